"""Which title of the articles is the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.language.words import count_words
from summarizer.terms import dot, total
from summarizer.writers.extractive.ranking import recency

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.evidence import Sentence
    from summarizer.terms import Vector
    from summarizer.writers.extractive.material import Material

__all__ = ["bare", "best_title", "is_no_report"]

LATEST = 0.15
# A title of fewer words tells nothing: "Osk – dam bursts" keeps what stands behind its dash.
LEAST_TITLE = 3

_OUTLET_TAIL = re.compile(r"\s+(?:[-–—|•·:]|»)\s+[^-–—|•·»]{2,40}$")
_KICKER = re.compile(
    r"^(?:(?:opinion|analysis|video|watch|live|live updates|exclusive|breaking|breaking news|updated?|first on \w+|"
    r"fact check|editorial|column|photos|gallery|kommentar|analyse|liveticker|eilmeldung|en direct|direct|vidéo|"
    r"tribune|opinión|en vivo|vídeo|видео|мнение|срочно)\s*[:|–—-]+\s*)+",
    re.IGNORECASE,
)
_NO_REPORT = re.compile(
    r"^(?:opinion|editorial|column|kommentar|tribune|opinión|мнение|fact check|live|live updates|quiz|photos|gallery|"
    r"video|watch|en direct|liveticker)\b",
    re.IGNORECASE,
)


def best_title(material: Material) -> Sentence | None:
    """The most central title; None where the articles have none."""
    dossier = material.dossier
    telling = [t for t in dossier.evidence.titles if count_words(bare(t.text)) >= LEAST_TITLE]
    titles = sorted(telling or dossier.evidence.titles, key=lambda t: t.text)
    recent = recency(dossier)
    together = total([dossier.terms.of(title) for title in titles])
    return max(titles, key=lambda t: _title_score(t, together, len(titles), material, recent), default=None)


def is_no_report(title: str) -> bool:
    """True for the title of an opinion, a quiz, pictures or a running report."""
    return _NO_REPORT.match(title) is not None


def bare(title: str) -> str:
    """The title without a label before it and without the outlet's name behind it.

    The label goes first: in "Breaking news | Dam bursts" it is what stands behind the bar that tells.
    """
    told = _KICKER.sub("", title).strip() or title
    cut = _OUTLET_TAIL.sub("", told)
    return cut if count_words(cut) >= LEAST_TITLE else told


def _title_score(
    title: Sentence, together: Vector, count: int, material: Material, recent: Mapping[str, float]
) -> float:
    """How well a title tells the story; `together` is the sum of the vectors of all `count` titles."""
    ranking = material.ranking
    vector = material.dossier.terms.of(title)
    agreement = (dot(vector, together) - dot(vector, vector)) / (count - 1) if count > 1 else 0.0
    # What the last title says still holds, where the first one may have been overtaken.
    score = (dot(vector, ranking.center) + agreement) * (1 + LATEST * recent.get(title.article.id, 0.0))
    if is_no_report(title.text) or title.text.rstrip().endswith(("?", "？", "؟", "...", "…")):
        score *= 0.5
    if not 4 <= count_words(title.text) <= 22:
        score *= 0.7
    if title.id in material.overtaken:
        score *= 0.7
    return score
