"""What a newcomer gets wrong: the wrong file, the wrong place, a name with a slip in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from commands import Call, in_process, one_sentence

if TYPE_CHECKING:
    from pathlib import Path


def record(place: str, **more: Any) -> dict[str, Any]:
    """One article on a bridge in a town of its own."""
    return {
        "title": f"Bridge in {place} shut after a crack was found",
        "outlet": "Tarn Post",
        "text": f"The bridge in {place} was shut on Monday after inspectors found a crack. Repairs take two weeks.",
        "published": "2031-05-12",
        "language": "en",
        **more,
    }


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.chdir(tmp_path)
    return in_process(monkeypatch, capsys)


@pytest.fixture
def folder(call: Call, tmp_path: Path) -> Path:
    """A folder with two stories, `velm.json` and `lunde.json`, and the page of the first, `page.json`."""
    for place in ("Velm", "Lunde"):
        (tmp_path / f"{place.lower()}.json").write_text(json.dumps([record(place, id="a1")]), encoding="utf-8")
    assert call("brief", "velm.json", "-o", "page.json").code == 0
    return tmp_path


class TestAnotherStory:
    @pytest.mark.parametrize("command", ["verify page.json", "update page.json", "render page.json --articles"])
    def test_it_is_told_in_one_sentence(self, call: Call, folder: Path, command: str) -> None:  # noqa: ARG002 the files
        done = call(*command.split(), "lunde.json")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "of another story" in done.err
        assert call(*command.split(), "velm.json").code == 0


class TestSeveralStories:
    """Where one story is wanted, and more are given."""

    @pytest.mark.parametrize("command", ["brief", "inspect", "map", "verify page.json"])
    def test_the_command_for_many_is_named(self, call: Call, folder: Path, command: str) -> None:
        several = folder / "several"
        several.mkdir()
        bundles = [{"articles": [record(place)], "title": place} for place in ("Velm", "Lunde")]
        for number, bundle in enumerate(bundles):
            (several / f"{number}.json").write_text(json.dumps(bundle), encoding="utf-8")
        lines = folder / "lines.jsonl"
        lines.write_text("".join(f"{json.dumps(bundle)}\n" for bundle in bundles), encoding="utf-8")
        for sources in ([several], [lines], [several / "0.json", several / "1.json"]):
            done = call(*command.split(), *sources)
            assert (done.code, done.out) == (2, "")
            assert one_sentence(done.err)
            assert "`summarizer batch` writes a page for each" in done.err
