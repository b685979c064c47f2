"""Claims over invented articles, for the tests of the verifier's checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.dates import read_date
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.claim import Claim, Passage

if TYPE_CHECKING:
    from summarizer.briefing import Issue


def passage(
    text: str,
    *,
    language: str = "en",
    outlet: str = "Harbour Herald",
    title: str = "",
    published: str | None = "2013-03-06",
    before: str = "",
    after: str = "",
    article: str = "a1",
) -> Passage:
    whole = " ".join(part for part in (before, text, after) if part)
    start = len(before) + 1 if before else 0
    cited, field, headline = (ParsedText(each, language) for each in (text, whole, title))
    return Passage(cited, start, article, field, headline, outlet, read_date(published))


def claim(text: str, *passages: Passage | str, language: str = "en", filed_under: str | None = None) -> Claim:
    cited = tuple(p if isinstance(p, Passage) else passage(p, language=language) for p in passages)
    return Claim(ParsedText(text, language), cited, filed_under)


def codes(issues: list[Issue]) -> set[str]:
    return {issue.code for issue in issues}
