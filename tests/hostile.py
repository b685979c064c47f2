"""Texts an article may hold that act on something: a browser, a template, a terminal, the direction of a line."""

from __future__ import annotations

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<img src=x onerror=alert(1)>",
    "<!-- <script>",
    "--> <b>",
    "]]> <![CDATA[ x",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt://paper.example/%0Aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://paper.example@evil.example/",
    "{{ 7*7 }} {% if x %} {# y #} ${x}",
    "&lt;script&gt; &#60;b&#62; &amp;",
    "[red]rich[/red] [link=file:///x]y[/link]",
    "\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07click\x1b]8;;\x07",
    "left \u202egnp.exe\u202c \u2066isolated\u2069",
    "line \u2028 separator \u2029 and \x00 zero \x7f",
    "W" * 300,
]

_RUN = "alert(1)"
PAYLOADS = [
    *HOSTILE,
    *(
        f"<{tag} {event}={_RUN}>"
        for tag, event in (
            ("svg", "onload"), ("body", "onload"), ("img src=1", "onerror"), ("input autofocus", "onfocus"),
            ("select autofocus", "onfocus"), ("textarea autofocus", "onfocus"), ("video src=1", "onerror"),
            ("audio src=1", "onerror"), ("details open", "ontoggle"), ("marquee", "onstart"), ("iframe", "onload"),
            ("object data=1", "onerror"), ("embed src=1", "onload"), ("style", "onload"),
            ("link rel=stylesheet href=1", "onerror"), ("script src=1", "onerror"),
            ("p tabindex=1 autofocus", "onfocus"), ("svg><animate attributeName=x dur=1s", "onbegin"),
            ("div popover id=p", "onbeforetoggle"), ("button popovertarget=p autofocus", "onfocus"),
            ("dialog open", "onclose"), ("img src=x:x srcset=1", "onerror"),
            ("picture><source srcset=1><img", "onerror"), ("math><mi xlink:href=1", "onclick"),
        )
    ),
    *(
        f'<a href="{scheme}">x</a>'
        for scheme in (
            "javascript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)", "\x01javascript:alert(1)",
            "vbscript:x", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "//evil.example",
            "https:\\\\evil.example",
        )
    ),
    *(
        f"{closing}<img src=https://evil.example/x onerror={_RUN}>"
        for closing in (
            "</title>", "</h1>", "</p>", "</span>", "</button>", "</bdi>", "</time>", "</textarea>", "</noscript>",
            "</template>", "</svg>", "</math>", "</xmp>", "</plaintext>", '">', "'>", "`>", "-->", "--!>", "]]>",
            "</style>", "</script>",
        )
    ),
    '{"@context":"x"}</script><script>alert(1)</script>',
    "\\u003cscript>alert(1)\\u003c/script>",
    "\\x3cscript>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "<\x00script>alert(1)</\x00script>",
    "<scr\u00adipt>alert(1)</scr\u00adipt>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example><button autofocus>x",
    "<style>@import 'https://evil.example/x.css'; *{background:url(https://evil.example/y)}</style>",
    "<link rel=prefetch href=https://evil.example/z>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "https://a.example/\" onmouseover=\"alert(1)\" x=\"",
    "https://a.example/?q=<script>alert(1)</script>#:~:text=x",
]  # fmt: skip
"""These and more of the kind: each would run a script, or ask another host for something, where it was not escaped."""
