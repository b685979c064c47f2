"""The number words of Hindi, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.tables import amounts
from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    count=(
        "शून्य - दो तीन चार पांच|पाँच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस "
        "बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ"
    ),
    joined=("{ten}-{one}", "{ten} {one}"),
    magnitudes=amounts("हजार=1e3 हज़ार=1e3 लाख=1e5 करोड़=1e7 करोड=1e7 अरब=1e9 मिलियन=1e6 बिलियन=1e9"),
)
