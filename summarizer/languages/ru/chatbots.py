"""What is said to language models in Russian, and how they refuse."""

from __future__ import annotations

from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("система",),
    openers=r"ты |вы |забудь|напиши",
    refusals=(r"извините|к сожалению,? я|я не могу",),
)
