"""Processor time of the workers per request.

Everything that is compared is measured in turns, round by round, forwards and
backwards: what else the machine does meets all of them alike.  A round is so
many passes over all pages as take about a slice of processor time.
"""

import collections
import time

import figures
import load
import made
import servers

GZIP = "gzip on; gzip_comp_level {};"
ON = """summary on; summary_buffer_size 32m; summary_timeout 60s; {cache}"""

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def variants(known):
    """{name: directives}"""
    cold = ON.format(cache=known.cached("off"))
    out = {
        "plain": "",
        "plain again": "",
        "sub_filter": "sub_filter '</head>' '<meta name=\"x\"></head>';",
        "gzip 1": GZIP.format(1),
        "gzip 6": GZIP.format(6),
        "cold": cold,
        "cold + gzip 1": cold + GZIP.format(1),
    }
    if known.cache:
        hit = ON.format(cache=known.cached("bench"))
        out["hit"] = hit
        out["hit + gzip 1"] = hit + GZIP.format(1)
    return out


def passes_for(server, listed, n, connections, slice_):
    """How many passes take a slice; the first ones warm up, and fill what is
    to be filled."""
    load.requests(server, listed, n, min(connections, n))
    before = server.cpu()
    load.requests(server, listed, n, min(connections, n))
    return max(round(slice_ / max(server.cpu() - before, 1e-6)), 1)


def in_turns(sites, listed, n, rounds, slice_, connections=8, say=print):
    """{name: {"us": [CPU microseconds a request], "rate": [requests a
    second]}}, one for each round, of the servers `sites`."""
    passes = {name: passes_for(site, listed, n, connections, slice_)
              for name, site in sites.items()}
    out = {name: {"us": [], "rate": []} for name in sites}
    for number in range(rounds):
        order = list(sites)
        for name in order if number % 2 == 0 else reversed(order):
            site, count = sites[name], n * passes[name]
            before = site.cpu()
            done = load.requests(site, listed, count, min(connections, count))
            out[name]["us"].append((site.cpu() - before) * 1e6 / count)
            out[name]["rate"].append(count / done.seconds)
        say(f"  round {number + 1} of {rounds}")
    return out


class Sites:
    """The variants' servers, stopped at the end."""

    def __init__(self, run, root, directives, known, workers=1):
        self.sites = {}
        self.open = [(name, run / f"{workers}-{number}")
                     for number, name in enumerate(directives)]
        self.args = (root, directives, known, workers)

    def __enter__(self):
        root, directives, known, workers = self.args
        try:
            for name, run in self.open:
                self.sites[name] = servers.Nginx(
                    run, root, directives[name], workers, known,
                    listen="reuseport" if workers > 1 else "")
        except BaseException:
            self.__exit__()
            raise
        return self.sites

    def __exit__(self, *_):
        for site in self.sites.values():
            site.stop()


def judged(site, listed, n):
    """What the module made of the pages: {status: pages}, and how many were
    hits."""
    site.logged_from_now()
    load.requests(site, listed, n, min(8, n), ["X-Log: 1"])
    lines = site.logged(n)
    return (dict(collections.Counter(line["status"] for line in lines)),
            sum(line["cache"] == "hit" for line in lines))


def pages(run, folder, names, known, rounds, slice_, say):
    """The folder's pages, with one worker and with two."""
    listed = load.paths(run, "pages", names)
    out = {}
    for workers in (1, 2):
        say(f"pages, {workers} worker{'s' * (workers > 1)}")
        with Sites(run / "pages.d", folder, variants(known), known,
                   workers) as sites:
            out[workers] = in_turns(sites, listed, len(names), rounds, slice_,
                                    16 * workers, say)
            if workers == 1:
                out["judged"] = {
                    name: judged(sites[name], listed, len(names))
                    for name in ("cold", "hit") if name in sites}
    return out


def sizes(run, known, rounds, slice_, say):
    """{size: {"bytes":, "times":, "judged":}} of pages that are made."""
    root = run / "sizes"
    root.mkdir()
    out = {}
    directives = variants(known)
    del directives["plain again"]
    with Sites(run / "sizes.d", root, directives, known) as sites:
        for size in SIZES:
            page = made.page(size)
            (root / f"{size}.html").write_bytes(page)
            say(f"made page of {size // 1000} kB")
            listed = load.paths(run, f"size-{size}", [f"{size}.html"])
            out[size] = {
                "bytes": len(page),
                "times": in_turns(sites, listed, 1, rounds, slice_, 4, say),
                "judged": {name: judged(sites[name], listed, 1)
                           for name in ("cold", "hit") if name in sites}}
    return out


