"""Which tokens of Vietnamese keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("b bs gs gs.ts h ks kts lm ls p pgs pgs.ts q ths ths.bs tp tr ts tt tx ô đ đ/c"),
    numbered=word_set("số t tel tr đt"),
    often=word_set("tp.hcm"),
    closing=word_set("v.v vv"),
    openers=word_set("""
        anh bà chúng chị các cũng do hiện họ khi một ngày người nhưng những này năm nếu sau theo trong trước tuy tôi
        tại từ và vì với ông đây đã đó đến để
    """),
)
