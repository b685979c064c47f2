"""Briefings whose worded statements a model judges as well; and saved ones that are judged later."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from accidents import BreakOff
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from judging import asked_about, verdicts, with_judge
from newsdesk import NEWS, by_section
from newsroom import weir_bundle

from summarizer import ConfigurationError, Settings, UnsupportedError, astream, averify, render, summarize, verify
from summarizer.briefing import Briefing, JudgeUsed, WhatsHappened
from summarizer.pipeline.events import Finished, SectionRevised, SectionWritten
from summarizer.testing import Request, ScriptedServer, Status, draft_text, judge_statements

if TYPE_CHECKING:
    from collections.abc import Callable

SURE = "Mayor Ilse Tarn expects repairs to cost 3 million crowns."
WORSE = "It is certain that repairs cost 3 million crowns."
FIXED = "The mayor expects repairs to cost 3 million crowns."


def settings(server: ScriptedServer, **changes: Any) -> Settings:
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": True}
    return Settings.model_validate(given | changes)


def briefed(script: Callable[[Request], Any], **changes: Any) -> tuple[Briefing, ScriptedServer]:
    with ScriptedServer(script) as server:
        return summarize(weir_bundle(), settings(server, **changes)), server


def holds(briefing: Briefing) -> bool:
    """Whether the briefing verifies, and its account of itself adds up."""
    told = briefing.verification
    computed = briefing.computed()
    shown = [statement for _, statement in briefing.statements() if statement not in computed]
    counts = Counter(statement.verdict for statement in shown)
    assert told.checked == len(shown) + len(told.dropped)
    by_verdict = {
        "supported": told.supported,
        "judged": told.judged,
        "unproven": told.unproven,
        "flagged": told.flagged,
    }
    assert counts == Counter(by_verdict)
    assert told.computed == len(computed)
    codes = [i.code for found in (*shown, *told.dropped) for i in found.issues]
    assert told.issues_by_code == {code: codes.count(code) for code in sorted(set(codes))}
    report = verify(briefing, weir_bundle())
    assert report.counts == counts
    return report.ok


def test_what_code_cannot_show_is_judged_once_the_page_is_written_and_the_usage_counts() -> None:
    briefing, server = briefed(with_judge(by_section()))
    kinds = [request.task == "judge" for request in server.chats]
    judging = [request for request in server.chats if request.task == "judge"]
    judged_texts = [s.text for _, s in briefing.statements() if s.verdict == "judged"]
    assert kinds == sorted(kinds)
    assert sorted(text for request in judging for text in asked_about(request).values()) == sorted(judged_texts)
    assert briefing.provenance.usage.calls == len(server.chats) == 7 + len(judging)
    prompt = briefing.provenance.prompts["judge"]
    assert prompt.version == "v4"
    assert briefing.verification.judge == JudgeUsed(model="scripted", prompt_sha256=prompt.sha256, wrote=True)
    assert (briefing.verification.flagged, briefing.verification.unproven) == (0, 0)
    assert holds(briefing)


def test_the_doubtful_are_asked_about_first() -> None:
    doubtful = "A weir burst in Lunde on Monday night, and 47 people fled."
    news = draft_text((None, [("The weir in Lunde gave way on Monday.", ["1.1"]), (doubtful, ["1.1"])]))
    seen: list[str] = []
    good = by_section(whats_happened=news)

    def script(request: Request) -> Any:
        if request.task == "judge":
            seen.extend(asked_about(request).values())
            return judge_statements(request)
        return good(request)

    briefing, _ = briefed(script, max_output_tokens=130, concurrency=1)
    (asked,) = (s for _, s in briefing.statements() if s.text == doubtful)
    assert ([issue.code for issue in asked.issues], asked.verdict) == (["figure.absent"], "judged")
    assert (seen[0], len(seen) > 5) == (doubtful, True)


def test_without_a_judge_nobody_is_asked_and_nothing_is_called_supported() -> None:
    for changes in ({"judge": False}, {"judge": False, "judge_model": "other"}):
        briefing, server = briefed(by_section(), **changes)
        assert not any(request.task == "judge" for request in server.chats)
        assert "judge" not in briefing.provenance.prompts
        assert (briefing.verification.judge, briefing.verification.judged) == (None, 0)
        assert briefing.verification.unproven > 5
        assert holds(briefing)


def test_unproven_sentences_are_left_out_on_request_and_named() -> None:
    kept, _ = briefed(by_section(), judge=False)
    briefing, _ = briefed(by_section(), judge=False, unproven="drop")
    assert briefing.verification.unproven == 0
    lost = {lost.text: [issue.code for issue in lost.issues] for lost in briefing.verification.dropped}
    assert len(lost) >= kept.verification.unproven - 1
    assert all(codes for codes in lost.values())
    assert holds(briefing)


def test_a_judge_who_stamps_everything_has_judged_nothing() -> None:
    good = by_section()
    stamp = verdicts(*((n, True) for n in range(1, 21)))
    briefing, server = briefed(lambda request: stamp if request.task == "judge" else good(request))
    assert any(request.task == "judge" for request in server.chats)
    assert (briefing.verification.judged, briefing.verification.judge) == (0, None)
    assert briefing.verification.unproven > 5
    told = [warning for warning in briefing.provenance.warnings if "known answer" in warning]
    assert told == ["scripted was wrong about a statement of known answer: its verdicts do not count."]
    assert holds(briefing)


def test_a_judge_who_refutes_everything_costs_no_sentence() -> None:
    good = by_section()
    no = verdicts(*((n, False, "no") for n in range(1, 21)))
    briefing, server = briefed(lambda request: no if request.task == "judge" else good(request))
    alone, _ = briefed(by_section(), judge=False)
    assert [s.text for _, s in briefing.statements()] == [s.text for _, s in alone.statements()]
    assert not any(len(request.body["messages"]) > 2 for request in server.chats)


def refuting(repaired: str) -> Callable[[Request], Any]:
    """The mayor's expectation is refuted, and written again like this."""

    def script(request: Request) -> Any:
        messages = request.body["messages"]
        if request.task == "judge":
            return judge_statements(request, "Ilse Tarn expects", "It is certain", reason="nobody is sure")
        if len(messages) > 2:
            assert "judge.refuted: scripted finds" in messages[-1]["content"]
            assert "nobody is sure" in messages[-1]["content"]
            return draft_text(("1", [(repaired, ["1.4"])]))
        return good(request)

    good = by_section()
    return script


