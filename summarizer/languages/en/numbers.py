"""The number words of English, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts, ranges, word_set
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty|fourty fifty sixty seventy eighty ninety hundred"
    ),
    one="one",
    joined=("{ten}-{one}", "{ten} {one}"),
    joint="and",
    magnitudes=amounts("""
        thousand=1e3 k=1e3 million=1e6 mln=1e6 mn=1e6 m=1e6 billion=1e9 bln=1e9 bn=1e9 b=1e9 trillion=1e12 tn=1e12
        t=1e12 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7
    """),
    shortened=word_set("bn mln mn"),
    dozens=amounts("dozen=12"),
    fractions=amounts("""
        half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6
        eighth=8 eighths=8 tenth=10 tenths=10
    """),
    ordinals=amounts("""
        fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 third=3 fourth=4
    """),
    ordinal_ending="st|nd|rd|th",
    vague=ranges("""
        dozens=20-100 scores=20-100 hundreds=200-1e3 thousands=2e3-1e5 millions=2e6-1e9 billions=2e9-1e12
    """),
    ones="one",
    and_a_half=r"[ -]and[ -]a[ -]half",
    articles="(?P<half>half)(?:[ -]an?)?|an?|one|the",
    part="an?|one",
    between="to|and|or",
    age="age|aged|ages|at age",
    minus="minus|negative",
    below_zero="negative|below|loss|losses|lost|loses|lose|losing|deficit|deficits|shortfall|short of",
    multiples=amounts("""
        double=2 doubled=2 doubles=2 doubling=2 twice=2 twofold=2 triple=3 tripled=3 triples=3 tripling=3 treble=3
        trebled=3 threefold=3 quadruple=4 quadrupled=4 fourfold=4 fivefold=5 tenfold=10 halved=.5
    """),
    in_each="in|in every|out of|out of every|of|of the|of its|of their",
    apposed_age="now|then|who is|aged",
    states_age="is|was|aged|turned",
)
