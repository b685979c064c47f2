from __future__ import annotations

from newsdesk import by_section
from newsroom import weir_bundle

from summarizer import Briefing, Settings, render, summarize, verify
from summarizer.briefing import Citation, Statement
from summarizer.pipeline.cross_language_note import note_uncompared_languages
from summarizer.testing import ScriptedServer, draft_text

LANGUAGES = {"a1": "de", "a2": "vi", "a3": "en"}


def _statement(article: str, verdict: str = "unproven") -> Statement:
    cited = Citation(article=article, field="text", start=0, end=3, text="abc")
    return Statement(id=article + verdict, text="The pier burnt.", citations=[cited], verdict=verdict)  # type: ignore[arg-type]


def _told(language: str, *statements: Statement) -> tuple[int, tuple[str, ...]]:
    made = summarize(weir_bundle())
    section = made.whats_happened.model_copy(update={"status": "written", "statements": statements})
    page = made.model_copy(update={"whats_happened": section, "language": language})
    found = note_uncompared_languages(page, LANGUAGES)
    return found.verification.uncompared, found.provenance.warnings[len(page.provenance.warnings) :]


def test_what_was_not_compared_is_told_once() -> None:
    count, told = _told("en", _statement("a1"), _statement("a2"), _statement("a3"))
    assert (count, len(told)) == (2, 1)
    assert told[0].startswith("2 unproven sentences cite articles in German, Vietnamese:")
    assert _told("en", _statement("a1"))[1][0].startswith("1 unproven sentence cites articles in German")


def test_nothing_is_told_of_what_was_compared_or_judged() -> None:
    assert _told("en", _statement("a3"), _statement("a1", "judged")) == (0, ())
    assert _told("de-AT", _statement("a1")) == (0, ())
    assert _told("en") == (0, ())


def test_a_page_says_so_once() -> None:
    news = draft_text((None, [("Das Wehr in Lunde brach am Montag, und viele Leute flohen in die Nacht.", ["1.1"])]))
    with ScriptedServer(by_section(whats_happened=news)) as server:
        given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False, "language": "de"}
        briefing = summarize(weir_bundle(), Settings.model_validate(given))
    told = [warning for warning in briefing.provenance.warnings if "were compared" in warning]
    unproven = sum(statement.verdict == "unproven" for _, statement in briefing.statements())
    assert len(told) == 1
    assert told[0].startswith(f"{unproven} unproven sentences cite articles in English: only figures")
    for made, language in (("markdown", "en"), ("text", "de"), ("html", "de")):
        page = render(briefing.model_copy(update={"language": language}), made)
        words = {"en": "only figures, dates, addresses and names were compared", "de": "nur Zahlen, Daten, Adressen"}
        assert " ".join(page.split()).count(words[language]) == 1
    assert verify(briefing, weir_bundle()).ok
    assert briefing.verification.uncompared == unproven


def test_a_page_in_the_language_of_its_articles_says_nothing_of_it() -> None:
    with ScriptedServer(by_section()) as server:
        given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False}
        briefing = summarize(weir_bundle(), Settings.model_validate(given))
    assert "compared" not in render(briefing, "markdown")
    assert "uncompared" not in briefing.model_dump_json()
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing
