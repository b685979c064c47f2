"""Where settings come from, what comes before what, and how a value that cannot be used is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import ConfigurationError, Resolved, Settings, load_settings
from summarizer.setting_names import KEYS, variable_of
from summarizer.settings import SETTING_FIELDS, flat_settings

KEY = "sk-invented-0123456789"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def load(folder: Path, toml: str = "", flags: dict[str, object] | None = None, **environ: str) -> Resolved:
    if toml:
        (folder / "summarizer.toml").write_text(toml, encoding="utf-8")
    return load_settings(flags, environ, folder)


def refused(folder: Path, toml: str = "", flags: dict[str, object] | None = None, **environ: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        load(folder, toml, flags, **environ)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_nothing_given_is_the_defaults(folder: Path) -> None:
    assert load(folder) == Resolved(Settings(), {})


def test_each_source_comes_before_the_next(folder: Path) -> None:
    toml, openai, ours = 'model = "of-file"', {"OPENAI_MODEL": "of-openai"}, {"SUMMARIZER_MODEL": "of-ours"}
    steps: list[tuple[dict[str, Any], str, str]] = [
        ({}, "of-file", str(folder / "summarizer.toml")),
        (openai, "of-openai", "OPENAI_MODEL"),
        (openai | ours, "of-ours", "SUMMARIZER_MODEL"),
        ({**openai, **ours, "flags": {"model": "of-flag"}}, "of-flag", "--model"),
    ]
    for more, model, source in steps:
        found = load(folder, toml, **more)
        assert (found.settings.model, found.sources) == (model, {"model": source})


def test_every_setting_can_come_from_the_environment(folder: Path) -> None:
    (folder / "p").mkdir()
    values: dict[str, Any] = {
        "writer": "llm", "style": "short", "sections": ("headline", "go_deeper"), "language": "de",
        "add": ("costs", "house_style"),
        "unsupported": "flag",
        "model": "m", "base_url": "http://127.0.0.1:1/v1", "plan": "single", "map": "words",
        "prompts": str(folder / "p"),
        "fallback": False,
        "context_window": 9000, "max_output_tokens": 500, "concurrency": 2, "max_tokens": 9, "max_cost": 0.5,
        "deadline": 60.0, "call_deadline": 9.5, "cache": False, "judge": True, "judge_model": "j",
        "judge_base_url": "http://127.0.0.1:2/v1", "unproven": "drop",
        "requests_per_minute": 3, "tokens_per_minute": 4000, "cache_dir": folder / "c", "cache_max_bytes": 70_000,
        "request.temperature": 0.5, "request.seed": 7, "request.json_mode": "text",
        "request.extra_headers": {"X-Gate": KEY}, "request.extra_body": {"top_k": 3, "more": {"a": [True]}},
        "request.max_tries": 2, "request.wait_out_limits": True, "request.retry_base": 1.5, "request.retry_cap": 9.0,
        "request.attempt_timeout": 4.5,
    }  # fmt: skip
    assert set(values) == set(SETTING_FIELDS) - KEYS

    def text(value: object) -> str:
        if isinstance(value, dict):
            return json.dumps(value)
        return ",".join(value) if isinstance(value, tuple) else str(value)

    found = load(folder, SUMMARIZER_API_KEY=KEY, **{variable_of(name): text(value) for name, value in values.items()})
    headers = values.pop("request.extra_headers")
    assert flat_settings(found.settings.model_dump()) == values
    given = found.settings.request.extra_headers.items()
    assert {name: value.get_secret_value() for name, value in given} == headers
    assert found.settings.api_key
    assert found.settings.api_key.get_secret_value() == KEY
    assert set(found.sources) == set(SETTING_FIELDS) - {"judge_api_key"}


def test_a_file_is_toml_with_the_names_of_the_settings(folder: Path) -> None:
    toml = 'sections = ["go-deeper", "headline"]\ncache = false\nmax_cost = 0.25\nprompts = "mine"\n'
    (folder / "mine").mkdir()
    found = load(folder, toml).settings
    assert found.sections == ("headline", "go_deeper")
    assert (found.cache, found.max_cost) == (False, 0.25)
    assert found.prompts == str(folder / "mine"), "a path in a file is meant from where the file is"


def test_an_empty_variable_is_none(folder: Path) -> None:
    assert load(folder, SUMMARIZER_MODEL="", OPENAI_MODEL="  ").settings.model is None


def test_a_flag_that_was_not_given_is_none(folder: Path) -> None:
    found = load(folder, flags={"model": None, "cache": False})
    assert found.sources == {"cache": "--no-cache"}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"flags": {"max_tokens": 0}}, ["--max-tokens cannot be used", "(it is 0)"]),
        ({"flags": {"nonsense": 1}}, ["--nonsense"]),
        ({"SUMMARIZER_CONTEXT_WINDOW": "many"}, ["SUMMARIZER_CONTEXT_WINDOW", "'many'"]),
        ({"SUMMARIZER_MAX_COST": "nan"}, ["SUMMARIZER_MAX_COST"]),
        ({"SUMMARIZER_CACHE": "perhaps"}, ["SUMMARIZER_CACHE", "boolean"]),
        ({"SUMMARIZER_WRITER": "nobody"}, ["SUMMARIZER_WRITER", "extractive"]),
        ({"SUMMARIZER_SECTIONS": "weather"}, ["SUMMARIZER_SECTIONS", "weather is no section"]),
        ({"SUMMARIZER_LANGUAGE": "German"}, ["SUMMARIZER_LANGUAGE", "`de`"]),
        ({"OPENAI_BASE_URL": "nowhere", "OPENAI_MODEL": "m"}, ["OPENAI_BASE_URL", "https://host/v1"]),
        ({"OPENAI_BASE_URL": "http://[", "OPENAI_MODEL": "m"}, ["OPENAI_BASE_URL", "https://host/v1"]),
        ({"OPENAI_BASE_URL": "http://h:99999/v1", "OPENAI_MODEL": "m"}, ["OPENAI_BASE_URL", "https://host/v1"]),
        ({"toml": "deadline = -1"}, ["deadline in ", "summarizer.toml", "-1"]),
        ({"toml": "sections = [1]"}, ["sections in ", "summarizer.toml"]),
        ({"toml": "model = 5"}, ["model in ", "summarizer.toml"]),
        ({"toml": "modle = 'm'"}, ["summarizer.toml", "modle is no setting", "did you mean model?"]),
        ({"toml": "[summarizer]\nmodel = 'm'"}, ["summarizer is no setting"]),
        ({"toml": "model ="}, ["summarizer.toml is not TOML"]),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_its_source(
    folder: Path, given: dict[str, Any], words: list[str]
) -> None:
    message = refused(folder, **given)
    assert all(word in message for word in words), message


def test_a_file_that_is_no_text_or_no_file(folder: Path) -> None:
    (folder / "summarizer.toml").write_bytes(b"\xff\xfe")
    assert "is not TOML" in refused(folder)
    (folder / "summarizer.toml").unlink()
    (folder / "summarizer.toml").mkdir()
    assert "cannot be read" in refused(folder)


def test_a_value_that_a_better_source_replaces_may_be_wrong(folder: Path) -> None:
    assert load(folder, "deadline = -1", SUMMARIZER_DEADLINE="5").settings.deadline == 5


def test_unknown_variables_of_ours_are_told(folder: Path) -> None:
    found = load(folder, SUMMARIZER_MODLE="m", SUMMARIZER_DATA="folder", OTHER="x")
    assert found.warnings == (
        "SUMMARIZER_MODLE is no setting, and is not used (did you mean SUMMARIZER_MODEL?).",
    )  # fmt: skip


class TestKey:
    def test_a_key_alone_names_no_model(self, folder: Path) -> None:
        found = load(folder, OPENAI_API_KEY=KEY, OPENAI_BASE_URL="nowhere")
        assert found.settings.model is None

    def test_ours_comes_before_that_of_openai(self, folder: Path) -> None:
        found = load(folder, OPENAI_API_KEY="other", SUMMARIZER_API_KEY=KEY)
        assert found.sources == {"api_key": "SUMMARIZER_API_KEY"}

    def test_it_is_in_no_description_and_no_error(self, folder: Path) -> None:
        found = load(folder, OPENAI_API_KEY=KEY, OPENAI_MODEL="m", OPENAI_BASE_URL=f"https://h/v1?key={KEY}")
        assert found.describe() == [
            "model = m (from OPENAI_MODEL)",
            "base_url = https://h/v1 (from OPENAI_BASE_URL)",
            "api_key = *** (from OPENAI_API_KEY)",
        ]
        assert KEY not in repr(found) or KEY not in repr(found.settings.api_key)
        assert KEY not in refused(folder, OPENAI_API_KEY=f"{KEY}é", OPENAI_MODEL="m")
        address = refused(folder, OPENAI_BASE_URL=f"https://me:{KEY}@h/v1", OPENAI_MODEL="m")
        assert KEY not in address
        assert "password" in address

    def test_a_file_may_not_hold_it(self, folder: Path) -> None:
        message = refused(folder, f'api_key = "{KEY}"')
        assert KEY not in message
        assert "SUMMARIZER_API_KEY" in message

    def test_that_of_openai_is_not_sent_to_an_endpoint_that_a_file_names(self, folder: Path) -> None:
        toml = 'base_url = "https://elsewhere.example/v1"\nmodel = "m"'
        found = load(folder, toml, OPENAI_API_KEY=KEY)
        assert found.settings.api_key is None
        assert "OPENAI_API_KEY is not sent" in found.warnings[0]
        assert load(folder, toml, SUMMARIZER_API_KEY=KEY).settings.api_key is not None
        named = load(folder, toml, OPENAI_API_KEY=KEY, OPENAI_BASE_URL="https://h/v1")
        assert named.settings.api_key is not None
        assert named.warnings == ()


@given(st.dictionaries(st.sampled_from(list(map(variable_of, SETTING_FIELDS))), st.text()))
def test_whatever_the_environment_holds_it_is_settings_or_one_sentence(environ: dict[str, str]) -> None:
    try:
        found = load_settings({}, environ, Path("/nonexistent"))
    except ConfigurationError as error:
        message = str(error)
        assert any(name in message for name in environ)
    else:
        assert set(found.sources) <= set(SETTING_FIELDS)
