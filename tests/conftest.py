"""What every test may rely on: no user configuration, the examples, and the real bundles where they exist."""

from __future__ import annotations

import gc
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# How long one example takes says nothing on a busy machine; what must be quick is timed by tests of its own.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

# A shell lets what it runs in the background ignore interrupts, and the programs that tests start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

CHECKOUT = Path(__file__).resolve().parent.parent
DATA_VARIABLE = "SUMMARIZER_DATA"


def _data_folder() -> Path | None:
    """The folder of real bundles, or None where there is none."""
    folder = CHECKOUT / os.environ.get(DATA_VARIABLE, "")
    return folder if (folder / "bundles").is_dir() else None


def pytest_report_header() -> str:
    return f"real bundles: {_data_folder() or f'none ({DATA_VARIABLE} names no folder with bundles/)'}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


def pytest_collection_finish() -> None:
    """Keep what was collected out of every search for garbage: else some test that takes time pays for all of it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _no_user_configuration() -> Iterator[None]:
    """No key, model or setting of the person who runs the tests reaches a test."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("OPENAI_", "SUMMARIZER_")) and name != DATA_VARIABLE:
                patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real bundles; the test is skipped where there is none."""
    folder = _data_folder()
    if folder is None:
        pytest.skip(f"no real bundles: {DATA_VARIABLE} names no folder with bundles/")
    return folder


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top folder of the project."""
    return CHECKOUT


@pytest.fixture(scope="session")
def examples(checkout: Path) -> Path:
    """The folder of invented bundles and programs."""
    return checkout / "examples"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file into the test's folder, and says where it is."""

    def write_file(content: str | bytes, name: str = "bundle.json") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file
