"""What befalls people who are counted, in Russian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("жертв погиб погибли погибло погибших убито убиты умерли умерло"),
        "injured": word_set("пострадавших пострадали пострадало ранено ранены раненых"),
        "missing": word_set("пропавшими пропавших пропали"),
        "arrested": word_set("арестовано арестованы задержанных задержано задержаны"),
        "displaced": word_set("эвакуировано эвакуированы"),
    },
    people=word_set("людей человек человека"),
)
