from __future__ import annotations

import pytest
from claims import claim, codes, passage
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.parsed_text import ParsedText
from summarizer.verification.statement.check_names import check_names
from summarizer.verification.statement.check_value_swaps import check_value_swaps
from summarizer.verification.statement.name_variants import latin_skeleton
from summarizer.verification.statement.translated_names import stands_translated

SOURCE = "Mayor Anneke Brandt met Harbour Bank chief Tomas Keller in Oslo; he praised the Norwegian plan and the N.H.A."


@pytest.mark.parametrize(
    "text",
    [
        "Brandt met Keller in Oslo.",
        "Anneke Brandt met the bank's chief.",
        "Keller praised a plan of Norway.",
        "Harbour Bank's Keller praised it.",
        "The NHA was praised.",
        "Tomas Keler praised it.",
        "On Monday the Mayor met Brandt.",
        "Talks went well, Brandt said.",
        "Bridge plan praised by Keller.",
    ],
)
def test_names_of_the_source_pass(text: str) -> None:
    assert check_names(claim(text, SOURCE)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Greta Lund met Keller in Oslo.",
        "Brandt met Keller in Bergen.",
        "Keller praised a plan of Sweden.",
        "Brandt met Quay Bank chief Tomas Keller in Oslo.",
    ],
)
def test_other_names_do_not(text: str) -> None:
    cited = passage(SOURCE, after="Mark Olsen and Greta Lund of Quay Bank were in Bergen.")
    assert codes(check_names(claim(text, cited))) == {"name.absent"}


def test_the_article_completes_a_name() -> None:
    cited = passage("Keller praised the plan.", before="Harbour Bank is led by Tomas Keller.")
    assert check_names(claim("Tomas Keller praised the plan.", cited)) == []
    assert check_names(claim("Keller of Harbour Bank praised the plan.", cited)) == []


def test_the_article_tells_whom_a_pronoun_means() -> None:
    cited = passage("He praised the plan.", before="Tomas Keller came late.")
    assert check_names(claim("Keller praised the plan.", cited)) == []
    other = passage("Brandt praised the plan.", before="Tomas Keller came late.")
    assert codes(
        check_value_swaps(
            claim("Keller praised the plan of the council.", passage(f"{other.text[:-1]} of the council."))
        )
    ) == {"name.exchanged"}


@pytest.mark.parametrize(
    ("language", "source", "good", "bad"),
    [
        (
            "de",
            "Bürgermeisterin Anna Weber traf Peter Krüger.",
            "Peter Krügers Treffen mit Anna Weber.",
            "Anna Weber traf Klaus Maier.",
        ),
        (
            "fr",
            "La maire Claire Morin a rencontré Pierre Duval.",
            "Claire Morin a vu Duval.",
            "Claire Morin a vu Jean Petit.",
        ),
        ("es", "La alcaldesa Ana Ruiz se reunió con Carlos Vega.", "Ana Ruiz vio a Vega.", "Ana Ruiz vio a Pedro Gil."),
        (
            "ru",
            "Мэр Анна Белова встретилась с Сергеем Волковым.",
            "Сергей Волков увидел Белову.",
            "Анна Белова увидела Ивана Петрова.",
        ),
        (
            "vi",
            "Thị trưởng Nguyễn Thị Lan gặp ông Trần Văn Bình.",
            "Bà Lan gặp Trần Văn Bình.",
            "Bà Lan gặp Phạm Quang Hải.",
        ),
    ],
)
def test_other_languages(language: str, source: str, good: str, bad: str) -> None:
    assert check_names(claim(good, source, language=language)) == []
    assert codes(check_names(claim(bad, source, language=language))) == {"name.absent"}


def test_latin_names_are_judged_against_cyrillic_ones() -> None:
    cited = passage("Мэр Анна Белова встретилась с Сергеем Волковым.", language="ru")
    assert check_names(claim("Anna Belova met Sergei Volkov.", cited)) == []
    assert codes(check_names(claim("Anna Belova met Ivan Kuznetsov.", cited))) == {"name.absent"}


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_breaks_it(text: str, source: str) -> None:
    check_names(claim(text, source or "x"))
    assert check_names(claim(text, text or "x")) == []


