"""The mentions that are one entity so far, and what says that two of them may be the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.text.names.entity_kinds import Kind, is_known_place
from summarizer.text.names.outlet_names import OUTLETS
from summarizer.text.names.russian_names import russian_stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.languages import Language
    from summarizer.languages.topics.bodies import Bodies
    from summarizer.languages.topics.persons import Persons
    from summarizer.text.names.mentions import NameMention

__all__ = [
    "DOMINANT",
    "NameGroup",
    "abbreviates",
    "clashes",
    "is_acronym",
    "is_body",
    "is_own_name",
    "may_be_short",
    "name_key",
    "person_words",
    "same_person",
    "short_forms",
    "surnames",
]

_COMPANY_FORM = re.compile(r",? (?:inc|corp|co|ltd|llc|plc|gmbh|ag|corporation|company)\.?$")
DOMINANT = 2.5


@dataclass(slots=True)
class NameGroup:
    """The mentions that are one entity so far."""

    key: str
    mentions: list[tuple[int, NameMention]] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    parts: set[str] = field(default_factory=set)

    @property
    def words(self) -> list[str]:
        """The words of the key."""
        return self.key.split()

    def add(self, index: int, mention: NameMention) -> None:
        """Count one mention more."""
        self.mentions.append((index, mention))
        self.forms[mention.text] += 1
        self.parts.add(self.key)
        if mention.title:
            self.titles[mention.title.lower().strip(".")] += 1

    def absorb(self, other: NameGroup) -> None:
        """Take over all mentions of another group."""
        self.mentions.extend(other.mentions)
        self.forms.update(other.forms)
        self.titles.update(other.titles)
        self.parts |= other.parts


def name_key(name: str, known: Language) -> str:
    """What two spellings of one name have in common."""
    words = name.replace("’", "'").replace("‑", "-").replace("\xa0", " ").casefold()
    if known.code == "ru":
        return " ".join(map(russian_stem, words.split()))
    bare = words.replace(".", "").removeprefix("the ")
    bare = _COMPANY_FORM.sub("", bare) or bare
    if known.code == "en":
        body = known.bodies.aliases.get(bare) if name.isupper() or " " in bare else None
        alias = known.places.aliases.get(bare) or body
        return alias.casefold() if alias else _without_country(bare, known.bodies)
    return bare


def _without_country(bare: str, bodies: Bodies) -> str:
    """The name without its country: "U.S. Supreme Court" and "Supreme Court" are one body in one bundle."""
    for country in ("us ", "united states "):
        rest = bare.removeprefix(country)
        if rest != bare and (" " in rest or rest in bodies.aliases):
            return bodies.aliases.get(rest, rest).casefold()
    return bare


def is_acronym(group: NameGroup) -> bool:
    """True for a name that mostly stands in capitals."""
    capitals = sum(count for form, count in group.forms.items() if form.replace(".", "").isupper())
    return 2 * capitals > sum(group.forms.values())


def abbreviates(acronym: str, words: Sequence[str]) -> bool:
    """True when an acronym can stand for these words."""
    return len(words) > 1 and words[0][0] == acronym[0] and (len(words) > 2 or words[-1][0] == acronym[-1])


def person_words(group: NameGroup) -> list[str]:
    """The words of the key without "Jr." and its like."""
    return [word for word in group.words if word not in {"jr", "sr", "ii", "iii"}]


def same_person(one: NameGroup, other: NameGroup, known: Language) -> bool:
    """True for full names that differ in a middle name, an initial, a nickname or "Jr."."""
    first, second = person_words(one), person_words(other)
    if known.bodies.known_ends & {first[-1], second[-1]} or first[-1] in known.places.known:
        return False
    if (first == one.words) != (second == other.words):
        return False
    given, also = first[0], second[0]
    formal = known.persons.nicknames
    same = formal.get(given, given) == formal.get(also, also) or (len(given) > 2 and also.startswith(given))
    return same and (len(first) == 2 or len(second) == 2 or _same_middle(first[1], second[1]))


def _same_middle(one: str, other: str) -> bool:
    """True for "Bruce" and "B": an initial may stand for a name, two names must agree."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def short_forms(group: NameGroup) -> list[str]:
    """What a person or body of this full name may be called: the surname, the first word."""
    words = person_words(group) or group.words
    forms = [" ".join([words[-1], *group.words[len(words) :]]), group.words[0]]
    if len(words) == 3 and words[-2] in {"de", "van", "von", "al", "el", "bin", "di", "le", "la"}:
        forms.append(" ".join(words[-2:]))
    return forms


def is_own_name(key: str, group: NameGroup, known: Language) -> bool:
    """True for one word that names somebody or something by itself."""
    if is_known_place(key, known) or key in OUTLETS:
        return True
    return is_acronym(group) or key in known.persons.known_given_names


def is_body(words: list[str], known: Language) -> bool:
    """True for the words of an organisation's name."""
    return words[-1] in known.bodies.known_ends or "of" in words


def may_be_short(group: NameGroup, candidates: Iterable[str], kinds: Mapping[str, Kind], persons: Persons) -> bool:
    """True when this one word can be the short form of a person, and is no body of its own."""
    if is_acronym(group) and len(group.key) > 1:
        return False
    as_given = all(c.split()[0] == group.key for c in candidates)
    given = persons.known_given_names
    return not as_given or group.key in given or all(kinds[c] == "person" for c in candidates)


def clashes(bare: NameGroup, full: NameGroup, titles: set[str], persons: Persons) -> bool:
    """True when the bare surname, used far more often and with other titles, is somebody else's."""
    other = set(full.titles) - persons.honorifics
    often = 5 * sum(bare.titles[title] for title in titles) > len(bare.mentions) > DOMINANT * len(full.mentions)
    return bool(other) and often and titles.isdisjoint(other)


def surnames(words: list[str], persons: Persons) -> tuple[str, ...]:
    """The last word; in names like "Kim Jong Un" the first as well."""
    short = len(words) == 3 and all(2 <= len(word) <= 6 for word in words)
    eastern = short and words[1] not in persons.known_given_names
    return (words[-1], words[0]) if eastern else (words[-1],)
