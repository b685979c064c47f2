"""Which outlets leave out a widely reported point though they had the room for it.

Said of an outlet only when nothing of it can be found there: no sentence or headline shares half of the point's weight
and no few neighbouring ones a quarter, it has enough sentences, it is in the language of the point, and its articles
did not all appear before the fact was first reported. Headline-only articles are never called silent.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.terms import dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.bundle import Article
    from summarizer.coverage.points import Point
    from summarizer.evidence import Evidence, Sentence
    from summarizer.terms import Terms, Vector

__all__ = ["Silence", "find_silences", "is_mentioned"]

LEAST_ORIGINS = 2
# A point is widely carried when at least half of the outlets carry it, and no fewer than this many.
WIDELY = 0.5
LEAST_CARRIERS = 2
# Room: as many sentences as a report has that could have one more.
LEAST_SENTENCES = 8
LEADS = 2
MENTIONED = 0.22
# A sentence that has this share of the weight of the point's own words tells it in passing.
OF_THE_CORE = 0.45
# Another report may spread the same over neighbouring sentences, or tell it in words of its own that recur all over it.
NEIGHBOURS = 3
AMONG_NEIGHBOURS = 0.25
IN_ALL = 0.40


class Silence(NamedTuple):
    """A widely reported point and the outlets that leave it out though they had the room."""

    point: Point
    outlets: tuple[str, ...]


def find_silences(points: Iterable[Point], evidence: Evidence, terms: Terms) -> tuple[Silence, ...]:
    """The silences of a bundle, in the order of its points."""
    room = {outlet: _with_room(evidence, outlet) for outlet in evidence.outlets}
    found = []
    for point in points:
        if not _is_wide(point, len(room)):
            continue
        told = {s.article.outlet for s in point.told}
        silent = tuple(o for o, own in room.items() if o not in told and _is_silent(point, own, evidence, terms))
        if silent:
            found.append(Silence(point, silent))
    return tuple(found)


def _is_wide(point: Point, outlets: int) -> bool:
    """Whether enough carry a point that its absence tells something; how the event itself is led with, never does."""
    if 2 * sum(s.position < LEADS for s in point.sentences) > len(point.sentences):
        return False
    enough = max(LEAST_CARRIERS, WIDELY * outlets)
    return len(point.origins) >= LEAST_ORIGINS and len(point.outlets) >= enough


def _with_room(evidence: Evidence, outlet: str) -> tuple[Article, ...]:
    """The outlet's articles; none when one has no text, is cut off or not read to its end, or they are too short."""
    own = tuple(a for a in evidence.articles if a.outlet == outlet)
    if any(a.headline_only or a.text_read != a.text or _is_excerpt(a.text) for a in own):
        return ()
    return own if sum(len(evidence.of(a)) for a in own) >= LEAST_SENTENCES else ()


def _is_excerpt(text: str) -> bool:
    """True for a text that breaks off: what follows may have told it."""
    return text.rstrip().endswith(("...", "…", "[…]", "[...]"))


def _is_silent(point: Point, articles: tuple[Article, ...], evidence: Evidence, terms: Terms) -> bool:
    language = point.sentences[0].language
    known = min((s.article.date for s in point.sentences if s.article.date), default=None)
    able = [
        a
        for a in articles
        if any(s.language == language for s in evidence.of(a))
        and (known is None or a.date is None or a.date.last >= known.first)
    ]
    return (
        bool(able)
        and len(able) == len(articles)
        and not _is_touched(point, able, evidence, terms)
        and not is_mentioned(point.told, able, evidence, terms)
    )


def _is_touched(point: Point, articles: Sequence[Article], evidence: Evidence, terms: Terms) -> bool:
    """True when an article has much of the point's own words, in a few sentences or all over it."""
    core = _core([terms.of(s) for s in point.told])
    weight = sum(core.values())
    for article in articles:
        own = [terms.of(s).keys() & core.keys() for s in evidence.of(article)]
        if _weight(own, core) >= IN_ALL * weight:
            return True
        windows = (own[at : at + NEIGHBOURS] for at in range(len(own)))
        if any(_weight(window, core) >= AMONG_NEIGHBOURS * weight for window in windows):
            return True
    return False


def _weight(sentences: Iterable[AbstractSet[int]], core: Vector) -> float:
    return sum(core[term] for term in set().union(*sentences))


def is_mentioned(told: Iterable[Sentence], articles: Iterable[Article], evidence: Evidence, terms: Terms) -> bool:
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
    """The terms that most sentences of a point share, with their mean weight."""
    count = Counter(term for vector in vectors for term in vector)
    shared = [term for term, times in count.items() if 2 * times > len(vectors)]
    return {term: sum(v.get(term, 0.0) for v in vectors) / len(vectors) for term in sorted(shared)}
