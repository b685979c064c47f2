"""Outlets, authors and addresses in the many forms in which records give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from summarizer.loading.tracked_record import listed, says_something

__all__ = ["first_name", "is_url", "names_of", "outlet_and_url"]

# The keys under which an object that stands for a person or an outlet has its name, the one to be shown first.
NAMES = ("name", "title", "domain", "literal", "id", "uri")
SCHEME = r"\s*https?://\S"


def is_url(value: Any) -> bool:
    """True for an address on the web; the domain of one (`morrow.example`) is a name."""
    return isinstance(value, str) and re.match(SCHEME, value, re.IGNORECASE) is not None


def outlet_and_url(source: Any) -> tuple[Any, str | None]:
    """What a field called `source` says: an address, or else an object with a name, or a name."""
    if is_url(source):
        return None, source
    if isinstance(source, Mapping):
        return first_name(source), None
    if isinstance(source, (list, tuple)):
        return first_name(source), None
    return source, None


def first_name(value: Any) -> Any:
    """The name of an outlet that is given as a text, as an object, or as a list of either; None without one."""
    for each in listed(value):
        name = _name(each)
        if says_something(name):
            return name
    return None


def names_of(value: Any) -> Any:
    """Authors as one text: `A, B` for a list of names or of objects; a text stays as it is."""
    if not isinstance(value, (list, tuple, Mapping)):
        return value
    names = [_name(each) for each in listed(value)]
    return ", ".join(name for name in names if isinstance(name, str) and says_something(name)) or None


def _name(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return next((value[key] for key in NAMES if isinstance(value.get(key), str) and says_something(value[key])), None)
