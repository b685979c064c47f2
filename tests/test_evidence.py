from __future__ import annotations

import pytest
from bundles import article, bundle
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.analysis.evidence import READ_CLOSELY, read_evidence
from summarizer.bundle import Bundle

FIRST = "The bridge at Varn was closed on Monday. Engineers found two broken cables.\n\nThe mayor promised a report."


def test_every_sentence_stands_where_its_span_says() -> None:
    evidence = read_evidence(bundle(FIRST, "A ferry will run from Tuesday, the port said."))
    assert len(evidence.sentences) == 4
    for sentence in evidence.sentences:
        span = sentence.span
        assert sentence.article.text[span.start : span.end] == sentence.text
        assert evidence[sentence.id] is sentence


def test_ids_count_articles_and_sentences_from_one_and_titles_are_zero() -> None:
    evidence = read_evidence(bundle(article(1, FIRST, title="  Bridge closed ")))
    assert [s.id for s in evidence.sentences] == ["1.1", "1.2", "1.3"]
    assert evidence["1.0"].text == "Bridge closed"
    assert evidence["1.0"].span.start == 2
    assert [s.paragraph for s in evidence.sentences] == [0, 0, 1]


def test_articles_are_put_into_an_order_of_their_own() -> None:
    late = article(1, "The second text tells more about it.", published="2024-05-03")
    early = article(2, "The first text tells the event itself.", published="2024-05-02")
    undated = article(3, "The third text has no date at all today.")
    one, other = read_evidence(bundle(late, early, undated)), read_evidence(bundle(undated, late, early))
    assert [a.id for a in one.articles] == ["a2", "a1", "a3"]
    assert [s.id for s in one.sentences] == [s.id for s in other.sentences]
    assert [s.text for s in one.sentences] == [s.text for s in other.sentences]


@pytest.mark.parametrize(
    ("standfirst", "opening"),
    [
        ("Second climber to die on Mount Varn at the weekend", "A hiker has fallen to his death near the upper hut."),
        ("Mayor thanks crews as ferry returns to Quay Nine", "The harbour board said the boat would sail on Friday."),
        ("Repair of the cable will take around twelve days", "As many islanders have noticed, the line is down again."),
    ],
)
def test_a_standfirst_that_is_glued_to_the_first_sentence_is_trimmed(standfirst: str, opening: str) -> None:
    article_text = f"{standfirst} {opening} It rained."
    evidence = read_evidence(bundle(article_text))
    assert evidence.sentences[0].text == opening
    span = evidence.sentences[0].span
    assert article_text[span.start : span.end] == opening


@pytest.mark.parametrize(
    "whole",
    [
        "The outbreak of hepatitis A has reached all five towns on the coast, doctors said.",
        "The players of Serie A will not return to their grounds before the end of May.",
        "The host of Morning In the harbour told The Velm Sun that she would leave in June.",
        "A court in Velm found that Vitamin A was not in any of the pills that the firm had sold.",
    ],
)
def test_names_with_a_small_word_inside_end_no_standfirst(whole: str) -> None:
    assert read_evidence(bundle(whole)).sentences[0].text == whole


def test_residue_has_no_sentence_and_a_dateline_is_trimmed() -> None:
    text = "Advertisement\n\nVARN (Northwire) - The council approved the harbour plan on Monday.\n\nShare this article"
    evidence = read_evidence(bundle(text))
    assert [s.text for s in evidence.sentences] == ["The council approved the harbour plan on Monday."]
    span = evidence.sentences[0].span
    assert text[span.start : span.end] == evidence.sentences[0].text


def test_captions_of_a_gallery_have_no_sentence() -> None:
    """Numbers that count up to one total close the captions before them, or open those behind them."""
    closing = (
        "Photos: Bridge of Varn A woman waits on the bridge. Hide Caption 1 of 3 Photos: Bridge of Varn Cables hang "
        "loose. One was new. Hide Caption 2 of 3 Photos: Bridge of Varn The mayor talks to a diver. Hide Caption 3 of 3"
    )
    opening = (
        "1/9 The bridge is closed. Nobody minds.\n2/9 A diver looks at the cables.\n3/9 The mayor waits. It rains."
    )
    for gallery in (closing, opening):
        evidence = read_evidence(
            bundle(f"The bridge at Varn was closed on Monday.\n{gallery}\nA ferry runs from Tuesday.")
        )
        assert [s.text for s in evidence.sentences] == [
            "The bridge at Varn was closed on Monday.",
            "A ferry runs from Tuesday.",
        ]


