"""The real bundles that people wrote summaries of, where they are; articles pooled from real bundles.

The folder is named by SUMMARIZER_DATA and holds `bundles/<source>/<id>.json`, each a bundle with a `reference` beside
it. It is not part of the project: what reads it must do without.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer import Bundle

CHECKOUT = Path(__file__).resolve().parent.parent
BUILD = CHECKOUT / "build"
# The three sets of human summaries that the project's quality goal names.
SETS = ("abp_triples", "multinews", "vimds")
LEAST_POOLED_WORDS = 100


@dataclass(frozen=True)
class Judged:
    """A bundle and the summaries that people wrote of it."""

    name: str
    bundle: Bundle
    summaries: tuple[str, ...]


def data_folder(given: Path | None = None) -> Path | None:
    """The folder of real bundles: the one given, else what SUMMARIZER_DATA names; None where it holds no bundles."""
    folder = CHECKOUT / (given or os.environ.get("SUMMARIZER_DATA", ""))
    return folder if (folder / "bundles").is_dir() else None


def versions(packages: Sequence[str]) -> str:
    """Which versions of the packages that are compared are installed, if any."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - see `judged`

    found = []
    for name in packages:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} not installed")
    return ", ".join(found)


def against(what: str, value: float, target: float, *, most: bool = False) -> bool:
    """Print a figure beside its target; True when it is reached (`most`: when it is no higher)."""
    reached = value <= target if most else value >= target
    print(f"  {what:58} {value:7.3f}  target {'<=' if most else '>='} {target:.3f}  {'pass' if reached else 'MISS'}")
    return reached


def absent(what: str) -> str:
    """One line for a run that has no data."""
    return f"{what} skipped: SUMMARIZER_DATA names no folder with bundles/"


def judged(folder: Path, source: str) -> Iterator[Judged]:
    """The bundles of a source that have a summary, by name."""
    from summarizer import load_bundle  # noqa: PLC0415 - speed.py reads articles only, and must stay small

    for path in sorted((folder / "bundles" / source).glob("*.json")):
        summaries = summaries_of(json.loads(path.read_text(encoding="utf-8")))
        if summaries:
            yield Judged(f"{source}/{path.stem}", load_bundle(path, on_warning=lambda _: None), summaries)


def summaries_of(record: dict[str, Any]) -> tuple[str, ...]:
    """The human summaries of a bundle, each once."""
    reference = record.get("reference") or {}
    found = [reference.get("summary"), *(reference.get("summaries") or ())]
    return tuple(dict.fromkeys(text for text in found if isinstance(text, str) and text.strip()))


def pooled_articles(folder: Path, source: str = "abp_clusters") -> list[dict[str, Any]]:
    """All articles of a source, in an order whose every beginning has about the same mean length as the whole."""
    found = []
    for path in sorted((folder / "bundles" / source).glob("*.json")):
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
        found += [a for a in articles if len(a["text"].split()) >= LEAST_POOLED_WORDS]
    found.sort(key=lambda article: (len(article["text"].split()), article["title"] or ""))
    return evenly(found)


def evenly(ordered: Sequence[Any]) -> list[Any]:
    """`ordered` in van der Corput's order (halves, quarters, eighths ...): any beginning of it is a fair sample."""
    width = max(len(ordered) - 1, 1).bit_length()
    turned = (int(f"{number:0{width}b}"[::-1], 2) for number in range(1 << width))
    return [ordered[place] for place in turned if place < len(ordered)]


def renamed(articles: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A bundle of these articles under ids of its own."""
    return {"id": "pool", "articles": [{**a, "id": f"p{number}"} for number, a in enumerate(articles, start=1)]}
