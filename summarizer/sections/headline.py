"""The headline: the first statement of its draft. It is a statement, no section, and is always written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.briefing import Statement
from summarizer.sections.section import LabelledStatements, Section
from summarizer.sections.whats_happened import in_one_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.drafts import Draft

__all__ = ["HeadlineSection"]


class HeadlineSection(Section):
    """One line, the newest state."""

    name = "headline"
    model = Statement
    empty = "no_event"

    def assemble(self, items: Sequence[LabelledStatements], *_: object) -> Any:
        """The first statement."""
        return next((statement for item in items for statement in item.statements), None)

    def disassemble(self, part: Statement) -> list[LabelledStatements]:
        """The statement, without a label."""
        return [LabelledStatements(None, (part,))]

    def normalize_labels(self, draft: Draft, _: Evidence) -> Draft:
        """All sentences in one item without a label."""
        return in_one_item(draft)