def test_what_the_judge_refutes_goes_back_with_its_reason_and_is_judged_again() -> None:
    briefing, server = briefed(refuting(FIXED))
    texts = [s.text for point in briefing.behind_the_headline.points for s in point.statements]
    assert FIXED in texts
    assert SURE not in texts
    assert briefing.verification.repaired == 1
    assert briefing.verification.dropped == ()
    assert sum(FIXED in asked_about(r).values() for r in server.chats if r.task == "judge") == 1
    assert {s.text: s.verdict for _, s in briefing.statements()}[FIXED] == "judged"
    assert holds(briefing)


def test_what_is_refuted_again_once_mended_is_dropped_flagged_or_ends_the_run() -> None:
    briefing, _ = briefed(refuting(WORSE))
    (lost,) = briefing.verification.dropped
    assert (lost.text, lost.issues[-1].code) == (WORSE, "judge.refuted")
    assert holds(briefing)
    shown, _ = briefed(refuting(WORSE), unsupported="flag")
    (flagged,) = [s for _, s in shown.statements() if s.verdict == "flagged"]
    assert (flagged.text, flagged.issues[-1].code) == (WORSE, "judge.refuted")
    assert holds(shown)
    with pytest.raises(UnsupportedError, match=r"judge\.refuted: scripted finds"):
        briefed(refuting(WORSE), unsupported="fail")


