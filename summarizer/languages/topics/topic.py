"""What all topics have in common: they are made with keywords, checked by name, and stay as they are."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, dataclass_transform

from summarizer.languages.tables import any_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

__all__ = ["NOTHING", "NO_WORDS", "LanguageTopic", "compiled"]

NO_WORDS: frozenset[str] = frozenset()
NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


@dataclass_transform(kw_only_default=True, frozen_default=True)
class LanguageTopic:
    """A record of words; a field that is not given has the default of its class.

    Not a dataclass, since making one takes a millisecond that every run would pay for each topic.
    """

    def __init__(self, **fields: object) -> None:
        """Set the given fields.

        Raises:
            TypeError: there is no field of this name.

        """
        unknown = fields.keys() - type(self).__annotations__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}.")
        self.__dict__.update(fields)

    @property
    def filled(self) -> frozenset[str]:
        """The names of the fields that the language has."""
        return frozenset(vars(self).keys() & type(self).__annotations__.keys())


def compiled(field: str) -> cached_property[re.Pattern[str]]:
    """A property with the pattern of a field, compiled when it is first asked for; it fits nothing where there is none."""
    return cached_property(lambda topic: any_pattern((getattr(topic, field),)))
