"""What a program adds from outside the package: sections, checks and a writer of its own."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from bundles import article
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from click.testing import CliRunner
from distributions import environment, install
from newsdesk import NEWS, by_section
from newsroom import weir_bundle

from summarizer import (
    Briefing,
    Bundle,
    NewCheck,
    NewSection,
    Settings,
    adopt,
    asummarize,
    load_bundle,
    render,
    render_editable,
    summarize,
    update,
    verify,
)
from summarizer.cli import app
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import ConfigurationError, UnsupportedError
from summarizer.rendering import FORMATS
from summarizer.testing import ScriptedServer, draft_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.testing import Request
    from summarizer.verification.claim import Claim


def sums(evidence: Evidence) -> Iterator[tuple[str | None, Sequence[Sentence]]]:
    """Sentences with dollars, by outlet."""
    for each in evidence.sentences:
        if "$" in each.text and not each.is_title:
            yield each.article.outlet, [each]


NUMBERS = NewSection("key_numbers", {"en": "Key numbers", "de": "Zahlen"}, choose=sums)


@pytest.fixture(scope="module")
def bridge() -> Bundle:
    return load_bundle("examples/harbour-bridge.json")


@pytest.fixture(scope="module")
def page(bridge: Bundle) -> Briefing:
    return summarize(bundle=bridge, sections=[NUMBERS])


class TestSections:
    def test_it_stands_behind_the_others_and_is_checked(self, page: Briefing, bridge: Bundle) -> None:
        name, section = page.sections()[-1]
        assert name == "key_numbers"
        assert section == page.more[0]
        assert page.more[0].heading == "Key numbers"
        assert page.more[0].writer == "extractive"
        statements = [statement for item in page.more[0].items for statement in item.statements]
        assert statements
        assert all(s.verdict == "supported" for s in statements)
        report = verify(page, bridge)
        assert report.ok
        assert {s.id for s in statements} <= report.verdicts.keys()

    def test_a_page_without_one_has_the_bytes_it_had(self, page: Briefing, bridge: Bundle) -> None:
        assert "more" not in json.loads(render(summarize(bridge), "json"))
        assert Briefing.model_validate_json(render(page, "json")) == page

    @pytest.mark.parametrize("form", sorted({*FORMATS} - {"kite"}))
    def test_every_format_that_has_a_place_shows_it(self, page: Briefing, form: str) -> None:
        shown = render(page, form)
        assert "Key numbers" in shown
        assert "Bourse & Trade" in shown.replace("&amp;", "&").replace("\\&", "&").replace("\\u0026", "&")

    def test_the_heading_is_in_the_language_of_the_page(self) -> None:
        german = load_bundle("examples/papierfabrik.json")
        every = NewSection("alles", {"en": "All", "de": "Alles"}, choose=lambda e: [(None, [e.sentences[0]])])
        assert summarize(german, sections=[every]).more[0].heading == "Alles"

    def test_one_without_a_sentence_says_why(self, bridge: Bundle) -> None:
        none = NewSection("nothing", "Nothing", choose=lambda _: [])
        briefing = summarize(bridge, sections=[none])
        assert briefing.more[0].status == "withheld"
        assert "Omitted: The articles have nothing for this section." in render(briefing, "text") or (
            briefing.more[0].reason == "The articles have nothing for this section."
        )

    def test_one_that_only_a_model_can_write_says_so(self, bridge: Bundle) -> None:
        wanted = NewSection("quiz", "A quiz", prompt="Write a quiz in {{ language }}.")
        assert summarize(bridge, sections=[wanted]).more[0].reason == (
            "Only a model can write this section, and none was asked."
        )

    def test_words_of_its_own_are_no_quotation_and_go(self, bridge: Bundle) -> None:
        def altered(evidence: Evidence) -> Iterable[tuple[None, Sequence[Sentence]]]:
            first = evidence.sentences[3]
            return [(None, [first._replace(text=f"Surely {first.text}"), evidence.sentences[4]])]

        briefing = summarize(bridge, sections=[NewSection("own", "Own", choose=altered)])
        told = [s.text for item in briefing.more[0].items for s in item.statements]
        assert len(told) == 1
        assert [lost.section for lost in briefing.verification.dropped] == ["own"]

    @pytest.mark.parametrize(
        ("made", "message"),
        [
            (lambda: NewSection("Key Numbers", "x", prompt="y"), "its name is 'Key Numbers', and has to be 1 to 20"),
            (lambda: NewSection("numbers", "", prompt="y"), "has no heading"),
            (lambda: NewSection("numbers", {"de": "Zahlen"}, prompt="y"), "has no heading"),
            (lambda: NewSection("numbers", "x"), "neither a prompt nor a choice"),
        ],
    )
    def test_one_that_cannot_be_is_refused(self, made: Any, message: str) -> None:
        with pytest.raises(ConfigurationError, match=message):
            made()

    def test_names_are_taken_once_and_errors_of_a_choice_are_told(self, bridge: Bundle) -> None:
        taken = NewSection("go_deeper", "x", choose=sums)
        with pytest.raises(ConfigurationError, match="there is a section go_deeper already"):
            summarize(bridge, sections=[taken])
        with pytest.raises(ConfigurationError, match="there is a section key_numbers already"):
            summarize(bridge, sections=[NUMBERS, NUMBERS])
        broken = NewSection("broken", "x", choose=lambda _: [(None, [1 / 0])])  # type: ignore[list-item]
        with pytest.raises(ConfigurationError, match="broken cannot be chosen: ZeroDivisionError: division by zero"):
            summarize(bridge, sections=[broken])
        with pytest.raises(ConfigurationError, match="given as a NewSection, and not as a str"):
            summarize(bridge, sections=["key_numbers"])  # type: ignore[list-item]

    def test_an_editor_changes_its_sentences_as_any(self, page: Briefing, bridge: Bundle) -> None:
        editable = render_editable(page)
        assert adopt(editable, page, bridge).briefing == page
        words = page.more[0].items[0].statements[0].text[:30].replace("$", r"\$")
        assert editable.count(words) >= 1
        at = editable.rindex(words)
        edited = f"{editable[:at]}In short, {editable[at:]}"
        adopted = adopt(edited, page, bridge).briefing
        changed = [s for item in adopted.more[0].items for s in item.statements if s.text.startswith("In short, ")]
        assert [s.author for s in changed] == ["editor"]

    def test_an_update_keeps_what_stands_and_adds_what_is_new(self, page: Briefing, bridge: Bundle) -> None:
        assert update(page, bridge).briefing == page
        told = "A ferry between Saltholm and Ansley will cost $4 million a month, the port said on Sunday."
        late = article(
            "late",
            told,
            title="Ferry to replace bridge",
            outlet="Night Wire",
            published="2025-05-11",
        )
        now = bridge.model_copy(update={"articles": (*bridge.articles, late)})
        kept = update(page, now).briefing
        before = [s.id for item in page.more[0].items for s in item.statements]
        assert [s.id for item in kept.more[0].items for s in item.statements] == before
        assert verify(kept, now).ok

    @pytest.mark.parametrize("plan", ["sections", "single"])
    def test_a_model_writes_it_by_its_prompt(self, plan: str) -> None:
        prompts: list[str] = []
        whole = draft_text(("headline | ", [("Weir bursts in Lunde", ["1.1"])]), ("whats_happened | ", NEWS))
        others = by_section(whole=whole)

        def script(request: Request) -> Any:
            instruction = request.body["messages"][1]["content"].rsplit(">>>\n\n")[-1]
            if "how much water" in instruction:
                prompts.append(instruction)
                return draft_text(("Cellars", [("The weir flooded 40 cellars.", ["2.1"])]))
            return others(request)

        section = NewSection("water", "The water", prompt="Tell in {{ language }} how much water there was.\n{{ map }}")
        with ScriptedServer(script) as server:
            given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False, "map": "words"}
            briefing = summarize(weir_bundle(), Settings(plan=plan, **given), sections=[section])
        assert len(prompts) == 1
        assert "in English how much water" in prompts[0]
        (item,) = briefing.more[0].items
        assert item.label == "Cellars"
        assert item.statements[0].citations[0].article == "a2"
        assert briefing.more[0].writer == "llm"
        assert briefing.provenance.prompts["water"].version == "v1"
        assert verify(briefing, weir_bundle()).ok


def loud(claim: Claim) -> list[str]:
    return ["a house never shouts"] if "police" in claim.text else []


class TestChecks:
    def test_a_doubt_stays_with_its_statement(self, bridge: Bundle) -> None:
        quiet = NewCheck("house_style", loud)
        briefing = summarize(bridge, checks=[quiet])
        found = [s for _, s in briefing.statements() if s.issues]
        assert found
        assert {issue.code for s in found for issue in s.issues} == {"added.doubt.house_style"}
        assert all("police" in s.text and s.verdict == "supported" for s in found)
        assert verify(briefing, bridge).ok
        report = verify(summarize(bridge), bridge, checks=[quiet])
        assert report.ok
        assert {doubt.code for doubt in report.doubts} == {"added.doubt.house_style"}

    def test_a_fault_drops_its_statement_or_flags_it(self, bridge: Bundle, tmp_path: Path) -> None:
        strict = NewCheck("house_style", loud, weight="fault")
        briefing = summarize(bridge, checks=[strict])
        assert all("police" not in s.text for _, s in briefing.statements() if s not in briefing.computed())
        assert {issue.code for lost in briefing.verification.dropped for issue in lost.issues} == {
            "added.fault.house_style"
        }
        flagged = summarize(bridge, Settings(unsupported="flag"), checks=[strict])
        assert flagged.verification.flagged
        (tmp_path / "flagged.json").write_text(flagged.model_dump_json(), "utf-8")
        (tmp_path / "bridge.json").write_text(bridge.model_dump_json(), "utf-8")
        told = CliRunner().invoke(app, ["verify", str(tmp_path / "flagged.json"), str(tmp_path / "bridge.json")])
        assert (told.exit_code, f"{flagged.verification.flagged} flagged, 0 faults" in told.output) == (0, True)
        # Who verifies without the check believes what is recorded; who has it finds the same again.
        assert verify(flagged, bridge).counts == verify(flagged, bridge, checks=[strict]).counts
        problems = verify(summarize(bridge), bridge, checks=[strict]).problems
        assert {problem.code for problem in problems} == {"added.fault.house_style"}
        with pytest.raises(UnsupportedError, match="a house never shouts"):
            summarize(bridge, Settings(unsupported="fail"), checks=[strict])

    def test_what_cannot_be_a_check_is_refused(self, bridge: Bundle) -> None:
        with pytest.raises(ConfigurationError, match="its name is 'House style', and has to be 1 to 20"):
            NewCheck("House style", loud)
        with pytest.raises(ConfigurationError, match="given as a NewCheck, and not as a function"):
            summarize(bridge, checks=[loud])  # type: ignore[list-item]
        with pytest.raises(ConfigurationError, match="two checks called house_style"):
            verify(summarize(bridge), bridge, checks=[NewCheck("house_style", loud), NewCheck("house_style", loud)])
        broken = NewCheck("broken", lambda _: [str(1 / 0)])
        with pytest.raises(ConfigurationError, match="the check broken fails: ZeroDivisionError: division by zero"):
            summarize(bridge, checks=[broken])
        with pytest.raises(ConfigurationError, match="weighs 'error', and has to weigh fault or doubt"):
            NewCheck("house_style", loud, weight="error")  # type: ignore[arg-type]


class Desk:
    """Writes the news in its own words, one sentence of them wrong, and leaves the rest."""

    name = "wire-desk"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def write(self, section: str, evidence: Evidence, said: Sequence[str]) -> Draft | None:
        self.asked.append(section)
        if section != "whats_happened":
            return None
        assert list(said) == []
        assert any(sentence.id == "1.1" for sentence in evidence.sentences)
        sentences = [
            DraftSentence(
                text="The weir at Lunde burst on Monday night, and two gates had failed.", cites=["1.1", "1.2"]
            ),
            DraftSentence(text='"Everybody warned us," said the baker Odd Frim.', cites=["2.3"]),
        ]
        return Draft(items=[DraftItem(label=None, sentences=sentences)])


class TestWriters:
    def test_its_words_are_checked_and_the_rest_is_chosen(self) -> None:
        desk = Desk()
        briefing = summarize(weir_bundle(), writer=desk)
        assert desk.asked[:2] == ["headline", "whats_happened"]
        assert briefing.provenance.writer == briefing.whats_happened.writer == "wire-desk"
        assert len(briefing.whats_happened.statements) == 1
        assert briefing.whats_happened.statements[0].verdict == "unproven"
        (lost,) = briefing.verification.dropped
        assert "quote.altered" in {issue.code for issue in lost.issues}
        assert briefing.what_the_papers_say.writer == "extractive"
        assert verify(briefing, weir_bundle()).ok
        assert "wire-desk" in render(briefing, "text")
        assert asyncio.run(asummarize(weir_bundle(), writer=Desk())) == briefing

    def test_without_a_fallback_the_rest_is_left_out(self) -> None:
        briefing = summarize(weir_bundle(), Settings(fallback=False), writer=Desk())
        assert {name for name, section in briefing.sections() if section.status == "written"} == {"whats_happened"}

    def test_a_judge_that_was_asked_for_is_told_as_missed(self) -> None:
        briefing = summarize(weir_bundle(), Settings(judge_model="scripted"), writer=Desk())
        assert briefing.provenance.missed == {"judge": "judge.unanswered"}
        assert any("No judge was asked" in warning for warning in briefing.provenance.warnings)
        assert not summarize(weir_bundle(), writer=Desk()).provenance.missed

    def test_one_that_fails_is_named(self) -> None:
        class Broken(Desk):
            def write(self, *_: object) -> Any:
                return "a draft"

        with pytest.raises(ConfigurationError, match="the writer wire-desk gives a str for headline"):
            summarize(weir_bundle(), writer=Broken())
        Broken.name = "llm"
        with pytest.raises(ConfigurationError, match="a writer cannot be called 'llm'"):
            summarize(weir_bundle(), writer=Broken())


SOURCE = """
from summarizer import NewCheck, NewSection
from summarizer.drafts import Draft, DraftItem, DraftSentence

