"""What is said to language models in German, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignorier(?:e|en sie)|vergiss|vergessen sie|vergesst|missachte|missachten sie|verwirf) (?:[^.!?]{0,30}?"
            r"\b(?:vorherig|bisherig|vorig|obig|früher|vorstehend|vorangegangen|ursprünglich)\w*\s(?:\w+\s){0,2}?"
            r"(?:anweisung|instruktion|regel|vorgabe|befehl|prompt|hinweis)|(?:alle|deine|ihre|sämtliche)\s(?:\w+\s)?"
            r"(?:anweisung|instruktion|regel|vorgabe|befehl)\w*[^.!?]{0,30}?\b(?:und|,)\s(?:\w+\s){0,2}?"
            r"(?:schreib|sag|antwort|gib|meld|berichte|erkläre|behaupte))"
        ),
        (
            r"\b(?:ki-(?:assistent|modell|system|agent|werkzeug|tool)\w*|sprachmodell(?:en?)?|chatbots?|llms?) (?:\w+ ){0,4}?"
            r"(?:müssen|muss|sollen|soll|haben|hat) [^.!?]{0,120}?\b(?:sagen|schreiben|melden|angeben|berichten|erwähnen|"
            r"behaupten|ausgeben|antworten|weglassen|anzugeben|zu (?:sagen|schreiben|melden|erwähnen))\b"
        ),
        r"(?:^|[.!?:]\s*)(?:hinweis|anweisung) (?:an|für) (?:alle |die |das )?(?:ki|sprachmodell|chatbot|llm)[\w-]*:",
        r"\b(?:wenn|falls|sofern) du eine? (?:ki|sprachmodell|assistent|chatbot|llm)\w*(?:-\w+)? bist\b",
        r"\b(?:deine|ihre|eure) zusammenfassung (?:muss|soll)\b",
    ),
    roles=("system", "assistent", "nutzer"),
    openers=r"du |sie |ignorier|vergiss",
    keys=tuple(
        phrases("""
        ignoriere_ ignorieren_sie_ vergiss_ vergessen_sie_ vergesst_ missachte_ missachten_sie_ verwirf_ ki- sprachmodell
        sprachmodelle sprachmodellen chatbot chatbots llm llms hinweis_an_ hinweis_für_ anweisung_an_ anweisung_für_ du_ein
        deine_zusammenfassung_ ihre_zusammenfassung_ eure_zusammenfassung_
    """)
    ),
    readers=tuple(
        phrases("""
        software maschin* bot bots robot* automat* sprachmodell* modell modelle ki assistent* system systeme systemen
        werkzeug* programm* betreiber nutzer* leser* lesende* algorithm* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        text texte texts artikel artikels beitrag* beiträge* seite dokument* zusammenfassung* kurzfassung* überblick*
        meldung* schlagzeile* titel satz sätze* absatz absätze* zeile zeilen worte* wörter* ausgabe ergebnis* antwort
        fassung* bericht berichte* quelle* medien vermerk notiz anmerkung*
    """)
    ),
    writing=tuple(
        phrases("""
        fass* zusammenfass* zusammenzufassen kürz* umschreib* erzeug* formulier* verfass* schreib* erwähn* nenn*
        genannt weglass* wegzulassen zitier* beschreib* darstell* stell* bezeichn* wiedergeb* gib wörtlich berichte*
        beginn* ausgeben verschweig* sag
    """)
    ),
    demands=tuple(
        phrases("""
        ignorier* vergiss missacht* anweisung* auftrag* befehl* aufgabe* vorgabe* richtlinie* berichtigung bitte möge*
        stattdessen muss müssen gebeten haben
    """)
    ),
    address=tuple(phrases("du dir dich dein* euch euer eure* ihnen")),
    refusals=(r"es tut mir leid|leider kann ich|ich kann (?:dabei |das |diese\w* )?(?:leider )?nicht",),
)
