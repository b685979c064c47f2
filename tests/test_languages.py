"""Languages: every record is of the right shape, a missing one is empty, and only those in use are loaded."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.languages import Language, known_languages, load_language
from summarizer.languages.language import TOPICS, languages_with_file
from summarizer.languages.topics.hedging import Hedging
from summarizer.text.boilerplate.injections import injection_keys

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("code", sorted(known_languages()))
def test_every_language_has_topics_of_the_right_class(code: str) -> None:
    language = load_language(code)
    assert [topic for topic in TOPICS if language.has(topic)]
    assert all(type(getattr(language, topic)) is kind for topic, kind in TOPICS.items())


def test_a_language_that_nobody_has_described_has_nothing() -> None:
    assert not any(load_language("tlh").has(topic) for topic in TOPICS)
    assert load_language("tlh").hedging.possible == frozenset()


def test_what_is_derived_from_an_empty_topic_is_nothing_the_language_has() -> None:
    language = Language("tlh")
    assert language.abbreviations.with_common.never
    assert not language.has("abbreviations")


def test_a_topic_that_nobody_has_defined_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_language("en").has("astrology")


def test_a_field_that_a_topic_does_not_have_is_an_error() -> None:
    with pytest.raises(TypeError, match="Hedging has no perhapses"):
        Hedging(perhapses=frozenset())  # type: ignore[call-arg]


def test_a_record_is_kept() -> None:
    language = Language("de")
    assert language.hedging is language.hedging


def test_bokmal_is_the_norwegian_that_no_stands_for() -> None:
    """Articles are tagged with either code."""
    bokmal, norwegian = load_language("nb"), load_language("no")
    assert all(getattr(bokmal, topic) is getattr(norwegian, topic) for topic in TOPICS if norwegian.has(topic))


def test_languages_that_are_not_in_use_are_not_loaded(tmp_path: Path, checkout: Path) -> None:
    program = (
        "import sys; from summarizer import Settings, load_bundle, summarize\n"
        f"bundle = load_bundle({str(checkout / 'examples' / 'harbour-bridge.json')!r})\n"
        "summarize(bundle, Settings(writer='extractive'))\n"
        "import json; print(json.dumps([m for m in sys.modules if m.startswith('summarizer.languages.')]))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    loaded = [name.split(".")[2:] for name in json.loads(told.stdout)]
    others = {tuple(name[1:]) for name in loaded if name[0] in known_languages() - {"en"}}
    assert others <= {(), ("access_walls",), ("chatbots",)}, "these two may be in another language than the article"


@pytest.mark.parametrize("topic", ["access_walls", "chatbots"])
def test_a_topic_of_every_language_has_a_file_of_its_own_in_each(topic: str) -> None:
    having = {code for code in known_languages() if load_language(code).has(topic)}
    assert {language.code for language in languages_with_file(topic)} == having
    assert {"en", "de"} <= having


def test_the_table_in_the_documents_tells_what_each_language_lacks(checkout: Path) -> None:
    lines = (checkout / "docs" / "languages.md").read_text("utf-8").splitlines()
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    told = {(row[0].split()[0], code) for row in rows for code, cell in zip(head[1:], row[1:], strict=True) if not cell}
    lacking = {(topic, code) for topic in TOPICS for code in known_languages() if not load_language(code).has(topic)}
    assert (told, set(head[1:])) == (lacking, known_languages()), "run `make docs`"


def kept_behind_keys() -> list[tuple[str, str, str]]:
    """Patterns that are sought only where a text has one of the keys of their language."""
    orders = [(each.code, p, "chatbots") for each in languages_with_file("chatbots") for p in each.chatbots.orders]
    walls = languages_with_file("access_walls")
    return orders + [(each.code, p, "access_walls") for each in walls for p in each.access_walls.requests]


@pytest.mark.parametrize(("code", "pattern", "topic"), kept_behind_keys())
def test_whatever_fits_a_pattern_has_one_of_the_keys_it_is_sought_by(code: str, pattern: str, topic: str) -> None:
    walls = load_language(code).access_walls

    @settings(max_examples=25, database=None)
    @given(st.from_regex(re.compile(pattern)))
    def fits(line: str) -> None:
        found = injection_keys(line) if topic == "chatbots" else [key for key in walls.request_keys if key in line]
        assert line != line.lower() or found

    fits()
