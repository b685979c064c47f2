"""Dates as feeds write them, and as sentences say them."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import Any

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.languages import known_languages, load_language
from summarizer.text.dates import DateMention, PartialDate, find_dates, read_date
from summarizer.text.parsed_text import ParsedText

THURSDAY = read_date("2013-06-13")
WITH_DATES = [code for code in sorted(known_languages()) if load_language(code).has("dates")]
WITH_MONTHS = [code for code in sorted(known_languages()) if load_language(code).calendar.months]
CONTEXTS, WIDTHS = ("format", "stand-alone"), ("wide", "abbreviated")
WITH_WEEKDAYS = [code for code in sorted(known_languages()) if load_language(code).calendar.weekdays]
BANGKOK = dt.timezone(dt.timedelta(hours=7))


def iso(value: Any) -> str | None:
    date = read_date(value)
    return date.iso if date else None


def found(text: str, language: str = "en", anchor: PartialDate | None = THURSDAY) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.date.iso) for m in find_dates(ParsedText(text, language), anchor)]


# --- read_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # ISO 8601
        ("2013", "2013"),
        ("2013-10", "2013-10"),
        ("2013-10-23", "2013-10-23"),
        ("  2013-10-23\n", "2013-10-23"),
        ("2013-10-23T10:07+07:00", "2013-10-23T10:07+07:00"),
        ("2013-10-23T10:07:33.1234567Z", "2013-10-23T10:07Z"),
        ("2013-10-23T10:07:33", "2013-10-23T10:07"),
        ("2013-10-23T10:07:33-0430", "2013-10-23T10:07-04:30"),
        ("2013-10-23T10:07:33+00:00", "2013-10-23T10:07Z"),
        ("2013-10-23 10:07:00 +0700", "2013-10-23T10:07+07:00"),
        ("2013-10-23 10:07:00 UTC", "2013-10-23T10:07Z"),
        ("2013-10-23t10:07:33z", "2013-10-23T10:07Z"),
        # a day with a zone, as XML writes it
        ("2013-10-23+07:00", "2013-10-23"),
        ("20131023", "2013-10-23"),
        ("20131023T100700Z", "2013-10-23T10:07Z"),
        ("20240531140000", "2024-05-31T14:00"),
        ("20240531 14:00:05", "2024-05-31T14:00"),
        ("2024:05:31 14:00:05", "2024-05-31T14:00"),
        ("2013-10-23T24:00", "2013-10-23"),
        # a plain day that a database gave a midnight; a midnight somebody vouches for
        ("2013-10-23 00:00:00", "2013-10-23"),
        ("2013-10-23T00:00:00Z", "2013-10-23T00:00Z"),
        ("2012-06-29T00:00:00-04:00", "2012-06-29T00:00-04:00"),
        # databases that know no month or day
        ("2013-00-00", "2013"),
        ("2013-10-00", "2013-10"),
        # mail and feeds
        ("Wed, 23 Oct 2013 10:07:00 +0700", "2013-10-23T10:07+07:00"),
        ("Wed, 23 Oct 2013 10:07:00 EDT", "2013-10-23T10:07-04:00"),
        ("23 Oct 13 10:07:00 GMT", "2013-10-23T10:07Z"),
        ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49Z"),
        ("Tue Jun 13 16:59:00 EDT 2017", "2017-06-13T16:59-04:00"),
        ("Thu Sep 25 10:36:28 2003", "2003-09-25T10:36"),
        # the epoch
        (1382497620, "2013-10-23T03:07Z"),
        (1382497620.75, "2013-10-23T03:07Z"),
        (1382497620000, "2013-10-23T03:07Z"),
        ("1382497620", "2013-10-23T03:07Z"),
        ("1382497620000", "2013-10-23T03:07Z"),
        # numbers that are written dates
        (2013, "2013"),
        (20131023, "2013-10-23"),
        # objects
        (dt.date(2013, 10, 23), "2013-10-23"),
        (dt.datetime(2013, 10, 23, 10, 7, 33), "2013-10-23T10:07"),
        (dt.datetime(2013, 10, 23, 10, 7, tzinfo=BANGKOK), "2013-10-23T10:07+07:00"),
        (dt.datetime(2013, 10, 23), "2013-10-23"),
        # pages in English
        ("June 13, 2013 4:59 PM EDT", "2013-06-13T16:59-04:00"),
        ("First Published : June 13, 2013 4 : 59 PM EDT", "2013-06-13T16:59-04:00"),
        ("June 13, 2013, 12:05 a.m. ET", "2013-06-13T00:05-04:00"),
        ("January 13, 2013, 12:05 p.m. ET", "2013-01-13T12:05-05:00"),
        ("5 PM, June 13, 2013", "2013-06-13T17:00"),
        ("Updated Jun 3, 2014", "2014-06-03"),
        ("Published 10:07 GMT 23 October 2013 Updated 11:00 GMT 24 October 2013", "2013-10-23T10:07Z"),
        ("13 June 2013", "2013-06-13"),
        ("Thursday the 13th of June, 2013", "2013-06-13"),
        ("Sept. 5, 2013", "2013-09-05"),
        ("25-Sep-2013", "2013-09-25"),
        ("2013-Sep-25", "2013-09-25"),
        ("25/Sep/2013:16:59:00 +0000", "2013-09-25T16:59Z"),
        ("June 2013", "2013-06"),
        ("Updated June 2013", "2013-06"),
        # figures
        ("06/13/2013", "2013-06-13"),
        ("13/06/2013", "2013-06-13"),
        ("04/04/2013", "2013-04-04"),
        ("2013/06/13", "2013-06-13"),
        ("10/2013", "2013-10"),
        ("13.06.2013", "2013-06-13"),
        ("03.04.2013, 10.07 Uhr", "2013-04-03T10:07"),
        # either March or April: only the year is certain, unless the weekday or the language says which
        ("03/04/2013", "2013"),
        ("03/04/2013 10:07", "2013"),
        ("Wed 03/04/2013", "2013-04-03"),
        ("Mon 03/04/2013", "2013-03-04"),
        ("Thứ tư, 03/04/2013, 10:07 (GMT+7)", "2013-04-03T10:07+07:00"),
        # other languages and scripts
        ("13. Juni 2013", "2013-06-13"),
        ("13 juin 2013", "2013-06-13"),
        ("1er août 2013 à 10h07", "2013-08-01T10:07"),
        ("13 de junio de 2013", "2013-06-13"),
        ("octubre de 2013", "2013-10"),
        ("13 июня 2013 г., 10:07", "2013-06-13T10:07"),
        ("ngày 22 tháng 10 năm 2013", "2013-10-22"),
        ("tháng 10 năm 2013", "2013-10"),
        ("2013年10月23日", "2013-10-23"),
        ("2013年10月23日 午後4時59分", "2013-10-23T16:59"),
        ("2013年10月", "2013-10"),
        ("2013년 10월 23일 오후 4:59", "2013-10-23T16:59"),
        ("١٣ يونيو ٢٠١٣", "2013-06-13"),
        ("13 كانون الثاني 2013", "2013-01-13"),
        ("13/06/2013 4:59 م", "2013-06-13T16:59"),
        ("13 जून 2013", "2013-06-13"),
        ("13 फ़रवरी 2013", "2013-02-13"),
        # nothing
        *(
            (value, None)
            for value in ("", " ", "None", "null", "NaN", "n/a", "today", "soon", "12", "12345", "2013-W43-3")
        ),
        *((value, None) for value in ("2013-02-30", "2013-13-01", "31/04/2013", "0000-00-00", "2013-10-23T25:00")),
        *((value, None) for value in ("0001-01-01T00:00:00Z", "9999-12-31", "1970-01-01T00:00:00Z", 0, -5, 1e300)),
        *((value, None) for value in (math.nan, math.inf, -math.inf, True, None, [], {}, b"2013", object(), 10**400)),
        *((value, None) for value in ("x" * 10**6, "On 3 May " * 500, "٣" * 150)),
    ],
)
def test_reads_what_the_value_says_and_no_more(value: Any, expected: str | None) -> None:
    assert iso(value) == expected


@pytest.mark.parametrize("language", WITH_MONTHS)
def test_reads_every_month_name_of_every_language(language: str) -> None:
    rows = load_language(language).calendar.month_forms
    assert len(rows) == 12
    for number, forms in enumerate(rows, start=1):
        for form in forms:
            assert iso(f"5 {form} 2013") == f"2013-{number:02}-05"


def test_every_language_has_seven_weekdays() -> None:
    rows = [load_language(code).calendar.weekday_forms for code in known_languages()]
    assert {len(row) for row in rows} == {0, 7}


def test_no_two_languages_dispute_a_month() -> None:
    named = {pair for code in known_languages() for pair in load_language(code).calendar.month_numbers.items()}
    assert len(dict(named)) == len(named)


@pytest.mark.parametrize("language", WITH_MONTHS)
def test_reads_every_name_that_babel_gives_a_month(language: str) -> None:
    names = Locale.parse(language).months
    for number, name in ((n, name) for c in CONTEXTS for w in WIDTHS for n, name in names[c][w].items()):
        assert iso(f"5 {name} 2013") == f"2013-{number:02}-05", name


@pytest.mark.parametrize("language", WITH_WEEKDAYS)
def test_reads_every_name_that_babel_gives_a_weekday(language: str) -> None:
    names = Locale.parse(language).days
    known = load_language(language).calendar.weekday_numbers
    assert {name.lower(): n for c in CONTEXTS for n, name in names[c]["wide"].items()}.items() <= known.items()
    january = next(iter(load_language(language).calendar.month_numbers), "January")
    for name in (name for c in CONTEXTS for w in WIDTHS for name in names[c][w].values()):
        assert iso(f"{name}, 5 {january} 2013") == "2013-01-05", name


def test_a_date_covers_its_days() -> None:
    spans = {text: (read_date(text).first, read_date(text).last) for text in ("2012", "2012-02", "2012-02-29")}  # type: ignore[union-attr]
    assert spans == {
        "2012": (dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
        "2012-02": (dt.date(2012, 2, 1), dt.date(2012, 2, 29)),
        "2012-02-29": (dt.date(2012, 2, 29), dt.date(2012, 2, 29)),
    }
    late = read_date("2013-10-23T23:30-05:00")
    assert late is not None
    assert (late.precision, late.first, late.last) == ("minute", dt.date(2013, 10, 23), dt.date(2013, 10, 23))


def test_dates_are_ordered_in_time() -> None:
    in_order = [
        "2012-12-31",
        "2013",
        "2013-01",
        "2013-01-01",
        "2013-01-01T10:00+07:00",
        "2013-01-01T09:00+03:00",
        "2013-01-01T06:30",
        "2013-01-01T02:00-05:00",
        "2013-02",
    ]
    assert [str(date) for date in sorted(map(read_date, reversed(in_order)))] == in_order  # type: ignore[type-var]
    assert read_date("2013") < read_date("2013-01")  # type: ignore[operator]
    assert read_date("2013") != "2013"


@given(
    st.one_of(
        st.text(),
        st.integers(),
        st.floats(),
        st.booleans(),
        st.datetimes(timezones=st.none() | st.timezones()),
        st.dates(),
        st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)),
        st.text("0123456789-/.:TZ +年月日JunMarchst,apm\0\u0663\u200f", max_size=40),
        st.from_regex(
            r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}:\d{2})?( ?[ap]m)?( [A-Z]{3}|[+-]\d{4})?", fullmatch=True
        ),
    )
)
def test_never_raises_and_reads_its_own_spelling_back(value: Any) -> None:
    date = read_date(value)
    if date is not None:
        assert read_date(date.iso) == date
        assert date.first <= date.last
        assert date.iso.startswith(f"{date.first.year:04}")


# --- find_dates: what is found

FOUND = [
    # days with a year
    ("en", "The bridge fell on March 3, 2012, in Norwick.", [("March 3, 2012", "2012-03-03")]),
    ("en", "She was born on 3 March 1962.", [("3 March 1962", "1962-03-03")]),
    ("en", "It fell on the 3rd of March, 1962.", [("3rd of March, 1962", "1962-03-03")]),
    ("en", "On Saturday, Sept. 11, 2010, they met.", [("Saturday, Sept. 11, 2010", "2010-09-11")]),
    ("en", "The log ends on 2012-03-03.", [("2012-03-03", "2012-03-03")]),
    ("en", "Filed 06/25/2012 in Norwick.", [("06/25/2012", "2012-06-25")]),
    ("en", "MARCH 3, 2012: the bridge falls.", [("MARCH 3, 2012", "2012-03-03")]),
    ("en", "They talked from March 3-5, 2012.", [("March 3-5, 2012", "2012-03-03")]),
    ("en", "The summit of 3-5 March 2012 failed.", [("3-5 March 2012", "2012-03-03")]),
    # days without one
    ("en", "The bridge fell on June 3.", [("June 3", "2013-06-03")]),
    ("en", "The bridge fell on Dec. 20.", [("Dec. 20", "2012-12-20")]),
    ("en", "The trial will begin on Nov. 20.", [("Nov. 20", "2013-11-20")]),
    ("en", "A hearing is set for July 9.", [("July 9", "2013-07-09")]),
    ("en", "The council must answer by July 9.", [("July 9", "2013-07-09")]),
    ("en", "It fell Monday, June 10, at noon.", [("Monday, June 10", "2013-06-10")]),
    ("en", "It fell Sunday, June 10, at noon.", []),
    ("en", "The bridge fell on May 3 last year.", [("May 3 last year", "2012-05-03")]),
    # months
    ("en", "The bridge fell in March.", [("March", "2013-03")]),
    ("en", "The bridge fell in October.", [("October", "2012-10")]),
    ("en", "The mayor will retire in October.", [("October", "2013-10")]),
    ("en", "The bridge fell in March 2011.", [("March 2011", "2011-03")]),
    ("en", "Work has gone on since early April.", [("April", "2013-04")]),
    ("en", "It began in late February.", [("February", "2013-02")]),
    ("en", "Few letters were made public before the local election in November.", [("November", "2013-11")]),
    ("en", "The bridge fell last October.", [("last October", "2012-10")]),
    ("en", "The bridge opens next March.", [("next March", "2014-03")]),
    ("en", "In March last year the bridge fell.", [("March last year", "2012-03")]),
    # years
    ("en", "The bridge was built in 1998.", [("1998", "1998")]),
    ("en", "He has led the council since 2009.", [("2009", "2009")]),
    ("en", "It ran from 2001 to 2006.", [("2001", "2001"), ("2006", "2006")]),
    ("en", "He lost the 2012 election.", [("2012", "2012")]),
    ("en", "It began in the summer of 2011.", [("2011", "2011")]),
    ("en", "In 1865, the war ended; months later, in April, he died.", [("1865", "1865")]),
    # weekdays
    ("en", "The council voted on Tuesday.", [("Tuesday", "2013-06-11")]),
    ("en", "The council voted Thursday.", [("Thursday", "2013-06-13")]),
    ("en", "On Friday, the council voted.", [("Friday", "2013-06-07")]),
    ("en", "The council will vote on Friday.", [("Friday", "2013-06-14")]),
    ("en", "A vote is scheduled for Monday.", [("Monday", "2013-06-17")]),
    ("en", "He said on Monday that he will resign on Friday.", [("Monday", "2013-06-10"), ("Friday", "2013-06-14")]),
    ("en", "Mr. Bramwell told reporters Wednesday he had resigned.", [("Wednesday", "2013-06-12")]),
    ("en", "The bridge fell last Friday.", [("last Friday", "2013-06-07")]),
    ("en", "They will meet next Tuesday.", [("next Tuesday", "2013-06-18")]),
    # counted from the day of writing
    ("en", "The bridge fell yesterday.", [("yesterday", "2013-06-12")]),
    ("en", "The deal was signed today in Norwick.", [("today", "2013-06-13")]),
    ("en", "The bridge fell two days ago.", [("two days ago", "2013-06-11")]),
    ("en", "Prices rose last month.", [("last month", "2013-05")]),
    ("en", "Prices rose last year.", [("last year", "2012")]),
    ("en", "Earlier this month the bridge fell.", [("Earlier this month", "2013-06")]),
    ("en", "The bridge fell three months ago.", [("three months ago", "2013-03")]),
    ("en", "The bridge fell four years ago.", [("four years ago", "2009")]),
    ("en", "“I came here just four years ago,” she said.", [("four years ago", "2009")]),
    ("en", "He apologised on Monday to Mayor Dunn.", [("Monday", "2013-06-10")]),
    ("en", "She came on Monday and told him.", [("Monday", "2013-06-10")]),
    ("en", "Inspectors returned to its offices on Monday.", [("Monday", "2013-06-10")]),
    ("en", "The company has named the plants that are to run through September.", [("September", "2013-09")]),
    ("en", "The bridge fell last week.", [("last week", "2013-06")]),
    # German
    ("de", "Am 3. Oktober 2012 starb der Dirigent.", [("3. Oktober 2012", "2012-10-03")]),
    ("de", "Am 13.06.2012 unterschrieben sie.", [("13.06.2012", "2012-06-13")]),
    ("de", "Der Prozess begann am 3. Mai.", [("3. Mai", "2013-05-03")]),
    ("de", "Der Prozess wird am 3. Juli beginnen.", [("3. Juli", "2013-07-03")]),
    ("de", "Im März hatte der Rat zugestimmt.", [("März", "2013-03")]),
    ("de", "Seit März 2011 steht der Bau still.", [("März 2011", "2011-03")]),
    ("de", "Die Brücke wurde im Jahr 1998 gebaut.", [("1998", "1998")]),
    ("de", "Die Brücke fiel im März vergangenen Jahres.", [("März vergangenen Jahres", "2012-03")]),
    ("de", "Der Minister erklärte am Mittwochabend seinen Rücktritt.", [("Mittwochabend", "2013-06-12")]),
    ("de", "Am Freitag wird der Rat abstimmen.", [("Freitag", "2013-06-14")]),
    ("de", "Am vergangenen Dienstag fiel die Brücke.", [("vergangenen Dienstag", "2013-06-11")]),
    ("de", "Gestern fiel die Brücke.", [("Gestern", "2013-06-12")]),
    ("de", "Vor drei Jahren fiel die Brücke.", [("Vor drei Jahren", "2010")]),
    ("de", "Im vergangenen Jahr fiel die Brücke.", [("Im vergangenen Jahr", "2012")]),
    # French
    ("fr", "Il est mort le 3 octobre 2012.", [("3 octobre 2012", "2012-10-03")]),
    ("fr", "Le 1er juin, le pont est tombé.", [("1er juin", "2013-06-01")]),
    ("fr", "Le procès doit commencer le 3 juillet.", [("3 juillet", "2013-07-03")]),
    ("fr", "En mars, le pont est tombé.", [("mars", "2013-03")]),
    ("fr", "Le pont est tombé en mars de l’an dernier.", [("mars de l’an dernier", "2012-03")]),
    ("fr", "En 1998, la maison a été fondée.", [("1998", "1998")]),
    ("fr", "Le maire a été arrêté mardi à Valmont.", [("mardi", "2013-06-11")]),
    ("fr", "Lundi dernier, il a démissionné.", [("Lundi dernier", "2013-06-10")]),
    ("fr", "Il y a trois ans, le pont est tombé.", [("Il y a trois ans", "2010")]),
    ("fr", "L’an dernier, les prix ont augmenté.", [("L’an dernier", "2012")]),
    # Spanish
    ("es", "Murió el 3 de octubre de 2012.", [("3 de octubre de 2012", "2012-10-03")]),
    ("es", "El juicio empezó el 3 de mayo.", [("3 de mayo", "2013-05-03")]),
    ("es", "El juicio comenzará el 3 de julio.", [("3 de julio", "2013-07-03")]),
    ("es", "En marzo cayó el puente.", [("marzo", "2013-03")]),
    ("es", "Cayó en marzo del año pasado.", [("marzo del año pasado", "2012-03")]),
    ("es", "Dirige la casa desde 2009.", [("2009", "2009")]),
    ("es", "El alcalde fue detenido el martes en Quibor.", [("martes", "2013-06-11")]),
    ("es", "El próximo viernes será juzgado.", [("próximo viernes", "2013-06-14")]),
    ("es", "Ocurrió hace dos días.", [("hace dos días", "2013-06-11")]),
    ("es", "El año pasado subieron los precios.", [("El año pasado", "2012")]),
    # Russian
    ("ru", "Он умер 3 октября 2012 года.", [("3 октября 2012 года", "2012-10-03")]),
    ("ru", "Суд начался 3 мая.", [("3 мая", "2013-05-03")]),
    ("ru", "Суд состоится 3 июля.", [("3 июля", "2013-07-03")]),
    ("ru", "Это было 13.06.2012 в порту.", [("13.06.2012", "2012-06-13")]),
    ("ru", "В марте мост упал.", [("марте", "2013-03")]),
    ("ru", "Мост упал в мае прошлого года.", [("мае прошлого года", "2012-05")]),
    ("ru", "В 1998 году он основал театр.", [("1998", "1998")]),
    ("ru", "Министр прибыл во вторник в порт.", [("вторник", "2013-06-11")]),
    ("ru", "Вчера мост упал.", [("Вчера", "2013-06-12")]),
    ("ru", "Три года назад мост упал.", [("Три года назад", "2010")]),
    ("ru", "Два дня назад мост упал.", [("Два дня назад", "2013-06-11")]),
    # Vietnamese
    ("vi", "Hôm 10/6, ông đã từ chức.", [("Hôm 10/6", "2013-06-10")]),
    ("vi", "Chiều ngày 10-6, cầu đã sập.", [("Chiều ngày 10-6", "2013-06-10")]),
    ("vi", "Cầu sập ngày 3 tháng 10 năm 2012.", [("ngày 3 tháng 10 năm 2012", "2012-10-03")]),
    ("vi", "Cầu sập ngày 3/10/2012.", [("3/10/2012", "2012-10-03")]),
    ("vi", "Ông sẽ trở lại vào ngày 2/7.", [("ngày 2/7", "2013-07-02")]),
    ("vi", "Vào tháng 3, hội đồng đã đồng ý.", [("tháng 3", "2013-03")]),
    ("vi", "Từ tháng 3/2011, công trình dừng lại.", [("tháng 3/2011", "2011-03")]),
    ("vi", "Cầu sập vào tháng 3 năm ngoái.", [("tháng 3 năm ngoái", "2012-03")]),
    ("vi", "Năm 1998, cầu được xây.", [("1998", "1998")]),
    ("vi", "Hôm qua, cầu đã sập.", [("Hôm qua", "2013-06-12")]),
    # Arabic, Hindi, Chinese, Japanese
    ("ar", "في ١٣ يونيو ٢٠١٢ أعلن الوزير استقالته.", [("١٣ يونيو ٢٠١٢", "2012-06-13")]),
    ("ar", "توفي في 3 أكتوبر عام 2012.", [("3 أكتوبر عام 2012", "2012-10-03")]),
    ("ar", "في 5 مايو قال الوزير ذلك.", [("5 مايو", "2013-05-05")]),
    ("ar", "منذ عام 2009 يدير المكتب.", [("2009", "2009")]),
    ("hi", "13 जून 2012 को पुल गिरा।", [("13 जून 2012", "2012-06-13")]),
    ("hi", "सितंबर 2012 में पुल गिरा।", [("सितंबर 2012", "2012-09")]),
    ("hi", "साल 2009 से वह निदेशक हैं।", [("2009", "2009")]),
    ("zh", "2012年6月13日，大桥倒塌。", [("2012年6月13日", "2012-06-13")]),
    ("zh", "5月3日他表示将离开。", [("5月3日", "2013-05-03")]),
    ("zh", "自2009年以来他担任主任。", [("2009年", "2009")]),
    ("ja", "2012年6月13日、橋が落ちた。", [("2012年6月13日", "2012-06-13")]),
    ("ja", "2012年9月に橋が落ちた。", [("2012年9月", "2012-09")]),
    ("ja", "5月3日に発表した。", [("5月3日", "2013-05-03")]),
    # Italian
    ("it", "Il ponte è crollato il 3 marzo 2012.", [("3 marzo 2012", "2012-03-03")]),
    ("it", "Lunedì 10 giugno il ponte è crollato.", [("Lunedì 10 giugno", "2013-06-10")]),
    ("it", "Il corteo del primo maggio è stato annullato.", [("primo maggio", "2013-05-01")]),
    ("it", "Il consiglio si riunirà il 20 giugno.", [("20 giugno", "2013-06-20")]),
    ("it", "Il ponte è crollato lunedì.", [("lunedì", "2013-06-10")]),
    ("it", "Il ponte riaprirà lunedì prossimo.", [("lunedì prossimo", "2013-06-17")]),
    ("it", "La scorsa domenica il ponte ha ceduto.", [("La scorsa domenica", "2013-06-09")]),
    ("it", "Il mercato è chiuso il lunedì e apre ogni martedì.", []),
    ("it", "A marzo il consiglio ha votato.", [("marzo", "2013-03")]),
    ("it", "Nel settembre 2012 il ponte ha ceduto.", [("settembre 2012", "2012-09")]),
    ("it", "La strada, aperta nel 1998, è chiusa.", [("1998", "1998")]),
    ("it", "Sono arrivate dal 2000 persone.", []),
    ("it", "Ieri sera il ponte ha ceduto, come l'anno scorso.", [("Ieri", "2013-06-12")]),
    ("it", "L’anno scorso il ponte ha ceduto.", [("L’anno scorso", "2012")]),
    ("it", "Il ponte ha ceduto tre anni fa.", [("tre anni fa", "2010")]),
    ("it", "Il ponte ha ceduto quasi tre anni fa.", []),
    ("it", "Ha ceduto a marzo dell'anno scorso.", [("marzo dell'anno scorso", "2012-03")]),
    # Words of another language say nothing: "les" is no English plural that 2012 counts.
    ("fr", "En 2012 les travaux ont commencé.", [("2012", "2012")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_finds_and_resolves(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


# --- find_dates: what is left out

NOT_DATES = [
    ("en", "The council may vote, and the mayor may be asked."),
    ("en", "They march on the town hall."),
    ("en", "THIS MAY be the end."),
    ("en", "Her party lost confidence in May."),
    ("en", "May 10,000 flowers bloom."),
    ("en", "He writes for the Sunday Times."),
    ("en", "The shops opened on Black Friday and on Good Friday."),
    ("en", "Every Tuesday the market opened."),
    ("en", "Tuesdays were quiet."),
    ("en", "It passed with 2012 votes, and 2,012 people came in 2012 cars."),
    ("en", "It costs $2012, or 2012 euros."),
    ("en", "The factory made 2012 boats."),
    ("en", "Music of the 1990s was played in the 1980's."),
    ("en", "Call 555-2012 or 0151 2012 2013, 24/7."),
    ("en", "The score was 3-2 at 10:15, and 9/11 was named."),
    ("en", "He was 42 in section 3.5 of room 1998."),
    ("en", "The world changed on Sept. 11."),
    ("en", "The Sept. 11 attacks were named."),
    ("en", "On 03/04/2012 they met."),
    ("en", "The vote fell in June."),
    ("en", "They met last Tuesday."),
    ("en", "They will meet next Friday."),
    ("en", "Norwick votes Tuesday."),
    ("en", "He was to leave on Tuesday."),
    ("en", "Many people say so today."),
    ("en", "“We met yesterday,” she said."),
    ("en", 'The mayor wrote: "I resigned on Tuesday, and I meant it."'),
    ("en", "It fell about three years ago and nearly two days ago."),
    ("en", "In the last year of his life he wrote."),
    ("en", "A year earlier the bridge fell."),
    ("en", "The fund ran out ahead of the rally on Saturday."),
    ("en", "It was shut on Monday and Tuesday."),
    ("en", "“I came here four days ago,” she said."),
    ("de", "Bis 2000 Menschen kamen, das kostete 2012 Euro."),
    ("de", "Jeden Dienstag ist Markt."),
    ("de", "Der 11. September veränderte alles."),
    ("de", "Der Mai ist gekommen."),
    ("fr", "Près de 2000 personnes ont défilé."),
    ("fr", "Tous les lundis, le marché est ouvert."),
    ("es", "Cerca de 2000 personas protestaron."),
    ("es", "Todos los lunes hay mercado."),
    ("ru", "Около 2000 человек вышли на улицы."),
    ("ru", "В 1990-х годах он жил в порту."),
    ("ru", "Несколько лет назад он ушёл."),
    ("ru", "Каждый понедельник здесь был рынок."),
    ("vi", "Tỷ lệ 1/2 số phiếu, tỉ số 3-2, đường dây 24/7."),
    ("vi", "Hai tháng trước, ông nói vậy."),
    ("vi", "Có 2012 người tham gia."),
    ("ar", "شارك 2012 شخص."),
    ("hi", "2012 लोग आए।"),
    ("zh", "他工作了20年，这是2012年度报告。"),
    ("ja", "10年前に始まった。2012年間。"),
    ("xx", "March 3, 2012"),
]


@pytest.mark.parametrize(("language", "text"), NOT_DATES)
def test_leaves_out_what_is_no_date_or_may_be_two(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_without_an_anchor_only_complete_dates_are_found(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    complete = [mention for mention in expected if any(year in mention[0] for year in (mention[1][:4], "٢٠١٢"))]
    assert found(text, language, None) == complete


def test_a_coarse_anchor_resolves_only_what_it_can() -> None:
    text = "Prices rose last year; the bridge fell last month, in March, on June 3 and on Tuesday."
    assert found(text, anchor=read_date("2013")) == [("last year", "2012")]
    assert found(text, anchor=read_date("2013-06")) == [
        ("last year", "2012"),
        ("last month", "2013-05"),
        ("March", "2013-03"),
    ]


def test_the_anchor_is_the_day_in_its_own_zone() -> None:
    assert found("It fell yesterday.", anchor=read_date("2013-06-13T00:30+07:00")) == [("yesterday", "2013-06-12")]


@pytest.mark.parametrize(
    ("anchor", "text", "expected"),
    [
        ("2013-01-02", "The bridge fell on Dec. 30.", "2012-12-30"),
        ("2012-12-30", "The law takes effect on Jan. 1.", "2013-01-01"),
        ("2012-03-01", "The bridge fell on Feb. 29.", "2012-02-29"),
        ("2013-01-02", "Prices rose last month.", "2012-12"),
        ("2012-12-30", "Prices will fall next month.", "2013-01"),
        ("2013-06-16", "The bridge fell last Thursday.", "2013-06-13"),
        ("2013-06-09", "Officials said on Sunday the bridge is safe.", "2013-06-09"),
    ],
)
def test_years_turn_and_weeks_begin(anchor: str, text: str, expected: str) -> None:
    assert [date for _, date in found(text, anchor=read_date(anchor))] == [expected]


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        ("2013-07-09", "The bridge fell last week."),  # in June and in July
        ("2013-06-28", "The bridge fell two months ago."),
        ("2013-12-28", "The bridge fell two years ago."),
        ("2013-02-20", "The bridge fell on Feb. 29."),
        ("2023-06-13", "The inquiry into Jan. 6 began."),
        ("2013-06-13", "The bridge fell on July 20."),
    ],
)
def test_what_could_lie_elsewhere_is_left_out(anchor: str, text: str) -> None:
    assert found(text, anchor=read_date(anchor)) == []


def test_kinds() -> None:
    text = "Prices rose on Tuesday, last month and on March 3, 2012."
    kinds = {text[m.start : m.end]: m.kind for m in find_dates(ParsedText(text, "en-GB"), THURSDAY)}
    assert kinds == {"Tuesday": "relative", "last month": "relative", "March 3, 2012": "absolute"}
    assert find_dates(ParsedText("in 1998", "en"), None)[0] == DateMention(3, 7, read_date("1998"), "absolute")  # type: ignore[arg-type]


@pytest.mark.parametrize("language", WITH_DATES)
def test_the_look_ahead_turns_no_date_away(language: str) -> None:
    text = " ".join(sentence for code, sentence, _ in FOUND if code == language)
    dates = load_language(language).dates
    boundary = re.compile(dates.boundary)
    for name, form in dates.forms:
        starts = [match.start() for match in form.finditer(text) if boundary.match(text, match.start())]
        assert all(dates.scanner.match(text, start) for start in starts), name


def test_a_day_without_a_year_is_of_the_year_that_the_text_gives_it() -> None:
    anchor = read_date("2013-09-26")
    text = "She was seen on April 8. Much later, he was accused of the crime of Sunday, April 8, 2012, and no other."
    assert [m.date.iso for m in find_dates(ParsedText(text, "en"), anchor)] == ["2012-04-08", "2012-04-08"]
    two = "He left on April 8, 2012, and on April 8, 2010. " + "Then came silence. " * 12 + "He called on April 8."
    assert [m.date.iso for m in find_dates(ParsedText(two, "en"), anchor)][-1] == "2013-04-08"
    birthday = "Born on September 25, 1987, he sings. " + "He sings well. " * 12 + "He sang on September 25."
    assert [m.date.iso for m in find_dates(ParsedText(birthday, "en"), anchor)][-1] == "2013-09-25"


HOSTILE = [
    "a",
    "1",
    "12 ",
    "1/1/",
    "March ",
    "3 March ",
    " ",
    '"',
    "on Monday, ",
    "2012",
    "in ",
    "last ",
    "3-",
    "年",
    "٣ ",
]


@pytest.mark.parametrize("language", WITH_DATES)
def test_time_grows_with_the_text_alone(language: str) -> None:
    for unit in HOSTILE:
        text = unit * (20_000 // len(unit))
        assert takes_at_most(1.5, lambda text=text: find_dates(ParsedText(text, language), THURSDAY)), unit


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["March", "3", " ", ", ", "2012", "on", "last", "Tuesday", "may", "in", "ago", "two", "years", "3."]
        )
        | st.sampled_from([text for _, text, _ in FOUND])
        | st.text(max_size=8),
        max_size=12,
    ).map("".join),
    st.sampled_from(WITH_DATES),
    st.sampled_from([None, "2013", "2012-02", "2012-02-29", "2013-06-13T10:00Z", "1400-01-01", "2100-12-31"]).map(
        read_date
    ),
)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, language: str, anchor: PartialDate | None) -> None:
    mentions = find_dates(ParsedText(text, language), anchor)
    position = 0
    for mention in mentions:
        assert position <= mention.start < mention.end <= len(text)
        assert read_date(mention.date.iso) == mention.date or not 1400 <= mention.date.first.year <= 2100
        position = mention.end
    if anchor is None:
        assert all(mention.kind == "absolute" for mention in mentions)
