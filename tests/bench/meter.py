"""What a process has used: processor time, and memory."""

import os
import pathlib
import time

TICK = os.sysconf("SC_CLK_TCK")


def cpu(pid):
    """Seconds of processor time so far, user and system together.

    The scheduler counts nanoseconds; where the kernel does not tell them, it
    is ticks of 10 ms, and a round has to be long.
    """
    process = pathlib.Path(f"/proc/{pid}")
    try:
        return int((process / "schedstat").read_text().split()[0]) / 1e9
    except FileNotFoundError:
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK


def memory(pid):
    """{"VmRSS": resident now, "VmHWM": at most, so far, ...}, in bytes."""
    lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    return {line.split(":")[0]: int(line.split()[1]) * 1024
            for line in lines if line.startswith(("Vm", "Rss"))}


def children(pid):
    path = pathlib.Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in path.read_text().split()]


def quiet(pids, seconds=0.2, limit=20):
    """Waits until the processes do nothing any more."""
    end = time.monotonic() + limit
    used = None
    while time.monotonic() < end:
        now = sum(cpu(pid) for pid in pids)
        if used is not None and now - used < 0.001:
            return
        used = now
        time.sleep(seconds)
