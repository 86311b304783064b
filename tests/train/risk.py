#!/usr/bin/python3
"""Fit the weights of summary_risk.c, and write summary_risk_weights.h.

    risk.py --features build/features --shared ../shared (--out FOLDER | --folds 5)

The examples are summaries of articles of public corpora whose sentences were judged one by
one, in risk.tsv (its head says how): of unpacked pages (`make pages`), and of sets of articles
with summaries, each as the small page that the scorer makes of it.  Two logistic regressions,
with L2: is a sentence sent back, and is one that stands behind the one that the article has
before it?  What would be let pass with a grumble counts half.  Needs numpy.

--folds N: instead of writing weights, says how well those of the other folds' articles tell
the sentences of each: the area under the curve of true and false alarms, 0.5 to 1.
"""
import argparse
import collections
import os
import sys
import zlib

import numpy as np

import rank

LABELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "risk.tsv")
L2 = 3.0


def judgements():
    """{article: [[(sentence, judgement), ...], ...]}, a list for each summary"""
    found = collections.defaultdict(list)
    with open(LABELS, encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#"):
                name, judged = line.rstrip("\n").split("\t")
                found[name].append([tuple(item.split("=")) for item in judged.split()])
    return found


def sent_back(judgement):
    """0 to 1"""
    return 0.0 if judgement == "ok" else 0.5 if judgement.endswith("?") else 1.0


def number(text):
    return f"{zlib.crc32(text.encode('utf-8', 'surrogateescape')):08x}"


def articles_of(args, wanted):
    """(name, its sentences as `build/features stands` has them)"""
    pages = sorted(n for n in wanted if n.endswith(".html"))
    sets = sorted({n.split("/")[0] for n in wanted if not n.endswith(".html")})
    articles, folder, _ = rank.read(args, sets)
    files = [(n, os.path.join("build", "pages", n)) for n in pages]
    for a in articles:
        name = f"{a.name}/{a.item['id'][:12]}"
        if name in wanted:
            files.append((name, a.page))
    path = os.path.join(folder.name, "list")
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(page + "\n" for _, page in files)
    done = rank.features(args, "stands", path)
    return [(name, d["sentences"]) for (name, _), d in zip(files, done)]


def examples(args):
    """Of both models: features, how far they would be sent back, the articles' folds."""
    judged = judgements()
    rows = ([], [])
    missed = 0
    for name, sentences in articles_of(args, judged):
        fold = zlib.crc32(name.encode())
        index = {number(s[0]): i for i, s in reversed(list(enumerate(sentences)))}
        for summary in judged[name]:
            last = None
            for n, judgement in summary:
                i = index.get(n)
                if i is None:
                    missed += 1
                else:
                    behind = last is not None and i == last + 1
                    rows[behind].append((sentences[i][2], sent_back(judgement), fold))
                last = i
    print(f"{len(judged)} articles, {sum(map(len, rows))} sentences, {missed} more not found",
          file=sys.stderr)
    return [[np.array(v, np.float64) for v in zip(*r)] for r in rows]


def fit(x, y):
    return rank.logistic(x, y, np.ones(len(y)), L2 / len(y))


def area(score, y):
    yes, no = score[y > 0.5], np.sort(score[y < 0.5])
    return np.mean(np.searchsorted(no, yes)) / len(no)


def report(args):
    for what, (x, y, fold) in zip(("alone", "behind"), examples(args)):
        score = np.zeros(len(y))
        for k in range(args.folds):
            mine = fold % args.folds == k
            score[mine] = x[mine] @ fit(x[~mine], y[~mine])
        print(f"{what:7} {len(y)} sentences, {100 * y.mean():.0f} % sent back, "
              f"area {area(score, y):.3f}")


def header(models):
    text = ("\n/*\n * Made by tests/train/risk.py: the weights of summary_risk.c, of a sentence"
            "\n * alone, and of one behind the sentence before it.\n */\n\n\n"
            "static const float\n    summary_risk_weights[2][SUMMARY_RISK_FEATURES] = {\n")
    text += ",\n".join("    {\n" + rank.cells(m, "        ") + "\n    }" for m in models)
    return text + "\n};\n"


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
        report(args)
        return
    models = [fit(x, y) for x, y, _ in examples(args)]
    rank.write(args.out, "summary_risk_weights.h", header(models))


if __name__ == "__main__":
    main()
