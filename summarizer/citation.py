"""A citation: which characters of which article a sentence rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from summarizer.frozen import Frozen

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Span

__all__ = ["Citation", "cite"]


class Citation(Frozen):
    """`article[field][start:end] == text`, always; offsets count code points."""

    article: str
    field: Literal["text", "title"] = "text"
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    text: str


def cite(span: Span, text: str) -> Citation:
    """The citation of a span whose characters are `text`."""
    return Citation(article=span.article, field=span.field, start=span.start, end=span.end, text=text)
