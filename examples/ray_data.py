"""Writes the briefings of a data set of bundles with Ray Data, and says which rows have none.

    pip install 'ray[data]'
    python examples/ray_data.py

Rows come from memory here; with `ray.data.read_parquet` or `read_json` they come from wherever thousands of them are.
"""

from __future__ import annotations

import json
from pathlib import Path

import ray
import ray.data

from summarizer.ray import BriefingActor

HERE = Path(__file__).parent
FILES = ("harbour-bridge.json", "papierfabrik.json")


def main() -> None:
    """Brief the examples and a row that holds no bundle, and print a line for each."""
    rows = [{"file": name, "bundle": (HERE / name).read_text("utf-8")} for name in FILES]
    rows.append({"file": "broken.json", "bundle": '{"articles": [{"title": "A title that nev'})
    written = ray.data.from_items(rows, override_num_blocks=1).map_batches(
        BriefingActor,
        fn_constructor_kwargs={"settings": {"style": "short"}},
        compute=ray.data.ActorPoolStrategy(size=1),
        num_cpus=1,
        batch_size=None,
        batch_format="pyarrow",
    )
    for row in written.iter_rows():
        told = json.loads(row["briefing"])["headline"]["text"] if row["briefing"] else f"{row['state']}: {row['error']}"
        print(f"{row['file']}: {told}")


if __name__ == "__main__":
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        main()
    finally:
        ray.shutdown()
