"""What an endpoint understands of the OpenAI protocol: how JSON is asked for, and which parameters it takes.

There is no way to ask, so it is learned: start with the strictest form, step down when the endpoint refuses one,
and remember the outcome for this process and, in the cache, for a week.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.request_options import ANSWER_MODES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.llm.answer_cache import AnswerCache
    from summarizer.llm.model_settings import ModelSettings
    from summarizer.request_options import AnswerMode

__all__ = ["Dialect", "ModelQuestion", "first_dialect", "forget_dialects", "recall_dialect", "remember_dialect"]

MOST_WINDOW = 10_000_000
_WEEK = 7 * 24 * 3600.0
_NEXT_MODE: dict[str, AnswerMode] = {"json_schema": "json_object", "json_object": "text"}
_DEEPEST_OUTLINE = 10
_EXAMPLES: dict[str, Any] = {"string": "...", "integer": 0, "number": 0.5, "boolean": True}
_OPTIONAL = ("temperature", "seed", "stream_options", "stream", "system")
_KNOWN: dict[str, Dialect] = {}


class ModelQuestion(NamedTuple):
    """One thing asked of a model, before it is put in any endpoint's dialect."""

    messages: Sequence[Mapping[str, str]]
    schema: Mapping[str, Any]
    max_tokens: int
    stream: bool = False


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one endpoint wants to be asked, and the context window that it tells of: 0 where it tells of none."""

    mode: AnswerMode
    token_field: str = "max_tokens"  # noqa: S105  a name, no secret
    dropped: frozenset[str] = field(default_factory=frozenset)
    most_tokens: int | None = None
    window: int | None = None

    def request(self, question: ModelQuestion, settings: ModelSettings) -> dict[str, Any]:
        """The arguments of the SDK's `chat.completions.create`."""
        request: dict[str, Any] = {
            "model": settings.model,
            "messages": self.messages(question),
            self.token_field: self.longest_answer(question),
            "temperature": settings.temperature,
            "seed": settings.seed,
        }
        if self.mode == "json_schema":
            named = {"name": _schema_name(question.schema), "strict": True, "schema": question.schema}
            request["response_format"] = {"type": "json_schema", "json_schema": named}
        elif self.mode == "json_object":
            request["response_format"] = {"type": "json_object"}
        if question.stream:
            request |= {"stream": True, "stream_options": {"include_usage": True}}
        if settings.extra_body:
            request["extra_body"] = settings.extra_body
        return {name: value for name, value in request.items() if value is not None and name not in self.dropped}

    def longest_answer(self, question: ModelQuestion) -> int:
        """How many tokens the answer may have: what was asked for, or what the endpoint takes."""
        return min(question.max_tokens, self.most_tokens or question.max_tokens)

    def messages(self, question: ModelQuestion) -> list[dict[str, str]]:
        """The messages; where the endpoint takes no schema, each turn of the user ends with it, in the same bytes."""
        messages = [dict(message) for message in question.messages]
        if "system" in self.dropped and len(messages) > 1 and messages[0]["role"] == "system":
            rules = messages.pop(0)
            messages[0]["content"] = f"{rules['content']}\n\n{messages[0]['content']}"
        if self.mode == "json_schema":
            return messages
        outline = json.dumps(_outline(question.schema, question.schema), ensure_ascii=False)
        suffix = f"\n\nAnswer with one JSON block of this form and nothing else:\n{outline}"
        following = [*(message["role"] for message in messages[1:]), "end"]
        for message, next_role in zip(messages, following, strict=True):
            if message["role"] == "user" and next_role != "user":
                message["content"] += suffix
        return messages

    def without(self, refused: str, settings: ModelSettings, most: int | None = None) -> Dialect | None:
        """The dialect to try next when the endpoint refused a parameter, or one of more than `most`.

        None when there is nothing left to try.
        """
        if most is not None:
            return replace(self, most_tokens=most) if most < (self.most_tokens or most + 1) else None
        if refused == "response_format":
            following = _NEXT_MODE.get(self.mode)
            return replace(self, mode=following) if following and settings.json_mode == "auto" else None
        if refused in {"max_tokens", "max_completion_tokens"}:
            other = "max_completion_tokens" if refused == "max_tokens" else "max_tokens"
            if self.token_field == refused and f"not {other}" not in self.dropped:
                return replace(self, token_field=other, dropped=self.dropped | {f"not {refused}"})
            return None
        if refused in _OPTIONAL and refused not in self.dropped:
            return replace(self, dropped=self.dropped | {refused})
        return None

    def to_json(self) -> dict[str, Any]:
        """The dialect as the cache keeps it."""
        return {
            "mode": self.mode,
            "token_field": self.token_field,
            "dropped": sorted(self.dropped),
            "most_tokens": self.most_tokens,
            "window": self.window,
        }


