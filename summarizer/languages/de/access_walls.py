"""Lines that stand between a reader and an article, in German."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=("personenbezogene", "datenschutz", "einwilligung"),
    deeds=tuple(phrases("akzeptier zustimm speicher verarbeit verwend nutzen ablehn")),
    addressing=(
        r"\bwir (?:und|verwenden|nutzen|benötigen)\b|\bunsere partner\b",
        r"\b(?:ihre[rn]?|deine[rn]?) (?:einwilligung|zustimmung|gerät|daten)",
    ),
    requests=(
        r"\bwie gewohnt mit werbung\b|^\W*weiter mit werbung und tracking|\bzustimmen und weiter\b",
        r"\bnur für (?:\w+ )?(?:abonnenten|abonnentinnen|mitglieder)\b|\b(?:um|jetzt) weiter(?:zu)?lesen\b",
        r"\bsie haben (?:bereits|schon) ein (?:abo|konto)\b|\bmit \S{1,12} (?:plus )?weiterlesen\b|\bjetzt abonnieren\b",
        r"\bbitte (?:aktivieren sie javascript|deaktivieren sie ihren (?:ad|werbe)blocker)",
    ),
    request_keys=tuple(phrases("nur_für weiter sie_haben abon deaktivieren mit_werbung zustimmen_und javascript")),
    placeholders=(
        r"diese[rs]? (?:artikel|inhalt|beitrag|seite) (?:ist nicht (?:mehr )?verfügbar|existiert nicht mehr)",
        r"(?:artikel|inhalt|beitrag|seite) nicht (?:mehr )?(?:verfügbar|gefunden)",
    ),
)
