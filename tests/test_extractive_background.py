from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from extracts import by_cues, labelled, reason, sentences, written  # noqa: F401  a fixture that every test here uses

if TYPE_CHECKING:
    from summarizer.bundle import Article

pytestmark = pytest.mark.usefixtures("by_cues")

FOUNDED = "The ferry line was founded in 1931 by two brothers from Lunde."
COLLISION = "On 3 March 2019 the ferry Berta collided with a barge off Varn."
LAW = "In May 2022 parliament passed a law on life jackets for all ferries."
PILOTS = "The pilots went on strike on 7 June 2024 for a week."
COMPLAINTS = "Islanders had long complained about old ferries and missing pilots."
AGROUND = "The ferry Anna ran aground off Osk on Tuesday."
SEARCHED = "Divers searched the hull of the ferry Anna on Wednesday."
FERRIES = (
    article(1, f"{AGROUND} {COLLISION} {FOUNDED} {LAW}", published="2025-03-05", outlet="Post"),
    article(2, f"{SEARCHED} {COMPLAINTS} {PILOTS}", published="2025-03-06", outlet="Echo"),
)


def timeline(*articles: Article, **fields: str) -> dict[str | None, str]:
    return {
        label: told[0] for label, told in labelled(written("how_we_got_here", analysis(*articles, **fields))) if label
    }


def with_sentence(sentence: str, **fields: str) -> tuple[Article, ...]:
    return (*FERRIES, article(3, f"Gulls sat on the ferry. {sentence}", **{"published": "2025-03-06", **fields}))


def test_a_timeline_is_in_order_with_days_from_text_and_article() -> None:
    """Each date as precise as the text gives it."""
    assert list(timeline(*FERRIES).items()) == [
        ("1931", FOUNDED),
        ("2019-03-03", COLLISION),
        ("2022-05", LAW),
        ("2024-06-07", PILOTS),
        ("2025-03-04", AGROUND),
        ("2025-03-05", SEARCHED),
    ]


def test_background_stands_before_the_timeline_and_repeats_none_of_it() -> None:
    draft = written("how_we_got_here", analysis(*FERRIES))
    assert labelled(draft)[0] == (None, [COMPLAINTS])
    assert len(set(sentences(draft))) == len(sentences(draft))


def test_what_opens_an_article_is_its_news_and_no_background() -> None:
    made = analysis(*FERRIES, article(3, COMPLAINTS.replace("Islanders", "Sailors"), published="2025-03-06"))
    assert [told for label, told in labelled(written("how_we_got_here", made)) if label is None] == [[COMPLAINTS]]


def test_what_is_under_way_in_an_older_report_is_no_background() -> None:
    ongoing = "Divers are searching a wreck that had already been looked for in 1999 and in 2001."
    for day, told in (("2025-03-05", False), ("2025-03-06", True)):
        made = analysis(*FERRIES, article(3, f"{AGROUND} {ongoing}", published=day))
        assert (ongoing in sentences(written("how_we_got_here", made))) is told


