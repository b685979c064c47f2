"""Which capitals in Russian belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.naming import Naming

_OPENERS = word_set("""
        а без будет был была были было в ваш весь во все всё вчера вы где да два для до дтп его если есть еще ещё её
        за завтра затем здесь и из или их к как какой когда который кроме кто между мы на над наш не нет ни но о об
        один однако он она они оно от перед по под позже пока после поэтому при ранее с свой сегодня сейчас сми со
        согласно среди так также там теперь то того тоже только три тут у уже через чп что эта эти это этом этот я
    """)

NAMING = Naming(
    openers=_OPENERS,
    inner_openers=_OPENERS,
    demonyms=word_set("internet tv web"),
    adjective=r"(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$",
)
