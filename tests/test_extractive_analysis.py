from __future__ import annotations

import pytest
from bundles import dossier
from extracts import by_cues, labelled, reason, sentences, written  # noqa: F401  a fixture that every test here uses

pytestmark = pytest.mark.usefixtures("by_cues")

CUT = "The union called the dock strike because the port company cut 400 jobs without talks."
SHELVES = "The dock strike could lead to empty shelves within two weeks, economists say."
MEDICINE = "Hospitals warned that imports of medicine are at risk if the dock strike lasts."
MINISTER = "Trade minister Eva Holm criticised the dock strike and called on both sides to return to talks."
COURT = "A court is expected to rule on the dock strike next week."
STRIKE = (
    (
        "Port workers at Lunde walked out on Monday. The port of Lunde handles most fruit imports of the country. "
        f"{SHELVES} Retail chain Boma said it had enough fruit for now. The walkout began at six in the morning."
    ),
    f"Workers of the port walked out on Monday. {CUT} {MINISTER} Police counted 600 people at the gates.",
    f"The port of Lunde stood still on Monday. {COURT} {MEDICINE} Gulls sat on the cranes of the port.",
)


def test_each_kind_of_analysis_gets_its_heading() -> None:
    assert sorted(labelled(written("behind_the_headline", dossier(*STRIKE))), key=str) == [
        ("The reaction", [MINISTER]),
        ("The reasons", [CUT]),
        ("The risks", [MEDICINE]),
        ("What comes next", [COURT]),
        ("What it means", [SHELVES]),
    ]


@pytest.mark.parametrize(
    "report",
    [
        "The port company is accused of lying to the workers of the port.",
        "Firefighters responded to the call from the port of Lunde at nine in the morning.",
        "The port of Lunde stood still on Monday while ships waited in the bay.",
        "He criticised the port company and called on it to return to talks.",
        "Will the strike at the port of Lunde lead to empty shelves in the shops?",
    ],
)
def test_a_report_or_what_leans_on_another_sentence_is_no_analysis(report: str) -> None:
    made = dossier(f"Ships wait in the bay of Lunde. {report}", f"The port of Lunde is shut. {report}")
    assert reason("behind_the_headline", made) == ("no_weighing", {})


def test_one_cue_in_an_aside_is_not_enough() -> None:
    aside = "A baker at the corner hopes to sell cake."
    told = sentences(written("behind_the_headline", dossier(f"{STRIKE[0]} {aside}", *STRIKE[1:])))
    assert aside not in told
    assert len(told) == 5


def test_no_kind_and_no_article_fills_the_section_alone() -> None:
    towns = ("Osk", "Varn", "Lunde", "Brill")
    risks = [
        f"Doctors of {towns[0]} warned that the fever could threaten hundreds of children.",
        f"Farmers near {towns[1]} fear that the drought puts their wheat in danger.",
        f"Banks in {towns[2]} are at risk of collapse, brokers warned investors.",
        f"Teachers from {towns[3]} worry about a crisis in village schools.",
    ]
    apart = dossier(*(f"{risk} Gulls sat there." for risk in risks))
    assert len(sentences(written("behind_the_headline", apart))) == 2
    together = dossier(" ".join(STRIKE), "Gulls sat on the cranes of Lunde.")
    assert len(sentences(written("behind_the_headline", together))) == 2


def test_points_are_not_alike() -> None:
    made = dossier(*STRIKE, "Hospitals fear for imports of medicine: they warned of the risk if the dock strike lasts.")
    assert len([text for text in sentences(written("behind_the_headline", made)) if "medicine" in text]) == 1


def test_points_under_one_heading_are_one_point() -> None:
    made = dossier(
        "Rain fell in Osk on Monday. Doctors warned that the fever could threaten hundreds of children.",
        "Rain fell in Varn on Monday. Farmers fear that the drought puts their wheat in danger.",
    )
    points = labelled(written("behind_the_headline", made))
    assert [label for label, _ in points] == ["The risks"]
    assert len(points[0][1]) == 2


def test_what_the_page_says_already_is_no_point() -> None:
    told = sentences(written("behind_the_headline", dossier(*STRIKE), CUT, SHELVES))
    assert set(told) == {MEDICINE, MINISTER, COURT}


@pytest.mark.parametrize("turned", [STRIKE[::-1], STRIKE[1:] + STRIKE[:1]])
def test_the_order_of_the_articles_does_not_change_the_points(turned: tuple[str, ...]) -> None:
    expected = labelled(written("behind_the_headline", dossier(*STRIKE)))
    assert labelled(written("behind_the_headline", dossier(*turned))) == expected


@pytest.mark.parametrize(
    ("language", "risk", "reason_given", "headings"),
    [
        (
            "de",
            "Fachleute warnen vor der Gefahr leerer Regale in zwei Wochen.",
            "Die Gewerkschaft streikt, weil die Firma 400 Stellen gestrichen hat.",
            {"Die Risiken", "Die Gründe"},
        ),
        (
            "vi",
            "Giới chuyên gia cảnh báo nguy cơ kệ hàng trống rỗng ở các siêu thị.",
            "Công đoàn đình công vì lý do công ty cảng cắt giảm 400 việc làm.",
            {"Nguy cơ", "Lý do"},
        ),
        (
            "ru",
            "Эксперты предупредили об опасности пустых полок в магазинах города.",
            "Профсоюз бастует, потому что компания порта сократила 400 рабочих мест.",
            {"Риски", "Причины"},
        ),
        (
            "zh",
            "专家警告说，商店货架两周内有空置的危险。",
            "由于港口公司裁减四百个工作岗位，工会开始罢工。",
            {"风险", "原因"},
        ),
    ],
)
def test_headings_in_other_languages(language: str, risk: str, reason_given: str, headings: set[str]) -> None:
    made = dossier(risk, reason_given, language=language)
    points = labelled(written("behind_the_headline", made))
    assert {str(label).split(":")[0] for label, _ in points} == headings
    assert {text for _, told in points for text in told} == {risk, reason_given}


def test_a_language_without_cues_is_named_in_the_reason() -> None:
    made = dossier("Satama on kiinni maanantaista alkaen. Laivat odottavat lahdella.", language="fi")
    assert reason("behind_the_headline", made) == ("no_model", {"language": "fi"})