def test_background_runs_from_the_oldest_to_the_newest() -> None:
    new = "In 2015 and in 2016 the ferry company lost money on every island line."
    old = "In 1905 and in 1908 the ferry company had already lost every island line to rowing boats."
    made = analysis(f"{AGROUND} {new} {old}", f"{SEARCHED} The ferry company runs every island line to Osk.")
    assert [told for label, told in labelled(written("how_we_got_here", made)) if label is None] == [[old, new]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owners of the ferry Anna, who had long complained, should have checked the hull of the ferry before.",
        "Divers said the hull of the ferry Anna had been hit off Osk by a barge.",
    ],
)
def test_demands_and_news_are_no_background(sentence: str) -> None:
    told = dict(labelled(written("how_we_got_here", analysis(*with_sentence(sentence)))))
    assert sentence not in told.get(None, [])
    plain = "Pilots of the ferry Anna had long complained of the hull of the ferry off Osk."
    assert plain in sentences(written("how_we_got_here", analysis(*with_sentence(plain))))


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing on the ferry Anna will be held on 20 March 2025 in the town hall of Osk.",
        "The winner of the 2016 election promised cheaper ferries to the islanders of Osk.",
        "The ferry line sued, charging that divers of Osk conspired to tilt the 2016 U.S. presidential election.",
        "Lunde’s mayor lost his 2018 campaign to the owner of the ferry line.",
        "Parliament must apologise for the ferry law by 4 April 2023, the union said.",
        "Owners should have checked the ferry Anna on 9 May 2023, the union said.",
        "The ferry company, which had bought the ferry Anna on 6 June 2020, sold it to a diver.",
        "Repairs of the ferry Anna cost a fortune, the owner of the line said on 2 March 2025.",
        "The owner of the line has run ferries to Osk since 4 June 2019.",
        "Between 5 May 2021 and 9 July 2023 the ferry Anna broke down eleven times.",
        "Tickets for the ferry Anna will be sold in the town hall of Osk as of 1 March 2025.",
        "A vote on the ferry Anna is expected later this month in the town hall of Osk.",
        "Tickets for the ferry have become dearer on all the lines this year.",
        "Of all the ferries, the oldest one on the lines to Osk was painted green again last month.",
        "It sank once before, on 9 August 1999, off the coast of Varn.",
        "Divers asked the owner of the ferry line about his 9 May 2023 letter to the mayor of Osk.",
        "The ferry line bought new ropes after a sailor drowned on 9 May 2023 near the pier of Osk.",
        "Since a fire on 9 May 2023 all ferries to Osk have carried two boats and a pump.",
        "The ferry Anna lost its anchor off the coast of Osk on Friday.",
    ],
)
def test_what_is_no_event_of_one_past_day_is_not_on_the_timeline(sentence: str) -> None:
    assert timeline(*with_sentence(sentence)) == timeline(*FERRIES)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2016", "In 2016 the voters of Osk elected a ferry captain as their mayor."),
        ("1998", "The shipyard of Brill was opened in 1998 at a cost of 40 million crowns."),
        ("2001", "Captain Nils Berg left the navy in early 2001 with a medal."),
        ("2025-02", "Last month the insurer cancelled its contract with the company."),
        ("2023-05-09", "At the 9 May 2023 hearing the owner of the ferry line wept for an hour."),
        ("2025-02-28", "Last Friday the ferry Anna lost its anchor off the coast of Osk."),
    ],
)
def test_years_and_months_that_tell_when_are_on_the_timeline(day: str, sentence: str) -> None:
    assert timeline(*with_sentence(sentence))[day] == sentence


def test_a_plan_in_an_aside_does_not_move_what_happened() -> None:
    told = "On 1 March 2025 Eva Holm, who will lead the inquiry, swam round the hull of the ferry Anna."
    assert told in timeline(*with_sentence(told)).values()


def test_a_day_without_its_year_gets_the_year_that_the_text_gives_it() -> None:
    told = timeline(
        article(
            1,
            "The inquest into the fire opened on Monday. Sailors smelled smoke on the old ferry on April 8, "
            "2012. On April "
            "8 the harbour master of Varn was at a wedding. The wreck was sold on 2 June 2013 to a diver.",
            published="2014-01-15",
        )
    )
    assert set(told) >= {"2012-04-08", "2013-06-02"}
    assert not [day for day in told if day and day[5:] == "04-08" and day[:4] != "2012"]


def test_of_one_day_the_most_telling_sentence_is_taken() -> None:
    """An event told briefly, not somebody's words about it."""
    words = "“The ferry Berta of the old ferry line has collided with a barge off Varn,” Ada Holm said on 3 March 2019."
    told = (article(3, f"{words} The ferry Berta was repaired.", published="2025-03-06"), *FERRIES)
    assert timeline(*told)["2019-03-03"] == COLLISION


