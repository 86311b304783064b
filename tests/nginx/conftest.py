"""Fixtures: each test module describes its site, and gets it running.

    SITE = '''
        location / { root %(pages)s; }
        location /up/ { proxy_pass http://127.0.0.1:%(upstream)d/; }
    '''

    def test_article_gets_a_summary(site):
        site.changes("/article.html")

Behind the last test of a module nginx is stopped, and its error log read.
"""

import shutil

import pytest

pytest.register_assert_rewrite("harness")

from harness import PAGES, Site, bad_lines  # noqa: E402
from upstream import Upstream  # noqa: E402


@pytest.fixture(scope="module")
def upstream():
    upstream = Upstream()
    yield upstream
    upstream.stop()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A copy of pages/, for tests to add to."""
    return shutil.copytree(PAGES, tmp_path_factory.mktemp("site") / "pages")


@pytest.fixture(scope="module")
def site(request, tmp_path_factory, pages, upstream):
    """SITE of the test module, and HTTP of it if there is one, running.

    With BARE it is compared with an nginx that does not load the module; LOAD
    loads others.
    """
    values = {"pages": pages, "upstream": upstream.port,
              "fastcgi": upstream.fastcgi}
    site = Site(tmp_path_factory.mktemp("nginx"),
                request.module.SITE % values,
                getattr(request.module, "HTTP", "") % values, upstream,
                getattr(request.module, "BARE", False),
                getattr(request.module, "LOAD", ""))
    site.pages = pages
    yield site
    site.stop()
    assert bad_lines(site.nginx.errors) == []
