"""Briefings whose worded statements a model judges as well; and saved ones that are judged later."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from judging import asked_about, is_judging, judged, verdicts, with_judge
from newsdesk import by_section, said
from newsroom import weir_bundle
from scripted_server import Request, ScriptedServer, Status

from summarizer import ConfigurationError, Settings, UnsupportedError, astream, averify, render, summarize, verify
from summarizer.briefing import Briefing

if TYPE_CHECKING:
    from collections.abc import Callable

SURE = "Mayor Ilse Tarn expects repairs to cost 3 million crowns."
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
    shown = [statement for _, statement in briefing.statements()]
    flagged = [statement for statement in shown if statement.verdict == "flagged"]
    assert told.checked == told.supported + told.flagged + len(told.dropped)
    assert (len(shown), len(flagged)) == (told.supported + told.flagged, told.flagged)
    assert [bool(statement.issues) for statement in shown] == [s.verdict == "flagged" for s in shown]
    codes = [i.code for found in (*shown, *told.dropped) for i in found.issues]
    assert told.issues_by_code == {code: codes.count(code) for code in sorted(set(codes))}
    return verify(briefing, weir_bundle()).ok


def test_every_worded_statement_is_judged_a_call_a_section_and_the_usage_counts() -> None:
    briefing, server = briefed(with_judge(by_section()))
    judging = [request for request in server.chats if is_judging(request)]
    worded = [s.text for _, s in briefing.statements() if not any(s.text in c.text for c in s.citations)]
    assert len(judging) == 6
    assert sorted(text for request in judging for text in asked_about(request).values()) == sorted(worded)
    assert briefing.provenance.usage.calls == len(server.chats) == 12
    assert briefing.provenance.prompts["judge"].version == "v1"
    assert briefing.verification.verifier == "checks-1, judge scripted"
    assert briefing.verification.flagged == 0
    assert holds(briefing)


def test_without_a_judge_nobody_is_asked() -> None:
    for changes in ({"judge": None}, {"judge": False, "judge_model": "other"}):
        briefing, server = briefed(by_section(), **changes)
        assert not any(is_judging(request) for request in server.chats)
        assert "judge" not in briefing.provenance.prompts
        assert briefing.verification.verifier == "checks-1"


def refuting(repaired: str) -> Callable[[Request], Any]:
    """The mayor's expectation is refuted, and written again like this."""

    def script(request: Request) -> Any:
        messages = request.body["messages"]
        if is_judging(request):
            return judged(request, "Ilse Tarn expects", "It is certain", reason="nobody is sure")
        if len(messages) > 2:
            assert "judge.refuted: scripted finds" in messages[-1]["content"]
            assert "nobody is sure" in messages[-1]["content"]
            return said(("1", [(repaired, ["1.4"])]))
        return good(request)

    good = by_section()
    return script


def test_what_the_judge_refutes_goes_back_with_its_reason_and_is_judged_again() -> None:
    briefing, server = briefed(refuting(FIXED))
    texts = [s.text for point in briefing.behind_the_headline.points for s in point.statements]
    assert FIXED in texts
    assert SURE not in texts
    assert briefing.verification.repaired == 1
    assert briefing.verification.dropped == []
    assert sum(FIXED in asked_about(r).values() for r in server.chats if is_judging(r)) == 1
    assert holds(briefing)


def test_what_stays_refuted_is_dropped_flagged_or_ends_the_run() -> None:
    briefing, _ = briefed(refuting(SURE))
    (lost,) = briefing.verification.dropped
    assert (lost.text, [issue.code for issue in lost.issues]) == (SURE, ["judge.refuted"])
    assert holds(briefing)
    shown, _ = briefed(refuting(SURE), unsupported="flag")
    (flagged,) = [s for _, s in shown.statements() if s.verdict == "flagged"]
    assert (flagged.text, [issue.code for issue in flagged.issues]) == (SURE, ["judge.refuted"])
    assert holds(shown)
    with pytest.raises(UnsupportedError, match=r"judge\.refuted: scripted finds"):
        briefed(refuting(SURE), unsupported="fail")


