"""The evidence that fits: the budget is kept, everybody is heard, copies are read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import WEIR, WIRE, big_bundle, weir_analysis, wire_analysis
from timing import takes_at_most

from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle
from summarizer.llm.token_estimate import estimate_tokens
from summarizer.loading import load_bundle
from summarizer.prompting import ArticleText
from summarizer.writing.llm.evidence_selection import SelectedEvidence, select_evidence

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.analysis.evidence import Sentence
    from summarizer.bundle import Article


class Flat:
    """Every line costs its words, every heading five."""

    def heading(self, _: Article) -> int:
        return 5

    def line(self, sentence: Sentence) -> int:
        return 1 + len(sentence.text.split())


class Written:
    """What the lines of a real prompt cost."""

    def __init__(self, of: BundleAnalysis) -> None:
        self.text = ArticleText(of)

    def heading(self, article: Article) -> int:
        return estimate_tokens(self.text.heading(article)) + 10

    def line(self, sentence: Sentence) -> int:
        return estimate_tokens(self.text.line(sentence)) + 1


def bodies(of: BundleAnalysis) -> int:
    return len(of.evidence.sentences) + sum(len(of.evidence.of(r)) for r in of.evidence.references)


def origins_of(selection: SelectedEvidence, of: BundleAnalysis) -> set[str]:
    return {of.origins.of(of.evidence[chosen].article.id) for chosen in selection.ids}


@pytest.fixture(scope="module")
def big() -> BundleAnalysis:
    return analyse_bundle(big_bundle(articles=30, sentences=30))


def test_everything_is_taken_where_it_fits() -> None:
    of = weir_analysis()
    selection = select_evidence(of, 10_000, Flat())
    assert selection.ids == {s.id for s in (*of.evidence.titles, *of.evidence.sentences)}
    assert (selection.left_out, selection.copied, selection.articles_left_out) == (0, 0, ())


def test_references_are_taken_too() -> None:
    of = analysis(WEIR[0], references=[{**article(9, "The weir at Lunde was built in 1931.").model_dump(), "id": "r1"}])
    assert "2.1" in select_evidence(of, 10_000, Flat()).ids


def test_a_copied_text_is_taken_once() -> None:
    of = wire_analysis(copies=4)
    selection = select_evidence(of, 10_000, Flat())
    assert {of.evidence[chosen].article.outlet for chosen in selection.ids} == {"Lunde Courier", "Paper 1"}
    assert selection.copied == 3 * len(of.evidence.of(of.evidence.articles[1]))
    assert selection.articles_left_out == ()


def test_what_a_copy_adds_is_taken() -> None:
    of = wire_analysis(copies=2, own="The harbour café of Brekke closes as well, its owner Jon Lie told this paper.")
    taken = [of.evidence[chosen].text for chosen in select_evidence(of, 10_000, Flat()).ids]
    assert [text for text in taken if "café" in text] == [
        "The harbour café of Brekke closes as well, its owner Jon Lie told this paper."
    ]
    assert len(taken) == len(set(taken))


def test_a_copy_with_a_word_changed_is_still_a_copy() -> None:
    changed = WIRE.replace("company announced", "operator announced").replace(
        "expected in September", "due in September"
    )
    selection = select_evidence(analysis(WIRE, changed), 10_000, Flat())
    assert {chosen.split(".")[0] for chosen in selection.ids} == {"1"}
    assert selection.copied == 4


@given(budget=st.integers(min_value=0, max_value=3_000))
@settings(max_examples=30, deadline=None)
def test_the_budget_is_kept_and_everything_is_counted(big: BundleAnalysis, budget: int) -> None:
    selection = select_evidence(big, budget, Flat())
    headings = {big.evidence[chosen].article.id for chosen in selection.ids}
    price = sum(Flat().line(big.evidence[chosen]) for chosen in selection.ids) + 5 * len(headings)
    assert price == selection.tokens <= budget
    assert selection.sentences + selection.left_out + selection.copied == bodies(big)
    assert set(selection.articles_left_out) == {a.id for a in big.evidence.articles} - headings


def test_every_origin_is_heard_before_one_is_heard_twice(big: BundleAnalysis) -> None:
    selection = select_evidence(big, 1_400, Flat())
    assert origins_of(selection, big) == set(big.origins.groups)
    assert selection.left_out > 0


def test_where_leads_do_not_all_fit_headlines_do(big: BundleAnalysis) -> None:
    budget = sum(5 + Flat().line(title) for title in big.evidence.titles) + 40
    selection = select_evidence(big, budget, Flat())
    assert len(origins_of(selection, big)) > 0.6 * len(big.origins.groups)


def test_no_origin_crowds_out_the_others(big: BundleAnalysis) -> None:
    selection = select_evidence(big, 4_000, Flat())
    by_article: dict[str, int] = {}
    for chosen in selection.ids:
        number = chosen.split(".")[0]
        by_article[number] = by_article.get(number, 0) + 1
    assert max(by_article.values()) <= 3 * min(by_article.values())


def test_leads_and_central_sentences_come_before_asides() -> None:
    asides = [big_bundle(articles=1, sentences=20, seed=seed).articles[0].text for seed in (1, 2)]
    leads = ("The weir at Lunde burst on Monday night.", "A weir in Lunde gave way on Monday.")
    late = (
        "Engineers in Lunde said that two gates of the weir had failed on Monday night.",
        "Two gates of the weir had failed on Monday night, said engineers of Lunde.",
    )
    of = analysis(*(f"{lead}\n\n{aside}\n\n{end}" for lead, aside, end in zip(leads, asides, late, strict=True)))
    selection = select_evidence(of, 95, Flat())
    taken = [of.evidence[chosen].text for chosen in selection.ids]
    assert {*leads, *late} <= set(taken)
    assert len(taken) < 10


def test_the_order_of_delivery_changes_nothing() -> None:
    given_bundle = big_bundle(articles=12, sentences=12)
    turned = given_bundle.model_copy(update={"articles": given_bundle.articles[::-1]})
    first, second = (select_evidence(analyse_bundle(b), 900, Flat()) for b in (given_bundle, turned))
    assert first == second


def test_a_bundle_of_headlines_alone() -> None:
    of = analysis(*(article(n, "", title=f"Weir number {n} bursts in Lunde") for n in range(1, 6)))
    selection = select_evidence(of, 30, Flat())
    assert len(selection.ids) == 2
    assert (selection.sentences, selection.left_out, len(selection.articles_left_out)) == (0, 0, 3)


def test_nothing_fits() -> None:
    assert select_evidence(weir_analysis(), 3, Flat()).ids == frozenset()


@pytest.mark.slow
def test_ninety_articles_of_a_hundred_thousand_words_fit_a_window_of_16k() -> None:
    of = analyse_bundle(big_bundle(articles=90, sentences=70))
    assert sum(len(a.text.split()) for a in of.evidence.articles) > 95_000
    selection = select_evidence(of, 11_000, Written(of))
    assert takes_at_most(5, lambda: select_evidence(of, 11_000, Written(of)))
    text = ArticleText(of).whole(selection.ids)
    assert 9_500 < estimate_tokens(text) <= 11_000
    assert origins_of(selection, of) == set(of.origins.groups)


@pytest.mark.slow
def test_a_hundred_copies_are_compared_in_no_time() -> None:
    long = big_bundle(articles=1, sentences=25).articles[0].text
    of = analysis(*(article(n, f"{long}\n\nPaper {n} adds that gate {n} of {n * 7} stays shut.") for n in range(100)))
    selection = select_evidence(of, 10_000, Flat())
    assert takes_at_most(1, lambda: select_evidence(of, 10_000, Flat()))
    assert selection.copied >= 99 * 24


@pytest.mark.real
@pytest.mark.slow
def test_the_largest_real_bundles_fit_a_window_of_16k(data_folder: Path) -> None:
    paths = sorted((data_folder / "bundles" / "abp_large").glob("*.json"))
    assert paths
    for path in paths:
        of = analyse_bundle(bundle_of(path))
        selection = select_evidence(of, 11_000, Written(of))
        assert estimate_tokens(ArticleText(of).whole(selection.ids)) <= 11_000
        assert origins_of(selection, of) == set(of.origins.groups)


def bundle_of(path: Path) -> object:
    with pytest.warns():
        return load_bundle(path)
