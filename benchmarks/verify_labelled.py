"""Claims that people labelled as supported or not, the folds they are measured in, and the figures to report.

The sets are `verify/<name>.jsonl` below the data folder. Documents that several sets share (news of CNN and the BBC do)
are recognised by their words, so that no document stands on both sides of a fold.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from summarizer.text.parsed_text import ParsedText
from summarizer.verification.claim import Claim, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = [
    "COPYING",
    "FOLDS",
    "HARD",
    "OTHERS",
    "PUBLISHED",
    "SETS",
    "Labelled",
    "auc",
    "balanced_accuracy",
    "best_threshold",
    "claim_on",
    "claims",
    "folds",
]

FOLDS = 5
HARD = ("summedits_news", "bump", "wice_claim", "fib_xsum", "qags_xsum_summary")
COPYING = ("polytope", "fib_cnndm", "summeval", "qags_cnndm_summary", "qags_cnndm_sentence", "falke_rank19")
OTHERS = (
    "entfa_xsum", "faithbench", "summedits_ectsum", "summedits_podcast", "summedits_qmsumm",
    "summedits_sales_call", "summedits_sales_email", "summedits_samsum", "summedits_scitldr",
)  # fmt: skip
SETS = (*HARD, *COPYING, *OTHERS)
PUBLISHED = {
    "summedits_news": "BAcc GPT-4 83.3, QAFactEval 74.4, SummaC-Conv 61.9",
    "bump": "task 1 AUC QAFactEval .715, Q2 .642, DAE .637, SummaC .559",
    "qags_xsum_summary": "AUC UniEval .782",
    "faithbench": "BAcc GPT-4-turbo 56.1, HHEM-2.1 54.6",
}
_WORD = re.compile(r"[a-z0-9]+")
_SHINGLE = 6


@dataclass(frozen=True, slots=True)
class Labelled:
    """One claim about one document, and whether people found it supported."""

    source: str
    id: str
    document: str
    claim: str
    supported: bool


def claim_on(row: Labelled) -> Claim:
    """A labelled claim that cites its whole document."""
    document = ParsedText(row.document, "en")
    cited = Passage(document, 0, "d", document, ParsedText("", "en"), "", None)
    return Claim(ParsedText(row.claim, "en"), (cited,))


def claims(folder: Path, source: str) -> list[Labelled]:
    """The claims of one set, in the order of the file; of BUMP those of its first task."""
    found = []
    for line in (folder / "verify" / f"{source}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("task", "task1") == "task1":
            found.append(Labelled(source, row["id"], row["document"], row["claim"], bool(row["label"])))
    return found


def folds(rows: Sequence[Labelled]) -> list[int]:
    """A fold for every claim: all claims of a document share it, whichever sets the document is in."""
    group = _groups({row.document for row in rows})
    fold: dict[str, int] = {}
    for source in dict.fromkeys(row.source for row in rows):
        own = sorted({group[row.document] for row in rows if row.source == source})
        for place, name in enumerate(own):
            fold.setdefault(name, place % FOLDS)
    return [fold[group[row.document]] for row in rows]


def _groups(documents: Iterable[str]) -> dict[str, str]:
    """For each document the name of its group: documents that agree in the smallest of their shingles' digests."""
    leader: dict[str, str] = {}
    group: dict[str, str] = {}
    for document in sorted(documents):
        keys = _smallest(document)
        known = next((leader[key] for key in keys if key in leader), keys[0])
        for key in keys:
            leader.setdefault(key, known)
        group[document] = known
    return group


def _smallest(document: str, count: int = 3) -> list[str]:
    words = _WORD.findall(document.lower())
    shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))}
    return sorted(blake2b(shingle.encode(), digest_size=8).hexdigest() for shingle in shingles)[:count]


def auc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The chance that a supported claim scores above an unsupported one; ties count half."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    ranks = [0.0] * len(scores)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and scores[order[end + 1]] == scores[order[at]]:
            end += 1
        for place in range(at, end + 1):
            ranks[order[place]] = (at + end) / 2 + 1
        at = end + 1
    good = sum(labels)
    bad = len(labels) - good
    if not good or not bad:
        return float("nan")
    return (sum(r for r, label in zip(ranks, labels, strict=True) if label) - good * (good + 1) / 2) / (good * bad)


def balanced_accuracy(scores: Sequence[float], labels: Sequence[bool], threshold: float) -> float:
    """The mean of the shares of supported claims at or above the threshold and of unsupported ones below it."""
    good = sum(labels)
    hit = sum(s >= threshold for s, label in zip(scores, labels, strict=True) if label)
    held = sum(s < threshold for s, label in zip(scores, labels, strict=True) if not label)
    return (hit / max(1, good) + held / max(1, len(labels) - good)) / 2


def best_threshold(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The threshold of the highest balanced accuracy."""
    ordered = sorted(set(scores))
    candidates = ordered if len(ordered) <= 200 else [ordered[i * len(ordered) // 200] for i in range(200)]
    return max(candidates, key=lambda t: balanced_accuracy(scores, labels, t), default=0.5)
