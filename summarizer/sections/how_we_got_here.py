"""How we got here: a label is an ISO date of the timeline, or null for background."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.briefing import HowWeGotHere, TimelineEntry
from summarizer.sections.section import LabelledStatements, Section, label_statements
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import Statement, WriterName
    from summarizer.drafts import DraftItem

__all__ = ["HowWeGotHereSection"]

_LONG_DATE = len("2031-05-12")
_DATE = re.compile(r"(?<!\d)\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")


class HowWeGotHereSection(Section):
    """Background, and a timeline in order."""

    name = "how_we_got_here"
    model = HowWeGotHere
    empty = "nothing_before"
    labels_are_kept = True

    def assemble(
        self, items: Sequence[LabelledStatements], writer: WriterName, analysis: BundleAnalysis, *_: object
    ) -> HowWeGotHere | None:
        """Statements under a date become entries, by their days; the others are background, in their order."""
        background: list[Statement] = []
        dated: list[TimelineEntry] = []
        for item in items:
            date = read_date(item.label) if item.label else None
            if date is None:
                background += item.statements
            else:
                dated += [TimelineEntry(date=date.iso, precision=date.precision, statement=s) for s in item.statements]
        if not background and not dated:
            return None
        newest = max((a.date.last.isoformat() for a in analysis.evidence.articles if a.date), default="")

        def place(entry: TimelineEntry) -> tuple[str, str]:
            # A month or a year opens what is known by the day in it, but for the one in which the news itself is.
            is_now = len(entry.date) < _LONG_DATE and newest.startswith(entry.date)
            return f"{entry.date}-~" if is_now else entry.date, entry.statement.text

        dated.sort(key=place)
        return HowWeGotHere(status="written", writer=writer, statements=background, timeline=dated)

    def disassemble(self, part: HowWeGotHere) -> list[LabelledStatements]:
        """The background without a label, each entry under its date."""
        dated = [LabelledStatements(entry.date, (entry.statement,)) for entry in part.timeline]
        return [*label_statements(None, part.statements), *dated]

    def normalize_label(self, item: DraftItem, _: Evidence) -> str | None:
        """The date in it, in ISO 8601; None for background."""
        label = (item.label or "").strip()
        found = _DATE.search(label)
        # "3 May 1931" says more than its year.
        date = (read_date(label) if label else None) or (read_date(found[0]) if found else None)
        return date.iso if date else None
