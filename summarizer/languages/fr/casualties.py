"""What befalls people who are counted, in French."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("décès décédés mort mortes morts tué tuées tués victimes"),
        "injured": word_set("blessé blessées blessés"),
        "missing": word_set("disparues disparus"),
        "arrested": word_set("arrestations arrêtées arrêtés interpellations interpellées interpellés"),
        "displaced": word_set("déplacés sans-abri évacuées évacués"),
    },
    people=word_set("blessés morts personnes victimes"),
    nobody=word_set("aucun aucune"),
    harm=word_set("victime victimes"),
    fates=(
        word_set("décédés morts tuant tué tuées tués"),
        word_set("blessant blessé blessées blessés"),
        word_set("disparues disparus"),
        word_set("arrêtées arrêtés interpellés"),
        word_set("sauvés secourus"),
    ),
)
