"""What is said to language models in Japanese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        r"(?:これまで|以前|上記|ここまで|先ほど|前)の[^。！？]{0,8}(?:指示|命令|ルール|プロンプト)[^。！？]{0,8}(?:無視|忘れ)",
        r"(?:ai|aiアシスタント|言語モデル|チャットボット)は[^。！？]{0,20}(?:書か|言わ|述べ|報告し|答え)なければ",
    ),
    roles=("システム",),
    openers=r"あなた|これまで|無視",
    keys=tuple(
        phrases("""
        無視 忘れ ai モデル チャットボット
    """)
    ),
    refusals=(r"申し訳",),
)
