"""`render`, its JSON, the labels and dates, and the terminal view."""

from __future__ import annotations

import re
import string
import subprocess
import sys
import unicodedata
from typing import Any

import pytest
from briefings import citation, everywhere, invented_briefing, source, statement
from hostile import HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.briefing import Briefing, GoDeeper, Issue, JudgeUsed, Statement, Topic, WhatsHappened
from summarizer.cli.cost_lines import last_line
from summarizer.errors import ConfigurationError
from summarizer.labels import labels_for
from summarizer.languages.topics.labels import Labels
from summarizer.rendering import FORMATS, render
from summarizer.rendering.citation_marks import Marks
from summarizer.rendering.cleaning import clean
from summarizer.rendering.date_format import write_date, write_period
from summarizer.rendering.provenance_lines import checked, outlet_names

LANGUAGES = ("en", "de", "fr", "es", "ru", "vi", "ar", "hi", "ja", "zh")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
# An opened or a closed link: nothing but printable ASCII may stand in it (the rule of OSC 8).
OSC_8 = re.compile(r"\x1b\]8;(?:id=\d+)?;([\x21-\x7e]*)\x1b\\")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", [*LANGUAGES, "sw", "pt-BR"])
def test_every_format_renders_in_every_language(form: str, language: str) -> None:
    briefing = invented_briefing(language=language)
    text = render(briefing, form)
    assert text == render(briefing, form)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(said.text.split()[-1] in text for _, said in briefing.statements())


def test_an_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match=r"no format 'pdf'.*text, markdown, html, json, ninjs, jsonfeed, kite"):
        render(invented_briefing(), "pdf")


def test_json_is_the_exact_record() -> None:
    briefing = invented_briefing(headline=statement("Brücke — 橋 \x1b[31m \x9b2J \u202e \u2028 gesperrt"))
    text = render(briefing, "json")
    assert Briefing.model_validate_json(text) == briefing
    assert "Brücke — 橋" in text
    assert not {"\x1b", "\x9b", "\u202e", "\u2028"} & set(text)


class TestLabels:
    def test_every_language_has_every_word(self) -> None:
        english = labels_for("en")
        for language in LANGUAGES:
            labels = labels_for(language)
            assert labels.language == language
            for name in ("headings", "kinds", "writers"):
                assert getattr(labels, name).keys() == getattr(english, name).keys()
            assert all(len(heading) > 3 for heading in labels.headings.values())

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_pattern_has_the_places_of_the_english_one(self, language: str) -> None:
        for name in Labels.__annotations__:
            ours, theirs = (getattr(labels_for(code), name) for code in (language, "en"))
            if isinstance(theirs, str) and ours:
                assert _places(ours) == _places(theirs), name
            if isinstance(theirs, tuple) and "{n}" in str(theirs):
                assert all("{n}" in form for form in ours), name

    @pytest.mark.parametrize(
        ("language", "n", "phrase"),
        [
            ("en", 0, "0 articles"),
            ("en", 1, "1 article"),
            ("fr", 0, "0 article"),
            ("fr", 2, "2 articles"),
            ("ru", 1, "1 статья"),
            ("ru", 3, "3 статьи"),
            ("ru", 11, "11 статей"),
            ("ru", 21, "21 статья"),
            ("ru", 112, "112 статей"),
            ("vi", 5, "5 bài báo"),
            ("ar", 5, "المقالات: 5"),
        ],
    )
    def test_counts_follow_the_language(self, language: str, n: int, phrase: str) -> None:
        labels = labels_for(language)
        assert labels.count(n, labels.articles) == phrase

    def test_another_language_reads_english(self) -> None:
        assert labels_for("sw") is labels_for("en")
        assert labels_for("DE-at").language == "de"


