"""True statements from real bundles: sentences as they stand, shortened ones, joined ones, and ones told by an outlet.

What makes them true is how they are made: a sentence cited for itself, less a part that its meaning does not hang on,
two sentences of one article side by side, or a sentence after the name of the outlet that printed it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Literal

from verify_inflecting import word_set

from summarizer import load_bundle
from summarizer.analysis.evidence import Evidence, Sentence, read_evidence
from summarizer.briefing import Statement
from summarizer.citation import cite
from summarizer.text.names import merge_names
from summarizer.verification.claim import CitedArticles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from summarizer.verification.claim import Claim

__all__ = ["MANNERS", "Story", "Truth", "stories", "truths"]

Manner = Literal["verbatim", "compressed", "joined", "attributed"]
MANNERS: tuple[Manner, ...] = ("verbatim", "compressed", "joined", "attributed")
SOURCES = ("abp_clusters", "abp_triples", "abp_wire", "basil", "neus_h11", "newswcl50")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_CAPITAL_RUN = re.compile(
    r"(?<![\w.’'-])[A-Z][\w’'.-]*[\w](?:\s+(?:(?:of|the|de|von|bin|al)\s+)?[A-Z](?:[\w’'.-]*\w|\.))*(?!\w)"
)


@dataclass(frozen=True)
class Story:
    """One bundle, split into sentences."""

    name: str
    evidence: Evidence
    seed: int = 0

    @property
    def key(self) -> str:
        """Seeds every draw; another seed draws other sentences, other joints and other faults."""
        return f"{self.name}#{self.seed}" if self.seed else self.name

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Body sentences that can stand alone as a statement."""
        return tuple(s for s in self.evidence.sentences if _can_stand(s))

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of the bundle, sorted."""
        return tuple(sorted({article.outlet for article in self.evidence.articles}))

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Every form of a name in the articles with its kind."""
        texts = [article.text for article in self.evidence.articles]
        return {alias: entity.kind for entity in merge_names(texts, "en") for alias in entity.aliases}

    def claim(self, text: str, cited: Sequence[Sentence], filed_under: str | None = None) -> Claim:
        """A statement that cites these sentences whole."""
        citations = [cite(sentence.span, sentence.text) for sentence in cited]
        return self._cited.claim(Statement(id="", text=text, citations=citations), filed_under=filed_under)

    @cached_property
    def _cited(self) -> CitedArticles:
        return CitedArticles(self.evidence.articles, self.evidence.languages, "en")


@dataclass(frozen=True)
class Truth:
    """A true statement, how it was made, and the sentences it cites."""

    story: Story
    claim: Claim
    manner: Manner
    cited: tuple[Sentence, ...]

    @property
    def key(self) -> str:
        """Names the statement, for seeds that do not depend on the order of work."""
        return f"{self.story.key}:{self.manner}:{','.join(s.id for s in self.cited)}"


def stories(
    folder: Path, sources: Sequence[str] = SOURCES, *, most: int | None = None, seed: int = 0
) -> Iterator[Story]:
    """The English bundles of the sources, by name; at most `most` of each."""
    for source in sources:
        for path in sorted((folder / "bundles" / source).glob("*.json"))[:most]:
            evidence = read_evidence(load_bundle(path, on_warning=lambda _: None))
            yield Story(f"{source}/{path.stem}", evidence, seed)


def truths(story: Story, *, most: int = 60) -> Iterator[Truth]:
    """Statements of every manner from up to `most` sentences of the story, drawn with a fixed seed."""
    drawn = list(story.sentences)
    Random(f"truths:{story.key}").shuffle(drawn)
    for place, sentence in enumerate(drawn[:most]):
        filed = sentence.article.outlet if place % 4 == 0 else None
        yield _truth(story, sentence.text, "verbatim", (sentence,), filed)
        if short := compressed(sentence.text):
            yield _truth(story, short, "compressed", (sentence,))
        if place % 2 == 0 and (other := _companion(story, sentence)):
            yield _truth(story, joined(sentence.text, other.text, story.key), "joined", (sentence, other))
        if place % 3 == 0:
            yield _truth(story, attributed(sentence, story.key), "attributed", (sentence,))


def capital_runs(text: str) -> list[tuple[int, int]]:
    """Spans of capitalised words that follow one another and do not open the text."""
    return [(m.start(), m.end()) for m in _CAPITAL_RUN.finditer(text) if m.start()]


def _truth(
    story: Story, text: str, manner: Manner, cited: tuple[Sentence, ...], filed_under: str | None = None
) -> Truth:
    return Truth(story, story.claim(text, cited, filed_under), manner, cited)


def _can_stand(sentence: Sentence) -> bool:
    """A full sentence of usual length whose quotation marks are all closed."""
    text = sentence.text
    count = len(_WORD.findall(text))
    if sentence.language != "en" or not 8 <= count <= 45 or text[-1] not in '.!?”"':
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”") or "\n" in text:
        return False
    return text[0].isupper() or text[0] in '"“'


def _companion(story: Story, sentence: Sentence) -> Sentence | None:
    """One of the next sentences of the same article."""
    near = [
        s
        for s in story.sentences
        if s.article is sentence.article and 0 < s.position - sentence.position <= 6 and len(s.text) < 220
    ]
    return Random(f"companion:{sentence.text}").choice(near) if near and len(sentence.text) < 220 else None


