"""Number words by language: what counts, what multiplies, what divides, and what only hints at a size.

A language joins by adding a row to the tables. "One" and its like are left out: they are articles and pronouns more
often than numbers.
"""

from __future__ import annotations

from functools import cache

__all__ = ["AND", "AND_A_HALF", "COUNTERS", "DOZENS", "FRACTIONS", "MAGNITUDES", "ORDINALS", "VAGUE", "number_words"]

# 0 to 19, then the tens from 20 to 90, then 100. `|` parts other forms, `_` is a space, `-` leaves a number out.
_ROWS = {
    "en": "zero - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen twenty thirty forty|fourty fifty sixty seventy eighty ninety hundred",
    "de": "null - zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn "
    "achtzehn neunzehn zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert|einhundert",
    "fr": "zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit "
    "dix-neuf vingt|vingts trente quarante cinquante soixante soixante-dix quatre-vingt|quatre-vingts "
    "quatre-vingt-dix cent|cents",
    "es": "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento",
    "it": "zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento",
    "pt": "zero - dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
    "dezesseis "
    "dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento",
    "nl": "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd",
    "ru": "ноль - два|две|двух|двум|двумя|двое|двоих три|трех|трёх|трем|тремя|трое|троих "
    "четыре|четырех|четырёх|четверо "
    "пять|пяти|пятеро шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати "
    "двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати "
    "шестнадцать|шестнадцати "
    "семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати двадцать|двадцати "
    "тридцать|тридцати сорок|сорока "
    "пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти восемьдесят|восьмидесяти девяносто сто|ста",
    "vi": "- - hai ba bốn năm sáu bảy|bẩy tám chín mười - - - - - - - - - hai_mươi ba_mươi bốn_mươi năm_mươi sáu_mươi "
    "bảy_mươi tám_mươi chín_mươi một_trăm",
    "ar": "صفر - - ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر - - - - - - - - - "
    "عشرين|عشرون ثلاثين|ثلاثون أربعين|أربعون خمسين|خمسون ستين|ستون سبعين|سبعون ثمانين|ثمانون تسعين|تسعون مئة|مائة",
    "hi": "शून्य - दो तीन चार पांच|पाँच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस "
    "बीस तीस "
    "चालीस पचास साठ सत्तर अस्सी नब्बे सौ",
}

# Words that stand right after a counting word in languages whose number words mean other things too.
COUNTERS = {
    "vi": "người|nước|ngày|tháng|năm|tuổi|con|chiếc|vụ|lần|bang|giờ|phút|tuần|nghi phạm|nạn nhân|cảnh sát|trẻ "
    "em|tàu|xe|bên|"
    "quốc gia|công ty|trường|bệnh nhân|ca|nghìn|ngàn|triệu|tỷ|tỉ|trăm|quả|tên|đứa|cuộc|đồng|điểm|km|mét",
}

MAGNITUDES = {
    "en": "thousand=1e3 k=1e3 million=1e6 mln=1e6 mn=1e6 m=1e6 billion=1e9 bln=1e9 bn=1e9 b=1e9 "
    "trillion=1e12 tn=1e12 t=1e12",
    "de": "tausend=1e3 tsd=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 "
    "billion=1e12 billionen=1e12",
    "fr": "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 mds=1e9 billion=1e12 billions=1e12",
    "es": "mil_millones=1e9 mil=1e3 millón=1e6 millon=1e6 millones=1e6 billón=1e12 billones=1e12",
    "it": "mila=1e3 mille=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9",
    "pt": "mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 trilhão=1e12 trilhões=1e12",
    "nl": "duizend=1e3 miljoen=1e6 miljard=1e9",
    "ru": "тысяча=1e3 тысячи=1e3 тысяч=1e3 тысячу=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 "
    "миллиард=1e9 "
    "миллиарда=1e9 миллиардов=1e9 млрд=1e9 триллион=1e12 триллиона=1e12 триллионов=1e12 трлн=1e12",
    "vi": "nghìn_tỷ=1e12 ngàn_tỷ=1e12 nghìn=1e3 ngàn=1e3 vạn=1e4 triệu=1e6 tỷ=1e9 tỉ=1e9",
    "ar": "ألف=1e3 آلاف=1e3 ألفا=1e3 مليون=1e6 ملايين=1e6 مليونا=1e6 مليار=1e9 مليارات=1e9 تريليون=1e12",
    "hi": "हजार=1e3 हज़ार=1e3 लाख=1e5 करोड़=1e7 करोड=1e7 अरब=1e9 मिलियन=1e6 बिलियन=1e9",
    "zh": "万亿=1e12 萬億=1e12 亿=1e8 億=1e8 百万=1e6 百萬=1e6 万=1e4 萬=1e4 千=1e3",
    "ja": "兆=1e12 億=1e8 万=1e4 千=1e3",
}

DOZENS = {
    "en": "dozen=12", "de": "dutzend=12", "fr": "douzaine=12 dizaine=10 vingtaine=20 trentaine=30 quarantaine=40 "
    "cinquantaine=50 centaine=100", "es": "docena=12 decena=10 veintena=20 centenar=100",
    "it": "dozzina=12 decina=10 ventina=20",
    "pt": "dúzia=12 dezena=10 centena=100", "nl": "dozijn=12", "ru": "дюжина=12 десяток=10 десятка=10 сотня=100",
}  # fmt: skip

