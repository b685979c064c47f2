"""Read a draft in Markdown, HTML, plain text or a list into its sentences, and tell what else stands there."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.labels import labels_for
from summarizer.languages import known_languages
from summarizer.text.sentence_boundaries import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["DraftPart", "Form", "Kind", "form_of", "read_draft"]

Form = Literal["markdown", "html", "text"]
Kind = Literal["statement", "heading", "question", "aside"]
"""What a part of a draft is. A `statement` can hold or not; a `heading`, a `question` and an `aside` (a list of
sources, a remark of a word or two, a row of a table) claim nothing that is checked."""

_ITEM = re.compile(r"^\s*(?:[-*+•·]|\d{1,3}[.)])[ \t]+")
_QUOTED = re.compile(r"^\s*(?:>[ \t]?)+")
_REFERENCE_LINE = re.compile(r"^\s*\[\^?[^\]]{1,40}\]:")
_NOTES = re.compile(r"\s?\[\^?\d{1,3}(?:[ ,–-]{1,2}\d{1,3}){0,20}\]")
_QUESTION = re.compile(r"[?？؟][\s\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W_]+")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Fewer words state nothing that articles could bear out.
_LEAST_WORDS = 3
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|"
    r"section|table|t[dhr]"
)
# A table of a draft has figures and names in its cells, one of a page may have anything.
_OF_TABLES = {"tr_open": "<aside>", "tr_close": "</aside>", "td_close": " · ", "th_close": " · "} | dict.fromkeys(
    ("td_open", "th_open"), ""
)
_BOLD = frozenset(("b", "strong"))
# A line and what underlines it make a heading.
_UNDERLINED = 2
# Bullets that Markdown does not know, and all that may stand before a label.
_BULLETS = ("• ", "· ")
_BEFORE_LABELS = " \t\n•·"
_COLONS = (":", "：")
_LONGEST_LABEL, _LONGEST_ASIDE, _LONGEST_NUMBER = 80, 40, 12
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]{0,2000})?>|<[!?][^<>]{0,2000}>()")
_RAW = frozenset(("script", "style", "title", "textarea"))
_EMPTY = frozenset(("br", "hr"))
_NO_TEXT = frozenset(("head", "noscript", "script", "style", "sup", "svg", "template", "textarea", "title"))
_SIDE = frozenset(("nav", "footer", "figcaption", "aside"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LONGEST_DRAFT = 1_000_000


class DraftPart(NamedTuple):
    """A sentence, heading or remark: its text without markup, what it is, its line from 1, and its paragraph."""

    text: str
    kind: Kind
    line: int
    paragraph: int


class _Block(NamedTuple):
    text: str
    line: int
    kind: Kind | None = None


def form_of(text: str, ending: str = "") -> Form:
    """What a draft is written in, by the ending of its file, else by how it begins."""
    if ending.lower() in {".html", ".htm", ".xhtml"} or re.match(
        r"\s*<(?:!doctype html|html|body|p|div|h1)\b", text, re.IGNORECASE
    ):
        return "html"
    return "text" if ending.lower() == ".txt" else "markdown"


def read_draft(draft: str | Sequence[str], language: str, form: Form | None = None) -> list[DraftPart]:
    """The parts of a draft in order; each entry of a list is a part of its own."""
    if not isinstance(draft, str):
        return [DraftPart(text, _kind(text), n, n) for n, text in enumerate(map(str.strip, draft), start=1) if text]
    text = draft[:_LONGEST_DRAFT]
    blocks = _READERS[form or form_of(text)](text)
    parts: list[DraftPart] = []
    sources = _source_headings()
    is_listing = False
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            is_listing = block.text.casefold().strip(" :") in sources
            parts.append(DraftPart(block.text, "heading", block.line, number))
            continue
        for piece in split_sentences(block.text, language):
            said = block.text[piece.start : piece.end]
            kind = "aside" if is_listing else block.kind or _kind(said)
            parts.append(DraftPart(said, kind, block.line, number))
    return parts


def _kind(text: str) -> Kind:
    if _QUESTION.search(text):
        return "question"
    words = len(_WORD.findall(text))
    is_short = words < _LEAST_WORDS and len(_IDEOGRAPH.findall(text)) < 2 * _LEAST_WORDS
    is_list = text.count(" · ") >= 2 or text.count(" | ") >= 2
    is_remark = text[:1] in "([（" and text[-1:] in ")]）" and words < 2 * _LEAST_WORDS
    return "aside" if is_short or is_list or is_remark else "statement"


@cache
def _source_headings() -> frozenset[str]:
    """What the list of sources is called in every language that has labels."""
    known = [labels_for(code) for code in known_languages()]
    return frozenset(each.sources.casefold() for each in known) | {"references", "source", "links", "further reading"}


def _plain_blocks(text: str) -> Iterator[_Block]:
    """Lines that stand together, joined; an empty line and the next item of a list begin another block."""
    held: list[str] = []
    begun = 0
    for number, line in enumerate(text.splitlines(), start=1):
        item = _ITEM.match(line)
        if held and (item or not line.strip()):
            yield _Block(" ".join(held), begun)
            held = []
        said = _QUOTED.sub("", line[item.end() :] if item else line).strip()
        if said:
            begun = begun if held else number
            held.append(said)
    if held:
        yield _Block(" ".join(held), begun)


def _markdown_blocks(text: str) -> Iterator[_Block]:
    """Markdown as the page that it makes; a comment in that says where in the draft each text stands.

    Indented text is hardly ever code in a draft, and a tag hides nothing that stands behind it.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - other forms need none of this
    from markdown_it.token import Token  # noqa: PLC0415

    parser = MarkdownIt("commonmark").enable("table").disable(["code", "html_block"])
    tokens = parser.parse("\n".join("" if _REFERENCE_LINE.match(line) else line for line in text.split("\n")))
    page = []
    for n, token in enumerate(tokens):
        first, last = token.map or (0, 0)
        if token.type == "heading_open" and token.markup in {"-", "="} and last - first > _UNDERLINED:
            token.tag = tokens[n + 2].tag = "p"  # a rule right below a paragraph hides none of what that claims
        html = _OF_TABLES.get(token.type)
        if token.type == "inline":
            html = f"<!--{first + 1}-->"
        if html is not None:
            page.append(Token("html_block", "", 0, content=html))
        if token.type not in _OF_TABLES and token.type != "fence":
            page.append(token)
    return _html_blocks(parser.renderer.render(page, parser.options, {}))


