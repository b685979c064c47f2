"""One section by a model, over loopback: the real SDK against the scripted server."""

from __future__ import annotations

import json
import ssl
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import pytest
from accidents import Stall
from bundles import analysis, article
from newsdesk import GOOD, NEWS, REFUSAL, by_section, draft, everything, texts, with_writer, write
from newsroom import WIRE, weir_analysis

from summarizer.briefing import Dropped, Issue
from summarizer.drafts import Draft
from summarizer.errors import BudgetError, ModelAnswerError, ModelUnreachableError
from summarizer.findings import Withheld
from summarizer.llm.dialects import forget_dialects
from summarizer.prompting import find_prompt
from summarizer.sections import SECTIONS
from summarizer.settings import Settings
from summarizer.testing import Request, Say, ScriptedServer, Status, draft_text
from summarizer.writing.base import PageSoFar
from summarizer.writing.citation_repair import repair_citations
from summarizer.writing.llm import Failure, LlmWriter, UnusableAnswerError, draft_schema, without_repeats
from summarizer.writing.llm.draft_validation import validate_answer
from summarizer.writing.llm.repair import FaultySentence, apply_repairs, read_repairs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from summarizer.settings import SectionName
    from summarizer.testing import ScriptedServer

SURE = "Mayor Ilse Tarn expects repairs to cost 3 million crowns."


@pytest.fixture(autouse=True)
def _nothing_learned(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Reading the certificates of the world takes each client 20 ms, and nothing here is encrypted.
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)
    forget_dialects()
    yield
    forget_dialects()


class TestOneSection:
    def test_a_good_answer_is_the_draft(self) -> None:
        outcome, server = write(by_section())
        assert outcome == draft((None, NEWS))
        (request,) = server.chats
        system, user = request.body["messages"]
        assert (system["role"], user["role"]) == ("system", "user")
        assert user["content"].endswith(find_prompt("whats_happened").render(language="English", map=""))
        assert "[2.4] The weir was built in 1931." in user["content"]
        assert request.body["response_format"]["json_schema"]["schema"] == draft_schema()

    def test_the_language_of_the_settings_is_asked_for(self) -> None:
        german = draft_text(
            (None, [("Das Wehr in Lunde ist am Montag gebrochen und hat 40 Keller geflutet.", ["1.1"])])
        )
        _, server = write(german, settings=Settings(language="de"))
        assert "Write in German." in server.chats[0].body["messages"][0]["content"]

    def test_one_outlet_is_not_compared_and_nothing_is_asked(self) -> None:
        of = analysis("The weir burst on Monday.", article(2, "", title="Weir bursts", outlet="Post"))
        outcome, server = write(by_section(), "what_the_papers_say", of=of)
        assert isinstance(outcome, Withheld)
        assert server.chats == []

    def test_one_text_is_not_compared_with_itself(self) -> None:
        outcome, server = write(by_section(), "what_the_papers_say", of=analysis(WIRE, WIRE))
        assert isinstance(outcome, Withheld)
        assert outcome.code == "one_text"
        assert server.chats == []

    @pytest.mark.parametrize("section", ["behind_the_headline", "how_we_got_here", "go_deeper", "what_the_papers_say"])
    def test_a_model_that_finds_nothing_fails_at_the_section(self, section: SectionName) -> None:
        outcome, server = write(by_section(**{section: '{"items": []}'}), section)
        assert isinstance(outcome, Failure)
        assert outcome.code == "model.empty"
        assert len(server.chats) == 1

    def test_what_the_page_has_is_not_said_again(self) -> None:
        async def action(writer: LlmWriter) -> Draft | Withheld:
            page = PageSoFar(writer.analysis)
            for text in ("Mayor Ilse Tarn expects repairs to cost 3 million crowns.", *(text for text, _ in NEWS)):
                page.add(text, "en")
            news = await writer.write("whats_happened", page)
            assert texts(news) == [text for text, _ in NEWS], "the news stands first, whatever was ready before"
            return await writer.write("behind_the_headline", page)

        outcome, _ = with_writer(by_section(), action)
        assert texts(outcome) == ["The baker Odd Frim says that nobody had warned the shops."]

    def test_a_sentence_said_twice_in_other_words_of_the_same_kind(self) -> None:
        of = weir_analysis()
        twice = draft((None, [*NEWS, ("On Monday night a weir burst in Lunde, and 40 cellars were flooded.", ["1.1"])]))
        again = "On Monday night a weir burst in Lunde, and 40 cellars were flooded."
        assert without_repeats(twice, PageSoFar(of), "en") == (draft((None, NEWS)), [again])

    def test_the_hook_is_called_once_when_the_model_begins(self) -> None:
        begun: list[str] = []

        def action(writer: LlmWriter) -> Awaitable[Draft | Withheld]:
            page = PageSoFar(writer.analysis)
            return writer.write("whats_happened", page, on_first_token=lambda: begun.append("now"), stream=True)

        with_writer(by_section(whats_happened=[Say(""), GOOD["whats_happened"]]), action)
        assert begun == ["now"]


