"""Short ways to write a bundle for a test; outlets, people and events are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from summarizer.analysis.bundle_analysis import BundleAnalysis, analyse_bundle
from summarizer.analysis.map.map_by_model import check_map_reading
from summarizer.analysis.map.model_reading import FactRead, ModelReading
from summarizer.bundle import Article, Bundle

__all__ = ["analysis", "article", "bundle", "mapped"]


def article(number: int, text: str, **fields: Any) -> Article:
    given: dict[str, Any] = {"id": f"a{number}", "title": "", "outlet": f"Outlet {number}", "text": text}
    return Article.model_validate({**given, **fields})


def bundle(*texts: str | Article, **fields: Any) -> Bundle:
    articles = [text if isinstance(text, Article) else article(n, text) for n, text in enumerate(texts, start=1)]
    return Bundle.model_validate({"language": "en", "articles": articles, **fields})


def analysis(*texts: str | Article, **fields: Any) -> BundleAnalysis:
    return analyse_bundle(bundle(*texts, **fields))


def mapped(made: BundleAnalysis, *told: str, silent: tuple[int, ...] = ()) -> BundleAnalysis:
    """The analysis with a map that a model has read: one fact, which these sentences tell, in their words.

    `silent` are the numbers of the articles that are said to be silent on it.
    """
    carries = tuple(s.id for s in made.evidence.sentences if s.text in told)
    quiet = tuple(s.id for s in made.evidence.sentences if s.number in silent and s.position == 0)
    shown = {s.id for s in made.evidence.citable}
    read = ModelReading((FactRead(told[0], 3, carries, silent=quiet),))
    return replace(made, given_map=check_map_reading(read, made.text_overlap, shown, "en", "reader"))
