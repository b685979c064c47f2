"""A citation: which characters of which article a sentence rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Citation"]


class Citation(BaseModel):
    """`article[field][start:end] == text`, always; offsets count code points."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str
    field: Literal["text", "title"] = "text"
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    text: str
