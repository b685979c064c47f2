"""Who says what in PolNeAR's articles, beside the sources that people marked.

Two sources are the same when the heads of their phrases overlap (of each piece between commas, the last word before a
preposition or relative word: "Jo Lund, a harbor master who ..." has Lund and master), or when the full name ends one.

- direct: marked attributions whose content holds a quotation of three words or more. Ours is the speaker of the first
  quotation there that has one. P is of the speakers that we name for quotations (scare quotes left out, one for each
  attribution); one is wrong where people named nobody or marked nothing, and left out where they marked a pronoun.
  R is of the sources that are no pronoun; "names" of those that are a name. "told" is how many pronouns of theirs are a
  pronoun with us, "as name" how many are a name.
- indirect: the others whose cue has a verb of speech or "according to". Ours is the name that the check of attribution
  reads as the subject of a verb inside the cue.

Rules were looked at on the documents of the first half (by a hash of the id), the other half was left alone.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from inside import ParsedText, find_names, find_quotes, subjects_of_speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SETS = ("polnear",)
VERBS = frozenset(
    re.findall(
        r"\w+",
        """
    acknowledge acknowledged acknowledges acknowledging add added adding adds admit admits admitted admitting advise
    advised advises advising allege alleged alleges alleging announce announced announces announcing answer answered
    answering answers argue argued argues arguing ask asked asking asks assert asserted asserting asserts boast boasted
    boasting boasts brag bragged bragging brags caution cautioned cautioning cautions claim claimed claiming claims
    comment commented commenting comments complain complained complaining complains concede conceded concedes conceding
    conclude concluded concludes concluding confirm confirmed confirming confirms contend contended contending contends
    continue continued continues continuing counter countered countering counters declare declared declares declaring
    denied denies deny denying disclose disclosed discloses disclosing emphasize emphasized emphasizes emphasizing
    explain explained explaining explains insist insisted insisting insists joke joked jokes joking lament lamented
    lamenting laments maintain maintained maintaining maintains note noted notes noting observe observed observes
    observing pledge pledged pledges pledging predict predicted predicting predicts promise promised promises promising
    quip quipped quipping quips recall recalled recalling recalls reiterate reiterated reiterates reiterating remark
    remarked remarking remarks repeat repeated repeating repeats replied replies reply replying report reported
    reporting reports respond responded responding responds reveal revealed revealing reveals said say saying says shout
    shouted shouting shouts speculate speculated speculates speculating state stated states stating stress stressed
    stresses stressing suggest suggested suggesting suggests tell telling tells testified testifies testify testifying
    told tweet tweeted tweeting tweets urge urged urges urging vow vowed vowing vows warn warned warning warns write
    writes writing written wrote
    """,
    )
)
PRONOUNS = frozenset(re.findall(r"\w+", "he she they i we it you who that which this these those him her them one"))
PERSONAL = frozenset(re.findall(r"\w+", "he she they i we you who it"))
SKIPPED = frozenset(re.findall(r"\w+", "jr sr ii iii phd md the a an"))
CUT = re.compile(
    r"(?:of|for|at|in|on|from|with|to|by|who|whom|whose|that|which|when|where|as|about|against|familiar|near|among"
    r"|under|during|after|before|since|close|said|told)\b"
)
WORD = re.compile(r"[^\W\d_][\w.’'-]*")
QUOTED = re.compile(r"(?:[“\"]|'')([^“”\"\n]{3,}?)(?:[”\"]|''|$)|^([^“”\"\n]{3,}?)”", re.MULTILINE)
ANOTHERS = re.compile(
    r"(?:\b(?:of|for|at|in|on|from|with|to|by|and|the|President|Sen\.|Gov\.|Rep\.|Mr\.|Mrs\.|Ms\.)|['’]s) $"
)
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bJr)"
    r"[.!?…][\"”’)]*\s+(?=[\"“‘(]?[A-Z])|\n+"
)
LEAST_WORDS = 3
Span = tuple[int, int]


class Marked(NamedTuple):
    """An attribution as people marked it: who, the words that say so, and what is said."""

    source: str
    cue: str
    cue_spans: list[Span]
    content: list[Span]

    @property
    def by_pronoun(self) -> bool:
        """Whether nothing but a pronoun says who."""
        words = [word.lower() for word in WORD.findall(self.source)]
        return bool(words) and words[0] in PRONOUNS and (len(words) == 1 or words[0] in PERSONAL)

    @property
    def by_name(self) -> bool:
        """Whether the source has a name in it."""
        words = WORD.findall(self.source)
        return any(word[0].isupper() for word in words[1:]) or (len(words) == 1 and words[0][0].isupper())

    @property
    def speaks(self) -> bool:
        """Whether the cue has a verb of speech, or names the source."""
        words = {word.lower().rstrip(".'’-") for word in WORD.findall(self.cue)}
        return bool(words & VERBS) or "according to" in self.cue.lower()


def marked(record: dict[str, Any]) -> Iterator[Marked]:
    """The attributions of a document; source and cue are the right way round, which some of the corpus are not."""
    text = record["text"]
    for given in record["attributions"]:
        spans = {name: [(start, end) for start, end in given[name]] for name in ("source", "cue", "content")}
        told = {name: " ".join(text[start:end] for start, end in pieces) for name, pieces in spans.items()}
        if told["source"].lower() in VERBS and spans["cue"]:
            spans["source"], spans["cue"] = spans["cue"], spans["source"]
            told["source"], told["cue"] = told["cue"], told["source"]
        yield Marked(told["source"], told["cue"], spans["cue"], spans["content"])


def heads(phrase: str) -> set[str]:
    """The head word of each piece of a phrase."""
    found = set()
    for piece in re.split(r",|\band\b|\bor\b", re.sub(r"\([^)]*\)", "", phrase)):
        words: list[str] = []
        for match in WORD.finditer(piece):
            if words and CUT.match(piece, match.start()):
                break
            word = re.sub(r"['’]s?$", "", match.group().rstrip(".'’-").lower())
            words += [] if word in SKIPPED else [word]
        found.update(words[-1:])
    return found


def is_same(name: str, source: str) -> bool:
    """Whether our name is the one that people marked."""
    if heads(name) & heads(source):
        return True
    place = source.find(name) if len(WORD.findall(name)) > 1 else -1
    rest = source[place + len(name) :].strip(" .").split(",")[0]
    return place > 0 and not rest and not ANOTHERS.search(source[:place])


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def is_direct(text: str, spans: Sequence[Span]) -> bool:
    """Whether a stretch holds a quotation that is long enough to be an utterance."""
    quoted = (match[1] or match[2] for start, end in spans for match in QUOTED.finditer(text[start:end]))
    return any(len(WORD.findall(words)) >= LEAST_WORDS for words in quoted)


def direct(text: str, gold: Sequence[Marked]) -> Counter[str]:
    """What is counted of direct speech."""
    counts: Counter[str] = Counter()
    quotes = [quote for quote in find_quotes(ParsedText(text, "en")) if not quote.scare]
    used: set[int] = set()
    for one in gold:
        if not is_direct(text, one.content):
            continue
        mine = [
            number
            for number, quote in enumerate(quotes)
            if any(overlap((quote.start, quote.end), s) for s in one.content)
        ]
        first = next((number for number in mine if quotes[number].speaker), None)
        told = quotes[first].speaker if first is not None else None
        fresh = first is not None and first not in used
        used.update(mine)
        if one.source and one.by_pronoun:
            counts["pronouns"] += 1
            counts["pronouns told"] += told is None and any(quotes[number].pronoun for number in mine)
            counts["pronouns as name"] += told is not None
            continue
        counts["named"] += fresh
        counts["nobody"] += fresh and not one.source
        if one.source:
            right = told is not None and is_same(told, one.source)
            straight = not any("''" in text[start:end] for start, end in [(one.content[0][0], one.content[-1][1])])
            counts.update(gold=1, right=right, sure=right and fresh, straight=straight, names=one.by_name)
            counts.update({"straight right": right and straight, "names right": right and one.by_name})
    everything = [span for one in gold for span in one.content]
    outside = [
        quote.speaker
        for number, quote in enumerate(quotes)
        if number not in used and not any(overlap((quote.start, quote.end), span) for span in everything)
    ]
    counts["outside"] = sum(speaker is not None for speaker in outside)
    counts["named"] += counts["outside"]
    return counts


def sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield start, text[start : match.end()]
        start = match.end()
    yield start, text[start:]


def subjects(text: str) -> Iterator[tuple[str, int]]:
    """The names that speak without quotation marks, each with the place of its verb of speech."""
    reading = ParsedText(text, "en")
    names = find_names(text, reading.language)
    inside = [(quote.start, quote.end) for quote in find_quotes(reading, speakers=False) if not quote.scare]
    for start, sentence in sentences(text):
        here = [
            name._replace(start=name.start - start, end=name.end - start)
            for name in names
            if start <= name.start and name.end <= start + len(sentence)
        ]
        for name, verb in subjects_of_speech(ParsedText(sentence, "en"), here):
            place = start + verb
            word = WORD.match(text, place)
            spoken = word is not None and (word.group().lower().rstrip(".'’-") in VERBS or sourced(text, place))
            if spoken and not any(first <= place < last for first, last in inside):
                yield name.text, place


def sourced(text: str, place: int) -> bool:
    return text[place : place + 9].lower() == "according"


def indirect(text: str, gold: Sequence[Marked]) -> Counter[str]:
    """What is counted of speech without quotation marks."""
    counts: Counter[str] = Counter()
    quoted = [one for one in gold if is_direct(text, one.content)]
    free = [one for one in subjects(text) if not any(holds(other.cue_spans, one[1]) for other in quoted)]
    taken: set[int] = set()
    for one in gold:
        if one in quoted or not one.speaks:
            continue
        mine = next((number for number, (_, verb) in enumerate(free) if holds(one.cue_spans, verb)), None)
        fresh = mine is not None and mine not in taken
        taken.update([] if mine is None else [mine])
        if not one.source or one.by_pronoun:
            counts["pronouns as name"] += mine is not None
            continue
        right = mine is not None and is_same(free[mine][0], one.source)
        counts.update(gold=1, named=fresh, right=right, sure=right and fresh, names=one.by_name)
        counts["names right"] += right and one.by_name
    counts["outside"] = sum(
        number not in taken and not any(holds(one.cue_spans, verb) for one in gold)
        for number, (_, verb) in enumerate(free)
    )
    counts["named"] += counts["outside"]
    return counts


def holds(spans: Sequence[Span], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def looked_at(record: dict[str, Any]) -> bool:
    """Whether the document is of the half that rules were looked at on."""
    return hashlib.sha256(record["id"].encode()).digest()[0] % 2 == 0


def lines(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The table, by half."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for record in records:
        gold = list(marked(record))
        half = "looked at" if looked_at(record) else "left alone"
        for kind, count in (("direct", direct), ("indirect", indirect)):
            found = count(record["text"], gold)
            for group in (half, "all"):
                counts.setdefault((kind, group), Counter()).update(found)
    heads = ("gold", "named", "outside", "P", "R", "F1", "names R", "'' aside", "pronouns", "told", "as name")
    yield f"{'':19} " + " ".join(f"{head:>8}" for head in heads)
    for kind in ("direct", "indirect"):
        for group in ("looked at", "left alone", "all"):
            yield f"{kind:8} {group:10} " + row(counts.get((kind, group), Counter()))


def row(counts: Counter[str]) -> str:
    precision, recall = share(counts, "sure", "named"), share(counts, "right", "gold")
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    shares = (
        precision,
        recall,
        both,
        share(counts, "names right", "names"),
        share(counts, "straight right", "straight"),
    )
    return (
        f"{counts['gold']:8} {counts['named']:8} {counts['outside']:8} "
        + " ".join(f"{value:8.3f}" for value in shares)
        + f" {counts['pronouns']:8} {share(counts, 'pronouns told', 'pronouns'):8.3f}"
        + f" {share(counts, 'pronouns as name', 'pronouns'):8.3f}"
    )


def share(counts: Counter[str], part: str, whole: str) -> float:
    return counts[part] / counts[whole] if counts[whole] else 0.0
