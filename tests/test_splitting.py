"""Sentences with exact spans, in ten languages and on hostile input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.text.sentence_boundaries import MAX_SENTENCE, Piece, split_sentences

LANGUAGES = ("en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx")


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[piece.start : piece.end] for piece in split_sentences(text, language)]


def assert_split(expected: str, language: str) -> None:
    """`expected` marks the breaks with "¦"; the text itself is the same without the marks."""
    parts = [part.strip() for part in expected.split("¦")]
    joint = "" if language in ("zh", "ja") else " "
    assert sentences(joint.join(parts), language) == parts


ENGLISH = (
    "The U.S. Senate voted on Friday. ¦ Sen. Ada Okafor left early.",
    "He moved back to the U.S. ¦ The flight took six hours.",
    "Dr. J. K. Marlow met Mr. Webb on Jan. 3 in St. Albans. ¦ They spoke.",
    "The firm, Brightwater Inc., fell 3.5 percent to $2.10. ¦ Analysts shrugged.",
    "She asked: “Who knew?” ¦ Nobody did.",
    '"We are late," she said. ¦ "Very late."',
    "“It is over.” ¦ The room fell silent.",
    '"Stop!" Mayor Lind shouted. ¦ Nobody stopped.',
    "He (the mayor) won. ¦ (His rival did not.) ¦ It was close.",
    "It began at 9 a.m. on Monday. ¦ It ended at 5 p.m. ¦ The doors closed.",
    "Wait... what? ¦ No idea…",
    "See www.example.org/a.b for more. ¦ Or write to a.b@example.org.",
    "No. 4 was first. ¦ Was it No. 5? ¦ No. ¦ It was not.",
    "They met Rep. Tom Hale, R-Ill., and Gov. Ruiz. ¦ Both agreed.",
    "The iPhone sold well. ¦ iPads did not.",
    "Prices rose by 4.5. ¦ 12 people complained.",
    "A study found this.[6] ¦ Another did not. [7] ¦ Nobody knows.",
    "1. Open the door. ¦ 2. Leave.",
)

OTHERS = (
    ("de", "Am 3. Oktober sprach Dr. Weber in Köln. ¦ Es war z. B. von Geld die Rede."),
    ("de", "„Das ist gut“, sagte sie. ¦ „Sehr gut.“ ¦ Dann ging sie."),
    ("de", "»Nein.« ¦ Mehr sagte er am 12. Mai nicht. ¦ Im 19. Jahrhundert war das anders."),
    ("de", "Rund 3,5 Mio. Euro, d. h. ca. 10 Prozent, fehlen usw. ¦ Niemand weiß es."),
    ("fr", "M. Dubreuil a parlé. ¦ « C’est fini. » ¦ Mme Roux a ri."),
    ("fr", "« Arrêtez ! » a crié M. Blin. ¦ Personne n’a bougé."),
    ("es", "El Sr. Pardo llegó a EE. UU. en 1998. ¦ ¿Quién lo vio? ¦ ¡Nadie!"),
    ("es", "Nació en el año 300 a. C. en Roma. ¦ Murió después."),
    ("ru", "В 2010 г. компания закрылась. ¦ Об этом, т. е. о долгах, сообщил И. И. Петров."),
    ("ru", "Он купил яблоки, груши и т. д. ¦ Потом ушёл. ¦ «Хватит!» ¦ Все замолчали."),
    ("vi", "Ông ở TP. HCM từ năm 2010. ¦ GS. Trần Văn An nói 3,5 tỷ đồng. ¦ Không ai biết."),
    ("ar", "وصل الوزير إلى المدينة. ¦ هل عاد؟ ¦ قال د. سامي إنه لا يعلم۔"),
    ("hi", "मंत्री दिल्ली पहुंचे। ¦ डॉ. शर्मा ने क्या कहा? ¦ कुछ नहीं।"),
    ("zh", "会议周五结束。¦他说：“很好。”¦没有人反对！¦为什么？"),
    ("ja", "会議は金曜日に終わった。¦「これで終わりだ。」と彼は言った。¦なぜ？¦「分からない。」"),
    ("it", "La Brenta S.p.A. di Milano ha chiuso. ¦ Il sig. Riva tace."),
)


@pytest.mark.parametrize("expected", ENGLISH)
def test_english(expected: str) -> None:
    assert_split(expected, "en")


@pytest.mark.parametrize(("language", "expected"), OTHERS)
def test_other_languages(language: str, expected: str) -> None:
    assert_split(expected, language)


def test_a_language_tag_counts_by_its_first_part() -> None:
    assert sentences("Am 3. Oktober kam er.", "de-AT") == ["Am 3. Oktober kam er."]


def test_a_lost_space_after_a_full_stop_is_a_break() -> None:
    assert sentences("The vote failed.Nobody was surprised by it.") == [
        "The vote failed.",
        "Nobody was surprised by it.",
    ]
    assert sentences(
        "Tolls rose in 2012.The council has been silent since. Fares rose by 11.5%.Nobody paid $2.50.Few ride now."
    ) == [
        "Tolls rose in 2012.",
        "The council has been silent since.",
        "Fares rose by 11.5%.",
        "Nobody paid $2.50.",
        "Few ride now.",
    ]
    assert sentences("Osk owns 4 ferries (three of wood).One sank (the HMO).Two sail.") == [
        "Osk owns 4 ferries (three of wood).",
        "One sank (the HMO).",
        "Two sail.",
    ]
    assert sentences("See part 1.2.Intro by J.D.Varn of OSKB3.Os and the U.S.The rest is in 4.Then.") == [
        "See part 1.2.Intro by J.D.Varn of OSKB3.Os and the U.S.The rest is in 4.Then."
    ]
    assert sentences("They use Node.Js and go to Example.Com often.") == [
        "They use Node.Js and go to Example.Com often."
    ]


def test_every_line_is_a_paragraph() -> None:
    text = "A headline\nThe first sentence. The second.\r\n\r\nThe third."
    pieces = split_sentences(text, "en")
    assert [(text[p.start : p.end], p.paragraph) for p in pieces] == [
        ("A headline", 0),
        ("The first sentence.", 1),
        ("The second.", 1),
        ("The third.", 2),
    ]


WRAPPED = """\
The council of the small town of Elmsworth voted late on Thursday to close
its only library, a decision that surprised nearly all of its residents and
drew a crowd to the town hall. "We did not expect this," said Ida Brandt, a
teacher. The vote was nine to four.

