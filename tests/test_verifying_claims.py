from __future__ import annotations

import subprocess
import sys
from typing import Literal

import pytest

from summarizer.briefing import Citation, Statement
from summarizer.bundle import Article
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.checks import check
from summarizer.verification.claim import CitedArticles, Claim, Earlier, Passage, is_verbatim
from summarizer.verification.statement.value_context import near_passage, surroundings

# The same three words are said by two people, far from each other.
TWICE = (
    "Mayor Ilse Brandt was asked about the ferry. She said no. "
    + "The harbour was quiet that week and the boats lay still. " * 40
    + "Dockworker Greta Lund was asked about the strike. She said no."
)


def cited(start: int) -> Passage:
    said, whole, headline = (ParsedText(text, "en") for text in ("She said no.", TWICE, ""))
    return Passage(said, start, "a1", whole, headline, "Harbour Herald", None)


FIRST, SECOND = cited(TWICE.index("She said no.")), cited(TWICE.rindex("She said no."))


@pytest.mark.parametrize(
    ("text", "passage", "found"),
    [
        ("Greta Lund said no.", SECOND, set()),
        ("Ilse Brandt said no.", FIRST, set()),
        ("Ilse Brandt said no.", SECOND, {"attribution.speaker"}),
        ("Greta Lund said no.", FIRST, {"attribution.speaker"}),
    ],
)
def test_the_speaker_is_looked_for_where_it_is_cited(text: str, passage: Passage, found: set[str]) -> None:
    codes = {issue.code for issue in check(Claim(ParsedText(text, "en"), (passage,)))}
    assert codes & {"attribution.speaker"} == found


def test_what_surrounds_a_passage_is_what_stands_around_the_cited_place() -> None:
    assert surroundings(FIRST, 11, 4) == ("the ferry. ", " The")
    assert surroundings(SECOND, 12, 9) == ("the strike. ", "")
    assert "strike" in near_passage(SECOND).text
    assert "ferry" not in near_passage(SECOND).text


def test_nothing_surrounds_words_that_do_not_stand_where_they_are_cited() -> None:
    assert surroundings(cited(3), 50, 50) == ("", "")
    assert near_passage(cited(3)).text == "\nShe said no."


def test_verbatim_is_to_the_character() -> None:
    spans = ["Two lanes\nare closed.", "The mayor left."]
    assert is_verbatim("mayor left.", spans)
    assert not is_verbatim("Two lanes are closed.", spans)
    assert is_verbatim("Two lanes are closed.", spans, spaces_alike=True)
    assert not is_verbatim("The mayor stayed.", spans, spaces_alike=True)
    assert not is_verbatim("The mayor left.", [])


def test_telling_what_is_verbatim_loads_no_check() -> None:
    seen = "[m for m in sys.modules if m.startswith(('summarizer.verification.', 'summarizer.text.'))]"
    code = f"import sys, summarizer.verification.claim; print(*{seen})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "summarizer.verification.claim" in done.stdout.split()
    assert not {"summarizer.verification.checks", "summarizer.verification.statement.value_context"} & set(
        done.stdout.split()
    )


class TestCitedArticles:
    ARTICLE = Article(id="a1", title="Weir bursts", outlet="Harbour Herald", published="2025-05-06", text=TWICE)

    @staticmethod
    def citation(text: str, *, article: str = "a1", field: Literal["text", "title"] = "text") -> Citation:
        start = 0 if field == "title" else TWICE.index(text)
        return Citation(article=article, field=field, start=start, end=start + len(text), text=text)

    def test_a_statement_carries_what_it_cites(self) -> None:
        citations = [self.citation("She said no."), self.citation("Weir", field="title")]
        statement = Statement(id="x", text="Sie sagte nein.", citations=citations)
        claim = CitedArticles([self.ARTICLE], {"a1": "en"}, "de-AT").claim(
            statement, filed_under="Herald", earlier=Earlier(text="Ja.")
        )
        said, headline = claim.passages
        assert (claim.text, claim.language, claim.filed_under, claim.earlier) == (
            "Sie sagte nein.",
            "de",
            "Herald",
            Earlier(text="Ja."),
        )
        assert (said.text, said.language, said.field_text, said.title) == ("She said no.", "en", TWICE, "Weir bursts")
        assert (headline.text, headline.field_text, headline.outlet) == ("Weir", "Weir bursts", "Harbour Herald")
        assert claim.comparable == ()

    def test_each_article_and_passage_is_read_once(self) -> None:
        articles = CitedArticles([self.ARTICLE], {}, "en")
        first, again, other = (
            articles.passage(self.citation(text)) for text in ("She said no.", "She said no.", "the boats lay still")
        )
        assert first is again
        assert first.whole is other.whole
        assert first.headline is other.headline

    def test_what_cites_no_article_that_is_here_has_no_passage(self) -> None:
        articles = CitedArticles([self.ARTICLE], {}, "en")
        strange = self.citation("She said no.", article="a2")
        assert articles.claim(Statement(id="x", text="She did.", citations=[strange])).passages == ()
        with pytest.raises(KeyError):
            articles.passage(strange)
