"""How text of the page around an article begins in Dutch."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:foto|video|beeld|bron)\s?[:/©]",
        r"(?:lees (?:ook|meer|verder)|bekijk ook|klik hier|advertentie)\b.{0,160}$",
        r"(?:meld je aan|schrijf je in|abonneer|deel dit|volg ons)\b.{0,80}$",
    ),
)
