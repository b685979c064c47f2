"""What a check of a draft says: each sentence with its verdict, what bears it out and what speaks against it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from summarizer.briefing import Citation, Issue, Source, Usage, Verdict
from summarizer.frozen import Frozen, Several

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Against", "CheckReport", "CheckedPart", "FoundPassage"]


class FoundPassage(Citation):
    """The clauses of a sentence that share words with the draft, and the rest of that sentence, which may turn them."""

    before: str = Field(default="", description="What stands before it in its sentence.")
    behind: str = Field(default="", description="What stands behind it in its sentence.")

    @property
    def whole(self) -> Citation:
        """The whole sentence."""
        return Citation(
            article=self.article,
            field=self.field,
            start=self.start - len(self.before),
            end=self.end + len(self.behind),
            text=f"{self.before}{self.text}{self.behind}",
        )


class Against(Frozen):
    """A sentence that says otherwise, whole, and what."""

    citation: Citation
    issue: Issue


class CheckedPart(Frozen):
    """A sentence of the draft, or something that stands between its sentences."""

    text: str = Field(description="Without its markup.")
    kind: Literal["statement", "heading", "question", "aside"] = Field(
        description="Only a statement has a verdict: the others claim nothing that is checked."
    )
    line: int = Field(description="Where it begins in the draft, from 1.")
    paragraph: int = Field(description="The paragraph it stands in, from 0.")
    verdict: Verdict | None = None
    support: Several[FoundPassage] = Field(
        default=(), description="The passages nearest to it that do not contradict it, the nearest first."
    )
    against: Several[Against] = Field(default=(), description="The passages among the nearest that say otherwise.")
    issues: Several[Issue] = Field(default=(), description="What the checks found over all passages together.")
    reason: str = Field(
        default="",
        description="Why it is unproven, in English: that no article is about it, or, where no issue says why, what it "
        "leaves out or that it is worded otherwise.",
    )


class CheckReport(Frozen):
    """A draft, checked against articles.

    Of a statement `supported` says that code has shown it, `judged` that a model says so, `unproven` that nobody does.
    """

    schema_version: Literal["1"] = "1"
    version: str
    language: str
    parts: Several[CheckedPart]
    sources: Several[Source]
    judge: str | None = Field(default=None, description="The model whose verdicts `judged` rests on.")
    unjudged: int = Field(default=0, description="Statements that a judge was asked about in vain.")
    usage: Usage | None = Field(default=None, description="What the judge took; null where none was asked.")
    warnings: Several[str] = ()

    @property
    def statements(self) -> Iterator[CheckedPart]:
        """The parts that have a verdict."""
        return (part for part in self.parts if part.verdict is not None)

    @property
    def counts(self) -> Counter[str]:
        """How many statements have each verdict."""
        return Counter(str(part.verdict) for part in self.statements)

    @property
    def ok(self) -> bool:
        """True when no statement is flagged, which is less than that all are borne out."""
        return not self.counts["flagged"]
