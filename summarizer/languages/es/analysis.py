"""How sentences of a story in Spanish weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"consecuencias?|provoc\w+|supon\w+|signific\w+|implica\w*|impacto|efectos?|permitir\w+|perjudic\w+|"
        r"debilit\w+|fortalec\w+|golpe (?:a|para)|victoria para|llevar\w* a",
        "motive": r"porque|para (?:evitar|que|proteger|lograr|impedir)|con el (?:fin|objetivo)|objetivo|motivos?|razones|razón|busca\w*|"
        r"pretend\w+|esper(?:a|an) que|quier\w+|debido a|estrategia|en respuesta",
        "outlook": r"podr[íi]an?|prev[ée]\w*|previst\w+|se espera|próxim\w+|deber[áa]n?|perspectivas?|incertidumbre|planea\w*|"
        r"pronóstico\w*|futuro|antes de (?:fin|que)|tendrá\w*",
        "risk": r"riesgos?|advirti\w+|advert\w+|advier\w+|temor\w*|teme\w*|peligr\w+|amenaz\w+|preocupa\w*|alarma\w*|alert\w+|crisis",
        "reaction": r"critic\w+|crític\w+|conden\w+|celebr\w+|rechaz\w+|pidi\w+|exig\w+|reaccion\w+|acus\w+|defendi\w+|defend\w+|"
        r"denunci\w+|protest\w+|aplaudi\w+|lament\w+|cuestion\w+",
    },
    reaction="Las reacciones",
    analysts=r"expert[oa]s?|analistas?|observadores|economistas?|profesor\w*|investigador\w*|críticos|especialistas?",
    demands=r"debe\w*|tien(?:e|en) que|hay que",
    background=r"desde (?:\w+ )?(?:19|20)\d\d|en (?:19|20)\d\d|hace (?:\w+ )?(?:años|meses|semanas|décadas)|el (?:año|mes) pasado|"
    r"la semana pasada|anterior\w*|previamente|había\w*|histori\w+|histór\w+|fundad\w+|primera vez|durante (?:años|décadas)|antigu\w+|entonces",
    since=("desde",),
)
