"""What is shown of a stranger's text can be read and does nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.rendering.cleaning import clean, is_rtl, isolate, web_link

DIRECTION_CONTROLS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain words", "plain words"),
        ("  two\n lines\t and\r\n a tab ", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;new title\x07seen", "seen"),
        ("\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"),
        ("\x9b2Jgone", "gone"),
        ("\x1b[\x1b[31m31mred", "[31mred"),
        ("\x1b]never ended", "]never ended"),
        ("a\x00b\x08c\x7fd", "abcd"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("ze\u200bro \ufeffwidth soft\u00adhyphen", "zero width softhyphen"),
        ("hidden\U000e0041\U000e0042", "hidden"),
        ("line\u2028separator", "line separator"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("no\ufffecharacter", "nocharacter"),
        ("42\u00a0%", "42\u00a0%"),
    ],
)
def test_what_acts_is_removed(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم بروم",  # Persian with a zero-width non-joiner
        "क्‍ष और शक्ति",  # Hindi with a zero-width joiner
        "👩‍🚒 helped",
        "وقال الوزير إن الجسر مغلق",
        "הגשר נסגר\u200f!",
        "日本語の文。",
        "Café, naïve, Ω",
        "e\u0301 decomposed",
    ],
)
def test_writing_of_the_world_is_left_alone(text: str) -> None:
    assert clean(text) == text


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_that_acts_survives(text: str) -> None:
    shown = clean(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert not DIRECTION_CONTROLS & set(shown)
    assert "  " not in shown
    assert clean(shown) == shown


@pytest.mark.parametrize("piece", ["\x1b]", "\x1b[", "\x9d", "\x1b[1;", " ", "\x1b]8;;x", "\u202e"])
def test_a_million_openings_take_no_longer_than_a_million_letters(piece: str) -> None:
    assert takes_at_most(2, lambda: clean(piece * 300_000 + "é"))


def test_only_text_of_the_other_direction_is_isolated() -> None:
    assert isolate("Ellery Courier", rtl=False) == "Ellery Courier"
    assert isolate("Ellery Courier", rtl=True) == "\u2068Ellery Courier\u2069"
    assert isolate("صحيفة", rtl=False) == "\u2068صحيفة\u2069"
    assert isolate("صحيفة", rtl=True) == "صحيفة"
    assert isolate("24", rtl=True) == "24"
    assert is_rtl("ar-EG")
    assert not is_rtl("vi")


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://paper.example/a-1?x=1&y=%20#z", "https://paper.example/a-1?x=1&y=%20#z"),
        ("HTTP://paper.example", "HTTP://paper.example"),
        (" https://paper.example/a b ", "https://paper.example/a%20b"),
        ("https://paper.example/(a)[b]<c>\"d'`|", "https://paper.example/%28a%29%5Bb%5D%3Cc%3E%22d'%60%7C"),
        ("https://zeitung.example/straße", "https://zeitung.example/straße"),
        ("https://paper.example/\u202egpj.exe", "https://paper.example/%E2%80%AEgpj.exe"),
        ("https://paper.example/a\x1b[31m", "https://paper.example/a%1B%5B31m"),
    ],
)
def test_web_addresses_become_links_that_end_nothing(url: str, link: str) -> None:
    assert web_link(url) == link


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript://x/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://paper.example",
        "//paper.example",
        "paper.example/a",
        "https://",
        "https:///path",
        "https://paper.example@evil.example/",
        "mailto:a@b.example",
    ],
)
def test_everything_else_is_no_link(url: str | None) -> None:
    assert web_link(url) is None
