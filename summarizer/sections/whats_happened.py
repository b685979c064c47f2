"""What's happened: the news itself, in one paragraph. Labels mean nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.briefing import WhatsHappened
from summarizer.drafts import Draft, DraftItem
from summarizer.sections.section import LabelledStatements, Section, label_statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import WriterName

__all__ = ["WhatsHappenedSection"]

_SHORT = 3


class WhatsHappenedSection(Section):
    """Who, what, when, where."""

    name = "whats_happened"
    model = WhatsHappened
    empty = "no_event"

    def assemble(self, items: Sequence[LabelledStatements], writer: WriterName, *_: object) -> WhatsHappened | None:
        """All statements, one after the other."""
        statements = [statement for item in items for statement in item.statements]
        return WhatsHappened(status="written", writer=writer, statements=statements) if statements else None

    def disassemble(self, part: WhatsHappened) -> list[LabelledStatements]:
        """Its paragraph, without a label."""
        return label_statements(None, part.statements)

    def normalize_labels(self, draft: Draft, _: Evidence) -> Draft:
        """All sentences in one item without a label."""
        return in_one_item(draft)

    def shortened(self, part: WhatsHappened) -> WhatsHappened:
        """Its first sentences."""
        return part.model_copy(update={"statements": part.statements[:_SHORT]})


def in_one_item(draft: Draft) -> Draft:
    """The sentences of a draft in one item without a label."""
    sentences = [sentence for item in draft.items for sentence in item.sentences]
    return Draft(items=[DraftItem(label=None, sentences=sentences)] if sentences else [])
