#!/usr/bin/python3
"""Fit the weights of summary_classify.c, and print ngx_summary_module/summary_weights.h.

    classify.py --features build/features --corpus ../shared/corpus [--folds 5]

The pages are those of two public corpora (see their READMEs): `extraction`, with the
whole body of 88 pages, and `segments`, with wanted and unwanted pieces of 352.  A text
block is an example: of the body if most of its 4-grams are in the body's, or if it holds
a wanted segment; blocks that nothing is known of are left out.  Logistic regression with
L2, weighted by words; the features are those of `build/features blocks`, one-hot.  Needs numpy.

--folds N: instead of printing weights, fits on N - 1 folds of the pages and says what the
N-th scores, for all N (the benchmark's own metrics; the body is put together here).
"""
import argparse
import collections
import glob
import gzip
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import zlib

import numpy as np

WORD = re.compile(r"\w+")
STEPS = 300
L2 = 12.0
MARGIN = 0.4       # log-odds: what is kept wrongly costs more than what is left out


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


class Page:
    def __init__(self, key, kind, data, blocks, truth):
        self.key, self.kind, self.truth = key, kind, truth
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

    def score(self, keep):
        keep = keep & ~self.hidden
        text = "\n\n".join(t for t, k in zip(self.texts, keep) if k)
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


def predict(page, theta, bias, values):
    if not len(page.words):
        return np.zeros(0, dtype=bool)
    rows = page.x + np.arange(page.x.shape[1]) * values
    return theta[rows].sum(axis=1) + bias


def summary(pages, keeps):
    out = []
    ext = [p.score(k) for p, k in zip(pages, keeps) if p.kind == "extraction"]
    if ext:
        pr = np.mean([a for a, _ in ext if a is not None] or [0])
        re_ = np.mean([b for _, b in ext if b is not None] or [0])
        out.append(f"extraction F1 {2 * pr * re_ / (pr + re_):.4f} P {pr:.4f} R {re_:.4f}")
    seg = np.array([p.score(k) for p, k in zip(pages, keeps) if p.kind == "segments"])
    if len(seg):
        tp, fp, fn = seg.sum(axis=0)
        out.append(f"segments F1 {2 * tp / (2 * tp + fp + fn):.4f} "
                   f"P {tp / (tp + fp):.4f} R {tp / (tp + fn):.4f}")
    return ", ".join(out)


def cross(pages, values, folds):
    fold = [zlib.crc32(p.key.encode()) % folds for p in pages]
    keeps = [None] * len(pages)
    for f in range(folds):
        theta, bias = fit([p for p, k in zip(pages, fold) if k != f], values)
        for i, (p, k) in enumerate(zip(pages, fold)):
            if k == f:
                keeps[i] = predict(p, theta, bias, values)
    return keeps


def header(theta, bias, features, values):
    print("\n/*\n * Made by tests/train/classify.py: the weights of summary_classify.c.\n */\n\n")
    print(f"static const float  summary_weight_bias = {bias - MARGIN:.3f}f;\n\n")
    print("static const float\n    summary_weights[SUMMARY_FEATURES][SUMMARY_FEATURE_VALUES] = {")
    for k in range(features):
        row = theta[k * values:(k + 1) * values]
        last = max([i for i, w in enumerate(row) if abs(w) >= 0.0005], default=0)
        cells = [f"{w:.3f}f" for w in row[:last + 1]]
        print(f"    /* {k} */ {{")
        for i in range(0, len(cells), 7):
            print("        " + ", ".join(cells[i:i + 7]) + ("," if i + 7 < len(cells) else ""))
        print("    }" + ("," if k + 1 < features else ""))
    print("};")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", default="build/features")
    parser.add_argument("--corpus", default="../shared/corpus")
    parser.add_argument("--values", type=int, default=26)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()

    pages = load(args, "extraction") + load(args, "segments")
    note = lambda *what: print(*what, file=sys.stderr)
    note("first choice:   ", summary(pages, [p.first for p in pages]))
    note("labels:         ", summary(pages, [p.y > 0 for p in pages]))

    if args.folds:
        keeps = cross(pages, args.values, args.folds)
        note(f"{args.folds}-fold:         ", summary(pages, [k > MARGIN for k in keeps]))
    theta, bias = fit(pages, args.values)
    note("on what it saw: ", summary(pages, [predict(p, theta, bias, args.values) > MARGIN
                                             for p in pages]))
    if not args.folds:
        header(theta, bias, pages[0].x.shape[1], args.values)


if __name__ == "__main__":
    main()
