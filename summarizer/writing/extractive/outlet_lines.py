"""What the papers say: what each outlet alone stresses, and what several origins agree on."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from summarizer.analysis.map.distinctiveness import distinctiveness
from summarizer.analysis.term_vectors import dot
from summarizer.comparing.amounts import LENIENT, same_amount
from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.sections.what_the_papers_say import AGREEMENT
from summarizer.text.quantities.quantity import find_quantities
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark
from summarizer.writing.extractive.selection import best_first, draft_item, draft_sentence, pick_new

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map import Fact
    from summarizer.analysis.term_vectors import TermVectors, Vector
    from summarizer.text.context_dependence import Weakness
    from summarizer.text.quantities.quantity import Quantity
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["what_the_papers_say"]

FEW_OUTLETS = 8
MOST_AGREEMENTS = 4
# Two papers that print one quotation agree on little; where there are but two, it is what they have.
LEAST_QUOTING = 3
LEAST_WORDS = 3
SPEAKS = 0.15
# What it counts that an editor would print it.
WORTH = 2.0
MUST = 1.5
# What is likelier than this to be a caption or a link is nobody's line.
RESIDUE = 0.3
# How likely a sentence can be read alone, to tell an agreement.
READ_ALONE = 0.15
LOOKS_BACK = 0.6
# How likely it has to be that an editor would print a second line of an outlet.
SECOND = 0.7
BRIEF = 10
# What it costs to tell again what the page has told, by the cosine, and what it counts that it can be read alone.
RETOLD = 1.0
SAME_FACT = 0.5
ALONE = 0.5
AGREED_CLOSENESS = 0.5
# A sentence tells an agreement when the others say half of what it says, too, and each of them so much. An editor read
# 24 agreements before the second rule was made of them, and 24 fresh ones after: 6 were wrong, and 2.
IN_COMMON, IN_EACH = 0.5, 0.4
# An outlet with no sentence that stands alone is still heard, by one that is a little weak. What says "I" or "you"
# outside of quotation marks is no report: of 101 labelled sentences with "you" one was worth printing and stood alone,
# and orders to a program that no list knows speak so.
ACCEPTED_WEAKNESSES: tuple[frozenset[Weakness], ...] = (
    frozenset(),
    frozenset({"opener", "long"}),
    frozenset({"opener", "long", "pronoun", "question"}),
)


def what_the_papers_say(page: PageSoFar, material: ScoredStory) -> Draft | Withheld:
    """A statement or two for every outlet that has something of its own, then the agreements."""
    reports = [a for a in page.analysis.evidence.articles if a.id not in material.articles_apart]
    outlets: dict[str, list[Sentence]] = {article.outlet: [] for article in reports}
    if len(outlets) < 2:
        return Withheld("one_outlet")
    for sentence in material.sentences:
        outlets[sentence.article.outlet].append(sentence)
    page = page.copy()
    each = 2 if len(page.analysis.evidence.outlets) <= FEW_OUTLETS else 1
    agreements = _agreements(page, material)
    agreed = {cited for agreement in agreements for sentence in agreement.sentences for cited in sentence.cites}
    own = {outlet: [s for s in sentences if s.id not in agreed] for outlet, sentences in outlets.items()}
    apart = _apart([s for sentences in own.values() for s in sentences], page)
    titles: dict[str, list[Sentence]] = {outlet: [] for outlet in outlets}
    for title in page.analysis.evidence.titles:
        if title.article.id not in material.articles_apart and title.id not in material.unrelated:
            titles[title.article.outlet].append(title)
    items: list[DraftItem] = []
    for outlet in sorted(outlets, key=lambda name: (len(outlets[name]), name)):
        chosen = _stressed(own[outlet], apart, page, material, each) or _title_of(titles[outlet], page)
        for sentence in chosen:
            page.add(sentence.text, sentence.language)
        if chosen:
            items.append(draft_item(outlet, chosen, material))
    items.sort(key=lambda entry: entry.label or "")
    return Draft(items=[*items, *agreements])


def _title_of(titles: Sequence[Sentence], page: PageSoFar) -> list[Sentence]:
    """A headline of the outlet, where its text has nothing left to say: how it puts the event is its own choice."""
    told = [t for t in titles if t.reading.length >= LEAST_WORDS and not page.has(t.reading)]
    return sorted(told, key=lambda t: t.text)[:1]


def _apart(sentences: Sequence[Sentence], page: PageSoFar) -> dict[str, float]:
    """How much each sentence sets its outlet apart, less what the page has told of it, by sentence id."""
    terms, likeness = page.analysis.terms, page.analysis.text_overlap.likeness
    contrast = distinctiveness(page.analysis.evidence, terms)
    told = [number for number, other in enumerate(likeness.sentences) if page.has(other.reading)]
    return {
        s.id: contrast[s.id] - RETOLD * page.nearness(terms.of(s)) - SAME_FACT * likeness.retelling(s, told)
        for s in sentences
    }


def _stressed(
    sentences: Sequence[Sentence], apart: dict[str, float], page: PageSoFar, material: ScoredStory, most: int
) -> list[Sentence]:
    """The outlet's own sentences that set it apart; where none can stand alone, the least dependent one.

    How an outlet words what other sections have is its own choice, too: only the same words are not said again.
    """
    overlap = page.analysis.text_overlap
    scores = {}
    for sentence in sentences:
        shared = overlap.of(sentence)
        scores[sentence.id] = (
            apart[sentence.id]
            + WORTH * material.predictions[sentence.id].worth
            + MUST * material.predictions[sentence.id].must
            - LOOKS_BACK * material.predictions[sentence.id].roles["background"]
            + ALONE * material.standalone_probability(sentence)
            - 0.3 * bool(shared and len(shared.outlets) > 1)
            - 0.1 * (sentence.position == 0)
            - 0.2 * (material.ranking.length[sentence.id] < BRIEF)
        )
    able = (s for s in sentences if not material.is_overtaken_outlook(s))
    printable = [s for s in able if material.predictions[s.id].roles["residue"] < RESIDUE]
    for accepted in ACCEPTED_WEAKNESSES:
        usable = [s for s in printable if material.ranking.weak[s.id] <= accepted]
        new = (s for s in _best_spoken(usable, scores) if not page.restates(s.text, s.language))
        chosen = pick_new(new, most, page.analysis.terms)
        chosen = [s for at, s in enumerate(chosen) if at == 0 or material.predictions[s.id].worth >= SECOND]
        if chosen:
            return sorted(chosen, key=lambda s: (s.number, s.position))
    return []


def _best_spoken(sentences: Sequence[Sentence], scores: dict[str, float]) -> Iterator[Sentence]:
    """By descending score with what a quoted speaker adds; a quotation is read only where it can decide."""
    waiting = [(-round(scores[s.id] + SPEAKS, 9), s.text, at, False) for at, s in enumerate(sentences)]
    heapify(waiting)
    while waiting:
        _, text, at, final = heappop(waiting)
        if final:
            yield sentences[at]
        else:
            score = scores[sentences[at].id] + SPEAKS * _speaks(sentences[at])
            heappush(waiting, (-round(score, 9), text, at, True))


def _speaks(sentence: Sentence) -> bool:
    """True when somebody is quoted by name."""
    if not has_quotation_mark(sentence.text) and "‘" not in sentence.text:
        return False
    return any(quote.speaker and not quote.scare for quote in find_quotes(sentence.reading))


def _agreements(page: PageSoFar, material: ScoredStory) -> list[DraftItem]:
    """The agreed facts of the map, the weightiest first, each told by the sentence that tells it best."""
    chosen: list[DraftItem] = []
    story = page.analysis.map
    # A public statement that several quote is less of an agreement than what they report in their own words.
    for fact in sorted(filter(story.is_agreed, story.facts), key=_is_quoted):
        if len(chosen) == MOST_AGREEMENTS:
            break
        if _is_quoted(fact) and len(fact.outlets("carries")) < min(LEAST_QUOTING, len(fact.cells)):
            continue
        carrying = fact.sentences("carries")
        telling = _telling(carrying, page, material, is_main=fact is story.facts[0])
        if telling is None:
            continue
        others = [s for s in carrying if s is not telling]
        chosen.append(DraftItem(label=AGREEMENT, sentences=[draft_sentence(telling, material, others)]))
        page.add(telling.text, telling.language)
    return chosen


def _is_quoted(fact: Fact) -> bool:
    told = fact.sentences("carries")
    return 2 * sum(has_quotation_mark(s.text) for s in told) > len(told)


def _telling(carrying: Sequence[Sentence], page: PageSoFar, material: ScoredStory, *, is_main: bool) -> Sentence | None:
    """The sentence that says what the others say, too, and little else: an agreement is on all of its words.

    The main event is told though the page has told it, in the words of another article.
    """
    terms = page.analysis.terms
    apart = [(a, b) for a in carrying for b in carrying if a.article.outlet != b.article.outlet]
    if not is_main and max((dot(terms.of(a), terms.of(b)) for a, b in apart), default=0.0) < AGREED_CLOSENESS:
        return None
    able = [s for s in carrying if _stands(s, material) and _is_confirmed(s, carrying)]
    able = [s for s in able if not (page.has(s.reading) if is_main else page.repeats(s.reading, terms.of(s)))]
    common = {s.id: _in_common(s, carrying, terms) for s in able}
    able = [s for s in able if common[s.id] >= IN_COMMON]
    scores = {s.id: common[s.id] + 0.3 * material.salience.get(s.id, 1.0) for s in able}
    return best_first(able, scores)[0] if able else None


def _stands(sentence: Sentence, material: ScoredStory) -> bool:
    """Whether a sentence can tell an agreement: no headline, nothing that may have come, no words without a speaker."""
    if sentence.id not in material.ranking.weak or not material.ranking.stands(sentence):
        return False
    if sentence.id in material.unrelated:
        return False
    if material.may_be_over(sentence) or material.is_quoted(sentence):
        return False
    return material.standalone_probability(sentence) >= READ_ALONE


def _is_confirmed(sentence: Sentence, carrying: Sequence[Sentence]) -> bool:
    """Whether every other outlet gives each figure of a sentence: what one alone says is no agreement."""
    figures = _figures(sentence)
    others = [_figures(other) for other in carrying if other.article.outlet != sentence.article.outlet]
    return all(any(same_amount(one, theirs, LENIENT) for theirs in other) for one in figures for other in others)


def _figures(sentence: Sentence) -> list[Quantity]:
    found = find_quantities(sentence.reading)
    return [quantity._replace(unit="") for quantity in found if quantity.kind != "label"]


def _in_common(sentence: Sentence, carrying: Sequence[Sentence], terms: TermVectors) -> float:
    """How much of a sentence, 0 to 1, the other outlets have in their sentences on the fact, on average.

    0 where one of them has too little of it, or of what is no name: who share a speaker alone agree on nothing.
    """
    told: dict[str, set[int]] = {}
    for other in carrying:
        if other.article.outlet != sentence.article.outlet:
            told.setdefault(other.article.outlet, set()).update(terms.of(other))
    own = terms.of(sentence)
    plain = {term: weight for term, weight in own.items() if term not in terms.names} or own
    if min(_share(vector, there) for there in told.values() for vector in (own, plain)) < IN_EACH:
        return 0.0
    return sum(_share(own, there) for there in told.values()) / len(told)


def _share(vector: Vector, there: set[int]) -> float:
    held = sum(weight * weight for term, weight in sorted(vector.items()) if term in there)
    return held / sum(weight * weight for _, weight in sorted(vector.items()))
