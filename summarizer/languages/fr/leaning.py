"""How a sentence in French leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""il|elle|ils|elles|ce|c'est|c'était|cela|ceci|ça|cet|cette|ces|celui|celle|ceux|celles|mais|et|ou|donc|or|
        car|pourtant|cependant|toutefois|ainsi|alors|puis|ensuite|enfin|aussi|en effet|par ailleurs|de plus|en outre|
        de même|selon (?:lui|elle|eux)|pour (?:lui|elle|eux|cela|autant)|son|sa|ses|leurs?|d'autres|tous deux|
        néanmoins|au contraire|en revanche|d'ailleurs|en fait|après (?:quoi|cela)|depuis lors|là|dès lors|
        par conséquent|de son côté|autrement dit|en plus|y|lui|tel|telle|parmi eux|l'un|l'une|les deux|le même|la même""",
    third_person=r"il|elle|ils|elles",
    first_person=r"je|j'ai|j'en|j'y|nous|notre|nos|mon|ma|mes|moi|vous|votre|vos",
    lead_ins=(r"dans|à|en|après|avant|pour|selon|lors"),
)
