"""What is said to language models in English, and how they refuse."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.chatbots import Chatbots

# What stands before an imperative: the beginning, a mark, or a word that asks.
_SPOKEN = r"(?:^|[.!?:;,\"“”'‘’(\[\]—–>*#|-]\s*|\b(?:please|now|and|then|just|must|should|simply)\s+)"
_BEFORE = r"(?:previous|prior|preceding|earlier|foregoing|above|existing|original|system|other|safety)"
_RULES = (
    r"(?:instructions?|prompts?|rules|directions|guidelines|directives|commands|guardrails|constraints|"
    r"orders|system messages?)"
)
_MACHINE = (
    r"(?:ai|a\.i\.|artificial intelligence) (?:assistants?|models?|systems?|agents?|tools?|"
    r"readers?|summari[sz]ers?|bots?|chatbots?)"
    r"|(?:large )?language models?|llms?|chat ?bots?|chatgpt|summari[sz]ers?|summari[sz]ation "
    r"(?:systems?|models?|tools?|programs?)"
    r"|automated (?:readers?|summari[sz]ers?|systems? reading)"
)
_TELL = (
    r"(?:say|write|state|report|include|mention|output|respond|reply|summari[sz]e|describe|omit|"
    r"leave out|ignore|conclude|"
    r"print|repeat|tell|answer|present|claim|add|begin|call|declare|announce|note)"
)
CHATBOTS = Chatbots(
    orders=(
        (
            rf"{_SPOKEN}(?:ignore|disregard|forget|override|bypass|discard|do not follow|don[’']t follow|"
            rf"stop following)\s[^.!?]{{0,30}}?"
            rf"\b(?:{_BEFORE}\s(?:[^\s.!?]+\s){{0,3}}?{_RULES}|{_RULES}\s(?:above|before this|you (?:were|"
            rf"have been) given|given (?:to you )?(?:above|before|so far)))"
        ),
        (
            rf"{_SPOKEN}(?:ignore|disregard|forget|override|bypass)\s(?:all |any |the |your |these )"
            rf"{{1,3}}{_RULES}\b[^.!?]{{0,30}}?\b(?:and|then|,)\s(?:only |just |instead )?"
            rf"(?:{_TELL}|recommend|promote|praise)\b"
        ),
        (
            rf"(?:^|[.!?>\])*#]\s*)(?:new|updated|revised|further|additional) (?:instructions?|orders?|directives?|"
            rf"tasks?)\s?:\s?(?:please |now |only |you |always |never )?{_TELL}\b"
        ),
        (
            rf"{_SPOKEN}(?:ignore|disregard|forget) (?:everything|anything|all)(?: (?:that (?:was|is|came|"
            rf"has been)))? (?:said |written |stated |told you )?(?:above|before this|so far|you (?:were|"
            rf"have been) told)"
        ),
        (
            rf"\b(?:{_MACHINE})\s(?:\w+ ){{0,6}}?(?:must|should|shall|ha(?:s|ve) to|(?:is|are) (?:required|"
            rf"instructed|asked|ordered|told|obliged|hereby instructed) to|needs? to|(?:is|are) to)"
            rf"\s(?:always |only |now |not )?{_TELL}\b(?! (?:when|whether|if|how|why|so|to (?:users|people|"
            rf"customers))\b)(?! that (?:they|it|she|he)\b)"
        ),
        (
            rf"(?:^|[.!?:\[(*#-]\s*)(?:attention|notice|note|message|instructions?|reminder|warning)"
            rf"?[,:]?\s?(?:to|for|dear)?\s?(?:all |any |the |every ){{0,2}}(?:{_MACHINE}|assistant)(?: "
            rf"(?:reading|processing|summari[sz]ing) this(?: \w+)?)?\s?[:!]\s|\b(?:dear|attention|note to) (?:all |any )?"
            rf"(?:{_MACHINE}),\s"
        ),
        (
            r"(?:^|[.!?:\[(*#-]\s*)(?:attention|notice|note|message|dear|to)[,:]?\s(?:to |for |all |any |an )?ais?\s?[:,!]\s"
        ),
        (
            r"\bin your (?:summary|briefing|output)\b[^.!?]{0,20}\b(?:include|write|say|state|add|mention|"
            r"put|repeat|omit|begin)\b"
        ),
        rf"\bif you are (?:an? )?(?:{_MACHINE}|ai|assistant)\b|\bas an? (?:ai|large) language model\b",
        (
            rf"\bwhen (?:you (?:are )?)?summari[sz](?:e|ing) (?:this|the above|these) (?:article|text|page|"
            rf"story|document|news)[^.!?]{{0,40}}?\b{_TELL}\b"
        ),
        (
            r"\byour (?:summary|output|briefing|response) (?:must|should|has to|shall)\b|\b(?:write|say|"
            r"state|include|add|mention|put|insert|repeat)\b[^.!?]{1,60}\bin (?:your|the) (?:summary|"
            r"briefing|output|response)\b"
        ),
        (
            r"\b(?:reveal|print|repeat|show|output) (?:your|the) (?:system |hidden |initial )?prompt\b|"
            r"\b(?:enter|activate|enable) (?:developer|dan|jailbreak|god) mode\b"
        ),
        (
            rf"{_SPOKEN}(?:ignore|disregard|forget)\s(?:the |this |all )(?:text|article|content|passage|"
            rf"story|page|document)s?\s(?:above|before this|so far)\b"
        ),
        (
            r"\b(?:instructions?|directives?|message|note)\s(?:to|for) (?:the |all |any )?(?:model|"
            r"assistant|ai|llm|bot)s?\s?:|\b(?:add|append|include)\b[^.!?]{1,60}\b(?:to|in) your "
            r"(?:summary|answer|output|briefing)\b"
        ),
        (
            r"(?:^|[.!?:]\s)you are an? (?:ai|language model|chatbot|llm)\b|\beverything (?:before|above) "
            r"(?:this|that)\b[^.!?]{0,30}[;,.] (?:respond|answer|write|say|reply)\b|^\W{0,3}\[(?:system|"
            r"assistant|admin|prompt|instructions?)\]"
        ),
    ),
    printed=(
        r"(?:^|[.!?:]\s{1,3})(?:[Tt]ask:\s)?(?:[Nn]ow |[Tt]hen |[Pp]lease |[Oo]nly |[Jj]ust )"
        r"?(?:[Ww]rite|[Pp]rint|[Oo]utput|[Aa]nswer with|[Rr]espond with|[Rr]eply with|[Rr]eturn|"
        r"[Ee]cho)"
        r"(?: only| just| exactly| nothing but| back| the words?| one item with| instead)*:? [\"“]?[A-Z]{4,}\b"
    ),
    roles=tuple(phrases("system assistant developer human user")),
    openers=(
        r"you (?:are|must|will|should|have)|ignore|forget|disregard|write|say|print|output|answer|respond|reply|"
        r"your (?:task|role|job)|do not|never|always|from now on"
    ),
    keys=tuple(
        phrases("""
        [ ignor disregard forget overrid bypass discard follow ai a.i. artificial_intel language_model llm chatbot chat_bot chatgpt summar automated_ assistant instruction directive order task output briefing response answer prompt mode everything : write print respond reply return echo
    """)
    ),
    refusals=(
        r"i['’]?m (?:very |so |really )?sorry|sorry,|i apologi[sz]e",
        r"i (?:can(?:no|['’])t|must decline|won['’]t)|i(?:['’]m| am) (?:unable|not able) to|as an ai\b",
        r"unfortunately,? i\b",
    ),
)
