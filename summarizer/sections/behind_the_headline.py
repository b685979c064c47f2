"""What's behind the headline: consequences, motives, outlook, risks, reactions. A label is the heading of a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import BehindTheHeadline, Point
from summarizer.drafts import Draft, DraftItem
from summarizer.sections.section import LabelledStatements, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import WriterName

__all__ = ["BehindTheHeadlineSection"]


class BehindTheHeadlineSection(Section):
    """Points under short headings."""

    name = "behind_the_headline"
    model = BehindTheHeadline
    empty = "no_analysis"

    def assemble(self, items: Sequence[LabelledStatements], writer: WriterName, *_: object) -> BehindTheHeadline | None:
        """One point a label; what has none is left out."""
        points = [Point(heading=item.label, statements=list(item.statements)) for item in items if item.label]
        return BehindTheHeadline(status="written", writer=writer, points=points) if points else None

    def disassemble(self, part: BehindTheHeadline) -> list[LabelledStatements]:
        """Its points under their headings."""
        return [LabelledStatements(point.heading, tuple(point.statements)) for point in part.points]

    def normalize_labels(self, draft: Draft, evidence: Evidence) -> Draft:
        """The same; sentences without a heading go on with what the one before them began."""
        items: list[DraftItem] = []
        for item in draft.items:
            label = self.normalize_label(item, evidence)
            if label is None and items:
                items[-1] = DraftItem(label=items[-1].label, sentences=[*items[-1].sentences, *item.sentences])
            else:
                items.append(DraftItem(label=label, sentences=item.sentences))
        return Draft(items=items)
