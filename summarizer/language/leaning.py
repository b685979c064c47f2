"""Whether a sentence can stand on its own, away from what stood before it.

A verbatim sentence is torn from its article: "He said it would fail" or "But that changed" then say nothing. The rules
look at the opening words, at pronouns with nobody before them, at quotation marks and at the ending. They see single
words only: a definite phrase that points back ("the latter plan") passes unless its opener is listed.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.language.name_words import CALENDAR
from summarizer.language.scripts import UNSPACED
from summarizer.language.words import count_words, words

__all__ = ["Weakness", "stands_alone", "weaknesses"]

Weakness = str
"""`opener`, `pronoun`, `first_person`, `quote`, `fragment`, `question`, `short` or `long`."""

LEAST_WORDS = 7
MOST_WORDS = 55
# Vietnamese writes its syllables apart: about ten of them make seven words.
MOST_SYLLABLES = {"vi": 80}

_OPENERS = {
    "en": """he|she|they|it|this|that|these|those|his|her|hers|him|their|theirs|its|such|but|and|so|yet|or|nor|however|
        thus|therefore|hence|moreover|furthermore|meanwhile|also|then|instead|otherwise|still|besides|nevertheless|
        nonetheless|indeed|likewise|similarly|consequently|accordingly|afterwards?|later|another|others?|both(?! the )|neither|
        either|some|many|none|each|all of (?:them|this|that)|one of (?:them|those)|the (?:latter|former|two|pair|other|
        three|same|duo)|in addition|for (?:example|instance|that|his|her|their)|as (?:a result|such|for|well)|in (?:another|a separate|fact|
        turn|other words|contrast|his|her|their|this|that|it|response|return|short|any case|both|addition)|on (?:the other hand|top of that|the contrary)|by (?:contrast|comparison|then|that)|at (?:the same time|that|one point)|even (?:so|
        then|that)|that said|among (?:them|those|other)|after (?:that|this|his|her)|because of (?:that|this)|despite (?:
        that|this|his|her)|like (?:that|this|him|her|many)|what's more|to that end|not (?:so|only|that|everyone|all)|
        never mind|perhaps|maybe|of course|sure|well|yes|no|ok|okay|plus|here|here's|why|too|again|rather|overall|separately|
        the (?:statement|letter|comments?|remarks?) (?:added|said|continued|also)|with (?:that|this)|from (?:there|that)|
        if (?:so|not|he|she|they|it|that|this)|when (?:asked|he|she|they|it|that|this)|while (?:he|she|they|it|that|this)|first,|second,|third,|finally,|next,|the (?:first|second|third|fourth|last|next) (?:is|was|of|one)|above all|add to|
        as (?:he|she|they|it|that|this)|though (?:he|she|they|it)|although (?:he|she|they|it|that|this)|asked (?:about|
        if|whether|how|why)|until (?:then|now)|since then|once (?:he|she|they|it)|there(?: he| she| they|,)|so far|
        to (?:do so|this|that)|under (?:that|this)|which|who|where|whose|whom|than|similar""",
    "de": """er|es|ihm|ihn|ihnen|ihre?[rmns]?|seine?[rmns]?|deren|dessen|dies(?:e[rmns]?)?|jene[rmns]?|dabei|dazu|damit|
        dafür|dagegen|daher|darum|deshalb|deswegen|doch|aber|und|oder|denn|allerdings|jedoch|außerdem|zudem|auch|so|
        dann|danach|daraufhin|dennoch|trotzdem|stattdessen|hinzu|hier|dort|dadurch|darauf|darüber|darin|davon|demnach|
        gleichzeitig|zugleich|ebenso|immerhin|sie (?:sagt|sagte|war|ist|hat|hatte|habe|sei|will|werde|wurde|wird|soll|
        sind|haben|hatten|waren|kann|könne)|das (?:sagte|ist|war|sei|habe|hat|teilte|wäre|soll|bedeutet|geht|zeigt)|
        der (?:ist|war|hat) |die (?:sind|waren|haben) |beide|andere|solche|letztere[rs]?|erstere[rs]?|nun|vielmehr|
        schließlich|insgesamt|ferner|weiter|weiterhin|darunter|seitdem|bis dahin|laut ihm|ihm zufolge|nach seinen|
        nach ihren|im gegenzug|im gegenteil|zum beispiel|etwa|sonst|somit|folglich|der rest|damals""",
    "fr": """il|elle|ils|elles|ce|c'est|c'était|cela|ceci|ça|cet|cette|ces|celui|celle|ceux|celles|mais|et|ou|donc|or|
        car|pourtant|cependant|toutefois|ainsi|alors|puis|ensuite|enfin|aussi|en effet|par ailleurs|de plus|en outre|
        de même|selon (?:lui|elle|eux)|pour (?:lui|elle|eux|cela|autant)|son|sa|ses|leurs?|d'autres|tous deux|
        néanmoins|au contraire|en revanche|d'ailleurs|en fait|après (?:quoi|cela)|depuis lors|là|dès lors|
        par conséquent|de son côté|autrement dit|en plus|y|lui|tel|telle|parmi eux|l'un|l'une|les deux|le même|la même""",
    "es": """él|ella|ellos|ellas|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|pero|y|o|sin embargo|además|
        también|así|entonces|luego|por (?:eso|ello|lo tanto|tanto|otro lado|otra parte|su parte|ejemplo|último)|
        asimismo|no obstante|sus?|en cambio|según (?:él|ella|ellos)|aunque|tampoco|ambos|ambas|otros|otras|otro|otra|
        de hecho|al mismo tiempo|a su vez|después|tras (?:esto|eso|ello)|allí|ahí|aquí|lo (?:que|cual)|dicho|dicha|
        mientras tanto|finalmente|igualmente|en (?:este|ese|su|concreto|total)|se trata|el mismo|la misma|todo ello""",
    "ru": """он|она|оно|они|это|этот|эта|эти|этого|этой|этому|его|её|ее|их|ему|ей|им|но|а|и|однако|также|кроме (?:того|
        этого)|при этом|поэтому|затем|тогда|так|по (?:его|её|ее|их) (?:словам|мнению|данным)|вместе с тем|тем не менее|
        в то же время|между тем|таким образом|там|тут|здесь|тот|та|те|такой|такая|такое|такие|об этом|в этом|из этого|
        после этого|до этого|оба|обе|другой|другие|впрочем|зато|причём|причем|тоже|ранее|позже|в свою очередь|
        в частности|например|напротив|наконец|да|нет|или|ведь|всё это|все это|то есть|поскольку он|когда он""",
    "vi": """họ|nó|anh ta|anh ấy|cô ta|cô ấy|bà ấy|ông ấy|ông ta|ông này|bà này|người này|điều (?:này|đó)|
        việc (?:này|đó)|đây|đó|tuy nhiên|nhưng|và|ngoài ra|bên cạnh đó|theo (?:đó|ông này|bà này)|đồng thời|
        do (?:đó|vậy)|vì (?:vậy|thế)|trong (?:khi đó|đó)|sau đó|trước đó|cũng|còn|mặc dù vậy|dù vậy|thế nhưng|
        song|hơn nữa|tương tự|chính vì|như vậy|khi đó|từ đó|lúc đó|hai bên|cả hai|những (?:người|điều) này|nhóm này|
        nước này|cơ quan này|vụ việc|kết quả là|mặt khác|ngược lại|thậm chí|thay vào đó|hiện nay, (?:ông|bà|họ)""",
    "ar": """هو|هي|هم|وهو|وهي|وهم|لكن|ولكن|لكنه|لكنها|كما|وأضاف|وأضافت|وأوضح|وأوضحت|وأشار|وأشارت|وتابع|وتابعت|ذلك|هذا|هذه|
        وهذا|وهذه|وذلك|وقال إن|وقالت إن|وأكد أن|وذكر أن|وبين|ولذلك|لذلك|وبذلك|وكذلك|كذلك|ثم|أما|بينما|فيما|غير أن|إلا أن|
        وفي الوقت نفسه|من جهته|من جهتها|ومن جهته|ومن جانبه|من جانبه|إنه|إنها|بل|حيث""",
    "hi": """वह|वे|उन्होंने|उसने|उसके|उसकी|इस|इसके|इसकी|इसका|इसमें|इससे|यह|ये|इन|इनमें|लेकिन|और|हालांकि|उनके|उनका|उनकी|इसलिए|वहीं|
        साथ ही|जबकि|मगर|परंतु|फिर|ऐसे|ऐसा|इसी|उन|उस|दूसरी ओर|बाद में""",
    "zh": "他|她|它|这|该|此|但|而|不过|然而|同时|因此|所以|其|对此|随后|另外|另一方面|与此同时|那|并且|也|还|据此|之后|例如|比如|不仅如此",
    "ja": "彼|彼女|これ|それ|この|その|こうした|そうした|また|しかし|だが|ただ|さらに|一方|そして|そのため|このため|同氏|同社|同庁|そこで|なお|つまり|例えば|これに|それでも|ところが|だから|それが",
}

_THIRD_PERSON = {
    "en": r"he|she|him|his|her|hers|he'd|she'd|he's|she's|he'll|she'll|they|their|them|they're|they've|they'd",
    "de": r"er|ihm|ihn",
    "fr": r"il|elle|ils|elles",
    "es": r"él|ella|ellos|ellas",
    "ru": r"он|она|они|ему|ей|ним|нём|нем",
}

_FIRST_PERSON = {
    "en": r"i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|my|our|ours|us|me|myself|you|your|you're|you've|let's|ourselves",
    "de": r"ich|wir|uns|unsere?[rmns]?|mein|meine[rmns]?|mir|mich|ihr seid|du|dir|dich",
    "fr": r"je|j'ai|j'en|j'y|nous|notre|nos|mon|ma|mes|moi|vous|votre|vos",
    "es": r"yo|nosotros|nuestr[oa]s?|mi|mis|me|usted|ustedes|nos",
    "ru": r"я|мы|мне|нам|нас|меня|мой|моя|мои|наш|наша|наши|вы|вам|вас|ваш",
    "vi": r"tôi|chúng tôi|chúng ta|bạn|quý vị",
    "hi": r"मैं|मैंने|हम|हमने|हमारे|हमारी|हमारा|मेरे|मेरी|मेरा|आप|आपके",
    "ar": r"أنا|نحن",
    "zh": r"我们|咱们|我",
    "ja": r"私たち|私は|我々|僕",
}

# Words after which a following pronoun has nobody to point to: "In a statement, he said".
_LEAD_IN = re.compile(
    r"(?:(?:just|shortly|soon|immediately|right|only|long|moments|minutes|hours|days|weeks|months|years) )?"
    r"(?:in|on|at|by|for|after|before|during|with|from|as|when|while|if|since|although|though|asked|speaking|"
    r"given|under|over|until|unless|once|because|despite|instead|like|unlike|according|earlier|last|next|now|nach|vor|bei|in|"
    r"am|im|als|wenn|dans|à|en|après|avant|pour|selon|lors|en|tras|durante|para|según|cuando|в|на|по|после|до|при|когда)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|\"[^\"]*\"|‘[^’]*’(?!\w)")
_QUOTE_MARK = re.compile('[“„«「『"‘]')
_OPENING_TO_CLOSING = {"“": "”", "«": "»", "「": "」", "『": "』", "(": ")", "[": "]"}
_LAST = 20  # characters in which a sentence ends, closing marks and all
_ENDING = re.compile(r"[.!。！۔।॥؟?？…](?:[\"'”’»“」』)\]]|\s)*$")
_QUESTION = re.compile(r"[?？؟](?:[\"'”’»“」』)\]]|\s)*$")
_APOSTROPHE_CLOSES = re.compile(r"'(?!\w)")
_LEADING_MARKS = re.compile(r"^[\s\"'“”„«»‘’「『(\[\-–—•*·…]+")
_TRAILING_OFF = re.compile(r"(?:\.\.\.|…)[\"”’»\s]*$")
_CONTAINS_NAME = re.compile(
    r"(?<!^)(?<![.!?:“\"«„] )(?<![“\"«„])\b[^\W\d_a-zа-яёäöüßàâçéèêëîïôûùüñáíóúõãđăêôơư][\w.’'-]*"
)

# "In January, he said" and "On 11 April she left" name nobody.
_DATED = re.compile(r"(?:[A-Z][a-z]+\.?|\d)(?: \d{1,4})?,? $")


def stands_alone(text: str, language: str) -> bool:
    """True when the sentence can be read without its neighbours."""
    return not weaknesses(text, language)


def weaknesses(text: str, language: str, length: int | None = None) -> frozenset[Weakness]:
    """Why a sentence cannot stand on its own; empty when nothing speaks against it.

    `length`: its words, where they have been counted already.
    """
    plain = text.replace("’", "'").replace("\xa0", " ").strip()
    bare = _LEADING_MARKS.sub("", plain)
    outside = _QUOTED.sub(" ", plain) if _QUOTE_MARK.search(plain) else plain
    length = count_words(plain) if length is None else length
    found = {
        "short": length < LEAST_WORDS,
        "long": length > MOST_SYLLABLES.get(language, MOST_WORDS),
        "fragment": _is_fragment(plain, bare),
        "question": bool(_QUESTION.search(plain[-_LAST:])),
        "quote": _quote_dangles(plain, outside),
        "opener": bool(_opener(language).match(bare)),
        "pronoun": _pronoun_dangles(plain, outside, language),
        "first_person": _matches(_FIRST_PERSON, language, outside),
    }
    return frozenset(name for name, is_so in found.items() if is_so)


def _is_fragment(plain: str, bare: str) -> bool:
    """True without an end, with a trailing-off end, or with a beginning that no sentence has."""
    ending = plain[-_LAST:]
    if not _ENDING.search(ending) or _TRAILING_OFF.search(ending):
        return True
    # "Eva HolmMORE has resigned": a link that lists more of somebody, run into the name.
    if "MORE" in plain and any(word.endswith("MORE") and not word.isupper() for word in plain.split()):
        return True
    return bare[:1].islower() or plain[:1] in "-–—([*•·|"


@cache
def _opener(language: str) -> re.Pattern[str]:
    table = _OPENERS.get(language)
    if table is None:
        return re.compile(r"(?!)")
    pattern = re.sub(r"\s*\n\s*", "", table)
    boundary = "" if language in UNSPACED else r"(?!\w)"
    extra = ""
    if language == "de":
        # "Sie" before a small letter is a pronoun, "Das" before one of these verbs points back.
        extra = r"|Sie (?=[a-zäöüß])|Das (?:gab|gilt|führt|führte|liegt|lag|berichtete|erklärte|kündigte|hieß|würde|kann|könnte|wird|wurde) "
    if language == "vi":
        # "Ông Obama" names somebody, "Ông cho biết" leans on the sentence before.
        extra = r"|(?:Ông|Bà|Anh|Chị|Cô) (?=[^\WA-ZĐÂĂÊÔƠƯÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓÒỎÕỌÚÙỦŨỤÝỲỶỸỴ])"
    return re.compile(rf"(?:(?i:{pattern}){boundary}{extra})")


@cache
def _word_pattern(alternatives: str, language: str) -> re.Pattern[str]:
    boundary = "" if language in UNSPACED else r"\b"
    # The look ahead turns most words away at their first letter: five times as fast.
    begins = "".join(sorted({alternative[0] for alternative in alternatives.split("|")}))
    return re.compile(rf"{boundary}(?=[{begins}])(?:{alternatives}){boundary}", re.IGNORECASE)


def _matches(table: dict[str, str], language: str, text: str) -> bool:
    alternatives = table.get(language)
    if not alternatives:
        return False
    # "the US" is no pronoun.
    return any(found.group() != "US" for found in _word_pattern(alternatives, language).finditer(text))


def _quote_dangles(plain: str, outside: str) -> bool:
    """True for an unbalanced mark, or a quotation with nobody who says it."""
    if plain.count('"') % 2 or (plain[:1] == "'" and not _APOSTROPHE_CLOSES.search(plain, 1)):
        return True
    for opening, closing in _OPENING_TO_CLOSING.items():
        if plain.count(opening) != plain.count(closing) and "„" not in plain:
            return True
    if len(outside) == len(plain):
        return False
    said = _LEADING_MARKS.sub("", outside).strip(" .,!?;:'\"”“’")
    return len(said) < len(plain) and len(words(said)) < 2


def _pronoun_dangles(plain: str, outside: str, language: str) -> bool:
    """True when somebody is meant by a pronoun before anybody was named."""
    alternatives = _THIRD_PERSON.get(language)
    if not alternatives:
        return False
    pronoun = _word_pattern(alternatives, language).search(outside)
    if pronoun is None:
        return False
    before = outside[: pronoun.start()]
    starts_with_quote = _QUOTED.match(plain) is not None
    names = [found.group().rstrip(".,") for found in _CONTAINS_NAME.finditer(before)]
    if names and not (CALENDAR.issuperset(name.lower() for name in names) and _DATED.search(before)):
        return False
    return starts_with_quote or len(words(before)) < 2 or bool(_LEAD_IN.match(before.strip()))
