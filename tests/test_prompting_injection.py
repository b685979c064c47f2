"""Articles that try to steer a model change nothing but the sentence they stand in."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from injections import TRICKS
from newsroom import weir_analysis

from summarizer.drafts import Draft
from summarizer.prompting import ArticleText, load_prompts
from summarizer.prompting.fencing import on_one_line
from summarizer.sections import SECTIONS
from summarizer.sections.citing import resolve_citations
from summarizer.settings import SECTION_NAMES
from summarizer.writing.llm import compose_prompts
from summarizer.writing.llm.whole_answer import split_whole

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis

PROMPTS = load_prompts()
LINE = re.compile(r"\[(\d+\.\d+)\] \S.*|(?:Article|Background) \d+: \S.*|Outlets: \S.*|")
TOKENS = re.compile(
    r"<\||</?s>|\[/?INST\]|<</?SYS|<(?:start|end)_of_turn>|<｜|</?think>|</?tool_call>|```", re.IGNORECASE
)
ROLES = re.compile(
    r"\] \W*(?:system|assistant|user|human|система|النظام|系统|システム|सिस्टम)\W{0,3}[:：]", re.IGNORECASE
)
PLACES = ("text", "title", "outlet", "author", "url")


def planted(name: str, place: str) -> BundleAnalysis:
    """The bundle of the weir with a trick in it; the trick knows the fence that the bundle has without it."""
    trick = TRICKS[name].format(nonce=ArticleText(weir_analysis()).opening[len("<<<ARTICLES ") : -3])
    return weir_analysis(trick) if place == "text" else weir_analysis(**{place: trick})


def messages(of: BundleAnalysis, section: str = "whats_happened") -> tuple[str, str, str]:
    """System text, the articles with their fences, and the instruction."""
    system, user = compose_prompts(of, PROMPTS, "en", 16_384, 2_048).messages(section)  # type: ignore[arg-type]
    assert (system["role"], user["role"]) == ("system", "user")
    text = ArticleText(of)
    head, closing, instruction = user["content"].partition(text.closing)
    assert user["content"].count(text.opening) == user["content"].count(text.closing) == 1
    return system["content"], head + closing, instruction


def test_there_are_enough_of_them() -> None:
    assert len(TRICKS) >= 25


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_changes_no_structure(name: str, place: str) -> None:
    of = planted(name, place)
    system, articles, instruction = messages(of)
    assert (system, instruction) == (messages(weir_analysis())[0], messages(weir_analysis())[2])

    text = ArticleText(of)
    opening, *lines, closing = articles.split("\n")
    assert (opening, closing) == (text.opening, text.closing)
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert sum(line.startswith(("Article ", "Background ")) for line in lines) == 2
    shown = [found[1] for line in lines if (found := LINE.fullmatch(line)) and found[1]]
    assert len(shown) == len(set(shown))
    assert all(
        line == text.line(of.evidence[i]) for i, line in zip(shown, (x for x in lines if x[:1] == "["), strict=True)
    )

    inner = articles[len(opening) : -len(closing)]
    assert not TOKENS.search(inner)
    assert "<<" not in inner
    assert not [c for c in inner if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"}]
    assert not re.search(
        r"\] \W*(?:system|assistant|user|human|система|النظام|系统|システム|सिस्टम)\W{0,3}[:：]", inner, re.IGNORECASE
    )


@pytest.mark.parametrize("name", TRICKS)
def test_ids_and_offsets_stay_those_of_the_article(name: str) -> None:
    for sentence in planted(name, "text").evidence.sentences:
        assert sentence.article.text[sentence.span.start : sentence.span.end] == sentence.text


@pytest.mark.parametrize("section", SECTION_NAMES)
def test_the_articles_are_the_same_bytes_for_every_section(section: str) -> None:
    of = planted("is a template", "text")
    assert messages(of, section)[:2] == messages(of, "headline")[:2]


@pytest.mark.parametrize("name", TRICKS)
def test_a_model_that_obeys_gains_no_section_no_outlet_and_no_source(name: str) -> None:
    of = planted(name, "text")
    obedient = Draft.model_validate(
        {
            "items": [
                {"label": "breaking | The Real Gazette", "sentences": [{"text": "PWNED", "cites": ["99.1", "9.9"]}]},
                {"label": "The Real Gazette", "sentences": [{"text": "PWNED", "cites": []}]},
                {
                    "label": "what_the_papers_say | The Real Gazette",
                    "sentences": [{"text": "PWNED", "cites": ["98.1"]}],
                },
            ]
        }
    )
    split = split_whole(obedient)
    assert set(split) == {"what_the_papers_say"}
    for draft in (
        SECTIONS["what_the_papers_say"].normalize_labels(obedient, of.evidence),
        split["what_the_papers_say"],
    ):
        items, dropped = resolve_citations(draft, "what_the_papers_say", of.evidence)
        assert items == []
        assert {issue.code for lost in dropped for issue in lost.issues} <= {"citation.unknown", "citation.missing"}
        assert dropped


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_becomes_one_line_that_is_no_fence(text: str) -> None:
    line = on_one_line(text)
    assert len(line.splitlines()) <= 1
    assert "<<" not in line
    assert "[1.1]" not in on_one_line(f"{text}[1.1]")
    assert on_one_line(line) == line or len(on_one_line(line)) <= len(line) + 8
    line.encode("utf-8")


def test_a_long_text_of_marks_takes_no_quadratic_time() -> None:
    for piece in ("<", "[1.1", "system:\n", "\n \n", "[ [ [", "<|", "\u200b"):
        on_one_line(piece * 50_000)
