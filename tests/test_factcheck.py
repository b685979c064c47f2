"""Drafts from elsewhere: how they are read, what is found for their sentences, and what is said of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from bundles import article, bundle
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, in_process, one_sentence
from hypothesis import given
from hypothesis import strategies as st
from test_growth import grows_evenly

from summarizer import CheckReport, Settings, check, load_bundle, summarize, verify
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.errors import ConfigurationError, SourceError
from summarizer.factcheck.check_display import show_html, show_text
from summarizer.factcheck.draft_sentences import form_of, read_draft
from summarizer.factcheck.support_search import find_support
from summarizer.testing import ScriptedServer, judge_statements

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Bundle

FERRY = (
    "The ferry Halla ran aground off Brekke on Tuesday with 84 people on board. All of them were taken ashore, the "
    "coastguard said. The company Nordline will repair the ship for 12 million crowns, it said on Friday."
)
HARBOUR = (
    'The harbour of Brekke stayed shut for two days. "Nobody warned us of the rocks," said Captain Tor Vangen. Divers '
    "found a tear of nine metres in the hull, and the ferry will not sail again before May."
)


def ferry() -> Bundle:
    return bundle(
        article(1, FERRY, outlet="Brekke Post", title="Ferry runs aground", url="https://post.example/ferry"),
        article(2, HARBOUR, outlet="Coast Herald", title="Harbour shut for two days"),
    )


def kinds(draft: str, **more: Any) -> list[tuple[str, str]]:
    return [(part.text, part.kind) for part in read_draft(draft, "en", **more)]


def by_text(report: CheckReport) -> dict[str, Any]:
    return {part.text: part for part in report.parts}


# --- Reading


def test_markdown_is_read_without_its_marks() -> None:
    draft = """# The **ferry**

