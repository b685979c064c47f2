from __future__ import annotations

import pytest
from claims import claim, codes, passage
from hypothesis import given
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.verification.checks import check
from summarizer.verification.statement.check_quotes import check_quotes
from summarizer.verification.statement.quoted_words import words_meant

SAID = (
    "The mayor spoke first. “We’ll never – ever – sell the old harbour bridge to them,” Ann Lee said on Monday. "
    "Bob Roe, a rival, answered: “She is ‘quite wrong’ about all of this and knows it.”"
)


@pytest.mark.parametrize(
    "text",
    [
        'Lee said "we\'ll never—ever—sell the old harbour bridge".',
        "Lee said: »We’ll never – ever – sell the old harbour bridge«.",
        "“We’ll never … sell the old harbour bridge,” she said.",
        "“We’ll never [...] sell the old harbour bridge to [the traders],” Lee said.",
        "“[W]e’ll never - ever - sell the old harbour bridge.”",
        "Roe said “she is 'quite wrong' about all of this”.",
        "The “old bridge” stays.",
        "The mayor's bridge isn't sold and the traders' plan is dead.",
    ],
)
def test_words_of_the_source_pass(text: str) -> None:
    assert check_quotes(claim(text, SAID)) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We’ll never – ever – sell the new harbour bridge to them,” Lee said.",
        "“We’ll – ever – sell the old harbour bridge to them,” Lee said.",
        "“Sell the old harbour bridge … We’ll never,” Lee said.",
        "“We will never, ever sell the old harbour bridge.”",
        "“This is the end of the road for us all.”",
        "“e’ll never – ever – sell the old harbour bridg”",
    ],
)
def test_altered_and_invented_words_do_not(text: str) -> None:
    assert codes(check_quotes(claim(text, SAID))) == {"quote.altered"}


@pytest.mark.parametrize(
    ("language", "source", "good", "bad"),
    [
        (
            "de",
            "„Wir verkaufen die Brücke nicht“, sagte Lena Baum.",
            "Baum sagte: »Wir verkaufen die Brücke nicht.«",
            "Baum sagte: „Wir verkaufen die Brücke jetzt.“",
        ),
        (
            "fr",
            "« Nous ne vendrons pas le pont », a dit Léa Morin.",
            "Léa Morin : “Nous ne vendrons pas le pont.”",
            "Léa Morin : « Nous vendrons bien le pont. »",
        ),
        (
            "es",
            "«No venderemos nunca el puente», dijo Ana Ruiz.",
            "Ruiz dijo: “No venderemos nunca el puente”.",
            "Ruiz dijo: “No venderemos jamás el puente”.",
        ),
        (
            "ru",
            "«Мы не продадим этот мост», — сказала Анна Белова.",
            "Белова сказала: “Мы не продадим этот мост”.",
            "Белова сказала: «Мы продадим этот мост».",
        ),
        (
            "vi",
            "“Chúng tôi không bán cây cầu”, bà Lan nói.",
            'Bà Lan nói: "Chúng tôi không bán cây cầu".',
            "Bà Lan nói: “Chúng tôi sẽ bán cây cầu”.",
        ),
        (
            "zh",
            "市长说：“我们绝不会出售这座旧桥。”",
            "「我们绝不会出售这座旧桥」，市长说。",
            "「我们将会出售这座旧桥」，市长说。",
        ),
        (
            "ja",
            "市長は「古い橋は決して売らない」と述べた。",
            "市長は『古い橋は決して売らない』と語った。",
            "市長は「新しい橋は決して売らない」と語った。",
        ),
        (
            "sv",
            "”Vi säljer aldrig den gamla bron”, sa Eva Ek.",
            'Ek sa: "Vi säljer aldrig den gamla bron".',
            "Ek sa: ”Vi säljer snart den gamla bron”.",
        ),
    ],
)
def test_the_marks_of_eight_languages(language: str, source: str, good: str, bad: str) -> None:
    assert check_quotes(claim(good, source, language=language)) == []
    assert "quote.altered" in codes(check_quotes(claim(bad, source, language=language)))


