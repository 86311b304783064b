"""The corpus' pages, unpacked by `make pages`, and nginx that serves them."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/nginx")]

pytest.register_assert_rewrite("pagecheck")

from harness import Site, bad_lines  # noqa: E402

SETS = ("extraction", "segments")


@pytest.fixture(scope="session")
def pages():
    """{path below build/pages: bytes}; the first so many, with SOME=N"""
    root = ROOT / "build/pages"
    files = [file for name in SETS for file in sorted((root / name).iterdir())]
    return {str(file.relative_to(root)): file.read_bytes()
            for file in files[:int(os.environ.get("SOME", len(files)))]}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("nginx"),
                f"location / {{ root {ROOT}/build/pages; }}")
    yield site
    site.stop()
    assert bad_lines(site.nginx.errors) == []
