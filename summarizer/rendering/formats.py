"""The formats of a page: a table of those that are built in, and what one from outside has to be.

A format is a `Renderer`. One that is not in the table is given to `render` as an object, or comes with another
distribution, in whose entry points it is looked for when its name is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from summarizer.errors import ConfigurationError, RunError, SummarizerError
from summarizer.plugins import PlugIn, describe_error, find_plug_in, name_fault, plug_ins
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle

__all__ = [
    "FORMATS",
    "FORMAT_OF_SUFFIX",
    "RenderOptions",
    "Renderer",
    "find_renderer",
    "format_names",
    "renderers_of_ending",
]


@dataclass(frozen=True)
class RenderOptions:
    """What a page is wanted like; a renderer heeds what it has a use for, and later versions may have more.

    Attributes:
        articles: the bundle that the briefing was written from, where it is at hand; a briefing has the cited words
            alone.
        quotes: whether the list of sources is to show the cited words.
        width: columns of the terminal; None where the page goes elsewhere.
        color: whether ANSI sequences may stand in it.
        links: whether the terminal opens links (OSC 8).

    """

    articles: Bundle | None = None
    quotes: bool = False
    width: int | None = None
    color: bool = False
    links: bool = False


class Renderer(Protocol):
    """An output format: any object, or module, with these three."""

    @property
    def name(self) -> str:
        """What `--format` and `render` call it: at most 20 of `a-z`, `0-9`, `-` and `_`, and no built-in name."""

    @property
    def ending(self) -> str:
        """How its files end: `.epub`, or `.NAME.json` (with its own name) where others end in `.json`, too."""

    def render(self, briefing: Briefing, options: RenderOptions, /) -> str:
        """The whole page.

        What the program says in the briefing (why a section is left out, what an outlet without a name is called) is
        in the briefing's language. Texts of articles are as they were given: a format that has markup escapes them.
        """


class _BuiltIn(NamedTuple):
    name: str
    ending: str
    write: Callable[[Briefing, RenderOptions], str]

    def render(self, briefing: Briefing, options: RenderOptions) -> str:
        """The page."""
        return self.write(briefing, options)


# Each format loads what it needs, and nothing before it is asked for.


def _text(briefing: Briefing, options: RenderOptions) -> str:
    from summarizer.rendering.terminal import render_terminal  # noqa: PLC0415

    return render_terminal(
        _worded(briefing), width=options.width, color=options.color, links=options.links, quotes=options.quotes
    )


def _markdown(briefing: Briefing, options: RenderOptions) -> str:
    from summarizer.rendering.markdown import render_markdown  # noqa: PLC0415

    return render_markdown(_worded(briefing), quotes=options.quotes)


def _html(briefing: Briefing, options: RenderOptions) -> str:
    from summarizer.rendering.html import render_html  # noqa: PLC0415

    return render_html(_worded(briefing), articles=options.articles)


def _json(briefing: Briefing, _: RenderOptions) -> str:
    from summarizer.rendering.json_record import render_json  # noqa: PLC0415

    return render_json(briefing)


def _ninjs(briefing: Briefing, _: RenderOptions) -> str:
    from summarizer.rendering.ninjs_item import render_ninjs  # noqa: PLC0415

    return render_ninjs(_worded(briefing))


def _jsonfeed(briefing: Briefing, _: RenderOptions) -> str:
    from summarizer.rendering.json_feed_item import render_jsonfeed  # noqa: PLC0415

    return render_jsonfeed(_worded(briefing))


def _kite(briefing: Briefing, _: RenderOptions) -> str:
    from summarizer.rendering.kite_story import render_kite  # noqa: PLC0415

    return render_kite(_worded(briefing))


def _worded(briefing: Briefing) -> Briefing:
    from summarizer.rendering.localization import localized  # noqa: PLC0415

    return localized(briefing)


BUILT_IN: dict[str, Renderer] = {
    each.name: each
    for each in (
        _BuiltIn("text", ".txt", _text),
        _BuiltIn("markdown", ".md", _markdown),
        _BuiltIn("html", ".html", _html),
        _BuiltIn("json", ".json", _json),
        _BuiltIn("ninjs", ".ninjs.json", _ninjs),
        _BuiltIn("jsonfeed", ".jsonfeed.json", _jsonfeed),
        _BuiltIn("kite", ".kite.json", _kite),
    )
}
FORMATS = tuple(BUILT_IN)
FORMAT_OF_SUFFIX = {
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".txt": "text",
}
"""The built-in format that a file gets by the end of its name."""


def find_renderer(wanted: str | Renderer) -> Renderer:
    """The format of a name, or somebody's own, seen to be one.

    Raises:
        ConfigurationError: there is none of the name, or it is no `Renderer`.

    """
    if not isinstance(wanted, str):
        return _checked(wanted, f"the renderer {getattr(wanted, 'name', wanted)!r}")
    if wanted in BUILT_IN:
        return BUILT_IN[wanted]
    plug_in = find_plug_in("renderer", wanted)
    if plug_in is None:
        names = format_names()
        raise ConfigurationError(
            f"there is no format {wanted!r}{did_you_mean(wanted, names)}; choose one of {', '.join(names)}"
        )
    return _loaded(plug_in)


def format_names() -> tuple[str, ...]:
    """The names of all formats, those that other distributions bring among them; of these none is imported."""
    return (*FORMATS, *dict.fromkeys(each.name for each in plug_ins("renderer") if each.name not in BUILT_IN))


def renderers_of_ending(file_name: str) -> tuple[list[str], list[str]]:
    """The names of the formats of other distributions whose files end as this one, and why others cannot be used."""
    found, faults = [], []
    for plug_in in plug_ins("renderer"):
        try:
            if file_name.lower().endswith(_loaded(plug_in).ending):
                found.append(plug_in.name)
        except ConfigurationError as fault:
            faults.append(str(fault))
    return found, faults


@cache
def _loaded(plug_in: PlugIn) -> Renderer:
    renderer = _checked(plug_in.make(), str(plug_in))
    plug_in.need_name(renderer.name)
    return renderer


class _Foreign(NamedTuple):
    """Somebody else's renderer, whose failures are told in a sentence."""

    name: str
    ending: str
    called: str
    own: Any

    def render(self, briefing: Briefing, options: RenderOptions) -> str:
        """The page.

        Raises:
            RunError: it fails, or gives what is no text.

        """
        try:
            page: object = self.own.render(_worded(briefing), options)
        except SummarizerError:
            raise
        except (Exception, SystemExit) as error:  # whatever somebody else's code does
            raise RunError(f"{self.called} fails: {describe_error(error)}") from error
        if not isinstance(page, str):
            raise RunError(f"{self.called} gives a value of type {type(page).__name__}, and has to give a text")
        try:
            page.encode()
        except UnicodeEncodeError as error:
            raise RunError(f"{self.called} gives what cannot be written as UTF-8: {describe_error(error)}") from None
        return page


