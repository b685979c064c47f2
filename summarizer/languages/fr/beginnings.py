"""How text of the page around an article begins in French."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:photos?|vidéos?|image|illustration|crédits?(?: photo)?|infographie|source|légende)s?\s?[:/©]",
        (
            r"(?:lire (?:aussi|la suite|également)|à (?:lire|voir) (?:aussi|également)|voir aussi|"
            r"sur le même sujet|pour aller plus loin|les plus lus|cliquez ici|article réservé|"
            r"lisez aussi)\b.{0,160}$"
        ),
        (
            r"(?:à (?:lire|voir)|voir plus|en savoir plus|lire plus|publicité|annonce|"
            r"contenu sponsorisé)\s?(?::.{0,120})?$"
        ),
        (
            r"(?:inscrivez-vous|abonnez-vous|s[’']abonner|connectez-vous|s[’']inscrire|suivez-nous|"
            r"recevez (?:notre|nos|toute|gratuitement)|téléchargez (?:notre|l[’']application))\b"
        ),
        (
            r"(?:partager|tweeter|imprimer|envoyer|commenter|commentaires?)(?:[\s,|/]+(?:partager|tweeter|sur|"
            r"facebook|twitter|whatsapp|linkedin|par|e-?mail|mail|imprimer|envoyer|l[’']article|commentaires?|"
            r"\d+))*\W*$"
        ),
        r"(?:publié|mis à jour|modifié|mise à jour|posté)(?: le| à|\s?:).{0,60}\d\W*(?:h\d*)?\W*$",
        (
            r"(?-i:(?:par|Par|PAR) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,| et|"
            r" avec).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:tous droits (?:de reproduction )?réservés|nous utilisons des cookies|ce site utilise des cookies|"
            r"politique de confidentialité\W*$|vous avez choisi de refuser)"
        ),
        r"\(?avec (?:afp|reuters|ap|agences?)\b.{0,40}\)?$",
    ),
)
