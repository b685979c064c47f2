from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from summarizer.briefing import Briefing
from summarizer.loading import load_bundle
from summarizer.pipeline import summarize
from summarizer.verifying import verify

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
    assert report.checked == len(briefing.statements()) > 10


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
    assert {"source.missing", "citation.unknown"} <= codes(briefing, fewer)


def test_a_reworded_statement_of_the_extractive_writer_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump()
    data["whats_happened"]["statements"][0]["text"] = "Something else happened."
    assert "text.altered" in codes(Briefing.model_validate(data), bundle)


def test_a_statement_under_the_wrong_outlet_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump()
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
    data = briefing.model_dump()
    assert data["sources"][0][field] != forged
    data["sources"][0][field] = forged
    (problem,) = verify(Briefing.model_validate(data), bundle).problems
    assert (problem.code, problem.article) == ("source.altered", briefing.sources[0].article)
    assert problem.detail.endswith(told)


def test_a_cited_article_that_the_briefing_does_not_list_is_found(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    cited = briefing.whats_happened.statements[0].citations[0].article
    data = briefing.model_dump()
    data["sources"] = [source for source in data["sources"] if source["article"] != cited]
    assert codes(Briefing.model_validate(data), bundle) == {"citation.unknown"}


def test_a_forged_source_hides_no_false_count(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump()
    data["sources"][0]["lean"] = "far out"
    data["what_the_papers_say"]["agreements"][0]["counted"]["citations"].pop()
    assert codes(Briefing.model_validate(data), bundle) == {"source.altered", "coverage.count"}


def test_the_id_of_a_line_that_counts_excuses_no_other(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump()
    borrowed = data["what_the_papers_say"]["agreements"][0]["counted"]["id"]
    data["whats_happened"]["statements"][0] |= {"id": borrowed, "text": "Something else happened."}
    assert "text.altered" in codes(Briefing.model_validate(data), bundle)


def test_the_id_of_a_comparison_has_no_other_statement_pass(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair
    data = briefing.model_dump()
    for name in ("whats_happened", "what_the_papers_say"):
        data[name]["writer"] = "llm"
    forged = data["what_the_papers_say"]["outlets"][0]["statements"][0] | {"text": "Greta Lund stole 77 ferries."}
    data["whats_happened"]["statements"].append(forged)
    assert {"name.absent", "figure.absent"} <= codes(Briefing.model_validate(data), bundle)


# --- What the papers say, counted once more


def with_papers(briefing: Briefing, change: Callable[[dict[str, Any]], None]) -> Briefing:
    data = briefing.model_dump()
    change(data["what_the_papers_say"])
    return Briefing.model_validate(data)


def test_a_line_that_counts_is_counted_again(pair: tuple[Briefing, Bundle]) -> None:
    briefing, bundle = pair

    def more(papers: dict[str, Any]) -> None:
        line = papers["agreements"][0]["counted"]
        line["text"] = line["text"].replace("3 of 10", "7 of 10")

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
