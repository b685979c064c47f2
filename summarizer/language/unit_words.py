"""Units by their spellings in any language, the words that announce rounding, and the signs of money.

The spellings of all languages stand in one table: a unit is recognised right beside a number only.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.languages.tables import word_set

__all__ = ["CURRENCY_SIGNS", "DIMENSIONS", "SHADES", "VAGUE_LEADS", "unit_behind", "unit_spellings"]

_LONGEST = 48
_BESIDE = frozenset(" \n\t\u00a0-")

# unit: spellings. A currency's code is its unit.
_UNITS = {
    "%": "% ％ percent per_cent per-cent pct pct. Prozent pour_cent por_ciento per_cento por_cento procent "
        "процент процента "
    "процентов phần_trăm في_المئة بالمئة في_المائة بالمائة प्रतिशत फीसदी फ़ीसदी パーセント",
    "pt": "percentage_point percentage_points percentage-point point points pp Prozentpunkte Prozentpunkten "
        "Punkte Punkten "
    "points_de_pourcentage puntos_porcentuales puntos пункта пунктов điểm_phần_trăm điểm ポイント 个百分点",
    "bp": "basis_points basis_point Basispunkte points_de_base puntos_básicos",
    "USD": "dollar dollars Dollar USD bucks dólar dólares dollari доллар доллара долларов долл đô_la USD 美元 ドル "
        "डॉलर دولار",
    "EUR": "euro euros Euro EUR евро 欧元 ユーロ यूरो يورو",
    "pound": "pound pounds Pfund livres libras фунт фунта фунтов lb lbs bảng sterling GBP 英镑 ポンド",
    "JPY": "yen Yen иена иен JPY 日元 円",
    "CNY": "yuan renminbi Yuan юань юаней CNY RMB 元 人民币 nhân_dân_tệ",
    "RUB": "ruble rubles rouble roubles Rubel рубль рубля рублей руб RUB rúp",
    "VND": "đồng VND dong",
    "INR": "rupee rupees Rupien रुपये रुपए रुपया INR",
    "CHF": "franc francs Franken CHF",
    "KRW": "won KRW",
    "cent": "cent cents pence Cent centimes centavos",
    "s": "second seconds Sekunde Sekunden seconde secondes segundo segundos секунд секунды giây 秒",
    "min": "minute minutes min Minute Minuten minuto minutos minuti минут минуты минуту phút 分钟 分鐘 मिनट "
    "دقيقة دقائق",
    "h": "hour hours hr hrs Stunde Stunden heure heures hora horas ore час часа часов tiếng giờ 小时 小時 時間 घंटे "
        "घंटा ساعة ساعات",
    "d": "day days Tag Tage Tagen jour jours día días giorno giorni dia dias день дня дней ngày 天 日間 दिन يوم أيام",
    "wk": "week weeks Woche Wochen semaine semaines semana semanas settimana settimane неделя недели недель "
        "неделю tuần 周 週間 "
    "सप्ताह हफ्ते أسبوع أسابيع",
    "mo": "month months Monat Monate Monaten mois mes meses mese mesi mês месяц месяца месяцев tháng 个月 個月 か月 "
        "カ月 महीने شهر أشهر",
    "y": "year years yr yrs Jahr Jahre Jahren Jahres an ans année années año años anno anni ano anos jaar год "
        "года лет năm tuổi 岁 歳 年 年間 "
    "साल वर्ष عام سنة سنوات أعوام",
    "decade": "decade decades Jahrzehnt Jahrzehnte Jahrzehnten décennie décennies década décadas десятилетие "
        "десятилетия thập_kỷ",
    "mm": "mm millimeter millimeters millimetre millimetres Millimeter миллиметров",
    "cm": "cm centimeter centimeters centimetre centimetres Zentimeter centimètres centímetros сантиметров",
    "m": "meter meters metre metres Meter Metern mètre mètres metro metros metri метр метра метров mét 米 "
    "メートル मीटर متر",
    "km": "km kilometer kilometers kilometre kilometres Kilometer Kilometern kilomètre kilomètres kilómetro kilómetros "
    "chilometri quilômetros километр километра километров cây_số 公里 キロ किलोमीटर किमी كيلومتر",
    "mi": "mile miles Meile Meilen mille_marin milla millas миля мили миль dặm 英里",
    "ft": "foot feet ft Fuß pieds pies фут фута футов",
    "in": "inch inches Zoll pouces pulgadas дюйм дюймов",
    "yd": "yard yards",
    "kg": "kg kilo kilos kilogram kilograms Kilogramm kilogrammes kilogramos килограмм килограммов 公斤 キログラム",
    "g": "gram grams gramme grammes Gramm gramos грамм граммов",
    "t": "ton tons tonne tonnes Tonne Tonnen tonelada toneladas тонна тонны тонн tấn 吨 噸 トン",
    "acre": "acre acres",
    "ha": "hectare hectares Hektar hectáreas гектар гектара гектаров héc-ta",
    "km2": "square_kilometers square_kilometres square_kilometer Quadratkilometer km² km2 km_vuông",
    "mi2": "square_miles square_mile",
    "kph": "kph km/h kilometers_per_hour kilometres_per_hour Stundenkilometer Stundenkilometern km/giờ",
    "mph": "mph miles_per_hour",
    "deg": "degree degrees ° Grad degrés grados градус градуса градусов độ",
    "C": "°C degrees_Celsius Grad_Celsius độ_C",
    "F": "°F degrees_Fahrenheit",
    "barrel": "barrel barrels Barrel barils barriles баррелей thùng",
    "gal": "gallon gallons",
    "l": "liter liters litre litres Liter litros литр литра литров lít",
    "mw": "megawatt megawatts Megawatt MW",
    "gw": "gigawatt gigawatts GW",
    "times": "times fold -fold mal fois veces раз раза lần 倍",
}  # fmt: skip

# unit: (what it measures, how much of it): units of one dimension can be converted.
DIMENSIONS: dict[str, tuple[str, float]] = {
    "s": ("time", 1 / 86400), "min": ("time", 1 / 1440), "h": ("time", 1 / 24), "d": ("time", 1.0), "wk": ("time", 7.0),
    "mo": ("time", 30.4375), "y": ("time", 365.25), "decade": ("time", 3652.5),
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0), "km": ("length", 1000.0),
    "mi": ("length", 1609.34),
    "ft": ("length", 0.3048), "in": ("length", 0.0254), "yd": ("length", 0.9144),
    "g": ("weight", 0.001), "kg": ("weight", 1.0), "t": ("weight", 1000.0), "pound": ("weight", 0.4536),
    "acre": ("area", 0.004047), "ha": ("area", 0.01), "km2": ("area", 1.0), "mi2": ("area", 2.58999),
    "kph": ("speed", 1.0), "mph": ("speed", 1.60934), "%": ("share", 0.01), "share": ("share", 1.0),
    "bp": ("points", 0.01), "pt": ("points", 1.0),
}  # fmt: skip

CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "A$": "USD", "C$": "USD", "€": "EUR", "EUR": "EUR",
    "£": "pound", "GBP": "pound",
    "¥": "JPY", "￥": "JPY", "₽": "RUB", "₹": "INR", "Rs": "INR", "₫": "VND", "₩": "KRW", "CHF": "CHF",
}  # fmt: skip

# Words that stand before a unit in place of a number.
VAGUE_LEADS = {
    "en": word_set("a an few several many couple past last next another per half"),
    "de": word_set("ein eine einen einem einer wenige wenigen einige einigen mehrere mehreren vergangenen letzten pro"),
    "fr": word_set("un une quelques plusieurs derniers dernières prochains prochaines par"),
    "es": word_set("un una unos unas pocos pocas varios varias algunos algunas últimos últimas próximos próximas por"),
    "it": word_set("un uno una pochi poche alcuni alcune diversi ultimi ultime prossimi"),
    "pt": word_set("um uma poucos poucas alguns algumas vários várias últimos últimas"),
    "nl": word_set("een enkele paar verscheidene afgelopen komende per"),
    "ru": word_set("несколько нескольких пару последние последних ближайшие за"),
    "vi": word_set("vài một mấy nhiều"),
}

# What is said before a number, by what the true value may be.
SHADES = {
    "en": {
        "about": "about around roughly some approximately approx. circa an_estimated estimated close_to or_so",
        "near": "nearly almost just_under close_to just_shy_of",
        "over": "more_than over at_least in_excess_of upwards_of above no_fewer_than no_less_than just_over "
        "well_over exceeding "
        "a_minimum_of topping",
        "under": "less_than fewer_than under up_to below at_most no_more_than as_many_as as_much_as well_under "
        "a_maximum_of",
    },
    "de": {
        "about": "rund etwa circa ca. ungefähr gut um_die",
        "near": "fast knapp beinahe nahezu",
        "over": "mehr_als über mindestens wenigstens",
        "under": "weniger_als unter bis_zu höchstens maximal",
    },
    "fr": {
        "about": "environ autour_de quelque près_de à_peu_près",
        "near": "presque près_de",
        "over": "plus_de plus_d' au_moins au_minimum",
        "under": "moins_de moins_d' jusqu'à au_plus",
    },
    "es": {
        "about": "unos unas alrededor_de aproximadamente cerca_de en_torno_a",
        "near": "casi cerca_de",
        "over": "más_de al_menos por_lo_menos",
        "under": "menos_de hasta como_máximo",
    },
    "ru": {
        "about": "около примерно порядка приблизительно",
        "near": "почти",
        "over": "более больше свыше не_менее как_минимум",
        "under": "менее меньше до не_более",
    },
    "vi": {
        "about": "khoảng chừng ước_tính",
        "near": "gần",
        "over": "hơn trên ít_nhất",
        "under": "dưới chưa_đến tối_đa",
    },
    "pt": {"about": "cerca_de aproximadamente", "near": "quase", "over": "mais_de pelo_menos", "under": "menos_de até"},
    "it": {"about": "circa", "near": "quasi", "over": "più_di oltre almeno", "under": "meno_di fino_a"},
    "nl": {"about": "ongeveer circa", "near": "bijna", "over": "meer_dan ruim minstens", "under": "minder_dan tot"},
    "ar": {"about": "حوالي نحو", "near": "قرابة", "over": "أكثر_من", "under": "أقل_من"},
    "hi": {"about": "करीब लगभग", "near": "", "over": "से_अधिक", "under": "से_कम"},
    "zh": {"about": "约 大约 約", "near": "近 将近", "over": "超过 逾 至少 超過", "under": "不到 不足"},
    "ja": {"about": "約 およそ", "near": "", "over": "", "under": ""},
}


@cache
def unit_spellings() -> dict[str, str]:
    """Every spelling in lower case with its unit."""
    return {form.replace("_", " ").lower(): unit for unit, forms in _UNITS.items() for form in forms.split()}


def unit_behind(text: str, end: int) -> tuple[str, int] | None:
    """The unit right behind a number that ends at `end`, and where it ends itself; None when there is none."""
    lead = _before_unit().match(text, end, end + _LONGEST)
    plain = end + (text[end : end + 1] in _BESIDE)
    return (_unit_at(text, lead.end()) if lead else None) or _unit_at(text, plain)


@cache
def _before_unit() -> re.Pattern[str]:
    return re.compile(
        r"[\s\u00a0-]?(?:(?:US|U\.S\.|more|full|consecutive|straight|further|additional|long|whole|mỹ|de) |d['’])?",
        re.IGNORECASE,
    )


@cache
def _unit_lengths() -> tuple[int, ...]:
    """How long the spellings are, the longest first."""
    return tuple(sorted({len(spelling) for spelling in unit_spellings()}, reverse=True))


def _unit_at(text: str, start: int) -> tuple[str, int] | None:
    """The unit whose longest spelling stands at a place, and where it ends; a whole word but in Han and kana."""
    spellings = unit_spellings()
    ahead = text[start : start + _LONGEST].lower()
    for length in _unit_lengths():
        unit = spellings.get(ahead[:length]) if length <= len(ahead) else None
        if unit and (ahead[:1] >= "\u3040" or not _goes_on(ahead[length : length + 1])):
            return unit, start + length
    return None


def _goes_on(mark: str) -> bool:
    return mark.isalnum() or mark == "_"
