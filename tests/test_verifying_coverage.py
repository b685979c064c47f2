from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article, bundle, mapped
from newsdesk import draft

from summarizer import Settings, summarize, verify
from summarizer.sections.citing import resolve_citations
from summarizer.verification.page.outlet_comparisons import check_comparison, without_confirmed

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis

FACT = "Two steel cables of the Varn bridge broke on Monday morning under a city bus."
SAME = "On Monday morning a city bus was crossing when two steel cables of the Varn bridge broke."
THIRD = "Two steel cables of the bridge at Varn had broken under a city bus on Monday morning, drivers said."
ALONE = "Fishermen had warned the harbour board of rust two winters ago."
PLAIN = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late. "
    "A hospital in the hills took in patients. Drivers used the northern road. A choir sang in the customs house. "
    "The lighthouse keeper retired after forty winters. Bakers in town ran out of rye flour. Two schools swapped their "
    "teachers of music."
)


@pytest.fixture(scope="module")
def made() -> BundleAnalysis:
    made = analysis(
        article(1, f"The day began with fog. A bell rang in the port. {FACT} {ALONE}", outlet="Varn Courier"),
        article(2, f"Shops closed early. The mayor was away. {SAME}", outlet="Coast Radio"),
        article(3, f"Snow fell in the hills. Trains were late. {THIRD}", outlet="The Northern Ledger"),
        article(4, PLAIN, outlet="Hill Gazette", published="2031-03-05"),
    )
    return mapped(made, FACT, SAME, THIRD, silent=tuple(s.number for s in made.evidence.sentences if s.text in PLAIN))


def sentence(made: BundleAnalysis, text: str) -> str:
    return next(s.id for s in made.evidence.sentences if s.text == text)


def issues(
    made: BundleAnalysis, text: str, *told: str, label: str | None = "overview", language: str = "en"
) -> list[str]:
    cites = [sentence(made, each) for each in told]
    ((item,), _) = resolve_citations(draft((label, [(text, cites)])), "what_the_papers_say", made.evidence)
    return [i.code for i in check_comparison(item.statements[0], label, made, language).issues]


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        ("Only the Varn Courier tells of an early warning.", [ALONE], "en"),
        ("The Varn Courier alone tells of an early warning.", [ALONE], "en"),
        ("The Courier alone tells of an early warning.", [ALONE], "en"),
        ("Only the Varn Courier says that fishermen had warned of rust.", [FACT, ALONE], "en"),
        ("Unlike Coast Radio, the Varn Courier tells of an early warning.", [ALONE], "en"),
        ("No other outlet tells of an early warning.", [ALONE], "en"),
        ("Two cables broke, which the Hill Gazette does not mention.", [FACT, SAME], "en"),
        ("The Hill Gazette makes no mention of the cables.", [FACT], "en"),
        ("The Varn Courier and Coast Radio agree that two cables broke.", [FACT, SAME], "en"),
        ("Only two cables broke, the Varn Courier says.", [FACT], "en"),
        ("Nur Varn Courier berichtet von einer Warnung.", [ALONE], "de"),
        ("Hill Gazette erwähnt die Kabel nicht.", [FACT], "de"),
        ("Seul Varn Courier parle d’un avertissement.", [ALONE], "fr"),
        ("Hill Gazette ne mentionne pas les câbles.", [FACT], "fr"),
        ("Solo Varn Courier habla de una advertencia.", [ALONE], "es"),
        ("Hill Gazette no menciona los cables.", [FACT], "es"),
    ],
)
def test_what_the_map_holds_passes(made: BundleAnalysis, text: str, told: list[str], language: str) -> None:
    assert issues(made, text, *told, language=language) == []


