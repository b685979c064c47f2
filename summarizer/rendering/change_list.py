"""What an updated page says of its changes: the weighty ones by themselves, the others counted."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from summarizer.rendering.date_format import write_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Briefing
    from summarizer.changes import Change, UpdateNote
    from summarizer.languages.topics.labels import Labels

__all__ = ["ChangeLine", "Changes", "changes_of"]

_DAY = len("2031-05-12")
# What is new elsewhere on the page (an outlet's line, background, a topic) is no news of the story.
_NEWS = frozenset({"headline", "whats_happened", "behind_the_headline"})
MOST_ELSEWHERE = 5


class ChangeLine(NamedTuple):
    """One change: its kind in words, what it says, what was there before, and why; empty where there is nothing.

    `values` are the old value and the new one; `target` is the id of the statement that it leads to.
    """

    kind: str
    text: str
    before: str = ""
    why: str = ""
    values: tuple[str, str] | None = None
    target: str | None = None


class Changes(NamedTuple):
    """The block at the top of an updated page."""

    heading: str
    lines: tuple[ChangeLine, ...]
    counted: tuple[str, ...]

    @property
    def targets(self) -> frozenset[str]:
        """The ids of the statements that lines lead to."""
        return frozenset(line.target for line in self.lines if line.target)


def changes_of(briefing: Briefing, labels: Labels) -> Changes | None:
    """What an update changed; None for a page that is none, or in which nothing is told to have changed."""
    note = briefing.update
    if note is None or not note.changes:
        return None
    words = labels.updates
    day = note.since[:_DAY] if note.since else ""
    heading = words["since"].format(date=write_date(day, labels)) if day else words["undated"]
    told = _told(note)
    lines = _joined([_line(change, labels) for change in told], labels)
    return Changes(heading, tuple(lines), tuple(_counted(note, told, labels)))


def _joined(lines: list[ChangeLine], labels: Labels) -> Iterator[ChangeLine]:
    """Old values that one sentence has replaced in one line: "14, 12 → 17"."""
    for told, together in groupby(lines, key=lambda line: (line.text, line.values and line.values[1])):
        first, *others = together
        if first.values is None:
            yield from (first, *others)
        else:
            old = labels.comma.join([first.values[0], *(line.values[0] for line in others if line.values)])
            yield first._replace(values=(old, told[1] or ""))


def _told(note: UpdateNote) -> list[Change]:
    """The changes that get a line; where none is of the news, what is new elsewhere is all that there is to tell."""
    told: list[Change] = [change for change in note.changes if change.kind != "displaced"]
    weighty = [change for change in told if change.kind != "added" or change.section in _NEWS]
    return weighty or told[:MOST_ELSEWHERE]


def _line(change: Change, labels: Labels) -> ChangeLine:
    kind = labels.updates[change.kind]
    match change.kind:
        case "superseded":
            values = (change.old.value, change.new.value)
            return ChangeLine(kind, change.text, values=values, target=change.statement)
        case "withdrawn":
            return ChangeLine(kind, change.before, why=labels.updates[change.why])
        case "changed":
            why = labels.updates.get(change.why, "")
            return ChangeLine(kind, change.text, change.before, why, target=change.statement)
        case "added":
            return ChangeLine(kind, change.text, target=change.statement)
    return ChangeLine(kind, change.before)


def _counted(note: UpdateNote, told: list[Change], labels: Labels) -> Iterator[str]:
    kinds = [change.kind for change in note.changes if change not in told]
    for number, forms in (
        (kinds.count("added"), labels.more_new),
        (kinds.count("displaced"), labels.made_room),
        (note.unchanged + note.recited, labels.unchanged),
    ):
        if number:
            yield labels.count(number, forms)
