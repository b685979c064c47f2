"""Text → JSON values: one document, or one value a line."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from summarizer.errors import EmptyBundleError, SourceError
from summarizer.loading.load_notes import shown, without_place
from summarizer.loading.records import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.loading.load_notes import LoadNotes

__all__ = ["looks_like_lines", "parse_each", "parse_json", "parse_lines"]

JSON_SPACE = " \t\r\n"
# What a JSON value begins with, as Python reads it: a line that is none costs little.
BEGINNINGS = frozenset('{["-0123456789tfnNI')


def parse_json(text: str, name: str, notes: LoadNotes) -> Any:
    """The JSON value of `text`.

    Line breaks and other control characters inside strings are let through, as many writers leave them there. The last
    of two equal keys counts, with a remark. Raises SourceError with line and column for everything else.
    """
    text = text.removeprefix("\ufeff")
    try:
        return _Reader(notes, name).read(text)
    except json.JSONDecodeError as error:
        if not text or text.isspace():
            raise EmptyBundleError(f"{name} is empty; write a bundle or a list of articles into it") from None
        raise SourceError(f"{name}, line {error.lineno}, column {error.colno}: {_explain(error)}") from None


def parse_lines(text: str, name: str, notes: LoadNotes) -> Iterator[Item]:
    """The values of a JSON Lines text, blank lines left out; a broken line is a remark that names it.

    Raises SourceError, after the last line, when not one line could be read.
    """
    return parse_each(_lines(text.removeprefix("\ufeff")), name, notes)


def parse_each(lines: Iterable[tuple[int, str]], name: str, notes: LoadNotes) -> Iterator[Item]:
    """`parse_lines` of lines with their numbers, of which one at a time is held."""
    first_error: str | None = None
    good = 0
    reader = _Reader(notes)
    for number, line in lines:
        place = reader.place = f"{name}, line {number}"
        try:
            value = reader.read(line)
        except json.JSONDecodeError as error:
            reason = f"column {error.colno}: {_explain(error)}"
        except SourceError as error:
            reason = without_place(str(error), place)
        else:
            good += 1
            yield Item(place, "", value)
            continue
        first_error = first_error or f"{place}, {reason}"
        notes.lose(place, reason, "the line is left out")
    if first_error and not good:
        raise SourceError(f"{name}: no line is valid JSON; the first is {first_error}")
    if not good:
        raise EmptyBundleError(f"{name} is empty; write one article a line into it")


def looks_like_lines(text: str) -> bool:
    """True when the first line that is not blank is a whole object and more lines follow: JSON Lines, beyond doubt."""
    lines = _lines(text.removeprefix("\ufeff"))
    _, first = next(lines, (0, ""))
    if not first.lstrip(JSON_SPACE).startswith("{") or not first.rstrip(JSON_SPACE).endswith("}"):
        return False
    if next(lines, None) is None:
        return False
    try:
        json.loads(first, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(text: str) -> Iterator[tuple[int, str]]:
    # Not splitlines: JSON strings may hold U+2028 and its kind, and a list of all lines would double the memory.
    number, start = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        number += 1
        line = text[start:end]
        if line and not line.isspace():
            yield number, line
        start = end + 1


class _Reader:
    """Reads JSON, and remarks on what stands twice in it. One serves all lines: making it takes longer than a line.

    `place` is where what it reads stands.
    """

    def __init__(self, notes: LoadNotes, place: str = "") -> None:
        self.place = place
        self._notes = notes
        self._decoder = json.JSONDecoder(strict=False, object_pairs_hook=self._object, parse_int=_integer)

    def read(self, text: str) -> Any:
        """The value; JSONDecodeError for what is none, SourceError for what is nested too deeply."""
        begins = text.lstrip(JSON_SPACE)[:1]
        try:
            if begins and begins not in BEGINNINGS:
                raise json.JSONDecodeError("Expecting value", text, text.index(begins))
            return self._decoder.decode(text)
        except RecursionError:
            raise SourceError(f"{self.place}: the JSON is nested too deeply to be read; flatten it") from None
        except json.JSONDecodeError as error:
            raise json.JSONDecodeError(error.msg, text, _place(error)) from None

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            twice = next(key for key, count in counts.items() if count > 1)
            told = f'the key "{shown(twice, 60)}" stands twice in one object; the last value counts'
            self._notes.add(self.place, told)
        return found


def _place(error: json.JSONDecodeError) -> int:
    """Where a fault is: a comma with nothing after it is one itself, not the bracket that older Pythons point to."""
    before = error.doc[: error.pos].rstrip(JSON_SPACE)
    at_bracket = error.doc[error.pos : error.pos + 1] in {"]", "}"}
    return len(before) - 1 if at_bracket and before.endswith(",") else error.pos


def _integer(digits: str) -> int | float:
    # Python refuses to read integers of thousands of digits; none of them can be an id or a date.
    return int(digits) if len(digits) < 4000 else float(digits)


def _explain(error: json.JSONDecodeError) -> str:
    """What is wrong at the place of `error`, and what to do."""
    text, at = error.doc, error.pos
    if not text[at:].strip(JSON_SPACE):
        return "the JSON ends before it is complete, as if the file were cut off; write it again"
    before = text[max(0, at - 1000) : at].rstrip(JSON_SPACE)
    if text[at] == "," and text[at + 1 :].lstrip(JSON_SPACE)[:1] in {"]", "}"}:
        return "there is a comma with nothing after it; remove it"
    if error.msg.startswith("Unterminated string"):
        return "a text that begins here is never closed, as if the file were cut off; write it again"
    if error.msg == "Extra data" and text.lstrip(JSON_SPACE)[:1] in {"{", "["}:
        return "the JSON is complete here and more follows; write one value, or one value a line (.jsonl)"
    if at == 0 or not before or error.msg == "Extra data":
        begins = text.lstrip(JSON_SPACE)[:1]
        return f"this is not JSON (it begins with {begins!r}); give JSON or JSONL, or plain text in a .txt or .md file"
    return f"this is not valid JSON ({error.msg[0].lower()}{error.msg[1:]}); write it with a JSON library"
