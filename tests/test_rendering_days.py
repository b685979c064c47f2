"""The day beside what an outlet says: there where others report on a later one, and nowhere else."""

from __future__ import annotations

import pytest
from newsroom import weir_bundle

from summarizer import render, summarize

DAY = "12 May 2031"


def line_of(page: str, outlet: str) -> str:
    """What stands on the page from an outlet's name in its list to the next empty line or outlet, on one line."""
    listed = page.partition("What the papers say")[2].partition("How we got here")[0]
    told = " ".join(listed.partition(outlet)[2].split())
    other = {"Lunde Courier": "Evening Post", "Evening Post": "Lunde Courier"}[outlet]
    return told.partition(other)[0]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_older_line_carries_its_day(form: str) -> None:
    page = render(summarize(weir_bundle()), form)
    assert DAY in line_of(page, "Lunde Courier")
    assert "2031" not in line_of(page, "Evening Post")


def test_in_html_it_stands_below_the_name() -> None:
    page = render(summarize(weir_bundle()), "html")
    assert page.count('class="day"') == 1
    assert f'Lunde Courier</bdi><br><span class="day">{DAY}</span>' in page


@pytest.mark.parametrize("published", ["2031-05-12", "2031-05-12T23:10+02:00", "2031-05", ""])
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_of_one_day_or_of_none_that_is_known_there_is_none(form: str, published: str) -> None:
    page = render(summarize(weir_bundle(published=published)), form)
    assert 'class="day"' not in page
    assert form == "html" or DAY not in line_of(page, "Lunde Courier")


def test_another_language_writes_it_its_own_way() -> None:
    briefing = summarize(weir_bundle()).model_copy(update={"language": "de"})
    assert r"**Lunde Courier** (12. Mai 2031):" in render(briefing, "markdown")
