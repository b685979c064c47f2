"""Which words of Dutch carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        aan al alle alleen als altijd andere bij binnen daar dan dat de deze die dit doen door drie dus een eens
        eerste elk en er gaan gaat geen geweest had hadden heb hebben heeft het hier hij hoe hun ik in is ja jaar
        kan komen kunnen maar maken meer men met mijn moet moeten na naar niet niets nog nu of om omdat onder ons
        onze ook op over sinds te tegen toch toen tot twee u uit van veel voor want waren was wat we weer wel werd
        werden wie wij wil worden wordt zal ze zegt zei zelf zich zij zijn zo zoals zonder zou zouden
    """),
    stemmer="dutch",
)
