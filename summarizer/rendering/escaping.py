"""Any text as a line of Markdown that shows it and does nothing else."""

from __future__ import annotations

import re

from summarizer.rendering.cleaning import clean

__all__ = ["escape"]

# Marks of CommonMark, of tables, strikethrough, footnotes and mathematics, wherever they stand.
_MARKUP = re.compile(r"[\\`*_\[\]#|~$]")
# What would begin a list, a rule or an underlined heading at the start of a line.
_LINE_START = re.compile(r"([-+=]|\d{1,9}(?=[.)](?:\s|$)))")
# What parsers make links of by themselves: addresses with a scheme, bare domains, mail.
_SCHEME = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_DOMAIN_DOT = re.compile(r"(?<=[^\W_])\.(?=(?:[^\W\d_]{2,4}|museum)(?![^\W_]))", re.IGNORECASE)
_MAIL = re.compile(r"(?<=[\w.+-])@(?=\w)")
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")


def escape(text: str) -> str:
    """One line of Markdown that shows the cleaned `text` and does nothing else.

    No HTML, link, image, emphasis, code, table cell, list, heading, entity or template tag can come of it, at the
    start of a line or within one. An `@` inside a mail address is followed by a word joiner: GitHub's parser links
    addresses after it has resolved every escape.
    """
    shown = _ENTITY.sub("&amp;", clean(text))
    shown = _MARKUP.sub(r"\\\g<0>", shown).replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")
    shown = _SCHEME.sub(r"\\:", shown)
    shown = _DOMAIN_DOT.sub(r"\\.", shown)
    shown = _MAIL.sub("@\u2060", shown)
    start = _LINE_START.match(shown)
    if start:
        word = start[0]
        shown = (f"{word}\\" if word.isdigit() else f"\\{word}") + shown[start.end() :]
    return shown or "…"
