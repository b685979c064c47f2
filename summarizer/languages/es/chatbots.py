"""What is said to language models in Spanish, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    orders=(
        (
            r"\b(?:ignora|ignore|ignoren|olvida|olvide|olviden|descarta|haz caso omiso de|haga caso omiso de) (?:[^.!?]{0,30}?"
            r"\b(?:instrucciones|órdenes|reglas|indicaciones)\s(?:\w+\s)?(?:anterior|previa|arriba|precedent|recibida|dada)"
            r"|(?:todas? |todo |las |tus |sus ){1,3}(?:instrucciones|reglas|órdenes)[^.!?]{0,30}?\by\s(?:\w+\s)?"
            r"(?:escrib|di\b|diga|respond|afirm))"
        ),
        (
            r"\b(?:asistentes? (?:de|con) ia|modelos? de lenguaje|chatbots?) (?:\w+ ){0,4}?(?:deben?|tienen? que|deberán?) "
            r"(?:\w+ )?(?:decir|escribir|afirmar|indicar|mencionar|responder|informar|omitir)\b"
        ),
        (
            r"(?:^|[.!?:]\s*)(?:nota|mensaje|instrucción|aviso) (?:a|para) (?:la |las |los |todas? |todos? ){0,2}"
            r"(?:ias?|asistentes?|modelos?|chatbots?|llm)\b[^.!?:]{0,30}:"
        ),
        (
            r"\bsi (?:eres|es usted|usted es) una? (?:ia|modelo|asistente|chatbot|llm|inteligencia artificial)\b|"
            r"\b(?:tu|su) resumen (?:debe|deberá|tiene que)\b|\bal resumir (?:este|esta|el|la)\b[^.!?]{0,40}"
            r"\b(?:escrib|di\b|diga|afirm|indi|mencion)"
        ),
    ),
    roles=("sistema", "usuario", "asistente"),
    openers=r"ahora |eres |olvida|ignora",
    keys=tuple(
        phrases("""
        ignora_ ignore_ ignoren_ olvida_ olvide_ olviden_ descarta_ haz_caso_omiso_ haga_caso_omiso_ asistente_de_ia_
        asistentes_de_ia_ asistente_con_ia_ asistentes_con_ia_ modelo_de_lenguaje modelos_de_lenguaje chatbot chatbots
        nota_a_ nota_para_ mensaje_a_ mensaje_para_ instrucción_a_ instrucción_para_ aviso_a_ aviso_para_ si_eres_un
        si_es_usted_un si_usted_es_un tu_resumen_ su_resumen_ al_resumir_
    """)
    ),
    readers=tuple(
        phrases("""
        software máquina* robot* bot bots automátic* modelo modelos ia asistente* sistema sistemas herramienta*
        programa* operador* usuario* lector* algoritmo* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        texto* artículo* nota notas página documento* resumen resúmen* síntesis versión versiones repaso titular*
        título* frase* párrafo* línea* palabras salida resultado* respuesta* fuente* medios pieza noticia*
    """)
    ),
    writing=tuple(
        phrases("""
        resum* sintetiz* condens* abrevi* reescrib* reelabor* gener* produ* compil* redact* escrib* mencion* cita
        citar cite* omit* present* describ* reprodu* indi* anunci* empez* empiec* devuelv* di diga* nombr*
    """)
    ),
    demands=tuple(
        phrases("""
        ignor* olvid* instrucci* indicaci* tarea encargo orden directric* comando* erratas ruega rogamos deb* tienen
        tiene anulación
    """)
    ),
    address=tuple(phrases("tú te ti tu tus vosotros usted ustedes dad poned")),
    refusals=(r"lo siento|no puedo",),
)