def _places(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def in_order(words: str, written: str) -> bool:
    """Whether these words, and no other numbers, stand in a text one after the other, whatever is between them."""
    found = [word.lstrip("0") or word for word in re.findall(r"\d+|[^\W\d]+", unicodedata.normalize("NFC", written))]
    wanted = [word.lstrip("0") or word for word in words.split()]
    rest = iter(found)
    numbers = [[word for word in each if word.isdigit()] for each in (wanted, found)]
    return all(word in rest for word in wanted) and numbers[0] == numbers[1]


class TestDates:
    @pytest.mark.parametrize(
        ("language", "iso", "written"),
        [
            ("en", "2031", "2031"),
            ("en", "2031-05", "May 2031"),
            ("en", "2031-05-04", "4 May 2031"),
            ("en", "2031-05-04T09:07+07:00", "4 May 2031, 09:07 UTC+07:00"),
            ("en", "2031-05-04T09:07:31Z", "4 May 2031, 09:07 UTC"),
            ("en", "2031-13-40", "2031-13-40"),
            ("en", "2031-02-30", "2031-02-30"),
            ("ru", "0000-01-01", "0000-01-01"),
            ("ru", "2031-05-04T25:00", "2031-05-04T25:00"),
            ("en", "soon\x1b[31m", "soon"),
        ],
    )
    def test_a_date_is_as_precise_as_it_is_known(self, language: str, iso: str, written: str) -> None:
        assert write_date(iso, labels_for(language)) == written

    @pytest.mark.parametrize(
        ("language", "iso", "words"),
        [
            ("de", "2031-05-04", "4 Mai 2031"),
            ("fr", "2031-05-01", "1 mai 2031"),
            ("fr", "2031-05-11", "11 mai 2031"),
            ("es", "2031-05", "mayo 2031"),
            ("ru", "2031-05", "май 2031"),
            ("ru", "2031-05-04", "4 мая 2031"),
            ("ru", "2031-05-04T09:07:31+03:00", "4 мая 2031 9 07 UTC 03 00"),
            ("vi", "2031-05", "tháng 5 2031"),
            ("vi", "2031-05-04T09:07+07:00", "4 tháng 5 2031 9 07 UTC 07 00"),
            ("ar", "2031-05-04", "4 مايو 2031"),
            ("hi", "2031-05-04", "4 मई 2031"),
            ("ja", "2031-05", "2031 5"),
            ("zh", "2031-05-04T09:07Z", "2031 5 4 9 07 UTC"),
            ("zh", "2031", "2031"),
        ],
    )
    def test_a_date_is_written_as_in_its_language(self, language: str, iso: str, words: str) -> None:
        """What stands between the words is Babel's to know, and another in each version of its data."""
        assert in_order(words, write_date(iso, labels_for(language)))

    @pytest.mark.parametrize(
        ("dates", "written"),
        [
            ([], ""),
            (["2031-05-04", "2031-05-04T10:00"], "4 May 2031"),
            (["2031-05-09", "2031-05-04"], "4–9 May 2031"),
            (["2031-06-01", "2031-05-30"], "30 May 2031 – 1 June 2031"),
            (["2031", "2031-05"], "2031 – May 2031"),
        ],
    )
    def test_a_period_runs_from_the_first_day_to_the_last(self, dates: list[str], written: str) -> None:
        assert write_period(dates, labels_for("en")) == written

    @pytest.mark.parametrize(
        ("language", "last", "words"),
        [
            ("de", "2031-05-09", "1 9 Mai 2031"),
            ("de", "2031-06-02", "1 Mai 2031 2 Juni 2031"),
            ("fr", "2031-05-09", "1 9 mai 2031"),
            ("ja", "2031-05-09", "2031 5 1 9"),
            ("zh", "2031-05-09", "2031 5 1 9"),
            ("ru", "2031-05-01T10:00", "1 мая 2031"),
        ],
    )
    def test_a_period_follows_the_language(self, language: str, last: str, words: str) -> None:
        assert in_order(words, write_period(["2031-05-01", last], labels_for(language)))

    def test_english_dates_import_no_tables(self) -> None:
        program = (
            "import sys\n"
            "from summarizer.rendering.date_format import write_date, write_period\n"
            "from summarizer.labels import labels_for\n"
            "write_period(['2031-05-04T09:07Z', '2031-06-01'], labels_for('en'))\n"
            "write_date('2031-05', labels_for('sw'))\n"
            "assert not [name for name in sys.modules if name.startswith('babel')]\n"
            "write_date('2031-05', labels_for('de'))\n"
            "assert 'babel.dates' in sys.modules\n"
        )
        subprocess.run([sys.executable, "-c", program], check=True)

    @given(st.text(max_size=30) | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}Z)?", fullmatch=True))
    def test_any_date_can_be_written(self, iso: str) -> None:
        for language in ("en", "ru", "ar"):
            assert "\x1b" not in write_date(iso, labels_for(language))
            assert clean(write_period([iso, "2031-05"], labels_for(language)))


