"""Read a draft in Markdown, HTML, plain text or a list into its sentences, and tell what else stands there."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.labels import labels_for
from summarizer.language.splitting import split_sentences
from summarizer.languages import known_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["DraftPart", "Form", "Kind", "form_of", "read_draft"]

Form = Literal["markdown", "html", "text"]
Kind = Literal["statement", "heading", "question", "aside"]
"""What a part of a draft is. A `statement` can hold or not; a `heading`, a `question` and an `aside` (a list of
sources, a remark of a word or two, a row of a table) claim nothing that is checked."""

_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$")
_RULE = re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
_ITEM = re.compile(r"^\s*(?:[-*+•·]|\d{1,3}[.)])[ \t]+")
_QUOTED = re.compile(r"^\s*(?:>[ \t]?)+")
_LABEL = re.compile(r"(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)(?: ?\([^()\n]{1,40}\))?\s?[:：]\s")
_TABLE = re.compile(r"^\s*\|.*\|\s*$")
_REFERENCE_LINE = re.compile(r"^\s*\[\^?[^\]]{1,40}\]:")
# In the order in which they go: pictures, links, marks of notes, code, emphasis, escapes.
_INLINE = (
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,600}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,300})\]\([^()\n]{0,600}\)"), r"\1"),
    (re.compile(r"\s?\[\^?\d{1,3}(?:[ ,–-]{1,2}\d{1,3}){0,20}\]"), ""),
    (re.compile(r"<sup>[^<\n]{0,60}</sup>|</?[a-zA-Z][^<>\n]{0,200}>"), ""),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,600})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,600})(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]{1,600})(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)
_QUESTION = re.compile(r"[?？؟][\s\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W_]+")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# Fewer words state nothing that articles could bear out.
_LEAST_WORDS = 3
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|"
    r"section|table|t[dhr]"
)
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
    chosen = form or form_of(text)
    blocks = _html_blocks(text) if chosen == "html" else _line_blocks(text, is_markdown=chosen == "markdown")
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


def _line_blocks(text: str, *, is_markdown: bool) -> Iterator[_Block]:
    """Paragraphs, headings and items of a list, without their marks."""
    if not is_markdown:
        yield from _paragraphs(enumerate(text.splitlines(), start=1), str)
        return
    waiting: list[tuple[int, str]] = []
    for number, line in _outside_of_code(text):
        if waiting and _UNDERLINE.match(line) and len(waiting) == 1:
            begun, title = waiting.pop()
            yield _Block(_bare(title).strip(), begun, "heading")
            continue
        heading, is_row = _HEADING.match(line), _TABLE.match(line)
        if (
            not line.strip()
            or heading
            or is_row
            or _ITEM.match(line)
            or _RULE.match(line)
            or _REFERENCE_LINE.match(line)
        ):
            yield from _paragraphs(waiting, _bare)
            waiting = []
        if heading:
            yield _Block(_bare(heading[1].rstrip(" \t#")).strip(), number, "heading")
        elif is_row:
            yield _Block(_bare(line.strip(" |").replace("|", " · ")), number, "aside")
        elif line.strip() and not _RULE.match(line) and not _REFERENCE_LINE.match(line):
            waiting.append((number, line))
    yield from _paragraphs(waiting, _bare)


def _outside_of_code(text: str) -> Iterator[tuple[int, str]]:
    """The lines that do not stand in a block of code."""
    fence: str | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        mark = _FENCE.match(line)
        if mark and fence in {None, mark[1]}:
            fence = None if fence else mark[1]
            yield number, ""
        elif fence is None:
            yield number, line


def _paragraphs(lines: Iterable[tuple[int, str]], bare: Callable[[str], str]) -> Iterator[_Block]:
    """Lines that stand together, joined; an empty line and the next item of a list begin another."""
    held: list[str] = []
    begun = 0
    for number, line in lines:
        item = _ITEM.match(line)
        if held and (item or not line.strip()):
            yield from _labelled(" ".join(held), begun, bare)
            held = []
        said = _QUOTED.sub("", line[item.end() :] if item else line).strip()
        if said:
            begun = begun if held else number
            held.append(said)
    if held:
        yield from _labelled(" ".join(held), begun, bare)


def _labelled(text: str, line: int, bare: Callable[[str], str]) -> Iterator[_Block]:
    """A paragraph; what is set bold before a colon is the label of what follows, and claims nothing."""
    label = _LABEL.match(text) if bare is _bare else None
    if label:
        yield _Block(bare(label[0]).strip(" :：\u00a0"), line, "heading")
        text = text[label.end() :]
    if said := bare(text).strip():
        yield _Block(said, line)


def _bare(text: str) -> str:
    for pattern, instead in _INLINE:
        text = pattern.sub(instead, text)
    return text


def _html_blocks(text: str) -> Iterator[_Block]:
    reader = _Reader()
    line, counted = 1, 0
    for start, tag, closes, said in _markup(text):
        line, counted = line + text.count("\n", counted, start), start
        if not tag:
            reader.say(said, line)
        elif closes:
            reader.leave(tag)
        else:
            reader.enter(tag)
    reader.end_block()
    yield from reader.blocks


def _markup(text: str) -> Iterator[tuple[int, str, bool, str]]:
    """Tags and the text between them, with where each begins, in one pass; what is no tag is text."""
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

    def enter(self, tag: str) -> None:
        """Begin a block, or what is not shown."""
        if tag in _NO_TEXT:
            self._hidden += 1
        elif _BLOCKS.fullmatch(tag):
            self.end_block()
            self._inside[tag] += tag not in _EMPTY

    def leave(self, tag: str) -> None:
        """End a block, or what is not shown."""
        if tag in _NO_TEXT:
            self._hidden = max(0, self._hidden - 1)
        elif _BLOCKS.fullmatch(tag):
            self.end_block()
            self._inside[tag] = max(0, self._inside[tag] - 1)

    def say(self, text: str, line: int) -> None:
        """Take text that is shown."""
        if self._hidden:
            return
        if not self._held:
            self._line = line
        self._held.append(text)

    def end_block(self) -> None:
        """Keep what was collected."""
        text = _INLINE[2][0].sub("", " ".join("".join(self._held).split()))
        self._held.clear()
        if not text:
            return
        inside = {tag for tag, count in self._inside.items() if count}
        kind: Kind | None = "heading" if inside & _HEADINGS else "aside" if inside & _SIDE else None
        self.blocks.append(_Block(text, self._line, kind))
