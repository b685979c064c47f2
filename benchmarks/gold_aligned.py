"""Sentences of summaries that people aligned with their articles: citing them again, and the checks on them.

- cited: F1, P and R of cited characters beside the marked ones (mean over sentences), and "hit", some of them. "again"
  are the sentences that the program finds when it cites a sentence anew, "nearest" the one sentence with the nearest
  terms, "told how many" as many of the nearest as the marked spans touch, "at best" the very sentences that they touch,
  "check" what `summarizer check` finds, as whole sentences and cut to their clauses.
- checked: the sentence with the marked spans, with whole sentences around them, as the program cites ("widened"), and
  with those of its neighbour in the summary ("slipped"): there a finding is a catch. "beside"
  leaves out `attribution.outlet`, since the articles of one set have none of their own. "shown" are those that code
  shows by their words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from gold_claims import Found, bundle_of, findings, statement_of
from inside import analyse_bundle, closest_sentence_ids, find_support, nearness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Statement

SETS = ("aftg_mds", "aftg_qa")
OUTLET = "attribution.outlet"
Span = tuple[str, int, int]


class Checked(NamedTuple):
    """A statement as it was put to the checks: in which way, and what came of it."""

    way: str
    found: Found


class Aligned(NamedTuple):
    """A summary sentence with its marked spans, and the sentences of the articles that those touch."""

    text: str
    kind: str
    marked: list[Span]
    touched: list[Any]

    @property
    def widened(self) -> list[Span]:
        """The spans of those sentences."""
        return [span_of(sentence) for sentence in self.touched]


def span_of(sentence: Any) -> Span:
    return sentence.span.article, sentence.span.start, sentence.span.end


def characters(spans: Sequence[Span]) -> set[tuple[str, int]]:
    return {(article, place) for article, start, end in spans for place in range(start, end)}


def aligned(record: dict[str, Any], body: Sequence[Any]) -> Iterator[Aligned]:
    """The sentences of a summary that people found spans for."""
    for given in record.get("sentences") or record["reference"]["sentences"]:
        if given["spans"]:
            marked = sorted({(span["article"], span["start"], span["end"]) for span in given["spans"]})
            touched = [sentence for sentence in body if any(touches(span_of(sentence), span) for span in marked)]
            yield Aligned(given["text"], kind_of(given), marked, touched)


def touches(one: Span, other: Span) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def kind_of(given: dict[str, Any]) -> str:
    """How far the spans bear the sentence, where people said so."""
    if "support" not in given["spans"][0]:
        return ""
    full = given["supported"] and any(span["support"] == "complete" for span in given["spans"])
    return "full" if full else "partial"


def measured(record: dict[str, Any]) -> tuple[dict[str, list[tuple[float, float, float, bool, bool]]], list[Checked]]:
    """Of one bundle: how well each way cites each sentence, and what the checks find."""
    bundle = bundle_of(record["id"], record["articles"])
    analysis = analyse_bundle(bundle)
    able = analysis.evidence.citable
    sentences = list(aligned(record, [sentence for sentence in able if sentence.span.field == "text"]))
    cited: dict[str, list[tuple[float, float, float, bool, bool]]] = defaultdict(list)
    for one in sentences:
        near = nearness(analysis, one.text)
        again = [analysis.evidence[number] for number in closest_sentence_ids(one.text, None, able, analysis, "en")]
        ways = {"again": again, "nearest": near[:1], "told how many": near[: max(len(one.touched), 1)]}
        for way, found in {**ways, "at best": one.touched}.items():
            cited[way].append(agreed([span_of(s) for s in found if s.span.field == "text"], one.marked, bool(found)))
        for way, places in (("check, whole", False), ("check, clauses", True)):
            support = [each for each in find_support(one.text, analysis, "en") if each.citation.field == "text"]
            cut = [(e.citation.article, e.citation.start, e.citation.end) for e in support]
            spans = cut if places else [span_of(each.sentence) for each in support]
            cited[way].append(agreed(spans, one.marked, bool(support)))
    put = [(way, statement_of(bundle, one.text, spans)) for one, way, spans in ways_to_cite(sentences)]
    return cited, checked(bundle, put)


def agreed(ours: Sequence[Span], theirs: Sequence[Span], any_found: bool) -> tuple[float, float, float, bool, bool]:
    """F1, precision and recall of characters, whether one is shared, and whether anything was cited."""
    mine, marked = characters(ours), characters(theirs)
    both = len(mine & marked)
    f1 = 2 * both / (len(mine) + len(marked)) if both else 0.0
    return f1, both / max(len(mine), 1), both / len(marked), bool(both), any_found


def ways_to_cite(sentences: Sequence[Aligned]) -> Iterator[tuple[Aligned, str, list[Span]]]:
    """Each sentence with the spans to put to the checks, and what they are."""
    for number, one in enumerate(sentences):
        yield one, f"as marked {one.kind}", one.marked
        if one.touched:
            yield one, f"widened {one.kind}", one.widened
        other = sentences[number + 1] if number + 1 < len(sentences) else sentences[number - 1]
        if other is not one and other.touched and not characters(other.widened) & characters(one.marked):
            yield one, f"slipped {one.kind}", other.widened


def checked(bundle: Any, put: Sequence[tuple[str, Statement]]) -> list[Checked]:
    found = findings(bundle, [statement for _, statement in put]) if put else {}
    return [Checked(way.strip(), found[statement.id]) for way, statement in put]


def lines(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The two tables, and the codes by way."""
    cited: dict[str, list[tuple[float, float, float, bool, bool]]] = defaultdict(list)
    ways: dict[str, list[Found]] = defaultdict(list)
    for record in records:
        some, statements = measured(record)
        for way, scores in some.items():
            cited[way] += scores
        for one in statements:
            ways[one.way].append(one.found)
    yield f"{'cited':18} {'number':>8} " + " ".join(f"{head:>8}" for head in ("F1", "P", "R", "hit", "cites"))
    for way, scores in cited.items():
        means = (sum(column) / len(scores) for column in zip(*scores, strict=True))
        yield f"{way:18} {len(scores):8} " + " ".join(f"{mean:8.3f}" for mean in means)
    yield f"{'checked':18} {'number':>8} " + " ".join(f"{head:>8}" for head in ("alarms", "beside", "faults", "shown"))
    for way, found in sorted(ways.items()):
        shares = (
            [bool(one.codes) for one in found],
            [bool(one.codes - {OUTLET}) for one in found],
            [bool(one.faults) for one in found],
            [one.verdict == "supported" for one in found],
        )
        yield f"{way:18} {len(found):8} " + " ".join(f"{sum(share) / len(found):8.3f}" for share in shares)
    for way, found in sorted(ways.items()):
        codes = Counter(code for one in found for code in one.codes)
        yield f"codes, {way}: " + ", ".join(f"{code} {number}" for code, number in codes.most_common())
