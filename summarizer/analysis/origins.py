"""Which articles are copies of one another.

Two articles share an **origin** when one is largely contained in the other: Broder's containment (1997) of 5-word
shingles, |A ∩ B| / min(|A|, |B|). Different reports of one event reach about .35, lightly edited copies .99, a copy
with 40 % of its sentences cut .88, so `COPY` lies between. A rewrite that changes every third word leaves few shingles
whole; where there are some (`REWRITTEN`), the sentences are compared: in a rewritten copy most of them have most of
their words in one sentence of the other. An agency credit is a hint, not a proof: when both texts
credit the same agency, `CREDITED_COPY` is enough, but never the credit alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.analysis.evidence import Evidence
    from summarizer.bundle import Article

__all__ = ["SYLLABLES", "Copy", "Origins", "connected_components", "containment", "find_origins"]

COPY = 0.50
CREDITED_COPY = 0.40
SHINGLE = 5
REWRITTEN = 0.08
# A sentence is told again when this share of its content words is in one sentence of the other; a text is rewritten
# when this share of its sentences is. Reports that share their quotations stay below.
TOLD_AGAIN = 0.6
MOSTLY = 0.62
# Where the written words are syllables or pairs of characters, more of them are shared by chance.
SYLLABLES = frozenset({"vi", "zh", "ja", "th", "lo", "my", "km"})
OF_SYLLABLES = 0.8
LEAST_CONTENT = 5
LEAST_SENTENCES = 5
# Fewer shingles than this (a text of about 30 words) prove nothing: two short notes may share one long name.
LEAST_SHINGLES = 25
# A text that stands nearly whole in one of at least so many shingles, and is less than this of it, is a part of it.
NEARLY_WHOLE = 0.8
PARTLY = 0.2
LONG = 200
# How many articles a shingle is looked up in. Copies of one text all meet within the first few, and two hundred
# copies must not cost two hundred times two hundred comparisons.
LOOKED_UP = 8
# A briefing names so many copies beside each: all of them would grow with the square of their number.
MOST_TWINS = 50
# Sentences of the shorter text, and of the longer one, that tell whether one is the other rewritten; long reports have
# a hundred, and thousands in each of two would take their product in comparisons.
TOLD_FIRST, LOOKED_THROUGH = 100, 300

_AGENCIES = {
    "AP": r"AP|Associated Press",
    "Reuters": r"Reuters",
    "AFP": r"AFP|Agence France-Presse",
    "dpa": r"dpa",
    "EFE": r"EFE",
    "TASS": r"TASS|ТАСС",
    "RIA Novosti": r"RIA Novosti|РИА Новости",
    "Interfax": r"Interfax|Интерфакс",
    "Xinhua": r"Xinhua|新华社|Tân Hoa Xã",
    "ANSA": r"ANSA",
    "Kyodo": r"Kyodo|共同通信",
    "UPI": r"UPI",
    "PA": r"PA Media|Press Association",
    "TTXVN": r"TTXVN|Vietnam\+",
}
_CREDIT = re.compile(
    r"\((?P<tag>" + "|".join(f"(?:{forms})" for forms in _AGENCIES.values()) + r")\)"
    r"|^[^\S\n]*+(?:Source|By|From|The)?:?[^\S\n]*+(?P<line>"
    + "|".join(f"(?:{forms})" for forms in _AGENCIES.values())
    + r")[^\S\n]*+(?:$|[-–—])",
    re.MULTILINE,
)


class Copy(NamedTuple):
    """A pair of articles that share an origin, and how much of the shorter is in the longer (0 to 1).

    `partial` where that is little of a long text, which is otherwise its outlet's own.
    """

    left: str
    right: str
    containment: float
    agency: str | None
    partial: bool = False


@dataclass(frozen=True, eq=False)
class Origins:
    """The origin of every article: `o1`, `o2` ... in evidence order; an outlet has one at most.

    `groups` lists the article ids of each origin, `texts` those of each text that several copied, by its first one;
    `copies` the pairs that were found, `agencies` the credited agency of an article where it names one.
    """

    groups: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, tuple[str, ...]]
    copies: tuple[Copy, ...]
    agencies: Mapping[str, str]
    _of: Mapping[str, str] = field(repr=False)
    _first: Mapping[str, str] = field(repr=False)
    _independent: Mapping[str, str] = field(repr=False)
    _own_words: Mapping[str, str] = field(repr=False)

    def of(self, article_id: str) -> str:
        """The origin of an article; KeyError for an id that is not in the bundle."""
        return self._of[article_id]

    def text_of(self, article_id: str) -> str:
        """The first article with the text of this one, itself mostly; KeyError for an id that is not in the bundle."""
        return self._first[article_id]

    def twins(self, article_id: str) -> list[str]:
        """The other articles with the text of this one, the first `MOST_TWINS`; KeyError for an unknown id."""
        others = (other for other in self.texts[self.text_of(article_id)] if other != article_id)
        return list(islice(others, MOST_TWINS))

    def independent(
        self, article_ids: Iterable[str], also: Iterable[tuple[str, str]] = (), *, own_words: bool = False
    ) -> tuple[str, ...]:
        """One origin for each independent voice among these articles, in order.

        Two articles speak with one voice when they share an origin or an outlet (a paper does not confirm itself), and
        here also when they are a pair of `also`. With `own_words`, partial copies have a voice of their own for what
        they did not copy: "o1" and "o1.2", where both belong to o1.
        """
        ids = list(article_ids)
        voice_of = self._own_words if own_words else self._independent
        one_voice = [(voice_of[left], voice_of[right]) for left, right in also]
        roots = [voice_of[article_id] for article_id in ids]
        if one_voice:
            merged = connected_components(
                dict.fromkeys([*roots, *(root for pair in one_voice for root in pair)]), one_voice
            )
            roots = [merged[root] for root in roots]
        voices: dict[str, str] = {}
        for article_id, voice in zip(ids, roots, strict=True):
            origin = self._of[article_id]
            voices[voice] = min(voices.get(voice, origin), origin, key=_number)
        names = sorted(voices.values(), key=_number)
        return tuple(n if (k := names[:at].count(n)) == 0 else f"{n}.{k + 1}" for at, n in enumerate(names))


def find_origins(evidence: Evidence) -> Origins:
    """Group the articles and references of `evidence` by origin."""
    articles = (*evidence.articles, *evidence.references)
    shingles = {article.id: _shingles(article.text_read) for article in articles}
    agencies = {article.id: agency for article in articles if (agency := _credited_agency(article))}
    copies = tuple(_find_copies(articles, shingles, agencies, evidence))
    first_of_outlet: dict[str, str] = {}
    one_outlet = [(first_of_outlet.setdefault(a.outlet.casefold(), a.id), a.id) for a in articles]
    one_text = [(copy.left, copy.right) for copy in copies]
    ids = [a.id for a in articles]
    root, first = connected_components(ids, [*one_text, *one_outlet]), connected_components(ids, one_text)
    named = {f"o{number}": members for number, members in enumerate(_members(root).values(), start=1)}
    of = {member: name for name, members in named.items() for member in members}
    whole = [(copy.left, copy.right) for copy in copies if not copy.partial]
    return Origins(
        named, _members(first), copies, agencies, of, first, root, connected_components(ids, [*whole, *one_outlet])
    )


def _members(first: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Groups by their first member, in order."""
    found: dict[str, list[str]] = {}
    for member, leader in first.items():
        found.setdefault(leader, []).append(member)
    return {leader: tuple(members) for leader, members in found.items()}


