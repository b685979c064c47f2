"""What befalls people who are counted, in Arabic."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("توفي قتلى قتيل قتيلا مقتل وفاة"),
        "injured": word_set("إصابة جرحى جريحا مصابا مصابين"),
        "missing": word_set("مفقودا مفقودين"),
    },
    people=word_set("أشخاص شخص شخصا"),
)
