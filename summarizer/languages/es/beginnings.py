"""How text of the page around an article begins in Spanish."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:fotos?|fotografía|vídeos?|imagen|crédito|fuente|infografía|ilustración)s?\s?[:/©]",
        (
            r"(?:lea (?:también|más)|leer (?:más|también)|lee (?:también|más)|te puede interesar|"
            r"le puede interesar|noticias? relacionadas?|haga clic|haz clic|seguir leyendo|mira también|"
            r"además lee)\b.{0,160}$"
        ),
        (
            r"(?:ver (?:más|también)|más (?:información|sobre)|publicidad|anuncio|contenido patrocinado|"
            r"patrocinado)\s?(?::.{0,120})?$"
        ),
        (
            r"(?:suscríb(?:ete|ase)|regístr(?:ate|ese)|inscríbete|síguenos|síganos|inicia sesión\W*$|"
            r"descarga(?:te)? (?:la|nuestra) app|recibe (?:nuestr\w+|en tu|gratis|alertas))\b"
        ),
        (
            r"(?:compartir|comparte|tuitear|imprimir|enviar|comentarios?|comentar)(?:[\s,|/]+(?:compartir|en|por|"
            r"facebook|twitter|whatsapp|linkedin|correo|email|imprimir|enviar|tuitear|comentarios?|\d+))*\W*$"
        ),
        (
            r"(?:publicado|actualizado|última actualización|actualizada)(?: el| a|\s?:).{0,60}\d\W*(?:h|hs|"
            r"hrs)?\W*$"
        ),
        (
            r"(?-i:(?:por|Por|POR) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,|"
            r" y).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:todos los derechos reservados|utilizamos cookies|este sitio (?:web )?utiliza cookies|"
            r"política de (?:privacidad|cookies)\W*$)"
        ),
        r"\(con información de\b.{0,80}$",
    ),
)
