from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import load_language
from summarizer.text.words import Stemming, count_words, plain_words, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor’s 1,200 voters", ["the", "mayor's", "1,200", "voters"]),
        ("rose 3.5% (again)", ["rose", "3.5", "again"]),
        ("यह भारत के प्रधानमंत्री हैं", ["यह", "भारत", "के", "प्रधानमंत्री", "हैं"]),
        ("日本の首相", ["日本", "本の", "の首", "首相"]),
        ("東", ["東"]),
        ("GPT東京2", ["gpt", "東京", "2"]),
        ("", []),
    ],
)
def test_words_are_read_in_every_script(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_two_ideographs_count_as_one_word() -> None:
    assert count_words("日本の首相") == 3
    assert count_words("The 日本 plan") == 3


def test_plain_words_leave_out_what_is_capitalised() -> None:
    assert plain_words("Ada Bell met the mayor of Varn’s port") == {"met", "the", "mayor", "of", "port"}


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "bridges closed", "bridge closing"),
        ("de", "Brücken", "Brücke"),
        ("fr", "l’inondation", "inondations"),
        ("es", "puentes", "puente"),
        ("ru", "мосты", "моста"),
        ("ar", "المدينة", "مدينة"),
    ],
)
def test_inflected_forms_share_a_stem(language: str, left: str, right: str) -> None:
    stemming = Stemming()
    assert stemming.stems(left, language) == stemming.stems(right, language) != []


def test_function_words_have_no_stem() -> None:
    assert Stemming().stems("it was to be the bridge", "en") == ["bridg"]


def test_a_language_without_a_table_keeps_its_words() -> None:
    assert Stemming().stems("uma ponte", "xx") == ["uma", "ponte"]
    assert load_language("xx").words.function == frozenset()


def test_thousands_separators_do_not_part_equal_figures() -> None:
    stemming = Stemming()
    assert stemming.stems("1,200", "en") == stemming.stems("1200", "en")


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    assert all(word for word in words(text))
    assert count_words(text) >= 0
    Stemming().stems(text, "en")
