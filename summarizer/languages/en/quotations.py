"""How English marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    not_subject="for|of|by|to|with|from|at|in|on",
    article="the",
    home="of",
    not_role="in|on|of|at|to|that|who|and|as|during|after|before|by|from|with|for|about",
    not_title=word_set("at by for from in of on that to with"),
)
