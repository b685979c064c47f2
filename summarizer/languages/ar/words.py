"""Which words of Arabic carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        أكثر أكد أمام أمس أن أنه أنها أو أي أيضا إذ إذا إلى إن إنه إنها التي الذي الذين اليوم ب بعد بعض بل به بها
        بين تحت تكون تلك ثم حتى حول حيث خلال دون ذلك ضد عام على عليه عليها عن عند غير ف فوق في فيه فيها قال قالت قبل
        قد ك كان كانت كذلك كل كما ل لا لدى لكن لم لن له لها ليس ما مع من منذ منه منها نحو هذا هذه هم هن هو هي و
        وأضاف وأن وأوضح وفي وقال وقد وكان وكانت ومن وهو وهي يكون يوم
    """),
    stemmer="arabic",
)
