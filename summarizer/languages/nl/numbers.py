"""The number words of Dutch, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd"
    ),
    one="een",
    joined=("{one}en{ten}",),
    joint="en",
    magnitudes=amounts("duizend=1e3 miljoen=1e6 miljard=1e9"),
    dozens=amounts("dozijn=12"),
    fractions=amounts("helft=2 derde=3 kwart=4 vijfde=5"),
    articles="één|een",
    decimal_comma=True,
)
