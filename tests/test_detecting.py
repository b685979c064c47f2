"""The language of a text: ten that the project promises, some that it only tells apart, and none."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.text.language_detection import detect_language

TEXTS = {
    "en": "The council of the town has voted to close its only library, and nobody was more surprised than the mayor.",
    "de": "Der Rat der Stadt hat beschlossen, die einzige Bücherei zu schließen, und niemand war darüber froh.",
    "fr": "Le conseil de la ville a décidé de fermer la seule bibliothèque, et personne ne s’en est réjoui.",
    "es": "El consejo de la ciudad decidió cerrar la única biblioteca, pero nadie se alegró por ello.",
    "ru": "Совет города решил закрыть единственную библиотеку, и это решение никого не обрадовало.",
    "vi": "Hội đồng thị trấn đã bỏ phiếu đóng cửa thư viện duy nhất và không ai vui vì điều này.",
    "ar": "قرر مجلس المدينة إغلاق المكتبة الوحيدة، ولم يكن أحد سعيدا بهذا القرار الذي صدر في المساء.",
    "hi": "नगर परिषद ने शहर के एकमात्र पुस्तकालय को बंद करने का फैसला किया है और इस से कोई खुश नहीं है।",
    "zh": "市议会决定关闭唯一的图书馆，没有人为此感到高兴。",
    "ja": "市議会は唯一の図書館を閉鎖することを決定したが、誰も喜ばなかった。",
    "pt": "O conselho da cidade decidiu fechar a única biblioteca, mas ninguém ficou feliz com isso.",
    "it": "Il consiglio della città ha deciso di chiudere la sola biblioteca, ma nessuno è stato contento.",
    "nl": "De raad van de stad heeft besloten de enige bibliotheek te sluiten, maar niemand was daar blij mee.",
    "uk": "Рада міста вирішила закрити єдину бібліотеку, але ніхто не зрадів, бо її люблять.",
    "tr": "Kent meclisi tek kütüphaneyi kapatma kararı aldı ve bu karar için hiç kimse sevinmedi.",
    "pl": "Rada miasta zdecydowała się zamknąć jedyną bibliotekę, ale nie było nikogo, kto by się z tego cieszył.",
    "sv": "Stadens råd har beslutat att stänga det enda biblioteket, men ingen var glad över det.",
    "ko": "시의회는 유일한 도서관을 폐쇄하기로 결정했다.",
    "th": "สภาเมืองตัดสินใจปิดห้องสมุดแห่งเดียวของเมือง",
    "el": "Το δημοτικό συμβούλιο αποφάσισε να κλείσει τη βιβλιοθήκη.",
    "he": "מועצת העיר החליטה לסגור את הספרייה היחידה.",
    "fa": "شورای شهر تصمیم گرفت که تنها کتابخانه را ببندد و هیچ کس از این خوشحال نشد.",
    "id": "Dewan kota itu telah memutuskan untuk menutup perpustakaan dan tidak ada yang senang dengan ini.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_is_enough(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text", ["", "  \n", "12 %, 14:30", "...", "ok", "Elmsworth Brightwater Okafor Brandt", "🙂🙂🙂"]
)
def test_none_when_the_text_does_not_say(text: str) -> None:
    assert detect_language(text) is None


def test_decomposed_letters_are_read_as_composed_ones() -> None:
    assert detect_language(unicodedata.normalize("NFD", TEXTS["vi"])) == "vi"


def test_russian_is_no_macedonian_on_a_tuesday() -> None:
    """Both write "во" and "со"."""
    assert detect_language("Паром «Анна» сел на мель у Оска во вторник.") == "ru"
    assert detect_language("Рибарите рекоа дека фериботот се насука во вторник и дека ќе биде извлечен.") == "mk"


def test_foreign_names_do_not_change_the_language() -> None:
    assert detect_language(TEXTS["en"] + " The word 図書館 means library.") == "en"
    assert detect_language(TEXTS["ja"] + " Elmsworth Town Library (ETL)。") == "ja"
    assert detect_language(TEXTS["ru"] + " Elmsworth Town Library") == "ru"


@given(st.text(max_size=500))
def test_any_text_has_an_answer(text: str) -> None:
    language = detect_language(text)
    assert language is None or (len(language) == 2 and language.isalpha())


@pytest.mark.parametrize("unit", ["a", "и", "字", "the ", "ः", "a1"])
def test_a_giant_text_costs_no_more_than_its_beginning(unit: str) -> None:
    text = unit * 1_000_000
    assert takes_at_most(0.2, lambda: detect_language(text))


def test_four_thousand_characters_take_a_millisecond_or_two() -> None:
    text = TEXTS["en"] * 40
    assert takes_at_most(0.04, lambda: [detect_language(text) for _ in range(20)])