FRACTIONS = {
    "en": "half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 "
    "eighth=8 eighths=8 tenth=10 tenths=10",
    "de": "hälfte=2 drittel=3 viertel=4 fünftel=5 sechstel=6 achtel=8 zehntel=10",
    "fr": "moitié=2 tiers=3 quart=4 quarts=4 cinquième=5 cinquièmes=5 dixième=10",
    "es": "mitad=2 tercio=3 tercios=3 cuarto=4 cuartos=4 quinto=5 quintos=5",
    "it": "metà=2 terzo=3 terzi=3 quarto=4 quarti=4 quinto=5",
    "pt": "metade=2 terço=3 terços=3 quarto=4 quartos=4 quinto=5",
    "nl": "helft=2 derde=3 kwart=4 vijfde=5",
    "ru": "половина=2 половины=2 половину=2 треть=3 трети=3 четверть=4 четверти=4",
    "vi": "một_nửa=2 phân_nửa=2",
}

# Bare plurals: from and to.
VAGUE = {
    "en": "dozens=20-100 scores=20-100 hundreds=200-1e3 thousands=2e3-1e5 millions=2e6-1e9 billions=2e9-1e12",
    "de": "dutzende=20-100 hunderte=200-1e3 tausende=2e3-1e5",
    "fr": "dizaines=20-100 centaines=200-1e3 milliers=2e3-1e5",
    "es": "decenas=20-100 docenas=20-100 cientos=200-1e3 centenares=200-1e3 miles=2e3-1e5",
    "it": "decine=20-100 centinaia=200-1e3 migliaia=2e3-1e5",
    "pt": "dezenas=20-100 centenas=200-1e3 milhares=2e3-1e5",
    "ru": "десятки=20-100 десятков=20-100 сотни=200-1e3 сотен=200-1e3",
    "vi": "hàng_chục=20-100 hàng_trăm=200-1e3 hàng_nghìn=2e3-1e5 hàng_ngàn=2e3-1e5 hàng_triệu=2e6-1e9",
}

# Ordinals in words from the third on: "first" and "second" are too often other things.
ORDINALS = {
    "en": "fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 third=3 fourth=4",
    "de": "dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 "
    "achte=8 achten=8 "
    "neunte=9 neunten=9 zehnte=10 zehnten=10",
    "fr": "troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10",
    "es": "tercera=3 tercero=3 tercer=3 cuarta=4 quinta=5 sexta=6 sexto=6 séptima=7 séptimo=7 octava=8 octavo=8 "
    "décima=10",
    "ru": "третий=3 третья=3 третьего=3 третьей=3 четвертый=4 четвертого=4 четвертой=4 пятый=5 пятого=5 пятой=5",
}

AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en"}

# What adds a half to the number before it; "one" counts only before this.
AND_A_HALF = {
    "en": ("one", r"[ -]and[ -]a[ -]half"),
    "fr": ("un|une", r" et demie?"),
    "es": ("un|uno|una", r" y medi[oa]"),
    "it": ("un|uno|una", r" e mezz[oa]"),
    "pt": ("um|uma", r" e mei[oa]"),
    "ru": ("один|одна|одно", r" с половиной"),
}

_ACCENTED = {"dos": "veintidós", "tres": "veintitrés", "seis": "veintiséis"}
_FUSED = {"de": "und", "nl": "en"}
_ONE = {
    "de": "ein",
    "nl": "een",
    "fr": "un",
    "es": "uno",
    "it": "uno",
    "pt": "um",
    "en": "one",
    "ru": "один",
    "vi": "mốt",
}


@cache
def number_words(language: str) -> dict[str, int]:
    """Lower-case number words up to 100 with their values, compounds such as "zweiundzwanzig" included."""
    row = [entry.split("|") for entry in _ROWS.get(language, "").split()]
    if not row:
        return {}
    values = [*range(20), *range(20, 101, 10)]
    plain = {
        form.replace("_", " "): value for forms, value in zip(row, values, strict=True) for form in forms if form != "-"
    }
    return plain | _compounds(language, plain)


def _compounds(language: str, plain: dict[str, int]) -> dict[str, int]:
    ones = {word: value for word, value in plain.items() if 1 < value < 10}
    tens = {word: value for word, value in plain.items() if value in range(20, 100, 10)}
    teens = {word: value for word, value in plain.items() if 10 <= value < 20}
    found: dict[str, int] = {}
    for ten, high in tens.items():
        for one, low in (*ones.items(), (_ONE.get(language, "-"), 1)):
            if one != "-":
                found.update(dict.fromkeys(_joined(language, ten, one), high + low))
        if language == "fr" and high in {60, 80}:
            found.update({f"{ten}-{teen}": high + low for teen, low in teens.items()})
    return found


def _joined(language: str, ten: str, one: str) -> list[str]:
    """The ways to write a ten and a one together."""
    if language in _FUSED:
        return [f"{one}{_FUSED[language]}{ten}"]
    if language == "es" and ten == "veinte":
        return [f"veinti{one}", _ACCENTED.get(one, f"veinti{one}")]
    forms = {
        "es": [f"{ten} y {one}"],
        "pt": [f"{ten} e {one}"],
        "it": [f"{ten[:-1] if one[0] in 'ou' else ten}{one}"],
        "fr": [f"{ten}-{one}", f"{ten} et {one}", f"{ten} {one}"],
        "vi": [f"{ten} {'lăm' if one == 'năm' else one}"],
    }
    return forms.get(language, [f"{ten}-{one}", f"{ten} {one}"])
