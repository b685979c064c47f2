"""Any text as a line of Markdown that shows it and does nothing else."""

from __future__ import annotations

import re

from summarizer.rendering.cleaning import clean

__all__ = ["escape", "escape_start", "is_domain"]

# Marks of CommonMark, of tables, strikethrough, footnotes and mathematics, wherever they stand.
_MARKUP = re.compile(r"[\\`*_\[\]#|~$]")
# What would begin a list, a rule or an underlined heading at the start of a line.
_LINE_START = re.compile(r"([-+=]|\d{1,9}(?=[.)](?:\s|$)))")
# What parsers make links of by themselves: addresses with a scheme, bare domains, mail.
_SCHEME = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_DOMAIN_DOT = re.compile(r"(?<=[^\W_])\.(?=(?:[^\W\d_]{2,4}|museum)(?![^\W_]))", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}", re.IGNORECASE)
_MAIL = re.compile(r"(?<=[\w.+-])@(?=\w)")
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")


def escape(text: str) -> str:
    """Markdown within a line that shows the cleaned `text` and does nothing else; `escape_start` may begin one with it.

    No HTML, link, image, emphasis, code, table cell, entity or template tag can come of it. An `@` inside a mail
    address is followed by a word joiner: GitHub's parser links addresses after it has resolved every escape.
    """
    shown = _ENTITY.sub("&amp;", clean(text))
    shown = _MARKUP.sub(r"\\\g<0>", shown).replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")
    shown = _SCHEME.sub(r"\\:", shown)
    shown = _DOMAIN_DOT.sub(r"\\.", shown)
    shown = _MAIL.sub("@\u2060", shown)
    return shown or "…"


def escape_start(line: str) -> str:
    """Escaped text so that it begins no list, rule or heading where it stands at the start of a line or list item."""
    start = _LINE_START.match(line)
    if start is None:
        return line
    word = start[0]
    return (f"{word}\\" if word.isdigit() else f"\\{word}") + line[start.end() :]


def is_domain(name: str) -> bool:
    """Whether a name is that of a site, such as `paper.example`."""
    return _DOMAIN.fullmatch(name) is not None
