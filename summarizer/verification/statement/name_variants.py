"""Names that are one another's kin: countries and their people, short and long forms of well-known bodies, scripts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.languages.tables import phrases, word_set
from summarizer.text.names.russian_names import russian_stem
from summarizer.text.tokens import folded_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["equivalent_names", "is_form_of_name", "latin_skeleton"]

LEAST_SKELETON = 4

# As the press of all countries names them, one family a row; `_` stands for a space.
_FAMILIES = """
us usa united_states america american americans washington white_house u.s u.s.
uk united_kingdom britain great_britain british briton britons england english london
eu european_union brussels european
un united_nations
france french frenchman paris
germany german germans berlin deutschland
spain spanish spaniard spaniards madrid
netherlands dutch holland
denmark danish danes
wales welsh
scotland scottish scots scot
ireland irish
greece greek greeks
poland polish poles warsaw
switzerland swiss
sweden swedish swedes
turkey turkish turks ankara
china chinese beijing
russia russian russians moscow kremlin
japan japanese tokyo
israel israeli israelis jerusalem
palestine palestinian palestinians gaza west_bank
iran iranian iranians tehran
iraq iraqi iraqis baghdad
syria syrian syrians damascus
north_korea north_korean north_koreans pyongyang dprk
south_korea south_korean south_koreans seoul
philippines filipino filipinos philippine
thailand thai thais
myanmar burma burmese
peru peruvian
norway norwegian
cyprus cypriot
belgium belgian
ukraine ukrainian kyiv kiev
saudi_arabia saudi saudis riyadh
gop republican republicans republican_party
dems democrat democrats democratic democratic_party
fbi federal_bureau_of_investigation
cia central_intelligence_agency
nsa national_security_agency
doj justice_department department_of_justice
pentagon defense_department department_of_defense dod
state_department department_of_state
dhs homeland_security department_of_homeland_security
hhs health_and_human_services
epa environmental_protection_agency
irs internal_revenue_service
fed federal_reserve
supreme_court scotus high_court justices
congress congressional capitol_hill capitol lawmakers
senate senator senators senatorial
house house_of_representatives
obamacare affordable_care_act aca
isis isil islamic_state daesh is
nra national_rifle_association
aclu american_civil_liberties_union
nato north_atlantic_treaty_organization
who world_health_organization
imf international_monetary_fund
jew jews jewish
muslim muslims islam islamic
catholic catholics vatican
hispanic hispanics latino latinos
texas texan texans
florida floridian
new_york ny nyc new_york_city
los_angeles la
dc d.c d.c. district_of_columbia washington
"""

# A capital or a palace may stand for its country, but not in its very place where a text is followed word by word.
_SEATS = word_set(
    "washington london brussels paris berlin madrid ankara beijing moscow kremlin tokyo jerusalem tehran "
    "baghdad damascus pyongyang seoul kyiv kiev riyadh warsaw"
)

_CYRILLIC = dict(
    zip(
        "абвгдезийклмнопрстуфхцчшщыэюяёжьъіїєґ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "c",
            "č",
            "š",
            "š",
            "i",
            "e",
            "u",
            "a",
            "o",
            "ž",
            "",
            "",
            "i",
            "i",
            "e",
            "g",
        ],
        strict=False,
    )
)
_VOWELS = re.compile(r"[aeiouyàâæœ\W_]")
_DOUBLED = re.compile(r"(.)\1+")
# The longer before what it holds.
_SOUNDS = (
    ("schtsch", "š"), ("shch", "š"), ("tsch", "č"), ("sch", "š"), ("sh", "š"), ("tch", "č"), ("ch", "č"),
    ("kh", "h"), ("zh", "ž"), ("ph", "f"),
    ("ts", "c"), ("tz", "c"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("j", "ž"), ("y", "i"),
)  # fmt: skip


@cache
def _families(languages: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """For each folded name its family, as these languages know it."""
    rows: list[Sequence[str]] = [phrases(row) for row in _FAMILIES.strip().splitlines()]
    rows += [family for language in sorted(languages) for family in load_language(language).kin.families]
    found: dict[str, set[str]] = {}
    for row in rows:
        members = {folded_name(member).replace(".", "") for member in row}
        for member in members:
            found.setdefault(member, set()).update(members)
    return {name: frozenset(members) for name, members in found.items()}


def equivalent_names(name: str, languages: frozenset[str], *, seats: bool = True) -> frozenset[str]:
    """Folded names that stand for the same country or body as `name`; empty when it is in no family.

    `languages` are those of the texts that are compared. Without `seats`, capitals and palaces are not taken for their
    countries.
    """
    folded = folded_name(name)
    found = _families(languages).get(folded, frozenset())
    if seats:
        return found
    return frozenset({folded}) if folded in _SEATS else found - _SEATS


def is_form_of_name(word: str, other: str) -> bool:
    """True for two forms of one folded word: "russia" and "russian", "путин" and "путина", "Merkel" and "Merkels"."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    if word[:1] > "\u0400" and other[:1] > "\u0400" and russian_stem(word) == russian_stem(other):
        return True
    if len(short) >= 5 and short[:-1] == long[: len(short) - 1] and len(long) - len(short) <= 4:
        return True
    # "Mohammed" and "Muhammad": one name, carried over from another script with other vowels.
    skeleton = latin_skeleton(word)
    return len(skeleton) >= LEAST_SKELETON and word[:1] == other[:1] and skeleton == latin_skeleton(other)


@lru_cache(maxsize=8192)
def latin_skeleton(word: str) -> str:
    """The consonants of a folded name, the same in Latin and Cyrillic; "" where there are fewer than two."""
    plain = "".join(_CYRILLIC.get(c, c) for c in word)
    for sound, letter in _SOUNDS:
        plain = plain.replace(sound, letter)
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", plain))
    return bare if len(bare) > 1 else ""
