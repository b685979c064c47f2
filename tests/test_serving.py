"""What a server may read, and what a call may ask of it: all that needs no protocol."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from summarizer import Settings
from summarizer.errors import ConfigurationError, SourceError
from summarizer.serving.roots import Roots
from summarizer.serving.tool_arguments import PageArguments, ToolArguments
from summarizer.serving.tools import ToolService

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """A root, another one, and what lies beside them."""
    for name in ("root/news", "other", "beside"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "root" / "a.json").write_text("{}")
    (tmp_path / "root" / "news" / "b.txt").write_text("The ferry sank on Monday.")
    (tmp_path / "other" / "c.json").write_text("{}")
    (tmp_path / "beside" / "secret.json").write_text("{}")
    return tmp_path


def test_what_lies_below_a_root_can_be_named_in_either_way(places: Path) -> None:
    roots = Roots([places / "root", places / "other"])
    assert roots.source("a.json") == str(places / "root" / "a.json")
    assert roots.source(str(places / "other" / "c.json")) == roots.source("c.json")
    assert roots.source("news") == str(places / "root" / "news")
    assert roots.file("news/b.txt").read_text() == "The ferry sank on Monday."


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("../beside/secret.json", 'goes up with ".."'),
        ("news/../../beside/secret.json", 'goes up with ".."'),
        ("{places}/beside/secret.json", "is not below the root"),
        ("/etc/passwd", "is not below the root"),
        ("/etc/not-there-at-all", "is not below the root"),
        ("~/.ssh/id_rsa", "is not there"),
        ("missing.json", "is not there"),
        ("-", "is not there"),
        ("", "is no path"),
        ("a\0.json", "is no path"),
        ("https://evil.example/x", "is not there"),
        ("x" * 5000, "cannot be read"),
    ],
)
def test_anything_else_is_refused_in_one_sentence(places: Path, path: str, told: str) -> None:
    with pytest.raises(SourceError) as refused:
        Roots([places / "root"]).source(path.format(places=places))
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 500


def test_a_root_with_a_similar_name_is_another_folder(places: Path) -> None:
    (places / "root-2").mkdir()
    (places / "root-2" / "x.json").write_text("{}")
    with pytest.raises(SourceError, match="is not below the root"):
        Roots([places / "root"]).source(str(places / "root-2" / "x.json"))


@pytest.mark.parametrize("name", ["out.json", "news/out.json"])
def test_a_link_that_leads_out_is_refused_and_one_that_stays_is_followed(places: Path, name: str) -> None:
    (places / "root" / name).symlink_to(places / "beside" / "secret.json")
    (places / "root" / "in.json").symlink_to(places / "root" / "a.json")
    roots = Roots([places / "root"])
    with pytest.raises(SourceError, match="is not below the root"):
        roots.source(name)
    assert roots.source("in.json") == str(places / "root" / "a.json")


@pytest.mark.parametrize("link", ["news/out.json", "news/deep/out.json", "news/folder"])
def test_a_folder_that_holds_a_link_out_is_refused(places: Path, link: str) -> None:
    (places / "root" / link).parent.mkdir(exist_ok=True)
    (places / "root" / link).symlink_to(places / "beside" if link == "news/folder" else "/etc/passwd")
    with pytest.raises(SourceError, match="leads out of"):
        Roots([places / "root"]).source("news")


def test_a_link_to_a_folder_outside_gives_nothing_below_it(places: Path) -> None:
    (places / "root" / "door").symlink_to(places / "beside")
    with pytest.raises(SourceError, match="is not below the root"):
        Roots([places / "root"]).source("door/secret.json")


def test_a_circle_of_links_ends(places: Path) -> None:
    (places / "root" / "x").symlink_to(places / "root" / "y")
    (places / "root" / "y").symlink_to(places / "root" / "x")
    with pytest.raises(SourceError):
        Roots([places / "root"]).source("x")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [_pipe])
def test_pipes_are_no_files_by_themselves_or_in_a_folder(places: Path, make: Callable[[Path], None]) -> None:
    make(places / "root" / "news" / "p.json")
    roots = Roots([places / "root"])
    for named in ("news/p.json", "news"):
        with pytest.raises(SourceError, match="is a pipe, a socket or a device"):
            roots.source(named)
    with pytest.raises(SourceError, match="is a pipe, a socket or a device"):
        roots.file("news/p.json")


@pytest.mark.parametrize(("folders", "told"), [([], "--root DIR"), (["missing"], "no folder"), (["a"], "no folder")])
def test_a_root_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folders: list[str], told: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").write_text("x")
    with pytest.raises(ConfigurationError, match=told):
        Roots(folders)


# --- What a call may ask for


OWN = Settings(model="m", api_key="k", max_tokens=1000, judge=True, style="short")  # type: ignore[arg-type]


def test_without_a_wish_the_settings_are_the_servers() -> None:
    assert ToolArguments().of(OWN) == OWN
    assert PageArguments().of(OWN).sections == OWN.sections
    assert ToolArguments().of(OWN).api_key == OWN.api_key
    assert ToolArguments().of(Settings()) == Settings()


@pytest.mark.parametrize(("asked", "found"), [(None, 1000), (10, 10), (5000, 1000)])
def test_a_call_may_spend_less_and_never_more(asked: int | None, found: int) -> None:
    assert ToolArguments(max_tokens=asked).of(OWN).max_tokens == found
    assert ToolArguments(max_cost=0.5, deadline=3).of(OWN).max_cost == 0.5


def test_a_call_without_a_model_names_none() -> None:
    found = ToolArguments(without_model=True).of(OWN)
    assert (found.writer, found.model, found.judged_by, found.asks_for_judge) == ("extractive", None, None, False)


@pytest.mark.parametrize(
    "name", ["model", "base_url", "api_key", "prompts", "judge_base_url", "writer", "cache", "map"]
)
def test_model_endpoint_key_and_prompts_are_none_of_a_calls_business(name: str) -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        PageArguments.model_validate({name: "x"})


# --- The desk


def test_a_text_is_given_once(places: Path) -> None:
    desk = ToolService(Settings(), Roots([places / "root"]))

    def ask(**given: Any) -> str:
        with pytest.raises(SourceError) as refused:
            asyncio.run(desk.check(["news"], **given))
        return str(refused.value)

    assert ask() == "give either draft or draft_path"
    assert ask(draft="x", draft_path="a.json") == "give either draft or draft_path"
    assert "is not below the root" in ask(draft_path="/etc/passwd")
    assert "more than 8,388,608 bytes" in ask(draft="x" * 8_388_609)
    (places / "root" / "binary.md").write_bytes(b"\xff\xfe\x00")
    assert "no text in UTF-8" in ask(draft_path="binary.md")
    with pytest.raises(SourceError, match="not a briefing in JSON"):
        asyncio.run(desk.verify(["news"], briefing="{}"))