LOOP = " ".join(["the weir burst and"] * 40)
IN_GERMAN = "Am Montag ist in Lunde das Wehr gebrochen, und vierzig Keller liefen voll Wasser, wie die Post schreibt."
GERMAN = draft_text((None, [(IN_GERMAN, ["1.1"])]))
LONG = draft_text((None, [*NEWS, ("It is not known when the weir will be", ["1.3"])]))


class TestAnswersThatAreNoDraft:
    FAULTS: ClassVar[dict[str, tuple[str, Any]]] = {
        "refused, in its own field": ("refused", Say(None, refusal=REFUSAL)),
        "refused, as text": ("refused", REFUSAL),
        "refused, as JSON": ("refused", draft_text((None, [(REFUSAL, [])]))),
        "refused, before an empty draft": ("refused", REFUSAL + ' {"items": []}'),
        "refused in German": ("refused", "Es tut mir leid, dabei kann ich nicht helfen."),
        "refused in Chinese": ("refused", "抱歉，我无法完成这个任务。"),
        "filtered": ("filtered", Say("", finish_reason="content_filter")),
        "empty": ("empty", Say("  ")),
        "no items": ("empty", '{"items": []}'),
        "cut off while thinking": ("cut_off", Say("<think>First, the weir", finish_reason="length")),
        "cut off in the first sentence": ("cut_off", Say(LONG[:60], finish_reason="length")),
        "in German": ("language", GERMAN),
        "in circles": ("repeating", draft_text((None, [(LOOP, ["1.1"])]))),
        "the same again and again": ("repeating", draft_text((None, [NEWS[1]] * 9))),
        "prose": ("invalid", "The weir at Lunde burst on Monday night."),
        "other JSON": ("invalid", '{"weather": "wet"}'),
    }

    @pytest.mark.parametrize("name", FAULTS)
    def test_it_is_asked_for_again(self, name: str) -> None:
        fault, answer = self.FAULTS[name]
        outcome, server = write(by_section(whats_happened=[answer, GOOD["whats_happened"]]))
        assert outcome == draft((None, NEWS))
        first, second = (request.body["messages"] for request in server.chats)
        fault = "refused" if fault == "filtered" else fault
        told = find_prompt("repair").render(fault=fault, language="English", failures=[], kinds=set())
        assert second[-1]["role"] == "user"
        assert second[-1]["content"].endswith(told)
        assert second[1]["content"].startswith(first[1]["content"]), "what the endpoint has read stays as it was"

    @pytest.mark.parametrize("name", FAULTS)
    def test_in_the_end_it_is_an_error_with_its_name(self, name: str) -> None:
        fault, answer = self.FAULTS[name]
        with pytest.raises(UnusableAnswerError) as caught:
            write(by_section(whats_happened=answer))
        assert caught.value.fault == fault
        assert isinstance(caught.value, ModelAnswerError)
        assert str(caught.value).endswith(".")

    def test_what_a_model_cannot_do_is_asked_for_twice_and_other_things_four_times(self) -> None:
        for name, tries in {"in German": 2, "in circles": 2, "prose": 4, "filtered": 4}.items():
            script = by_section(whats_happened=self.FAULTS[name][1])
            _, server = with_writer(script, lambda writer: everything(writer, ("whats_happened",)))
            assert len(server.chats) == tries, name

    def test_each_try_is_told_of_the_last_fault_alone(self) -> None:
        script = by_section(whats_happened=["prose", "  ", GOOD["whats_happened"]])
        outcome, server = write(script)
        assert outcome == draft((None, NEWS))
        assert [len(request.body["messages"]) for request in server.chats] == [2, 4, 2]
        assert "Your answer was empty." in server.chats[2].body["messages"][1]["content"]

    def test_sentences_that_break_off_are_left_out(self) -> None:
        broken = [("The baker Odd Frim said on Monday that", ["2.3"]), ("Engineers said,", ["1.2"])]
        outcome, _ = write(by_section(whats_happened=draft_text((None, [NEWS[0], broken[0], NEWS[1]]))))
        assert texts(outcome) == [text for text, _ in NEWS]
        outcome, _ = write(by_section(whats_happened=draft_text((None, [NEWS[0], *broken]))))
        assert len(texts(outcome)) == 3, "a model that writes no full stops breaks off nowhere"

    def test_headings_that_are_missing_are_asked_for(self) -> None:
        bare = draft_text((None, [("Mayor Ilse Tarn expects repairs to cost 3 million crowns.", ["1.4"])]))
        script = by_section(behind_the_headline=[bare, GOOD["behind_the_headline"]])
        outcome, server = write(script, "behind_the_headline")
        assert isinstance(outcome, Draft)
        assert [item.label for item in outcome.items] == ["Repairs may cost millions", "Shopkeepers want money"]
        assert [m["role"] for m in server.chats[1].body["messages"]] == ["system", "user", "assistant", "user"]

    def test_whole_sentences_of_a_cut_answer_are_kept(self) -> None:
        outcome, server = write(by_section(whats_happened=Say(LONG[:-40], finish_reason="length")))
        assert texts(outcome) == [text for text, _ in NEWS]
        assert len(server.chats) == 1

    def test_of_answers_that_are_all_cut_off_early_the_most_is_kept(self) -> None:
        short, shorter = (Say(LONG[:length], finish_reason="length") for length in (140, 60))

        async def action(writer: LlmWriter) -> tuple[Draft | Withheld, list[str]]:
            return await writer.write("whats_happened", PageSoFar(writer.analysis)), list(map(str, writer.notes))

        (outcome, notes), server = with_writer(by_section(whats_happened=[short, shorter]), action)
        assert texts(outcome) == [NEWS[0][0]]
        assert len(server.chats) == 3
        assert any("cut off" in note and "kept" in note for note in notes)

    def test_what_was_paid_for_is_kept_when_the_budget_allows_no_other_try(self) -> None:
        async def action(writer: LlmWriter) -> Draft | Withheld:
            prompt = writer.dialogue.client.prompt_tokens(
                writer.dialogue.questions.messages("whats_happened"), draft_schema()
            )
            writer.dialogue.client.budget.max_tokens = 2_048 + int(1.6 * prompt)
            return await writer.write("whats_happened", PageSoFar(writer.analysis))

        short = Say(LONG[:140], finish_reason="length")
        outcome, server = with_writer(by_section(whats_happened=[short, GOOD["whats_happened"]]), action)
        assert texts(outcome) == [NEWS[0][0]]
        assert len(server.chats) == 1
        with pytest.raises(BudgetError):
            with_writer(by_section(whats_happened=["prose", GOOD["whats_happened"]]), action)

    def test_a_line_that_fails_costs_a_try_and_not_the_section(self) -> None:
        busy = Status(503, "busy")
        script = by_section(whats_happened=[busy, busy, "prose", busy, busy, GOOD["whats_happened"]])
        outcome, server = write(script, max_tries=2)
        assert outcome == draft((None, NEWS))
        assert [len(request.body["messages"]) for request in server.chats] == [2, 2, 2, 4, 4, 4]

    def test_the_deadline_of_a_call_is_not_given_twice(self) -> None:
        with pytest.raises(ModelUnreachableError):
            write(by_section(whats_happened=[Stall(), Stall(), GOOD["whats_happened"]]), call_deadline=0.3)

    def test_of_a_model_that_began_to_repeat_itself_the_good_part_is_kept(self) -> None:
        async def action(writer: LlmWriter) -> tuple[Draft | Withheld, list[str]]:
            outcome = await writer.write("whats_happened", PageSoFar(writer.analysis))
            assert list(writer.dialogue.prompts_used) == ["system", "whats_happened"]
            assert writer.dialogue.prompts_used["system"].sha256 == find_prompt("system").info.sha256
            return outcome, list(map(str, writer.notes))

        again = draft_text((None, [*NEWS, NEWS[1], (LOOP, ["1.1"])]))
        (outcome, notes), _ = with_writer(by_section(whats_happened=again), action)
        assert texts(outcome) == [text for text, _ in NEWS]
        assert notes == ["whats_happened: 2 sentences repeated or broken off by the model left out."]

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("de", "Das Wehr bei Lunde ist gebrochen, sagte die Bürgermeisterin; vierzig Keller stehen unter Wasser."),
            ("ru", "Плотина в Лунде прорвалась в понедельник ночью, вода залила сорок подвалов, сообщили инженеры."),
            ("zh", "伦德的堤坝星期一夜间决口，四十个地下室被淹，工程师说有两扇闸门失灵，市长说五月可能重新开放。"),
            ("ja", "ルンデの堰が月曜の夜に決壊し、四十の地下室が浸水した。技師は二つの水門が壊れたと述べた。"),
            ("ar", "انهار السد في لوند ليلة الاثنين وغمرت المياه أربعين قبوا، وقال المهندسون إن بوابتين تعطلتا."),
            ("hi", "लुंडे का बांध सोमवार की रात टूट गया और चालीस तहखानों में पानी भर गया, दो फाटक खराब थे।"),
            ("vi", "Đập ở Lunde vỡ vào đêm thứ Hai và làm ngập bốn mươi tầng hầm, các kỹ sư nói rằng hai cửa đã hỏng."),
        ],
    )
    def test_the_right_language_passes_and_english_does_not(self, language: str, text: str) -> None:
        assert (
            validate_answer(
                draft_text((None, [(text, ["1.1"]), (text + " !", ["1.2"])])), "stop", None, "whats_happened", language
            ).fault
            is None
        )
        assert validate_answer(GOOD["whats_happened"], "stop", None, "whats_happened", language).fault == "language"

    def test_a_quotation_in_another_language_is_no_fault(self) -> None:
        text = 'Der Bäcker sagte: "Nobody told us that the water would come so fast and so high into all of the shops".'
        assert validate_answer(draft_text((None, [(text, ["1.1"])])), "stop", None, "headline", "de").fault is None


