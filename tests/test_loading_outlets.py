from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import load_bundle
from summarizer.loading import BundleWarning
from summarizer.loading.outlet_spelling import look_alikes, one_spelling

if TYPE_CHECKING:
    from summarizer.bundle import Bundle


def loaded(*outlets: str) -> Bundle:
    articles = [{"title": f"Title {n}", "text": f"The {n}th text.", "outlet": o} for n, o in enumerate(outlets)]
    return load_bundle({"articles": articles})


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["Reuters", "REUTERS", "reuters.com", "Reut\u200bers"], "Reuters"),
        (["REUTERS", "reuters.com"], "REUTERS"),
        (["The Guardian", "theguardian.com", "the guardian"], "The Guardian"),
        (["Harbour  Post", "Harbour Post", "HARBOUR POST", "HARBOUR POST", "HARBOUR POST"], "HARBOUR POST"),
        (["www.bbc.co.uk", "BBC"], "BBC"),
        (["ＲＥＵＴＥＲＳ", "Reuters"], "Reuters"),
        (["sports.tarrow.example", "tarrow.example", "www.tarrow.example"], "tarrow.example"),
        (["sports.tarrow.example", "news.tarrow.example", "Tarrow"], "Tarrow"),
    ],
)
def test_spellings_of_one_name_are_one_outlet(names: list[str], chosen: str) -> None:
    assert set(one_spelling(names).values()) == {chosen}


@pytest.mark.parametrize(
    "names",
    [
        ["BBC News", "BBC"],
        ["Evening Post", "Post"],
        ["unknown-1", "unknown-2"],
        ["!!!", "???"],
        ["報", "紙"],
        ["one.blogs.example", "two.blogs.example"],
    ],
)
def test_names_of_other_letters_are_other_outlets(names: list[str]) -> None:
    assert one_spelling(names) == {name: name for name in names}


def test_a_bundle_has_one_spelling_and_says_which_were_others() -> None:
    with pytest.warns(BundleWarning, match='"REUTERS" is "Reuters" in another spelling'):
        bundle = loaded("Reuters", "REUTERS", "Reuters")
    assert [article.outlet for article in bundle.articles] == ["Reuters"] * 3


def test_what_only_looks_alike_stays_two_and_is_told() -> None:
    cyrillic = "R\u0435uters"
    assert look_alikes(["Reuters", cyrillic, "Reuters"]) == [("Reuters", cyrillic)]
    assert look_alikes(["Reuters", "Rooters"]) == []
    assert look_alikes(["Velm Post", "Ve1m P0st"]) == [("Ve1m P0st", "Velm Post")]
    with pytest.warns(BundleWarning, match="look alike"):
        bundle = loaded("Reuters", cyrillic)
    assert len({article.outlet for article in bundle.articles}) == 2


@given(st.lists(st.text(min_size=1), max_size=6))
def test_any_names_get_one_spelling_each_and_keep_it(names: list[str]) -> None:
    chosen = one_spelling(names)
    assert set(chosen) == set(names)
    assert all(chosen.values())
    again = one_spelling(chosen.values())
    assert all(again[name] == name for name in chosen.values())
