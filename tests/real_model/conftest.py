"""A real model behind the endpoint that `.ci/real-model` gives; left out unless asked for with `-m real_model`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accounting import endpoint_settings

if TYPE_CHECKING:
    from summarizer import Settings

# Read before the fixture that keeps the tester's own endpoint away from every other test.
GIVEN = dict(os.environ)
TOLD = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "real_model: asks a real model; only run with -m real_model")
    config.stash[TOLD] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "real_model" in (config.option.markexpr or ""):
        return
    here = Path(__file__).parent
    left_out = [item for item in items if here in item.path.parents]
    items[:] = [item for item in items if here not in item.path.parents]
    config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[TOLD]:
        terminalreporter.section("what the model made of it, and what the checks made of that")
        for line in config.stash[TOLD]:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def endpoint() -> Settings:
    """The endpoint and model to ask, with limits that a small model on a small machine keeps in time."""
    if not GIVEN.get("OPENAI_BASE_URL") or not GIVEN.get("OPENAI_MODEL"):
        pytest.fail("OPENAI_BASE_URL and OPENAI_MODEL are not set: run this through .ci/real-model")
    return endpoint_settings(GIVEN)


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> list[str]:
    """Lines to be shown when all is done."""
    told: list[str] = request.config.stash[TOLD]
    return told
