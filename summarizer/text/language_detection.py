"""The language of a text, by its script first and its most frequent words second.

The words and letters of all languages stand here in one table and not in the languages' own files: a text is judged by
all of them at once, a word counts for less the more languages share it, and loading every language to find out that a
text is English would cost more than reading it.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter

SAMPLE = 4000
"""Code points looked at: more does not change the answer."""

_SCRIPTS = {
    "latin": "A-Za-zÀ-ɏḀ-ỿ",
    "cyrillic": "Ѐ-ӿ",
    "arabic": "؀-ۿݐ-ݿ",
    "han": "㐀-䶿一-鿿",
    "kana": "぀-ヿ",
    "hangul": "가-힯ᄀ-ᇿ",
    "devanagari": "ऀ-ॣ०-ॿ",
    "greek": "Ͱ-Ͽἀ-῿",
    "hebrew": "֐-׿",
    "thai": "฀-๿",
    "bengali": "ঀ-৿",
    "gurmukhi": "਀-੿",
    "gujarati": "઀-૿",
    "tamil": "஀-௿",
    "telugu": "ఀ-౿",
    "kannada": "ಀ-೿",
    "malayalam": "ഀ-ൿ",
    "sinhala": "඀-෿",
    "lao": "຀-໿",
    "burmese": "က-႟",
    "georgian": "Ⴀ-ჿ",
    "armenian": "԰-֏",
    "amharic": "ሀ-፿",
    "khmer": "ក-៿",
}

_ONE_LANGUAGE = {
    "hangul": "ko",
    "greek": "el",
    "hebrew": "he",
    "thai": "th",
    "bengali": "bn",
    "gurmukhi": "pa",
    "gujarati": "gu",
    "tamil": "ta",
    "telugu": "te",
    "kannada": "kn",
    "malayalam": "ml",
    "sinhala": "si",
    "lao": "lo",
    "burmese": "my",
    "georgian": "ka",
    "armenian": "hy",
    "amharic": "am",
    "khmer": "km",
    "han": "zh",
}

_FREQUENT = {
    "latin": {
        "en": "the of and to in a is that for it was on with as be at by he this are from have has an they which said "
        "his but not or were their been will more who its about had one would when after",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
        "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder",
        "fr": "de la le et les des en un une du dans est que pour qui au par sur ne pas plus ce se sont avec il son "
        "été aux cette a ont mais sa comme ou nous ses leur elle être à d l qu deux fait",
        "es": "de la que el en y los del se las por un para con no una su al es lo como más o pero sus le ha este sí "
        "porque esta entre cuando muy sin sobre también me hasta hay donde fue desde ya todo según",
        "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou "
        "quando muito nos já também só pelo pela até isso ela entre era depois sem são foi ser está",
        "it": "di e il la che in un a per è una del le non si con i da della al dei gli nel come più ma anche "
        "sono alla "
        "delle lo ha su dal questo degli nella o se ci stato dalla hanno dopo",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als maar bij door naar uit nog "
        "over worden wordt hij dan was heeft werd deze hebben ze tot zich je kan geen we meer",
        "sv": "och i att det som en på är av för med den till inte har de ett om var han men från vi så kan hon nu "
        "också efter vid skulle än när sig under eller ska man sin",
        "da": "og i at det er en til af på som for med de den har ikke der et han var men om fra vi så kan hun nu også "
        "efter ved skal blev være eller hvor være havde sig ud op",
        "no": "og i det er en til av på som for med de den har ikke et han var men om fra vi så kan hun nå også etter "
        "ved skal ble være eller hvor hadde seg ut opp mot jeg sier",
        "fi": "ja on ei se että hän oli ovat myös mutta kun niin tai kuin joka mukaan sen jos ole olla voi vain nyt "
        "jo sekä ollut hänen tämä vuonna",
        "pl": "w i na z do nie się to że o jest jak za po ale przez od dla czy przy tym był jego które oraz już są "
        "tego który ma może może tylko było",
        "cs": "a v se na je že to s z do o i ve jsem k pro za by ale jako si po od které tak byl jeho nebo jsou už "
        "která který podle také však při",
        "sk": "a v sa na je že to s z do o aj vo k pre za by ale ako si po od ktoré tak bol jeho alebo sú už ktorá "
        "ktorý podľa tiež však pri",
        "ro": "de și în a la cu pe din o un care nu pentru este ce se mai fi au ca am sunt dar prin sau lui după "
        "această fost unui între fiind",
        "hu": "a az és hogy nem is egy meg ez csak volt azt de ha már még mint van el után szerint lehet vagy között "
        "amely aki ezt",
        "tr": "ve bir bu da de için ile çok olarak daha olan gibi ne kadar sonra ancak en o ise var olduğu her "
        "tarafından göre ya değil mi dedi",
        "vi": "và của là có không được các cho người trong với một những đã để này khi đến về từ ông tại ra như năm "
        "ngày cũng bị vào nhiều theo sẽ thì đó lại trên phải sau còn việc",
        "id": "yang dan di dari untuk dengan pada ini itu tidak dalam akan adalah juga oleh ke telah sebagai karena "
        "ada bisa mereka lebih kata dia tersebut saat para bahwa",
        "ca": "de la que i el en a els un les per amb una del es no ha al més són com però seva seu aquest aquesta "
        "també entre fins dels va ser hi",
        "hr": "i u je se na da su za od s a kako koji će o što iz to ne kao do ili bi nije koja koje bio te samo "
        "prema više nakon",
        "tl": "ang ng sa na mga at ay si ni para kay hindi ito ko siya may kung niya ako naman din rin",
        "sw": "na ya wa kwa ni katika za la kuwa hiyo hii cha yake kama huo alisema baada",
    },
    "cyrillic": {
        "ru": "и в во не на что с со по как это к он из но за то его от все для у был о же а так бы или она мы были "
        "после также которые который только еще ещё",
        "uk": "і в не на що з та до у як це за він від але для про його є й було був також після які який вони ще "
        "через під або",
        "be": "і ў не на што з да у як гэта за ён ад але для пра яго ёсць быў таксама пасля якія які яны яшчэ",
        "bg": "и в не на че с по как това за от е да се са си но той като след към беше ще или при до през които който",
        "sr": "и у је се на да су за од с а како који ће о што из то не као до или би није која које био",
        "mk": "и во не на дека со по како тоа за од е да се но тој по кон беше ќе или при до кои кој",
        "kk": "және мен бұл үшін деп бір да де болып ол қазақстан туралы екен бар",
    },
    "arabic": {
        "ar": "في من على إلى أن عن التي الذي مع هذا هذه كان ما لا بعد قال بين لم كما قد أو ذلك وقد حيث خلال كانت هو هي",
        "fa": "و در به از که این را با است برای آن یک شد شده می کرد خود تا بر نیز هم گفت ها بود پس",
        "ur": "کے میں کی ہے کا اور سے کو نے کہ پر اس یہ ہیں بھی جو تھا ایک کر نہیں گیا تو لیے کہا",
        "ps": "په د او له چې ته کې دا هم دې یې شوي کړي نه",
    },
    "devanagari": {
        "hi": "के में की है का और से को ने पर यह हैं भी कि एक नहीं था इस लिए हो कर कहा साथ तो जो गया थे वह",
        "mr": "आणि आहे या ते मध्ये होते होता तर हे ही व की ने च आहेत केली केले असे नाही त्या",
        "ne": "र छ को मा ले पनि भएको गर्न यो हो लागि छन् गरेको भने थियो तथा नेपाल",
    },
}

_LETTERS = {
    "latin": {
        "cs": "ěřů",
        "de": "ß",
        "es": "ñ¿¡",
        "hu": "őű",
        "pl": "łąężź",
        "pt": "ãõ",
        "ro": "țșă",
        "tr": "ğış",
    },
    "cyrillic": {"ru": "ыэё", "uk": "їєґ", "be": "ў", "sr": "ђћ", "mk": "ѓќѕ", "kk": "әғқңөұ"},
    "arabic": {"ar": "ةىأإ", "fa": "پچژگ", "ur": "ٹڈڑےںھ", "ps": "ټډړښږ"},
}
"""Letters that only one of a script's languages uses, or uses far more than the others."""

