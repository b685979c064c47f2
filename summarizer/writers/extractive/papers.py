"""What the papers say: what each outlet alone stresses, and what several origins agree on."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from summarizer.coverage.emphasis import contrasts
from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.language.quotes import find_quotes
from summarizer.language.words import count_words, has_quotation_mark
from summarizer.sections import AGREEMENT
from summarizer.terms import dot
from summarizer.writers.extractive.choosing import best_first, drafted, item, pick_new

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.coverage import Point
    from summarizer.evidence import Sentence
    from summarizer.language.leaning import Weakness
    from summarizer.terms import Terms
    from summarizer.writers.base import Page
    from summarizer.writers.extractive.material import Material

__all__ = ["what_the_papers_say"]

FEW_OUTLETS = 8
MOST_AGREEMENTS = 4
LEAST_WORDS = 3
SPEAKS = 0.15
BRIEF = 10
AGREED_CLOSENESS = 0.5
# A sentence tells an agreement when the others say half of what it says, too; else most of it is its own.
IN_COMMON = 0.5
# An outlet with no sentence that stands alone is still heard, by one that is a little weak.
ACCEPTED_WEAKNESSES: tuple[frozenset[Weakness], ...] = (
    frozenset(),
    frozenset({"opener", "long", "first_person"}),
    frozenset({"opener", "long", "first_person", "pronoun", "question"}),
)


def what_the_papers_say(page: Page, material: Material) -> Draft | Withheld:
    """A statement or two for every outlet that has something of its own, then the agreements."""
    outlets: dict[str, list[Sentence]] = {article.outlet: [] for article in page.dossier.evidence.articles}
    if len(outlets) < 2:
        return Withheld("one_outlet")
    for sentence in page.dossier.evidence.sentences:
        outlets[sentence.article.outlet].append(sentence)
    page = page.copy()
    each = 2 if len(outlets) <= FEW_OUTLETS else 1
    agreements = _agreements(page, material)
    agreed = {cited for agreement in agreements for sentence in agreement.sentences for cited in sentence.cites}
    own = {outlet: [s for s in sentences if s.id not in agreed] for outlet, sentences in outlets.items()}
    contrast = contrasts(page.dossier.evidence, page.dossier.terms)
    titles: dict[str, list[Sentence]] = {outlet: [] for outlet in outlets}
    for title in page.dossier.evidence.titles:
        titles[title.article.outlet].append(title)
    items: list[DraftItem] = []
    for outlet in sorted(outlets, key=lambda name: (len(outlets[name]), name)):
        chosen = _stressed(own[outlet], contrast, page, material, each) or _title_of(titles[outlet], page)
        for sentence in chosen:
            page.add(sentence.text, sentence.language)
        if chosen:
            items.append(item(outlet, chosen))
    items.sort(key=lambda entry: entry.label or "")
    return Draft(items=[*items, *agreements])


def _title_of(titles: Sequence[Sentence], page: Page) -> list[Sentence]:
    """A headline of the outlet, where its text has nothing left to say: how it puts the event is its own choice."""
    told = [t for t in titles if count_words(t.text) >= LEAST_WORDS and not page.has(t.text)]
    return sorted(told, key=lambda t: t.text)[:1]


def _stressed(
    sentences: Sequence[Sentence], contrast: dict[str, float], page: Page, material: Material, most: int
) -> list[Sentence]:
    """The outlet's own sentences that set it apart; where none can stand alone, the least dependent one.

    How an outlet words what other sections have is its own choice, too: only the same words are not said again.
    """
    coverage = page.dossier.coverage
    scores = {}
    for sentence in sentences:
        shared = coverage.of(sentence)
        scores[sentence.id] = (
            contrast[sentence.id]
            + 0.5 * material.salience[sentence.id]
            - 0.3 * bool(shared and len(shared.outlets) > 1)
            - 0.1 * (sentence.position == 0)
            - 0.2 * (material.ranking.length[sentence.id] < BRIEF)
        )
    for accepted in ACCEPTED_WEAKNESSES:
        usable = [s for s in sentences if material.ranking.weak[s.id] <= accepted]
        new = (s for s in _best_spoken(usable, scores) if not page.restates(s.text, page.dossier.terms.of(s)))
        chosen = pick_new(new, most, page.dossier.terms)
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
    return any(quote.speaker and not quote.scare for quote in find_quotes(sentence.text, sentence.language))


def _agreements(page: Page, material: Material) -> list[DraftItem]:
    """The facts that most independent origins report, each told by the sentence that tells it best."""
    chosen: list[DraftItem] = []
    carried = [p for p in page.dossier.coverage.points if len(p.origins) > 1 and len(p.outlets) > 1]
    for point in sorted(carried, key=lambda p: (-round(_breadth(p, material), 9), p.sentences[0].text)):
        if len(chosen) == MOST_AGREEMENTS:
            break
        telling = _telling(point, page, material)
        if telling is None:
            continue
        others = [s for s in point.sentences if s is not telling]
        chosen.append(DraftItem(label=AGREEMENT, sentences=[drafted(telling, others)]))
        page.add(telling.text, telling.language)
    return chosen


def _breadth(point: Point, material: Material) -> float:
    """How widely a fact is reported and how much of the story it is; a public statement quoted twice is less."""
    salience = max(material.salience[s.id] for s in point.sentences)
    quoted = sum(has_quotation_mark(s.text) for s in point.sentences) / len(point.sentences)
    return 0.25 * len(point.origins) + salience - 0.4 * quoted


def _telling(point: Point, page: Page, material: Material) -> Sentence | None:
    """The sentence that says what the others say, too, and little else: an agreement is on all of its words."""
    terms = page.dossier.terms
    apart = [(a, b) for a in point.sentences for b in point.sentences if a.article.outlet != b.article.outlet]
    if max(dot(terms.of(one), terms.of(other)) for one, other in apart) < AGREED_CLOSENESS:
        return None
    able = [s for s in point.sentences if material.ranking.stands(s) and not page.repeats(s.text, terms.of(s))]
    common = {s.id: _in_common(s, point, terms) for s in able}
    able = [s for s in able if common[s.id] >= IN_COMMON]
    return best_first(able, {s.id: common[s.id] + 0.3 * material.salience[s.id] for s in able})[0] if able else None


def _in_common(sentence: Sentence, point: Point, terms: Terms) -> float:
    """The share of a sentence's content, 0 to 1, that another outlet's sentence of the point has as well."""
    outlet = sentence.article.outlet
    told = {term for other in point.sentences if other.article.outlet != outlet for term in terms.of(other)}
    return sum(weight * weight for term, weight in sorted(terms.of(sentence).items()) if term in told)