def test_one_refutation_drops_nothing_that_comes_back_as_it_was() -> None:
    briefing, _ = briefed(refuting(SURE))
    kept = {s.text: s for _, s in briefing.statements()}[SURE]
    assert (kept.verdict, kept.issues[-1].code) == ("unproven", "judge.refuted")
    assert (briefing.verification.dropped, briefing.verification.repaired) == ((), 0)
    assert holds(briefing)


def test_what_was_changed_for_a_judge_who_turns_out_not_to_read_stands_as_it_was() -> None:
    mended = refuting(FIXED)

    def script(request: Request) -> Any:
        if request.task == "judge" and FIXED in asked_about(request).values():
            return verdicts(*((n, True) for n in range(1, 21)))
        return mended(request)

    briefing, server = briefed(script)
    alone, _ = briefed(by_section(), judge=False)
    assert any(len(request.body["messages"]) > 2 for request in server.chats)
    assert [s.text for _, s in briefing.statements()] == [s.text for _, s in alone.statements()]
    assert (briefing.verification.judge, briefing.verification.dropped) == (None, ())
    assert holds(briefing)


def test_one_refutation_sends_nothing_back() -> None:
    good = by_section()
    rounds = []

    def script(request: Request) -> Any:
        if request.task != "judge":
            return good(request)
        rounds.append(request)
        return judge_statements(request, *(["Ilse Tarn expects"] if len(rounds) == 1 else []))

    briefing, server = briefed(script)
    assert not any(len(request.body["messages"]) > 2 for request in server.chats)
    assert {s.text: s.verdict for _, s in briefing.statements()}[SURE] == "unproven"
    assert briefing.verification.judged > 5
    assert holds(briefing)


def test_a_sentence_that_its_writer_takes_back_is_gone_and_in_the_record() -> None:
    good = by_section()

    def script(request: Request) -> Any:
        if request.task == "judge":
            return judge_statements(request, "Ilse Tarn expects")
        return '{"items": []}' if len(request.body["messages"]) > 2 else good(request)

    briefing, _ = briefed(script)
    (lost,) = briefing.verification.dropped
    assert (lost.text, lost.issues[-1].code) == (SURE, "judge.refuted")
    assert SURE not in [s.text for _, s in briefing.statements()]
    assert holds(briefing)


@pytest.mark.parametrize("answer", [Status(400, "no"), "nonsense", verdicts((99, True)), '{"verdicts": []}'])
def test_what_was_not_judged_stays_is_said_and_goes_back_to_nobody(answer: Any) -> None:
    good = by_section()
    briefing, server = briefed(lambda request: answer if request.task == "judge" else good(request), unsupported="fail")
    assert briefing.verification.unproven > 5
    assert briefing.verification.judged == briefing.verification.flagged == 0
    assert any("scripted" in warning for warning in briefing.provenance.warnings)
    assert not any(len(request.body["messages"]) > 2 for request in server.chats)
    assert briefing.verification.judge is None
    assert holds(briefing)
    told = render(briefing, "markdown")
    assert "⚠" not in told
    assert f"{briefing.verification.unproven} unproven" in told


def test_another_model_judges_at_the_same_endpoint_and_within_the_same_budget() -> None:
    briefing, server = briefed(with_judge(by_section()), judge=None, judge_model="the-judge")
    models = {request.task == "judge": request.body["model"] for request in server.chats}
    assert models == {False: "scripted", True: "the-judge"}
    assert briefing.provenance.usage.calls == len(server.chats)
    assert briefing.verification.judge
    assert (briefing.verification.judge.model, briefing.verification.judge.wrote) == ("the-judge", False)
    assert briefing.provenance.settings["judge_model"] == "the-judge"
    spent = briefing.provenance.usage
    short, fewer = briefed(
        with_judge(by_section()), judge_model="the-judge", max_tokens=spent.prompt_tokens + spent.completion_tokens
    )
    assert short.provenance.usage.prompt_tokens <= spent.prompt_tokens
    assert len(fewer.chats) < len(server.chats)
    assert holds(short)