_WORDS = re.compile(r"[^\W\d_]+(?:[\u093e-\u094d\u0901-\u0903\u064b-\u0652]+[^\W\d_]*)*")
_VIETNAMESE = re.compile("[ạ-ỹơưăđ]")
_SYLLABIC = ("han", "kana", "hangul")
_SIGNS_A_WORD = 3
"""A sign of these scripts says about as much as three letters of an alphabet."""
_FEWEST_SIGNS = 2
_FEWEST_LETTERS = 8
_LEAST_SHARE = 0.08
"""Of a text's words must be frequent words of its language: names and numbers alone say nothing."""


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language most of the text is in, None when the text does not say.

    It says nothing when it has fewer than a handful of letters, or no word by which its script's languages differ.
    """
    sample = unicodedata.normalize("NFC", text[:SAMPLE])
    counts = _letters(sample)
    script = max(counts, key=lambda name: counts[name] * (_SIGNS_A_WORD if name in _SYLLABIC else 1))
    if counts[script] < (_FEWEST_SIGNS if script in _SYLLABIC else _FEWEST_LETTERS):
        return None
    if script in ("han", "kana"):
        return "ja" if counts["kana"] * 10 >= counts["han"] + counts["kana"] else "zh"
    if script == "latin" and len(_VIETNAMESE.findall(sample)) * 25 > counts[script]:
        return "vi"
    return _ONE_LANGUAGE.get(script) or _by_words(sample.lower(), script)


def _letters(sample: str) -> dict[str, int]:
    """Letters of each script; when one holds more than half of the text the others are not counted."""
    counts: dict[str, int] = {}
    for script, pattern in _script_patterns().items():
        counts[script] = sum(map(len, pattern.findall(sample)))
        if counts[script] * 2 > len(sample) and script not in ("han", "kana"):
            break
    return counts


def _by_words(sample: str, script: str) -> str | None:
    words = Counter(_WORDS.findall(sample))
    scores: dict[str, float] = {}
    hits: Counter[str] = Counter()
    weights = _weights(script)
    for word, times in words.items():
        for language, weight in weights.get(word, ()):
            scores[language] = scores.get(language, 0.0) + weight * times
            hits[language] += times
    for language, letters in _LETTERS.get(script, {}).items():
        found = sum(map(sample.count, letters))
        scores[language] = scores.get(language, 0.0) + found
        hits[language] += found
    if not scores:
        return None
    best = max(scores, key=lambda language: (scores[language], language))
    return best if hits[best] >= max(2, _LEAST_SHARE * words.total()) else None


@functools.cache
def _script_patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(f"[{letters}]+") for name, letters in _SCRIPTS.items()}


@functools.cache
def _weights(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Word → languages that use it often; a word that several share counts for less."""
    users: dict[str, set[str]] = {}
    for language, words in _FREQUENT.get(script, {}).items():
        for word in words.split():
            users.setdefault(word, set()).add(language)
    return {word: tuple((name, 1 / len(names)) for name in sorted(names)) for word, names in users.items()}
