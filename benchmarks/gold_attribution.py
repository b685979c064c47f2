"""Claims of AttributionBench with their references, as the checks see them, beside plain overlap of words.

Each reference is an article, and the claim a model's statement that cites all of every one. A finding of any kind is an
alarm, which says "not attributable": "caught" is the share of alarms among what is not, "false" among what is. "faults"
are the findings among the latter that are sure. "shown" is the share that code shows by its words ("supported"), and
"right" how many of those are attributable: of the rest nothing is claimed.

What is neither shown nor at fault is unproven, which is no answer: the last line says how many claims are decided, and
how well these are, beside overlap on the same ones.

Overlap is the share of the claim's content words that the references have: its AUC, its best macro-F1 over thresholds
(chosen on the same claims, which flatters it), and what it catches at as many false alarms as ours.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gold_agreement import stem
from gold_claims import Found, bundle_of, findings, statement_of
from verify_labelled import auc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SETS = ("attributionbench",)
HARD = ("ExpertQA", "AttributedQA", "Stanford-GenSearch")
COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about after all also an and any are as at be been before being between both but by can could did do does"
        " during each for from had has have he her his i in into is it its may might more most must no nor not of on or"
        " other our over s shall she should so some such t than that the their then there these they this those through"
        " to under was we were what when where which while who whom will with would you your",
    )
)
THRESHOLDS = [step / 20 for step in range(1, 21)]


@dataclass(frozen=True)
class Row:
    """One claim: where from, whether it is attributable, what was found, and its overlap with the references."""

    source: str
    true: bool
    found: Found
    overlap: float
    copied: bool

    @property
    def quiet(self) -> bool:
        """Whether there is no finding."""
        return not self.found.codes


def content(text: str) -> frozenset[str]:
    words = re.findall(r"\d[\d.,]*\d|\d|[^\W\d_]+", text.lower())
    return frozenset(stem(word) for word in words if word not in COMMON)


def looked_at(record: dict[str, Any]) -> Row:
    texts = [text for text in record["references"] if text.strip()]
    bundle = bundle_of(record["id"], [{"id": f"r{n}", "text": text} for n, text in enumerate(texts, start=1)])
    statement = statement_of(bundle, record["claim"], [(a.id, 0, len(a.text)) for a in bundle.articles])
    references = " ".join(record["references"])
    words = content(record["claim"])
    return Row(
        record["src_dataset"],
        record["label"] == 1,
        findings(bundle, [statement])[statement.id],
        len(words & content(references)) / max(len(words), 1),
        " ".join(record["claim"].split()) in " ".join(references.split()),
    )


def macro(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, float]:
    """Macro-F1 and balanced accuracy of guesses beside labels."""
    counts = Counter(pairs)
    f1s, recalls = [], []
    for label in (False, True):
        hit, wrong, missed = counts[label, label], counts[label, not label], counts[not label, label]
        f1s.append(2 * hit / max(2 * hit + wrong + missed, 1))
        recalls.append(hit / max(hit + missed, 1))
    return sum(f1s) / 2, sum(recalls) / 2


def caught_at(rows: Sequence[Row], alarms: float) -> float:
    """What overlap catches at this rate of false alarms; between two thresholds in proportion."""
    true = [row.overlap for row in rows if row.true]
    false = [row.overlap for row in rows if not row.true]
    last = (0.0, 0.0)
    for threshold in [*sorted({row.overlap for row in rows}), 2.0]:
        point = (below(true, threshold), below(false, threshold))
        if point[0] >= alarms and point[0] != last[0]:
            return last[1] + (point[1] - last[1]) * (alarms - last[0]) / (point[0] - last[0])
        if point[0] >= alarms:
            return point[1]
        last = point
    return 1.0


def below(values: Sequence[float], threshold: float) -> float:
    return sum(value < threshold for value in values) / max(len(values), 1)


def mean(values: Iterable[bool]) -> float:
    counted = list(values)
    return sum(counted) / max(len(counted), 1)


def line(name: str, rows: Sequence[Row]) -> str:
    labels = [row.true for row in rows]
    f1, balanced = macro((row.quiet, row.true) for row in rows)
    false = mean(not row.quiet for row in rows if row.true)
    best = max(macro((row.overlap >= threshold, row.true) for row in rows)[0] for threshold in THRESHOLDS)
    shown = [row for row in rows if row.found.verdict == "supported"]
    figures = (
        f1,
        balanced,
        mean(not row.quiet for row in rows if not row.true),
        false,
        mean(bool(row.found.faults) for row in rows if row.true),
        mean(row.found.verdict == "supported" for row in rows),
        mean(row.true for row in shown),
        auc([row.overlap for row in rows], labels),
        best,
        caught_at(rows, false),
    )
    return f"{name:20} {len(rows):8} " + " ".join(f"{figure:8.3f}" for figure in figures)


def lines(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The table by source, and the codes on claims that are not attributable and on those that are."""
    rows = [looked_at(record) for record in records]
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.source):
        groups[row.source].append(row)
    groups["hard three"] = [row for row in rows if row.source in HARD]
    groups["not word for word"] = [row for row in rows if not row.copied]
    groups["all"] = rows
    decided = [row for row in rows if row.found.verdict != "unproven"]
    heads = ("claims", "macro-F1", "BA", "caught", "false", "faults", "shown", "right", "AUC", "best F1", "caught")
    yield f"{'':20} " + " ".join(f"{head:>8}" for head in heads)
    for name, group in groups.items():
        if group:
            yield line(name, group)
    codes = Counter((code, row.true) for row in rows for code in row.found.codes)
    named = sorted({code for code, _ in codes})
    yield "codes, false/true: " + ", ".join(f"{code} {codes[code, False]}/{codes[code, True]}" for code in named)
    f1, _ = macro((row.found.verdict == "supported", row.true) for row in decided)
    best = max(
        (macro((row.overlap >= threshold, row.true) for row in decided)[0] for threshold in THRESHOLDS), default=0
    )
    told = f"decided: {len(decided)} of {len(rows)}, a share of {len(decided) / max(len(rows), 1):.3f}"
    yield f"{told}; macro-F1 on these {f1:.3f}, overlap at its best {best:.3f}"
