"""One record or file of every shape that can be loaded, with field names of the real thing and invented content.

`JSON_SHAPES` gives for each: the value, the name of what is recognised, what the first article has to be, and some of
the fields that are dropped.
"""

from __future__ import annotations

import json
from typing import Any

__all__ = [
    "ATOM",
    "JSON_SHAPES",
    "KITE",
    "NEWSCATCHER_ARTICLE",
    "NEWSML",
    "NEWSPAPER4K",
    "NINJS_1",
    "NINJS_3",
    "PAGE",
    "PAGE_TEXT",
    "RSS",
    "SCHEMA_GRAPH",
    "SCHEMA_ORG",
]

TITLE = "Tide gate fails at Quay Nine"
BODY = "The gate at Quay Nine failed on Monday.\n\nTwo boats sank, harbour master Ida Brack said."
URL = "https://morrow.example/tide-gate"
DATE = "2031-05-02T10:07:00Z"
MARKUP = (
    "<p>The gate at Quay&nbsp;Nine failed on Monday.</p><p>Two boats <b>sank</b>, harbour master Ida Brack said.</p>"
)
FROM_MARKUP = "The gate at Quay\xa0Nine failed on Monday.\n\nTwo boats sank, harbour master Ida Brack said."

NINJS_1 = {
    "uri": URL, "type": "text", "versioncreated": DATE, "headline": TITLE, "byline": "Ida Brack", "language": "en",
    "body_xhtml": MARKUP, "body_text": BODY, "description_text": "A teaser.", "infosource": [{"name": "Morrow Post"}],
    "copyrightholder": "Morrow Media", "urgency": 4,
    "associations": {
        "mainpic": {"uri": "https://morrow.example/p.jpg", "type": "picture", "headline": "A gate", "body_text": "Alt"},
        "more": {"uri": "urn:x", "type": "text", "headline": "Boats raised", "body_html": MARKUP, "byline": "Ida Brack",
                 "infosource": [{"name": "Morrow Post"}]},
    },
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:newsml:morrow.example:1", "type": "text", "versionCreated": DATE, "by": "Ida Brack", "language": "en",
    "headlines": [{"role": "sub", "value": "Two boats lost"}, {"role": "main", "value": TITLE}],
    "bodies": [
        {"role": "nitf", "contentType": "application/xml", "value": "<nitf><p>x</p></nitf>"},
        {"role": "main", "contentType": "text/html", "wordCount": 15, "value": MARKUP},
    ],
    "infoSources": [{"role": "isrol:originfo", "name": "Morrow Post", "uri": "urn:m"}],
    "associations": [{"name": "mainpic", "type": "picture", "uri": "urn:p", "headlines": [{"value": "A gate"}]}],
}  # fmt: skip
NINJS_3 = {
    **NINJS_2,
    "standard": {"name": "ninjs", "version": "3.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"},
    "bodies": [{"role": "main", "contentType": "text/html", "value": MARKUP}, {"role": "text", "value": BODY}],
    "copyrightHolder": "Morrow Media",
}
EVENT_REGISTRY = {
    "eng-77": {
        "articles": {
            "page": 1, "count": 1, "totalResults": 1,
            "results": [{
                "uri": "7001", "lang": "eng", "isDuplicate": False, "date": "2031-05-02", "time": "10:09:00",
                "dateTime": "2031-05-02T10:09:00Z", "dateTimePub": DATE, "dataType": "news", "sim": 0.5, "url": URL,
                "title": TITLE, "body": BODY, "source": {"uri": "morrow.example", "dataType": "news",
                "title": "Morrow Post"},
                "authors": [{"uri": "ida@x", "name": "Ida Brack", "type": "author"}], "image": None,
                "eventUri": "eng-77",
            }],
        },
        "info": {"uri": "eng-77", "title": {"deu": "Tor", "eng": "Tide gate"}},
    }
}  # fmt: skip
NEWSCATCHER_ARTICLE = {
    "title": TITLE, "author": "Ida Brack", "authors": ["Ida Brack"], "journalists": [],
    "published_date": "2031-05-02 10:07:00",
    "published_date_precision": "timezone unknown", "link": URL, "domain_url": "morrow.example",
    "name_source": "Morrow Post",
    "is_headline": True, "paid_content": False, "country": "GB", "language": "en", "description": "A teaser.",
    "content": BODY, "word_count": 15, "id": "c0ffee", "score": 9.1, "nlp": {"summary": "x"},
}  # fmt: skip
NEWSCATCHER = {
    "status": "ok", "total_hits": 1, "clusters_count": 1,
    "clusters": [{"cluster_id": "k1", "cluster_size": 1, "articles": [NEWSCATCHER_ARTICLE]}],
    "user_input": {"q": "tide"},
}  # fmt: skip
GDELT = {
    "articles": [{
        "url": URL, "url_mobile": "", "title": TITLE, "seendate": "20310502T100700Z",
        "socialimage": "https://x.example/i",
        "domain": "morrow.example", "language": "English", "sourcecountry": "United Kingdom",
    }]
}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["Ida Brack"], "date_download": "2031-05-03 00:00:00", "date_modify": "None",
    "date_publish": "2031-05-02 10:07:00", "description": "A teaser.", "filename": "x.json", "image_url": "None",
    "language": "en", "localpath": None, "maintext": BODY, "source_domain": "morrow.example", "text": None,
    "title": TITLE, "title_page": None, "title_rss": None, "url": URL,
}  # fmt: skip
FUNDUS = {
    "Morrow Post": [{
        "title": TITLE, "authors": ["Ida Brack"], "publishing_date": "2031-05-02 10:07:00+00:00", "topics": ["Harbour"],
        "free_access": True,
        "body": {
            "summary": [],
            "sections": [
                {"headline": [], "paragraphs": ["The gate at Quay Nine failed on Monday."]},
                {"headline": [], "paragraphs": ["Two boats sank, harbour master Ida Brack said."]},
            ],
        },
    }]
}  # fmt: skip
NEWSPAPER4K = {
    "url": URL, "read_more_link": "", "language": "en", "title": TITLE, "top_image": "https://x.example/i",
    "meta_img": "",
    "images": [], "movies": [], "keywords": ["tide"], "meta_keywords": [""], "tags": [], "authors": ["Ida Brack"],
    "publish_date": "2031-05-02T10:07:00+00:00", "summary": "A summary that a program made.",
    "meta_description": "A teaser.",
    "meta_lang": "en", "meta_favicon": "", "meta_site_name": "Morrow Post", "canonical_link": URL, "text": BODY,
}  # fmt: skip
TRAFILATURA = {
    "title": TITLE, "author": "Ida Brack", "hostname": "morrow.example", "date": "2031-05-02", "fingerprint": "8f",
    "id": None,
    "license": None, "comments": "First!", "raw_text": BODY.replace("\n\n", " "), "text": BODY, "language": "en",
    "image": None,
    "pagetype": "article", "filedate": "2031-06-01", "source": URL, "source-hostname": "Morrow Post",
    "excerpt": "A teaser.",
    "categories": "", "tags": "harbour",
}  # fmt: skip
KITE = {
    "category": "World", "timestamp": 1935482820, "read": 4,
    "clusters": [{
        "cluster_number": 1, "unique_domains": 1, "number_of_titles": 1, "category": "World",
        "title": "Tide gate fails",
        "short_summary": "Written by a model.", "talking_points": ["One: two."], "perspectives": [], "emoji": "🌊",
        "articles": [{
            "title": TITLE, "link": URL, "domain": "morrow.example", "date": "2031-05-02T10:07:00+00:00", "image": "",
            "image_caption": "",
        }],
        "domains": [{"name": "morrow.example", "favicon": "x"}],
    }],
}  # fmt: skip
SCHEMA_ORG = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": DATE,
    "author": [{"@type": "Person", "name": "Ida Brack"}], "inLanguage": "en", "description": "A teaser.",
    "publisher": {"@type": "NewsMediaOrganization", "name": "Morrow Post", "logo": {"@type": "ImageObject",
    "url": "x"}},
    "mainEntityOfPage": {"@type": "WebPage", "@id": URL}, "articleBody": BODY,
}  # fmt: skip
SCHEMA_GRAPH = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "https://morrow.example/#org", "name": "Morrow Post"},
        {"@type": "Person", "@id": "#ida", "name": "Ida Brack"},
        {"@type": "WebPage", "@id": URL, "url": URL},
        {
            "@type": ["Article", "ReportageNewsArticle"], "headline": TITLE, "datePublished": DATE, "articleBody": BODY,
            "publisher": {"@id": "https://morrow.example/#org"}, "author": {"@id": "#ida"},
            "mainEntityOfPage": {"@id": URL}, "inLanguage": "en-GB",
        },
    ],
}  # fmt: skip
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1", "title": "Morrow Post", "home_page_url": "https://morrow.example/",
    "language": "en",
    "items": [{
        "id": "1", "url": URL, "title": TITLE, "content_html": MARKUP, "summary": "A teaser.", "date_published": DATE,
        "authors": [{"name": "Ida Brack"}], "tags": ["harbour"],
    }],
}  # fmt: skip
LOOSE = {
    "headline": TITLE, "content": BODY, "source": {"id": None, "name": "Morrow Post"}, "link": URL, "publishedAt": DATE,
    "authors": ["Ida Brack"], "lang": "en",
}  # fmt: skip

