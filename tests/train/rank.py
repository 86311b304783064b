#!/usr/bin/python3
"""Fit the weights of summary_rank.c, and write summary_rank_weights.h and summary_rank_words.h.

    rank.py --features build/features --shared ../shared (--out FOLDER | --folds 5)

The articles are those of public sets with human summaries (see their README), each as the
small page that the scorer makes of it.  There are two models: of summaries of one sentence,
and of more, from the sets whose summaries are that long.  Each is made in three steps:

  words      logistic regression: has a human's summary the word, has it the word twice?
  known      English words that have it more often than that says, or less: each a weight of
             its own, ridge regression of the same with the above as given.  They are counted
             in all English sets, and are those that several sets have, so that they are of
             no one outlet, are mostly written small, so that they are no names, and matter.
  sets       the sets of sentences that the program would try, with what `build/features
             sets` says of them, the expected words among it: ridge regression of their
             ROUGE-1 + ROUGE-L F1, less the mean of the article's sets.  A set is scored as
             a whole, so that what it says twice counts once, and its length against it.

The sets of articles count by the root of their size.  English is stemmed as the scorer does.
Needs numpy.

--folds N: instead of writing weights, says what the articles of each fold score with the
weights of the others, less their first sentences, with 95 % intervals of a bootstrap.  Scored
is what the program leaves of the chosen set.
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import zlib

import numpy as np

BUDGET = {"cnndm": 3, "inshorts": 3, "writers": 3, "xsum": 1, "orangesum": 1, "vietnews": 1}
WORD = 38                       # SUMMARY_RANK_WORD
SENTENCE = 48                   # SUMMARY_RANK_FEATURES
REWARD = (1.0, 0.0, 1.0)        # of ROUGE-1, 2 and L
L2_WORDS = 1e-4
L2_KNOWN = 60
L2_SETS = 0.1

ENGLISH = ("cnndm", "inshorts", "writers", "xsum")
KNOWN = 300                     # words that have weights of their own
COMMON = 15                     # articles that have such a word, of all sets,
COMMON_SET = 0.01               # and the share of a set's, in two of them
OTHER = 0.5                     # what an article counts whose summaries have another length


def names_of(budget):
    """Sets that a model is made of.  One sentence of those with longer summaries belongs to
    that of one: the others' articles lack their first sentence, which pages have."""
    return [n for n, b in BUDGET.items() if b >= budget]


def others_of(budget):
    """English sets that are not."""
    return [n for n in ENGLISH if BUDGET[n] < budget]


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


class Tokens:
    """The scorer's tokens, each word stemmed once."""

    def __init__(self, rouge):
        self.rouge, self.stems = rouge, {}

    def __call__(self, text, lang):
        words = self.rouge.tokens(text)
        if lang != "en":
            return words
        for w in words:
            if w not in self.stems:
                self.stems[w] = self.rouge.stem(w)
        return [self.stems[w] for w in words]


def counts(words, vocabulary):
    row = np.zeros(len(vocabulary), np.float32)
    for w in words:
        if w in vocabulary:
            row[vocabulary[w]] += 1
    return row


def pairs(words):
    return list(zip(words, words[1:]))


class Reference:
    """One human summary, and what the article's sentences have of it."""

    def __init__(self, sentences, article, lcs):
        self.sentences, self.article, self.lcs, self.union = sentences, article, lcs, {}
        flat = [t for s in sentences for t in s]
        self.n = len(flat)
        kinds = []
        for of in (lambda words: words, pairs):
            vocabulary = {w: i for i, w in enumerate(dict.fromkeys(of(flat)))}
            kinds.append((counts(of(flat), vocabulary),
                          np.array([counts(of(s), vocabulary) for s in article])
                          .reshape(len(article), len(vocabulary))))
        self.one, self.two = kinds
        vocabulary = {w: i for i, w in enumerate(dict.fromkeys(flat))}
        self.at = np.array([counts([w], vocabulary) for w in flat]).reshape(self.n, -1)

    def mask(self, i):
        """Positions that are in a longest common subsequence of a sentence and the article's."""
        if i not in self.union:
            row, start = np.zeros(self.n, bool), 0
            for s in self.sentences:
                for p in self.lcs(s, self.article[i]):
                    row[start + p] = True
                start += len(s)
            self.union[i] = row
        return self.union[i]

    def rouge(self, sets):
        """ROUGE-1, 2 and L F1 of sets of sentences, in percent: as the scorer, but that pairs
        of words across sentences do not count."""
        size = np.array([len(s) for s in self.article])[sets].sum(1) + self.n
        one, two = self.one[1][sets].sum(1), self.two[1][sets].sum(1)
        masks = np.zeros((len(self.article), self.n), bool)
        for i in np.unique(sets):
            masks[i] = self.mask(i)
        union = masks[sets].any(1).astype(np.float32) @ self.at
        hits = (np.minimum(one, self.one[0]).sum(1), np.minimum(two, self.two[0]).sum(1),
                np.minimum(union, one).sum(1))
        return np.stack([200 * h / np.maximum(1, size - (2 if k == 1 else 0))
                         for k, h in enumerate(hits)], 1)


