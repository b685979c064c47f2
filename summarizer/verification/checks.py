"""All checks of one statement, the cheap ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.verification.claim import is_verbatim
from summarizer.verification.custom_checks import added_findings
from summarizer.verification.severity import faults_in
from summarizer.verification.statement.check_addresses import check_addresses
from summarizer.verification.statement.check_attribution import check_attribution
from summarizer.verification.statement.check_dates import check_dates
from summarizer.verification.statement.check_figures import check_figures
from summarizer.verification.statement.check_names import check_names
from summarizer.verification.statement.check_negation_and_strength import check_negation_and_strength
from summarizer.verification.statement.check_quotes import check_quotes
from summarizer.verification.statement.check_stripped_negation import check_stripped_negation
from summarizer.verification.statement.check_value_swaps import check_value_swaps
from summarizer.verification.statement.check_word_swaps import check_word_swaps
from summarizer.verification.statement.named_outlets import is_same_outlet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.briefing import Issue
    from summarizer.verification.claim import Claim
    from summarizer.verification.custom_checks import NewCheck

__all__ = ["CHECKS", "check", "faults_of_content", "is_copied"]

# What these find may be a fault; what the others find is a doubt, but for an outlet that no citation is from.
_FINDING_FAULTS: tuple[Callable[[Claim], list[Issue]], ...] = (
    check_quotes,
    check_addresses,
    check_value_swaps,
    check_word_swaps,
    check_stripped_negation,
)
CHECKS: tuple[Callable[[Claim], list[Issue]], ...] = (
    *_FINDING_FAULTS,
    check_figures,
    check_dates,
    check_negation_and_strength,
    check_names,
    check_attribution,
)


def check(claim: Claim, added: Sequence[NewCheck] = ()) -> list[Issue]:
    """Everything that is wrong with a statement, each finding once, in the order of the checks, the `added` ones last.

    A statement that stands word for word in a cited span has no issues, whatever the checks would make of it, unless it
    is filed under an outlet that it does not cite, or an added check finds something.
    """
    if not claim.passages:
        return [finding("citation.missing", detail("cites_nothing"))]
    if not is_copied(claim):
        own = _found(claim, CHECKS)
    else:
        own = [] if _is_filed_rightly(claim) else check_attribution(claim)
    return [*own, *added_findings(added, claim)]


def faults_of_content(claim: Claim) -> list[Issue]:
    """The faults among what `check` finds of a statement that cites something, whomever it cites."""
    return [] if is_copied(claim) else faults_in(_found(claim, _FINDING_FAULTS))


def _found(claim: Claim, checks: Iterable[Callable[[Claim], list[Issue]]]) -> list[Issue]:
    found = [_told_across(one, claim) for check_one in checks for one in check_one(claim)]
    return list({(one.code, one.detail): one for one in found}.values())


def _told_across(issue: Issue, claim: Claim) -> Issue:
    """A quotation that is not in what is cited may be translated, where what is cited is in another language."""
    if issue.code != "quote.altered" or all(passage.language == claim.language for passage in claim.passages):
        return issue
    return issue.model_copy(update={"code": "quote.translated"})


def is_copied(claim: Claim) -> bool:
    """Whether a statement stands word for word, but for its spaces, in one of its spans."""
    return is_verbatim(claim.text, (passage.text for passage in claim.passages), spaces_alike=True)


def _is_filed_rightly(claim: Claim) -> bool:
    filed = claim.filed_under
    return filed is None or any(is_same_outlet(filed, passage.outlet) for passage in claim.passages)
