"""What is said to language models in French, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignore[zrs]?|oublie[zrs]?|ne (?:tiens|tenez) (?:pas|aucun) compte|fai(?:s|tes) "
            r"abstraction)\s[^.!?]{0,30}?\b(?:instructions?|consignes?|règles|directives?|ordres)"
            r"\s(?:\w+\s)?(?:précédent|antérieur|ci-dessus|initial|reçu|donné)\w*"
        ),
        (
            r"\b(?:ignore[zrs]?|oublie[zrs]?)\s(?:toutes? |les |tes |vos |ces ){1,2}(?:instructions?|"
            r"consignes?|règles|directives?)[^.!?]{0,30}?\bet\s(?:\w+\s)?(?:écri|di[st]|répond|affirm|"
            r"indiqu|annonc)\w*"
        ),
        (
            r"\b(?:assistants?(?: d['’])? ?(?:ia|intelligence artificielle)|assistants virtuels|modèles? de "
            r"langage|chatbots?|agents? conversationnels?|les ia|l['’]ia)\s(?:\w+\s){0,4}?(?:doi(?:t|vent)|"
            r"devra(?:it|ient)?|devront)\s(?:\w+\s)?(?:dire|écrire|indiquer|mentionner|affirmer|répondre|"
            r"signaler|annoncer|déclarer|omettre)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:note|message|instruction|consigne|avis)s?\s(?:à|aux?|pour) (?:l['’]|les |"
            r"tous les |tout )?(?:ia|assistants?|modèles?|chatbots?|llm)[^.!?:]{0,30}:"
        ),
        (
            r"\bsi (?:tu es|vous êtes) une? (?:ia|modèle|assistant|chatbot|llm|intelligence artificielle)"
            r"\b|\b(?:ton|votre) résumé (?:doit|devra)\b|\ben résumant (?:cet|ce|cette)"
            r"\b[^.!?]{0,40}\b(?:écri|di[ts]|indiqu|affirm|mentionn)\w*"
        ),
        (
            r"\bignore[zrs]?\s(?:le |tout le |ce )(?:texte|contenu|passage)\s(?:ci-dessus|précédent)|"
            r"\bdans (?:ton|votre) (?:résumé|réponse)\b|\bchatgpt\s(?:doit|devra)\s|\bà l['’]attention des? "
            r"(?:ia|assistants?|modèles?)\b[^.!?:]{0,30}:"
        ),
        (
            r"(?:^|[.!?:]\s)tu es une? (?:ia|modèle de langage|chatbot)\b|\bà (?:ton|votre) (?:résumé|"
            r"réponse)\b|\b(?:outils?|systèmes?|modèles?) d['’](?:ia|intelligence artificielle)\s(?:doi(?:t|"
            r"vent)|devront)\s(?:\w+\s)?(?:dire|écrire|décrire|présenter|indiquer|mentionner|affirmer|"
            r"répondre|annoncer)\b|\b(?:consigne|instruction|note|message)s?\s(?:pour|à|au) (?:le |la )"
            r"?(?:modèle|assistant|ia)\s?:"
        ),
        r"(?:^|[.!?:\[(*#-]\s*)attention(?: aux?)?[,:]? (?:les )?ia\s?[:,!]\s",
    ),
    roles=("système", "utilisateur"),
    openers=r"tu |vous êtes|oublie",
    keys=tuple(
        phrases("""
        ignore oublie compte abstraction _ia l'ia l’ia d'ia d’ia intelligence_art modèle assistant chatbot chatgpt llm conversationnel résum réponse
    """)
    ),
    refusals=(r"je suis désolé|désolée?,|je ne peux pas",),
)
