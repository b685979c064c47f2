"""What a load has to say about its input: one sentence a kind of problem, however many articles have it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.errors import MissingExtraError

__all__ = ["ONE_BY_ONE", "BundleWarning", "LoadNotes", "kind_of", "shown", "without_place"]

PLACES_SHOWN = 3
FIELDS_SHOWN = 20
ONE_BY_ONE = "give one of them; `summarizer batch` writes a page for each, and `load_bundles` in Python reads each"
"""What to do where one bundle is wanted and several are there."""


class BundleWarning(UserWarning):
    """Something in the input was mended, left out or not read; the message says what and where."""


class LoadNotes:
    """Collects remarks while a source is read.

    Remarks with the same problem become one sentence that names the first places and counts the rest, so that ten
    thousand articles with the same fault make one line in a log.
    """

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}
        self._counts: Counter[str] = Counter()
        self._unread: Counter[str] = Counter()
        self._unread_in = ""
        self._hints: dict[str, str] = {}
        self._dropped: Counter[str] = Counter()
        self._of_sources: set[str] = set()
        self.first_loss: str | None = None
        self.missing: MissingExtraError | None = None  # the first one that kept a file of a folder from being read

    def add(self, place: str, problem: str) -> None:
        """Remark `problem` at `place`; `problem` says what was found and what was done about it."""
        places = self._places.setdefault(problem, [])
        if len(places) < PLACES_SHOWN:
            places.append(place)
        self._counts[problem] += 1

    def lose(self, place: str, problem: str, loss: str) -> None:
        """Remark that something was left out; the first such reason explains a bundle that ends up empty."""
        if self.first_loss is None:
            self.first_loss = f"{place}: {problem}"
        self.add(place, f"{problem}; {loss}")

    def lose_source(self, place: str, problem: str) -> None:
        """Remark that one of several sources was left out, which whoever named it has to know."""
        self.lose(place, problem, "it is left out")
        self._of_sources.add(f"{problem}; it is left out")

    def unread(self, source: str, field: str, hint: Callable[[str], str]) -> None:
        """Remark that a record carries a field nobody reads; `hint` says of its name which one was meant, if any."""
        self._unread_in = self._unread_in or source
        if field not in self._unread and len(self._unread) < FIELDS_SHOWN:
            self._hints[field] = hint(field)
        self._unread[field] += 1

    def drop(self, field: str) -> None:
        """Count a field of somebody else's form that has no place in a bundle: no fault, and so no remark."""
        self._dropped[shown(field, 60)] += 1

    def dropped(self) -> dict[str, int]:
        """The fields that were dropped so far and how often, the most frequent first."""
        return dict(self._dropped.most_common())

    def drain(self) -> tuple[str, ...]:
        """All remarks so far, which are then forgotten."""
        told = self.sentences()
        for remarks in (self._places, self._counts, self._unread, self._hints, self._dropped):
            remarks.clear()
        self._unread_in, self.first_loss = "", None
        return told

    def sentences(self) -> tuple[str, ...]:
        """All remarks, in the order in which their kinds first came up; unread fields last, in one sentence."""
        told = [f"{self._where(problem)}: {problem}" for problem in self._places]
        if self._unread:
            told.append(f"{self._unread_in}: fields that are not read: {self._unread_fields()}")
        return tuple(told)

    def lost_sources(self) -> tuple[str, ...]:
        """Those of the remarks that tell of sources left out."""
        return tuple(f"{self._where(problem)}: {problem}" for problem in self._places if problem in self._of_sources)

    def _where(self, problem: str) -> str:
        places = self._places[problem]
        more = self._counts[problem] - len(places)
        sources = {place.rpartition(": ")[0] for place in places}
        if len(places) > 1 and len(sources) == 1 and (source := sources.pop()):
            places = [f"{source}: {', '.join(place.rpartition(': ')[2] for place in places)}"]
        return ", ".join(places) + (f" and {more} more" if more else "")

    def _unread_fields(self) -> str:
        listed = [f"{shown(field, 60)} ({self._unread[field]}×){hint}" for field, hint in self._hints.items()]
        more = len(self._unread) - len(listed)
        return ", ".join(listed) + (f" and {more} more" if more else "")


def kind_of(value: Any) -> str:
    """What `value` is, in the words of JSON with an article: `a number`, `an object`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    for types, name in (((int, float), "a number"), (str, "a text"), ((list, tuple), "a list"), (dict, "an object")):
        if isinstance(value, types):
            return name
    return f"a Python {type(value).__name__}"


def shown(value: str, limit: int = 300) -> str:
    """`value` fit for one line of a message: clipped in its middle, with every unprintable character escaped."""
    if len(value) > limit:
        value = f"{value[: limit // 2]}…{value[-(limit // 2) :]}"
    return value if value.isprintable() else value.encode("unicode_escape").decode("ascii")


def without_place(message: str, place: str) -> str:
    """`message` without the `place` it begins with, for a sentence that has named it already."""
    return message.removeprefix(place).lstrip(":,. ")
