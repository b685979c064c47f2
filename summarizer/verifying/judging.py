"""Asks a model whether statements follow from the words they cite: an optional check that reads, where others compare.

Guaranteed: each statement is judged or said not to be; a verdict counts for the statement with its number and for no
other, whatever statements and articles say; one call asks about a whole batch, which fits the model's window.
Cannot see: what the model cannot. A verdict is an opinion, worth what the model's measured score is.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from summarizer.briefing import Issue, PromptUsed
from summarizer.errors import BudgetError, ContextTooLongError, ModelAnswerError, ModelError
from summarizer.findings import detail, finding
from summarizer.llm.client import ModelClient
from summarizer.llm.config import model_settings
from summarizer.llm.tokens import estimate_tokens
from summarizer.prompting.fencing import nonce_of, on_one_line
from summarizer.verifying.checking import is_copied
from summarizer.verifying.context import surroundings
from summarizer.verifying.verdicts import MOST_VERDICTS, read_verdicts, verdicts_schema

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Wording
    from summarizer.llm.usage import Budget
    from summarizer.prompting import Prompts
    from summarizer.settings import Settings
    from summarizer.verifying.claims import Claim, Passage
    from summarizer.verifying.verdicts import Verdict

__all__ = ["Judge", "open_judge"]

_log = logging.getLogger("summarizer.verifying")

_OPENING = "<<<STATEMENTS {nonce}>>>"
_CLOSING = "<<<END OF STATEMENTS {nonce}>>>"
# One verdict with its reason, and the share of the window that all of an answer may have.
_TOKENS_A_VERDICT = 60
_ANSWER_SHARE = 4
# Until the endpoint has counted a prompt, its tokens may be more than we estimate.
_UNKNOWN_TOKENIZER = 1.15
_KNOWN_TOKENIZER = 1.05
# What stands before the cited words says who "she" is; a whole article that is cited says it itself.
_BEFORE = 240
_LONG_PASSAGE = 1_500
_LONGEST_REASON = 200
_LONGEST_NAME = 80
_LONGEST_TITLE = 200

Message = dict[str, str]


@asynccontextmanager
async def open_judge(
    settings: Settings, prompts: Prompts, budget: Budget, on_warning: Callable[[str], None]
) -> AsyncIterator[Judge]:
    """A judge with a client of its own for the model that `settings` have judge; its calls count in `budget`."""
    model = model_settings(settings, settings.judged_by)
    async with ModelClient(model, budget=budget, on_warning=on_warning) as client:
        yield Judge(client, prompts)


class Judge:
    """Judges statements; `client` must have been entered.

    `notes` say which calls failed and why; `answered` counts the statements that got a verdict. A statement that was
    judged is not asked about again.
    """

    def __init__(self, client: ModelClient, prompts: Prompts) -> None:
        self.client = client
        self.notes: list[str] = []
        self.answered = 0
        self._prompt = prompts["judge"]
        self._system = self._prompt.render()
        self._known: dict[str, Verdict] = {}
        self._asked = False

    @property
    def prompts_used(self) -> dict[str, PromptUsed]:
        """Version and digest of the template, once something was asked with it."""
        info = self._prompt.info
        return {info.name: PromptUsed(version=info.version, sha256=info.sha256)} if self._asked else {}

    async def issues(self, claims: Sequence[Claim]) -> list[Issue | None]:
        """For each statement `judge.refuted`, `verifier.unchecked` when it could not be judged, None when it follows.

        Statements that stand word for word in what they cite need no judge, and those that cite nothing have none.
        """
        blocks = {k: _block(claim) for k, claim in enumerate(claims) if claim.passages and not is_copied(claim)}
        asked = list(dict.fromkeys(block for block in blocks.values() if block not in self._known))
        batches, too_long = self._batches(asked)
        await asyncio.gather(*(self._judge(batch) for batch in batches))
        return [self._issue(blocks[k], too_long) if k in blocks else None for k in range(len(claims))]

    def _issue(self, block: str, too_long: set[str]) -> Issue | None:
        verdict = self._known.get(block)
        if verdict is None:
            wording: Wording = "too_much_cited" if block in too_long else "no_verdict"
            return finding("verifier.unchecked", detail(wording, model=self.model))
        if verdict.follows:
            return None
        reason = on_one_line(verdict.differs[: 4 * _LONGEST_REASON])[:_LONGEST_REASON].strip()
        wording = "refuted_since" if reason else "refuted"
        return finding("judge.refuted", detail(wording, model=self.model, reason=reason))

    @property
    def model(self) -> str:
        """The name of the model that judges."""
        return self.client.settings.model

    async def _judge(self, batch: list[str]) -> None:
        """Ask about one batch; where the endpoint's window is smaller than we were told, about its halves."""
        self._asked = True
        try:
            answer = await self.client.complete(
                self._messages(batch),
                verdicts_schema(len(batch)),
                max_tokens=self._longest_answer,
                keep=lambda text: _is_whole(text, len(batch)),
            )
            found = {} if answer.refusal else read_verdicts(answer.text, len(batch))
        except (ModelError, BudgetError) as error:
            if isinstance(error, ContextTooLongError) and len(batch) > 1:
                half = len(batch) // 2
                await asyncio.gather(self._judge(batch[:half]), self._judge(batch[half:]))
                return
            self._note(len(batch), str(error))
        else:
            self._keep(batch, found)

    def _keep(self, batch: list[str], found: dict[int, Verdict]) -> None:
        self._known |= {batch[number - 1]: verdict for number, verdict in found.items()}
        self.answered += len(found)
        if len(found) < len(batch):
            self._note(len(batch) - len(found), "The model gave no verdict.")

    def _note(self, count: int, reason: str) -> None:
        _log.info("judge: %d statements without a verdict: %s", count, reason)
        self.notes.append(f"{count} statement{'s' * (count != 1)} could not be judged by {self.model}: {reason}")

    # --- What is asked

    def _messages(self, batch: Sequence[str]) -> list[Message]:
        """The rules, the same for every batch, and the statements as numbered data between fences."""
        nonce = nonce_of(batch)
        numbered = [f"Statement {number}: {block}" for number, block in enumerate(batch, start=1)]
        data = "\n\n".join([_OPENING.format(nonce=nonce), *numbered, _CLOSING.format(nonce=nonce)])
        task = f"Task: one verdict for each of the {len(batch)} statements, numbers 1 to {len(batch)}."
        return [{"role": "system", "content": self._system}, {"role": "user", "content": f"{data}\n\n{task}"}]

    @property
    def _longest_answer(self) -> int:
        settings = self.client.settings
        return min(settings.max_output_tokens, settings.context_window // _ANSWER_SHARE)

    def _batches(self, blocks: Sequence[str]) -> tuple[list[list[str]], set[str]]:
        """The statements in as few batches as fit the window, in order; and those that do not fit by themselves."""
        calibration, window = self.client.calibration, self.client.settings.context_window
        margin = _KNOWN_TOKENIZER * calibration.ratio if calibration.seen else _UNKNOWN_TOKENIZER
        room = (
            window
            - self._longest_answer
            - self.client.prompt_tokens(self._messages([]), verdicts_schema(MOST_VERDICTS))
        ) / margin
        most = max(1, min(MOST_VERDICTS, self._longest_answer // _TOKENS_A_VERDICT))
        batches: list[list[str]] = []
        too_long: set[str] = set()
        left = 0.0
        for block in blocks:
            cost = estimate_tokens(block)
            if cost > room:
                too_long.add(block)
                continue
            if not batches or cost > left or len(batches[-1]) == most:
                batches.append([])
                left = room
            batches[-1].append(block)
            left -= cost
        if too_long:
            self._note(len(too_long), "What they cite does not fit the model's window: raise --context-window.")
        return batches, too_long


def _is_whole(text: str, count: int) -> bool:
    """Whether an answer has a verdict for each of so many statements: only then another run may go by it."""
    try:
        return len(read_verdicts(text, count)) == count
    except ModelAnswerError:
        return False


def _block(claim: Claim) -> str:
    """A statement with its sources as a model gets them, less its number.

    Every line but the first begins with a word of ours: nothing that a statement or an article says can open one.
    """
    return "\n".join([on_one_line(claim.text), *(line for passage in claim.passages for line in _source(passage))])


def _source(passage: Passage) -> Iterator[str]:
    facts = [on_one_line(passage.outlet)[:_LONGEST_NAME], *([passage.published.iso] if passage.published else [])]
    if passage.title and passage.text != passage.title:
        facts.append(f"headline: {on_one_line(passage.title)[:_LONGEST_TITLE]}")
    yield f"Source: {'; '.join(facts)}"
    if before := _before(passage):
        yield f"Before: {before}"
    yield f"Cited: {on_one_line(passage.text)}"


def _before(passage: Passage) -> str:
    """The end of what stands before the cited words in their article, from the beginning of a word."""
    if len(passage.text) > _LONG_PASSAGE:
        return ""
    before, _ = surroundings(passage, _BEFORE, 0)
    return on_one_line(before if passage.start <= _BEFORE else before.partition(" ")[2])
