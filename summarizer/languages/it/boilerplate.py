"""Traces of the page around an article inside its sentences, in Italian."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    photo=("foto",),
    credits=(r"foto\s?[:/].{0,100}",),
)
