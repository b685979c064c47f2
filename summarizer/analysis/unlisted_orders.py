"""Finds orders to a program that no pattern has, by what they speak of, and by what they do not share.

Such an order speaks of reading and writing instead of the event: of programs, of texts, of what to put into one, of
what is asked, to "you". News does so, too, a word at a time; the more of these come together, and the less a sentence
shares with its bundle, the surer is it an order.
Cannot see: an order that speaks of none of these ("The right answer is that the mayor resigned").
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from summarizer.analysis.evidence import DICTATED
from summarizer.analysis.unrelated_sentences import RELATED, SHORT, shared_parts
from summarizer.languages.language import languages_with_file
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["without_unlisted_orders"]

KINDS = ("readers", "texts", "writing", "demands", "address")
TOPICS = ("readers", "texts")
"""What a story may be about."""
COMES_BACK = 0.25
"""The part of the sentences of an article that speak of what it is about."""

LEAST = {2: RELATED, 3: 0.9}
"""As large a part of what the middle sentence of the bundle shares has one to share that speaks of so many kinds."""

CERTAIN = 4
"""Kinds: of 16,576 titles and sentences of real articles none speaks of more than three."""

_LONGEST_STEM = 16
_KNOWN_WORDS = 50_000
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def without_unlisted_orders(evidence: Evidence, terms: TermVectors) -> Evidence:
    """`evidence` without such orders, what they dictate, and the articles that are orders more than anything else."""
    known = {sentence.id: _known_words(sentence.text) for sentence in evidence.everything}
    topic = _kinds_of_the_story(evidence, known)
    kinds = {s.id: _count_kinds(known[s.id], topic, quoted=has_quotation_mark(s.text)) for s in evidence.everything}
    suspects = [sentence for sentence in evidence.everything if kinds[sentence.id] >= min(LEAST)]
    if not suspects:
        return evidence
    short = {article.id for article in evidence.articles if len(evidence.of(article)) <= SHORT}
    read = {sentence.id: sentence for sentence in (*evidence.sentences, *evidence.titles, *suspects)}
    part = shared_parts([*read.values()], terms, short)
    middle = median([part[sentence.id] for sentence in evidence.sentences] or [0.0])
    orders = {s.id: s for s in suspects if _is_order(kinds[s.id], part[s.id], middle)}
    gone = set(orders)
    listed = Counter(order.article.id for order in evidence.orders)
    for article in {order.article.id: order.article for order in orders.values()}.values():
        body = evidence.of(article)
        for order in (sentence for sentence in body if sentence.id in orders):
            for sentence in body[order.position + 1 : order.position + 1 + DICTATED]:
                apart = part.get(sentence.id, 1.0) <= RELATED * middle
                told = kinds[order.id] > min(LEAST) or kinds[sentence.id]
                if sentence.paragraph == order.paragraph and apart and told:
                    gone.add(sentence.id)
        left = sum(sentence.id not in gone for sentence in body)
        if left < len(body) - left + listed[article.id]:
            title = evidence.title_of(article)
            gone.update(sentence.id for sentence in (*body, *([title] if title else [])))
    return evidence.without(gone, [*orders.values()]) if gone else evidence


def _is_order(kinds: int, part: float, middle: float) -> bool:
    """Whether a sentence that shares this part of its words is one; where none shares any, two kinds say little."""
    if kinds >= CERTAIN:
        return True
    return part <= LEAST[kinds] * middle and (middle > 0 or kinds > min(LEAST))


def _kinds_of_the_story(evidence: Evidence, known: dict[str, tuple[str, ...]]) -> frozenset[tuple[str, str]]:
    """What half of the articles, two at least, come back to: news of chatbots speaks of chatbots."""
    held: Counter[tuple[str, str]] = Counter()
    for article in evidence.articles:
        body = evidence.of(article)
        spoken = Counter(meaning for sentence in body for meaning in _meanings(known[sentence.id]))
        held.update(meaning for meaning, many in spoken.items() if many >= COMES_BACK * len(body))
    least = max((len(evidence.articles) + 1) // 2, 2)
    return frozenset(meaning for meaning, many in held.items() if many >= least and meaning[1] in TOPICS)


def _count_kinds(known: tuple[str, ...], topic: frozenset[tuple[str, str]], *, quoted: bool) -> int:
    """Of how many of the kinds these words speak, in the language in which they speak of most.

    What the story is about is no sign, and "you" in a quotation is somebody else.
    """
    meant = _meanings(known) - topic
    return max(Counter(language for language, kind in meant if not (quoted and kind == "address")).values(), default=0)


def _meanings(known: tuple[str, ...]) -> set[tuple[str, str]]:
    return {meaning for word in known for meaning in _phrases()[word]}


def _known_words(text: str) -> tuple[str, ...]:
    """The words of the languages' tables that a text has."""
    words = _WORD.findall(text.lower())
    found = [known for word in words for known in _entries(word)]
    found += [pair for pair in map(" ".join, pairwise(words)) if pair in _phrases()]
    if not text.isascii() and _UNSPACED.search(text):
        found += [word for word in _unspaced() if word in text]
    return tuple(found)


@lru_cache(maxsize=_KNOWN_WORDS)
def _entries(word: str) -> tuple[str, ...]:
    """The entries of the tables that a word is, or begins with."""
    stems = (f"{word[:length]}*" for length in range(2, min(len(word), _LONGEST_STEM) + 1))
    return tuple(known for known in (word, *stems) if known in _phrases())


@cache
def _phrases() -> dict[str, frozenset[tuple[str, str]]]:
    """The words of all languages, each with its languages and kinds."""
    found: dict[str, frozenset[tuple[str, str]]] = {}
    for language in languages_with_file("chatbots"):
        for kind in KINDS:
            for word in getattr(language.chatbots, kind):
                found[word] = found.get(word, frozenset()) | {(language.code, kind)}
    return found


@cache
def _unspaced() -> tuple[str, ...]:
    """The words of languages that write no spaces."""
    return tuple(word for word in _phrases() if _UNSPACED.search(word))
