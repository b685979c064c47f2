"""What became of one bundle among many."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from summarizer.briefing import Briefing, Usage

__all__ = ["BUG", "Outcome", "State"]

State = Literal["done", "degraded", "failed", "unfinished"]
"""`done` as asked; `degraded`: the page is there, a part that a model should have made was made without it or left out;
`failed`: there is no page; `unfinished`: the run's limits ended before it, and a run that goes on begins it again."""

BUG = "bug"
"""The code of a failure that nobody foresaw."""


@dataclass(frozen=True)
class Outcome:
    """What became of one bundle.

    Attributes:
        index: its place among the bundles that were given, from 0.
        key: a digest of the bundle and of what shapes its page.
        name: what its page may be called.
        place: where it was found; empty for a bundle that was given as an object.
        state: how it ended.
        record: the briefing as JSON; None where there is none.
        error: why there is none, in one sentence.
        code: the same for machines: `endpoint.unreachable`, `budget`, `source`, `bug` ...; of a degraded page the code
            of the first part that is missing.
        missed: the parts that a model should have made and did not, each with a code.
        usage: what its calls took, also where it failed.
        seconds: wall time from its beginning to its end, with what it waited for others.
        warnings: what the page's provenance warns of.
        rendered: the page in the formats that were asked for, in their order.

    """

    index: int
    key: str
    name: str
    state: State
    place: str = ""
    bundle: str | None = None
    record: str | None = field(default=None, repr=False)
    error: str | None = None
    code: str | None = None
    missed: dict[str, str] = field(default_factory=dict)
    usage: Usage = field(default_factory=Usage)
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
    rendered: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def briefing(self) -> Briefing | None:
        """The briefing; None where there is none."""
        return Briefing.model_validate_json(self.record) if self.record is not None else None
