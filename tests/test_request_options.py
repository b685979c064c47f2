"""How a model is asked, as settings: where it comes from, what of it is secret, and what of it shapes a page."""

from __future__ import annotations

import json
import pickle
import traceback
from typing import TYPE_CHECKING, Any

import pytest
from newsroom import weir_analysis

from summarizer import ConfigurationError, RequestOptions, Settings, load_settings
from summarizer.llm.model_settings import judge_settings, model_settings
from summarizer.many.keys import settings_digest
from summarizer.pipeline.source_list import briefing_id, provenance_settings, sources_of
from summarizer.settings import EFFORT_SETTINGS, SETTING_FIELDS, shaping_settings

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer import Resolved

SECRET = "gate-invented-0123456789"
HEADERS = {"X-Gate": SECRET, "X-Team": "desk-nine"}


def load(folder: Path, toml: str = "", own: str = "", flags: dict[str, object] | None = None, **more: str) -> Resolved:
    """Settings of a working folder's file, of the user's own, of flags and of variables."""
    home = folder / "home"
    (home / "summarizer").mkdir(parents=True, exist_ok=True)
    (home / "summarizer" / "config.toml").write_text(own, "utf-8")
    (folder / "summarizer.toml").write_text(toml, "utf-8")
    return load_settings(flags, {"XDG_CONFIG_HOME": str(home), **more}, folder)


class TestWhereTheyComeFrom:
    def test_each_option_comes_from_the_first_that_names_it_and_the_others_stay(self, tmp_path: Path) -> None:
        own = "[request]\ntemperature = 0.1\nseed = 1\njson_mode = 'text'\nmax_tries = 2"
        toml = "[request]\ntemperature = 0.2\nseed = 2\njson_mode = 'json_object'"
        found = load(
            tmp_path,
            toml,
            own,
            {"temperature": "0.4"},
            SUMMARIZER_REQUEST__SEED="3",
            SUMMARIZER_REQUEST__TEMPERATURE="1",
        )
        asked = found.settings.request
        assert (asked.temperature, asked.seed, asked.json_mode, asked.max_tries) == (0.4, 3, "json_object", 2)
        assert found.sources == {
            "request.temperature": "--temperature",
            "request.seed": "SUMMARIZER_REQUEST__SEED",
            "request.json_mode": str(tmp_path / "summarizer.toml"),
            "request.max_tries": str(tmp_path / "home" / "summarizer" / "config.toml"),
        }

    def test_tables_are_tables_in_a_file_and_json_elsewhere(self, tmp_path: Path) -> None:
        toml = '[request.extra_headers]\nX-Gate = "g"\n[request.extra_body]\ntop_k = 3\nmore = {a = [1]}'
        of_file = load(tmp_path, toml).settings.request
        of_variables = load(
            tmp_path,
            SUMMARIZER_REQUEST__EXTRA_HEADERS='{"X-Gate": "g"}',
            SUMMARIZER_REQUEST__EXTRA_BODY='{"top_k": 3, "more": {"a": [1]}}',
        ).settings.request
        own = RequestOptions(extra_headers={"X-Gate": "g"}, extra_body={"top_k": 3, "more": {"a": [1]}})  # type: ignore[dict-item]
        assert of_file == of_variables == own

    @pytest.mark.parametrize("given", [None, "none"])
    def test_no_temperature_has_a_word(self, given: Any) -> None:
        settings = Settings(model="m", request={"temperature": given})  # type: ignore[arg-type]
        assert settings.request.temperature is None
        assert model_settings(settings).temperature is None
        assert model_settings(Settings(model="m")).temperature == 0

    def test_a_path_is_meant_from_its_file_and_from_home(self, tmp_path: Path) -> None:
        assert load(tmp_path, 'cache_dir = "kept"').settings.cache_dir == tmp_path / "kept"
        at_home = load(tmp_path, SUMMARIZER_CACHE_DIR="~/kept").settings.cache_dir
        assert at_home is not None
        assert at_home.is_absolute()
        assert "~" not in str(at_home)

    @pytest.mark.parametrize(
        ("given", "says"),
        [
            ({"toml": "temperature = 0.2"}, "temperature is no setting (did you mean request.temperature?)"),
            ({"toml": "[request]\nsede = 1"}, "request.sede is no setting (did you mean request.seed?)"),
            ({"toml": "request = 1"}, "request is a table: write [request]"),
            ({"toml": "[request]\nseed = 'x'"}, "request.seed in {folder}/summarizer.toml cannot be used"),
            ({"flags": {"temperature": "-1"}}, "--temperature cannot be used"),
            ({"flags": {"extra_body": "{"}}, "--extra-body cannot be used: it has to be an object in JSON"),
            ({"flags": {"extra_body": "[1]"}}, "--extra-body cannot be used"),
            ({"flags": {"extra_body": '{"max_tokens": 9, "model": "x"}'}}, "says max_tokens, model in a request"),
            ({"flags": {"extra_body": '{"a": NaN}'}}, "it holds what JSON cannot"),
            (
                {"flags": {"extra_headers": {"Host": "h"}}},
                "--extra-header cannot be used: the header Host is for",
            ),
            ({"toml": "cache_dir = 'a\\u0000b'".replace("'", '"')}, "that is no path"),
        ],
    )
    def test_what_cannot_be_used_is_named_with_its_source(
        self, tmp_path: Path, given: dict[str, Any], says: str
    ) -> None:
        with pytest.raises(ConfigurationError) as caught:
            load(tmp_path, **given)
        assert says.format(folder=tmp_path) in str(caught.value)
        assert "\n" not in str(caught.value)

    def test_a_variable_without_its_table_is_told(self, tmp_path: Path) -> None:
        (told,) = load(tmp_path, SUMMARIZER_SEED="3").warnings
        assert told == (
            "SUMMARIZER_SEED is no setting, and is not used (did you mean SUMMARIZER_REQUEST__SEED?)."
        )  # fmt: skip

    def test_settings_of_a_program_are_told_apart_by_name(self) -> None:
        for given, says in [
            ({"seed": 1}, "seed is no setting (did you mean request.seed?)."),
            ({"request": {"temprature": 1}}, "request.temprature is no setting (did you mean request.temperature?)."),
            ({"request": {"retry_base": -1}}, "The setting request.retry_base cannot be used: "),
            ({"request": 5}, "The setting request cannot be used: "),
        ]:
            with pytest.raises(ConfigurationError) as caught:
                Settings.model_validate(given)
            assert str(caught.value).startswith(says)

    def test_they_stay_as_they_were_given(self) -> None:
        body: dict[str, Any] = {"more": [1]}
        options = RequestOptions(extra_body=body)
        body["more"].append(2)
        assert options.extra_body == {"more": [1]}
        with pytest.raises(ValueError, match="frozen"):
            options.seed = 3  # type: ignore[misc]
        assert len({Settings(request=options), Settings(request=RequestOptions(extra_body={"more": [1]}))}) == 1
        assert pickle.loads(pickle.dumps(Settings(request=options))) == Settings(request=options)


