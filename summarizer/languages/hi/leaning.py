"""How a sentence in Hindi leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""वह|वे|उन्होंने|उसने|उसके|उसकी|इस|इसके|इसकी|इसका|इसमें|इससे|यह|ये|इन|इनमें|लेकिन|और|हालांकि|उनके|उनका|उनकी|इसलिए|वहीं|
        साथ ही|जबकि|मगर|परंतु|फिर|ऐसे|ऐसा|इसी|उन|उस|दूसरी ओर|बाद में""",
    first_person=r"मैं|मैंने|हम|हमने|हमारे|हमारी|हमारा|मेरे|मेरी|मेरा|आप|आपके",
)
