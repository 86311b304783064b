"""What is made of the figures: medians, ratios, verdicts.  No measuring here,
so that test_figures.py can say what has to come out."""

import dataclasses
import math
import statistics

WARM = 1 / 4                    # of a worker's life, until its memory is there
SAMPLES = 12                    # fewer tell nothing of growth


def median(values):
    return statistics.median(values) if values else math.nan


def percentile(values, share):
    """The smallest value that `share` of the values do not exceed."""
    ordered = sorted(values)
    at = math.ceil(share * len(ordered)) - 1
    return ordered[max(at, 0)] if ordered else math.nan


def added(times, base):
    """What is added to the base, round by round."""
    return [t - b for t, b in zip(times, base)]


def ratios(over, under):
    """Round by round; a round in which `under` is nothing says nothing."""
    return [a / b for a, b in zip(over, under) if b > 0]


def spread(values):
    """Half the distance between the quartiles: how far a round is off."""
    if len(values) < 2:
        return math.nan
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return (high - low) / 2


@dataclasses.dataclass
class Line:
    """One thing that is to hold: figure <= bound, or >= if at_least."""

    name: str
    figure: float
    bound: float
    at_least: bool = False
    noise: float = math.nan
    note: str = ""

    @property
    def verdict(self):
        if math.isnan(self.figure):
            return "unknown"
        good = (self.figure >= self.bound if self.at_least
                else self.figure <= self.bound)
        return "holds" if good else "FAILS"


def kept(sizes):
    """What a worker keeps, of sizes that go up and down: their lower quartile.
    What is free but in pieces comes and goes; what is lost never goes."""
    return percentile(sizes, 0.25)


def growth(samples):
    """How much of it a series grew by, as a share of where it was warm.

    samples: [(age, size)], in order.  What is kept in the warm part's last
    third is compared with what is in its first third.  None if there are too
    few samples.
    """
    if len(samples) < SAMPLES:
        return None
    first, last = samples[0][0], samples[-1][0]
    warm = [size for age, size in samples
            if age >= first + (last - first) * WARM]
    third = len(warm) // 3
    if third < SAMPLES // 4:
        return None
    return kept(warm[-third:]) / kept(warm[:third]) - 1


def growth_by_age(generations):
    """How much more the last generation keeps than the second one did at the
    same age, once warm.

    generations: [[(age, size)]], one for each life of the workers, the age
    counted from its begin.  The first is another thing: it comes from a
    master that has read its configuration but once.  None if there are not
    two of them to compare.
    """
    if len(generations) < 3:
        return None
    one, two = generations[1], generations[-1]
    if min(len(one), len(two)) < SAMPLES:
        return None
    end = min(one[-1][0], two[-1][0])
    early, late = ([size for age, size in samples if end * WARM <= age <= end]
                   for samples in (one, two))
    return kept(late) / kept(early) - 1
