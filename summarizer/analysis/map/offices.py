"""Which office somebody holds: as the newest text that states one has it, references included."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.names import describe, merge_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence, Sentence, Span
    from summarizer.languages.topics.persons import Persons
    from summarizer.text.names import Entity

__all__ = ["Office", "newest_offices"]

# What stands beside a name in these ways says what somebody is; "who was born in ..." does not.
STATING = frozenset({"title", "apposition", "copula"})


class Office(NamedTuple):
    """What a text says a person is, verbatim at `span`, and the day of that text (ISO 8601), if it has one."""

    name: str
    text: str
    span: Span
    as_of: str | None
    reference: bool


def newest_offices(evidence: Evidence, among: Sequence[Entity]) -> dict[str, Office]:
    """For each person of `among` the office that the newest dated text states; undated texts come last.

    `among` are entities of the sentences read closely, in the bundle's main language. Of two texts of one day, the one
    that describes the person better is taken; an office that a text itself calls a former one only where no text states
    another.
    """
    references = [s for reference in evidence.references for s in evidence.of(reference)]
    sentences = [s for s in (*evidence.sentences, *references) if s.language == evidence.language]
    texts = [s.text for s in sentences]
    known = frozenset(reference.id for reference in evidence.references)
    wanted = {entity.name for entity in among}
    entities = merge_names(texts, evidence.language) if references else among
    people = [entity for entity in entities if entity.kind == "person" and entity.name in wanted]
    offices = {entity.name: _office(entity, sentences, texts, known) for entity in people}
    return {name: office for name, office in offices.items() if office is not None}


def _office(
    entity: Entity, sentences: Sequence[Sentence], texts: Sequence[str], references: frozenset[str]
) -> Office | None:
    stated = [d for d in describe(entity, texts, sentences[0].language) if d.kind in STATING]
    if not stated:
        return None
    persons = load_language(sentences[0].language).persons
    best = max(
        range(len(stated)),
        key=lambda at: (
            not _is_former(texts[stated[at].text_index][stated[at].start : stated[at].end], persons),
            _day(sentences[stated[at].text_index]),
            -at,
        ),
    )
    piece = stated[best]
    sentence = sentences[piece.text_index]
    span = sentence.span
    at = type(span)(span.article, span.field, span.start + piece.start, span.start + piece.end)
    date = sentence.article.date
    text = sentence.text[piece.start : piece.end]
    return Office(entity.name, text, at, date.iso if date else None, sentence.article.id in references)


def _is_former(text: str, persons: Persons) -> bool:
    return any(sign in text.lower() for sign in persons.former)


def _day(sentence: Sentence) -> str:
    return sentence.article.date.first.isoformat() if sentence.article.date else ""
