"""The words dates are made of: months, weekdays and zone names. Another language joins by adding its rows.

A row lists the twelve months (from January) or the seven weekdays (from Monday); `|` parts the forms of one, the
full name first, and `_` stands for a space inside a form. Abbreviations are given without their full stop.
"""

from __future__ import annotations

from functools import cache
from typing import Final

__all__ = ["MONTH_ROWS", "WEEKDAY_ROWS", "ZONES", "ZONE_PLACES", "forms_of", "month_names", "weekday_names"]

MONTH_ROWS: Final[dict[str, str]] = {
    "en": "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep "
    "October|Oct November|Nov December|Dec",
    "de": "Januar|Jänner|Jan Februar|Feber|Feb März|Mär|Mrz April|Apr Mai Juni|Jun Juli|Jul August|Aug "
    "September|Sept|Sep Oktober|Okt November|Nov Dezember|Dez",
    "fr": "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept "
    "octobre|oct novembre|nov décembre|decembre|déc",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
    "ru": "января|январе|январь|январю|янв февраля|феврале|февраль|февралю|фев|февр марта|марте|март|марту|мар "
    "апреля|апреле|апрель|апрелю|апр мая|мае|май|маю июня|июне|июнь|июню июля|июле|июль|июлю "
    "августа|августе|август|августу|авг сентября|сентябре|сентябрь|сентябрю|сен|сент "
    "октября|октябре|октябрь|октябрю|окт ноября|ноябре|ноябрь|ноябрю|ноя|нояб декабря|декабре|декабрь|декабрю|дек",
    "ar": "يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|ابريل|إبريل|نيسان|أفريل مايو|أيار|ماي "
    "يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية أغسطس|اغسطس|آب|أوت سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول "
    "نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    "hi": "जनवरी फ़रवरी|फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त|अगस्‍त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "it": "gennaio|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
    "settembre|sett|set ottobre|ott novembre|nov dicembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago "
    "setembro|set outubro|out novembro|nov dezembro|dez",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep "
    "oktober|okt november|nov december|dec",
    "pl": "stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze "
    "lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź "
    "listopada|listopad|lis grudnia|grudzień|gru",
    "uk": "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень "
    "серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень",
    "tr": "Ocak|Oca Şubat|Şub Mart Nisan|Nis Mayıs Haziran|Haz Temmuz|Tem Ağustos|Ağu Eylül|Eyl Ekim|Eki Kasım|Kas "
    "Aralık|Ara",
    "id": "Januari|Jan Februari|Feb Maret|Mar April|Apr Mei Juni|Jun Juli|Jul Agustus|Agu|Agt September|Sep "
    "Oktober|Okt November|Nov Desember|Des",
    "sv": "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept "
    "oktober|okt november|nov december|dec",
    "da": "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept "
    "oktober|okt november|nov december|dec",
    "no": "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep|sept "
    "oktober|okt november|nov desember|des",
}

WEEKDAY_ROWS: Final[dict[str, str]] = {
    "en": "Monday|Mon Tuesday|Tues|Tue Wednesday|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat Sunday|Sun",
    "de": "Montag|Mo Dienstag|Di Mittwoch|Mi Donnerstag|Do Freitag|Fr Samstag|Sonnabend|Sa Sonntag|So",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "ru": "понедельник|понедельника|пн вторник|вторника|вт среду|среда|среды|ср четверг|четверга|чт "
    "пятницу|пятница|пятницы|пт субботу|суббота|субботы|сб воскресенье|воскресенья|вс",
    "vi": "thứ_hai|thứ_2 thứ_ba|thứ_3 thứ_tư|thứ_4 thứ_năm|thứ_5 thứ_sáu|thứ_6 thứ_bảy|thứ_bẩy|thứ_7 chủ_nhật",
    "ar": "الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार|गुरूवार|बृहस्पतिवार शुक्रवार शनिवार रविवार",
    "zh": "星期一|周一|週一 星期二|周二|週二 星期三|周三|週三 星期四|周四|週四 星期五|周五|週五 星期六|周六|週六 "
    "星期日|星期天|周日|週日",
    "ja": "月曜日|月曜 火曜日|火曜 水曜日|水曜 木曜日|木曜 金曜日|金曜 土曜日|土曜 日曜日|日曜",
    "it": "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}

# Minutes east of UTC. Names that mean several zones (IST, BST outside Europe's summer, CST in China) are either left
# out or given the meaning that RFC 2822 gives them.
ZONES: Final[dict[str, int]] = {
    "utc": 0, "gmt": 0, "ut": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360,
    "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600, "ict": 420, "wib": 420,
    "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "pkt": 300, "brt": -180, "sast": 120,
}  # fmt: skip

# Names that follow the local clock: what they mean depends on the day.
ZONE_PLACES: Final[dict[str, str]] = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}


def forms_of(row: str) -> list[list[str]]:
    """The forms of each month or weekday of a row, in order."""
    return [[form.replace("_", " ") for form in entry.split("|")] for entry in row.split()]


@cache
def month_names(language: str | None = None) -> dict[str, int]:
    """Lower-case month names with their number, of one language or of all, but for disputed ones."""
    return _numbered(MONTH_ROWS, language, 1)


@cache
def weekday_names(language: str | None = None) -> dict[str, int]:
    """Lower-case weekday names with their number (Monday is 0), of one language or of all, but for disputed ones."""
    return _numbered(WEEKDAY_ROWS, language, 0)


def _numbered(rows: dict[str, str], language: str | None, start: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    disputed: set[str] = set()
    for row in rows.values() if language is None else [rows.get(language, "")]:
        for number, forms in enumerate(forms_of(row), start):
            for form in map(str.lower, forms):
                if numbers.setdefault(form, number) != number:
                    disputed.add(form)
    return {form: number for form, number in numbers.items() if form not in disputed}
