"""The table of the forms of other programs that are built in.

A family of shapes is one module of `families` and one line in `FAMILIES`: how a value that holds articles of it (a
feed, the answer to a search) is recognised, and how one article is. Recognising looks at the names of fields alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.loading import shape_recognition
from summarizer.loading.shape_recognition import has_all, has_any, nothing

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FAMILIES", "FILE_FORMATS", "SHAPES", "ShapeReader"]


class ShapeReader(NamedTuple):
    """A family of shapes: its name for `shape=`, its module, and how its values are told from others.

    `module` is the name of one of `families`, or an object with the same functions. `holds` is true for a value that
    holds articles, which `split` of the module then divides into clusters; `is_one` for a single article, whose fields
    `rename` gives by their native names. `unknown` are texts that mean "not known". `converts` families say themselves
    which of their bodies are HTML.
    """

    name: str
    module: Any
    holds: Callable[[Any], bool] = nothing
    is_one: Callable[[Any], bool] = nothing
    unknown: tuple[str, ...] = ()
    converts: bool = False

    @property
    def renames(self) -> bool:
        """Whether it has single articles, and so can be asked for by name."""
        return self.is_one is not nothing

    @property
    def is_built_in(self) -> bool:
        """Whether its module is one of `families`."""
        return isinstance(self.module, str)

    def code(self) -> Any:
        """The module with `split` and `rename`, imported now."""
        return import_module(f"summarizer.loading.families.{self.module}") if self.is_built_in else self.module


# The first that fits counts: the more particular ones stand first.
FAMILIES = (
    ShapeReader("schema.org", "schema_org", shape_recognition.is_graph, shape_recognition.is_schema_article),
    ShapeReader(
        "json-feed", "json_feed", shape_recognition.is_json_feed, has_any("content_html", "content_text"), converts=True
    ),
    ShapeReader(
        "event-registry", "event_registry", shape_recognition.is_event_registry, has_any("dateTimePub", "isDuplicate")
    ),
    ShapeReader("fundus", "fundus", shape_recognition.is_fundus, shape_recognition.is_fundus_article),
    ShapeReader("ninjs", "ninjs", shape_recognition.is_ninjs_package, shape_recognition.is_ninjs, converts=True),
    ShapeReader("clusters", "clusters", shape_recognition.is_clusters),
    ShapeReader("news-please", "news_please", is_one=has_any("maintext", "date_publish"), unknown=("None",)),
    ShapeReader("newspaper4k", "newspaper4k", is_one=has_any("meta_site_name", "meta_lang", "publish_date")),
    ShapeReader("trafilatura", "trafilatura_json", is_one=has_any("source-hostname", "raw_text", "fingerprint")),
    ShapeReader("newscatcher", "newscatcher", is_one=has_any("name_source", "published_date")),
    ShapeReader("gdelt", "gdelt", is_one=has_any("seendate")),
    ShapeReader("kite", "kite", is_one=has_all("title", "link", "domain")),
)
FILE_FORMATS = ("feed", "html", "markdown", "newsml", "text")
"""The forms of whole files that are no JSON."""
SHAPES = ("native", *sorted([*(family.name for family in FAMILIES if family.renames), *FILE_FORMATS]))
"""What `shape=` takes: the project's own form, the families of records, and the formats of files."""
