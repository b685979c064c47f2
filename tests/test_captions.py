from __future__ import annotations

import pytest
from bundles import bundle

from summarizer.analysis.evidence import read_evidence
from summarizer.text.boilerplate.captions import LONGEST_CAPTION

NEWS = "The bridge at Varn was closed on Monday."
CAPTION = "Mayor Eva Holm speaks at the bridge. It was closed after two hangers broke."


@pytest.mark.parametrize(
    "credit",
    ["(AP Photo/Ida Brandt)", "(Photo: Ida Brandt/Lumen)", "(Ida Brandt/Valley Post via AP, File)", "[Photo: Lumen]"],
)
def test_the_sentences_of_a_caption_have_no_place(credit: str) -> None:
    text = f"{CAPTION} {credit}\n{NEWS}\n{CAPTION.replace('Mayor', 'The mayor')} {credit} \nA ferry runs from Tuesday."
    assert [s.text for s in read_evidence(bundle(text)).sentences] == [NEWS, "A ferry runs from Tuesday."]


def test_a_paragraph_that_ends_in_other_brackets_is_a_report() -> None:
    for end in ("(It was built in 1931.)", "(R-Ky.)", "(see the photo on page 3 of the report by the council)"):
        assert read_evidence(bundle(f"{NEWS} {end}")).sentences[0].text.startswith("The bridge at Varn")


def test_an_article_on_one_line_is_no_caption() -> None:
    text = f"{NEWS} {'The mayor spoke to the people of the valley. ' * (LONGEST_CAPTION // 40)}(AP Photo/Ida Brandt)"
    assert read_evidence(bundle(text)).sentences[0].text == NEWS


def test_credits_of_other_languages_are_known() -> None:
    text = (
        "Die Brücke in Varn wurde am Montag gesperrt.\nDie Bürgermeisterin steht an der Brücke. (Foto: Ida Brandt/dpa)"
    )
    told = read_evidence(bundle(text, language="de")).sentences
    assert [s.text for s in told] == ["Die Brücke in Varn wurde am Montag gesperrt."]
