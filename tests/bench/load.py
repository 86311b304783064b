"""Requests, made by wrk: the pages in turn, over connections that stay."""

import dataclasses
import pathlib
import subprocess
import sys

CYCLE = pathlib.Path(__file__).resolve().parent / "cycle.lua"
FOREVER = 3600                  # seconds; wrk ends itself when it is done


@dataclasses.dataclass
class Result:
    answers: int
    failed: int
    seconds: float


def start(url, listed, connections, count=0, seconds=FOREVER, headers=()):
    """wrk, started: `count` requests for the paths in the file `listed`, or
    as many as there are in `seconds`."""
    args = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--timeout=120"]
    for header in ("Accept-Encoding: gzip", *headers):
        args += ["-H", header]
    return subprocess.Popen(
        [*args, "-s", CYCLE, url, "--", listed, str(count), str(connections)],
        stdout=subprocess.PIPE, text=True)


def result(wrk):
    """What came of it, once it is done."""
    out, _ = wrk.communicate()
    lines = [line for line in out.splitlines() if line.startswith("answers ")]
    if wrk.returncode or not lines:
        sys.exit(f"wrk failed:\n{out}")
    answers, failed, us = map(int, lines[0].split()[1:])
    return Result(answers, failed, us / 1e6)


def requests(server, listed, count, connections=8, headers=()):
    """Makes `count` requests.  One that fails ends everything: what is
    measured would not be what was asked for."""
    done = result(start(server.url, listed, connections, count,
                        headers=headers))
    if server.errors():
        sys.exit(f"nginx has errors:\n{server.errors()}")
    return done


def paths(run, name, pages, prefixes=("",)):
    """A file for wrk: the pages' paths."""
    listed = run / name
    listed.write_text("".join(f"{prefix}/{page}\n" for page in pages
                              for prefix in prefixes))
    return listed
