"""How French says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("peu"),
        word_set("certaines certains parfois partie plusieurs quelques"),
        word_set("beaucoup nombreuses nombreux souvent"),
        word_set("majorité plupart"),
        word_set("chaque entièrement totalité toujours tous tout toute toutes"),
    ),
    extents={
        "whole": word_set("chaque toujours tous toutes"),
        "main": word_set("majorité plupart"),
        "many": word_set("beaucoup nombreuses nombreux souvent"),
        "scant": word_set("minorité peu rarement"),
        "single": word_set("un_des une_des"),
        "least": word_set("au_moins"),
        "most": word_set("au_maximum au_plus"),
        "beyond": word_set("plus_de"),
        "short": word_set("moins_de presque près_de"),
    },
    no_extents=word_set("pas_tous presque_tous"),
)
