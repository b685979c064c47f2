"""Lines that stand between a reader and an article, in Japanese."""

from __future__ import annotations

from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("クッキー",),
    deeds=("同意",),
    addressing=(r"当社",),
    requests=(r"有料会員限定|会員限定記事|続きを読むには",),
    request_keys=("有料会員", "会員限定", "続きを読む"),
    placeholders=(r"(?:記事|ページ)[がは](?:見つかりません(?:でした)?|削除されました)",),
)
