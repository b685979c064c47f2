"""The briefing as a piece of plain HTML for a feed reader or a content system, which bring their own style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering.html.environment import fill
from summarizer.rendering.html.html_page import BriefingView

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

__all__ = ["render_fragment"]


def render_fragment(briefing: Briefing) -> str:
    """Headings, paragraphs, lists and links, without style, script or anything that needs the page around it.

    The headline is left to what takes the piece in. A mark links to the cited passage in the article, and each
    sentence has the anchor that it has on the page.
    """
    return fill("fragment.html.j2", view=BriefingView(briefing))
