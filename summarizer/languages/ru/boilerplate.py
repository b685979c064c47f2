"""Traces of the page around an article inside its sentences, in Russian."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(
        ("подпис", r"\bподписаться на\b|\bподписывайтесь на\b"),
        ("ctrl", r"\bctrl\s?\+\s?enter\b"),
    ),
    alerts=("срочно", "молния"),
    credits=(r"(?:фото|источник|иллюстрация)\s?[:/].{0,100}",),
    photo=("фото",),
    kickers=r"видео|мнение|срочно",
    no_reports=r"мнение",
)
