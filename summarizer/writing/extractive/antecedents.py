"""Says in square brackets who an opening pronoun or a bare surname means: "He [Mayor Don Marsh] said ...".

Papers do so with a sentence that they take out of its text. What stands in brackets stands, word for word, in an
earlier sentence of the same article, which is cited as well. It is added only where one person can be meant: a pronoun
takes up the only person of the sentence before, and nobody else in it; a surname the only person of that name.
Languages whose topic `persons` does not tell which pronoun goes with which title have none of this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.names import describe
from summarizer.text.quotes.multi_sentence_quotes import within_quotations

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Sentence
    from summarizer.text.names import Entity
    from summarizer.writing.extractive.story_features import StoryFeatures

__all__ = ["Antecedents", "BracketedSentence"]

# How many sentences of the same pronoun may lie between it and the name, and how long a description may be.
MOST_BACK = 3
MOST_WORDS = 8

_FIRST_WORD = re.compile(r"\w+")
_WORDS = re.compile(r"[\w'’-]+")
_STOP = re.compile(r"[.;:\"“”]")
_APPOSED = 8
_PAIRED = re.compile(r",? (?:and |or )?[A-Z]")
# A full name: not one whose given name is an initial, or an abbreviation as in "NBA Playoffs".
_GIVEN = re.compile(r"(?![A-Z]{2})\w[\w'’-]+ .")


class BracketedSentence(NamedTuple):
    """A sentence with a name in brackets, the earlier one that has it, and how it would read with the name itself."""

    text: str
    source: Sentence
    plain: str


class _Mention(NamedTuple):
    start: int
    end: int
    person: Entity


class Antecedents:
    """Who is meant, for the sentences of one bundle."""

    def __init__(self, material: StoryFeatures) -> None:
        self._sentences = material.main_sentences
        self._texts = [sentence.text for sentence in self._sentences]
        self._places = {sentence.id: at for at, sentence in enumerate(self._sentences)}
        self._language = material.analysis.evidence.language
        persons = load_language(self._language).persons
        self._pronoun_of = persons.pronoun_of_title
        self._nouns = persons.roles | persons.titles | frozenset(re.findall(r"\w+", persons.kin))
        titles = [title.text for title in material.analysis.evidence.titles]
        # Whoever reads the page knows whose a name is that a title has.
        self._known = frozenset(word for title in titles for word in re.findall(r"\w+", title))
        self._mentions: dict[int, list[_Mention]] = {}
        for person in material.persons:
            for at, start, end in person.mentions:
                self._mentions.setdefault(at, []).append(_Mention(start, end, person))
        for found in self._mentions.values():
            found.sort(key=lambda mention: mention.start)

    def of(self, sentence: Sentence) -> BracketedSentence | None:
        """The sentence with who is meant; None where nobody has to be named, or where it is not certain who."""
        at = self._places.get(sentence.id)
        if at is None or not self._pronoun_of or "[" in sentence.text:
            return None
        first = _FIRST_WORD.match(sentence.text)
        if first and first[0].lower() in self._pronoun_of.values():
            return self._for_pronoun(at, first[0])
        return self._for_surname(at)

    def _for_pronoun(self, at: int, pronoun: str) -> BracketedSentence | None:
        person = self._taken_up(at, pronoun.lower())
        if person is None or any(mention.person is person for mention in self._mentions.get(at, ())):
            return None
        named = self._named_before(at, person)
        if named is None:
            return None
        source, text, *_ = named
        rest = self._texts[at][len(pronoun) :]
        if not rest.startswith(" "):
            return None
        return BracketedSentence(f"{pronoun} [{text}]{rest}", source, f"{text}{rest}")

    def _for_surname(self, at: int) -> BracketedSentence | None:
        """The first person of a sentence, where a surname is all that it has of a name."""
        mentions = self._mentions.get(at, ())
        if not mentions:
            return None
        start, end, person = mentions[0]
        text = self._texts[at]
        surname = text[start:end]
        persons = load_language(self._language).persons
        before = _WORDS.findall(text[:start])
        # "van der Zwaan" has no given name, and is no bare "Zwaan" either.
        is_cut = bool(before) and person.name.endswith(f" {before[-1]} {surname}")
        is_bare = " " not in surname and person.name.endswith(f" {surname}") and not is_cut
        is_owner = text.startswith(("'s ", "’s ", "' ", "’ "), end) or persons.circle_pattern.match(text, end)
        is_paired = _PAIRED.match(text, end) or text[:start].endswith(" and ")
        if not is_bare or is_owner or is_paired or surname in self._known or self._is_quoted(at, start):
            return None
        named = self._named_before(at, person)
        if named is None:
            return None
        source, full, given, bare = named
        if before and before[-1].lower() in persons.before_names:
            # The title stands there: "Chief Justice [John] Roberts".
            given = bare
            full = f"{given}{surname}"
        if not given.strip() or full[: len(given) + len(surname)] != f"{given}{surname}":
            return None
        after = full[len(given) + len(surname) :].lstrip(" ,")
        told = f"{surname} [{after}]" if after else f"[{given.strip()}] {surname}"
        return BracketedSentence(f"{text[:start]}{told}{text[end:]}", source, f"{text[:start]}{full}{text[end:]}")

    def _taken_up(self, at: int, pronoun: str) -> Entity | None:
        """The only person of the last sentence before this one that names somebody, and nobody else stands in it."""
        for back in range(1, MOST_BACK + 1):
            before = at - back
            if before < 0 or not self._follows(before + 1):
                return None
            first = _FIRST_WORD.match(self._texts[before])
            goes_on = first is not None and first[0].lower() == pronoun
            people = {mention.person.name: mention.person for mention in self._mentions.get(before, ())}
            if len(people) > 1 or self._has_others(before, pronoun):
                return None
            if people:
                (person,) = people.values()
                # "He wrote it with Ann Berg. He ...": whom that pronoun means stands further up.
                is_told_of = not any(self._is_quoted(before, m.start) for m in self._mentions[before])
                return person if not goes_on and is_told_of and self._may_be(person, pronoun) else None
            if not goes_on:
                return None
        return None

    def _is_quoted(self, at: int, place: int) -> bool:
        """Whether a place of a sentence lies in a quotation, which may have begun before it in the article."""
        sentence = self._sentences[at]
        return any(True for _ in within_quotations(sentence.article.text, [sentence.span.start + place]))

    def _follows(self, at: int) -> bool:
        """Whether a sentence comes right behind the one before it in its article."""
        here, before = self._sentences[at], self._sentences[at - 1]
        return here.article is before.article and here.position == before.position + 1

    def _has_others(self, at: int, pronoun: str) -> bool:
        """Whether a sentence has somebody without a name, or one whom the other pronoun takes up."""
        text = self._texts[at]
        words = [word.lower() for word in _WORDS.findall(text)]
        if set(self._pronoun_of.values()) - {pronoun} & set(words):
            return True
        named = [(mention.start, mention.end) for mention in self._mentions.get(at, ())]
        for found in _WORDS.finditer(text):
            if found[0].lower() in self._nouns and not any(
                _is_beside(text, found.start(), found.end(), start, end) for start, end in named
            ):
                return True
        return False

    def _may_be(self, person: Entity, pronoun: str) -> bool:
        """False where a title that the person bears anywhere goes with another pronoun."""
        for at, start, _ in person.mentions:
            before = _WORDS.findall(self._texts[at][max(0, start - 12) : start])
            borne = self._pronoun_of.get(before[-1].lower()) if before else None
            if borne is not None and borne != pronoun:
                return False
        return True

    def _named_before(self, at: int, person: Entity) -> tuple[Sentence, str, str, str] | None:
        """The earlier sentence of the article that has the full name, and the name as described there.

        Then what stands before the surname in it, with a title and without.
        """
        article = self._sentences[at].article
        for place, start, end in person.mentions:
            sentence = self._sentences[place]
            if sentence.article is not article or place >= at or not _GIVEN.match(self._texts[place][start:end]):
                continue
            text = self._texts[place]
            first, last = self._described(person, place, start, end)
            surname = text[start:end].rpartition(" ")[2]
            given = text[first : end - len(surname)]
            return sentence, text[first:last], given, text[start : end - len(surname)]
        return None

    def _described(self, person: Entity, place: int, start: int, end: int) -> tuple[int, int]:
        """The place of a name with its title, or with the description right behind it."""
        alone = person._replace(mentions=((place, start, end),))
        for found in describe(alone, self._texts, self._language):
            text = self._texts[place][found.start : found.end]
            if len(text.split()) > MOST_WORDS or any(mark in text for mark in '[]"“”'):
                continue
            if found.kind == "title" and found.end == start - 1 and self._is_whole(place, found.start):
                return found.start, end
            if found.kind == "apposition" and not text[:1].isdigit() and self._texts[place][end : found.start] == ", ":
                return start, found.end
        return start, end

    def _is_whole(self, place: int, start: int) -> bool:
        """Whether a title begins here as it would within a sentence, and not in the middle of a longer one."""
        text = self._texts[place]
        word = _FIRST_WORD.match(text, start)
        before = _WORDS.findall(text[:start])
        return bool(
            text[start].isupper()
            and word
            # "Former" is written large where it opens its sentence, and only there.
            and (start > 0 or word[0].lower() not in load_language(self._language).persons.modifiers)
            and not (before and before[-1][:1].isupper() and len(before) > 1)
        )


def _is_beside(text: str, start: int, end: int, name: int, name_end: int) -> bool:
    """Whether a noun stands within a name, right before it, or behind its comma, and says what its bearer is."""
    if start >= name_end:
        between = text[name_end:start]
        return between.startswith(",") and len(between.split()) <= _APPOSED and not _STOP.search(between)
    between = text[end:name]
    return start >= name or not between.strip() or (between.endswith(", ") and len(between.split()) <= _APPOSED)
