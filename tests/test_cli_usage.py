"""What a command line may hold: several sources, slips, places to write to, colours, settings and where they are."""

from __future__ import annotations

import json
import re
import threading
from typing import TYPE_CHECKING, Any

import pytest
from commands import CHECKOUT, Call, in_a_new_home, one_sentence

import summarizer
from summarizer import (
    Bundle,
    ConfigurationError,
    Settings,
    SourceError,
    estimate,
    load_bundle,
    make_map,
    render,
    summarize,
    verify,
)
from summarizer.cli import progress, streams, watched_run
from summarizer.llm.answer_cache import FILE_NAME
from summarizer.pipeline.events import Started
from summarizer.settings import SETTING_FIELDS

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [
    {
        "title": f"Bridge in {place} shut after a crack was found",
        "outlet": f"{place} Post",
        "text": f"The bridge in {place} was shut on Monday after inspectors found a crack. Repairs take two weeks.",
        "published": "2031-05-12",
        "language": "en",
    }
    for place in ("Velm", "Lunde", "Tarn")
]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    return in_a_new_home(monkeypatch, capsys, tmp_path)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for number, article in enumerate(ARTICLES):
        path = tmp_path / f"n{number}.json"
        path.write_text(json.dumps(article), encoding="utf-8")
        paths.append(path)
    return paths


