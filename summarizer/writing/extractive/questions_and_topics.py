"""Go deeper: questions that the articles answer, and who and what the story is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.text.context_dependence import stands_alone
from summarizer.text.names import Entity, describe
from summarizer.text.quotes import find_quotes
from summarizer.writing.extractive.answered_questions import asks_how_much_money, money_amounts, questions_answered
from summarizer.writing.extractive.selection import best_first, draft_item, not_yet_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.editor_model import Role
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["go_deeper"]

MOST_QUESTIONS = 4
# An answer has to matter to the story: a question about an aside is none that its readers have.
LEAST_SALIENCE = 0.4
MOST_TOPICS = 6
CONSIDERED = 24
TOO_ALIKE = 0.35
# What describes somebody, and how sure it has to be; see `benchmarks/fit_admission.py`.
OF_PEOPLE: tuple[Role, ...] = ("news", "detail", "background", "motive", "reaction")
ENOUGH = 0.25
# What answers a question, on the newest day, and how likely it has to be. A detail is left to itself: of eight answers
# to "how many" and "how much" on 25 pages that were read, no number was that of the story.
OF_ANSWERS: tuple[Role, ...] = ("news", "outlook", "motive", "reaction", "consequence")
ANSWERS = 0.3
# Texts so many days apart may give somebody another office.
OUTDATED = 30


def go_deeper(page: PageSoFar, material: ScoredStory) -> Draft | Withheld:
    """Two to four answered questions and up to six described people, places and organisations."""
    page = page.copy()
    topics = _topics(page, material)
    holding = [s for s in material.standing if s.id not in material.overtaken]
    questions = _questions([*not_yet_told(holding, page)], material)
    if not topics and not questions:
        return Withheld("no_questions")
    return Draft(items=[*questions, *topics])


def _questions(candidates: Sequence[Sentence], material: ScoredStory) -> list[DraftItem]:
    """For each question its most telling answer; the questions that are most wanted first."""
    able = [s for s in candidates if not material.is_stale(s) and material.predictions[s.id].of(*OF_ANSWERS) >= ANSWERS]
    scores = {s.id: material.salience[s.id] for s in able if material.salience[s.id] >= LEAST_SALIENCE}
    answers: dict[int, tuple[str, Sentence]] = {}
    for sentence in best_first((s for s in candidates if s.id in scores), scores):
        for place, question in questions_answered(sentence, answers.keys()):
            if not asks_how_much_money(place, sentence) or _others_name_the_sum(sentence, material):
                answers.setdefault(place, (question, sentence))
    terms = material.analysis.terms
    chosen: list[tuple[str, Sentence]] = []
    for place in sorted(answers, key=lambda p: (0.06 * p - scores[answers[p][1].id], p)):
        question, sentence = answers[place]
        if len(chosen) < MOST_QUESTIONS and all(
            other.id != sentence.id and dot(terms.of(sentence), terms.of(other)) < TOO_ALIKE for _, other in chosen
        ):
            chosen.append((question, sentence))
    return [draft_item(question, [sentence], material) for question, sentence in chosen]


def _others_name_the_sum(sentence: Sentence, material: ScoredStory) -> bool:
    """True when another article has the sum, too: what only one of them counts is hardly the money of the story."""
    others = [a.text for a in material.analysis.evidence.articles if a.id != sentence.article.id]
    return any(amount in text for amount in money_amounts(sentence) for text in others)


def _topics(page: PageSoFar, material: ScoredStory) -> list[DraftItem]:
    """The most mentioned entities that the articles describe, each by the sentence that does it best.

    The sentences are noted on `page`.
    """
    sentences = material.main_sentences
    texts = [s.text for s in sentences]
    considered = [entity for entity in material.entities if entity.kind != "other"][:CONSIDERED]
    offices = _offices(considered, page)
    topics: list[DraftItem] = []
    for entity in considered:
        if len(topics) == MOST_TOPICS:
            break
        described = _in_office(offices.get(entity.name), page)
        described = described or _described(entity, texts, sentences, page, material)
        if described is not None:
            page.add(described.text, described.language)
            topics.append(draft_item(f"{entity.name} ({entity.kind})", [described], material))
    return topics


def _offices(entities: Sequence[Entity], page: PageSoFar) -> dict[str, Sentence]:
    """By name, the sentence of the newest text that says what somebody is.

    Empty where there are only reports of a few days, which say the same of everybody.
    """
    evidence = page.analysis.evidence
    days = [article.date.first for article in evidence.articles if article.date]
    if not evidence.references and (not days or (max(days) - min(days)).days < OUTDATED):
        return {}
    from summarizer.analysis.map.offices import newest_offices  # noqa: PLC0415 - few bundles need it

    found = ((name, evidence.at(office.span)) for name, office in newest_offices(evidence, entities).items())
    return {name: sentence for name, sentence in found if sentence is not None}


def _in_office(sentence: Sentence | None, page: PageSoFar) -> Sentence | None:
    """The sentence, where it can be read alone and says something new."""
    if sentence is None or not stands_alone(sentence.reading):
        return None
    return None if page.repeats(sentence.reading, page.analysis.terms.of(sentence)) else sentence


def _described(
    entity: Entity,
    texts: Sequence[str],
    sentences: Sequence[Sentence],
    page: PageSoFar,
    material: ScoredStory,
) -> Sentence | None:
    """The sentence that says best what an entity is, of those that are likely enough to be printed."""
    for description in describe(entity, texts, page.analysis.evidence.language):
        sentence = sentences[description.text_index]
        if material.may_be_over(sentence):
            continue
        if entity.kind == "place" and description.kind not in {"copula", "apposition"}:
            continue
        # What somebody calls somebody, in quotation marks, is an opinion and describes nobody.
        quotes = find_quotes(sentence.reading, speakers=False)
        if any(quote.start < description.start < quote.end for quote in quotes):
            continue
        repeated = page.repeats(sentence.reading, page.analysis.terms.of(sentence))
        if material.role_probability(sentence, *OF_PEOPLE) >= ENOUGH and not repeated:
            return sentence
    return None
