"""conf/tier.conf: an edge before three nodes.

The edge has no module; its file is the one that users include, with other
ports and another place for its cache.
"""

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from harness import ROOT, Nginx, bad_lines, fetch, free_ports, page

PAGES = 60

NODE = """
server {{
    listen 127.0.0.1:{port};
    root {root};
    summary on;
    summary_min_words 0;
    add_header X-Node {port};
}}
"""


class Tier:
    def __init__(self, path, valid="1m"):
        self.nodes, root = {}, path / "pages"
        root.mkdir()
        for i in range(PAGES):
            (root / f"{i}.html").write_bytes(
                page("article.html").replace(b"</body>", b"<!-- %d -->"
                                             b"</body>" % i))
        *ports, self.port = free_ports(4)
        for port in ports:
            prefix = path / f"node-{port}"
            prefix.mkdir()
            self.nodes[port] = Nginx(prefix, NODE.format(port=port, root=root),
                                     [port])
        conf = (ROOT / "conf/tier.conf").read_text("utf-8")
        for old, new in zip((8081, 8082, 8083, 8080), (*ports, self.port)):
            assert str(old) in conf
            conf = re.sub(rf"\b{old}\b", f"127.0.0.1:{new}" if old == 8080
                          else str(new), conf)
        assert "/var/cache/nginx/pages" in conf and "200  1m" in conf
        conf = conf.replace("/var/cache/nginx/pages", f"{path}/cache")
        conf = conf.replace("200  1m", f"200  {valid}")
        prefix = path / "edge"
        prefix.mkdir()
        self.edge = Nginx(prefix, "add_header X-Cache $upstream_cache_status;"
                          "add_header X-Upstreams $upstream_addr;" + conf,
                          [self.port], bare=True)

    def get(self, i, port=None):
        return fetch(port or self.port, f"/{i}.html")

    def stop(self):
        for nginx in (self.edge, *self.nodes.values()):
            if nginx.process.poll() is None:
                nginx.stop()


@pytest.fixture
def tier(tmp_path):
    tier = Tier(tmp_path)
    yield tier
    tier.stop()
    assert bad_lines(tier.edge.errors) == []
    for node in tier.nodes.values():
        assert bad_lines(node.errors) == []


def test_nodes_share_nothing(tier):
    """The same bytes from each node, and from the edge; all of them asked."""
    asked = set()
    for i in range(PAGES):
        bodies = {tier.get(i, port).body for port in tier.nodes}
        assert len(bodies) == 1
        response = tier.get(i)
        assert response.status == 200 and response["x-cache"] == "MISS"
        assert {response.body} == bodies
        assert b"summary-list" in response.body
        asked.add(response["x-node"])
    assert asked == {str(port) for port in tier.nodes}


def test_hit(tier):
    """Out of the edge's cache a page is what it was, and still validates."""
    first = tier.get(1)
    again = tier.get(1)
    assert (first["x-cache"], again["x-cache"]) == ("MISS", "HIT")
    assert again.body == first.body and again["etag"] == first["etag"]
    response = fetch(tier.port, "/1.html",
                     headers={"If-None-Match": first["etag"]})
    assert response.status == 304 and response["x-cache"] == "HIT"


def test_node_dies(tmp_path):
    """One of three nodes is killed under load: no request fails."""
    tier = Tier(tmp_path, valid="1s")
    try:
        wanted = [tier.get(i, next(iter(tier.nodes))).body
                  for i in range(PAGES)]
        killed = threading.Event()
        seen = set()

        def load(n):
            bad = 0
            for k in range(400):
                i = (n * 13 + k * 7) % PAGES
                response = fetch(tier.port, f"/{i}.html?{n}-{k}")
                bad += (response.status != 200 or not response.complete
                        or response.body != wanted[i])
                seen.add((killed.is_set(), response["x-node"]))
            return bad

        with ThreadPoolExecutor(4) as pool:
            loads = [pool.submit(load, n) for n in range(4)]
            while len(seen) < 3:
                time.sleep(0.01)
            port, node = next(iter(tier.nodes.items()))
            node.stop()
            killed.set()
            assert [f.result() for f in loads] == [0, 0, 0, 0]

        left = {(True, str(p)) for p in tier.nodes if p != port}
        assert left <= seen
    finally:
        tier.stop()
