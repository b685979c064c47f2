"""The number words of Spanish, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa "
        "cien|ciento"
    ),
    one="uno",
    joined=("{ten} y {one}",),
    compounds=amounts("""
        veintiuno=21 veintidos=22 veintidós=22 veintitres=23 veintitrés=23 veinticuatro=24 veinticinco=25
        veintiseis=26 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29
    """),
    joint="y",
    magnitudes=amounts("""
        mil_millones=1e9 mil=1e3 millón=1e6 millon=1e6 millones=1e6 billón=1e12 billones=1e12
    """),
    lone_magnitudes=True,
    dozens=amounts("docena=12 decena=10 veintena=20 centenar=100"),
    fractions=amounts("mitad=2 tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5 quintos=5"),
    ordinals=amounts("""
        tercera=3 tercero=3 tercer=3 cuarta=4 quinta=5 sexta=6 sexto=6 séptima=7 séptimo=7 octava=8 octavo=8
        décima=10
    """),
    vague=ranges("decenas=20-100 docenas=20-100 cientos=200-1e3 centenares=200-1e3 miles=2e3-1e5"),
    ones="un|uno|una",
    and_a_half=r" y medi[oa]",
    articles="uno|una|un",
    between="a|y|o",
    decimal_comma=True,
    spaced=True,
    minus="menos",
    below_zero="pérdida|pérdidas|déficit|bajo",
)
