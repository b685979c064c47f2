"""The number words of Arabic, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "صفر - - ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر - - - - - - - "
        "- - عشرين|عشرون ثلاثين|ثلاثون أربعين|أربعون خمسين|خمسون ستين|ستون سبعين|سبعون ثمانين|ثمانون "
        "تسعين|تسعون مئة|مائة"
    ),
    joined=("{ten}-{one}", "{ten} {one}"),
    magnitudes=amounts("""
        ألف=1e3 آلاف=1e3 ألفا=1e3 مليون=1e6 ملايين=1e6 مليونا=1e6 مليار=1e9 مليارات=1e9 تريليون=1e12
    """),
)