The ferry *Halla* ran [aground](https://x.example/a_b) off Brekke.[1] All were
taken ashore.[^2]

- **Coast Herald** (2 May): Nordline pays `12 million` crowns
- Who knew?

> "Nobody warned us," he said.

```
code is no text.
```

| a | b |
|---|---|

Second part
-----------

Right.

## Sources

1. Brekke Post, Ferry runs aground off the coast

[1]: https://x.example
"""
    assert kinds(draft) == [
        ("The ferry", "heading"),
        ("The ferry Halla ran aground off Brekke.", "statement"),
        ("All were taken ashore.", "statement"),
        ("Coast Herald (2 May)", "heading"),
        ("Nordline pays 12 million crowns", "statement"),
        ("Who knew?", "question"),
        ('"Nobody warned us," he said.', "statement"),
        ("a · b", "aside"),
        ("Second part", "heading"),
        ("Right.", "aside"),
        ("Sources", "heading"),
        ("Brekke Post, Ferry runs aground off the coast", "aside"),
    ]


def test_markdown_is_read_as_its_page_shows_it() -> None:
    draft = """<!-- a note to myself --><a id="s-1"></a>The ferry *Halla*
ran **aground** off [Brekke][1].<sup>3</sup>

<script>alert("It is not shown to anybody.")</script>

    All were taken ashore by the coastguard.

• The harbour stayed shut for two days.
• Divers found a tear in the hull.

__Coast Herald__: \\*Nobody\\* was warned of the rocks &amp; shoals.

The **company**: Nordline will repair the ship.

[1]: https://x.example
[^2]: The Brekke Post, which told of it on Tuesday evening.
"""
    assert [(part.text, part.kind, part.line) for part in read_draft(draft, "en")] == [
        ("The ferry Halla ran aground off [Brekke].", "statement", 1),
        ("All were taken ashore by the coastguard.", "statement", 6),
        ("The harbour stayed shut for two days.", "statement", 8),
        ("Divers found a tear in the hull.", "statement", 8),
        ("Coast Herald", "heading", 11),
        ("*Nobody* was warned of the rocks & shoals.", "statement", 11),
        ("The company: Nordline will repair the ship.", "statement", 13),
    ]


def test_a_rule_below_a_paragraph_makes_no_heading_of_its_claims() -> None:
    draft = "The ferry Halla ran aground\noff Brekke on Tuesday.\n---\nAll were taken ashore.\n\n- - -\n\n"
    draft += "The end\n===\n\n- One is\n- **Two**\n- Three"
    assert kinds(draft) == [
        ("The ferry Halla ran aground off Brekke on Tuesday.", "statement"),
        ("All were taken ashore.", "statement"),
        ("The end", "heading"),
        ("One is", "aside"),
        ("Two", "aside"),
        ("Three", "aside"),
    ]


def test_cells_of_a_page_are_read_by_themselves() -> None:
    draft = "<table><tr><th>Brekke Post<td><p>The ferry ran aground off Brekke on Tuesday.</p></table>"
    assert kinds(draft, form="html") == [
        ("Brekke Post", "aside"),
        ("The ferry ran aground off Brekke on Tuesday.", "statement"),
    ]


def test_html_is_read_as_a_reader_sees_it() -> None:
    draft = (
        "<!doctype html><title>No text</title><script>alert(1)</script><h1>The ferry</h1>"
        "<p>The ferry <b>Halla</b> ran aground&nbsp;off Brekke.<sup>1</sup></p>"
        "<ul><li>All were taken ashore<li>Why?</ul>"
        "<footer>Written by somebody at home</footer>"
    )
    assert kinds(draft) == [
        ("The ferry", "heading"),
        ("The ferry Halla ran aground off Brekke.", "statement"),
        ("All were taken ashore", "statement"),
        ("Why?", "question"),
        ("Written by somebody at home", "aside"),
    ]


def test_plain_text_keeps_its_signs_and_a_list_its_entries() -> None:
    assert kinds("# of people: 84 were on board.", form="text") == [("# of people: 84 were on board.", "statement")]
    parts = read_draft(["One sentence stands here. And another one.", "  ", "Why?"], "en")
    assert [(part.kind, part.line) for part in parts] == [("statement", 1), ("question", 3)]


@pytest.mark.parametrize(
    ("text", "ending", "form"),
    [("<p>a", "", "html"), ("a", ".html", "html"), ("# a", ".txt", "text"), ("a < b", "", "markdown")],
)
def test_the_form_is_told_by_ending_and_beginning(text: str, ending: str, form: str) -> None:
    assert form_of(text, ending) == form


@given(st.text(max_size=400), st.sampled_from(["markdown", "html", "text"]))
def test_any_text_is_read(text: str, form: Any) -> None:
    for part in read_draft(text, "en", form):
        assert part.text.strip()
        assert part.line >= 1


@pytest.mark.parametrize(
    "unit",
    [
        "[a](",
        "**",
        "`",
        "<",
        "<b",
        "| ",
        "- ",
        "# ",
        "![",
        "<sup>",
        "_a ",
        "\\",
        "<td>a",
        "<b>a",
        "<!--1-->",
        "> ",
        "• a\n",
        "**a**: ",
    ],
)
@pytest.mark.parametrize("form", ["markdown", "html"])
def test_hostile_drafts_take_no_longer_than_they_are(unit: str, form: Any) -> None:
    assert grows_evenly(lambda size: read_draft((unit * size)[:size], "en", form))


# --- What is found


def test_passages_are_exact_and_cut_to_the_clauses_that_share_words() -> None:
    analysis = analyse_bundle(ferry())
    (first, *_) = find_support("Divers found a tear in the hull.", analysis, "en")
    assert first.citation.text == "Divers found a tear of nine metres in the hull"
    text = ferry().articles[1].text
    assert text[first.citation.start : first.citation.end] == first.citation.text


def test_other_forms_of_the_same_words_are_near() -> None:
    bundle = load_bundle(
        [
            {"title": "A", "outlet": "Coast Herald", "text": "The Lunde council met. A Norvikian shipbuilder won."},
            {"title": "B", "outlet": "Bay Post", "text": "A council of shippers met, and a shipper from Norvik lost."},
        ],
        on_warning=lambda _: None,
    )
    ngrams = analyse_bundle(bundle).ngrams
    near = {
        s.text: ngrams.likeness(ngrams.read("Norvik shipbuilding"), s) for s in analyse_bundle(bundle).evidence.citable
    }
    assert max(near, key=lambda text: near[text]) == "A Norvikian shipbuilder won."


@given(st.text(max_size=80))
def test_spelling_is_likest_to_itself(text: str) -> None:
    analysis = analyse_bundle(ferry())
    read = analysis.ngrams.read(text)
    found = [analysis.ngrams.likeness(read, sentence) for sentence in analysis.evidence.citable]
    assert all(0 <= likeness <= 1.000001 for likeness in found)
    for sentence in analysis.evidence.citable:
        own = analysis.ngrams.read(sentence.text)
        assert analysis.ngrams.likeness(own, sentence) == pytest.approx(1)


def test_nothing_is_near_what_is_about_something_else() -> None:
    assert find_support("Parliament elects a new speaker tonight.", analyse_bundle(ferry()), "en") == []


def test_who_names_an_outlet_is_held_against_it() -> None:
    found = find_support("Coast Herald says that the ferry ran aground on Tuesday.", analyse_bundle(ferry()), "en")
    assert {each.citation.article for each in found} <= {"a2"}


# --- What is said


def test_each_sentence_gets_what_is_known_of_it() -> None:
    report = check(
        [
            "All of them were taken ashore, the coastguard said.",
            "The company Nordline will repair the ship for 21 million crowns.",
            "Rescuers brought everybody to safety.",
            "Who knew of the rocks?",
        ],
        ferry(),
    )
    assert [part.verdict for part in report.parts] == ["supported", "flagged", "unproven", None]
    wrong = report.parts[1]
    assert wrong.against[0].citation.article == "a1"
    assert "12 million" in wrong.against[0].citation.text
    assert {issue.code for issue in wrong.issues} >= {"figure.exchanged"}
    assert (report.ok, dict(report.counts)) == (False, {"supported": 1, "flagged": 1, "unproven": 1})


def test_a_page_of_our_own_is_shown_by_its_words() -> None:
    from summarizer import render, summarize  # noqa: PLC0415 - of this test alone

    made = load_bundle("examples/harbour-bridge.json", on_warning=lambda _: None)
    report = check(render(summarize(made), "markdown"), made)
    told = [part for part in report.parts if part.verdict is not None]
    assert report.counts["flagged"] == 0
    assert report.counts["supported"] / len(told) > 0.5


def test_a_writer_who_cites_nothing_breaks_no_rule_of_citing() -> None:
    report = check(["The AP said that the ferry Halla ran aground off Brekke on Tuesday."], ferry())
    assert not {"attribution.outlet", "citation.missing"} & {i.code for part in report.parts for i in part.issues}


def test_without_a_sentence_there_is_nothing_to_check() -> None:
    with pytest.raises(SourceError, match="no sentence that states anything"):
        check("# Heading\n\nWhy?", ferry())
    with pytest.raises(SourceError, match="got a list of something else"):
        check(["A sentence stands here.", None], ferry())  # type: ignore[list-item]
    with pytest.raises(SourceError, match="check takes a Bundle"):
        check("A sentence stands here.", {"articles": []})  # type: ignore[arg-type]


@pytest.mark.parametrize("draft", [None, 5, b"A sentence.", ["A sentence.", None], {"text": "x"}])
def test_what_is_no_text_is_no_draft(draft: Any) -> None:
    with pytest.raises(SourceError, match="check takes a text, or a list of sentences"):
        check(draft, ferry())


def test_settings_are_settings() -> None:
    wrong: Any = {"language": "en"}
    made = summarize(ferry())
    for call in (lambda: check("A sentence stands here.", ferry(), wrong), lambda: verify(made, ferry(), wrong)):
        with pytest.raises(ConfigurationError, match="settings is a dict, and no Settings"):
            call()


def test_a_judge_decides_what_code_cannot() -> None:
    def judge(request: Any) -> str:
        assert request.task == "judge"
        return judge_statements(request, "everybody drowned")

    draft = ["Rescuers brought everybody to safety on land.", "Off Brekke the ferry sank and everybody drowned."]
    with ScriptedServer(judge) as server:
        given = {"judge": True, "model": "scripted", "base_url": server.base_url, "cache": False}
        report = check(draft, ferry(), Settings(**given))
    assert report.judge == "scripted"
    found = by_text(report)
    assert found[draft[1]].verdict in {"flagged", "unproven"}
    assert report.usage is not None
    assert report.usage.calls == len(server.chats) <= 2


def test_a_judge_needs_a_model() -> None:
    with pytest.raises(ConfigurationError, match="Judging needs a model"):
        check(["The ferry Halla ran aground."], ferry(), Settings(judge=True))


BRIDGE = (
    "In February, the bridge reopened after eight months of repairs. Police denied that the bridge had been closed for "
    "a film. The council voted on Monday to raise the toll and replaced the chair. The door would open only a little."
)


def bridge(**more: Any) -> Bundle:
    return bundle(article(1, BRIDGE, outlet="Alder Post", **more), article(2, HARBOUR, outlet="Coast Herald"))


def test_a_passage_is_shown_with_the_rest_of_its_sentence() -> None:
    report = check(["The bridge reopened in March."], bridge())
    (part,) = report.parts
    near = part.support[0]
    assert (near.before, near.text) == ("In February, ", "the bridge reopened")
    assert BRIDGE[near.whole.start : near.whole.end] == near.whole.text == near.before + near.text + near.behind
    assert near.whole.text in show_text(report)
    assert "In February, <mark>the bridge reopened</mark> after eight months" in show_html(report)


@pytest.mark.parametrize(
    ("said", "words"),
    [("In March, the bridge reopened.", "In February"), ("The bridge had been closed for a film.", "denied")],
)
def test_what_speaks_against_a_sentence_has_the_words_that_do(said: str, words: str) -> None:
    (part,) = check([said], bridge()).parts
    assert part.verdict == "flagged"
    assert words in part.against[0].citation.text


@pytest.mark.parametrize(("toll", "verdict"), [("Seventeen", "unproven"), ("Nineteen", "flagged")])
def test_a_figure_that_any_article_gives_for_the_same_thing_is_no_fault(toll: str, verdict: str) -> None:
    first = "Fourteen people were injured when the ferry Halla ran aground off Brekke on Tuesday."
    later = "The number of people injured has risen to 17, the hospital of Brekke said on Thursday."
    papers = bundle(article(1, first, outlet="Brekke Post"), article(2, later, outlet="Coast Herald"))
    (part,) = check(f"{toll} people were injured when the ferry Halla ran aground off Brekke.", papers).parts
    assert part.verdict == verdict
    assert [each.citation.text for each in part.against][:1] == [first]
    assert [each.whole.text for each in part.support] == ([later] if verdict == "unproven" else [])


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Parliament elects a speaker tonight.", "nothing in the 2 articles is about this"),
        (
            "Coast Herald says parliament elects a speaker.",
            "nothing in the article of Coast Herald is about this",
        ),
        ("The baker would open a shop near a far moon.", "hardly anything in the 2 articles is about this"),
        ("The council voted on Monday to raise the toll.", "“and replaced the chair” is left out, and code"),
        ("After repairs that took eight months the bridge is open.", "no passage has it in these words"),
    ],
)
def test_what_nobody_has_decided_has_its_reason(said: str, reason: str) -> None:
    report = check([said], bridge())
    (part,) = report.parts
    assert (part.verdict, part.issues) == ("unproven", ())
    assert part.reason.startswith(reason)
    assert part.reason in show_text(report)
    assert part.reason in show_html(report)


def test_a_dateline_is_no_part_of_what_is_left_out() -> None:
    told = "The pier was sold to a casino on Friday, and nobody knows the price, the mayor told reporters."
    for dateline in ("BREKKE (Reuters) - ", "BREKKE, May 3 — "):
        report = check(["The pier was sold to a casino on Friday."], bundle(article(1, dateline + told)))
        assert report.parts[0].reason.startswith("“and nobody knows the price, the mayor told reporters” is left out")


def test_where_checks_have_found_something_that_is_the_reason() -> None:
    report = check(["The bridge reopened in March."], bridge())
    assert (report.parts[0].verdict, report.parts[0].reason) == ("unproven", "")
    assert "“March” is not in what is cited" in show_text(report)


def test_of_articles_in_another_language_nothing_is_said() -> None:
    made = bundle(
        article(1, "Die Brücke ist seit Februar wieder offen. Die Reparatur dauerte acht Monate.", language="de")
    )
    draft = "The parliament elects a new speaker tonight. " * 6
    report = check(draft, made)
    assert report.language == "en"
    assert {part.reason.split(",")[0] for part in report.statements} == {"the articles are in another language"}


# --- What is shown


def test_hostile_words_are_no_markup_and_no_escape() -> None:
    draft = ["<img src=x onerror=alert(1)> The ferry Halla ran aground off Brekke \x1b[31mon Tuesday."]
    page = show_html(check(draft, ferry()))
    assert "<img" not in page
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page
    assert "\x1b" not in page + show_text(check(draft, ferry()))


def test_the_margin_tells_the_verdict() -> None:
    told = show_text(check("# Ferry\n\nAll of them were taken ashore, the coastguard said. It was blue.", ferry()))
    lines = told.splitlines()
    assert "=  All of them were taken ashore, the coastguard said." in lines
    assert "   Ferry" in lines
    assert lines[-1].startswith("2 sentences: 1 shown by their words, 1 unproven, 0 flagged")


# --- The command


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    (tmp_path / "bundle.json").write_text(ferry().model_dump_json(), "utf-8")
    monkeypatch.chdir(tmp_path)
    called = in_process(monkeypatch, capsys)
    return lambda *arguments, stdin="": called("check", *arguments, stdin=stdin)


def test_the_exit_code_says_whether_something_is_wrong(call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("All of them were taken ashore, the coastguard said.", "utf-8")
    (tmp_path / "open.md").write_text("Rescuers brought everybody to safety on land.", "utf-8")
    (tmp_path / "bad.md").write_text("Nordline will repair the ship for 21 million crowns.", "utf-8")
    assert call("good.md", "bundle.json", "--strict").code == 0
    assert call("open.md", "bundle.json").code == 0
    assert call("open.md", "bundle.json", "--strict").code == 1
    assert call("bad.md", "bundle.json").code == 1


def test_json_and_html_go_to_files(call: Call, tmp_path: Path) -> None:
    done = call("-", "bundle.json", "-o", "checked.html", stdin="Divers found a tear of nine metres in the hull.")
    assert (done.code, done.out) == (0, "")
    assert "Coast Herald" in (tmp_path / "checked.html").read_text("utf-8")
    done = call("-", "bundle.json", "--json", stdin="Divers found a tear of nine metres in the hull.")
    assert CheckReport.model_validate(json.loads(done.out)).counts.total() == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("missing.md", "bundle.json"), "cannot read the draft missing.md"),
        (("binary.md", "bundle.json"), "is no text in UTF-8"),
        (("-", "-"), "only one of DRAFT and SOURCE"),
        (("good.md", "bundle.json", "-m", "MODEL"), "add --judge"),
        (("good.md", "bundle.json", "--json", "--format", "html"), "contradict"),
        (("good.md", "bundle.json", "-o", "bundle.json"), "would overwrite"),
        (("good.md", "bundle.json", "-o", "checked.pdf"), "no report has the ending .pdf"),
        (("empty.md", "bundle.json"), "no sentence that states anything"),
    ],
)
def test_wrong_usage_is_one_sentence(call: Call, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    (tmp_path / "good.md").write_text("All of them were taken ashore.", "utf-8")
    (tmp_path / "empty.md").write_text("", "utf-8")
    (tmp_path / "binary.md").write_bytes(b"\xff\xfe\x00")
    done = call(*arguments)
    assert (done.code, one_sentence(done.err)) == (2, True), done.err
    assert told in done.err