WHOLE = {
    "title": TITLE, "text": BODY, "outlet": "Morrow Post", "url": URL, "published": "2031-05-02T10:07Z",
    "author": "Ida Brack", "language": "en",
}  # fmt: skip
DOMAIN = {**WHOLE, "outlet": "morrow.example"}
HEADLINE = {**DOMAIN, "text": "", "author": None}

# name → (value, what is recognised, its first article, fields that are dropped among others)
JSON_SHAPES: dict[str, tuple[Any, str, dict[str, Any], set[str]]] = {
    "ninjs 1": (NINJS_1, "ninjs", WHOLE, {"description_text", "urgency", "associations"}),
    "ninjs 2": (NINJS_2, "ninjs", {**WHOLE, "url": None, "text": FROM_MARKUP}, {"associations"}),
    "ninjs 3": (NINJS_3, "ninjs", {**WHOLE, "url": None}, {"standard"}),
    "Event Registry": (EVENT_REGISTRY, "event-registry", WHOLE, {"sim", "dateTime"}),
    "Event Registry search": (
        {"articles": EVENT_REGISTRY["eng-77"]["articles"]}, "event-registry", WHOLE, {"sim", "eventUri"},
    ),
    "NewsCatcher": (NEWSCATCHER, "clusters: newscatcher", {**WHOLE, "published": "2031-05-02T10:07"}, {"nlp",
        "description"}),
    "NewsCatcher search": (
        {"status": "ok", "total_hits": 1, "articles": [NEWSCATCHER_ARTICLE]},
        "bundle: newscatcher",
        {**WHOLE, "published": "2031-05-02T10:07"},
        {"status", "total_hits"},
    ),
    "GDELT": (GDELT, "bundle: gdelt", HEADLINE, {"socialimage", "sourcecountry"}),
    "news-please": (NEWS_PLEASE, "article: news-please", {**DOMAIN, "published": "2031-05-02T10:07"}, {"description"}),
    "fundus": (FUNDUS, "fundus", {**WHOLE, "url": None, "language": None}, {"topics"}),
    "newspaper4k": (NEWSPAPER4K, "article: newspaper4k", WHOLE, {"summary", "meta_description", "keywords"}),
    "trafilatura": (
        TRAFILATURA, "article: trafilatura", {**WHOLE, "published": "2031-05-02"}, {"filedate", "raw_text", "comments"},
    ),
    "kite": (KITE, "clusters: kite", {**HEADLINE, "language": None}, {"short_summary", "talking_points", "domains"}),
    "schema.org": (SCHEMA_ORG, "article: schema.org", WHOLE, {"description"}),
    "schema.org, publisher by name": ({**SCHEMA_ORG, "publisher": "Morrow Post"}, "article: schema.org", WHOLE,
        {"description"}),
    "schema.org graph": (SCHEMA_GRAPH, "schema.org graph: schema.org", {**WHOLE, "language": "en-GB"},
        {"node without an article"}),
    "JSON Feed": (JSON_FEED, "json-feed", {**WHOLE, "text": FROM_MARKUP}, {"tags", "home_page_url", "summary"}),
    "other names": (LOOSE, "article", WHOLE, set()),
}  # fmt: skip

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Morrow Post</title><link>https://morrow.example/</link><language>en</language>
<item><title>{TITLE}</title><link>{URL}</link><guid isPermaLink="false">g1</guid><dc:creator>Ida Brack</dc:creator>
<pubDate>Fri, 02 May 2031 10:07:00 GMT</pubDate><category>Harbour</category><description>A teaser.</description>
<content:encoded><![CDATA[{MARKUP}]]></content:encoded></item>
<item><title>Boats raised</title><link>https://other.example/b</link>
<source url="https://other.example/f">The Other</source>
<description>&lt;p&gt;Both boats &amp;amp; a buoy.&lt;/p&gt;</description></item>
<item><title>Only a headline</title><link>https://morrow.example/3</link></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Morrow Post</title><id>urn:f</id>
<updated>2031-05-03T00:00:00Z</updated>
<entry><title>{TITLE}</title><id>urn:e</id><link href="{URL}"/><updated>2031-05-02T11:00:00Z</updated>
<published>{DATE}</published><author><name>Ida Brack</name></author><summary>A teaser.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{MARKUP.replace("&nbsp;", "&#160;")}</div></content>
</entry>
</feed>
"""
NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- invented -->
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>{DATE}</sent></header><itemSet>
<packageItem guid="urn:p" version="1"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta>
<contentMeta><headline>Tide gate</headline></contentMeta></packageItem>
<newsItem guid="{URL}" version="3" standard="NewsML-G2" standardversion="2.34" xml:lang="en-GB">
<rightsInfo><copyrightHolder><name>Morrow Media</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:MP"><name>Morrow Post</name></provider>
<versionCreated>{DATE}</versionCreated></itemMeta>
<contentMeta><headline>{TITLE}</headline><by>Ida Brack</by><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>
<body.content>{MARKUP.replace("&nbsp;", "&#160;")}</body.content></body></nitf></inlineXML></contentSet></newsItem>
<newsItem guid="urn:plain"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:MP"/></itemMeta>
<contentMeta><headline>Boats raised</headline></contentMeta>
<contentSet><inlineData contenttype="text/plain">Both  boats
are up.</inlineData></contentSet></newsItem>
<newsItem guid="urn:remote"><itemMeta><itemClass qcode="ninat:text"/><provider literal="The Other"/></itemMeta>
<contentMeta><headline>Only a headline</headline></contentMeta></newsItem>
<newsItem guid="urn:pic"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><headline>A gate</headline></contentMeta></newsItem>
</itemSet></newsMessage>
"""
PAGE_TEXT = (
    "The tide gate at Quay Nine failed on Monday morning, and two boats sank in the inner harbour within the hour.",
    "Harbour master Ida Brack said that the gate had been inspected in March and that nothing had been found wrong.",
    "The council of Morrow will meet on Thursday to decide who pays for the boats and for a second gate.",
)
# A date in the future is none for trafilatura.
LINKED_DATA = json.dumps({**SCHEMA_ORG, "articleBody": None, "datePublished": "2021-05-02T10:07:00Z"})
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} - Morrow Post</title>
<meta property="og:site_name" content="Morrow Post"><meta property="og:title" content="{TITLE}">
<meta name="author" content="Ida Brack"><link rel="canonical" href="{URL}">
<script type="application/ld+json">{LINKED_DATA}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{TITLE}</h1><p>{PAGE_TEXT[0]}</p><p>{PAGE_TEXT[1]}</p><p>{PAGE_TEXT[2]}</p></article>
<footer>All rights reserved. <script>alert(1)</script></footer></body></html>
"""
