"""Units in Spanish by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % por_ciento|pt puntos_porcentuales puntos|bp puntos_básicos|USD dólar dólares|EUR euro euros|
        pound libras|JPY yen yenes|CNY yuan yuanes|cent centavos|s segundo segundos|min minuto minutos|
        h hora horas|d día días|wk semana semanas|mo mes meses|y año años|decade década décadas|cm centímetros|
        m metro metros|km kilómetro kilómetros|mi milla millas|ft pies|in pulgadas|kg kilo kilos kilogramos|
        g gramos|t tonelada toneladas|ha hectáreas|deg grados|barrel barriles|l litros|times veces
    """),
    between=r"de ",
    vague_leads=word_set("""
        algunas algunos pocas pocos por próximas próximos un una unas unos varias varios últimas últimos
    """),
    shades={
        "about": word_set("alrededor_de aproximadamente cerca_de en_torno_a unas unos"),
        "near": word_set("casi cerca_de"),
        "over": word_set("al_menos más_de por_lo_menos"),
        "under": word_set("como_máximo hasta menos_de"),
    },
    shade_links="que |de ",
    over_behind=r"o más\b",
)
