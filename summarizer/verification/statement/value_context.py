"""Where a value stands among the words of its sentence, and what else its article says near it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.languages.tables import NEVER
from summarizer.text.names import mentions_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.languages.topics.reporting import Reporting
    from summarizer.text.names import NameMention
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim, Passage

__all__ = [
    "WORD",
    "content_stems",
    "mask_names",
    "names_in",
    "near_passage",
    "outlet_names",
    "speaks_through",
    "surroundings",
]

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
"""A word of a name, with what an apostrophe joins to it."""
_NEAR = 900


def content_stems(reading: ParsedText) -> frozenset[str]:
    """The stems of the content words of a text."""
    return reading.of(_stems)


def _stems(reading: ParsedText) -> frozenset[str]:
    return frozenset(t.stem for t in reading.tokens if t.content and not t.text[0].isdigit())


def mask_names(text: str, names: Sequence[str]) -> str:
    """`text` with the given names blanked, offsets kept, so that "France 24" grounds no 24."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            text = text[:at] + " " * len(name) + text[at + len(name) :]
            at = text.find(name, at + len(name))
    return text


def near_passage(passage: Passage) -> ParsedText:
    """The article around the passage, the passage included; the title first."""
    before, after = surroundings(passage, _NEAR, _NEAR)
    return passage.whole.reworded(f"{passage.title}\n{before}{passage.text}{after}")


def surroundings(passage: Passage, before: int, after: int) -> tuple[str, str]:
    """What stands before and after the cited words in the place that is cited, up to so many characters of each.

    Nothing does when other words stand in that place.
    """
    whole, start, end = passage.field_text, passage.start, passage.start + len(passage.text)
    if whole[start:end] != passage.text:
        return "", ""
    return whole[max(0, start - before) : start], whole[end : end + after]


def outlet_names(claim: Claim) -> tuple[str, ...]:
    """The names of the cited outlets, the longest first."""
    names = {passage.outlet for passage in claim.passages if len(passage.outlet) > 2}
    return tuple(sorted(names, key=len, reverse=True))


def names_in(claim: Claim) -> tuple[tuple[NameMention, ...], ...]:
    """The names of a statement and of each of its comparable passages, with the evidence of all these texts."""
    return claim.reading.of(_names, tuple(passage.text for passage in claim.comparable))


def _names(reading: ParsedText, beside: tuple[str, ...]) -> tuple[tuple[NameMention, ...], ...]:
    return tuple(tuple(found) for found in mentions_of((reading.text, *beside), reading.language))


def speaks_through(name: str, text: str, reporting: Reporting) -> bool:
    """True when the text has somebody speak for a named body: "a lawyer for Acme", "Acme's spokeswoman, Ann Lee"."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    belongs = rf"\b(?:{reporting.represents or NEVER})\s(?:the\s)?(?:[\w.-]+\s){{0,4}}?"
    return re.search(rf"{belongs}{last}\b|\b{last}['’]s?\s", text) is not None
