"""The number words of French, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges, word_set
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf vingt|vingts trente quarante cinquante soixante soixante-dix "
        "quatre-vingt|quatre-vingts quatre-vingt-dix cent|cents"
    ),
    one="un",
    joined=("{ten}-{one}", "{ten} et {one}", "{ten} {one}"),
    compounds=amounts("""
        soixante-onze=71 soixante-douze=72 soixante-treize=73 soixante-quatorze=74 soixante-quinze=75
        soixante-seize=76 quatre-vingts-dix=90 quatre-vingt-onze=91 quatre-vingts-onze=91 quatre-vingt-douze=92
        quatre-vingts-douze=92 quatre-vingt-treize=93 quatre-vingts-treize=93 quatre-vingt-quatorze=94
        quatre-vingts-quatorze=94 quatre-vingt-quinze=95 quatre-vingts-quinze=95 quatre-vingt-seize=96
        quatre-vingts-seize=96 quatre-vingts-dix-sept=97 quatre-vingts-dix-huit=98 quatre-vingts-dix-neuf=99
    """),
    joint="et",
    magnitudes=amounts("""
        mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 mds=1e9 billion=1e12 billions=1e12
    """),
    shortened=word_set("mds"),
    lone_magnitudes=True,
    dozens=amounts("""
        douzaine=12 dizaine=10 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 centaine=100
    """),
    fractions=amounts("moitié=2 tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 dixième=10"),
    ordinals=amounts("""
        troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10
    """),
    ordinal_ending="ers?|ères?|e|ème|èmes",
    vague=ranges("dizaines=20-100 centaines=200-1e3 milliers=2e3-1e5"),
    ones="un|une",
    and_a_half=r" et demie?",
    articles="une?",
    between="à|et|ou",
    age="âgée?s? de",
    decimal_comma=True,
    spaced=True,
    minus="moins",
    below_zero="perte|pertes|déficit|sous",
)
