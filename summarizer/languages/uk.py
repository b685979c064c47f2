"""What is known of Ukrainian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        а але б без був була були було бути в вже ви вона вони воно все всі втім вчора від він де для до дуже з за
        зараз зі й його коли крім ми може на над нас наш не немає но ні о об один одна по при про проте під після
        року році рік сам свої своїх себе сказав сказала сьогодні та так також там те ти тим то того тоді той тому
        тут у усі хоча це цей цих цього цьому ця через чи що щоб щодо я як яка який яких якщо які і із інші їх її
    """),
)

ABBREVIATIONS = Abbreviations(
    never=word_set("акад вул див м напр обл проф р рр с св смт ст т.зв ім"),
    numbered=word_set("мал п реєстр рис с ст"),
    often=word_set("грн млн млрд р рр тис ін"),
    closing=word_set("т.д т.п"),
    openers=word_set("але в вона вони воно від він до з за й ми на та у це що як і"),
)

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:фото|відео|джерело|автор|ілюстрація)\s?[:/©|]",
        r"(?:читайте (?:також|ще|далі)|дивіться також|підпи(?:шіться|суйтесь) на)\b.{0,160}$",
        r"(?:детальніше|за темою|реклама|поділитися)\s?(?::.{0,160})?$",
    ),
)

BOILERPLATE = Boilerplate(
    photo=("фото",),
    credits=(r"фото\s?[:/].{0,100}",),
)

CALENDAR = Calendar(
    months=(
        "січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав "
        "червня|червень|черв липня|липень|лип "
        "серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд"
    ),
    doubtful=frozenset({"лист", "серп", "трав"}),
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)
