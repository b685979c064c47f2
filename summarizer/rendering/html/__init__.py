"""The briefing as pages for a browser: one file each, no script, no request."""

from __future__ import annotations

from summarizer.rendering.html.html_page import render_fragment, render_html
from summarizer.rendering.html.index_page import render_index, render_index_pages

__all__ = ["render_fragment", "render_html", "render_index", "render_index_pages"]
