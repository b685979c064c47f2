"""What `find_problems` tells an editor, and what it keeps quiet about."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from summarizer.loading import load_bundle
from summarizer.loading.bundle_quality import find_problems

TODAY = dt.date(2031, 6, 1)
ENGLISH = "The harbour gate at Quay Nine failed on Monday and the lower town was under water for two days. "
BODY = ENGLISH * 4
GERMAN = "Das Hafentor am Kai Neun versagte am Montag, und die Unterstadt stand zwei Tage lang unter Wasser. " * 4


def problems(*articles: dict[str, Any], **head: Any) -> list[str]:
    records = [
        {
            "id": f"a{number}",
            "title": "Gate fails",
            "outlet": f"Outlet {number}",
            "text": f"{BODY}{number}",
            "published": "2031-05-30",
            **each,
        }
        for number, each in enumerate(articles, start=1)
    ]
    return find_problems(load_bundle({"articles": records, **head}), today=TODAY)


def test_a_sound_bundle_has_none() -> None:
    assert problems({}, {}, {"language": "en"}) == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"title": ""}, "no title"),
        ({"title": " "}, "no title"),
        ({"text": " \n"}, "no text; only its title can be cited"),
        ({"text": "The gate failed on Monday."}, "only 5 words of text"),
        ({"text": "水門が故障した。" * 3, "language": "ja"}, "only 9 words of text"),
        ({"text": BODY * 600}, f"{len(BODY) * 600:,} characters of text; is it one article?"),
        ({"published": None}, "no date"),
        ({"published": "2031-06-03"}, "dated in the future, 2031-06-03"),
        ({"text": f"\x1b]0;x\x07{BODY}"}, "a terminal escape in its text at character 0"),
        ({"text": f"{BODY}\x00"}, f"a control character (U+0000) in its text at character {len(BODY)}"),
        (
            {"title": "Gate\u202e fails"},
            "a character that turns the direction of writing (U+202E) in its title at character 4",
        ),
        ({"text": f"{BODY} It wasnâ€™t"}, "letters that look like UTF-8 read in the wrong encoding in its text"),
        ({"text": f"{BODY} cafÃ© crÃ¨me"}, "letters that look like UTF-8 read in the wrong encoding in its text"),
        ({"text": f"{BODY} caf\ufffd"}, "a character that was lost in an earlier conversion (U+FFFD) in its text"),
        ({"language": "de"}, "stated to be in German, reads like English"),
    ],
)
def test_each_problem_is_told_with_its_article(fields: dict[str, Any], problem: str) -> None:
    told = [sentence for sentence in problems({}, fields, {}) if sentence.startswith("a2 (Outlet 2): ")]
    assert len(told) == 1
    assert problem in told[0]


@pytest.mark.parametrize(
    "text", ["MAÇÃ» E NÃO", "Línea única, ¿no?", "İstanbul’da", "tab\tnew\nline\r\n\x0c", "עברית \u200f"]
)
def test_sound_letters_are_no_problem(text: str) -> None:
    assert problems({}, {"text": f"{BODY}{text}"}, {}) == []


def test_what_every_article_lacks_is_told_once() -> None:
    assert problems({"published": None}, {"published": None}) == ["no article has a date"]
    assert problems({"title": None}, {"title": None}) == ["no article has a title"]


def test_an_article_of_another_time() -> None:
    told = problems({}, {}, {"published": "2029"})
    apart = "dated 2029, more than 180 days from most of the bundle (2031-05-30)"
    assert told == [f"a3 (Outlet 3): {apart}; does it belong to this event?"]
    assert problems({}, {"published": "2029"}) == []


def test_copies_within_an_outlet_and_not_between_outlets() -> None:
    same = {"text": BODY}
    assert problems(same, same) == []
    assert problems({**same, "outlet": "A"}, {**same, "outlet": "A"}) == ["a2 (A): the same text as a1"]
    assert problems({"text": "", "outlet": "A", "title": "One"}, {"text": "", "outlet": "A"})[-1].endswith(
        "can be cited"
    )
    url = {"url": "https://morrow.example/1"}
    assert problems(url, url) == ["a2 (Outlet 2): the same url as a1"]


def test_several_languages() -> None:
    told = problems({}, {}, {"text": GERMAN, "title": "Hafentor am Kai versagt"})
    assert told == ["the articles are in several languages: English (2), German (1)"]


def test_names_are_fit_for_a_terminal() -> None:
    told = problems({"id": "\x1b[2J", "outlet": "A\u202eB", "text": ""}, {})
    assert told == ["\\x1b[2J (AB): no text; only its title can be cited"]


def test_a_control_character_is_told_beside_an_escape_that_it_is_no_part_of() -> None:
    told = problems({}, {"text": f"\x1b[31m{BODY}\x00\x1b]0;x\x07"}, {})
    assert [sentence.split(": ", 1)[1] for sentence in told] == [
        "a terminal escape in its text at character 0",
        f"a control character (U+0000) in its text at character {len(BODY) + 5}",
    ]
    assert any("(U+0007)" in sentence for sentence in problems({"text": f"\x07{BODY}\x9b31m"}))
    assert any("(U+0090)" in sentence for sentence in problems({"text": f"{BODY}\x1b\x90"}))