def marks_of(briefing: Briefing, said: Statement) -> list[str]:
    return [mark.label for mark in Marks(briefing).of(said)]


class TestMarks:
    def test_a_repeated_sentence_has_the_number_alone(self) -> None:
        briefing = invented_briefing()
        assert marks_of(briefing, briefing.whats_happened.statements[1]) == ["2"]

    def test_other_words_get_letters_in_reading_order(self) -> None:
        first = statement("Short.", "a2", cited="Said at length, and otherwise.")
        second = statement("Brief.", "a2", cited="Put in a roundabout way.", start=400)
        section = WhatsHappened(status="written", writer="llm", statements=[second])
        briefing = invented_briefing(headline=first, whats_happened=section)
        assert (marks_of(briefing, first), marks_of(briefing, second)) == (["2a"], ["2b"])
        assert [passage.mark for passage in Marks(briefing).sources()[1].passages] == ["2a", "2b", "2c", "2d"]

    def test_each_mark_stands_once(self) -> None:
        said = Statement(
            id="x",
            text="One. Two.",
            citations=[
                citation("a1", "Then: One. Two."),
                citation("a1", "One. Two. End.", 19),
                citation("a2", "One. Two."),
            ],
        )
        assert marks_of(invented_briefing(headline=said), said) == ["1", "2"]

    def test_a_sentence_that_has_more_than_its_source_does_not_repeat_it(self) -> None:
        said = Statement(id="x", text="One. Click here.", citations=[citation("a1", "One.")])
        assert marks_of(invented_briefing(headline=said), said) == ["1a"]

    def test_letters_go_on_after_z(self) -> None:
        said = Statement(id="x", text="!", citations=[citation("a1", f"Passage {n}", n) for n in range(28)])
        assert marks_of(invented_briefing(headline=said), said)[25:] == ["1z", "1aa", "1ab"]


