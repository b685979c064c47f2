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


@pytest.mark.parametrize(
    ("source", "same", "exchanged"),
    [
        ("Norland launched the survey in May.", "The survey was launched by Norland.", "The survey launched Norland."),
        (
            "The order was signed by Keller in May.",
            "Keller signed the order.",
            "Keller was signed by the order in May.",
        ),
        ("A clerk told the farmer to wait outside.", "A clerk told the farmer so.", "The farmer told a clerk to wait."),
        (
            "Keller told the Herald that it was late.",
            "Keller told the Herald so.",
            "The Herald told Keller it was late.",
        ),
        ("She was ill when Keller gave a speech.", "Keller gave a speech.", "She was ill when a speech gave Keller."),
    ],
)
def test_things_that_do_and_are_done_to(source: str, same: str, exchanged: str) -> None:
    assert check_roles(claim(same, source)) == []
    assert codes(check_roles(claim(exchanged, source))) == {"support.roles"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some 400 people were killed.", "At least 150 people were killed in more than 400 fires."),
        ("The survey Norland launched is large.", "Norland launched the survey."),
        ("The rules of the port were broken.", "The port's rules were broken by a crew."),
    ],
)
def test_other_words_around_a_verb_are_no_exchange(text: str, source: str) -> None:
    assert check_roles(claim(text, source)) == []
