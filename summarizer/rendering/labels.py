"""Every fixed word a reader sees, in the language of the briefing.

A counted phrase is a tuple of forms with `{n}` in each; `count` picks the form that the language's plural rule asks
for. A phrase with one form fits every number. A further language is one more `Labels` in `_TABLE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Labels", "labels_for"]


def _one_or_other(n: int) -> int:
    return 0 if n == 1 else 1


def _french(n: int) -> int:
    return 0 if n < 2 else 1


def _russian(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The fixed words of one language."""

    language: str
    plural: Callable[[int], int] = _one_or_other
    headings: Mapping[str, str]
    agreements: str
    conflicts: str
    silences: str
    timeline: str
    questions: str
    topics: str
    sources: str
    uncited: tuple[str, ...]
    more: tuple[str, ...]
    withheld: str
    fallback: str
    flagged: str
    superseded: str
    as_of: str
    kinds: Mapping[str, str]
    headline_only: str
    reference: str
    same_origin: str
    characters: str
    title_characters: str
    articles: tuple[str, ...]
    references: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    checked: tuple[str, ...]
    supported: tuple[str, ...]
    repaired: tuple[str, ...]
    marked: tuple[str, ...]
    dropped: tuple[str, ...]
    writers: Mapping[str, str]
    seconds: str
    colon: str = ": "
    quotes: tuple[str, str] = ("“", "”")
    months: tuple[str, ...]
    months_alone: tuple[str, ...] = ()
    day: str = "{day} {month} {year}"
    first_day: str = ""
    days: str = "{first}–{last} {month} {year}"
    month: str = "{month} {year}"

    def count(self, n: int, forms: tuple[str, ...]) -> str:
        """The counted phrase `forms` for the number `n`."""
        return forms[min(self.plural(n), len(forms) - 1)].format(n=n)


_ENGLISH = Labels(
    language="en",
    headings={
        "whats_happened": "What’s happened",
        "behind_the_headline": "What’s behind the headline?",
        "what_the_papers_say": "What the papers say",
        "how_we_got_here": "How we got here",
        "go_deeper": "Go deeper",
    },
    agreements="What they agree on",
    conflicts="Where they contradict each other",
    silences="What some leave out",
    timeline="Timeline",
    questions="Common questions",
    topics="People, places and organisations",
    sources="Sources",
    uncited=("{n} more article, not cited", "{n} more articles, not cited"),
    more=("and {n} more",),
    withheld="Left out",
    fallback="Written by the {writer}",
    flagged="not supported by what it cites",
    superseded="later corrected",
    as_of="as of {date}",
    kinds={"person": "person", "place": "place", "organisation": "organisation", "other": ""},
    headline_only="headline only",
    reference="background",
    same_origin="same text as {marks}",
    characters="characters {start}–{end}",
    title_characters="headline, characters {start}–{end}",
    articles=("{n} article", "{n} articles"),
    references=("{n} background text", "{n} background texts"),
    outlets=("{n} outlet", "{n} outlets"),
    origins=("{n} independent origin", "{n} independent origins"),
    checked=("{n} statement checked", "{n} statements checked"),
    supported=("{n} supported",),
    repaired=("{n} repaired",),
    marked=("{n} flagged",),
    dropped=("{n} dropped",),
    writers={"extractive": "extractive writer", "llm": "model"},
    seconds="{seconds} s",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
)

