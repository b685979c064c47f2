"""What the place of a statement on its page adds to the checks: outlets that are compared, and the day of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.dates import read_date
from summarizer.verification.page.cited_days import check_day
from summarizer.verification.page.outlet_comparisons import ComparisonResult, check_comparison, without_confirmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Issue, Statement
    from summarizer.verification.claim import Claim

__all__ = ["check_in_section"]


def check_in_section(
    claim: Claim, statement: Statement, section: str, label: str | None, analysis: BundleAnalysis, language: str
) -> tuple[Claim, Sequence[Issue]]:
    """Check a claim as its place demands (outlets, days), and mask the parts that the map confirms.

    Only one section compares outlets: what the map vouches for there is not left. Under a day, the articles have to
    name the day.
    """
    compares = section == "what_the_papers_say"
    found = check_comparison(statement, label, analysis, language) if compares else ComparisonResult()
    day = read_date(label) if label and section == "how_we_got_here" else None
    issues = found.issues if day is None else check_day(day, statement, analysis)
    return claim.reworded(without_confirmed(claim.text, found.held)), issues