def test_a_quotation_may_stand_elsewhere_in_the_article_and_over_paragraphs() -> None:
    cited = passage("The mayor spoke.", after="“We shall keep it.\n\n“And we shall paint it red,” she said.")
    assert check_quotes(claim("“We shall keep it. And we shall paint it red,” she said.", cited)) == []


def test_the_speaker_is_the_one_in_the_source() -> None:
    lee, roe = (
        "“We’ll never – ever – sell the old harbour bridge,” {} said.",
        "{} said “she is 'quite wrong' about all of this”.",
    )
    assert check_quotes(claim(lee.format("Ann Lee"), SAID)) == []
    assert codes(check_quotes(claim(lee.format("Bob Roe"), SAID))) == {"quote.speaker"}
    assert codes(check_quotes(claim(roe.format("Ann Lee"), SAID))) == {"quote.speaker"}
    assert codes(check_quotes(claim(lee.format("Carl Poe"), SAID))) == {"quote.speaker"}


def test_of_two_who_say_the_same_words_the_cited_one_says_them() -> None:
    words = "“We will never pay this bill,”"
    quiet = "The harbour was quiet that week and the boats lay still. " * 40
    cited = passage(words, before=f"{words} Ilse Brandt said. {quiet}", after="Greta Lund said.")
    assert check_quotes(claim(f"{words} Greta Lund said.", cited)) == []
    assert codes(check_quotes(claim(f"{words} Ilse Brandt said.", cited))) == {"quote.speaker"}


def test_the_words_meant_are_those_of_the_article() -> None:
    meant = words_meant("We will never - ever - sell the old harbor bridge to them", [passage(SAID)])
    assert meant == "We’ll never – ever – sell the old harbour bridge to them"
    assert words_meant("Bananas are the only fruit worth talking about", [passage(SAID)]) is None


def test_a_quotation_costs_little_against_a_long_article() -> None:
    filler = "The old house by the quay was sold to nobody in particular that year. " * 1500
    cited = passage(SAID, after=filler)
    told = claim("“The old house by the quay was sold to everybody,” she said.", cited)
    check_quotes(told)
    exact = "“We’ll never – ever – sell the old harbour bridge,” she said."
    assert codes(check_quotes(claim(exact, cited))) == set()
    assert takes_at_most(0.1, lambda: [check_quotes(claim(exact, cited)) for _ in range(20)])


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_it(text: str, source: str) -> None:
    check_quotes(claim(text, source or "x"))
    words_meant(text, [passage(source)])


@given(st.lists(st.sampled_from(["bridge", "mayor", "sold", "the", "red", "of", "quay"]), min_size=4, max_size=12))
def test_every_run_of_words_of_the_article_is_verbatim(words: list[str]) -> None:
    inner = " ".join(words)
    assert check_quotes(claim(f"She said “{inner}”.", f"Then {inner}. And more.")) == []


@pytest.mark.parametrize("frame", ["According to Harbour Herald, {}", "Harbour Herald writes: {}"])
def test_the_outlet_that_reports_a_quotation_does_not_speak_it(frame: str) -> None:
    source = "Asked about the weir, Keller said, “We are still looking at the whole wall.”"
    assert check(claim(frame.format(source), source)) == []
    assert "name.absent" in codes(check(claim(frame.format(source.replace("Keller", "Brandt")), source)))


def test_a_speaker_who_is_described_between_name_and_verb() -> None:
    source = "“The old wall has to go this year,” Ann Keller, the harbour master of Norland, told the Courier."
    assert check_quotes(claim("“The old wall has to go this year,” Ann Keller said.", source)) == []


def test_a_quotation_and_a_speaker_in_the_next_sentence() -> None:
    sources = ("“The old wall has to go this year.”", "Tomas Brandt told the Courier that he would sell the mill.")
    joined = "“The old wall has to go this year.”; Tomas Brandt told the Courier that he would sell the mill."
    assert check_quotes(claim(joined, *sources)) == []


def test_a_country_in_a_list_is_not_who_speaks() -> None:
    source = (
        "Ann Lee joined the leaders of Italy, Norway and Japan. The leaders called for a “swift and full study of it”."
    )
    text = "Ann Lee, along with the leaders of Italy, Norway and Japan, called for a “swift and full study of it”."
    assert check_quotes(claim(text, source)) == []
