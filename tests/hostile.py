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
