"""How Arabic denies."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("بدون دون غير لا لم لن ليس ليست ليسوا"),
    any_case=True,
    changing_ends=(
        "سأاإآيتن",
        "تاونيهم",
    ),
)
