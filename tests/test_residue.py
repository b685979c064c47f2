"""What is dropped as residue, what is trimmed, and above all what is neither."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.languages import known_languages, load_language
from summarizer.text.boilerplate.boilerplate_filter import BoilerplateFilter


def is_residue(text: str, language: str) -> bool:
    """Of a sentence that is all of its page."""
    return BoilerplateFilter(text, load_language(language)).is_residue(text)


def trim_residue(text: str, language: str) -> tuple[int, int]:
    return BoilerplateFilter(text, load_language(language)).trim(text)


RESIDUE = (
    ("en", "Photo by Ida Brandt / Getty"),
    ("en", "Ida Brandt/AP"),
    ("en", "(Photo: Ida Brandt, Elmsworth Courier)"),
    ("en", "(AP Photo/Ida Brandt, File)"),
    ("en", "Enlarge this image toggle caption"),
    ("en", "Enlarge this image toggle caption Ida Brandt/AP Ida Brandt/AP"),
    ("en", "Image copyright Getty Images Image caption The harbour of Elmsworth was closed on Monday morning"),
    ("en", "FILE - In this March 3, 2014, file photo, Mayor Tom Hale speaks at the harbour in Elmsworth."),
    ("en", "The mayor of Elmsworth leaves the town hall after a long meeting on the budget Ida Brandt/Getty Images"),
    ("en", "hide caption"),
    ("en", "The harbour of Elmsworth is seen behind the old bridge in March 2018."),
    ("en", "Tom Hale is pictured leaving the town hall of Elmsworth after the vote."),
    ("en", "Mayor Tom Hale, left, and diver Ida Brandt inspect the bridge."),
    ("en", "Mayor Tom Hale (right) lost the vote against Ida Brandt (left)."),
    ("en", "An aerial view of the harbour of Elmsworth is seen after the storm."),
    ("en", "We gratefully acknowledge the help of the town of Elmsworth."),
    ("en", "Author’s note: the answers were given before the vote in Elmsworth."),
    (
        "en",
        "Mayor Tom Hale greets divers as he arrives for a talk at the harbour in Elmsworth, Ohio, U.S., May 4, 2019.",
    ),
    ("en", "Divers and the mayor wait at the old bridge on June 3, 2020, in Elmsworth."),
    ("en", "This widest crawl was run with a depth of two."),
    ("en", "Since 1999, Varn Internet has been donating their crawl data to the Internet Archive."),
    ("en", "That way, when pages that are referenced are changed, readers still find them."),
    ("en", "The goal is to fix all broken links on the web."),
    ("en", "Click here to read more."),
    ("en", "Ferry inquiry:Operator admits that it had known of the leak for two years."),
    ("en", "Read more"),
    ("en", "Elmsworth closes its only library after a vote that surprised nearly everybody Read more"),
    ("en", "Sign up for our daily newsletter."),
    ("en", "By signing up, you agree to our Privacy Policy"),
    ("en", "This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply."),
    ("en", "We use cookies to improve your experience."),
    ("en", "Share this article Facebook Twitter Email"),
    ("en", "Story highlights"),
    ("en", "By Ida Brandt and Tom Hale"),
    ("en", "IDA BRANDT, Associated Press"),
    ("en", "Updated 3:45 PM ET, Mon March 3, 2014"),
    ("en", "Updated at 3:45 p.m."),
    ("en", "(AP)"),
    ("en", "Copyright 2014 Associated Press. All rights reserved."),
    ("en", "© 2014 Elmsworth Courier"),
    ("en", "Watch: how the library closed, and who voted for it."),
    ("en", "RELATED: Why the library of Elmsworth had to close."),
    ("en", "See also: the history of the library in ten pictures."),
    ("en", "Follow Ida Brandt on Twitter: @idabrandt."),
    ("en", "Tom Hale contributed to this report."),
    ("en", "Associated Press writers Tom Hale in Elmsworth and Ada Okafor in Lagos contributed."),
    ("en", "The writer is on Twitter @idabrandt."),
    ("en", "Ida Brandt is a reporter for the Elmsworth Courier."),
    ("en", "Loading..."),
    ("en", "Advertisement"),
    ("en", "This story has been updated."),
    ("en", "https://www.example.org/news/library-closes.html"),
    ("en", "ida.brandt@example.org"),
    ("en", 'Send tips to <a href="https://example.org">our desk</a> and to the editors of the paper in town.'),
    ("en", '{"unitName": "top", "display": "mobile", "isMobile": false} hidden ad unit'),
    ("en", "— Tom Hale (@tomhale) May 29, 2020"),
    ("en", "HOME NEWS SPORT WEATHER TRAVEL CULTURE MUSIC TELEVISION BOOKS STYLE FOOD GAMES SHOP"),
    ("en", "2012 | 14.5 | 22.1 | 3.8 | 19.0 | 2013 | 15.5 | 21.0 | 4.1"),
    ("en", "What it means"),
    ("en", "WOW!"),
    ("en", "* * *"),
    ("en", "To read the full report on the library, please click on the link below."),
    ("de", "Foto: dpa"),
    ("de", "Lesen Sie auch: Warum die Bücherei schließen musste."),
    ("de", "Jetzt kostenlos abonnieren!"),
    ("de", "Stand: 3. Mai 2014, 14.30 Uhr"),
    ("de", "Anzeige"),
    ("de", "ELMSHORN, 5. Juli (dpa)."),
    ("fr", "Crédit photo : Anne Roux"),
    ("fr", "Lire aussi : la bibliothèque ferme ses portes après un vote du conseil municipal."),
    ("fr", "Publié le 3 mai 2014 à 14h30"),
    ("fr", "(avec AFP)"),
    ("es", "Lea también: la biblioteca cierra tras una votación del ayuntamiento."),
    ("es", "Suscríbete a nuestro boletín diario."),
    ("es", "Compartir en Facebook Twitter WhatsApp"),
    ("ru", "Фото: Иван Петров / ТАСС"),
    ("ru", "Читайте также: почему закрыли единственную библиотеку города."),
    ("ru", "Подпишитесь на наш канал, чтобы не пропустить новости."),
    ("vi", "Ảnh: TTXVN"),
    ("vi", ">> Thư viện duy nhất của thị trấn đóng cửa >> Hội đồng bỏ phiếu"),
    ("vi", "Nguyễn Văn An (Theo Reuters)"),
    ("ar", "اقرأ أيضا: لماذا أغلقت المكتبة الوحيدة في المدينة أبوابها"),
    ("ar", "جميع الحقوق محفوظة"),
    ("hi", "यह भी पढ़ें: शहर का एकमात्र पुस्तकालय क्यों बंद हुआ"),
    ("hi", "फोटो: पीटीआई"),
    ("zh", "（责任编辑：王明）"),
    ("zh", "图片来源：新华社"),
    ("zh", "点击查看更多"),
    ("ja", "【関連記事】図書館が閉館"),
    ("ja", "写真：共同"),
    ("ja", "続きを読む"),
)

NEWS = (
    ("en", "The council voted to close the library on Friday."),
    ("en", "He died on Monday."),
    ("en", "Only one thing was certain: Elmsworth would not get its library back."),
    ("en", "By Election Day, the mayor had lost the lead."),
    ("en", "By cutting the budget the council saved nine jobs."),
    ("en", "Photographs of the flood surprised the town."),
    ("en", "Support for the mayor remains high today."),
    ("en", "Home prices fell again."),
    ("en", "Comments were not allowed."),
    ("en", "Read the letter aloud, she told the court, and the clerk did."),
    ("en", "For more than a decade, voters in Elmsworth would go to the town hall."),
    ("en", "To see voters, the mayor will visit Ohio."),
    ("en", "This report was released by the police on Friday."),
    ("en", "Also on Monday, the mayor met the strikers."),
    ("en", "Terms of the deal were not disclosed."),
    ("en", "Published in 1999, the book sold well."),
    ("en", "Related costs have risen by half."),
    ("en", "The Associated Press (AP) reported the figures first."),
    ("en", "The share of voters who share this view has doubled."),
    ("en", "Advertisers left the network after the interview."),
    ("en", "The company changed its privacy policy after the complaint."),
    ("en", "She said she would follow him anywhere."),
    ("en", "He contributed to the campaign of Governor Ruiz."),
    ("en", "The data could have significant implications for the coastal..."),
    ("en", '"We were asked to click here and there," she said.'),
    ("en", "What did the mayor know?"),
    ("en", "Gain-of-function (GOF) research was paid for by the town."),
    ("en", "The mayor, a reporter for the Courier until 1999, resigned."),
    ("de", "Jetzt will die Regierung Impfstoff bestellen."),
    ("de", "Zum Thema Migration sagte er nichts."),
    ("de", "Hier geht es um Leben und Tod."),
    ("de", "Mehr dazu wollte er nicht sagen."),
    ("de", "Datenschutzbehörden warnen vor dem Gesetz."),
    ("de", "Der Stand am Dienstag war ein anderer."),
    ("fr", "Publié le 3 mai 2014, le rapport accuse la ville."),
    ("fr", "Par manque de temps, le conseil a reporté le vote."),
    ("es", "Más información se conocerá mañana, dijo el alcalde."),
    ("es", "Recibe su nombre por el río que cruza la ciudad."),
    ("es", "Por María supimos que el puente estaba cerrado."),
    ("ru", "Комментарии мэра удивили жителей города."),
    ("ru", "Фото чиновника появилось в сети вечером."),
    ("vi", "Chia sẻ với báo chí, ông nói thành phố sẽ mở lại thư viện."),
    ("vi", "Theo ông An, thư viện sẽ đóng cửa vào tháng tới."),
    ("vi", "Bản quyền truyền hình đã được bán cho một công ty nước ngoài."),
    ("ar", "شارك عشرون نائبا في الجلسة التي عقدت أمس."),
    ("ar", "إعلان النتائج تأجل إلى الأسبوع المقبل."),
    ("hi", "विज्ञापन कंपनी ने शहर में अपना कार्यालय बंद कर दिया।"),
    ("zh", "注册会计师协会昨天发布声明。"),
    ("zh", "相关报道指出会议已经结束。"),
    ("ja", "コメントは控えたいと市長は述べた。"),
    ("ja", "登録は三十日まで受け付ける。"),
)

TRIMMED = (
    ("en", "New York – ", "In her first speech the mayor of Elmsworth praised the divers.", ""),
    ("de", "Berlin – ", "Der Rat von Elmsworth hat am Freitag abgestimmt.", ""),
    ("en", "Why it matters: ", "The bridge of Elmsworth is the only one for thirty miles.", ""),
    ("en", "By the numbers: ", "The town of Elmsworth counts roughly 900 people.", ""),
    ("en", "WASHINGTON (AP) — ", "The Senate voted on Friday.", ""),
    ("en", "ELMSWORTH, Ohio — ", "The council voted on Friday.", ""),
    ("en", "LONDON, Oct 3 (Reuters) - ", "The bank raised its rate.", ""),
    ("en", "(CNN) -- ", "The council voted on Friday.", ""),
    ("en", "Washington (CNN)", "The council voted on Friday.", ""),
    ("en", "Story highlights ", "Hale is hailed as a hero by the people of Elmsworth, who waited for days.", ""),
    ("en", "Enlarge this image toggle caption Ida Brandt/AP Ida Brandt/AP ", "The vote was close in town.", ""),
    ("en", "Advertisement Continue reading the main story ", "The vote was close in town.", ""),
    ("en", "• ", "The vote was close in town.", ""),
    ("en", "2:41 p.m.: ", "The council has begun to vote.", ""),
    ("en", "EXCLUSIVE: ", "The council knew of the leak for weeks.", ""),
    ("en", "", "The vote was close in town.", " Read more"),
    (
        "en",
        "",
        "The vote was close in town.",
        " https://example.org/x pic.twitter.com/abc — Tom Hale (@tomhale) May 29, 2020",
    ),
    ("en", "", "The vote was close in town.", "</p>"),
    ("de", "Berlin (dpa) - ", "Der Rat hat am Freitag abgestimmt.", ""),
    ("fr", "PARIS (AFP) - ", "Le conseil a voté vendredi.", ""),
    ("es", "MADRID (EFE).- ", "El consejo votó el viernes.", ""),
    ("ru", "МОСКВА, 5 ноября — ", "Совет проголосовал в пятницу.", ""),
    ("vi", "HÀ NỘI - ", "Hội đồng đã bỏ phiếu vào thứ Sáu.", ""),
    ("vi", "(Ảnh: Hoàng Hải/TTXVN) ", "Hội đồng đã bỏ phiếu vào thứ Sáu tuần trước.", ""),
    ("vi", "Ảnh: TTXVN ", "Hội đồng đã bỏ phiếu vào thứ Sáu tuần trước.", ""),
    ("ar", "القاهرة (رويترز) - ", "صوت المجلس يوم الجمعة على القانون.", ""),
    ("hi", "नई दिल्ली (भाषा) - ", "परिषद ने शुक्रवार को मतदान किया।", ""),
)

UNTOUCHED = (
    "The Associated Press (AP) reported on Friday that the vote was close.",
    "The mayor — a former teacher — lost the vote in Elmsworth.",
    "Russia — the largest country of them all — voted no.",
    "Elmsworth – Hale’s home – voted no.",
    "NASA — the space agency — said the launch was off.",
    "Antonin Webb (born 1841) — a composer — never came back.",
    "The town of Elmsworth (population 900) – Hale's home – voted no.",
    "Read more books, she told the pupils of the town.",
    "Tom Hale is seen as a loyal friend of the mayor.",
    "Tom Hale denies that he is pictured in the yearbook of 2004.",
    "Mayor Tom Hale (R) left, and the divers turned right.",
    "The divers went to the harbour, left, and came back at noon.",
    "Mayor Tom Hale said the divers arrive on May 4, 2029.",
    "The divers meet the mayor on May 4, 2029, when the bridge is closed.",
    "The mayor signed the plan on May 4, 2019.",
    "“The divers arrive,” the mayor of Elmsworth shouted on May 4, 2019.",
    "The page was deleted, but the Wayback Machine of the Internet Archive has a copy of it.",
    "Officials updated the list on Friday 3 May 2014 after complaints.",
)


@pytest.mark.parametrize(("language", "text"), RESIDUE)
def test_residue(language: str, text: str) -> None:
    assert is_residue(text, language)


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_news_is_no_residue(language: str, text: str) -> None:
    assert not is_residue(text, language)
    assert trim_residue(text, language) == (0, len(text))


@pytest.mark.parametrize(("language", "front", "sentence", "tail"), TRIMMED)
def test_what_is_glued_to_a_sentence_is_trimmed(language: str, front: str, sentence: str, tail: str) -> None:
    text = front + sentence + tail
    start, end = trim_residue(text, language)
    assert text[start:end] == sentence
    assert not is_residue(text, language)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_brackets_and_dashes_of_a_sentence_are_left_alone(text: str) -> None:
    assert trim_residue(text, "en") == (0, len(text))
    assert not is_residue(text, "en")


def test_labels_of_english_pages_are_known_in_every_language() -> None:
    assert is_residue("Sign up for our newsletter", "fr")
    assert is_residue("Sign up for our newsletter", "xx")


@given(st.text(max_size=300), st.sampled_from(["en", "de", "vi", "ar", "zh", "xx", ""]))
def test_any_text_has_an_answer_within_its_bounds(text: str, language: str) -> None:
    start, end = trim_residue(text, language)
    assert 0 <= start <= end <= len(text)
    assert isinstance(is_residue(text, language), bool)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "(",
        "A ",
        "Photo ",
        "mon",
        "share ",
        "- ",
        "@a ",
        "<p>",
        "A.",
        "http://",
        "12:30 ",
        "x MORE ",
        "…",
        "「",
    ],
)
def test_a_giant_sentence_costs_no_more_than_its_ends(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert takes_at_most(0.5, lambda: (is_residue(text, "en"), trim_residue(text, "en")))


@pytest.mark.parametrize(("starts", "pattern"), load_language("en").beginnings.keyed)
@settings(max_examples=20)
@given(data=st.data())
def test_all_that_a_pattern_fits_begins_with_one_of_its_first_words(
    starts: str, pattern: str, data: st.DataObject
) -> None:
    """The first words are a cheap look before the pattern: they may not turn away what the pattern would take."""
    plain = pattern.replace("*+", "*").replace("++", "+")
    # Latin-1 and what else the pattern itself has: dashes and quotation marks.
    alphabet = st.characters(max_codepoint=255, include_characters=[char for char in plain if ord(char) > 255])
    text = data.draw(st.from_regex(re.compile(rf"\A(?:{plain})"), alphabet=alphabet))
    assert text.startswith(tuple(starts.split("|")))


def test_what_is_sought_in_lower_case_is_written_so() -> None:
    languages = [load_language(code) for code in known_languages()]
    pairs = [
        pair for own in languages for pair in (*own.boilerplate.phrases, *own.boilerplate.tails, *own.beginnings.keyed)
    ]
    tails = [part for own in languages for part in own.boilerplate.more]
    written = [*tails, *(part for pair in pairs for part in pair)]
    without_escapes = [re.sub(r"\\.", "", pattern) for pattern in written]
    assert [pattern for pattern in without_escapes if pattern != pattern.lower()] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("14:20 The coast road has opened again to lorries, the police said.", "The coast road"),
        ("9:05 Uhr: Die Küstenstraße ist wieder offen, teilte die Polizei mit.", "Die Küstenstraße"),
        ("[14:20] La route côtière est rouverte aux camions, dit la police.", "La route"),
        ("14:20 GMT – The coast road has opened again to lorries.", "The coast road"),
        ("2:15 p.m. “The coast road has opened again,” the police said.", "“The coast road"),
        ("23:59 | La carretera de la costa está abierta de nuevo.", "La carretera"),
        ("6:10 pm ET: The coast road has opened again to lorries.", "The coast road"),
        ("10.15 Uhr: Die Küstenstraße ist wieder offen, meldet die Polizei.", "Die Küstenstraße"),
        ("13h45 - La route côtière est rouverte aux camions, dit la police.", "La route"),
        ("08:10 CET: The coast road has opened again to lorries.", "The coast road"),
        ("16:45 Дорога вдоль берега снова открыта, сообщила полиция.", "Дорога"),
        ("1.30pm The mayor spoke to reporters at the harbour.", "The mayor"),
        ("9 p.m. The coast road has opened again to lorries.", "The coast road"),
        ("14:20:05 The coast road has opened again to lorries.", "The coast road"),
        ("1420 GMT: The coast road has opened again to lorries.", "The coast road"),
        ("14h20 La route côtière est rouverte aux camions.", "La route"),
        ("Updated at 14:20 The coast road has opened again.", "The coast road"),
        ("9pm Friday is when the vote ends, the mayor said.", "9pm Friday"),
        ("9pm Eastern time is when the vote ends.", "9pm Eastern"),
        ("14:20 GMT deadlines were missed again by the firm.", "14:20 GMT"),
        ("1.30 million people were told to stay at home.", "1.30 million"),
        ("14:20 lorries were let through again, the police said on Monday.", "14:20 lorries"),
        ("25:20 The clock of the town hall showed a time that is none.", "25:20 The clock"),
        ("14:20 Uhr war es, als die Straße wieder geöffnet wurde.", "14:20 Uhr war"),
        ("Update, 14:20: The coast road has opened again to lorries.", "The coast road"),
        ("14:20 |  The coast road has opened again to lorries.", "The coast road"),
    ],
)
def test_the_hour_of_an_entry_in_a_live_report_is_a_label(text: str, kept: str) -> None:
    start, _ = BoilerplateFilter(text, load_language("en")).worth_citing(text) or (len(text), 0)
    assert text[start:].startswith(kept)


@pytest.mark.parametrize("hour", ["2:05 p.m.", "11.30 a.m.", "9pm.", "12:00 PM."])
def test_the_hour_that_a_dash_parts_from_its_entry_is_no_sentence(hour: str) -> None:
    text = f"{hour} — The coast road has opened again to lorries, the police said."
    assert BoilerplateFilter(text, load_language("en")).worth_citing(hour) is None