def test_the_extractive_writer_needs_no_judge_and_says_so() -> None:
    briefing, server = briefed(lambda _: "{}", writer="extractive")
    assert server.requests == []
    assert any("No judge was asked" in warning for warning in briefing.provenance.warnings)


def test_sections_are_streamed_with_their_verdicts() -> None:
    async def parts(server: ScriptedServer) -> list[Any]:
        events = astream(weir_bundle(), settings(server, unsupported="flag"))
        return [event.part async for event in events if isinstance(event, SectionWritten | SectionRevised)]

    with ScriptedServer(refuting(FIXED)) as server:
        told = asyncio.run(parts(server))
    found = [s for part in told for point in getattr(part, "points", []) for s in point.statements]
    assert [s.verdict for s in found if s.text in {SURE, FIXED}] == ["unproven", "judged"]


class TestVerify:
    @pytest.fixture
    def saved(self) -> Briefing:
        return briefed(by_section(), judge=False)[0]

    def found(self, saved: Briefing, script: Callable[[Request], Any], **changes: Any) -> Any:
        with ScriptedServer(script) as server:
            return verify(saved, weir_bundle(), settings(server, **changes)), server

    def test_a_saved_briefing_is_judged_in_one_call(self, saved: Briefing) -> None:
        report, server = self.found(saved, judge_statements)
        assert report.ok
        assert len(server.chats) == 1
        assert (report.judged_now, report.usage.calls, report.warnings) == (len(asked_about(server.chats[0])), 1, ())
        assert (report.unproven, report.counts["judged"], report.judge) == (0, report.judged_now, "scripted")

    def test_a_recorded_judgement_counts_only_for_the_words_that_were_judged(self) -> None:
        saved, _ = briefed(with_judge(by_section()))
        report = verify(saved, weir_bundle())
        assert (report.judge, report.judged_now, report.unproven) == ("scripted", 0, 0)
        first = next(s for _, s in saved.statements() if s.verdict == "judged")
        edited = saved.model_dump_json().replace(first.text, f"{first.text[:-1]}, people say.")
        changed = verify(Briefing.model_validate_json(edited), weir_bundle())
        assert changed.verdicts[first.id] != "judged"
        unnamed = saved.model_copy(update={"verification": saved.verification.model_copy(update={"judge": None})})
        assert verify(unnamed, weir_bundle()).counts["judged"] == 0

    def test_what_the_judge_refutes_is_a_problem_unless_the_briefing_says_it_itself(self, saved: Briefing) -> None:
        report, _ = self.found(saved, lambda request: judge_statements(request, "Ilse Tarn expects"))
        (problem,) = report.problems
        assert (problem.code, report.ok) == ("judge.refuted", False)
        assert SURE in problem.detail
        flagged, _ = briefed(refuting(WORSE), unsupported="flag")
        assert self.found(flagged, lambda request: judge_statements(request, "It is certain"))[0].ok

    def test_what_could_not_be_judged_is_unproven_and_no_fault(self, saved: Briefing) -> None:
        report, _ = self.found(saved, lambda _: Status(400, "no"))
        assert report.ok
        assert report.unproven > 5
        assert "could not be judged" in report.warnings[0]

    def test_settings_without_a_judge_call_nobody(self, saved: Briefing) -> None:
        report, server = self.found(saved, judge_statements, judge=None)
        assert (report.ok, report.judged_now, report.usage, server.requests) == (True, 0, None, [])

    def test_a_judge_needs_a_model_and_no_running_loop(self, saved: Briefing) -> None:
        with pytest.raises(ConfigurationError, match="--judge-model"):
            verify(saved, weir_bundle(), Settings(judge=True))

        async def wrong() -> None:
            verify(saved, weir_bundle(), Settings(judge=True, model="m"))

        with pytest.raises(ConfigurationError, match="averify"):
            asyncio.run(wrong())

    def test_averify_is_for_those_with_a_loop(self, saved: Briefing) -> None:
        with ScriptedServer(judge_statements) as server:
            report = asyncio.run(averify(saved, weir_bundle(), settings(server)))
        assert report.ok
        assert report.judged_now > 5


