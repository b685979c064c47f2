"""Which words of Hindi carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        अगर अनुसार अपना अपनी अपने अब इन इस इसके उन उनकी उनके उन्होंने उस एक और कर करने कहा का कि किए किया की कुछ के
        को कोई क्या गई गए गया जब जा जाने जो तक तथा तो था थी थे दिया दी दौरान द्वारा नहीं ने पर पहले बताया बहुत बाद
        भी मुताबिक में यह या रहा रही रहे लिए लेकिन वह वहीं वाला वाली वाले सभी साथ से ही हुआ हुई हुए है हैं हो होता
        होती होते होने
    """),
    stemmer="hindi",
)
