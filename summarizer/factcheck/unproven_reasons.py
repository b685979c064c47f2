"""Says in plain words why nobody has decided on a sentence, where no check has found anything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.verification.support.text_support import left_out
from summarizer.writing.citation_repair import sentences_of_outlets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import Issue
    from summarizer.factcheck.support_search import Support
    from summarizer.verification.claim import Claim

__all__ = ["nothing_found", "why_unproven"]

# A passage is about a sentence that has this much of its words, weighed by how rare they are: in one word, or in more.
# Of sentences whose sources people marked 4 in 100 have no such passage in either half of the stories, of sentences
# about another story 92 and 91.
_SHARED_IN_ONE, _SHARED_IN_MORE = 0.3, 0.1
_LONGEST = 160


def nothing_found(text: str, language: str, evidence: Evidence) -> str:
    """The reason for a sentence that no passage is like."""
    return _nothing_about("nothing", text, language, evidence)


def why_unproven(claim: Claim, support: Sequence[Support], issues: Sequence[Issue], analysis: BundleAnalysis) -> str:
    """The reason for a sentence that has passages: that none is about it, what it leaves out, or other words.

    Where checks have found issues these are the reason, and it is empty but where no passage is about the sentence.
    """
    if not _is_any_about(claim, support, analysis):
        return _nothing_about("hardly anything", claim.text, claim.language, analysis.evidence)
    if issues:
        return ""
    if omitted := left_out(claim):
        short = omitted if len(omitted) <= _LONGEST else f"{omitted[:_LONGEST]}…"
        return f"“{short}” is left out, and code cannot tell whether that changes what it says"
    return "no passage has it in these words, and code cannot tell whether it follows from other words"


def _is_any_about(claim: Claim, support: Sequence[Support], analysis: BundleAnalysis) -> bool:
    shares = analysis.terms.shares(claim.reading)
    stems = (frozenset(analysis.terms.stems_of(each.sentence)) for each in support)
    found = ([share for stem, share in shares.items() if stem in own] for own in stems)
    return any(sum(own) >= (_SHARED_IN_MORE if len(own) > 1 else _SHARED_IN_ONE) for own in found)


def _nothing_about(how_much: str, text: str, language: str, evidence: Evidence) -> str:
    """That the articles in the language of the text say nothing of it; of those in another words cannot tell.

    Where it names outlets, theirs alone are searched.
    """
    searched = sentences_of_outlets(evidence.citable, None, text)
    readable = [sentence for sentence in searched if sentence.language == language]
    if not readable:
        return "the articles are in another language, and code cannot tell what in them is about this"
    count = len({sentence.article.id for sentence in readable})
    outlets = sorted({sentence.article.outlet for sentence in readable})
    articles = "the article" if count == 1 else f"the {count} articles"
    named = f" of {' and '.join(outlets)}" if len(searched) < len(evidence.citable) else ""
    alike = " in its language" if len(readable) < len(searched) else ""
    return f"{how_much} in {articles}{named}{alike} is about this"
