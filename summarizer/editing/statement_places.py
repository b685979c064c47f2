"""The places of a briefing that hold sentences, and the same briefing with other sentences in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.findings import Withheld
from summarizer.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from summarizer.briefing import (
        AddedSection,
        BehindTheHeadline,
        Briefing,
        GoDeeper,
        HowWeGotHere,
        SectionBase,
        Statement,
        WhatThePapersSay,
    )
    from summarizer.settings import SectionName

__all__ = ["Key", "Place", "places_of", "with_places"]

Key = tuple[str, int]
"""What a place is known by: its kind, such as `points` or the name of an added section, and which of its kind it is."""


class Place(NamedTuple):
    """Sentences that are read together; `label` is the heading, outlet, day, question or name that they stand under.

    A `single` place holds one sentence and no other number of them.
    """

    key: Key
    section: SectionName
    label: str
    statements: Sequence[Statement]
    single: bool = False


def places_of(briefing: Briefing) -> list[Place]:
    """Every place of a briefing, in reading order; lines that code counted are in none."""
    papers, before, deeper = briefing.what_the_papers_say, briefing.how_we_got_here, briefing.go_deeper
    found = [
        Place(("headline", 0), "headline", "", [briefing.headline], single=True),
        Place(("happened", 0), "whats_happened", "", briefing.whats_happened.statements),
    ]
    points = briefing.behind_the_headline.points
    found += [Place(("points", n), "behind_the_headline", p.heading, p.statements) for n, p in enumerate(points)]
    found.append(Place(("overview", 0), "what_the_papers_say", "", papers.overview))
    views, agreed = enumerate(papers.outlets), enumerate(papers.agreements)
    found += [Place(("outlets", n), "what_the_papers_say", v.outlet, v.statements) for n, v in views]
    found += [Place(("agreements", n), "what_the_papers_say", "", [a.statement], single=True) for n, a in agreed]
    found.append(Place(("background", 0), "how_we_got_here", "", before.statements))
    days, asked = enumerate(before.timeline), enumerate(deeper.questions)
    found += [Place(("timeline", n), "how_we_got_here", e.date, [e.statement]) for n, e in days]
    found += [Place(("questions", n), "go_deeper", q.question, q.statements) for n, q in asked]
    found += [Place(("topics", n), "go_deeper", t.name, t.statements) for n, t in enumerate(deeper.topics)]
    for section in briefing.more:
        items = enumerate(section.items)
        found += [Place((section.name, n), section.name, item.label or "", item.statements) for n, item in items]
    return found


def with_places(
    briefing: Briefing,
    statements: Mapping[Key, Sequence[Statement]],
    labels: Mapping[Key, str],
    gone: Collection[str],
) -> Briefing:
    """The briefing with these sentences and these headings in its places; a place without a sentence is no more.

    A section of which nothing is left, and one that is `gone`, is withheld as if nobody had asked for it.
    """
    new = _New(statements, labels)
    sections: dict[SectionName, SectionBase] = {
        "whats_happened": briefing.whats_happened.model_copy(update={"statements": new.at("happened")}),
        "behind_the_headline": _points(briefing.behind_the_headline, new),
        "what_the_papers_say": _papers(briefing.what_the_papers_say, new),
        "how_we_got_here": _before(briefing.how_we_got_here, new),
        "go_deeper": _deeper(briefing.go_deeper, new),
    }
    for name, section in sections.items():
        if section.status == "written" and (name in gone or _is_empty(section)):
            sections[name] = SECTIONS[name].withheld(Withheld("not_asked_for"))
    headline = (new.at("headline") or [briefing.headline])[0]
    more = [_added(section, new) for section in briefing.more if section.name not in gone]
    kept = tuple(section for section in more if section.status == "withheld" or section.items)
    return briefing.model_copy(update={"headline": headline, "more": kept, **sections})


class _New:
    """What stands in each place now."""

    def __init__(self, statements: Mapping[Key, Sequence[Statement]], labels: Mapping[Key, str]) -> None:
        self._statements = statements
        self._labels = labels

    def at(self, kind: str, number: int = 0) -> list[Statement]:
        return list(self._statements.get((kind, number), ()))

    def label(self, kind: str, number: int, label: str) -> str:
        return self._labels.get((kind, number), label)


def _points(section: BehindTheHeadline, new: _New) -> BehindTheHeadline:
    points = [
        point.model_copy(update={"heading": new.label("points", n, point.heading), "statements": new.at("points", n)})
        for n, point in enumerate(section.points)
        if new.at("points", n)
    ]
    return section.model_copy(update={"points": points})


def _papers(section: WhatThePapersSay, new: _New) -> WhatThePapersSay:
    views = [
        view.model_copy(update={"statements": new.at("outlets", n)})
        for n, view in enumerate(section.outlets)
        if new.at("outlets", n)
    ]
    agreed = [
        agreement.model_copy(update={"statement": new.at("agreements", n)[0]})
        for n, agreement in enumerate(section.agreements)
        if new.at("agreements", n)
    ]
    told = {"overview": new.at("overview"), "outlets": views, "agreements": agreed}
    return section.model_copy(update=told | _map_without(section, new))


def _map_without(section: WhatThePapersSay, new: _New) -> dict[str, object]:
    """The map in its order once agreements are gone: first the facts of those that stay, then the others by weight."""
    kept = [bool(new.at("agreements", n)) for n in range(len(section.agreements))]
    if all(kept) or len(section.coverage) < len(kept):
        return {}
    first = section.coverage[: len(kept)]
    taken = [row for row, stays in zip(first, kept, strict=True) if not stays]
    others = sorted([*taken, *section.coverage[len(kept) :]], key=lambda row: -row.weight)
    points = {row.point for row in taken}
    return {
        "coverage": [*(row for row, stays in zip(first, kept, strict=True) if stays), *others],
        # What an editor has taken out of the agreements is not told as a silence instead.
        "silences": [silence for silence in section.silences if silence.point not in points],
    }


def _before(section: HowWeGotHere, new: _New) -> HowWeGotHere:
    timeline = [
        entry.model_copy(update={"statement": statement})
        for n, entry in enumerate(section.timeline)
        for statement in new.at("timeline", n)
    ]
    return section.model_copy(update={"statements": new.at("background"), "timeline": timeline})


def _deeper(section: GoDeeper, new: _New) -> GoDeeper:
    questions = [
        asked.model_copy(
            update={"question": new.label("questions", n, asked.question), "statements": new.at("questions", n)}
        )
        for n, asked in enumerate(section.questions)
        if new.at("questions", n)
    ]
    topics = [
        topic.model_copy(update={"statements": new.at("topics", n)})
        for n, topic in enumerate(section.topics)
        if new.at("topics", n)
    ]
    return section.model_copy(update={"questions": questions, "topics": topics})


def _added(section: AddedSection, new: _New) -> AddedSection:
    name = section.name
    items = [
        item.model_copy(update={"label": new.label(name, n, item.label or "") or None, "statements": new.at(name, n)})
        for n, item in enumerate(section.items)
        if new.at(name, n)
    ]
    return section.model_copy(update={"items": tuple(items)})


def _is_empty(section: SectionBase) -> bool:
    """Whether nothing is left to print; a map of who reports what is something."""
    told = [getattr(section, name) for name in type(section).model_fields if name not in {"status", "reason", "writer"}]
    return not any(isinstance(part, tuple) and part for part in told)