@pytest.mark.parametrize("answer", [Status(400, "no"), "nonsense", verdicts((99, True)), '{"verdicts": []}'])
def test_what_was_not_judged_stays_is_said_and_goes_back_to_nobody(answer: Any) -> None:
    good = by_section()
    briefing, server = briefed(lambda request: answer if is_judging(request) else good(request), unsupported="fail")
    worded = [s for _, s in briefing.statements() if not any(s.text in c.text for c in s.citations)]
    assert {(s.verdict, *(i.code for i in s.issues)) for s in worded} == {("flagged", "verifier.unchecked")}
    assert briefing.verification.flagged == len(worded) > 5
    assert any("could not be judged by scripted" in warning for warning in briefing.provenance.warnings)
    assert not any(len(request.body["messages"]) > 2 for request in server.chats)
    assert briefing.verification.verifier == "checks-1"
    assert holds(briefing)
    told = render(briefing, "markdown")
    assert told.count("⚠ *not fully checked (verifier.unchecked: not judged by scripted") == len(worded)
    assert "⚠ *not supported" not in told


def test_another_model_judges_at_the_same_endpoint_and_within_the_same_budget() -> None:
    briefing, server = briefed(with_judge(by_section()), judge=None, judge_model="the-judge")
    models = {is_judging(request): request.body["model"] for request in server.chats}
    assert models == {False: "scripted", True: "the-judge"}
    assert briefing.provenance.usage.calls == len(server.chats) == 12
    assert briefing.verification.verifier == "checks-1, judge the-judge"
    assert briefing.provenance.settings["judge_model"] == "the-judge"
    spent = briefing.provenance.usage
    short, fewer = briefed(
        with_judge(by_section()), judge_model="the-judge", max_tokens=spent.prompt_tokens + spent.completion_tokens
    )
    assert short.provenance.usage.prompt_tokens <= spent.prompt_tokens
    assert len(fewer.chats) < 12
    assert holds(short)


def test_the_extractive_writer_needs_no_judge_and_says_so() -> None:
    briefing, server = briefed(lambda _: "{}", writer="extractive")
    assert server.requests == []
    assert any("No judge was asked" in warning for warning in briefing.provenance.warnings)


def test_sections_are_streamed_with_their_verdicts() -> None:
    async def parts(server: ScriptedServer) -> list[Any]:
        return [part async for _, part in astream(weir_bundle(), settings(server, unsupported="flag"))]

    with ScriptedServer(refuting(SURE)) as server:
        told = asyncio.run(parts(server))
    assert isinstance(told[-1], Briefing)
    found = [s for part in told[:-1] for point in getattr(part, "points", []) for s in point.statements]
    assert {s.text: s.verdict for s in found}[SURE] == "flagged"


