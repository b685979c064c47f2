"""The number words of German, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges, word_set
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "null - zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
        "sechzehn siebzehn achtzehn neunzehn zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig "
        "neunzig hundert|einhundert"
    ),
    one="ein",
    joined=("{one}und{ten}",),
    joint="und",
    magnitudes=amounts("""
        tausend=1e3 tsd=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12
        billionen=1e12
    """),
    shortened=word_set("mio mrd tsd"),
    dozens=amounts("dutzend=12"),
    fractions=amounts("hälfte=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10"),
    ordinals=amounts("""
        dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8
        achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10
    """),
    vague=ranges("dutzende=20-100 hunderte=200-1e3 tausende=2e3-1e5"),
    articles="ein(?:e|em|er)?",
    between="bis|und|oder",
    age="Alter von",
    minus="minus",
    below_zero="unter|verlust|verluste|verlor|verloren|defizit|fehlbetrag",
    multiples=amounts("""
        doppelt=2 doppelte=2 verdoppelt=2 verdoppelte=2 verdoppelten=2 zweifach=2 verdreifacht=3 verdreifachte=3
        verdreifachten=3 dreifach=3 dreifache=3 vervierfacht=4 vervierfachte=4 halbiert=.5 halbierte=.5
    """),
    in_each="von|von den|von je|aus",
    decimal_comma=True,
)
