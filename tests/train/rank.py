#!/usr/bin/python3
"""Fit the weights of summary_rank.c, and print ngx_summary_module/summary_rank_weights.h.

    rank.py --features build/features --shared ../shared [--folds 5]

The articles are those of public sets with human summaries (see their README), each as the
small page that the scorer makes of it.  Sentences of the best set that can be chosen
(greedily, by ROUGE-1 + ROUGE-2 F1) are the examples for, all others against: logistic
regression with L2 over the features of `build/features sentences`.  Then the three weights
of a set (what it says of centroid and title, what it says twice) are searched for, by the
summaries' own ROUGE.  There are two models: of summaries of one sentence, made from the sets
whose summaries are that, and of more.  Needs numpy.

--folds N: instead of printing weights, says what the articles of each fold score with the
weights of the others, beside their first sentences.
"""
import argparse
import collections
import gzip
import itertools
import json
import os
import subprocess
import sys
import tempfile
import zlib

import numpy as np

SETS = {"cnndm": 3, "inshorts": 3, "writers": 3, "xsum": 1, "orangesum": 1, "vietnews": 1}
POOL = 8
L2 = 2.0
STEPS = 400


def load_scorer(shared):
    sys.path.insert(0, os.path.join(shared, "eval"))
    import importlib.machinery
    import importlib.util
    import rouge
    loader = importlib.machinery.SourceFileLoader("score", os.path.join(shared, "eval", "score"))
    spec = importlib.util.spec_from_loader("score", loader)
    score = importlib.util.module_from_spec(spec)
    loader.exec_module(score)
    return rouge, score


def words_of(text):
    return "".join(c.lower() if c.isalnum() else " " for c in text).split()


def grams(words, n):
    return collections.Counter(tuple(words[i:i + n]) for i in range(len(words) - n + 1))


def f1(a, b):
    hit, n, m = (a & b).total(), a.total(), b.total()
    return 2 * hit / (n + m) if n + m else 0.0


class Article:
    def __init__(self, name, item, sentences):
        self.name, self.budget = name, SETS[name]
        refs = item["summary"]
        self.refs = [grams2(words_of(r)) for r in ([refs] if isinstance(refs, str) else refs)]
        self.fold = zlib.crc32(item["id"].encode())
        self.ok = np.array([s[1] for s in sentences], dtype=bool)
        self.x = np.array([s[2] for s in sentences])
        self.grams = [grams2(words_of(s[0])) for s in sentences]
        self.words = [words_of(s[0]) for s in sentences]
        self.y = np.zeros(len(sentences))
        self.y[list(self.oracle())] = 1

    def rouge(self, chosen):
        """Mean of ROUGE-1 and ROUGE-2 F1, unstemmed."""
        one, two = collections.Counter(), collections.Counter()
        for i in chosen:
            one += self.grams[i][0]
            two += self.grams[i][1]
        return max((f1(one, r[0]) + f1(two, r[1])) / 2 for r in self.refs)

    def one(self, chosen):
        one = collections.Counter()
        for i in chosen:
            one += self.grams[i][0]
        return sum(f1(one, r[0]) for r in self.refs) / len(self.refs)

    def oracle(self):
        chosen, best = [], 0.0
        while len(chosen) < self.budget:
            top = max(((self.rouge(chosen + [i]), -i) for i in range(len(self.grams))
                       if i not in chosen and self.ok[i]), default=(0, 0))
            if top[0] <= best:
                break
            best = top[0]
            chosen.append(-top[1])
        return chosen


def grams2(words):
    return grams(words, 1), grams(words, 2)


def load(args):
    rouge, score = load_scorer(args.shared)
    articles = []
    for name in args.sets.split(","):
        path = os.path.join(args.shared, "corpus", "summaries", name + ".jsonl.gz")
        with gzip.open(path, "rt", encoding="utf-8") as f:
            items = [json.loads(line) for line in f][:args.most]
        with tempfile.TemporaryDirectory() as folder:
            paths = {}
            for n, item in enumerate(items):
                target = os.path.join(folder, str(n))
                with open(target, "w", encoding="utf-8") as f:
                    f.write(score.page_of(item))
                paths[target] = item
            keys = list(paths)
            for i in range(0, len(keys), 200):
                done = subprocess.run([args.features, "sentences", *keys[i:i + 200]],
                                      stdout=subprocess.PIPE, check=True)
                for line in done.stdout.decode("utf-8", "replace").split("\n"):
                    if line:
                        d = json.loads(line)
                        if len(d["sentences"]) > SETS[name]:
                            articles.append(Article(name, paths[d["file"]], d["sentences"]))
    return articles


