"""What is said to language models in Hindi, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("सिस्टम",),
    openers=r"पिछले",
    refusals=(r"क्षमा करें|मैं .{0,20}नहीं कर सकत",),
)
