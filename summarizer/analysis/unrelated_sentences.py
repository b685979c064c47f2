"""Which sentences and articles have little to do with their bundle: adverts, asides, orders to a program that reads it.

What is told of the event is told in words that others have, too. No word list takes part, so it holds for whatever a
stranger puts into an article, in any language.
"""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from summarizer.text.language_detection import detect_language

if TYPE_CHECKING:
    from collections.abc import Collection

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["SHORT", "shared_parts", "unrelated_articles", "unrelated_sentences"]

RELATED = 0.55
"""As large a part of what the middle sentence of the bundle shares has a sentence to share.

Of 1,755 labelled sentences it leaves out none of the 111 that a page must have, 57 of 1,161 that it may, and 68 of the
317 that are worth nothing.
"""

FEWEST = 20
"""Sentences: in fewer, what belongs to the story shares few words with the rest, too, but for another language."""

RELATED_ARTICLE, INDEPENDENT = 0.25, 0.25
"""As large a part of what the middle article shares with another one has an article to share.

Reports that nobody copied share a quarter at least: where they share more, the least does not grow with the copies.
Of 2,128 articles of real stories one is left out, which tells of something else; cut to three sentences each, five are.
"""

EXPECTED = 2.5
"""Words: where an article like the middle one would share fewer, that it shares few says nothing."""

SHORT = 6
"""Sentences: a longer article is a report, be it of something else or in a language that no other one is in."""


def unrelated_sentences(evidence: Evidence, terms: TermVectors) -> frozenset[str]:
    """The ids of body sentences and titles whose words hardly another one of the bundle in their language has.

    Names do not count: who wants something told of somebody names them. Neither do sentences of the same words, so that
    what stands in several articles does not speak for itself.
    """
    short = {article.id for article in evidence.articles if len(evidence.of(article)) <= SHORT}
    by_language: dict[str, list[Sentence]] = {}
    for sentence in evidence.sentences:
        by_language.setdefault(sentence.language, []).append(sentence)
    found: set[str] = set()
    for language, sentences in by_language.items():
        titles = [title for title in evidence.titles if title.language == language]
        shared = shared_parts([*sentences, *titles], terms, short)
        least = RELATED * median(shared[sentence.id] for sentence in sentences)
        apart = [sentence for sentence in (*sentences, *titles) if shared[sentence.id] < least]
        if len(sentences) < FEWEST:
            apart = [sentence for sentence in apart if detect_language(sentence.text) not in {language, None}]
        found.update(sentence.id for sentence in apart)
    return frozenset(found)


def unrelated_articles(evidence: Evidence, terms: TermVectors) -> frozenset[str]:
    """The ids of short articles that share little but names with the others: nothing shows that they tell the story.

    A figure that both have shows it, in any language. A title says nothing for its own article: anyone can copy one.
    """
    told = {article.id: evidence.of(article)[: evidence.depth] for article in evidence.articles}
    own = {id_: {t for s in body for t in terms.of(s) if t not in terms.names} for id_, body in told.items() if body}
    titles = {title.article.id: terms.of(title) for title in evidence.titles}
    holders = Counter(term for id_, words in own.items() for term in words.union(titles.get(id_, ())))
    # How many of the words of an article another one has, on average.
    shared = {id_: sum(holders[term] - 1 for term in words) / max(len(own) - 1, 1) for id_, words in own.items()}
    middle = min(median([shared[id_] / len(words) for id_, words in own.items() if words] or [0.0]), INDEPENDENT)
    expected = {id_: middle * len(words) for id_, words in own.items() if len(told[id_]) <= SHORT}
    apart = (id_ for id_, many in expected.items() if many >= EXPECTED and shared[id_] < RELATED_ARTICLE * many)
    figures = {term for term, many in holders.items() if many > 1 and terms.vocabulary[term][0].isdigit()}
    return frozenset(id_ for id_ in apart if not own[id_] & figures)


def shared_parts(sentences: list[Sentence], terms: TermVectors, short: Collection[str]) -> dict[str, float]:
    """What part of the words of each sentence, names aside, a sentence of other words has, by sentence id.

    In a `short` article only words of other articles count: whoever gives three orders gives them in the same words.
    """
    wordings: dict[tuple[int, ...], list[Sentence]] = {}
    for sentence in sentences:
        wordings.setdefault(tuple(sorted(terms.of(sentence))), []).append(sentence)
    holding: dict[int, int] = {}
    holders: dict[int, set[str]] = {}
    for wording, alike in wordings.items():
        for term in wording:
            holding[term] = holding.get(term, 0) + 1
            if short:
                holders.setdefault(term, set()).add(alike[0].article.id)
    found: dict[str, float] = {}
    for wording, alike in wordings.items():
        plain = [term for term in wording if term not in terms.names] or wording
        own = {sentence.article.id for sentence in alike}
        if own.issubset(short):
            share = sum(not own.issuperset(holders[term]) for term in plain)
        else:
            share = sum(holding[term] > 1 for term in plain)
        found.update((sentence.id, share / max(len(plain), 1)) for sentence in alike)
    return found
