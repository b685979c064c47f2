from __future__ import annotations

import pytest
from bundles import analysis, article
from extracts import sentences, written

from summarizer.text.quotes.multi_sentence_quotes import LONGEST_PARAGRAPH, within_quotations
from summarizer.writing.extractive.ranking import rank_sentences


def within(text: str, *sentences: str) -> list[str]:
    """Those of the sentences that start in the midst of a quotation."""
    return [sentences[index] for index in within_quotations(text, [text.index(each) for each in sentences])]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_what_stands_between_the_marks_of_a_longer_quotation_is_found(opening: str, closing: str) -> None:
    first, second = f"{opening}The bridge will fail.", "Nobody has looked at it."
    third, said = f"Shame on them.{closing} Eva Holm said.", "The mayor slept."
    assert within(f"{first} {second} {third} {said}", first, second, third, said) == [second, third]


def test_a_mark_that_nobody_closes_and_a_new_paragraph_open_nothing() -> None:
    assert within("“The bridge is shut. The mayor slept.", "The mayor slept.") == []
    assert within('The "bridge is shut. The mayor slept.', "The mayor slept.") == []
    assert within("“The bridge is shut.\nThe mayor slept.\nIt rained,” he said.", "The mayor slept.") == []


def test_a_text_on_one_line_is_not_judged_by_its_marks() -> None:
    text = f"“The bridge is shut. The mayor slept. {'It rained. ' * (LONGEST_PARAGRAPH // 10)}” he said."
    assert within(text, "The mayor slept.") == []


def test_such_a_sentence_cannot_be_read_alone() -> None:
    alone = "The ferry company is a disgrace for the whole of the valley."
    text = (
        f"“Nobody warned us of the flood. {alone} We will not forget it,” Eva Holm said. {alone.replace('a', 'the', 1)}"
    )
    made = analysis(article(1, text))
    weak = rank_sentences(made).weak
    assert "quote" in weak["1.2"]
    assert weak["1.4"] == frozenset()


POST = "The ferry is a disgrace! Nobody has looked at it. https://t.example/a1 — Ida Brandt (@ibrandt) May 6, 2025"


@pytest.mark.parametrize("post", [POST, POST.replace("—", "--"), f"{POST} It sinks. ― Oda Lund (@oda_l) May 6, 2025"])
def test_what_stands_before_a_signature_is_a_post(post: str) -> None:
    said = ["The ferry is a disgrace!", "Nobody has looked at it."]
    text = f"The ferry ran late.\n{post}\nThe mayor slept."
    assert within(text, "The ferry ran late.", *said, "The mayor slept.") == said


def test_a_name_in_a_sentence_and_what_is_far_from_a_signature_are_no_post() -> None:
    assert within("The ferry sank. Ida Brandt (@ibrandt) saw it.", "The ferry sank.") == []
    line = f"The mayor slept. {'It rained all day. ' * 30}{POST}"
    assert within(line, "The mayor slept.") == []


def test_a_post_is_not_told_as_the_outlets_own_words() -> None:
    post = "The ferry company of Osk is a disgrace for the whole of the valley."
    news = "The ferry of Osk sank on Tuesday with eleven cars on board."
    made = analysis(
        article(1, f"{news}\n\n{post} — Ida Brandt (@ibrandt) May 6, 2025", outlet="Northern Ledger"),
        article(2, f"{news} Divers looked for the cars.", outlet="Evening Packet"),
    )
    assert (
        "quote" in rank_sentences(made).weak["1.2" if made.evidence.articles[0].outlet == "Northern Ledger" else "2.2"]
    )
    told = sentences(written("what_the_papers_say", made)) + sentences(written("whats_happened", made))
    assert post not in told