def test_counts_that_make_no_gallery_stay() -> None:
    text = "Osk lost 2 of 9 ferries. Varn lost 3 of 9 ferries. Lunde kept 1 of 4. 9/11 was a Tuesday. It is 2/3."
    assert len(read_evidence(bundle(text)).sentences) == 5


def test_a_gallery_in_an_article_of_one_line_takes_no_more_than_captions() -> None:
    told = "The bridge at Varn was closed on Monday, and the mayor promised a report. " * 10
    text = f"{told}Loose cable 1 of 3 New cable 2 of 3 Old cable 3 of 3"
    assert len(read_evidence(bundle(text)).sentences) == 10


def test_of_a_large_bundle_the_first_sentences_of_each_article_are_read_closely() -> None:
    short, long = "The bridge at Varn was closed.", "The bridge at Varn was closed on Monday. " * 40
    evidence = read_evidence(bundle(*[short] * 10, *[long] * 90))
    assert evidence.depth is not None
    read = [sum(s.article is a for s in evidence.sentences) for a in evidence.articles]
    assert sorted(set(read)) == [1, evidence.depth]
    assert READ_CLOSELY - len(evidence.articles) < len(evidence.sentences) <= READ_CLOSELY
    last = evidence.of(evidence.articles[-1])[-1]
    assert evidence[last.id] is last
    assert last not in evidence.sentences


def test_more_articles_than_sentences_are_read_closely_have_one_each() -> None:
    evidence = read_evidence(bundle(*["The bridge closed at noon. It opens again in June."] * (READ_CLOSELY + 1)))
    assert evidence.depth == 1
    assert len(evidence.sentences) == READ_CLOSELY + 1


def test_a_bundle_of_usual_size_is_read_whole() -> None:
    assert read_evidence(bundle(FIRST)).depth is None


def test_references_can_be_cited_and_are_not_reports() -> None:
    made = bundle(FIRST, references=[article(9, "The bridge was opened in 1974 by the town council.").model_dump()])
    evidence = read_evidence(made)
    assert all(s.article.id != "a9" for s in evidence.sentences)
    assert [s.id for s in evidence.of(evidence.references[0])] == ["2.1"]
    assert "2.1" in evidence


def test_the_language_is_the_bundles_own_word_or_what_most_of_the_text_is_in() -> None:
    german = (
        "Die Brücke wurde am Montag gesperrt, weil zwei Seile gerissen sind. Die Stadt will sie bald wieder öffnen."
    )
    assert read_evidence(bundle(german, language=None)).language == "de"
    assert read_evidence(bundle(german, language="de-AT")).language == "de"
    assert read_evidence(bundle(german, FIRST, language="mul")).language in {"de", "en"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300), min_size=1, max_size=4))
def test_spans_hold_for_any_text(texts: list[str]) -> None:
    made = Bundle.model_validate(
        {"articles": [{"id": f"a{n}", "title": text[:40], "outlet": "x", "text": text} for n, text in enumerate(texts)]}
    )
    evidence = read_evidence(made)
    for sentence in (*evidence.sentences, *evidence.titles):
        field = sentence.article.title if sentence.is_title else sentence.article.text
        assert field[sentence.span.start : sentence.span.end] == sentence.text
        assert sentence.text.strip() == sentence.text != ""


def test_the_title_of_a_reference_can_be_cited_and_is_no_headline() -> None:
    made = bundle(
        article(1, FIRST, title="Bridge closed"),
        references=[article(9, "It opened in 1974.", title="Bridge at Varn").model_dump()],
    )
    evidence = read_evidence(made)
    assert {title.article.id for title in evidence.titles} == {"a1"}
    title = evidence.title_of(evidence.references[0])
    assert title is not None
    assert evidence[title.id] is title
    assert evidence.languages["a9"] == "en"
    assert title not in evidence.citable
