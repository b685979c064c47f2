"""What is found in a text with soft hyphens or decomposed letters is found where it stands."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.analysis.term_vectors import Stemming
from summarizer.languages import load_language
from summarizer.text.dates import find_dates, read_date
from summarizer.text.names import find_names
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quantities.quantity import find_quantities
from summarizer.text.quotes import find_quotes
from summarizer.text.spelling import folded, plain_spelling
from summarizer.text.tokens import folded_name
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LETTERS = st.text(alphabet="aeü5 .n\u0303\u00ad\u200b\u0301\u1112\u1161가é水", max_size=40)


def hyphenated(text: str) -> str:
    return "\u00ad".join(text)


@pytest.mark.parametrize("spell", [lambda text: unicodedata.normalize("NFD", text), hyphenated])
def test_the_same_is_found_in_every_spelling(spell: Callable[[str], str]) -> None:
    text = "Die Bürgermeisterin Renée Müller sagte am 3. März 2031: „Die Brücke kostet 40 Millionen Euro.“"
    other = spell(text)
    anchor = read_date("2031-03-05")

    def pieces(found: Sequence[Any], of: str) -> list[str]:
        return [plain_spelling(of[each.start : each.end]) for each in found]

    for find in (
        lambda of: find_quantities(ParsedText(of, "de")),
        lambda of: find_dates(ParsedText(of, "de"), anchor),
        lambda of: find_quotes(ParsedText(of, "de")),
        lambda of: ParsedText(of, "de").tokens,
    ):
        assert pieces(find(other), other) == pieces(find(text), text) != []
    assert [each.values for each in find_quantities(ParsedText(other, "de"))] == [
        each.values for each in find_quantities(ParsedText(text, "de"))
    ]
    assert [each.date for each in find_dates(ParsedText(other, "de"), anchor)] == [
        each.date for each in find_dates(ParsedText(text, "de"), anchor)
    ]
    assert words(other) == words(text)
    assert Stemming().stems(other, "de") == Stemming().stems(text, "de")
    assert folded_name(spell("Müller")) == folded_name("Müller")
    names = "Mayor Renée Müller met Zoë Brandt in Málaga on Monday, said Renée Müller."
    english = load_language("en")
    assert pieces(find_names(spell(names), english), spell(names)) == [e.text for e in find_names(names, english)] != []
    assert all(spell(names)[each.start : each.end] == each.text for each in find_names(spell(names), english))


def test_a_soft_hyphen_in_a_number_word_hides_no_figure() -> None:
    text = "Der Umbau kostet 40 Mil\u00adlio\u00adnen Euro; 1\u00ad200 Men\u00adschen sind be\u00adtrof\u00adfen."
    assert [each.values[0] for each in find_quantities(ParsedText(text, "de"))] == [40_000_000, 1200]
    assert text[find_quantities(ParsedText(text, "de"))[0].start :][:19] == "40 Mil\u00adlio\u00adnen Euro"


@given(LETTERS)
def test_every_place_of_a_folded_text_is_one_of_the_text(text: str) -> None:
    plain = folded(text)
    assert plain_spelling(text) == (plain.text if plain else text)
    if plain is None:
        return
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert plain.starts == sorted(plain.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))
    for start, end, letter in zip(plain.starts, plain.ends, plain.text, strict=True):
        assert letter in plain_spelling(text[start:end])
