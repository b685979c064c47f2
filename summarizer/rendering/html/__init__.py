"""The briefing as pages for a browser: one file each, no script, no request."""

from __future__ import annotations

from summarizer.rendering.html.fragment import render_fragment
from summarizer.rendering.html.index import render_index, render_index_pages
from summarizer.rendering.html.page import render_html

__all__ = ["render_fragment", "render_html", "render_index", "render_index_pages"]
