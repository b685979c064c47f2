"""What of the map of a story goes to which section, in few lines: so no two sections tell the same, and none is untold.

It comes with the task of a section, after the articles, between fences of its own. A line begins with `Fact`,
`Conflict`, `Update`, `Both can be right`, `Event` or `Told`, and names sentences by their ids; names of outlets, topics
and values are strangers' text and are made safe as the articles are. What an outlet leads with, or has alone, is not
among them: the map does not know it, and whoever writes has read the articles.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from summarizer.briefing import MUST_BE_TOLD
from summarizer.prompting.fencing import MAP_CLOSING, MAP_OPENING, nonce_of, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map import Fact
    from summarizer.analysis.map.conflicts import Contradiction
    from summarizer.analysis.map.story_map import ApparentConflict
    from summarizer.settings import SectionName

__all__ = ["map_text"]

_LONGEST_NAME = 60
_LONGEST_VALUE = 160
_MOST_FACTS = 12
_LONGEST_FACT = 200
# How much of what a reader must be told the first paragraph can hold.
_MOST_OF_NEWS = 5
_MOST_CONFLICTS = 6
_MOST_APPARENT = 3
_MOST_NAMED = 8


def map_text(
    analysis: BundleAnalysis,
    kept: Collection[str],
    budget: int,
    price: Callable[[str], int],
    section: SectionName = "what_the_papers_say",
) -> str:
    """What a section needs of the map, between fences, of the sentences whose ids are `kept`; empty for nothing.

    The comparison of outlets gets all of it. Of a map that a model read, the news gets the facts that a reader must be
    told and the contradictions over them, the history the earlier events, and the other sections, which come after the
    news, the facts that it tells. At most `budget` of what `price` counts, fences included: what does not fit is left
    out line by line.
    """
    if len(analysis.text_overlap.outlets) < 2:
        return ""
    articles = (*analysis.evidence.articles, *analysis.evidence.references)
    nonce = nonce_of(part for article in articles for part in (article.outlet, article.title, article.text))
    opening, closing = MAP_OPENING.format(nonce=nonce), MAP_CLOSING.format(nonce=nonce)
    left = budget - price(f"{opening}\n\n\n\n{closing}")
    lines = []
    for line in _lines(analysis, kept, section):
        cost = price(f"{line}\n")
        if cost <= left:
            left -= cost
            lines.append(line)
    return "\n".join([opening, "", *lines, "", closing]) if lines else ""


def _lines(analysis: BundleAnalysis, kept: Collection[str], section: SectionName) -> Iterator[str]:
    if section == "what_the_papers_say":
        yield from chain(_facts(analysis, kept), _conflicts(analysis, kept), _apparent_conflicts(analysis, kept))
    elif analysis.map.model is None or section == "headline":
        return
    elif section == "how_we_got_here":
        yield from _events(analysis, kept)
    elif section == "whats_happened":
        yield from islice(_facts(analysis, kept, least=MUST_BE_TOLD), _MOST_OF_NEWS)
        yield from _conflicts(analysis, kept, least=MUST_BE_TOLD)
    else:
        told = (fact for fact in analysis.map.facts if fact.weight >= MUST_BE_TOLD)
        yield from (f"Told: {shortened(fact.text, _LONGEST_FACT)}" for fact in islice(told, _MOST_OF_NEWS))


def _events(analysis: BundleAnalysis, kept: Collection[str]) -> Iterator[str]:
    for event in analysis.map.events:
        ids = [s.id for s in event.sentences if s.id in kept]
        if ids:
            yield f"Event {event.date}: {shortened(event.text, _LONGEST_FACT)} [{'] ['.join(ids)}]"


def _facts(analysis: BundleAnalysis, kept: Collection[str], least: int = 1) -> Iterator[str]:
    """Facts of which the model sees the sentences of two outlets at least, the weightiest first."""
    counts = analysis.map.model is not None
    shown = (fact for fact in analysis.map.facts if fact.weight >= least and _is_seen(fact, kept))
    for number, fact in enumerate(islice(shown, _MOST_FACTS), start=1):
        told = _told(fact.sentences("carries"), kept)
        parts = [f"{shortened(fact.text, _LONGEST_FACT)} {told}" if counts else told]
        for words, others in (("told otherwise", fact.sentences("differs")), ("denied", fact.sentences("denies"))):
            if any(s.id in kept for s in others):
                parts.append(f"{words}: {_told(others, kept)}")
        if silent := fact.outlets("silent"):
            parts.append(f"silent: {_names(silent)}")
        of = f"{len(fact.outlets('carries'))} of {len(fact.cells)} outlets, {len(fact.origins)} origins"
        agreed = "agreed" if analysis.map.is_agreed(fact) else "not agreed"
        yield f"Fact {number} ({f'weight {fact.weight}, {of}, ' if counts else ''}{agreed}): {'; '.join(parts)}"


def _is_seen(fact: Fact, kept: Collection[str]) -> bool:
    told = [s for s in fact.sentences("carries", "differs", "denies") if s.id in kept]
    return len({s.article.outlet for s in told}) > 1


def _told(sentences: Iterable[Sentence], kept: Collection[str]) -> str:
    """`Lunde Courier [1.2], Evening Post [2.3]`: the first place in each article."""
    places: dict[str, Sentence] = {}
    for sentence in sentences:
        if sentence.id in kept:
            places.setdefault(sentence.article.id, sentence)
    shown = list(places.values())
    named = [f"{_name(s.article.outlet)} [{s.id}]" for s in shown[:_MOST_NAMED]]
    return ", ".join([*named, *([f"{len(shown) - _MOST_NAMED} more"] if len(shown) > _MOST_NAMED else [])])


def _conflicts(analysis: BundleAnalysis, kept: Collection[str], least: int = 1) -> Iterator[str]:
    between = (c for c in analysis.map.conflicts if c.weight >= least and c.is_between_outlets)
    told = ((conflict, sides) for conflict in between if len(sides := list(_sides(conflict, kept))) > 1)
    for number, (conflict, sides) in enumerate(islice(told, _MOST_CONFLICTS), start=1):
        kind = "Conflict" if conflict.status == "conflict" else "Update"
        yield f"{kind} {number} ({shortened(conflict.topic, _LONGEST_VALUE)}): {'; '.join(sides)}"


def _apparent_conflicts(analysis: BundleAnalysis, kept: Collection[str]) -> Iterator[str]:
    """What reads like a contradiction and is none, for whoever would write that outlets contradict each other."""
    for apparent in analysis.map.apparent[:_MOST_APPARENT]:
        sides = list(_sides(apparent, kept))
        if len(sides) > 1:
            yield f"Both can be right ({shortened(apparent.topic, _LONGEST_VALUE)}): {'; '.join(sides)}"


def _sides(conflict: Contradiction | ApparentConflict, kept: Collection[str]) -> Iterator[str]:
    for position in conflict.positions:
        if any(s.id in kept for s in position.sentences):
            yield f"“{shortened(position.value, _LONGEST_VALUE)}” in {_told(position.sentences, kept)}"


def _names(outlets: Sequence[str]) -> str:
    more = [f"{len(outlets) - _MOST_NAMED} more"] if len(outlets) > _MOST_NAMED else []
    return ", ".join([*map(_name, outlets[:_MOST_NAMED]), *more])


def _name(outlet: str) -> str:
    """A name without what stands between the parts of a line."""
    return shortened(outlet, _LONGEST_NAME).replace(";", ",")
