"""What is said to language models in Chinese, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=(
        "系统",
        "系統",
    ),
    openers=r"你|您|忽略|无视|無視",
    readers=tuple(phrases("软件 机器 自动 模型 系统 助手 工具 算法 程序 用户 读者")),
    texts=tuple(
        phrases("文本 文章 本文 本页 文件 摘要 总结 概要 标题 一句 这句 段落 一行 输出 结果 回答 来源 媒体 编者 更正")
    ),
    writing=tuple(phrases("改写 概括 撰写 写道 写一 直接写 请写 提及 提到 称为 报道 生成 注明 开头")),
    demands=tuple(phrases("忽略 忘掉 忘记 指令 要求 任务 必须 不得 优先 请用 请改")),
    address=tuple(phrases("你 您")),
    refusals=(r"抱歉|对不起|對不起|我无法|我不能",),
)
