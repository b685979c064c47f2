"""Words that tell what a sentence does in a story: gives a consequence, a motive, an outlook, a risk, a reaction.

Two tables, both open to other languages: `kinds_of` for analysis, `background_cues` for what came before. They see words,
not meaning: "may" in a quotation of a law is an outlook to them. A language without a table has no cues at all, and
says so through `has_cues`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, get_args

__all__ = ["AnalysisKind", "analysts", "background_cues", "demands", "has_cues", "kinds_of"]

AnalysisKind = Literal["consequence", "motive", "outlook", "risk", "reaction"]

_ANALYSIS: dict[str, dict[AnalysisKind, str]] = {
    "en": {
        "consequence": r"as a (?:result|consequence) of|result(?:s|ed|ing) in|lead(?:s|ing)? to|led to|meaning that|"
        r"means? (?:that|the|more|less|fewer)|consequences?|implications?|(?:an?|the|big|major|little|no) impact|"
        r"effects? (?:on|of)|pav(?:e|es|ed|ing) the way|open(?:s|ed|ing)? the door|(?:would|will|could) "
        r"(?:hurt|help|cost|force|boost|weaken|strengthen|deprive|allow|mean|leave|make|give|affect|change|undermine)|"
        r"(?:blow|setback|boost|victory|win|defeat|boon) (?:to|for)|turning point|undermin\w+|stands? to (?:lose|gain)|"
        r"at the expense of|sends? a (?:message|signal)|raises? (?:the )?(?:prospects?|questions?|possibility|stakes)",
        "motive": r"because|in an (?:effort|attempt|apparent effort|apparent attempt|bid) to|in order to|aimed at|"
        r"aim(?:s|ed)? to|seek(?:s|ing)? to|sought to|hop(?:es|ing|ed) (?:to|that|the)|designed to|intended to|"
        r"motivat\w+|reasons? (?:for|why|behind|that)|rationale|(?:his|her|their|its|the) (?:goal|strategy|aim|motive)|"
        r"argu(?:es?|ed|ing) (?:that|the|it|they|he|she)|driven by|prompted by|in response to|"
        r"to avoid|to prevent|to keep|to protect|under pressure|calculation|wants? to",
        "outlook": r"(?:is|are|was|were) (?:widely )?(?:expected|likely|unlikely|set|scheduled|poised|due|planning) to|"
        r"plans? to|next (?:week|month|year|step|steps|stage|phase)|forecasts?|predict\w*|in the (?:coming|next)|"
        r"(?:could|may|might) (?:be|also|not|well|take|come|lead|see|face|end|have(?! (?:\w+(?:ed|en|wn)|been|had|gone|"
        r"come|made|got|done|won|lost|led|put|said|told)\b))|uncertain\w*|unclear|"
        r"remains? to be seen|prospects?|outlook|by the end of|expects? (?:to|that|the)|projected to|will (?:decide|vote|"
        r"determine|meet|depend|likely|continue|need|take|have to|begin|go|face)|on track|would need|depends? on|"
        r"no (?:sign|guarantee|indication)|chances? of",
        "risk": r"risks?|risk(?:y|ed|ing)|warn(?:s|ed|ing|ings)?|fear(?:s|ed|ing)?|threat\w*|danger\w*|concerns? (?:about|"
        r"that|over|among)|concerned (?:about|that)|worr(?:y|ies|ied|ying)|escalat\w+|vulnerable|jeopard\w+|at stake|"
        r"fragile|backfire\w*|crisis|catastroph\w+|peril\w*|alarm(?:ed|ing)?",
        "reaction": r"critici[sz]\w+|critics|condemn\w*|prais(?:e|ed|es|ing)|welcom(?:ed|es|ing)|applaud\w*|slam(?:s|med)|"
        r"blast(?:s|ed)|denounc\w+|outrage\w*|backlash|protest(?:s|ed|ers)?|dismiss(?:es|ed)|defend(?:s|ed|ing)?|"
        r"oppos(?:es?|ed|ing)|opponents|hail(?:s|ed)|accus(?:es?|ing)|"
        r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!stands )accused|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|"
        r"ing)? (?:on|for|(?:it|the [a-z]+(?: [a-z]+)?) (?:an?|[“\"]))|object(?:s|ed|ions)|blam(?:es?|ed|ing)|reject(?:s|ed)|"
        r"lash(?:es|ed) out|responded (?:that|with|by (?:calling|saying|accusing))|reacted|"
        r"react(?:ion|ions|s)|celebrat(?:es?|ed|ing)|mock(?:s|ed)",
    },
    "de": {
        "consequence": r"folgen?|auswirkung\w*|führt(?:e)? (?:\w+ ){0,4}zu|bedeutet|bedeuten|hätte zur folge|könnte dazu führen|"
        r"rückschlag|niederlage für|sieg für|belaste[tn]|schwäch\w+|stärk(?:t|en|te)|profitier\w+|kosten",
        "motive": r"weil|um (?:[\w, -]{1,60}) zu|ziel|ziele|grund|gründe|begründe\w*|hoff(?:t|en|te|ten)|wollen|will|möchte\w*|"
        r"damit|absicht|strategie|hintergrund",
        "outlook": r"(?:soll|sollen|dürfte|dürften|könnte|könnten|wird|werden)|erwarte[tn]?|voraussichtlich|geplant|plant|"
        r"prognose\w*|künftig|nächste[nrs]? (?:woche|monat|jahr|schritt)|kommenden|offen|unklar|bis ende",
        "risk": r"risik\w+|warn\w*|gefahr\w*|gefähr\w+|befürcht\w+|sorge\w*|droh\w+|angst|bedenken|krise\w*",
        "reaction": r"kriti(?:k|ker|kerin|siert\w*|sieren)|begrüß\w+|lob(?:t|te|en)|forder(?:t|te|n|ten)|ablehn\w+|lehn(?:t|te|en) "
        r"|protest\w*|empör\w+|verurteil\w+|verteidig\w+|reagier\w+|widersprach|wies (?:\w+ ){0,4}zurück|vorw[uü]rf\w*|appell\w*",
    },
    "fr": {
        "consequence": r"conséquences?|entraîn\w+|condui\w+ à|permett\w+|signifie\w*|impact|effets?|provoqu\w+|affaibli\w+|"
        r"renforc\w+|revers|victoire pour|coûter\w*|menac\w+ de",
        "motive": r"parce que|car|afin d[e']|pour (?:éviter|permettre|protéger|que)|objectif|but|raisons?|vise(?:nt)? à|cherch\w+ à|"
        r"espèr\w+|veut|veulent|souhait\w+|stratégie|en réponse à",
        "outlook": r"devrai(?:t|ent)|pourrai(?:t|ent)|prévoi\w+|prévu\w*|attendu\w*|prochain\w*|d'ici|à venir|perspectives?|"
        r"incertain\w*|reste à|envisag\w+|projet de|prévisions?",
        "risk": r"risqu\w+|crain\w+|crainte\w*|danger\w*|menac\w+|inquiét\w+|inquiet\w*|alert\w+|mise en garde|met en garde|crise",
        "reaction": r"critiqu\w+|dénonc\w+|salu(?:é|ée|e|ent)|condamn\w+|réag\w+|réaction\w*|appel\w+ à|demand\w+|rejet\w+|"
        r"s'oppos\w+|opposé\w*|défend\w+|accus\w+|réclam\w+|regrett\w+|protest\w+|colère|indign\w+",
    },
    "es": {
        "consequence": r"consecuencias?|provoc\w+|supon\w+|signific\w+|implica\w*|impacto|efectos?|permitir\w+|perjudic\w+|"
        r"debilit\w+|fortalec\w+|golpe (?:a|para)|victoria para|llevar\w* a",
        "motive": r"porque|para (?:evitar|que|proteger|lograr|impedir)|con el (?:fin|objetivo)|objetivo|motivos?|razones|razón|busca\w*|"
        r"pretend\w+|esper(?:a|an) que|quier\w+|debido a|estrategia|en respuesta",
        "outlook": r"podr[íi]an?|prev[ée]\w*|previst\w+|se espera|próxim\w+|deber[áa]n?|perspectivas?|incertidumbre|planea\w*|"
        r"pronóstico\w*|futuro|antes de (?:fin|que)|tendrá\w*",
        "risk": r"riesgos?|advirti\w+|advert\w+|advier\w+|temor\w*|teme\w*|peligr\w+|amenaz\w+|preocupa\w*|alarma\w*|alert\w+|crisis",
        "reaction": r"critic\w+|crític\w+|conden\w+|celebr\w+|rechaz\w+|pidi\w+|exig\w+|reaccion\w+|acus\w+|defendi\w+|defend\w+|"
        r"denunci\w+|protest\w+|aplaudi\w+|lament\w+|cuestion\w+",
    },
    "ru": {
        "consequence": r"последстви\w+|привед\w+|приве[лд]\w*|означа\w+|повлия\w+|в результате|позвол\w+|удар\w* по|ослаб\w+|усил\w+",
        "motive": r"потому что|чтобы|цел\w+|причин\w+|из-за|стрем\w+|хоч(?:ет|ут)|намерен\w*|рассчитыва\w+|в ответ на|поскольку",
        "outlook": r"ожида\w+|планиру\w+|прогноз\w*|будущ\w+|в ближайш\w+|может|могут|предсто\w+|до конца|возможно|вероятн\w+",
        "risk": r"риск\w*|угроз\w*|угрожа\w+|опас\w+|предупре\w+|кризис\w*|тревог\w*|обеспоко\w+",
        "reaction": r"критик\w+|раскритик\w+|осуд\w+|приветств\w+|потребова\w+|призва\w+|отверг\w*|обвин\w+|протест\w*|заяви\w+ о|"
        r"возму\w+|поддержа\w+|выступи\w+ против",
    },
    "vi": {
        "consequence": r"hậu quả|dẫn (?:đến|tới)|khiến|ảnh hưởng|tác động|gây (?:ra|thiệt)|làm suy yếu|giúp|kết quả là",
        "motive": r"nhằm|để|vì|bởi|do|mục (?:đích|tiêu)|lý do|nguyên nhân|muốn|mong muốn|hy vọng",
        "outlook": r"sẽ|dự kiến|có thể|dự báo|kế hoạch|trong thời gian tới|sắp|triển vọng|khả năng|tương lai|tuần tới|tháng tới|năm tới",
        "risk": r"nguy cơ|cảnh báo|lo ngại|đe dọa|nguy hiểm|rủi ro|quan ngại|khủng hoảng|mối đe",
        "reaction": r"chỉ trích|phản đối|lên án|hoan nghênh|kêu gọi|yêu cầu|bác bỏ|phản ứng|cáo buộc|ủng hộ|biểu tình|phẫn nộ|bày tỏ|tức giận",
    },
    "ar": {
        "consequence": r"(?:و|ب|ل)?(?:نتيجة|عواقب|تداعيات|يؤدي|أدى|أدت|تأثير|يعني|أثر)",
        "motive": r"(?:و|ب|ل)?(?:بسبب|من أجل|بهدف|يهدف|تهدف|يسعى|تسعى|ردا على|لأن|سعيا)",
        "outlook": r"(?:و|ب|ل)?(?:من المتوقع|يتوقع|المقبل|المقبلة|القادم|سوف|قد يكون|من المقرر|توقعات|يعتزم|تعتزم)",
        "risk": r"(?:و|ب|ل)?(?:خطر|مخاطر|تهديد|يهدد|تهدد|حذر|حذرت|تحذير|مخاوف|قلق|أزمة)",
        "reaction": r"(?:و|ب|ل)?(?:انتقد|انتقدت|انتقادات|أدان|أدانت|رحب|رحبت|رفض|رفضت|طالب|طالبت|دعا|دعت|اتهم|اتهمت|احتجاجات|استنكر)",
    },
    "hi": {
        "consequence": r"असर|प्रभाव|परिणाम|नतीजा|नतीजे|वजह से",
        "motive": r"क्योंकि|ताकि|मकसद|उद्देश्य|कारण|इसलिए|चाहते|चाहती|कोशिश",
        "outlook": r"संभावना|उम्मीद|अगले|आने वाले|योजना|सकता है|सकती है|सकते हैं|होगा|होगी|होंगे",
        "risk": r"खतरा|खतरे|जोखिम|चेतावनी|आशंका|चिंता|संकट",
        "reaction": r"आलोचना|निंदा|विरोध|स्वागत|मांग|आरोप|समर्थन|प्रतिक्रिया|खारिज",
    },
    "zh": {
        "consequence": r"导致|影响|意味着|后果|造成|使得",
        "motive": r"因为|由于|为了|旨在|目的|原因|希望|试图",
        "outlook": r"预计|可能|将会|未来|计划|预测|下一步|有望|明年|下周|下个月",
        "risk": r"风险|警告|威胁|担忧|担心|危险|危机|恐",
        "reaction": r"批评|谴责|欢迎|反对|呼吁|要求|抗议|指责|支持|回应|赞扬|拒绝",
    },
    "ja": {
        "consequence": r"影響|結果|つながる|もたらす|招く",
        "motive": r"ため|目的|理由|狙い|背景|目指",
        "outlook": r"見通し|可能性|予定|今後|予想|来年|来月|来週|見込み|計画",
        "risk": r"懸念|警告|危険|リスク|恐れ|脅威|危機|不安",
        "reaction": r"批判|非難|歓迎|反対|要求|抗議|反発|支持|求め|訴え",
    },
}

_BACKGROUND = {
    "en": r"had (?:been|already|previously|long|never|first|also been|earlier)|since (?:the )?(?:1[6-9]|20)\d\d|in (?:the )?(?:1[6-9]|"
    r"20)\d\d(?:s)?|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|last (?:year|month|week|fall|spring|summer|winter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)|previously|earlier this "
    r"(?:year|month|week)|histor(?:y|ic|ical|ically)|founded|first time|for (?:decades|years|months)|long-?(?:standing|time|"
    r"running)|in recent (?:years|months|weeks|decades)|originally|the previous|began (?:in|as|after|when)|was (?:elected|"
    r"appointed|created|established|passed|enacted|signed|born|convicted) (?:in|as|on|by)|came to (?:power|office)|over the past|"
    r"dates? back|used to|until (?:recently|19|20)|traditionally|at the time|the last time",
    "de": r"bereits|zuvor|seit (?:\w+ )?(?:19|20)\d\d|(?:im jahr |anfang |ende |mitte )?(?:19|20)\d\d|vor (?:\w+ )?(?:jahren|monaten|wochen)|"
    r"im vergangenen (?:jahr|monat)|vergangene[nrs]? (?:jahr|monat|woche)|geschichte|gegründet|erstmals|früher\w*|ursprünglich|damals|"
    r"jahrelang|jahrzehnte\w*|war (?:\w+ ){0,6}worden|hatte[n]? (?:[\w,]+ ){1,12}(?:ge\w+|\w+t|\w+en)\b|ehemalig\w*|bisher",
    "fr": r"depuis (?:\w+ )?(?:19|20)\d\d|en (?:19|20)\d\d|il y a|(?:l'an|l'année|le mois|la semaine) derni(?:er|ère)|précédent\w*|auparavant|"
    r"déjà|histoire|historique|fondé\w*|première fois|avai(?:t|ent) (?:été|déjà)|ancien\w*|à l'époque|jusqu'alors|longtemps|à l'origine",
    "es": r"desde (?:\w+ )?(?:19|20)\d\d|en (?:19|20)\d\d|hace (?:\w+ )?(?:años|meses|semanas|décadas)|el (?:año|mes) pasado|"
    r"la semana pasada|anterior\w*|previamente|había\w*|histori\w+|histór\w+|fundad\w+|primera vez|durante (?:años|décadas)|antigu\w+|entonces",
    "ru": r"ранее|в (?:19|20)\d\d году|с (?:19|20)\d\d года|назад|в прошлом (?:году|месяце)|на прошлой неделе|впервые|истори\w+|"
    r"основан\w*|уже|прежде|бывш\w+|до этого|был[аои]? (?:создан|принят|избран|назначен)\w*|в последние годы",
    "vi": r"trước đó|trước đây|từ năm \d{4}|năm \d{4}|hồi tháng|năm ngoái|tháng trước|tuần trước|cách đây|lịch sử|lần đầu|từng|đã được thành lập|"
    r"vốn|nhiều năm|thập kỷ|kể từ|nguyên là|cựu",
    "ar": r"(?:و|ف)?(?:في عام|منذ عام|منذ|العام الماضي|الشهر الماضي|الأسبوع الماضي|سابقا|سابق|تاريخ|تأسست|تأسس|لأول مرة|كان قد|كانت قد)",
    "hi": r"पहले|पिछले|साल \d{4}|\d{4} में|इतिहास|पूर्व|शुरुआत|पहली बार|स्थापना",
    "zh": r"此前|曾|去年|上个月|上周|自?\d{4}年|历史|首次|成立|以来|之前|过去|多年",
    "ja": r"これまで|昨年|先月|先週|かつて|\d{4}年|歴史|初めて|設立|以来|過去|以前|当時",
}

_ANALYSTS = {
    "en": r"analysts?|experts?|observers|economists?|critics|strategists?|professor|scholars?|historians?|pollsters?|researchers|"
    r"advocates|supporters|opponents|officials (?:say|said|fear|worry)|many (?:in|of)|political scientists?",
    "de": r"experten?|beobachter\w*|analysten?|ökonom\w*|professor\w*|kritiker\w*|forscher\w*|fachleute",
    "fr": r"experts?|analystes?|observateurs|économistes?|professeur\w*|chercheurs?|critiques|spécialistes?",
    "es": r"expert[oa]s?|analistas?|observadores|economistas?|profesor\w*|investigador\w*|críticos|especialistas?",
    "ru": r"эксперт\w*|аналитик\w*|экономист\w*|профессор\w*|наблюдател\w*|политолог\w*|специалист\w*",
    "vi": r"chuyên gia|nhà phân tích|giới phân tích|giáo sư|giới quan sát|nhà nghiên cứu",
    "ar": r"(?:ال)?(?:خبراء|خبير|محللون|محللين|محلل|مراقبون|مراقبين)",
    "hi": r"विशेषज्ञ\w*|विश्लेषक\w*|जानकार\w*",
    "zh": r"专家|分析|学者|观察人士|经济学家",
    "ja": r"専門家|アナリスト|教授|識者",
}

_DEMANDS = {
    "en": r"must|should|ought to|needs? to",
    "de": r"muss|müssen|müsste\w*|sollte\w*",
    "fr": r"doi(?:t|vent)|faut|devrai(?:t|ent)",
    "es": r"debe\w*|tien(?:e|en) que|hay que",
    "ru": r"долж(?:ен|на|но|ны)|нужно|необходимо|следует",
    "vi": r"phải|nên|cần",
}

_TOLD = (" said ", " told ", " confirmed ", " announced ")

# Languages whose words are not set apart by spaces, or whose vowel signs `\b` takes for boundaries.
_UNBOUNDED = frozenset({"zh", "ja", "hi"})


def has_cues(language: str) -> bool:
    """True when analysis and background can be told in this language."""
    return language in _ANALYSIS


def kinds_of(text: str, language: str) -> dict[AnalysisKind, int]:
    """How many different cue words of each kind of analysis the sentence has; kinds with none are left out."""
    if language not in _ANALYSIS:
        return {}
    lowered = _lowered(text)
    found = {kind: len(set(_pattern("analysis", language, kind).findall(lowered))) for kind in get_args(AnalysisKind)}
    return {kind: count for kind, count in found.items() if count}


def analysts(text: str, language: str) -> bool:
    """True when the sentence speaks for people who judge the event: experts, critics, supporters."""
    return language in _ANALYSTS and bool(_pattern("analysts", language).search(_lowered(text)))


def demands(text: str, language: str) -> bool:
    """True when the sentence says what ought to be done, not what was."""
    return language in _DEMANDS and bool(_pattern("demands", language).search(_lowered(text)))


def background_cues(text: str, language: str) -> int:
    """How many different words or phrases point back to the time before the event; 0 for none.

    In "the mayor said ten people had been hurt" it is the verb of saying that turns the tense, not the time.
    """
    if language not in _BACKGROUND:
        return 0
    lowered = _lowered(text)
    found = {m[1]: m.start() for m in _pattern("background", language).finditer(lowered)}
    told = min((place for verb in _TOLD if (place := lowered.find(verb)) >= 0), default=len(lowered))
    return sum(not (cue.startswith("had ") and place > told) for cue, place in found.items())


def _lowered(text: str) -> str:
    """As the patterns have it, with a space in front: they take up the character before a word."""
    return f" {text}".lower().replace("’", "'")


@cache
def _pattern(table: str, language: str, kind: AnalysisKind = "outlook") -> re.Pattern[str]:
    alternatives = {
        "analysis": lambda: _ANALYSIS[language][kind],
        "background": lambda: _BACKGROUND[language],
        "analysts": lambda: _ANALYSTS[language],
        "demands": lambda: _DEMANDS[language],
    }[table]()
    # What begins with a character is found in three quarters of the time of what begins with a boundary.
    before, behind = ("", "") if language in _UNBOUNDED else (r"\W", r"\b")
    return re.compile(rf"{before}({alternatives}){behind}")
