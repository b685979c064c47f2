"""How much of a statement is in what it cites, beyond the words they share.

Guaranteed: `support` is the same for the same input, between 0 and 1, and reads the cited passages only, never the rest
of the article; `support.weak` is raised only where the passages hold less than two fifths of the statement, or where
the trained model is surer than it ever was of a true statement of its development part.

Cannot see: what is wrong in words that the passages have, in an order that they might have; what follows from a
passage without sharing words with it. The model knows English only; in other languages the words alone are compared.
A statement that cites any passage in another language is not judged here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.briefing import Issue
from summarizer.verifying.support_features import FEATURES, covered_share, features
from summarizer.verifying.support_model import probability

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.verifying.claims import Claim

__all__ = ["check_support", "support"]

_COVERED = FEATURES.index("covered")
_LEAST_COVERED = 0.4
# From here on the model never doubts a statement, so it is not asked.
_WELL_COVERED = 0.85
# Fitted on true statements of real bundles: below it stand one in two hundred of them at most (`make bench-verify`).
_DOUBTED = 0.12
_FRAME = (
    r"(?:\b(?:according to|as reported by|citing)\s+(?:the\s+)?{0},?"
    r"|(?:\bthe\s+)?\b{0}(?:[’']s\b)?(?:\s+(?:also\s+)?"
    r"(?:reports?|reported|writes?|wrote|says?|said|notes?|noted|stress(?:es|ed)|adds?|quot(?:es|ed)|describ(?:es|ed)|"
    r"emphasi[sz](?:es|ed)|highlights?|highlighted|mentions?|mentioned|cit(?:es|ed)|focus(?:es|ed) on|speaks? of|"
    r"leads? with|carr(?:ies|ied)|points? out|lets?|calls?)(?:\s+that)?\b)?:?)"
)


def support(claim_text: str, passages: Sequence[str], language: str) -> float:
    """How likely it is, from 0 to 1, that the passages say what the statement says."""
    values = features(claim_text, passages, language)
    if values is None:
        return 1.0 if any(claim_text in passage for passage in passages) else 0.5
    return probability(values) if language == "en" else values[_COVERED]


def check_support(claim: Claim) -> list[Issue]:
    """`support.weak` where what is cited does not carry the statement; nothing where that is in doubt."""
    passages = [passage for passage in claim.passages if passage.language == claim.language]
    if len(passages) < len(claim.passages) or not passages:
        return []
    text = _without_frames(claim.text, tuple(sorted({p.outlet for p in passages}, key=len, reverse=True)))
    texts = [passage.text for passage in passages]
    covered = covered_share(text, texts, claim.language)
    if covered is None or covered >= _WELL_COVERED:
        return []
    if covered < _LEAST_COVERED:
        return [Issue(code="support.weak", detail=f"what it cites holds {covered:.0%} of it")]
    values = features(text, texts, claim.language) if claim.language == "en" else None
    if values is not None and probability(values) < _DOUBTED:
        return [Issue(code="support.weak", detail="what it cites says something else in similar words")]
    return []


def _without_frames(text: str, outlets: tuple[str, ...]) -> str:
    """The statement less "According to X," and "X reports that": whose report it is, another check judges."""
    for outlet in outlets:
        if outlet in text:
            text = _frame(outlet).sub(" ", text)
    return text


@cache
def _frame(outlet: str) -> re.Pattern[str]:
    return re.compile(_FRAME.format(re.escape(outlet)), re.IGNORECASE)
