"""Decides whether an outlet may be said to omit a fact: long enough articles, and nothing that comes near it.

A model has read that it is silent; it is called so when no sentence or headline of it comes near the fact either, it
has enough sentences, it is in the language of the fact, and its articles have dates that are not before the fact was
first reported. Headline-only articles are never called silent.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors, Vector
    from summarizer.bundle import Article

__all__ = ["is_mentioned", "may_be_silent"]

# Room: as many sentences as a report has that could have one more.
LEAST_SENTENCES = 8
MENTIONED = 0.22
# A sentence that has this share of the weight of the fact's own words tells it in passing.
OF_THE_CORE = 0.45
_LONGEST_END = 60


def may_be_silent(outlet: str, told: Sequence[Sentence], evidence: Evidence, terms: TermVectors) -> bool:
    """Whether an outlet may be called silent on what these sentences of others tell: it had room, and has nothing."""
    articles = _with_room(evidence, outlet)
    languages = {s.language for s in told}
    known = min((s.article.date for s in told if s.article.date), default=None)
    able = [
        a
        for a in articles
        if any(s.language in languages for s in evidence.of(a))
        and a.date is not None
        and (known is None or a.date.last >= known.first)
    ]
    return bool(told) and bool(able) and len(able) == len(articles) and not is_mentioned(told, able, evidence, terms)


def _with_room(evidence: Evidence, outlet: str) -> tuple[Article, ...]:
    """The outlet's articles; none when one has no text, is cut off or not read to its end, or they are too short."""
    own, more = evidence.articles_of(outlet), load_language(evidence.language).boilerplate.more
    if any(a.headline_only or a.text_read != a.text or _is_excerpt(a.text, more) for a in own):
        return ()
    return own if sum(len(evidence.of(a)) for a in own) >= LEAST_SENTENCES else ()


def _is_excerpt(text: str, more: tuple[str, ...]) -> bool:
    """True for a text that breaks off, or ends with a button for `more`: what follows may have told it."""
    end = text[-_LONGEST_END:].rstrip(" \n:.>»→").lower()
    return text.rstrip().endswith(("...", "…", "[…]", "[...]")) or end.endswith(more)


def is_mentioned(told: Iterable[Sentence], articles: Iterable[Article], evidence: Evidence, terms: TermVectors) -> bool:
    """True when a sentence or headline of the articles comes near what these sentences tell, even in passing."""
    articles = tuple(articles)
    vectors = [terms.of(s) for s in told]
    core = _core(vectors)
    weight = sum(core.values())
    ids = {a.id for a in articles}
    titles = [s for s in evidence.titles if s.article.id in ids]
    for sentence in [*titles, *(s for a in articles for s in evidence.of(a))]:
        own = terms.of(sentence)
        if sum(value for term, value in core.items() if term in own) >= OF_THE_CORE * weight:
            return True
        if any(dot(own, vector) >= MENTIONED for vector in vectors):
            return True
    return False


def _core(vectors: list[Vector]) -> dict[int, float]:
    """The terms that most sentences of a fact share, with their mean weight."""
    count = Counter(term for vector in vectors for term in vector)
    shared = [term for term, times in count.items() if 2 * times > len(vectors)]
    return {term: sum(v.get(term, 0.0) for v in vectors) / len(vectors) for term in sorted(shared)}