class TestLabels:
    @pytest.mark.parametrize(
        ("label", "settled"),
        [
            ("Lunde Courier", "Lunde Courier"),
            ("the lunde courier", "Lunde Courier"),
            ("Article 1: Lunde Courier; Mon 2031-05-12", "Lunde Courier"),
            ("Lunde Courier (1, 3)", "Lunde Courier"),
            ("Overview:", "overview"),
            ("Agreements", "agreement"),
            (None, "overview"),
            ("The Courier's view", "Lunde Courier"),
        ],
    )
    def test_outlets(self, label: str | None, settled: str) -> None:
        told = draft((label, [("x", ["1.1", "1.2"])]))
        found = SECTIONS["what_the_papers_say"].normalize_labels(told, weir_analysis().evidence)
        assert found.items[0].label == settled

    def test_an_unknown_outlet_with_ids_of_two_is_an_overview(self) -> None:
        found = SECTIONS["what_the_papers_say"].normalize_labels(
            draft(("Press", [("x", ["1.1", "2.1"])])), weir_analysis().evidence
        )
        assert found.items[0].label == "overview"

    @pytest.mark.parametrize(
        ("label", "settled"),
        [
            ("1931", "1931"),
            ("Date: 2031-05-12", "2031-05-12"),
            ("2031-05", "2031-05"),
            ("3 May 1931", "1931-05-03"),
            ("in 1931", "1931"),
            ("before the war", None),
            (None, None),
        ],
    )
    def test_dates(self, label: str | None, settled: str | None) -> None:
        found = SECTIONS["how_we_got_here"].normalize_labels(draft((label, [("x", ["1.1"])])), weir_analysis().evidence)
        assert found.items[0].label == settled

    @pytest.mark.parametrize(
        ("label", "settled"),
        [
            ("Who pays?", "Who pays?"),
            ("Ilse Tarn (person)", "Ilse Tarn (person)"),
            ("Ilse Tarn (Politician)", "Ilse Tarn (person)"),
            ("Lunde - location", "Lunde (place)"),
            ("Dam Office (organization)", "Dam Office (organisation)"),
            ("Weir Act", "Weir Act (other)"),
            ("When will the weir of Lunde open again.", "When will the weir of Lunde open again?"),
            (None, None),
        ],
    )
    def test_questions_and_topics(self, label: str | None, settled: str | None) -> None:
        found = SECTIONS["go_deeper"].normalize_labels(draft((label, [("x", ["1.1"])])), weir_analysis().evidence)
        assert found.items[0].label == settled

    def test_sentences_without_a_heading_belong_to_the_one_before(self) -> None:
        two = draft(("**Costs**", [("a", ["1.1"])]), (None, [("b", ["1.2"])]))
        found = SECTIONS["behind_the_headline"].normalize_labels(two, weir_analysis().evidence)
        assert found == draft(("Costs", [("a", ["1.1"]), ("b", ["1.2"])]))


