"""Attribution: an outlet that is named reports it, and whoever is said to have said it does so in the source.

Guaranteed for a statement that passes: an outlet that it names as its source ("Reuters reports", "according to the
Harbour Herald"), or that it is filed under, is the outlet of a cited article or is named in a cited span; a person or
body that it makes the subject of a verb of speech speaks in a cited span, or is named around one that only says "he".
Cannot see: which of two cited outlets a clause belongs to, and outlets that no table and no citation knows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.languages.tables import NEVER
from summarizer.text.alignment import unsupported_changes
from summarizer.text.tokens import folded_name, name_words
from summarizer.verification.statement.name_variants import equivalent_names, is_form_of_name
from summarizer.verification.statement.named_outlets import (
    is_outlet,
    is_same_outlet,
    outlet_spans,
    outlet_words,
    spelled_out,
)
from summarizer.verification.statement.value_context import WORD, names_in, near_passage, speaks_through

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.languages import Language
    from summarizer.languages.topics.reporting import Reporting
    from summarizer.text.names import NameMention
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim, Passage

__all__ = ["check_attribution", "subjects_of_speech"]

_NAME = r"(?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of |for |& )?[A-Z][\w.&'’-]*){0,3}"
_APPOSITION = 180
_INVERTED = 40


def check_attribution(claim: Claim) -> list[Issue]:
    """Report outlets and speakers that the cited sources do not bear out (`attribution.*`, `outlet.absent`)."""
    issues = list(_outlets(claim))
    if claim.comparable:
        issues += [*_speakers(claim), *_bodies(claim)]
    return issues


def _outlets(claim: Claim) -> Iterator[Issue]:
    cited = {passage.outlet for passage in claim.passages}
    filed = claim.filed_under
    if filed and not any(is_same_outlet(filed, outlet) for outlet in cited):
        yield finding("attribution.outlet", detail("filed_elsewhere", outlet=filed, cited=sorted(cited)))
    for start, end in sorted({*outlet_spans(claim), *_named_sources(claim)}):
        name = claim.text[start:end]
        if any(is_same_outlet(name, outlet) for outlet in cited):
            continue
        if any(_mentions(passage.reading, name) for passage in claim.passages):
            continue
        # Whoever reads the article may find the outlet there, or find it in other letters: that is no certain fault.
        certain = all(p.outlet and p.language == claim.language for p in claim.passages)
        certain = certain and not any(_mentions(p.whole, name) for p in claim.passages)
        code = "attribution.outlet" if certain else "outlet.absent"
        yield finding(code, detail("outlet_uncited", outlet=name, cited=sorted(cited)))


def _mentions(reading: ParsedText, name: str) -> bool:
    """True when a text itself names the outlet ("told the Herald"), by its short form, too."""
    known = spelled_out(reading.name_words)
    return all(word in known for word in outlet_words(name))


@cache
def _as_source(language: Language) -> re.Pattern[str]:
    return re.compile(language.reporting.named_source.replace("{name}", _NAME) or NEVER)


def _named_sources(claim: Claim) -> Iterator[tuple[int, int]]:
    """Names that the statement makes its source by "reports" or "according to", known to a table or not."""
    language = claim.reading.language
    pronouns = language.words.back_references
    for match in _as_source(language).finditer(claim.text):
        group = "who" if match["who"] else "whom"
        if match[group].lower() in pronouns:
            continue
        known = is_outlet(match[group])
        if known or (group == "who" and not any(_mentions_near(p, match[group]) for p in claim.passages)):
            yield match.span(group)


def _mentions_near(passage: Passage, name: str) -> bool:
    known = near_passage(passage).name_words
    return any(folded_name(word) in known for word in WORD.findall(name) if word.lower() != "the")


# --- Who speaks


def _speakers(claim: Claim) -> Iterator[Issue]:
    passages, named = claim.comparable, names_in(claim)
    stated = [name for name, _ in subjects_of_speech(claim.reading, named[0])]
    if not stated:
        return
    outlets = [passage.outlet for passage in claim.passages]
    sources = [
        list(subjects_of_speech(passage.reading, names)) for passage, names in zip(passages, named[1:], strict=True)
    ]
    for name in stated:
        if is_outlet(name.text) or any(is_same_outlet(name.text, outlet) for outlet in outlets):
            continue
        if not any(_lets_speak(name, found, passage) for found, passage in zip(sources, passages, strict=True)):
            yield finding("attribution.speaker", detail("says_nothing", name=name.text))


def _lets_speak(name: NameMention, found: Sequence[tuple[NameMention, int]], passage: Passage) -> bool:
    """True when the name speaks in the passage, or may be the one who does under a pronoun or an office."""
    languages = frozenset({passage.language})
    if any(_same(name.text, other.text, languages) for other, _ in found):
        return True
    here = _is_named(name.text, passage.reading)
    reporting = passage.reading.language.reporting
    verbs = len(list(reporting.sure_verb_pattern.finditer(passage.text)))
    if here and (verbs > len(found) or reporting.noun_pattern.search(passage.text) or not verbs):
        return True
    if here and speaks_through(name.text, passage.text, reporting):
        return True
    return verbs > len(found) and _is_named(name.text, near_passage(passage))


def _bodies(claim: Claim) -> Iterator[Issue]:
    """A body that speaks where the source, followed word by word, has one of another kind speak: "the army said"."""
    cited = [passage.reading for passage in claim.comparable]
    spoken = {kind for reading in cited for _, kind in reading.of(_kinds_in)}
    for other, change in unsupported_changes(claim.reading, cited):
        here = _speaking(claim.reading, change.at, len(change.here))
        there = _speaking(other, change.place, len(change.there))
        if here and there and here[1] not in spoken:
            yield finding("attribution.speaker", detail("another_body", body=here[0], other=there[0]))
            return


def _speaking(reading: ParsedText, start: int, length: int) -> tuple[str, int] | None:
    """The body that stands right before a verb of speech, with its kind; it begins in a stretch of words."""
    tokens, verbs = reading.tokens, reading.language.reporting.verbs
    found = [(at, kind) for at, kind in reading.of(_kinds_in) if start <= at < start + length]
    speaking = ((tokens[at].text, kind) for at, kind in found if at + 1 < len(tokens) and tokens[at + 1].low in verbs)
    return next(speaking, None)


def _kinds_in(reading: ParsedText) -> tuple[tuple[int, int], ...]:
    """The places of bodies, with their kinds."""
    kinds = reading.language.reporting.bodies
    every = frozenset[str]().union(*kinds)
    places = [(at, token.low) for at, token in enumerate(reading.tokens) if token.low in every]
    return tuple((at, kind) for at, low in places for kind, words in enumerate(kinds) if low in words)


def _is_named(name: str, reading: ParsedText) -> bool:
    known = reading.name_words
    words = name_words(name)
    if words and (words[-1] in known or any(is_form_of_name(words[-1], w) for w in known if w[:3] == words[-1][:3])):
        return True
    return bool(equivalent_names(name, frozenset({reading.code})) & known)


def _same(left: str, right: str, languages: frozenset[str]) -> bool:
    mine = name_words(left)
    theirs = name_words(right)
    if not mine or not theirs:
        return False
    if (
        mine[-1] == theirs[-1]
        or is_form_of_name(mine[-1], theirs[-1])
        or folded_name(right) in equivalent_names(left, languages)
    ):
        return True
    short, long = sorted((set(mine), set(theirs)), key=len)
    return (len(short) > 1 and short <= long) or (len(short) == 1 and short < long)


def subjects_of_speech(reading: ParsedText, names: Sequence[NameMention]) -> Iterator[tuple[NameMention, int]]:
    """The names that are the subject of a verb of speech, each with the place of the verb."""
    text, reporting = reading.text, reading.language.reporting
    for verb in reporting.sure_verb_pattern.finditer(text):
        subject = _before(text, verb.start(), names, reporting) or _behind(text, verb, names, reporting)
        if subject:
            yield subject, verb.start()
    for source in reporting.sure_source_pattern.finditer(text):
        following = next((n for n in names if n.start >= source.end()), None)
        if (
            following
            and following.start - len(following.title) - source.end() <= _INVERTED
            and _is_plain(text, source.end(), following, reporting)
        ):
            yield following, source.start()


def _is_plain(text: str, start: int, name: NameMention, reporting: Reporting) -> bool:
    """True when only a title, an article or an adjective stands between."""
    between = text[start : name.start]
    return len(between.split()) <= 4 and not reporting.phrase_pattern.search(between)


def _before(text: str, verb: int, names: Sequence[NameMention], reporting: Reporting) -> NameMention | None:
    """The name right before the verb, or the one that an apposition between two commas belongs to."""
    earlier = [name for name in names if name.end <= verb]
    if not earlier:
        return None
    last = earlier[-1]
    between = text[last.end : verb]
    if reporting.object_pattern.search(text[max(0, last.start - 30) : last.start - len(last.title)]):
        return _apposed(text, verb, earlier[:-1])
    if between[:2] in {"'s", "’s"} or not reporting.joining_pattern.fullmatch(between):
        return _apposed(text, verb, earlier)
    return last


def _apposed(text: str, verb: int, earlier: Sequence[NameMention]) -> NameMention | None:
    for name in reversed(earlier[-3:]):
        between = text[name.end : verb]
        if len(between) <= _APPOSITION and re.fullmatch(
            r"(?:, [^;.“”\"]{2,170},| \([^()]{1,30}\)),?\s(?:[\w’']+ly\s)?", between
        ):
            return name
    return None


def _behind(text: str, verb: re.Match[str], names: Sequence[NameMention], reporting: Reporting) -> NameMention | None:
    """The name after the verb in "…," said Ann Lee."""
    if verb[0] in reporting.addressed:
        return None
    if not re.search(r"[,\"”»“!?–—]\s?$", text[max(0, verb.start() - 3) : verb.start()]):
        return None
    following = next((name for name in names if name.start >= verb.end()), None)
    near = (
        following is not None
        and following.start - verb.end() <= _INVERTED
        and _is_plain(text, verb.end(), following, reporting)
    )
    return following if near else None
