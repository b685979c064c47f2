"""Makes statements of known answer, by which a judging model shows whether it reads at all.

One stands word for word in what it cites, so it follows. The other has one figure of the same sentence exchanged, so it
does not; where nothing cited has a figure, an invented pair takes their place. They look like every other statement of
a batch, and like each other: who goes by the look of a statement, or by its place, says the same of both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.parsed_text import ParsedText
from summarizer.text.sentence_boundaries import split_sentences
from summarizer.verification.claim import Claim, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["INVENTED", "make_controls"]

_FIGURE = re.compile(r"(?<![\w.,/:-])[1-9]\d{0,2}(?:,\d{3})*(?![\w/:-]|[.,]\d)")
_SHORTEST, _LONGEST = 40, 120
INVENTED = (
    ("The harbour company has sold the ferry Alma.", "The harbour company will keep the ferry Alma."),
    ("The council of Lunde has approved the new school.", "The council of Lunde has put off the new school."),
    ("The mill at Varn burned down in the storm.", "The mill at Varn lost a part of its roof in the storm."),
)


def make_controls(claims: Sequence[Claim], *, invented: bool = False) -> tuple[Claim, Claim]:
    """A statement that follows and one that does not, which cite one sentence and are nearly alike.

    The sentence is one that these statements cite, unless none has a figure, or an `invented` one is asked for.
    """
    shortest_first = sorted(_sentences(claims), key=lambda sentence: len(sentence[0]))
    made = (_altered(*sentence) for sentence in shortest_first)
    if not invented and (altered := next((claim for claim in made if claim is not None), None)):
        (passage,) = altered.passages
        return _claim(passage.text, passage.text, passage), altered
    false, kept = INVENTED[len("".join(claim.text for claim in claims)) % len(INVENTED)]
    told = ParsedText(kept, "en")
    passage = Passage(told, 0, "", told, ParsedText("", "en"), "Harbour Post", None)
    return _claim(kept, kept, passage), _claim(false, kept, passage)


def _sentences(claims: Sequence[Claim]) -> Iterator[tuple[str, Passage]]:
    """The sentences that these statements cite, where they are neither short nor long."""
    for claim in claims:
        for passage in claim.passages:
            for piece in split_sentences(passage.text, passage.language):
                text = passage.text[piece.start : piece.end]
                if _SHORTEST <= len(text) <= _LONGEST and "?" not in text:
                    yield text, passage


def _altered(text: str, passage: Passage) -> Claim | None:
    """The sentence with its first figure exchanged for one that it does not have; None where it has no figure."""
    figure = _FIGURE.search(text)
    if figure is None:
        return None
    value = int(figure[0].replace(",", ""))
    other = f"{value * 3 + 2:,}" if "," in figure[0] else str(value * 3 + 2)
    if other in text:
        return None
    return _claim(text[: figure.start()] + other + text[figure.end() :], text, passage)


def _claim(text: str, cited: str, passage: Passage) -> Claim:
    """A statement that cites this sentence where it stands, in the language of the sentence."""
    start = passage.start + max(0, passage.text.find(cited))
    reading = ParsedText(cited, passage.language)
    return Claim(ParsedText(text, passage.language), (passage._replace(reading=reading, start=start),))
