"""Finds where a text says something else than others in what it denies, holds back or takes in.

Matched by the word that is denied or held back, never by counting: it is looked up in the other text, among the same
words. Guaranteed for a text of which nothing is found: no word that it shares with all the others, in the surroundings
that the profile asks for, is denied, held back or counted otherwise in them, and none has its listed opposite there.
Cannot see: contradictions in other words than the listed ones, irony, languages without tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.comparing.antonyms import opposites_of
from summarizer.comparing.hedging_scope import hedges, is_surer
from summarizer.comparing.negation_scope import denials, inserted_negation, is_noun, may_be_denied, negator_positions
from summarizer.comparing.quantifier_scope import are_contrary, extents
from summarizer.comparing.subjects import among_same_words, is_question, same_subject
from summarizer.languages.topics.quantifiers import UNIVERSAL
from summarizer.text.alignment import align, aligned_words, counterparts, same_surroundings, unsupported_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from summarizer.comparing.hedging_scope import Hedge
    from summarizer.comparing.profiles import ComparisonProfile, Rule
    from summarizer.comparing.quantifier_scope import QuantifierPhrase
    from summarizer.text.parsed_text import ParsedText

__all__ = ["Difference", "compare"]

_Place = tuple[int, int]
_TO_CONTENT = 3


class Difference(NamedTuple):
    """One place where a text differs from another.

    `denied_here`: it denies what the other affirms; `denied_there`: the other way round; `opposite`; `extent`: amounts
    that exclude each other; `surer`: the other holds back what it does not; `weaker`: the other way round; `wider`: it
    takes in more. `own` is `[start, end)` in its text, `there` in the text of `other`.
    """

    kind: Literal["denied_here", "denied_there", "opposite", "extent", "surer", "weaker", "wider"]
    own: _Place
    other: ParsedText
    there: _Place
    words: tuple[str, str]
    """What to show of each: the word that is denied or held back, or what says how much; then what differs from it."""

    @property
    def is_contrary(self) -> bool:
        """Whether both cannot be so, rather than one saying more than the other."""
        return self.kind not in {"surer", "weaker", "wider"}


def compare(own: ParsedText, others: Sequence[ParsedText], profile: ComparisonProfile) -> Iterator[Difference]:
    """Every difference of `own` from all of `others`, which are in its language, the contradictions first.

    What one of the others bears out is no difference: a statement may have several passages. Of two sentences, one is
    `own`.
    """
    if not others or (profile.same_subject and any(map(is_question, (own, *others)))):
        return
    for rule in profile.rules:
        for found in _RULES[rule](own, others, profile):
            if not (profile.same_subject and found.is_contrary) or same_subject(
                own, found.own[0], found.other, found.there[0]
            ):
                yield found


def _met(own: ParsedText, at: int, others: Sequence[ParsedText]) -> list[tuple[ParsedText, int]]:
    """The places in the others where the word at `at` stands among the same words."""
    readings = {id(other.tokens): other for other in others}
    passages = [other.tokens for other in others]
    return [(readings[id(tokens)], place) for tokens, place in counterparts(own.tokens, at, passages)]


def _span(reading: ParsedText, *places: int) -> _Place:
    return reading.tokens[min(places)].start, reading.tokens[max(places)].end


# --- Denied in one, affirmed in the other


def _put_in(own: ParsedText, others: Sequence[ParsedText], _: ComparisonProfile) -> Iterator[Difference]:
    """A denial that is all that differs where two texts run together."""
    if not any(map(negator_positions, (own, *others))):
        return
    # A passage of nothing but marks has no word to differ in.
    for other, change in unsupported_changes(own, dict.fromkeys(other for other in others if other.tokens)):
        found = inserted_negation(change, own, other)
        if found is not None:
            first, last = _stretch(own, change.at, len(change.here))
            start, end = _stretch(other, change.place, len(change.there))
            kind: Literal["denied_here", "denied_there"] = "denied_here" if found.here else "denied_there"
            shown = own.tokens[last] if found.here else other.tokens[end]
            yield Difference(kind, _span(own, first, last), other, _span(other, start, end), (shown.text, ""))


def _stretch(reading: ParsedText, at: int, length: int) -> tuple[int, int]:
    """The first of the changed words, and the next content word, which is what they deny."""
    tokens = reading.tokens
    last = min(at + length, len(tokens) - 1)
    last = next((i for i in range(last, min(last + _TO_CONTENT, len(tokens))) if tokens[i].content), last)
    return min(at, last), last


def _denied(own: ParsedText, others: Sequence[ParsedText], profile: ComparisonProfile) -> Iterator[Difference]:
    """A word that all its counterparts deny and the own text affirms, or the other way round."""
    here = _heads(own, profile)
    there = {id(other): _heads(other, profile) for other in others}
    stems = {other.tokens[head].stem for other in others for head in there[id(other)]}
    if not here and not stems:
        return
    for at, token in enumerate(own.tokens):
        if at not in here and token.stem not in stems:
            continue
        met = [m for m in _met(own, at, others) if is_noun(token, own) == is_noun(m[0].tokens[m[1]], m[0])]
        if not met or not any(
            among_same_words(own, at, other, profile.least, profile.share)
            if at in here
            else among_same_words(other, place, own, profile.least, profile.share)
            for other, place in met
        ):
            continue
        other, place = met[0]
        if at in here and not any(_is_excused(reading, i, profile.far) for reading, i in met):
            yield Difference("denied_here", _span(own, at, here[at]), other, _span(other, place), (token.text, ""))
        elif (
            at not in here
            and all(i in there[id(reading)] for reading, i in met)
            and not _is_excused(own, at, profile.near)
        ):
            span = _span(other, place, there[id(other)][place])
            yield Difference("denied_there", _span(own, at), other, span, (token.text, ""))


def _heads(reading: ParsedText, profile: ComparisonProfile) -> Mapping[int, int]:
    """Each place that is denied, with the word that denies it."""
    return {found.head: found.at for found in denials(reading) if profile.things or not found.of_thing}


def _is_excused(reading: ParsedText, at: int, reach: int | None) -> bool:
    """True where the word is denied in some way, or happens for the first time: then it had never happened."""
    never_before = reading.language.negation.never_before
    return may_be_denied(reading, at, reach) or any(token.low in never_before for token in reading.tokens)


# --- Opposites and amounts


def _opposite(own: ParsedText, others: Sequence[ParsedText], profile: ComparisonProfile) -> Iterator[Difference]:
    """A word in whose place another text has its opposite, both affirmed or both denied."""
    known = frozenset[str]().union(*(other.stems for other in others))
    for at, token in enumerate(own.tokens):
        if token.stem in known:
            continue
        against = opposites_of(token, own, weak=profile.weak_opposites) & known
        if not against:
            continue
        for other in others:
            place = _place_of(own, at, other, against - own.stems, profile)
            if place is not None and _is_denied(own, at) == _is_denied(other, place):
                shown = (token.text, other.tokens[place].text)
                yield Difference("opposite", _span(own, at), other, _span(other, place), shown)


def _is_denied(reading: ParsedText, at: int) -> bool:
    return any(found.at < at <= found.head for found in denials(reading))


def _place_of(
    own: ParsedText, at: int, other: ParsedText, against: frozenset[str], profile: ComparisonProfile
) -> int | None:
    """Where the other text has one of these words: in the very place, or where the same words are around."""
    within = aligned_words(align(own, other), at, at, other.tokens) or []
    for place, token in enumerate(other.tokens):
        if token.stem not in against:
            continue
        beside = profile.least and same_surroundings(own.tokens, at, other.tokens, place)
        if (token in within or beside) and _alike_around(own, at, other, place, profile):
            return place
    return None


def _alike_around(own: ParsedText, at: int, other: ParsedText, place: int, profile: ComparisonProfile) -> bool:
    least, share = profile.least, profile.share
    return among_same_words(own, at, other, least, share) and among_same_words(other, place, own, least, share)


def _extent(own: ParsedText, others: Sequence[ParsedText], _: ComparisonProfile) -> Iterator[Difference]:
    """An amount of a thing of which all others have an amount that excludes it."""
    for extent in extents(own):
        met = _met(own, extent.head, others) if extent.kind and extent.kind != "single" else []
        found = [(other, next((e for e in extents(other) if e.head == place), None)) for other, place in met]
        if found and all(e is not None and are_contrary(extent, e) for _, e in found):
            other, contrary = found[0]
            if contrary is not None:
                yield _amounts("extent", own, extent, other, contrary)


def _widened(own: ParsedText, others: Sequence[ParsedText], _: ComparisonProfile) -> Iterator[Difference]:
    """An amount that takes in more than any of the others, for the same thing."""
    universal = any(e.rank >= UNIVERSAL - 1 for other in others for e in extents(other))
    for extent in extents(own):
        met = _met(own, extent.head, others) if extent.rank > 0 else []
        known = [(other, e) for other, place in met for e in extents(other) if e.head == place]
        found = [one for one in known if one[1].rank >= 0]
        if found and max(e.rank for _, e in found) < extent.rank:
            yield _amounts("wider", own, extent, *max(found, key=lambda one: one[1].rank))
        elif extent.rank == UNIVERSAL and met and not known and not universal:
            other, place = met[0]
            mine = _span(own, extent.start, extent.end - 1)
            yield Difference("wider", mine, other, _span(other, place), (own.text[slice(*mine)], ""))


def _amounts(
    kind: Literal["extent", "wider"],
    own: ParsedText,
    extent: QuantifierPhrase,
    other: ParsedText,
    there: QuantifierPhrase,
) -> Difference:
    mine, theirs = _span(own, extent.start, extent.end - 1), _span(other, there.start, there.end - 1)
    return Difference(kind, mine, other, theirs, (own.text[slice(*mine)], other.text[slice(*theirs)]))


# --- Held back in one, plain in the other


def _hedged(own: ParsedText, others: Sequence[ParsedText], profile: ComparisonProfile) -> Iterator[Difference]:
    """A word that all its counterparts hold back and the own text does not, or holds back less."""
    yield from _surer(own, others, profile)
    for other in others if profile.both_ways else ():
        for found in _surer(other, [own], profile):
            yield Difference("weaker", found.there, other, found.own, found.words[::-1])


def _surer(own: ParsedText, others: Sequence[ParsedText], profile: ComparisonProfile) -> Iterator[Difference]:
    held: dict[int, dict[int, Hedge]] = {id(other): {h.head: h for h in hedges(other)} for other in others}
    stems = {other.tokens[head].stem for other in others for head in held[id(other)]}
    for at, token in enumerate(own.tokens) if stems else ():
        met = _met(own, at, others) if token.stem in stems else []
        found = [(other, held[id(other)].get(place)) for other, place in met]
        if not found or not all(h is not None and is_surer(own, at, h.kind, will=profile.will) for _, h in found):
            continue
        other, hedge = found[0]
        if hedge is not None and among_same_words(other, hedge.head, own, profile.least_hedged, profile.share_hedged):
            shown = (token.text, other.tokens[hedge.at].text)
            yield Difference("surer", _span(own, at), other, _span(other, hedge.at, hedge.head), shown)


_RULES: dict[Rule, Callable[[ParsedText, Sequence[ParsedText], ComparisonProfile], Iterator[Difference]]] = {
    "put_in": _put_in,
    "denied": _denied,
    "opposite": _opposite,
    "extent": _extent,
    "hedged": _hedged,
    "widened": _widened,
}
