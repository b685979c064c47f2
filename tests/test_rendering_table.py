from __future__ import annotations

import re

import pytest
from briefings import citation, invented_briefing, papers
from markdown_it import MarkdownIt

from summarizer.briefing import Briefing, CoverageCell, CoverageRow, MapMade, Silence, Source
from summarizer.rendering import render
from summarizer.rendering.table import coverage_table, other_silences, printed_conflicts, silent_outlets, symbol

LEANS = {"Ellery Courier": "right", "Northern Ledger": "left", "Radio Brackwater": None}


def with_leans(leans: dict[str, str | None] = LEANS) -> Briefing:
    briefing = invented_briefing()
    sources = [s.model_copy(update={"lean": None if s.reference else leans.get(s.outlet)}) for s in briefing.sources]
    return briefing.model_copy(update={"sources": sources})


def lines(text: str, start: str, count: int) -> list[str]:
    found = text.split("\n")
    at = next(i for i, line in enumerate(found) if line.strip().strip("# ") == start)
    return found[at + 1 : at + 1 + count]


def test_the_terminal_shows_points_by_outlets_under_the_numbers_of_the_facts() -> None:
    text = render(with_leans({}), "text", width=80)
    assert "  1  The crack is 40 centimetres long.[1]\n     Reported by 2 of 3 outlets, from 2 independent" in text
    assert re.search(r"  2  The survey of 2029\[1\w?\]\n     not in Radio Brackwater\n", text)
    assert lines(text, "Who reports what", 4) == [
        "                    1   2",
        "  Ellery Courier    ▲   ●",
        "  Northern Ledger   ●",
        "  Radio Brackwater  ≠   ○",
    ]
    assert "▲ leads with it · ● reports it · ≠ tells it otherwise · ○ leaves it out" in text


def test_a_map_by_words_has_no_table_since_a_blank_would_say_more_than_words_can_see() -> None:
    briefing = with_leans({})
    told = briefing.what_the_papers_say.model_copy(update={"map": MapMade(model=None)})
    assert coverage_table(briefing)
    assert coverage_table(briefing.model_copy(update={"what_the_papers_say": told})) is None


def test_outlets_are_grouped_by_the_lean_that_the_bundle_states() -> None:
    assert [line.rstrip() for line in lines(render(with_leans(), "text"), "Who reports what", 6)] == [
        "                     1   2",
        "  left",
        "    Northern Ledger  ●",
        "  right",
        "    Ellery Courier   ▲   ●",
        "  Radio Brackwater   ≠   ○",
    ]


def test_a_lean_that_only_some_articles_of_an_outlet_state_is_none() -> None:
    briefing = with_leans()
    second = Source(article="a9", title="", outlet="Ellery Courier", origin="o9", lean="left", text_sha256="0" * 64)
    table = coverage_table(briefing.model_copy(update={"sources": [*briefing.sources, second]}))
    assert table
    assert [(group.lean, [outlet for outlet, _ in group.rows]) for group in table.groups] == [
        ("left", ["Northern Ledger"]),
        (None, ["Ellery Courier", "Radio Brackwater"]),
    ]


def test_markdown_has_a_table_that_parsers_know() -> None:
    page = render(with_leans(), "markdown")
    html = MarkdownIt("commonmark").enable("table").render(page[page.index("### Who reports what") :])
    cells = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", html)]
    assert cells == [
        *("Outlet", "", "1", "2"),
        *("Northern Ledger", "left", "●", ""),
        *("Ellery Courier", "right", "▲", "●"),
        *("Radio Brackwater", "", "≠", "○"),
    ]


@pytest.mark.parametrize(("row", "mark"), [(0, "2a"), (1, "1a")])
def test_marks_stand_behind_the_line_where_no_table_opens_the_passages(row: int, mark: str) -> None:
    told = papers()
    rows = [told.coverage[row].model_copy(update={"point": ["The crack is 40 centimetres long.", "2029 in May"][row]})]
    silences = [Silence(point="2029 in May", outlets=["Radio Brackwater"])]
    agreements = [] if row else told.agreements
    some = told.model_copy(update={"coverage": rows, "silences": silences, "conflicts": [], "agreements": agreements})
    html = render(invented_briefing(what_the_papers_say=some), "html")
    assert '<table class="coverage">' not in html
    note = re.search(rf'popovertarget="(note-\d+)"[^>]*>{mark}</button>', html)
    assert note, "the mark opens a note"
    assert f'id="{note[1]}"' in html
    assert f"[{mark}]" in render(invented_briefing(what_the_papers_say=some), "markdown", quotes=True)


def test_a_cell_of_the_page_says_in_words_what_it_shows_and_opens_its_passage() -> None:
    html = render(with_leans(), "html")
    table = html[html.index('<table class="coverage">') :].partition("</table>")[0]
    assert re.findall(r'aria-label="([a-z ]+)" title', table) == [
        "reports it",
        "leads with it",
        "reports it",
        "tells it otherwise",
        "leaves it out though it had room",
    ]
    note = re.search(r'tells it otherwise".*?popovertarget="([^"]+)"', table)
    assert note
    opened = html[html.index(f'id="{note[1]}"') :]
    assert opened.index("<mark>The crack may be half a metre long.</mark>") < opened.index("</div>")


@pytest.mark.parametrize("width", [24, 40, 63])
def test_the_table_fits_a_narrow_sheet(width: int) -> None:
    text = render(with_leans(), "text", width=width)
    assert "Who reports what" in text
    assert all(len(line) <= width for line in text.split("\n") if "http" not in line)