def test_a_party_is_named_by_its_letter() -> None:
    assert check_names(claim("GOP Sen. Ann Keller left.", "Sen. Ann Keller (R-Norland) left the room.")) == []
    assert codes(check_names(claim("GOP Sen. Ann Keller left.", "Sen. Ann Keller left the room."))) == {"name.absent"}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The blast hit the Sankt Gol mosque in Norvik.", "The blast hit the Sanktgol mosque in Norvik."),
        ("It was the end of the United States' longest war.", "It was the end of America's longest war."),
        ("Lund, a member of parliament, joined the British delegation.", "Lund sits in the U.K. Parliament."),
        ("Ebola-hit West Norway needs help, Brandt said.", "Ebola-stricken West Norway needs help, Brandt said."),
        ("Mayor Anneke Brandt gave her first address.", "Following Mayor Anneke Brandt's address, talks began."),
    ],
)
def test_one_name_in_two_spellings_passes(source: str, text: str) -> None:
    assert check_names(claim(text, source)) == []


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("gorbatschow", "горбачов"),
        ("gorbachev", "горбачев"),
        ("tschaikowski", "чайковский"),
        ("khrushchev", "хрущев"),
        ("schtscherbakow", "щербаков"),
        ("schiwkow", "шивков"),
    ],
)
def test_a_name_has_one_skeleton_in_two_scripts(latin: str, cyrillic: str) -> None:
    assert latin_skeleton(latin) == latin_skeleton(cyrillic)


@pytest.mark.parametrize(
    ("language", "text", "other", "source"),
    [
        ("en", "The ships of Japan sailed past the coast of China.", "vi", "Tàu Nhật Bản đi qua bờ biển Trung Quốc."),
        ("en", "A patrol in the East China Sea was seen by Japan.", "vi", "Nhật thấy tàu tuần tra của Trung Quốc."),
        ("de", "Die Gespräche mit Südkorea scheiterten.", "en", "The talks with South Korea failed."),
        ("en", "The talks in Vienna and Moscow failed.", "de", "Die Gespräche in Wien und Moskau scheiterten."),
        ("de", "Das Parlament der Vereinigten Staaten tagte.", "en", "Parliament in the United States met."),
        ("en", "The parliament of Japan met.", "ja", "日本の国会が開かれた。"),
    ],
)
def test_a_name_that_both_languages_have_is_one_name(language: str, text: str, other: str, source: str) -> None:
    assert check_names(claim(text, passage(source, language=other), language=language)) == []


@pytest.mark.parametrize(
    ("language", "text", "other", "source"),
    [
        ("en", "The ships of Austria sailed on.", "de", "Die Schiffe Australiens fuhren weiter."),
        ("en", "The talks in Iran failed.", "de", "Die Gespräche im Irak scheiterten."),
        ("de", "Die Gespräche in Moskau scheiterten.", "en", "The talks in Vienna failed."),
    ],
)
def test_another_name_in_another_language_is_a_doubt(language: str, text: str, other: str, source: str) -> None:
    assert codes(check_names(claim(text, passage(source, language=other), language=language))) == {"name.absent"}


@given(name=st.text(max_size=30), text=st.text(max_size=60), other=st.sampled_from(["de", "vi", "ja", "xx", "ar"]))
def test_any_text_may_be_asked_for_any_name(name: str, text: str, other: str) -> None:
    assert stands_translated(name, "en", ParsedText(text, other)) in {True, False}
    assert not stands_translated(name + "q7", "en", ParsedText(text, other))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("J. K. Marsh opened the bridge.", "The bridge was opened by J.K. Marsh."),
        ("The bridge was opened by J.K. Marsh.", "The bridge was opened by J. K. Marsh."),
        ("He showed 183 CD's to the panel.", "He showed 183 CDs to the panel."),
        ("Lena Baum (SPD) spoke. She praised it.", "Mayor Lena Baum praised it."),
    ],
)
def test_spellings_of_one_name(source: str, text: str) -> None:
    assert check_names(claim(text, source)) == []


def test_other_initials_are_another_name() -> None:
    assert codes(check_names(claim("The bridge was opened by A.B. Marsh.", "J. K. Marsh opened the bridge."))) == {
        "name.absent"
    }
