"""Links to the very words of an article that a sentence rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from summarizer.rendering.cleaning import web_link

if TYPE_CHECKING:
    from summarizer.briefing import Citation

__all__ = ["address", "passage_link"]

_WHOLE_WORDS = 12
_EDGE_WORDS = 5


def address(url: str | None) -> str | None:
    """A web address in ASCII, as formats and terminals that ask for a URI want it; None for what is no web address."""
    link = web_link(url)
    return quote(link, safe="-._~:/?#@!$&'+,;=%") if link else None


def passage_link(url: str | None, citation: Citation) -> str | None:
    """A link to the article that asks the browser to show the cited passage there; None when there is no web address.

    The part behind `#:~:text=` is a text fragment (https://wicg.github.io/scroll-to-text-fragment/): a browser that
    knows it scrolls to the words, and every other one opens the article.
    """
    link = web_link(url)
    words = citation.text.split()
    if link is None or citation.field == "title" or not words:
        return link
    if len(words) <= _WHOLE_WORDS and "\n" not in citation.text.strip():
        wanted = _encoded(words)
    elif len(words) >= 2 * _EDGE_WORDS:
        wanted = f"{_encoded(words[:_EDGE_WORDS])},{_encoded(words[-_EDGE_WORDS:])}"
    else:
        return link
    return f"{link}{'' if '#' in link else '#'}:~:text={wanted}"


def _encoded(words: list[str]) -> str:
    """Words for a text fragment, where a hyphen and a comma have meanings of their own."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
