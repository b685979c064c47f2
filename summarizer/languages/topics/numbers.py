"""Number words of a language: what counts, what multiplies, what divides, and what only hints at a size.

"One" and its like are no number words: they are articles and pronouns more often than numbers.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.number_patterns import RUN, VULGAR, alternatives, digits, han, label
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Numbers"]


class Numbers(LanguageTopic):
    """Number words, and how figures are written; all words in lower case."""

    count: str = ""
    """0 to 19, then the tens from 20 to 90, then 100. `|` parts other forms, `_` is a space, `-` leaves one out."""
    one: str = ""
    """The "one" of "twenty-one"."""
    joined: tuple[str, ...] = ()
    """How a ten and a one are put together: "{ten}-{one}"."""
    compounds: Mapping[str, float] = {}
    """Further words below 100 that are put together in another way."""
    joint: str = ""
    """What may join number words: "two hundred and fifty"."""
    counted: str = ""
    """What stands right behind a counting word, where number words mean other things too; parted by `|`."""
    magnitudes: Mapping[str, float] = {}
    """Words that multiply the number before them."""
    shortened: frozenset[str] = NO_WORDS
    """Of these, abbreviations: a full stop behind one is its own."""
    lone_magnitudes: bool = False
    """Whether a magnitude counts without a number or an article before it: "mil soldados"."""
    dozens: Mapping[str, float] = {}
    fractions: Mapping[str, float] = {}
    """Words for one part of so many."""
    ordinals: Mapping[str, float] = {}
    """From the third on: "first" and "second" are too often other things."""
    ordinal_ending: str = ""
    """What makes an ordinal of figures."""
    vague: Mapping[str, tuple[float, float]] = {}
    """Bare plurals, from and to."""
    ones: str = ""
    """The "one" that counts only before `and_a_half`."""
    and_a_half: str = ""
    """What adds a half to the number before it."""
    articles: str = ""
    """What may stand before a dozen or a magnitude instead of a number; the group `half` halves it."""
    part: str = ""
    """The "a" of "a third"."""
    between: str = ""
    """Words between the two numbers of a range or an enumeration: "10 to 15 percent"."""
    age: str = ""
    """Words before an age."""
    apposed_age: str = ""
    """What may stand between the comma behind a name and an age, parted by `|`: "now" in "Lee, now 30"."""
    states_age: str = ""
    """Verbs before an age, parted by `|`: "turned"."""
    minus: str = ""
    """What makes a number negative right before it, as a sign does; parted by `|`."""
    below_zero: str = ""
    """What says near a number that it is one below zero: "a loss of 3"; parted by `|`."""
    multiples: Mapping[str, float] = {}
    """Words that say how many times as much: "doubled"."""
    in_each: str = ""
    """What stands between the parts of a share: "three in ten"; parted by `|`."""
    decimal_comma: bool = False
    """Whether a comma parts decimals and a full stop thousands."""
    spaced: bool = False
    """Whether a space may part thousands."""
    unspaced: bool = False
    """Whether no space stands between words, so that a number has no edges to ask for."""

    @cached_property
    def counting(self) -> dict[str, float]:
        """Number words up to 100 with their values, those that are put together included."""
        entries = [entry.replace("_", " ").split("|") for entry in self.count.split()]
        values = [*range(20), *range(20, 101, 10)]
        plain = {form: float(n) for forms, n in zip(entries, values, strict=False) for form in forms if form != "-"}
        ones = {word: value for word, value in plain.items() if 1 < value < 10} | ({self.one: 1} if self.one else {})
        tens = {word: value for word, value in plain.items() if value in range(20, 100, 10)}
        put_together = {
            form.format(ten=ten, one=one): high + low
            for ten, high in tens.items()
            for one, low in ones.items()
            for form in self.joined
        }
        return plain | put_together | dict(self.compounds)

    @cached_property
    def first_letters(self) -> frozenset[str]:
        """The letters, up to the first mark or space, of every word that the scanner looks for."""
        tables = (self.vague, self.dozens, self.fractions, self.ordinals, self.magnitudes, self.counting)
        runs = (RUN.match(word) for word in (*(word for table in tables for word in table), *self.ones.split("|")))
        return frozenset(run[0] for run in runs if run)

    @cached_property
    def scanner(self) -> re.Pattern[str]:
        """A number in figures or words; the group says which."""
        forms = [label(), digits(spaced=self.spaced), rf"(?P<vulgar>[{VULGAR}])", han()]
        if self.ones:
            forms.append(rf"(?P<one>(?<![\w-])(?:{self.ones})(?={self.and_a_half}(?!\w)))")
        if self.counting:
            share = alternatives(self.fractions)
            counted = rf"(?=\s(?:{self.counted})(?!\w))" if self.counted else ""
            unshared = rf"(?![ -](?:{share})(?!\w))" if share else ""
            forms.append(rf"(?P<word>(?<![\w-])(?:{alternatives(self.counting)})(?!\w){counted}{unshared})")
        tables = {"vague": self.vague, "dozen": self.dozens, "fraction": self.fractions, "ordinal": self.ordinals}
        forms += [rf"(?P<{name}>(?<!\w)(?:{alternatives(words)})(?!\w))" for name, words in tables.items() if words]
        if self.magnitudes and not self.unspaced:
            forms.append(rf"(?P<magnitude>(?<![\w-])(?:{alternatives(self.magnitudes, longer_than=3)})(?!\w))")
        return re.compile("|".join(forms), re.IGNORECASE)

    @cached_property
    def magnitude_behind(self) -> re.Pattern[str]:
        """A word that multiplies the number right before it."""
        words = alternatives(self.magnitudes) or NEVER
        return re.compile(rf"(?: - |[\s\u00a0-])?({words})(?![a-zа-яà-ÿ])\.?", re.IGNORECASE)

    @cached_property
    def dozen_behind(self) -> re.Pattern[str]:
        """A dozen right behind a number."""
        return re.compile(rf"[\s-]({alternatives(self.dozens) or NEVER})(?!\w)", re.IGNORECASE)

    @cached_property
    def half_behind(self) -> re.Pattern[str]:
        """The half that is added to the number right before it."""
        return re.compile(rf"(?:{self.and_a_half or NEVER})(?!\w)", re.IGNORECASE)

    @cached_property
    def word_behind(self) -> re.Pattern[str]:
        """The next word of a number in words."""
        between = rf"(?:[\s-]|\s{self.joint}\s)" if self.joint else r"[\s-]"
        return re.compile(rf"{between}({alternatives(self.counting)})(?!\w)", re.IGNORECASE)

    @cached_property
    def ordinal_behind(self) -> re.Pattern[str]:
        """The ending right behind figures."""
        return re.compile(rf"(?:{self.ordinal_ending or 'º|ª'})(?!\w)")

    @cached_property
    def article_before(self) -> re.Pattern[str]:
        """The article at the end of a stretch."""
        return re.compile(rf"(?:{self.articles or NEVER})[ -]$", re.IGNORECASE)

    @cached_property
    def numerator_before(self) -> re.Pattern[str]:
        """The "a" (group `one`) or another word (`many`) at the end of a stretch."""
        return re.compile(rf"(?:(?P<one>{self.part or NEVER})|(?P<many>\w+))[ -]$", re.IGNORECASE)

    @cached_property
    def joins(self) -> re.Pattern[str]:
        """All that stands between the two numbers of a range or an enumeration."""
        words = f"|{self.between}" if self.between else ""
        return re.compile(rf"\s?(?:-|–|—|~|〜{words})\s?", re.IGNORECASE)

    @cached_property
    def minus_before(self) -> re.Pattern[str]:
        """A sign that is no dash or hyphen, or a word for one, at the end of a stretch."""
        edge = "" if self.unspaced else r"(?<!\w)"
        words = rf"|{edge}(?:{self.minus})\s?" if self.minus else ""
        return re.compile(rf"(?:(?<![\d%]\s)(?<=[\s(])-|−{words})$", re.IGNORECASE)

    @cached_property
    def below_zero_near(self) -> re.Pattern[str]:
        """One of `below_zero`."""
        words = self.below_zero or NEVER
        return re.compile(f"(?:{words})" if self.unspaced else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)

    @cached_property
    def share_joint(self) -> re.Pattern[str]:
        """All that stands between the two numbers of "three in ten" and "30 of the 120"."""
        return re.compile(rf"\s(?:{self.in_each or NEVER})\s", re.IGNORECASE)

    @cached_property
    def apposed_age_before(self) -> re.Pattern[str]:
        """A name and what leads to its age behind a comma, at the end of a stretch."""
        return re.compile(rf"[A-Z][\w’'-]+, (?:(?:{self.apposed_age or NEVER}) )?$")

    @cached_property
    def stated_age_before(self) -> re.Pattern[str]:
        """A verb that states an age, at the end of a stretch."""
        return re.compile(rf"\b(?:{self.states_age or NEVER}) $")

    @cached_property
    def age_before(self) -> re.Pattern[str]:
        """Words before an age, at the end of a stretch."""
        return re.compile(rf"\b(?:{self.age or NEVER})\s$")
