"""What the package makes of every bundle: the recording that same.py compares.

Each job is one bundle and gives texts by file name; an error is recorded like a text.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import multiprocessing
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import CHECKOUT, evenly

if TYPE_CHECKING:
    from collections.abc import Iterator

PROCESSES = 2
RENDERED = ("markdown", "text", "html")
RENDERED_EACH = 8
MODEL_RUNS = 20
# A scripted run takes a few seconds of an article pile that no window holds; a bundle of the usual size says as much.
MOST_BYTES = 150_000
# What the runs with a model are told, in turn.
SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"judge": True},
    {"plan": "single"},
    {"judge": True, "unsupported": "flag"},
    {"judge": True, "plan": "single", "context_window": 32_768},
    {"unsupported": "flag", "context_window": 6_000},
    {"judge": True},
    {"judge": True, "language": "de"},
    {"plan": "single", "unsupported": "flag"},
    {"judge": True, "judge_model": "scripted-judge"},
)
# What is another on every run: seconds, the port of the scripted server, which is also in the id, and its prompt cache.
VOLATILE = [
    ("id",),
    ("provenance", "seconds"),
    ("provenance", "settings", "base_url"),
    ("provenance", "usage", "cached_tokens"),
]
Recorded = dict[str, str]
"""What was written, by the name of its file: `vimds/0012.json`."""


def extractive(path: Path, rendered: bool) -> Recorded:
    """The briefing of a bundle as JSON, and `rendered` in other formats."""
    from summarizer import Settings, load_bundle, render, summarize  # noqa: PLC0415 - the package that is recorded

    name = f"{path.parent.name}/{path.stem}"
    try:
        bundle = load_bundle(path)
        briefing = summarize(bundle, settings=Settings(writer="extractive"))
        found = {f"{name}.json": render(briefing, "json")}
        for form in RENDERED if rendered else ():
            found[f"{name}.{form}"] = render(briefing, form, width=88, articles=bundle)
    except Exception as error:
        return {f"{name}.error": told(error)}
    return found


def with_model(path: Path, number: int) -> Recorded:
    """The briefing by the scripted model, and what that was asked, each request once and in the order of its text."""
    with_our_server()
    from same_answers import Model  # noqa: PLC0415 - needs the server

    from summarizer import Settings, asummarize, load_bundle, render  # noqa: PLC0415
    from summarizer.testing import ScriptedServer  # noqa: PLC0415

    name = f"model/{number:02}-{path.parent.name}-{path.stem}"
    try:
        with ScriptedServer(Model(path.stem)) as server:
            given = {"model": "scripted", "base_url": server.base_url, "cache": False, "concurrency": 1}
            settings = Settings.model_validate(given | SETTINGS[number % len(SETTINGS)])
            briefing = asyncio.run(asummarize(load_bundle(path), settings))
            asked = sorted({as_asked(request.body["messages"]) for request in server.chats})
    except Exception as error:
        return {f"{name}.error": told(error)}
    return {f"{name}.json": without_volatile(render(briefing, "json")), f"{name}.requests": "\n\n".join(asked)}


def with_our_server() -> None:
    """Make `summarizer.testing` that of this checkout, whatever version of the package is recorded.

    It needs nothing of the package to serve a script; other versions may lack it, or have it otherwise.
    """
    if "summarizer.testing" in sys.modules:
        return
    folder = CHECKOUT / "summarizer" / "testing"
    found = spec_from_file_location(
        "summarizer.testing", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert found is not None
    assert found.loader is not None
    sys.modules["summarizer.testing"] = module = module_from_spec(found)
    found.loader.exec_module(module)


def as_asked(messages: list[dict[str, str]]) -> str:
    return "\n".join(f"<{message['role']}>\n{message['content']}" for message in messages)


def without_volatile(written: str) -> str:
    record = json.loads(written)
    for *parents, last in VOLATILE:
        holder = record
        for key in parents:
            holder = holder.get(key) or {}
        if last in holder:
            holder[last] = None
    return json.dumps(record, ensure_ascii=False, indent=2)


def told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def job(path: Path, number: int | None, rendered: bool) -> Recorded:
    warnings.simplefilter("ignore")
    return extractive(path, rendered) if number is None else with_model(path, number)


def jobs_of(paths: list[Path]) -> list[tuple[Path, int | None, bool]]:
    """Every bundle with the extractive writer, some with the model; the largest first, which fills both processes."""
    rendered = set(paths[::RENDERED_EACH])
    jobs: list[tuple[Path, int | None, bool]] = [(path, None, path in rendered) for path in paths]
    small = [path for path in paths if path.stat().st_size <= MOST_BYTES]
    jobs += [(path, number, False) for number, path in enumerate(islice(mixed(small), MODEL_RUNS))]
    return sorted(jobs, key=lambda one: (-one[0].stat().st_size, one[0], one[1] is not None))


def mixed(paths: list[Path]) -> Iterator[Path]:
    """A bundle of each source in turn, those of one source spread over it."""
    sources: dict[str, list[Path]] = {}
    for path in paths:
        sources.setdefault(path.parent.name, []).append(path)
    turns = zip_longest(*(evenly(found) for found in sources.values()))
    return (path for turn in turns for path in turn if path is not None)


def bundles_of(data: Path) -> list[Path]:
    return sorted((data / "bundles").glob("*/*.json"))


def record(data: Path, target: Path) -> None:
    """Write the recording of all bundles below a folder."""
    import summarizer  # noqa: PLC0415 - the package that is recorded

    paths = bundles_of(data)
    target.mkdir(parents=True, exist_ok=True)
    digests: dict[str, str] = {}
    # Spawned, so that nothing which this process has loaded is in theirs.
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:
        for found in pool.map(job, *zip(*jobs_of(paths), strict=True)):
            for name, text in found.items():
                digests[name] = sha256(text.encode()).hexdigest()
                file = stored(target, name)
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(gzip.compress(text.encode(), 6, mtime=0))
    (target / "digests.json").write_text(json.dumps(dict(sorted(digests.items())), indent=0) + "\n", encoding="utf-8")
    errors = sum(name.endswith(".error") for name in digests)
    made_by = Path(summarizer.__file__).parent
    print(f"{made_by}: {len(digests)} texts of {len(paths)} bundles ({errors} errors) in {target}")


def stored(recording: Path, name: str) -> Path:
    return recording / f"{name}.gz"
