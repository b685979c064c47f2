"""What a checkout promises to packagers; `.ci/check-wheel` builds, installs and uses the real wheel."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from summarizer.cli import run
from summarizer.extras import INSTALLED_BY

if TYPE_CHECKING:
    from pathlib import Path

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.fixture(scope="module")
def project(checkout: Path) -> dict[str, Any]:
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_console_script_is_the_modules_main(project: dict[str, Any]) -> None:
    assert project["project"]["scripts"] == {"summarizer": "summarizer.__main__:main"}
    installed = entry_points(group="console_scripts", name="summarizer")
    if installed:
        assert callable(next(iter(installed)).load())


def test_distribution_is_not_named_like_the_other_summarizer(project: dict[str, Any]) -> None:
    assert project["project"]["name"] not in {"summarizer", "bert-extractive-summarizer"}


def test_types_are_published(checkout: Path) -> None:
    assert (checkout / "summarizer" / "py.typed").is_file()


def test_data_files_are_named_in_the_notice_that_ships(checkout: Path, project: dict[str, Any]) -> None:
    notice = (checkout / "NOTICE").read_text(encoding="utf-8")
    written = {".py", ".pyc", ".j2", ".css", ".md", ".typed"}
    data = [path for path in (checkout / "summarizer").rglob("*") if path.is_file() and path.suffix not in written]
    assert [path.name for path in data if path.relative_to(checkout).as_posix() not in notice] == []
    assert project["project"]["license-files"] == ["LICENSE", "NOTICE"]
    assert "/NOTICE" in project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]


def test_every_package_that_is_named_has_one_version_for_each_python(checkout: Path, project: dict[str, Any]) -> None:
    """Versions alone: an address or a hash would be that of one machine or one build."""
    lines = (checkout / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [Requirement(line) for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"==[\w.]+", str(one.specifier)) and not one.extras and not one.url for one in pinned)
    groups = project["dependency-groups"].values()
    extras = project["project"]["optional-dependencies"].values()
    named = [*project["build-system"]["requires"], *project["project"]["dependencies"], *chain(*extras, *groups)]
    for wanted in (Requirement(name) for name in named if isinstance(name, str)):
        for python in ("3.11", "3.12", "3.13", "3.14"):
            here = {"python_version": python, "python_full_version": f"{python}.0"}
            (found,) = (
                one
                for one in pinned
                if canonicalize_name(one.name) == canonicalize_name(wanted.name)
                and (one.marker is None or one.marker.evaluate(here))
            )
            assert wanted.specifier.contains(str(found.specifier).removeprefix("==")), (wanted, found)


def test_sdist_names_only_what_exists(checkout: Path, project: dict[str, Any]) -> None:
    included = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert [path for path in included if not (checkout / path.lstrip("/")).exists()] == []


def test_the_hints_on_missing_packages_name_those_of_each_extra(project: dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"]
    names = {extra: {re.split(r"[>=]", package)[0] for package in packages} for extra, packages in extras.items()}
    told = {
        extra: {package.replace("_", "-") for package in shlex.split(line.removeprefix("pip install "))}
        for extra, line in INSTALLED_BY.items()
    }
    assert told == names


def test_dependencies_have_lower_bounds_only(project: dict[str, Any]) -> None:
    assert [d for d in project["project"]["dependencies"] if ">=" not in d or "<" in d or "==" in d] == []


def test_checkout_finds_its_own_prompts(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = {path.name.split(".v")[0] for path in (checkout / "prompts").glob("*.v[0-9]*.md")}
    assert templates
    assert run(["prompts", "list"]) == 0
    listed = capsys.readouterr().out
    assert [name for name in sorted(templates) if name not in listed.split()] == []


def test_wheel_carries_the_prompts_inside_the_package(project: dict[str, Any]) -> None:
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["summarizer"]
    assert wheel["force-include"] == {"prompts": "summarizer/prompts"}


@needs_make
def test_make_shows_its_targets(checkout: Path) -> None:
    shown = make(checkout, "help").stdout
    assert [t for t in ("brief", "test", "check", "bench", "data-check", "clean") if f"make {t} " not in shown] == []


@needs_make
def test_make_refuses_an_old_python_in_one_sentence(checkout: Path, tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(checkout / name, tmp_path)
    old = tmp_path / "old-python"
    old.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' -c "
        '\'import sys; sys.version_info = (3, 10, 4); sys.version = "3.10.4 (main)"; exec(sys.argv[1])\' "$2"\n'
    )
    old.chmod(0o755)
    done = make(tmp_path, "brief", f"PYTHON={old}")
    assert done.returncode != 0
    assert "Python 3.11 or later is needed" in done.stderr
    assert "3.10.4" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / ".venv").exists()