def test_a_table_that_does_not_fit_is_left_out() -> None:
    said = papers()
    many = {"coverage": (said.coverage[0],) * 5 + said.coverage, "agreements": said.agreements * 5}
    briefing = invented_briefing(what_the_papers_say=said.model_copy(update=many))
    assert "Who reports what" not in render(briefing, "text", width=30)
    assert "Who reports what" in render(briefing, "text", width=60)


def test_outlets_in_which_nothing_was_found_have_no_row() -> None:
    rows = [
        CoverageRow(
            point=text,
            origins=["o1", "o2"],
            cells=[
                CoverageCell(outlet="A", carriage="carries", citations=[citation("a1", text)]),
                CoverageCell(outlet="B", carriage="unknown"),
            ],
        )
        for text in ("One thing.", "Another.")
    ]
    told = papers()
    many = {"coverage": rows, "agreements": told.agreements * 2}
    briefing = invented_briefing(what_the_papers_say=told.model_copy(update=many))
    table = coverage_table(briefing)
    assert table
    assert table.numbers == (1, 2)
    assert [outlet for group in table.groups for outlet, _ in group.rows] == ["A"]


def test_one_point_makes_no_table() -> None:
    said = papers()
    briefing = invented_briefing(what_the_papers_say=said.model_copy(update={"coverage": said.coverage[:1]}))
    assert coverage_table(briefing) is None
    assert "Who reports what" not in render(briefing, "markdown")


def test_a_silence_on_an_agreement_is_told_beside_it_and_not_again() -> None:
    said = papers()
    silences = [Silence(point="The crack is 40 centimetres long.", outlets=["Radio Brackwater"]), *said.silences]
    first, second = said.coverage
    cells = [c.model_copy(update={"carriage": "silent"}) if c.carriage == "differs" else c for c in first.cells]
    rows = [first.model_copy(update={"cells": cells}), second]
    said = said.model_copy(update={"silences": silences, "coverage": rows})
    assert silent_outlets(said, 0) == ["Radio Brackwater"]
    assert [(number, silence.point) for number, silence, _ in other_silences(said)] == [(2, "The survey of 2029")]
    page = render(invented_briefing(what_the_papers_say=said), "markdown", quotes=True)
    assert "Ellery Courier, Northern Ledger [2a] · not in Radio Brackwater*" in page
    assert page.count("The crack is 40 centimetres long. [1]") == 1


def test_a_count_shows_no_mark_that_its_agreement_has() -> None:
    said = papers()
    (agreement,) = said.agreements
    whole = citation("a1", "Inspectors say: The crack is 40 centimetres long.", 104)
    counted = agreement.counted.model_copy(update={"citations": [whole, *agreement.counted.citations[1:]]})
    said = said.model_copy(update={"agreements": [agreement.model_copy(update={"counted": counted})]})
    page = render(invented_briefing(what_the_papers_say=said), "markdown", quotes=True)
    assert "Ellery Courier, Northern Ledger [2a]*" in page


def test_leading_with_another_version_is_shown_as_another_version() -> None:
    assert symbol(CoverageCell(outlet="A", carriage="differs", leads=True)) == "≠"
    assert symbol(CoverageCell(outlet="A", carriage="carries", leads=True)) == "▲"


def test_a_lean_is_told_in_the_language_of_the_page_and_whose_word_it_is() -> None:
    german = with_leans().model_copy(update={"language": "de"})
    for form in ("text", "markdown", "html"):
        page = re.sub(r"\s+", " ", render(german, form))  # type: ignore[arg-type]
        assert "links / rechts: politische Ausrichtung, wie mit den Artikeln geliefert" in page
        assert "left" not in re.sub(r"<style>.*?</style>|<script.*?</script>", "", page).replace("text-align", "")


def test_a_lean_nobody_knows_is_shown_as_it_was_supplied_and_makes_no_markup() -> None:
    briefing = with_leans()
    odd = [s.model_copy(update={"lean": "*<b>Agrarian</b>*" if s.lean else None}) for s in briefing.sources]
    page = render(briefing.model_copy(update={"sources": odd}), "markdown")
    html = MarkdownIt("commonmark").enable("table").render(page[page.index("### Who reports what") :])
    assert "&lt;b&gt;Agrarian" in html
    assert "<b>" not in html


def test_not_in_a_is_told_only_where_no_more_outlets_are_unknown_than_silent() -> None:
    said = papers()
    row = said.coverage[1]
    assert [cell.carriage for cell in row.cells].count("silent") == 1
    assert [silence.point for _, silence, _ in other_silences(said)] == [row.point]
    extra = [CoverageCell(outlet=name, carriage="unknown", leads=False) for name in ("Hill Gazette", "Radio Varn")]
    wider = row.model_copy(update={"cells": [*row.cells, *extra]})
    said = said.model_copy(update={"coverage": [said.coverage[0], wider]})
    assert list(other_silences(said)) == []


def test_a_page_tells_what_a_reader_must_know_of_and_beside_it_two_lesser_contradictions() -> None:
    said = papers()
    (one,) = said.conflicts

    def told(*weights: int, older: bool = False) -> list[int]:
        conflicts = [one.model_copy(update={"weight": weight}) for weight in weights]
        page = said.model_copy(update={"conflicts": conflicts, "map": None if older else MapMade()})
        return [conflict.weight for conflict in printed_conflicts(page)]

    assert told(3, 3, 3, 2, 2) == [3, 3, 3]
    assert told(3, 2, 2, 1) == [3, 2]
    assert told(2, 2, 1) == [2, 2]
    assert told(*[3] * 9) == [3] * 6
    assert told(2, 2, 2, 2, older=True) == [2, 2, 2, 2], "a page of an older version has no weights"