class TestVerify:
    @pytest.fixture
    def saved(self) -> Briefing:
        return briefed(by_section(), judge=False)[0]

    def found(self, saved: Briefing, script: Callable[[Request], Any], **changes: Any) -> Any:
        with ScriptedServer(script) as server:
            return verify(saved, weir_bundle(), settings(server, **changes)), server

    def test_a_saved_briefing_is_judged_in_one_call(self, saved: Briefing) -> None:
        report, server = self.found(saved, judged)
        assert report.ok
        assert len(server.chats) == 1
        assert (report.judged, report.usage.calls, report.warnings) == (len(asked_about(server.chats[0])), 1, ())

    def test_what_the_judge_refutes_is_a_problem_unless_the_briefing_says_it_itself(self, saved: Briefing) -> None:
        report, _ = self.found(saved, lambda request: judged(request, "Ilse Tarn expects"))
        (problem,) = report.problems
        assert (problem.code, report.ok) == ("judge.refuted", False)
        assert SURE in problem.detail
        flagged, _ = briefed(refuting(SURE), unsupported="flag")
        assert self.found(flagged, lambda request: judged(request, "Ilse Tarn expects"))[0].ok

    def test_what_could_not_be_judged_is_a_problem_too(self, saved: Briefing) -> None:
        report, _ = self.found(saved, lambda _: Status(400, "no"))
        assert {problem.code for problem in report.problems} == {"verifier.unchecked"}
        assert len(report.problems) > 5
        assert "could not be judged" in report.warnings[0]

    def test_settings_without_a_judge_call_nobody(self, saved: Briefing) -> None:
        report, server = self.found(saved, judged, judge=None)
        assert (report.ok, report.judged, report.usage, server.requests) == (True, 0, None, [])

    def test_a_judge_needs_a_model_and_no_running_loop(self, saved: Briefing) -> None:
        with pytest.raises(ConfigurationError, match="--judge-model"):
            verify(saved, weir_bundle(), Settings(judge=True))

        async def wrong() -> None:
            verify(saved, weir_bundle(), Settings(judge=True, model="m"))

        with pytest.raises(ConfigurationError, match="averify"):
            asyncio.run(wrong())

    def test_averify_is_for_those_with_a_loop(self, saved: Briefing) -> None:
        with ScriptedServer(judged) as server:
            report = asyncio.run(averify(saved, weir_bundle(), settings(server)))
        assert report.ok
        assert report.judged > 5


class TestQuotations:
    SPOKEN = "The baker Odd Frim said: “Nobody warnd all of us in time.”"
    TRUE = SPOKEN.replace("warnd", "warned")

    def test_a_quotation_gets_its_true_words_without_another_call(self) -> None:
        bundle = weir_bundle("“Nobody warned all of us in time,” Odd Frim said.")
        draft = said((None, [("A weir burst in Lunde on Monday night.", ["1.1"]), (self.SPOKEN, ["2.5"])]))
        with ScriptedServer(by_section(whats_happened=draft)) as server:
            briefing = summarize(bundle, settings(server, judge=False))
        (statement,) = [s for s in briefing.whats_happened.statements if "Frim" in s.text]
        assert statement.text == self.TRUE
        assert (statement.verdict, briefing.verification.repaired) == ("supported", 1)
        assert not any(len(request.body["messages"]) > 2 for request in server.chats)
        assert verify(briefing, bundle).ok

    def test_a_mended_quotation_that_the_judge_refutes_goes_back_and_is_counted_once(self) -> None:
        bundle = weir_bundle("“Nobody warned all of us in time,” Odd Frim said.")
        good = by_section(whats_happened=said((None, [(self.SPOKEN, ["2.5"])])))
        again = "Odd Frim, a baker, said that nobody had warned all of them in time."

        def script(request: Request) -> Any:
            if is_judging(request):
                return judged(request, "“Nobody warned all")
            if len(request.body["messages"]) > 2:
                assert self.TRUE in request.body["messages"][-1]["content"]
                return said(("1", [(again, ["2.5"])]))
            return good(request)

        with ScriptedServer(script) as server:
            briefing = summarize(bundle, settings(server, sections=("whats_happened",)))
        assert [s.text for s in briefing.whats_happened.statements] == [again]
        assert briefing.verification.repaired == 1
        assert verify(briefing, bundle).ok


def test_a_statement_without_a_place_in_its_section_does_not_vanish_silently() -> None:
    answer = said(
        (None, [("The weir was built long ago, in 1931.", ["2.4"])]),
        ("Ilse Tarn (person)", [("Ilse Tarn is the mayor of the town.", ["1.3"])]),
    )
    briefing, _ = briefed(by_section(go_deeper=answer), judge=False)
    (told,) = [w for w in briefing.provenance.warnings if "no place in its section" in w]
    assert told == "go_deeper: left out, since it has no place in its section: “The weir was built long ago, in 1931.”"
    assert holds(briefing)
