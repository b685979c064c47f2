"""How a sentence in Arabic leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""هو|هي|هم|وهو|وهي|وهم|لكن|ولكن|لكنه|لكنها|كما|وأضاف|وأضافت|وأوضح|وأوضحت|وأشار|وأشارت|وتابع|وتابعت|ذلك|هذا|هذه|
        وهذا|وهذه|وذلك|وقال إن|وقالت إن|وأكد أن|وذكر أن|وبين|ولذلك|لذلك|وبذلك|وكذلك|كذلك|ثم|أما|بينما|فيما|غير أن|إلا أن|
        وفي الوقت نفسه|من جهته|من جهتها|ومن جهته|ومن جانبه|من جانبه|إنه|إنها|بل|حيث""",
    first_person=r"أنا|نحن",
)
