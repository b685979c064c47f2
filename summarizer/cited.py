"""A citation: which characters of which article a sentence rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from summarizer.frozen import Frozen

__all__ = ["Citation"]


class Citation(Frozen):
    """`article[field][start:end] == text`, always; offsets count code points."""

    article: str
    field: Literal["text", "title"] = "text"
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    text: str