def containment(left: str, right: str) -> float:
    """How much of the shorter of two texts stands in the other, 0 to 1."""
    first, second = _shingles(left), _shingles(right)
    return len(first & second) / max(min(len(first), len(second)), 1)


def _number(origin: str) -> int:
    return int(origin[1:])


def _shingles(text: str) -> set[int]:
    # Spacing around apostrophes is the crawler's, not the writer's: "it ’ s" and "it's" are one text.
    found = words(text.replace("’", " ").replace("'", " "))
    return set(map(hash, zip(*(found[i:] for i in range(SHINGLE)), strict=False)))


def _credited_agency(article: Article) -> str | None:
    """The agency named in a dateline, a credit line or as the author, in the first or last 400 characters."""
    if article.author:
        for name, forms in _AGENCIES.items():
            if re.search(rf"\b(?:{forms})\b", article.author):
                return name
    for part in (article.text[:400], article.text[-400:]):
        if found := _CREDIT.search(part):
            credit = found["tag"] or found["line"]
            return next(name for name, forms in _AGENCIES.items() if re.fullmatch(forms, credit))
    return None


def _find_copies(
    articles: tuple[Article, ...],
    shingles: Mapping[str, set[int]],
    agencies: Mapping[str, str],
    evidence: Evidence,
) -> Iterable[Copy]:
    bags = _Bags(evidence, articles)
    telling = [article for article in articles if len(shingles[article.id]) >= LEAST_SHINGLES]
    recurring = _recurring(shingles[article.id] for article in telling)
    holders_of: dict[int, list[str]] = {}
    for article in telling:
        own = shingles[article.id]
        shared: dict[str, int] = {}
        for shingle in own & recurring:
            holders = holders_of.setdefault(shingle, [])
            for holder in holders:
                shared[holder] = shared.get(holder, 0) + 1
            if len(holders) < LOOKED_UP:
                holders.append(article.id)
        for other, count in sorted(shared.items()):
            share = count / min(len(own), len(shingles[other]))
            agency = agencies.get(article.id) if agencies.get(article.id) == agencies.get(other) else None
            if share >= (CREDITED_COPY if agency else COPY) or (
                share >= REWRITTEN and bags.rewritten(other, article.id)
            ):
                longer = max(len(own), len(shingles[other]))
                partial = agency is None and longer >= LONG and share >= NEARLY_WHOLE and count < PARTLY * longer
                yield Copy(other, article.id, round(share, 3), agency, partial)


