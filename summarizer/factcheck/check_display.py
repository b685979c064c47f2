"""Show a checked draft: as text with marks in the margin, or as a page with the draft left and the sources right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels import name_of_outlet
from summarizer.rendering.cleaning import clean
from summarizer.rendering.html.environment import fill, policy, style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Citation, Source
    from summarizer.factcheck.check_report import CheckedPart, CheckReport

__all__ = ["MARKS", "outcome", "show_html", "show_text"]

MARKS = {"supported": "=", "judged": "~", "unproven": "?", "flagged": "!"}
"""What stands in the margin beside a statement with each verdict."""

_MEANINGS = {
    "supported": "stands there, word for word or shortened",
    "judged": "follows, says the judge",
    "unproven": "nobody has decided",
    "flagged": "the articles say otherwise",
}
_STYLES = ("page.css", "check.css")


def show_text(report: CheckReport) -> str:
    """The draft in its order, a mark before each statement, and below it what was found for it or against it."""
    sources = _sources(report)
    told = {v: mark for v, mark in MARKS.items() if v != "judged" or report.judge}
    lines = [f"{mark}  {_MEANINGS[verdict]}" for verdict, mark in told.items()] + [""]
    paragraph = None
    for part in report.parts:
        if paragraph not in {None, part.paragraph} and lines[-1]:
            lines.append("")
        paragraph = part.paragraph
        lines.append(f"{MARKS.get(part.verdict or '', ' ')}  {clean(part.text)}")
        lines += [f"     {told}" for told in _below(part, sources)]
    return "\n".join([*lines, "", outcome(report)]) + "\n"


def _sources(report: CheckReport) -> dict[str, Source]:
    """The sources by the ids of their articles, with the names that a reader gives their outlets."""
    named = {source.article: {"outlet": name_of_outlet(source.outlet)} for source in report.sources}
    return {source.article: source.model_copy(update=named[source.article]) for source in report.sources}


def _below(part: CheckedPart, sources: dict[str, Source]) -> Iterator[str]:
    if part.verdict == "flagged":
        yield from reasons(part)
        for each in part.against:
            yield f"against: {_named(each.citation, sources)}"
    elif part.verdict is not None:
        yield from reasons(part)
        for passage in part.support[:1]:
            yield f"near: {_named(passage.whole, sources)}"
        for each in part.against:
            yield f"otherwise: {_named(each.citation, sources)}"


def reasons(part: CheckedPart) -> list[str]:
    """Why a statement is flagged or unproven, in words."""
    told = [issue.detail or issue.code for issue in part.issues] if part.verdict in {"flagged", "unproven"} else []
    return [clean(each) for each in dict.fromkeys([part.reason, *told]) if each]


def _named(citation: Citation, sources: dict[str, Source]) -> str:
    words = " ".join(citation.text.split())
    return clean(f"{sources[citation.article].outlet}: “{words}”")


def outcome(report: CheckReport) -> str:
    """What is known of the statements, in one line: never more than somebody has decided."""
    counts = report.counts
    total = counts.total()
    judged = [f"{counts['judged']} judged by {clean(report.judge or '?')}"] if counts["judged"] else []
    parts = [
        f"{counts['supported']} shown by their words",
        *judged,
        f"{counts['unproven']} unproven",
        f"{counts['flagged']} flagged",
    ]
    others = len(report.parts) - total
    rest = f"; {others} headings, questions and asides" if others else ""
    return f"{total} sentence{'s' * (total != 1)}: {', '.join(parts)}{rest}"


def show_html(report: CheckReport) -> str:
    """One file for a browser, without script: each sentence with its mark, beside it the passages found."""
    css = "\n".join(map(style, _STYLES))
    return fill(
        "check.html.j2",
        report=report,
        sources=_sources(report),
        marks=MARKS,
        meanings=_MEANINGS,
        outcome=outcome(report),
        reasons=reasons,
        css=style("page.css") + "\n" + style("check.css"),
        policy=policy(css),
    )
