"""Names: whoever and whatever a statement names is named in what it cites.

Guaranteed for a statement that passes: each person, place and body it names is named in a cited span by at least one
word of the name, in any of its forms (inflected, abbreviated, a country's people for the country, Latin for Cyrillic),
and the rest of the name belongs to it in the article; or the article names it and the span speaks of it by a pronoun
or an office ("he", "the president") in that very place.
Cannot see: names of one word that open the statement and that nothing vouches for, names in scripts without capitals
(Latin, katakana and titled Japanese names apart), and an office given to the wrong person.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from summarizer.findings import detail, finding
from summarizer.text.alignment import align, aligned_words
from summarizer.text.quotes import find_quotes
from summarizer.text.tokens import Token, folded_name, name_words, words_in_line
from summarizer.verification.statement.name_variants import equivalent_names, is_form_of_name, latin_skeleton
from summarizer.verification.statement.named_outlets import outlet_spans
from summarizer.verification.statement.other_names import SMALL_WORDS, formal_name, tells_a_name
from summarizer.verification.statement.translated_names import stands_translated
from summarizer.verification.statement.typographic_folding import with_joined_initials
from summarizer.verification.statement.value_context import WORD, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Issue
    from summarizer.languages import Language
    from summarizer.text.names import NameMention
    from summarizer.verification.claim import Claim, Passage

__all__ = ["check_names"]

_COMMON_IN_ARTICLE = 3
# In "flood-stricken Lunde" the flood is named, and the small word tells no name.
_LOWER_TAIL = re.compile(r"(?<=\w)-[a-z]{3,}\b")
_SHORT_PLURAL = re.compile(r"[A-Z]{2,5}s")
# How American papers write a member's party: "(R-Fla.)", ", D-Ohio,".
_PARTIES = (
    ("republican", re.compile(r"[(,] ?R[-–.,]+ ?[A-Z]")),
    ("democratic", re.compile(r"[(,] ?D[-–.,]+ ?[A-Z]")),
)


def check_names(claim: Claim) -> list[Issue]:
    """`name.absent` for every name that what is cited does not bear out."""
    cited = _Cited(claim)
    missing = dict.fromkeys(mention.text for mention in _stated(claim) if not cited.has(mention))
    return [finding("name.absent", detail("absent", words=name)) for name in missing]


def _stated(claim: Claim) -> Iterator[NameMention]:
    """The names of the statement, but for outlets and what stands in quotation marks (others check those)."""
    skipped = [(quote.start, quote.end) for quote in find_quotes(claim.reading) if not quote.scare]
    skipped += outlet_spans(claim)
    for mention in names_in(claim)[0]:
        if any(start < mention.end and mention.start < end for start, end in skipped):
            continue
        if not _is_aside(claim.text, mention) and not any(c.isdigit() for c in mention.text):
            yield mention


def _is_aside(text: str, mention: NameMention) -> bool:
    """True for the short form in "Labor Department (DOL)" and the party and state in "(R-FL)"."""
    before, after = text[max(0, mention.start - 7) : mention.start], text[mention.end : mention.end + 1]
    bracketed = before.endswith("(") and after == ")" and mention.text.isupper()
    return bracketed or re.search(r"\([A-Z] ?[-–] ?$", before) is not None


class _Cited:
    """What the passages of one statement name, and how the statement lies over them."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.known = claim.reading.language
        self.tokens = claim.reading.tokens
        self.languages = frozenset({claim.language, *(p.language for p in claim.passages)})
        self.words = frozenset().union(*(p.reading.name_words for p in claim.passages))
        self.comparable = [p for p in claim.passages if _is_latin(p.text) == _is_latin(claim.text)]

    @cached_property
    def line(self) -> str:
        """All words of the passages, in order."""
        return words_in_line(" ".join(p.text for p in self.claim.passages))

    def has(self, mention: NameMention) -> bool:
        words = name_words(_LOWER_TAIL.sub("", mention.text))
        telling = [word for word in words if word not in SMALL_WORDS and len(word) > 1] or words
        if not telling or all(_is_ordinary(word, self.known) for word in telling):
            return True
        name = with_joined_initials(mention.text)
        cited = any(
            name in text or (_SHORT_PLURAL.fullmatch(name) and f"{name[:-1]}'s" in text.replace("’", "'"))
            for text in (with_joined_initials(passage.text) for passage in self.claim.passages)
        )
        if cited or self._is_translated(telling):
            return True
        if not self.comparable:
            return self._has_in_other_script(telling)
        found = [word for word in telling if self._names(word)]
        if len(found) == len(telling) or self._has_by_another_name(mention.text, telling):
            return True
        if found and not all(_is_ordinary(word, self.known) for word in found):
            return self._completes(telling, [word for word in telling if word not in found])
        return self._refers_to(mention, telling)

    def _names(self, word: str) -> bool:
        return not self.words.isdisjoint((word, *equivalent_names(word, self.languages, seats=False))) or any(
            is_form_of_name(word, other) or _is_misspelt(word, other)
            for other in self.words
            if other[:2] == word[:2] and len(other) > 2
        )

    def _has_by_another_name(self, name: str, telling: list[str]) -> bool:
        kin = equivalent_names(name, self.languages)
        text = self.line
        if any(re.search(rf"(?<!\w){re.escape(member)}(?!\w)", text) for member in kin):
            return True
        if any(party in kin and letters.search(p.text) for party, letters in _PARTIES for p in self.claim.passages):
            return True
        if len(telling) == 1 and name.replace(".", "").isupper():
            return any(_has_initials(p.text, telling[0].replace(".", "")) for p in self.claim.passages)
        initials = "".join(word[0] for word in telling)
        return len(initials) > 1 and initials in self.words

    def _is_translated(self, telling: list[str]) -> bool:
        """True for "Japan" where what is cited has "Nhật Bản", and for "East China Sea" beside "Trung Quốc"."""
        foreign = [passage for passage in self.claim.passages if passage.language != self.claim.language]
        places = self.known.places
        plain = places.ends | places.directions | places.nouns
        for first, last in combinations(range(len(telling) + 1), 2) if foreign else ():
            rest = telling[:first] + telling[last:]
            if all(_is_ordinary(word, self.known) or word in plain for word in rest):
                name = " ".join(telling[first:last])
                kin = {name, *equivalent_names(name, frozenset({self.claim.language}), seats=False)}
                if any(stands_translated(k, self.claim.language, p.reading) for k in kin for p in foreign):
                    return True
        return False

    def _has_in_other_script(self, telling: list[str]) -> bool:
        """Judged for Cyrillic alone: consonants of the name against those of the passage's words."""
        if not any("\u0400" <= c <= "\u04ff" for p in self.claim.passages for c in p.text[:400]):
            return True
        known = {latin_skeleton(word) for p in self.claim.passages for word in p.whole.name_words}
        if equivalent_names(" ".join(telling), self.languages):
            return True
        return any(_near(latin_skeleton(word), known) for word in telling if len(word) > 3) or len(telling[-1]) < 4

    def _completes(self, telling: list[str], rest: list[str]) -> bool:
        """True when the article has the whole name, of which the span has a part only."""
        kin = set(telling)
        rest = [w for w in rest if not _is_ordinary(w, self.known) and not equivalent_names(w, self.languages) & kin]
        if not rest:
            return True
        texts = [each.name_line for p in self.comparable for each in (p.whole, p.headline)]
        whole = _pattern_of(tuple(telling))
        shorter = _pattern_of((formal_name(telling[0], self.known), *telling[1:]))
        if any(whole.search(text) or shorter.search(text) for text in texts):
            return True
        given = self.known.persons.known_given_names
        if rest != telling[:1] or telling[0] not in given:
            return False
        return not any(_has_forename(text, telling[-1], given) for text in texts)

    def _refers_to(self, mention: NameMention, telling: list[str]) -> bool:
        """True when the article has the name and the span means it without naming it."""
        for passage in self.comparable:
            if self._article_names(passage, telling):
                place = self._place_in(mention, passage)
                if place is None:
                    if self._has_room_for(mention, passage) and (_points_back(passage) or _is_main(passage, telling)):
                        return True
                elif not any(_is_name_like(token, passage.reading.language) for token in place):
                    return True
        return False

    def _has_room_for(self, mention: NameMention, passage: Passage) -> bool:
        """False for a place, when the span names another place that the statement leaves out: that one is meant."""
        if mention.text.casefold() not in self.known.places.known:
            return True
        mine = {folded_name(token.low) for token in self.tokens}
        places = passage.reading.language.places.known
        others = [t for t in passage.reading.tokens if t.text[0].isupper() and t.low in places]
        return all(any(is_form_of_name(folded_name(other.low), word) for word in mine) for other in others)

    def _article_names(self, passage: Passage, telling: list[str]) -> bool:
        known = passage.whole.name_words | passage.headline.name_words
        return telling[-1] in known or any(is_form_of_name(telling[-1], w) for w in known if w[:4] == telling[-1][:4])

    def _place_in(self, mention: NameMention, passage: Passage) -> list[Token] | None:
        start = mention.start - len(mention.title)
        own = [i for i, t in enumerate(self.tokens) if t.end > start and t.start < mention.end]
        if not own:
            return None
        return aligned_words(align(self.claim.reading, passage.reading), own[0], own[-1], passage.reading.tokens)


