"""What the evidence of a bundle is made of: sentences, where they stand, and orders to programs, which are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from summarizer.bundle import Article
    from summarizer.text.parsed_text import ParsedText

__all__ = ["PromptInjection", "Sentence", "Span"]


class Span(NamedTuple):
    """Half-open `[start, end)` code-point offsets into an article's `text` or `title`."""

    article: str
    field: Literal["text", "title"]
    start: int
    end: int


class Sentence(NamedTuple):
    """One sentence, verbatim: `article[field][start:end] == text`.

    `position` counts the sentences of the article from 0 and leaves residue out; the title has position -1.
    `paragraph` counts the paragraphs that hold sentences, from 0.
    """

    id: str
    article: Article
    number: int
    text: str
    span: Span
    position: int
    paragraph: int
    language: str
    reading: ParsedText

    @property
    def is_title(self) -> bool:
        """True for the article's headline."""
        return self.span.field == "title"


class PromptInjection(NamedTuple):
    """A sentence in an article that gives orders to a program reading it (prompt injection)."""

    article: Article
    text: str
    listed: bool = True
    """Whether a pattern of a language knows its wording."""
