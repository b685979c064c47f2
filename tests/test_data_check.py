"""`make data-check` passes over a folder without bundles, reports counts, and sees a broken contract."""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from summarizer import Briefing, Bundle


@pytest.fixture(scope="module")
def data_check(checkout: Path) -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(checkout / "benchmarks"))
        yield importlib.import_module("data_check")


@pytest.fixture(scope="module")
def briefed(data_check: ModuleType, examples: Path) -> tuple[Bundle, Briefing]:
    bundle, briefing, _ = data_check.brief(examples / "harbour-bridge.json")
    return bundle, briefing


def violations(data_check: ModuleType, briefing: Briefing, bundle: Bundle) -> list[str]:
    return list(data_check.violations(briefing, briefing.model_dump_json(), bundle))


def test_absent_folder_is_skipped(
    data_check: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["data_check.py", str(tmp_path / "absent")])
    assert data_check.main() == 0
    assert capsys.readouterr().out.startswith("data-check skipped: no bundles below")


def test_sound_briefing_has_no_violation(data_check: ModuleType, briefed: tuple[Bundle, Briefing]) -> None:
    bundle, briefing = briefed
    assert violations(data_check, briefing, bundle) == []


def test_shifted_citation_is_seen(data_check: ModuleType, briefed: tuple[Bundle, Briefing]) -> None:
    bundle, briefing = briefed
    citation = briefing.headline.citations[0]
    shifted = citation.model_copy(update={"start": citation.start + 1, "end": citation.end + 1})
    headline = briefing.headline.model_copy(update={"citations": [shifted]})
    broken = briefing.model_copy(update={"headline": headline})
    assert any("is not what it quotes" in v for v in violations(data_check, broken, bundle))


def test_repeated_sentence_is_seen(data_check: ModuleType, briefed: tuple[Bundle, Briefing]) -> None:
    bundle, briefing = briefed
    happened = briefing.whats_happened
    twice = happened.model_copy(update={"statements": [*happened.statements, happened.statements[0]]})
    broken = briefing.model_copy(update={"whats_happened": twice})
    assert any("said 2 times" in v for v in violations(data_check, broken, bundle))


def test_outlet_citing_another_outlet_is_seen(data_check: ModuleType, briefed: tuple[Bundle, Briefing]) -> None:
    bundle, briefing = briefed
    papers = briefing.what_the_papers_say
    first, second = papers.outlets[:2]
    mixed = first.model_copy(update={"statements": second.statements})
    broken = briefing.model_copy(
        update={"what_the_papers_say": papers.model_copy(update={"outlets": [mixed, *papers.outlets[1:]]})}
    )
    assert any("cites another outlet" in v for v in violations(data_check, broken, bundle))


def test_timeline_out_of_order_is_seen(data_check: ModuleType, briefed: tuple[Bundle, Briefing]) -> None:
    bundle, briefing = briefed
    here = briefing.how_we_got_here
    assert len(here.timeline) >= 2
    turned = here.model_copy(update={"timeline": here.timeline[::-1]})
    broken = briefing.model_copy(update={"how_we_got_here": turned})
    assert any("stands after a later date" in v for v in violations(data_check, broken, bundle))


@pytest.mark.slow
def test_folder_of_bundles_is_counted_and_a_broken_file_is_named(
    checkout: Path, examples: Path, tmp_path: Path
) -> None:
    def run() -> subprocess.CompletedProcess[str]:
        program = [sys.executable, str(checkout / "benchmarks" / "data_check.py"), str(tmp_path)]
        return subprocess.run(program, cwd=checkout, capture_output=True, text=True, timeout=60, check=False)

    source = tmp_path / "bundles" / "invented"
    source.mkdir(parents=True)
    shutil.copy(examples / "papierfabrik.json", source)
    sound = run()
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "invented: 1 bundles, 0 break the contract" in sound.stdout

    (source / "torn.json").write_text('{"articles": [')
    torn = run()
    assert torn.returncode == 1
    assert "BROKEN invented/torn.json: SourceError" in torn.stderr
    assert "invented: 2 bundles, 1 break the contract" in torn.stdout


@pytest.mark.real
@pytest.mark.slow
def test_real_bundles_keep_the_contract(data_check: ModuleType, data_folder: Path) -> None:
    paths = sorted((data_folder / "bundles").glob("*/*.json"))[::50]
    found = {path.name: data_check.here(path).violations for path in paths}
    assert {name: v for name, v in found.items() if v} == {}
