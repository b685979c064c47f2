"""How sentences of a story in Japanese weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"影響|結果|つながる|もたらす|招く",
        "motive": r"ため|目的|理由|狙い|背景|目指",
        "outlook": r"見通し|可能性|予定|今後|予想|来年|来月|来週|見込み|計画",
        "risk": r"懸念|警告|危険|リスク|恐れ|脅威|危機|不安",
        "reaction": r"批判|非難|歓迎|反対|要求|抗議|反発|支持|求め|訴え",
    },
    reaction="反応",
    analysts=r"専門家|アナリスト|教授|識者",
    background=r"これまで|昨年|先月|先週|かつて|\d{4}年|歴史|初めて|設立|以来|過去|以前|当時",
    bounded=False,
)
