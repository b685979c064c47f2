"""A local Ray of two cores; left out unless the tests are asked for with `-m ray`."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

TOLD = pytest.StashKey[list[str]]()
CORES = 2


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "ray: starts a local Ray; only run with -m ray")
    config.stash[TOLD] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    ours = [item for item in items if here in item.path.parents]
    if "ray" in (config.option.markexpr or ""):
        for item in ours:
            # What Ray and Arrow warn of at every start is theirs to mend.
            item.add_marker(pytest.mark.filterwarnings("default"))
            item.add_marker(pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning"))
        return
    items[:] = [item for item in items if here not in item.path.parents]
    config.hook.pytest_deselected(items=ours)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.stash[TOLD]:
        terminalreporter.section("what it took")
        for line in config.stash[TOLD]:
            terminalreporter.write_line(line)


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> list[str]:
    """Lines to be shown when all is done."""
    told: list[str] = request.config.stash[TOLD]
    return told


@pytest.fixture(scope="session")
def ray() -> Iterator[Any]:
    """Ray with two cores on this machine, which tells nobody of it; ended when all is done."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.delenv("RAY_ADDRESS", raising=False)
        import ray  # noqa: PLC0415 - not there for the tests that need none
        import ray.data  # noqa: PLC0415

        ray.init("local", num_cpus=CORES, object_store_memory=200_000_000, include_dashboard=False, log_to_driver=False)
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        context.execution_options.preserve_order = True
        try:
            yield ray
        finally:
            ray.shutdown()


class Memory:
    """Watches how much memory the processes that were started from here have, their shares of what they share."""

    def __init__(self) -> None:
        self.most = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            self.most = max(self.most, sum(map(_share, _descendants(os.getpid()))))


def _descendants(process: int) -> set[int]:
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(status.parent.name)] = int(fields[1])
    found = {process}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {process}


def _share(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))


@pytest.fixture
def memory() -> Iterator[Memory]:
    with Memory() as watched:
        yield watched
