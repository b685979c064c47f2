"""What is said to language models in Spanish, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignora|ignore|ignoren|olvida|olvide|olviden|descarta|haz caso omiso de|haga caso omiso de)"
            r"\s[^.!?]{0,30}?\b(?:instrucciones|órdenes|reglas|indicaciones)\s(?:\w+\s)?"
            r"(?:anterior|previa|arriba|precedent|recibida|dada)\w*"
        ),
        (
            r"\b(?:ignora|ignore|ignoren|olvida|olvide|olviden)\s(?:todas? |todo |las |tus |sus ){1,3}"
            r"(?:instrucciones|reglas|órdenes)[^.!?]{0,30}?\by\s(?:\w+\s)?(?:escrib|di\b|diga|respond|afirm)\w*"
        ),
        (
            r"\b(?:asistentes? (?:de|con) ia|asistentes virtuales|modelos? de lenguaje|chatbots?|las ia)"
            r"\s(?:\w+\s){0,4}?(?:deben?|tienen? que|deberán?)\s(?:\w+\s)?(?:decir|"
            r"escribir|afirmar|indicar|mencionar|responder|informar|omitir)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:nota|mensaje|instrucción|aviso|atención)\s(?:a|para) (?:la |las |los |todas? |todos? ){0,2}"
            r"(?:ia|ias|asistentes?|modelos?|chatbots?|llm)[^.!?:]{0,30}:"
        ),
        (
            r"\bsi (?:eres|es usted|usted es) una? (?:ia|modelo|asistente|chatbot|llm|inteligencia "
            r"artificial)\b|\b(?:tu|su) resumen (?:debe|deberá|tiene que)\b|\bal resumir (?:este|esta|el|"
            r"la)\b[^.!?]{0,40}\b(?:escrib|di\b|diga|afirm|indi|mencion)\w*"
        ),
        (
            r"\b(?:ignora|ignore|ignoren)\s(?:el |todo el |este )(?:texto|contenido|artículo)\s(?:de "
            r"arriba|anterior|precedente)|\b(?:escrib[ea]|di|diga|incluy[ea]|añad[ea]|menciona|mencione)"
            r"\s[^.!?]{0,20}?\ben (?:tu|su) (?:resumen|respuesta)\b|\bchatgpt\s(?:debe|deberá|tiene que)"
            r"\s|\bdebes (?:olvidar|ignorar)\s(?:tus|las|todas)\s"
        ),
        (
            r"(?:^|[.!?:]\s)eres una? (?:ia|modelo de lenguaje|chatbot)\b|\ba (?:tu|su) (?:resumen|"
            r"respuesta)\b|\b(?:herramientas|sistemas|modelos) de (?:ia|inteligencia artificial)"
            r"\s(?:deben|tienen que|deberán)\s(?:\w+\s)?(?:decir|escribir|describir|presentar|indicar|"
            r"mencionar|afirmar|responder|anunciar)\b|\binstrucción (?:para|a) (?:el|la|los) (?:modelo|"
            r"asistente|ia)s?\s?:"
        ),
        r"(?:^|[.!?:\[(*#-]\s*)atención[,:]? (?:a |para )?(?:las )?ias?\s?[:,!]\s",
    ),
    roles=("sistema", "usuario", "asistente"),
    openers=r"ahora |eres |olvida|ignora",
    keys=tuple(
        phrases("""
        ignora ignore olvid descarta caso_omiso modelo asistente chatbot chatgpt llm _ia inteligencia_art resum respuesta debes
    """)
    ),
    refusals=(r"lo siento|no puedo",),
)
