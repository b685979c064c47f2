"""A shape of input of its own: the answer of an archive that groups its records by event and names all in its own way.

    python examples/shape.py

Installed as docs/extending.md shows, `summarizer brief answer.json` reads such a file, and so do all other commands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer import Shape
from summarizer.loading import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ANSWER = {
    "took_ms": 12,
    "events": [
        {
            "event_no": 4711,
            "label": "The clock of Varn",
            "hits": [
                {
                    "slug": "varn-clock-back",
                    "head": "Stolen clock of Varn is back on its tower",
                    "paras": ["The clock stolen from Varn's tower in March is back.", "Nobody was charged."],
                    "house": {"name": "Varn Chronicle"},
                    "day": "2025-04-02",
                    "signed": [{"name": "Ada Holm"}],
                    "rank": 3,
                }
            ],
        }
    ],
}


def fields(record: Mapping[str, Any]) -> dict[str, Any]:
    """One record by the native names of its fields."""
    return {
        "id": record.get("slug"),
        "title": record.get("head"),
        "text": "\n\n".join(record.get("paras", [])),
        "outlet": record.get("house", {}).get("name"),
        "published": record.get("day"),
        "author": ", ".join(person["name"] for person in record.get("signed", [])),
    }


def events(answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each event of an answer as a bundle."""
    for event in answer["events"]:
        yield {"id": str(event["event_no"]), "title": event["label"], "articles": event["hits"]}


ARCHIVE = Shape(
    "archive",
    is_article=lambda record: "slug" in record and "paras" in record,
    rename=fields,
    holds_articles=lambda value: "took_ms" in value and "events" in value,
    split=events,
)


def main() -> None:
    """Read the answer, and print what it was read as and what was left out."""
    loaded = read_source(ANSWER, shapes=[ARCHIVE])
    article = loaded.bundle.articles[0]
    print(f"Read as {loaded.shape}; left out: {', '.join(loaded.dropped)}")
    print(f"{loaded.bundle.title}: {article.outlet}, {article.published}, by {article.author}\n\n{article.text}")


if __name__ == "__main__":
    main()
