"""The endpoint's bytes → a reply. Nothing in them is believed to be there."""

from __future__ import annotations

import json
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
    "max_tokens": "length",
    "max_length": "length",
    "model_length": "length",
    "safety": "content_filter",
    "error": "error",
}


class GarbledAnswer(Exception):  # noqa: N818  it never leaves the package
    """Status 200, and no completion in it."""

    def __init__(self, message: str, raw: str) -> None:
        super().__init__(message)
        self.raw = raw


class EndpointFault(Exception):  # noqa: N818  it never leaves the package
    """An error told inside an answer of status 200, or inside a stream."""

    def __init__(self, body: object) -> None:
        details = body if isinstance(body, dict) else {"message": body}
        super().__init__(str(details.get("message") or "the endpoint reported an error"))
        self.body = details


class Reply(NamedTuple):
    """What one attempt brought; `tokens` is None when the endpoint did not count."""

    text: str
    finish_reason: str
    refusal: str | None
    tokens: Tokens | None


def read_completion(body: bytes) -> Reply:
    """The reply in the body of a chat completion; raises `GarbledAnswer` or `EndpointFault`."""
    raw = body.decode("utf-8", errors="replace")
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        what = "a web page" if raw.lstrip()[:1] == "<" else "no JSON"
        raise GarbledAnswer(f"it sent {what} instead of a completion", raw) from None
    if not isinstance(data, dict):
        raise GarbledAnswer("it sent JSON that is no completion", raw)
    if data.get("error"):
        raise EndpointFault(data["error"])
    choices = data.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise GarbledAnswer("its completion holds no choice", raw)
    # The body is whole, so an ending without a reason is the model's own.
    return Reply(
        text=_join_content(message.get("content")),
        finish_reason=_finish(choice.get("finish_reason")) or "stop",
        refusal=_text_or_none(message.get("refusal")),
        tokens=_read_usage(data.get("usage")),
    )


@dataclass(slots=True)
class StreamedReply:
    """A reply that grows with the chunks of a stream (the SDK's models, whose fields may hold anything)."""

    _parts: list[str] = field(default_factory=list)
    _refusal: list[str] = field(default_factory=list)
    _finish: str | None = None
    _tokens: Tokens | None = None

    def add(self, chunk: Any) -> bool:
        """Take a chunk in; true when it held something the model wrote, its thinking included."""
        if usage := getattr(chunk, "usage", None):
            self._tokens = _read_usage(usage if isinstance(usage, dict) else usage.model_dump()) or self._tokens
        choices = getattr(chunk, "choices", None)
        if not isinstance(choices, list) or not choices:
            return False
        self._finish = _finish(getattr(choices[0], "finish_reason", None)) or self._finish
        delta = getattr(choices[0], "delta", None)
        content, refusal = _join_content(getattr(delta, "content", None)), getattr(delta, "refusal", None)
        self._parts.append(content)
        if isinstance(refusal, str):
            self._refusal.append(refusal)
        thinking = getattr(delta, "reasoning_content", None) or getattr(delta, "reasoning", None)
        return bool(content or refusal or thinking)

    @property
    def text(self) -> str:
        """What has been written so far."""
        return "".join(self._parts)

    @property
    def is_finished(self) -> bool:
        """Whether the model gave a reason for ending; after that only the usage may still come."""
        return self._finish is not None

    def finish(self) -> Reply:
        """The whole reply; raises `GarbledAnswer` when the stream ended and the model had not."""
        if self._finish is None:
            raise GarbledAnswer("its stream broke off", self.text)
        return Reply(self.text, self._finish, "".join(self._refusal) or None, self._tokens)


def _join_content(content: object) -> str:
    """Text, also where it comes as a list of parts; parts that are thinking are left out."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    return "".join(
        part["text"]
        for part in content
        if isinstance(part, dict) and part.get("type") == "text" and isinstance(part.get("text"), str)
    )


def _finish(reason: object) -> str | None:
    return _FINISH.get(reason.lower(), reason) if isinstance(reason, str) and reason else None


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


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
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