def joined(first: str, second: str, seed: str) -> str:
    """Two sentences made one by "; ", " and " or ", while "."""
    glue = Random(f"{seed}:{first}").choice(["; ", ", and ", ", while "])
    return first.rstrip(".!? ") + glue + (second if glue == "; " else lowered(second))


def attributed(sentence: Sentence, seed: str) -> str:
    """The sentence as its outlet's report."""
    outlet = sentence.article.outlet
    form = Random(f"{seed}:{sentence.text}").choice(["According to {}, {}", "{} reports that {}", "{} writes: {}"])
    return form.format(outlet, sentence.text if form.endswith(": {}") else lowered(sentence.text))


_KEPT_CAPITAL = re.compile(r"(?:I\b|[A-Z][\w’'.-]*[A-Z])")
_SMALL = word_set(
    """
    a all an and another any as at authorities both but by during each earlier even every few following for four
    from he her his if in instead it its just last later many more most much no now of officials on one only
    other our police several she since so some still ten than that the their then there these they this those
    though three to two under until we what when where which while who with within without year yet you your
    """
)


def lowered(text: str) -> str:
    """The sentence in mid-sentence: a small first word loses its capital."""
    first = text.split(" ", 1)[0]
    if _KEPT_CAPITAL.match(first) or first.strip(",'’").lower() not in _SMALL:
        return text
    return text[0].lower() + text[1:]


def compressed(text: str) -> str | None:
    """The sentence less one or two parts that it stays true without; None where no rule finds one.

    Nothing inside quotation marks is cut, and no part with a negation, a condition or a doubt in it.
    """
    short = text
    for rule in (_opening, _brackets, _relative, _apposition, _tail, _speaker_first):
        cut = rule(short)
        if cut != short and _is_sound(cut):
            short = cut
            if len(_WORD.findall(short)) < 0.7 * len(_WORD.findall(text)):
                break
    return short if short != text and len(_WORD.findall(short)) >= 6 else None


def _is_sound(text: str) -> bool:
    if re.search(r"\b(?:that|and|or|of|to|the|a|in|for|with|by|as|on|at)[.!?]$", text):
        return False
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("(") == text.count(")")


_RISKY = re.compile(
    r"\b(?:not|no|never|if|unless|n't|might|may|could|would|alleged\w*|reportedly|said|says|but|except|without|only)\b|[\"“”]",
    re.IGNORECASE,
)


def _without(text: str, match: re.Match[str] | None, group: int | str, put: str = "") -> str:
    """`text` less one group of a match, where the cut part is harmless and stands outside quotation marks."""
    if match is None or _RISKY.search(match[group]) or _is_quoted(text, match.start(group)):
        return text
    return text[: match.start(group)] + put + text[match.end(group) :]


def _is_quoted(text: str, place: int) -> bool:
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _opening(text: str) -> str:
    """Drops "But", "And", "Meanwhile," and "On Monday," in front."""
    match = re.match(
        r"((?:But|And|So|Meanwhile,|However,|Still,|Also,|Then,|In addition,|Moreover,|Later,|Earlier,|"
        r"(?:On|In|At|After|During|Since|As|Following|Last) (?:[\w’'-]+ ){0,5}[\w’'-]+,) )(?=\w)",
        text,
    )
    cut = _without(text, match, 1)
    return cut[0].upper() + cut[1:] if cut != text else text


def _brackets(text: str) -> str:
    return _without(text, re.search(r"( \([^()]{2,80}\))", text), 1)


def _relative(text: str) -> str:
    middle = re.search(r"(, (?:who|which|where|whose) [^,;:.—–()]{8,110}),? (?=[a-z])", text)
    middle = middle if middle and text[middle.end(1) : middle.end(1) + 1] == "," else None
    if middle:
        return _drop_between(text, middle)
    return _without(text, re.search(r"(, (?:who|which|where|whose) [^,;:—–()]{8,140})\.$", text), 1)


def _drop_between(text: str, match: re.Match[str]) -> str:
    cut = _without(text, match, 1)
    if cut == text:
        return text
    comma = match.start(1)
    return cut[:comma] + cut[comma + 1 :] if cut[comma : comma + 1] == "," else cut


def _apposition(text: str) -> str:
    """Drops ", a former judge," behind a name."""
    match = re.search(r"(?<=[a-z])(, (?:a|an|the|his|her|its|one of) [^,;:.—–()]{5,70}), (?=[a-z])", text)
    if match is None or re.search(r"\b(?:and|or)\b", text[match.end(1) : match.end(1) + 6]):
        return text
    if not text[: match.start(1)].rsplit(" ", 1)[-1][:1].isupper():
        return text
    return _drop_between(text, match)


def _tail(text: str) -> str:
    return _without(
        text,
        re.search(
            r"(,? (?:as well as|along with|including|after|while|amid|as|during|following|adding|citing|noting) "
            r"[^,;:—–()]{10,110})\.$",
            text,
        ),
        1,
    )


def _speaker_first(text: str) -> str:
    """The speaker comes first: "It was late, Smith said." becomes "Smith said it was late."."""
    match = re.match(
        r"^([^\"“”]{25,}), ((?:[A-Z][\w.’'-]+ ){1,3}(?:said|added|told reporters)(?: [A-Z]\w+day)?)\.$", text
    )
    if match is None or re.search(r"[;:]", match[1]):
        return text
    return f"{match[2]} {lowered(match[1])}."
