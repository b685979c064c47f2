"""What feeds, crawlers and pages really hand over: escaped twice, in another calendar, a wall instead of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sources import load

from summarizer.errors import EmptyBundleError
from summarizer.loading import load_bundle, read_source
from summarizer.loading.placeholders import is_placeholder, is_wall
from summarizer.text.boilerplate.access_walls import is_wall_line

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Article

REPORT = (
    "The ferry to Velm will stop running at night from June, the harbour office said. It carried ninety people a day."
)

ESCAPED = "The county&#8217;s engineers blame a chain &amp; a bolt."


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write_file(content: str | bytes, name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


def one(**fields: Any) -> tuple[Article, list[str]]:
    bundle, told = load([{"title": "Ferry stops", "outlet": "Harbour Post", "text": REPORT, **fields}])
    return bundle.articles[0], told


# HTML in records


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Chain broke", "content": f"<p>{ESCAPED}</p>"},
        {"title": {"rendered": "Chain broke"}, "content": {"rendered": f"<p>{ESCAPED}</p>"}},
        {"title": "Chain broke", "body": ESCAPED},
        {"title": "Chain broke", "body": ESCAPED.replace("&", "&amp;")},
        {"title": "Chain broke", "text": f"\n<div class='a'>{ESCAPED.replace('chain', '<b>chain</b>')}</div>"},
        {"@type": "NewsArticle", "headline": "Chain broke", "articleBody": ESCAPED},
        {"uri": "1", "title": "Chain broke", "dateTimePub": "2031-05-02", "body": f"<p>{ESCAPED}</p>"},
    ],
)  # fmt: skip
def test_a_body_that_is_html_is_read_as_its_text(record: dict[str, Any]) -> None:
    article = load([{**record, "link": "https://paper.example/1"}])[0].articles[0]
    assert (article.title, article.text) == ("Chain broke", "The county’s engineers blame a chain & a bolt.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Ferries <b>stop</b> in <a href='x'>June</a>.", "Ferries stop in June."),
        ("<span>One.</span>\n\nTwo &amp; three.", "One.\n\nTwo & three."),
        ("<!-- wp --><p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<br>One.<br/>Two.", "One.\nTwo."),
        ("It was < 5 and > 3, <ok>.", "It was < 5 and > 3, <ok>."),
    ],
)
def test_content_with_a_few_tags_loses_them_and_keeps_its_lines(content: str, text: str) -> None:
    assert load([{"title": "T", "source": "A", "content": content}])[0].articles[0].text == text


def test_an_answer_of_the_wordpress_api() -> None:
    post = {
        "id": 7,
        "date": "2031-05-02T12:07:00",
        "date_gmt": "2031-05-02T10:07:00",
        "link": "https://www.harbour-post.example/7",
        "title": {"rendered": "Ferry &#8220;stops&#8221;"},
        "content": {"rendered": "<p>One.</p>\n<p>Two.</p>", "protected": False},
        "excerpt": {"rendered": "<p>Teaser</p>"},
    }
    article = load([post])[0].articles[0]
    assert (article.title, article.text, article.outlet) == ("Ferry “stops”", "One.\n\nTwo.", "harbour-post.example")
    assert article.published == "2031-05-02T10:07"


def test_a_text_that_is_text_is_kept_and_references_in_it_are_told() -> None:
    for text in ("It was < 5 and > 3.", "The tag <p> opens a paragraph.", "R&D; AT&T; a &b", "x &unknown; y"):
        assert one(text=text)[1] == []
        assert one(text=text)[0].text == text
    article, told = one(text="Chains &amp; bolts.")
    assert article.text == "Chains &amp; bolts."
    assert told == ["bundle: [0].text: it has characters as HTML writes them, such as `&amp;`; they are kept"]


@pytest.mark.parametrize("field", ["title", "text"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("Ferry &#39;stops&#39; in June.", "it has characters as HTML writes them, such as `&amp;`; they are kept"),
        ("Ferry <b>stops</b> in June.", "it has tags of HTML; they are kept"),
    ],
)
def test_what_is_kept_of_html_is_told(write: Any, field: str, given: str, told: str) -> None:
    article, remarks = one(**{field: given})
    assert (getattr(article, field), remarks) == (given, [f"bundle: [0].{field}: {told}"])
    item = {"uri": "1", "headline": given, "body_text": REPORT, "infosource": [{"name": "A"}]}
    assert load([item])[1] == [f"bundle: [0].title: {told}"]
    assert [s.partition(": ")[2] for s in load(write(f"---\ntitle: A\noutlet: B\n---\n{given}", "a.md"))[1]] == [
        f"text: {told}"
    ]


# Feeds


def feed(item: str, head: str = "") -> str:
    spaces = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {spaces}><channel><title>Velm News</title>{head}<item>{item}</item></channel></rss>'


@pytest.mark.parametrize(
    "caption",
    [
        "<media:description>A crane on the quay.</media:description>",
        "<media:content url='x.jpg'><media:description type='plain'>A crane.</media:description></media:content>",
        '<media:group><media:description type="html">&lt;p&gt;A crane.&lt;/p&gt;</media:description></media:group>',
        "<media:thumbnail url='x'/><media:description/>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_the_caption_of_a_picture_is_no_text(write: Any, caption: str, *, first: bool) -> None:
    parts = [f"<description>{REPORT}</description>", caption]
    item = "<title>Ferry stops</title>" + "".join(parts if first else reversed(parts))
    assert load(write(feed(item), "a.xml"))[0].articles[0].text == REPORT


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Ferry to axe &amp;#39;night fare&amp;#39; from June", "Ferry to axe 'night fare' from June"),
        ("Chains &amp;amp; bolts", "Chains & bolts"),
        ("Chains &amp; bolts", "Chains & bolts"),
        ("<![CDATA[Ferry &#8220;stops&#8221;]]>", "Ferry “stops”"),
        ("<![CDATA[Ferry <em>stops</em> at night]]>", "Ferry stops at night"),
        ("Fewer than &lt; 5 boats", "Fewer than < 5 boats"),
        ("&amp;lsquo;No ferry&amp;rsquo;", "‘No ferry’"),
    ],
)
def test_a_title_is_decoded_as_a_body_is(write: Any, title: str, read: str) -> None:
    article = load(write(feed(f"<title>{title}</title><description>{REPORT}</description>"), "a.xml"))[0].articles[0]
    assert article.title == read


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ('<title type="html">Ferry &amp;#39;stops&amp;#39;</title>', "Ferry 'stops'"),
        ('<title type="html">Ferry &lt;b&gt;stops&lt;/b&gt; &amp;amp; stays</title>', "Ferry stops & stays"),
        (
            '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ferry <b>stops</b></div></title>',
            "Ferry stops",
        ),
        ("<title>Ferry &amp;#39;stops&amp;#39; at 5 &lt; 6</title>", "Ferry 'stops' at 5 < 6"),
    ],
)
def test_a_title_of_atom_is_what_its_type_says(write: Any, title: str, read: str) -> None:
    entry = f"<entry>{title}<summary>{REPORT}</summary></entry>"
    content = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title>{entry}</feed>'
    assert load(write(content, "a.atom"))[0].articles[0].title == read


@pytest.mark.parametrize("behind", [" - harbour post", " | The Harbour Post", " – HARBOUR POST", " - Harbour Post"])
def test_the_outlet_behind_a_headline_goes_however_it_is_spelled(write: Any, behind: str) -> None:
    source = '<source url="https://harbour-post.example">Harbour Post</source>'
    for title in ("Ferry stops", "Ferry - stops"):
        assert load(write(feed(f"<title>{title}{behind}</title>{source}"), "a.xml"))[0].articles[0].title == title


def test_an_item_of_google_news_is_its_headline(write: Any) -> None:
    links = "".join(
        f'&lt;li&gt;&lt;a href="https://a.example/{n}"&gt;{title}&lt;/a&gt;&amp;nbsp;&amp;nbsp;'
        f'&lt;font color="#6f6f6f"&gt;{paper}&lt;/font&gt;&lt;/li&gt;'
        for n, (title, paper) in enumerate(
            [("Ferry stops", "Harbour Post"), ("Mayor flees after ferry row", "Velm Sun")]
        )
    )
    item = (
        f"<title>Ferry stops - Harbour Post</title><description>&lt;ol&gt;{links}&lt;/ol&gt;</description>"
        '<source url="https://harbour-post.example">Harbour Post</source>'
    )
    bundle, _ = load(write(feed(item), "a.xml"))
    article = bundle.articles[0]
    assert (article.title, article.outlet, article.text) == ("Ferry stops", "Harbour Post", "")


# Bytes


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_what_calls_itself_latin_is_windows_1252_as_in_browsers(write: Any, label: str) -> None:
    text = "“No ferry – it costs €5,” she said. It’s late."
    content = f"<?xml version='1.0' encoding='{label}'?>" + feed(f"<title>T</title><description>{text}</description>")
    assert load(write(content.encode("cp1252"), "a.xml"))[0].articles[0].text == text


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-9", "cp1254", "“İstanbul” – 5 €"),
        ("iso-8859-15", "cp1252", "“No ferry – 5 € a day”"),
        ("iso-8859-2", "cp1250", "„Šest trajektů – 5 €“ od Žďáru"),
        ("iso-8859-7", "cp1253", "“Το πλοίο – 5 € τη μέρα”"),
        ("gb2312", "gb18030", "渡轮停航，票价為五圓。"),
        ("shift_jis", "cp932", "渡し船は①番で止まる。"),
        ("euc-kr", "cp949", "페리가 멈췄다. 똠방각하"),
        ("tis-620", "cp874", "เรือ “หยุด”"),
    ],
)
def test_other_labels_mean_what_browsers_make_of_them(write: Any, label: str, codec: str, text: str) -> None:
    content = f"<?xml version='1.0' encoding='{label}'?>" + feed(f"<title>T</title><description>{text}</description>")
    assert load(write(content.encode(codec), "a.xml"))[0].articles[0].text == text


# Dates and addresses


@pytest.mark.parametrize(
    ("published", "language", "iso"),
    [
        ("1404/02/23", "fa", "2025-05-13"),
        ("۱۴۰۳-۱۲-۳۰", "fa", "2025-03-20"),
        ("1404/02/31", "fa-IR", "2025-05-21"),
        ("۲۳ اردیبهشت ۱۴۰۴", "fa", "2025-05-13"),
        ("سه‌شنبه 1 فروردین 1400 - 10:07", "fa", "2021-03-21"),
        ("2568-05-13", "th", "2025-05-13"),
        ("2025-05-13", "fa", "2025-05-13"),
        ("2025-05-13", "th", "2025-05-13"),
    ],
)
def test_the_calendar_of_the_language(published: str, language: str, iso: str) -> None:
    article, told = one(published=published, language=language)
    assert (article.published, told) == (iso, [])


@pytest.mark.parametrize(
    ("published", "language", "remark"),
    [
        ("1404/02/23", None, '"1404/02/23" is a year of another calendar, which cannot be told or read'),
        ("1446-11-15", "ar", '"1446-11-15" is a year of another calendar'),
        ("2082-01-30", "ne", '"2082-01-30" is a year of another calendar'),
        ("1404/13/01", "fa", '"1404/13/01"'),
        ("1970-01-01T00:00:00Z", "en", '"1970-01-01T00:00:00Z" cannot be read as a date'),
        ("1970-01-01", "en", '"1970-01-01" cannot be read as a date'),
        (float("nan"), "en", "NaN is no date"),
    ],
)
def test_a_date_that_cannot_be_is_told(published: Any, language: str | None, remark: str) -> None:
    article, told = one(published=published, language=language)
    assert article.published is None
    assert len(told) == 1
    assert told[0].startswith(f"bundle: [0].published: {remark}")
    assert told[0].endswith("the article counts as undated")


@pytest.mark.parametrize("published", ["09/02/2025", "9-2-2025", "09/02/2025 10:07"])
def test_a_date_of_two_readings_is_told(published: str) -> None:
    article, told = one(published=published)
    assert article.published == "2025"
    remark = "may be two days, and its year alone is read; write it as 2024-05-31"
    assert told == [f'bundle: [0].published: "{published}" {remark}']
    for clear in ("13/02/2025", "02.09.2025", "2025", "2025-09"):
        assert one(published=clear)[1] == []


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " \x01javascript:x", "data:text/html,x", "file:///etc"],
)  # fmt: skip
def test_an_address_that_is_none_on_the_web_is_left_out_and_told(url: str) -> None:
    article, told = one(url=url)
    assert article.url is None
    assert len(told) == 1
    assert told[0].endswith(':" is no address on the web; the field is left out')
    for good in ("https://a.example/x:y", "a.example/x", "a.example:8080/x", "HTTP://A.EXAMPLE", "/news/1"):
        assert one(url=good) == (one(url=good)[0], [])
        assert one(url=good)[0].url == good


@pytest.mark.parametrize(
    "stated",
    [
        '<meta property="article:published_time" content="2025-09-02T08:10+01:00">',
        '<meta content="x" name="y"><meta property="article:published_time"  content="2025-09-02T08:10:00+01:00">',
        '<script type="application/ld+json">{"datePublished":"2025-09-02T08:10:33+01:00"}</script>',
        '<meta name="parsely-pub-date" content="2025-09-02T08:10:00+01:00">',
        '<meta itemprop="datePublished" content="2025-09-02T08:10+01:00">',
        (
            '<meta name="last-modified" content="2025-09-02T11:00+01:00">'
            '<meta content="2025-09-02T08:10+01:00" itemprop="datePublished">'
        ),
        '</head><body><time class="published" datetime="2025-09-02T08:10+01:00">2 September</time>',
    ],
)
def test_the_hour_that_a_page_states_is_kept(write: Any, stated: str) -> None:
    body = "".join(f"<p>{REPORT} It was said again on day {n}.</p>" for n in range(8))
    page = f"<html><head><title>Ferry stops</title>{stated}</head><body><article>{body}</article></body></html>"
    assert load(write(page, "a.html"))[0].articles[0].published == "2025-09-02T08:10+01:00"


# Walls and placeholders


@pytest.mark.parametrize(
    "text",
    [
        "[Removed]", "[removed] ", "(deleted)", "[No content]", "This article is no longer available.",
        "The page you requested has been removed.", "Sorry, this content is not available.", "<null>",
        "[Removed by publisher]", "N/A", "null", "UNDEFINED", "Loading...", "Error 404: page not found",
        "403 Forbidden nginx",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
        "Removed", "No title", "Untitled", "Not available", "-", "...", "Redirecting...", "Service Unavailable",
        "Inhalt nicht verfügbar", "Page introuvable", "Contenido no disponible", "文章不存在", "記事が見つかりません",
        "Dieser Artikel ist nicht mehr verfügbar.", "Cet article n’est plus disponible.",
    ],
)  # fmt: skip
def test_a_placeholder_is_no_article(text: str) -> None:
    assert is_placeholder(text)
    with pytest.raises(EmptyBundleError, match="is a placeholder"):
        load([{"source": {"name": text}, "title": text, "content": text, "publishedAt": "1970-01-01T00:00:00Z"}])
    bundle, told = load([{"title": text, "outlet": "A", "text": text}, {"title": "Ferry", "outlet": "B", "text": text}])
    assert [(each.outlet, each.text) for each in bundle.articles] == [("B", "")]
    assert [sentence.partition("; ")[2] for sentence in told] == ["the article is left out", "the field is left out"]


WALLS = [
    (
        "We and our 842 partners store and access personal data, like browsing data or "
        "unique identifiers, on your device. "
        "Selecting I Accept enables tracking technologies to support the purposes shown "
        "under we and our partners process "
        "data to provide. Some partners do not ask for your consent to process your data and rely on their legitimate "
        "interest."
    ),
    (
        "Before you continue\nWe use cookies and data to deliver and maintain our "
        "services. If you choose to accept all, we "
        "will also use cookies to measure your experience.\nReject all\nAccept all"
    ),
    "This article is for subscribers only. Sign in or take out a subscription to read on.",
    "You have reached your limit of free articles. Already a subscriber? Log in to continue reading.",
    (
        "Please verify you are a human. Access to this page has been denied because we "
        "believe you are using automation.\n"
        "Please make sure that you enable JavaScript and cookies in your browser."
    ),
    (
        "Wir und unsere 231 Partner speichern personenbezogene Daten wie Cookies auf "
        "Ihrem Gerät. Mit Ihrer Einwilligung "
        "verarbeiten wir diese Daten. Sie können Ihre Einwilligung im Datenschutz-Center jederzeit ablehnen."
    ),
    "Dieser Inhalt ist nur für Abonnenten. Jetzt weiterlesen mit dem Probemonat.",
    "Nous et nos 613 partenaires stockons et accédons à des informations sur un terminal. Accepter et fermer",
    "Nous et nos 124 partenaires stockons des cookies sur votre appareil avec votre consentement.",
    "Cet article est réservé aux abonnés. Pour lire la suite, abonnez-vous à partir de 1 € par mois.",
    "Nosotros y nuestros 90 socios almacenamos datos personales y cookies con su consentimiento en su dispositivo.",
    "Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.",
    "Contenuto riservato agli abbonati. Abbonati per continuare a leggere.",
    "この記事は有料会員限定です。続きを読むにはログインしてください。",
    "Checking your browser before accessing a.example. This process is automatic. DDoS protection by Cloudflare",
    "Please enable JS and disable any ad blocker",
    "You've read your last free article this month. Start your free trial to keep reading.",
    "Besuchen Sie uns wie gewohnt mit Werbung und Cookies. Zustimmen und weiter",
    "Questo sito utilizza cookie tecnici e di profilazione. Accetta tutti per continuare.",
    "Treść dostępna tylko dla prenumeratorów. Zaloguj się, aby czytać dalej.",
    "이 기사는 유료회원 전용입니다. 로그인 후 계속 읽으실 수 있습니다.",
    "هذا المحتوى متاح للمشتركين فقط. سجل الدخول لمتابعة القراءة.",
]


@pytest.mark.parametrize("wall", WALLS)
def test_a_wall_is_no_article_and_its_lines_are_no_evidence(wall: str) -> None:
    assert is_wall(wall)
    article, told = one(text=wall)
    assert article.headline_only
    assert told == ["bundle: [0].text: it asks for consent, a subscription or a proof; only the title is read"]


@pytest.mark.parametrize(
    "title", ["Just a moment...", "Access denied", "Attention Required! | Cloudflare", "[Removed]"]
)
def test_a_wall_below_the_title_of_one_is_left_out(title: str) -> None:
    with pytest.raises(EmptyBundleError, match="asks for consent, a subscription or a proof, and no article"):
        load([{"title": title, "outlet": "A", "text": WALLS[4]}])


@pytest.mark.parametrize(
    "text",
    [
        "The regulator fined the firm for storing cookies without consent. It had 842 partners, the ruling said.",
        "Readers who accept cookies may be tracked, the study found. The authors want personal data to be protected.",
        "The paper lost 4,000 subscribers after it put its articles behind a pay wall, its editor said.",
        "Wer Cookies akzeptiert, gibt personenbezogene Daten preis, sagte die Datenschutzbeauftragte Ida Brack.",
        "“Verify that you are insured before you travel,” the ministry told readers. Robots check the forms.",
        "Der Sender macht weiter mit Werbung, sagte die Intendantin. Die Cookies waren für die Gäste.",
        "The firm sells DDoS protection by the hour, it said. The process is automatic.",
        "정부는 유료회원 전용 서비스를 조사한다고 밝혔다. 시민들은 로그인 후 신고했다.",
        "Members of the board may continue reading the report on Monday, the chairwoman said.",
        "Le journal réserve ses enquêtes à ses abonnés, a dit sa directrice. Les autres articles restent gratuits.",
        "The security of your connection matters, said the mayor. Access was denied to the flooded street.",
    ],
)
def test_news_about_walls_is_news(text: str) -> None:
    assert not is_wall(text)
    assert not any(map(is_wall_line, text.split(". ")))


# A shape that was asked for


@pytest.mark.parametrize("shape", ["ninjs", "gdelt", "fundus"])
def test_a_shape_that_costs_the_text_is_told_when_it_is_loaded(shape: str) -> None:
    told: list[str] = []
    bundle = load_bundle(
        [{"title": "Ferry stops", "headline": "Ferry stops", "outlet": "A", "text": REPORT}],
        shape=shape,
        on_warning=told.append,
    )
    assert bundle.articles[0].text == ""
    assert any(
        f"it does not look like {shape}, which was asked for; its text cannot be read as that" in s for s in told
    )
    item = {"uri": "1", "headline": "Ferry stops", "body_text": REPORT, "infosource": [{"name": "A"}]}
    assert read_source([item], shape="ninjs").warnings == ()
