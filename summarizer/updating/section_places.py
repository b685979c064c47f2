"""What a label of a section stands for, and how many statements there may be of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.sections.go_deeper import QUESTION_ENDINGS
from summarizer.sections.what_the_papers_say import AGREEMENT, OVERVIEW
from summarizer.writing.extractive import background, outlet_lines, questions_and_topics, reactions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Statement
    from summarizer.settings import SectionName

__all__ = ["PlaceKind", "grouped", "has_room", "place_kind"]

PlaceKind = Literal[
    "outlets", "overview", "agreements", "points", "background", "timeline", "questions", "topics"
]  # fmt: skip

# Sentences of the paragraph that compares the outlets, which only a model writes.
MOST_OVERVIEW = 4


def place_kind(name: SectionName, label: str | None) -> PlaceKind:
    """What a label of a section stands for."""
    if name == "what_the_papers_say":
        if label == AGREEMENT:
            return "agreements"
        return "outlets" if label and label != OVERVIEW else "overview"
    if name == "how_we_got_here":
        return "timeline" if label else "background"
    if name == "go_deeper":
        return "questions" if label and label.endswith(QUESTION_ENDINGS) else "topics"
    return "points"


def has_room(name: SectionName, label: str | None, told: Sequence[str | None], outlets: int) -> bool:
    """Whether a section that tells statements under these labels, of a page of so many outlets, holds another."""
    kind = place_kind(name, label)
    same = told.count(label)
    alike = sum(place_kind(name, other) == kind for other in told)
    each = 2 if outlets <= outlet_lines.FEW_OUTLETS else 1
    return {
        "outlets": same < each,
        "overview": alike < MOST_OVERVIEW,
        "agreements": alike < outlet_lines.MOST_AGREEMENTS,
        "points": alike < reactions.MOST_SENTENCES,
        "background": alike < background.MOST_BACKGROUND,
        "timeline": alike < background.MOST_ENTRIES and not same,
        "questions": alike < questions_and_topics.MOST_QUESTIONS and not same,
        "topics": alike < questions_and_topics.MOST_TOPICS and not same,
    }[kind]


def grouped(told: Sequence[tuple[str | None, Statement]]) -> list[tuple[str | None, Statement]]:
    """What has one label together, in the order in which the labels first appear."""
    labels = dict.fromkeys(label for label, _ in told)
    return [(label, s) for label in labels for other, s in told if other == label]
