"""Words that say what a number of people counts, and words that widen, narrow or update a count; by language.

A language joins by adding a row to `MEASURES`; the other tables help where they have one.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.language.scripts import UNSPACED
from summarizer.languages.tables import word_set

__all__ = [
    "COMES_TO",
    "EVENTS",
    "FORMER",
    "FORMER_SENTENCE",
    "LABELS",
    "NOT_BEFORE",
    "PART",
    "PEOPLE",
    "SCOPE",
    "SURE_UPDATES",
    "UPDATES",
    "may_tell_what_was",
    "measure_words",
    "tells_a_measure",
    "tells_of_all",
]

# What is counted grows or is corrected while a story runs, so that a later count updates an earlier one.
MEASURES: dict[str, dict[str, frozenset[str]]] = {
    "en": {
        "dead": word_set(
            "dead killed kill kills killing died die dies deaths death fatalities fatally bodies perished lives toll"
        ),
        "injured": word_set("injured injuring injuries wounded wounding hurt hospitalized hospitalised"),
        "missing": word_set("missing unaccounted"),
        "arrested": word_set("arrested arrests arresting detained detentions custody"),
        "displaced": word_set("evacuated displaced homeless evacuees evacuations fled"),
        "infected": word_set("infected infections cases"),
        "rescued": word_set("rescued survivors"),
    },
    "de": {
        "dead": word_set("tote toten tot getötet starben gestorben todesopfer opferzahl leichen ums_leben kamen"),
        "injured": word_set("verletzt verletzte verletzten verletzter"),
        "missing": word_set("vermisst vermisste vermissten vermisster"),
        "arrested": word_set("festgenommen festnahmen verhaftet verhaftete"),
        "displaced": word_set("obdachlos evakuiert vertrieben"),
        "infected": word_set("infiziert infektionen fälle neuinfektionen"),
    },
    "fr": {
        "dead": word_set("morts mort mortes tués tué tuées décès victimes décédés"),
        "injured": word_set("blessés blessé blessées"),
        "missing": word_set("disparus disparues"),
        "arrested": word_set("arrêtées arrêtés arrestations interpellées interpellés interpellations"),
        "displaced": word_set("évacués évacuées déplacés sans-abri"),
    },
    "es": {
        "dead": word_set("muertos muertas muerto fallecidos fallecidas murieron víctimas"),
        "injured": word_set("heridos heridas lesionados"),
        "missing": word_set("desaparecidos desaparecidas"),
        "arrested": word_set("detenidos detenidas arrestados arrestadas detenciones"),
        "displaced": word_set("evacuados evacuadas desplazados desplazadas"),
    },
    "ru": {
        "dead": word_set("погибли погибло погибших погиб умерли умерло убиты убито жертв"),
        "injured": word_set("ранены ранено раненых пострадали пострадало пострадавших"),
        "missing": word_set("пропали пропавших пропавшими"),
        "arrested": word_set("задержаны задержано задержанных арестованы арестовано"),
        "displaced": word_set("эвакуированы эвакуировано"),
    },
    "vi": {
        "dead": word_set("chết thiệt_mạng tử_vong tử chết"),
        "injured": word_set("thương"),
        "missing": word_set("mất_tích tích"),
        "arrested": word_set("bắt giữ"),
        "displaced": word_set("sơ_tán tán"),
    },
    "ar": {
        "dead": word_set("قتيلا قتلى قتيل مقتل وفاة توفي"),
        "injured": word_set("جريحا جرحى مصابا إصابة مصابين"),
        "missing": word_set("مفقودا مفقودين"),
    },
    "hi": {
        "dead": word_set("मौत मारे मृत मृतक"),
        "injured": word_set("घायल जख्मी"),
        "missing": word_set("लापता"),
    },
    "zh": {"dead": word_set("死 亡"), "injured": word_set("伤 傷"), "missing": word_set("失")},
    "ja": {"dead": word_set("死 亡"), "injured": word_set("傷 負"), "missing": word_set("不")},
}  # fmt: skip

# A word of the table that counts something else before this one: dead and wounded together.
NOT_BEFORE = {("thương", "vong")}

# Nouns under which people of any kind are counted: "12 people", "12 dead", "12 victims" may be the same twelve.
PEOPLE = word_set(
    """people persons person victims individuals others lives deaths fatalities injuries bodies arrests
    menschen personen opfer todesopfer personnes morts blessés victimes personas muertos heridos víctimas fallecidos
    человек человека людей người nạn_nhân شخصا شخص أشخاص लोग लोगों 人 名"""
)

# A count with one of these is of another scope than one without it.
SCOPE = {
    "en": word_set(
        """nationwide nationally worldwide globally global statewide countrywide elsewhere total altogether overall
        combined
        annually yearly daily monthly weekly per each every average decade decades century previous previously earlier
        another additional more other others including among half since later last this past"""
    ),
    "de": word_set(
        "bundesweit landesweit weltweit insgesamt jährlich täglich pro je jeder weitere weiteren seit darunter"
    ),
    "fr": word_set("mondial total par chaque autres dont depuis an"),
    "es": word_set("mundial total por cada otros otras entre desde"),
    "ru": word_set("всего мире ежегодно каждый еще ещё среди том"),
    "vi": word_set("tổng_cộng mỗi khác trong_đó"),
}

_AREA = r"(?:country|nation|region|state|province|county|island|continent|world|globe)"
_THE_WHOLE = (
    r"(?:(?:all|most|the rest|the whole) of (?:the|its|their|our)|(?:the|its|their|our) (?:whole|entire|rest of the))"
)
# A whole country, region or world, where another count may be of one place in it.
WIDE = {
    "en": (
        rf"(?:across|throughout|all over|around) (?:{_THE_WHOLE} |the |its |their |our )?{_AREA}|"
        rf"(?:in|of) {_THE_WHOLE} {_AREA}|in the {_AREA} as a whole|"
        r"(?:nation|country|state|province|region|island|world|city)-?wide|nationally|globally"
    ),
    "de": (
        r"(?:bundes|landes|welt|europa|deutschland)weit\w*|"
        r"(?:im ganzen|im gesamten|in ganz|in der (?:ganzen|gesamten)) (?:Land|Staat|Bundesland|Region|Welt|[A-Z]\w+)"
    ),
    "fr": (
        r"dans (?:tout le|toute la|l'ensemble d[ue](?: la)?|le reste du) (?:pays|région|province|monde|territoire)|"
        r"à travers le (?:pays|monde)|à l'échelle (?:nationale|mondiale|du pays)"
    ),
    "es": (
        r"en (?:todo el|toda la|el resto del) (?:país|región|provincia|estado|mundo|territorio)|"
        r"a nivel (?:nacional|mundial)|a lo largo del país"
    ),
    "ru": r"по всей (?:стране|области|республике)|по всему (?:миру|краю|региону)|в целом по (?:стране|миру)",
    "vi": r"(?:trên |trong )?(?:cả nước|toàn quốc|toàn thế giới|toàn tỉnh|khắp cả nước)",
}

# A text that updates what was reported before says so with these.
UPDATES = {
    "en": word_set(
        """rose risen rises rising climbed climbs climbing grew grown jumped increased updated revised raised raising
        upped latest now earlier previously initially corrected lowered reduced"""
    ),
    "de": word_set("stieg gestiegen erhöhte erhöht korrigierte korrigiert inzwischen mittlerweile nun zunächst zuvor"),
    "fr": word_set("passé alourdi alourdit revu désormais auparavant précédent initialement"),
    "es": word_set("aumentó subió elevó asciende ascendió ahora anteriormente inicialmente"),
    "ru": word_set("выросло возросло увеличилось теперь ранее первоначально"),
    "vi": word_set("tăng hiện trước_đó"),
}

# Those that need no date to be believed.
SURE_UPDATES = {
    "en": word_set("risen climbed updated revised corrected upped"),
    "de": word_set("gestiegen erhöhte korrigierte korrigiert"),
    "fr": word_set("alourdi revu"),
    "es": word_set("ascendió actualizado"),
    "ru": word_set("выросло возросло увеличилось"),
    "vi": word_set("tăng"),
}

# Beside the words of `UPDATES`, those behind which a figure is of whatever the clause began with: "the toll stands at".
COMES_TO = {
    "en": word_set("stands stood reached reaches reaching hit climb rise grow surpassed exceeded"),
    "de": word_set("liegt lag steigt beträgt betrug"),
    "fr": word_set("atteint atteignait s'élève grimpé s'établit"),
    "es": word_set("llegó llega alcanzó alcanza situó"),
    "ru": word_set("достигло достигла составило составляет"),
    "vi": word_set("lên"),
}

# What stands before or behind a figure that was given earlier and holds no more.
FORMER = {
    "en": (
        (
            "up from|down from|rose from|increased from|revised from|raised from|from an earlier|from the previous|"
            "from a previous|previous toll of|earlier toll of|previously|earlier reports of|initially|initial|"
            "first spoken of|first reported|first put at|at first|"
            "(?:first|original|earlier|previous|preliminary) (?:estimate|forecast|projection|budget|figure|count)s? of"
        ),
        "earlier|previously|before|reported earlier",
    ),
    "de": ("zuvor|zunächst|anfangs|bisher|bislang|nach zuvor", "zuvor"),
    "fr": ("contre|auparavant|au lieu de|précédent bilan de|d'abord", "auparavant|précédemment"),
    "es": ("frente a|anteriormente|antes|inicialmente", "anteriores|anteriormente"),
    "ru": ("ранее|вместо|сначала", "ранее"),
    "vi": ("từ mức|trước đó là|ban đầu", "trước đó"),
}

# A sentence that begins so gives what was said before, all of it.
FORMER_SENTENCE = {
    "en": r"Earlier (?:reports|on|it was)|(?:Initial|Early|Previous) reports|(?:Initially|Previously),? ",
    "de": r"Zunächst (?:hieß|war|hatte)|Zuvor ",
    "fr": r"(?:Un )?précédent bilan|Auparavant",
    "es": r"Anteriormente|Inicialmente",
    "ru": r"Ранее |Изначально |Первоначально ",
    "vi": r"Trước đó|Ban đầu",
}

# Behind these a number is part of a name.
LABELS = {
    "en": word_set(
        """route highway interstate flight section article room number no title chapter page district precinct platform
        channel model version level category phase tier bus line gate unit resolution proposition amendment form
        episode season week day group game part act stage runway pier top question measure prop rule"""
    ),
    "de": word_set("artikel paragraf paragraph flug linie gleis zimmer nummer kapitel seite gruppe stufe"),
    "fr": word_set("article vol ligne chambre numéro chapitre page groupe niveau route"),
    "es": word_set("artículo vuelo línea número capítulo página grupo nivel ruta"),
    "vi": word_set("điều khoản số quận phường tầng tuyến lớp khóa kỳ"),
}

# What is counted where one of these stands is a part of it all.
PART = word_set("neighboring neighbouring nearby elsewhere alone district landkreis voisine voisin vecina vecino")

# One of these and several of them are of different scope: who died in the attack, who died in the attacks.
EVENTS = {
    "en": word_set(
        """attack attacks shooting shootings bombing bombings blast blasts explosion explosions quake quakes earthquake
        earthquakes crash crashes storm storms fire fires strike strikes raid raids clash clashes protest protests riot
        riots tornado tornadoes flood floods massacre massacres collision collisions murder murders"""
    ),
}


@cache
def measure_words(language: str) -> dict[str, str]:
    """Each word of a language's table with what it counts."""
    return {word: measure for measure, words in MEASURES.get(language, {}).items() for word in words}


