"""What must be true of every page with a summary.

The pages are read by html5lib, a parser that the engine knows nothing of.
"""

import json
import re
import subprocess

import html5lib

# no block may stand in these, however far up
CLOSED = set("a button caption dl dd dt figcaption figure h1 h2 h3 h4 h5 h6 "
             "head label li noscript ol p script select style svg template "
             "textarea title ul".split())

# the elements of an inserted block
BLOCK = set("aside details li p summary ul".split())

# what may go on in it, if it is left open in the page before: no links
FORMATTING = set("b big code em font i nobr s small strike strong tt "
                 "u".split())

# the attributes of an inserted block
ATTRIBUTES = {"aria-label", "class", "dir", "lang"}

# what ends a line of text in a browser
LINES = set("address article aside blockquote body br caption center dd "
            "details dialog dir div dl dt fieldset figcaption figure footer "
            "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
            "menu nav ol p pre section summary table tbody td tfoot th thead "
            "tr ul".split())

UNSEEN = set("audio button canvas head iframe math noembed noframes noscript "
             "object option script select style svg template textarea title "
             "video rp rt".split())

INVISIBLE = dict.fromkeys([0xad, 0x200b, 0xfeff])


class Run:
    """What summarize said of a page, and the page it made."""

    def __init__(self, page, said, html):
        self.page = page
        self.html = html
        self.unread = []    # classes and tags that are not to be read
        self.status = said["status"]
        self.said = said
        self.offsets = [i["offset"] for i in said["insertions"]]
        self.texts = []
        self.places = []
        shift = 0
        for insertion in said["insertions"]:
            start = insertion["offset"] + shift
            self.places.append((start, start + insertion["length"]))
            self.texts.append(html[start:start + insertion["length"]])
            shift += insertion["length"]

    def rest(self):
        """The output less what was inserted."""
        out, pos = [], 0
        for start, end in self.places:
            out.append(self.html[pos:start])
            pos = end
        return b"".join(out) + self.html[pos:]

    def items(self):
        """The sentences of each insertion."""
        return [["".join(li.itertext()) for li in fragment(text).iter("li")]
                for text in self.texts]


def summarize(program, page, options=(), timeout=60):
    """Runs the program on a page's bytes, in both forms."""
    done = [subprocess.run([program, form, *options, "-"], input=page,
                           capture_output=True, timeout=timeout)
            for form in ("--json", "--html")]
    for d in done:
        assert d.returncode == 0 and d.stderr == b"", d.stderr.decode()
    return Run(page, json.loads(done[0].stdout), done[1].stdout)


def fragment(text):
    return html5lib.parseFragment(text.decode("utf-8"),
                                  namespaceHTMLElements=False)


def parse(page, scripting=True):
    """The tree; contents of noscript are text where scripts are run.

    A page in UTF-8 is one, whatever it says; else it is what it says.
    """
    try:
        page = page.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return html5lib.parse(page, namespaceHTMLElements=False,
                          scripting=scripting)


def check_bytes(run):
    """Output minus insertions is the input; there are some only if ok."""
    assert run.rest() == run.page
    assert (run.status in ("ok", "editor")) == bool(run.texts)
    assert run.offsets == sorted(run.offsets)


def check_text_only(run):
    """What is inserted is the block's own elements, and text."""
    for text in run.texts:
        for element in fragment(text).iter():
            if element.tag == "DOCUMENT_FRAGMENT":
                continue
            assert element.tag in BLOCK
            assert set(element.attrib) <= ATTRIBUTES
        assert text.startswith((b"<aside ", b"<ul "))


def inserted(tree):
    """(element, its ancestors, outermost first) of the inserted blocks."""
    found, todo = [], [(tree, ())]
    while todo:
        element, above = todo.pop()
        name = element.get("class") if isinstance(element.tag, str) else None
        if (element.tag, name) in (("aside", "summary-block"),
                                   ("ul", "summary-list")):
            found.append((element, above))
            continue
        todo += [(child, above + (element,)) for child in element]
    return found


def check_places(run, scripting=True):
    """Each insertion is an element of the page, where a block may stand."""
    tree = parse(run.html, scripting)
    found = inserted(tree)
    assert len(found) == len(run.texts)
    for element, above in found:
        names = [name_of(e) for e in above]
        assert not CLOSED.intersection(names), " > ".join(names)
        cells = [n for n in names if n in ("table", "td", "th", "caption")]
        assert cells[-1:] != ["table"], " > ".join(names)
        assert names[:2] == ["html", "body"]
        assert {e.tag for e in element.iter()} <= BLOCK | FORMATTING
    return tree


def check_tree(run, tree):
    """Without its insertions the page's tree is what it was before."""
    for element, above in inserted(tree):
        take_out(above[-1], element)
    assert nodes(tree) == nodes(parse(run.page))


def take_out(parent, element):
    at = list(parent).index(element)
    parent.remove(element)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")


