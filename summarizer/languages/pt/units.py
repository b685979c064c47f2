"""Units in Portuguese by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % por_cento|USD dólar dólares|EUR euro euros|pound libras|cent centavos|s segundo segundos|
        min minuto minutos|h hora horas|d dia dias|wk semana semanas|mo mês meses|y ano anos|
        decade década décadas|m metro metros|km quilômetros|t tonelada toneladas|l litros|times vezes
    """),
    between=r"de ",
    vague_leads=word_set("algumas alguns poucas poucos um uma várias vários últimas últimos"),
    shades={
        "about": word_set("aproximadamente cerca_de"),
        "near": word_set("quase"),
        "over": word_set("mais_de pelo_menos"),
        "under": word_set("até menos_de"),
    },
)
