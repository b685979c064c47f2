"""The number words of Italian, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta "
        "novanta cento"
    ),
    compounds=amounts("""
        ventuno=21 ventidue=22 ventitre=23 ventiquattro=24 venticinque=25 ventisei=26 ventisette=27 ventotto=28
        ventinove=29 trentuno=31 trentadue=32 trentatre=33 trentaquattro=34 trentacinque=35 trentasei=36
        trentasette=37 trentotto=38 trentanove=39 quarantuno=41 quarantadue=42 quarantatre=43 quarantaquattro=44
        quarantacinque=45 quarantasei=46 quarantasette=47 quarantotto=48 quarantanove=49 cinquantuno=51
        cinquantadue=52 cinquantatre=53 cinquantaquattro=54 cinquantacinque=55 cinquantasei=56 cinquantasette=57
        cinquantotto=58 cinquantanove=59 sessantuno=61 sessantadue=62 sessantatre=63 sessantaquattro=64
        sessantacinque=65 sessantasei=66 sessantasette=67 sessantotto=68 sessantanove=69 settantuno=71
        settantadue=72 settantatre=73 settantaquattro=74 settantacinque=75 settantasei=76 settantasette=77
        settantotto=78 settantanove=79 ottantuno=81 ottantadue=82 ottantatre=83 ottantaquattro=84 ottantacinque=85
        ottantasei=86 ottantasette=87 ottantotto=88 ottantanove=89 novantuno=91 novantadue=92 novantatre=93
        novantaquattro=94 novantacinque=95 novantasei=96 novantasette=97 novantotto=98 novantanove=99
    """),
    joint="e",
    magnitudes=amounts("mila=1e3 mille=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9"),
    dozens=amounts("dozzina=12 decina=10 ventina=20"),
    fractions=amounts("metà=2 terzo=3 terzi=3 quarto=4 quarti=4 quinto=5"),
    vague=ranges("decine=20-100 centinaia=200-1e3 migliaia=2e3-1e5"),
    ones="un|uno|una",
    and_a_half=r" e mezz[oa]",
    articles="uno|una|un",
    between="a|e|o",
    decimal_comma=True,
)
