"""How the shapes of others are told: by the names of their fields, before anything of theirs is imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

__all__ = [
    "has_all",
    "has_any",
    "is_clusters",
    "is_event_registry",
    "is_fundus",
    "is_fundus_article",
    "is_graph",
    "is_json_feed",
    "is_ninjs",
    "is_ninjs_of_no_text",
    "is_ninjs_package",
    "is_schema_article",
    "nothing",
    "story_field",
]

ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report")
NINJS = (
    "versioncreated", "versionCreated", "headlines", "bodies", "body_text", "body_html", "body_xhtml", "infosource",
    "infoSources",
)  # fmt: skip
NINJS_TEXTS = ("text", "composite")
NINJS_TYPES = (*NINJS_TEXTS, "audio", "component", "event", "graphic", "picture", "planning", "video")


def nothing(_: Any) -> bool:
    """False for every value."""
    return False


def has_any(*names: str) -> Callable[[Any], bool]:
    """True for an object with one of `names`."""
    return lambda value: isinstance(value, Mapping) and any(name in value for name in names)


def has_all(*names: str) -> Callable[[Any], bool]:
    """True for an object with all of `names`."""
    return lambda value: isinstance(value, Mapping) and all(name in value for name in names)


def is_graph(value: Any) -> bool:
    """JSON-LD with several nodes."""
    return isinstance(value, Mapping) and isinstance(value.get("@graph"), (list, tuple))


def is_schema_article(value: Any) -> bool:
    """A schema.org node whose type is an article of any kind (`NewsArticle`, `schema:Report` ...)."""
    if not isinstance(value, Mapping):
        return False
    types = value.get("@type")
    types = types if isinstance(types, (list, tuple)) else [types]
    return any(isinstance(each, str) and each.endswith(ARTICLE_TYPES) for each in types)


def is_json_feed(value: Any) -> bool:
    """JSON Feed says its version, an address."""
    if not isinstance(value, Mapping) or "items" not in value:
        return False
    return isinstance(version := value.get("version"), str) and "jsonfeed.org" in version


def is_event_registry(value: Any) -> bool:
    """`articles` that are an object with `results`: at the top, or in each of the events that the object holds."""
    if not isinstance(value, Mapping):
        return False
    return _has_results(value) or any(_has_results(event) for event in value.values())


def _has_results(value: Any) -> bool:
    articles = value.get("articles") if isinstance(value, Mapping) else None
    return isinstance(articles, Mapping) and "results" in articles


def is_fundus(value: Any) -> bool:
    """Publisher → list of articles, at least one of them with fundus' tree for a body."""
    if not isinstance(value, Mapping) or not value:
        return False
    lists = list(value.values())
    if not all(isinstance(each, (list, tuple)) for each in lists):
        return False
    return any(is_fundus_article(article) for articles in lists for article in articles)


def is_fundus_article(value: Any) -> bool:
    """A body that is a tree with sections, or a date by fundus' name for it."""
    if not isinstance(value, Mapping):
        return False
    body = value.get("body")
    return (isinstance(body, Mapping) and "sections" in body) or "publishing_date" in value


def is_ninjs(value: Any) -> bool:
    """An item of any version of ninjs."""
    if not isinstance(value, Mapping):
        return False
    if any(name in value for name in NINJS):
        return True
    return "uri" in value and (
        _is_one_of(value.get("type"), NINJS_TYPES)
        or any(isinstance(name, str) and name.startswith(("headline", "body_")) for name in value)
    )


def is_ninjs_package(value: Any) -> bool:
    """An item of ninjs with others in it, or one that is no text, so that it is not simply one article."""
    if not is_ninjs(value):
        return False
    associations = value.get("associations")
    return (isinstance(associations, (Mapping, list, tuple)) and bool(associations)) or is_ninjs_of_no_text(value)


def is_ninjs_of_no_text(value: Mapping[str, Any]) -> bool:
    """A picture, an event or the like."""
    return _is_one_of(value.get("type"), NINJS_TYPES) and not _is_one_of(value.get("type"), NINJS_TEXTS)


def _is_one_of(value: Any, names: tuple[str, ...]) -> bool:
    return isinstance(value, str) and value in names


def is_clusters(value: Any) -> bool:
    """Stories that hold articles, at least one of them."""
    field = story_field(value)
    return field is not None and any(isinstance(story, Mapping) and "articles" in story for story in value[field])


def story_field(value: Any) -> str | None:
    """The field that holds the stories: `clusters`, or `stories`, as kite called them before."""
    if not isinstance(value, Mapping):
        return None
    return next((name for name in ("clusters", "stories") if isinstance(value.get(name), (list, tuple))), None)
