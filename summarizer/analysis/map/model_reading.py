"""What a reader says of a story, before any of it is checked: ids of sentences, and words for what they tell."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["ConflictRead", "EventRead", "FactRead", "Kind", "ModelReading", "PositionRead"]

Kind = Literal["figure", "date", "place", "name", "attribution", "claim"]


class FactRead(NamedTuple):
    """A fact, and the ids of the sentences that carry it, tell it otherwise, deny it, or stand in a silent article."""

    text: str
    weight: int
    carries: tuple[str, ...]
    differs: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class PositionRead(NamedTuple):
    """One value, and the ids of the sentences that say it."""

    value: str
    cites: tuple[str, ...]


class ConflictRead(NamedTuple):
    """What articles are said to contradict one another in; `apparent` where both can be right."""

    topic: str
    kind: Kind
    status: Literal["conflict", "superseded", "apparent"]
    weight: int
    positions: tuple[PositionRead, ...]


class EventRead(NamedTuple):
    """What is said to have happened earlier, on an ISO date that may lack its day and month."""

    date: str
    text: str
    cites: tuple[str, ...]


class ModelReading(NamedTuple):
    """All that a reader says."""

    facts: tuple[FactRead, ...] = ()
    conflicts: tuple[ConflictRead, ...] = ()
    events: tuple[EventRead, ...] = ()
