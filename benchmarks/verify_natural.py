"""Statements in free wording that people judged by reading, and what the checks make of them.

`gold/claims.jsonl` and `gold/drafts.jsonl` of the data folder cite sentences of bundles; `more/aftg_mds.jsonl` has
summary sentences with the spans that people aligned. Stories are split in two: rules were looked at on the first half,
and the other half was left alone.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer import load_bundle
from summarizer.briefing import Citation, Statement
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.checks import check
from summarizer.verification.claim import CitedArticles, Claim, Passage
from summarizer.verification.severity import FAULTS, faults_in
from summarizer.verification.support.text_support import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from summarizer.bundle import Bundle

__all__ = ["JUDGED", "MOST_ALARMS", "Natural", "alarms", "cited_statements", "natural_statements", "table"]

MOST_ALARMS = 0.003
"""A code that alarms more often than this on true statements is a doubt, not a fault."""


JUDGED = frozenset({"claims", "drafts"})


class Natural(NamedTuple):
    """One statement: whether it follows from what it cites, and what the checks say."""

    source: str
    story: str
    true: bool
    claim: Claim
    codes: frozenset[str]
    verdict: str


def natural_statements(folder: Path) -> list[Natural]:
    """Every statement of the sets that are there."""
    rows = [*cited_statements(folder, "claims"), *cited_statements(folder, "drafts"), *_aligned(folder)]
    return [_looked_at(*row) for row in rows]


def _looked_at(source: str, story: str, true: bool, claim: Claim) -> Natural:
    found = check(claim)
    verdict = "fault" if faults_in(found) else "supported" if is_supported(claim) else "unproven"
    return Natural(source, story, true, claim, frozenset(issue.code for issue in found), verdict)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if path.is_file():
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def cited_statements(folder: Path, name: str) -> Iterator[tuple[str, str, bool, Claim]]:
    """Set, story, whether it follows, and the statement with what it cites, for each of `gold/<name>.jsonl`."""
    bundles: dict[str, Bundle] = {}
    for row in _lines(folder / "gold" / f"{name}.jsonl"):
        path = row["path"][row["path"].index("bundles/") :]
        if path not in bundles:
            bundles[path] = load_bundle(folder / path, on_warning=lambda _: None)
        citations = [citation for cite in row["cites"] if (citation := _citation(bundles[path], cite)) is not None]
        if row["label"] in {0, 1} and len(citations) == len(row["cites"]):
            articles = bundles[path].articles
            languages = {article.id: article.language or row["language"] for article in articles}
            statement = Statement(id="x", text=row["statement"], citations=citations)
            yield name, path, row["label"] == 1, CitedArticles(articles, languages, row["language"]).claim(statement)


def _citation(bundle: Bundle, cite: dict[str, str]) -> Citation | None:
    quote = cite["quote"]
    article = next((a for a in bundle.articles if a.id == cite["article"]), None)
    for field in ("text", "title") if article else ():
        at = getattr(article, field).find(quote)
        if at >= 0:
            return Citation(article=cite["article"], field=field, start=at, end=at + len(quote), text=quote)  # type: ignore[arg-type]
    return None


def _aligned(folder: Path) -> Iterator[tuple[str, str, bool, Claim]]:
    for bundle in _lines(folder / "more" / "aftg_mds.jsonl"):
        articles = {article["id"]: article for article in bundle["articles"]}
        for sentence in bundle["reference"]["sentences"]:
            passages = tuple(_passage(articles[span["article"]], span) for span in sentence["spans"])
            if passages:
                yield "aftg_mds", bundle["id"], True, Claim(ParsedText(sentence["text"], "en"), passages)


def _passage(article: dict[str, Any], span: dict[str, Any]) -> Passage:
    text, start = article["text"], span["start"]
    title, outlet = article.get("title") or "", article.get("outlet") or ""
    cited, whole, headline = (ParsedText(each, "en") for each in (text[start : span["end"]], text, title))
    return Passage(cited, start, article["id"], whole, headline, outlet, None)


def table(found: list[Natural]) -> Iterator[str]:
    """The verdicts by set, half and label."""
    stories = sorted({each.story for each in found})
    looked_at = set(stories[::2])
    yield f"{'statements':22}{'half':10}{'n':>6}{'supported':>11}{'unproven':>10}{'fault':>8}"
    for source in dict.fromkeys(each.source for each in found):
        for half in ("looked at", "other"):
            for true in (True, False):
                own = [
                    each
                    for each in found
                    if (each.source, each.true, each.story in looked_at) == (source, true, half == "looked at")
                ]
                if own:
                    counts = Counter(each.verdict for each in own)
                    shares = [counts[v] / len(own) for v in ("supported", "unproven", "fault")]
                    name = f"{source}, {'true' if true else 'false'}"
                    yield f"{name:22}{half:10}{len(own):6}{shares[0]:11.3f}{shares[1]:10.3f}{shares[2]:8.3f}"


def alarms(found: list[Natural]) -> dict[str, tuple[int, int, float]]:
    """For each code how often it is found in true statements and in false ones, and the share of the true.

    Only of statements that were judged one by one: the summaries of the aligned set alter quotations, for one.
    """
    found = [each for each in found if each.source in JUDGED]
    true = [each for each in found if each.true]
    counts = {code: sum(code in each.codes for each in true) for each in found for code in each.codes}
    false = Counter(code for each in found if not each.true for code in each.codes)
    ordered = sorted(counts.items(), key=lambda each: (each[0] not in FAULTS, each))
    return {code: (n, false[code], n / max(1, len(true))) for code, n in ordered}