class TestSources:
    def test_several_files_are_one_bundle(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        done = call("brief", *files, "--json", "-q")
        assert (done.code, done.err) == (0, "")
        assert [source["outlet"] for source in json.loads(done.out)["sources"]] == [
            "Lunde Post",
            "Tarn Post",
            "Velm Post",
        ]
        (tmp_path / "b.json").write_text(done.out, "utf-8")
        assert call("verify", "b.json", *reversed(files)).code == 0
        assert "read as: 3 sources together" in call("inspect", *files).out
        page = call("render", "b.json", "--format", "html", *(part for path in files for part in ("--articles", path)))
        assert (page.code, page.err) == (0, "")
        assert call("prompts", "render", "headline", *files).out.count("Post") >= 3

    def test_a_folder_and_standard_input_go_with_files(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        folder = tmp_path / "more"
        folder.mkdir()
        files[1].rename(folder / "n1.json")
        done = call("brief", files[0], folder, "-", "--json", "-q", stdin=files[2].read_text("utf-8"))
        assert len(json.loads(done.out)["sources"]) == 3

    def test_one_bad_file_costs_itself(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        (tmp_path / "bad.json").write_bytes(b"\xff\x00{")
        done = call("brief", "bad.json", *files, "gone.json", "--json")
        assert (done.code, len(json.loads(done.out)["sources"])) == (0, 3)
        assert len(re.findall(r"^summarizer: warning: (?:bad|gone)\.json", done.err, re.MULTILINE)) == 2
        quiet = call("brief", *files, "gone.json", "--json", "-q")
        assert quiet.err.startswith("summarizer: warning: gone.json: cannot be read")
        assert one_sentence(quiet.err.replace("warning", "error"))
        nothing = call("brief", "bad.json", "gone.json")
        assert nothing.code == 2
        assert one_sentence(nothing.err)

    def test_two_bundles_of_their_own_are_not_made_one(self, call: Call, tmp_path: Path) -> None:
        for name in ("one", "two"):
            (tmp_path / f"{name}.json").write_text(json.dumps({"title": name, "articles": ARTICLES}), "utf-8")
        done = call("brief", "one.json", "two.json")
        assert done.code == 2
        assert "bundles of their own" in done.err

    @pytest.mark.parametrize("command", [["brief"], ["inspect"], ["verify", "b.json"]])
    def test_a_briefing_is_named_as_what_it_is(self, call: Call, files: list[Path], command: list[str]) -> None:
        assert call("brief", *files, "-o", "b.json").code == 0
        done = call(*command, "b.json")
        assert done.code == 2
        assert one_sentence(done.err)
        assert "b.json is a briefing, and no source of articles" in done.err


class TestSlips:
    @pytest.mark.parametrize(
        ("arguments", "meant"),
        [
            (["breif", "x"], "brief"),
            (["prompts", "shwo"], "show"),
            (["batch", "statsu"], "status"),
            (["batch", "colect", "pages"], "collect"),
            (["help", "breif"], "brief"),
            (["help", "batch", "statsu"], "status"),
            (["BRIEF", "x"], "brief"),
            (["brief", "x", "--format", "HTML"], "html"),
            (["brief", "x", "--format", "htlm"], "html"),
            (["brief", "x", "--writer", "extractiv"], "extractive"),
            (["brief", "x", "--color", "allways"], "always"),
            (["brief", "n0.json", "--shape", "ninj"], "ninjs"),
            (["brief", "x", "--sections", "whats_hapened"], "whats_happened"),
            (["brief", "x", "-o", "page.jsn"], ".json"),
            (["schema", "breifing"], "briefing"),
            (["prompts", "render", "headlin", "n0.json"], "headline"),
            (["prompts", "show", "whats_hapened.v1"], "whats_happened"),
        ],
    )
    @pytest.mark.usefixtures("files")
    def test_it_gets_the_word_that_was_meant(self, call: Call, arguments: list[str], meant: str) -> None:
        done = call(*arguments)
        assert done.code == 2
        assert one_sentence(done.err)
        assert f"(did you mean {meant}?)" in done.err

    @pytest.mark.parametrize("command", [[], ["brief"], ["batch"], ["batch", "status"], ["config", "show"]])
    def test_help_is_a_word_too(self, call: Call, command: list[str]) -> None:
        done = call("help", *command)
        assert (done.code, done.err) == (0, "")
        assert done.out == call(*command, "--help").out

    @pytest.mark.parametrize(
        ("command", "order"),
        [
            (["verify", "articles.json", "b.json"], "verify BRIEFING SOURCE..."),
            (["update", "articles.json", "b.json"], "update BRIEFING SOURCE..."),
            (["adopt", "b.json", "page.md", "articles.json"], "adopt EDITED BRIEFING SOURCE..."),
            (["adopt", "page.md", "articles.json", "b.json"], "adopt EDITED BRIEFING SOURCE..."),
            (["check", "articles.json", "page.md"], "check DRAFT SOURCE..."),
            (["check", "b.json", "articles.json"], "check DRAFT SOURCE..."),
        ],
    )
    def test_files_in_another_order_are_told_apart(
        self, call: Call, tmp_path: Path, command: list[str], order: str
    ) -> None:
        (tmp_path / "articles.json").write_text(json.dumps({"articles": ARTICLES}), "utf-8")
        assert call("brief", "articles.json", "-o", "b.json").code == 0
        assert call("render", "b.json", "--editable", "-o", "page.md").code == 0
        done = call(*command)
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert f"the order is `summarizer {order}`" in done.err
        assert "is a saved briefing" in done.err or "articles.json is a file of articles, and no draft" in done.err

    @pytest.mark.parametrize("group", [[], ["prompts"], ["config"], ["cache"]])
    def test_a_group_alone_shows_its_help(self, call: Call, group: list[str]) -> None:
        done = call(*group)
        assert (done.code, done.out) == (2, "")
        assert done.err == call(*group, "--help").out

    def test_the_version_has_a_short_flag(self, call: Call) -> None:
        assert call("-V").out == call("--version").out == f"summarizer {summarizer.__version__}\n"


class TestPlaces:
    @pytest.mark.parametrize("name", ["page.pdf", "page.docx", "b.json.gz", "notes.2031"])
    def test_an_unknown_ending_is_refused_unless_the_format_is_named(
        self, call: Call, files: list[Path], tmp_path: Path, name: str
    ) -> None:
        done = call("brief", *files, "-o", name)
        assert (done.code, (tmp_path / name).exists()) == (2, False)
        assert one_sentence(done.err)
        assert ".html" in done.err
        assert call("brief", *files, "-o", name, "--format", "markdown").code == 0
        assert (tmp_path / name).read_text("utf-8").startswith("# ")

    def test_a_slash_at_the_end_is_a_folder(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        done = call("brief", *files, "-o", "new/pages/", "--format", "html")
        assert done.code == 0
        assert [path.name for path in (tmp_path / "new" / "pages").iterdir()] == ["n0.html"]
        assert call("brief", *files, "-o", f"{files[0]}/").code == 2

    def test_a_place_that_cannot_be_written_is_one_sentence(self, call: Call, files: list[Path]) -> None:
        for place in (f"{'x' * 300}.md", "n0.json/page.md", "n0.json/sub/page.md"):
            for option in ("-o", "--report"):
                done = call("brief", *files, option, place)
                assert (done.code, done.out) == (2, "")
                assert one_sentence(done.err)

    def test_a_link_to_itself_is_replaced(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        (tmp_path / "loop.md").symlink_to("loop.md")
        assert call("brief", *files, "-o", "loop.md").code == 0
        assert (tmp_path / "loop.md").read_text("utf-8").startswith("# ")

    def test_a_name_without_an_ending_gets_text(self, call: Call, files: list[Path], tmp_path: Path) -> None:
        assert call("brief", *files, "-o", "page").code == 0
        assert "What’s happened\n───" in (tmp_path / "page").read_text("utf-8")


class TestColour:
    def test_always_colours_a_pipe_and_never_no_terminal(
        self, call: Call, files: list[Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[1m" in call("brief", *files, "--color", "always", "-q").out
        assert "\x1b[1m" in call("inspect", *files, "--color", "always").out
        for more in ([], ["--color", "auto"], ["--color", "never"]):
            assert "\x1b" not in call("brief", *files, *more, "-q").out

    @pytest.mark.parametrize(
        ("color", "environment", "coloured"),
        [
            ("auto", {}, True),
            ("auto", {"NO_COLOR": "1"}, False),
            ("never", {}, False),
            ("always", {"NO_COLOR": "1"}, True),
        ],
    )
    def test_on_a_terminal(
        self, call: Call, monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], coloured: bool
    ) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        seen = []

        class Terminal:
            encoding = "utf-8"

            @staticmethod
            def isatty() -> bool:
                return True

        def look() -> streams.View:
            with monkeypatch.context() as patched:
                patched.setattr("sys.stdout", Terminal)
                seen.append(streams.stdout_view())
            return streams.IN_FILES

        monkeypatch.setattr("summarizer.cli.commands.inspect.stdout_view", look)
        assert call("inspect", CHECKOUT / "examples" / "papierfabrik.json", "--color", color).code == 0
        assert [view.color for view in seen] == [coloured]


class TestWaiting:
    @pytest.mark.parametrize(("patience", "told"), [(0.01, True), (60.0, False)])
    def test_what_takes_long_is_told_on_a_terminal(
        self, monkeypatch: pytest.MonkeyPatch, patience: float, told: bool
    ) -> None:
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(progress, "is_terminal", lambda: True)
        started = threading.Event()
        monkeypatch.setattr("rich.status.Status.start", lambda _: started.set())
        with progress.waiting("counting sheep", quiet=False):
            assert started.wait(10 if told else 0.05) == told
        with progress.waiting("counting sheep", quiet=True):
            pass

    def test_each_section_has_a_row_with_its_name(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(watched_run, "is_terminal", lambda: True)
        with watched_run.watching(quiet=False) as show:
            show(Started(("headline", "go_deeper", "key_numbers"), "scripted"))
        rows = [line.partition(" waiting")[0].strip() for line in capsys.readouterr().err.splitlines()]
        assert [row.lstrip("⠋ ") for row in rows if row] == ["Headline", "Go deeper", "key_numbers"]

    def test_nobody_is_told_off_a_terminal(
        self, call: Call, files: list[Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(progress, "PATIENCE", 0.0)
        assert call("inspect", *files).err == ""


class TestConfig:
    def test_flags_come_before_variables_before_files_before_defaults(
        self, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = tmp_path / "xdg_config_home" / "summarizer" / "config.toml"
        own.parent.mkdir(parents=True)

        def shown(name: str, *flags: str) -> list[str]:
            told = json.loads(call("config", "show", "--json", *flags).out)[name]
            return [told["value"], told["source"]]

        assert shown("language") == ["none", "default"]
        own.write_text('language = "sv"\n')
        assert shown("language") == ["sv", str(own)]
        (tmp_path / "summarizer.toml").write_text('language = "de"\n')
        assert shown("language") == ["de", "summarizer.toml"]
        monkeypatch.setenv("SUMMARIZER_LANGUAGE", "fr")
        assert shown("language") == ["fr", "SUMMARIZER_LANGUAGE"]
        assert shown("language", "--language", "it") == ["it", "--language"]
        assert call("config", "path").out.splitlines() == [str(tmp_path / "summarizer.toml"), str(own)]

    def test_it_shows_every_setting_and_no_secret(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SUMMARIZER_API_KEY", "sk-invented-0123456789")
        monkeypatch.setenv("SUMMARIZER_BASE_URL", "https://host.example/v1?tenant=hidden")
        done = call("config", "show", "-m", "some")
        assert [line.split()[0] for line in done.out.splitlines()] == list(SETTING_FIELDS)
        assert "api_key" in done.out
        assert "sk-invented" not in done.out + done.err
        assert "hidden" not in done.out + done.err

    def test_a_key_in_the_users_own_file_is_refused_and_its_endpoint_is_trusted(
        self, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = tmp_path / "xdg_config_home" / "summarizer" / "config.toml"
        own.parent.mkdir(parents=True)
        own.write_text('api_key = "sk-invented"\n')
        assert "a key belongs into the environment" in call("config", "show").err
        text = 'base_url = "https://host.example/v1"\nmodel = "m"\n'
        own.write_text(text)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-invented")
        assert "***  (OPENAI_API_KEY)" in call("config", "show").out
        own.unlink()
        (tmp_path / "summarizer.toml").write_text(text)
        done = call("config", "show")
        assert "***" not in done.out
        assert "is not sent to the endpoint" in done.err

    @pytest.mark.parametrize("home", ["home", ".", ""])
    def test_a_relative_home_names_no_file(
        self, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
    ) -> None:
        monkeypatch.setenv("HOME", home)
        monkeypatch.setenv("XDG_CONFIG_HOME", home)
        assert call("config", "path").out == f"{tmp_path / 'summarizer.toml'}\n"

    def test_a_folder_of_prompts_that_is_none_is_an_error_without_a_model_too(
        self, call: Call, files: list[Path]
    ) -> None:
        done = call("brief", *files, "--prompts", "nodir")
        assert done.code == 2
        assert done.err == "summarizer: error: --prompts cannot be used: that is not a folder (it is 'nodir').\n"


class TestCache:
    def test_its_place_is_told_and_it_can_be_cleared(self, call: Call, tmp_path: Path) -> None:
        place = tmp_path / "xdg_cache_home" / "summarizer" / FILE_NAME
        assert call("cache", "path").out == f"{place}\n"
        assert call("cache", "clear").err == f"summarizer: there is no cache at {place}\n"
        place.parent.mkdir(parents=True)
        for name in (place, f"{place}-wal", f"{place}.corrupt-20310101T000000", place.parent / "other"):
            (tmp_path / name).write_text("x")
        assert call("cache", "clear").err == f"summarizer: 3 files removed from {place.parent}\n"
        assert [path.name for path in place.parent.iterdir()] == ["other"]


class TestLibrary:
    @pytest.mark.parametrize(
        ("given", "words"),
        [
            ({"writer": "x"}, "writer cannot be used"),
            ({"max_tokens": -1}, "max_tokens cannot be used"),
            ({"modle": "x"}, r"modle is no setting \(did you mean model\?\)"),
        ],
    )
    def test_settings_that_are_none_are_an_error_of_ours(self, given: dict[str, Any], words: str) -> None:
        with pytest.raises(ConfigurationError, match=words):
            Settings(**given)

    def test_an_error_of_settings_holds_no_key(self) -> None:
        with pytest.raises(ConfigurationError) as caught:
            Settings(api_key={"a": "sk-invented"}, writer="x")  # type: ignore[arg-type]
        assert "sk-invented" not in str(caught.value)

    @pytest.mark.parametrize("given", ["b.json", {"articles": []}, None])
    def test_what_is_no_bundle_is_told_with_what_makes_one(self, given: Any, files: list[Path]) -> None:
        with pytest.raises(SourceError, match=r"load_bundle\(\.\.\.\)"):
            summarize(given)
        briefing = summarize(load_bundle(list(files)))
        with pytest.raises(SourceError, match=r"load_bundle\(\.\.\.\)"):
            verify(briefing, given)

    @pytest.mark.parametrize("given", ["b.json", {"headline": {}}, None])
    def test_what_is_no_briefing_is_told_with_what_makes_one(self, given: Any, files: list[Path]) -> None:
        with pytest.raises(SourceError, match="model_validate_json"):
            render(given)
        with pytest.raises(SourceError, match="model_validate_json"):
            verify(given, load_bundle(list(files)))

    @pytest.mark.parametrize("call", [summarize, estimate, make_map])
    def test_what_are_no_settings_is_told(self, call: Any, files: list[Path]) -> None:
        with pytest.raises(ConfigurationError, match=r"give it Settings\(\.\.\.\)"):
            call(load_bundle(list(files)), {"writer": "extractive"})

    def test_paths_in_a_list_are_read_together(self, files: list[Path]) -> None:
        bundle = load_bundle([str(files[0]), files[1]])
        assert isinstance(bundle, Bundle)
        assert len(bundle.articles) == 2

    def test_briefings_can_be_in_a_set(self, files: list[Path]) -> None:
        bundle = load_bundle(list(files))
        assert len({summarize(bundle), summarize(bundle)}) == 1
