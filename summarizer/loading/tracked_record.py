"""A record of somebody else's form while it is read: it remembers which of its fields were looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

__all__ = ["TrackedRecord", "listed", "says_something"]


def says_something(value: Any) -> bool:
    """False for what stands where nothing is known: null, NaN, a blank text, an empty list or object."""
    if isinstance(value, str):
        return bool(value) and not value.isspace()
    if isinstance(value, (list, tuple, dict)):
        return bool(value)
    try:
        return value is not None and bool(value == value)  # noqa: PLR0124 only NaN differs from itself
    except (ArithmeticError, TypeError):  # a NaN that minds being compared: Decimal("sNaN"), pandas.NA
        return False
    except ValueError:  # an array
        return True


def listed(value: Any) -> list[Any]:
    """`value` as a list: itself, or the one thing that stands where a list of one could."""
    if isinstance(value, (list, tuple)):
        return list(value)
    return [value] if says_something(value) else []


class TrackedRecord(Mapping[str, Any]):
    """Wraps a record and remembers which of its fields were read, so that the rest can be reported.

    `nothing` are further texts that mean that a field is empty.
    """

    def __init__(self, fields: Mapping[Any, Any], nothing: Collection[str] = ()) -> None:
        self._fields = fields
        self._nothing = nothing
        self._read: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self._read.add(name)
        return self._fields[name]

    def __contains__(self, name: object) -> bool:
        return name in self._fields

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def first(self, *names: str) -> Any:
        """The value of the first of `names` that says something, or None; names after it count as not read."""
        for name in names:
            self._read.add(name)
            # Not `get`: a record of feedparser answers that with another date, and with a warning.
            value = self._fields[name] if name in self._fields else None  # noqa: SIM401
            if says_something(value) and not (isinstance(value, str) and value in self._nothing):
                return value
        return None

    def beginning(self, prefix: str) -> Iterator[tuple[str, Any]]:
        """Every field whose name begins with `prefix` and which says something, in the order of the record."""
        for name, value in self._fields.items():
            if isinstance(name, str) and name.startswith(prefix):
                self._read.add(name)
                if says_something(value):
                    yield name, value

    def unread(self) -> Iterator[str]:
        """The names of the fields that say something and were not asked for."""
        for name, value in self._fields.items():
            if name not in self._read and says_something(value):
                yield str(name)