class TestTerminal:
    @pytest.mark.parametrize("width", [24, 40, 60, 64, 80, 88, 120])
    @pytest.mark.parametrize("language", ["en", "ru", "ar"])
    def test_no_line_is_wider_than_the_page(self, width: int, language: str) -> None:
        text = render(invented_briefing(language=language), "text", width=width)
        lines = [line for line in text.splitlines() if "https://" not in line]
        assert max(map(cell_len, lines)) <= min(width, 88)
        assert all(line == line.rstrip() for line in lines)

    def test_wide_characters_are_counted_as_two_columns(self) -> None:
        said = statement("港の橋は月曜日に亀裂が見つかったため閉鎖されたと市の担当者が述べた。" * 4)
        written = WhatsHappened(status="written", writer="llm", statements=[said])
        text = render(invented_briefing(whats_happened=written), "text", width=60)
        assert "。 [1]\n" in text or "\n  [1]\n" in text
        assert max(cell_len(line) for line in text.splitlines() if "https://" not in line) <= 60

    def test_plain_text_holds_no_escape(self) -> None:
        assert "\x1b" not in render(invented_briefing(), "text")

    def test_colour_adds_only_colours(self) -> None:
        briefing = invented_briefing()
        colored = render(briefing, "text", color=True)
        assert ANSI.search(colored)
        assert ANSI.sub("", colored) == render(briefing, "text")

    def test_the_environment_does_not_change_the_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        expected = render(invented_briefing(), "text")
        for name, value in (("FORCE_COLOR", "1"), ("COLUMNS", "30"), ("JUPYTER_COLUMNS", "20"), ("TERM", "dumb")):
            monkeypatch.setenv(name, value)
        assert render(invented_briefing(), "text") == expected

    @pytest.mark.parametrize("color", [False, True])
    def test_hostile_text_cannot_act(self, color: bool) -> None:
        text = "[red]not red[/red] [link=file:///x]y[/link] :smile: \x1b[5m\x1b]0;title\x07 \u202egnp.exe\x07"
        page = render(
            invented_briefing(headline=statement(text), sources=[source(1, text, text, url=text, origin=text)]),
            "text",
            color=color,
        )
        assert not {"\x07", "\u202e"} & set(page)
        assert "\x1b[5m" not in page
        assert "\x1b]" not in page
        assert "[red]not red[/red] [link=file:///x]y[/link] :smile:" in " ".join(page.split())

    @pytest.mark.parametrize("width", [40, 80, 200])
    @pytest.mark.parametrize("language", ["en", "ar", "ja"])
    def test_links_add_only_links(self, width: int, language: str) -> None:
        said = statement("港の橋は月曜日に閉鎖された。" * 9 if language == "ja" else "أُغلق الجسر يوم الاثنين. " * 9)
        briefing = invented_briefing(language=language, headline=said)
        linked = render(briefing, "text", width=width, color=True, links=True)
        assert linked == render(briefing, "text", width=width, color=True, links=True)
        plain = ANSI.sub("", OSC_8.sub("", linked))
        assert plain == render(briefing, "text", width=width)
        assert max(cell_len(line) for line in plain.splitlines() if "https://" not in line) <= min(width, 88)

    def test_every_link_is_opened_and_closed_on_its_line(self) -> None:
        linked = render(invented_briefing(), "text", width=40, color=True, links=True)
        found = [OSC_8.findall(line) for line in linked.splitlines()]
        assert all(targets[1::2] == [""] * (len(targets) // 2) for targets in found)
        assert all(len(targets) % 2 == 0 and all(targets[::2]) for targets in found)

    def test_a_mark_opens_the_cited_words_and_a_title_the_article(self) -> None:
        linked = render(invented_briefing(), "text", color=True, links=True)
        mark, title = (
            re.search(rf"{OSC_8.pattern}(?:\x1b\[[0-9;]*m)?{text}", linked) for text in (r"\[1\]", "Port Ellery")
        )
        assert mark
        assert mark[1] == (
            "https://ellery-courier.example/news/1"
            "#:~:text=Port%20Ellery%20bridge%20closed%20after%20inspectors%20find%20crack"
        )
        assert title
        assert title[1] == "https://ellery-courier.example/news/1"

    def test_links_need_colour(self) -> None:
        assert render(invented_briefing(), "text", links=True) == render(invented_briefing(), "text")
        assert "\x1b]" not in render(invented_briefing(), "text", color=True)

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "ssh://courier.example/",
            "https://courier.example@evil.example/",
            "https://courier.example/" + "a" * 2100,
            "data:text/html,x",
        ],
    )
    def test_other_addresses_are_no_links(self, url: str) -> None:
        page = render(invented_briefing(sources=[source(1, "C", "Bridge", url=url)]), "text", color=True, links=True)
        assert "\x1b]" not in page

    @pytest.mark.parametrize("url", ["https://zeitung.example/straße?q=\x07\x1b\\\\", "https://a.example/;x\x9c\u202e"])
    def test_an_address_cannot_end_its_link(self, url: str) -> None:
        page = render(invented_briefing(sources=[source(1, "C", "Bridge", url=url)]), "text", color=True, links=True)
        assert OSC_8.search(page)
        assert not {"\x1b", "\x07", "\x9c", "\u202e"} & set(ANSI.sub("", OSC_8.sub("", page)))

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_brings_no_link_of_its_own(self, text: str) -> None:
        page = render(everywhere(text), "text", color=True, links=True)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(ANSI.sub("", OSC_8.sub("", page)))
        assert all(not target or target.startswith("https://") for target in OSC_8.findall(page))
        assert not any("evil.example" in target.partition("#")[0] for target in OSC_8.findall(page))

    def test_an_address_is_never_broken(self) -> None:
        url = "https://courier.example/" + "a" * 200
        page = render(invented_briefing(sources=[source(1, "Courier", "Bridge", url=url)]), "text", width=40)
        assert url in page

    def test_uncited_articles_are_counted(self) -> None:
        page = render(invented_briefing(), "text")
        assert "1 more article, not cited" in page
        assert "Ellery Yearbook" not in page

    def test_positions_stand_side_by_side(self) -> None:
        page = render(invented_briefing(), "text", width=80, quotes=True)
        assert re.search(r"^ +24 +31$", page, re.MULTILINE)
        assert re.search(r"^ +Northern Ledger, as of 12 May +Ellery Courier, Radio", page, re.MULTILINE)

    def test_withheld_and_flagged_are_visible(self) -> None:
        said = statement("24 died.", verdict="flagged", issues=[Issue(code="figure.absent")])
        gone = WhatsHappened(status="withheld", reason="Nothing is known.")
        page = render(invented_briefing(headline=said, whats_happened=gone), "text")
        assert "24 died.[1] ⚠ not supported by what it cites (figure.absent)" in page
        assert "Left out: Nothing is known." in page

    def test_the_last_line_says_what_was_checked(self) -> None:
        briefing = invented_briefing()
        lines = " · ".join(render(briefing, "text", width=80).splitlines()[-3:])
        assert lines.endswith(" · ".join(checked(briefing, labels_for("en"))))


