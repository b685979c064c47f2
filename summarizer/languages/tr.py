"""What is known of Turkish."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        ama ancak bir bu bunu bunun da daha de dedi değil diye en gibi göre gün hem her ile ise için kadar ki mi mu
        mü mı ne o olan olarak oldu olduğu olduğunu onun sonra tarafından var ve veya ya yok yıl çok önce üzerine şu
    """),
    stemmer="turkish",
)

ABBREVIATIONS = Abbreviations(
    never=word_set("alb av doç dr gör prof sn yrd öğr"),
    numbered=word_set("no s"),
    often=word_set("a.ş ltd t.c şti"),
    closing=word_set("vb vs"),
    openers=word_set("ama ancak bir bu o ve"),
)

CALENDAR = Calendar(
    months=(
        "Ocak|Oca Şubat|Şub Mart Nisan|Nis Mayıs Haziran|Haz Temmuz|Tem Ağustos|Ağu Eylül|Eyl Ekim|Eki Kasım|Kas "
        "Aralık|Ara"
    ),
)

NUMBERS = Numbers(
    decimal_comma=True,
)
