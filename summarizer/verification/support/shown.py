"""Shows that a statement stands in what it cites: word for word, or as a shortening of one of its sentences.

Guaranteed for a statement that is shown: its words stand in one cited sentence in their order, or, where "and" joins
two clauses, each clause in one; who says it may stand at the other end, and a cited outlet may be named as the one that
reports it. What it adds are articles, the auxiliary of the perfect, an owner's given name or another form of a verb
(none where forms tell who does what). What it leaves out are phrases between commas or at the end, phrases of place and
time, titles and given names; never a word of negation, doubt, condition, question or order, "former", "only" and their
like, nor who says it. A sentence in the midst of a quotation shows nothing unless its statement quotes it, and an order
to a program shows nothing.
Cannot see: what follows from a passage in other words. Most sentences that a model words are of that kind, and true.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.boilerplate.injections import is_order
from summarizer.text.quotes.quoted_runs import within_quotations
from summarizer.text.sentence_boundaries import split_sentences
from summarizer.text.tokens import read_tokens
from summarizer.verification.statement.folding import with_joined_initials
from summarizer.verification.statement.named_outlets import is_same_outlet, outlet_words
from summarizer.verification.support.attributed import reported_by, tellers_first, titles_first
from summarizer.verification.support.shortened import WordComparison, reporting_words, turning_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.verification.claim import Claim, Passage

__all__ = ["is_shown"]

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("’‘‚`", "'"))
_END = re.compile(r"[\s.!…。;:,\"']+$")
_QUESTION = re.compile(r"[?？؟]")


def is_shown(claim: Claim) -> bool:
    """Whether code can show that the statement stands in what it cites."""
    if not claim.passages or (claim.filed_under and not _is_filed_rightly(claim)):
        return False
    quoting = '"' in _folded(claim.text)
    spans = [span for passage in claim.passages for span in _spans(passage, quoting)]
    return _is_held(claim.text, claim.language, spans) or any(
        _is_held(text, claim.language, [span for span in spans if _is_named(outlet, span.outlet, claim.language)])
        for text, outlet in reported_by(claim.text, claim.language)
    )


def _is_held(text: str, language: str, spans: Sequence[_Span]) -> bool:
    return any(_stands_in(text, span) for span in spans) or _is_shortened(text, language, spans)


def _is_named(teller: str, outlet: str, language: str) -> bool:
    """Whether this is the outlet's name and no more: "only" and "not even" the Herald is said of the others, too."""
    more = outlet_words(teller) - outlet_words(outlet) - load_language(language).shortening.articles
    return not more and is_same_outlet(teller, outlet)


def _is_filed_rightly(claim: Claim) -> bool:
    return all(is_same_outlet(claim.filed_under or "", passage.outlet) for passage in claim.passages)


class _Span(NamedTuple):
    """One sentence that is cited, or the whole of what is cited; in the language of its article."""

    text: str
    language: str
    article: str
    outlet: str


def _spans(passage: Passage, quotes: bool) -> Iterator[_Span]:
    """The sentences of a passage as their article has them, however little of each is cited."""
    pieces = _pieces(passage.field_text, passage.language)
    start, end = passage.start, passage.start + len(passage.text)
    if passage.field_text[start:end] != passage.text:
        return
    touched = [piece for piece in pieces if piece[0] < end and start < piece[1]] or [(start, end)]
    spoken = set() if quotes else set(within_quotations(passage.field_text, [first for first, _ in touched]))
    for index, (first, last) in enumerate(touched):
        if index not in spoken and not is_order(passage.field_text[first:last]):
            yield _Span(passage.field_text[first:last], passage.language, passage.field_text, passage.outlet)


@lru_cache(maxsize=64)
def _pieces(text: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple((piece.start, piece.end) for piece in split_sentences(text, language))


def _folded(text: str) -> str:
    return " ".join(text.translate(_MARKS).replace("''", '"').split())


def _stands_in(text: str, span: _Span) -> bool:
    """Whether a statement is the whole sentence, but for spaces, the form of its marks and the marks at its end."""
    mine, theirs = (_END.sub("", _folded(each)).strip("\"' ") for each in (text, span.text))
    return bool(mine) and mine == theirs


def _is_shortened(text: str, language: str, spans: Sequence[_Span]) -> bool:
    words = load_language(language)
    if not words.has("shortening"):
        return False
    own = [span for span in spans if span.language == language]
    if _QUESTION.search(text) or not own:
        return False
    return _shortens(text, own, language) or any(
        _joins(text[: joint.start()], joint[0], language)
        and _shortens(text[: joint.start()], own, language)
        and _shortens(text[joint.end() :], own, language)
        for joint in re.finditer(rf",? {words.shortening.joint} |; ", text)
    )


def _joins(before: str, joint: str, language: str) -> bool:
    """False where what stands before may hold of the second clause as well: "denied that it burnt and that it fell"."""
    turning = reporting_words(language) if joint[0] in ",;" else turning_words(language)
    return not any(token.low in turning for token in read_tokens(before, language))


def _shortens(text: str, spans: Sequence[_Span], language: str) -> bool:
    quoting = '"' in _folded(text)
    for span in spans:
        if _QUESTION.search(span.text):
            continue
        pairs = [(with_joined_initials(text), with_joined_initials(span.text))]
        if quoting or '"' not in _folded(span.text):
            pairs += [(tellers_first(mine, language), tellers_first(theirs, language)) for mine, theirs in pairs]
        pairs += [(titles_first(mine, language), titles_first(theirs, language)) for mine, theirs in pairs]
        if any(WordComparison(*pair, span.article, language).holds() for pair in dict.fromkeys(pairs)):
            return True
    return False