class Article:
    def __init__(self, name, item):
        self.name, self.item = name, item
        self.fold = zlib.crc32(item["id"].encode())
        summaries = item["summary"]
        self.summaries = [summaries] if isinstance(summaries, str) else summaries


def read(args, names):
    """The articles of some sets, and a folder with a page and the summaries of each."""
    rouge, score = load_scorer(args.shared)
    articles, folder = [], tempfile.TemporaryDirectory()
    for name in names:
        path = os.path.join(args.shared, "corpus", "summaries", name + ".jsonl.gz")
        with gzip.open(path, "rt", encoding="utf-8") as f:
            articles += [Article(name, json.loads(line)) for line in f]
    for n, a in enumerate(articles):
        a.page = os.path.join(folder.name, f"{n}.html")
        with open(a.page, "w", encoding="utf-8") as f:
            f.write(score.page_of(a.item))
        with open(a.page + ".txt", "w", encoding="utf-8") as f:
            f.write("\f".join(a.summaries))
    return articles, folder, rouge


def listed(articles, folder):
    path = os.path.join(folder.name, "list")
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(f"{a.page}\t{a.page}.txt\n" for a in articles)
    return path


def features(args, *what):
    done = subprocess.run([args.features, *what], stdout=subprocess.PIPE, check=True)
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        if line:
            yield json.loads(line)


def english_words(articles):
    """The most frequent first: the program knows all words of a stem by the first of them."""
    seen = collections.Counter()
    for a in articles:
        if a.name in ENGLISH:
            text = a.item["text"].lower().replace("\u2019", "'")
            seen.update(re.findall(r"(?<![\w.'-])[a-z]+(?:['-][a-z]+)*(?!\w)", text))
    return sorted((w for w, n in seen.items() if n >= COMMON / 3), key=lambda w: (-seen[w], w))


def read_words(args, articles, folder):
    """Of each article's words features, what summaries have of them, and which they are."""
    words, known = english_words(articles), os.path.join(folder.name, "known")
    with open(known, "w", encoding="utf-8") as f:
        f.writelines(f"{w} 0\n" for w in words)
    done = features(args, "words", known, listed(articles, folder))
    for a, d in zip(articles, done):
        rows = np.array(d["words"], np.float64).reshape(-1, WORD + 3)
        a.word_y, a.word_x = rows[:, :2], rows[:, 3:]
        a.words = [words[int(n) - 1] if n else None for n in rows[:, 2]]


def read_sets(args, articles, folder, budget, words):
    """What the program says of its sets, with these weights of words."""
    once, twice, known = words
    model = os.path.join(folder.name, "model")
    with open(model, "w", encoding="utf-8") as f:
        f.writelines("%.9g\n" % np.float32(w) for w in np.concatenate((once, twice)))
        f.writelines(f"{w} {v}\n" for w, v in known.items())
    done = features(args, "sets", str(budget), model, listed(articles, folder))
    for a, d in zip(articles, done):
        a.left = d.get("left", [])
        a.sets, x = d.get("sets", []), np.array(d.get("x", []), np.float32)
        a.x, a.cost = (x[:, :-1], x[:, -1]) if a.sets else (x, x)
        a.sentences = d["sentences"]


def score_of(refs, sets):
    """ROUGE of sets of any sizes, means over the references: 0 of an empty one."""
    y = np.zeros((len(sets), 3))
    for n in {len(s) for s in sets if s}:
        rows = [k for k, s in enumerate(sets) if len(s) == n]
        y[rows] = np.mean([r.rouge(np.array([sets[k] for k in rows])) for r in refs], 0)
    return y


def score_sets(articles, rouge, budget):
    tokens = Tokens(rouge)
    for a in articles:
        lang = a.item["lang"]
        text = [tokens(s, lang) for s in a.sentences]
        refs = [Reference([t for t in (tokens(s, lang) for s in r.split("\n")) if t], text,
                          rouge._lcs_positions) for r in a.summaries]
        lead = [list(range(min(budget, len(text))))]
        a.lead = score_of(refs, lead)[0] if text else np.zeros(3)
        a.y, a.y_left = score_of(refs, a.sets), score_of(refs, a.left)


def weights_of(articles):
    sizes = collections.Counter(a.name for a in articles)
    w = np.array([sizes[a.name] ** -0.5 for a in articles])
    return w / w.sum()


