"""What Russian counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    scopes=word_set("всего ежегодно еще ещё каждый мире среди том"),
    wide=r"по всей (?:стране|области|республике)|по всему (?:миру|краю|региону)|в целом по (?:стране|миру)",
    of_a_whole=r" из\b",
    range_words=("до",),
    updates=word_set("возросло выросло первоначально ранее теперь увеличилось"),
    sure_updates=word_set("возросло выросло увеличилось"),
    comes_to=word_set("достигла достигло составило составляет"),
    former_before=r"ранее|вместо|сначала",
    former_behind=r"ранее",
    former_sentence=r"Ранее |Изначально |Первоначально ",
)