def nodes(tree):
    """What there is, in the order of the page: (tag, attributes, text)."""
    return [(str(e.tag), sorted(e.attrib.items()), e.text or "", e.tail or "")
            for e in tree.iter()]


def name_of(element):
    """Of svg's and math's elements it has the namespace, too."""
    return str(element.tag).rpartition("}")[2]


def hidden(element):
    style = re.sub(r"\s", "", element.get("style") or "").lower()
    return (name_of(element) in UNSEEN or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or element.get("data-nosnippet") is not None
            or "display:none" in style or "visibility:hidden" in style)


def visible(tree, unread=()):
    """The text that a reader sees: \\n between blocks, \\v for <br>."""
    out = []

    def walk(element):
        if not isinstance(element.tag, str) or hidden(element):
            return
        if {element.tag, *element.get("class", "").split()}.intersection(
                unread):
            return
        text = "".join(element.itertext())
        if element.tag == "sup" and (
                text.strip()[:1] in ("[", "*")
                or re.fullmatch(r"[\d ,]+", text)
                and re.search(r"[.,!?;][\"\u201d\u2019]?$", "".join(out))):
            return
        if element.tag in LINES:
            out.append("\v" if element.tag == "br" else "\n")
        if element.tag == "q":
            out.append("\u201c")
        out.append(re.sub(r"[\n\v]+", " ", element.text or ""))
        for child in element:
            walk(child)
            out.append(re.sub(r"[\n\v]+", " ", child.tail or ""))
        if element.tag == "q":
            out.append("\u201d")
        if element.tag in LINES and element.tag != "br":
            out.append("\n")

    walk(tree)
    return plain("".join(out))


def plain(text):
    """Without what is not seen; a run of white space is one character."""
    text = text.translate(INVISIBLE).replace("\xa0", " ")
    return re.sub(r"\s+", lambda m: ("\n" if "\n" in m[0] else
                                     "\v" if "\v" in m[0] else " "), text)


# a sentence begins behind these, and ends with one of them
ENDS = ".!?\u2026\u3002\uff01\uff1f\u061f\u0964"
CLOSING = "\"')]\u201c\u201d\u2019\u00ab\u00bb\u300d"


# a mark of a note behind a sentence
NOTED = re.compile(r"[.!?]\*{1,3} ?$")


# what may be left out where a paragraph begins
DATELINE = re.compile(r"(?:^|[\n\v])\s*[\w(][^\n\v]{0,80}[\d)/]\.? ?"
                      r"[-\u2013\u2014]+ ?$")
PLACE = re.compile(r"""(?:^|[\n\v])\s*(?:
    (?:[^\W\d_a-zß-ÿ][\w.'’-]*,?\ ?){1,9}\ ?(?:--?|[–—―]|:)        # MOSCOW -
    | \d{1,2}[./]\d{1,2}[./]\d{4}[\d:.,\ Uhr]*(?:--?|[–—―]|:)?   # 3.11.2020
    | (?:[^\W\d_a-zß-ÿ][\w.'’-]*,?\ ?){1,6}\([A-Z]\w+\)       # Hong Kong (CNN)
    | [^\W\d_a-zß-ÿ][^\n\v|]{1,40}\|                         # Sport |
    | (?:[^\W\d_a-zß-ÿ]\S*\ ){1,3}via\ [A-Z]{2,}\ ?(?:--?|[–—―])  # via JTA -
    | [\[(][^\n\v]{3,80}[\])](?:\ ?\S{2,12}\ 기자\ ?=)?
    )\ ?$""", re.X)


def check_sentences(run):
    """Each item is a whole sentence of what the page's reader sees."""
    text = visible(parse(run.page), run.unread)
    for items in run.items():
        assert items
        for item in items:
            assert stands_in(plain(item).strip(), text), item


def stands_in(sentence, text):
    """A sentence may run over a <br>, and begin or end there."""
    if not sentence:
        return False
    flat = text.replace("\v", " ")
    at = -1
    while True:
        at = flat.find(sentence, at + 1)
        if at < 0:
            return False
        before = text[:at].rstrip(" ")[-1:]
        behind = text[at + len(sentence):].lstrip(" ")[:1]
        begins = (before in ("", "\n", "\v") or before in ENDS + CLOSING
                  or NOTED.search(text[:at]) or DATELINE.search(text[:at])
                  or PLACE.search(text[:at]))
        ends = (behind in ("", "\n", "\v")
                or sentence.rstrip(CLOSING)[-1:] in tuple(ENDS))
        if begins and ends:
            return True


def check_all(run):
    check_bytes(run)
    check_text_only(run)
    if run.texts:
        check_tree(run, check_places(run))
        if run.status == "editor":
            check_editor(run)
        else:
            check_sentences(run)


def check_editor(run):
    """The one item is what the page's <meta> says."""
    values = [meta.get("content", "") for meta in parse(run.page).iter("meta")
              if (meta.get("name") or "").lower() == "summary"]
    for items in run.items():
        assert len(items) == 1
        assert plain(items[0]) in [plain(" ".join(value.split()))
                                   for value in values]
