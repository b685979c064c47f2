"""Has the sections that a model wrote judged, and what has a fault or is refuted written again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import Dropped, Statement
from summarizer.pipeline.events import Judged
from summarizer.verification.severity import is_refuted, with_verdict

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Set

    from summarizer.briefing import JudgeUsed
    from summarizer.pipeline.checked_draft import CheckedDraft, DraftChecker
    from summarizer.settings import SectionName
    from summarizer.verification.judge.judge import Judge
    from summarizer.writing.llm import LlmWriter

__all__ = ["SectionRepairer", "WrittenSection"]

_REPAIR_ROUNDS = 2


class WrittenSection(NamedTuple):
    """A section as the model wrote it, checked; `first` are its sentences as they were first written.

    `retracted` are those that it gave up when it was asked to mend them; `is_final` when that changed nothing.
    """

    checked: CheckedDraft
    first: frozenset[str]
    retracted: tuple[Dropped, ...] = ()
    is_final: bool = False


class SectionRepairer:
    """Has the sections of one briefing judged and repaired; `judge_used` is who judged them, once somebody has."""

    def __init__(self, checker: DraftChecker, writer: LlmWriter, judge: Judge | None) -> None:
        self.judge_used: JudgeUsed | None = None
        self._checker = checker
        self._writer = writer
        self._judge = judge

    async def judge_and_repair(self, written: dict[SectionName, WrittenSection]) -> AsyncGenerator[Judged, None]:
        """Have the sections judged, if somebody judges; what has a fault or is refuted is mended and judged, twice.

        `written` is changed in place.
        """
        unread = dict(written)
        judged, told = await self._judged(written)
        written |= judged
        if told is not None:
            yield told
        refuted = {s.text for made in judged.values() for _, s in made.checked.statements if is_refuted(s)}
        for _ in range(_REPAIR_ROUNDS):
            # What came back as it was is no mended text: it was refuted once, stays, and says so.
            repaired, told = await self._judged(await self._repaired(written), spared=refuted)
            written |= repaired
            if told is not None:
                yield told
        if self._judge is None or not written:
            return
        self.judge_used = self._judge.used(wrote=self._judge.client.settings.model == self._writer.dialogue.model)
        if not self._judge.trusted:
            # What was written anew on the word of this judge alone stands as it was.
            kept = {name: made if unread[name].checked.faulty else unread[name] for name, made in written.items()}
            written |= {name: _unjudged(made) for name, made in kept.items()}

    async def _repaired(self, written: dict[SectionName, WrittenSection]) -> dict[SectionName, WrittenSection]:
        """The sections in which something had a fault, written again there and checked.

        Who changed nothing is not asked again.
        """
        failed = {name: made for name, made in written.items() if made.checked.faulty and not made.is_final}
        if not failed:
            return {}
        repaired = await self._writer.repair({n: (m.checked.draft, m.checked.faulty) for n, m in failed.items()})
        repairs = {}
        for name, (draft, retracted) in repaired.items():
            before = failed[name]
            again = self._checker.check(name, draft, "llm")
            lost = [Dropped(section=name, text=gone.text, issues=gone.issues) for gone in retracted]
            repairs[name] = WrittenSection(
                again,
                before.first,
                (*before.retracted, *lost),
                is_final=again.draft == before.checked.draft,
            )
        return repairs

    async def _judged(
        self, written: dict[SectionName, WrittenSection], spared: Set[str] = frozenset()
    ) -> tuple[dict[SectionName, WrittenSection], Judged | None]:
        """The sections with the verdicts of the judge, if there is one, who reads the doubtful statements first.

        A statement that is refuted has a fault, unless its text is among the `spared`: that one is only doubted. What
        was read is None where nothing was.
        """
        judge = self._judge
        if judge is None or not written:
            return written, None
        asked = [
            (name, label, statement, earlier)
            for name, made in written.items()
            for label, statement, earlier in made.checked.statements_in_context
            if statement.verdict == "unproven"
        ]
        asked.sort(key=lambda each: not each[2].issues)
        given = await judge.judge(
            [self._checker.claim(name, statement, label, before) for name, label, statement, before in asked]
        )
        new: dict[SectionName, dict[str, Statement]] = {}
        for (name, _, statement, _), judgement in zip(asked, given, strict=True):
            if judgement is None:
                continue
            if judgement.follows:
                # What it says of the outlets as such is for the map: the judge is told to leave it alone.
                if any(issue.code.startswith("coverage.") for issue in statement.issues):
                    continue
                changed = statement.model_copy(update={"verdict": "judged"})
            else:
                issues = [*statement.issues, judge.refuted(judgement)]
                verdict = "unproven" if statement.text in spared else "flagged"
                changed = statement.model_copy(update={"issues": issues, "verdict": verdict})
            new.setdefault(name, {})[statement.id] = changed
        changed_in = {
            name: made._replace(checked=made.checked.with_statements(new.get(name, {})))
            for name, made in written.items()
        }
        verdicts = [judgement for judgement in given if judgement is not None]
        told = Judged(len(verdicts), sum(not judgement.follows for judgement in verdicts))
        return changed_in, told if asked else None


def _unjudged(made: WrittenSection) -> WrittenSection:
    """The section as if nobody had judged it: what the judge said has turned out to be worth nothing."""
    new = {}
    for _, statement in made.checked.statements:
        issues = [issue for issue in statement.issues if issue.code != "judge.refuted"]
        if statement.verdict == "judged" or len(issues) < len(statement.issues):
            new[statement.id] = with_verdict(statement, issues, supported=False)
    return made._replace(checked=made.checked.with_statements(new))
