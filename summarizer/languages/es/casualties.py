"""What befalls people who are counted, in Spanish."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("fallecidas fallecidos muertas muerto muertos murieron víctimas"),
        "injured": word_set("heridas heridos lesionados"),
        "missing": word_set("desaparecidas desaparecidos"),
        "arrested": word_set("arrestadas arrestados detenciones detenidas detenidos"),
        "displaced": word_set("desplazadas desplazados evacuadas evacuados"),
    },
    people=word_set("fallecidos heridos muertos personas víctimas"),
    nobody=word_set("ninguna ningún nadie"),
    harm=word_set("víctimas"),
    fates=(
        word_set("fallecidos mató muertas muerto muertos murieron"),
        word_set("heridas heridos hirió lesionados"),
        word_set("desaparecidas desaparecidos"),
        word_set("arrestados detenidas detenidos"),
        word_set("rescatadas rescatados"),
    ),
)
