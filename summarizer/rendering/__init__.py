"""From a briefing to text: one room a format, and one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

__all__ = ["FORMATS", "Format", "render"]

Format = Literal["text", "markdown", "json"]
FORMATS: tuple[str, ...] = get_args(Format)


def render(briefing: Briefing, format: str = "markdown", *, width: int | None = None, color: bool = False) -> str:  # noqa: A002 - the word every reader expects
    """The whole briefing as text that ends with one line break.

    Args:
        briefing: what `summarize` returned, or a saved one read back.
        format: `markdown` (CommonMark, links on sources only), `text` (for a terminal) or `json` (the exact record).
        width: columns of the `text` format, at most 88; other formats have no width.
        color: whether the `text` format may hold ANSI sequences.

    Raises:
        ConfigurationError: there is no such format.

    """
    if format == "json":
        from summarizer.rendering.record import render_json  # noqa: PLC0415 - each format loads what it needs

        return render_json(briefing)
    if format == "markdown":
        from summarizer.rendering.markdown import render_markdown  # noqa: PLC0415

        return render_markdown(briefing)
    if format == "text":
        from summarizer.rendering.terminal import render_terminal  # noqa: PLC0415

        return render_terminal(briefing, width=width, color=color)
    raise ConfigurationError(f"there is no format {format!r}; choose one of {', '.join(FORMATS)}")
