"""Traces of the page around an article inside its sentences, in Hindi."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    credits=(r"(?:फोटो|फाइल फोटो)\s?[:：/＝].{0,60}",),
)