def logistic(x, y, w, l2=L2_WORDS):
    theta, w = np.zeros(x.shape[1]), w / w.sum()
    for _ in range(15):                      # Newton's method
        p = 1 / (1 + np.exp(-np.clip(x @ theta, -30, 30)))
        g = x.T @ ((p - y) * w) + l2 * theta
        h = (x * (p * (1 - p) * w)[:, None]).T @ x + (l2 + 1e-8) * np.eye(len(theta))
        theta -= np.linalg.solve(h, g)
    return theta


def fit_features(articles):
    x = np.concatenate([a.word_x for a in articles])
    y = np.concatenate([a.word_y for a in articles])
    w = np.repeat(weights_of(articles), [len(a.word_x) for a in articles])
    again = x[:, 34] > 0                     # said twice or more
    return logistic(x, y[:, 0], w), logistic(x[again], y[again, 1], w[again])


def common_words(articles):
    """Words of no one outlet, and no names."""
    sizes = collections.Counter(a.name for a in articles)
    seen = collections.defaultdict(collections.Counter)
    times, capitals = collections.Counter(), collections.Counter()
    for a in articles:
        for word, x in zip(a.words, a.word_x):
            if word:
                seen[word][a.name] += 1
                times[word] += np.exp(x[0])
                capitals[word] += np.exp(x[0]) * x[17]
    return {w for w, sets in seen.items()
            if sum(sets.values()) >= COMMON and capitals[w] <= times[w] / 2
            and sum(n >= COMMON_SET * sizes[name] and n > 4 for name, n in sets.items()) > 1}


def fit_known(groups):
    """{word: weight}, and {word: what it changes}, of [(articles, of features, article's weight)].
    A word's weight is for itself: each step of Newton's method makes one of all."""
    common = common_words([a for articles, _, _ in groups for a in articles])
    index = {w: i for i, w in enumerate(sorted(common))}
    at, given, y, w = [], [], [], []
    for articles, once, weights in groups:
        for a, weight in zip(articles, weights):
            rows = [k for k, word in enumerate(a.words) if word in index]
            at += [index[a.words[k]] for k in rows]
            given.append(a.word_x[rows] @ once)
            y.append(a.word_y[rows, 0])
            w.append(np.full(len(rows), weight))
    at, given, y, w = np.array(at), *(np.concatenate(v) for v in (given, y, w))
    theta = np.zeros(len(index))
    for _ in range(6):
        p = 1 / (1 + np.exp(-given - theta[at]))
        g = np.bincount(at, (y - p) * w, len(index)) - L2_KNOWN * theta
        h = np.bincount(at, p * (1 - p) * w, len(index))
        theta += g / (h + L2_KNOWN)
    return ({k: round(theta[i], 2) + 0.0 for k, i in index.items()},
            {k: h[i] * theta[i] ** 2 for k, i in index.items()})


def fit_words(articles, others):
    """Of features, once and twice, and of known words; and what these change."""
    once, twice = fit_features(articles)
    weights = weights_of(articles) * len(articles)
    groups = [([a for a in articles if a.name in ENGLISH], once,
               [w for a, w in zip(articles, weights) if a.name in ENGLISH])]
    if others:
        groups.append((others, fit_features(others)[0], [OTHER] * len(others)))
    known, change = fit_known(groups)
    return once, twice, known, change


def best_known(known, change, n):
    best = sorted(known, key=lambda w: (-change[w], w))[:n]
    return {w: known[w] for w in sorted(best)}


def fit_sets(articles):
    articles = [a for a in articles if len(a.sets) > 1]
    spread = np.sqrt(np.mean([a.x.var(0) for a in articles], 0)) + 1e-6
    gram, right = 0.0, 0.0
    for a, w in zip(articles, weights_of(articles)):
        x = (a.x - a.x.mean(0)).astype(np.float64) / spread
        y = a.y @ np.array(REWARD)
        gram = gram + w * (x.T @ x) / len(x)
        right = right + w * (x.T @ (y - y.mean())) / len(x)
    return np.linalg.solve(gram + L2_SETS * np.eye(len(gram)), right) / spread


def fold_rows(args, budget, names):
    articles, folder, rouge = read(args, [*names, *others_of(budget)])
    read_words(args, articles, folder)
    rows, scored = [], [a for a in articles if a.name in names]
    for k in range(args.folds):
        others = [a for a in articles if a.name not in names and a.fold % args.folds != k]
        train = [a for a in scored if a.name in BUDGET and a.fold % args.folds != k]
        once, twice, known, change = fit_words(train, others)
        read_sets(args, scored, folder, budget, (once, twice, best_known(known, change, KNOWN)))
        if k == 0:
            score_sets(scored, rouge, budget)
        theta = fit_sets(train)
        for a in scored:
            if a.fold % args.folds == k:
                ours = (a.y_left[int(np.argmax(a.x @ theta - a.cost))] if a.sets
                        else np.zeros(3))
                rows.append((a.name, ours, a.lead))
    return rows


