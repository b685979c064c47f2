"""Which tokens of Russian keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        акад англ букв ген гл гр греч д дер докт доц зам им инж исп итал канд кап кв кит корп лат лейт наз напр нем
        о обл оз ок пер пл подп полк пос пр преп просп проф р-н ред рис род с св см ср ст стр т т.е т.к т.н т.о т.ч
        та табл тов ул ум фр чл.-корр яп
    """),
    numbered=word_set("""
        авг апр гл дек июл июн мар ноя нояб окт п пп рис с сен сент ст стр т табл фев янв №
    """),
    often=word_set("в вв г гг долл др коп млн млрд пр проц р руб сек сша трлн тыс ч час чел э экз"),
    closing=word_set("н.э т.д т.п"),
    openers=word_set("""
        а более в вместе во все всё вы где да для до его ее если её же за затем и из или их к как ко когда кроме кто
        между мы на над наш не ни но о об однако он она они оно от перед по по-прежнему под позже после при ранее с
        сам сейчас со согласно та так также те теперь то тогда тот у чем что эта эти это этот я
    """),
)
