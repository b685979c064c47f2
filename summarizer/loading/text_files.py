"""Plain text and Markdown files: one article each, its text the file's own characters."""

from __future__ import annotations

import re
from typing import Any

from summarizer.loading.native import known_spelling, with_native_names
from summarizer.loading.tracked_record import says_something

__all__ = ["read_markdown", "read_text"]

TITLE_LIMIT = 200
# A short line, an empty one, and then something.
TITLE_LINE = rf"\s*(\S[^\n]{{0,{TITLE_LIMIT - 1}}})\n[ \t\r]*\n\s*\S"
HEADING = rf"\s*#[ \t]+([^\n]{{1,{TITLE_LIMIT}}})(?:\n|\Z)"
CLOSING_MARKS = r"[ \t]+#+\Z"
FENCE = r"---[ \t]*\r?\n"
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
PAIR = r"([A-Za-z][\w -]{0,60}?)[ \t]*:(?:[ \t]+(.*))?"
FRONT_MATTER_LIMIT = 20_000


def read_text(text: str) -> dict[str, Any]:
    """The fields of a `.txt` file: `text` is all of it.

    Its first line is the title as well when it is short and an empty line divides it from a body; otherwise there is
    no title, since the name of a file is no headline.
    """
    line = re.match(TITLE_LINE, text)
    return {"title": line[1].rstrip() if line else "", "text": text}


def read_markdown(text: str) -> dict[str, Any]:
    """The fields of a `.md` file: those of its front matter, and as `text` all that stands after it.

    The front matter is read as simple `key: value` lines between two `---` lines, with the names that a record of no
    known family may use, in upper or lower case; anything cleverer than that in YAML is not understood. Without a
    `title` there, the `# Heading` that the text begins with is the title.
    """
    head, body = _split_front_matter(text)
    fields = dict(with_native_names({**head, "text": body}))
    heading = re.match(HEADING, body)
    if heading and not says_something(fields.get("title")):
        fields["title"] = re.sub(CLOSING_MARKS, "", heading[1].rstrip())
    return fields


def _split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    opening = re.match(FENCE, text)
    closing = FENCE_END.search(text, opening.end(), opening.end() + FRONT_MATTER_LIMIT) if opening else None
    if not opening or not closing:
        return {}, text
    pairs = (re.fullmatch(PAIR, line.rstrip()) for line in text[opening.end() : closing.start()].split("\n"))
    return {known_spelling(pair[1]): _unquoted(pair[2] or "") for pair in pairs if pair}, text[closing.end() :]


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value
