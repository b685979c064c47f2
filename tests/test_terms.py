from __future__ import annotations

from math import isclose

from bundles import analysis, article, bundle

from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.term_vectors import dot, read_terms


def test_vectors_are_unit_vectors_and_the_same_sentence_has_cosine_one() -> None:
    known = analysis("The old bridge closed on Monday.", "Ferries replace the old bridge for a month.")
    one, other = (known.terms.of(sentence) for sentence in known.evidence.sentences)
    assert isclose(dot(one, one), 1.0)
    assert isclose(dot(other, other), 1.0)
    assert 0 < dot(one, other) < 1


def test_a_sentence_beyond_those_read_closely_has_stems_and_a_vector_too() -> None:
    known = analysis(*(article(n, "The old bridge closed on Monday. " * 20) for n in range(1, 101)))
    last = known.evidence.of(known.evidence.articles[0])[-1]
    assert last not in known.evidence.sentences
    assert known.terms.stems_of(last) == known.terms.stems_of(known.evidence.sentences[0])
    assert known.terms.of(last) == known.terms.of(known.evidence.sentences[0])


def test_a_term_in_every_sentence_weighs_less_than_a_rare_one() -> None:
    terms = analysis("The bridge closed. The bridge cracked. The bridge reopened in June.").terms
    weight = {terms.vocabulary[number]: idf for number, idf in enumerate(terms.idf)}
    assert weight["bridg"] < weight["crack"]


def test_text_from_elsewhere_is_read_over_the_bundles_vocabulary() -> None:
    terms = analysis("The old bridge closed on Monday.").terms
    assert terms.read("An old bridge", "en")
    assert terms.read("Unrelated matters", "en") == {}


def test_names_are_what_is_only_written_with_a_capital() -> None:
    terms = read_terms(
        read_evidence(bundle("Mayor Ada Bell spoke. The mayor and Bell left the Town Hall for the hall."))
    )
    named = {terms.vocabulary[number] for number in terms.names}
    assert {"ada", "bell", "town"} <= named
    assert not {"mayor", "hall"} & named


def test_german_nouns_are_no_names() -> None:
    terms = analysis(article(1, "Der Bürgermeister sprach am Montag über die Brücke.", language="de")).terms
    assert terms.names == frozenset()


def test_a_german_article_leaves_the_names_of_the_others_names() -> None:
    german = article(1, "Ada Bell sprach am Montag über die Brücke.", language="de")
    terms = analysis(german, article(2, "Ada Bell spoke of the bridge on Monday.", language="en")).terms
    named = {terms.vocabulary[number] for number in terms.names}
    assert "bell" in named
    assert not named & {"brück", "brücke"}
