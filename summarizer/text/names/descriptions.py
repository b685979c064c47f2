"""What the texts themselves say an entity is: "the defence secretary", "a group based in ...", "who was born in"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.names.capital_runs import is_headline_case
from summarizer.text.names.description_phrases import is_told, phrase_with_role, role_words, tells_a_deed, tells_a_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages import Language
    from summarizer.languages.topics.describing import Describing
    from summarizer.text.names.coreference import Entity

__all__ = ["Description", "describe"]


class Description(NamedTuple):
    """A piece of a sentence that says what an entity is: `sentences[text_index][start:end]`.

    `kind` is "copula" ("X is a ..."), "apposition" (", the mayor,"), "relative" (", who ..."), "age" (", 54,"),
    "born" or "title" (right before the name).
    """

    text_index: int
    start: int
    end: int
    kind: str


_RANK = {"copula": 5.0, "apposition": 5.0, "born": 4.0, "age": 3.5, "relative": 3.0, "title": 2.6}
_MOST = 200
_REACH = 180

_LIST_GOES_ON = re.compile(r", [A-Z]\w+(?: [A-Z]\w+)?(?:,| and)")
_NAME_NEXT = re.compile(r",? [A-Z]\w+ [A-Z]\w+(?:,| told| said)|, or ")
_PIECE_END = re.compile(r"[,;:()—–…]|--|[.!?](?=\s|$|[\"”])|\s-\s|[\"“”]")
_WORD = re.compile(r"[\w.'’&-]*")
_TOO_LONG = 320


def describe(entity: Entity, sentences: Sequence[str], language: str = "en") -> list[Description]:
    """Descriptions of an entity in the words of `sentences`, the texts that `merge_names` read; the best comes first.

    Guaranteed: every span lies in its sentence and stands beside a mention; a sentence is given at most once. The rank
    prefers full names, appositions and "X is a ..." over titles, and sentences that can stand alone (no leading
    pronoun or "But", no question, not overlong). Cannot see: descriptions that stand in a sentence without the name.
    """
    known = load_language(language)
    best: dict[int, tuple[float, Description]] = {}
    mentions = sorted(entity.mentions, key=lambda found: (sentences[found[0]], found[1]))[:_MOST]
    for index, start, end in mentions:
        sentence = sentences[index]
        if is_headline_case(sentence):
            continue
        for piece in _pieces(sentence, start, end, entity.kind, known):
            kind, first, last = piece
            score = _RANK[kind] + _weight(entity, sentence, (start, end), sentence[first:last], known.describing)
            score += 1.0 if tells_a_role(sentence[first:last], entity.kind, known) else 0.0
            if index not in best or score > best[index][0]:
                best[index] = (score, Description(index, first, last, kind))
    ranked = sorted(best.values(), key=lambda found: (-found[0], sentences[found[1].text_index], found[1].text_index))
    return [description for _, description in ranked]


def _weight(entity: Entity, sentence: str, mention: tuple[int, int], piece: str, words: Describing) -> float:
    weight = 0.0
    if sentence[mention[0] : mention[1]] == entity.name:
        weight += 1.0
    if words.leaning_pattern.match(sentence):
        weight -= 1.5
    if sentence.rstrip().endswith("?") or sentence.lstrip()[:1] in '"“«':
        weight -= 1.0
    if words.caption_pattern.match(sentence):
        weight -= 1.5
    if piece.startswith("where "):
        weight -= 1.0
    if len(sentence) > _TOO_LONG or not sentence.rstrip().endswith((".", '."', ".”", "!", "。")):
        weight -= 1.0
    if len(piece.split()) >= 4:
        weight += 0.6
    return weight - min(mention[0], 200) / 200


@cache
def _title_parts(known: Language) -> frozenset[str]:
    return known.persons.modifiers | known.persons.offices | known.naming.demonyms | known.describing.articles


def _pieces(sentence: str, start: int, end: int, entity_kind: str, known: Language) -> Iterator[tuple[str, int, int]]:
    yield from _after(sentence, start, end, entity_kind, known)
    before = sentence[max(0, start - _REACH) : start]
    describing = known.describing
    apposed = describing.apposed_pattern.search(before) if before.endswith(", ") else None
    if apposed and not _LIST_GOES_ON.match(sentence, end) and sentence[end : end + 1] in {",", ".", "", ";"}:
        phrase = phrase_with_role(apposed[1], entity_kind, known)
        named_place = entity_kind == "place" and apposed[1].split()[-1][0].isupper()
        if phrase is not None and not named_place:
            offset = start - len(before)
            yield "apposition", offset + apposed.start(1) + phrase, offset + apposed.end(1)
    # "Governor Brandt's spokesman, Tom Hale, said" goes on about Hale.
    is_owner = entity_kind == "person" and sentence.startswith(("'s ", "’s ", "' ", "’ "), end)
    if is_owner or describing.rule_pattern.match(sentence, end):
        return
    title = _title_before(sentence, start, entity_kind, known)
    if title is not None and title < start - 1:
        yield "title", title, start - 1


def _is_subject(sentence: str, start: int, known: Language) -> bool:
    """True when the name can be what the verb is about: not in "the house in X is ..." or "A, B and X are ..."."""
    words = sentence[max(0, start - 60) : start].split()
    describing = known.describing
    while words and (words[-1].lower() in describing.no_names or words[-1].lower() in role_words("person", known)):
        words.pop()
    return not words or words[-1].lower() not in describing.prepositions | describing.no_subjects


def _after(sentence: str, start: int, end: int, entity_kind: str, known: Language) -> Iterator[tuple[str, int, int]]:
    describing = known.describing
    born = describing.born_pattern.match(sentence, end)
    if born:
        yield "born", born.start() + 1, born.end()
    age = describing.age_pattern.match(sentence, end)
    if age:
        yield _aged(sentence, age, entity_kind, known)
        return
    for kind, pattern in describing.after_patterns.items():
        match = pattern.match(sentence, end)
        if not match:
            continue
        last = _end_of_piece(sentence, match.end())
        piece = sentence[match.end() : last]
        if kind == "apposition":
            fits = _is_apposition(sentence, piece, last, entity_kind, known)
        elif kind == "copula":
            fits = _is_subject(sentence, start, known) and is_told(sentence, start, piece, known)
        else:
            fits = _may_relate(piece, entity_kind, known, close=match.group() == " ")
        if fits and len(piece.split()) >= 2:
            yield kind, match.start() + (1 if kind == "copula" else len(match.group())), last


def _aged(sentence: str, age: re.Match[str], entity_kind: str, known: Language) -> tuple[str, int, int]:
    """The age with what the person is, when that follows: "54, a lawyer from Leeds"."""
    first = age.start() + 2
    last = _end_of_piece(sentence, age.end())
    piece = sentence[age.end() : last]
    if tells_a_role(piece, entity_kind, known):
        return "apposition", first, last
    return (
        "age",
        first,
        last if piece.startswith(("who ", "of ", "from ")) else age.start() + len(age.group().rstrip(" ,")),
    )


def _may_relate(piece: str, entity_kind: str, known: Language, *, close: bool) -> bool:
    """True when the clause can be about the entity: "who" about persons; "which" after a comma about the rest."""
    if entity_kind == "person":
        return not piece.startswith(("which ", "where ")) and not tells_a_deed(piece, known)
    return not close and not piece.startswith("who ")


def _end_of_piece(sentence: str, start: int) -> int:
    """The next comma, bracket, dash or full stop that is not part of an abbreviation or a number."""
    for match in _PIECE_END.finditer(sentence, start, min(len(sentence), start + _REACH)):
        mark, place = match.group(), match.start()
        word = sentence[max(start, place - 5) : place].rsplit(" ", 1)[-1]
        if (
            mark == "."
            and (len(word) <= 1 or (word[0].isupper() and len(word) <= 4) or "." in word)
            and place + 2 < len(sentence)
        ):
            continue
        if mark == "," and sentence[place + 1 : place + 2].isdigit():
            continue
        return place
    return min(len(sentence), start + _REACH)


def _is_apposition(sentence: str, piece: str, last: int, entity_kind: str, known: Language) -> bool:
    """True for a phrase with a role or a sort of thing as its head, no verb of its own, and a comma or end after it."""
    words = piece.split()
    if not 1 < len(words) <= 22 or sentence[last : last + 1] not in {",", ".", "", "—", "–", ";", " ", ")"}:
        return False
    describing = known.describing
    if words[-1].lower() in describing.cut_short or (
        words[0] in describing.possessives and sentence.startswith(", and ", last)
    ):
        return False
    own = describing.clause_pattern.split(piece)[0].split()
    if any(word in describing.finite or word in _verbs(known) for word in own[1:]):
        return False
    return tells_a_role(piece, entity_kind, known) and not _NAME_NEXT.match(sentence, last)


@cache
def _verbs(known: Language) -> frozenset[str]:
    """Verbs of speech that open a clause; as nouns or participles they hardly stand in an apposition."""
    return known.reporting.verbs - known.describing.no_verbs


def _title_before(sentence: str, start: int, entity_kind: str, known: Language) -> int | None:
    """Where the office or role right before the name starts: "former Texas Gov. ", "the Israeli prime minister "."""
    place, first = start, start
    for step in range(8):
        word = _word_before(sentence, place)
        if not word:
            break
        begins = place - 1 - len(word)
        if begins <= 1 and step and not _may_open_title(word.lower(), known):
            break
        inner = sentence[place : place + 24].split(" ", 1)[0].lower() if step else ""
        outer = sentence[max(0, begins - 24) : begins].rstrip().rsplit(" ", 1)[-1].lower()
        fits = (
            _may_be_title(word, step, (outer, inner), entity_kind, known)
            if step
            else _ends_title(word, entity_kind, known)
        )
        if not fits:
            break
        place = first = begins
        if word.lower() in known.describing.articles:
            break
    piece = sentence[first:start].strip()
    return first if len(piece.split()) >= 2 else None


def _word_before(sentence: str, place: int) -> str:
    """The word before the space that ends here; empty when there is none. It is read backwards, which is quicker."""
    if not sentence[place - 1 : place].isspace():
        return ""
    backwards = _WORD.match(sentence[max(0, place - 40) : place - 1][::-1])
    return backwards.group()[::-1] if backwards else ""


def _may_open_title(low: str, known: Language) -> bool:
    return low in _title_parts(known) or low in known.places.known or low in {"north", "south"}


def _ends_title(word: str, entity_kind: str, known: Language) -> bool:
    """True when this word right before the name is an office, a role or a sort of place or body."""
    if entity_kind == "place":
        return word in known.places.nouns
    return word.lower() in role_words(entity_kind, known) and not (word[0].isupper() and entity_kind == "organisation")


def _may_be_title(word: str, step: int, beside: tuple[str, str], entity_kind: str, known: Language) -> bool:
    """True when this word, `step` words before the name and between the two `beside` it, can belong to the title."""
    low = word.lower()
    outer, inner = beside
    if low == "of":
        return inner in known.persons.offices or outer in known.bodies.heads
    if f"{low} {inner}" in known.places.known:
        return True
    no_title = low in known.describing.no_titles and word.islower()
    if low in known.naming.calendar or no_title or word.endswith((",", "'s", "’s")):
        return False
    if low in role_words(entity_kind, known) or low in _title_parts(known):
        return True
    if low in known.naming.known_openers or (word.isupper() and len(word) > 4):
        return False
    listed = low in known.bodies.known_ends or low in known.places.known
    return listed or (word[0].isupper() and not word.endswith(".") and step < 5)
