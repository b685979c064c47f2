"""How many independent voices stand behind sentences: copied sentences and credited reports count as one.

Articles that share an origin or an outlet speak with one voice. So do two sentences of which one is copied from the
other, in articles that share nothing else, and all sentences that credit one and the same outlet with the report.
What stands in quotation marks proves no copying: every paper prints the same words of a public statement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.comparing.stated_figures import numbers_in
from summarizer.languages import load_language
from summarizer.languages.tables import word_set
from summarizer.text.words import plain_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.origins import Origins
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.bundle import Article
    from summarizer.text.parsed_text import ParsedText

__all__ = ["SourceIndependence", "are_copies", "is_reprint"]

SHINGLE = 4
LEAST_SHINGLES = 5
COPIED = 0.6
# Two sentences are one, printed twice, when their vectors are this close: a word or two was changed. Beside maps made
# by hand, 151 of 152 sentences of other outlets that are so close to one that reports a fact report it, too.
REPRINTED = 0.8
# A credit that names no fact ("the news was first reported by ...") speaks for the beginning of its article.
BEGINNING = 4
LONGEST = 1500

_QUOTED = re.compile(r"[\"“„«「『][^\"“”„«»「」『』]{0,2000}[\"”“»」』]?")

# What newspapers call themselves, at the end of their names or before "of".
PAPERS = word_set(
    """ledger times post herald news newspaper journal tribune gazette courier guardian observer chronicle mail mirror
    express telegraph independent bulletin dispatch examiner inquirer register sentinel globe daily weekly magazine
    zeitung tageblatt anzeiger nachrichten kurier rundschau blatt morgenpost presse journal gazette courrier dépêche
    monde diario periódico heraldo gaceta correo mundo"""
)
PAPER_ENDINGS = ("zeitung", "tageblatt", "anzeiger", "nachrichten")


def are_copies(left: Sentence, right: Sentence) -> bool:
    """True when most of what the shorter sentence says outside quotation marks stands in the other, word for word."""
    first, second = left.reading.of(_shingles), right.reading.of(_shingles)
    fewer = min(len(first), len(second))
    return fewer >= LEAST_SHINGLES and len(first & second) >= COPIED * fewer


def is_reprint(left: Sentence, right: Sentence, terms: TermVectors) -> bool:
    """True when two sentences say the same but for a word or two, and give the same numbers."""
    return dot(terms.of(left), terms.of(right)) >= REPRINTED and numbers_in(left.reading) == numbers_in(right.reading)


def _shingles(reading: ParsedText) -> frozenset[tuple[str, ...]]:
    outside = _unquoted(reading.text)
    plain, found = plain_words(reading.text), reading.words if outside == reading.text else words(outside)
    shingles = (tuple(found[i : i + SHINGLE]) for i in range(len(found) - SHINGLE + 1))
    return frozenset(shingle for shingle in shingles if not plain.isdisjoint(shingle))


def _unquoted(text: str) -> str:
    """What stands outside quotation marks; a quotation may have begun or may end in another sentence."""
    if text.rstrip().endswith(("”", '"', "»", "“")) and not _QUOTED.search(text[:-2]):
        return ""
    return _QUOTED.sub(" ", text)


class SourceIndependence:
    """The independent origins of any sentences of a bundle."""

    def __init__(self, evidence: Evidence, origins: Origins) -> None:
        self._evidence = evidence
        self._origins = origins
        self._runs: dict[str, frozenset[tuple[str, ...]]] = {}
        self._credits: dict[str, list[tuple[int, str]]] = {}

    def independent(self, sentences: Iterable[Sentence]) -> tuple[str, ...]:
        """One origin for each independent voice among these sentences, in order.

        What a partial copy says in its own words is its own voice, what it took over is not.
        """
        told = list(sentences)
        articles = list(dict.fromkeys(s.article.id for s in told))
        if len(self._origins.independent(articles, own_words=True)) < 2:
            return self._origins.independent(articles)
        also = [*_copied(told), *self._taken_over(told), *self._credited(told)]
        return self._origins.independent(articles, also=also, own_words=True)

    def _taken_over(self, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
        """Each partial copy of which one of these sentences, quoted words too, stands in the text that it copied."""
        for sentence in sentences:
            for source in self._copied_by.get(sentence.article.id, ()):
                own = _runs(sentence.text)
                if own and len(own & self._runs_of(source)) >= COPIED * len(own):
                    yield source, sentence.article.id

    @cached_property
    def _copied_by(self) -> dict[str, list[str]]:
        """The articles that stand as a part in a longer one, by the longer one."""
        found: dict[str, list[str]] = defaultdict(list)
        for copy in self._origins.copies:
            if copy.partial:
                shorter, longer = sorted((copy.left, copy.right), key=lambda a: len(self._runs_of(a)))
                found[longer].append(shorter)
        return found

    def _runs_of(self, article_id: str) -> frozenset[tuple[str, ...]]:
        if article_id not in self._runs:
            articles = (*self._evidence.articles, *self._evidence.references)
            self._runs[article_id] = _runs(next(a.text_read for a in articles if a.id == article_id))
        return self._runs[article_id]

    def _credited(self, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
        """Pairs of articles of which one credits the other's outlet, or both credit the same third."""
        outlet_of: dict[str, str] = {}
        for sentence in sentences:
            outlet_of.setdefault(_plain(sentence.article.outlet), sentence.article.id)
        crediting: dict[str, str] = {}
        for sentence in sentences:
            for name in self._credits_of(sentence):
                source = outlet_of.get(name) or crediting.setdefault(name, sentence.article.id)
                if source != sentence.article.id:
                    yield source, sentence.article.id

    def _credits_of(self, sentence: Sentence) -> Iterator[str]:
        """The outlets that a sentence, or the beginning of its article for it, gives as the source of the report."""
        for at, name in self._credits_in(sentence.article):
            if at == sentence.position or (at < 0 and sentence.position < BEGINNING):
                yield name

    def _credits_in(self, article: Article) -> list[tuple[int, str]]:
        """Credited outlets of an article with the place of the sentence; -1 for the beginning of the article."""
        if article.id not in self._credits:
            own = _plain(article.outlet)
            self._credits[article.id] = found = []
            for sentence in self._evidence.of(article)[: self._evidence.depth]:
                for name in _names_credited(sentence):
                    if (name in self._known or _is_paper(name)) and name != own:
                        found.append((sentence.position, name))
                        if load_language(sentence.language).crediting.no_fact_pattern.search(sentence.text):
                            found += [(sentence.position - 1, name), (-1, name)]
        return self._credits[article.id]

    @cached_property
    def _known(self) -> frozenset[str]:
        """The outlets of the bundle, agencies and well-known papers."""
        return frozenset(_plain(article.outlet) for article in self._evidence.articles) | _agencies_and_papers()


