"""Quotations in a text, and who is said to have spoken them.

Marks decide where a quotation is; the clause beside it decides whose it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.name_mentions import NameMention, find_names
from summarizer.language.scripts import HAN_KANA, may_be_unspaced
from summarizer.language.spelling import on_folded
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Quote", "find_quotes"]

_CLOSERS = {
    "“": "”\"“″", "”": "”", "„": "“”\"‟", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』",
    "‘": "’'", "‚": "‘’", '"': '"”', "'": "'’", "``": "''\"”",
}  # fmt: skip
_MARK = re.compile(r"``|''|[\"“”„‟«»‹›「」『』‘’‚']|\n[^\S\n]*(?:\n\s*)?")
_SINGLES = frozenset("'’‘")
_APOSTROPHE_WORD = re.compile(r"['’](?:\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n['’]|bout\b|round\b)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_CLAUSE_END = re.compile(
    r"(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bLt)(?<!\bSgt)(?<!\bCol)(?<!\bCapt)(?<!\bRev)(?<!\bJr)"
    r"(?<![ .][^\W\d_a-z])[.!?…。！？]+[\"”»“’']?(?=\s|$)|\n"
)
_CLAUSE = 220
_NEAR = 90


class Quote(NamedTuple):
    """A stretch between quotation marks: `[start, end)` with the marks, `[inner_start, inner_end)` without.

    `speaker` is the name as it stands at `[speaker_start, speaker_end)`, or None when nobody is named beside the
    quotation (both offsets are -1 then). `pronoun`: the clause names its speaker only by "he", "sie" ...
    `scare`: fewer than three words, so rather a term than an utterance. `closed`: the closing mark is there; when it
    is not, the quotation ends where its paragraph does.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speaker: str | None = None
    speaker_start: int = -1
    speaker_end: int = -1
    pronoun: bool = False
    scare: bool = False
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int
    maybe: tuple[int, int] | None = field(default=None)


@on_folded
def find_quotes(text: str, language: str, *, speakers: bool = True) -> list[Quote]:
    """The quotations of a text in order of their start; a quotation inside another one follows it.

    Without `speakers` nobody looks for who speaks, which takes most of the time.

    Guaranteed: spans are exact and either nested or apart; apostrophes are no marks; a quotation never runs past its
    paragraph (each paragraph of a longer speech is one quotation, with the same speaker). A speaker is given only when
    a name stands in the same sentence with a reporting verb or a phrase like "according to", or when the
    quotation goes on in the same paragraph after such a sentence. Cannot see: speech without marks, speakers named by
    their office alone, whom a pronoun means.
    """
    quotes = sorted(_marked(text, language), key=lambda q: (q.start, -q.end))
    return _with_speakers(text, language, quotes) if quotes and speakers else quotes


def _marked(text: str, language: str) -> Iterator[Quote]:
    stack: list[_Open] = []
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            if _breaks(text, match, mark):
                yield from _unclosed(text, stack, match.start())
                stack.clear()
            continue
        depth = _closed_depth(text, stack, match.start(), match.end(), mark)
        if depth is not None:
            for left in stack[depth + 1 :]:
                yield from _settled(text, left)
            opened = stack[depth]
            del stack[depth:]
            yield _quote(text, opened, match.start(), match.end())
        elif _opens(text, match.start(), match.end(), mark, language):
            while stack and stack[-1].mark == mark:
                yield from _settled(text, stack.pop())
            stack.append(_Open(mark, match.start(), match.end()))
    yield from _unclosed(text, stack, len(text))


def _breaks(text: str, match: re.Match[str], mark: str) -> bool:
    """True when this line break ends a paragraph, and is not the wrapping of a line."""
    before = text[match.start() - 1 : match.start()]
    return mark.count("\n") > 1 or not (before.isalnum() or before in {",", ";", "-"})


def _closed_depth(text: str, stack: list[_Open], start: int, end: int, mark: str) -> int | None:
    """Which open quotation this mark closes; a doubtful closing is only noted down."""
    for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opened = stack[depth]
        if mark not in _CLOSERS[opened.mark] or start <= opened.inner:
            continue
        if mark in _SINGLES:
            sure = _closes_single(text, start, end)
            if sure is None:
                opened.maybe = (start, end)
            return depth if sure else None
        if mark in {'"', "“"} and text[start - 1].isspace() and text[end : end + 1].isalnum():
            continue
        return depth
    return None


