"""The map of the bundle as a model gets it: who reports what, who contradicts whom, who is silent, in few lines.

It comes with the task of one section, after the articles, between fences of its own. A line begins with `Point`,
`Conflict`, `Update` or `Alone`, and names sentences by their ids; names of outlets, topics and values are strangers'
text and are made safe as the articles are.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from summarizer.prompting.fencing import MAP_CLOSING, MAP_OPENING, nonce_of, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from summarizer.coverage import Point
    from summarizer.coverage.conflicts import Conflict
    from summarizer.dossier import Dossier
    from summarizer.evidence import Sentence

__all__ = ["map_text"]

_LONGEST_NAME = 60
_LONGEST_VALUE = 80
_MOST_POINTS = 4
_MOST_CONFLICTS = 6
_MOST_ALONE = 12
_MOST_NAMED = 8
# How many of an outlet's most peculiar sentences are looked at for one that it has alone.
_LOOKED_AT = 3
_LEADING = 2


def map_text(dossier: Dossier, kept: Collection[str], budget: int, price: Callable[[str], int]) -> str:
    """The map between its fences, of the sentences whose ids are `kept`; empty where there is nothing to compare.

    At most `budget` of what `price` counts, fences included: what does not fit is left out line by line.
    """
    if len(dossier.coverage.outlets) < 2:
        return ""
    articles = (*dossier.evidence.articles, *dossier.evidence.references)
    nonce = nonce_of(part for article in articles for part in (article.outlet, article.title, article.text))
    opening, closing = MAP_OPENING.format(nonce=nonce), MAP_CLOSING.format(nonce=nonce)
    left = budget - price(f"{opening}\n\n\n\n{closing}")
    lines = []
    for line in chain(_points(dossier, kept), _conflicts(dossier, kept), _alone(dossier, kept)):
        cost = price(f"{line}\n")
        if cost <= left:
            left -= cost
            lines.append(line)
    return "\n".join([opening, "", *lines, "", closing]) if lines else ""


def _points(dossier: Dossier, kept: Collection[str]) -> Iterator[str]:
    """Facts of two independent origins or more of which the model sees at least two."""
    shown = (p for p in dossier.coverage.points if _is_agreed(p, dossier, kept))
    for number, point in enumerate(islice(shown, _MOST_POINTS), start=1):
        counts = dossier.coverage.counts(point)
        facts = [_told(point.sentences, kept)]
        others = [s for version in point.versions for s in version.sentences]
        if any(s.id in kept for s in others):
            facts.append(f"told otherwise: {_told(others, kept)}")
        silent = [o for silence in dossier.coverage.silences if silence.point is point for o in silence.outlets]
        if silent:
            facts.append(f"silent: {_names(silent)}")
        told = f"{counts.outlets} of {counts.of_outlets} outlets, {counts.origins} origins"
        yield f"Point {number} ({told}): {'; '.join(facts)}"


def _is_agreed(point: Point, dossier: Dossier, kept: Collection[str]) -> bool:
    return len(dossier.coverage.independent(s for s in point.sentences if s.id in kept)) > 1


def _told(sentences: Iterable[Sentence], kept: Collection[str]) -> str:
    """`Lunde Courier [1.2] first, Evening Post [2.3]`: the first place in each article; a beginning is called so."""
    places: dict[str, Sentence] = {}
    for sentence in sentences:
        if sentence.id in kept:
            places.setdefault(sentence.article.id, sentence)
    shown = list(places.values())
    named = [
        f"{_name(s.article.outlet)} [{s.id}]{' first' if s.position < _LEADING else ''}" for s in shown[:_MOST_NAMED]
    ]
    return ", ".join([*named, *([f"{len(shown) - _MOST_NAMED} more"] if len(shown) > _MOST_NAMED else [])])


def _conflicts(dossier: Dossier, kept: Collection[str]) -> Iterator[str]:
    between = (c for c in dossier.coverage.conflicts if len({o for p in c.positions for o in p.outlets}) > 1)
    for number, conflict in enumerate(islice(between, _MOST_CONFLICTS), start=1):
        sides = list(_sides(conflict, kept))
        if len(sides) > 1:
            kind = "Conflict" if conflict.status == "conflict" else "Update"
            yield f"{kind} {number} ({shortened(conflict.topic, _LONGEST_VALUE)}): {'; '.join(sides)}"


def _sides(conflict: Conflict, kept: Collection[str]) -> Iterator[str]:
    for position in conflict.positions:
        if any(s.id in kept for s in position.sentences):
            yield f"“{shortened(position.value, _LONGEST_VALUE)}” in {_told(position.sentences, kept)}"


def _alone(dossier: Dossier, kept: Collection[str]) -> Iterator[str]:
    """For each outlet the sentence that sets it apart most and to which nothing elsewhere comes near."""
    from summarizer.coverage.emphasis import contrasts  # noqa: PLC0415 - one section needs it
    from summarizer.coverage.silences import is_mentioned  # noqa: PLC0415

    coverage = dossier.coverage
    paired = {s.id for pair in coverage.pairs for s in (pair.left, pair.right)}
    scores = contrasts(coverage.evidence, coverage.terms)
    found = []
    for outlet in coverage.outlets[:_MOST_ALONE]:
        others = [article for article in coverage.evidence.articles if article.outlet != outlet]
        own = [
            s for s in coverage.evidence.sentences if s.article.outlet == outlet and s.id in kept and s.id not in paired
        ]
        own.sort(key=lambda s: (-round(scores[s.id], 9), s.text))
        alone = (s for s in own[:_LOOKED_AT] if not is_mentioned([s], others, coverage.evidence, coverage.terms))
        found += [f"{_name(outlet)} [{s.id}]" for s in islice(alone, 1)]
    if found:
        yield f"Alone: {', '.join(found)}"


def _names(outlets: list[str]) -> str:
    more = [f"{len(outlets) - _MOST_NAMED} more"] if len(outlets) > _MOST_NAMED else []
    return ", ".join([*map(_name, outlets[:_MOST_NAMED]), *more])


def _name(outlet: str) -> str:
    """A name without what stands between the parts of a line."""
    return shortened(outlet, _LONGEST_NAME).replace(";", ",")
