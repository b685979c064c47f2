"""A page that an editor changed and gave back: what is kept, what is checked, and what nobody may edit."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest
from briefings import arabic_briefing, invented_briefing
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, in_process, one_sentence
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Adoption, Briefing, Settings, adopt, load_bundle, render, render_editable, summarize, verify
from summarizer.briefing import JudgeUsed, statement_id
from summarizer.editing.edit_alignment import align
from summarizer.editing.edit_check import Examiner
from summarizer.editing.editable_page import read_blocks
from summarizer.editing.edited_sentences import EditedSentence, flat, written_in
from summarizer.errors import ConfigurationError, SourceError
from summarizer.testing import ScriptedServer, judge_statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarizer import Bundle

HANGERS = "Two hangers, the vertical cables"
AGREED = "Two of the steel hangers that hold up the road snapped"
JUDGE = "The inquiry will be led by the retired judge Helen Achterberg."


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle("examples/harbour-bridge.json")


@pytest.fixture(scope="module")
def briefing(bundle: Bundle) -> Briefing:
    return summarize(bundle, settings=Settings(writer="extractive"))


@pytest.fixture(scope="module")
def page(briefing: Briefing) -> str:
    return render_editable(briefing)


@pytest.fixture
def taken(page: str, briefing: Briefing, bundle: Bundle) -> Callable[[str, str], Adoption]:
    """Put one text for another, once, and take the page back."""

    def edit(old: str, new: str) -> Adoption:
        assert page.count(old) == 1, page.count(old)
        adopted = adopt(page.replace(old, new), briefing, bundle)
        assert verify(adopted.briefing, bundle).ok
        assert Briefing.model_validate_json(render(adopted.briefing, "json")) == adopted.briefing
        return adopted

    return edit


def line_of(page: str, words: str) -> str:
    return next(line for line in page.split("\n") if words in line)


def texts(briefing: Briefing) -> list[str]:
    return [statement.text for _, statement in briefing.statements()]


# --- The page that an editor gets


def test_a_reader_of_the_shown_page_sees_no_difference(briefing: Briefing, page: str) -> None:
    shown, editable = ([flat(b.text) for b in read_blocks(text)] for text in (render(briefing, "markdown"), page))
    assert shown == editable


@pytest.mark.parametrize("made", [invented_briefing, arabic_briefing])
def test_every_statement_and_every_heading_of_a_writer_has_an_anchor_once(made: Callable[[], Briefing]) -> None:
    given = made()
    anchors = [anchor for block in read_blocks(render_editable(given)) for anchor in block.anchors]
    worded = [statement for _, statement in given.statements() if statement not in given.computed()]
    assert sorted(a for a in anchors if a.startswith("s-")) == sorted(f"s-{s.id}" for s in worded)
    assert len([a for a in anchors if a.startswith("h-")]) == len(given.behind_the_headline.points) + len(
        given.go_deeper.questions
    )
    assert len(anchors) == len(set(anchors))


def test_a_statement_that_stands_twice_has_two_anchors() -> None:
    twice = invented_briefing()
    said = twice.whats_happened.statements[0]
    twice = twice.model_copy(update={"headline": said})
    anchors = [anchor for block in read_blocks(render_editable(twice)) for anchor in block.anchors]
    assert {f"s-{said.id}", f"s-{said.id}-2"} <= set(anchors)
    assert align(render_editable(twice), twice).is_untouched


@pytest.mark.parametrize("made", [invented_briefing, arabic_briefing])
def test_without_an_edit_nothing_is_touched(made: Callable[[], Briefing]) -> None:
    assert align(render_editable(made()), made()).is_untouched


def test_a_flagged_statement_says_so_out_of_the_editors_reach() -> None:
    given = arabic_briefing()
    warned = next(block for block in read_blocks(render_editable(given)) if any(p.computed for p in block.pieces))
    assert "⚠" in next(piece.text for piece in warned.pieces if piece.computed)


def test_a_flagged_agreement_has_two_things_behind_it_that_code_says(
    page: str, briefing: Briefing, bundle: Bundle
) -> None:
    flagged = adopt(page.replace("</a>Two of the steel hangers", "</a>Nine of the steel hangers"), briefing, bundle)
    again = render_editable(flagged.briefing)
    assert again.count("<!-- computed -->") == page.count("<!-- computed -->") + 1
    assert adopt(again, flagged.briefing, bundle).briefing is flagged.briefing
    mended = adopt(again.replace("</a>Nine of the", "</a>Two of the"), flagged.briefing, bundle)
    assert [said.verdict for said in mended.changed] == ["supported"]
    with pytest.raises(SourceError, match="which code computes"):
        adopt(again.replace(" — *Found in", " — *Not in"), flagged.briefing, bundle)


# --- What comes back


def test_without_an_edit_the_same_bytes_come_back(page: str, briefing: Briefing, bundle: Bundle) -> None:
    adopted = adopt(page, briefing, bundle)
    assert render(adopted.briefing, "json") == render(briefing, "json")
    assert (adopted.checked, adopted.ok) == (0, True)
    assert '"author"' not in render(briefing, "json")
    assert '"edits"' not in render(briefing, "json")


def test_lines_may_be_broken_anew_and_emphasis_added_without_touching_a_word(
    page: str, briefing: Briefing, bundle: Bundle
) -> None:
    other = page.replace("the vertical cables that", "the *vertical*\ncables that").replace("\n- **", "\n* **")
    assert adopt(other, briefing, bundle).briefing is briefing


def test_a_changed_sentence_is_the_editors_and_checked_and_no_other(
    taken: Callable[[str, str], Adoption], briefing: Briefing
) -> None:
    adopted = taken("Two hangers, the vertical cables that carry the road, broke", "Two hangers broke")
    (said,) = adopted.changed
    assert (adopted.checked, said.author, said.is_locked, said.verdict) == (1, "editor", True, "supported")
    assert said.text.startswith("Two hangers broke at 7.52 a.m.")
    assert [c.article for c in said.citations] == ["a3"]
    others = [s for _, s in adopted.briefing.statements() if s != said]
    assert others == [s for _, s in briefing.statements() if HANGERS not in s.text]


def test_a_changed_figure_is_flagged_and_the_page_says_so(taken: Callable[[str, str], Adoption]) -> None:
    adopted = taken(HANGERS, HANGERS.replace("Two", "Three"))
    (said,) = adopted.changed
    assert said.verdict == "flagged"
    assert "figure.exchanged" in {issue.code for issue in said.issues}
    assert (adopted.ok, adopted.briefing.verification.flagged) == (False, 1)
    assert "⚠" in render(adopted.briefing, "markdown")


def test_citations_are_found_anew_where_they_no_longer_fit(taken: Callable[[str, str], Adoption], page: str) -> None:
    line = line_of(page, HANGERS)
    adopted = taken(line, line.partition("</a>")[0] + f"</a>{JUDGE}")
    assert [c.article for c in adopted.changed[0].citations] == ["a7"]


def test_a_mark_names_the_source_that_is_cited(taken: Callable[[str, str], Adoption], page: str) -> None:
    line = line_of(page, HANGERS)
    adopted = taken(line, f"{line}\nParliament will vote on the emergency funds [10].")
    (said,) = adopted.added
    assert said.text == "Parliament will vote on the emergency funds."
    assert {c.article for c in said.citations} == {"a10"}
    moved = taken(line, line.replace("[3]", "[2]"))
    assert {c.article for c in moved.changed[0].citations} == {"a2"}


def test_a_new_sentence_that_nothing_bears_out_stays_out_and_is_listed(
    taken: Callable[[str, str], Adoption], page: str
) -> None:
    line = line_of(page, HANGERS)
    adopted = taken(line, f"{line}\nBananas orbit quietly under violet mathematics.")
    assert [lost.text for lost in adopted.left_out] == ["Bananas orbit quietly under violet mathematics."]
    assert (adopted.ok, adopted.added, adopted.checked) == (False, (), 1)
    record = adopted.briefing.provenance.edits
    assert record is not None
    assert record.left_out == adopted.left_out


@pytest.mark.parametrize("before", [True, False])
def test_a_new_sentence_stands_where_it_was_written(
    taken: Callable[[str, str], Adoption], page: str, before: bool
) -> None:
    line = line_of(page, HANGERS)
    adopted = taken(line, f"{JUDGE}\n\n{line}" if before else f"{line} {JUDGE}")
    told = [s.text for s in adopted.briefing.whats_happened.statements]
    assert told.index(JUDGE) == (1 if before else 2)
    assert adopted.checked == 1


def test_under_an_outlet_only_its_own_articles_are_cited(taken: Callable[[str, str], Adoption], page: str) -> None:
    line = line_of(page, "**Radio Kelmark**")
    adopted = taken(line, f"{line}\n  {JUDGE}")
    assert {c.article for c in adopted.added[0].citations} == {"a7"}
    line = line_of(page, "**Evening Packet**")
    assert [lost.text for lost in taken(line, f"{line}\n  {JUDGE}").left_out] == [JUDGE]


def test_what_is_taken_out_is_gone_and_on_record(taken: Callable[[str, str], Adoption], page: str) -> None:
    line = line_of(page, HANGERS)
    adopted = taken(line + "\n", "")
    assert adopted.checked == 0
    assert [gone.text for gone in adopted.deleted] == [adopted.briefing.provenance.edits.deleted[0].text]  # type: ignore[union-attr]
    assert HANGERS not in "".join(texts(adopted.briefing))


def test_words_that_are_gone_while_their_anchor_stays_are_taken_out(
    taken: Callable[[str, str], Adoption], page: str
) -> None:
    line = line_of(page, HANGERS)
    assert len(taken(line, line.partition("</a>")[0] + "</a>").deleted) == 1


def test_an_agreement_can_be_worded_anew_and_taken_out_with_its_line(
    taken: Callable[[str, str], Adoption], page: str
) -> None:
    adopted = taken(AGREED, "Two steel hangers that hold up the road snapped")
    (agreement,) = adopted.briefing.what_the_papers_say.agreements
    assert agreement.statement.text.startswith("Two steel hangers")
    line = line_of(page, AGREED)
    gone = taken(line + "\n", "").briefing.what_the_papers_say
    assert gone.agreements == ()
    assert len(gone.coverage) == len(adopted.briefing.what_the_papers_say.coverage)


def test_a_sentence_in_another_item_is_a_new_one_there(page: str, briefing: Briefing, bundle: Bundle) -> None:
    line, point = line_of(page, HANGERS), line_of(page, "would demand a vote of no confidence")
    moved = page.replace(line + "\n", "").replace(point, f"{point}\n{line}")
    adopted = adopt(moved, briefing, bundle)
    assert [(gone.section, len(adopted.deleted)) for gone in adopted.deleted] == [("whats_happened", 1)]
    assert [said.verdict for said in adopted.added] == ["supported"]
    assert HANGERS in adopted.briefing.behind_the_headline.points[0].statements[-1].text
    assert verify(adopted.briefing, bundle).ok


def test_an_item_of_one_sentence_takes_no_other(page: str, briefing: Briefing, bundle: Bundle) -> None:
    line, agreed = line_of(page, HANGERS), line_of(page, AGREED)
    moved = page.replace(line + "\n", "").replace(agreed, f"{agreed} {line} {JUDGE}")
    adopted = adopt(moved, briefing, bundle)
    assert [lost.issues[0].code for lost in adopted.left_out] == ["editor.unplaced"] * 2
    assert adopted.briefing.what_the_papers_say == briefing.what_the_papers_say
    assert verify(adopted.briefing, bundle).ok


def test_sentences_of_one_item_may_stand_in_another_order(page: str, briefing: Briefing, bundle: Bundle) -> None:
    line = line_of(page, HANGERS)
    first = line_of(page, "The repair of the Halse Bridge will cost")
    swapped = page.replace(line, "@").replace(first, line).replace("@", first)
    adopted = adopt(swapped, briefing, bundle)
    assert adopted.checked == 0
    assert adopted.briefing.whats_happened.statements[0].text.startswith(HANGERS)
    assert verify(adopted.briefing, bundle).ok


@pytest.mark.parametrize("first", [True, False])
def test_a_sentence_that_is_moved_in_takes_its_new_item_with_it_nowhere(
    first: bool, page: str, briefing: Briefing, bundle: Bundle
) -> None:
    line, outlet = line_of(page, HANGERS), line_of(page, "**Coast & County Gazette**")
    label, own = outlet.split("<a", 1)
    both = f"{label}{line}\n  <a{own}" if first else f"{outlet}\n  {line}"
    adopted = adopt(page.replace(line + "\n", "").replace(outlet, both), briefing, bundle)
    assert (adopted.checked, len(adopted.added), len(adopted.deleted)) == (1, 1, 1)
    view = next(v for v in adopted.briefing.what_the_papers_say.outlets if v.outlet == "Coast & County Gazette")
    assert [said.is_locked for said in view.statements] == [first, not first]
    assert verify(adopted.briefing, bundle).ok


def test_items_keep_their_order(page: str, briefing: Briefing, bundle: Bundle) -> None:
    one, other = line_of(page, "**Evening Packet**"), line_of(page, "**Radio Kelmark**")
    swapped = page.replace(one, "@@").replace(other, one).replace("@@", other)
    with pytest.raises(SourceError, match="the order of items is the page's own"):
        adopt(swapped, briefing, bundle)


def test_a_line_that_was_copied_is_a_new_sentence(taken: Callable[[str, str], Adoption], page: str) -> None:
    line = line_of(page, HANGERS)
    assert len(taken(line, f"{line}\n{line}").added) == 1


def test_a_heading_with_an_anchor_may_be_changed(taken: Callable[[str, str], Adoption]) -> None:
    adopted = taken("</a>The reaction", "</a>What was known")
    assert adopted.briefing.behind_the_headline.points[0].heading == "What was known"
    assert (adopted.checked, adopted.ok) == (0, True)


def test_a_section_that_is_taken_out_is_as_if_nobody_had_asked(page: str, briefing: Briefing, bundle: Bundle) -> None:
    before, _, behind = page.partition("## How we got here")
    adopted = adopt(before + "## Go deeper" + behind.partition("## Go deeper")[2], briefing, bundle)
    assert adopted.briefing.how_we_got_here.status == "withheld"
    assert "How we got here" not in render(adopted.briefing, "markdown")
    assert verify(adopted.briefing, bundle).ok


def test_a_second_round_keeps_what_the_first_one_wrote(taken: Callable[[str, str], Adoption], bundle: Bundle) -> None:
    first = taken("Two hangers, the vertical cables that carry the road, broke", "Two hangers broke").briefing
    page = render_editable(first)
    line = line_of(page, "The Halse Bridge opened in 1974")
    second = adopt(page.replace(line, line.replace("1974", "1975")), first, bundle)
    assert second.checked == 1
    assert [s for _, s in second.briefing.statements() if s.is_locked and s.text.startswith("Two hangers")] == [
        s for _, s in first.statements() if s.is_locked
    ]


def test_a_sentence_that_leans_on_one_that_is_gone_is_warned_of(page: str, briefing: Briefing, bundle: Bundle) -> None:
    line = line_of(page, HANGERS)
    led = line.replace(HANGERS, f"She said that {HANGERS}")
    first = adopt(page.replace(line, led), briefing, bundle)
    assert first.warnings == ()
    again = render_editable(first.briefing)
    before = line_of(again, "The repair of the Halse Bridge will cost")
    warnings = adopt(again.replace(before + "\n", ""), first.briefing, bundle).warnings
    assert [warning.startswith("“She said that Two hangers") for warning in warnings] == [True]


# --- What nobody edits


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("11 articles", "12 articles", "is written by code"),
        ("**Fourteen hurt**", "**Fourteen dead**", "is written by code"),
        ("## What the papers say", "## The papers", "has the heading “The papers”"),
        ("**Bourse & Trade** (", "**Bourse** (", "began with “Bourse & Trade (7 May 2025):”"),
        ("<!-- computed --> — *Found in", "<!-- computed --> — *All of", "which code computes"),
        ("<!-- computed --> — *Found in", " — *Found in", "which code computes"),
        ("### <a id", "### Rumours <a id", "before the anchor of its heading"),
        ("s-20e67fdbf0dd", "s-000000000000", "has the anchor s-000000000000"),
        ("## Sources\n", "", "“Sources” is written by code"),
    ],
)
def test_what_code_writes_is_refused_with_line_and_words(
    page: str, briefing: Briefing, bundle: Bundle, old: str, new: str, told: str
) -> None:
    assert old in page
    with pytest.raises(SourceError) as refused:
        adopt(page.replace(old, new, 1), briefing, bundle)
    assert told in str(refused.value)


def test_a_heading_cannot_go_alone(page: str, briefing: Briefing, bundle: Bundle) -> None:
    heading = line_of(page, "The reaction")
    with pytest.raises(SourceError, match="the heading “The reaction” is gone"):
        adopt(page.replace(heading, ""), briefing, bundle)


def test_there_has_to_be_a_headline(page: str, briefing: Briefing, bundle: Bundle) -> None:
    with pytest.raises(SourceError, match="no headline"):
        adopt(page.replace(line_of(page, "# <a"), ""), briefing, bundle)


@pytest.mark.parametrize("text", ["", "Hello.", "# A page\n\nof somebody else"])
def test_another_text_is_no_edit(text: str, briefing: Briefing, bundle: Bundle) -> None:
    with pytest.raises(SourceError, match="none of the anchors"):
        adopt(text, briefing, bundle)


def test_it_takes_the_articles_that_the_briefing_was_written_from(page: str, briefing: Briefing) -> None:
    edited = page.replace(HANGERS, "Hangers")
    with pytest.raises(SourceError, match="of another story"):
        adopt(edited, briefing, load_bundle("examples/papierfabrik.json"))
    whole = load_bundle("examples/harbour-bridge.json")
    with pytest.raises(SourceError, match="is missing or has another text"):
        adopt(edited, briefing, whole.model_copy(update={"articles": whole.articles[1:]}))


@settings(max_examples=60)
@given(
    st.integers(0, 5000), st.text(max_size=12) | st.sampled_from(["\n\n", "```", "    x", "<!--", "> ", "# ", "</a>"])
)
def test_whatever_is_typed_anywhere_ends_in_a_page_or_one_error(at: int, typed: str) -> None:
    made = load_bundle("examples/papierfabrik.json")
    given_page = summarize(made, settings=Settings(writer="extractive", style="short"))
    page = render_editable(given_page)
    at = at % len(page)
    try:
        adopted = adopt(page[:at] + typed + page[at:], given_page, made)
    except SourceError:
        return
    assert verify(adopted.briefing, made).ok


# --- What an edit is made of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell. [1] [2a]", [EditedSentence("It fell.", (1, 2))]),
        (
            "It fell [3].  [Carl] Jessop said so.",
            [EditedSentence("It fell.", (3,)), EditedSentence("[Carl] Jessop said so.")],
        ),
        (
            "In 2031 [2031] fell. Then [0] rose.",
            [EditedSentence("In 2031 [2031] fell."), EditedSentence("Then [0] rose.")],
        ),
        ("[2]", []),
    ],
)
def test_marks_belong_to_the_sentence_before_them(text: str, found: list[EditedSentence]) -> None:
    assert written_in(text, "en", 12) == found


# --- A judge


def test_a_judge_decides_what_the_editor_wrote_and_no_more(page: str, briefing: Briefing, bundle: Bundle) -> None:
    asked: list[Any] = []

    def judge(request: Any) -> str:
        assert request.task == "judge"
        asked.append(request)
        return judge_statements(request, "never")

    line = line_of(page, HANGERS)
    edited = page.replace(line, f"{line}\n{JUDGE}\nThe inquiry never had Helen Achterberg as its judge. [7]")
    with ScriptedServer(judge) as server:
        given_settings = {"judge": True, "model": "scripted", "base_url": server.base_url, "cache": False}
        adopted = adopt(edited, briefing, bundle, Settings(**given_settings))
    assert [said.verdict for said in adopted.added] == ["judged", "flagged"]
    assert (adopted.judged, adopted.unjudged, len(asked)) == (2, 0, 2)
    assert adopted.briefing.verification.judge is not None
    report = verify(adopted.briefing, bundle)
    assert (report.ok, report.counts["judged"], report.counts["flagged"]) == (True, 1, 1)


def test_what_a_judge_said_of_a_models_sentence_stays_where_nobody_touched_it(
    page: str, briefing: Briefing, bundle: Bundle
) -> None:
    first, second, third = briefing.whats_happened.statements
    text = "A repair for hundreds of millions lies ahead."
    digests = {source.article: source.text_sha256 for source in briefing.sources}
    worded = first.model_copy(
        update={
            "id": statement_id("whats_happened", text, first.citations, digests),
            "text": text,
            "verdict": "judged",
        }
    )
    section = briefing.whats_happened.model_copy(update={"writer": "llm", "statements": [worded, second, third]})
    counted = briefing.verification.model_copy(
        update={
            "judged": 1,
            "supported": briefing.verification.supported - 1,
            "judge": JudgeUsed(model="m", prompt_sha256="0" * 64),
        }
    )
    modelled = briefing.model_copy(update={"whats_happened": section, "verification": counted})
    assert verify(modelled, bundle).counts["judged"] == 1
    edited = render_editable(modelled).replace(HANGERS, "Two hangers, the cables")
    adopted = adopt(edited, modelled, bundle)
    assert adopted.checked == 1
    assert adopted.briefing.whats_happened.statements[0] == worded
    report = verify(adopted.briefing, bundle)
    assert (report.ok, report.counts["judged"], adopted.briefing.verification.judged) == (True, 1, 1)


def test_a_judge_needs_a_model(page: str, briefing: Briefing, bundle: Bundle) -> None:
    with pytest.raises(ConfigurationError, match="Judging needs a model"):
        adopt(page, briefing, bundle, Settings(judge=True))


# --- Many edits


def test_random_edits_break_no_promise(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(checkout / "benchmarks"))
    edits = importlib.import_module("edits")
    told = edits.run([*edits.pages_of(checkout / "examples")], 60, seed=5)
    assert told.broken == []
    assert sum(told.edits.values()) >= 60
    assert told.locked > 50


def test_the_script_sees_a_promise_that_is_broken(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(checkout / "benchmarks"))
    edits = importlib.import_module("edits")
    real = Examiner.examine

    def twice(self: Examiner, *given_parts: Any) -> Any:
        self.checked += 1
        return real(self, *given_parts)

    monkeypatch.setattr(Examiner, "examine", twice)
    assert edits.run([*edits.pages_of(checkout / "examples")], 3, seed=5).broken


# --- The commands


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, checkout: Path) -> Call:
    for name in ("harbour-bridge.json", "papierfabrik.json"):
        (tmp_path / name).write_bytes((checkout / "examples" / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    called = in_process(monkeypatch, capsys)
    assert called("brief", "harbour-bridge.json", "--writer", "extractive", "-q", "-o", "b.json").code == 0
    assert called("render", "b.json", "--editable", "-q", "-o", "p.md").code == 0
    return called


def test_a_round_trip_gives_the_same_file(call: Call, tmp_path: Path) -> None:
    assert call("render", "b.json", "--editable").out == (tmp_path / "p.md").read_text("utf-8")
    done = call("adopt", "p.md", "b.json", "harbour-bridge.json", "-o", "a.json")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert "0 sentences checked" in done.err


def test_the_exit_code_tells_of_a_flag_and_the_page_is_written(call: Call, tmp_path: Path) -> None:
    (tmp_path / "e.md").write_text((tmp_path / "p.md").read_text("utf-8").replace(HANGERS, "Three hangers, the cables"))
    done = call("adopt", "e.md", "b.json", "harbour-bridge.json", "-o", "a.json")
    assert done.code == 1
    assert "flagged: Three hangers" in done.err
    assert "1 changed, 0 new, 0 taken out, 0 left out · 1 sentence checked: 1 flagged" in done.err
    assert call("verify", "a.json", "harbour-bridge.json").code == 0
    assert call("adopt", "-", "b.json", "harbour-bridge.json", "-q", stdin=(tmp_path / "e.md").read_text()).out == (
        tmp_path / "a.json"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("adopt", "missing.md", "b.json", "harbour-bridge.json"), "cannot read the edited page missing.md"),
        (("adopt", "-", "-", "harbour-bridge.json"), "only one of EDITED, BRIEFING and SOURCE"),
        (("adopt", "b.json", "b.json", "harbour-bridge.json"), "b.json is a saved briefing, and no edited page"),
        (("adopt", "p.md", "b.json", "harbour-bridge.json", "-o", "p.md"), "would overwrite"),
        (("adopt", "p.md", "b.json", "harbour-bridge.json", "-m", "MODEL"), "add --judge"),
        (("render", "b.json", "--editable", "--format", "html"), "--editable goes with --format markdown"),
        (("render", "b.json", "--editable", "-o", "p.txt"), "--editable goes with --format markdown"),
        (("render", "b.json", "--editable", "--quotes"), "--editable goes with --format markdown"),
    ],
)
def test_wrong_usage_is_one_sentence(call: Call, arguments: tuple[str, ...], told: str) -> None:
    done = call(*arguments)
    assert (done.code, one_sentence(done.err)) == (2, True), done.err
    assert told in done.err


def test_no_json_of_a_briefing_tells_of_editors_where_there_was_none(briefing: Briefing) -> None:
    assert not {"author", "edits"} & {name for name, _ in _members(briefing.model_dump(mode="json"))}


def _members(value: Any) -> list[tuple[str, Any]]:
    inner = [*value.items()] if isinstance(value, dict) else [("", each) for each in value if isinstance(value, list)]
    return [*inner, *(found for _, each in inner if isinstance(each, dict | list) for found in _members(each))]


def test_a_reader_of_markdown_is_loaded_for_an_edited_page_alone() -> None:
    code = "import summarizer, summarizer.cli, sys; summarizer.render_editable; print('markdown_it' in sys.modules)"
    done = process_python(code)
    assert done == "False\n"


def process_python(code: str) -> str:
    import subprocess  # noqa: PLC0415 - of this helper alone
    import sys  # noqa: PLC0415

    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout
