"""What judging worded statements takes, by the tokens of what would be asked and of answers that find no fault."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import model_settings
from summarizer.llm.token_estimate import estimate_messages, estimate_tokens
from summarizer.prompting import load_prompts
from summarizer.settings import Settings
from summarizer.verification.judge.judge import Judge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from verify_natural import Natural

    from summarizer.verification.claim import Claim

__all__ = ["MOST_TOKENS", "judging_cost"]

MOST_TOKENS = 180
_ANSWER = {"number": 10, "differs": "", "follows": True}


async def _asked(stories: Sequence[Sequence[Claim]]) -> tuple[int, int]:
    """Calls and tokens of all that would be asked, each story by itself; nothing is called."""
    settings = Settings(model="m")
    calls = tokens = 0
    async with ModelClient(model_settings(settings)) as client:
        judge = Judge(client, load_prompts(settings.prompts))
        for claims in stories:
            for messages, schema in judge.questions(claims):
                calls += 1
                tokens += estimate_messages(messages) + estimate_tokens(json.dumps(schema))
                tokens += schema["properties"]["verdicts"]["maxItems"] * (estimate_tokens(json.dumps(_ANSWER)) + 1)
    return calls, tokens


def judging_cost(rows: Sequence[Natural]) -> tuple[int, int, float]:
    """Drafted statements that are not shown by their words, calls to judge them, and tokens for each."""
    stories: dict[str, list[Claim]] = defaultdict(list)
    for row in rows:
        if row.source == "drafts" and row.verdict != "supported":
            stories[row.story].append(row.claim)
    statements = sum(map(len, stories.values()))
    calls, tokens = asyncio.run(_asked(list(stories.values())))
    return statements, calls, tokens / max(statements, 1)
