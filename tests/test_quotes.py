"""Quotations and their speakers; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import grows_evenly

from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes import Quote, find_quotes

LANGUAGES = ["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"]


def inner(text: str, language: str = "en") -> list[str]:
    return [text[quote.inner_start : quote.inner_end] for quote in find_quotes(ParsedText(text, language))]


def only(text: str, language: str = "en") -> Quote:
    (quote,) = find_quotes(ParsedText(text, language))
    return quote


class TestMarks:
    @pytest.mark.parametrize(
        ("language", "text", "expected"),
        [
            ("en", 'He said "we go home now" and left.', "we go home now"),
            ("en", "He said “we go home now” and left.", "we go home now"),
            ("en", "He said ‘we don’t go home now’ and left.", "we don’t go home now"),
            ("en", "He said 'we don't go home now' and left.", "we don't go home now"),
            ("en", "He said ``we go home now'' and left.", "we go home now"),
            ("en", "He said ''we don't go home now'' and left.", "we don't go home now"),
            ("de", "Er sagte: „Wir gehen jetzt heim“ und ging.", "Wir gehen jetzt heim"),
            ("de", "Er sagte: »Wir gehen jetzt heim« und ging.", "Wir gehen jetzt heim"),
            ("de", "Er sagte: ‚Wir gehen jetzt heim‘ und ging.", "Wir gehen jetzt heim"),
            ("fr", "Il dit : « Nous rentrons chez nous » et part.", " Nous rentrons chez nous "),
            ("fr", "Il dit : ‹Nous rentrons chez nous› et part.", "Nous rentrons chez nous"),
            ("es", "Dijo: «Nos vamos a casa ya» y salió.", "Nos vamos a casa ya"),
            ("ru", "Он сказал: «Мы идем домой сейчас» и ушел.", "Мы идем домой сейчас"),
            ("vi", "Ông nói: “Chúng tôi về nhà ngay” rồi đi.", "Chúng tôi về nhà ngay"),
            ("zh", "他说：“我们现在就回家。”然后走了。", "我们现在就回家。"),
            ("ja", "彼は「私たちは今帰ります」と述べた。", "私たちは今帰ります"),
            ("ja", "彼は『私たちは今帰ります』と述べた。", "私たちは今帰ります"),
        ],
    )
    def test_marks_of_many_languages(self, language: str, text: str, expected: str) -> None:
        assert inner(text, language) == [expected]

    @pytest.mark.parametrize(
        "text",
        [
            "The workers' rights weren't theirs; it's the '90s and rock 'n' roll.",
            "The girls’ school and James’ car weren’t there in the ’90s.",
            'A board of 6" by 4" was cut.',
            "A board of 6'' by 4'' was cut.",
            "Nothing is quoted here.",
            "",
        ],
    )
    def test_apostrophes_and_inches_are_no_quotations(self, text: str) -> None:
        assert inner(text) == []

    def test_a_plural_apostrophe_does_not_end_a_quotation(self) -> None:
        assert inner("‘The workers’ rights are gone,’ he said.") == ["The workers’ rights are gone,"]

    def test_quotations_inside_quotations(self) -> None:
        assert inner("“She told me ‘leave the house now’ twice,” he said.") == [
            "She told me ‘leave the house now’ twice,",
            "leave the house now",
        ]

    def test_short_ones_are_marked(self) -> None:
        scare = [quote.scare for quote in find_quotes(ParsedText('The "safe" plan, "a very safe one", failed.', "en"))]
        assert scare == [True, False]

    def test_a_speech_of_several_paragraphs(self) -> None:
        text = '"We go home now.\n\n"And we stay there for long," said Mara Quill.'
        first, second = find_quotes(ParsedText(text, "en"))
        assert not first.closed
        assert text[first.start : first.end] == '"We go home now.'
        assert second.closed
        assert second.speaker == "Mara Quill"

    def test_a_wrapped_line_is_no_paragraph(self) -> None:
        assert inner('He said "we go\nhome now" twice.') == ["we go\nhome now"]

    def test_a_lost_mark_costs_one_paragraph_only(self) -> None:
        assert inner('A "b c d e f.\nThen "we go home now" came.')[-1] == "we go home now"


class TestSpeakers:
    @pytest.mark.parametrize(
        ("language", "text", "speaker"),
        [
            ("en", '"We go home now," said Mara Quill.', "Mara Quill"),
            ("en", '"We go home now," Mara Quill said.', "Mara Quill"),
            ("en", '"We go home now," said Defense Secretary Mara Quill.', "Mara Quill"),
            ("en", '"We go home now," Mara Quill, head of the Harbor Trust in Norwick, said.', "Mara Quill"),
            ("en", '"We go home now," Mara Quill told Reuters.', "Mara Quill"),
            ("en", 'Mara Quill added: "We go home now."', "Mara Quill"),
            ("en", 'Mara Quill of Ohio, a member of the Harbor Trust, said "we go home now".', "Mara Quill"),
            ("en", 'According to Mara Quill, "we go home now".', "Mara Quill"),
            ("en", '"We go home now," said NGA harbor inspector Mara Quill.', "Mara Quill"),
            ("en", "''We go home now,'' said Mara Quill.", "Mara Quill"),
            ("en", 'Mara Quill said she was "going home right now".', "Mara Quill"),
            ("en", '"We go home now," Norwick City Mayor Mara Quill said.', "Mara Quill"),
            ("en", '"We go home now," said Norwick City Mayor Mara Quill.', "Mara Quill"),
            ("en", '"We go home now," said the Harbor Trust\'s chief Mara Quill.', "Mara Quill"),
            ("en", '"We go home now," Jo Lund\'s spokeswoman, Mara Quill, said on Monday.', "Mara Quill"),
            ("en", 'In the end, Mara Quill of the Harbor Trust said "we go home now".', "Mara Quill"),
            ("en", 'Mara Quill met Jo Lund and said "we go home now".', "Mara Quill"),
            ("en", 'Mara Quill met Jo Lund on the pier, saying "we go home now".', "Mara Quill"),
            ("en", 'A day later, Mara Quill was less shy, telling us "we go home now".', "Mara Quill"),
            ("en", 'Mara Quill replied, adding, "We go home now."', "Mara Quill"),
            ("en", 'Mara Quill said she was told that "we go home now".', "Mara Quill"),
            ("en", '"We go home now," Norwick Gov. Mara Quill, a close Lund ally, said on Monday.', "Mara Quill"),
            ("en", 'Mara Quill called it "a ship to be proud of," and said others had left.', "Mara Quill"),
            ("en", 'Mara Quill is telling friends "we go home now".', "Mara Quill"),
            ("de", "„Wir gehen jetzt heim“, sagte Angela Muster.", "Angela Muster"),
            ("de", "Laut Angela Muster sei das „ein sehr guter Plan“.", "Angela Muster"),
            ("fr", "« Nous rentrons chez nous », a déclaré Lucien Marsay.", "Lucien Marsay"),
            ("es", "«Nos vamos a casa», dijo Pedro Almada.", "Pedro Almada"),
            ("es", "Según Pedro Almada, «nos vamos a casa ya».", "Pedro Almada"),
            ("ru", "«Мы идем домой», — заявил Иван Лесков.", "Иван Лесков"),
            ("ru", "По словам Ивана Лескова, «мы идем домой».", "Ивана Лескова"),
            ("vi", 'Ông Nguyễn Văn Bình cho biết: "Chúng tôi về nhà ngay".', "Nguyễn Văn Bình"),
        ],
    )
    def test_the_name_beside_a_reporting_verb(self, language: str, text: str, speaker: str) -> None:
        quote = only(text, language)
        assert quote.speaker == speaker
        assert text[quote.speaker_start : quote.speaker_end] == speaker
        assert not quote.pronoun

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", 'Mara Quill came. "We go home now," he said.'),
            ("de", "Angela Muster kam. „Wir gehen jetzt heim“, sagte sie."),
            ("fr", "« Oui, nous rentrons chez nous », a-t-il dit."),
        ],
    )
    def test_pronouns_are_left_open(self, language: str, text: str) -> None:
        quote = only(text, language)
        assert quote.speaker is None
        assert quote.pronoun

    @pytest.mark.parametrize(
        "text",
        [
            'A spokesman for Mara Quill said "we go home now".',
            'Mara Quill\'s lawyer said "we go home now".',
            '"We go home now," a lawyer for Mara Quill said.',
            '"We go home now," it read.',
            'Mara Quill left. The sign was clear: "We go home now."',
            '"We go home now," the Norwick mayor said.',
            '"We go home now," one Quill aide later said.',
            '"We go home now," said the Norwick harbor master.',
            '"We go home now," said Mara Quill\'s lawyer.',
            'He found an old friend in Mara Quill and said "we go home now".',
            'They threatened Mara Quill, claiming that "we go home now".',
            'Two clerks asked us to remove Mara Quill from office and said "we go home now".',
            'Mara Quill was asked "do we go home now".',
            'According to a Norwick Post poll, "we go home now".',
        ],
    )
    def test_nobody_else_is_made_the_speaker(self, text: str) -> None:
        assert only(text).speaker is None

    def test_the_speech_goes_on_after_the_attribution(self) -> None:
        text = '"We go home now," said Mara Quill. "We stay there for long."\n"Nobody said that to us."'
        assert [quote.speaker for quote in find_quotes(ParsedText(text, "en"))] == ["Mara Quill", "Mara Quill", None]

    def test_the_speech_does_not_go_on_where_somebody_else_speaks(self) -> None:
        text = '"We go home now," said Mara Quill. "We stay there for long," the mayor said.'
        assert [quote.speaker for quote in find_quotes(ParsedText(text, "en"))] == ["Mara Quill", None]

    def test_a_sentence_that_quotes_two_pieces_has_one_speaker(self) -> None:
        text = 'Mara Quill called it a "mess" and "the worst I ever saw". Jo Lund saw "a mess" and fled "in a hurry".'
        assert [quote.speaker for quote in find_quotes(ParsedText(text, "en"))] == [
            "Mara Quill",
            "Mara Quill",
            None,
            None,
        ]

    def test_two_speakers_stay_apart(self) -> None:
        text = '"We go home now," Mara Quill said. "You stay here instead," Jon Abel replied.'
        assert [quote.speaker for quote in find_quotes(ParsedText(text, "en"))] == ["Mara Quill", "Jon Abel"]


class TestGuarantees:
    def test_verbs_of_another_language_make_nobody_a_speaker(self) -> None:
        (quote,) = find_quotes(ParsedText('Mara Quill said: "We go home now and we stay there."', "tlh"))
        assert quote.speaker is None

    @settings(max_examples=80, deadline=None)
    @given(
        st.text(alphabet=st.sampled_from("ab S.,\n\"'“”„‘’«»「」`said "), max_size=120) | st.text(max_size=120),
        st.sampled_from(LANGUAGES),
    )
    def test_spans_are_exact_and_nested_or_apart(self, text: str, language: str) -> None:
        quotes = find_quotes(ParsedText(text, language))
        for quote in quotes:
            assert 0 <= quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(text)
            if quote.speaker is not None:
                assert text[quote.speaker_start : quote.speaker_end] == quote.speaker
        for one in quotes:
            for other in quotes:
                apart = one.end <= other.start or other.end <= one.start
                inside = one.start <= other.start and other.end <= one.end
                assert apart or inside or (other.start <= one.start and one.end <= other.end)

    @pytest.mark.parametrize(
        "unit", ['"', "‘", "“‘", "„a“ ", "‘as' ", 'Ann Lee said "we go now". ', '"aa bb cc ', "\n"]
    )
    def test_hostile_text_takes_linear_time(self, unit: str) -> None:
        assert grows_evenly(lambda size: find_quotes(ParsedText(unit * (size // len(unit)), "en")), 10_000, 4)
