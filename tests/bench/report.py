"""The table, the verdicts, and the chart of what bench.py has measured."""

import json
import subprocess

import figures
from figures import Line, added, median, ratios, spread

SMALL, LARGE = 100_000, 10_000_000

WHO = {"late": "late upstream", "slow": "slow client"}

NAMES = {"cold": "summary cold", "hit": "summary hit",
         "cold + gzip 1": "summary cold, gzip 1",
         "hit + gzip 1": "summary hit, gzip 1"}


def us(times, name):
    return times[name]["us"]


def share(times, name, of):
    """What `name` adds to plain, as a share of what `of` adds, by rounds."""
    plain = us(times, "plain")
    return ratios(added(us(times, name), plain), added(us(times, of), plain))


def per_kb(size, name):
    """Microseconds added for a kB."""
    times = size["times"]
    return [t / (size["bytes"] / 1e3)
            for t in added(us(times, name), us(times, "plain"))]


def both_ways(case):
    """Two workers for one: by requests a second beside two nginx of one
    worker, and by processor time for a request beside one alone."""
    return ([2 * r for r in ratios(case["together"]["rate"],
                                   case["apart"]["rate"])],
            [2 * r for r in ratios(case["one"]["us"],
                                   case["together"]["us"])])


def lines(found):
    """What is to hold, and whether it does."""
    times = found["pages"]["1"]
    base = [abs(t) for t in ratios(added(us(times, "plain again"),
                                         us(times, "plain")),
                                   added(us(times, "gzip 1"),
                                         us(times, "plain")))]
    out = []

    values = share(times, "cold", "gzip 1")
    out.append(Line("cold: added CPU, of what gzip 1 adds", median(values),
                    0.55, noise=max(spread(values), median(base))))

    values = share(times, "hit", "sub_filter") if "hit" in times else []
    out.append(Line("hit: added CPU, of what sub_filter adds", median(values),
                    1.0, noise=spread(values)))

    for kind, case in found["others"].items():
        off = [(a + b) / 2 for a, b in zip(case["off"], case["off again"])]
        again = ratios(case["off again"], case["off"])
        out.append(Line(f"{kind}: CPU with summary on, of off",
                        median(ratios(case["on"], off)), 1.02,
                        noise=spread(again),
                        note=f"off again, of off: {median(again):.3f}"))

    for name, bound in (("cold", 3), ("hit", 1.2)):
        for state, of in found["memory"].items():
            values = added(of[name], of["plain"]) if name in of else []
            out.append(Line(f"{name}: memory added, in pages; {WHO[state]}",
                            median(values), bound, noise=spread(values)))

    for name in ("cold", "hit"):
        small, large = (found["sizes"][str(n)] for n in (SMALL, LARGE))
        values = (ratios(per_kb(large, name), per_kb(small, name))
                  if name in small["times"] else [])
        out.append(Line(f"{name}: us a kB at 10 MB, of that at 100 kB",
                        median(values), 1.5, noise=spread(values)))

    for name in ("cold", "hit"):
        calls = found["calls"].get(f"pages, {name}", {})
        every = [t for each in calls.values() for t in each]
        least = max((min(each) for each in calls.values()),
                    default=float("nan")) / 1e3
        out.append(Line(f"{name}: longest call, 99.9 % of requests, in ms",
                        figures.percentile(every, 0.999) / 1e3, 5,
                        note=f"undisturbed: {number(least, '.2f')}"
                        if found["told"]["call"] else
                        "of the engine in all: there is no $summary_call"))

    for name, case in found["two"].items():
        rate, cpu = both_ways(case)
        again = ratios(case["apart again"]["rate"], case["apart"]["rate"])
        out.append(Line(f"{name}: requests of two workers, of one's",
                        min(median(rate), median(cpu)), 1.8, at_least=True,
                        noise=2 * spread(again),
                        note=f"by rate {median(rate):.2f}, "
                             f"by CPU {median(cpu):.2f}"))
    return out


def number(value, form):
    """A figure, or a dash if there is none."""
    return "-" if value != value else format(value, form)


def table_pages(found):
    one, two = found["pages"]["1"], found["pages"]["2"]
    memory, first = found["memory"], found["first"]
    yield ("CPU us for a request | added: to plain | x gzip, x sub: of what "
           "gzip 1, sub_filter add")
    yield ("memory: of a request in flight, in page sizes, added to plain: "
           "upstream late, client slow")
    yield "first byte, ms: of a file; of a page that comes late"
    yield ""
    yield (f"{'':22}{'one worker':>43} |{'two workers':>19} |{'memory':>12} |"
           f"{'first byte':>13}")
    yield (f"{'':22}{'us':>7}{'+-':>5}{'added':>7}{'x gzip':>8}{'x sub':>8}"
           f"{'req/s':>8} |{'us':>7}{'req/s':>7}{'x':>5} |{'late':>6}"
           f"{'slow':>6} |{'file':>6}{'late':>7}")
    for name in one:
        extra = added(us(one, name), us(one, "plain"))
        rates = [case[name]["rate"] for case in (one, two)]
        held = [median(added(of[name], of["plain"])) if name in of
                else float("nan") for of in memory.values()]
        waits = [of[name]["first"] if name in of else float("nan")
                 for of in first.values()]
        yield (f"{NAMES.get(name, name):22}{median(us(one, name)):7.0f}"
               f"{spread(us(one, name)):5.0f}{median(extra):7.0f}"
               f"{median(share(one, name, 'gzip 1')):8.2f}"
               f"{median(share(one, name, 'sub_filter')):8.2f}"
               f"{median(rates[0]):8.0f} |"
               f"{median(us(two, name)):7.0f}{median(rates[1]):7.0f}"
               f"{median(ratios(rates[1], rates[0])):5.2f} |"
               + "".join(f"{number(h, '.2f'):>6}" for h in held) + " |"
               f"{number(waits[0], '.2f'):>6}{number(waits[1], '.1f'):>7}")
    yield ""
    yield ("wrk needs the same processors, so that two workers' requests a "
           "second are no measure;")
    yield "what two workers are to one is told below."


