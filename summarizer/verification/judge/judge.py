"""Asks a model whether statements follow from the words they cite: it reads, where the checks only compare.

Guaranteed: each statement is judged or said not to be; a verdict counts for the statement with its number and for no
other, whatever statements and articles say; one call asks about a whole batch, which fits the model's window, and holds
two statements of known answer. A judge that is wrong about one of them has judged nothing.
Cannot see: what the model cannot. A verdict is an opinion, worth what the model's measured score is.
"""

from __future__ import annotations

import asyncio
import logging
from random import Random
from typing import TYPE_CHECKING, Any

from summarizer.briefing import JudgeUsed, PromptUsed
from summarizer.errors import BudgetError, ContextTooLongError, ModelAnswerError, ModelError
from summarizer.findings import detail, finding
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import judge_settings
from summarizer.llm.token_estimate import estimate_tokens
from summarizer.llm.usage import Budget, Tally
from summarizer.prompting import load_prompts
from summarizer.prompting.fencing import nonce_of, on_one_line
from summarizer.verification.judge.controls import make_controls
from summarizer.verification.judge.judgements import (
    CONTROLS,
    MOST_JUDGED,
    judgements_schema,
    read_judgements,
    without_groundless,
)
from summarizer.verification.judge.question import question_about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.llm.user_client import UserClient
    from summarizer.prompting import Prompts
    from summarizer.settings import Settings
    from summarizer.verification.claim import Claim
    from summarizer.verification.judge.judgements import Judgement
    from summarizer.verification.judge.question import Question

__all__ = ["Judge", "judge_alone"]

_log = logging.getLogger("summarizer.verification")

_OPENING = "<<<STATEMENTS {nonce}>>>"
_CLOSING = "<<<END OF STATEMENTS {nonce}>>>"
# One verdict with its reason, and the share of the window that all of an answer may have.
_TOKENS_A_VERDICT = 40
_ANSWER_SHARE = 4
_TOKENS_A_CONTROL = 150
# Until the endpoint has counted a prompt, its tokens may be more than we estimate.
_UNKNOWN_TOKENIZER = 1.15
_LONGEST_REASON = 200

_NOT_AGAIN = "What it refuted it did not refute when asked about it again."

Message = dict[str, str]


async def judge_alone(
    settings: Settings, claims: Sequence[Claim], client: UserClient | None = None
) -> tuple[Judge, list[Judgement | None], list[str]]:
    """Have the model that `settings` name judge `claims`, with limits of its own, and over `client` where one is given.

    The judge, a verdict for each claim or None, and what there is to say of it.
    """
    warnings: list[str] = []
    budget = Budget.of(settings)
    reached = judge_settings(settings, client)
    async with ModelClient(reached, budget=budget, on_warning=warnings.append, client=client) as asked:
        judge = Judge(asked, load_prompts(settings.prompts))
        given = await judge.judge(claims)
    return judge, given, [*judge.notes, *warnings]


