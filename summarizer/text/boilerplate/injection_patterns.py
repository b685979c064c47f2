"""What orders to a program look like, by language: patterns for a sentence in lower case."""

from __future__ import annotations

__all__ = ["KEYS", "ORDERS", "PRINTED", "ROLES", "SIGNS"]

# What stands before an imperative: the beginning, a mark, or a word that asks.
_SPOKEN = (
    r"(?:^|[.!?:;,\"“”'‘’(\[\]—–>*#|-]\s*|\b(?:please|now|and|then|just|must|should|simply|bitte|"
    r"s.il vous plaît|por favor)\s+)"
)
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
ORDERS = (
    # English
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
        r"(?:^|[.!?:\[(*#-]\s*)(?:attention|notice|note|message|dear|to|achtung|hinweis|atención|"
        r"attention aux?)[,:]?\s(?:to |for |all |any |an |für )?(?:ai|ki|ia|ais|kis)\s?[:,!]\s"
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
    # German
    (
        r"\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie|vergesst|missachte|missachten sie|verwirf)"
        r"\s[^.!?]{0,30}?\b(?:vorherig|bisherig|vorig|obig|früher|vorstehend|vorangegangen|"
        r"ursprünglich)\w*\s(?:\w+\s){0,2}?(?:anweisung|instruktion|regel|vorgabe|befehl|prompt|"
        r"hinweis)\w*"
    ),
    (
        r"\b(?:ignorier(?:e|en sie|t)|vergiss|vergessen sie)\s(?:alle|deine|ihre|sämtliche)\s(?:\w+\s)"
        r"?(?:anweisung|instruktion|regel|vorgabe|befehl)\w*[^.!?]{0,30}?\b(?:und|,)\s(?:\w+\s)"
        r"{0,2}?(?:schreib|sag|antwort|gib|meld|berichte|erkläre|behaupte)\w*"
    ),
    (
        r"\b(?:ki-(?:assistent|modell|system|agent|werkzeug|tool)\w*|sprachmodelle?n?|chatbots?|llms?|"
        r"zusammenfasser)\s(?:\w+\s){0,4}?(?:müssen|muss|sollen|soll|haben|hat)"
        r"\s[^.!?]{0,120}?\b(?:sagen|schreiben|melden|angeben|berichten|erwähnen|behaupten|ausgeben|"
        r"antworten|weglassen|anzugeben|zu (?:sagen|schreiben|melden|erwähnen))\b"
    ),
    (
        r"(?:^|[.!?:]\s*)(?:hinweis|achtung|anweisung|nachricht)\s(?:an|für)\s(?:alle\s|die\s|das\s)"
        r"?(?:ki|sprachmodell|chatbot|llm|assistent)\w*(?:-\w+)?\s?:"
    ),
    (
        r"\b(?:wenn|falls|sofern) (?:du|sie) (?:eine? )?(?:ki|sprachmodell|assistent|chatbot|llm)"
        r"\w*(?:-\w+)? (?:bist|sind)\b|\b(?:deine|ihre|eure) (?:zusammenfassung|antwort|ausgabe) "
        r"(?:muss|soll)\b|\bbeim zusammenfassen (?:dieses|des)\b[^.!?]{0,40}\b(?:schreib|sag|erwähn)"
        r"\w*"
    ),
    (
        r"\bignorier(?:e|en sie|t)\s(?:den |diesen )?(?:text|artikel|inhalt)\s(?:oben|darüber)|"
        r"\bignorier(?:e|en sie|t)\s(?:den|allen) obigen\b|\bin (?:deine|deiner|eure|eurer|ihre) "
        r"(?:zusammenfassung|antwort|ausgabe)\b[^.!?]{0,12}?(?:,|dass|auf|hinein)|\bchatgpt\s(?:muss|"
        r"soll)\s"
    ),
    (
        r"\b(?:anweisung|hinweis|nachricht)\s(?:an|für) (?:das|die|den|alle) (?:sprach)?(?:modell|"
        r"assistent|ki|bot)\w*\s?:|(?:^|[.!?:]\s)du bist eine? (?:ki|sprachmodell|chatbot)\b|"
        r"\b(?:deiner|eurer) (?:zusammenfassung|antwort)\b[^.!?]{0,12}\b(?:hinzu|an)\b"
    ),
    # Dutch
    (
        r"\b(?:negeer|vergeet)\s[^.!?]{0,30}?\b(?:instructies?|opdrachten|aanwijzingen|regels|prompts?)\b[^.!?]{0,30}?"
        r"\ben\s(?:\w+\s)?(?:schrijf|zeg|meld|antwoord|vermeld)\b|\b(?:negeer|vergeet)\s[^.!?]{0,20}?\b(?:vorige|"
        r"eerdere|voorgaande|bovenstaande)\s(?:instructies?|opdrachten|aanwijzingen|regels|prompts?)|"
        r"\bals (?:je|u) een (?:ai|taalmodel|chatbot|assistent)(?:-\w+)? (?:bent|is)\b"
    ),
    # French
    (
        r"\b(?:ignore[zrs]?|oublie[zrs]?|ne (?:tiens|tenez) (?:pas|aucun) compte|fai(?:s|tes) "
        r"abstraction)\s[^.!?]{0,30}?\b(?:instructions?|consignes?|règles|directives?|ordres)"
        r"\s(?:\w+\s)?(?:précédent|antérieur|ci-dessus|initial|reçu|donné)\w*"
    ),
    (
        r"\b(?:ignore[zrs]?|oublie[zrs]?)\s(?:toutes? |les |tes |vos |ces ){1,2}(?:instructions?|"
        r"consignes?|règles|directives?)[^.!?]{0,30}?\bet\s(?:\w+\s)?(?:écri|di[st]|répond|affirm|"
        r"indiqu|annonc)\w*"
    ),
    (
        r"\b(?:assistants?(?: d.)?\s?(?:ia|intelligence artificielle)|assistants virtuels|modèles? de "
        r"langage|chatbots?|agents? conversationnels?|les ia|l.ia)\s(?:\w+\s){0,4}?(?:doi(?:t|vent)|"
        r"devra(?:it|ient)?|devront)\s(?:\w+\s)?(?:dire|écrire|indiquer|mentionner|affirmer|répondre|"
        r"signaler|annoncer|déclarer|omettre)\b"
    ),
    (
        r"(?:^|[.!?:]\s*)(?:note|message|instruction|consigne|avis)s?\s(?:à|aux?|pour)\s(?:l.|les |"
        r"tous les |tout )?(?:ia|assistants?|modèles?|chatbots?|llm)[^.!?:]{0,30}:"
    ),
    (
        r"\bsi (?:tu es|vous êtes) une? (?:ia|modèle|assistant|chatbot|llm|intelligence artificielle)"
        r"\b|\b(?:ton|votre) résumé (?:doit|devra)\b|\ben résumant (?:cet|ce|cette)"
        r"\b[^.!?]{0,40}\b(?:écri|di[ts]|indiqu|affirm|mentionn)\w*"
    ),
    (
        r"\bignore[zrs]?\s(?:le |tout le |ce )(?:texte|contenu|passage)\s(?:ci-dessus|précédent)|"
        r"\bdans (?:ton|votre) (?:résumé|réponse)\b|\bchatgpt\s(?:doit|devra)\s|\bà l.attention des? "
        r"(?:ia|assistants?|modèles?)\b[^.!?:]{0,30}:"
    ),
    (
        r"(?:^|[.!?:]\s)tu es une? (?:ia|modèle de langage|chatbot)\b|\bà (?:ton|votre) (?:résumé|"
        r"réponse)\b|\b(?:outils?|systèmes?|modèles?) d.(?:ia|intelligence artificielle)\s(?:doi(?:t|"
        r"vent)|devront)\s(?:\w+\s)?(?:dire|écrire|décrire|présenter|indiquer|mentionner|affirmer|"
        r"répondre|annoncer)\b|\b(?:consigne|instruction|note|message)s?\s(?:pour|à|au) (?:le |la )"
        r"?(?:modèle|assistant|ia)\s?:"
    ),
    # Spanish, Portuguese, Italian
    (
        r"\b(?:ignora|ignore|ignoren|olvida|olvide|olviden|descarta|haz caso omiso de|haga caso omiso "
        r"de|esqueça|esquece|desconsidere|dimentica|ignori|ignorate|trascura)"
        r"\s[^.!?]{0,30}?\b(?:instrucciones|órdenes|reglas|indicaciones|instruções|regras|istruzioni|"
        r"regole|direttive)\s(?:\w+\s)?(?:anterior|previa|arriba|precedent|recibida|dada|acima|prévia)"
        r"\w*"
    ),
    (
        r"\b(?:ignora|ignore|ignoren|olvida|olvide|olviden|esqueça|dimentica|ignorate)\s(?:todas? |"
        r"todo |las |tus |sus |as |suas |tutte |le |tue ){1,3}(?:instrucciones|reglas|órdenes|"
        r"instruções|regras|istruzioni|regole)[^.!?]{0,30}?\b(?:y|e)\s(?:\w+\s)?(?:escrib|di\b|diga|"
        r"respond|afirm|escrev|scriv|rispond)\w*"
    ),
    (
        r"\b(?:asistentes? (?:de|con) ia|asistentes virtuales|modelos? de (?:lenguaje|linguagem)|"
        r"assistentes? de ia|assistenti? (?:di )?ia|modelli? linguistic[io]|chatbots?|las ia)"
        r"\s(?:\w+\s){0,4}?(?:deben?|tienen? que|deberán?|devem?|devono|deve)\s(?:\w+\s)?(?:decir|"
        r"escribir|afirmar|indicar|mencionar|responder|informar|omitir|dizer|escrever|dire|scrivere|"
        r"affermare|indicare)\b"
    ),
    (
        r"(?:^|[.!?:]\s*)(?:nota|mensaje|instrucción|aviso|atención|messaggio|mensagem)\s(?:a|para|"
        r"per|ai|às?)\s(?:la |las |los |todas? |todos? |os |gli ){0,2}(?:ia|ias|asistentes?|"
        r"assistentes?|modelos?|chatbots?|llm)[^.!?:]{0,30}:"
    ),
    (
        r"\bsi (?:eres|es usted|usted es) una? (?:ia|modelo|asistente|chatbot|llm|inteligencia "
        r"artificial)\b|\b(?:tu|su) resumen (?:debe|deberá|tiene que)\b|\bal resumir (?:este|esta|el|"
        r"la)\b[^.!?]{0,40}\b(?:escrib|di\b|diga|afirm|indi|mencion)\w*"
    ),
    (
        r"\b(?:ignora|ignore|ignoren)\s(?:el |todo el |este )(?:texto|contenido|artículo)\s(?:de "
        r"arriba|anterior|precedente)|\b(?:escrib[ea]|di|diga|incluy[ea]|añad[ea]|menciona|mencione)"
        r"\s[^.!?]{0,20}?\ben (?:tu|su) (?:resumen|respuesta)\b|\bchatgpt\s(?:debe|deberá|tiene que)"
        r"\s|\bdebes (?:olvidar|ignorar)\s(?:tus|las|todas)\s"
    ),
    (
        r"(?:^|[.!?:]\s)eres una? (?:ia|modelo de lenguaje|chatbot)\b|\ba (?:tu|su) (?:resumen|"
        r"respuesta)\b|\b(?:herramientas|sistemas|modelos) de (?:ia|inteligencia artificial)"
        r"\s(?:deben|tienen que|deberán)\s(?:\w+\s)?(?:decir|escribir|describir|presentar|indicar|"
        r"mencionar|afirmar|responder|anunciar)\b|\binstrucción (?:para|a) (?:el|la|los) (?:modelo|"
        r"asistente|ia)s?\s?:"
    ),
    # Russian, Ukrainian
    (
        r"\b(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|отмени(?:те)?|не обращай(?:те)? "
        r"внимания на)\s[^.!?]{0,30}?\b(?:предыдущ|прежн|вышеуказанн|вышеизложенн|прошл)\w*\s(?:\w+\s)"
        r"?(?:инструкц|указан|правил|команд|промпт)\w*"
    ),
    (
        r"\b(?:игнорируй(?:те)?|забудь(?:те)?)\sвсе\s(?:\w+\s)?(?:инструкц|указан|правил|команд)"
        r"\w*[^.!?]{0,20}?\bи\s(?:\w+\s)?(?:напиши|скажи|ответь|сообщи)"
    ),
    (
        r"\b(?:ии-?(?:ассистент|помощник|модел)\w*|языков\w+ модел\w*|нейросет\w+|чат-?бот\w*)"
        r"\s(?:\w+\s){0,4}?(?:долж\w+|обязан\w*|следует)\s(?:\w+\s)?(?:сказать|написать|сообщ\w+|"
        r"утверждать|указ\w+|ответить|говорить|писать)"
    ),
    # Vietnamese, Arabic, Hindi, Chinese, Japanese, Korean
    (
        r"\b(?:bỏ qua|quên|phớt lờ)\s(?:mọi|tất cả|các|những|toàn bộ)\s(?:\w+\s){0,2}?(?:chỉ dẫn|"
        r"hướng dẫn|chỉ thị|quy tắc|mệnh lệnh|lệnh)[^.!?]{0,12}?(?:trên|trước|phía trên)"
    ),
    (
        r"\b(?:trợ lý (?:ai|ảo)|mô hình ngôn ngữ|chatbot)\s(?:\w+\s){0,3}?(?:phải|cần)\s(?:nói|viết|"
        r"ghi|trả lời|báo)"
    ),
    r"(?:تجاهل|تجاهلوا|انسَ?|انسوا)\s(?:كل|جميع)\s(?:\w+\s)?(?:التعليمات|تعليمات|الأوامر|القواعد|التوجيهات)",
    (
        r"(?:पिछले|पिछली|उपरोक्त|ऊपर के|पहले के)\s[^।!?]{0,20}?(?:निर्देश|नियम|आदेश)\S*\s(?:\S+\s)"
        r"{0,2}?(?:भूल|अनदेखा|नज़रअंदाज़|नजरअंदाज)"
    ),
    r"(?:忽略|无视|忘记|忽視|無視|忘記|不要理会)[^。！？]{0,6}(?:以上|之前|先前|前面|此前|上面|上述)[^。！？]{0,6}(?:指示|指令|提示|规则|規則|说明|命令)",
    r"(?:人工智能助手|语言模型|聊天机器人|AI助手|ai助手)[^。！？]{0,8}(?:必须|应该|应当|务必)[^。！？]{0,4}(?:说|写|回答|输出|报道)",
    r"(?:これまで|以前|上記|ここまで|先ほど|前)の[^。！？]{0,8}(?:指示|命令|ルール|プロンプト)[^。！？]{0,8}(?:無視|忘れ)",
    r"(?:ai|aiアシスタント|言語モデル|チャットボット)は[^。！？]{0,20}(?:書か|言わ|述べ|報告し|答え)なければ",
    r"(?:이전|위의|앞의|지금까지의)\s?(?:모든\s)?(?:지시|명령|규칙|지침)[^.!?]{0,8}(?:무시|잊)",
)
ROLES = (
    (
        r"^\W{0,6}(?:system|assistant|developer|human|user|assistent|nutzer|asistente|assistente|"
        r"système|utilisateur|sistema|usuario|система|النظام|hệ thống|系统|系統|システム|सिस्टम)"
        r"\s{0,2}[:：]\s?(?:\W{0,3})(?:you (?:are|must|will|should|have)|ignore|forget|disregard|write|say|print|"
        r"output|answer|respond|reply|your (?:task|role|job)|do not|never|always|du bist|sie sind|tu "
        r"es|vous êtes|ahora eres|eres |sei |você é|ты |вы |du |sie |tu |ahora |bạn là|你|您|あなた|olvida|"
        r"ignora|ignorier|vergiss|oublie|забудь|напиши|bỏ qua|تجاهل|忽略|无视|無視|これまで|पिछले|from now on)"
    ),
    r"^#{1,6}\s{0,2}(?:system|assistant|user|instructions?)\b\s{0,2}:",
)
# Signs that part the turns of a conversation, fences and answers in the forms that programs use.
SIGNS = (
    (
        r"<\|[\w-]{2,30}\|>|\[/?inst\]|<</?sys>>|</?s>\s?<?s?>?|<(?:start|end)_of_turn>|"
        r"<｜[^｜]{1,40}｜>|\[tool_calls\]"
    ),
    r"</?(?:tool_call|think|thinking|reasoning|system|instructions?|assistant|human|user_query)>",
    r"<!--\s{0,3}(?:system|assistant|prompt)\b|<<<\s{0,3}(?:end of )?articles\b|end of articles [0-9a-f]{6,}",
    r"[\[【]\d{1,3}\.\d{1,3}[\]】]\s?\w|\"(?:sentences|items)\"\s{0,3}:\s{0,3}\[|\]\}\]\}|<\|",
    r"\{\{.{1,80}\}\}|\{%.{1,80}%\}|^(?:article|background) \d{1,3}: [^.]{2,80}; \w{3} \d{4}-\d\d-\d\d",
)
# "Write PWNED." and the like: told by the word in capitals or in quotation marks, which is to be printed as it stands.
PRINTED = (
    r"(?:^|[.!?:]\s{1,3})(?:[Tt]ask:\s)?(?:[Nn]ow |[Tt]hen |[Pp]lease |[Oo]nly |[Jj]ust )"
    r"?(?:[Ww]rite|[Pp]rint|[Oo]utput|[Aa]nswer with|[Rr]espond with|[Rr]eply with|[Rr]eturn|"
    r"[Ee]cho)"
    r"(?: only| just| exactly| nothing but| back| the words?| one item with| instead)*:? [\"“]?[A-Z]{4,}\b"
)  # fmt: skip
KEYS = (
    "ignor", "negeer", "vergeet", "taalmodel", "disregard", "forget", "override", "bypass", "discard", "follow",
    "prompt", "language model",
    "llm", "chatbot", "chat bot", "chatgpt", "summar", "a.i.", "artificial intel", "ai ", " ai", " ia",
    "zusammenfass", "antwort muss", "résum", "resum", "assistant", "your output", "your response",
    "your answer", "everything", "instruction", "model:", "anweisung", "outils", "system]", "du bist", "tu es",
    "eres", "your briefing", "briefing", "output", "response", "mode", "vergiss", "vergess", "missacht",
    "verwirf", "ki-", "sprachmodell", "zusammenfasser", " ki", "oublie", "compte", "abstraction", "ia ",
    "ia\u00a0", "modèle", "l'ia", "l’ia", "olvida", "olvide", "descarta", "caso omiso", "modelo", "asistente",
    "esque", "desconsidere", "dimentica", "trascura", "assistent", "modell", "забудь", "отмени", "внимания",
    "ии", "нейросет", "чат", "модел", "bỏ qua", "quên", "phớt lờ", "trợ lý", "mô hình", "تجاهل", "انس",
    "निर्देश", "नियम", "आदेश", "忽略", "无视", "忘记", "忽視", "無視", "忘記",
    "<", "{", "[", "]}", '":', "end of articles",
    "article ", "background ", "system", "developer", "human:", "user:", "utilisateur", "sistema", "usuario",
    "система", "النظام", "hệ thống", "系统", "系統", "システム", "सिस्टम", "nutzer", "write ", "print ", "answer with",
    "reply with", "return ", "echo ", "理会", "助手", "模型", "机器人", "忘れ", "aiは", "アシスタント", "무시", "잊",
)  # fmt: skip
"""Every order has one of these, in lower case."""
