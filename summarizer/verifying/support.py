"""How much of a statement is in what it cites, beyond the words they share.

Guaranteed: what is found is the same for the same input, and rests on the cited passages only, never on the rest of the
article; `support.weak` is raised only where the passages hold less than half of the statement (40 % of one that
tells what an outlet says), where an English one shares only scattered words or only names with them, or where the
trained model is surer than it ever was of a true one of its development part.

Cannot see: what is wrong in words that the passages have, in an order that they might have; what follows from a
passage without sharing words with it. The model knows English only; in other languages the words alone are compared.
A statement that cites any passage in another language is not judged here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.languages import load_language
from summarizer.verifying.context import quotes_in
from summarizer.verifying.support_features import FEATURES, covered_share, features, plain_share
from summarizer.verifying.support_model import probability

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.verifying.claims import Claim

__all__ = ["check_support"]

_COVERED = FEATURES.index("covered")
# A trade-off: at .4, one moved citation in a hundred more is missed; from .55 on, many sentences of people's summaries
# that are in what they cite by half are doubted.
_LEAST_COVERED = 0.5
# Below all three: a moved citation shares the names of its article, but hardly two words that follow one another. Of
# 400 sentences of people's summaries that stand by half or more in what they cite, and pass otherwise, none is below.
_LEAST_SCATTERED = 0.55
_EXACTLY, _LEAST_EXACT = FEATURES.index("covered exactly"), 0.5
_PAIRS, _LEAST_PAIRS = FEATURES.index("skip bigrams"), 0.21
# And below this share of its words that are no names, as they are.
_LEAST_PLAIN = 0.15
# What an outlet does with its report ("X quotes the mayor on when ...") is said in freer words than the report, unless
# the statement quotes.
_LEAST_COVERED_FRAMED = 0.4
_WORDS, _LONG_FRAMED = FEATURES.index("words"), 12
# From here on the model never doubts a statement, so it is not asked.
_WELL_COVERED = 0.85
# Fitted on true statements of real bundles: below it stand one in two hundred of them at most (`make bench-verify`).
_DOUBTED = 0.12
_LEADS_IN = re.compile(r"(?:\b(?:according to|as reported by|citing)\s+(?:the\s+)?|\bthe\s+)$", re.IGNORECASE)
# "X reports that", "X's account of", "X leads with": whatever an outlet is said to do with what it reports.
_GOES_ON = re.compile(
    r"(?:[’']s\b)?(?:,|\s+(?:also\s+|first\s+)?(?:[a-z]{2,}(?:s|ed)|wrote|said|led|put|gave|lets?)\b"
    r"(?:\s+(?:that|on|of|with|to|out|how|whether|when)\b)?)?:?"
)
_LONGEST_LEAD = 24


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
    framed = text != claim.text and not any(not quote.scare for quote in quotes_in(claim.text, claim.language))
    if covered < (_LEAST_COVERED_FRAMED if framed else _LEAST_COVERED):
        return [finding("support.weak", detail("holds_little", share=covered))]
    known = load_language(claim.language).has("support")
    values = features(text, texts, claim.language) if known else None
    told = _doubt(values, framed=framed) if values else None
    if (
        values
        and not told
        and values[_PAIRS] < _LEAST_PAIRS
        and plain_share(text, texts, claim.language) < _LEAST_PLAIN
    ):
        told = detail("only_names")
    return [finding("support.weak", told)] if told else []


def _doubt(values: Sequence[float], *, framed: bool) -> Detail | None:
    """Why the shared words of a statement do not carry it; None where they may."""
    scattered = values[_COVERED] < _LEAST_SCATTERED and values[_EXACTLY] < _LEAST_EXACT
    if scattered and values[_PAIRS] < _LEAST_PAIRS and (not framed or values[_WORDS] >= _LONG_FRAMED):
        return detail("scattered")
    return detail("something_else") if probability(values) < _DOUBTED else None


def _without_frames(text: str, outlets: tuple[str, ...]) -> str:
    """The statement less "According to X," and "X reports that": whose report it is, another check judges."""
    for outlet in outlets:
        kept, last = [], 0
        for start, end in _frames(text, outlet):
            kept.append(text[last:start])
            last = end
        text = " ".join([*kept, text[last:]])
    return text


def _frames(text: str, outlet: str) -> Iterator[tuple[int, int]]:
    at, reached = text.find(outlet) if outlet else -1, 0
    while at >= 0:
        end = at + len(outlet)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            lead = _LEADS_IN.search(text[max(reached, at - _LONGEST_LEAD) : at])
            behind = _GOES_ON.match(text, end)
            reached = behind.end() if behind else end
            yield at - (len(lead[0]) if lead else 0), reached
        at = text.find(outlet, max(end, reached))
