"""What a section of a page is: what its writer's labels mean, what it becomes, how much of it a short page has."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld, write_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import SectionBase, Statement, WriterName
    from summarizer.findings import Reason

__all__ = ["LabelledStatements", "Section", "label_statements"]


class LabelledStatements(NamedTuple):
    """Checked statements under the label that their writer gave them."""

    label: str | None
    statements: tuple[Statement, ...]


class Section(ABC):
    """Defines one section: how labels are read, how statements become it; `empty` is why it is left out.

    `name` is also that of the template that a model is asked with. Where `labels_are_kept`, a label stands for what
    nothing else on the page does (an outlet, a day, a question, a name): its sentences are never left out as repeats.
    """

    name: str
    model: ClassVar[type[Any]]
    empty: ClassVar[Reason]
    labels_are_kept: ClassVar[bool] = False

    @abstractmethod
    def assemble(
        self, items: Sequence[LabelledStatements], writer: WriterName, analysis: BundleAnalysis, language: str
    ) -> SectionBase | None:
        """Build the section from checked statements, in the language of the briefing; None when nothing is left."""

    @abstractmethod
    def disassemble(self, part: Any) -> list[LabelledStatements]:
        """Split an assembled section back into labelled statements; the inverse of `assemble`."""

    def normalize_labels(self, draft: Draft, evidence: Evidence) -> Draft:
        """Normalize the labels of a model's draft to those that `assemble` understands."""
        return Draft(
            items=[
                DraftItem(label=self.normalize_label(item, evidence), sentences=item.sentences) for item in draft.items
            ]
        )

    def normalize_label(self, item: DraftItem, _: Evidence) -> str | None:
        """The label that is meant, without marks of Markdown."""
        return (item.label or "").strip().strip("*#_:").strip() or None

    def shortened(self, part: Any) -> Any:
        """As much of it as a short page has: all, unless the section says otherwise."""
        return part

    def withheld(self, why: Withheld) -> SectionBase:
        """The section, unwritten, with the reason in English."""
        made: SectionBase = self.model(status="withheld", reason=write_reason(why))
        return made


def label_statements(label: str | None, statements: Sequence[Statement]) -> list[LabelledStatements]:
    """These statements under one label; nothing where there are none."""
    return [LabelledStatements(label, tuple(statements))] if statements else []
