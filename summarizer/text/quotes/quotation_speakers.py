"""Who is said to have spoken a quotation: the clause beside it decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.text.names.mentions import NameMention, find_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language
    from summarizer.text.quotes.quotation_marks import Quote

__all__ = ["with_speakers"]

_WORDS = re.compile(r"\w+")
_BEHIND = re.compile(r"[\s-]*(\w+(?:-\w+)?)")
_CLAUSE_END = re.compile(
    r"(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bLt)(?<!\bSgt)(?<!\bCol)(?<!\bCapt)(?<!\bRev)(?<!\bJr)"
    r"(?<![ .][^\W\d_a-z])[.!?…。！？]+[\"”»“’']?(?=\s|$)|\n"
)
_POSSESSIVE = ("'s", "’s")
_EDGE = ' ,"”»’—–-\n'
_CLAUSE = 220
_NEAR = 90
_IN_A_ROW = 60


def with_speakers(text: str, known: Language, quotes: list[Quote]) -> list[Quote]:
    """The same quotations, in order of their start, each with the speaker that is named beside it."""
    clauses = _Clauses(text, quotes, known)
    result: list[Quote] = []
    outer: Quote | None = None
    for quote in quotes:
        if outer and quote.end <= outer.end:
            result.append(quote)
            continue
        found, unnamed = clauses.attributed(quote)
        if found.speaker is None and not (found.pronoun or unnamed) and outer and _goes_on(text, outer, found):
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
    if _in_a_row(between) and earlier.speaker_start < earlier.start:
        return True
    return not later.scare and len(between) < _CLAUSE and "\n" not in between and between.rstrip().endswith((".", "…"))


def _in_a_row(between: str) -> bool:
    """True when one sentence quotes two pieces of what somebody said: "a" and "b"."""
    return len(between) < _IN_A_ROW and not re.search(r"[.!?;:\n]|[^\W\d_]{2,},\s*$", between) and between.islower()


class _Clauses:
    """The clauses before and after the quotations of one text."""

    def __init__(self, text: str, quotes: list[Quote], known: Language) -> None:
        self.text = text
        self.known = known
        self.beside = known.quotations
        self.quote_starts = [quote.start for quote in quotes]
        self.quote_ends = sorted(quote.end for quote in quotes)
        self.reporting = known.reporting

    @cached_property
    def names(self) -> list[NameMention]:
        """The names of the whole text, read where a clause has a verb of speech or names its source."""
        return find_names(self.text, self.known)

    @cached_property
    def starts(self) -> list[int]:
        """Where they start."""
        return [name.start for name in self.names]

    def attributed(self, quote: Quote) -> tuple[Quote, bool]:
        """The quotation with its speaker; whether somebody without a name clearly says it: "...," an aide said."""
        leads_on = self.text[quote.inner_start : quote.inner_end].rstrip().endswith((",", "?", "!"))
        unnamed = False
        for first, last, after in (*self._after(quote), *self._before(quote)):
            if unnamed and self.text[first:last].rstrip().endswith((".", "!", "?")):
                break
            found = self._speaker(first, last, after=after, scare=quote.scare)
            if isinstance(found, NameMention):
                return quote._replace(speaker=found.text, speaker_start=found.start, speaker_end=found.end), False
            if found:
                return quote._replace(pronoun=True), False
            unnamed = unnamed or (after and leads_on and found is not None)
        return quote, unnamed

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

    def _speaker(self, first: int, last: int, *, after: bool, scare: bool) -> NameMention | bool | None:
        """The name that speaks in this clause; True when it is a pronoun, False when it is neither, None for nobody."""
        source = self.reporting.source_pattern.search(self.text, first, last)
        if source:
            named = self._first_name(source.end(), last)
            if named and self._speaks_behind(source.end(), named):
                return named
        verbs = [
            verb
            for verb in self.reporting.verb_pattern.finditer(self.text, first, last)
            if not self.beside.passive.search(self.text, first, verb.end())
        ]
        if not verbs:
            return None
        verb = verbs[0] if after else verbs[-1]
        if after and verb.start() - first > _NEAR and not self._starts_with_name(first, last):
            return None
        if not after and scare and len(self.text[verb.end() : last].split()) > 3:
            return None
        found = self._subject(first, verb, last)
        second = len(verbs) > 1 and self.beside.second_verb.search(self.text, first, verb.start())
        return found or (self._subject(first, verbs[-2], last) if second and not after else False)

    def _subject(self, first: int, verb: re.Match[str], last: int) -> NameMention | bool:
        """Who stands before the verb; who stands behind it where nobody does: "she said", "Lee said she", "said he"."""
        return self._ahead(first, verb.start()) or self._behind(first, verb, last)

    def _ahead(self, first: int, verb: int) -> NameMention | bool:
        before = _WORDS.findall(self.text, max(first, verb - 24), verb)
        if before and before[-1].lower() in self.reporting.pronouns:
            return True
        named = self._last_name(first, verb)
        if named and not self._may_speak(named, verb):
            return self._opening(first, verb, named) or False
        return named or False

    def _behind(self, first: int, verb: re.Match[str], last: int) -> NameMention | bool:
        leading = self.text[first : verb.start()].strip(_EDGE)
        if len(leading) > 5 or (not leading.islower() and leading):
            return False
        behind = _BEHIND.match(self.text, verb.end(), min(last, verb.end() + 20))
        if behind and behind[1].lower() in self.reporting.pronouns:
            return True
        named = self._first_name(verb.end(), last)
        return named if named and self._speaks_behind(verb.end(), named) else False

    def _opening(self, first: int, verb: int, last: NameMention) -> NameMention | None:
        """The name that a clause begins with, where the verb is its second one: "Lee met Ray and said"."""
        if not self.beside.second_verb.search(self.text, last.end, verb):
            return None
        index = bisect_left(self.starts, first)
        while index + 1 < len(self.names) and self._names_the_next(index):
            index += 1
        return next((name for name in (last, self.names[index]) if self._begins(first, name)), None)

    def _begins(self, first: int, name: NameMention) -> bool:
        """True when a clause begins with the name, whose verb follows."""
        leading = self.text[first : name.start - len(name.title)].rstrip(" \xa0").removesuffix(name.title)
        begins = leading.endswith(",") or not leading.strip(_EDGE)
        return begins and self.text[name.end : name.end + 1] != "," and not self._possesses(name)

    def _names_the_next(self, index: int) -> bool:
        """True for the body or the town in "UN Ambassador Joe Coffey": nothing but a title stands between two names."""
        name, following = self.names[index : index + 2]
        return bool(following.title) and self.text[name.end : following.start].strip() == following.title

    def _last_name(self, first: int, last: int) -> NameMention | None:
        """The last name of the stretch; the one before it when the last one is in an apposition to it."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        inside = [name for name in self.names[low:high] if name.end <= last]
        if not inside:
            return None
        for name in inside[:-1]:
            if self.beside.at_home.fullmatch(self.text, name.end, inside[-1].start) and self._may_speak(name, last):
                return name
            apposed = self.beside.apposed.match(self.text, name.end, last)
            closed = apposed and (
                self.beside.open_appositions or self.text[name.end : last].rstrip().endswith(",") or apposed[1]
            )
            if closed and self._may_speak(name, last):
                return name
        return inside[-1]

    def _first_name(self, first: int, last: int) -> NameMention | None:
        """The first name of the stretch; in "said NYPD detective Joe Coffey" the person, not the body or the town."""
        index = bisect_left(self.starts, first)
        inside = [name for name in self.names[index : index + 3] if name.end <= last]
        for place, (name, following) in enumerate(pairwise(inside), start=index):
            role = self.beside.role_between.fullmatch(self.text, name.end, following.start)
            if not role and not self._names_the_next(place):
                return name
        return inside[-1] if inside else None

    def _may_speak(self, name: NameMention, verb: int) -> bool:
        """True when nothing between name and verb gives the verb another subject."""
        between = self.beside.place_behind.sub("", self.text[name.end : verb])
        first = name.start - len(name.title) - bool(name.title)
        before = self.text[max(0, first - 12) : max(0, first)]
        if self.beside.other_before.search(before):
            return False
        if len(between) > _CLAUSE or self._modifies(name):
            return False
        if between.strip() == "," and not self.beside.open_appositions:
            return before.rstrip().endswith(",")
        if between.lstrip().startswith((",", "(", "—", "–")):
            closed = between.rstrip().endswith((",", ")", "—", "–"))
            return self.beside.open_appositions or closed or between.count(" ") < 3
        return len(between.split()) <= 4 and not self.beside.second_verb.search(between) and "," not in between

    def _modifies(self, name: NameMention) -> bool:
        """True in "the Norwick mayor", "Quill's aides": a noun behind the name makes it somebody else."""
        if self._possesses(name):
            return True
        behind = self.beside.noun_behind.match(self.text, name.end)
        return behind is not None and not self.reporting.verb_pattern.fullmatch(behind[1])

    def _possesses(self, name: NameMention) -> bool:
        return self.text[name.end : name.end + 2] in _POSSESSIVE

    def _speaks_behind(self, first: int, name: NameMention) -> bool:
        """True when only a title stands between the verb and the name, and nothing makes it another's."""
        words = self.text[first : name.start].split()
        small = {word.strip(",").lower() for word in words}
        return len(words) <= 7 and not small & self.beside.not_title and not self._modifies(name)
