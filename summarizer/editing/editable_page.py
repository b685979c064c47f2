"""Read an editable page: its blocks, each cut at the anchors and at where code speaks.

The Markdown is read by markdown-it, less the constructs that would swallow text which an editor meant as text: indented
and fenced code, blocks of HTML, definitions of links, and lines that turn the one above them into a heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.rendering.markdown import COMPUTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

__all__ = ["Block", "Stretch", "read_blocks"]

_SWALLOWING = ("code", "fence", "html_block", "reference", "lheading")
_ANCHOR = '<a id="'
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class Stretch(NamedTuple):
    """A stretch of a block: behind an anchor, or what code says, or before the first anchor where it is neither."""

    text: str
    anchor: str | None = None
    computed: bool = False


class Block(NamedTuple):
    """A heading or paragraph with its line from 1; `level` is 0 for what is no heading."""

    line: int
    level: int
    pieces: tuple[Stretch, ...]

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(" ".join(piece.text for piece in self.pieces).split())

    @property
    def anchors(self) -> list[str]:
        """Its anchors in order."""
        return [piece.anchor for piece in self.pieces if piece.anchor is not None]

    @property
    def lead(self) -> str:
        """What stands before its first anchor, on one line."""
        first = self.pieces[0] if self.pieces else Stretch("")
        return "" if first.anchor is not None or first.computed else " ".join(first.text.split())


def read_blocks(markdown: str) -> list[Block]:
    """The blocks of a page in order; those without any text or anchor are left out."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only who reads an edited page needs it

    reader = MarkdownIt("commonmark").disable(list(_SWALLOWING))
    tokens = reader.parse(markdown)
    found = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "inline":
            level = _LEVELS.get(before.tag, 0) if before is not None else 0
            line = token.map[0] + 1 if token.map else 0
            found.append(Block(line, level, tuple(_pieces(token.children or []))))
    return [block for block in found if block.text or block.anchors]


def _pieces(tokens: Sequence[Token]) -> Iterator[Stretch]:
    """The stretches of a block in order."""
    held: list[str] = []
    now = Stretch("")
    for token in tokens:
        begun = _begun_by(token.content) if token.type == "html_inline" else None
        if begun is not None and begun.computed and now.computed:
            held.append(" ")  # what is wrong with a sentence, and then who reports it: all of it is code's
        elif begun is not None:
            if held or now.anchor is not None:
                yield now._replace(text="".join(held))
            held, now = [], begun
        else:
            held.append(_shown(token))
    if held or now.anchor is not None:
        yield now._replace(text="".join(held))


def _begun_by(html: str) -> Stretch | None:
    """The stretch that a tag or a comment opens, still without its text; None for any other tag."""
    if html == COMPUTED:
        return Stretch("", computed=True)
    if html.startswith(_ANCHOR):
        return Stretch("", anchor=html[len(_ANCHOR) :].partition('"')[0])
    return None


def _shown(token: Token) -> str:
    """What a reader sees of a token: links and emphasis leave their words, pictures and other tags nothing."""
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "code_inline", "text_special"} else ""
