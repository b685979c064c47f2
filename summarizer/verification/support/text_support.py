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
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.boilerplate.injections import is_injection
from summarizer.text.boilerplate.sentence_trimming import edges_of
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes.multi_sentence_quotes import within_quotations
from summarizer.text.sentence_boundaries import split_sentences
from summarizer.verification.statement.named_outlets import is_same_outlet, outlet_words
from summarizer.verification.statement.typographic_folding import with_joined_initials
from summarizer.verification.support.attribution_order import (
    move_speaker_first,
    move_titles_first,
    split_reported_speech,
)
from summarizer.verification.support.compression import (
    WordComparison,
    reporting_words,
    turning_words,
    turns,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.verification.claim import Claim, Passage

__all__ = ["is_supported", "left_out"]

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("’‘‚`", "'"))
_END = re.compile(r"[\s.!…。;:,\"']+$")
_QUESTION = re.compile(r"[?？؟]")


def is_supported(claim: Claim) -> bool:
    """Whether code can show that the statement stands in what it cites."""
    if not claim.passages or (claim.filed_under and not _is_filed_rightly(claim)):
        return False
    spans = [span for passage in claim.passages for span in _spans(passage, claim.text)]
    articles = claim.reading.language.shortening.articles
    return _is_held(claim.reading, spans) or any(
        _is_held(body, [span for span in spans if _is_named(outlet, span.outlet, articles)])
        for body, outlet in split_reported_speech(claim.reading)
    )


def left_out(claim: Claim) -> str:
    """The words of a cited sentence whose absence alone keeps a statement from being shown; empty where others do."""
    if not claim.reading.language.has("shortening"):
        return ""
    spans = [span for passage in claim.comparable for span in _spans(passage, claim.text)]
    gaps = (WordComparison(claim.reading, reading, article).turning_gap() for reading, article, _ in spans)
    return next((gap for gap in gaps if gap), "")


def _is_held(statement: ParsedText, spans: Sequence[_Span]) -> bool:
    return any(_stands_in(statement, span.reading) for span in spans) or _is_shortened(statement, spans)


def _is_named(teller: str, outlet: str, articles: frozenset[str]) -> bool:
    """Whether this is the outlet's name and no more: "only" and "not even" the Herald is said of the others, too."""
    more = outlet_words(teller) - outlet_words(outlet) - articles
    return not more and is_same_outlet(teller, outlet)


def _is_filed_rightly(claim: Claim) -> bool:
    return all(is_same_outlet(claim.filed_under or "", passage.outlet) for passage in claim.passages)


class _Span(NamedTuple):
    """One sentence that is cited, or the whole of what is cited, and the whole text of its article."""

    reading: ParsedText
    article: str
    outlet: str


def _spans(passage: Passage, statement: str) -> Iterator[_Span]:
    """The sentences of a passage as their article has them, however little of each is cited, without datelines."""
    pieces = passage.whole.of(_pieces)
    start, end = passage.start, passage.start + len(passage.text)
    if passage.field_text[start:end] != passage.text:
        return
    touched = [piece for piece in pieces if piece[0] < end and start < piece[1]] or [(start, end)]
    spoken = (
        set()
        if '"' in _folded(statement)
        else set(within_quotations(passage.field_text, [first for first, _ in touched]))
    )
    for index, (begin, last) in enumerate(touched):
        if index not in spoken and not is_injection(passage.field_text[begin:last]):
            first = begin + _dateline_length(passage.whole.of(_sentence, begin, last), statement)
            sentence = passage.reading if (first, last) == (start, end) else passage.whole.of(_sentence, first, last)
            yield _Span(sentence, passage.field_text, passage.outlet)


def _dateline_length(sentence: ParsedText, statement: str) -> int:
    """How much of a sentence says only where and by whom it was filed: nothing in it turns what follows.

    A statement that opens with the same place is held against all of it.
    """
    length = edges_of(sentence.language).after_dateline(sentence.text)
    head = [token for token in sentence.tokens if token.end <= length]
    if not head or statement.startswith(head[0].text) or any(turns(token, sentence) for token in head):
        return 0
    return length


def _pieces(whole: ParsedText) -> tuple[tuple[int, int], ...]:
    return tuple((piece.start, piece.end) for piece in split_sentences(whole.text, whole.code))


def _sentence(whole: ParsedText, first: int, last: int) -> ParsedText:
    return ParsedText(whole.text[first:last], whole.code)


def _folded(text: str) -> str:
    return " ".join(text.translate(_MARKS).replace("''", '"').split())


def _stands_in(statement: ParsedText, sentence: ParsedText) -> bool:
    """Whether a statement is the whole sentence, but for spaces, the form of its marks and the marks at its end."""
    mine, theirs = (_END.sub("", _folded(each.text)).strip("\"' ") for each in (statement, sentence))
    return bool(mine) and mine == theirs


def _is_shortened(statement: ParsedText, spans: Sequence[_Span]) -> bool:
    text, words = statement.text, statement.language
    if not words.has("shortening"):
        return False
    own = [span for span in spans if span.reading.code == statement.code]
    if _QUESTION.search(text) or not own:
        return False
    return _shortens(statement, own) or any(
        _joins(before, joint[0]) and _shortens(before, own) and _shortens(statement.reworded(text[joint.end() :]), own)
        for joint in re.finditer(rf",? {words.shortening.joint} |; ", text)
        for before in (statement.reworded(text[: joint.start()]),)
    )


def _joins(before: ParsedText, joint: str) -> bool:
    """False where what stands before may hold of the second clause as well: "denied that it burnt and that it fell"."""
    turning = reporting_words(before.language) if joint[0] in ",;" else turning_words(before.language)
    return not any(token.low in turning for token in before.tokens)


def _shortens(statement: ParsedText, spans: Sequence[_Span]) -> bool:
    quoting = '"' in _folded(statement.text)
    for sentence, article, _ in spans:
        if _QUESTION.search(sentence.text):
            continue
        mine, theirs = (each.reworded(with_joined_initials(each.text)) for each in (statement, sentence))
        pairs = [(mine, theirs)]
        if quoting or '"' not in _folded(sentence.text):
            pairs.append((move_speaker_first(mine), move_speaker_first(theirs)))
        pairs += [(move_titles_first(own), move_titles_first(other)) for own, other in pairs]
        if any(WordComparison(own, other, article).holds() for own, other in dict.fromkeys(pairs)):
            return True
    return False
