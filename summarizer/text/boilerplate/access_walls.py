"""Lines that stand between a reader and an article: consent to cookies, subscriptions, proofs of being human.

A line of consent is told by three things together: what is asked for (cookies, personal data), what is done with it,
and that the reader is spoken to. The others are told by what they ask of the reader. News about cookies, pay walls and
robots speak of them to nobody.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WALL_KEYS", "is_wall_line"]

_LOOKED_AT = 600
_MATTER = (
    "cookie", "personal data", "personal information", "tracking technolog", "unique id", "legitimate interest",
    "your consent", "browsing data", "vendors", "advertising partners", "your privacy", "privacy choices",
    "privacy settings", "geolocation data", "personenbezogene", "datenschutz", "einwilligung", "données personnelles",
    "consentement", "sur un terminal", "traceurs", "datos personales", "consentimiento", "dati personali", "consenso",
    "dados pessoais",
    "consentimento", "persoonsgegevens", "персональн", "dữ liệu cá nhân", "クッキー", "个人数据",
)  # fmt: skip
_DEED = (
    "accept", "agree", "store and", "store or", "storing", "storage", "process", "consent to", "use cookies",
    "uses cookies", "we use", "manage", "reject", "opt out", "object to", "withdraw", "akzeptier", "zustimm",
    "speicher",
    "verarbeit", "verwend", "nutzen", "ablehn", "refus", "stock", "traitons", "traitement", "utilis", "acept", "rechaz",
    "almacen", "utiliz", "tratar", "accett", "rifiut", "aceit", "armazen", "toestemming", "gebruik", "принима",
    "использ", "соглас", "đồng ý", "同意",
)  # fmt: skip
_SPOKEN_TO = (
    r"\bwe (?:and|use|may|ask|value|store|process)\b",
    r"\bour (?:\d[\d,.]* )?(?:\w+ )?(?:partners|vendors|sites?|website)\b",
    r"\byour? (?:device|browser|consent|choices?|data|privacy|personal|preferences|settings|experience)\b",
    r"\byou (?:can|agree|accept|may)\b",
    r"\bby (?:clicking|selecting|tapping|continuing|using)\b",
    r"\b(?:click|select|tap)(?:ing)? \W?(?:on )?\W?(?:i )?(?:accept|agree|reject|manage|consent|settings)",
    r"\bpartners do not ask\b|\bthis (?:site|website) uses\b",
    r"\bwir (?:und|verwenden|nutzen|benötigen)\b|\bunsere partner\b",
    r"\b(?:ihre[rn]?|deine[rn]?) (?:einwilligung|zustimmung|gerät|daten)",
    r"\bnous (?:et|utilisons|stockons|traitons)\b|\bnos (?:\d+ )?partenaires\b",
    r"\bvotre (?:consentement|appareil|accord|choix|terminal)\b|\bvos (?:choix|données|préférences)\b",
    r"\bnosotros y\b|\bnuestros (?:\d+ )?socios\b|\b(?:su|tu) (?:consentimiento|dispositivo)\b|\butilizamos\b",
    r"\bquesto sito\b|\bnoi e\b|\bnostri (?:\d+ )?partner\b|\b(?:il tuo|vostro) consenso\b|\butilizziamo\b",
    r"\bnós e\b|\bnossos (?:\d+ )?parceiros\b|\bwij en\b|\bonze partners\b",
    r"\bмы (?:и|использу)|\bнаши партн|\bваш\w* соглас|\bchúng tôi\b|当社|我们",
)
_PAID_FOR = (
    r"\bsubscribe\b.{0,40}\b(?:to|and) (?:continue|keep|read|unlock|get full)|\bto (?:continue|keep|finish) reading\b",
    (
        r"\b(?:article|content|story|page) is (?:(?:only|exclusively|available|reserved) ){0,3}(?:for|to) "
        r"(?:(?:our|paying|registered|premium) ){0,2}(?:subscribers|members)\b"
    ),
    r"\balready (?:a|an) (?:subscriber|member)\?|\bcontinue reading with a\b|\bsubscribe now to\b",
    r"\b(?:you have|you[’']ve) (?:reached|used|read) (?:your|all|\d+)\b.{0,40}\b(?:limit|articles?)\b",
    r"\b(?:log|sign) in (?:or \w+ )?to (?:continue|read|view|access)\b|\bcreate (?:a free|an) account to\b",
    r"\b(?:sign|log) in or (?:take out|subscribe|register|create)\b|\bunlock (?:this|the full) (?:article|story)\b",
    r"\bstart your (?:free )?(?:trial|subscription)\b",
    r"\bwie gewohnt mit werbung\b|^\W*weiter mit werbung und tracking|\bzustimmen und weiter\b",
    r"\baccetta (?:tutti|e continua)\b",
    r"\bnur für (?:\w+ )?(?:abonnenten|abonnentinnen|mitglieder)\b|\b(?:um|jetzt) weiter(?:zu)?lesen\b",
    r"\bsie haben (?:bereits|schon) ein (?:abo|konto)\b|\bmit \S{1,12} (?:plus )?weiterlesen\b|\bjetzt abonnieren\b",
    r"\bréservée? (?:aux|à nos) abonnés\b|\bpour lire la suite\b|\bdéjà abonnée?\b|\babonnez-vous (?:pour|à partir)\b",
    r"\bil vous reste .{1,12}% de cet article\b",
    r"\b(?:exclusivo|contenido) para (?:nuestros )?suscriptores\b|\bsuscríbe(?:te|se) para\b",
    r"\b(?:ya eres|es usted) suscriptor\b|\bpara (?:seguir|continuar) leyendo\b|\binicia sesión para\b",
    r"\briservat[oa] agli abbonati\b|\babbonati per (?:continuare|leggere)\b|\bsei già abbonato\b",
    r"\bexclusivo para assinantes\b|\bassine para (?:continuar|ler)\b|\bjá é assinante\b|\balleen voor abonnees\b",
    r"\bдоступ\w* только (?:для )?подписчик\w*|\bоформите подписку\b",
    r"\btylko dla (?:prenumerator|subskrybent)\w*|\bzaloguj się, aby\b",
    r"(?:유료|구독)\s?회원 전용입니다|로그인 후 (?:계속|이용)|متاح(?:ة)? للمشتركين فقط|سجل الدخول لمتابعة",
    r"\bđăng nhập để (?:đọc|xem)\b|\bdành (?:riêng )?cho (?:thuê bao|hội viên)\b",
    r"(?:订阅|登录)后(?:继续)?(?:阅读|查看)|仅限(?:会员|订阅)|有料会員限定|会員限定記事|続きを読むには",
)
_PROVEN = (
    r"\bverify (?:that )?you(?:[’']re| are) (?:a )?(?:human|not a robot)\b|\bare you a robot\b",
    r"\b(?:confirm|prove) (?:that )?you(?:[’']re| are) not a robot\b",
    r"\bchecking (?:your browser|if the site connection)\b|\bddos protection by \w+\W*$|^this process is automatic\b",
    r"\benable (?:javascript|js)\b|\bjavascript is (?:disabled|required|not enabled)\b",
    r"\bturn (?:on javascript|off your ad ?blocker)\b|\b(?:disable|whitelist|pause) (?:your|the|any) ad ?blocker\b",
    r"\bwe (?:have )?detected (?:that you are using )?(?:an )?ad ?blocker|\byou don[’']t have permission to access\b",
    r"\bneeds to review the security of your connection\b|\bour systems have detected unusual (?:traffic|activity)\b",
    r"\bcontent is not available in your (?:region|country|location)\b",
    r"\b(?:unavailable|not available) (?:in [\w ]{1,40} )?due to legal reasons\b",
    r"\bbitte (?:aktivieren sie javascript|deaktivieren sie ihren (?:ad|werbe)blocker)",
    r"\bvérifiez que vous (?:êtes humain|n[’']êtes pas un robot)",
    (
        r"^\W*(?:access denied|403 forbidden|404 not found|page not found|just a moment|attention required|"
        r"subscribe now|before you continue(?: to \w+)?|"
        r"you have been blocked|sign in|log in|accept all|reject all|manage options)\W*"
        r"(?:\| cloudflare\W*)?$"
    ),
)
_ASKED_KEYS = (
    "subscri", "continue", "keep reading", "finish reading", "members", "member?", "articles", "log in", "sign in",
    "create a", "unlock", "start your", "human", "robot", "checking", "javascript", "blocker", "permission", "security",
    "content is not", "legal reasons", "unusual", "denied", "forbidden", "not found", "just a moment", "attention req",
    "been blocked", "accept all", "reject all", "manage opt", "nur für", "weiter", "sie haben", "abon", "deaktivieren",
    "lire la suite", "il vous reste", "vérifiez", "suscri", "leyendo", "sesión", "abbona", "assina", "assine",
    "mit werbung", "zustimmen und", "accetta", "tylko dla", "zaloguj", "전용", "로그인", "للمشتركين", "سجل الدخول",
    "ddos", "is automatic", "enable js", "free article",
    "подписк", "подписчик", "đăng nhập", "dành", "后", "仅限", "有料会員", "会員限定", "続きを読む",
)  # fmt: skip
WALL_KEYS = (*_MATTER, *_ASKED_KEYS)
"""Every wall line has one of these, in lower case: a text without any holds none."""


def is_wall_line(text: str, keys: Sequence[str] = WALL_KEYS) -> bool:
    """Whether a line is part of a wall and not of the article behind it; `keys` are the `WALL_KEYS` to look for."""
    lowered = text[:_LOOKED_AT].lower()
    if not any(key in lowered for key in keys):
        return False
    return _asked().search(lowered) is not None or (
        any(matter in lowered for matter in _MATTER)
        and any(deed in lowered for deed in _DEED)
        and _spoken_to().search(lowered) is not None
    )


@cache
def _asked() -> re.Pattern[str]:
    return re.compile("|".join((*_PAID_FOR, *_PROVEN)))


@cache
def _spoken_to() -> re.Pattern[str]:
    return re.compile("|".join(_SPOKEN_TO))
