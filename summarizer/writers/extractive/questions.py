"""Questions that readers of a story have, and how to tell a sentence that answers one.

A rule is a pattern that the answer must match, and the question; `{x}` is the group x as the sentence has it. Rules
stand in the order of how much a reader wants to know. A language joins by adding an entry.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from summarizer.evidence import Sentence

__all__ = ["MONEY_QUESTION", "amounts", "questions_of"]

MONEY_QUESTION = "How much money is involved?"

_QUESTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            r"\b(?:is|are) (?:now )?(?:expected|scheduled|due|set|slated|poised) to (?!be (?:a|an|the)\b)|\bwill (?:vote|decide|meet|hold (?!.{0,40} (?:responsible|accountable))|"
            r"hear|rule|consider|begin|convene|take up|return|appear|face|announce|travel|resume|reconvene)\b[^.]*\b(?:on|in|next|"
            r"this|by)\b|\bthe next step\b|\b(?:will|would|plans? to|aims? to|aimed to|hopes? to|vow(?:s|ed) to|going to|expect(?:s|ed)?|intends? to|likely to|can|could|may|might|"
            r"must|needs? to|has to|have to|is to|are to|'ll|’ll)\b[^;]*\b(?:next week|next month|in the coming (?:days|weeks|months))\b",
            "What happens next?",
        ),
        (
            r"^(?:[“\"]?[A-Z][^,.;:“”\"]{0,60} (?:said|says|that) )?(?P<law>[Tt]h(?:e|is) (?:new |proposed |[A-Z][\w-]+ |final |House |"
            r"Senate )?(?:bill|law|measure|plan|order|deal|agreement|ruling|proposal|policy|rule|act|ban|legislation|program|amendment|"
            r"treaty|resolution|regulations?|budget|settlement))(?: itself)?,? (?:[^,]{0,60}, )?(?:also )?(?:would|will|requires?|allows?|"
            r"bans?|gives?|calls? for|includes?|creates?|provides?|sets?|extends?|raises?|cuts?)\b",
            "What does {law} do?",
        ),
        (
            r"\b(?:killed|killing|dead|died|death toll)\b(?:(?!wounded|injured|hurt)[^.]){0,60}\b(?!(?:19|20)\d\d\b)(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            r"dozens|hundreds|thousands) (?:people|persons|civilians|soldiers|troops|officers|children|students|passengers|victims|others|men|women|"
            r"Americans|[A-Z]\w+s\b)(?! (?:were |are |was )?(?:wounded|injured|hurt|missing|displaced))|\b(?!(?:19|20)\d\d\b)(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|"
            r"thousands)(?: (?:other|more|of))?(?! (?:minutes|hours|days|weeks|months|years|times|percent|miles|shots)\b)"
            r"(?: [a-z]+){0,3} (?:were |was |had |have )?(?:been )?(?:killed|dead|died|deaths)\b",
            "How many people died?",
        ),
        (
            r"\b(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)(?: (?:other|more|of))?"
            r"(?: [a-z]+){0,3} (?:were |was |had |have )?(?:been )?(?:injured|wounded|hurt)\b",
            "How many people were hurt?",
        ),
        (
            r"(?P<who>(?:[A-Z][\w.’'-]+ ){1,3})(?:is|was|has been|had been) (?:also )?(?:accused of|charged with|indicted on|indicted for|"
            r"convicted of|sentenced)",
            "What is {who} accused of?",
        ),
        (
            r"(?P<who>(?:[A-Z][\w.’'-]+ ){1,3})(?:resigned|stepped down|quit|withdrew|dropped out)\b[^.]*\b(?:after|because|amid|"
            r"following|over|citing)\b",
            "Why did {who} go?",
        ),
        (
            r"\b(?:polls?|survey) (?:shows?|showed|found|finds?|suggests?|suggested|conducted|released)\b.*\d|\b(?:\d+|percent|%) of (?:likely |registered "
            r"|all |the )?(?:voters|Americans|respondents|adults|Republicans|Democrats)\b",
            "What do the polls say?",
        ),
        (
            r"\b(?:cost|costs|costing|worth|pay|paid|raised|spend|spent|fine|fined|budget|funding|debt|revenue|price|loans?|losses?|donated|"
            r"damages?)\b[^.]{0,60}[$€£]\s?\d|[$€£]\s?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?\b[^.]{0,60}\b(?:cost|costs|worth|paid|raised|"
            r"spent|fine|budget|funding|debt|revenue|price|loans?|losses?|damages?)\b",
            MONEY_QUESTION,
        ),
        (
            r"\b(?:law|laws|statute|[Cc]onstitution|[Aa]mendment)(?: of [A-Z]\w+| [a-z]+)? (?:requires?|allows?|prohibits?|bars?|bans?|guarantees|"
            r"forbids|permits)\b|\b[Uu]nder (?:the )?(?:[A-Z]\w+ |federal |state |current |new ){0,2}law,|"
            r"\b(?:[Cc]ourt|[Jj]udge|[Jj]ustices)\b[^.,]{0,40}\b(?:ruled|held) (?:\w+ (?:on )?\w+day )?that\b",
            "What does the law say?",
        ),
        (
            r"\b(?:[Cc]ritics|[Oo]pponents)(?: (?:of|in|from) [^,.;]{3,50}?)? (?:say|said|argue|argued|contend|fear|worry)\b",
            "What do critics say?",
        ),
        (
            r"\b(?:[Ss]upporters|[Aa]dvocates|[Pp]roponents|[Bb]ackers)(?: (?:of|in|from) [^,.;]{3,50}?)? (?:say|said|argue|argued)\b",
            "What do supporters say?",
        ),
    ),
    "de": (
        (
            r"\b(?:soll(?:en)?|will|wollen|wird|werden)\b[^.]*\b(?:nächste[nrs]?|kommende[nrs]?|am \w+tag|im (?:Januar|Februar|März|April|"
            r"Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter)|bis)\b",
            "Wie geht es weiter?",
        ),
        (r"\b(?:weil|Grund (?:dafür|für)|begründete|um [^.]{3,60} zu)\b", "Was ist der Grund?"),
        (r"\b(?:\d[\d.]*|zwei|drei|vier|fünf|zehn|Dutzende)\b[^.]{0,40}\b(?:Tote|getötet|starben|ums Leben)", "Wie viele Menschen starben?"),
        (r"\b(?:\d[\d.]*|zwei|drei|vier|fünf|zehn|Dutzende)\b[^.]{0,40}\b(?:verletzt|Verletzte)", "Wie viele Menschen wurden verletzt?"),
        (r"\d[\d.,]* ?(?:Millionen|Milliarden|Mio\.?|Mrd\.?)? ?(?:Euro|€|Dollar|Franken)", "Um wie viel Geld geht es?"),
        (r"\b(?:Umfrage|Prozent der)\b", "Was sagen die Umfragen?"),
        (r"\b(?:kritisier\w+|Kritik|lehn\w+ [^.]* ab|gegen (?:die|den|das))\b", "Wer ist dagegen, und warum?"),
        (r"\b(?:begrüß\w+|unterstütz\w+|lobte)\b", "Wer ist dafür, und warum?"),
    ),
    "fr": (
        (r"\b(?:devrai(?:t|ent)|doi(?:t|vent)|prévue?s?|va|vont)\b[^.]*\b(?:prochaine?|d'ici|en \w+ prochain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d)", "Que va-t-il se passer ?"),
        (r"\b(?:parce que|en raison de|afin d|pour éviter|car)\b", "Quelle en est la raison ?"),
        (r"\b(?:\d[\d ]*|deux|trois|quatre|cinq|dix|dizaines)\b[^.]{0,40}\b(?:morts?|tués?|décès)", "Combien de personnes sont mortes ?"),
        (r"\b(?:\d[\d ]*|deux|trois|quatre|cinq|dix|dizaines)\b[^.]{0,40}\bblessé", "Combien de personnes ont été blessées ?"),
        (r"\d[\d ,.]* ?(?:millions|milliards)? ?(?:d'euros|d’euros|euros|€|de dollars|dollars)", "Combien d'argent est en jeu ?"),
        (r"\bsondages?\b", "Que disent les sondages ?"),
        (r"\b(?:critiqu\w+|s'oppos\w+|dénonc\w+)\b", "Qui est contre, et pourquoi ?"),
    ),
    "es": (
        (r"\b(?:prevé|previsto|tendrá|deberá|se reunirá|votará|está previst\w+|próxim\w+)\b", "¿Qué pasará ahora?"),
        (r"\b(?:porque|debido a|con el fin de|para evitar)\b", "¿Cuál es el motivo?"),
        (r"\b(?:\d[\d.]*|dos|tres|cuatro|cinco|diez|decenas)\b[^.]{0,40}\b(?:muert\w+|fallecid\w+|víctimas)", "¿Cuántas personas murieron?"),
        (r"\b(?:\d[\d.]*|dos|tres|cuatro|cinco|diez|decenas)\b[^.]{0,40}\bherid", "¿Cuántas personas resultaron heridas?"),
        (r"\d[\d.,]* ?(?:millones)? ?(?:de )?(?:euros|dólares|pesos)", "¿Cuánto dinero está en juego?"),
        (r"\b(?:critic\w+|rechaz\w+|se opon\w+)\b", "¿Quién está en contra y por qué?"),
    ),
    "ru": (
        (r"\b(?:планиру\w+|ожидается|предстоит|намерен\w*|состоится|пройд[её]т)\b", "Что будет дальше?"),
        (r"\b(?:из-за|потому что|причин\w+|чтобы)\b", "В чём причина?"),
        (r"\b(?:погиб\w*|умер\w*|скончал\w+|жертв\w*)\b", "Сколько человек погибло?"),
        (r"\b(?:пострада\w+|ранен\w*)\b", "Сколько человек пострадало?"),
        (r"\d[\d ,.]* ?(?:млн|млрд|миллион\w*|миллиард\w*|тысяч\w*) ?(?:рублей|долларов|евро)", "О какой сумме идёт речь?"),
    ),
    "vi": (
        (r"\b(?:dự kiến|sẽ diễn ra|sẽ họp|sẽ bỏ phiếu|kế hoạch)\b", "Điều gì sẽ xảy ra tiếp theo?"),
        (r"\b(?:vì|nguyên nhân|lý do|nhằm)\b", "Nguyên nhân là gì?"),
        (r"\d[\d.]*[^.]{0,40}\b(?:thiệt mạng|chết|tử vong)\b|\b(?:thiệt mạng|chết|tử vong)\b[^.]{0,40}\d", "Có bao nhiêu người thiệt mạng?"),
        (r"\d[\d.]*[^.]{0,40}\bbị thương\b", "Có bao nhiêu người bị thương?"),
        (r"\d[\d.,]* ?(?:triệu|tỷ|tỉ|nghìn tỷ) ?(?:USD|đồng|đô la|euro)", "Số tiền liên quan là bao nhiêu?"),
        (r"\b(?:phản đối|chỉ trích|lên án)\b", "Ai phản đối và vì sao?"),
    ),
}  # fmt: skip


# Without one of these in it, in lower case, no sentence answers: a cheap look before the pattern.
_TELLING: dict[str, tuple[str, ...]] = {
    "What happens next?": (
        *(
            "is expected",
            "are expected",
            "scheduled",
            " due ",
            " set to",
            "slated",
            "poised",
            "will ",
            "next",
            "coming",
        ),
        *("is now", "are now"),
    ),
    "What does {law} do?": (
        *(
            "bill",
            "law",
            "measure",
            "plan",
            "order",
            "deal",
            "agreement",
            "ruling",
            "proposal",
            "policy",
            "rule",
            "act",
        ),
        *("ban", "legislation", "program", "amendment", "treaty", "resolution", "regulation", "budget", "settlement"),
    ),
    "How many people died?": ("killed", "killing", "dead", "died", "death"),
    "How many people were hurt?": ("injured", "wounded", "hurt"),
    "What is {who} accused of?": ("accused", "charged", "indicted", "convicted", "sentenced"),
    "Why did {who} go?": ("resigned", "stepped down", "quit", "withdrew", "dropped out"),
    "What do the polls say?": ("poll", "survey", "percent", "%", " of "),
    MONEY_QUESTION: ("$", "€", "£"),
    "What does the law say?": ("law", "statute", "constitution", "amendment", "ruled that", "held that", "day that"),
    "What do critics say?": ("critics", "opponents"),
    "What do supporters say?": ("supporters", "advocates", "proponents", "backers"),
}

_WHY = re.compile(
    r"^(?P<who>(?:(?:The|A|An|Mr\.|Mrs\.|Ms\.|Sen\.|Rep\.|Gov\.|Dr\.) )?(?:[\w’'-]+ ){1,4}?)(?P<verb>is|are|was|were|has|have|had|will|would|could|can|"
    r"cannot|should|must|did not|does not|do not) (?P<rest>[^,;:“”\"()]{4,80}?),? because (?!of (?:his|her|their|its|this|that)\b)",
)
# "They say they cannot": the first verb is not the one asked about.
_OTHER_VERBS = frozenset({"say", "says", "said", "think", "believe", "reason", "that", "who", "which"})
_MONEY = re.compile(r"[$€£]\s?\d[\d.,]*\d?(?: (?:million|billion|trillion))?")


def questions_of(sentence: Sentence, answered: Container[int] = ()) -> Iterator[tuple[int, str]]:
    """The questions that this sentence answers, each with the place of its rule in the table (0 is most wanted).

    Rules whose places are in `answered` are left out.
    """
    why = _why(sentence) if 1 not in answered else None
    if why:
        yield 1, why
    lowered = sentence.text.lower()
    # "Eleven people were killed" and "Critics say" begin sentences more often than not.
    uncapitalised = sentence.text[:1].lower() + sentence.text[1:]
    for place, (pattern, question) in enumerate(_QUESTIONS.get(sentence.language, ())):
        telling = _TELLING.get(question)
        if place in answered or (telling and not any(word in lowered for word in telling)):
            continue
        found = _compiled(pattern).search(sentence.text) or _compiled(pattern).search(uncapitalised)
        if found:
            parts = {name: _inside(text) for name, text in found.groupdict().items() if text}
            yield place, question.format(**parts)


def amounts(text: str) -> list[str]:
    """The sums of money in a text, as it writes them."""
    return _MONEY.findall(text)


def _why(sentence: Sentence) -> str | None:
    """The question of a sentence that gives a reason; None where turning it round would not make sense.

    "Not X because Y" may deny the reason and not the deed: behind "should" and "must" nobody can tell.
    """
    found = _WHY.match(sentence.text) if sentence.language == "en" and " because " in sentence.text else None
    if not found:
        return None
    verb, _, negation = found["verb"].partition(" ")
    verb, negation = ("can", "not") if verb == "cannot" else (verb, negation)
    rest = f"{negation} {found['rest']}".strip()
    owes = verb in {"has", "have", "had"} and rest.startswith("to ")
    duty = verb in {"should", "must"} and rest.startswith("not ")
    if owes or duty or rest.endswith((" only", " is", " are", " was")):
        return None
    if not _OTHER_VERBS.isdisjoint(found["who"].lower().split()):
        return None
    return f"Why {verb} {_inside(found['who'], sentence.article.text)} {rest}?"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled when a sentence may match it: many bundles tell of no money and of no dead."""
    return re.compile(pattern)


def _inside(text: str, article: str = "") -> str:
    """A captured phrase as it reads within a sentence: a first word that the article also writes small is no name."""
    text = text.strip()
    first = text.split(" ", 1)[0]
    small = first in {"The", "This", "A", "An"} or (first.isalpha() and f" {first.lower()} " in article)
    return text[0].lower() + text[1:] if small else text
