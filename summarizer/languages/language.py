"""The record of one language, whose topics are loaded when they are first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Generic, Self, TypeVar, overload

from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.access_walls import AccessWalls
from summarizer.languages.topics.analysis import Analysis
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.bodies import Bodies
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.casualties import Casualties
from summarizer.languages.topics.chatbots import Chatbots
from summarizer.languages.topics.comparison import Comparison
from summarizer.languages.topics.counting import Counting
from summarizer.languages.topics.crediting import Crediting
from summarizer.languages.topics.dates import Dates
from summarizer.languages.topics.days import Days
from summarizer.languages.topics.describing import Describing
from summarizer.languages.topics.hedging import Hedging
from summarizer.languages.topics.kin import Kin
from summarizer.languages.topics.labels import Labels
from summarizer.languages.topics.leaning import Leaning
from summarizer.languages.topics.naming import Naming
from summarizer.languages.topics.negation import Negation
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.opposites import Opposites
from summarizer.languages.topics.persons import Persons
from summarizer.languages.topics.places import Places
from summarizer.languages.topics.quantifiers import Quantifiers
from summarizer.languages.topics.questions import Questions
from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.reporting import Reporting
from summarizer.languages.topics.shortening import Shortening
from summarizer.languages.topics.topic import LanguageTopic
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

__all__ = ["TOPICS", "Language", "known_languages", "languages_with_file", "load_language"]

_Kind = TypeVar("_Kind", bound=LanguageTopic)
_PACKAGE = __name__.rpartition(".")[0]


class _Loaded(Generic[_Kind]):
    """A property that loads the topic of its own name, and keeps it in the record."""

    def __init__(self, kind: type[_Kind]) -> None:
        self.kind = kind
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Language, owner: type) -> _Kind: ...
    def __get__(self, record: Language | None, owner: type) -> Self | _Kind:
        if record is None:
            return self
        found = _read(record.code, self._name)
        if found is not None and not isinstance(found, self.kind):
            raise TypeError(f"{self._name.upper()} of {record.code} is no {self.kind.__name__}.")
        topic = self.kind() if found is None else found
        vars(record)[self._name] = topic
        return topic


class Language:
    """The words and patterns of one language, a property for each topic.

    A topic that the language does not have is an empty record, so that whoever asks needs no case for it; `has` tells
    the two apart.
    """

    abbreviations = _Loaded(Abbreviations)
    access_walls = _Loaded(AccessWalls)
    analysis = _Loaded(Analysis)
    beginnings = _Loaded(Beginnings)
    bodies = _Loaded(Bodies)
    boilerplate = _Loaded(Boilerplate)
    calendar = _Loaded(Calendar)
    casualties = _Loaded(Casualties)
    chatbots = _Loaded(Chatbots)
    comparison = _Loaded(Comparison)
    counting = _Loaded(Counting)
    crediting = _Loaded(Crediting)
    dates = _Loaded(Dates)
    days = _Loaded(Days)
    describing = _Loaded(Describing)
    hedging = _Loaded(Hedging)
    kin = _Loaded(Kin)
    labels = _Loaded(Labels)
    leaning = _Loaded(Leaning)
    naming = _Loaded(Naming)
    negation = _Loaded(Negation)
    numbers = _Loaded(Numbers)
    opposites = _Loaded(Opposites)
    persons = _Loaded(Persons)
    places = _Loaded(Places)
    quantifiers = _Loaded(Quantifiers)
    questions = _Loaded(Questions)
    quotations = _Loaded(Quotations)
    reporting = _Loaded(Reporting)
    shortening = _Loaded(Shortening)
    units = _Loaded(Units)
    words = _Loaded(Words)

    def __init__(self, code: str) -> None:
        """`code` is a primary language subtag in lower case, known or not."""
        self.code = code

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    def has(self, topic: str) -> bool:
        """Whether the language has this topic; loads it if so.

        Raises:
            KeyError: there is no topic of this name.

        """
        return bool(TOPICS[topic] and getattr(self, topic).filled)


TOPICS: dict[str, type[LanguageTopic]] = {
    name: entry.kind for name, entry in vars(Language).items() if isinstance(entry, _Loaded)
}
"""The class of each topic, by its name."""


@cache
def load_language(code: str) -> Language:
    """The record of a language by its primary subtag; an empty one where nothing is known of it."""
    return Language(code)


@cache
def known_languages() -> frozenset[str]:
    """The codes of the languages that have a module here."""
    ours = {"gazetteer", "language", "tables", "topics"}
    return frozenset(found.name for found in iter_modules(import_module(_PACKAGE).__path__) if found.name not in ours)


@cache
def languages_with_file(topic: str) -> tuple[Language, ...]:
    """The languages that keep a topic in a file of its own, by code; loads none of them."""
    return tuple(load_language(code) for code in sorted(known_languages()) if topic in _topics_of(code))


@cache
def _topics_of(code: str) -> frozenset[str]:
    """The topics that have a file of their own in a language's folder."""
    folders = [f"{path}/{code}" for path in import_module(_PACKAGE).__path__]
    return frozenset(found.name for found in iter_modules(folders))


def _read(code: str, topic: str) -> object:
    """What a language has under a topic's name; None where it has nothing."""
    if code not in known_languages():
        return None
    own = f".{topic}" if topic in _topics_of(code) else ""
    return getattr(import_module(f"{_PACKAGE}.{code}{own}"), topic.upper(), None)
