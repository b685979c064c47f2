from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from bundles import analysis, article
from extracts import by_cues, reason, sentences, written  # noqa: F401  a fixture that every test here uses

from summarizer.errors import EmptyBundleError

if TYPE_CHECKING:
    from summarizer.bundle import Article

pytestmark = pytest.mark.usefixtures("by_cues")

BURST = "The dam above Osk burst on Tuesday and flooded 300 houses in the valley."


@pytest.mark.parametrize(
    "others",
    [(), (article(3, "300 houses of the valley are under water.", title="Houses flooded after dam bursts"),)],
)
def test_the_headline_is_the_most_central_title_not_the_bait(others: tuple[Article, ...]) -> None:
    made = analysis(
        article(1, f"{BURST} Soldiers came.", title="An old farmer looked out and could not believe his eyes"),
        article(2, "The dam above Osk burst. 300 houses are flooded.", title="Dam above Osk floods 300 houses"),
        *others,
    )
    assert sentences(written("headline", made)) == ["Dam above Osk floods 300 houses"]


@pytest.mark.parametrize(
    "other", ["Did the dam above Osk burst on Tuesday?", "Opinion: dam above Osk burst on Tuesday"]
)
def test_a_question_or_an_opinion_is_no_headline_where_a_report_has_one(other: str) -> None:
    made = analysis(
        article(1, BURST, title=other),
        article(2, BURST, title="Villagers flee after dam above Osk bursts"),
    )
    assert sentences(written("headline", made)) == ["Villagers flee after dam above Osk bursts"]


def test_of_titles_that_say_as_much_the_newest_is_the_headline() -> None:
    """It still holds, where the first one may have been overtaken."""
    titles = {"2025-03-04": "Dam above Osk bursts, three missing", "2025-03-06": "Dam above Osk bursts, three found"}
    for first, last in (titles, [*titles][::-1]):
        made = analysis(
            article(1, BURST, title=titles[first], published=first),
            article(2, BURST, title=titles[last], published=last),
        )
        assert sentences(written("headline", made)) == ["Dam above Osk bursts, three found"]


@pytest.mark.parametrize(
    ("later", "headline"),
    [
        (
            "The number of people injured in Osk has risen to 17, the hospital said on Thursday.",
            "Osk dam will be rebuilt",
        ),
        ("The dam above Osk will be rebuilt, the mayor said on Thursday.", "Twelve injured as dam above Osk bursts"),
    ],
)
def test_a_title_with_a_figure_that_a_later_report_has_otherwise_is_no_headline(later: str, headline: str) -> None:
    first = "Twelve people were injured when the dam above Osk burst on Tuesday."
    made = analysis(
        article(1, first, title="Twelve injured as dam above Osk bursts", published="2025-03-04"),
        article(2, f"{later} Soldiers came to Osk.", title="Osk dam will be rebuilt", published="2025-03-06"),
        article(
            3, f"{first} Villagers fled.", title="Twelve injured as the dam above Osk bursts", published="2025-03-04"
        ),
    )
    assert sentences(written("headline", made)) == [headline]


@pytest.mark.parametrize(
    ("language", "title", "shown"),
    [
        ("en", "Live updates: Dam above Osk bursts - Valley Post", "Dam above Osk bursts"),
        ("en", "BREAKING NEWS | Dam above Osk bursts", "Dam above Osk bursts"),
        ("en", "Osk – dam bursts", None),
        ("de", "Liveticker: Damm über Osk gebrochen | Talbote", "Damm über Osk gebrochen"),
        ("fr", "EN DIRECT - Le barrage d’Osk a cédé", "Le barrage d’Osk a cédé"),
        ("ru", "Срочно: прорвало плотину над Оском", "прорвало плотину над Оском"),
        ("en", "Dam above Osk bursts - the worst flood that the valley has ever seen in one night", None),
    ],
)
def test_labels_and_outlets_are_no_part_of_the_headline(language: str, title: str, shown: str | None) -> None:
    draft = written("headline", analysis(article(1, BURST, title=title, language=language)))
    assert sentences(draft) == [shown or title]
    assert title.find(sentences(draft)[0]) >= 0


def test_without_titles_a_short_telling_sentence_is_the_headline() -> None:
    long = "The dam above Osk burst on Tuesday and flooded 300 houses in the valley " + "and then more " * 8 + "of it."
    made = analysis(f"But {BURST[0].lower()}{BURST[1:]} {long} {BURST} Goats are calm animals, a farmer said.")
    assert sentences(written("headline", made)) == [BURST]


def test_words_of_somebody_make_no_headline_and_do_not_open_the_lead() -> None:
    words = "“Nobody warned the village, and nobody came to help us,” mayor Eva Holm of Osk said."
    told = "Water flooded 300 houses below the dam on Tuesday night."
    made = analysis(f"{words} Rain fell.", f"{told} Gulls sat there.", f"{words} The mayor slept.")
    assert sentences(written("headline", made)) == [told]
    assert sentences(written("whats_happened", made)) == [told, words]


