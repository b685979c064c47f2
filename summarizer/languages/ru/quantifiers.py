"""How Russian says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("мало немногие"),
        word_set("иногда некоторые некоторых несколько часть"),
        word_set("многие многих много часто"),
        word_set("большинства большинство"),
        word_set("все всегда всем всех каждая каждого каждый полностью"),
    ),
    extents={
        "whole": word_set("все всегда всем всех каждая каждого каждый"),
        "main": word_set("большинства большинство"),
        "many": word_set("многие многих много часто"),
        "scant": word_set("мало меньшинство немногие немногих редко"),
        "least": word_set("как_минимум не_менее"),
        "most": word_set("максимум не_более"),
        "beyond": word_set("более больше свыше"),
        "short": word_set("до менее меньше почти"),
    },
    no_extents=word_set("до_сих не_все почти_все"),
)
