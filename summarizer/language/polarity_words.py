"""What denies, by language: words of negation, verbs that say a thing was not done, and pairs of opposites.

A language joins by adding an entry to each table.
"""

from __future__ import annotations

from functools import cache

from summarizer.languages.tables import word_set

__all__ = [
    "ANTONYMS",
    "AUXILIARIES",
    "CHANGING_ENDS",
    "DENIALS",
    "NEGATORS",
    "NOT_NEGATIONS",
    "WHOLE_CLAUSE",
    "opposites",
]

NEGATORS = {
    "en": word_set(
        "not no never none nobody nothing neither nor without cannot cant hardly barely scarcely nowhere dont "
        "doesnt didnt"
    ),
    "de": word_set("nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder nirgends kaum"),
    "fr": word_set("ne non sans jamais aucun aucune ni personne rien"),
    "es": word_set("no nunca jamás sin ni ningún ninguna ninguno nadie nada tampoco"),
    "it": word_set("non mai senza né nessun nessuno nessuna niente nulla"),
    "pt": word_set("não nunca jamais sem nem nenhum nenhuma ninguém nada"),
    "nl": word_set("niet geen nooit niemand niets zonder noch"),
    "ru": word_set("не нет ни без никогда никто ничего нельзя никакой никаких"),
    "vi": word_set("không chưa chẳng chả đừng"),
    "ar": word_set("لا لم لن ليس ليست غير دون بدون ليسوا"),
    "hi": word_set("नहीं न मत ना बिना"),
    "zh": word_set("不 没 沒 未 无 無 非 莫 别"),
    "ja": word_set("ない ません なかっ なく ずに"),
}

# Words between a negation and the verb that it denies, which go or change with it.
AUXILIARIES = {"zh": word_set("会 會 将 將 要 能 可 以 得 应 該 该 再 曾 有 被 把 对 已 经 經 了 过 過")}

# Letters at the ends of a verb that a negation may change, where it does: "أغلقت", "لم تغلق".
CHANGING_ENDS = {"ar": ("سأاإآيتن", "تاونيهم")}

# Verbs and adjectives after which the thing did not happen or is said not to be.
DENIALS = {
    "en": word_set(
        """fail fails failed failing failure refuse refuses refused refusing refusal decline
    declines declined declining deny denies denied denying denial unable lack lacks lacked lacking avoid avoids
    avoided avoiding prevent prevents prevented preventing stop stops stopped stopping block blocks blocked blocking
    reject rejects rejected rejecting rejection impossible unlikely unwilling dismiss dismisses dismissed disputes
    disputed dispute refute refuted refutes absence absent oppose opposed opposes ban banned bans halt halted cancel
    cancelled canceled abandon abandoned rather instead against unless few little short neither contradicted
    contradict ruled false untrue wrong missing nor stall stalled away scrap scrapped drop dropped end ended ending
    quit"""
    ),
    "de": word_set(
        "lehnte ablehnte abgelehnt lehnen verweigerte verweigert bestritt bestreitet scheiterte gescheitert "
        "unmöglich dementierte weigerte gegen"
    ),
    "fr": word_set("refusé refuse refusent nié nie démenti dément échoué rejeté empêché impossible contre incapable"),
    "es": word_set("negó niega rechazó rechaza rechazado fracasó imposible contra incapaz evitó"),
    "ru": word_set(
        "отказался отказалась отказались отказал отверг отвергла опроверг опровергла отрицает невозможно против"
    ),
    "vi": word_set("từ_chối bác_bỏ phủ_nhận"),
}

# Beginnings of what looks like a negation and is none, or no more of one than the sentence without it.
NOT_NEGATIONS = {
    "en": (
        "not only", "not just", "not merely", "not simply", "not least", "no doubt", "no matter", "whether or not",
        "not to mention", "no less", "no fewer", "no more than", "not more than", "nothing but", "no secret",
        "if not", "no stranger", "no wonder", "without doubt", "not surprisingly", "not until", "never before",
        "nothing short", "not unlike", "why not", "no longer than", "as not",
    ),
    "de": ("nicht nur", "nicht zuletzt", "nicht allein", "kein zweifel"),
    "fr": ("non seulement", "ne que", "sans doute"),
    "es": ("no sólo", "no solo", "sin embargo", "no obstante", "sin duda"),
    "it": ("non solo", "senza dubbio"), "pt": ("não só", "não apenas", "sem dúvida"), "nl": ("niet alleen",),
    "ru": ("не только", "не менее", "не более", "тем не менее", "нет сомнений"),
    "vi": ("không chỉ", "không những", "không ít", "không gian", "không quân", "không khí"),
    "zh": ("不仅", "不但", "不过", "不断", "非常", "无论", "未来", "不少"),
}  # fmt: skip

