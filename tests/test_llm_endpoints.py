"""Endpoints as they are: how they refuse, where they put the answer, what they leave unsaid, where they send us."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from calling import (
    CHAT,
    GOOD,
    KEY,
    SCHEMA,
    ask,
    failure,
    nothing_learned,  # noqa: F401  a fixture that every test here uses
    with_client,
)
from picky_server import PickyServer

from summarizer.drafts import Draft
from summarizer.errors import ModelError, ModelRefusedError, ModelUnreachableError
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.draft_parsing import parse_draft
from summarizer.llm.model_settings import ModelSettings
from summarizer.testing import Raw, Request, Say, ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarizer.llm.client import ModelClient


def refusing(refusal: Status | Raw, holds: Callable[[dict[str, Any]], bool]) -> Callable[[Request], Any]:
    """A script that refuses what holds something, and answers all else well."""
    return lambda request: refusal if holds(request.body) else Say(GOOD)


def envelope(code: int, body: Any) -> Status:
    return Status(code, body=body if isinstance(body, str) else json.dumps(body))


def has_schema(body: dict[str, Any]) -> bool:
    return (body.get("response_format") or {}).get("type") == "json_schema"


def has_format(body: dict[str, Any]) -> bool:
    return "response_format" in body


@pytest.mark.parametrize(
    ("refusal", "parameter"),
    [
        (
            envelope(400, [{"error": {"code": 400, "message": 'Unknown name "stream_options": Cannot find field.'}}]),
            "stream_options",
        ),
        (
            envelope(
                422,
                {"detail": [{"loc": ["body", "stream_options"], "msg": "Extra inputs are not permitted", "ctx": {}}]},
            ),
            "stream_options",
        ),
        (envelope(422, {"detail": "seed: Extra inputs are not permitted"}), "seed"),
        (envelope(400, "Unsupported parameter: temperature"), "temperature"),
        (envelope(500, {"error": "stream_options is not supported"}), "stream_options"),
        (envelope(400, {"stream_options": ["Unknown field."]}), "stream_options"),
        (envelope(400, {"error": {"message": "", "details": {"reason": "unknown field: seed"}}}), "seed"),
        (
            envelope(400, {"errors": [{"title": "Bad request", "detail": "unrecognized field temperature"}]}),
            "temperature",
        ),
        (envelope(501, {"message": "streaming is not implemented"}), "stream"),
        (Raw('{"error": {"code": "400", "message": "Unknown parameter: seed"}}'), "seed"),
        (envelope(422, "`seed` is not a supported argument"), "seed"),
        (envelope(400, {"message": ["property seed should not exist"]}), "seed"),
        (
            Raw('{"object": "error", "code": 400, "message": "stream_options: extra fields not permitted"}'),
            "stream_options",
        ),
        (envelope(400, {"message": "The parameter `seed` specified in the request is not valid"}), "seed"),
        (envelope(404, {"error": {"message": "No endpoints found that support parameter temperature"}}), "temperature"),
        (envelope(400, {"error": {"message": "stream_options: Input should be a valid boolean"}}), "stream_options"),
        (
            envelope(400, {"title": "Bad", "errors": {"$.stream_options": ["The value could not be converted"]}}),
            "stream_options",
        ),
    ],
    ids=repr,
)
def test_a_refused_parameter_is_left_out_whatever_the_envelope(refusal: Status | Raw, parameter: str) -> None:
    with ScriptedServer(refusing(refusal, lambda body: parameter in body)) as server:
        answer = ask(server, stream=True, seed=1, max_tries=1)
    assert answer.text == GOOD
    assert len(server.chats) == 2, "one question is enough to learn it"
    assert parameter not in server.chats[-1].body


@pytest.mark.parametrize(
    ("refusal", "holds", "mode"),
    [
        (envelope(400, {"error": {"message": "JSON schema conversion failed: bounds"}}), has_schema, "json_object"),
        (
            envelope(400, [{"error": {"message": "Unknown name \"additional_properties\" at 'response_schema'"}}]),
            has_schema,
            "json_object",
        ),
        (
            envelope(500, {"error": {"message": 'response_format type must be one of "text" or "json_object"'}}),
            has_schema,
            "json_object",
        ),
        (envelope(500, "response_format is not supported by this model"), has_format, "text"),
        (
            envelope(422, {"detail": [{"loc": ["body", "response_format", "type"], "msg": "unexpected"}]}),
            has_format,
            "text",
        ),
        (envelope(400, "guided decoding failed: unsupported keyword maxItems"), has_schema, "json_object"),
        (envelope(400, {"error": {"message": "JSON mode is not enabled for models/small-3"}}), has_format, "text"),
        (
            Raw('{"error": {"code": 400, "message": "json_schema: the model does not support it"}}'),
            has_schema,
            "json_object",
        ),
    ],
    ids=lambda given: given.__name__ if callable(given) else repr(given),
)
def test_a_form_that_is_refused_is_stepped_down_whatever_the_words(
    refusal: Status | Raw, holds: Callable[[dict[str, Any]], bool], mode: str
) -> None:
    with ScriptedServer(refusing(refusal, holds)) as server:
        answer = ask(server, max_tries=1)
    assert (answer.text, answer.mode) == (GOOD, mode)
    assert len(server.chats) == (2 if mode == "json_object" else 3)


def test_a_failure_that_only_speaks_of_schemas_is_tried_again() -> None:
    with ScriptedServer([Status(500, "the schema of our database is being changed"), Say(GOOD)]) as server:
        answer = ask(server)
    assert (answer.mode, answer.retries) == ("json_schema", 1)


@pytest.mark.parametrize(
    "message", ["System role not supported", "Developer instruction is not enabled for models/small-3"]
)
def test_rules_go_into_the_first_question_where_no_system_role_is_taken(message: str) -> None:
    def has_system(body: dict[str, Any]) -> bool:
        return any(turn["role"] == "system" for turn in body["messages"])

    with ScriptedServer(refusing(Status(400, message), has_system)) as server:
        assert ask(server).text == GOOD
    (turn,) = server.chats[-1].body["messages"]
    assert turn["content"].startswith(f"{CHAT[0]['content']}\n\n{CHAT[1]['content']}")


@pytest.mark.parametrize(
    "message",
    [
        "max_tokens is too large: 2048. This model supports at most 1024 completion tokens, whereas you provided 2048.",
        "Invalid max_tokens value, the valid range of max_tokens is [1, 1024]",
        "max_tokens: 2048 > 1,024, which is the maximum allowed number of output tokens for small-1",
        "`max_new_tokens` must be less than or equal to 1024",
        "Max tokens must be <= 1024",
        "max_tokens must be less than 1,025",
        "This model's max output is 1024 tokens, you asked for 2048",
        "requested max_tokens 2048 but only 1024 allowed",
        "'max_tokens' : le 1024",
        (
            "`max_tokens` must be less than or equal to `1024`, the maximum value for `max_tokens` is less than the "
            "`context_window` for this model"
        ),
        "The parameter `max_tokens` specified in the request is not valid: expected a value <= 1024",
        "Invalid value for max_tokens: expected an integer in [1, 1,024]",
        "max_tokens has to be between 1 and 1024",
    ],
)
def test_a_limit_that_is_too_high_is_lowered_and_said(message: str, tmp_path: Path) -> None:
    async def twice(client: ModelClient) -> list[str]:
        for _ in range(2):
            await client.complete(CHAT, SCHEMA)
        return client.warnings

    refusal = refusing(Status(400, message), lambda body: body["max_tokens"] > 1024)
    with ScriptedServer(refusal) as server:
        (warning,) = with_client(server, twice)
        assert [chat.body["max_tokens"] for chat in server.chats] == [2048, 1024, 1024]
        assert "at most 1,024 tokens" in warning
        assert "--max-output-tokens" in warning
        forget_dialects()
        ask(server, cache=True, cache_dir=tmp_path)
        forget_dialects()
        ask(server, cache=True, cache_dir=tmp_path, seed=2)
    assert server.chats[-1].body["max_tokens"] == 1024, "learned, and kept with the cache"


def test_a_limit_that_no_number_tells_is_named() -> None:
    with ScriptedServer(Status(400, "max_tokens is too large")) as server:
        assert "lower --max-output-tokens" in failure(server, ModelRefusedError)
    assert len(server.chats) == 1


def test_a_limit_that_is_lowered_in_vain_is_named() -> None:
    with ScriptedServer(Status(400, "max_tokens is too large: at most 1024")) as server:
        assert "lower --max-output-tokens" in failure(server, ModelRefusedError)
    assert len(server.chats) == 2


def completion(message: dict[str, Any], finish: str | None = "stop") -> Raw:
    return Raw(json.dumps({"choices": [{"index": 0, "message": message, "finish_reason": finish}]}))


def streamed(*deltas: dict[str, Any], finish: str | None = "stop", done: bool = True) -> Raw:
    chunks: list[Any] = [{"choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    if finish is not None:
        chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    events = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks] + ["data: [DONE]\n\n"] * done
    return Raw("".join(events), "text/event-stream")


CALL = {"index": 0, "id": "c1", "type": "function", "function": {"name": "draft", "arguments": GOOD}}


@pytest.mark.parametrize(
    ("answer", "stream"),
    [
        (completion({"content": None, "reasoning_content": GOOD}), False),
        (completion({"content": "", "reasoning": f"Let me see.\n</think>\n{GOOD}"}), False),
        (completion({"content": None, "tool_calls": [CALL]}, "tool_calls"), False),
        (completion({"content": None, "function_call": CALL["function"]}, "function_call"), False),
        (completion({"content": None, "tool_calls": [{"function": {"arguments": json.loads(GOOD)}}]}), False),
        (completion({"content": None, "tool_calls": [{"function": {"arguments": ""}}, CALL]}), False),
        (completion({"content": [{"type": "reasoning", "text": "Hm"}, {"type": "output_text", "text": GOOD}]}), False),
        (completion({"content": json.loads(GOOD)}), False),
        (completion({"content": "", "thinking": GOOD}), False),
        (completion({"content": None, "reasoning_details": [{"type": "reasoning.text", "text": GOOD}]}), False),
        (completion({"content": [{"type": "text", "text": {"value": GOOD}}]}), False),
        (Raw(json.dumps({"choices": [{"text": GOOD, "finish_reason": "stop"}]})), False),
        (Raw(b"\xef\xbb\xbf" + completion({"content": GOOD}).body.encode()), False),
        (Raw(completion({"content": GOOD}).body.encode("utf-16"), "application/json; charset=utf-16"), False),
        (streamed({"reasoning_content": GOOD[:30]}, {"reasoning_content": GOOD[30:]}), True),
        (streamed({"tool_calls": [CALL]}, finish="tool_calls"), True),
        (
            streamed(
                {"tool_calls": [{"index": 0, "function": {"name": "draft", "arguments": GOOD[:30]}}]},
                {"tool_calls": [{"index": 0, "function": {"arguments": GOOD[30:]}}]},
            ),
            True,
        ),
        (streamed({"content": GOOD}, finish=None), True),
        (Raw(streamed({"content": GOOD}).body, "text/plain"), True),
        (Raw(streamed({"content": GOOD}).body, "application/json"), False),
        (completion({"content": GOOD}), True),
    ],
    ids=repr,
)
def test_the_answer_is_read_where_the_server_puts_it(answer: Raw, stream: bool) -> None:
    with ScriptedServer(answer) as server:
        found = ask(server, stream, max_tries=1)
    assert found.finish_reason == "stop"
    draft, _ = parse_draft(found.text)
    assert draft == Draft.model_validate_json(GOOD)


@pytest.mark.parametrize("thinking", ["I would write {a draft}", "Nothing like an answer"])
def test_thinking_that_was_cut_off_is_no_answer(thinking: str) -> None:
    with ScriptedServer(completion({"content": "", "reasoning_content": thinking}, "length")) as server:
        assert ask(server).text == ""


@pytest.mark.parametrize(
    "written",
    [
        {"items": json.dumps(json.loads(GOOD)["items"])},
        {"items": [json.dumps(json.loads(GOOD)["items"][0])]},
        {"draft": GOOD},
        {"items": [{"label": None, "sentences": json.dumps(json.loads(GOOD)["items"][0]["sentences"])}]},
    ],
)
def test_a_list_in_a_string_is_a_list(written: Any) -> None:
    draft, notes = parse_draft(json.dumps(written))
    assert draft == Draft.model_validate_json(GOOD)
    assert "the JSON was taken out of a string" in notes


def test_a_sentence_in_brackets_is_a_sentence() -> None:
    draft, _ = parse_draft('{"items": [{"text": "[Applause] The tram opened.", "cites": ["1.1"]}]}')
    assert draft.items[0].sentences[0].text == "[Applause] The tram opened."


LONG = [CHAT[0], {"role": "user", "content": "The tram to the harbour opened on Monday. " * 1_500}]


def with_usage(prompt_tokens: object) -> Raw:
    choice = {"message": {"content": GOOD}, "finish_reason": "stop"}
    return Raw(json.dumps({"choices": [choice], "usage": {"prompt_tokens": prompt_tokens, "completion_tokens": 9}}))


async def ask_at_length(client: ModelClient) -> tuple[list[str], int]:
    for _ in range(2):
        await client.complete(LONG, SCHEMA)
    return client.warnings, client.prompt_tokens(LONG, SCHEMA)


def test_a_prompt_that_was_cut_in_silence_is_noticed() -> None:
    with ScriptedServer(with_usage(512)) as server:
        (warning,), expected = with_client(server, ask_at_length)
    assert "counted 512 tokens in a prompt of about 1" in warning
    assert "num_ctx" in warning
    assert "--context-window" in warning
    assert expected > 10_000, "a prompt that was cut says nothing about the tokenizer"


@pytest.mark.parametrize("counted", [9_000, 12_000, 30_000, 0, 10**400, -5, True, "12", None])
def test_a_prompt_that_was_read_is_not_said_to_be_cut(counted: object) -> None:
    with ScriptedServer(with_usage(counted)) as server:
        warnings, _ = with_client(server, ask_at_length)
    assert warnings == []


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("", "?api-version=2025-01-01"),
        ("/", "?api-version=2025-01-01&tenant=a%20b"),
        ("/chat/completions", ""),
        ("/chat/completions/", "?api-version=2025-01-01"),
    ],
)
def test_an_address_may_have_a_query_or_be_whole(path: str, query: str) -> None:
    chat = "/openai/deployments/small/chat/completions"
    with PickyServer(Say(GOOD), chat_path=chat) as server:
        answer = ask(server, base_url=f"{server.base_url}{path}{query}", api_key=KEY)
    assert answer.text == GOOD
    target = server.chats[0].target
    assert target.replace("+", "%20") == chat + query
    assert (server.chats[0].headers.get("api-key") == KEY) == ("api-version" in query)


REASON = "small-1 is rate-limited upstream"
BEHIND = {"error": {"message": "Provider returned error", "code": 429, "metadata": {"raw": REASON}}}
FAR_BEHIND = {"error": {"message": "Provider returned error", "metadata": {"raw": json.dumps({"error": REASON})}}}


@pytest.mark.parametrize(
    "fault",
    [
        Raw(json.dumps(BEHIND)),
        Raw(json.dumps(FAR_BEHIND)),
        Raw(json.dumps({"choices": None, "detail": REASON})),
        Raw(json.dumps({"error": True, "message": REASON})),
        Raw(json.dumps({"success": False, "errors": [{"code": 7009, "message": REASON}], "result": None})),
        Raw(json.dumps({"choices": None, "base_resp": {"status_code": 1002, "status_msg": REASON}})),
        Raw(json.dumps({"choices": [{"error": {"message": REASON}, "message": {"content": ""}}]})),
        Raw(f"data: {json.dumps(BEHIND)}\n\n", "text/event-stream"),
        Raw(f"event: error\ndata: {json.dumps({'message': REASON})}\n\n", "text/event-stream"),
        envelope(429, BEHIND),
        envelope(503, [{"error": {"details": [{"reason": "x"}], "message": REASON}}]),
        envelope(500, {"detail": REASON}),
        envelope(502, REASON),
        envelope(500, {"title": "", "errors": {"upstream": [REASON]}}),
    ],
    ids=repr,
)
def test_the_real_reason_of_a_gateway_is_shown(fault: Raw | Status) -> None:
    with ScriptedServer(fault) as server:
        message = failure(server, ModelUnreachableError, stream=True, max_tries=1)
    assert REASON in message


def test_a_reason_under_any_name_is_shown() -> None:
    with ScriptedServer(Status(400, body=json.dumps({"code": "E17", "fehler": "Das Modell ist gesperrt"}))) as server:
        assert "(fehler: Das Modell ist gesperrt)" in failure(server, ModelRefusedError)


def test_the_reason_of_a_404_is_shown() -> None:
    reason = "No endpoints found that can handle the requested parameters"
    with ScriptedServer(envelope(404, {"error": {"message": reason, "code": 404}})) as server:
        assert f"(404, {reason})" in failure(server, ModelRefusedError)
    with ScriptedServer(envelope(404, "<html>not here</html>")) as server:
        assert "(404)" in failure(server, ModelRefusedError)


@pytest.mark.parametrize("code", [307, 308, 301, 302, 303])
def test_nothing_is_sent_to_another_host(code: int) -> None:
    with ScriptedServer(Say(GOOD)) as elsewhere:
        away = Status(code, headers={"Location": f"{elsewhere.base_url}/chat/completions"}, body="moved " * 10)
        with ScriptedServer(away) as server:
            message = failure(server, ModelRefusedError, api_key=KEY)
        assert f"redirects to {elsewhere.base_url}, and nothing was sent there" in message
        assert "--base-url" in message
    assert elsewhere.requests == []
    assert len(server.chats) == 1


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("code", [307, 308])
def test_an_endpoint_may_redirect_to_itself(code: int, stream: bool) -> None:
    def script(request: Request) -> Any:
        moved = Status(code, headers={"Location": "/v1/chat/completions?here"}, body="moved")
        return Say(GOOD) if request.target.endswith("?here") else moved

    with ScriptedServer(script) as server:
        assert ask(server, stream).text == GOOD
        assert server.wait_until_idle()
    assert len(server.chats) == 2


@pytest.mark.parametrize(
    "location", ["http://[::1/v1", "//\x00", "ftp://127.0.0.1/", "\udcff", "http://127.0.0.1:99999/"]
)
def test_a_redirect_to_nowhere_is_a_failure(location: str) -> None:
    moved = Status(307, headers={"Location": location.encode("utf-8", "surrogateescape").decode("latin-1")})
    with ScriptedServer(moved) as server, pytest.raises(ModelError) as caught:
        ask(server, max_tries=1)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "bad", ["http://h/v1\nX: y", "http://h\r/v1", "http://h/v1\x00", "http://h /v1", "http://\ud800/v1"]
)
def test_an_address_with_control_characters_is_none(bad: str) -> None:
    with pytest.raises(ValueError, match="base_url must look like"):
        ModelSettings(model="m", base_url=bad)
