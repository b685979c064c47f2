"""How a sentence in Spanish leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""él|ella|ellos|ellas|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|pero|y|o|sin embargo|además|
        también|así|entonces|luego|por (?:eso|ello|lo tanto|tanto|otro lado|otra parte|su parte|ejemplo|último)|
        asimismo|no obstante|sus?|en cambio|según (?:él|ella|ellos)|aunque|tampoco|ambos|ambas|otros|otras|otro|otra|
        de hecho|al mismo tiempo|a su vez|después|tras (?:esto|eso|ello)|allí|ahí|aquí|lo (?:que|cual)|dicho|dicha|
        mientras tanto|finalmente|igualmente|en (?:este|ese|su|concreto|total)|se trata|el mismo|la misma|todo ello""",
    third_person=r"él|ella|ellos|ellas",
    first_person=r"yo|nosotros|nuestr[oa]s?|mi|mis|me|usted|ustedes|nos",
    lead_ins=(r"en|tras|durante|para|según|cuando"),
)