def tells_a_measure(text: str, language: str) -> bool:
    """True when a text has a word of the table: a quick test before its figures are read."""
    lowered = text.lower()
    return any(word in lowered for word in _shortest(language)) and bool(_any_measure(language).search(text))


def may_tell_what_was(text: str, language: str) -> bool:
    """True when a text has a word that makes a figure a former one: a quick test before its figures are read."""
    pattern = _any_former(language)
    return pattern is not None and pattern.search(text) is not None


def tells_of_all(text: str, language: str) -> bool:
    """True when a text speaks of a whole country, region or world."""
    pattern = _wide(language)
    return pattern is not None and pattern.search(text) is not None


@cache
def _shortest(language: str) -> tuple[str, ...]:
    """The words of a language's table that hold no other: "die" stands for "died" and "dies", too."""
    found = measure_words(language)
    return tuple(word for word in found if not any(other in word for other in found if other != word))


@cache
def _any_former(language: str) -> re.Pattern[str] | None:
    if language not in FORMER:
        return None
    before, after = FORMER[language]
    return re.compile(rf"\b(?:{before}|{after})\b|{FORMER_SENTENCE[language]}", re.IGNORECASE)


@cache
def _wide(language: str) -> re.Pattern[str] | None:
    written = WIDE.get(language)
    return re.compile(rf"\b(?:{written})\b", re.IGNORECASE) if written else None


@cache
def _any_measure(language: str) -> re.Pattern[str]:
    edge = "" if language in UNSPACED else r"\b"
    return re.compile(rf"{edge}(?:{'|'.join(map(re.escape, measure_words(language)))}){edge}", re.IGNORECASE)
