"""Renders a briefing as text in any format, and indexes over many briefings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering.formats import (
    FORMAT_OF_SUFFIX,
    FORMATS,
    Renderer,
    RenderOptions,
    find_renderer,
    format_names,
    renderers_of_ending,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.rendering.index_entries import IndexEntry

__all__ = [
    "FORMATS",
    "FORMAT_OF_SUFFIX",
    "PER_PAGE",
    "RenderOptions",
    "Renderer",
    "find_renderer",
    "format_names",
    "render",
    "render_editable",
    "render_index",
    "render_index_pages",
    "renderers_of_ending",
]

PER_PAGE = 200
"""How many briefings a page of an index has, where nobody asks for another number."""


def render(
    briefing: Briefing,
    format: str | Renderer = "markdown",  # noqa: A002 - the word every reader expects
    *,
    width: int | None = None,
    color: bool = False,
    links: bool = False,
    articles: Bundle | None = None,
    quotes: bool = False,
) -> str:
    """The whole briefing as text that ends with one line break.

    Args:
        briefing: what `summarize` returned, or a saved one read back.
        format: `markdown` (CommonMark, links on sources only), `html` (one file for a browser), `text` (for a
            terminal), `json` (the exact record), or the shape of another system: `ninjs` (IPTC ninjs 3), `jsonfeed`
            (JSON Feed 1.1 with one item), `kite` (a Kagi News category with one story); the name of an installed
            renderer; or a `Renderer` of your own, whose page is given as it is.
        width: columns of the `text` format, at most 88; other formats have no width.
        color: whether the `text` format may hold ANSI sequences.
        quotes: whether the source list of `markdown` and `text` shows the cited words; `html` always opens them.
        links: whether marks and titles of the coloured `text` format open their articles (OSC 8).
        articles: the bundle it was written from, so that `html` can show a citation within its paragraph.

    Raises:
        ConfigurationError: there is no such format, or what was given or installed is no `Renderer`.
        RunError: somebody else's renderer fails, or gives no text.
        SourceError: `briefing` is none.

    """
    from summarizer.briefing import need_briefing  # noqa: PLC0415 - each format loads what it needs

    need_briefing(briefing, "render")
    options = RenderOptions(articles=articles, quotes=quotes, width=width, color=color, links=links)
    return find_renderer(format).render(briefing, options)


def render_editable(briefing: Briefing) -> str:
    """The briefing as Markdown for an editor, whom `adopt` takes it back from.

    Each sentence stands on a line of its own behind an anchor with its id, which no reader of the shown page sees.

    Raises:
        SourceError: `briefing` is none.

    """
    from summarizer.briefing import need_briefing  # noqa: PLC0415 - each format loads what it needs
    from summarizer.rendering.localization import localized  # noqa: PLC0415
    from summarizer.rendering.markdown import render_markdown  # noqa: PLC0415

    need_briefing(briefing, "render_editable")
    return render_markdown(localized(briefing), editable=True)


def render_index(entries: Iterable[IndexEntry | tuple[str, Briefing]]) -> str:
    """One HTML page that links to the page of every briefing, the one with the newest article first.

    Args:
        entries: an `IndexEntry` of each, or the briefings themselves, each behind the place of its page: a path
            relative to the index, or a web address.

    """
    from summarizer.rendering.html import render_index as write  # noqa: PLC0415

    return write(entries)


def render_index_pages(
    entries: Iterable[IndexEntry | tuple[str, Briefing]], name: str = "index.html", per_page: int = PER_PAGE
) -> Iterator[tuple[str, str]]:
    """The same on several pages that link to each other: the file name of each and its HTML, one after the other.

    They come last page first, so that one who writes them as they come never links to a page that is not there yet.

    Args:
        entries: as for `render_index`.
        name: the file of the first page; the others are `index-2.html`, `index-3.html` and so on, in the same folder.
        per_page: how many briefings a page has at most.

    Raises:
        ConfigurationError: `per_page` is less than one.

    """
    from summarizer.rendering.html import render_index_pages as write  # noqa: PLC0415

    return write(entries, name, per_page)