def fit(articles):
    x = np.concatenate([a.x[a.ok] for a in articles])
    y = np.concatenate([a.y[a.ok] for a in articles])
    sizes = collections.Counter(a.name for a in articles)
    w = np.concatenate([np.full(a.ok.sum(), 1000.0 / sizes[a.name] / max(1, a.ok.sum()) * 3)
                        for a in articles])
    scale = x.std(axis=0) + 1e-6
    x = np.hstack([x / scale, np.ones((len(x), 1))])
    theta = np.zeros(x.shape[1])
    reg = np.full(x.shape[1], L2)
    reg[-1] = 0
    for _ in range(25):                      # Newton's method
        p = 1 / (1 + np.exp(-x @ theta))
        g = x.T @ ((p - y) * w) + reg * theta
        h = (x * (p * (1 - p) * w)[:, None]).T @ x + np.diag(reg + 1e-6)
        theta -= np.linalg.solve(h, g)
    return theta[:-1] / scale


class Choice:
    """What summary_rank.c does with scores, and the same idf, centroid, title."""

    def __init__(self, article, theta):
        self.a = article
        scores = article.x @ theta
        pool = [i for i in range(len(scores)) if article.ok[i]]
        pool.sort(key=lambda i: (-scores[i], i))
        self.scores, self.pool = scores, pool[:POOL]
        self.idf()

    def idf(self):
        a = self.a
        df = collections.Counter(w for s in a.words for w in set(s))
        n = len(a.words)
        self.value = {w: np.log((n + 1) / (c + 0.5)) for w, c in df.items()}
        tf = collections.Counter(w for s in a.words for w in s)
        self.center = {w: c * self.value[w] for w, c in tf.items()}
        self.total = sum(self.center.values()) + 1e-9
        self.sets = []
        for s in itertools.combinations(sorted(self.pool), min(a.budget, len(self.pool))):
            seen, twice, idf, center = set(), 0.0, 0.0, 0.0
            for i in s:
                for w in a.words[i]:
                    idf += self.value[w]
                    if w in seen:
                        twice += self.value[w]
                    else:
                        seen.add(w)
                        center += self.center[w]
            self.sets.append((s, sum(self.scores[i] for i in s), center / self.total,
                              twice / (idf + 1e-9)))

    def best(self, weights):
        c, t = weights
        return max(self.sets, key=lambda s: s[1] + c * s[2] - t * s[3])[0] if self.sets else ()


def search(choices):
    grid = [(c, t) for c in (0, 1, 2, 4, 6) for t in (0, 1, 2, 4, 8)]

    def value(weights):
        by = collections.defaultdict(list)
        for ch in choices:
            by[ch.a.name].append(ch.a.one(ch.best(weights)))
        return np.mean([np.mean(v) for v in by.values()])
    return max(grid, key=value)


def report(rows):
    by = collections.defaultdict(list)
    for name, ours, lead, oracle in rows:
        by[name].append((ours, lead, oracle))
    for name, v in by.items():
        m = 100 * np.mean(v, axis=0)
        print(f"{name:10} ours {m[0]:.2f}  lead {m[1]:.2f}  oracle {m[2]:.2f}  "
              f"({len(v)} articles)", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", default="build/features")
    parser.add_argument("--shared", default="../shared")
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--most", type=int, default=900, help="articles of each set")
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()

    articles = load(args)
    if args.folds:
        report([row for part in parts(articles) for row in cross(part, args.folds)])
        return
    models = []
    for part in parts(articles):
        theta = fit(part)
        models.append((theta, *search([Choice(a, theta) for a in part if a.fold % 3 == 0])))
    header(models)


def parts(articles):
    return ([a for a in articles if a.budget == 1], [a for a in articles if a.budget > 1])


def cross(articles, folds):
    rows = []
    for k in range(folds):
        train = [a for a in articles if a.fold % folds != k]
        theta = fit(train)
        weights = search([Choice(a, theta) for a in train if a.fold % 3 == 0])
        for a in articles:
            if a.fold % folds == k:
                rows.append((a.name, a.one(Choice(a, theta).best(weights)),
                             a.one(range(a.budget)), a.one(np.flatnonzero(a.y))))
    return rows


def header(models):
    print("\n/*\n * Made by tests/train/rank.py: the weights of summary_rank.c, of summaries of\n"
          " * one sentence, and of more.\n */\n\n")
    for k, name in ((1, "centroid"), (2, "twice")):
        print(f"static const float  summary_rank_{name}_weight[2] = {{ "
              + ", ".join(f"{m[k]:.1f}f" for m in models) + " };\n\n")
    print("static const float\n    summary_rank_weights[2][SUMMARY_RANK_FEATURES] = {")
    for n, m in enumerate(models):
        cells = [f"{w:.4f}f" for w in m[0]]
        print("    {")
        for i in range(0, len(cells), 6):
            print("        " + ", ".join(cells[i:i + 6]) + ("," if i + 6 < len(cells) else ""))
        print("    }" + ("," if n == 0 else ""))
    print("};")


if __name__ == "__main__":
    main()
