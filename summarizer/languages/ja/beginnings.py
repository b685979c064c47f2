"""How text of the page around an article begins in Japanese."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:写真|画像|動画|映像|資料写真|撮影|出典|提供|文|取材|編集|翻訳)\s?[:：/／＝|は]?\s?(?:提供|[:：/／＝©]).{0,60}$",
        r"(?:続きを読む|もっと(?:見る|読む)|関連(?:記事|ニュース|リンク|動画)|あわせて読みたい|全文を読む|【関連|【写真|【動画|【画像|【図解|PR[:：]|記事(?:全文|一覧))",
        r"(?:詳しくは)?こちら(?:から|をクリック)?\W*$",
        r"(?:シェア|ツイート|共有|フォロー|登録|会員登録|ログイン|購読|印刷|コメント|広告|スポンサー|ブックマーク|保存)(?:する|数)?\W*\d*\W*$",
        r"(?:無断(?:転載|複製)|著作権|(?:最終更新|更新日時?|配信|公開日)\s?[:：\d]|©|この記事は(?:会員|有料|.{0,30}掲載))",
    ),
)
