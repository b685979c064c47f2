"""Lines that stand between a reader and an article, in Chinese."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("个人数据",),
    deeds=("同意",),
    addressing=(r"我们",),
    requests=(r"(?:订阅|登录)后(?:继续)?(?:阅读|查看)|仅限(?:会员|订阅)",),
    request_keys=("后", "仅限"),
    placeholders=(r"(?:文章|内容|页面)(?:不存在|已(?:被)?删除)",),
)
