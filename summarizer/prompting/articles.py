"""The articles as a model gets them: numbered sentences between two fences, the same bytes for every section.

A line begins with `Article`, `Background`, `Outlets`, `[` or a fence, never with a character of an article: nothing
that an article says can open a line of its own.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from summarizer.prompting.fencing import CLOSING, OPENING, nonce_of, shortened

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.bundle import Article

__all__ = ["ArticleText"]

_LONGEST_NAME = 80
_LONGEST_TITLE = 300
# A "sentence" of this many characters is a table or a text without full stops: a model gets its beginning.
_LONGEST_SENTENCE = 1_200
_MOST_OUTLETS = 12
_MOST_LISTED = 40
# What systems write that know the day alone.
_MIDNIGHT = "00:00"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class ArticleText:
    """How the articles of one analysis are written in a prompt."""

    def __init__(self, analysis: BundleAnalysis) -> None:
        evidence = analysis.evidence
        self._analysis = analysis
        self._articles = (*evidence.articles, *evidence.references)
        self._numbers = {article.id: number for number, article in enumerate(self._articles, start=1)}
        self._references = {article.id for article in evidence.references}
        self._lines: dict[str, str] = {}
        nonce = nonce_of(part for article in self._articles for part in (article.outlet, article.title, article.text))
        self.opening = OPENING.format(nonce=nonce)
        self.closing = CLOSING.format(nonce=nonce)

    def whole(self, kept: Collection[str]) -> str:
        """The articles between their fences, with the sentences and titles whose ids are `kept`.

        An article of which nothing is kept is left out.
        """
        parts = [self.opening]
        outlets: dict[str, list[int]] = {}
        for article in self._articles:
            body = self._analysis.evidence.of(article)
            lines = [self.line(sentence) for sentence in (*self._title(article), *body) if sentence.id in kept]
            if lines:
                shown = sum(sentence.id in kept for sentence in body)
                parts.append(f"{self.heading(article, shown)}\n" + "\n".join(lines))
                if article.id not in self._references:
                    name = shortened(article.outlet, _LONGEST_NAME)
                    outlets.setdefault(name, []).append(self._numbers[article.id])
        listed = list(outlets.items())[:_MOST_LISTED]
        named = "; ".join(f"{name} ({', '.join(map(str, numbers))})" for name, numbers in listed)
        return "\n\n".join([*parts, *([f"Outlets: {named}"] if named else []), self.closing])

    def heading(self, article: Article, shown: int | None = None) -> str:
        """The line above an article: number, outlet, date, whose text it runs, how much of it is shown."""
        kind = "Background" if article.id in self._references else "Article"
        facts = [shortened(article.outlet, _LONGEST_NAME), *_day(article), *self._copies(article)]
        total = len(self._analysis.evidence.of(article))
        if not total:
            facts.append("headline only")
        elif shown is not None and shown < total:
            facts.append(f"{shown} of {total} sentences shown")
        return f"{kind} {self._numbers[article.id]}: " + "; ".join(facts)

    def line(self, sentence: Sentence) -> str:
        """One sentence with its id; written once, to be priced and to be sent."""
        line = self._lines.get(sentence.id)
        if line is None:
            longest = _LONGEST_TITLE if sentence.is_title else _LONGEST_SENTENCE
            line = self._lines[sentence.id] = f"[{sentence.id}] {shortened(sentence.text, longest)}"
        return line

    def _title(self, article: Article) -> Iterator[Sentence]:
        title = self._analysis.evidence.title_of(article)
        if title is not None:
            yield title

    def _copies(self, article: Article) -> Iterator[str]:
        """For the first article of a copied text, who else ran it; for the others, whose text it is."""
        first, *others = self._analysis.origins.texts[self._analysis.origins.text_of(article.id)]
        if article.id != first:
            yield f"the rest is the text of article {self._numbers[first]}"
        elif others:
            by_id = {member.id: member for member in self._articles}
            outlets = list(dict.fromkeys(by_id[other].outlet for other in others))
            named = ", ".join(shortened(outlet, _LONGEST_NAME) for outlet in outlets[:_MOST_OUTLETS])
            more = f" and {len(outlets) - _MOST_OUTLETS} more" if len(outlets) > _MOST_OUTLETS else ""
            yield f"the same text also ran in {named}{more}"


def _day(article: Article) -> Iterator[str]:
    """When an article appeared: its weekday, so that "on Monday" can be counted, and its hour, to tell the newer."""
    if not article.published:
        return
    day, _, clock = article.published.partition("T")
    hour = f" {clock}" if clock and not clock.startswith(_MIDNIGHT) else ""
    try:
        weekday = f"{_WEEKDAYS[date.fromisoformat(day).weekday()]} " if len(day) == len("2024-05-31") else ""
    except ValueError:
        weekday = ""
    yield f"{weekday}{day}{hour}"
