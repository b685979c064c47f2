"""What is said to language models in Hindi, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"(?:पिछले|पिछली|उपरोक्त|ऊपर के|पहले के)\s[^।!?]{0,20}?(?:निर्देश|नियम|आदेश)\S*\s(?:\S+\s)"
            r"{0,2}?(?:भूल|अनदेखा|नज़रअंदाज़|नजरअंदाज)"
        ),
    ),
    roles=("सिस्टम",),
    openers=r"पिछले",
    keys=("निर्देश", "नियम", "आदेश"),
    refusals=(r"क्षमा करें|मैं .{0,20}नहीं कर सकत",),
)
