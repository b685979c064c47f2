from __future__ import annotations

from math import isclose

from bundles import article, bundle, dossier

from summarizer.evidence import read_evidence
from summarizer.terms import dot, read_terms


def test_vectors_are_unit_vectors_and_the_same_sentence_has_cosine_one() -> None:
    terms = dossier("The old bridge closed on Monday.", "Ferries replace the old bridge for a month.").terms
    for vector in terms.vectors.values():
        assert isclose(sum(weight * weight for weight in vector.values()), 1.0)
    vector = terms.vectors["1.1"]
    assert isclose(dot(vector, vector), 1.0)
    assert 0 < dot(vector, terms.vectors["2.1"]) < 1


def test_a_term_in_every_sentence_weighs_less_than_a_rare_one() -> None:
    terms = dossier("The bridge closed. The bridge cracked. The bridge reopened in June.").terms
    weight = {terms.vocabulary[number]: idf for number, idf in enumerate(terms.idf)}
    assert weight["bridg"] < weight["crack"]


def test_text_from_elsewhere_is_read_over_the_bundles_vocabulary() -> None:
    terms = dossier("The old bridge closed on Monday.").terms
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
    terms = dossier(article(1, "Der Bürgermeister sprach am Montag über die Brücke.", language="de")).terms
    assert terms.names == frozenset()
