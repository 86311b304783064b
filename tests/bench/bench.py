"""What the module costs, beside nginx without it and nginx's other filters.

    bench.py FOLDER OUT     the folder's *.html pages; results go to OUT

    ROUNDS=5                rounds; what is printed are medians
    SLICE=0.4               seconds of processor time, for each variant a round
    ONLY=pages,memory       these parts only; the others stay as they were in
                            OUT's results.json

All in one run: costs.py has the workers' processor time, holds.py memory and
the time to the first byte, report.py the tables and the chart.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import costs
import holds
import report
import servers

ROUNDS = int(os.environ.get("ROUNDS") or 5)
SLICE = float(os.environ.get("SLICE") or 0.4)
ONLY = (os.environ.get("ONLY") or "").replace(",", " ").split()

PARTS = ("pages", "sizes", "others", "calls", "memory", "first", "two")


def say(line):
    print(line, file=sys.stderr, flush=True)


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        model = next((line.split(":")[1].strip() for line in f
                      if line.startswith("model name")), "unknown")
    nginx = subprocess.run(["nginx", "-v"], env=servers.environment(),
                           stderr=subprocess.PIPE, text=True, check=True)
    return (f"{nginx.stderr.partition('nginx/')[2].strip()}, "
            f"{os.cpu_count()} x {model}, Linux {os.uname().release}, "
            f"{ROUNDS} rounds")


def measure(run, folder, names, known, part):
    args = (run, folder, names, known)
    if part == "pages":
        return costs.pages(*args, ROUNDS, SLICE, say)
    if part == "sizes":
        return costs.sizes(run, known, ROUNDS, SLICE / 2, say)
    if part == "others":
        return costs.others(run, known, ROUNDS, SLICE, say)
    if part == "calls":
        return costs.calls(*args, say)
    if part == "memory":
        return holds.memory(*args, min(ROUNDS, 3), say)
    if part == "first":
        return holds.first_byte(*args, ROUNDS, say)
    return costs.two_workers(*args, ROUNDS, say)


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} FOLDER OUT")

    folder = pathlib.Path(sys.argv[1]).resolve()
    out = pathlib.Path(sys.argv[2]).resolve()
    names = sorted(path.name for path in folder.glob("*.html"))
    if not names:
        sys.exit(f"{folder}: no *.html pages; PAGES=folder names others")

    out.mkdir(parents=True, exist_ok=True)
    results = out / "results.json"
    found = (json.loads(results.read_text())
             if ONLY and results.exists() else {})
    if ONLY and not found:
        sys.exit(f"{results}: not there; without ONLY a run makes all parts")
    size = sum((folder / name).stat().st_size for name in names)
    run = pathlib.Path(tempfile.mkdtemp(prefix="summary-bench-"))
    load = os.getloadavg()[0]
    try:
        known = servers.Known(run / "known")
        found.update({
            "count": len(names), "mean": size / len(names),
            "told": {"call": known.call, "cache": known.cache},
            "notes": [] if known.cache else
            ["the module has no summary_cache: nothing is told of hits"]})
        for part in PARTS:
            if not ONLY or part in ONLY:
                found[part] = measure(run, folder, names, known, part)
        found["machine"] = f"nginx {machine()}; load {load:.1f} when it began"
        text = report.write(found, out)
    finally:
        shutil.rmtree(run)

    print(text)
    print(f"the chart: {out}/chart.svg")


if __name__ == "__main__":
    main()