SECTION = NewSection("key_numbers", "Key numbers", choose=lambda e: [(None, [s]) for s in e.sentences if "$" in s.text])
CHECK = NewCheck("no_police", lambda claim: ["of the police"] if "police" in claim.text else [], weight="fault")

class Desk:
    name = "desk"

    def write(self, section, evidence, said):
        if section != "headline":
            return None
        first = evidence.sentences[0]
        return Draft(items=[DraftItem(label=None, sentences=[DraftSentence(text=first.text, cites=[first.id])])])
"""
ASKED = """
import sys
from summarizer import Settings, load_bundle, summarize, summarize_many
from summarizer.errors import ConfigurationError

if __name__ == "__main__":
    bundle = load_bundle("examples/harbour-bridge.json")
    try:
        settings = Settings({settings})
        page = summarize(bundle, settings)
        (other,) = summarize_many([bundle], settings)
        assert other.briefing == page, other
        told = [s.text for _, s in page.statements() if s not in page.computed()]
        print(page.provenance.writer, [section.name for section in page.more], any("police" in text for text in told))
    except ConfigurationError as error:
        print(error)
"""


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ('writer="desk", add=("key_numbers", "no_police")', "desk ['key_numbers'] False"),
        ('add=("key_number",)', "no section or check 'key_number' is installed (did you mean key_numbers?)"),
        ('writer="dask"', "The setting writer cannot be used: there is no such writer (did you mean desk?); choose"),
        ('add=("wrong",)', "the section 'wrong' of the distribution 'acme-news' is a type, and no NewSection"),
    ],
)
def test_what_a_distribution_brings_is_found_by_its_name(tmp_path: Path, given: str, told: str) -> None:
    entries = {"key_numbers": "acme_news:SECTION", "wrong": "acme_news:Desk"}
    checks, writers = {"no_police": "acme_news:CHECK"}, {"desk": "acme_news:Desk"}
    install(tmp_path / "site", "acme-news", SOURCE, sections=entries, checks=checks, writers=writers)
    script = tmp_path / "asked.py"
    script.write_text(ASKED.format(settings=given), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script],
        env={**os.environ, **environment(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(told), done.stdout


@pytest.fixture
def acme(tmp_path: Path) -> dict[str, str]:
    """The environment of a process in which a distribution brings a section and a check."""
    install(
        tmp_path / "site",
        "acme-news",
        SOURCE,
        sections={"key_numbers": "acme_news:SECTION", "other": "acme_news:SECTION"},
        checks={"no_police": "acme_news:CHECK"},
    )
    return {**os.environ, **environment(tmp_path / "site")}


def command(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *words], env=env, capture_output=True, text=True, check=False
    )


def test_installed_checks_look_at_saved_and_edited_pages(acme: dict[str, str], tmp_path: Path, page: Briefing) -> None:
    """Without a judge, whatever else is set."""
    saved, edited = tmp_path / "page.json", tmp_path / "page.md"
    saved.write_text(render(page, "json"), encoding="utf-8")
    bundle = "examples/harbour-bridge.json"
    assert command("verify", str(saved), bundle, env=acme).returncode == 0
    found = command("verify", str(saved), bundle, "--add", "no_police", env=acme)
    assert (found.returncode, found.stderr) == (1, "")
    assert "added.fault.no_police: " in found.stdout

    shown = render_editable(page)
    police = next(s.text for _, s in page.statements() if "police" in s.text)
    edited.write_text(shown.replace(police[:20], f"Later, {police[:20]}"), encoding="utf-8")
    adopted = command("adopt", str(edited), str(saved), bundle, "--add", "no_police", env=acme)
    assert adopted.returncode == 1
    assert "added.fault.no_police: of the police" in adopted.stderr
    assert command("adopt", str(edited), str(saved), bundle, env=acme).stderr.count("added.fault") == 0

    slip = command("verify", str(saved), bundle, "--add", "no_polices", env=acme)
    assert slip.returncode == 2
    assert "no section or check 'no_polices' is installed (did you mean no_police?)" in slip.stderr
    renamed = command("brief", bundle, "--add", "other", env=acme)
    assert renamed.returncode == 2
    assert "the section 'other' of the distribution 'acme-news' calls itself 'key_numbers'" in renamed.stderr


PROMPTS_DIGEST = """
from summarizer import Settings
from summarizer.many.keys import prompts_digest

print(prompts_digest(Settings(model="scripted", add=("quiz",))), prompts_digest(Settings(model="scripted")))
"""


def test_another_prompt_of_an_installed_section_is_another_page_of_a_batch(tmp_path: Path) -> None:
    told = []
    for prompt in ("Ask three questions.", "Ask four questions."):
        site = tmp_path / prompt.split()[1]
        source = f"from summarizer import NewSection\nSECTION = NewSection('quiz', 'A quiz', prompt={prompt!r})\n"
        install(site, "acme-quiz", source, sections={"quiz": "acme_quiz:SECTION"})
        done = subprocess.run(
            [sys.executable, "-c", PROMPTS_DIGEST],
            env={**os.environ, **environment(site)},
            capture_output=True,
            text=True,
            check=True,
        )
        told.append(done.stdout.split())
    (three, without), (four, still_without) = told
    assert len({three, four, without}) == 3
    assert without == still_without
