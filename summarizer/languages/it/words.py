"""Which words of Italian carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a ad ai al alla alle allo anche ancora anni anno avere aveva c che chi ci ciò come con contro cosa così cui
        da dagli dai dal dalla dalle dallo degli dei del della delle dello detto di dopo dove due durante e ed era
        erano essere fa fatto fino fra giorni giorno gli ha hai hanno ho i il in infatti io la le lei li lo loro lui
        ma mentre mi mia mio molto ne negli nei nel nella nelle nello no noi non nostro o ogni oltre ora per perché
        però più poi prima proprio può quale quali quando quanto quasi quella quelle quelli quello questa queste
        questi questo qui se secondo sempre senza si sia solo sono stata stati stato su sua sue sugli sui sul sulla
        sulle sullo suo suoi sì tra tre tutta tutte tutti tutto un una uno verso vi è
    """),
    stemmer="italian",
)
