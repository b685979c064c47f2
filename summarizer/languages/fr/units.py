"""Units in French by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % pour_cent|pt points_de_pourcentage point points|bp points_de_base|USD dollar dollars|EUR euro euros|
        pound livres|JPY yen yens|CNY yuan yuans|RUB rouble roubles|CHF franc francs|cent centimes|
        s seconde secondes|min minute minutes|h heure heures|d jour jours|wk semaine semaines|mo mois|
        y an ans année années|decade décennie décennies|cm centimètres|m mètre mètres|km kilomètre kilomètres|
        mi mille_marin|ft pieds|in pouces|kg kilo kilos kilogrammes|g gramme grammes|t tonne tonnes|
        ha hectare hectares|deg degrés|barrel barils|l litre litres|times fois
    """),
    between=r"de |d['’]",
    vague_leads=word_set("derniers dernières par plusieurs prochaines prochains quelques un une"),
    shades={
        "about": word_set("autour_de environ près_de quelque à_peu_près"),
        "near": word_set("presque près_de"),
        "over": word_set("au_minimum au_moins plus_d' plus_de"),
        "under": word_set("au_plus jusqu'à moins_d' moins_de"),
    },
    shade_links="que |de |d'",
    over_behind=r"ou plus\b",
)