Work begins in May."""


def test_lines_of_fixed_width_are_joined() -> None:
    pieces = split_sentences(WRAPPED, "en")
    assert len(pieces) == 4
    assert [piece.paragraph for piece in pieces] == [0, 0, 0, 1]
    assert WRAPPED[pieces[0].start : pieces[0].end].endswith("to the town hall.")


def test_short_lines_of_a_list_are_not_joined() -> None:
    assert sentences("Ida Brandt\nTom Hale\nAda Okafor\nThe others") == [
        "Ida Brandt",
        "Tom Hale",
        "Ada Okafor",
        "The others",
    ]


def test_nothing_in_nothing_out() -> None:
    assert split_sentences("", "en") == []
    assert split_sentences(" \n\t\u00a0\r\n", "en") == []
    assert split_sentences("...", "en") == [Piece(0, 3, 0)]


PIECES = st.sampled_from(
    [
        *("a", "B", "z.B.", "Mr.", "3.", "U.S.", "é", "词", "Word", "http://x.y", "[...]", "[3]", "—"),
        *(" ", "  ", "\n", "\r\n", "\n\n", "\u00a0", "\u2028", "\u200b"),
        *(".", "...", "…", "!", "?", "。", "।", "؟"),
        *('"', "'", "“", "”", "„", "«", "»", "「", "」", "(", ")"),
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_pieces_hold_everything_once_and_no_space_at_their_edges(text: str, language: str) -> None:
    pieces = split_sentences(text, language)
    end = 0
    paragraph = 0
    for piece in pieces:
        assert end <= piece.start < piece.end <= len(text)
        assert not text[end : piece.start].strip()
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip()
        assert piece.paragraph >= paragraph
        end, paragraph = piece.end, piece.paragraph
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        ".",
        "a",
        "a.",
        '"',
        "Mr. ",
        "x\n",
        "。",
        "! ",
        "«",
        '." ',
        "(",
        "A. ",
        "z. B. ",
        "[1]",
        "... ",
        "\u3000",
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert takes_at_most(3, lambda: split_sentences(text, "de"))
    assert all(piece.end - piece.start <= MAX_SENTENCE for piece in split_sentences(text, "de"))


def test_a_sentence_without_end_is_cut_at_a_space() -> None:
    text = "word " * 2000
    pieces = split_sentences(text, "en")
    assert len(pieces) == 3
    assert all(text[piece.start : piece.end].endswith("word") for piece in pieces)


@pytest.mark.parametrize(
    ("expected", "language"),
    [
        ("Yan et al. [2004] analysed the data. ¦ They found nothing.", "en"),
        ("Brack et al. (2031) and Webb et al. 2030 disagree. ¦ Both were printed.", "en"),
        ("It was shown by Brack et al. ¦ The council did not read it.", "en"),
        ("ទឹកជន់លិចផ្ទះ។ ¦ អ្នកភូមិបានរត់ទៅ៕ ¦ គ្មានអ្នកស្លាប់ទេ។", "km"),
        ("ရေကြီးမှုဖြစ်ပွားသည်။ ¦ လူများထွက်ပြေးကြသည်။", "my"),
        ("ድልድዩ ሰኞ ተዘጋ። ¦ ማንም አልተጎዳም። ¦ ለምን ተዘጋ፧ ¦ ከንቲባው መልስ አልሰጡም።", "am"),
        ("Կամուրջը փակվեց երկուշաբթի։ ¦ Ոչ ոք չի տուժել։", "hy"),
    ],
)
def test_ends_in_scripts_with_stops_of_their_own(expected: str, language: str) -> None:
    assert_split(expected, language)


def test_a_stop_without_a_space_behind_it_ends_a_sentence_too() -> None:
    assert sentences("ទឹកជន់លិចផ្ទះ។អ្នកភូមិបានរត់ទៅ។", "km") == ["ទឹកជន់លិចផ្ទះ។", "អ្នកភូមិបានរត់ទៅ។"]
