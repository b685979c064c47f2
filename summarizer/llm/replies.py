"""The endpoint's JSON → a reply. Nothing in it is believed to be there, or to be what it should be."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from summarizer.llm.usage import Tokens

__all__ = ["EndpointFault", "GarbledAnswer", "Reply", "StreamedReply", "read_completion"]

# Words of other vocabularies for the same endings.
_FINISH = {
    "eos": "stop",
    "eos_token": "stop",
    "end_turn": "stop",
    "stop_sequence": "stop",
    "tool_calls": "stop",
    "function_call": "stop",
    "max_tokens": "length",
    "max_length": "length",
    "model_length": "length",
    "safety": "content_filter",
    "error": "error",
}
# Where servers put what the model thinks.
_THINKING = ("reasoning_content", "reasoning", "thinking", "reasoning_details")
_SURROGATES = re.compile(r"[\ud800-\udfff]+")
# No prompt and no answer has so many tokens; a larger number counts nothing.
_MOST_TOKENS = 10**9


# Where an endpoint tells of an error that it does not call one.
_FAULTS = ("detail", "errors", "message", "base_resp")


class GarbledAnswer(Exception):  # noqa: N818  it never leaves the package
    """Status 200, and no completion in it."""

    def __init__(self, message: str, raw: str) -> None:
        super().__init__(message)
        self.raw = raw


class EndpointFault(Exception):  # noqa: N818  it never leaves the package
    """An error told inside an answer of status 200, or inside a stream."""

    def __init__(self, body: object) -> None:
        super().__init__("the endpoint reported an error")
        self.body = body


class Reply(NamedTuple):
    """What one attempt brought; `tokens` is None when the endpoint did not count."""

    text: str
    finish_reason: str
    refusal: str | None
    tokens: Tokens | None


def read_completion(body: bytes) -> Reply:
    """The reply in the body of a chat completion; raises `GarbledAnswer` or `EndpointFault`."""
    # JSON begins with a character of ASCII, which tells how the rest is written.
    raw = body.decode(json.detect_encoding(body), errors="replace")
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        what = "a web page" if raw.lstrip()[:1] == "<" else "no JSON"
        raise GarbledAnswer(f"it sent {what} instead of a completion", raw) from None
    written = StreamedReply()
    written.add(data, part="message")
    if not written.has_choice:
        if isinstance(data, dict) and (data.get("object") == "error" or any(map(data.get, _FAULTS))):
            raise EndpointFault(data)
        what = "its completion holds no choice" if isinstance(data, dict) else "it sent JSON that is no completion"
        raise GarbledAnswer(what, raw)
    # The body is whole, so an ending without a reason is the model's own.
    return written.reply("stop")


@dataclass(slots=True)
class StreamedReply:
    """A reply that grows with the chunks of a stream, each a JSON value of any shape.

    What the model thinks, and what it hands to a tool, is kept aside: there are servers that put the answer there.
    `length` counts the characters of all of it.
    """

    has_choice: bool = False
    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _aside: dict[str, list[str]] = field(default_factory=lambda: {"arguments": [], "thinking": []})
    _refusal: list[str] = field(default_factory=list)
    _finish: str | None = None
    _tokens: Tokens | None = None

    def add(self, chunk: object, part: str = "delta") -> bool:
        """Take in a chunk; true when it held something that the model wrote, its thinking included.

        Raises:
            EndpointFault: the chunk tells of an error.

        """
        if not isinstance(chunk, dict):
            return False
        if error := chunk.get("error"):
            raise EndpointFault(error if isinstance(error, (dict, list, str)) else chunk)
        self._tokens = _read_usage(chunk.get("usage")) or self._tokens
        choices = chunk.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            return False
        if fault := choice.get("error"):
            raise EndpointFault(fault if isinstance(fault, (dict, list, str)) else choice)
        self._finish = _finish(choice.get("finish_reason")) or self._finish
        message = {"content": choice["text"]} if isinstance(choice.get("text"), str) else choice.get(part)
        if not isinstance(message, dict):
            return False
        self.has_choice = True
        thinking = next((thought for name in _THINKING if (thought := _thought(message.get(name)))), "")
        taken = [
            (self._parts, _join_content(message.get("content"))),
            (self._refusal, _text(message.get("refusal"))),
            (self._aside["thinking"], thinking),
            (self._aside["arguments"], _arguments(message)),
        ]
        for parts, text in taken:
            if text:
                parts.append(text)
                self.length += len(text)
        return any(text for _, text in taken)

    @property
    def text(self) -> str:
        """What has been written so far."""
        return _without_surrogates("".join(self._parts))

    @property
    def is_finished(self) -> bool:
        """Whether the model gave a reason for ending; after that only the usage may still come."""
        return self._finish is not None

    def end(self) -> None:
        """Take note that the endpoint says that this is all; not every one gives a reason besides."""
        if self.has_choice:
            self._finish = self._finish or "stop"

    def finish(self) -> Reply:
        """The whole reply; raises `GarbledAnswer` when the stream ended and the model had not."""
        if self._finish is None:
            raise GarbledAnswer("its stream broke off", self.text)
        return self.reply(self._finish)

    def reply(self, ending: str) -> Reply:
        """The reply as far as it has come; `ending` is its reason where the endpoint gave none."""
        finish, refusal = self._finish or ending, _without_surrogates("".join(self._refusal))
        text = self.text
        if not text.strip() and not refusal:
            text = self._answer_aside(finish) or text
        return Reply(text, finish, refusal or None, self._tokens)

    def _answer_aside(self, finish: str) -> str:
        """JSON where a server put it instead of into the content; of thinking that was cut off only what begins so."""
        for parts in self._aside.values():
            text = _without_surrogates("".join(parts))
            if text.lstrip()[:1] in {"{", "["} or ("{" in text and finish == "stop"):
                return text
        return ""


def _join_content(content: object) -> str:
    """Text, also where it comes as a list of parts, or as JSON; parts that are thinking are left out."""
    if isinstance(content, dict):
        return json.dumps(content)
    if not isinstance(content, list):
        return _text(content)
    parts = [part for part in content if isinstance(part, dict) and part.get("type") in ("text", "output_text")]
    return "".join(_part(part.get("text")) for part in parts)


def _part(text: object) -> str:
    """The text of a part, which some put one deeper."""
    return _text(text.get("value")) if isinstance(text, dict) else _text(text)


def _thought(value: object) -> str:
    """What the model thinks: a text, or a list of parts."""
    if isinstance(value, list):
        return "".join(_part(part.get("text")) for part in value if isinstance(part, dict))
    return _text(value)


def _arguments(message: dict[str, Any]) -> str:
    """What the model hands to the first tool that it hands anything."""
    calls = message.get("tool_calls")
    called = [call.get("function") for call in calls if isinstance(call, dict)] if isinstance(calls, list) else []
    handed = [f.get("arguments") for f in (*called, message.get("function_call")) if isinstance(f, dict)]
    found = next((arguments for arguments in handed if arguments), None)
    return json.dumps(found) if isinstance(found, (dict, list)) else _text(found)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _without_surrogates(text: str) -> str:
    """Text that can be written down: halves of characters that JSON may name, and nothing else may hold, replaced.

    The two halves of one character, which may come in two chunks, are put together.
    """
    if not _SURROGATES.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _finish(reason: object) -> str | None:
    return _FINISH.get(reason.lower(), reason) if isinstance(reason, str) and reason else None


def _read_usage(usage: object) -> Tokens | None:
    if not isinstance(usage, dict):
        return None
    prompt, completion = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
    if not prompt and not completion:
        return None
    cached = _count(usage.get("prompt_tokens_details"), "cached_tokens") or _count(usage, "prompt_cache_hit_tokens")
    reasoning = _count(usage.get("completion_tokens_details"), "reasoning_tokens")
    return Tokens(prompt, min(cached, prompt), completion, reasoning)


def _count(holder: object, name: str) -> int:
    value = holder.get(name) if isinstance(holder, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _MOST_TOKENS else 0