def test_a_bundle_with_nothing_to_cite_has_no_headline() -> None:
    with pytest.raises(EmptyBundleError, match="no sentence and no title to cite"):
        written("headline", analysis(""))


VALLEY = (
    article(
        1,
        f"{BURST} It was dark. Schools in the whole county of Varn stay closed, the county said on Thursday.",
        outlet="Courier",
        published="2025-03-06",
    ),
    article(
        2,
        "On Tuesday the dam above Osk burst and flooded 300 houses of the valley. It was cold. On Wednesday soldiers "
        "brought 40 people to the gymnasium of Osk.",
        outlet="Echo",
        published="2025-03-06",
    ),
    article(
        3,
        "In the valley 300 houses were flooded after the dam above Osk burst on Tuesday. That was late. Heavy "
        "rain fell "
        "on the hills on Monday, 90 millimetres in one day.",
        outlet="Post",
        published="2025-03-05",
    ),
)


@pytest.mark.parametrize(
    ("title", "opens"),
    [
        ("Old paper mill burns to the ground, four families homeless", "The old paper mill"),
        ("Man of 25 years arrested near the harbour", "Police in Osk"),
    ],
)
def test_of_sentences_that_tell_as_much_the_one_on_the_headline_opens(title: str, opens: str) -> None:
    arrest = "Police in Osk said on Wednesday that a man of 25 years had been arrested near the harbour."
    fire = "The old paper mill in Osk burned to the ground on Tuesday, and four families lost their homes."
    made = analysis(
        article(1, f"{arrest} {fire} Firemen came from five villages.", title=title),
        article(2, f"{arrest} The owner was abroad at the time.", title="What is known so far"),
        article(3, f"{fire} Schools stayed closed for a day.", title="Morning news"),
    )
    assert sentences(written("headline", made)) == [title]
    assert sentences(written("whats_happened", made))[0].startswith(opens)


def test_the_lead_opens_with_what_all_tell_and_goes_on_by_the_days_of_which_it_tells() -> None:
    assert sentences(written("whats_happened", analysis(*VALLEY))) == [
        BURST,
        "Heavy rain fell on the hills on Monday, 90 millimetres in one day.",
        "On Wednesday soldiers brought 40 people to the gymnasium of Osk.",
        "Schools in the whole county of Varn stay closed, the county said on Thursday.",
    ]


@pytest.mark.parametrize("turned", [VALLEY[::-1], VALLEY[1:] + VALLEY[:1]])
def test_the_order_of_the_articles_does_not_change_the_lead(turned: tuple[Article, ...]) -> None:
    expected = sentences(written("whats_happened", analysis(*VALLEY)))
    assert sentences(written("whats_happened", analysis(*turned))) == expected


def test_where_the_newest_day_tells_no_news_the_lead_opens_with_the_last_day_that_does() -> None:
    looking_back = BURST.replace("burst", "had long been unsafe and burst")
    late = article(4, f"{looking_back} Engineers should have measured the dam.", outlet="Atlas", published="2025-03-09")
    assert sentences(written("whats_happened", analysis(*VALLEY, late)))[0] != looking_back


def test_a_day_of_long_ago_moves_no_sentence_to_the_front_of_the_story() -> None:
    """What looks back stands where its article stands, not before the days of the story."""
    old = "On 9 June 1999 inspectors measured cracks of 40 centimetres."
    told = sentences(written("whats_happened", analysis(*VALLEY[1:], *look_back(old))))
    assert told.index(old) > told.index("On Wednesday soldiers brought 40 people to the gymnasium of Osk.")


def look_back(text: str) -> tuple[Article, ...]:
    return (article(4, f"{BURST} It was dark. {text}", outlet="Atlas", published="2025-03-07"),)


def test_no_fact_is_told_twice_in_a_lead() -> None:
    told = sentences(written("whats_happened", analysis(*VALLEY)))
    assert len([text for text in told if "dam" in text]) == 1


def test_sentences_with_the_same_figure_count_as_more_alike() -> None:
    """What is mostly the same fact in other words is told once; with another figure it is news."""
    told = {}
    for figure in (640, 75):
        made = analysis(
            f"{BURST} The water drowned 640 sheep on the low meadows of the valley.",
            f"{BURST} Farmers who keep sheep lost {figure} animals to the water, said their union.",
        )
        told[figure] = [text for text in sentences(written("whats_happened", made)) if "sheep" in text]
    assert len(told[640]) == 1
    assert len(told[75]) == 2