def _closes_single(text: str, start: int, end: int) -> bool | None:
    """Closing mark (True), apostrophe (False), or a plural's apostrophe that could be either (None)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after.isalnum() or before.isspace():
        return False
    if before.isalpha() and after.isspace():
        return None if before in "sx" else True
    return True


def _opens(text: str, start: int, end: int, mark: str, language: str) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if mark in {"”", "»", "›"}:
        return (
            mark != "”"
            and load_language(language).quotations.points_inward
            and after.isalnum()
            and not before.isalnum()
        )
    if mark not in _CLOSERS or mark in {"’", "''"} or not after:
        return False
    if mark in "«‹「『„“``":
        return True
    if after.isspace() or (before and before not in "([—–-/«“„‘\"'‚:¿¡" and not before.isspace()):
        return False
    return not (mark in _SINGLES and (not after.isalnum() or _APOSTROPHE_WORD.match(text, start)))


def _quote(text: str, opened: _Open, inner_end: int, end: int) -> Quote:
    return Quote(opened.start, end, opened.inner, inner_end, scare=_is_scare(text, opened.inner, inner_end))


def _is_scare(text: str, start: int, end: int) -> bool:
    beginning = text[start : min(end, start + _CLAUSE)]
    if may_be_unspaced(beginning) and _unspaced().search(beginning):
        return end - start < 5
    return sum(1 for _ in islice(_WORDS.finditer(text, start, end), 3)) < 3


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{HAN_KANA}가-힯]")


def _settled(text: str, opened: _Open) -> Iterator[Quote]:
    """An inner quotation whose only closing mark was a doubtful one."""
    if opened.maybe:
        yield _quote(text, opened, *opened.maybe)


def _unclosed(text: str, stack: list[_Open], stop: int) -> Iterator[Quote]:
    """What is open where the paragraph ends: the outermost double mark counts, single ones were apostrophes."""
    for depth, opened in enumerate(stack):
        if opened.maybe:
            yield _quote(text, opened, *opened.maybe)
        elif depth == 0 and opened.mark not in _SINGLES:
            end = stop - (len(text[opened.inner : stop]) - len(text[opened.inner : stop].rstrip()))
            quote = _quote(text, opened, end, end)
            if not quote.scare:
                yield quote._replace(closed=False)


def _with_speakers(text: str, language: str, quotes: list[Quote]) -> list[Quote]:
    clauses = _Clauses(text, quotes, language)
    result: list[Quote] = []
    outer: Quote | None = None
    for quote in quotes:
        if outer and quote.end <= outer.end:
            result.append(quote)
            continue
        found = clauses.attributed(quote)
        if found.speaker is None and not found.pronoun and outer and _goes_on(text, outer, found):
            found = found._replace(
                speaker=outer.speaker,
                speaker_start=outer.speaker_start,
                speaker_end=outer.speaker_end,
                pronoun=outer.pronoun,
            )
        result.append(found)
        outer = found
    return result


def _goes_on(text: str, earlier: Quote, later: Quote) -> bool:
    """True when `later` continues the speech: the next paragraph of an unclosed one, or after its "he said."."""
    between = text[earlier.end : later.start]
    if not earlier.closed:
        return not between.strip()
    return not later.scare and len(between) < _CLAUSE and "\n" not in between and between.rstrip().endswith((".", "…"))


class _Clauses:
    """The clauses before and after the quotations of one text."""

    def __init__(self, text: str, quotes: list[Quote], language: str) -> None:
        self.text = text
        self.language = language
        self.beside = load_language(language).quotations
        self.quote_starts = [quote.start for quote in quotes]
        self.quote_ends = sorted(quote.end for quote in quotes)
        self.reporting = load_language(language).reporting

    @cached_property
    def names(self) -> list[NameMention]:
        """The names of the whole text, read where a clause has a verb of speech or names its source."""
        return find_names(self.text, self.language)

    @cached_property
    def starts(self) -> list[int]:
        """Where they start."""
        return [name.start for name in self.names]

    def attributed(self, quote: Quote) -> Quote:
        for first, last, after in (*self._after(quote), *self._before(quote)):
            found = self._speaker(first, last, after=after, scare=quote.scare)
            if isinstance(found, NameMention):
                return quote._replace(speaker=found.text, speaker_start=found.start, speaker_end=found.end)
            if found:
                return quote._replace(pronoun=True)
        return quote

    def _after(self, quote: Quote) -> Iterator[tuple[int, int, bool]]:
        """The rest of the sentence, unless the quotation ended it."""
        inner = self.text[quote.inner_start : quote.inner_end].rstrip()
        follows = self.text[quote.end : quote.end + 3].lstrip(" \xa0")[:1]
        if not quote.closed or not follows or follows in ".\n" or (inner.endswith(".") and follows.isupper()):
            return
        stop = min(len(self.text), quote.end + _CLAUSE)
        following = bisect_left(self.quote_starts, quote.end)
        if following < len(self.quote_starts):
            stop = min(stop, self.quote_starts[following])
        ended = _CLAUSE_END.search(self.text, quote.end + 1, stop)
        yield quote.end, ended.start() if ended else stop, True

    def _before(self, quote: Quote) -> Iterator[tuple[int, int, bool]]:
        """The sentence up to the quotation."""
        first = max(0, quote.start - _CLAUSE)
        earlier = bisect_left(self.quote_ends, quote.start + 1)
        if earlier:
            first = max(first, min(self.quote_ends[earlier - 1], quote.start))
        for ended in _CLAUSE_END.finditer(self.text, first, quote.start):
            if self.text[ended.end() : quote.start].strip():
                first = ended.end()
        if self.text[first : quote.start].strip():
            yield first, quote.start, False

    def _starts_with_name(self, first: int, last: int) -> bool:
        """True in: "…," Ann Lee, head of a body with a long name, said."""
        named = self._first_name(first, last)
        return named is not None and named.start - len(named.title) - first < 4

    def _speaker(self, first: int, last: int, *, after: bool, scare: bool) -> NameMention | bool:
        """The name that speaks in this clause; True when it is a pronoun, False when there is none."""
        source = self.reporting.source_pattern.search(self.text, first, last)
        if source:
            named = self._first_name(source.end(), last)
            if named and self._only_title(source.end(), named):
                return named
        verbs = list(self.reporting.verb_pattern.finditer(self.text, first, last))
        if not verbs:
            return False
        verb = verbs[0] if after else verbs[-1]
        if after and verb.start() - first > _NEAR and not self._starts_with_name(first, last):
            return False
        if not after and scare and len(self.text[verb.end() : last].split()) > 3:
            return False
        if self._pronoun_beside(first, verb, last):
            return True
        return self._subject(first, verb, last) or False

    def _subject(self, first: int, verb: re.Match[str], last: int) -> NameMention | None:
        before = self._last_name(first, verb.start())
        if before and self._may_speak(before, verb.start()):
            return before
        leading = self.text[first : verb.start()].strip(' ,"”»’—–-')
        if len(leading) > 5 or (not leading.islower() and leading):
            return None
        named = self._first_name(verb.end(), last)
        return named if named and self._only_title(verb.end(), named) else None

    def _pronoun_beside(self, first: int, verb: re.Match[str], last: int) -> bool:
        before = _WORDS.findall(self.text[max(first, verb.start() - 24) : verb.start()])[-2:]
        follower = re.match(r"[\s-]*(\w+(?:-\w+)?)", self.text[verb.end() : min(last, verb.end() + 20)])
        beside = [word.lower() for word in before[-1:]] + ([follower[1].lower()] if follower else [])
        return any(word in self.reporting.pronouns for word in beside)

    def _last_name(self, first: int, last: int) -> NameMention | None:
        """The last name of the stretch; the one before it when the last one is in an apposition to it."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        inside = [name for name in self.names[low:high] if name.end <= last]
        if not inside:
            return None
        for name in inside[:-1]:
            apposed = self.beside.apposed.match(self.text, name.end, last)
            closed = apposed and (
                self.beside.open_appositions or self.text[inside[-1].end : last].lstrip()[:1] == "," or apposed[1]
            )
            if closed and self._may_speak(name, last):
                return name
        return inside[-1]

    def _first_name(self, first: int, last: int) -> NameMention | None:
        """The first name of the stretch; in "said NYPD detective Joe Coffey" the person, not the body."""
        index = bisect_left(self.starts, first)
        inside = [name for name in self.names[index : index + 3] if name.end <= last]
        for name, following in pairwise(inside):
            if not self.beside.role_between.fullmatch(self.text, name.end, following.start):
                return name
        return inside[-1] if inside else None

    def _may_speak(self, name: NameMention, verb: int) -> bool:
        """True when nothing between name and verb gives the verb another subject."""
        between = self.beside.place_behind.sub("", self.text[name.end : verb])
        first = name.start - len(name.title) - bool(name.title)
        before = self.text[max(0, first - 12) : max(0, first)]
        if self.beside.other_before.search(before):
            return False
        if between[:2] in {"'s", "’s"} or len(between) > _CLAUSE:
            return False
        if between.lstrip().startswith((",", "(", "—", "–")):
            return (
                self.beside.open_appositions
                or between.rstrip().endswith((",", ")", "—", "–"))
                or between.count(" ") < 3
            )
        return len(between.split()) <= 4

    def _only_title(self, first: int, name: NameMention) -> bool:
        """True when only a title stands between the verb and the name, and no "for" or "of" that makes it another's."""
        words = self.text[first : name.start].split()
        small = {word.strip(",").lower() for word in words}
        return len(words) <= 7 and not small & self.beside.not_title
