"""The sentences of an edited stretch, each with the marks of sources behind it, and which of them was which before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import ratio

from summarizer.text.sentence_boundaries import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["EditedSentence", "flat", "old_among", "written_in"]

# What the page puts between characters so that nothing acts: isolates of another direction, and a joiner behind "@".
_UNSEEN = dict.fromkeys(map(ord, "\u2060\u2068\u2069"))
_CLOSING = ".!?…。！？,;:"
_LONGEST_MARK = 8
# Runs of so many sentences are held against the old one; a statement is hardly ever longer.
_LONGEST_RUN = 4


class EditedSentence(NamedTuple):
    """A sentence as it stands on the edited page; `marks` are the numbers of the sources that stand behind it."""

    text: str
    marks: tuple[int, ...] = ()


def flat(text: str) -> str:
    """A stretch on one line, without what only the page has put into it."""
    return " ".join(text.translate(_UNSEEN).split())


def written_in(text: str, language: str, sources: int, *, whole: bool = False) -> list[EditedSentence]:
    """The sentences of a stretch, or the `whole` of it as one; `sources` is how many there are to be named by a mark.

    Marks belong to the sentence before them, wherever its full stop stands.
    """
    chunks = _chunks(flat(text), sources)
    if whole:
        said = " ".join(chunk.text for chunk in chunks if chunk.text)
        marks = tuple(dict.fromkeys(mark for chunk in chunks for mark in chunk.marks))
        return [EditedSentence(said, marks)] if said else []
    found: list[EditedSentence] = []
    for chunk in chunks:
        pieces = [chunk.text[piece.start : piece.end] for piece in split_sentences(chunk.text, language)]
        found += [EditedSentence(said) for said in pieces[:-1]]
        found += [EditedSentence(said, chunk.marks) for said in pieces[-1:]]
    return found


def old_among(written: Sequence[EditedSentence], old: EditedSentence) -> slice:
    """Which of these sentences, one or several in a row, are most like the old one."""
    runs = [slice(a, b) for a in range(len(written)) for b in range(a + 1, min(a + _LONGEST_RUN, len(written)) + 1)]

    def likeness(run: slice) -> float:
        together: Sequence[EditedSentence] = written[run]
        return ratio(joined(together).text, old.text)

    return max(runs, key=likeness, default=slice(0, 0))


def joined(written: Sequence[EditedSentence]) -> EditedSentence:
    """Several sentences as one, with the marks of all."""
    marks = dict.fromkeys(mark for each in written for mark in each.marks)
    return EditedSentence(" ".join(each.text for each in written), tuple(marks))


def _chunks(text: str, sources: int) -> list[EditedSentence]:
    """What stands before each run of marks, with the marks; what stands behind the last one has none."""
    found: list[EditedSentence] = []
    held, at = "", 0
    while at < len(text):
        opening = text.find("[", at)
        mark, end = _mark_at(text, opening, sources) if opening >= 0 else (0, len(text))
        said = text[at:opening] if mark else text[at:end]
        at = end
        if found and not held and said[:1] in _CLOSING:  # a full stop behind its marks
            found[-1] = found[-1]._replace(text=found[-1].text + said[:1])
            said = said[1:]
        if mark and found and not (held + said).strip():
            found[-1] = found[-1]._replace(marks=(*found[-1].marks, mark))
        elif mark:
            found.append(EditedSentence((held + said).strip(), (mark,)))
            said = ""
        held = "" if mark else held + said
    return [*found, *([EditedSentence(held.strip())] if held.strip() else [])]


def _mark_at(text: str, opening: int, sources: int) -> tuple[int, int]:
    """The number in the brackets that open here, 0 where they hold no mark; and where to go on."""
    closing = text.find("]", opening, opening + _LONGEST_MARK)
    inside = text[opening + 1 : closing] if closing > 0 else ""
    digits = inside.rstrip("abcdefghijklmnopqrstuvwxyz")
    is_mark = digits.isascii() and digits.isdigit() and len(inside) - len(digits) <= 2
    number = int(digits) if is_mark else 0
    return (number, closing + 1) if 1 <= number <= sources else (0, opening + 1)
