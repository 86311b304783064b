#!/usr/bin/python3
"""Fit the weights of summary_classify.c, and print ngx_summary_module/summary_weights.h.

    classify.py --features build/features --corpus ../shared/corpus [--folds 5]

The pages are those of two public corpora (see their READMEs): `extraction`, with the
whole body of 88 pages, and `segments`, with wanted and unwanted pieces of 352.  A text
block is an example: of the body if most of its 4-grams are in the body's, or if it holds
a wanted segment; blocks that nothing is known of are left out.  Logistic regression with
L2, weighted by words; the features are those of `build/features blocks`, one-hot.  Needs numpy.

--folds N: instead of printing weights, fits on N - 1 folds of the pages, builds the engine
with these weights, and scores the body that it finds on the N-th, for all N.  Metrics are
those of the benchmarks.
"""
import argparse
import codecs
import collections
import glob
import gzip
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zlib

import numpy as np

WORD = re.compile(r"\w+")
STEPS = 300
L2 = 25.0
MARGIN = 0.3       # log-odds: what is kept wrongly costs more than what is left out


def words_of(text):
    return WORD.findall(text)


def shingles(words):
    last = max(1, len(words) - 3) if words else 0
    return collections.Counter(tuple(words[i:i + 4]) for i in range(last))


def normal(text):
    return " ".join(text.split())


def text_of(source):
    """A block's text: as the engine's, near enough."""
    source = re.sub(rb"<!--.*?-->|<(script|style|svg|noscript|button)\b.*?</\1\s*>", b" ",
                    source, flags=re.S | re.I)
    source = re.sub(rb"<br\b[^>]*>", b" ", source, flags=re.I)
    source = re.sub(rb"<[^>]*>", b"", source)
    return normal(html.unescape(source.decode("utf-8", "replace")).replace("\u00ad", ""))


def utf8(data):
    """A page in UTF-8, which is all that `features` reads."""
    label = re.search(rb"charset=[\"']?([\w-]+)", data[:4096])
    try:
        name = codecs.lookup(label.group(1).decode()).name if label else "utf-8"
    except LookupError:
        return data
    if name in ("utf-8", "ascii"):
        return data
    return data.decode("cp1252" if name == "iso8859-1" else name, "replace").encode()


class Page:
    def __init__(self, key, kind, data, blocks, truth):
        self.key, self.kind, self.source, self.truth = key, kind, data, truth
        self.texts = [text_of(data[b[0]:b[1]]) for b in blocks]
        self.words = np.array([b[2] for b in blocks], dtype=float)
        self.hidden = np.array([b[4] for b in blocks], dtype=bool)
        self.first = np.array([b[3] for b in blocks], dtype=bool)
        self.x = np.array([b[5] for b in blocks], dtype=np.int32)
        self.y = np.zeros(len(blocks))
        self.weight = np.zeros(len(blocks))
        if len(blocks):
            (self.label_body if kind == "extraction" else self.label_segments)()

    def label_body(self):
        words = words_of(self.truth)
        body = shingles(words)
        line = " " + " ".join(words) + " "
        for i, text in enumerate(self.texts):
            mine = words_of(text)
            if len(mine) < 4:
                hit = mine and f" {' '.join(mine)} " in line
                share = 1.0 if hit else 0.0
            else:
                own = shingles(mine)
                share = (own & body).total() / own.total()
            self.y[i] = share >= 0.5
            self.weight[i] = max(1, len(mine)) ** 0.7
        self.weight *= 100 / self.weight.sum()

    def label_segments(self):
        for name, y in (("with", 1), ("without", 0)):
            for segment in self.truth[name]:
                segment = normal(segment)
                found = [i for i, text in enumerate(self.texts) if segment in text]
                for i in found:
                    if self.weight[i] and self.y[i] != y:
                        self.weight[i] = 0
                        continue
                    self.y[i] = y
                    self.weight[i] += 6.0 / len(found)

    def body(self, keep):
        keep = keep & ~self.hidden
        return "\n\n".join(t for t, k in zip(self.texts, keep) if k)

    def score(self, text):
        if self.kind == "extraction":
            true, pred = shingles(words_of(self.truth)), shingles(words_of(text))
            hit, n, m = (true & pred).total(), true.total(), pred.total()
            return hit / m if m else None, hit / n if n else None
        text = normal(text)
        tp = sum(normal(s) in text for s in self.truth["with"])
        fp = sum(normal(s) in text for s in self.truth["without"])
        return tp, fp, len(self.truth["with"]) - tp


def load(args, kind):
    folder = os.path.join(args.corpus, kind)
    name = "ground-truth.json" if kind == "extraction" else "segments.json"
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        truth = json.load(f)
    pages = []
    with tempfile.TemporaryDirectory() as temp:
        paths = {}
        for path in sorted(glob.glob(os.path.join(folder, "html", "*.gz"))):
            key = os.path.basename(path)[:-3]
            target = os.path.join(temp, str(len(paths)))
            with gzip.open(path, "rb") as f, open(target, "wb") as out:
                out.write(f.read())
            paths[target] = key[:-5] if kind == "extraction" else key
        done = subprocess.run([args.features, "blocks", *paths], stdout=subprocess.PIPE, check=True)
        for line in done.stdout.splitlines():
            item = json.loads(line)
            key = paths[item["file"]]
            with open(item["file"], "rb") as f:
                data = f.read()
            t = truth[key]
            pages.append(Page(key, kind, data, item["blocks"],
                              t["articleBody"] if kind == "extraction" else t))
    return pages


