from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from claims import codes as codes_of
from hypothesis import given
from hypothesis import strategies as st

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Briefing
from summarizer.errors import SourceError
from summarizer.loading import load_bundle
from summarizer.pipeline import summarize
from summarizer.text.dates import read_date
from summarizer.verification import verify
from summarizer.verification.page.section_checks import check_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarizer.bundle import Bundle


@pytest.fixture(scope="module")
def pair(examples: Path) -> tuple[Briefing, Bundle]:
    bundle = load_bundle(examples / "harbour-bridge.json")
    return summarize(bundle), bundle


def with_text(bundle: Bundle, article: str, text: str) -> Bundle:
    articles = [a.model_copy(update={"text": text}) if a.id == article else a for a in bundle.articles]
    return bundle.model_copy(update={"articles": tuple(articles)})


def codes(briefing: Briefing, bundle: Bundle) -> set[str]:
    return {problem.code for problem in verify(briefing, bundle).problems}


def test_a_fresh_briefing_holds(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    report = verify(briefing, bundle)
    assert report.ok
    assert report.checked + report.computed == len(briefing.statements()) > 10
    assert set(report.verdicts.values()) == {"supported"}


def test_a_saved_and_read_briefing_holds(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    assert verify(Briefing.model_validate_json(briefing.model_dump_json()), bundle).ok


def test_one_altered_character_is_found_and_named(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0]
    text = next(a.text for a in bundle.articles if a.id == cited.article)
    altered = with_text(bundle, cited.article, text[: cited.start] + "¤" + text[cited.start + 1 :])
    report = verify(briefing, altered)
    assert {"source.altered", "citation.altered"} <= {problem.code for problem in report.problems}
    assert {problem.article for problem in report.problems} == {cited.article}
    assert any(problem.statement == briefing.whats_happened.statements[0].id for problem in report.problems)


def test_a_shifted_text_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    first = briefing.sources[0].article
    text = next(a.text for a in bundle.articles if a.id == first)
    assert "source.altered" in codes(briefing, with_text(bundle, first, " " + text))


def test_a_missing_article_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0].article
    fewer = bundle.model_copy(update={"articles": tuple(a for a in bundle.articles if a.id != cited)})
    report = verify(briefing, fewer)
    assert [(problem.code, problem.article) for problem in report.problems] == [("source.missing", cited)]
    resting = [s for _, s in briefing.statements() if any(c.article == cited for c in s.citations)]
    assert report.problems[0].detail.endswith(f"is missing; {len(resting)} of the sentences cite it")
    assert {report.verdicts[statement.id] for statement in resting} == {"unproven"}
    assert any(warning.startswith("Who reports what was not counted again") for warning in report.warnings)


def test_the_articles_of_another_story_are_refused_in_one_sentence(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    with pytest.raises(SourceError, match=r"none of the 12 articles .* of another story"):
        verify(briefing, load_bundle("examples/papierfabrik.json"))
    # The ids and outlets of two stories are often the same.
    told = {"title": "Mill closes", "text": "The mill in Wehr will close in March.", "url": "https://wehr.example/mill"}
    same_ids = [article.model_copy(update=told) for article in bundle.articles]
    with pytest.raises(SourceError, match="of another story"):
        verify(briefing, bundle.model_copy(update={"articles": tuple(same_ids), "references": ()}))


def test_articles_that_were_rewritten_are_faults_as_long_as_anything_is_left_of_them(
    pair: tuple[Briefing, Bundle],
) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0]
    kept = {"title": "Corrected", "url": None, "text": f"Correction. {cited.text} More in the evening."}
    article = next(a for a in bundle.articles if a.id == cited.article).model_copy(update=kept)
    report = verify(briefing, bundle.model_copy(update={"articles": (article,), "references": ()}))
    assert {"source.altered", "source.missing"} <= {problem.code for problem in report.problems}


def renamed(bundle: Bundle, name: Callable[[int], str]) -> Bundle:
    """The articles in another order and under other ids."""
    articles = [a.model_copy(update={"id": name(number)}) for number, a in enumerate(reversed(bundle.articles))]
    return bundle.model_copy(update={"articles": tuple(articles)})


@pytest.mark.parametrize("name", [lambda number: f"a{number + 1}", lambda number: f"file-{number}.html"])
def test_other_ids_and_another_order_are_no_problem(pair: tuple[Briefing, Bundle], name: Callable[[int], str]) -> None:
    briefing, bundle = pair
    report = verify(briefing, renamed(bundle, name))
    assert report.problems == ()
    (told,) = report.warnings
    assert re.match(r"1[01] articles have other ids here than in the briefing", told)


def test_a_missing_article_is_told_once_when_all_have_other_ids(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0].article
    fewer = bundle.model_copy(update={"articles": tuple(a for a in bundle.articles if a.id != cited)})
    assert [p.code for p in verify(briefing, renamed(fewer, "f{}".format)).problems] == ["source.missing"]


def test_articles_that_came_later_are_named_and_change_no_count(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    late = bundle.articles[0].model_copy(update={"id": "late", "outlet": "Late Post", "url": None, "title": "Late"})
    late = late.model_copy(update={"text": "Nothing at all happened on the Halse Bridge, the mayor said on Saturday."})
    report = verify(briefing, bundle.model_copy(update={"articles": (late, *bundle.articles)}))
    assert report.problems == ()
    assert report.warnings == ("1 article here is not in the briefing, which was written without.",)


@given(st.data())
def test_copies_of_one_text_are_told_apart_by_address_title_and_outlet(data: st.DataObject) -> None:
    texts = ["The ferry sank off Velm on Monday, police said.", "The ferry did not sink, its owner said.", ""]
    records = [
        {
            "text": data.draw(st.sampled_from(texts)),
            "title": data.draw(st.sampled_from(["Ferry sinks off Velm", "Owner denies it"])),
            "outlet": data.draw(st.sampled_from(["Velm Post", "Harbour Echo"])),
            "url": data.draw(st.sampled_from([None, f"https://velm.example/{number}"])),
        }
        for number in range(data.draw(st.integers(1, 5)))
    ]
    briefing = summarize(load_bundle(records, on_warning=lambda _: None))
    shuffled = load_bundle(data.draw(st.permutations(records)), on_warning=lambda _: None)
    assert verify(briefing, shuffled).problems == ()


def test_a_reworded_statement_of_the_extractive_writer_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    data["whats_happened"]["statements"][0]["text"] = "Something else happened."
    assert "text.altered" in codes(Briefing.model_validate(data), bundle)


def test_a_statement_under_the_wrong_outlet_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    views = data["what_the_papers_say"]["outlets"]
    views[0]["statements"], views[1]["statements"] = views[1]["statements"], views[0]["statements"]
    assert codes(Briefing.model_validate(data), bundle) == {"attribution.outlet"}


def test_an_outlet_that_the_briefing_renames_throughout_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    view = briefing.what_the_papers_say.outlets[0]
    renamed = briefing.model_dump_json().replace(f'"outlet":"{view.outlet}"', '"outlet":"Cape Gazette"')
    problems = verify(Briefing.model_validate_json(renamed), bundle).problems
    assert {"source.altered", "attribution.outlet"} <= {problem.code for problem in problems}
    assert {s.id for s in view.statements} <= {p.statement for p in problems if p.code == "attribution.outlet"}


@pytest.mark.parametrize(
    ("field", "forged", "told"),
    [
        ("title", "Bridge was never safe, engineers admit", "another title"),
        ("outlet", "Cape Gazette", "another outlet"),
        ("url", "https://cape-gazette.example/bridge", "another address"),
        ("url", None, "another address"),
        ("published", "1999-12-31", "another date"),
        ("reference", True, "another place among articles and references"),
        ("lean", "far out", "another lean"),
        ("headline_only", True, "another mark of a headline alone"),
    ],
)
def test_a_forged_fact_about_a_source_is_found_and_named(
    pair: tuple[Briefing, Bundle], field: str, forged: object, told: str
) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    assert data["sources"][0][field] != forged
    data["sources"][0][field] = forged
    (problem,) = verify(Briefing.model_validate(data), bundle).problems
    assert (problem.code, problem.article) == ("source.altered", briefing.sources[0].article)
    assert problem.detail.endswith(told)


def test_a_cited_article_that_the_briefing_does_not_list_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0].article
    data = briefing.model_dump(mode="json")
    data["sources"] = [source for source in data["sources"] if source["article"] != cited]
    assert "citation.unknown" in codes(Briefing.model_validate(data), bundle)


def test_a_forged_source_hides_no_false_count(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    data["sources"][0]["lean"] = "far out"
    data["what_the_papers_say"]["agreements"][0]["counted"]["citations"].pop()
    assert codes(Briefing.model_validate(data), bundle) == {"source.altered", "coverage.count"}


def test_the_id_of_a_line_that_counts_excuses_no_other(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    borrowed = data["what_the_papers_say"]["agreements"][0]["counted"]["id"]
    data["whats_happened"]["statements"][0] |= {"id": borrowed, "text": "Something else happened."}
    assert "text.altered" in codes(Briefing.model_validate(data), bundle)


def test_the_id_of_a_comparison_has_no_other_statement_pass(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump(mode="json")
    for name in ("whats_happened", "what_the_papers_say"):
        data[name]["writer"] = "llm"
    forged = data["what_the_papers_say"]["outlets"][0]["statements"][0] | {"text": "Greta Lund stole 77 ferries."}
    data["whats_happened"]["statements"].append(forged)
    report = verify(Briefing.model_validate(data), bundle)
    assert {"name.absent", "figure.absent"} <= {doubt.code for doubt in report.doubts}
    assert report.verdicts[forged["id"]] == "unproven"


# --- What the papers say, counted once more


def with_papers(briefing: Briefing, change: Callable[[dict[str, Any]], None]) -> Briefing:
    data = briefing.model_dump(mode="json")
    change(data["what_the_papers_say"])
    return Briefing.model_validate(data)


def test_a_line_that_counts_is_counted_again(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def more(papers: dict[str, Any]) -> None:
        line = papers["agreements"][0]["counted"]
        line["text"] += ", Radio Kelmark"

    def fewer_citations(papers: dict[str, Any]) -> None:
        papers["agreements"][0]["counted"]["citations"].pop()

    assert codes(with_papers(briefing, more), bundle) == {"coverage.count"}
    assert codes(with_papers(briefing, fewer_citations), bundle) == {"coverage.count"}


def test_an_agreement_of_one_origin_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def alone(papers: dict[str, Any]) -> None:
        statement = papers["agreements"][0]["statement"]
        statement["citations"] = statement["citations"][:1]

    assert codes(with_papers(briefing, alone), bundle) == {"coverage.agreement"}


def test_an_outlet_that_is_put_among_those_that_agree_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    changed = with_papers(briefing, lambda papers: papers["agreements"][0]["outlets"].append("Radio Kelmark"))
    assert codes(changed, bundle) == {"coverage.agreement"}


def test_a_silence_that_the_map_does_not_have_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def silent(papers: dict[str, Any]) -> None:
        cell = next(cell for cell in papers["coverage"][0]["cells"] if cell["carriage"] == "unknown")
        cell["carriage"] = "silent"

    assert codes(with_papers(briefing, silent), bundle) == {"coverage.silence"}


def test_a_conflict_cites_its_very_characters(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def moved(papers: dict[str, Any]) -> None:
        papers["conflicts"][0]["positions"][0]["citations"][0]["start"] += 1

    assert "citation.altered" in codes(with_papers(briefing, moved), bundle)


# --- What code alone wrote


def forged(briefing: Briefing, change: Callable[[dict[str, Any]], object]) -> Briefing:
    data = briefing.model_dump(mode="json")
    change(data)
    return Briefing.model_validate(data)


def _first_position(data: dict[str, Any]) -> dict[str, Any]:
    position: dict[str, Any] = data["what_the_papers_say"]["conflicts"][0]["positions"][0]
    return position


def _cells_with(data: dict[str, Any], carriage: str) -> list[dict[str, Any]]:
    """The cells of a row that ends in one of this carriage."""
    rows = (row["cells"] for row in data["what_the_papers_say"]["coverage"])
    return next(cells for cells in rows if cells[-1]["carriage"] == carriage)


def _quoting_cell(data: dict[str, Any]) -> dict[str, Any]:
    return next(c for row in data["what_the_papers_say"]["coverage"] for c in row["cells"] if c["citations"])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda d: _first_position(d).update(value="1,000"), "coverage.conflict"),
        (lambda d: _first_position(d).update(as_of="1999-01-01"), "coverage.conflict"),
        (lambda d: _first_position(d).update(outlets=["Radio Kelmark"]), "coverage.conflict"),
        (
            lambda d: d["what_the_papers_say"]["silences"].append({"point": "A ferry sank.", "outlets": ["Port Post"]}),
            "coverage.silence",
        ),
        (lambda d: d["what_the_papers_say"]["coverage"][-1].update(origins=["o9"]), "coverage.count"),
        (lambda d: _quoting_cell(d)["quotes"].append("Greta Lund"), "coverage.agreement"),
        (lambda d: _cells_with(d, "unknown").pop(), "coverage.agreement"),
        (lambda d: d["what_the_papers_say"]["coverage"][0].update(point="A ferry sank."), "coverage.agreement"),
        (lambda d: d["what_the_papers_say"]["outlets"][0].update(origin="o9"), "coverage.origin"),
        (lambda d: d["what_the_papers_say"]["outlets"][0]["articles"].append("a99"), "coverage.origin"),
        (lambda d: d["sources"][0].update(origin="o9"), "coverage.origin"),
        (lambda d: d["how_we_got_here"]["timeline"][0].update(date="1999-01-02", precision="day"), "date.absent"),
        (lambda d: d["how_we_got_here"]["timeline"][0].update(precision="minute"), "date.absent"),
        (lambda d: d["verification"].update(checked=900), "verification.count"),
        (lambda d: d["verification"].update(supported=0), "verification.count"),
        (lambda d: d["verification"].update(flagged=3), "verification.count"),
        (lambda d: d["verification"].update(issues_by_code={"name.absent": 1}), "verification.count"),
        (lambda d: d["headline"].update(verdict="flagged"), "verification.count"),
    ],
)
def test_a_forged_entry_that_code_wrote_is_found(
    pair: tuple[Briefing, Bundle], change: Callable[[dict[str, Any]], object], code: str
) -> None:
    briefing, bundle = pair
    assert codes(forged(briefing, change), bundle) == {code}


def test_a_map_of_another_version_is_told_with_it(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def of_another_version(data: dict[str, Any]) -> None:
        data["what_the_papers_say"]["coverage"][-1]["origins"] = ["o9"]
        data["provenance"]["version"] = "0.0.1"

    (problem,) = verify(forged(briefing, of_another_version), bundle).problems
    assert "it was written by version 0.0.1" in problem.detail


def test_a_map_by_words_holds_no_silence(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    assert all(c.carriage != "silent" for row in briefing.what_the_papers_say.coverage for c in row.cells)

    def silent(data: dict[str, Any]) -> None:
        papers = data["what_the_papers_say"]
        row = next(row for row in papers["coverage"] for c in row["cells"] if c["carriage"] == "unknown")
        cell = next(c for c in row["cells"] if c["carriage"] == "unknown")
        cell["carriage"] = "silent"
        papers["silences"].append({"point": row["point"], "outlets": [cell["outlet"]]})

    assert codes(forged(briefing, silent), bundle) == {"coverage.silence"}


def test_a_briefing_of_an_older_version_has_no_map_to_count_by(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    report = verify(forged(briefing, lambda d: d["what_the_papers_say"].update(map=None)), bundle)
    assert report.ok
    assert any("has no map" in warning for warning in report.warnings)


def test_a_day_that_a_model_puts_to_an_event_is_one_that_it_cites(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    analysis = analyse_bundle(bundle)
    (entry,) = (entry for entry in briefing.how_we_got_here.timeline if entry.date == "2022-10")
    found = [check_day(day, entry.statement, analysis) for day in map(read_date, ("2022", "2022-10", "2022-11")) if day]
    assert [codes_of(issues) for issues in found] == [set(), set(), {"date.absent"}]
