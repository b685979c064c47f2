"""Part of `soak.py`: files of every shape with something broken in them, read as a bundle."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from shapes import ATOM, JSON_SHAPES, NEWSML, PAGE, RSS

from summarizer.errors import SummarizerError
from summarizer.loading import load_bundle, load_bundles

if TYPE_CHECKING:
    import random
    from pathlib import Path

MARKDOWN = "---\ntitle: Gate fails\noutlet: Morrow Post\ndate: 2 May 2031\n---\n# Gate fails\n\nIt failed on Monday.\n"
FILES = [("a.xml", RSS), ("a.atom", ATOM), ("a.xml", NEWSML), ("a.html", PAGE), ("a.md", MARKDOWN), ("a.txt", MARKDOWN)]
VALUES = [
    None, True, 0, -1, 10**400, 1e308, float("nan"), "", " ", "\0", "\ud800", "x" * 5_000, "<p>", "&#0;", "1404/02/23",
    "javascript:x", "[Removed]", [], [[]], {}, {"name": {}}, ["a", 1], "https://[", "http://a:b:c", "\u202e", "9" * 300,
]  # fmt: skip
PIECES = [
    "<", ">", "&", '"', "'", "{", "}", "[", "]", ",", ":", "\n", "\r", "\0", "\ufeff", "\u2028", "<!--", "-->",
    "<![CDATA[", "]]>", "<!DOCTYPE x [", "<?xml", "&#x110000;", "&lt;", "---\n", "\\u0000", "\\ud800", "<a ", "</a>",
    "<script>", "é", "水", "1e999", "NaN", "//", "<p>" * 50, "[" * 300, "9" * 400, " " * 1000,
    "<media:description>", 'xmlns:a="b" ',
]  # fmt: skip
ENDINGS = ["json", "jsonl", "xml", "rss", "atom", "html", "md", "txt", "jsonld", "unknown"]
ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-16", "utf-32", "cp1252", "latin-1", "shift_jis", "utf-8-sig"]


def one(rng: random.Random, folder: Path) -> int:
    """Read one source; the length of its bytes."""
    name, text = _source(rng)
    for _ in range(rng.choice([0, 1, 1, 2, 5, 20])):
        text = _broken(text, rng)
    content = text.encode(rng.choice(ENCODINGS), errors="replace")
    if rng.random() < 0.2:
        content = _bytes_broken(content, rng)
    if rng.random() < 0.15:
        name = f"a.{rng.choice(ENDINGS)}"
    path = folder / name
    path.write_bytes(content)
    try:
        with contextlib.suppress(SummarizerError):
            load_bundle(path, on_warning=_is_line)
        with contextlib.suppress(SummarizerError):
            for _ in load_bundles(path, on_warning=_is_line):
                pass
    finally:
        path.unlink()
    return len(content)


def _is_line(sentence: str) -> None:
    if not sentence or "\n" in sentence or len(sentence) > 20_000:
        raise AssertionError(f"a warning is one line: {sentence[:200]!r}")


def _source(rng: random.Random) -> tuple[str, str]:
    if rng.random() < 0.4:
        return rng.choice(FILES)
    value = json.loads(json.dumps(rng.choice(list(JSON_SHAPES))[0], default=str))
    for _ in range(rng.choice([0, 1, 3])):
        value = _changed(value, rng)
    if rng.random() < 0.1:
        return "a.jsonl", "\n".join(json.dumps(value, ensure_ascii=False) for _ in range(3))
    return "a.json", json.dumps(value, ensure_ascii=rng.random() < 0.5)


def _changed(value: Any, rng: random.Random) -> Any:
    """The value with one part of it replaced, dropped, or given twice."""
    if isinstance(value, dict) and value and rng.random() < 0.85:
        name = rng.choice(list(value))
        changed = dict(value)
        kind = rng.random()
        if kind < 0.15:
            del changed[name]
        elif kind < 0.25:
            changed[rng.choice(["articles", "text", "title", "id", "body", "items", "@graph", "clusters"])] = value[
                name
            ]
        else:
            changed[name] = _changed(value[name], rng)
        return changed
    if isinstance(value, list) and value and rng.random() < 0.85:
        at = rng.randrange(len(value))
        return [*value[:at], _changed(value[at], rng), *value[at + rng.randrange(2) :]]
    return rng.choice(VALUES)


def _broken(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice([0, 1, 5, 40, 1_000]))
    kind = rng.random()
    if kind < 0.35:
        return text[:start] + rng.choice(PIECES) * rng.choice([1, 1, 2, 30]) + text[end:]
    if kind < 0.55:
        return text[:start] + text[end:]
    if kind < 0.65:
        return text[:start]
    if kind < 0.95:
        return text[:end] + text[start:end] * rng.choice([1, 2, 10]) + text[end:]
    return text[:start] + text[start:end] * (100_000 // max(end - start, 1)) + text[end:]


def _bytes_broken(content: bytes, rng: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice([1, 3, 30])):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)
