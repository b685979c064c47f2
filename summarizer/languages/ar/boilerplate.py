"""Traces of the page around an article inside its sentences, in Arabic."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    alerts=("عاجل",),
    credits=(r"(?:فيديو|صورة)\s?[:：/＝].{0,60}",),
)
