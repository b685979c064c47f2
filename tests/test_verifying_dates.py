from __future__ import annotations

import pytest
from bundles import analysis, article
from claims import claim, codes, passage
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing import Citation, Statement
from summarizer.comparing.date_parts import find_date_parts
from summarizer.text.dates import read_date
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.page.section_checks import check_day
from summarizer.verification.statement.check_dates import check_dates
from summarizer.verification.statement.check_value_swaps import check_value_swaps

SOURCE = "The bridge, built in 1932, was closed on Tuesday after a storm in late February."


@pytest.mark.parametrize(
    "text",
    [
        "It was closed on Tuesday.",
        "It was closed on March 5, 2013.",
        "It was closed on 5 March.",
        "It was closed in March.",
        "It was built in the 1930s.",
        "It was closed yesterday.",
        "The storm came in February 2013.",
        "It may march on.",
    ],
)
def test_dates_of_the_source_pass(text: str) -> None:
    assert check_dates(claim(text, SOURCE)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was closed on Friday.",
        "It was closed on March 6, 2013.",
        "It was built in 1933.",
        "It was built in the 1950s.",
        "It was closed last month.",
        "The storm came in late January.",
    ],
)
def test_other_dates_do_not(text: str) -> None:
    assert codes(check_dates(claim(text, SOURCE))) == {"date.absent"}


def test_exchanged_dates_are_found_where_the_words_run_along() -> None:
    source = "The court met on Monday and the council met on Thursday."
    assert check_dates(claim("On Thursday the council met.", source)) == []
    turned = "The court met on Thursday and the council met on Monday."
    assert codes(check_value_swaps(claim(turned, source))) == {"date.exchanged"}


@pytest.mark.parametrize(
    ("language", "source", "good", "bad"),
    [
        (
            "de",
            "Die Brücke wurde am Dienstag geschlossen.",
            "Sie wurde am 5. März geschlossen.",
            "Sie wurde am Freitag geschlossen.",
        ),
        ("fr", "Le pont a été fermé mardi.", "Il a été fermé mardi 5 mars.", "Il a été fermé jeudi."),
        ("es", "El puente se cerró el martes.", "Se cerró el 5 de marzo de 2013.", "Se cerró el jueves."),
        ("ru", "Мост закрыли во вторник.", "Мост закрыли 5 марта 2013 года.", "Мост закрыли в пятницу."),
        ("vi", "Cây cầu bị đóng ngày 5/3.", "Cầu bị đóng ngày 5 tháng 3.", "Cầu bị đóng ngày 6/3."),
        ("zh", "该桥于2013年3月5日关闭。", "桥在3月5日关闭。", "桥在3月7日关闭。"),
        ("ja", "橋は2013年3月5日に閉鎖された。", "3月5日に橋が閉鎖。", "3月8日に橋が閉鎖。"),
    ],
)
def test_other_languages(language: str, source: str, good: str, bad: str) -> None:
    assert check_dates(claim(good, passage(source, language=language), language=language)) == []
    assert codes(check_dates(claim(bad, passage(source, language=language), language=language))) == {"date.absent"}


def test_without_a_day_of_writing_only_words_count() -> None:
    cited = passage(SOURCE, published=None)
    assert check_dates(claim("It was closed on Tuesday.", cited)) == []
    assert codes(check_dates(claim("It was closed on March 5.", cited))) == {"date.absent"}


@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"]))
def test_no_text_breaks_it(text: str, language: str) -> None:
    for parts in find_date_parts(ParsedText(text, language)):
        assert 0 <= parts.start < parts.end <= len(text)
    check_dates(claim(text, text or "x", language=language))


@pytest.mark.parametrize(
    ("source", "true", "false"),
    [
        (
            "The mayor spoke on Tuesday, a day after the last ferry left the harbour.",
            "The last ferry left on Monday.",
            "The last ferry left on Wednesday.",
        ),
        (
            "The mayor spoke on Tuesday, the day before the vote on the bridge.",
            "The vote on the bridge is on Wednesday.",
            "The vote on the bridge is on Thursday.",
        ),
        (
            "The Sunday night hearing on the bridge moves from Lunde to Norvik.",
            "The hearing moves, and will be held on March 10.",
            "The hearing moves, and will be held on March 12.",
        ),
    ],
)
def test_days_that_follow_from_the_source_pass(source: str, true: str, false: str) -> None:
    assert check_dates(claim(true, source)) == []
    assert codes(check_dates(claim(false, source))) == {"date.absent"}


@pytest.mark.parametrize(
    ("source", "written_in", "good", "bad"),
    [
        ("The pier opened on 1/6/17.", "en", "It opened on January 6, 2017.", "It opened on February 6, 2017."),
        ("The vote is set for 03/04/2031.", "en", "The vote is on 4 March 2031.", "The vote is on 5 March 2031."),
        ("The vote is set for 03/04/2031.", "en", "The vote is on 3 April 2031.", "The vote is on 3 May 2031."),
        ("The vote is set for 03/14/2031.", "en", "The vote is on 14 March 2031.", "The vote is on 3 April 2031."),
        ("Die Wahl ist am 03.04.2031.", "de", "The vote is on 3 April 2031.", "The vote is on 4 March 2031."),
        ("Kyodo ngày 20.10 đưa tin cầu đã đóng.", "vi", "Kyodo said so on October 20.", "Kyodo said so on October 9."),
        ("Con tàu rời cảng hôm 9.9.", "vi", "The ship left on September 9.", "The ship left on October 9."),
        ("Plans were shown at a Friday morning meeting.", "en", "They met on a Friday.", "They met on a Monday."),
        ("He met them on Friday and Sunday.", "en", "He met them on Sunday.", "He met them on Monday."),
    ],
)
def test_dates_are_read_as_they_are_written_and_never_guessed(
    source: str, written_in: str, good: str, bad: str
) -> None:
    cited = passage(source, language=written_in, published=None)
    assert check_dates(claim(good, cited)) == []
    assert codes(check_dates(claim(bad, cited))) == {"date.absent"}


def test_dates_in_a_language_without_months_here_are_not_checked() -> None:
    for language, source in (("ko", "부두는 2031년 3월 4일에 열린다."), ("th", "ท่าเรือเปิดเมื่อวันที่ 4 มีนาคม 2574")):
        cited = passage(source, language=language)
        assert check_dates(claim("The pier opens on 4 March 2031.", cited)) == []


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("1994", "Talks about the 1994 NAFTA pact went on in Velm."),
        ("2013-03-01", "Options were presented at a Friday morning meeting."),
        ("2013-03-04", "He met the council on Friday and Monday."),
        ("2031-04-03", "The vote in Velm is set for 03/04/2031."),
        ("2031-03-04", "The vote in Velm is set for 03/04/2031."),
    ],
)
def test_an_entry_may_stand_under_a_date_that_its_sentence_has_in_any_form(day: str, text: str) -> None:
    made = analysis(article(1, text, published="2013-03-06"))
    span = next(s.span for s in made.evidence.sentences if s.text == text)
    cited = Citation(article=span.article, field=span.field, start=span.start, end=span.end, text=text)
    statement = Statement(id="x", text=text, citations=[cited])
    date, other = read_date(day), read_date("1987-05-06")
    assert date is not None
    assert other is not None
    assert check_day(date, statement, made) == []
    assert codes(check_day(other, statement, made)) == {"date.absent"}
