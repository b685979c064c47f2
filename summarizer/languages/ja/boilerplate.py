"""Traces of the page around an article inside its sentences, in Japanese."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    alerts=("速報",),
    credits=(r"(?:写真|資料写真)\s?[:：/＝].{0,60}",),
)
