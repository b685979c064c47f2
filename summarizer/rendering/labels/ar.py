"""The fixed words in Arabic."""

from __future__ import annotations

from summarizer.rendering.labels.words import Labels

__all__ = ["WORDS"]

WORDS = Labels(
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
    comma="، ",
    months=(
        *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
        *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
    ),
    contents="المحتويات",
    source="المصدر {mark}",
    read="اقرأ المقال",
    close="إغلاق",
    outlet="الوسيلة",
    stresses="ما تركّز عليه",
    left_out="ما لم يجتز التدقيق واستُبعد",
    briefings=("الملخصات: {n}",),
    index="الملخصات",
)