# Languages in which the negation may stand behind what it denies: the whole clause is looked at.
WHOLE_CLAUSE = frozenset({"de", "nl", "hi", "ja", "fr"})

# Two words a pair, in their base forms: if the source has the one, the other says the contrary.
ANTONYMS = {
    "en": """approve/reject approve/disapprove accept/reject accept/refuse rise/fall increase/decrease increase/drop
    increase/fall rise/drop rise/decline grow/shrink gain/lose win/lose support/oppose back/oppose pass/fail
    succeed/fail begin/end start/end start/stop open/close allow/ban allow/bar allow/forbid permit/ban legal/illegal
    confirm/deny admit/deny agree/disagree agree/refuse expand/shrink expand/cut strengthen/weaken raise/lower
    raise/cut increase/cut improve/worsen praise/criticize praise/condemn welcome/condemn guilty/innocent
    convict/acquit arrest/release free/jail likely/unlikely majority/minority before/after up/down higher/lower
    more/less more/fewer most/least above/below enter/leave arrive/leave arrive/depart join/leave join/quit buy/sell
    build/destroy attack/defend optimistic/pessimistic hot/cold strong/weak early/late old/new first/last
    public/private secret/public include/exclude enforce/lift impose/lift ban/lift uphold/overturn uphold/strike
    affirm/reverse resume/suspend continue/halt continue/stop keep/scrap remain/leave survive/die alive/dead
    safe/dangerous victory/defeat success/failure hope/fear love/hate ally/enemy friend/enemy advance/retreat
    capture/release hire/fire appoint/dismiss lend/borrow import/export push/pull widen/narrow lengthen/shorten
    delay/hasten accelerate/slow ease/tighten encourage/discourage trust/distrust friendly/hostile peaceful/violent
    positive/negative cheap/expensive rich/poor male/female man/woman boy/girl husband/wife son/daughter father/mother
    brother/sister north/south east/west northern/southern eastern/western left/right inside/outside maximum/minimum
    best/worst better/worse accelerate/decelerate defend/criticize endorse/reject endorse/oppose favor/oppose
    for/against with/without yes/no true/false beat/lose defeat/lose""",
    "de": """steigen/fallen steigen/sinken zunehmen/abnehmen gewinnen/verlieren zustimmen/ablehnen annehmen/ablehnen
    öffnen/schließen erlauben/verbieten bestätigen/dementieren beginnen/enden vor/nach mehr/weniger höher/niedriger
    schuldig/unschuldig verhaftet/freigelassen stieg/sank stieg/fiel gewann/verlor erhöhen/senken erhöht/gesenkt
    erster/letzter""",
    "fr": """augmenter/diminuer hausse/baisse gagner/perdre accepter/refuser approuver/rejeter ouvrir/fermer
    autoriser/interdire confirmer/démentir avant/après plus/moins premier/dernier coupable/innocent victoire/défaite""",
    "es": """aumentar/disminuir subir/bajar ganar/perder aceptar/rechazar aprobar/rechazar abrir/cerrar
    permitir/prohibir confirmar/desmentir antes/después más/menos culpable/inocente victoria/derrota ganó/perdió
    subió/bajó aprobó/rechazó""",
    "ru": """рост/падение вырос/упал вырос/снизился победил/проиграл победа/поражение разрешил/запретил открыл/закрыл
    до/после больше/меньше выше/ниже подтвердил/опроверг поддержал/отверг виновен/невиновен увеличился/сократился
    повысил/снизил""",
    "vi": """tăng/giảm thắng/thua mở/đóng trước/sau hơn/kém""",
}


@cache
def opposites(language: str) -> dict[str, frozenset[str]]:
    """For each word of the table, in the form it is written there, its opposites."""
    found: dict[str, set[str]] = {}
    for pair in ANTONYMS.get(language, "").split():
        left, right = pair.split("/")
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in found.items()}
