"""The language of a tag, and that every way to write one makes the same briefing."""

from __future__ import annotations

import pytest
from bundles import article, bundle

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.text.language_codes import primary_language

TEXT = "A ponte sobre o rio fechou na segunda-feira. A prefeita disse que as obras custam 3 milhões de reais."


@pytest.mark.parametrize("tag", ["pt", "PT", "pt-BR", "pt_BR", "pt-Latn-BR", " pt_br "])
def test_script_and_region_make_no_other_language(tag: str) -> None:
    assert primary_language(tag) == "pt"


@pytest.mark.parametrize("tag", ["pt-BR", "pt_BR"])
def test_an_article_made_in_python_is_read_in_its_language(tag: str) -> None:
    evidence = analyse_bundle(bundle(article(1, TEXT, language=tag), language=tag)).evidence
    assert evidence.language == "pt"
    assert {sentence.language for sentence in evidence.sentences} == {"pt"}
