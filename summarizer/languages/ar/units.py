"""Units in Arabic by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % في_المئة بالمئة في_المائة بالمائة|USD دولار|EUR يورو|min دقيقة دقائق|h ساعة ساعات|d يوم أيام|
        wk أسبوع أسابيع|mo شهر أشهر|y عام سنة سنوات أعوام|m متر|km كيلومتر
    """),
    shades={
        "about": word_set("حوالي نحو"),
        "near": word_set("قرابة"),
        "over": word_set("أكثر_من"),
        "under": word_set("أقل_من"),
    },
)