def _recurring(texts: Iterable[set[int]]) -> set[int]:
    """The shingles of more than one text: a small part of all, and only they need be looked at one by one."""
    seen: set[int] = set()
    again: set[int] = set()
    for own in texts:
        again |= seen & own
        seen |= own
    return again


class _Bags:
    """The content words of every sentence, read when two articles are first compared."""

    def __init__(self, evidence: Evidence, articles: Iterable[Article]) -> None:
        self._evidence = evidence
        self._articles = {article.id: article for article in articles}
        self._bags: dict[str, list[frozenset[str]]] = {}

    def rewritten(self, left: str, right: str) -> bool:
        """True when most sentences of the shorter article are told again in the other."""
        fewer, more = sorted((self._of(left), self._of(right)), key=len)
        if len(fewer) < LEAST_SENTENCES:
            return False
        syllables = any(s.language in SYLLABLES for s in self._evidence.of(self._articles[left])[:1])
        share = OF_SYLLABLES if syllables else TOLD_AGAIN
        fewer, more = fewer[:TOLD_FIRST], list(dict.fromkeys(more[:LOOKED_THROUGH]))
        may_lack = len(fewer) - MOSTLY * len(fewer)
        for bag in fewer:
            may_lack -= not any(_tells_again(bag, other, share) for other in more)
            if may_lack < 0:
                return False
        return True

    def _of(self, article_id: str) -> list[frozenset[str]]:
        if article_id not in self._bags:
            sentences = self._evidence.of(self._articles[article_id])
            bags = (frozenset(s.reading.words) - load_language(s.language).words.function for s in sentences)
            self._bags[article_id] = [bag for bag in bags if len(bag) >= LEAST_CONTENT]
        return self._bags[article_id]


def _tells_again(bag: frozenset[str], other: frozenset[str], share: float) -> bool:
    if bag.isdisjoint(other):
        return False
    shorter, longer = min(len(bag), len(other)), max(len(bag), len(other))
    return 2 * shorter >= longer and len(bag & other) >= share * shorter


def connected_components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first member of each connected group, by id (union-find with path halving, Tarjan 1975)."""
    order = {article_id: number for number, article_id in enumerate(ids)}
    parent = {article_id: article_id for article_id in order}

    def find(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for left, right in pairs:
        first, second = sorted((find(left), find(right)), key=order.__getitem__)
        parent[second] = first
    return {member: find(member) for member in order}
