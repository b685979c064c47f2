"""Which words of Polish carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a aby ale bez być był była było były co czy dla do gdy gdzie go i ich ile im inne iż ja jak jako jego jej
        jest jeszcze już kiedy która które który których ma mi może można na nad nie niż o od oraz po pod podczas
        powiedział przed przez przy roku się swoje swój są ta tak także tam te tego tej ten to tylko tym u w we więc
        wszystko z za został zostały że
    """),
    stemmer="polish",
)
