"""Units in German by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % Prozent|pt Prozentpunkte Prozentpunkten Punkte Punkten|bp Basispunkte|USD Dollar|EUR Euro|pound Pfund|
        JPY Yen|CNY Yuan|RUB Rubel|INR Rupien|CHF Franken|cent Cent|s Sekunde Sekunden|min Minute Minuten|
        h Stunde Stunden|d Tag Tage Tagen|wk Woche Wochen|mo Monat Monate Monaten|y Jahr Jahre Jahren Jahres|
        decade Jahrzehnt Jahrzehnte Jahrzehnten|mm Millimeter|cm Zentimeter|m Meter Metern|
        km Kilometer Kilometern|mi Meile Meilen|ft Fuß|in Zoll|kg Kilogramm Kilo|g Gramm|t Tonne Tonnen|ha Hektar|
        km2 Quadratkilometer|kph Stundenkilometer Stundenkilometern|deg Grad|C Grad_Celsius|barrel Barrel|l Liter|
        mw Megawatt|times mal
    """),
    vague_leads=word_set("""
        ein eine einem einen einer einige einigen letzten mehrere mehreren pro vergangenen wenige wenigen
    """),
    shades={
        "about": word_set("ca. circa etwa gut rund um_die ungefähr"),
        "near": word_set("beinahe fast knapp nahezu"),
        "over": word_set("mehr_als mindestens wenigstens über"),
        "under": word_set("bis_zu höchstens maximal unter weniger_als"),
    },
    shade_links="als ",
    over_behind=r"oder mehr\b",
)
