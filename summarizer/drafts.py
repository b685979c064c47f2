"""What a writer returns: small, strict, one schema for every section, unchecked."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Draft", "DraftItem", "DraftSentence"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DraftSentence(_Strict):
    """A sentence and the evidence it rests on."""

    text: str = Field(description="One sentence.")
    cites: list[str] = Field(description="Ids of evidence sentences, such as 3.12: sentence 12 of article 3.")


class DraftItem(_Strict):
    """Sentences that belong together."""

    label: str | None = Field(description="What the section calls for: heading, outlet, date, question or topic.")
    sentences: list[DraftSentence]


class Draft(_Strict):
    """An unchecked section."""

    items: list[DraftItem]