def test_the_lead_stops_when_enough_is_said() -> None:
    def report(name: str) -> str:
        return (
            f"{name} reported to the assembly of the valley that every {name.lower()} of the northern district "
            "had lost "
            f"the better part of a year of {name.lower()} work, with no money from any {name.lower()} fund in sight."
        )

    made = analysis(*(report(name) for name in ("Bakers", "Weavers", "Ferrymen", "Potters", "Tanners", "Smiths")))
    assert 2 <= len(sentences(written("whats_happened", made))) <= 3


def test_what_leans_on_another_sentence_stands_nowhere() -> None:
    leaning = "It tore the stone bridge of Osk away and drowned 40 cows on the low meadows."
    made = analysis(f"{BURST} {leaning}", f"{leaning} The mayor of Osk slept through the flood in the valley.")
    assert leaning not in sentences(written("whats_happened", made))


def test_where_no_sentence_stands_alone_one_is_taken_all_the_same() -> None:
    made = analysis("It burst on Tuesday. They fled.", "But it had been repaired before that.")
    assert len(sentences(written("whats_happened", made))) == 1


def test_opinions_tell_no_event_where_there_are_reports() -> None:
    made = analysis(
        article(1, f"{BURST} Soldiers brought 40 people to the gymnasium of Osk.", title="Dam above Osk bursts"),
        article(2, f"{BURST} The county should be ashamed of the dam above Osk.", title="Opinion: Shame on the dam"),
    )
    assert "ashamed" not in " ".join(sentences(written("whats_happened", made)))


def test_the_sentence_that_is_the_headline_is_not_told_again_but_its_news_is() -> None:
    told = sentences(written("whats_happened", analysis(*VALLEY), BURST))
    assert BURST not in told
    assert [text for text in told if "300 houses" in text]


def test_headlines_without_text_have_no_lead() -> None:
    assert reason("whats_happened", analysis(article(1, "", title="Dam above Osk bursts"))) == ("no_text", {})


def test_a_bundle_of_one_sentence_says_all_in_its_headline() -> None:
    assert reason("whats_happened", analysis(BURST), BURST) == ("no_more", {})


@pytest.mark.parametrize(
    ("language", "texts", "opens", "leaning"),
    [
        (
            "de",
            (
                (
                    "Die Brücke bei Varn ist am Montag gesperrt worden, weil Ingenieure 12 Risse im Hauptträger "
                    "fanden. Dabei "
                    "wird es bei der Brücke nicht bleiben. Fähren bringen die Pendler bis Juni über den Fluss."
                ),
                (
                    "Ingenieure fanden 12 Risse im Hauptträger und sperrten am Montag die Brücke bei Varn. Ein Angler "
                    "verkauft am Ufer des Flusses Zitronenkuchen."
                ),
            ),
            "Risse",
            "Dabei",
        ),
        (
            "vi",
            (
                (
                    "Cầu Varn bị đóng cửa hôm thứ Hai sau khi các kỹ sư tìm thấy 12 vết nứt ở dầm chính. Tuy "
                    "nhiên, cầu Varn "
                    "chưa sập hôm thứ Hai. Phà sẽ chở người lao động qua sông cho đến tháng Sáu."
                ),
                (
                    "Các kỹ sư tìm thấy 12 vết nứt ở dầm chính và đóng cửa cầu Varn hôm thứ Hai. Một "
                    "người câu cá bán bánh "
                    "chanh bên bờ sông mỗi ngày."
                ),
            ),
            "vết nứt",
            "Tuy nhiên",
        ),
        (
            "ru",
            (
                (
                    "Мост в Варне закрыли в понедельник после того, как инженеры нашли 12 трещин в "
                    "главной балке. Однако "
                    "главная балка моста в Варне не обрушилась. Паромы будут возить рабочих через реку до июня."
                ),
                (
                    "Инженеры нашли 12 трещин в главной балке и закрыли мост в Варне в понедельник. "
                    "Рыбак продаёт лимонный "
                    "пирог на набережной у старого порта."
                ),
            ),
            "трещин",
            "Однако",
        ),
        (
            "zh",
            (
                (
                    "工程师在主梁上发现十二处裂缝后，瓦恩大桥周一关闭。但他们还不知道大桥何时会再次开放。渡轮将在六月"
                    "之前运送上班族过河。"
                ),
                "工程师在主梁上发现十二处裂缝，瓦恩大桥周一因此关闭。一名钓鱼者每天在河边出售柠檬蛋糕和热茶。",
            ),
            "裂缝",
            "但",
        ),
    ],
)
def test_a_lead_in_other_languages(language: str, texts: tuple[str, ...], opens: str, leaning: str) -> None:
    made = analysis(*texts, language=language)
    told = sentences(written("whats_happened", made))
    assert len(told) >= 2
    assert opens in told[0]
    assert all(opens not in text for text in told[1:])
    before = {after.text: text.text for text, after in pairwise(made.evidence.sentences)}
    assert all(told[at - 1] == before[text] for at, text in enumerate(told) if text.startswith(leaning))
