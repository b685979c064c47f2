"""Real distributions, each a module and its metadata in a folder, for a process to find on its path."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from commands import CHECKOUT

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["environment", "install"]


def install(site: Path, name: str, source: str, **entries: dict[str, str]) -> None:
    """Put a distribution into the folder `site`, as pip would.

    Its one module is called as it is, with `_` for `-`, and has `source`. `entries` are its entry points:
    `renderers={"story": "acme_story:StoryRenderer"}` is one of the group `summarizer.renderers`.
    """
    module = name.replace("-", "_")
    metadata = site / f"{module}-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / f"{module}.py").write_text(source, encoding="utf-8")
    groups = [
        "\n".join([f"[summarizer.{group}]", *(f"{called} = {value}" for called, value in of_group.items())])
        for group, of_group in entries.items()
    ]
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("\n\n".join(groups) + "\n", encoding="utf-8")


def environment(site: Path) -> dict[str, str]:
    """What a process needs to find the checkout and the distributions in `site`."""
    return {"PYTHONPATH": f"{CHECKOUT}{os.pathsep}{site}"}
