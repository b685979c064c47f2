"""From a briefing to text: one room a format, and one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.rendering.index_entries import IndexEntry

__all__ = ["FORMATS", "PER_PAGE", "Format", "render", "render_editable", "render_index", "render_index_pages"]

Format = Literal["text", "markdown", "html", "json", "ninjs", "jsonfeed", "kite"]
FORMATS: tuple[str, ...] = get_args(Format)
PER_PAGE = 200
"""How many briefings a page of an index has, where nobody asks for another number."""


def render(
    briefing: Briefing,
    format: str = "markdown",  # noqa: A002 - the word every reader expects
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
            (JSON Feed 1.1 with one item), `kite` (a Kagi News category with one story).
        width: columns of the `text` format, at most 88; other formats have no width.
        color: whether the `text` format may hold ANSI sequences.
        quotes: whether the source list of `markdown` and `text` shows the cited words; `html` always opens them.
        links: whether marks and titles of the coloured `text` format open their articles (OSC 8).
        articles: the bundle it was written from, so that `html` can show a citation within its paragraph.

    Raises:
        ConfigurationError: there is no such format.
        SourceError: `briefing` is none.

    """
    from summarizer.briefing import need_briefing  # noqa: PLC0415 - each format loads what it needs

    need_briefing(briefing, "render")
    if format == "json":
        from summarizer.rendering.record import render_json  # noqa: PLC0415 - each format loads what it needs

        return render_json(briefing)
    from summarizer.rendering.message_wording import worded  # noqa: PLC0415

    briefing = worded(briefing)
    if format == "text":
        from summarizer.rendering.terminal import render_terminal  # noqa: PLC0415

        return render_terminal(briefing, width=width, color=color, links=links, quotes=quotes)
    if format == "html":
        from summarizer.rendering.html import render_html  # noqa: PLC0415

        return render_html(briefing, articles=articles)
    written = _written(briefing, format, quotes=quotes)
    if written is None:
        raise ConfigurationError(f"there is no format {format!r}; choose one of {', '.join(FORMATS)}")
    return written


def render_editable(briefing: Briefing) -> str:
    """The briefing as Markdown for an editor, whom `adopt` takes it back from.

    Each sentence stands on a line of its own behind an anchor with its id, which no reader of the shown page sees.

    Raises:
        SourceError: `briefing` is none.

    """
    from summarizer.briefing import need_briefing  # noqa: PLC0415 - each format loads what it needs
    from summarizer.rendering.markdown import render_markdown  # noqa: PLC0415
    from summarizer.rendering.message_wording import worded  # noqa: PLC0415

    need_briefing(briefing, "render_editable")
    return render_markdown(worded(briefing), editable=True)


def _written(briefing: Briefing, form: str, *, quotes: bool) -> str | None:
    """The briefing in a format that knows no screen; None when there is no such format."""
    if form == "markdown":
        from summarizer.rendering.markdown import render_markdown  # noqa: PLC0415

        return render_markdown(briefing, quotes=quotes)
    if form == "ninjs":
        from summarizer.rendering.ninjs_item import render_ninjs  # noqa: PLC0415

        return render_ninjs(briefing)
    if form == "jsonfeed":
        from summarizer.rendering.json_feed_item import render_jsonfeed  # noqa: PLC0415

        return render_jsonfeed(briefing)
    if form == "kite":
        from summarizer.rendering.kite_story import render_kite  # noqa: PLC0415

        return render_kite(briefing)
    return None


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
