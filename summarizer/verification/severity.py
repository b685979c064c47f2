"""How much a finding weighs: a fault, which code can put side by side, or a doubt, which only asks for a reader.

A fault goes back twice at most, and is then dropped, or what the setting `unsupported` says. A doubt drops nothing
and sends nothing back: it stays with its statement, which is unproven, and the judge is asked about it first. What
weighs as a fault is measured: on true statements, it alarms at most three times in a thousand (`make bench-verify`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.briefing import Issue, Statement, Verdict

__all__ = ["ADDED", "DOUBTS", "FAULTS", "faults_in", "is_fault", "is_refuted", "with_verdict"]

FAULTS = frozenset(
    {
        "citation.missing", "citation.unknown", "text.altered", "quote.altered", "figure.exchanged", "date.exchanged",
        "name.exchanged", "word.exchanged", "negation.stripped", "attribution.outlet", "address.absent",
        "judge.refuted",
    }
)  # fmt: skip
DOUBTS = frozenset(
    {
        "quote.speaker", "quote.translated", "figure.absent", "date.absent", "name.absent", "outlet.absent",
        "attribution.speaker", "strength.raised",
        "negation.flipped", "coverage.agreement", "coverage.contrast", "coverage.silence", "verifier.unproven",
        "context.lost",
    }
)  # fmt: skip


ADDED = "added."
"""What the codes of checks begin with that a program adds; `fault` or `doubt` is their second part."""


def is_fault(code: str) -> bool:
    """Whether a finding is certain. A code that this version does not know has only raised a doubt."""
    return code in FAULTS or code.startswith(f"{ADDED}fault.")


def faults_in(issues: Iterable[Issue]) -> list[Issue]:
    """Of these findings the certain ones."""
    return [issue for issue in issues if is_fault(issue.code)]


def is_refuted(statement: Statement) -> bool:
    """Whether the judge has said that what is cited does not hold the statement."""
    return any(issue.code == "judge.refuted" for issue in statement.issues)


def with_verdict(statement: Statement, issues: Iterable[Issue], *, supported: bool) -> Statement:
    """The statement with what was found, and its verdict before anybody has judged it."""
    issues = list(issues)
    faulty = bool(faults_in(issues))
    verdict: Verdict = "flagged" if faulty else "supported" if supported else "unproven"
    return statement.model_copy(update={"issues": issues, "verdict": verdict})