def interval(groups):
    """Mean over groups of the means over rows, and its 95 % interval."""
    rng = np.random.default_rng(1)
    means = [np.mean([g[rng.integers(0, len(g), len(g))].mean(0) for g in groups], 0)
             for _ in range(1000)]
    low, high = np.percentile(means, (2.5, 97.5), axis=0)
    mean = np.mean([g.mean(0) for g in groups], 0)
    return "  ".join(f"{m:+.2f} [{a:+.2f}, {b:+.2f}]" for m, a, b in zip(mean, low, high))


def report(rows, budget):
    by = collections.defaultdict(list)
    for name, ours, lead in rows:
        by[name].append((ours, lead))
    print(f"{budget} of them  {'ours':>17}  {'first sentences':>17}  difference R-1, R-2, R-L")
    gains = {}
    for name, pair in by.items():
        ours, lead = np.array([p[0] for p in pair]), np.array([p[1] for p in pair])
        gains[name] = ours - lead
        text = ["/".join(f"{v:5.2f}" for v in m.mean(0)) for m in (ours, lead)]
        print(f"{name:10} {text[0]}  {text[1]}  {interval([gains[name]])}")
    print(f"{'mean':46}  {interval([g for n, g in gains.items() if BUDGET.get(n) == budget])}",
          flush=True)


def fit(args):
    """The known words, and for each model the weights of words, sentences and sets."""
    fits = []
    for budget in (1, 3):
        articles, folder, rouge = read(args, [*names_of(budget), *others_of(budget)])
        read_words(args, articles, folder)
        train = [a for a in articles if a.name in names_of(budget)]
        words = fit_words(train, [a for a in articles if a.name in others_of(budget)])
        fits.append((budget, train, folder, rouge, words))
    (*_, one), (*_, more) = fits
    change = {w: one[3][w] + more[3][w] for w in one[2]}
    chosen, models = best_known(one[2], change, KNOWN), []
    for budget, train, folder, rouge, (once, twice, known, _) in fits:
        known = {w: known[w] for w in chosen}
        read_sets(args, train, folder, budget, (once, twice, known))
        score_sets(train, rouge, budget)
        theta = fit_sets(train)
        models.append((once, twice, theta[:SENTENCE], theta[SENTENCE:]))
    return [(w, one[2][w], more[2][w]) for w in chosen], models


def cells(values, indent):
    text = [f"{w:.5g}" for w in values]
    text = [t + ("" if "." in t or "e" in t else ".0") + "f" for t in text]
    lines = [", ".join(text[i:i + 6]) for i in range(0, len(text), 6)]
    return ",\n".join(indent + line for line in lines)


def weights_header(models):
    text = ["\n/*\n * Made by tests/train/rank.py: the weights of summary_rank.c, of summaries of\n"
            " * one sentence, and of more.\n */\n\n\n"
            "static const summary_rank_model_t  summary_rank_models[2] = {\n"]
    for n, m in enumerate(models):
        part = [cells(v, "        " if k < 2 else "      ") for k, v in enumerate(m)]
        text.append("    {\n      {\n        {\n" + part[0] + "\n        }, {\n" + part[1]
                    + "\n        }\n      }, {\n" + part[2] + "\n      }, {\n" + part[3]
                    + "\n      },\n      summary_rank_words\n    }"
                    + (",\n" if n == 0 else "\n"))
    return "".join(text) + "};\n"


def words_header(words):
    rows = (f'    {{ "{w}", {{ {one:.2f}f, {more:.2f}f }} }},\n' for w, one, more in words)
    return ("\n/*\n * Made by tests/train/rank.py: English words that summaries have more often,\n"
            " * or less, than what summary_rank.c sees of them in an article says; each\n"
            " * stands for all of its stem.  What it adds to the logarithm of the odds, of\n"
            " * summaries of one sentence, and of more.\n */\n\n\n"
            "static const summary_rank_known_t  summary_rank_words[] = {\n" + "".join(rows)
            + "    { NULL, { 0, 0 } }\n};\n")


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        f.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--features", default="build/features")
    parser.add_argument("--shared", default="../shared")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", metavar="FOLDER")
    what.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()

    if args.folds:
        for budget, more in ((3, ("norsumm", "bnlpc")), (1, ())):
            report(fold_rows(args, budget, [*names_of(budget), *more]), budget)
        return
    words, models = fit(args)
    write(args.out, "summary_rank_weights.h", weights_header(models))
    write(args.out, "summary_rank_words.h", words_header(words))


if __name__ == "__main__":
    main()
