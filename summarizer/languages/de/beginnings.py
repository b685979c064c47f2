"""How text of the page around an article begins in German."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        (
            r"(?:foto|fotos|bild|bilder|video|grafik|quelle|symbolbild|archivbild|archivfoto|illustration|"
            r"audio)\s?[:/©]"
        ),
        (
            r"(?:mehr zum thema|lesen sie (?:auch|mehr|hier|dazu)|lies auch|weiterlesen|siehe auch|"
            r"das könnte sie (?:auch )?interessieren|empfohlener (?:redaktioneller )?inhalt|meistgelesen)\b"
        ),
        r"(?:auch interessant|zum thema|mehr dazu|zur startseite|zum artikel|zum video)\s?(?::.{0,120})?$",
        (
            r"(?:mehr dazu (?:hier|lesen|im video|in unserem)|hier (?:klicken|anmelden|abonnieren)|"
            r"hier geht(?: es|[’']s) zu[rm]?)\b"
        ),
        r"(?:anzeige|werbung|advertorial|sponsored|impressum|datenschutz(?:erklärung|hinweise)?)\W*$",
        r"(?:(?:zum|unseren|der) )?newsletter\b.{0,60}\b(?:anmelden|abonnieren|bestellen|kostenlos)\b",
        (
            r"(?:jetzt (?:\w+ )?(?:anmelden|abonnieren|registrieren|bestellen|lesen|testen|herunterladen)\W*$|"
            r"abonnieren sie|melden sie sich .{0,40}\ban\b|folgen sie uns|folge uns)"
        ),
        (
            r"(?:teilen|twittern|drucken|e-?mail|kommentare?|merken|kommentieren|pocket)(?:[\s,|/]+(?:teilen|"
            r"twittern|drucken|e-?mail|kommentare?|auf|facebook|twitter|whatsapp|per|mail|merken|kopieren|link|"
            r"pocket|\d+))*\W*$"
        ),
        (
            r"(?:stand|aktualisiert|veröffentlicht|zuletzt aktualisiert|letztes update|erschienen)(?: am| um|"
            r"\s?:).{0,50}(?:\d|uhr)\W*$"
        ),
        (
            r"(?-i:(?:von|Von|VON) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,|"
            r" und).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:alle rechte vorbehalten|mit (?:material|informationen) (?:von|der) (?:dpa|afp|reuters|ap|epd|kna|"
            r"sid|nachrichtenagentur)|wir verwenden cookies|diese (?:website|seite) (?:verwendet|nutzt|"
            r"benutzt) cookies|bitte aktivieren sie|externer inhalt|an dieser stelle finden sie)\b"
        ),
        r"(?:mitarbeit|redaktion|redigatur|autor(?:in)?)\s?:",
    ),
)
