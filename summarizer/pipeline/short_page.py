"""The sections of a short page: as much as a message on a phone or an item of a digest holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import WhatsHappened, WhatThePapersSay

if TYPE_CHECKING:
    from summarizer.briefing import SectionBase

__all__ = ["shortened"]

_SENTENCES = 3


def shortened(part: SectionBase) -> SectionBase:
    """The first sentences of what has happened, and three that compare the outlets; other sections as they are.

    Where nobody has written a comparison, one sentence of each of three outlets stands for it, or an agreement. The
    table, contradictions and silences are left out; who made the map stays, for `verify`.
    """
    if isinstance(part, WhatsHappened):
        return part.model_copy(update={"statements": part.statements[:_SENTENCES]})
    if not isinstance(part, WhatThePapersSay):
        return part
    overview = part.overview[:_SENTENCES]
    views = (
        []
        if overview
        else [view.model_copy(update={"statements": view.statements[:1]}) for view in part.outlets[:_SENTENCES]]
    )
    agreements = [] if overview or views else part.agreements[:1]
    nothing: dict[str, list[object]] = {"conflicts": [], "silences": [], "coverage": [], "earlier": []}
    return part.model_copy(update={"overview": overview, "outlets": views, "agreements": agreements, **nothing})