class TestQuotations:
    SPOKEN = "The baker Odd Frim said: “Nobody warnd all of us in time.”"
    TRUE = SPOKEN.replace("warnd", "warned")

    def test_a_quotation_gets_its_true_words_without_another_call(self) -> None:
        bundle = weir_bundle("“Nobody warned all of us in time,” Odd Frim said.")
        draft = draft_text((None, [("A weir burst in Lunde on Monday night.", ["1.1"]), (self.SPOKEN, ["2.5"])]))
        with ScriptedServer(by_section(whats_happened=draft)) as server:
            briefing = summarize(bundle, settings(server, judge=False))
        (statement,) = [s for s in briefing.whats_happened.statements if "Frim" in s.text]
        assert statement.text == self.TRUE
        assert (statement.verdict, briefing.verification.repaired) == ("unproven", 1)
        assert not any(len(request.body["messages"]) > 2 for request in server.chats)
        assert verify(briefing, bundle).ok

    def test_a_mended_quotation_that_the_judge_refutes_goes_back_and_is_counted_once(self) -> None:
        bundle = weir_bundle("“Nobody warned all of us in time,” Odd Frim said.")
        good = by_section(whats_happened=draft_text((None, [(self.SPOKEN, ["2.5"])])))
        again = "Odd Frim, a baker, said that nobody had warned all of them in time."

        def script(request: Request) -> Any:
            if request.task == "judge":
                return judge_statements(request, "“Nobody warned all")
            if len(request.body["messages"]) > 2:
                assert self.TRUE in request.body["messages"][-1]["content"]
                return draft_text(("1", [(again, ["2.5"])]))
            return good(request)

        with ScriptedServer(script) as server:
            briefing = summarize(bundle, settings(server, sections=("whats_happened",)))
        assert [s.text for s in briefing.whats_happened.statements] == [again]
        assert briefing.verification.repaired == 1
        assert verify(briefing, bundle).ok


def test_a_statement_without_a_place_in_its_section_does_not_vanish_silently() -> None:
    answer = draft_text(
        (None, [("The weir was built long ago, in 1931.", ["2.4"])]),
        ("Ilse Tarn (person)", [("Ilse Tarn is the mayor of the town.", ["1.3"])]),
    )
    briefing, _ = briefed(by_section(go_deeper=answer), judge=False)
    (told,) = [w for w in briefing.provenance.warnings if "no place in its section" in w]
    assert told == "go_deeper: left out, since it has no place in its section: “The weir was built long ago, in 1931.”"
    assert holds(briefing)


def test_what_came_early_and_turns_out_otherwise_comes_again() -> None:
    better = ("Nobody had told the shops of it.", ["2.3"])
    begun = [("headline | ", [("Weir bursts in Lunde", ["1.1"])]), ("whats_happened | ", NEWS)]
    broken = draft_text(*begun, ("behind_the_headline | Shops", [better]))

    async def told(server: ScriptedServer) -> list[Any]:
        return [each async for each in astream(weir_bundle(), settings(server, plan="single", map="words"))]

    def script(request: Request) -> Any:
        if request.task == "judge":
            return judge_statements(request, NEWS[1][0])
        return (
            draft_text(("1", [("Engineers blamed two gates.", ["1.2"])]))
            if len(request.body["messages"]) > 2
            else good(request)
        )

    good = by_section(whole=BreakOff(broken + " " * len(broken)))
    with ScriptedServer(script) as server:
        found = asyncio.run(told(server))
    (early,) = [e.part for e in found if isinstance(e, SectionWritten) and e.section == "whats_happened"]
    (late,) = [e.part for e in found if isinstance(e, SectionRevised) and e.section == "whats_happened"]
    assert isinstance(early, WhatsHappened)
    assert isinstance(late, WhatsHappened)
    assert [s.text for s in early.statements] == [text for text, _ in NEWS]
    assert [s.text for s in late.statements] == [NEWS[0][0], "Engineers blamed two gates."]
    assert isinstance(found[-1], Finished)
