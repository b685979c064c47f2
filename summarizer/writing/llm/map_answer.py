"""A model's answer to the task `map` → what it says of the story: facts, contradictions, earlier events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast, get_args

from summarizer.analysis.map.model_reading import ConflictRead, EventRead, FactRead, Kind, ModelReading, PositionRead
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from summarizer.drafts import Draft, DraftItem

__all__ = ["read_map_answer"]

_FACT = re.compile(r"fact\b\W*(?P<weight>[123])?", re.IGNORECASE)
_CONFLICT = re.compile(
    rf"(?P<status>conflict|superseded|apparent)\b\W*(?P<weight>[123])?\W*(?P<kind>{'|'.join(get_args(Kind))})?\W*"
    r"(?P<topic>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_STANCE = re.compile(r"\W*(?P<stance>differs?|den(?:y|ies)|silent)\b\W*(?P<told>.*)$", re.IGNORECASE | re.DOTALL)
_DATE = re.compile(r"(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")
# The stop of "U.S." is no full stop.
_FULL_STOP = re.compile(r"(?<!\.[^\W\d_])\.+$")
_MOST_FACTS = 16
_MOST_CONFLICTS = 20
_MOST_EVENTS = 8
_LONGEST = 400
_WEIGHT = 2


def read_map_answer(draft: Draft) -> ModelReading:
    """What the items of a draft say, as far as their labels tell what they are; others are left out."""
    facts: list[FactRead] = []
    conflicts: list[ConflictRead] = []
    events: list[EventRead] = []
    for item in draft.items:
        label = " ".join((item.label or "").split())
        if found := _FACT.match(label):
            facts += _fact(item, int(found["weight"] or _WEIGHT))
        elif found := _CONFLICT.match(label):
            conflicts += _conflict(item, found)
        elif (found := _DATE.search(label)) and read_date(found[0]):
            events += [EventRead(found[0], s.text[:_LONGEST], tuple(s.cites)) for s in item.sentences]
    return ModelReading(tuple(facts[:_MOST_FACTS]), tuple(conflicts[:_MOST_CONFLICTS]), tuple(events[:_MOST_EVENTS]))


def _fact(item: DraftItem, weight: int) -> list[FactRead]:
    """The fact with those who differ, deny or are silent; a second plain sentence has nothing to say."""
    text = ""
    told: dict[str, list[str]] = {"c": [], "d": [], "n": [], "s": []}
    for sentence in item.sentences:
        found = _STANCE.match(sentence.text)
        if found is None:
            if not text:
                text = " ".join(sentence.text.split())[:_LONGEST]
                told["c"] += sentence.cites
            continue
        stance = found["stance"].casefold()
        told["s" if stance == "silent" else "n" if stance.startswith("den") else "d"] += sentence.cites
    lists = (tuple(told[key]) for key in ("c", "d", "n", "s"))
    return [FactRead(text, weight, *lists)] if text and told["c"] else []


def _conflict(item: DraftItem, found: re.Match[str]) -> list[ConflictRead]:
    positions = tuple(
        PositionRead(_FULL_STOP.sub("", " ".join(s.text.split()))[:_LONGEST], tuple(s.cites)) for s in item.sentences
    )
    topic = found["topic"].strip()
    if not topic or len(positions) < 2:
        return []
    status = cast('Literal["conflict", "superseded", "apparent"]', found["status"].casefold())
    kind = cast("Kind", (found["kind"] or "claim").casefold())
    return [ConflictRead(topic[:_LONGEST], kind, status, int(found["weight"] or _WEIGHT), positions)]
