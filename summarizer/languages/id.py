"""What is known of Indonesian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        ada adalah agar akan anda antara atau bahwa bisa dalam dan dapat dari dengan di dia hanya hari ia ini itu
        juga kami karena kata ke kita lain lebih masih menjadi mereka namun oleh pada para saat saya sebagai secara
        seperti setelah sudah tahun telah tersebut tidak untuk yang
    """),
    stemmer="indonesian",
)

CALENDAR = Calendar(
    months=(
        "Januari|Jan Februari|Feb Maret|Mar April|Apr Mei Juni|Jun Juli|Jul Agustus|Agu|Agt September|Sep "
        "Oktober|Okt November|Nov Desember|Des"
    ),
    short_names=frozenset({"mei"}),
)

NUMBERS = Numbers(
    decimal_comma=True,
)