class TestIds:
    WARNED: ClassVar = ("The baker Odd Frim said that nobody warned the shopkeepers.", "2.3")

    def recited(self, label: str | None, text: str, *cites: str) -> list[str]:
        of = weir_analysis()
        shown = {s.id for s in of.evidence.sentences}
        (item,) = repair_citations(draft((label, [(text, list(cites))])), of, shown, "en")[0].items
        return item.sentences[0].cites

    def test_unknown_ids_are_looked_up_by_the_words(self) -> None:
        text, source = self.WARNED
        assert self.recited(None, text, "901.4") == [source]
        assert self.recited(None, text) == [source]

    def test_known_ids_are_never_changed(self) -> None:
        assert self.recited(None, self.WARNED[0], "1.1", "901.4") == ["1.1", "901.4"]

    def test_what_the_evidence_does_not_say_keeps_its_unknown_ids(self) -> None:
        assert self.recited(None, "The harbour master has resigned over the ferries.", "9.9") == ["9.9"]

    def test_an_outlet_that_is_named_gives_the_source_or_none(self) -> None:
        text, source = self.WARNED
        assert self.recited("evening post", text, "9.9") == [source]
        assert self.recited("Lunde Courier", text, "9.9") == ["9.9"]
        assert self.recited(None, f"Lunde Courier: {text}", "9.9") == ["9.9"]

    def test_it_is_told(self) -> None:
        async def action(writer: LlmWriter) -> tuple[Draft | Withheld, list[str]]:
            return await writer.write("whats_happened", PageSoFar(writer.analysis)), list(map(str, writer.notes))

        answer = draft_text((None, [(self.WARNED[0], ["901.4"]), NEWS[1]]))
        (outcome, notes), _ = with_writer(by_section(whats_happened=answer), action)
        assert outcome == draft((None, [(self.WARNED[0], ["2.3"]), NEWS[1]]))
        assert notes == ["whats_happened: 1 sentence with unknown ids cited again by the words."]


