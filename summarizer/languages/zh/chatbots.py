"""What is said to language models in Chinese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        r"(?:忽略|无视|忘记|忽視|無視|忘記|不要理会)[^。！？]{0,6}(?:以上|之前|先前|前面|此前|上面|上述)[^。！？]{0,6}(?:指示|指令|提示|规则|規則|说明|命令)",
        r"(?:人工智能助手|语言模型|聊天机器人|AI助手|ai助手)[^。！？]{0,8}(?:必须|应该|应当|务必)[^。！？]{0,4}(?:说|写|回答|输出|报道)",
    ),
    roles=("系统", "系統"),
    openers=r"你|您|忽略|无视|無視",
    keys=tuple(
        phrases("""
        忽略 无视 忘记 忽視 無視 忘記 理会 助手 模型 机器人
    """)
    ),
    refusals=(r"抱歉|对不起|對不起|我无法|我不能",),
)