class TestSecrets:
    def test_no_header_is_in_what_is_shown_dumped_or_recorded(self, tmp_path: Path) -> None:
        found = load(tmp_path, flags={"extra_headers": HEADERS, "model": "m"})
        settings = found.settings
        assert found.describe()[-1] == "request.extra_headers = X-Gate=***, X-Team=*** (from --extra-header)"
        shown = [repr(found), str(settings), settings.model_dump_json(), str(settings.model_dump()), *found.describe()]
        shown += [repr(provenance_settings(settings)), repr(model_settings(settings)), repr(shaping_settings(settings))]
        assert not [text for text in shown if SECRET in text or "desk-nine" in text]

    @pytest.mark.parametrize(
        "given",
        [
            {"extra_headers": {"X-Gate": f"{SECRET}é"}},
            {"extra_headers": {"X-Gate": f"{SECRET}\nX-More: 1"}},
            {"extra_headers": {"X-Gate": [SECRET]}},
            {"extra_headers": {f"X-Gate: {SECRET}": ""}},
            {"extra_headers": f"X-Gate={SECRET}"},
            {"extra_headers": [SECRET]},
            {"extra_headers": {"X-Gate": SECRET}, "sede": 1},
            {"extra_headers": {"X-Gate": SECRET}, "extra_body": {"model": SECRET}},
        ],
    )
    def test_no_header_is_in_an_error_or_behind_it(self, tmp_path: Path, given: dict[str, Any]) -> None:
        for make in (
            lambda: Settings.model_validate({"request": given}),
            lambda: RequestOptions.model_validate(given),
            lambda: load(tmp_path, flags=given),
            lambda: load(tmp_path, SUMMARIZER_REQUEST__EXTRA_HEADERS=json.dumps(given["extra_headers"]) + "?"),
        ):
            with pytest.raises(ConfigurationError) as caught:
                make()
            assert SECRET not in "".join(traceback.format_exception(caught.value))

    def test_they_are_those_of_one_endpoint(self) -> None:
        options = RequestOptions.model_validate({"extra_headers": HEADERS, "seed": 7, "extra_body": {"top_k": 3}})
        given: dict[str, Any] = {"model": "m", "base_url": "https://a.example/v1", "request": options}
        here = judge_settings(Settings(**given, judge_model="j"))
        there = judge_settings(Settings(**given, judge_base_url="https://b.example/v1"))
        assert here.extra_headers == options.extra_headers
        assert there.extra_headers == {}
        assert (here.seed, there.seed, there.extra_body) == (7, 7, {"top_k": 3})

    def test_those_of_a_file_are_kept_from_an_endpoint_that_something_else_names(self, tmp_path: Path) -> None:
        own = f'model = "m"\nbase_url = "https://a.example/v1"\n[request.extra_headers]\nX-Gate = "{SECRET}"'
        loose = f'model = "m"\n[request.extra_headers]\nX-Gate = "{SECRET}"'
        elsewhere = 'base_url = "https://b.example/v1"'
        kept: list[dict[str, Any]] = [
            {"own": own},
            {"own": own, "flags": {"base_url": "https://a.example/v1"}},
            {"own": loose},
            {"own": loose, "flags": {"base_url": "https://b.example/v1"}},
            {"toml": own},
            {"own": own, "toml": elsewhere, "flags": {"extra_headers": HEADERS}},
        ]
        left_out: list[dict[str, Any]] = [
            {"own": own, "toml": elsewhere},
            {"own": loose, "toml": elsewhere},
            {"own": own, "flags": {"base_url": "https://b.example/v1"}},
            {"toml": own, "flags": {"base_url": "https://b.example/v1"}},
        ]
        for given in kept:
            found = load(tmp_path, **given)
            assert found.settings.request.extra_headers, given
            assert found.warnings == ()
        for given in left_out:
            found = load(tmp_path, **given)
            assert found.settings.request.extra_headers == {}, given
            (told,) = found.warnings
            assert "are not sent to the endpoint that" in told
            assert SECRET not in told


