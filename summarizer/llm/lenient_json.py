"""Reads JSON as models write it: fences and prose around it, smart quotes, stray commas, missing brackets, no end.

One pass from left to right with a stack of our own: linear in the text and safe at any depth. Numbers are kept as
written, because `4.10` is a citation and not four and a tenth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Incomplete", "read_values"]

_MAX_DEPTH = 32
_MAX_VALUES = 1_000

# Possessive quantifiers (`*+`) never give characters back: no pattern here can take more than linear time. What is
# looked at again and again, after each candidate for the end of a string, is bounded instead.
_SPACE = re.compile(r"\s*+")
_BARE = re.compile(r"[^\s,:{}\[\]\"“”]++")
_QUOTE = "[\"'“”„‟«»‘’‚‛]"
_KEY = re.compile(rf"{_QUOTE}?+[\w .$-]{{1,60}}+{_QUOTE}?+\s{{0,9}}+:")
_MISSING_COMMA = re.compile(rf"\s{{0,99}}+{_QUOTE}[\w $-]{{1,60}}+{_QUOTE}\s{{0,9}}+:")
_COMMENT = re.compile(r"//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/)?")
# What may follow the quotation mark that really ends a string, in a map and in a list.
_AFTER_VALUE = re.compile(r"\s{0,99}+(?:\}|\]|\Z|,\s{0,99}+(?:\}|\Z|[\"“”'][^\"“”'\\]{1,60}+[\"“”']\s{0,9}+:))")
_AFTER_ENTRY = re.compile(r"\s{0,99}+(?:\]|\}|\Z|,\s{0,99}+(?:\]|\Z|[\"“”'{\[]))")
_FARTHEST_END = 4_000
# How many marks are looked at as the end of one string, and how many strings without an end are bothered about.
_MOST_MARKS = 40
_PATIENCE = 50


def _string_patterns(opening: str, closing: str) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    whole = re.compile(rf"[{opening}]((?:[^{closing}\\]|\\.)*+)[{closing}]", re.DOTALL)
    return dict.fromkeys(opening, (whole, re.compile(f"[{closing}]")))


# For each mark that may open a string: the whole string, and the marks that may close it.
_STRINGS = {
    **_string_patterns('"', '"'),
    **_string_patterns("'", "'"),
    **_string_patterns("“”„‟«»", '“”„‟«»"'),
    **_string_patterns("‘’‚‛", "‘’‚‛'"),
}

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "none": None, "nan": None, "undefined": None}
_START = re.compile(r"[{\[]")

_MISSING = object()


class Incomplete(dict[str, Any]):
    """A map whose closing bracket never came."""


@dataclass(slots=True)
class _Frame:
    value: dict[str, Any] | list[Any]
    key: str | None = None

    def add(self, value: Any) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        elif self.key is not None:
            self.value[self.key] = value
            self.key = None

    def add_nothing(self) -> None:
        """Give a key that no value followed the value null."""
        if isinstance(self.value, dict) and self.key is not None:
            self.add(None)


@dataclass(slots=True)
class _Reader:
    text: str
    at: int
    patience: int
    notes: set[str] = field(default_factory=set)
    stack: list[_Frame] = field(default_factory=list)
    root: Any = _MISSING

    def read(self) -> Any:
        """The value that starts at `at`; afterwards `at` is where it ended."""
        while self.at < len(self.text) and self.root is _MISSING:
            self._step()
        if self.root is _MISSING:
            self.notes.add("the end was missing")
            while self.stack:
                self._close(complete=False)
        return self.root

    def _step(self) -> None:
        self.at = _end(_SPACE, self.text, self.at)
        if self.at >= len(self.text):
            return
        character = self.text[self.at]
        if character in "{[":
            self._open(character)
        elif character in "}]":
            self._end_bracket(character)
        elif character in ",:":
            self._separator()
        elif character == "/" and (comment := _COMMENT.match(self.text, self.at)):
            self.notes.add("a comment was skipped")
            self.at = comment.end()
        elif self._wants_key():
            self._read_key(character)
        else:
            self._add_scalar(character)

    def _wants_key(self) -> bool:
        frame = self.stack[-1]
        return isinstance(frame.value, dict) and frame.key is None

    def _open(self, character: str) -> None:
        if self.stack and self._wants_key():
            # A map inside a map without a key: the bracket that should end the outer one is missing.
            if len(self.stack) > 1 and isinstance(self.stack[-2].value, list):
                self.notes.add("a missing bracket was added")
                self._close(complete=True)
            else:
                self.at += 1
                return
        if len(self.stack) >= _MAX_DEPTH:
            self.notes.add("nesting was too deep")
            self.root = None
            return
        self.stack.append(_Frame({} if character == "{" else []))
        self.at += 1

    def _end_bracket(self, character: str) -> None:
        wanted = dict if character == "}" else list
        self.at += 1
        if not any(isinstance(frame.value, wanted) for frame in self.stack):
            self.notes.add("a stray bracket was skipped")
            return
        while not isinstance(self.stack[-1].value, wanted):
            self.notes.add("a missing bracket was added")
            self._close(complete=True)
        self._close(complete=True)

    def _close(self, *, complete: bool) -> None:
        value = self.stack.pop().value
        if not complete and isinstance(value, dict):
            value = Incomplete(value)
        if self.stack:
            self.stack[-1].add(value)
        else:
            self.root = value

    def _separator(self) -> None:
        following = _end(_SPACE, self.text, self.at + 1)
        if self.text[self.at] == ",":
            if self.text[following : following + 1] in {"}", "]", ","}:
                self.notes.add("a stray comma was skipped")
            self.stack[-1].add_nothing()
        self.at = following

    def _read_key(self, character: str) -> None:
        quoted = character in _STRINGS
        match = _string_at(self.text, self.at) if quoted else _BARE.match(self.text, self.at)
        if match is None:
            # An unclosed quote runs to the end; anything else is passed over one character at a time.
            self.at = len(self.text) if quoted else self.at + 1
            return
        colon = _end(_SPACE, self.text, match.end())
        self.at = match.end()
        if self.text[colon : colon + 1] != ":":
            self.notes.add("stray words were skipped")
            return
        if character != '"':
            self.notes.add("keys were quoted")
        self.stack[-1].key = _unescape(match[1]) if quoted else match[0]
        self.at = colon + 1

    def _add_scalar(self, character: str) -> None:
        if character in _STRINGS:
            self._add_string(character)
            return
        match = _BARE.match(self.text, self.at)
        if match is None:
            self.at += 1
            return
        self.at = match.end()
        if self.at >= len(self.text):
            return  # cut off: 3.1 may have been going to be 3.12
        word = match[0]
        if word.lower().lstrip("-+") in {"nan", "infinity"}:
            self.notes.add("NaN was read as null")
        known = _WORDS.get(word.lower(), word)
        self.stack[-1].add(None if word.lower().endswith("infinity") else known)

    def _add_string(self, character: str) -> None:
        match = _string_at(self.text, self.at)
        if match is None:
            self.at = len(self.text)
            return
        if character != '"':
            self.notes.add("quotation marks were straightened")
        end = self._true_end(character, match.end())
        if end != match.end():
            self.notes.add("quotation marks inside a text were escaped")
        self.stack[-1].add(_unescape(self.text[match.start() + 1 : end - 1]))
        self.at = end

    def _true_end(self, opening: str, end: int) -> int:
        """Where a string ends whose inner quotation marks may not be escaped; `end` is after the first candidate."""
        after = _AFTER_VALUE if isinstance(self.stack[-1].value, dict) else _AFTER_ENTRY
        closing, candidate = _STRINGS[opening][1], end
        for _ in range(_MOST_MARKS if self.patience else 0):
            if after.match(self.text, candidate):
                return candidate
            if _MISSING_COMMA.match(self.text, candidate):
                self.notes.add("a missing comma was added")
                return candidate
            following = closing.search(self.text, candidate, end + _FARTHEST_END)
            if following is None:
                break
            candidate = following.end()
        self.patience = max(0, self.patience - 1)
        return end


def read_values(text: str) -> tuple[list[tuple[Any, int, int]], set[str]]:
    """Every map or list written in `text`, with where it starts and ends, and notes on what was mended."""
    found: list[tuple[Any, int, int]] = []
    notes: set[str] = set()
    at, patience = 0, _PATIENCE
    while len(found) < _MAX_VALUES and (start := _START.search(text, at)):
        at = start.start()
        if not _opens_a_value(text, at):
            at += 1
            continue
        reader = _Reader(text, at, patience)
        value = reader.read()
        patience = reader.patience
        found.append((value, at, reader.at))
        notes |= reader.notes
        at = max(reader.at, at + 1)
    return found, notes


def _opens_a_value(text: str, at: int) -> bool:
    following = _end(_SPACE, text, at + 1)
    if text.startswith(("//", "/*"), following):
        return True
    if text[at] == "{":
        return text[following : following + 1] in {"}", ""} or _KEY.match(text, following) is not None
    return text[following : following + 1] in {"{", "[", "]", '"', "“", "”", ""}


def _string_at(text: str, at: int) -> re.Match[str] | None:
    return _STRINGS[text[at]][0].match(text, at)


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _unescape(text: str) -> str:
    return _ESCAPE.sub(_replace_escape, text) if "\\" in text else text


def _replace_escape(match: re.Match[str]) -> str:
    high, low, single = match.groups()
    if high is None:
        return _ESCAPED.get(single, single)
    if low is None:
        return chr(int(high, 16))
    if not 0xD800 <= int(high, 16) <= 0xDBFF:
        return chr(int(high, 16)) + chr(int(low, 16))
    return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
