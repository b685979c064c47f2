"""Whether a sentence can stand on its own, away from what stood before it.

A verbatim sentence is torn from its article: "He said it would fail" or "But that changed" then say nothing. The rules
look at the opening words, at pronouns with nobody before them, at quotation marks and at the ending. They see single
words only: a definite phrase that points back ("the latter plan") passes unless its opener is listed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.words import words

if TYPE_CHECKING:
    from summarizer.languages import Language
    from summarizer.text.parsed_text import ParsedText

__all__ = ["Weakness", "dependence_signs", "stands_alone"]

Weakness = str
"""`opener`, `pronoun`, `first_person`, `quote`, `fragment`, `question`, `short` or `long`."""

LEAST_WORDS = 7

_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|\"[^\"]*\"|‘[^’]*’(?!\w)")
_QUOTE_MARK = re.compile('[“„«「『"‘]')
_OPENING_TO_CLOSING = {"“": "”", "«": "»", "「": "」", "『": "』", "(": ")", "[": "]"}
_LAST = 20  # characters in which a sentence ends, closing marks and all
_ENDING = re.compile(r"[.!。！۔।॥؟?？…](?:[\"'”’»“」』)\]]|\s)*$")
_QUESTION = re.compile(r"[?？؟](?:[\"'”’»“」』)\]]|\s)*$")
_APOSTROPHE_CLOSES = re.compile(r"'(?!\w)")
_LEADING_MARKS = re.compile(r"^[\s\"'“”„«»‘’「『(\[\-–—•*·…]+")
_TRAILING_OFF = re.compile(r"(?:\.\.\.|…)[\"”’»\s]*$")
_CONTAINS_NAME = re.compile(
    r"(?<!^)(?<![.!?:“\"«„] )(?<![“\"«„])\b[^\W\d_a-zа-яёäöüßàâçéèêëîïôûùüñáíóúõãđăêôơư][\w.’'-]*"
)

# "In January, he said" and "On 11 April she left" name nobody.
_DATED = re.compile(r"(?:[A-Z][a-z]+\.?|\d)(?: \d{1,4})?,? $")


def stands_alone(sentence: ParsedText) -> bool:
    """True when the sentence can be read without its neighbours."""
    return not dependence_signs(sentence)


def dependence_signs(sentence: ParsedText) -> frozenset[Weakness]:
    """Why a sentence cannot stand on its own; empty when nothing speaks against it."""
    return sentence.of(_weaknesses)


def _weaknesses(sentence: ParsedText) -> frozenset[Weakness]:
    plain = sentence.text.replace("’", "'").replace("\xa0", " ").strip()
    bare = _LEADING_MARKS.sub("", plain)
    outside = _QUOTED.sub(" ", plain) if _QUOTE_MARK.search(plain) else plain
    known, length = sentence.language, sentence.length
    leans = known.leaning
    found = {
        "short": length < LEAST_WORDS,
        "long": length > leans.most_words,
        "fragment": _is_fragment(plain, bare),
        "question": bool(_QUESTION.search(plain[-_LAST:])),
        "quote": _quote_dangles(plain, outside),
        "opener": bool(leans.opener_pattern.match(bare)),
        "pronoun": _pronoun_dangles(plain, outside, known),
        "first_person": any(m.group() not in leans.no_pronouns for m in leans.first_person_pattern.finditer(outside)),
    }
    return frozenset(name for name, is_so in found.items() if is_so)


def _is_fragment(plain: str, bare: str) -> bool:
    """True without an end, with a trailing-off end, or with a beginning that no sentence has."""
    ending = plain[-_LAST:]
    if not _ENDING.search(ending) or _TRAILING_OFF.search(ending):
        return True
    # "Eva HolmMORE has resigned": a link that lists more of somebody, run into the name.
    if "MORE" in plain and any(word.endswith("MORE") and not word.isupper() for word in plain.split()):
        return True
    return bare[:1].islower() or plain[:1] in "-–—([*•·|…."


def _quote_dangles(plain: str, outside: str) -> bool:
    """True for an unbalanced mark, or a quotation with nobody who says it."""
    if plain.count('"') % 2 or (plain[:1] == "'" and not _APOSTROPHE_CLOSES.search(plain, 1)):
        return True
    for opening, closing in _OPENING_TO_CLOSING.items():
        if plain.count(opening) != plain.count(closing) and "„" not in plain:
            return True
    if len(outside) == len(plain):
        return False
    said = _LEADING_MARKS.sub("", outside).strip(" .,!?;:'\"”“’")
    return len(said) < len(plain) and len(words(said)) < 2


def _pronoun_dangles(plain: str, outside: str, known: Language) -> bool:
    """True when somebody is meant by a pronoun before anybody was named."""
    pronoun = known.leaning.third_person_pattern.search(outside)
    if pronoun is None:
        return False
    before = outside[: pronoun.start()]
    starts_with_quote = _QUOTED.match(plain) is not None
    names = [found.group().rstrip(".,") for found in _CONTAINS_NAME.finditer(before)]
    if names and not (known.naming.calendar.issuperset(name.lower() for name in names) and _DATED.search(before)):
        return False
    return starts_with_quote or len(words(before)) < 2 or bool(known.leaning.lead_in_pattern.match(before.strip()))
