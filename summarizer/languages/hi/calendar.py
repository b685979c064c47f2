"""The names of months and weekdays in Hindi."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "जनवरी|जन॰ फ़रवरी|फरवरी|फ़रवरी|फ़र॰ मार्च अप्रैल मई जून जुलाई|जुल॰ अगस्त|अगस्‍त|अग॰ "
        "सितंबर|सितम्बर|सित॰ अक्टूबर|अक्तूबर|अक्टू॰|अक्तू॰ नवंबर|नवम्बर|नव॰ दिसंबर|दिसम्बर|दिस॰"
    ),
    weekdays="सोमवार मंगलवार बुधवार गुरुवार|गुरूवार|बृहस्पतिवार शुक्रवार शनिवार रविवार",
)
