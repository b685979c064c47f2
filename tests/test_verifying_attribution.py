from __future__ import annotations

import pytest
from claims import claim, codes, passage

from summarizer.verification.statement.check_attribution import check_attribution

SOURCE = "Anneke Brandt said that Tomas Keller would pay for the bridge."


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Herald reports that Keller will pay.",
        "The Harbour Herald reported that Keller will pay.",
        "According to the Harbour Herald, Keller will pay.",
        "Brandt said that Keller would pay.",
        "According to Anneke Brandt, Keller will pay.",
        "Keller will pay, said Brandt.",
        "This week the bank pays.",
    ],
)
def test_its_own_outlet_and_speaker_pass(text: str) -> None:
    assert check_attribution(claim(text, SOURCE)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Reuters reports that Keller will pay.", "attribution.outlet"),
        ("According to the Washington Post, Keller will pay.", "attribution.outlet"),
        ("Quayside Courier reports that Keller will pay.", "attribution.outlet"),
        ("Keller said that Brandt would pay for the bridge.", "attribution.speaker"),
        ("According to Tomas Keller, he would pay.", "attribution.speaker"),
    ],
)
def test_others_do_not(text: str, code: str) -> None:
    assert codes(check_attribution(claim(text, SOURCE))) == {code}


def test_an_outlet_that_the_source_names_may_be_named() -> None:
    assert check_attribution(claim("Brandt told Reuters this.", "“No,” Brandt told Reuters.")) == []


def test_the_end_of_a_cited_outlets_name_and_a_pronoun_are_no_other_outlet() -> None:
    cited = passage("Lopez confessed after the shooting.", outlet="Brackwater Daily News")
    for text in ("Lopez confessed, the Daily News says.", "Lopez confessed, according to the Brackwater Daily News."):
        assert codes(check_attribution(claim(text, cited))) == set()
    assert codes(check_attribution(claim("It reports that Lopez confessed.", cited))) == set()
    assert codes(check_attribution(claim("The Daily Mail reports that Lopez confessed.", cited))) == {
        "attribution.outlet"
    }


def test_filed_under_another_outlet() -> None:
    assert check_attribution(claim(SOURCE, SOURCE, filed_under="Harbour Herald")) == []
    assert codes(check_attribution(claim(SOURCE, SOURCE, filed_under="Quayside Courier"))) == {"attribution.outlet"}


def test_a_pronoun_may_be_the_speaker() -> None:
    cited = passage("He said the bridge would be paid for.", before="Tomas Keller spoke.")
    assert check_attribution(claim("Keller said the bridge would be paid for.", cited)) == []


def test_a_body_speaks_through_somebody() -> None:
    cited = passage("A spokeswoman for Harbour Bank, Greta Lund, said it would pay.")
    assert check_attribution(claim("Harbour Bank said it would pay.", cited)) == []


@pytest.mark.parametrize(
    ("language", "source", "same", "other"),
    [
        (
            "en",
            "Police said the bridge would close on Monday.",
            "Officers said the bridge would close on Monday.",
            "The army said the bridge would close.",
        ),
        (
            "en",
            "Police announced that the bridge would close on Monday.",
            "Authorities announced that the bridge would close.",
            "The army announced that the bridge would close.",
        ),
        (
            "de",
            "Die Polizei sagte, die Brücke werde am Montag geschlossen.",
            "Die Polizei sagte, die Brücke werde geschlossen.",
            "Die Feuerwehr sagte, die Brücke werde am Montag geschlossen.",
        ),
    ],
)
def test_one_body_does_not_say_what_another_said(language: str, source: str, same: str, other: str) -> None:
    assert check_attribution(claim(same, source, language=language)) == []
    assert codes(check_attribution(claim(other, source, language=language))) == {"attribution.speaker"}
    both = f"{source} {other}"
    assert check_attribution(claim(other, both, language=language)) == []
