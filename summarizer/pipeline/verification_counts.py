"""What a briefing says of its own checks, counted over its statements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.briefing import Verification
from summarizer.verification.saved.verification_report import VERIFIER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing, Dropped, JudgeUsed

__all__ = ["count_verification"]


def count_verification(
    briefing: Briefing, dropped: Sequence[Dropped], *, repaired: int = 0, judge: JudgeUsed | None = None
) -> Verification:
    """The record of the checks: the statements by verdict, what was left out, and what was found."""
    computed = {line.id for line in briefing.computed()}
    statements = [statement for _, statement in briefing.statements() if statement.id not in computed]
    verdicts = Counter(statement.verdict for statement in statements)
    codes = Counter(issue.code for statement in statements for issue in statement.issues)
    codes.update(issue.code for lost in dropped for issue in lost.issues)
    return Verification(
        checked=len(statements) + len(dropped),
        supported=verdicts["supported"],
        judged=verdicts["judged"],
        unproven=verdicts["unproven"],
        flagged=verdicts["flagged"],
        computed=len(computed),
        repaired=repaired,
        dropped=list(dropped),
        issues_by_code=dict(sorted(codes.items())),
        verifier=VERIFIER,
        judge=judge,
    )
