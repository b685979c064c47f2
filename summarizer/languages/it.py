"""What is known of Italian."""

from __future__ import annotations

from summarizer.languages.tables import amounts, numbered, phrases, ranges, spellings, word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.dates import Dates
from summarizer.languages.topics.labels import Labels
from summarizer.languages.topics.naming import Naming
from summarizer.languages.topics.negation import Negation
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.reporting import Reporting
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        arch avv cfr col dott dott.ssa ecc.mo es gen geom ing mons on p.es prof prof.ssa rag s sig sigg
    """),
    numbered=word_set("""
        ago apr art artt att cap dic feb gen giu lug mag mar n nn nov ott pag pagg set tel vol
    """),
    often=word_set("s.p.a s.r.l"),
    closing=word_set("a.c d.c ecc"),
    openers=word_set("""
        a che come con da di dopo e fra gli ha i il in l la le lo ma non o per quando se si su tra un una è
    """),
)

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:foto|video|immagine|fonte|credit)\s?[:/©]",
        r"(?:leggi (?:anche|tutto|di più)|guarda anche|vedi anche|clicca qui|continua a leggere)\b.{0,160}$",
        r"(?:iscriviti|condividi|seguici|(?:abbonati|registrati) (?:qui|ora|subito|gratis))\b.{0,80}$",
        r"pubblicità\W*$",
        r"(?:pubblicato|aggiornato|ultimo aggiornamento)(?: il| alle|\s?:).{0,60}\d\W*$",
        r"(?:riproduzione riservata|tutti i diritti riservati)",
    ),
)

BOILERPLATE = Boilerplate(
    photo=("foto",),
    credits=(r"foto\s?[:/].{0,100}",),
)

CALENDAR = Calendar(
    months=(
        "gennaio|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|sett|set ottobre|ott novembre|nov dicembre|dic"
    ),
    weekdays=("lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica"),
    doubtful=frozenset({"marzo"}),
    leads="in|di|a|da|fino a|fine|inizio|metà",
)

DATES = Dates(
    calendar=CALENDAR,
    begins="primo|lo scorso|la scorsa|il prossimo|la prossima|una|un |due|tre|quattro|cinque|sei|sette|otto|nove|dieci"
    "|undici|dodici",
    days=(
        r"(?:{W},?~)?(?:[Pp]rimo|{D}[º°]?)~{M}(?:~(?:del~)?{Y})?",
        r"(?<![\d/]){D}/(?P<mm>1[0-2]|0?[1-9])/(?P<year>(?:19|20)\d\d)(?![\w/])",
    ),
    months=(r"{M}~(?:del~)?{Y}",),
    month=r"{F}(?!\w|~\d|~del~\d|-\w)(?:~(?P<which>scorso|prossimo))?",
    month_before=r"\b(?:[Aa]d?|[Ii]n|[Dd]a|[Ff]ine|[Ii]nizio|[Mm]età|mese~di)~$",
    year_before=r"\b(?:[Nn]el|[Dd]al|[Dd]el|[Ff]ino~al|[Ff]ine|[Ii]nizio|[Ee]state|[Ii]nverno|[Pp]rimavera|[Aa]utunno)~$",
    counted=r"[\s-](?:persone|euro|uomini|donne|abitanti|km|kg)\b",
    weekday=r"(?:(?:[Ll]o|[Ll]a|[Ii]l)~(?P<which>scors[oa]|prossim[oa])~)?{V}(?!\w|-\w)"
    r"(?:~(?:mattina|pomeriggio|sera|notte))?(?:~(?P<after_which>scors[oa]|prossim[oa]))?",
    weekday_not_before=r"\b(?:[Oo]gni|[Ii]l|[Ll]a|[Tt]utti~i|[Tt]utte~le|[Uu]na?|[Dd]i|[Dd]el|[Dd]ella|[Dd]al?|[Dd]alla"
    r"|[Ff]ino~a|[Ee]|[Oo]|[Aa]l?|[Aa]lla|[Pp]rim[oa])~$",
    which={"scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1},
    of_year=r"~(?:dell['’]|di~|del~)?(anno~scorso|quest['’]anno|anno~prossimo|prossimo~anno)\b",
    years={"anno scorso": -1, "quest'anno": 0, "quest’anno": 0, "anno prossimo": 1, "prossimo anno": 1},
    year_told=r"nel|in|del",
    relative={
        "ieri": ("day", -1),
        "l'altro ieri": ("day", -2),
        "l’altro ieri": ("day", -2),
        "domani": ("day", 1),
        "la settimana scorsa": ("week", -1),
        "la scorsa settimana": ("week", -1),
        "il mese scorso": ("month", -1),
        "lo scorso mese": ("month", -1),
        "questo mese": ("month", 0),
        "il mese prossimo": ("month", 1),
        "il prossimo mese": ("month", 1),
        "l'anno scorso": ("year", -1),
        "l’anno scorso": ("year", -1),
        "lo scorso anno": ("year", -1),
        "quest'anno": ("year", 0),
        "quest’anno": ("year", 0),
        "l'anno prossimo": ("year", 1),
        "l’anno prossimo": ("year", 1),
        "il prossimo anno": ("year", 1),
    },
    relative_not_before=r"\b(?:di|che|come|da|e|o|a)~$|-$",
    ago=r"(?P<n>una?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\d\d?)"
    r"~(?P<unit>giorn[oi]|settiman[ae]|mes[ei]|ann[oi])~fa\b",
    numbers=numbered("un due tre quattro cinque sei sette otto nove dieci undici dodici") | {"una": 1},
    units={
        "giorno": "day",
        "giorni": "day",
        "settimana": "week",
        "settimane": "week",
        "mese": "month",
        "mesi": "month",
        "anno": "year",
        "anni": "year",
    },
    loosely=r"(?i)(?:\b(?:circa|quasi|oltre|più di|meno di|almeno)\s|[-–])$",
    cues=r"(?P<unsure>\b(?:può|possono|deve|devono|se|[a-z]{3,20}rebber?o?)\b)"
    r"|(?P<future>\b(?:previst[oaie]|attes[oaie]|[a-z]{1,20}(?:rà|ranno))\b)"
    r"|(?P<past>\b(?:è|sono|ha|hanno|era|erano|aveva|avevano)~(?:stat[oaie]~|già~)?[a-zàèéìòù]{2,20}[st][oaie]\b"
    r"|\b(?:fu|furono|era|erano|disse|morì)\b)",
    stops_inside=r"Sig|Dott?|Prof|Avv|On",
)

NEGATION = Negation(
    negators=word_set("mai nessun nessuna nessuno niente non nulla né senza"),
    idioms=phrases("non_solo senza_dubbio"),
    answers=word_set("no"),
    idle=word_set("o"),
    infinitives=word_set("a"),
)

NUMBERS = Numbers(
    count=(
        "zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta "
        "novanta cento"
    ),
    compounds=amounts("""
        ventuno=21 ventidue=22 ventitre=23 ventiquattro=24 venticinque=25 ventisei=26 ventisette=27 ventotto=28
        ventinove=29 trentuno=31 trentadue=32 trentatre=33 trentaquattro=34 trentacinque=35 trentasei=36
        trentasette=37 trentotto=38 trentanove=39 quarantuno=41 quarantadue=42 quarantatre=43 quarantaquattro=44
        quarantacinque=45 quarantasei=46 quarantasette=47 quarantotto=48 quarantanove=49 cinquantuno=51
        cinquantadue=52 cinquantatre=53 cinquantaquattro=54 cinquantacinque=55 cinquantasei=56 cinquantasette=57
        cinquantotto=58 cinquantanove=59 sessantuno=61 sessantadue=62 sessantatre=63 sessantaquattro=64
        sessantacinque=65 sessantasei=66 sessantasette=67 sessantotto=68 sessantanove=69 settantuno=71
        settantadue=72 settantatre=73 settantaquattro=74 settantacinque=75 settantasei=76 settantasette=77
        settantotto=78 settantanove=79 ottantuno=81 ottantadue=82 ottantatre=83 ottantaquattro=84 ottantacinque=85
        ottantasei=86 ottantasette=87 ottantotto=88 ottantanove=89 novantuno=91 novantadue=92 novantatre=93
        novantaquattro=94 novantacinque=95 novantasei=96 novantasette=97 novantotto=98 novantanove=99
    """),
    joint="e",
    magnitudes=amounts("mila=1e3 mille=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9"),
    dozens=amounts("dozzina=12 decina=10 ventina=20"),
    fractions=amounts("metà=2 terzo=3 terzi=3 quarto=4 quarti=4 quinto=5"),
    vague=ranges("decine=20-100 centinaia=200-1e3 migliaia=2e3-1e5"),
    ones="un|uno|una",
    and_a_half=r" e mezz[oa]",
    articles="uno|una|un",
    between="a|e|o",
    decimal_comma=True,
)

REPORTING = Reporting(
    verbs=word_set(
        "ha_detto dice detto dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto annunciato"
    ),
    sources=("secondo",),
)


UNITS = Units(
    spellings=spellings("""
        % per_cento|pt punti|USD dollari|EUR euro|pound sterline|JPY yen|CNY yuan|cent centesimi|s secondi|
        min minuto minuti|h ora ore|d giorno giorni|wk settimana settimane|mo mese mesi|y anno anni|
        decade decennio decenni|m metro metri|km chilometro chilometri|kg chilo chili chilogrammi|
        t tonnellata tonnellate|ha ettaro ettari|deg gradi|barrel barili|l litro litri|times volte
    """),
    between=r"di ",
    vague_leads=word_set("alcune alcuni diversi poche pochi prossimi ultime ultimi un una uno"),
    shades={
        "about": word_set("circa"),
        "near": word_set("quasi"),
        "over": word_set("almeno oltre più_di"),
        "under": word_set("fino_a meno_di"),
    },
)

WORDS = Words(
    function=word_set("""
        a ad ai al alla alle allo anche ancora anni anno avere aveva c che chi ci ciò come con contro cosa così cui
        da dagli dai dal dalla dalle dallo degli dei del della delle dello detto di dopo dove due durante e ed era
        erano essere fa fatto fino fra giorni giorno gli ha hai hanno ho i il in infatti io la le lei li lo loro lui
        ma mentre mi mia mio molto ne negli nei nel nella nelle nello no noi non nostro o ogni oltre ora per perché
        però più poi prima proprio può quale quali quando quanto quasi quella quelle quelli quello questa queste
        questi questo qui se secondo sempre senza si sia solo sono stata stati stato su sua sue sugli sui sul sulla
        sulle sullo suo suoi sì tra tre tutta tutte tutti tutto un una uno verso vi è
    """),
    stemmer="italian",
)

NAMING = Naming(
    links=word_set("& del della di e"),
    ands=word_set("e"),
    links_in_persons=True,
)

LABELS = Labels(
    language="it",
    headings={
        "whats_happened": "Che cosa è successo",
        "behind_the_headline": "Che cosa c’è dietro il titolo?",
        "what_the_papers_say": "Che cosa ne dice la stampa",
        "how_we_got_here": "Come ci siamo arrivati",
        "go_deeper": "Per approfondire",
    },
    agreements="Su che cosa concordano",
    conflicts="Dove si contraddicono",
    silences="Che cosa alcuni tralasciano",
    coverage="Chi riporta che cosa",
    carriage={
        "leads": "apre con questo",
        "carries": "lo riporta",
        "differs": "lo racconta diversamente",
        "denies": "lo smentisce",
        "silent": "lo tralascia, pur avendone lo spazio",
    },
    not_in="assente da {outlets}",
    found_in="Trovato in {outlets}",
    reported_by_some="Riportato da {outlets} delle {total} testate",
    reported_by_all="Riportato da tutte le {total} testate",
    from_sources=", da {origins} fonti indipendenti",
    timeline="Cronologia",
    questions="Domande frequenti",
    topics="Persone, luoghi e organizzazioni",
    sources="Fonti",
    uncited=("{n} altro articolo, non citato", "{n} altri articoli, non citati"),
    more=("e {n} altro", "e altri {n}"),
    withheld="Omesso",
    fallback="Scritto da: {writer}",
    flagged="non sostenuto dal passo citato",
    superseded="aggiornato in seguito",
    updates={
        "since": "Che cosa è cambiato dal {date}",
        "undated": "Che cosa è cambiato",
        "superseded": "aggiornato",
        "withdrawn": "ritirato",
        "changed": "modificato",
        "added": "nuovo",
        "before": "prima: {text}",
        "article_gone": "il suo articolo non è più tra le fonti",
        "corrected": "il suo articolo è stato riformulato",
        "denied": "articoli più recenti lo smentiscono",
    },
    more_new=("{n} altra frase nuova", "{n} altre frasi nuove"),
    unchanged=("{n} frase invariata", "{n} frasi invariate"),
    made_room=("{n} frase più vecchia ha fatto posto", "{n} frasi più vecchie hanno fatto posto"),
    as_of="al {date}",
    kinds={"person": "persona", "place": "luogo", "organisation": "organizzazione", "other": ""},
    headline_only="solo titolo",
    reference="contesto",
    same_origin="stesso testo di {marks}",
    characters="caratteri {start}–{end}",
    title_characters="titolo, caratteri {start}–{end}",
    articles=("{n} articolo", "{n} articoli"),
    references=("{n} testo di contesto", "{n} testi di contesto"),
    outlets=("{n} testata", "{n} testate"),
    origins=("{n} fonte indipendente", "{n} fonti indipendenti"),
    checked=("{n} frase", "{n} frasi"),
    supported=("{n} provata dalle sue parole", "{n} provate dalle loro parole"),
    judged=("{n} giudicata da {model}", "{n} giudicate da {model}"),
    unproven=("{n} non provata", "{n} non provate"),
    computed=("{n} riga contata dal programma", "{n} righe contate dal programma"),
    bracketed="[nomi] tra parentesi quadre aggiunti dallo stesso articolo",
    repaired=("{n} corretta", "{n} corrette"),
    marked=("{n} segnalata", "{n} segnalate"),
    dropped=("{n} scartata", "{n} scartate"),
    writers={"extractive": "redazione estrattiva", "llm": "modello"},
    seconds="{seconds} s",
    contents="Sommario",
    source="Fonte {mark}",
    read="Leggi l’articolo",
    close="Chiudi",
    outlet="Testata",
    stresses="Che cosa mette in evidenza",
    left_out="Che cosa non ha superato la verifica ed è stato scartato",
    briefings=("{n} sintesi",),
    index="Sintesi",
    pages="Pagine",
    page="Pagina {n} di {total}",
    previous="Pagina precedente",
    next="Pagina successiva",
    unnamed="testata senza nome {n}",
    quotes=("«", "»"),
    lean="orientamento politico, come fornito con gli articoli",
    leans={
        "left": "sinistra",
        "lean left": "tendente a sinistra",
        "center": "centro",
        "lean right": "tendente a destra",
        "right": "destra",
    },
    measures={
        "dead": "Morti",
        "injured": "Feriti",
        "missing": "Dispersi",
        "arrested": "Arresti",
        "displaced": "Sfollati",
        "infected": "Contagiati",
        "rescued": "Salvati",
    },
    reasons={
        "not_asked_for": "Questa parte non è stata richiesta.",
        "no_event": "Nessuna frase degli articoli racconta da sola l’evento.",
        "no_analysis": "Gli articoli non offrono analisi che stiano in piedi da sole.",
        "no_outlets": "Non ci sono testate da confrontare.",
        "nothing_before": "Gli articoli non dicono nulla di ciò che è venuto prima.",
        "no_questions": "Nessuna frase comprensibile da sola risponde con sufficiente certezza a un’altra domanda o presenta qualcuno.",
        "one_outlet": "Tutti gli articoli sono di una sola testata: non c’è nulla da confrontare.",
        "one_outlet_with_text": "Il testo è di una sola testata: non c’è nulla da confrontare.",
        "one_text": "Tutte le testate hanno pubblicato lo stesso testo: non c’è nulla da confrontare.",
        "no_text": "Gli articoli non hanno altro testo che il titolo.",
        "no_more": "Gli articoli non dicono più di quanto dica il titolo.",
        "no_dates": "Nessuna frase comprensibile da sola racconta con sufficiente certezza ciò che è accaduto prima.",
        "no_model": "Nella lingua «{language}» l’analisi non si distingue dalla cronaca senza un modello.",
        "no_weighing": "Senza modello qui si riportano solo reazioni, e nessuna frase comprensibile da sola lo è con certezza.",
        "nothing_found": "Gli articoli non contengono nulla per questa sezione.",
        "needs_model": "Solo un modello può scrivere questa sezione, e non ne è stato interrogato nessuno.",
    },
    findings={
        "address.absent": "l’indirizzo non è nel passo citato",
        "attribution.outlet": "nomina una testata che non è citata",
        "attribution.speaker": "è messo in bocca a un altro",
        "citation.missing": "non cita nulla",
        "citation.unknown": "cita ciò che non esiste",
        "coverage.agreement": "non è un accordo di fonti indipendenti",
        "coverage.contrast": "isola una testata mentre altre dicono lo stesso",
        "coverage.count": "il conteggio è sbagliato",
        "coverage.silence": "questo silenzio non è accertato",
        "date.absent": "una data manca nel passo citato",
        "date.exchanged": "in quel punto c’è un’altra data",
        "figure.absent": "una cifra manca nel passo citato",
        "figure.exchanged": "in quel punto c’è un’altra cifra",
        "judge.refuted": "una seconda lettura lo contraddice",
        "name.absent": "un nome manca nel passo citato",
        "name.exchanged": "in quel punto c’è un altro nome",
        "negation.flipped": "dice il contrario del passo citato",
        "negation.stripped": "è stata tolta una negazione o un ordine",
        "outlet.absent": "la testata nominata non è citata",
        "quote.altered": "una citazione è alterata",
        "quote.speaker": "una citazione è attribuita a un altro",
        "quote.translated": "una citazione è tradotta",
        "strength.raised": "dice più del passo citato",
        "text.altered": "non si trova parola per parola in ciò che è citato",
        "word.exchanged": "in quel punto c’è un’altra parola",
        "context.lost": "manca la frase a cui si appoggia",
        "verifier.unproven": "nessuno lo ha deciso",
    },
)
