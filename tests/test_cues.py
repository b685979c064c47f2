from __future__ import annotations

import pytest

from summarizer.text.discourse_cues import analysts, background_cues, kinds_of
from summarizer.text.parsed_text import ParsedText


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The closure will cost importers dearly and lead to shortages.", "consequence"),
        ("en", "The ministry cut the money in an effort to balance its budget.", "motive"),
        ("en", "The court is expected to decide on the appeal next month.", "outlook"),
        ("en", "Engineers warned that the danger of a collapse remained.", "risk"),
        ("en", "Union leaders condemned the decision and called on the minister to go.", "reaction"),
        ("de", "Experten warnen vor der Gefahr eines Einsturzes.", "risk"),
        ("fr", "Les syndicats ont dénoncé la décision et réclament un vote.", "reaction"),
        ("es", "La medida busca evitar un déficit con el fin de salvar el puerto.", "motive"),
        ("ru", "Эксперты предупредили об угрозе обрушения.", "risk"),
        ("vi", "Chuyên gia cảnh báo nguy cơ sập cầu.", "risk"),
        ("ar", "حذر خبراء من خطر انهيار الجسر", "risk"),
        ("hi", "विशेषज्ञों ने पुल गिरने के खतरे की चेतावनी दी", "risk"),
        ("zh", "专家警告大桥有倒塌的风险", "risk"),
        ("ja", "専門家は橋が崩れる恐れがあると警告した", "risk"),
    ],
)
def test_the_kind_of_analysis_is_told(language: str, text: str, kind: str) -> None:
    found = kinds_of(ParsedText(text, language))
    assert max(found, key=lambda name: found[name]) == kind


@pytest.mark.parametrize("verb", ["have driven", "have been", "have mistaken", "have come"])
def test_a_guess_at_what_was_looks_not_ahead(verb: str) -> None:
    assert kinds_of(ParsedText(f"Police said the man may {verb} one of the drivers.", "en")) == {}
    assert "outlook" in kinds_of(ParsedText("The vote could have a bearing on the port.", "en"))


def test_a_celebration_is_no_reaction() -> None:
    assert kinds_of(ParsedText("The state of celebration counts in the port.", "en")) == {}
    assert "reaction" in kinds_of(ParsedText("The crew celebrated in the port.", "en"))


def test_a_plain_report_has_no_kind() -> None:
    assert kinds_of(ParsedText("The ship left the port at nine in the morning.", "en")) == {}


def test_looking_back_is_told() -> None:
    assert background_cues(ParsedText("The bridge was opened in 1974 and had previously been a ferry line.", "en")) >= 2
    assert background_cues(ParsedText("Die Brücke wurde im Jahr 1974 gebaut.", "de")) >= 1
    assert background_cues(ParsedText("The ship left the port at nine.", "en")) == 0
    assert background_cues(ParsedText("The mayor said ten people had been hurt.", "en")) == 0
    assert background_cues(ParsedText("Ten people had been hurt, the mayor said on Monday.", "en")) == 1


def test_people_who_judge_are_told() -> None:
    assert analysts(ParsedText("Economists say the port will recover.", "en"))
    assert not analysts(ParsedText("The port will recover.", "en"))


def test_a_language_without_a_table_says_so() -> None:
    assert kinds_of(ParsedText("anything", "xx")) == {}
    assert background_cues(ParsedText("anything", "xx")) == 0
    assert not analysts(ParsedText("anything", "xx"))
