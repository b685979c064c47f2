"""Read many bundles from files, folders and streams, one after the other; what cannot be read is told as lost."""

from __future__ import annotations

import asyncio
import os
import threading
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.errors import EmptyBundleError, MissingExtraError, SourceError
from summarizer.loading.bundle_building import build_bundle
from summarizer.loading.file_content import ENDINGS
from summarizer.loading.json_lines import LINES
from summarizer.loading.load_notes import LoadNotes, shown, without_place
from summarizer.loading.sources import find_all

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence

    from summarizer.bundle import Bundle
    from summarizer.loading.custom_shapes import ShapeFilter

__all__ = ["READER", "Input", "InputQueue", "UnreadableInput", "count_inputs", "read_inputs"]

_END = object()
READER = "summarizer-inputs"
"""The name of the threads that read inputs, which may wait for ever."""
# What a reader of articles says of a whole input that it left out; of less than that it warns.
_WHOLE = frozenset(("the file is left out", "the folder is left out", "the bundle is left out", "the line is left out"))
_BUNDLES = frozenset((".json",))
_AT_ONCE = 1 << 20


class Input(NamedTuple):
    """A bundle, what its page may be called, and where it was found."""

    bundle: Bundle
    name: str
    place: str


class UnreadableInput(NamedTuple):
    """An input that is no bundle, and why."""

    place: str
    reason: str


class _Losses(LoadNotes):
    """Notes that keep apart what was lost whole."""

    def __init__(self) -> None:
        super().__init__()
        self.lost: list[UnreadableInput] = []

    def lose(self, place: str, problem: str, loss: str) -> None:
        """Remark that something was left out; a whole input is no remark."""
        if loss not in _WHOLE:
            super().lose(place, problem, loss)
            return
        self.first_loss = self.first_loss or f"{place}: {problem}"
        self.lost.append(UnreadableInput(place, problem))

    def taken(self) -> list[UnreadableInput]:
        """What was lost since the last call."""
        lost, self.lost = self.lost, []
        return lost


def read_inputs(
    sources: Sequence[str], wanted: ShapeFilter, on_warning: Callable[[str], object]
) -> Iterator[Input | UnreadableInput]:
    """Every bundle of a wanted shape in `sources`: files, folders, `-` for standard input.

    A source that cannot be read is lost, and the next one comes. `on_warning` is told what was mended in the others.
    """
    for source in sources:
        notes = _Losses()
        found = False
        try:
            for number, cluster in enumerate(find_all(source, notes, wanted), start=1):
                yield from notes.taken()
                try:
                    bundle = build_bundle(cluster, notes)
                except EmptyBundleError as error:
                    yield UnreadableInput(cluster.place, without_place(str(error), cluster.place))
                    notes.drain()
                    continue
                found = True
                for sentence in notes.drain():
                    on_warning(sentence)
                yield Input(bundle, bundle.id or _name(source, number), cluster.place)
        except (SourceError, MissingExtraError) as error:
            lost = notes.taken()
            yield from lost
            # Where every part of it is lost, the sentence about the whole says nothing new.
            if not lost or found:
                place = "standard input" if source == "-" else shown(source)
                yield UnreadableInput(place, without_place(str(error), place))
        yield from notes.taken()
        for sentence in notes.drain():
            on_warning(sentence)


def count_inputs(sources: Sequence[str]) -> int | None:
    """How many bundles there may be, by files and lines; None where only reading tells."""
    counted = [_count(Path(source)) for source in sources]
    known = [count for count in counted if count is not None]
    return sum(known) if known and len(known) == len(counted) else None


def _count(source: Path) -> int | None:
    try:
        if source.suffix.lower() in LINES and source.is_file():
            with source.open("rb") as file:
                parts = iter(lambda: file.read(_AT_ONCE), b"")
                return sum(part.count(b"\n") for part in parts)
        if not source.is_dir():
            return None
        with os.scandir(source) as entries:
            kinds = [(Path(entry.name).suffix.lower(), entry.is_dir()) for entry in entries if entry.name[0] != "."]
    except OSError:
        return None
    files = sum(suffix in _BUNDLES for suffix, is_folder in kinds if not is_folder)
    holds_articles = any(suffix in ENDINGS and suffix not in _BUNDLES for suffix, is_folder in kinds if not is_folder)
    if holds_articles:
        return None
    return files or sum(is_folder for _, is_folder in kinds) or None


def _name(source: str, number: int) -> str:
    stem = "bundle" if source == "-" else Path(source).resolve().stem or "bundle"
    return stem if number == 1 else f"{stem}-{number}"


class InputQueue:
    """Inputs with their places, taken one at a time.

    Reading them may block for ever (a pipe that nobody writes to), so that it is done in threads that nobody waits for.
    """

    def __init__(self, inputs: Iterable[Input | UnreadableInput] | AsyncIterator[Input | UnreadableInput]) -> None:
        self.ended = False
        self._places = count()
        self._later = inputs if hasattr(inputs, "__anext__") else None
        self._now: Iterator[Input | UnreadableInput] | None = None if self._later is not None else iter(inputs)  # type: ignore[arg-type]

    async def next(self) -> tuple[int, Input | UnreadableInput] | None:
        """The next input; None after the last."""
        found: Any
        if self._now is not None:
            found = await _in_thread(partial(next, self._now, _END))
        else:
            found = await anext(self._later, _END)  # type: ignore[arg-type]
        self.ended = found is _END
        return None if self.ended else (next(self._places), found)


async def _in_thread(work: Callable[[], Any]) -> Any:
    """What a function returns, run in a thread that ends with the process."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()

    def done(found: Any, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(found)

    def run() -> None:
        found, failure = None, None
        try:
            found = work()
        except BaseException as error:  # handed to whoever waits
            failure = error
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(done, found, failure)

    threading.Thread(target=run, daemon=True, name=READER).start()
    return await future