class Judge:
    """Judges statements; `client` must have been entered.

    `notes` say which calls failed and why; `answered` counts the statements that got a verdict. A statement that was
    judged is not asked about again. `trusted` is False once it was wrong about a statement of known answer: whatever it
    has said by then counts for nothing. `tally` is what its calls took, whoever else calls through `client`.
    """

    def __init__(self, client: ModelClient, prompts: Prompts) -> None:
        self.client = client
        self.notes: list[str] = []
        self.trusted = True
        self.tally = Tally()
        self._prompt = prompts["judge"]
        self._system = self._prompt.render()
        self._known: dict[str, Judgement] = {}
        self._asked = False

    @property
    def prompts_used(self) -> dict[str, PromptUsed]:
        """Version and digest of the template, once something was asked with it."""
        info = self._prompt.info
        return {info.name: PromptUsed(version=info.version, sha256=info.sha256)} if self._asked else {}

    @property
    def answered(self) -> int:
        """How many statements have a verdict that counts."""
        return len(self._known) if self.trusted else 0

    @property
    def model(self) -> str:
        """The name of the model that judges."""
        return self.client.settings.model

    def used(self, *, wrote: bool) -> JudgeUsed | None:
        """The judge as a briefing names it; None when nothing that it said counts. `wrote`: it judged its own work."""
        if not self.answered:
            return None
        return JudgeUsed(model=self.model, prompt_sha256=self._prompt.info.sha256, wrote=wrote)

    async def judge(self, claims: Sequence[Claim]) -> list[Judgement | None]:
        """A verdict on each of these statements, the first of them first; None where nobody has decided.

        Statements that cite nothing have none. Where the budget ends, the last ones go without. A statement is refuted
        that is refuted twice, the second time in other company.
        """
        questions = [question_about(claim) if claim.passages else None for claim in claims]
        asked = list({q.text: q for q in questions if q is not None and q.text not in self._known}.values())
        await self._ask_all(asked)
        refuted = [q for q in asked if (verdict := self._known.get(q.text)) and not verdict.follows]
        await self._ask_all(refuted, again=True)
        return [self._known.get(q.text) if self.trusted and q is not None else None for q in questions]

    async def _ask_all(self, asked: Sequence[Question], *, again: bool = False) -> None:
        if self.trusted:
            await asyncio.gather(*(self._ask(batch, again=again) for batch in self._batches(asked)))

    def questions(self, claims: Sequence[Claim]) -> Iterator[tuple[list[Message], dict[str, Any]]]:
        """What `judge` would ask about these statements: messages and schema of each call."""
        asked = {(question := question_about(claim)).text: question for claim in claims if claim.passages}
        for batch in self._batches(list(asked.values())):
            order, _ = _with_controls(batch)
            yield self._messages(order), judgements_schema(len(order))

    def refuted(self, judgement: Judgement) -> Issue:
        """The finding for a statement that does not follow."""
        reason = on_one_line(judgement.differs[: 4 * _LONGEST_REASON])[:_LONGEST_REASON].strip()
        if not reason:
            return finding("judge.refuted", detail("refuted", model=self.model))
        return finding("judge.refuted", detail("refuted_since", model=self.model, reason=reason))

    async def _ask(self, batch: Sequence[Question], *, again: bool) -> None:
        """Ask about one batch; where the endpoint's window is smaller than we were told, about its halves."""
        self._asked = True
        asked, known = _with_controls(batch, again=again)
        try:
            answer = await self.client.complete(
                self._messages(asked),
                judgements_schema(len(asked)),
                max_tokens=self._longest_answer,
                keep=lambda text: _is_whole(text, len(asked)),
                counted=self.tally,
            )
            found = {} if answer.refusal else read_judgements(answer.text, len(asked))
        except (ModelError, BudgetError) as error:
            if isinstance(error, ContextTooLongError) and len(batch) > 1:
                half = len(batch) // 2
                await asyncio.gather(*(self._ask(part, again=again) for part in (batch[:half], batch[half:])))
                return
            self._keep(batch, {}, again=again, missing=str(error))
        else:
            self._take(batch, asked, known, found, again=again)

    def _take(
        self,
        batch: Sequence[Question],
        asked: Sequence[Question],
        known: tuple[Question, Question],
        found: dict[int, Judgement],
        *,
        again: bool,
    ) -> None:
        """Keep the verdicts of a batch if those on the two statements of known answer are right."""
        grounded = without_groundless(found, {number: question.claim for number, question in enumerate(asked, start=1)})
        given = {id(question): grounded.get(number) for number, question in enumerate(asked, start=1)}
        true, false = (given[id(control)] for control in known)
        if found and not (true and false and true.follows and not false.follows):
            self.trusted = False
            self.notes.append(f"{self.model} was wrong about a statement of known answer: its verdicts do not count.")
            return
        verdicts = {question.text: verdict for question in batch if (verdict := given[id(question)])}
        self._keep(batch, verdicts, again=again, missing=_NOT_AGAIN if again else "The model gave no verdict.")

    def _keep(self, batch: Sequence[Question], given: dict[str, Judgement], *, again: bool, missing: str) -> None:
        """Keep the verdicts; of those asked for again, the ones that are the same."""
        if again:
            for _, text in batch:
                if text not in given or given[text].follows:
                    del self._known[text]
                    given.pop(text, None)
        self._known |= given
        if len(given) < len(batch):
            self._note(len(batch) - len(given), missing)

    def _note(self, count: int, reason: str) -> None:
        _log.info("judge: %d statements without a verdict: %s", count, reason)
        self.notes.append(f"{count} statement{'s' * (count != 1)} could not be judged by {self.model}: {reason}")

    # --- What is asked

    def _messages(self, questions: Sequence[Question]) -> list[Message]:
        """The rules, the same for every batch, and the statements as numbered data between fences."""
        batch = [question.text for question in questions]
        nonce = nonce_of(batch)
        numbered = [f"Statement {number}: {block}" for number, block in enumerate(batch, start=1)]
        data = "\n\n".join([_OPENING.format(nonce=nonce), *numbered, _CLOSING.format(nonce=nonce)])
        task = f"Task: one verdict for each of the {len(batch)} statements, numbers 1 to {len(batch)}."
        return [{"role": "system", "content": self._system}, {"role": "user", "content": f"{data}\n\n{task}"}]

    @property
    def _longest_answer(self) -> int:
        settings = self.client.settings
        return min(settings.max_output_tokens, settings.context_window // _ANSWER_SHARE)

    def _batches(self, questions: Sequence[Question]) -> list[list[Question]]:
        """The statements in as few batches as fit the window, in order, less those that do not fit by themselves."""
        calibration, window = self.client.calibration, self.client.settings.context_window
        margin = calibration.margin(_UNKNOWN_TOKENIZER)
        room = (
            window
            - self._longest_answer
            - self.client.prompt_tokens(self._messages([]), judgements_schema(MOST_JUDGED))
        ) / margin - CONTROLS * _TOKENS_A_CONTROL
        most = max(1, min(MOST_JUDGED, self._longest_answer // _TOKENS_A_VERDICT) - CONTROLS)
        batches: list[list[Question]] = []
        too_long = 0
        left = 0.0
        for question in questions:
            cost = estimate_tokens(question.text)
            if cost > room:
                too_long += 1
                continue
            if not batches or cost > left or len(batches[-1]) == most:
                batches.append([])
                left = room
            batches[-1].append(question)
            left -= cost
        if too_long:
            self._note(too_long, "What they cite does not fit the model's window: raise --context-window.")
        return batches


def _with_controls(
    batch: Sequence[Question], *, again: bool = False
) -> tuple[list[Question], tuple[Question, Question]]:
    """The statements to ask about in their order, and the true and the false one among them whose answer is known.

    These two stand side by side, anywhere, and are others where a batch is asked about `again`.
    """
    order = list(batch)
    true, false = map(question_about, make_controls([question.claim for question in batch], invented=again))
    # Drawn from the batch itself, so that the same batch is asked about in the same way, and found in the cache.
    draw = Random("".join(question.text for question in batch))
    draw.shuffle(order)
    place = draw.randint(0, len(order))
    order[place:place] = draw.sample((true, false), 2)
    return order, (true, false)


def _is_whole(text: str, count: int) -> bool:
    """Whether an answer has a verdict for each of so many statements: only then another run may go by it."""
    try:
        return len(read_judgements(text, count)) == count
    except ModelAnswerError:
        return False