def _html_blocks(text: str) -> Iterator[_Block]:
    reader = _Reader()
    line, counted = 1, 0
    for start, tag, closes, said in _markup(text):
        line, counted = line + text.count("\n", counted, start), start
        if tag == "!":
            line = int(said)
        elif not tag:
            reader.say(said, line)
        elif closes:
            reader.leave(tag)
        else:
            reader.enter(tag)
    reader.end_block()
    yield from reader.blocks


def _markup(text: str) -> Iterator[tuple[int, str, bool, str]]:
    """Tags and the text between them, with where each begins, in one pass; what is no tag is text.

    A comment that is a number says which line of the draft this is, and has the tag `!`.
    """
    at = 0
    while at < len(text):
        opening = text.find("<", at)
        opening = len(text) if opening < 0 else opening
        if opening > at:
            yield at, "", False, unescape(text[at:opening])
            at = opening
            continue
        if text.startswith("<!--", at):
            end = text.find("-->", at)
            number = text[at + 4 : end] if 0 < end - at <= _LONGEST_NUMBER else ""
            if number.isdecimal():
                yield at, "!", False, number
            at = len(text) if end < 0 else end + 3
            continue
        tag = _TAG.match(text, at)
        if tag is None:
            yield at, "", False, "<"
            at += 1
            continue
        name, closes = (tag[2] or "").lower(), bool(tag[1])
        if name:
            yield at, name, closes, ""
        at = tag.end()
        if name in _RAW and not closes:
            end = _end_of(text, name, at)
            at = len(text) if end < 0 else end


def _end_of(text: str, name: str, at: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
    return found.start() if found else -1


class _Reader:
    """Collects the text of blocks, and what they are."""

    def __init__(self) -> None:
        self.blocks: list[_Block] = []
        self._held: list[str] = []
        self._line = 1
        self._hidden = 0
        self._inside: Counter[str] = Counter()
        self._label: int | None = None
        self._begun = False

    def enter(self, tag: str) -> None:
        """Begin a block, a label, or what is not shown."""
        if tag in _NO_TEXT:
            self._hidden += 1
        elif _BLOCKS.fullmatch(tag):
            self.end_block()
            self._inside[tag] += tag not in _EMPTY
        elif tag in _BOLD and self._label is None:
            self._label = -1 if self._begun else 0

    def leave(self, tag: str) -> None:
        """End a block, a label, or what is not shown."""
        if tag in _NO_TEXT:
            self._hidden = max(0, self._hidden - 1)
        elif _BLOCKS.fullmatch(tag):
            self.end_block()
            self._inside[tag] = max(0, self._inside[tag] - 1)
        elif tag in _BOLD and self._label == 0:
            self._label = len(self._held)

    def say(self, text: str, line: int) -> None:
        """Take text that is shown."""
        if self._hidden:
            return
        if not self._begun:
            self._line = line
            self._begun = bool(text.strip(_BEFORE_LABELS))
        self._held.append(text)

    def end_block(self) -> None:
        """Keep what was collected; bold words before a colon are the label of what follows, and claim nothing."""
        inside = {tag for tag, count in self._inside.items() if count}
        kind: Kind | None = "heading" if inside & _HEADINGS else "aside" if inside & _SIDE else None
        label, said = "", "".join(self._held)
        if kind is None and self._label is not None and self._label > 0:
            label, said = _labelled("".join(self._held[: self._label]), "".join(self._held[self._label :]))
        self._held.clear()
        self._label, self._begun = None, False
        self._keep(label, "heading")
        for bullet in _BULLETS:
            said = said.replace(f"\n{bullet}", "\n\n")
        for part in said.split("\n\n"):
            self._keep(part, kind)

    def _keep(self, text: str, kind: Kind | None) -> None:
        if said := _NOTES.sub("", " ".join(text.split())).strip(" ·"):
            self.blocks.append(_Block(said, self._line, kind))


def _labelled(bold: str, behind: str) -> tuple[str, str]:
    """A label and what it stands before; no label where no colon follows it, at most behind an aside in brackets."""
    before, colon, said = min((behind.partition(colon) for colon in _COLONS), key=lambda parts: len(parts[0]))
    aside = before.strip()
    is_aside = not aside or (aside[0] == "(" and aside[-1] == ")" and len(aside) <= _LONGEST_ASIDE)
    if colon and is_aside and said[:1].isspace() and len(bold) <= _LONGEST_LABEL:
        return f"{bold} {aside}", said
    return "", bold + behind


_READERS: dict[Form, Callable[[str], Iterator[_Block]]] = {
    "markdown": _markdown_blocks,
    "html": _html_blocks,
    "text": _plain_blocks,
}
