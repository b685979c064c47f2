"""What is known of Persian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        آن آنها از است اما اند او اگر ای این با باید بر برای به بود بین تا خود دارد در را شد شده شما ما من می نیز ها
        های هر هم و وی پس پیش چه کرد کرده کند که گفت یا یک
    """),
    stemmer="persian",
)
