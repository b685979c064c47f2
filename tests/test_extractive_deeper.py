from __future__ import annotations

import pytest
from bundles import analysis, article
from extracts import by_cues, labelled, reason, sentences, written  # noqa: F401  a fixture that every test here uses

pytestmark = pytest.mark.usefixtures("by_cues")

KILLED = "Eleven people were killed when the bus fell into the river at Osk, police said."
CHARGED = "Nils Berg was charged with ignoring a red light before the bus fell into the river."
COURT = "A court is expected to hear bus driver Nils Berg on 3 May in Osk."
RESIGNED = "The minister Ada Holm resigned after reports that the bus had failed its last test."
HOLM = "Ada Holm, the transport minister of Varn, visited the bridge with flowers."
TRANSIT = "The Lune Transit Company is a bus company with 40 lines in the valley."
BUS = (
    article(1, f"A bus fell into the river at Osk on Monday. {KILLED} {HOLM}", outlet="Post"),
    article(2, f"{CHARGED} {RESIGNED} {TRANSIT}", outlet="Echo"),
    article(3, f"{COURT} The Lune Transit Company has a new board. Ada Holm wept.", outlet="Courier"),
)


def test_questions_are_answered_by_sentences_that_answer_them_and_topics_described() -> None:
    told = dict(labelled(written("go_deeper", analysis(*BUS))))
    assert told == {
        "What is Nils Berg accused of?": [CHARGED],
        "What happens next?": [COURT],
        "Why did Ada Holm go?": [RESIGNED],
        "How many people died?": [KILLED],
        "Ada Holm (person)": [HOLM],
        "Lune Transit Company (organisation)": [TRANSIT],
    }


def test_only_a_sum_that_two_articles_name_is_the_money_of_the_story() -> None:
    repair = "The repair of the bridge at Osk will cost $4 million and take the whole summer."
    told = "A bus fell into the river at Osk. The bridge at Osk was closed on Monday. Divers looked at it. It rained."
    money = "How much money is involved?"
    asked = dict(
        labelled(written("go_deeper", analysis(f"{repair} {told}", f"Osk pays $4 million for a bridge. {told}")))
    )
    assert asked[money] == [repair]
    assert money not in dict(
        labelled(written("go_deeper", analysis(f"{repair} {told}", f"Osk pays $5 a head. {COURT} {KILLED}")))
    )


def test_questions_come_first_and_no_sentence_answers_two() -> None:
    both = "Eleven people were killed and 23 people were injured on the bridge of Osk."
    draft = written("go_deeper", analysis(f"A bus fell into the river at Osk. {both}", COURT))
    labels = [label for label, _ in labelled(draft)]
    assert len(sentences(draft)) == len(set(sentences(draft)))
    assert ("How many people died?" in labels) != ("How many people were hurt?" in labels)
    ends = [str(label).endswith("?") for label, _ in labelled(written("go_deeper", analysis(*BUS)))]
    assert ends == sorted(ends, reverse=True)


def test_answers_are_not_alike() -> None:
    """Two questions are not answered by one fact in two wordings."""
    hurt = "Eleven people were injured when the bus fell into the river at Osk, police said."
    draft = written("go_deeper", analysis(f"A bus fell into the river at Osk. {KILLED}", f"{hurt} {COURT}"))
    assert len([text for text in sentences(draft) if text in (KILLED, hurt)]) == 1


def test_a_description_that_leans_on_another_sentence_is_not_taken() -> None:
    leaning = HOLM.replace("Ada Holm, the", "But Ada Holm, the")
    made = analysis(BUS[0].model_copy(update={"text": BUS[0].text.replace(HOLM, leaning)}), *BUS[1:])
    assert leaning not in sentences(written("go_deeper", made))


def test_what_was_to_come_on_a_day_that_is_over_describes_nobody() -> None:
    plan = "Ada Holm, the transport minister of Varn, will visit the bridge on Thursday."
    days = [
        each.model_copy(update={"published": day, "text": each.text.replace(HOLM, plan)})
        for day, each in zip(("2025-03-04", "2025-03-07", "2025-03-07"), BUS, strict=True)
    ]
    assert plan not in sentences(written("go_deeper", analysis(*days)))
    same_day = [each.model_copy(update={"published": "2025-03-04"}) for each in days]
    assert plan in sentences(written("go_deeper", analysis(*same_day)))


def test_one_sentence_describes_one_topic() -> None:
    both = "Ada Holm, the transport minister of Varn, met Nils Berg, the driver of the bus, at the bridge."
    made = analysis(BUS[0].model_copy(update={"text": BUS[0].text.replace(HOLM, both)}), *BUS[1:])
    assert sentences(written("go_deeper", made)).count(both) == 1


def test_at_most_four_questions() -> None:
    more = "The repair of the bridge will cost $4 million. Critics say that the company has saved on brakes."
    told = labelled(
        written("go_deeper", analysis(*BUS, article(4, f"{more} The law of Varn bars old buses from bridges.")))
    )
    assert len([label for label, _ in told if str(label).endswith("?")]) == 4


def test_an_aside_answers_no_question() -> None:
    aside = "Somewhere else a hat shop is due to open."
    told = labelled(written("go_deeper", analysis(*BUS[:2], f"Divers raised the bus at Osk. Rain fell. {aside}")))
    assert aside not in [text for _, texts in told for text in texts]


def test_what_leans_on_another_sentence_answers_nothing() -> None:
    made = analysis("It is expected to hear the bus driver in May.", "A bus fell into the river at Osk on Monday.")
    assert reason("go_deeper", made) == ("no_questions", {})


def test_what_the_page_says_already_answers_nothing() -> None:
    told = sentences(written("go_deeper", analysis(*BUS), CHARGED, HOLM))
    assert CHARGED not in told
    assert HOLM not in told


def test_a_name_that_is_mentioned_once_or_only_insulted_is_no_topic() -> None:
    once = "Egon Vale, the oldest diver of the valley, looked for the bus with a lamp."
    insulted = "“Greta Sund, the laziest engineer of Varn, never looked,” a passenger said."
    made = analysis(*BUS, article(4, f"{once} {insulted} Greta Sund went home."))
    labels = [str(label) for label, _ in labelled(written("go_deeper", made))]
    assert not [label for label in labels if "Vale" in label or "Sund" in label]


def test_the_order_of_the_articles_does_not_change_what_goes_deeper() -> None:
    assert labelled(written("go_deeper", analysis(*BUS[::-1]))) == labelled(written("go_deeper", analysis(*BUS)))


def test_another_language_is_asked_and_described_in_its_own_words() -> None:
    court = "Суд над водителем состоится в четверг, и это первый процесс в городе."
    holm = "Министр Ада Хольм, глава партии, вечером посетила мост."
    made = analysis(court, f"{holm} Водители говорят, что Ада Хольм плакала.", language="ru")
    told = dict(labelled(written("go_deeper", made)))
    assert told["Что будет дальше?"] == [court]
    assert told["Ада Хольм (person)"] == [holm]