def test_many_outlets_are_cut_short_with_a_count() -> None:
    sources = [source(number, f"Paper {number}", "T") for number in range(1, 31)]
    names = outlet_names(invented_briefing(sources=sources), labels_for("en"))
    assert names[-1] == "and 18 more"
    assert len(names) == 13


def test_repairs_and_cost_are_told() -> None:
    briefing = invented_briefing()
    judge = JudgeUsed(model="small-2", prompt_sha256="0")
    counts = {"supported": 12, "judged": 4, "unproven": 1, "repaired": 2, "flagged": 1, "computed": 3, "judge": judge}
    verification = briefing.verification.model_copy(update=counts)
    usage = briefing.provenance.usage.model_copy(update={"cost_usd": 0.0123})
    provenance = briefing.provenance.model_copy(update={"writer": "llm", "model": "small-1", "usage": usage})
    changed = briefing.model_copy(update={"verification": verification, "provenance": provenance})
    line = " · ".join(checked(changed, labels_for("en")))
    assert line == (
        "18 sentences: 12 shown by their words, 4 judged by small-2, 1 unproven, 1 flagged, 2 repaired, "
        "1 dropped (name.absent 1) · 3 lines counted by code · model small-1 · $0.0123 · 0.3 s"
    )


@pytest.mark.parametrize(
    ("cost", "told"), [(0.0, "$0.0000"), (0.00003, "$0.000030"), (0.0123, "$0.0123"), (12.5, "$12.50")]
)
def test_a_cost_is_told_alike_everywhere_and_a_small_one_in_more_digits(cost: float, told: str) -> None:
    briefing = invented_briefing()
    usage = briefing.provenance.usage.model_copy(update={"cost_usd": cost})
    provenance = briefing.provenance.model_copy(update={"writer": "llm", "model": "small-1", "usage": usage})
    briefing = briefing.model_copy(update={"provenance": provenance})
    for line in (last_line(briefing), *(render(briefing, form) for form in ("text", "markdown", "html", "ninjs"))):
        assert set(re.findall(r"\$[\d.]+", line.replace("\\", ""))) == {told}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "ninjs"])
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "⚠ not supported by what it cites (figure.absent: no 24; name.absent: no Quill)"),
        (
            "fr",
            (
                "⚠ non étayé par le passage cité (figure.absent : un chiffre manque dans le passage cité ; "
                "name.absent : un nom manque dans le passage cité)"
            ),
        ),
        ("zh", "⚠ 所引原文不足以支持（figure.absent：数字不在所引原文中；name.absent：名字不在所引原文中）"),
    ],
)
def test_every_format_says_alike_why_a_statement_is_flagged(form: str, language: str, told: str) -> None:
    issues = [Issue(code="figure.absent", detail="no 24"), Issue(code="name.absent", detail="no Quill")]
    said = statement("24 died.", verdict="flagged", issues=issues)
    happened = WhatsHappened(status="written", writer="extractive", statements=[said])
    page = render(invented_briefing(whats_happened=happened, language=language), form)
    space = "" if language == "zh" else " "  # a line of Chinese is broken anywhere
    assert space.join(told.split()) in space.join(re.sub(r"<[^>]+>|[*\\]", "", page).split())


@pytest.mark.parametrize("form", ["text", "markdown", "html", "ninjs", "jsonfeed", "kite"])
@pytest.mark.parametrize("published", ["0001-01-01T00:30+01:00", "9999-12-31T23:30-01:00"])
def test_a_moment_beyond_the_calendar_is_no_moment(form: str, published: str) -> None:
    sources = [source(1, "Courier", "Bridge", published=published)]
    for language in ("en", "ja"):
        page = render(invented_briefing(sources=sources, language=language), form)
        assert "date_published" not in page
        assert "versionCreated" not in page


