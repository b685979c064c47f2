"""A front page over many briefings, each a headline, its first sentences and what it rests on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from summarizer.labels import labels_for
from summarizer.language.dates import read_date
from summarizer.rendering.cleaning import is_rtl, web_link
from summarizer.rendering.facts import masthead, plain
from summarizer.rendering.html.templates import fill, policy, style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing
    from summarizer.language.dates import PartialDate

__all__ = ["render_index"]


class _Entry(NamedTuple):
    href: str
    briefing: Briefing
    rtl: bool
    headline: str
    lead: str
    facts: tuple[str, ...]
    flagged: str | None


def render_index(briefings: Sequence[tuple[str, Briefing]]) -> str:
    """One HTML file that links to every briefing, the one with the newest article first.

    Args:
        briefings: for each briefing where its page is: a path relative to the index, or a web address.

    """
    language = _language([briefing for _, briefing in briefings])
    labels = labels_for(language)
    newest_first = sorted(briefings, key=lambda pair: _newest(pair[1]), reverse=True)
    css = style("page.css") + "\n" + style("index.css")
    return fill(
        "index.html.j2",
        entries=[_entry(href, briefing) for href, briefing in newest_first],
        labels=labels,
        rtl=is_rtl(labels.language),
        count=labels.count(len(briefings), labels.briefings),
        css=css,
        policy=policy(css),
    )


def _entry(href: str, briefing: Briefing) -> _Entry:
    labels = labels_for(briefing.language)
    flagged = briefing.verification.flagged
    return _Entry(
        href=_link(href),
        briefing=briefing,
        rtl=is_rtl(briefing.language),
        headline=plain([briefing.headline], labels),
        lead=plain(briefing.whats_happened.statements[:1], labels),
        facts=tuple(masthead(briefing, labels)),
        flagged=labels.count(flagged, labels.marked) if flagged else None,
    )


def _link(href: str) -> str:
    """A web address, or a path that stays one: no file name is a scheme, a host or the end of an attribute."""
    return web_link(href) or "./" + quote(href.lstrip("/"), safe="/", errors="replace")


def _newest(briefing: Briefing) -> tuple[bool, PartialDate | None]:
    """When the newest article appeared, to be compared with others in any zone; a briefing without dates is older."""
    articles = (source for source in briefing.sources if not source.reference)
    newest = max((date for article in articles if (date := read_date(article.published))), default=None)
    return newest is not None, newest


def _language(briefings: Sequence[Briefing]) -> str:
    """The language most of the briefings are in; English where there is none."""
    counted = Counter(briefing.language for briefing in briefings).most_common(1)
    return counted[0][0] if counted else "en"
