"""Units in Hindi by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % प्रतिशत फीसदी फ़ीसदी|USD डॉलर|EUR यूरो|INR रुपये रुपए रुपया|min मिनट|h घंटे घंटा|d दिन|wk सप्ताह हफ्ते|
        mo महीने|y साल वर्ष|m मीटर|km किलोमीटर किमी
    """),
    shades={
        "about": word_set("करीब लगभग"),
        "over": word_set("से_अधिक"),
        "under": word_set("से_कम"),
    },
)