def flagged_throughout(code: str) -> Briefing:
    """A briefing whose every statement is flagged with this code."""

    def flag(part: Any) -> Any:
        if isinstance(part, list):
            return [flag(entry) for entry in part]
        if not isinstance(part, dict):
            return part
        issues = [{"code": code, "detail": "as it was found"}]
        more = {"verdict": "flagged", "issues": issues} if "verdict" in part else {}
        return {name: flag(entry) for name, entry in part.items()} | more

    return Briefing.model_validate(flag(invented_briefing().model_dump(mode="json")))


@pytest.mark.parametrize("form", ["text", "markdown", "html", "jsonfeed"])
def test_an_unproven_sentence_has_a_quiet_mark_where_a_judge_decided_the_others(form: str) -> None:
    said = statement("Ferries run late.", verdict="unproven")
    section = WhatsHappened(
        status="written", writer="llm", statements=[said, statement("They are full.", verdict="judged")]
    )
    for language, mark in (("en", "(unproven)"), ("de", "(unbewiesen)"), ("zh", "（未经证实）")):
        given = invented_briefing(language=language, whats_happened=section, headline=said)
        assert mark not in render(given, form)
        tallied = given.verification.model_copy(update={"judge": JudgeUsed(model="m", prompt_sha256="0", wrote=False)})
        shown = re.sub(
            r"<[^>]+>|[*]", "", " ".join(render(given.model_copy(update={"verification": tallied}), form).split())
        )
        assert re.search(rf"late\.[^.]{{0,12}}{re.escape(mark)}", shown)
        assert not re.search(rf"full\.[^.]{{0,12}}{re.escape(mark)}", shown)


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_topics_and_values_of_a_contradiction_begin_with_a_capital(form: str) -> None:
    briefing = invented_briefing()
    papers = briefing.what_the_papers_say
    sides = [
        p.model_copy(update={"value": v})
        for p, v in zip(papers.conflicts[0].positions, ("about nine", "iPads"), strict=True)
    ]
    conflict = papers.conflicts[0].model_copy(update={"topic": "how many it was", "positions": tuple(sides)})
    page = render(
        briefing.model_copy(update={"what_the_papers_say": papers.model_copy(update={"conflicts": (conflict,)})}), form
    )
    assert all(told in page for told in ("How many it was", "About nine", "iPads"))


@pytest.mark.parametrize(("language", "told"), [("en", "0.3 s"), ("de", "0,3 s"), ("vi", "0,3"), ("ja", "0.3")])
def test_seconds_are_written_as_the_language_writes_decimals(language: str, told: str) -> None:
    assert told in render(invented_briefing(language=language), "text")


@pytest.mark.parametrize("form", ["text", "markdown", "html", "ninjs", "jsonfeed", "kite"])
def test_every_format_shows_a_flagged_statement_as_such_the_headline_too(form: str) -> None:
    sign = "⚠ not supported by what it cites"
    briefing = flagged_throughout("figure.exchanged")
    shown = re.sub(r"<[^>]+>|[*_`]", "", " ".join(render(briefing, form).split()))
    assert shown.count(sign) >= len(briefing.statements()) - len(briefing.what_the_papers_say.agreements)
    headline = re.escape(briefing.headline.text[-20:])
    assert re.search(rf"{headline}[^⚠]{{0,40}}{sign}", shown), shown[:400]


@pytest.mark.parametrize(
    ("article", "published", "told"),
    [
        ("a5", "2019", "background, as of 2019"),
        ("a1", "2031-05-10", None),
        ("a1", "2029-01-02", "as of 2 January 2029"),
    ],
)
def test_a_description_from_before_the_news_says_of_when_it_is(article: str, published: str, told: str | None) -> None:
    briefing = invented_briefing()
    sources = [s.model_copy(update={"published": published}) if s.article == article else s for s in briefing.sources]
    topic = Topic(name="Mara Quill", kind="person", statements=[statement("Mara Quill is harbour master.", article)])
    deeper = GoDeeper(status="written", writer="extractive", topics=[topic])
    briefing = briefing.model_copy(update={"sources": sources, "go_deeper": deeper})
    for form in ("text", "markdown", "html", "ninjs"):
        page = " ".join(render(briefing, form).split())
        assert [found for found in ("as of 10 May", "as of 2019", "as of 2 January") if found in page] == (
            [told.removeprefix("background, ")[: len("as of 2 January")]] if told else []
        )
        assert ("background, as of" in page) == (article == "a5")
