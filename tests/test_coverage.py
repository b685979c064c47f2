from __future__ import annotations

from bundles import article, dossier

FACT = "Two steel cables of the Varn bridge broke on Monday morning under a city bus."
SAME = "On Monday morning a city bus was crossing when two steel cables of the Varn bridge broke."
OTHER = "The finance committee will discuss the school budget at its autumn meeting."
FILLER = (
    "The ferry company added boats. Tourists waited at the quay for hours. The fish market opened late. "
    "A hospital in the hills took in patients. Drivers used the northern road."
)


def test_the_same_fact_in_other_words_is_one_point() -> None:
    found = dossier(f"{FACT} {FILLER}", f"{SAME} {OTHER}")
    (point,) = found.coverage.points
    assert {s.text for s in point.sentences} == {FACT, SAME}
    assert point.outlets == ("Outlet 1", "Outlet 2")
    assert len(point.origins) == 2
    assert found.coverage.of(point.sentences[0]) is point


def test_sentences_of_one_article_are_never_a_point() -> None:
    assert dossier(f"{FACT} {SAME} {FILLER}", OTHER).coverage.points == ()


def test_figures_that_contradict_keep_sentences_apart() -> None:
    twelve = "Police in Varn said 12 people were injured when the bridge cables broke."
    fourteen = "Police in Varn said 14 people were injured when the bridge cables broke."
    assert dossier(f"{twelve} {FILLER}", f"{fourteen} {OTHER}").coverage.points == ()
    again = "Police in Varn said 12 people were injured when cables of the bridge broke at noon."
    assert len(dossier(f"{twelve} {FILLER}", f"{again} {OTHER}").coverage.points) == 1


def test_a_shared_name_is_not_a_shared_fact() -> None:
    born = "Harbour Commissioner Adela Brandt Okonjo grew vegetables behind the lighthouse."
    spoke = "Harbour Commissioner Adela Brandt Okonjo rejected the tender in a letter."
    assert dossier(f"{born} {FILLER}", f"{spoke} {OTHER}").coverage.points == ()


def test_copies_and_one_outlet_count_as_one_origin() -> None:
    text = f"{FACT} {FILLER} {OTHER}"
    copies = dossier(text, text)
    assert all(len(point.origins) == 1 for point in copies.coverage.points)
    assert len(copies.coverage.points) > 1
    one_outlet = dossier(article(1, f"{FACT} {FILLER}", outlet="Post"), article(2, f"{SAME} {OTHER}", outlet="Post"))
    assert [point.origins for point in one_outlet.coverage.points] == [("o1",)]


def test_the_most_widely_reported_point_comes_first() -> None:
    wide = "The regional court stopped the demolition of the old customs house for now."
    found = dossier(f"{FACT} {wide}", f"{wide} {OTHER}", f"{SAME} {wide} {FILLER}")
    assert [len(point.outlets) for point in found.coverage.points] == [3, 2]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [article(1, f"{FACT} {FILLER}"), article(2, f"{SAME} {OTHER}"), article(3, f"{OTHER} {FILLER}")]
    one, other = dossier(*articles).coverage, dossier(*reversed(articles)).coverage
    assert [[s.text for s in p.sentences] for p in one.points] == [[s.text for s in p.sentences] for p in other.points]
