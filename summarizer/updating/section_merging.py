"""The sections of an updated page: what stands stays in its place, and what is new comes in where there is room.

The headline and what has happened open with the newest state; elsewhere a newer sentence takes the place of an older
one only where that no longer holds, or where a section that lives from day to day is full.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.sections import SECTIONS
from summarizer.sections.map_records import cited_sentences
from summarizer.text.dates import read_date
from summarizer.text.parsed_text import ParsedText
from summarizer.updating.printed_statements import printed, title_of
from summarizer.updating.section_places import grouped, has_room, place_kind
from summarizer.verification.claim import is_extractive
from summarizer.verification.page.section_checks import check_day
from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive import background, lead

if TYPE_CHECKING:
    from collections.abc import Container, Sequence, Set
    from datetime import date

    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Briefing, SectionBase, Statement
    from summarizer.settings import SectionName
    from summarizer.updating.statement_status import StatementStatus
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["Merged", "merge"]

Told = tuple["str | None", "Statement"]
"""A statement under the label of its writer."""

# In these the newest has to find room, however full they are.
_LIVING = frozenset({"points", "timeline"})
# What the rest of the page may say, too: an outlet's choice of words, a day, what several agree on.
_ITS_OWN = frozenset({"outlets", "timeline", "agreements"})


@dataclass
class Merged:
    """The statements of an updated page by section, and by the id of an old one what has taken its place."""

    sections: dict[SectionName, list[Told]] = field(default_factory=dict)
    instead: dict[str, Statement] = field(default_factory=dict)


def merge(
    standing: Sequence[StatementStatus],
    fresh: Briefing,
    material: ScoredStory,
    arrived: Set[str],
    names: Sequence[SectionName],
    but: Container[SectionName] = (),
) -> Merged:
    """Merge the statements that stand with those of a fresh page, section by section in this order.

    In the sections `but` for which it has said nothing new, what stands is all.
    """
    page = PageSoFar(material.analysis)
    language = material.analysis.evidence.language
    for each in standing:
        if each.stays and each.now is not None:
            page.add(each.now.text, language)
    merging = _Merging(material, arrived, page, Merged())
    merging.lead = next((s for s in fresh.whats_happened.statements if merging.is_new(s)), None)
    for name in names:
        own = [each for each in standing if each.section == name]
        part: Statement | SectionBase = getattr(fresh, name)
        told = [] if name in but and own else SECTIONS[name].disassemble(part)
        merging.section(name, own, [(item.label, s) for item in told for s in item.statements])
    return merging.merged


@dataclass
class _Merging:
    material: ScoredStory
    arrived: Set[str]
    page: PageSoFar
    merged: Merged
    lead: Statement | None = None
    said: set[str] = field(default_factory=set)

    def section(self, name: SectionName, standing: Sequence[StatementStatus], fresh: Sequence[Told]) -> None:
        """Merge one section."""
        if not standing:
            told = list(fresh) if name == "headline" else self._unsaid(fresh)
        elif name == "headline":
            told = self._headline(standing[0], fresh)
        elif name == "whats_happened":
            told = self._whats_happened(standing, fresh)
        else:
            told = self._slots(name, standing, fresh)
        for _, statement in told:
            self.page.add(statement.text, self.material.analysis.evidence.language)
            self.said.add(statement.text)
        self.merged.sections[name] = told

    def _unsaid(self, fresh: Sequence[Told]) -> list[Told]:
        return [(label, s) for label, s in fresh if not self.page.has(self._reading(s))]

    # --- What opens the page

    def _headline(self, old: StatementStatus, fresh: Sequence[Told]) -> list[Told]:
        """The old one, unless it no longer holds or a newer report has one; that of the lead, where today's is old."""
        new = fresh[0][1] if fresh else old.now or old.before
        if self.lead is not None and old.now and not (self.is_new(new) and self._is_newer(new, old.now)):
            title = title_of(self.lead, self.material)
            new = title if title is not None and is_extractive(new) and fresh else new
        overtaken = not old.before.is_locked and old.now and self.is_new(new) and self._is_newer(new, old.now)
        if old.now is not None and old.stays and not overtaken:
            return [(None, old.now)]
        if old.now is None or new.id != old.now.id:
            self.merged.instead[old.before.id] = new
        return [(None, new)]

    def _whats_happened(self, standing: Sequence[StatementStatus], fresh: Sequence[Told]) -> list[Told]:
        """The newest state, where the articles that have come tell one, and behind it what stands."""
        staying: list[Statement] = []
        for each in standing:
            made = each.now if each.stays else self._instead(each)
            if made is not None and made not in staying:
                staying.append(made)
        new = [s for _, s in fresh if self.is_new(s) and all(s.text != other.text for other in staying)]
        moved_on = bool(new) and (not staying or all(self._is_newer(new[0], other) for other in staying[:1]))
        if moved_on:
            told = [*new[:1], *(s for s in new[1:] if not self._repeats(s))]
            open_still = [
                s for s in staying if s.is_locked or (not self._is_overtaken_outlook(s) and not self._says(told, s))
            ]
            for each in standing:
                if each.now in staying and each.now not in open_still and self._says(told, each.now):
                    self.merged.instead[each.before.id] = told[0]
        else:
            lacking = max(len(standing) - len(staying), 0)
            told, open_still = [s for _, s in fresh if not self._repeats(s)][:lacking], staying
        kept = self._in_brief(told, open_still)
        ordered = [*told, *open_still] if moved_on else [*open_still, *told]
        return [(None, s) for s in ordered if s in kept]

    def _in_brief(self, first: Sequence[Statement], then: Sequence[Statement]) -> list[Statement]:
        """An editor's and as many others as the section holds, of the later ones those that say most of the story."""
        kept: list[Statement] = []
        length = 0
        for statement in sorted(
            [*first, *sorted(then, key=self._salience, reverse=True)], key=lambda s: not s.is_locked
        ):
            words = len(statement.text.split())
            fits = len(kept) < lead.LEAST_SENTENCES or length + words <= lead.MOST_WORDS
            if statement.is_locked or (fits and len(kept) < lead.MOST_SENTENCES):
                kept.append(statement)
                length += words
        return kept

    def _says(self, told: Sequence[Statement], statement: Statement) -> bool:
        """Whether one of these says what the statement says."""
        language, terms = self.material.analysis.evidence.language, self.material.analysis.terms
        page = PageSoFar(self.material.analysis)
        for other in told:
            page.add(other.text, language)
        return page.repeats(self._reading(statement), terms.read(statement.text, language))

    # --- All other sections

    def _slots(self, name: SectionName, standing: Sequence[StatementStatus], fresh: Sequence[Told]) -> list[Told]:
        """What stands in its place; in other places what is new there, as far as there is room."""
        told: list[Told] = []
        for each in standing:
            made = each.now if each.stays else self._instead(each) or self._history(each)
            # What an earlier section says now has moved there.
            moved = made is not None and made.text in self.said and not made.is_locked
            if made is not None and not moved and all(made.id != other.id for _, other in told):
                told.append((each.label, made))
        for label in dict.fromkeys(s.label for s in standing if all(s.label != kept for kept, _ in told)):
            # The very slot of something that no longer holds: the same outlet, day, question or name.
            told += [(label, s) for other, s in fresh if other == label and not self._is_told(name, label, s)][:1]
        told = self._within(name, told)
        if not told:  # Nothing of the section is left: it is today's, as where there was none before.
            return self._unsaid(fresh)
        for label, statement in fresh:
            if not self.is_new(statement) or self._is_told(name, label, statement):
                continue
            if any(statement.id == other.id for _, other in told):
                continue
            if not self._has_room(name, label, told) and not self._make_room(name, label, told, fresh):
                continue
            told.append((label, statement))
        return self._oldest_first(told, standing) if name == "how_we_got_here" else grouped(told)

    def _oldest_first(self, told: Sequence[Told], standing: Sequence[StatementStatus]) -> list[Told]:
        """The timeline as it is; background that stands in its order, and what is new where its day belongs."""
        known = {each.now.id for each in standing if each.now is not None}
        undated = [each for each in told if each[0] is None]
        ordered = [each for each in undated if each[1].id in known]
        for each in undated:
            if each[1].id not in known:
                day = self._oldest(each[1])
                place = next((n for n, (_, s) in enumerate(ordered) if self._oldest(s) > day), len(ordered))
                ordered.insert(place, each)
        return [*ordered, *grouped([each for each in told if each[0] is not None])]

    def _oldest(self, statement: Statement) -> str:
        (first, *_) = cited_sentences(statement, self.material.analysis.evidence)
        return background.oldest_day(first, self.material)

    def _within(self, name: SectionName, told: Sequence[Told]) -> list[Told]:
        """Those for which the section still has room: of each outlet fewer are told where there are many."""
        kept: list[Told] = []
        for label, statement in told:
            if statement.is_locked or place_kind(name, label) != "outlets" or self._has_room(name, label, kept):
                kept.append((label, statement))
        return kept

    def _history(self, each: StatementStatus) -> Statement | None:
        """What an outlet said, and what was true of a day, stays told where nothing stands for it."""
        return each.now if place_kind(each.section, each.label) in {"outlets", "timeline"} else None

    def _has_room(self, name: SectionName, label: str | None, told: Sequence[Told]) -> bool:
        outlets = len(self.material.analysis.evidence.outlets)
        return has_room(name, label, [other for other, _ in told], outlets)

    def _make_room(self, name: SectionName, label: str | None, told: list[Told], fresh: Sequence[Told]) -> bool:
        """Take out what says least of the story and a page written today would not have; False where there is none."""
        kind = place_kind(name, label)
        if kind not in _LIVING or (kind == "timeline" and any(other == label for other, _ in told)):
            return False
        wanted = {s.id for _, s in fresh}
        same = [(o, s) for o, s in told if place_kind(name, o) == kind and s.id not in wanted and not s.is_locked]
        if not same:
            return False
        told.remove(min(same, key=lambda each: self._salience(each[1])))
        return True

    # --- Statements

    def _instead(self, each: StatementStatus) -> Statement | None:
        """The sentence that has the new value, or that a corrected article has now, where it fits into the place."""
        by = next((value.sentence for value in each.replaced), each.by if each.lost == "corrected" else None)
        if by is None or by.is_title or place_kind(each.section, each.label) == "agreements":
            return None
        if place_kind(each.section, each.label) == "outlets" and by.article.outlet != each.label:
            return None
        made = printed(each.section, self.material.as_printed(by), self.material.analysis.evidence)
        if made is None or self.page.has(self._reading(made)) or not (each.lost or self._stands(by)):
            return None
        day = read_date(each.label) if each.label and each.section == "how_we_got_here" else None
        if day is not None and check_day(day, made, self.material.analysis):
            return None
        self.merged.instead[each.before.id] = made
        self.page.add(made.text, self.material.analysis.evidence.language)
        return made

    def _stands(self, sentence: Sentence) -> bool:
        ranking = self.material.ranking
        return sentence.id in ranking.weak and ranking.stands(sentence)

    def is_new(self, statement: Statement) -> bool:
        """Whether it cites an article that has come, or has changed."""
        return any(citation.article in self.arrived for citation in statement.citations)

    def _is_told(self, name: SectionName, label: str | None, statement: Statement) -> bool:
        """Whether the page has it already."""
        told = self._reading(statement)
        return self.page.has(told) if place_kind(name, label) in _ITS_OWN else self._repeats(statement)

    def _repeats(self, statement: Statement) -> bool:
        terms, language = self.material.analysis.terms, self.material.analysis.evidence.language
        return self.page.repeats(self._reading(statement), terms.read(statement.text, language))

    def _reading(self, statement: Statement) -> ParsedText:
        return ParsedText(statement.text, self.material.analysis.evidence.language)

    def _is_newer(self, statement: Statement, other: Statement) -> bool:
        mine, theirs = self._day(statement), self._day(other)
        return mine is not None and (theirs is None or mine > theirs)

    def _day(self, statement: Statement) -> date | None:
        """The day of the newest article that it cites."""
        cited = {citation.article for citation in statement.citations}
        return max(
            (a.date.first for a in self.material.analysis.evidence.articles if a.id in cited and a.date), default=None
        )

    def _salience(self, statement: Statement) -> tuple[float, str]:
        """How much of the story it carries; ties by text."""
        salience = self.material.ranking.salience
        cited = cited_sentences(statement, self.material.analysis.evidence)
        return round(max((salience.get(s.id, 0.0) for s in cited), default=0.0), 9), statement.text

    def _is_overtaken_outlook(self, statement: Statement) -> bool:
        """Whether it looks ahead from an older day."""
        cited, known = cited_sentences(statement, self.material.analysis.evidence)[:1], self.material.ranking.length
        return any(s.id in known and self.material.is_overtaken_outlook(s) for s in cited)