def _is_latin(text: str) -> bool:
    if text[:300].isascii():
        return True
    letters = [c for c in text[:300] if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in letters) * 2 >= len(letters)


def _is_ordinary(word: str, known: Language) -> bool:
    """A word that tells no name by itself: an office, a kind of body, a people, a month."""
    return (
        not tells_a_name(word, known)
        or word in known.bodies.known_ends
        or word in known.naming.known_things
        or word == "following"
        or word.startswith(("chair", "spokes"))
        or word.isdigit()
    )


def _is_name_like(token: Token, known: Language) -> bool:
    return token.text[0].isupper() and tells_a_name(token.low, known)


def _pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words in this order, with at most two others between them."""
    return re.compile(r"(?<!\S)" + r" (?:\S+ ){0,2}?".join(map(re.escape, words)) + r"(?!\S)")


def _has_forename(line: str, surname: str, given: frozenset[str]) -> bool:
    """True when the article gives somebody of that surname a given name of the table."""
    return any(found[1] in given for found in re.finditer(rf"(\S+) {re.escape(surname)}(?!\S)", line))


def _is_misspelt(word: str, other: str) -> bool:
    """One letter more, less or other in a long name: "Antony" and "Anthony"."""
    return (
        len(word) >= 5 and abs(len(word) - len(other)) <= 1 and Levenshtein.distance(word, other, score_cutoff=1) <= 1
    )


def _has_initials(text: str, letters: str) -> bool:
    """True when capitalised words in a row, small words left out, begin with these letters."""
    capitals = "".join(
        word[0].lower() if word[0].isupper() else ("" if word in SMALL_WORDS else " ") for word in WORD.findall(text)
    )
    return len(letters) > 1 and letters in capitals


def _near(skeleton: str, known: set[str]) -> bool:
    if not skeleton:
        return True
    return skeleton in known or any(
        other.startswith(skeleton) and len(other) - len(skeleton) <= 2 for other in known if other[:1] == skeleton[:1]
    )


def _points_back(passage: Passage) -> bool:
    """True when the passage has a pronoun or an office that may stand for a name before it."""
    tokens, known = passage.reading.tokens, passage.reading.language
    pronouns, callings = known.words.back_references, known.persons.callings
    return any(t.low in pronouns for t in tokens) or any(t.low in callings and t.text[0].islower() for t in tokens)


def _is_main(passage: Passage, telling: list[str]) -> bool:
    """True when the title names it, or the article does so again and again."""
    if telling[-1] in passage.headline.name_words:
        return True
    return passage.whole.name_line.count(telling[-1]) >= _COMMON_IN_ARTICLE
