"""How text of the page around an article begins in Portuguese."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:fotos?|vídeos?|imagem|crédito|fonte)s?\s?[:/©]",
        r"(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|clique aqui|continue lendo)\b.{0,160}$",
        (
            r"(?:inscreva-se|assine (?:já|agora|nossa|a)|cadastre-se|compartilhe|siga (?:o|a|também|"
            r"nos))\b.{0,80}$"
        ),
        r"publicidade\W*$",
        r"(?:publicado|atualizado)(?: em| às|\s?:).{0,60}\d\W*h?\W*$",
        r"todos os direitos reservados",
    ),
)
