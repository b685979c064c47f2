"""Units in Russian by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % процент процента процентов|pt пункта пунктов|USD доллар доллара долларов долл|EUR евро|
        pound фунт фунта фунтов|JPY иена иен|CNY юань юаней|RUB рубль рубля рублей руб|s секунд секунды|
        min минут минуты минуту|h час часа часов|d день дня дней|wk неделя недели недель неделю|
        mo месяц месяца месяцев|y год года лет|decade десятилетие десятилетия|mm миллиметров|cm сантиметров|
        m метр метра метров|km километр километра километров|mi миля мили миль|ft фут фута футов|in дюйм дюймов|
        kg килограмм килограммов|g грамм граммов|t тонна тонны тонн|ha гектар гектара гектаров|
        deg градус градуса градусов|barrel баррелей|l литр литра литров|times раз раза
    """),
    vague_leads=word_set("ближайшие за нескольких несколько пару последние последних"),
    shades={
        "about": word_set("около порядка приблизительно примерно"),
        "near": word_set("почти"),
        "over": word_set("более больше как_минимум не_менее свыше"),
        "under": word_set("до менее меньше не_более"),
    },
)
