from __future__ import annotations

import pytest
from claims import claim, codes, passage

from summarizer.verifying.attribution import check_attribution

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


def test_filed_under_another_outlet() -> None:
    assert check_attribution(claim(SOURCE, SOURCE, filed_under="Harbour Herald")) == []
    assert codes(check_attribution(claim(SOURCE, SOURCE, filed_under="Quayside Courier"))) == {"attribution.outlet"}


def test_a_pronoun_may_be_the_speaker() -> None:
    cited = passage("He said the bridge would be paid for.", before="Tomas Keller spoke.")
    assert check_attribution(claim("Keller said the bridge would be paid for.", cited)) == []


def test_a_body_speaks_through_somebody() -> None:
    cited = passage("A spokeswoman for Harbour Bank, Greta Lund, said it would pay.")
    assert check_attribution(claim("Harbour Bank said it would pay.", cited)) == []
