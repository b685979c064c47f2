"""How much CPU it takes to check a briefing's statements."""

from __future__ import annotations

import gc
import itertools
import time
from itertools import islice
from typing import TYPE_CHECKING

from verify_truths import SOURCES, attributed, compressed, joined, stories

from summarizer.verification.checks import check
from summarizer.verification.support.text_support import is_supported

if TYPE_CHECKING:
    from pathlib import Path

    from verify_truths import Story

    from summarizer.verification.claim import Claim

__all__ = ["speeds"]


def speeds(folder: Path) -> list[tuple[str, float, float]]:
    """(what, seconds of CPU, limit) for 60 statements over 10 articles and for 60 over 90; no statement is verbatim.

    The first run compiles every expression and reads every table; the second, over another bundle, does not.
    """
    small, other = islice((s for s in stories(folder, SOURCES) if len(s.evidence.articles) >= 10), 2)
    large = max(stories(folder, ("abp_large",)), key=lambda s: len(s.evidence.articles))
    return [
        ("60 statements over 10 articles", _seconds(_statements(small, 10)), 0.150),
        ("the same over 10 others, tables read", _seconds(_statements(other, 10)), 0.150),
        (f"60 statements over {len(large.evidence.articles)} articles", _seconds(_statements(large, 90)), 1.0),
    ]


def _statements(story: Story, articles: int) -> list[Claim]:
    """60 statements of one or two passages, spread over the articles."""
    wanted = {a.id for a in story.evidence.articles[:articles]}
    pool = [s for s in story.sentences if s.article.id in wanted]
    step = max(1, len(pool) // 61)
    chosen = pool[::step][:61]
    found: list[Claim] = []
    for place, (sentence, other) in enumerate(itertools.pairwise(chosen)):
        two = place % 3 == 0
        text = joined(sentence.text, other.text, "speed") if two else compressed(sentence.text)
        cited = (sentence, other) if two else (sentence,)
        text = text or attributed(sentence, "speed")
        found.append(story.claim(text, cited))
    return found


def _seconds(claims: list[Claim]) -> float:
    """CPU seconds of the first run: whatever the checks remember of an article is still to be learnt.

    What reading all the bundles has left behind is cleared away first; it is no part of the work.
    """
    gc.collect()
    started = time.process_time()
    for claim in claims:
        check(claim)
        is_supported(claim)
    return time.process_time() - started
