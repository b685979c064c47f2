"""Which words of Portuguese carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a ainda algumas alguns além ano anos antes ao aos após aquela aquele as até cada com como contra da das de
        depois desde dia dias disse do dois dos duas durante e ela elas ele eles em enquanto entre era eram essa
        esse esta estava este está estão eu foi foram há isso isto já lhe lhes mais mas me mesmo meu minha muito
        muitos na nas nem no nos nossa nosso num numa não nós o onde os ou outra outras outro outros para pela pelas
        pelo pelos pode podem pois por porque qual quando que quem se segundo seja sem ser será seu seus sido sob
        sobre sua suas só também tem ter tinha toda todas todo todos três tudo têm um uma uns vai você à às é
    """),
    stemmer="portuguese",
)