def first_dialect(settings: ModelSettings) -> Dialect:
    """What to try first: the strictest form, unless the settings name another."""
    # OpenAI's own newer models refuse `max_tokens`; most other servers know nothing else.
    token_field = "max_completion_tokens" if settings.host.endswith("openai.com") else "max_tokens"
    return Dialect("json_schema" if settings.json_mode == "auto" else settings.json_mode, token_field)


def recall_dialect(settings: ModelSettings, cache: AnswerCache | None) -> Dialect:
    """What was learned about this endpoint and model before, or else what to try first."""
    known = _KNOWN.get(_identity(settings))
    if known is None and cache is not None:
        known = _from_json(cache.endpoint(_identity(settings), _WEEK))
    return known or first_dialect(settings)


def remember_dialect(settings: ModelSettings, dialect: Dialect, cache: AnswerCache | None) -> None:
    """Keep what was learned for the rest of the process, and in the cache."""
    _KNOWN[_identity(settings)] = dialect
    if cache is not None:
        cache.keep_endpoint(_identity(settings), dialect.to_json())


def forget_dialects() -> None:
    """Forget what this process learned."""
    _KNOWN.clear()


def _identity(settings: ModelSettings) -> str:
    """What is learned by: a digest, since the cache writes it down and an address may hold a secret."""
    return sha256("\n".join((settings.base_url, settings.model, settings.json_mode)).encode()).hexdigest()


def _from_json(value: dict[str, Any] | None) -> Dialect | None:
    """The dialect that the cache holds, if it is one: anybody's bytes may stand there."""
    mode = next((mode for mode in ANSWER_MODES if value is not None and value.get("mode") == mode), None)
    if value is None or mode is None:
        return None
    dropped, most = value.get("dropped"), value.get("most_tokens")
    names = frozenset(name for name in dropped if isinstance(name, str)) if isinstance(dropped, list) else frozenset()
    token_field = "max_completion_tokens" if value.get("token_field") == "max_completion_tokens" else "max_tokens"
    window = value.get("window")
    window = window if type(window) is int and 0 <= window <= MOST_WINDOW else None
    return Dialect(mode, token_field, names, most if type(most) is int and most > 0 else None, window)


def _outline(schema: Mapping[str, Any], root: Mapping[str, Any], depth: int = 0) -> Any:
    """An example of what a schema asks for: shorter, and small models copy a form where they recite a schema."""
    if isinstance(reference := schema.get("$ref"), str) and depth < _DEEPEST_OUTLINE:
        return _outline(root.get("$defs", {}).get(reference.rpartition("/")[2], {}), root, depth + 1)
    if isinstance(fields := schema.get("properties"), dict) and depth < _DEEPEST_OUTLINE:
        return {name: _outline(inner, root, depth + 1) for name, inner in fields.items()}
    if isinstance(entries := schema.get("items"), dict) and depth < _DEEPEST_OUTLINE:
        return [_outline(entries, root, depth + 1)]
    options = [schema, *(option for option in schema.get("anyOf", ()) if isinstance(option, dict))]
    kinds = [option["type"] for option in options if isinstance(option.get("type"), str)]
    plain = next((_EXAMPLES[kind] for kind in kinds if kind in _EXAMPLES), "...")
    return "... or null" if plain == "..." and "null" in kinds else plain


def _schema_name(schema: Mapping[str, Any]) -> str:
    return re.sub(r"[^a-z0-9_-]", "_", str(schema.get("title") or "answer").lower())[:64]
