"""What an update changed, told by comparing the page before with the page now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.changes import Added, Changed, Displaced, Superseded, UpdateNote, Value, Withdrawn
from summarizer.citation import cite
from summarizer.comparing.numbers_in_context import numbers_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Briefing, Citation, Statement
    from summarizer.changes import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.updating.statement_status import Lost, StatementStatus
    from summarizer.updating.superseded_values import Replaced

__all__ = ["update_note"]


def update_note(
    previous: Briefing, page: Briefing, standing: Sequence[StatementStatus], instead: Mapping[str, Statement]
) -> UpdateNote:
    """The changes: values first, then what was taken back, what stands in another's place, what is new, what left."""
    telling = _Telling(page, standing, instead)
    changes: list[Change] = [*telling.superseded(), *telling.lost(), *telling.added()]
    order = ["superseded", "withdrawn", "changed", "added", "displaced"]
    return UpdateNote(
        previous=previous.id,
        since=max((s.published for s in previous.sources if s.published and not s.reference), default=None),
        changes=sorted(changes, key=lambda change: order.index(change.kind)),
        unchanged=sum(each.before.id in telling.now for each in standing),
        recited=sum(
            each.now is not None and each.now.id != each.before.id and each.now.id in telling.now for each in standing
        ),
    )


class _Telling:
    def __init__(self, page: Briefing, standing: Sequence[StatementStatus], instead: Mapping[str, Statement]) -> None:
        computed = {id(line) for line in page.computed()}
        self._written = [(section, s) for section, s in page.statements() if id(s) not in computed]
        self.now = {s.id: s for _, s in self._written}
        self._words = {s.text for s in self.now.values()}
        self._standing = standing
        self._instead = {old: new for old, new in instead.items() if new.id in self.now}
        self._told: set[str] = set()

    def superseded(self) -> Iterator[Superseded]:
        """Each value once, however many sentences gave it."""
        said: list[Replaced] = []
        for each in self._standing:
            for value in each.replaced:
                if not any(_are_one(value, other) for other in said):
                    said.append(value)
                    yield self._superseded(each, value)

    def _superseded(self, each: StatementStatus, value: Replaced) -> Superseded:
        holder = self._holder(each, value)
        if holder is not None:
            self._told.add(holder.id)
        start = value.place.start - value.sentence.span.start
        words = value.sentence.text[start : start + value.place.end - value.place.start]
        return Superseded(
            section=each.section,
            statement=holder.id if holder else None,
            text=value.sentence.text,
            before=each.before.text,
            before_id=each.before.id,
            old=Value(value=value.old, citations=each.now.citations if each.now else each.before.citations),
            new=Value(value=value.new, citations=[cite(value.place, words)]),
        )

    def _holder(self, each: StatementStatus, value: Replaced) -> Statement | None:
        """The sentence of the page that has the new value: the one in the place, else any that cites its sentence."""
        instead = self._instead.get(each.before.id)
        if instead is not None and value.new in instead.text:
            return instead
        return self._citing(value.sentence) or instead

    def _citing(self, sentence: Sentence) -> Statement | None:
        """The first statement of the page that cites this sentence."""
        return next((s for _, s in self._written if any(_lies_in(c, sentence) for c in s.citations)), None)

    def lost(self) -> Iterator[Change]:
        """What stands on the page no more."""
        for each in self._standing:
            before, new = each.before, self._instead.get(each.before.id)
            if new is None and each.lost == "corrected" and each.by is not None:
                new = self._citing(each.by)
            if before.id in self.now or (each.now is not None and each.now.id in self.now):
                if each.lost == "denied":
                    yield self._withdrawn(each, "denied", stays=True)
                continue
            if each.replaced:
                continue
            if before.text in self._words:
                continue  # it has moved to another section, or an article that says the same bears it out
            if new is not None:
                self._told.add(new.id)
                yield Changed(
                    section=each.section,
                    statement=new.id,
                    text=new.text,
                    before=before.text,
                    before_id=before.id,
                    why=each.lost if each.lost in {"article_gone", "corrected"} else "newer",
                )
            elif each.lost is not None:
                yield self._withdrawn(each, each.lost)
            else:
                yield Displaced(section=each.section, before=before.text, before_id=before.id)

    @staticmethod
    def _withdrawn(each: StatementStatus, why: Lost, *, stays: bool = False) -> Withdrawn:
        against = [cite(each.by.span, each.by.text)] if each.by and why == "denied" else []
        before = each.before
        return Withdrawn(
            section=each.section, before=before.text, before_id=before.id, why=why, citations=against, stays=stays
        )

    def added(self) -> Iterator[Added]:
        """What a reader of the page before has not read, and no other entry tells."""
        known = {each.before.text for each in self._standing}
        told = set(self._told)
        for section, statement in self._written:
            if statement.id not in told and statement.text not in known:
                told.add(statement.id)
                known.add(statement.text)
                yield Added(section=section, statement=statement.id, text=statement.text)


def _are_one(value: Replaced, other: Replaced) -> bool:
    """Whether two entries tell the same: "twelve people" and "12" are one value."""
    reading = value.sentence.reading
    pairs = ((value.old, other.old), (value.new, other.new))
    return all(_amounts(reading.reworded(a)) == _amounts(reading.reworded(b)) for a, b in pairs)


def _amounts(value: ParsedText) -> object:
    return [figure.quantity.values for figure in numbers_of(value)] or value.text.casefold()


def _lies_in(citation: Citation, sentence: Sentence) -> bool:
    span = sentence.span
    same = citation.article == span.article and citation.field == span.field
    return same and citation.start < span.end and span.start < citation.end
