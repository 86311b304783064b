"""The benchmark's verdicts: what they say of figures that are known."""

import math
import random

import pytest

import figures
from figures import Line, growth, growth_by_age


def series(size, grows=0.0, noise=0.0, n=60, warm_up=0.0, seed=1):
    """RSS by requests: it warms up, then grows by that share up to its end."""
    rng = random.Random(seed)
    out = []
    for i in range(n):
        t = i / (n - 1)
        start = 1 - warm_up * max(0, 1 - t / 0.2)
        out.append((i * 1000, size * start * (1 + grows * t)
                    * (1 + rng.uniform(-noise, noise))))
    return out


def test_median_of_rounds():
    assert figures.median([3, 1, 100]) == 3
    assert figures.median([1, 2]) == 1.5
    assert math.isnan(figures.median([]))


def test_percentile_is_one_of_the_values():
    values = list(range(1, 1001))
    assert figures.percentile(values, 0.999) == 999
    assert figures.percentile(values, 0.5) == 500
    assert figures.percentile(values, 1) == 1000
    assert figures.percentile([7], 0.999) == 7
    assert math.isnan(figures.percentile([], 0.5))


def test_a_slow_round_is_slow_for_all():
    """Ratios are of the same round: a busy machine changes no ratio."""
    plain = [10, 20, 10]
    gzip = [110, 220, 110]
    summary = [60, 120, 60]
    share = figures.ratios(figures.added(summary, plain),
                           figures.added(gzip, plain))
    assert share == pytest.approx([0.5, 0.5, 0.5])


def test_nothing_is_divided_by_nothing():
    assert figures.ratios([1, 2], [0, 4]) == [0.5]


def test_spread():
    assert figures.spread([1, 1, 1, 1]) == 0
    assert figures.spread([0, 1, 2, 3, 4]) == 1
    assert math.isnan(figures.spread([1]))


@pytest.mark.parametrize("figure, bound, at_least, verdict", [
    (0.55, 0.55, False, "holds"),
    (0.551, 0.55, False, "FAILS"),
    (1.8, 1.8, True, "holds"),
    (1.79, 1.8, True, "FAILS"),
    (math.nan, 1, False, "unknown"),
    (math.nan, 1, True, "unknown"),
])
def test_verdict(figure, bound, at_least, verdict):
    assert Line("x", figure, bound, at_least).verdict == verdict


def test_what_is_flat_is_flat():
    assert growth(series(30000)) == 0
    assert abs(growth(series(30000, noise=0.03))) < 0.02


def test_warming_up_is_no_growth():
    assert growth(series(30000, warm_up=0.5)) == 0


def pieces(samples, seed=1):
    """And at times up to a third more, which is free soon."""
    rng = random.Random(seed)
    return [(age, size * (1 + max(0, rng.uniform(-0.3, 0.3))))
            for age, size in samples]


def test_what_comes_and_goes_is_no_growth():
    assert abs(growth(pieces(series(30000, n=100)))) < 0.02


@pytest.mark.parametrize("noise", [0, 0.01])
def test_a_leak_is_growth(noise):
    leak = series(30000, grows=0.06, noise=noise)
    assert growth(leak) > 0.02
    assert growth(pieces(series(30000, grows=0.06, noise=noise, n=100))) > 0.02


def test_shrinking_is_no_growth():
    assert growth(series(30000, grows=-0.1)) < 0


def test_too_few_samples_are_no_answer():
    assert growth(series(30000, n=figures.SAMPLES - 1)) is None
    assert growth([]) is None
    assert growth_by_age([series(1)] * 2) is None
    assert growth_by_age([series(1), series(1), series(1, n=3)]) is None


def test_generations_of_one_size():
    assert growth_by_age([series(30000, warm_up=0.5)] * 3) == 0


def test_what_each_reload_leaves_behind():
    """Each generation is flat, and a little larger than the one before."""
    lives = [series(30000 * 1.015 ** n, warm_up=0.5) for n in range(4)]
    assert all(growth(life) == 0 for life in lives)
    assert growth_by_age(lives) == pytest.approx(1.015 ** 2 - 1)


def test_what_the_first_reload_adds_once_is_no_growth():
    lives = [series(size, warm_up=0.5) for size in (30000, 33000, 33000)]
    assert growth_by_age(lives) == 0


def test_generations_are_compared_at_the_same_age():
    """The one lived twice as long, and grew: at the same age it was as large
    as the other."""
    one = [(age, 1000 + age) for age in range(0, 2000, 10)]
    two = [(age, 1000 + age) for age in range(0, 1000, 10)]
    assert growth_by_age([one, one, two]) == pytest.approx(0, abs=0.001)
    assert growth_by_age([two, two, one]) == pytest.approx(0, abs=0.001)