_GERMAN = Labels(
    language="de",
    headings={
        "whats_happened": "Was ist passiert?",
        "behind_the_headline": "Was steckt dahinter?",
        "what_the_papers_say": "Was die Zeitungen schreiben",
        "how_we_got_here": "Wie es dazu kam",
        "go_deeper": "Mehr dazu",
    },
    agreements="Worin sie übereinstimmen",
    conflicts="Wo sie einander widersprechen",
    silences="Was manche weglassen",
    timeline="Zeitleiste",
    questions="Häufige Fragen",
    topics="Personen, Orte und Organisationen",
    sources="Quellen",
    uncited=("{n} weiterer Artikel, nicht zitiert", "{n} weitere Artikel, nicht zitiert"),
    more=("und {n} weitere",),
    withheld="Ausgelassen",
    fallback="Verfasst vom Autor „{writer}“",
    flagged="durch die zitierte Stelle nicht belegt",
    superseded="später berichtigt",
    as_of="Stand {date}",
    kinds={"person": "Person", "place": "Ort", "organisation": "Organisation", "other": ""},
    headline_only="nur Überschrift",
    reference="Hintergrund",
    same_origin="gleicher Text wie {marks}",
    characters="Zeichen {start}–{end}",
    title_characters="Überschrift, Zeichen {start}–{end}",
    articles=("{n} Artikel",),
    references=("{n} Hintergrundtext", "{n} Hintergrundtexte"),
    outlets=("{n} Medium", "{n} Medien"),
    origins=("{n} unabhängige Quelle", "{n} unabhängige Quellen"),
    checked=("{n} Aussage geprüft", "{n} Aussagen geprüft"),
    supported=("{n} belegt",),
    repaired=("{n} berichtigt",),
    marked=("{n} markiert",),
    dropped=("{n} verworfen",),
    writers={"extractive": "extraktiv", "llm": "Sprachmodell"},
    seconds="{seconds} s",
    quotes=("„", "“"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    day="{day}. {month} {year}",
    days="{first}.–{last}. {month} {year}",
)

_FRENCH = Labels(
    language="fr",
    plural=_french,
    headings={
        "whats_happened": "Ce qui s’est passé",
        "behind_the_headline": "Que cache le titre ?",
        "what_the_papers_say": "Ce qu’en dit la presse",
        "how_we_got_here": "Comment on en est arrivé là",
        "go_deeper": "Pour aller plus loin",
    },
    agreements="Ce sur quoi ils s’accordent",
    conflicts="Là où ils se contredisent",
    silences="Ce que certains ne disent pas",
    timeline="Chronologie",
    questions="Questions fréquentes",
    topics="Personnes, lieux et organisations",
    sources="Sources",
    uncited=("{n} autre article, non cité", "{n} autres articles, non cités"),
    more=("et {n} autre", "et {n} autres"),
    withheld="Omis",
    fallback="Rédigé par : {writer}",
    flagged="non étayé par le passage cité",
    superseded="corrigé depuis",
    as_of="au {date}",
    kinds={"person": "personne", "place": "lieu", "organisation": "organisation", "other": ""},
    headline_only="titre seul",
    reference="contexte",
    same_origin="même texte que {marks}",
    characters="caractères {start}–{end}",
    title_characters="titre, caractères {start}–{end}",
    articles=("{n} article", "{n} articles"),
    references=("{n} texte de contexte", "{n} textes de contexte"),
    outlets=("{n} média", "{n} médias"),
    origins=("{n} origine indépendante", "{n} origines indépendantes"),
    checked=("{n} énoncé vérifié", "{n} énoncés vérifiés"),
    supported=("{n} étayé", "{n} étayés"),
    repaired=("{n} corrigé", "{n} corrigés"),
    marked=("{n} signalé", "{n} signalés"),
    dropped=("{n} écarté", "{n} écartés"),
    writers={"extractive": "rédaction extractive", "llm": "modèle"},
    seconds="{seconds} s",
    colon=" : ",
    quotes=("« ", " »"),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    first_day="1er {month} {year}",
)

_SPANISH = Labels(
    language="es",
    headings={
        "whats_happened": "Qué ha pasado",
        "behind_the_headline": "¿Qué hay detrás del titular?",
        "what_the_papers_say": "Lo que dice la prensa",
        "how_we_got_here": "Cómo se llegó hasta aquí",
        "go_deeper": "Para saber más",
    },
    agreements="En qué coinciden",
    conflicts="En qué se contradicen",
    silences="Lo que algunos omiten",
    timeline="Cronología",
    questions="Preguntas frecuentes",
    topics="Personas, lugares y organizaciones",
    sources="Fuentes",
    uncited=("{n} artículo más, sin citar", "{n} artículos más, sin citar"),
    more=("y {n} más",),
    withheld="Omitido",
    fallback="Escrito por: {writer}",
    flagged="sin respaldo en el pasaje citado",
    superseded="corregido después",
    as_of="a {date}",
    kinds={"person": "persona", "place": "lugar", "organisation": "organización", "other": ""},
    headline_only="solo titular",
    reference="contexto",
    same_origin="mismo texto que {marks}",
    characters="caracteres {start}–{end}",
    title_characters="titular, caracteres {start}–{end}",
    articles=("{n} artículo", "{n} artículos"),
    references=("{n} texto de contexto", "{n} textos de contexto"),
    outlets=("{n} medio", "{n} medios"),
    origins=("{n} origen independiente", "{n} orígenes independientes"),
    checked=("{n} afirmación comprobada", "{n} afirmaciones comprobadas"),
    supported=("{n} respaldada", "{n} respaldadas"),
    repaired=("{n} corregida", "{n} corregidas"),
    marked=("{n} marcada", "{n} marcadas"),
    dropped=("{n} descartada", "{n} descartadas"),
    writers={"extractive": "redacción extractiva", "llm": "modelo"},
    seconds="{seconds} s",
    quotes=("«", "»"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    day="{day} de {month} de {year}",
    days="{first}–{last} de {month} de {year}",
    month="{month} de {year}",
)

_RUSSIAN = Labels(
    language="ru",
    plural=_russian,
    headings={
        "whats_happened": "Что произошло",
        "behind_the_headline": "Что стоит за новостью?",
        "what_the_papers_say": "Что пишет пресса",
        "how_we_got_here": "Как до этого дошло",
        "go_deeper": "Подробнее",
    },
    agreements="В чём они сходятся",
    conflicts="В чём они противоречат друг другу",
    silences="О чём некоторые молчат",
    timeline="Хронология",
    questions="Частые вопросы",
    topics="Люди, места и организации",
    sources="Источники",
    uncited=("ещё {n} статья без ссылок", "ещё {n} статьи без ссылок", "ещё {n} статей без ссылок"),
    more=("и ещё {n}",),
    withheld="Опущено",
    fallback="Автор раздела: {writer}",
    flagged="не подтверждается цитируемым местом",
    superseded="позже исправлено",
    as_of="на {date}",
    kinds={"person": "человек", "place": "место", "organisation": "организация", "other": ""},
    headline_only="только заголовок",
    reference="справка",
    same_origin="тот же текст, что и {marks}",
    characters="символы {start}–{end}",
    title_characters="заголовок, символы {start}–{end}",
    articles=("{n} статья", "{n} статьи", "{n} статей"),
    references=("{n} справка", "{n} справки", "{n} справок"),
    outlets=("{n} издание", "{n} издания", "{n} изданий"),
    origins=("{n} независимый источник", "{n} независимых источника", "{n} независимых источников"),
    checked=("проверено утверждений: {n}",),
    supported=("подтверждено: {n}",),
    repaired=("исправлено: {n}",),
    marked=("отмечено: {n}",),
    dropped=("отброшено: {n}",),
    writers={"extractive": "выборка из статей", "llm": "модель"},
    seconds="{seconds} с",
    quotes=("«", "»"),
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    months_alone=(
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    day="{day} {month} {year} г.",
    days="{first}–{last} {month} {year} г.",
    month="{month} {year} г.",
)

_VIETNAMESE = Labels(
    language="vi",
    headings={
        "whats_happened": "Chuyện gì đã xảy ra",
        "behind_the_headline": "Điều gì ẩn sau tin này?",
        "what_the_papers_say": "Báo chí viết gì",
        "how_we_got_here": "Vì đâu đến nỗi này",
        "go_deeper": "Tìm hiểu thêm",
    },
    agreements="Những điểm các báo thống nhất",
    conflicts="Những điểm các báo mâu thuẫn",
    silences="Những điều có báo bỏ qua",
    timeline="Dòng thời gian",
    questions="Câu hỏi thường gặp",
    topics="Con người, địa điểm và tổ chức",
    sources="Nguồn",
    uncited=("{n} bài khác, không được trích dẫn",),
    more=("và {n} nguồn khác",),
    withheld="Lược bỏ",
    fallback="Được viết bởi: {writer}",
    flagged="đoạn trích dẫn không chứng minh được",
    superseded="sau đó đã đính chính",
    as_of="tính đến {date}",
    kinds={"person": "người", "place": "địa điểm", "organisation": "tổ chức", "other": ""},
    headline_only="chỉ có tiêu đề",
    reference="bối cảnh",
    same_origin="cùng văn bản với {marks}",
    characters="ký tự {start}–{end}",
    title_characters="tiêu đề, ký tự {start}–{end}",
    articles=("{n} bài báo",),
    references=("{n} tài liệu bối cảnh",),
    outlets=("{n} cơ quan báo chí",),
    origins=("{n} nguồn gốc độc lập",),
    checked=("đã kiểm tra {n} câu",),
    supported=("{n} câu có căn cứ",),
    repaired=("{n} câu được sửa",),
    marked=("{n} câu bị đánh dấu",),
    dropped=("{n} câu bị loại",),
    writers={"extractive": "trích xuất nguyên văn", "llm": "mô hình"},
    seconds="{seconds} giây",
    months=tuple(f"tháng {number}" for number in range(1, 13)),
    day="ngày {day} {month} năm {year}",
    days="ngày {first}–{last} {month} năm {year}",
    month="{month} năm {year}",
)

_ARABIC = Labels(
    language="ar",
    headings={
        "whats_happened": "ماذا حدث",
        "behind_the_headline": "ماذا وراء العنوان؟",
        "what_the_papers_say": "ماذا تقول الصحف",
        "how_we_got_here": "كيف وصلنا إلى هنا",
        "go_deeper": "للتعمّق أكثر",
    },
    agreements="ما تتفق عليه",
    conflicts="ما تتناقض فيه",
    silences="ما يغفله بعضها",
    timeline="التسلسل الزمني",
    questions="أسئلة شائعة",
    topics="أشخاص وأماكن ومنظمات",
    sources="المصادر",
    uncited=("مقالات أخرى غير مقتبسة: {n}",),
    more=("وغيرها: {n}",),
    withheld="محذوف",
    fallback="كتبه: {writer}",
    flagged="لا يدعمه النص المقتبس",
    superseded="صُحّح لاحقًا",
    as_of="حتى {date}",
    kinds={"person": "شخص", "place": "مكان", "organisation": "منظمة", "other": ""},
    headline_only="العنوان فقط",
    reference="خلفية",
    same_origin="النص نفسه في {marks}",
    characters="الأحرف {start}–{end}",
    title_characters="العنوان، الأحرف {start}–{end}",
    articles=("المقالات: {n}",),
    references=("نصوص الخلفية: {n}",),
    outlets=("وسائل الإعلام: {n}",),
    origins=("المصادر المستقلة: {n}",),
    checked=("العبارات المفحوصة: {n}",),
    supported=("المدعومة: {n}",),
    repaired=("المصحَّحة: {n}",),
    marked=("المعلَّمة: {n}",),
    dropped=("المستبعدة: {n}",),
    writers={"extractive": "كاتب الاقتباس الحرفي", "llm": "نموذج"},
    seconds="{seconds} ث",
    months=(
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
        *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
)

_TABLE = {words.language: words for words in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _RUSSIAN, _VIETNAMESE, _ARABIC)}


def labels_for(language: str) -> Labels:
    """The words for a BCP 47 tag; English for a language that has no table yet."""
    return _TABLE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
