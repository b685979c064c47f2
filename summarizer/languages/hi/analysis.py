"""How sentences of a story in Hindi weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"असर|प्रभाव|परिणाम|नतीजा|नतीजे|वजह से",
        "motive": r"क्योंकि|ताकि|मकसद|उद्देश्य|कारण|इसलिए|चाहते|चाहती|कोशिश",
        "outlook": r"संभावना|उम्मीद|अगले|आने वाले|योजना|सकता है|सकती है|सकते हैं|होगा|होगी|होंगे",
        "risk": r"खतरा|खतरे|जोखिम|चेतावनी|आशंका|चिंता|संकट",
        "reaction": r"आलोचना|निंदा|विरोध|स्वागत|मांग|आरोप|समर्थन|प्रतिक्रिया|खारिज",
    },
    reaction="प्रतिक्रिया",
    analysts=r"विशेषज्ञ\w*|विश्लेषक\w*|जानकार\w*",
    background=r"पहले|पिछले|साल \d{4}|\d{4} में|इतिहास|पूर्व|शुरुआत|पहली बार|स्थापना",
    bounded=False,
)
