"""What a refusal is about, and what an answer of another make says."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.drafts import Draft
from summarizer.errors import ContextTooLongError, ModelRefusedError
from summarizer.llm.dialects import Dialect, ModelQuestion
from summarizer.llm.failures import Transient, Unsupported, classify_failure
from summarizer.llm.model_settings import ModelSettings
from summarizer.llm.replies import GarbledAnswer, Reply, StreamedReply, read_completion
from summarizer.llm.usage import Tokens
from summarizer.llm.wire import HttpFault

SETTINGS = ModelSettings(model="tram-1", base_url="http://localhost:9/v1")


def refused(message: str, status: int = 400, **body: Any) -> Exception:
    return judged({"message": message, **body}, status)


def judged(body: object, status: int = 400) -> Exception:
    return classify_failure(HttpFault(status, {}, body), SETTINGS, 900, 2_048)


@pytest.mark.parametrize(
    ("message", "parameter"),
    [
        (
            "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
            "response_format",
        ),
        ("This response_format type is unavailable now", "response_format"),
        ("failed to parse grammar", "response_format"),
        ("Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.", "max_tokens"),
        ("Unrecognized request argument supplied: max_completion_tokens", "max_completion_tokens"),
        (
            "Unsupported value: 'temperature' does not support 0.0. Only the default (1) value is supported.",
            "temperature",
        ),
        ("Extra inputs are not permitted: stream_options", "stream_options"),
        ("unknown field: seed", "seed"),
    ],
)
def test_refused_parameters_are_recognised(message: str, parameter: str) -> None:
    outcome = refused(message)
    assert isinstance(outcome, Unsupported)
    assert outcome.parameter == parameter


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("max_tokens is too large: 50000. This model supports at most 4096 completion tokens", "--max-output-tokens"),
        ("'max_tokens' is too large: 5000. This model's maximum context length is 4096 tokens", "about 900 tokens"),
        ("the request exceeds the available context size", "about 900 tokens"),
        ("temperature must be at most 2", "refused the request"),
    ],
)
def test_other_refusals_are_final(message: str, says: str) -> None:
    outcome = refused(message)
    assert isinstance(outcome, ModelRefusedError)
    assert isinstance(outcome, ContextTooLongError) == (says == "about 900 tokens")
    assert says in str(outcome)


def test_quota_and_rate_are_told_apart() -> None:
    assert isinstance(refused("Rate limit reached", 429), Transient)
    assert isinstance(refused("Insufficient Balance", 402), ModelRefusedError)
    assert isinstance(refused("x", 429, code="insufficient_quota"), ModelRefusedError)
    assert isinstance(refused("not implemented", 501), ModelRefusedError)


def test_a_completion_of_another_make_is_read() -> None:
    body = (
        b'{"choices": [{"message": {"content": [{"type": "thinking", "text": "hm"}, {"type": "text", "text": "A"}]},'
        b' "finish_reason": "end_turn"}], "usage": {"prompt_tokens": 9, "completion_tokens": 2,'
        b' "prompt_cache_hit_tokens": 99}}'
    )
    assert read_completion(body) == Reply("A", "stop", None, Tokens(9, 9, 2, 0))


@pytest.mark.parametrize("usage", ["null", "[]", '"many"', "{}", '{"prompt_tokens": "9"}', '{"prompt_tokens": -4}'])
def test_a_usage_that_counts_nothing_is_none(usage: str) -> None:
    body = f'{{"choices": [{{"message": {{"content": "A"}}, "finish_reason": null}}], "usage": {usage}}}'
    assert read_completion(body.encode()) == Reply("A", "stop", None, None)


def test_a_stream_of_odd_chunks_is_survived() -> None:
    streamed = StreamedReply()
    for chunk in (
        None,
        SimpleNamespace(choices=None),
        SimpleNamespace(choices=[7]),
        SimpleNamespace(choices=["x"], usage={}),
    ):
        assert not streamed.add(chunk)
    with pytest.raises(GarbledAnswer):
        streamed.finish()


def test_the_form_of_any_schema_can_be_shown() -> None:
    class Judgement(BaseModel):
        supported: bool
        score: float | None
        rank: int
        notes: dict[str, str]
        inner: Judgement | None = None

    messages = Dialect("text").messages(
        ModelQuestion([{"role": "user", "content": "J"}], Judgement.model_json_schema(), 9)
    )
    assert '{"supported": true, "score": 0.5, "rank": 0, "notes": "...", "inner":' in messages[0]["content"]
    assert len(messages[0]["content"]) < 2_000


def test_a_schema_in_text_keeps_the_prefix_of_a_second_turn() -> None:
    chat = [{"role": "system", "content": "S"}, {"role": "user", "content": "E"}, {"role": "user", "content": "I"}]
    repair = [*chat, {"role": "assistant", "content": "{}"}, {"role": "user", "content": "again"}]
    schema = Draft.model_json_schema()
    first = Dialect("text").messages(ModelQuestion(chat, schema, 9))
    second = Dialect("text").messages(ModelQuestion(repair, schema, 9))
    assert second[:3] == first
    form = '{"items": [{"label": "... or null", "sentences": [{"text": "...", "cites": ["..."]}]}]}'
    assert [form in message["content"] for message in second] == [False, False, True, False, True]
    assert chat[2]["content"] == "I", "the caller's own messages stay as they are"
