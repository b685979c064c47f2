from __future__ import annotations

import pytest
from bundles import analysis, article

from summarizer.languages import load_language
from summarizer.writing.extractive.answered_questions import questions_answered


def asked(text: str, language: str = "en") -> list[str]:
    """The questions that a sentence answers, the most wanted first."""
    (sentence,) = analysis(article(1, text, language=language), language=language).evidence.sentences
    return [question for _, question in sorted(questions_answered(sentence))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The court is expected to rule on the appeal of the owner.", "What happens next?"),
        ("Parliament will vote on the ferry bill on Thursday in Osk.", "What happens next?"),
        ("The new bill would ban ferries without life jackets.", "What does the new bill do?"),
        ("This ruling allows owners to sell their ferries abroad.", "What does this ruling do?"),
        ("The crash killed eleven people on the bridge of Osk.", "How many people died?"),
        ("Eleven passengers were killed on the bridge of Osk.", "How many people died?"),
        ("At the bridge of Osk 23 other people were injured.", "How many people were hurt?"),
        ("Nils Berg was charged with ignoring a red light.", "What is Nils Berg accused of?"),
        ("Ada Holm resigned after reports on a failed test.", "Why did Ada Holm go?"),
        ("A poll showed that 61 percent want a new bridge.", "What do the polls say?"),
        ("The repair of the bridge will cost $4 million.", "How much money is involved?"),
        ("The law of Varn bars owners from selling their ferries.", "What does the law say?"),
        ("Critics say that the company has saved on brakes.", "What do critics say?"),
        ("Under Varn law, a ferry of that age needs two pilots.", "What does the law say?"),
        ("The judge ruled on Monday that the owner can keep his ferry.", "What does the law say?"),
        ("The mayor plans to open the new bridge next week.", "What happens next?"),
        ("A man was killed, and 19 people were injured on the bridge.", "How many people were hurt?"),
        ("Supporters of the plan say that the bridge is worn out.", "What do supporters say?"),
        ("The bridge was closed because the river had washed away sand.", "Why was the bridge closed?"),
        ("The mayor cannot sell the port because the state owns it.", "Why can the mayor not sell the port?"),
        ("Nils Berg did not stop because the brakes had failed.", "Why did Nils Berg not stop?"),
    ],
)
def test_a_sentence_answers_what_it_tells(text: str, question: str) -> None:
    assert question in asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bus fell into the river Lune on Monday morning.",
        "In 1998 people of the valley died their cloth blue.",
        "The union killed the proposal in the autumn of 2019.",
        "Nils Berg has accused the company of saving on brakes.",
        "Ada Holm resigned herself to a long wait at the bridge.",
        "The court sat in a hall from the time of the old kings.",
        "Tickets for the bus have a price that nobody understands.",
        "The bridge was closed because of this, said a passenger.",
        "The mayor has backed the man who stands for the seat next week.",
        "Osk will hold the owner of the ferry responsible for everything in the harbour.",
        "Ada Holm held the rope for nearly nine minutes as he died.",
        "A vigil was held for Nils Berg, 16, killed on Saturday night.",
        "Nils Berg told supporters of his plans in a phone call on Tuesday.",
        "Nils Berg is a member of the party that opposes ferries.",
        "Nils Berg said the town should drop the law and then the mayor should require others to pay.",
        "Owners say they cannot sell the port because the state owns it.",
        "Owners have to be careful with ferries because the river is wide.",
        "The bridge is important not only because it is old.",
        "A pilot should not be praised because he is a friend of the mayor.",
    ],
)
def test_a_sentence_without_an_answer_is_asked_nothing(text: str) -> None:
    assert asked(text) == []


def test_a_count_of_the_hurt_is_no_count_of_the_dead() -> None:
    assert asked("A man was killed and 19 people were injured on the bridge.") == ["How many people were hurt?"]


def test_a_word_that_the_article_also_writes_small_is_no_name() -> None:
    text = "Pilots are going home because the bridge is shut. The mayor met pilots on Monday."
    first, _ = analysis(article(1, text)).evidence.sentences
    assert [question for _, question in questions_answered(first)] == ["Why are pilots going home?"]


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("de", "Das Gericht soll am Dienstag über die Klage des Besitzers entscheiden.", "Wie geht es weiter?"),
        ("de", "Bei dem Unfall kamen elf Menschen und 3 Kinder ums Leben.", "Wie viele Menschen starben?"),
        ("fr", "L’accident du pont a fait 11 morts et de nombreux blessés.", "Combien de personnes sont mortes ?"),
        ("es", "El accidente del puente dejó 11 personas muertas en la ciudad.", "¿Cuántas personas murieron?"),
        ("ru", "Суд состоится в четверг в здании у старого порта.", "Что будет дальше?"),
        ("ru", "Автобус упал в реку из-за того, что отказали тормоза.", "В чём причина?"),
        ("vi", "Vụ tai nạn trên cầu khiến 11 người thiệt mạng hôm thứ Hai.", "Có bao nhiêu người thiệt mạng?"),
        ("vi", "Phiên tòa dự kiến mở vào thứ Năm tại thành phố Osk.", "Điều gì sẽ xảy ra tiếp theo?"),
    ],
)
def test_other_languages_ask_in_their_own_words(language: str, text: str, question: str) -> None:
    assert question in asked(text, language)


def test_a_language_without_a_table_asks_nothing() -> None:
    assert asked("法院预计周四对业主的上诉作出裁决。", "zh") == []


def test_the_cheap_look_turns_no_answer_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The signs of a question only save the pattern's time: without them the same questions are found."""
    texts = [text for text, _ in ANSWERS]
    quick = [asked(text) for text in texts]
    questions = load_language("en").questions
    monkeypatch.setattr(questions, "rules", tuple(rule._replace(signs=()) for rule in questions.rules))
    assert [asked(text) for text in texts] == quick


ANSWERS = test_a_sentence_answers_what_it_tells.pytestmark[0].args[1]
