"""HTML or XML inside a record → plain text, in one pass whatever the input.

Not the standard library's `html.parser`: on Python 3.11 thirty kilobytes of `<a <a <a` keep it busy for thirteen
seconds, since it reads to the end of the input anew for every tag that is never closed. Here each character is looked
at a bounded number of times: the patterns give nothing back (possessive quantifiers), and what is open at the end of
the input ends the search for good.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["begins_as_markup", "has_references", "has_tags", "text_of_markup", "text_with_tags", "without_references"]

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "block", "body", "byline", "caption", "center", "dateline", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hedline", "hgroup", "hl1", "hl2", "hr", "html", "li", "main", "menu", "nav",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
# What these hold is never read as text.
UNSEEN = frozenset(("script", "style", "template", "title", "textarea", "iframe", "noscript", "svg", "object"))
LOOKED_AT = 1_000
CELLS = frozenset(("td", "th"))


def _character(reference: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 most texts have none

    return unescape(reference[0])


def begins_as_markup(text: str) -> bool:
    """Whether a text is HTML beyond doubt: it begins with the tag of a block."""
    opening = _patterns()["tag"].match(text[:LOOKED_AT].lstrip()) if text[:LOOKED_AT].lstrip()[:1] == "<" else None
    return opening is not None and not opening[1] and opening[2].lower() in BLOCKS


def has_tags(text: str) -> bool:
    """Whether something in a text is set in HTML: a word in bold, a link, a line break."""
    return "<" in text and _patterns()["set"].search(text) is not None


def text_with_tags(text: str) -> str:
    """The text of `text_of_markup`, with the line breaks of a text whose paragraphs are lines and no elements."""
    return text_of_markup(text if _patterns()["block"].search(text) else text.replace("\n", "<br>"))


def has_references(text: str) -> bool:
    """Whether characters of a text are written as HTML writes them: `&#8217;`, `&amp;`."""
    return "&" in text and any(_character(found) != found[0] for found in _patterns()["closed"].finditer(text))


def without_references(text: str) -> str:
    """`text` with the characters that its references stand for, also where they were escaped once more."""
    for _ in range(2):
        if "&" not in text:
            break
        text = _patterns()["closed"].sub(_character, text)
    return text


def text_of_markup(markup: str) -> str:
    """The text that a reader of `markup` sees: blocks divided by an empty line, `<br>` by a line break.

    Blanks are those of HTML (a run of them is one space, but in `<pre>`). Scripts, styles and comments are left out.
    """
    parts = _Parts()
    at = 0
    while opening := _patterns()["opening"].search(markup, at):
        parts.text(markup[at : opening.start()])
        at = _after_tag(markup, opening.start(), parts)
    parts.text(markup[at:])
    return parts.whole()


def _after_tag(markup: str, opening: int, parts: _Parts) -> int:
    """Where to read on after what begins at `opening`."""
    if markup.startswith("<!--", opening):
        return _past(markup, "-->", opening + 4)
    if markup.startswith("<![CDATA[", opening):
        closing = markup.find("]]>", opening)
        parts.raw(markup[opening + 9 : closing] if closing >= 0 else markup[opening + 9 :])
        return closing + 3 if closing >= 0 else len(markup)
    if markup.startswith(("<!", "<?"), opening):
        return _past(markup, ">", opening)
    tag = _patterns()["tag"].match(markup, opening)
    if tag is None:
        # A tag that never ends is text, and so is all after it: no tag can end there either.
        parts.text(markup[opening:])
        return len(markup)
    name = tag[2].rpartition(":")[2].lower()
    if name in UNSEEN and not tag[1] and not tag[0].endswith("/>"):
        return _past_unseen(markup, name, tag.end())
    parts.tag(name, closes=bool(tag[1]))
    return tag.end()


def _past(markup: str, end: str, start: int) -> int:
    found = markup.find(end, start)
    return found + len(end) if found >= 0 else len(markup)


def _past_unseen(markup: str, name: str, start: int) -> int:
    closing = _patterns()[name].search(markup, start)
    return _past(markup, ">", closing.end()) if closing else len(markup)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    value = r"""(?:"[^"]*+"|'[^']*+')?+"""
    return {
        # Any other `<` is a character of the text.
        "opening": re.compile(r"<(?=/?[A-Za-z]|[!?])"),
        "reference": re.compile(r"&(?:[A-Za-z][A-Za-z\d]{1,31};|#\d{1,20}+;?+|#[xX][\da-fA-F]{1,20}+;?+)"),
        "closed": re.compile(r"&(?:[A-Za-z][A-Za-z\d]{1,31}|#\d{1,7}|#[xX][\da-fA-F]{1,6});"),
        "set": re.compile(r"</(?:[abip]|em|strong|span|h[1-6]|li|ul|ol|blockquote|figure)>|<br\s?/?>", re.IGNORECASE),
        "block": re.compile(r"</(?:p|div|h[1-6]|li|blockquote)>|<br\s?/?>", re.IGNORECASE),
        "tag": re.compile(rf"""<(/?+)([A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+{value})*+>"""),
        **{name: re.compile(rf"</{name}(?![\w-])", re.IGNORECASE) for name in UNSEEN},
    }


class _Parts:
    """The pieces of text as they come, with the breaks between them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._breaks = 0  # line breaks owed before the next piece
        self._space = False
        self._preformatted = 0

    def text(self, markup: str) -> None:
        if "&" in markup:
            markup = _patterns()["reference"].sub(_character, markup)
        self.raw(markup)

    def raw(self, text: str) -> None:
        if self._preformatted:
            self._add(text)
            return
        for blank in "\t\r\n\f":
            text = text.replace(blank, " ")
        text = re.sub(r"  +", " ", text)
        self._space = self._space or text.startswith(" ")
        if words := text.strip(" "):
            self._add(words)
            self._space = text.endswith(" ")

    def tag(self, name: str, *, closes: bool) -> None:
        if name == "pre":
            self._preformatted = max(0, self._preformatted + (-1 if closes else 1))
        if name == "br":
            self._breaks = max(self._breaks, 1) if self._breaks != 1 else 2
        elif name in BLOCKS:
            self._breaks = 2
        elif name in CELLS:
            self._space = True

    def whole(self) -> str:
        return "".join(self._parts).strip()

    def _add(self, piece: str) -> None:
        if self._parts:
            self._parts.append("\n" * self._breaks or " " * self._space)
        self._breaks, self._space = 0, False
        self._parts.append(piece)