@pytest.mark.parametrize(
    ("text", "told", "code", "language"),
    [
        ("Only the Varn Courier reports that two cables broke.", [FACT], "coverage.contrast", "en"),
        (
            "Only the Varn Courier reports that steel cables of the bridge broke.",
            [FACT, ALONE],
            "coverage.contrast",
            "en",
        ),
        ("The Courier alone reports that two cables broke.", [FACT], "coverage.contrast", "en"),
        ("The Ledger does not mention the cables.", [FACT], "coverage.silence", "en"),
        ("The Varn Courier is the only paper with the cables.", [FACT], "coverage.contrast", "en"),
        ("Unlike Coast Radio, the Varn Courier reports two broken cables.", [FACT], "coverage.contrast", "en"),
        ("No other outlet reports the cables.", [FACT], "coverage.contrast", "en"),
        ("Only the Varn Courier reports the cables.", [FACT, SAME], "coverage.contrast", "en"),
        ("The Northern Ledger does not mention the cables.", [FACT], "coverage.silence", "en"),
        ("Coast Radio and the Hill Gazette make no mention of the cables.", [FACT], "coverage.silence", "en"),
        ("An early warning is missing from the Hill Gazette.", [ALONE], "coverage.silence", "en"),
        ("All outlets report that two cables broke.", [FACT, SAME], "coverage.agreement", "en"),
        (
            "The Varn Courier and the Hill Gazette agree that two cables broke.",
            [FACT, SAME],
            "coverage.agreement",
            "en",
        ),
        ("Nur Varn Courier berichtet von den Kabeln.", [FACT], "coverage.contrast", "de"),
        ("Coast Radio erwähnt die Kabel nicht.", [FACT], "coverage.silence", "de"),
        ("Seul Varn Courier parle des câbles.", [FACT], "coverage.contrast", "fr"),
        ("Coast Radio ne mentionne pas les câbles.", [FACT], "coverage.silence", "fr"),
        ("Solo Varn Courier habla de los cables.", [FACT], "coverage.contrast", "es"),
        ("Coast Radio no menciona los cables.", [FACT], "coverage.silence", "es"),
    ],
)
def test_what_the_map_does_not_hold_is_refused(
    made: BundleAnalysis, text: str, told: list[str], code: str, language: str
) -> None:
    assert issues(made, text, *told, language=language) == [code]


@pytest.mark.parametrize(("told", "found"), [([FACT, SAME], []), ([FACT], ["coverage.agreement"])])
def test_the_label_agreement_asks_for_two_origins_of_one_point(
    made: BundleAnalysis, told: list[str], found: list[str]
) -> None:
    assert issues(made, "Two cables broke.", *told, label="agreement") == found
    assert issues(made, "Zwei Kabel rissen.", *told, label="agreement", language="pl") == found


def test_other_checks_judge_what_the_map_does_not_vouch_for(made: BundleAnalysis) -> None:
    text = "Two cables broke, which the Hill Gazette does not mention."
    ((item,), _) = resolve_citations(
        draft((None, [(text, [sentence(made, FACT)])])), "what_the_papers_say", made.evidence
    )
    held = check_comparison(item.statements[0], None, made, "en").held
    left = without_confirmed(text, held)
    assert left.split() == ["Two", "cables", "broke,", "which", "."]
    assert len(left) == len(text)


def test_a_map_by_words_may_leave_open_who_leads_with_a_fact_and_not_say_it_of_what_stands_below() -> None:
    main = "Two cables of the harbour bridge of Varn broke on Monday under a city bus."
    told = bundle(
        article(1, "The harbour bridge of Varn closed on Monday. Farmers brought in the last apples.", outlet="A"),
        article(2, f"{main} Snow fell in the hills. Trains were late. {ALONE}", outlet="B"),
        article(3, f"On Monday two cables of the bridge of Varn broke. Boats stayed in port. {ALONE}", outlet="C"),
    )
    page = summarize(told, settings=Settings(writer="extractive"))
    rows = page.what_the_papers_say.coverage
    leads = {(cell.outlet, cell.leads) for cell in rows[0].cells if cell.citations}
    assert leads == {("A", False), ("B", True), ("C", True)}
    assert verify(page, told).ok
    below = next(row for row in rows if row.point == ALONE)
    cells = tuple(cell.model_copy(update={"leads": True}) for cell in below.cells)
    forged = tuple(row.model_copy(update={"cells": cells}) if row is below else row for row in rows)
    papers = page.what_the_papers_say.model_copy(update={"coverage": forged})
    found = verify(page.model_copy(update={"what_the_papers_say": papers}), told)
    assert {problem.code for problem in found.problems} == {"coverage.agreement"}