def onehot(pages, values):
    """Row indices into a flat weight vector, labels, example weights."""
    pages = [p for p in pages if len(p.words)]
    x = np.concatenate([p.x for p in pages])
    y = np.concatenate([p.y for p in pages])
    w = np.concatenate([p.weight for p in pages])
    rows = x + np.arange(x.shape[1]) * values
    known = w > 0
    return rows[known], y[known], w[known]


def fit(pages, values):
    """Weights and bias, by gradient descent with momentum over all examples."""
    rows, y, w = onehot(pages, values)
    n = rows.shape[1] * values
    theta, bias = np.zeros(n), 0.0
    m = np.zeros(n + 1)
    v = np.zeros(n + 1)
    total = w.sum()
    for step in range(1, STEPS + 1):
        z = theta[rows].sum(axis=1) + bias
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        g = (p - y) * w
        grad = np.bincount(rows.ravel(), np.repeat(g, rows.shape[1]), n) + L2 * theta
        full = np.append(grad, g.sum()) / total
        m = 0.9 * m + 0.1 * full            # Adam (Kingma and Ba, 2015)
        v = 0.999 * v + 0.001 * full ** 2
        step_size = 0.05 * (m / (1 - 0.9 ** step)) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
        theta -= step_size[:-1]
        bias -= step_size[-1]
    return theta, bias


def summary(pages, bodies):
    out = []
    ext = [p.score(b) for p, b in zip(pages, bodies) if p.kind == "extraction"]
    if ext:
        pr = np.mean([a for a, _ in ext if a is not None] or [0])
        re_ = np.mean([b for _, b in ext if b is not None] or [0])
        out.append(f"extraction F1 {2 * pr * re_ / (pr + re_):.4f} P {pr:.4f} R {re_:.4f}")
    seg = np.array([p.score(b) for p, b in zip(pages, bodies) if p.kind == "segments"])
    if len(seg):
        tp, fp, fn = seg.sum(axis=0)
        out.append(f"segments F1 {2 * tp / (2 * tp + fp + fn):.4f} "
                   f"P {tp / (tp + fp):.4f} R {tp / (tp + fn):.4f}")
    return ", ".join(out)


def engine(pages, weights=None):
    """The bodies that the engine finds, built in a copy of the sources with these weights."""
    with tempfile.TemporaryDirectory() as temp:
        for name in ("ngx_summary_module", "conf"):
            shutil.copytree(name, os.path.join(temp, name))
        shutil.copy("Makefile", temp)
        if weights:
            with open(os.path.join(temp, "ngx_summary_module/summary_weights.h"), "w",
                      encoding="utf-8") as f:
                f.write(weights)
        subprocess.run(["make", "-s", "-C", temp, "build/summarize"], check=True,
                       stdout=subprocess.DEVNULL)
        paths = {}
        for i, page in enumerate(pages):
            path = os.path.join(temp, str(i))
            with open(path, "wb") as f:
                f.write(page.source)
            paths[path] = i
        done = subprocess.run([os.path.join(temp, "build/summarize"), "--json", *paths],
                              stdout=subprocess.PIPE, check=False)
        bodies = [""] * len(pages)
        for line in done.stdout.decode("utf-8").splitlines():
            item = json.loads(line)
            bodies[paths[item["file"]]] = item.get("body") or ""
        return bodies


def cross(pages, values, folds, salt=""):
    fold = [zlib.crc32((salt + p.key).encode()) % folds for p in pages]
    bodies = [""] * len(pages)
    for f in range(folds):
        theta, bias = fit([p for p, k in zip(pages, fold) if k != f], values)
        mine = [i for i, k in enumerate(fold) if k == f]
        for i, body in zip(mine, engine([pages[i] for i in mine],
                                        header(theta, bias, pages[0].x.shape[1], values))):
            bodies[i] = body
    return bodies


def header(theta, bias, features, values):
    out = ["\n/*\n * Made by tests/train/classify.py: the weights of summary_classify.c.\n */\n\n",
           f"static const float  summary_weight_bias = {bias - MARGIN:.3f}f;\n\n",
           "static const float\n    summary_weights[SUMMARY_FEATURES][SUMMARY_FEATURE_VALUES] = {"]
    for k in range(features):
        row = theta[k * values:(k + 1) * values]
        last = max([i for i, w in enumerate(row) if abs(w) >= 0.0005], default=0)
        cells = [f"{w:.3f}f" for w in row[:last + 1]]
        out.append(f"    /* {k} */ {{")
        for i in range(0, len(cells), 7):
            out.append("        " + ", ".join(cells[i:i + 7]) + ("," if i + 7 < len(cells) else ""))
        out.append("    }" + ("," if k + 1 < features else ""))
    return "\n".join(out + ["};", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", default="build/features")
    parser.add_argument("--corpus", default="../shared/corpus")
    parser.add_argument("--values", type=int, default=26)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--salts", default="",
                        help="other words make other folds: one more run each, with commas")
    args = parser.parse_args()

    pages = load(args, "extraction") + load(args, "segments")
    note = lambda *what: print(*what, file=sys.stderr)
    note("first choice:   ", summary(pages, [p.body(p.first) for p in pages]))
    note("labels:         ", summary(pages, [p.body(p.y > 0) for p in pages]))

    if args.folds:
        for salt in args.salts.split(","):
            bodies = cross(pages, args.values, args.folds, salt)
            note(f"{args.folds} folds:        ", summary(pages, bodies))
        return

    theta, bias = fit(pages, args.values)
    weights = header(theta, bias, pages[0].x.shape[1], args.values)
    note("on what it saw: ", summary(pages, engine(pages, weights)))
    sys.stdout.write(weights)


if __name__ == "__main__":
    main()
