"""The fixed words in Hindi."""

from __future__ import annotations

from summarizer.rendering.labels.words import Labels, one_below_two

__all__ = ["WORDS"]

WORDS = Labels(
    language="hi",
    plural=one_below_two,
    headings={
        "whats_happened": "क्या हुआ",
        "behind_the_headline": "ख़बर के पीछे क्या है?",
        "what_the_papers_say": "अख़बार क्या कहते हैं",
        "how_we_got_here": "यहाँ तक कैसे पहुँचे",
        "go_deeper": "और जानें",
    },
    agreements="जिन बातों पर सब सहमत हैं",
    conflicts="जहाँ वे एक-दूसरे से असहमत हैं",
    silences="जो कुछ ने नहीं बताया",
    timeline="घटनाक्रम",
    questions="आम सवाल",
    topics="लोग, स्थान और संगठन",
    sources="स्रोत",
    uncited=("{n} और लेख, उद्धृत नहीं",),
    more=("और {n} अन्य",),
    withheld="छोड़ा गया",
    fallback="लेखक: {writer}",
    flagged="उद्धृत अंश इसकी पुष्टि नहीं करता",
    superseded="बाद में सुधारा गया",
    as_of="{date} तक",
    kinds={
        "person": "व्यक्ति",
        "place": "स्थान",
        "organisation": "संगठन",
        "other": "",
    },
    headline_only="केवल शीर्षक",
    reference="पृष्ठभूमि",
    same_origin="{marks} जैसा ही पाठ",
    characters="अक्षर {start}–{end}",
    title_characters="शीर्षक, अक्षर {start}–{end}",
    articles=("{n} लेख",),
    references=("{n} पृष्ठभूमि लेख",),
    outlets=("{n} समाचार संस्थान",),
    origins=("{n} स्वतंत्र स्रोत",),
    checked=("{n} कथन जाँचा गया", "{n} कथन जाँचे गए"),
    supported=("{n} पुष्ट",),
    repaired=("{n} सुधारा गया", "{n} सुधारे गए"),
    marked=("{n} चिह्नित",),
    dropped=("{n} हटाया गया", "{n} हटाए गए"),
    writers={
        "extractive": "मूल वाक्यों का चयन",
        "llm": "मॉडल",
    },
    seconds="{seconds} से.",
    contents="विषय सूची",
    source="स्रोत {mark}",
    read="लेख पढ़ें",
    close="बंद करें",
    outlet="संस्थान",
    stresses="किस पर ज़ोर है",
    left_out="जो जाँच में खरे नहीं उतरे और हटाए गए",
    briefings=("{n} सार",),
    index="समाचार सार",
    months=("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
)
