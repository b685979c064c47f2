from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article, mapped
from pydantic import ValidationError

from summarizer.briefing import BehindTheHeadline, GoDeeper, HowWeGotHere, SectionBase, WhatThePapersSay
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.findings import Withheld
from summarizer.sections import SECTIONS
from summarizer.sections.citing import resolve_citations
from summarizer.settings import SECTION_NAMES, SectionName

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis

TEXTS = (
    "The Varn bridge closed on Monday after two cables broke. The mayor ordered an inquiry.",
    "The bridge at Varn has been closed since Monday. Ferries will run from Tuesday.",
)

FACT = "Two steel cables of the Varn bridge broke on Monday morning under a city bus."
SAME = "On Monday morning a city bus was crossing when two steel cables of the Varn bridge broke."
OTHER = "The finance committee will discuss the school budget at its autumn meeting."


def draft(*items: tuple[str | None, str, list[str]]) -> Draft:
    return Draft(
        items=[
            DraftItem(label=label, sentences=[DraftSentence(text=text, cites=cites)]) for label, text, cites in items
        ]
    )


def assembled(
    name: SectionName, *items: tuple[str | None, str, list[str]], made: BundleAnalysis | None = None
) -> SectionBase | None:
    made = made or analysis(*TEXTS)
    labelled, dropped = resolve_citations(draft(*items), name, made.evidence)
    assert dropped == []
    return SECTIONS[name].assemble(labelled, "llm", made, "en")


def test_the_sections_stand_in_the_order_of_the_page() -> None:
    assert tuple(SECTIONS) == SECTION_NAMES


def test_a_verbatim_sentence_cites_its_very_characters() -> None:
    evidence = analysis(*TEXTS).evidence
    drafted = draft((None, "two cables broke", ["1.1"]))
    (item,), _ = resolve_citations(drafted, "whats_happened", evidence, narrowly=True)
    (citation,) = item.statements[0].citations
    assert citation.text == "two cables broke"
    assert evidence.articles[0].text[citation.start : citation.end] == "two cables broke"
    (whole,), _ = resolve_citations(drafted, "whats_happened", evidence)
    assert whole.statements[0].citations[0].text == evidence["1.1"].text


def test_a_paraphrase_cites_the_whole_sentence() -> None:
    evidence = analysis(*TEXTS).evidence
    (item,), _ = resolve_citations(
        draft((None, "A bridge is shut.", ["1.1", "2.1", "1.1"])), "whats_happened", evidence
    )
    assert [c.text for c in item.statements[0].citations] == [evidence["1.1"].text, evidence["2.1"].text]


@pytest.mark.parametrize(("cites", "code"), [([], "citation.missing"), (["9.9"], "citation.unknown")])
def test_a_sentence_without_evidence_is_dropped_and_said(cites: list[str], code: str) -> None:
    items, dropped = resolve_citations(
        draft((None, "Aliens did it.", cites)), "whats_happened", analysis(*TEXTS).evidence
    )
    assert items == []
    assert [(d.section, d.text, d.issues[0].code) for d in dropped] == [("whats_happened", "Aliens did it.", code)]


