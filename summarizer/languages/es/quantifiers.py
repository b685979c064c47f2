"""How Spanish says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("pocas pocos"),
        word_set("algunas algunos parte unos varias varios"),
        word_set("muchas muchos numerosas numerosos"),
        word_set("mayoría"),
        word_set("cada siempre toda todas todo todos totalmente"),
    ),
    extents={
        "whole": word_set("cada siempre todas todos"),
        "main": word_set("mayoría"),
        "many": word_set("a_menudo muchas muchos numerosas numerosos"),
        "scant": word_set("minoría pocas pocos rara_vez raramente"),
        "single": word_set("una_de uno_de"),
        "least": word_set("al_menos por_lo_menos"),
        "most": word_set("a_lo_sumo como_máximo"),
        "beyond": word_set("más_de"),
        "short": word_set("casi hasta menos_de"),
    },
    no_extents=word_set("casi_todos no_todos"),
)
