"""What the judge of an endpoint says of labelled claims.

The claims of a set are drawn by a seed, half of them supported and half not; the score of chance is .5 everywhere. A
claim without a verdict passes, as it does in a briefing, where it is unproven; it is counted apart. The statements of
`gold/claims.jsonl` come in small pages, each with a judge of its own: a small model passes its statements of known
answer by chance the sooner the fewer it is asked about.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from verify_labelled import claim_on, claims
from verify_natural import cited_statements

from summarizer.setting_sources import load_settings
from summarizer.verification.judge.judge import judge_alone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from verify_labelled import Labelled

    from summarizer.briefing import Usage
    from summarizer.settings import Settings
    from summarizer.verification.claim import Claim
    from summarizer.verification.judge.judgements import Judgement

__all__ = ["Judged", "drawn", "judge_pages", "judge_set", "judged_by", "told"]


@dataclass(frozen=True)
class Judged:
    """The claims of one set with what the judge found of each, and what that took."""

    source: str
    rows: Sequence[Labelled]
    found: Sequence[Judgement | None]
    usage: Usage

    @property
    def refuted(self) -> list[bool]:
        """For each claim whether the judge refuted it."""
        return [judgement is not None and not judgement.follows for judgement in self.found]

    @property
    def answered(self) -> int:
        """How many claims got a verdict."""
        return sum(judgement is not None for judgement in self.found)

    def share(self, *, supported: bool) -> float:
        """Of the claims with this label, how many the judge refuted."""
        own = [refuted for row, refuted in zip(self.rows, self.refuted, strict=True) if row.supported == supported]
        return sum(own) / max(1, len(own))

    @property
    def balanced_accuracy(self) -> float:
        """The mean of what it refutes of the unsupported and lets pass of the supported; for two verdicts its AUC."""
        return (self.share(supported=False) + 1 - self.share(supported=True)) / 2


def judged_by() -> Settings:
    """The settings of the judge: the model that the environment names.

    Raises:
        SystemExit: it names none.

    """
    settings = load_settings({"judge": True}).settings
    if settings.judged_by is None:
        raise SystemExit("bench-verify --part judge: name a model and its endpoint by OPENAI_MODEL and OPENAI_BASE_URL")
    return settings


def drawn(rows: Sequence[Labelled], most: int, seed: int) -> list[Labelled]:
    """At most so many claims, half of them supported, in an order that hides the labels."""
    draw = Random(seed)
    chosen = []
    for label in (True, False):
        own = [row for row in rows if row.supported == label]
        chosen += draw.sample(own, min(len(own), most // 2))
    draw.shuffle(chosen)
    return chosen


def judge_set(folder: Path, source: str, most: int, seed: int, settings: Settings) -> Judged:
    """At most so many claims of one set, judged."""
    return asyncio.run(_judged(source, drawn(claims(folder, source), most, seed), settings))


async def _judged(source: str, rows: Sequence[Labelled], settings: Settings) -> Judged:
    judge, found, said = await judge_alone(settings, [claim_on(row) for row in rows])
    for sentence in said:
        print(sentence)
    return Judged(source, rows, found, judge.client.usage)


def told(judged: Judged) -> str:
    """One line of the table."""
    return (
        f"{judged.source:20}{len(judged.rows):5}{judged.answered:9}{judged.share(supported=False):9.3f}"
        f"{judged.share(supported=True):9.3f}{100 * judged.balanced_accuracy:8.1f}"
        f"{judged.usage.calls:7}{judged.usage.prompt_tokens:9,}"
    )


_PAGE = 5


def judge_pages(folder: Path, most: int, seed: int, settings: Settings) -> str:
    """What became of about so many statements of `gold/claims.jsonl`, judged in pages of five of one story."""
    stories: dict[str, list[tuple[bool, Claim]]] = defaultdict(list)
    for _, story, true, claim in cited_statements(folder, "claims"):
        stories[story].append((true, claim))
    draw = Random(seed)
    pages = []
    for _, own in sorted(stories.items()):
        draw.shuffle(own)
        pages += [own[at : at + _PAGE] for at in range(0, len(own), _PAGE)]
    draw.shuffle(pages)
    return asyncio.run(_judged_pages(pages[: -(-most // _PAGE)], settings))


async def _judged_pages(pages: Sequence[Sequence[tuple[bool, Claim]]], settings: Settings) -> str:
    counted = calls = tokens = 0
    became: Counter[tuple[bool, bool | None]] = Counter()
    for page in pages:
        judge, given, _ = await judge_alone(settings, [claim for _, claim in page])
        counted += judge.answered > 0
        calls += judge.client.usage.calls
        tokens += judge.client.usage.prompt_tokens + judge.client.usage.completion_tokens
        became.update((true, told.follows if told else None) for (true, _), told in zip(page, given, strict=True))
    lines = [f"claims.jsonl in {len(pages)} pages: {counted} counted, {calls} calls, {tokens:,} tokens"]
    for true, words in ((True, "true"), (False, "false")):
        kept, lost, none = (became[true, follows] for follows in (True, False, None))
        lines.append(f"  {kept + lost + none} {words}: {kept} judged, {lost} refuted, {none} without a verdict")
    return "\n".join(lines)
