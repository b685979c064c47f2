"""How a sentence in German leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""er|es|ihm|ihn|ihnen|ihre?[rmns]?|seine?[rmns]?|deren|dessen|dies(?:e[rmns]?)?|jene[rmns]?|dabei|dazu|damit|
        dafür|dagegen|daher|darum|deshalb|deswegen|doch|aber|und|oder|denn|allerdings|jedoch|außerdem|zudem|auch|so|
        dann|danach|daraufhin|dennoch|trotzdem|stattdessen|hinzu|hier|dort|dadurch|darauf|darüber|darin|davon|demnach|
        gleichzeitig|zugleich|ebenso|immerhin|sie (?:sagt|sagte|war|ist|hat|hatte|habe|sei|will|werde|wurde|wird|soll|
        sind|haben|hatten|waren|kann|könne)|das (?:sagte|ist|war|sei|habe|hat|teilte|wäre|soll|bedeutet|geht|zeigt)|
        der (?:ist|war|hat) |die (?:sind|waren|haben) |beide|andere|solche|letztere[rs]?|erstere[rs]?|nun|vielmehr|
        schließlich|insgesamt|ferner|weiter|weiterhin|darunter|seitdem|bis dahin|laut ihm|ihm zufolge|nach seinen|
        nach ihren|im gegenzug|im gegenteil|zum beispiel|etwa|sonst|somit|folglich|der rest|damals""",
    # "Sie" before a small letter is a pronoun, "Das" before one of these verbs points back.
    cased_openers=r"Sie (?=[a-zäöüß])|Das (?:gab|gilt|führt|führte|liegt|lag|berichtete|erklärte|kündigte|hieß|würde|kann|könnte|wird|wurde) ",
    third_person=r"er|ihm|ihn",
    first_person=r"ich|wir|uns|unsere?[rmns]?|mein|meine[rmns]?|mir|mich|ihr seid|du|dir|dich",
    lead_ins=(r"nach|vor|bei|in|am|im|als|wenn"),
)
