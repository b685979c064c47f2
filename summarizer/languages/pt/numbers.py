"""The number words of Portuguese, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "zero - dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
        "dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta "
        "noventa cem|cento"
    ),
    one="um",
    joined=("{ten} e {one}",),
    joint="e",
    magnitudes=amounts("mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 trilhão=1e12 trilhões=1e12"),
    lone_magnitudes=True,
    dozens=amounts("dúzia=12 dezena=10 centena=100"),
    fractions=amounts("metade=2 terço=3 terços=3 quarto=4 quartos=4 quinto=5"),
    vague=ranges("dezenas=20-100 centenas=200-1e3 milhares=2e3-1e5"),
    ones="um|uma",
    and_a_half=r" e mei[oa]",
    articles="uma?",
    between="a|e|ou",
    decimal_comma=True,
    spaced=True,
)
