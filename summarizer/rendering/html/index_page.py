"""A front page over many briefings, on one page or several: of each a headline, its first sentence and its sources."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from summarizer.errors import ConfigurationError
from summarizer.labels import labels_for
from summarizer.rendering.cleaning import is_rtl, web_link
from summarizer.rendering.html.environment import fill, policy, style
from summarizer.rendering.index_entries import IndexEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import Briefing
    from summarizer.languages.topics.labels import Labels

__all__ = ["index_page_name", "is_index_page", "render_index", "render_index_pages"]

_NEIGHBOURS = 2  # pages on each side that are linked by number
_GENERATOR = "briefing-summarizer index, page {number}"
_HEAD = 1024  # bytes in which the name of the program stands, ahead of anything that is not ours


class _Place(NamedTuple):
    """Which of several pages one is, and where the others are; None in `numbers` stands for those left out."""

    generator: str
    number: int
    total: int
    previous: str | None
    next: str | None
    numbers: list[tuple[int, str] | None]


def render_index(entries: Iterable[IndexEntry | tuple[str, Briefing]]) -> str:
    """One HTML file that links to every briefing, the one with the newest article first.

    Args:
        entries: entries, or briefings each with where its page is: a path relative to the index, or a web address.

    """
    listed = _newest_first(entries)
    return _page(listed, len(listed), _labels(listed), None)


def render_index_pages(
    entries: Iterable[IndexEntry | tuple[str, Briefing]], name: str, per_page: int
) -> Iterator[tuple[str, str]]:
    """The same on pages of at most `per_page` entries, each with the name of its file; the first page comes last.

    Written in that order, no page links to one that is not there yet. The first one is called `name`, the others
    `index-2.html`, `index-3.html` and so on. A single page is what `render_index` makes.

    Raises:
        ConfigurationError: `per_page` is less than one.

    """
    if per_page < 1:
        raise ConfigurationError(f"a page of an index has one entry or more, not {per_page}")
    return _pages(_newest_first(entries), name, per_page)


def index_page_name(name: str, number: int) -> str:
    """What the page `number` of the index `name` is called."""
    path = PurePath(name)
    return name if number == 1 else f"{path.stem}-{number}{path.suffix}"


def is_index_page(start: bytes, number: int) -> bool:
    """Whether a file that starts so was written here, as page `number` of an index of several."""
    tag = f'<meta name="generator" content="{_GENERATOR.format(number=number)}">'
    return start.startswith(b"<!doctype html>") and tag.encode() in start[:_HEAD]


def _newest_first(entries: Iterable[IndexEntry | tuple[str, Briefing]]) -> list[IndexEntry]:
    """The entries sorted; dates compare in any zone, and a briefing without dates is older than all others."""
    listed = [entry if isinstance(entry, IndexEntry) else IndexEntry.of(*entry) for entry in entries]
    return sorted(listed, key=lambda entry: (True, entry.newest.order) if entry.newest else (False,), reverse=True)


def _labels(entries: Iterable[IndexEntry]) -> Labels:
    """The words of the language that most of the briefings are in; English where there is none."""
    counted = Counter(entry.language for entry in entries).most_common(1)
    return labels_for(counted[0][0] if counted else "en")


def _pages(listed: Sequence[IndexEntry], name: str, per_page: int) -> Iterator[tuple[str, str]]:
    labels = _labels(listed)
    total = max(1, -(-len(listed) // per_page))
    for number in range(total, 0, -1):
        shown = listed[(number - 1) * per_page : number * per_page]
        place = _place(name, number, total) if total > 1 else None
        yield index_page_name(name, number), _page(shown, len(listed), labels, place)


def _place(name: str, number: int, total: int) -> _Place:
    def href(other: int) -> str:
        return _link(index_page_name(name, other))

    # Neither many thousands of links on a page, nor a number that is left out for an ellipsis as long as itself.
    near = {1, total, *range(max(1, number - _NEIGHBOURS), min(total, number + _NEIGHBOURS) + 1)}
    near |= {other for other in (2, total - 1) if {other - 1, other + 1} <= near}
    numbers: list[tuple[int, str] | None] = []
    for other in sorted(near):
        if numbers and other - 1 not in near:
            numbers.append(None)
        numbers.append((other, href(other)))
    return _Place(
        generator=_GENERATOR.format(number=number),
        number=number,
        total=total,
        previous=href(number - 1) if number > 1 else None,
        next=href(number + 1) if number < total else None,
        numbers=numbers,
    )


def _page(entries: Sequence[IndexEntry], count: int, labels: Labels, place: _Place | None) -> str:
    css = Markup("\n").join(map(style, ["page.css", "index.css", *(["index_pages.css"] if place else [])]))
    told = labels.page.format(n=place.number, total=place.total) if place else ""
    return fill(
        "index.html.j2",
        entries=entries,
        link=_link,
        is_rtl=is_rtl,
        labels=labels,
        count=labels.count(count, labels.briefings),
        place=place,
        told=told,
        # The front page keeps its name; each of the others has one of its own in tabs and bookmarks.
        title=labels.index + (labels.in_brackets(told) if place and place.number > 1 else ""),
        css=css,
        policy=policy(css),
    )


def _link(href: str) -> str:
    """A web address, or a path that stays one: no file name is a scheme, a host or the end of an attribute."""
    return web_link(href) or "./" + quote(href.lstrip("/"), safe="/", errors="replace")
