"""The weights that admit sentences, and the names in brackets that help a sentence to be read alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from hypothesis import given
from hypothesis import strategies as st

from summarizer import load_bundle, summarize, verify
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Citation, Statement
from summarizer.bundle import Bundle
from summarizer.verification.claim import is_extractive
from summarizer.writing.extractive.antecedents import Antecedents
from summarizer.writing.extractive.editor_model import (
    OUTPUTS,
    ROLES,
    SentencePredictions,
    Weights,
    pack_weights,
    shipped_weights,
    unpack_weights,
)
from summarizer.writing.extractive.features import BUCKETS, MEASURES, hashed_words, measure_sentences
from summarizer.writing.extractive.scored_story import ScoredStory

if TYPE_CHECKING:
    from pathlib import Path

TOWN = "The town of Velm closed its bridge on Monday."


@pytest.fixture(scope="module")
def bridge(examples: Path) -> Bundle:
    return load_bundle(examples / "harbour-bridge.json")


def bracketed(*texts: str) -> list[str]:
    """What is printed of the sentences of one article that somebody can be named in."""
    made = ScoredStory(analysis(article(1, " ".join(texts), title="Bridge closed"), f"{TOWN} Gulls sat on it."))
    antecedents = Antecedents(made)
    found = (antecedents.of(sentence) for sentence in made.analysis.evidence.sentences)
    return [each.text for each in found if each is not None]


@pytest.mark.parametrize(
    ("before", "sentence", "told"),
    [
        (
            "At noon Police Inspector Don Marsh closed the bridge.",
            "He said the cables were too old.",
            "He [Police Inspector Don Marsh] said the cables were too old.",
        ),
        (
            "Ada Lind, the chief engineer of Velm, opened the report.",
            "She blamed the rust.",
            "She [Ada Lind, the chief engineer of Velm] blamed the rust.",
        ),
        ("Don Marsh closed the bridge. Rain fell.", "On Friday Marsh said no.", "On Friday [Don] Marsh said no."),
        ("Don Marsh closed the bridge. Rain fell.", "Mr. Marsh said no to it.", "Mr. [Don] Marsh said no to it."),
    ],
)
def test_who_is_meant_stands_in_brackets(before: str, sentence: str, told: str) -> None:
    assert bracketed(TOWN, before, sentence) == [told]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Mayor Don Marsh met Tom Berg at the bridge.", "He said the cables were too old."),
        ("Mayor Don Marsh spoke with the driver of the bus.", "He said the cables were too old."),
        ("Mrs. Ada Lind closed the bridge at noon.", "He said the cables were too old."),
        ("“The bridge belongs to Don Marsh,” it said.", "He said the cables were too old."),
        ("Nobody was there at noon.", "He said the cables were too old."),
        ("Don Marsh closed the bridge. Rain fell.", "The Marsh administration said no to it."),
        ("Don Marsh closed the bridge. Rain fell.", "On Friday Marsh and Berg said no to it."),
        ("Don Marsh closed the bridge. Rain fell.", "“Marsh said no to it,” the paper wrote."),
        ("Alex van der Marsh closed the bridge. Rain fell.", "On Friday van der Marsh said no to it."),
        ("Rain fell.", "On Friday Marsh said no to it. Don Marsh closed the bridge."),
    ],
)
def test_nobody_is_named_where_it_is_not_certain_who(before: str, sentence: str) -> None:
    assert bracketed(TOWN, before, sentence) == []


class TestChosen:
    """What the extractive writer promises of a sentence, as `verify` checks it."""

    TEXT = "Mayor Don Marsh closed it. He said “it is old” on Monday. Tom Berg wept."

    def said(self, text: str, *spans: str, article: str = "a") -> bool:
        cited = [
            Citation(article=article if n else "a", start=(at := self.TEXT.index(s)), end=at + len(s), text=s)
            for n, s in enumerate(spans)
        ]
        return is_extractive(Statement(id="0" * 12, text=text, citations=cited))

    def test_a_name_in_brackets_stands_before_in_the_same_article(self) -> None:
        told, main, named = (
            "He [Mayor Don Marsh] said “it is old” on Monday.",
            "He said “it is old” on Monday.",
            "Mayor Don Marsh",
        )
        assert self.said(told, main, named)
        assert not self.said(told, main), "the name is not cited"
        assert not self.said(told, main, named, article="b"), "another article has it"
        assert not self.said("He [Tom Berg] said “it is old” on Monday.", main, "Tom Berg wept."), "it comes later"
        assert not self.said("He [Mayor Ann Marsh] said “it is old” on Monday.", main, named)
        assert not self.said("[Mayor Don Marsh] ", main, named), "a name alone says nothing"
        assert not self.said(told, main, self.TEXT), "a span that goes on behind the sentence is none before it"
        assert not self.said("He said “it [Mayor Don Marsh] is old” on Monday.", main, named), "within a quotation"
        assert not self.said("He [Mayor Don Marsh] said “it is new” on Monday.", main, named)

    def test_what_is_verbatim_needs_no_name(self) -> None:
        assert self.said("He said “it is old” on Monday.", "He said “it is old” on Monday.")
        assert not self.said("He wept.", "Tom Berg wept.")


def test_a_page_with_names_in_brackets_is_supported_and_verifies(bridge: Bundle) -> None:
    briefing = summarize(bridge)
    added = [s for _, s in briefing.statements() if "[" in s.text and not any(s.text in c.text for c in s.citations)]
    assert added
    assert {s.verdict for s in added} == {"supported"}
    assert verify(briefing, bridge).ok
    (name,) = re.findall(r"\[[^\]]+\]", added[0].text)
    spoilt = briefing.model_dump_json().replace(name, f"[Sir {name[1:]}")
    assert not verify(type(briefing).model_validate_json(spoilt), bridge).ok


def test_the_shipped_weights_tell_news_and_background_of_an_invented_story(bridge: Bundle) -> None:
    made = ScoredStory(analyse_bundle(bridge))
    predictions = SentencePredictions(made)
    told = {s.text: predictions[s.id] for s in made.analysis.evidence.sentences}

    def of(beginning: str) -> str:
        (roles,) = (a.roles for text, a in told.items() if text.startswith(beginning))
        return max(ROLES, key=lambda role: roles[role])

    assert of("The repair of the Halse Bridge will cost $385 million") == "news"
    assert of("The bridge was opened in September 1974") == "background"
    assert of("City councillors will decide next week") == "outlook"
    assert told["None of them has been replaced."].alone < 0.2
    assert next(a.alone for text, a in told.items() if text.startswith("The repair")) > 0.7
    assert all(abs(sum(a.roles.values()) - 1) < 1e-9 and 0 <= a.worth <= 1 for a in told.values())


def test_measures_are_named_and_finite(bridge: Bundle) -> None:
    measured = measure_sentences(ScoredStory(analyse_bundle(bridge)))
    assert all(len(one.measures) == len(MEASURES) for one in measured.values())
    assert all(-1 <= value <= 4 for one in measured.values() for value in one.measures)


@given(st.text(max_size=80))
def test_any_text_has_buckets(text: str) -> None:
    assert all(0 <= bucket < BUCKETS for bucket in hashed_words(text))
    assert hashed_words(text) == hashed_words(text)


def test_weights_survive_being_packed_and_old_ones_are_refused() -> None:
    rows = [[0.5] * (len(MEASURES) + 1)] * len(OUTPUTS)
    words = [[(bucket % 5 - 2) / 2] * len(OUTPUTS) for bucket in range(BUCKETS)]
    again = unpack_weights(pack_weights(Weights(rows, rows, words)))
    assert again.worded == again.plain == rows
    assert all(abs(a - b) < 0.01 for a, b in zip(again.words[3], words[3], strict=True))
    assert len(again.words) == BUCKETS
    with pytest.raises(ValueError, match="fit_admission"):
        unpack_weights(pack_weights(Weights(rows, rows, words)).replace(b'"salience"', b'"charm"'))
    assert shipped_weights() is shipped_weights()


def test_a_language_without_labels_is_measured_without_its_words() -> None:
    german = analysis("Die Brücke in Velm wurde am Montag gesperrt. Der Bürgermeister schwieg.", language="de")
    weights = shipped_weights()
    silent = weights._replace(words=[[9.0] * len(OUTPUTS)] * BUCKETS)
    first, second = (SentencePredictions(ScoredStory(german), each) for each in (weights, silent))
    assert all(first[s.id] == second[s.id] for s in german.evidence.sentences)


@pytest.mark.parametrize(
    ("older", "newest"),
    [
        (
            (
                "Mayor Dunn dead, says hospital",
                "Mayor Carl Dunn of Velm has died after a heart attack, a hospital said.",
            ),
            ("Mayor Dunn is alive", "Mayor Carl Dunn of Velm is alive, the hospital said on Sunday, and apologised."),
        ),
        (
            ("Search for Tim Vale goes on", "The search for Tim Vale, six, in the forest of Osk goes on, police said."),
            ("Tim Vale found alive", "Tim Vale, the boy of six who was missing in the forest of Osk, was found alive."),
        ),
        (
            ("Parliament to vote on port bill", "Parliament is to vote on a bill to sell the port of Osk on Friday."),
            ("Parliament rejects port bill", "Parliament rejected the bill to sell the port of Osk on Friday."),
        ),
    ],
)
def test_the_newest_state_is_the_headline_and_opens_the_page(older: tuple[str, str], newest: tuple[str, str]) -> None:
    """Also where the headline says the same as the sentence: the news stands in it."""
    filler = "The town is small. People talked about it all day long in the streets and in the market hall."
    told = [
        article(n, f"{text} {filler}", title=title, published=f"2031-03-0{day}")
        for n, (day, (title, text)) in enumerate(((1, older), (1, older), (2, newest)), start=1)
    ]
    briefing = summarize(Bundle(id="moved-on", language="en", articles=tuple(told)))
    assert briefing.headline.text == newest[0]
    assert briefing.whats_happened.statements[0].text == newest[1]
