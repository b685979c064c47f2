"""What befalls people who are counted, in Vietnamese."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("chết thiệt_mạng tử tử_vong"),
        "injured": word_set("thương"),
        "missing": word_set("mất_tích tích"),
        "arrested": word_set("bắt giữ"),
        "displaced": word_set("sơ_tán tán"),
    },
    no_kinds={"thương": "vong"},
    people=word_set("người nạn_nhân"),
    nobody=word_set("không_có"),
    harm=word_set("thương_vong"),
)