def test_the_same_content_has_the_same_id_and_other_content_another() -> None:
    evidence = analysis(*TEXTS).evidence
    cases: list[tuple[SectionName, str]] = [
        ("whats_happened", "1.1"),
        ("whats_happened", "1.1"),
        ("go_deeper", "1.1"),
        ("whats_happened", "2.1"),
    ]
    ids = [
        resolve_citations(draft((None, "Shut.", [cited])), section, evidence)[0][0].statements[0].id
        for section, cited in cases
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_an_outlets_statement_that_cites_another_outlet_is_not_filed_under_it() -> None:
    papers = assembled(
        "what_the_papers_say", ("outlet 1", "It ordered an inquiry.", ["1.2"]), ("Outlet 2", "Shut.", ["2.1", "1.1"])
    )
    assert isinstance(papers, WhatThePapersSay)
    assert [(view.outlet, view.articles) for view in papers.outlets] == [("Outlet 1", ("a1",))]


def agreements(*texts: str, cites: tuple[str, ...] = ("1.1", "2.1"), language: str = "en") -> WhatThePapersSay | None:
    made = analysis(*texts)
    labelled, _ = resolve_citations(
        draft(("agreement", "Two cables broke.", list(cites))), "what_the_papers_say", made.evidence
    )
    papers = SECTIONS["what_the_papers_say"].assemble(labelled, "llm", made, language)
    assert papers is None or isinstance(papers, WhatThePapersSay)
    return papers


def test_an_agreement_is_a_point_of_the_map_and_is_counted_over_all_of_it() -> None:
    papers = agreements(FACT, SAME, f"{OTHER} {FACT.replace('broke', 'had broken')}", f"{OTHER} {OTHER}")
    assert papers
    (agreement,) = papers.agreements
    assert agreement.outlets == ("Outlet 1", "Outlet 2", "Outlet 3")
    assert agreement.counted.text == "Found in Outlet 1, Outlet 2, Outlet 3"
    assert [c.article for c in agreement.counted.citations] == ["a1", "a2", "a3"]
    assert papers.coverage[0].point == FACT
    assert [cell.carriage for cell in papers.coverage[0].cells] == ["carries", "carries", "carries", "unknown"]


@pytest.mark.parametrize(
    ("texts", "cites"),
    [
        ((FACT, f"{FACT} {OTHER}"), ("1.1", "2.1")),  # one copied from the other
        ((f"{FACT[:-1]}, Reuters reported.", f"{SAME[:-1]}, according to a report by Reuters."), ("1.1", "2.1")),
        ((FACT, OTHER), ("1.1", "2.1")),  # no one fact
        ((FACT, SAME), ("1.1",)),
    ],
)
def test_what_one_origin_reports_is_no_agreement_however_many_print_it(
    texts: tuple[str, ...], cites: tuple[str, ...]
) -> None:
    assert agreements(*texts, cites=cites) is None


def test_copies_that_are_cited_tell_an_agreement_where_another_origin_carries_all_that_they_do() -> None:
    copy = f"{FACT} {OTHER}"
    told = agreements(FACT, copy, SAME, cites=("1.1", "2.1"))
    assert told
    (agreement,) = told.agreements
    assert agreement.outlets == ("Outlet 1", "Outlet 2", "Outlet 3")
    assert len(agreement.origins) == 2
    assert {c.article for c in agreement.counted.citations} == {"a1", "a2", "a3"}
    assert agreements(FACT, copy, SAME, cites=("1.1", "2.2")) is None
    assert agreements(FACT, copy, SAME, cites=("1.1",)) is None


def test_counts_are_told_in_the_language_of_the_briefing() -> None:
    papers = agreements(FACT, SAME, language="de")
    assert papers
    (agreement,) = papers.agreements
    assert agreement.counted.text == "Gefunden in Outlet 1, Outlet 2"
    made = mapped(analysis(FACT, SAME), FACT, SAME)
    cited, _ = resolve_citations(
        draft(("agreement", "Two cables broke.", ["1.1", "2.1"])), "what_the_papers_say", made.evidence
    )
    section = SECTIONS["what_the_papers_say"].assemble(cited, "llm", made, "de")
    assert isinstance(section, WhatThePapersSay)
    assert section.agreements[0].counted.text == "Berichtet von allen 2 Medien"
    assert section.map
    assert section.map.model == "reader"


def test_labels_that_are_dates_make_a_timeline_in_order() -> None:
    section = assembled(
        "how_we_got_here",
        ("2024-05-03", "It closed.", ["1.1"]),
        ("2024-05", "Ferries will run.", ["2.2"]),
        (None, "It was old.", ["1.1"]),
        ("2023-12-02", "It shook.", ["1.1"]),
        ("2023", "A bad year.", ["1.1"]),
        made=analysis(*(article(n, text, published="2024-05-04") for n, text in enumerate(TEXTS, start=1))),
    )
    assert isinstance(section, HowWeGotHere)
    told = [entry.date for entry in section.timeline]
    assert told == ["2023", "2023-12-02", "2024-05-03", "2024-05"], "the month of the news behind its days"
    assert {entry.date: entry.precision for entry in section.timeline}["2023"] == "year"
    assert [s.text for s in section.statements] == ["It was old."]


def test_questions_and_topics_are_told_by_their_labels() -> None:
    section = assembled(
        "go_deeper",
        ("What closed?", "The bridge.", ["1.1"]),
        ("Varn (place)", "A town.", ["1.1"]),
        ("neither", "Lost.", ["1.1"]),
    )
    assert isinstance(section, GoDeeper)
    assert [q.question for q in section.questions] == ["What closed?"]
    assert [(t.name, t.kind) for t in section.topics] == [("Varn", "place")]


def test_a_point_needs_a_heading() -> None:
    assert assembled("behind_the_headline", (None, "It matters.", ["1.1"])) is None
    section = assembled("behind_the_headline", ("Why it matters", "It matters.", ["1.1"]))
    assert isinstance(section, BehindTheHeadline)


def test_a_section_is_written_or_withheld_with_a_reason() -> None:
    section = SECTIONS["go_deeper"].withheld(Withheld("no_questions"))
    reason = "No sentence was found that can be read alone and surely answers a further question or describes somebody."
    assert (section.status, section.reason, section.writer) == ("withheld", reason, None)
    with pytest.raises(ValidationError):
        GoDeeper(status="written")
    with pytest.raises(ValidationError):
        GoDeeper(status="withheld")