def _copied(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    for left, right in combinations(sentences, 2):
        if left.article is not right.article and are_copies(left, right):
            yield left.article.id, right.article.id


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(tuple(found[i : i + SHINGLE]) for i in range(len(found) - SHINGLE + 1))


def _plain(name: str) -> str:
    return " ".join(words(name)).removeprefix("the ").removesuffix("'s")


def _credited_name(name: str) -> str:
    """The first outlet of a name as found: in "Varn the Harbour Ledger and the Times" stand two and a place."""
    return _plain(name).split(" and the ")[0].rpartition(" the ")[2]


def _names_credited(sentence: Sentence) -> Iterator[str]:
    """What a sentence names as the source of its report, an outlet or not."""
    crediting = load_language(sentence.language).crediting
    # What is longer is no sentence that credits anybody, and a quick test goes before the patterns.
    if len(sentence.text) <= LONGEST and any(sign in sentence.text for sign in crediting.signs):
        for match in crediting.pattern.finditer(sentence.text):
            yield _credited_name(next(group for group in match.groups() if group))


def _is_paper(name: str) -> bool:
    """True for a name that says that it is one of a paper, whether or not anybody has heard of it."""
    named = name.split()
    told = named[-1:] + (named[:1] if "of" in named[1:2] else [])
    return any(word in PAPERS or word.endswith(PAPER_ENDINGS) for word in told)


@cache
def _agencies_and_papers() -> frozenset[str]:
    from summarizer.text.names.outlet_names import OUTLETS  # noqa: PLC0415 - only where something is credited

    return frozenset(_plain(name) for name in OUTLETS if len(name) > 2)