def _checked(found: Any, called: str) -> Renderer:
    """An object that is a renderer, as one whose failures are told.

    Raises:
        ConfigurationError: it is none.

    """
    name: Any = getattr(found, "name", None)
    ending: Any = getattr(found, "ending", None)
    fault = _fault(name, ending, getattr(found, "render", None))
    if fault:
        raise ConfigurationError(f"{called} cannot be used: {fault}")
    return _Foreign(name, ending, called, found)


def _fault(name: object, ending: object, write: object) -> str:
    """What keeps an object from being a renderer; empty where nothing does."""
    if fault := name_fault(name):
        return fault
    if name in BUILT_IN:
        return f"{name!r} is a built-in format, which nothing can replace; give it another name"
    own = rf"(\.{name})?\.[a-z0-9]{{1,10}}"
    if not isinstance(ending, str) or not re.fullmatch(own, ending):
        return f"its ending is {ending!r}, and has to be like .epub or .{name}.json, in small letters"
    if ending in FORMAT_OF_SUFFIX:
        return f"its ending {ending} is that of a built-in format; make it .{name}{ending}"
    if not callable(write):
        return "it has no method render(briefing, options)"
    return _fault_of_call(write)


def _fault_of_call(write: Callable[..., object]) -> str:
    import inspect  # noqa: PLC0415 - no built-in format needs it

    try:
        inspect.signature(write).bind(None, None)
    except TypeError as error:
        return f"its method render has to take (briefing, options): {error}"
    except ValueError:  # one written in C says nothing
        return ""
    return ""