def others(run, known, rounds, slice_, say):
    """What is no page: an image and JSON, with `summary on`, off, and off
    again: {"image" or "JSON": {variant: [microseconds]}}, one for each life
    of the workers.

    A process is faster or slower all its life, by where things lie in its
    memory: so they are started anew.  Of a life's turns the least counts,
    since what else the machine does only ever adds.
    """
    root = run / "others"
    root.mkdir()
    (root / "x.jpg").write_bytes(b"\xff\xd8\xff" + bytes(range(256)) * 160)
    (root / "x.json").write_bytes(
        b"[" + b",\n".join(b'{"id": %d, "of": "the bridge"}' % i
                           for i in range(250)) + b"]")
    directives = {"off": "", "off again": "",
                  "on": ON.format(cache=known.cached("bench"))}
    out = {kind: {name: [] for name in directives}
           for kind in ("image", "JSON")}
    for life in range(rounds + 2):
        say(f"an image and JSON, {life + 1} of {rounds + 2}")
        # nor is the first to be started always the same
        order = list(directives)
        order = order[life % 3:] + order[:life % 3]
        with Sites(run / f"others-{life}", root,
                   {name: directives[name] for name in order},
                   known) as sites:
            for kind, name in (("image", "x.jpg"), ("JSON", "x.json")):
                listed = load.paths(run, name, [name] * 100)
                times = in_turns(sites, listed, 100, 6, slice_ / 5,
                                 say=lambda line: None)
                for variant, measured in times.items():
                    out[kind][variant].append(min(measured["us"]))
    return out


def calls(run, folder, names, known, say, least=2000):
    """The longest call of the filter, of each request: {"what, variant":
    {uri: [microseconds]}}; of the whole engine's time where the module built
    does not tell the call's."""
    root = run / "calls"
    root.mkdir()
    largest = f"{max(SIZES)}.html"
    (root / largest).write_bytes(made.page(max(SIZES)))
    directives = {name: text for name, text in variants(known).items()
                  if name in ("cold", "hit")}
    out = {}
    for what, where, some, least_of in (
            ("pages", folder, names, least), ("10 MB", root, [largest], 20)):
        listed = load.paths(run, f"calls-{what.replace(' ', '')}", some)
        with Sites(run / f"calls-{what.replace(' ', '')}.d", where, directives,
                   known) as sites:
            for name, site in sites.items():
                say(f"longest calls: {what}, {name}")
                load.requests(site, listed, len(some), min(8, len(some)))
                count = -(-least_of // len(some)) * len(some)
                site.logged_from_now()
                load.requests(site, listed, count, min(8, count),
                              ["X-Log: 1"])
                out[f"{what}, {name}"] = longest(site.logged(count),
                                                 known.call)
    return out


def longest(lines, told):
    """{uri: [microseconds]}; the log has milliseconds."""
    out = collections.defaultdict(list)
    for line in lines:
        value = line["call" if told else "time"]
        if value != "-":
            out[line["uri"]].append(float(value) * 1000)
    return dict(out)


def two_workers(run, folder, names, known, rounds, say, seconds=1):
    """Whether two workers are in each other's way.

    wrk needs the same two cores, so two workers can never have twice what one
    has that may use a core alone.  What can be compared is two workers of one
    nginx with two nginx of one worker each, which share nothing but the
    machine: the same wrk, two of them, the same connections.  Requests a
    second: waiting for a lock counts, as does work done twice.
    """
    listed = load.paths(run, "two", names)
    directives = {name: text for name, text in variants(known).items()
                  if name in ("plain", "cold", "hit")}
    out = {}
    for name, text in directives.items():
        say(f"two workers: {name}")
        apart = Sites(run / f"apart-{name}", folder, {1: text, 2: text}, known)
        together = Sites(run / f"together-{name}", folder, {1: text}, known, 2)
        with apart as a, together as t:
            cases = {"one": [a[1], a[1]], "apart": [a[1], a[2]],
                     "together": [t[1], t[1]], "apart again": [a[1], a[2]]}
            for targets in cases.values():
                for site in set(targets):
                    load.requests(site, listed, len(names), 16)
            out[name] = {case: {"us": [], "rate": [], "busy": []}
                         for case in cases}
            for _ in range(rounds):
                for case, targets in cases.items():
                    for field, value in both(targets, listed,
                                             seconds).items():
                        out[name][case][field].append(value)
    return out


def both(targets, listed, seconds):
    """Two wrk at once, one for each of the targets."""
    sites = list({id(site): site for site in targets}.values())
    cpu = sum(site.cpu() for site in sites)
    begin = time.monotonic()
    started = [load.start(site.url, listed, 16, seconds=seconds)
               for site in targets]
    done = [load.result(wrk) for wrk in started]
    took = time.monotonic() - begin
    spent = sum(site.cpu() for site in sites) - cpu
    answers = sum(each.answers for each in done)
    return {"us": spent * 1e6 / answers,
            "rate": sum(each.answers / each.seconds for each in done),
            "busy": spent / took}
