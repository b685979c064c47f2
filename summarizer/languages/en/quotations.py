"""How English marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    not_subject="for|of|by|to|with|from|at|in|on|about|against|than",
    article="the",
    home="of",
    not_role="in|on|of|at|to|that|who|and|as|during|after|before|by|from|with|for|about",
    no_noun="of|in|for|who|which|that|at|on|from|to|with|by|and|or|whose|where|during|after|before|when|while|as|about|also|"
    "has|had|have|is|was|are|were|does?|did|will|would|could|often|once|twice|since|then|first|never|not|again|soon|"
    r"later|earlier|still|now|just|himself|herself|themselves|\w+ly|\w+ed",
    passive_of="is|are|was|were|be|been|being",
    joins_verb="and|but",
    not_title=word_set("at by for from in of on that to with"),
)