def test_entries_are_not_alike_and_at_most_eight() -> None:
    again = "The pilots went on a strike in June 2024 for more than a week."
    told = timeline(*with_sentence(again))
    assert len([text for text in told.values() if "strike" in text]) == 1
    things = ["baker", "weaver", "potter", "tanner", "smith", "miller", "cooper", "joiner", "printer", "tailor"]
    many = " ".join(f"On {n} May 20{n + 10} a {thing} opened his {thing}y shop." for n, thing in enumerate(things, 1))
    assert len(timeline(article(1, many, published="2025-03-05"))) == 8


def test_one_date_is_no_timeline() -> None:
    made = analysis(article(1, f"Gulls sat on the wreck. {COLLISION}", published="2025-03-05"))
    assert labelled(written("how_we_got_here", made)) == [(None, [COLLISION])]


def test_what_the_page_says_already_is_left_out() -> None:
    told = sentences(written("how_we_got_here", analysis(*FERRIES), FOUNDED, COMPLAINTS))
    assert FOUNDED not in told
    assert COMPLAINTS not in told


def test_the_order_of_the_articles_does_not_change_how_we_got_here() -> None:
    expected = labelled(written("how_we_got_here", analysis(*FERRIES)))
    assert labelled(written("how_we_got_here", analysis(*FERRIES[::-1]))) == expected


def test_nothing_that_looks_back_is_a_reason() -> None:
    made = analysis("Gulls sit on the mast of the ferry near Osk.", "Cooks serve soup to the crew of the ferry.")
    assert reason("how_we_got_here", made) == ("no_dates", {})


@pytest.mark.parametrize(
    ("language", "aground", "founded", "collision", "law"),
    [
        (
            "de",
            "Die Fähre Anna lief am Dienstag vor Osk auf eine Sandbank.",
            "Die Reederei wurde im Jahr 1931 von zwei Brüdern aus Lunde gegründet.",
            "Am 3. März 2019 stieß die Berta vor Varn mit einem Kahn zusammen.",
            "Im Mai 2022 beschloss das Parlament ein Gesetz über Schwimmwesten.",
        ),
        (
            "fr",
            "Le ferry Anna s’est échoué mardi devant Osk.",
            "La compagnie a été fondée en 1931 par deux frères de Lunde.",
            "Le 3 mars 2019, le Berta est entré en collision avec une péniche à Varn.",
            "En mai 2022, le parlement a adopté une loi sur les gilets de sauvetage.",
        ),
        (
            "ru",
            "Паром «Анна» сел на мель у Оска во вторник.",
            "Компания была основана в 1931 году двумя братьями из Лунде.",
            "3 марта 2019 года теплоход «Берта» столкнулся с баржей у Варна.",
            "В мае 2022 года парламент принял закон о спасательных жилетах.",
        ),
        (
            "vi",
            "Phà Anna mắc cạn gần Osk hôm 4/3/2025.",
            "Công ty được hai anh em từ Lunde thành lập năm 1931 bằng tiền vay.",
            "Ngày 3 tháng 3 năm 2019, tàu Berta va chạm với một sà lan ở Varn.",
            "Tháng 5 năm 2022, quốc hội thông qua luật về áo phao.",
        ),
        (
            "zh",
            "渡轮安娜号2025年3月4日在奥斯克附近搁浅。",
            "安娜号的船东公司由来自伦德的两兄弟于1931年创立。",
            "2019年3月3日，贝尔塔号在瓦恩附近与一艘驳船相撞。",
            "2022年5月，议会通过了关于救生衣的法律。",
        ),
    ],
)
def test_timelines_in_other_languages(language: str, aground: str, founded: str, collision: str, law: str) -> None:
    made = (
        article(1, f"{aground} {collision}", published="2025-03-05"),
        article(2, f"{law} {founded}", published="2025-03-06"),
    )
    assert timeline(*made, language=language) == {
        "1931": founded,
        "2019-03-03": collision,
        "2022-05": law,
        "2025-03-04": aground,
    }
