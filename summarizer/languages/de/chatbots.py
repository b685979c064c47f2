"""What is said to language models in German, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie|vergesst|missachte|missachten sie|verwirf)"
            r"\s[^.!?]{0,30}?\b(?:vorherig|bisherig|vorig|obig|früher|vorstehend|vorangegangen|"
            r"ursprünglich)\w*\s(?:\w+\s){0,2}?(?:anweisung|instruktion|regel|vorgabe|befehl|prompt|"
            r"hinweis)\w*"
        ),
        (
            r"\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie)\s(?:alle|deine|ihre|sämtliche)\s(?:\w+\s)"
            r"?(?:anweisung|instruktion|regel|vorgabe|befehl)\w*[^.!?]{0,30}?\b(?:und|,)\s(?:\w+\s)"
            r"{0,2}?(?:schreib|sag|antwort|gib|meld|berichte|erkläre|behaupte)\w*"
        ),
        (
            r"\b(?:ki-(?:assistent|modell|system|agent|werkzeug|tool)\w*|sprachmodelle?n?|chatbots?|llms?|"
            r"zusammenfasser)\s(?:\w+\s){0,4}?(?:müssen|muss|sollen|soll|haben|hat)"
            r"\s[^.!?]{0,120}?\b(?:sagen|schreiben|melden|angeben|berichten|erwähnen|behaupten|ausgeben|"
            r"antworten|weglassen|anzugeben|zu (?:sagen|schreiben|melden|erwähnen))\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:hinweis|achtung|anweisung|nachricht)\s(?:an|für) (?:alle |die |das )"
            r"?(?:ki|sprachmodell|chatbot|llm|assistent)\w*(?:-\w+)?\s?:"
        ),
        (
            r"\b(?:wenn|falls|sofern) (?:du|sie) (?:eine? )?(?:ki|sprachmodell|assistent|chatbot|llm)"
            r"\w*(?:-\w+)? (?:bist|sind)\b|\b(?:deine|ihre|eure) (?:zusammenfassung|antwort|ausgabe) "
            r"(?:muss|soll)\b|\bbeim zusammenfassen (?:dieses|des)\b[^.!?]{0,40}\b(?:schreib|sag|erwähn)"
            r"\w*"
        ),
        (
            r"\bignorier(?:e|en sie|t)\s(?:den |diesen )?(?:text|artikel|inhalt)\s(?:oben|darüber)|"
            r"\bignorier(?:e|en sie|t)\s(?:den|allen) obigen\b|\bin (?:deine|deiner|eure|eurer|ihre) "
            r"(?:zusammenfassung|antwort|ausgabe)\b[^.!?]{0,12}?(?:,|dass|auf|hinein)|\bchatgpt\s(?:muss|"
            r"soll)\s"
        ),
        (
            r"\b(?:anweisung|hinweis|nachricht)\s(?:an|für) (?:das|die|den|alle) (?:sprach)?(?:modell|"
            r"assistent|ki|bot)\w*\s?:|(?:^|[.!?:]\s)du bist eine? (?:ki|sprachmodell|chatbot)\b|"
            r"\b(?:deiner|eurer) (?:zusammenfassung|antwort)\b[^.!?]{0,12}\b(?:hinzu|an)\b"
        ),
        r"(?:^|[.!?:\[(*#-]\s*)(?:achtung|hinweis)[,:]? (?:an |für |alle )?kis?\s?[:,!]\s",
    ),
    roles=("system", "assistent", "nutzer"),
    openers=r"du |sie |ignorier|vergiss",
    keys=tuple(
        phrases("""
        ignorier hinweis nachricht vergiss vergess missacht verwirf zusammenfass zusammenzufass anweisung ki- _ki sprachmodell modell chatbot chatgpt llm assistent bot ausgabe antwort
    """)
    ),
    refusals=(r"es tut mir leid|leider kann ich|ich kann (?:dabei |das |diese\w* )?(?:leider )?nicht",),
)
