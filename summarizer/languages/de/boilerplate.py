"""Traces of the page around an article inside its sentences, in German."""

from __future__ import annotations

from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(
        ("newsletter", r"\bnewsletter (?:an|abonnieren)"),
        ("cookies", r"\bstimmen sie .{0,60}\bcookies"),
        ("externe", r"\bexterne inhalte\b"),
    ),
    alerts=("eilmeldung", "exklusiv"),
    credits=(r"(?:fotos?|bild|archivfoto|symbolbild|quelle|video)\s?[:/].{0,100}",),
    photo=("foto",),
    source=("bild",),
    more=("weiterlesen",),
    advertisement=("anzeige",),
    kickers=r"kommentar|analyse|liveticker|eilmeldung|video|live|exklusiv",
    no_reports=r"kommentar|liveticker|live|quiz|video",
)
