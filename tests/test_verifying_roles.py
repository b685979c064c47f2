from __future__ import annotations

import pytest
from claims import claim, codes
from hypothesis import given
from hypothesis import strategies as st

from summarizer.verifying.roles import check_roles


@pytest.mark.parametrize(
    ("source", "same", "exchanged"),
    [
        ("Brandt sued Keller over the bridge.", "Keller was sued by Brandt.", "Keller sued Brandt over the bridge."),
        ("Keller was beaten by Brandt in May.", "Brandt had beaten Keller.", "Brandt was beaten by Keller in May."),
        (
            "In June the museum sued the council over rent.",
            "The museum sued the council.",
            "In June the council sued the museum over rent.",
        ),
        (
            "Anneke Brandt told Tomas Keller that he was late.",
            "Brandt told Keller so.",
            "Tomas Keller told Anneke Brandt that he was late.",
        ),
    ],
)
def test_who_did_what_to_whom(source: str, same: str, exchanged: str) -> None:
    assert check_roles(claim(source, source)) == []
    assert check_roles(claim(same, source)) == []
    assert codes(check_roles(claim(exchanged, source))) == {"support.roles"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Keller met Brandt.", "Brandt met Keller."),
        ("Keller and Brandt left.", "Brandt and Keller left."),
        ("On Monday Brandt spoke.", "Brandt spoke on Monday."),
        ("Brandt said: “No.”", "“No,” said Brandt."),
    ],
)
def test_order_alone_is_no_exchange(text: str, source: str) -> None:
    assert check_roles(claim(text, source)) == []


@pytest.mark.parametrize(
    ("language", "source", "exchanged"),
    [
        ("de", "Anna Weber verklagte Peter Krüger im Mai.", "Peter Krüger verklagte Anna Weber im Mai."),
        ("ru", "Белова обвинила Волкова в подлоге.", "Волкова обвинила Белова в подлоге."),
        ("vi", "Lan kiện Bình về cây cầu.", "Bình kiện Lan về cây cầu."),
    ],
)
def test_other_languages(language: str, source: str, exchanged: str) -> None:
    assert codes(check_roles(claim(exchanged, source, language=language))) == {"support.roles"}


@given(st.text(max_size=200))
def test_no_text_breaks_it_and_the_source_itself_passes(text: str) -> None:
    assert check_roles(claim(text, text or "x")) == []
