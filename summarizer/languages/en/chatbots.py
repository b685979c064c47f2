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
    r"(?:(?:ai|a\.i\.|artificial intelligence) (?:assistants?|models?|systems?|agents?|tools?|"
    r"readers?|summari[sz]ers?|bots?|chatbots?)"
    r"|(?:large )?language models?|llms?|chat ?bots?|chatgpt|summari[sz]ers?|automated (?:readers?|summari[sz]ers?))"
)
_TELL = (
    r"(?:say|write|state|report|include|mention|output|respond|reply|summari[sz]e|describe|omit|leave out|ignore|"
    r"print|repeat|tell|answer|present|claim|add|begin|call|declare|announce)"
)
CHATBOTS = Chatbots(
    orders=(
        (
            rf"{_SPOKEN}(?:(?:ignore|disregard|forget|override|bypass|discard|do not follow|don[’']t follow|"
            rf"stop following) [^.!?]{{0,30}}?"
            rf"\b(?:{_BEFORE}\s(?:[^\s.!?]+\s){{0,3}}?{_RULES}|{_RULES}\s(?:above|before this|you (?:were|have been) "
            rf"given|given (?:to you )?(?:above|before|so far)))"
            rf"|(?:ignore|disregard|forget|override|bypass) (?:(?:all |any |the |your |these ){{1,3}}{_RULES}"
            rf"\b[^.!?]{{0,30}}?\b(?:and|then|,)\s(?:only |just |instead )?(?:{_TELL}|recommend|promote|praise)\b"
            rf"|(?:everything|anything|all)(?: that (?:was|is|came|has been))? (?:said |written |stated |told you )?"
            rf"(?:above|before this|so far|you (?:were|have been) told)))"
        ),
        (
            r"(?:^|[.!?>\])*#]\s*)(?:new|updated|revised|further|additional) (?:instructions?|orders?|directives?|"
            rf"tasks?):\s?(?:please |now |only |you |always |never )?{_TELL}\b"
        ),
        (
            rf"\b{_MACHINE}\s(?:\w+ ){{0,6}}?(?:must|should|shall|ha(?:s|ve) to|(?:is|are) (?:required|"
            rf"instructed|asked|ordered|told|obliged) to|needs? to|(?:is|are) to)"
            rf"\s(?:always |only |now |not )?{_TELL}\b(?! (?:when|whether|if|how|why|so|(?:to )?"
            rf"(?:their |its |the |all )?(?:users|people|customers))\b)(?! that (?:they|it|she|he)\b)"
        ),
        (
            rf"(?:^|[.!?:\[(*#-]\s*)(?:(?:attention|notice|note|message|instructions?|reminder|warning)[,:]? ?)?\b(?:(?:to|for) )?"
            rf"(?:all |any |the |every ){{0,2}}(?:{_MACHINE}|ais?|assistant)(?: (?:reading|processing|summari[sz]ing) "
            rf"this(?: \w+)?)? ?[:!]\s"
        ),
        rf"\bif you are an? (?:{_MACHINE}|ai|assistant)\b",
        (
            r"\bwhen (?:you (?:are )?)?summari[sz](?:e|ing) (?:this|the above|these) (?:article|text|page|"
            rf"story|document|news)[^.!?]{{0,40}}?\b{_TELL}\b"
        ),
        (
            r"\byour (?:summary|output|briefing|response) (?:must|should|has to|shall)\b|"
            rf"\bin your (?:summary|output|briefing)\b[^.!?]{{0,20}}\b{_TELL}\b"
        ),
        r"^\W{0,3}\[(?:system|assistant|admin|prompt|instructions?)\]",
    ),
    roles=tuple(phrases("system assistant developer human user")),
    openers=(
        r"you (?:are|must|will|should|have)|ignore|forget|disregard|write|say|print|output|answer|respond|reply|"
        r"your (?:task|role|job)|do not|never|always|from now on"
    ),
    keys=tuple(
        phrases("""
        ignore_ disregard_ forget_ override_ bypass_ discard_ do_not_follow_ don't_follow_ don’t_follow_ stop_following_
        instruction: instructions: order: orders: directive: directives: task: tasks: ai_ ai: ai! ais_ ais: ais! a.i._
        artificial_intelligence_ language_model language_models llm llms chatbot chatbots chat_bot chat_bots chatgpt
        summarizer summariser summarizers summarisers summarize_ summarise_ summarizing_ summarising_ automated_
        assistant: assistant! assistant_: assistant_! assistant_reading_ assistant_processing_ assistant_summari
        if_you_are_a your_summary your_output your_briefing your_response_ system] assistant] admin] prompt]
        instruction] instructions]
    """)
    ),
    readers=tuple(
        phrases("""
        software machine* bot bots robot* crawler* engine engines automat* model models ai llm* assistant* system
        systems tool tools algorithm* program programs operator* user users reader readers compiler* aggregator*
        summarizer* summariser* chatbot*
    """)
    ),
    texts=tuple(
        phrases("""
        text texts article articles piece page document* summary summaries digest* recap* overview*
        briefing* headline* title titles sentence* paragraph* line lines word words coverage version* output result
        reply answer draft drafts wording note notes outlet* source sources
    """)
    ),
    writing=tuple(
        phrases("""
        summaris* summariz* condens* shorten* abridg* rewrit* rework* paraphras* generated compil* compos* draft*
        render* verbatim output* write writes writing written say mention* omit* quot* cite citing describe
        describes present report print repeat name lead begin
    """)
    ),
    demands=tuple(
        phrases("""
        ignor* disregard* forget overrid* instruct* prompt prompts command commands task tasks assignment* guideline*
        correction treat must required kindly please obliged stead instead
    """)
    ),
    address=tuple(phrases("you your yours yourself")),
    refusals=(
        r"i['’]?m (?:very |so |really )?sorry|sorry,|i apologi[sz]e",
        r"i (?:can(?:no|['’])t|must decline|won['’]t)|i(?:['’]m| am) (?:unable|not able) to|as an ai\b",
        r"unfortunately,? i\b",
    ),
)
