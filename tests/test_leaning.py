from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.context_dependence import dependence_signs, stands_alone
from summarizer.text.parsed_text import ParsedText

STANDING = [
    ("en", "The harbour of Varn was closed on Monday after two cables broke."),
    ("en", "Mayor Ada Bell said she would resign if the inquiry blamed the town."),
    ("en", "“We will rebuild it,” Mayor Ada Bell told the council on Tuesday."),
    ("en", "The US said its ships would leave the port of Varn by March."),
    ("en", "'The bridge will fail,' Mayor Ada Bell told the council's divers on Tuesday."),
    ("en", "On 3 May 2011 a baker opened his first shop beside the bridge of Varn."),
    ("en", "In a video in December announcing her resignation, Ada Bell wept."),
    ("en", "In January, Mayor Ada Bell said she would resign before the summer."),
    ("en", "The IMORE port of Varn and its MORE ferries were sold in the spring."),
    ("en", "The attack killed 24 people in the city of Varn, officials said."),
    ("de", "Der Hafen von Warnau wurde am Montag nach dem Unfall gesperrt."),
    ("de", "Das Haus am Markt soll nach den Plänen der Stadt abgerissen werden."),
    ("fr", "Le port de Varne a été fermé lundi après la rupture de deux câbles."),
    ("es", "El puerto de Varna fue cerrado el lunes tras la rotura de dos cables."),
    ("ru", "Порт Варны закрыли в понедельник после обрыва двух тросов, сообщила мэрия."),
    ("vi", "Ông Trần Văn Bình cho biết cảng sẽ đóng cửa đến hết tháng sau."),
    ("ar", "أغلقت السلطات ميناء المدينة يوم الاثنين بعد انقطاع اثنين من الكابلات."),
    ("hi", "अधिकारियों ने सोमवार को दो तार टूटने के बाद बंदरगाह बंद कर दिया।"),
    ("zh", "市政府星期一在两根缆绳断裂之后宣布关闭港口，渡轮将于星期二开始运行。"),
    ("ja", "市は月曜日、二本のケーブルが切れた事故を受けて港を閉鎖すると発表した。"),
]

LEANING = [
    ("en", "He said it would fail when the council votes on Monday.", "opener"),
    ("en", "But that changed when the court ruled on the plan last week.", "opener"),
    ("en", "“We will win this vote,” he told reporters in Varn on Monday.", "pronoun"),
    ("en", "In a statement, he said the bill for the bridge would fail.", "pronoun"),
    ("en", "In January, he said that the bill for the bridge would fail.", "pronoun"),
    ("en", "Given that he had warned the council, the mayor was not surprised.", "pronoun"),
    ("en", "Just before news of the vote broke, his office issued a statement on Varn.", "pronoun"),
    ("en", "In another message, the mayor of Varn asked for more money for the bridge.", "opener"),
    ("en", "Never mind that the mayor of Varn wanted another bridge in the spring.", "opener"),
    ("en", "'There is no report from the council's office on the bridge yet.", "quote"),
    ("en", "Mayor Ada Bell Ada (Addie) BellMORE was charged with fraud on Monday.", "fragment"),
    ("en", "I think our town needs a new harbour before the winter comes.", "first_person"),
    ("en", "“We will win this vote and everybody in this town knows it.”", "quote"),
    ("en", "The mayor said: “We will rebuild the bridge before the summer.", "quote"),
    ("en", "Will the council of Varn vote for the bridge on Monday night?", "question"),
    ("en", "The council of Varn voted for the new bridge by a wide ...", "fragment"),
    ("en", "The old harbour of Varn on a photograph from the thirties", "fragment"),
    ("en", "The bridge is closed.", "short"),
    ("en", "The plan " + "and the wall " * 30 + "failed.", "long"),
    ("de", "Er sagte am Montag, dass die Brücke bald wieder offen sei.", "opener"),
    ("de", "Deshalb soll die Brücke bis zum Sommer ganz gesperrt bleiben.", "opener"),
    ("fr", "Il a déclaré lundi que le pont serait bientôt rouvert au public.", "opener"),
    ("es", "Sin embargo, el puente seguirá cerrado hasta el próximo verano.", "opener"),
    ("ru", "Однако мост останется закрытым до конца лета, сообщили в мэрии.", "opener"),
    ("vi", "Ông cho biết cảng sẽ đóng cửa cho đến hết tháng sau vì sự cố.", "opener"),
    ("ar", "وأضاف أن الميناء سيبقى مغلقا حتى نهاية الشهر المقبل بسبب الحادث.", "opener"),
    ("hi", "उन्होंने कहा कि बंदरगाह अगले महीने के अंत तक बंद रहेगा।", "opener"),
    ("zh", "但港口将一直关闭到下个月底，市政府在星期一的声明中表示。", "opener"),
    ("ja", "しかし港は来月末まで閉鎖されると市は月曜日の声明で述べた。", "opener"),
]


@pytest.mark.parametrize(("language", "text"), STANDING)
def test_whole_sentences_stand_alone(language: str, text: str) -> None:
    assert dependence_signs(ParsedText(text, language)) == frozenset()
    assert stands_alone(ParsedText(text, language))


@pytest.mark.parametrize(("language", "text", "reason"), LEANING)
def test_what_leans_on_its_neighbours_is_told(language: str, text: str, reason: str) -> None:
    assert reason in dependence_signs(ParsedText(text, language))
    assert not stands_alone(ParsedText(text, language))


@given(st.text(), st.sampled_from(["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"]))
def test_any_text_is_judged(text: str, language: str) -> None:
    assert stands_alone(ParsedText(text, language)) == (not dependence_signs(ParsedText(text, language)))