def table_sizes(found):
    sizes = found["sizes"]
    names = [name for name in next(iter(sizes.values()))["times"]
             if name != "plain"]
    yield "CPU added to plain, us for a kB, by the size of a page (made ones)"
    yield ""
    yield f"{'':22}" + "".join(f"{int(size) // 1000:>9} kB" for size in sizes)
    for name in names:
        yield f"{NAMES.get(name, name):22}" + "".join(
            f"{median(per_kb(size, name)):12.2f}" for size in sizes.values())
    other = {f"{int(n) // 1000} kB, {name}: {status}"
             for n, size in sizes.items()
             for name, (statuses, _) in size["judged"].items()
             for status in statuses if status != "ok"}
    if other:
        yield "no summary: " + ", ".join(sorted(other))


def table_calls(found):
    yield ("longest call of the filter for a request, ms"
           if found["told"]["call"] else
           "the engine's time for a request, all calls, ms: this module has "
           "no $summary_call")
    yield ("undisturbed: the longest of the pages' shortest, since what else "
           "runs makes calls longer")
    yield ""
    yield (f"{'':22}{'requests':>9}{'median':>9}{'99.9 %':>9}{'most':>9}"
           f"{'undisturbed':>13}")
    for what, calls in found["calls"].items():
        every = [t / 1e3 for each in calls.values() for t in each]
        least = [min(each) / 1e3 for each in calls.values()]
        if every:
            yield (f"{what:22}{len(every):9}{median(every):9.2f}"
                   f"{figures.percentile(every, 0.999):9.2f}{max(every):9.2f}"
                   f"{max(least):13.2f}")


def table_lines(found):
    yield f"{'':48}{'is':>8}{'noise':>8}{'bound':>9}"
    for line in lines(found):
        sign = ">=" if line.at_least else "<="
        yield (f"{line.name:48}{number(line.figure, '.3f'):>8}"
               f"{number(line.noise, '.3f'):>8}   {sign} {line.bound:<5g}"
               f"{line.verdict:8}{line.note}").rstrip()


def text(found):
    judged = ", ".join(
        f"{name}: " + ", ".join(f"{n} {status}" for status, n in
                                sorted(statuses.items(),
                                       key=lambda item: -item[1]))
        + (f" ({hits} hits)" if name == "hit" else "")
        for name, (statuses, hits) in found["pages"]["judged"].items())
    out = [found["machine"],
           f"{found['count']} pages, {found['mean'] / 1e3:.0f} kB in the "
           f"mean; {judged}", *found["notes"]]
    for table in (table_pages, table_sizes, table_calls, table_lines):
        out += ["", *table(found)]
    return "\n".join(out) + "\n"


CHART = """
set terminal svg noenhanced size 1000,420 font "Helvetica,12" \
    background rgb "white"
set output "{svg}"
set multiplot layout 1,2
set tics nomirror
set border 3
set grid ytics lc rgb "#dddddd"
$variants << EOD
{variants}
EOD
{sizes}
set title "CPU added to a request, {count} pages of {mean:.0f} kB in the mean"
set ylabel "us"
set style fill solid 0.8 noborder
set boxwidth 0.6
set yrange [0:*]
set xtics rotate by -35
unset key
plot $variants using 0:2:xtic(1) with boxes lc rgb "#4a6fa5", \\
     "" using 0:2:(sprintf("%.0f", $2)) with labels offset 0,0.6
set title "CPU added for a kB, by the size of the page"
set xlabel "kB"
set ylabel "us a kB"
set xtics norotate autofreq
set logscale xy
set yrange [*:*]
set xrange [*:{largest}]
set key outside below horizontal
plot {curves}
unset multiplot
"""


COLOURS = ("#888888", "#e0a030", "#a05a2c", "#1f5fa8", "#5a3d99", "#2a8f5b",
           "#c0392b")


def chart(found, svg):
    one, sizes = found["pages"]["1"], found["sizes"]
    names = [name for name in one if name not in ("plain", "plain again")]
    bars = "\n".join(
        f'"{NAMES.get(name, name)}" '
        f"{median(added(us(one, name), us(one, 'plain'))):.1f}"
        for name in names)
    blocks, curves = [], []
    for at, name in enumerate(names):
        rows = "\n".join(
            f"{size['bytes'] / 1e3:.1f} {median(per_kb(size, name)):.3f}"
            for size in sizes.values())
        blocks.append(f"$size{at} << EOD\n{rows}\nEOD")
        curves.append(f'$size{at} using 1:2 with linespoints lw 2 pt 7 ps 0.6 '
                      f'lc rgb "{COLOURS[at % len(COLOURS)]}" '
                      f'title "{NAMES.get(name, name)}"')
    script = CHART.format(svg=svg, variants=bars, sizes="\n".join(blocks),
                          curves=", \\\n     ".join(curves),
                          largest=LARGE / 1e3 * 1.5, count=found["count"],
                          mean=found["mean"] / 1e3)
    subprocess.run(["gnuplot"], input=script, text=True, check=True)


def write(found, out):
    # keys are strings from here on, as in the file
    plain = json.dumps(found, indent=1)
    found = json.loads(plain)
    (out / "results.json").write_text(plain + "\n")
    (out / "results.txt").write_text(text(found))
    chart(found, out / "chart.svg")
    return text(found)
