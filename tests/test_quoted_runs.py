from __future__ import annotations

import pytest
from bundles import analysis, article

from summarizer.text.quotes.multi_sentence_quotes import LONGEST_PARAGRAPH, within_quotations
from summarizer.writing.extractive.ranking import rank


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
    weak = rank(made).weak
    assert "quote" in weak["1.2"]
    assert weak["1.4"] == frozenset()
