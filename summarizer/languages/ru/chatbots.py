"""What is said to language models in Russian, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

CHATBOTS = Chatbots(
    roles=("система",),
    openers=r"ты |вы |забудь|напиши",
    readers=tuple(
        phrases("""
        программ* машин* робот* бот бота ботам боты ботов автоматическ* модел* ии ассистент* систем* инструмент*
        алгоритм* оператор* пользовател* читател* чатбот*
    """)
    ),
    texts=tuple(
        phrases("""
        текст* стать* страниц* документ* пересказ* сводк* дайджест* обзор* заголов* предложени* фраз* абзац* строк*
        слов слова словами вывод* результат* ответ* источник* издани* примечани*
    """)
    ),
    writing=tuple(
        phrases("""
        пересказ* сокращ* обобщ* перепи* напи* пиши* упомин* упомян* опусти* представ* опиш* назов* сообщ* выводи*
        начин* используй* сошли* вынес*
    """)
    ),
    demands=tuple(
        phrases("""
        игнорир* забудь* инструкци* указани* задани* задач* команд* прос* должн* пожалуйста считай*
    """)
    ),
    address=tuple(phrases("ты тебя тебе твой твоя твоё вы вас вам ваш")),
    refusals=(r"извините|к сожалению,? я|я не могу",),
)
