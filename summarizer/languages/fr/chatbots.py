"""What is said to language models in French, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignore[zs]?|oublie[zs]?|ne (?:tiens|tenez) (?:pas|aucun) compte|fai(?:s|tes) abstraction) (?:[^.!?]{0,30}?"
            r"\b(?:instructions?|consignes?|règles|directives?|ordres)\s(?:\w+\s)?"
            r"(?:précédent|antérieur|ci-dessus|initial|reçu|donné)|(?:toutes? |les |tes |vos |ces ){1,2}(?:instructions?|"
            r"consignes?|règles|directives?)[^.!?]{0,30}?\bet\s(?:\w+\s)?(?:écri|di[st]|répond|affirm|indiqu|annonc))"
        ),
        (
            r"\b(?:assistants? (?:d['’])?ia|modèles? de langage|chatbots?) (?:\w+ ){0,4}?(?:doi(?:t|vent)|devra|devront) "
            r"(?:\w+ )?(?:dire|écrire|indiquer|mentionner|affirmer|répondre|signaler|annoncer|déclarer|omettre)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:note|message|instruction|consigne) (?:à|aux?|pour) (?:l['’]|les |tous les )?"
            r"(?:ia|assistants?|modèles?|chatbots?|llm)\b[^.!?:]{0,30}:|\bà l['’]attention des? (?:ia|assistants?|modèles?)"
            r"\b[^.!?:]{0,30}:"
        ),
        (
            r"\bsi (?:tu es|vous êtes) une? (?:ia|modèle|assistant|chatbot|llm|intelligence artificielle)\b|"
            r"\b(?:ton|votre) résumé (?:doit|devra)\b|\ben résumant (?:cet|ce|cette)\b[^.!?]{0,40}"
            r"\b(?:écri|di[ts]|indiqu|affirm|mentionn)"
        ),
    ),
    roles=("système", "utilisateur"),
    openers=r"tu |vous êtes|oublie",
    keys=tuple(
        phrases("""
        ignore_ ignorez_ ignores_ oublie_ oubliez_ oublies_ ne_tiens_ ne_tenez_ fais_abstraction_ faites_abstraction_
        assistant_ia assistants_ia assistant_d'ia assistants_d'ia assistant_d’ia assistants_d’ia modèle_de_langage
        modèles_de_langage chatbot chatbots note_à_ note_au note_pour_ message_à_ message_au message_pour_ instruction_à_
        instruction_au instruction_pour_ consigne_à_ consigne_au consigne_pour_ à_l'attention_de à_l’attention_de
        si_tu_es_un si_vous_êtes_un ton_résumé_ votre_résumé_ en_résumant_
    """)
    ),
    readers=tuple(
        phrases("""
        logiciel* machine* robot* automati* modèle* ia assistant* système* outil* programme* opérateur* utilisateur*
        lecteur* algorithme* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        texte* article* page document* résumé résumés synthèse* condensé* récapitulatif* brève* titre* phrase*
        paragraphe* ligne* mots version* sortie résultat* réponse* source* médias note
    """)
    ),
    writing=tuple(
        phrases("""
        résum* synthétis* condens* abrég* réécri* généré* produi* compil* compos* rédig* écri* mentionn* cite* citer
        omet* présent* qualifi* reprodui* indiqu* annonc* commenc* tair* dis nommer
    """)
    ),
    demands=tuple(
        phrases("""
        ignor* oubli* consigne* instruction* tâche mission commande directive* rectificatif prié* merci doi* veuillez
    """)
    ),
    address=tuple(phrases("tu ton ta tes toi te t vous votre vos")),
    refusals=(r"je suis désolé|désolée?,|je ne peux pas",),
)
