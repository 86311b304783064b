"""Pages of any size, made: an article with what stands around one.

All parts grow with the page, in about the shares that news pages have: half of
it scripts and styles, an eighth of it the story, the rest links, teasers and
comments.  No sentence is there twice.  The same size is the same page.
"""

import random

SHARES = {"code": 0.50, "story": 0.13, "links": 0.17, "teasers": 0.12,
          "comments": 0.08}

WHO = """council committee minister company school hospital farmer writer
    engineer teacher museum harbour village player judge station festival
    library reporter market""".split()
DOES = """announced described finished repaired opened questioned supported
    rejected measured visited published restored defended bought painted
    planned closed followed examined delayed""".split()
WHAT = """bridge report garden railway road decision building contract machine
    river collection letter programme budget tower orchestra forest canal
    survey theatre""".split()
HOW = """old new local small early narrow public quiet northern careful large
    modern wooden distant famous common expensive regional former second
    """.split()
WHERE = """Marlow Ashford Tilbury Kendal Ripon Selby Whitby Hexham Ludlow Wells
    Truro Dorking Bodmin Thirsk Malton""".split()
WHEN = """Monday Tuesday Wednesday Thursday Friday Saturday Sunday""".split()


def sentence(rng):
    one = (f"The {rng.choice(HOW)} {rng.choice(WHO)} of {rng.choice(WHERE)} "
           f"{rng.choice(DOES)} the {rng.choice(HOW)} {rng.choice(WHAT)} ")
    more = [
        lambda: f"near the {rng.choice(WHAT)} on {rng.choice(WHEN)}",
        lambda: f"after {rng.randrange(2, 900)} people had asked for it",
        lambda: f"and later {rng.choice(DOES)} a {rng.choice(WHAT)} with the "
                f"{rng.choice(HOW)} {rng.choice(WHO)}",
        lambda: f"because the {rng.choice(WHO)} in {rng.choice(WHERE)} "
                f"{rng.choice(DOES)} {rng.randrange(2, 90)} of the "
                f"{rng.choice(HOW)} plans",
    ]
    return one + ", ".join(rng.choice(more)()
                           for _ in range(rng.randrange(1, 4))) + "."


def story(rng, _):
    text = " ".join(sentence(rng) for _ in range(rng.randrange(2, 6)))
    at = text.index(" the ") + 5
    return (f'<p class="text">{text[:at]}<a href="/t/{rng.randrange(9999)}">'
            f'{text[at:at + 9]}</a>{text[at + 9:]}</p>\n')


def code(rng, number):
    words = " ".join(f"var v{rng.randrange(10 ** 6)} = {{k: "
                     f"'{rng.choice(WHAT)}', n: {rng.random():.6f}}};"
                     for _ in range(30))
    if number % 4 == 1:
        return (f"<style>.c{number} {{ color: #{rng.randrange(16 ** 6):06x}; "
                f"margin: 0 {number}px }}\n{words[:700]}</style>\n")
    if number % 4 == 3:
        path = " ".join(f"L{rng.random() * 90:.2f} {rng.random() * 90:.2f}"
                        for _ in range(60))
        return f'<svg viewBox="0 0 90 90"><path d="M0 0{path}"/></svg>\n'
    return ("<script>(function () { " + words
            + " if (v < 3 && w) x(); })();</script>\n")


def links(rng, number):
    return (f'<li class="nav-item item-{number}"><a class="nav-link" '
            f'href="/{rng.choice(WHO)}/{number}.html" data-id="{number}">'
            f'{rng.choice(HOW)} {rng.choice(WHAT)}</a></li>\n')


def teasers(rng, number):
    return (f'<div class="teaser col-4"><a href="/n/{number}.html"><img '
            f'src="/i/{number}.jpg" alt="" width="320" height="180"><h3 '
            f'class="teaser-title">{rng.choice(WHO).title()} of '
            f'{rng.choice(WHERE)}</h3></a><span class="date">{number} min'
            f'</span></div>\n')


def comments(rng, number):
    return (f'<div class="comment" id="comment-{number}"><b '
            f'class="comment-author">reader{rng.randrange(9999)}</b><p>'
            f'{sentence(rng)}</p><button type="button">Reply</button></div>\n')


def page(size):
    """About so many bytes."""
    rng = random.Random(size)
    parts = {}
    for name, share in SHARES.items():
        make = globals()[name]
        parts[name], length = [], 0
        while length < share * size:
            piece = make(rng, len(parts[name]))
            parts[name].append(piece)
            length += len(piece)

    head, foot = (parts["code"][i::2] for i in (0, 1))
    nav, side = (parts["links"][i::2] for i in (0, 1))
    text = "".join([
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f"<title>The {rng.choice(WHAT)} of {rng.choice(WHERE)}</title>\n",
        *[piece for piece in head if not piece.startswith("<svg")],
        '</head>\n<body>\n<header class="header"><nav><ul>\n', *nav,
        '</ul></nav></header>\n<main><article class="article">\n<h1>The ',
        f'{rng.choice(WHAT)} of {rng.choice(WHERE)}</h1>\n'
        '<div class="article-body">\n', *parts["story"],
        '</div>\n</article>\n<aside class="related">\n', *parts["teasers"],
        '</aside>\n<section class="comments">\n', *parts["comments"],
        '</section></main>\n<footer class="footer"><ul>\n', *side,
        "</ul></footer>\n", *[piece for piece in head
                              if piece.startswith("<svg")], *foot,
        "</body></html>\n"])
    return text.encode()
