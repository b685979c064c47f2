from __future__ import annotations

from newsdesk import by_section
from newsroom import weir_bundle

from summarizer import Settings, summarize
from summarizer.briefing import Citation, Statement
from summarizer.pipeline.cross_language_note import uncompared_note
from summarizer.testing import ScriptedServer, draft_text

LANGUAGES = {"a1": "de", "a2": "vi", "a3": "en"}


def _statement(article: str, verdict: str = "unproven") -> Statement:
    cited = Citation(article=article, field="text", start=0, end=3, text="abc")
    return Statement(id=article + verdict, text="The pier burnt.", citations=[cited], verdict=verdict)  # type: ignore[arg-type]


def test_what_was_not_compared_is_told_once() -> None:
    told = uncompared_note([_statement("a1"), _statement("a2"), _statement("a3")], "en", LANGUAGES)
    assert len(told) == 1
    assert told[0].startswith("2 unproven sentences cite articles in German, Vietnamese:")
    assert uncompared_note([_statement("a1")], "en", LANGUAGES)[0].startswith(
        "1 unproven sentence cites articles in German"
    )


def test_nothing_is_told_of_what_was_compared_or_judged() -> None:
    assert uncompared_note([_statement("a3"), _statement("a1", "judged")], "en", LANGUAGES) == []
    assert uncompared_note([_statement("a1")], "de-AT", LANGUAGES) == []
    assert uncompared_note([], "en", LANGUAGES) == []


def test_a_page_says_so_once() -> None:
    news = draft_text((None, [("Das Wehr in Lunde brach am Montag, und viele Leute flohen in die Nacht.", ["1.1"])]))
    with ScriptedServer(by_section(whats_happened=news)) as server:
        given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False, "language": "de"}
        briefing = summarize(weir_bundle(), Settings.model_validate(given))
    told = [warning for warning in briefing.provenance.warnings if "were compared" in warning]
    unproven = sum(statement.verdict == "unproven" for _, statement in briefing.statements())
    assert len(told) == 1
    assert told[0].startswith(f"{unproven} unproven sentences cite articles in English: only figures")
