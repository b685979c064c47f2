"""What the program itself says in a briefing, in the words of the briefing's language.

A record keeps the program's sentences in English, so that other programs can tell them apart. A reader gets them from
the table of labels: why a section is left out, what is wrong with a flagged statement, what a conflict counts, and what
an outlet without a name is called.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from summarizer.briefing import Conflict, Issue, SectionBase
from summarizer.findings import withheld_for, write_reason
from summarizer.labels import labels_for, name_of_language, name_of_outlet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Briefing
    from summarizer.languages.topics.labels import Labels

__all__ = ["localized"]

_QUOTED = re.compile(r"“([^”]*)”")
_PLAIN = {str, int, float, bool, None, type(None), Ellipsis}
_WORDED = {"outlet", "outlets", "topic", "detail", "reason"}


def localized(briefing: Briefing) -> Briefing:
    """Translate the program's own sentences in a briefing into the briefing's language."""
    put: Briefing = _Wording(labels_for(briefing.language)).of(briefing)
    return put


class _Wording:
    """The words of one language; a part that needs none of them stays the same object."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._named: dict[type[BaseModel], tuple[str, ...]] = {}

    def of(self, part: BaseModel | tuple[Any, ...]) -> Any:
        """A model or a tuple with its words exchanged at any depth."""
        if isinstance(part, tuple):
            put = tuple(self._value("", each) for each in part)
            return part if all(new is old for new, old in zip(put, part, strict=True)) else put
        given = {name: getattr(part, name) for name in self._fields_of(type(part))}
        put_by_name = {name: self._field(part, name, value) for name, value in given.items()}
        changed = {name: value for name, value in put_by_name.items() if value is not given[name]}
        return part.model_copy(update=changed) if changed else part

    def _fields_of(self, kind: type[BaseModel]) -> tuple[str, ...]:
        """The fields of a model that can hold words of the program: a page has thousands of cells and statements."""
        if kind not in self._named:
            fields = kind.model_fields.items()
            self._named[kind] = tuple(name for name, field in fields if _may_change(name, field.annotation))
        return self._named[kind]

    def _field(self, part: BaseModel, name: str, value: Any) -> Any:
        if not isinstance(value, str):
            return self._names(value) if name == "outlets" and _are_names(value) else self._value(name, value)
        if isinstance(part, Conflict) and name == "topic":
            return self._labels.measures.get(value, value)
        if isinstance(part, Issue) and name == "detail":
            return self._finding(part)
        if isinstance(part, SectionBase) and name == "reason":
            return self._reason(value)
        return self._value(name, value)

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, BaseModel | tuple):
            return self.of(value)
        return self._name(value) if name == "outlet" else value

    def _names(self, outlets: tuple[str, ...]) -> tuple[str, ...]:
        put = tuple(map(self._name, outlets))
        return outlets if put == outlets else put

    def _name(self, outlet: str) -> str:
        return name_of_outlet(outlet, self._labels.language)

    def _reason(self, reason: str) -> str:
        withheld = withheld_for(reason)
        if withheld is None:
            return reason
        named = {
            name: name_of_language(value, self._labels.language) if name == "language" else value
            for name, value in withheld.values.items()
        }
        return write_reason(withheld._replace(values=named), self._labels.language)

    def _finding(self, issue: Issue) -> str:
        """What is wrong, with the words that the English sentence quotes."""
        told = self._labels.findings.get(issue.code)
        if told is None:
            return issue.detail
        opening, closing = self._labels.quotes
        quoted = self._labels.comma.join(f"{opening}{words}{closing}" for words in _QUOTED.findall(issue.detail))
        return f"{told}{self._labels.colon}{quoted}" if quoted else told


def _may_change(name: str, annotation: Any) -> bool:
    """Whether a field may hold a model, or a text under one of the names that `_Wording` looks at."""
    kinds = set(_kinds(annotation))
    return name in _WORDED if kinds <= _PLAIN else name != "citations"


def _kinds(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of."""
    if get_origin(annotation) is Literal:
        yield None
    elif inner := get_args(annotation):
        for each in inner:
            yield from _kinds(each)
    else:
        yield annotation


def _are_names(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)