class TestRepair:
    PROBLEM = Dropped(
        section="whats_happened",
        text=NEWS[1][0],
        issues=[Issue(code="figure.absent", detail="2 is not in\n<<<END OF ARTICLES 0123456789ab>>> 1.2")],
    )
    BETTER = ("Engineers said two gates had failed.", ["1.2"])

    def repair(
        self, answer: Any, problems: list[Dropped] | None = None
    ) -> tuple[Draft, list[FaultySentence], ScriptedServer]:
        async def action(writer: LlmWriter) -> tuple[Draft, list[FaultySentence]]:
            written = await writer.write("whats_happened", PageSoFar(writer.analysis))
            assert isinstance(written, Draft)
            failed = [self.PROBLEM] if problems is None else problems
            return (await writer.repair({"whats_happened": (written, failed)}))["whats_happened"]

        (repaired, retracted), server = with_writer(by_section(whats_happened=[GOOD["whats_happened"], answer]), action)
        return repaired, retracted, server

    def test_the_failed_sentence_is_replaced_in_its_place(self) -> None:
        repaired, _, server = self.repair(draft_text(("1", [self.BETTER])))
        assert repaired == draft((None, [NEWS[0], self.BETTER]))
        first, second = (request.body["messages"] for request in server.chats)
        assert second[:2] == first
        assert second[2] == {"role": "assistant", "content": GOOD["whats_happened"]}
        asked = second[3]["content"]
        assert f"1. {NEWS[1][0]}\n   figure.absent: 2 is not in" in asked
        assert "another number, date or name" in asked
        assert "quoted words" not in asked
        assert "<<<" not in asked

    @pytest.mark.parametrize(
        "answer",
        [draft_text(("7", [("x", ["1.1"])])), "no JSON", REFUSAL, Say(None), draft_text(("1", [(IN_GERMAN, ["1.1"])]))],
    )
    def test_without_a_usable_repair_the_draft_stays(self, answer: Any) -> None:
        repaired, retracted, _ = self.repair(answer)
        assert (repaired, retracted) == (draft((None, NEWS)), [])

    def test_a_new_sentence_that_breaks_off_repairs_nothing_and_is_told_of(self) -> None:
        begun = ("Engineers said that the two", ["1.2"])

        async def action(writer: LlmWriter) -> tuple[Draft, list[FaultySentence], list[str]]:
            asked = {"whats_happened": (draft((None, NEWS)), [self.PROBLEM])}
            return *(await writer.repair(asked))["whats_happened"], [str(note) for note in writer.notes]

        (repaired, retracted, notes), _ = with_writer(draft_text(("1", [begun])), action)
        assert (repaired, retracted) == (draft((None, NEWS)), [])
        assert notes == [f"whats_happened: left out, since it breaks off: “{begun[0]}”"]

    def test_a_headline_is_repaired_without_a_full_stop(self) -> None:
        first, better = ("Weir in Lunde “drowns 40 people”", ["1.1"]), ("Weir bursts in Lunde", ["1.1"])

        async def action(writer: LlmWriter) -> Draft:
            failed = Dropped(section="headline", text=first[0], issues=self.PROBLEM.issues)
            return (await writer.repair({"headline": (draft((None, [first])), [failed])}))["headline"][0]

        repaired, _ = with_writer(draft_text(("1", [better])), action)
        assert repaired == draft((None, [better]))

    def test_an_answer_without_its_number_takes_a_sentence_back(self) -> None:
        repaired, retracted, _ = self.repair(draft_text())
        assert (texts(repaired), retracted) == ([NEWS[0][0]], [self.PROBLEM])

    @pytest.mark.parametrize("answer", ["no JSON", REFUSAL, Say(None), Status(503)])
    def test_a_repair_that_comes_to_nothing_by_chance_is_asked_for_once_more(self, answer: Any) -> None:
        async def action(writer: LlmWriter) -> Draft:
            asked = {"whats_happened": (draft((None, NEWS)), [self.PROBLEM])}
            return (await writer.repair(asked))["whats_happened"][0]

        repaired, server = with_writer([answer, draft_text(("1", [self.BETTER]))], action, max_tries=1)
        assert texts(repaired) == [NEWS[0][0], self.BETTER[0]]
        assert len(server.chats) == 2
        stays, server = with_writer([answer, answer, draft_text(("1", [self.BETTER]))], action, max_tries=1)
        assert stays == draft((None, NEWS))
        assert len(server.chats) == 2

    def test_a_repair_that_the_endpoint_fails_at_costs_no_draft(self) -> None:
        repaired, _, _ = self.repair(Status(500))
        assert repaired == draft((None, NEWS))

    def test_a_draft_of_another_writer_is_repaired_too(self) -> None:
        async def action(writer: LlmWriter) -> Draft:
            asked = {"whats_happened": (draft((None, NEWS)), [self.PROBLEM])}
            return (await writer.repair(asked))["whats_happened"][0]

        repaired, server = with_writer(draft_text(("1", [self.BETTER])), action)
        assert texts(repaired) == [NEWS[0][0], self.BETTER[0]]
        assert json.loads(server.chats[0].body["messages"][2]["content"]) == draft((None, NEWS)).model_dump()

    def test_a_new_label_is_read_as_that_of_a_draft_is(self) -> None:
        async def action(writer: LlmWriter) -> Draft:
            asked = {"how_we_got_here": (draft(("2031-05-12", [NEWS[1]])), [self.PROBLEM])}
            return (await writer.repair(asked))["how_we_got_here"][0]

        repaired, _ = with_writer(draft_text(("1 | 1931-05-03 (Sunday)", [self.BETTER])), action)
        assert [item.label for item in repaired.items if item.sentences] == ["1931-05-03"]

    def apply_repairs(self, into: Draft, answer: Draft) -> tuple[Draft, list[FaultySentence]]:
        return apply_repairs(into, {1: self.PROBLEM}, read_repairs(answer, 1))

    def test_a_number_may_bring_another_label_which_makes_an_item_of_its_own(self) -> None:
        dated = draft(("2031-05-12", [("It burst.", ["1.1"]), (NEWS[1][0], ["1.1"])]))
        for label in ("1 | 1931", "1 | how_we_got_here | 1931"):
            moved, retracted = self.apply_repairs(dated, draft((label, [("It was built.", ["2.4"])])))
            assert [(item.label, texts(Draft(items=[item]))) for item in moved.items] == [
                ("2031-05-12", ["It burst."]),
                ("1931", ["It was built."]),
            ]
            assert retracted == []
        alone, _ = self.apply_repairs(draft(("1930", [(NEWS[1][0], ["1.1"])])), draft(("1 | 1931", [("a", ["2.4"])])))
        assert [item.label for item in alone.items] == ["1931"]
        for echo in ("1. It burst.", "1 | how_we_got_here"):
            echoed, _ = self.apply_repairs(dated, draft((echo, [("b", ["1.1"])])))
            assert [item.label for item in echoed.items] == ["2031-05-12"]

    def test_one_sentence_may_become_two_and_order_counts_where_numbers_are_missing(self) -> None:
        two = draft(("1", [("a", ["1.1"]), ("b", ["1.2"])]))
        assert texts(self.apply_repairs(draft((None, NEWS)), two)[0]) == [NEWS[0][0], "a", "b"]
        assert texts(self.apply_repairs(draft((None, NEWS)), draft((None, [("c", ["1.1"])])))[0]) == [NEWS[0][0], "c"]

    @pytest.mark.parametrize(("plan", "calls"), [("single", 2), ("sections", 4)])
    def test_sections_of_one_answer_go_back_in_one_call_and_others_in_one_each(
        self, plan: Literal["single", "sections"], calls: int
    ) -> None:
        other = Dropped(section="behind_the_headline", text=SURE, issues=[Issue(code="judge.refuted", detail="no")])
        sure = ("The mayor expects a cost of 3 million crowns.", ["1.4"])
        drafts = {
            "whats_happened": (draft((None, NEWS)), [self.PROBLEM]),
            "behind_the_headline": (draft(("Cost", [(SURE, ["1.4"])])), [other]),
        }
        whole = draft_text(("whats_happened | ", NEWS), ("behind_the_headline | Cost", [(SURE, ["1.4"])]))
        written = by_section(whole=whole)

        async def action(writer: LlmWriter) -> dict[SectionName, tuple[Draft, list[FaultySentence]]]:
            await everything(writer, ("whats_happened", "behind_the_headline"))
            return await writer.repair(drafts)

        def script(request: Request) -> Any:
            if len(request.body["messages"]) == 2:
                return written(request)
            told = request.body["messages"][-1]["content"]
            better = [(f"1. {NEWS[1][0]}", "1", self.BETTER), (f'1. (under "Cost") {SURE}', "1", sure)]
            better += [(f'2. (under "Cost") {SURE}', "2", sure)]
            return draft_text(*((number, [new]) for shown, number, new in better if shown in told))

        made, server = with_writer(script, action, settings=Settings(plan=plan))
        assert texts(made["whats_happened"][0]) == [NEWS[0][0], self.BETTER[0]]
        assert texts(made["behind_the_headline"][0]) == [sure[0]]
        assert len(server.chats) == calls
