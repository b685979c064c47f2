"""Chooses the headline from the article titles, and strips labels and outlet names off a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.analysis.map.story_map import LEADING
from summarizer.analysis.term_vectors import dot, sum_vectors
from summarizer.briefing import MUST_BE_TOLD
from summarizer.text.words import count_words
from summarizer.writing.extractive.ranking import recency

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.term_vectors import Vector
    from summarizer.languages.topics.boilerplate import Boilerplate
    from summarizer.text.parsed_text import ParsedText

__all__ = ["best_title", "is_non_report_title", "strip_title", "tells_news"]

LATEST = 0.15
# What is left of the weight of a title that is older than the newest day.
OLDER = 0.7
# A title of fewer words tells nothing: "Osk – dam bursts" keeps what stands behind its dash.
LEAST_TITLE = 3

_OUTLET_TAIL = re.compile(r"\s+(?:[-–—|•·:]|»)\s+[^-–—|•·»]{2,40}$")


def best_title(
    analysis: BundleAnalysis, center: Vector, overtaken: Collection[str], newest: date | None = None
) -> Sentence | None:
    """The most central title; None where the articles have none.

    `center` is what the articles are about together. A title with a figure that is `overtaken` is chosen where all are;
    one that is older than `newest` counts less. Of a story that a model has read it is one that tells its newest state.
    """
    telling = [t for t in analysis.evidence.titles if count_words(strip_title(t.reading)) >= LEAST_TITLE]
    current = [t for t in telling if t.id not in overtaken] or telling
    titles = sorted(_newest_state(current, analysis) or current or analysis.evidence.titles, key=lambda t: t.text)
    recent = recency(analysis)
    together = sum_vectors([analysis.terms.of(title) for title in titles])

    def score(title: Sentence) -> float:
        """How well a title tells the story."""
        vector = analysis.terms.of(title)
        agreement = (dot(vector, together) - dot(vector, vector)) / (len(titles) - 1) if len(titles) > 1 else 0.0
        # What the last title says still holds, where the first one may have been overtaken.
        central = (dot(vector, center) + agreement) * (1 + LATEST * recent.get(title.article.id, 0.0))
        published = title.article.date
        is_older = bool(published and newest and published.last < newest)
        return central * _manner(title) * (OLDER if is_older else 1)

    return max(titles, key=score, default=None)


def _newest_state(titles: Sequence[Sentence], analysis: BundleAnalysis) -> list[Sentence]:
    """The titles of the last reports that lead with what a reader must be told, by a map that a model made."""
    if analysis.map.model is None:
        return []
    facts = (fact for fact in analysis.map.facts if fact.weight >= MUST_BE_TOLD)
    leading = {s.article.id for fact in facts for s in fact.sentences("carries") if s.position < LEADING}
    reports = [t for t in titles if t.article.id in leading and t.article.date and _manner(t) == 1]
    last = max((t.article.date.last for t in reports if t.article.date), default=None)
    return [t for t in reports if t.article.date and t.article.date.last == last]


def is_non_report_title(title: str, boilerplate: Boilerplate) -> bool:
    """True for the title of an opinion, a quiz, pictures or a running report."""
    return boilerplate.no_report_pattern.match(title) is not None


def strip_title(title: ParsedText) -> str:
    """The title without a label before it and without the outlet's name behind it.

    The label goes first: in "Breaking news | Dam bursts" it is what stands behind the bar that tells.
    """
    told = title.language.boilerplate.kicker_pattern.sub("", title.text).strip() or title.text
    cut = _OUTLET_TAIL.sub("", told)
    return cut if count_words(cut) >= LEAST_TITLE else told


def tells_news(title: Sentence) -> bool:
    """Whether a title can head a page: a report's, neither cut off nor too short or too long."""
    return _manner(title) == 1 and count_words(strip_title(title.reading)) >= LEAST_TITLE


def _manner(title: Sentence) -> float:
    """What the form of a title takes from it: an opinion, a question, too few words or too many."""
    manner = 1.0
    is_open = title.text.rstrip().endswith(("?", "？", "؟", "...", "…"))
    if is_open or is_non_report_title(title.text, title.reading.language.boilerplate):
        manner *= 0.5
    if not 4 <= title.reading.length <= 22:
        manner *= 0.7
    return manner