class TestWhatShapesAPage:
    DIFFERENT: dict[str, Any] = {  # noqa: RUF012
        "temperature": 0.5, "seed": 7, "json_mode": "text", "extra_headers": HEADERS, "extra_body": {"top_k": 3},
        "max_tries": 5, "wait_out_limits": True, "retry_base": 1.0, "retry_cap": 9.0, "attempt_timeout": 5.0,
    }  # fmt: skip

    @pytest.mark.parametrize("name", sorted(RequestOptions.model_fields))
    def test_it_is_in_the_digest_of_a_run_and_in_the_id_of_a_page_or_in_neither(self, name: str) -> None:
        sources = sources_of(weir_analysis())
        plain, other = (Settings(model="m", request=given) for given in ({}, {name: self.DIFFERENT[name]}))
        shapes = f"request.{name}" not in EFFORT_SETTINGS
        assert shapes == (name in {"temperature", "seed", "json_mode", "extra_body"})
        assert (settings_digest(plain) != settings_digest(other)) == shapes
        assert (briefing_id(sources, plain) != briefing_id(sources, other)) == shapes

    def test_every_setting_that_shapes_no_page_is_one(self) -> None:
        assert set(SETTING_FIELDS) > EFFORT_SETTINGS

    def test_a_page_has_the_id_that_it_always_had(self) -> None:
        """What it was made of before there were tables: the JSON that pydantic writes of what shapes a page."""
        sources = sources_of(weir_analysis())
        settings = Settings(
            model='a "model"\u2028é\x7f', base_url="https://h/v1", sections=("headline", "go_deeper"), judge=False,
            context_window=9000, prompts="p\\q", concurrency=3, cache=False, deadline=2.5,
        )  # fmt: skip
        flat = {name for name in EFFORT_SETTINGS if "." not in name}
        assert json.dumps(shaping_settings(settings), ensure_ascii=False, separators=(",", ":")) == (
            settings.model_dump_json(exclude_defaults=True, exclude=flat)
        )
        assert briefing_id(sources, settings) == briefing_id(sources, settings.model_copy(update={"cache": True}))

    def test_a_page_records_how_it_was_asked_for_and_not_where_the_cache_is(self, tmp_path: Path) -> None:
        settings = Settings(model="m", cache_dir=tmp_path, request=RequestOptions(seed=7, max_tries=5))
        assert provenance_settings(settings) == {"model": "m", "request": {"seed": 7, "max_tries": 5}}
        hidden = RequestOptions.model_validate({"extra_headers": HEADERS})
        assert provenance_settings(Settings(model="m", request=hidden)) == {"model": "m"}
