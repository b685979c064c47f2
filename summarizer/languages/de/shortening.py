"""Which German words a sentence may lose or gain without saying anything else, and which turn it."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.shortening import Shortening

SHORTENING = Shortening(
    additive=word_set("auch"),
    articles=word_set("das dem den der des die ein eine einem einen einer eines"),
    openers=word_set("aber auch denn doch und"),
    prepositions=word_set(
        "am an aus bei beim bis entlang im in ins nach nahe neben seit vom von vor während zum zur zwischen"
    ),
    turning=word_set("""
        aufgehoben aufgehobene fall falle widerrufen widerrufene zurückgenommen zurückgezogen
        abzulehnen als andere anderen anderer angebliches annahme ansicht ansichten anstelle auffassung auftrag
        ausgenommen außer beinahe betrug bevor bisherige bisherigen bisheriger bitte bloß designierte designierten
        designierter ehemalige ehemaligem ehemaligen ehemaliger ehemaliges entweder erfunden erfundene erfundenen
        erfundener ersatz etwa ex fake falls falsch falsche falschem falschen falscher falsches falschmeldung fast
        fiktion fiktive fiktiven film früher frühere früherem früheren früherer gefahr gefälscht gefälschte gefälschtem
        gefälschten gefälschter gefälschtes gerücht gerüchte gerüchten gesetzt glaube glauben gleichsam halb halbe
        halben hofft hoffte hoffen hoffnung ironie irrtum irrtümlich kandidat kandidatin knapp kommissarische
        kommissarischen kommissarischer legende lediglich lüge lügen manche manchen manchmal märchen meinung mindestens
        höchstens namen nahezu nur oder papier parodie plan pläne plänen prinzip quasi roman romans
        rund satire scherz scheinbar sicht so sogenannte sogenannten sogenannter sonst sondern spiel statt
        stellvertretende stellvertretenden stellvertretender teils teilweise theorie traum träume träumen traume
        simulation simulationen übung übungen
        ungefähr ungewiss unwahr ursprünglich verdacht vermeintlich vermeintliche vermeintlichen vermeintlicher
        versuch versuche versuchte versuchten versucht vize vorgeblich vorschlag vorstellung vorwurf vorwürfe wann wäre
        wären warum was weil welche welcher wem wen wenig weniger wer weshalb wie wieso wo wofür womit
        wunsch wünscht wünschte wünschen zirka zufolge zweifel zunächst zuerst vorerst zuletzt einst damals
        stellvertreter stellvertreterin nachfolger nachfolgerin darf dürfen durfte durften mag mögen müsste müssten muss
        müssen musste mussten sollte sollten droht drohen drohte drohten betrachtet
    """),
    statuses=word_set("""
        designierte designierten designierter ehemalige ehemaligem ehemaligen ehemaliger ehemaliges frühere früherem
        früheren früherer kommissarische kommissarischen kommissarischer stellvertretende stellvertretenden
        stellvertretender
    """),
    selecting=word_set("""
        alle allen aller alles beide beiden erste ersten erster halbe hälfte jede jedem jeden jeder jedes keine keiner
        letzte letzten letzter mehr mehrheit meiste meisten nur wenige wenigen wenigsten zweite zweiten größte größten
        älteste ältesten jüngste jüngsten höchste höchsten längste längsten kleinste schlimmste schlimmsten tiefste
        viele vielen manche drittel ganze ganzen
    """),
    telling=word_set("""
        anklage anklageschrift augen behauptung behauptungen darstellung einschätzung erkenntnissen informationen klage
        lesart medienberichten schilderung schilderungen überzeugung worten wahrheit
        angabe angaben aussage aussagen bericht berichten berichte berufung gemäß heißt hieß hört hörte hörten laut
        liest lautet lautete nachdem scherzte witzelte wirft werfen zitiert zufolge
    """),
    inflected=True,
    joint="und",
    copula="ist",
    reports=word_set("berichtet berichtete meldet meldete schreibt schrieb"),
    according=("laut", "nach angaben von"),
)
