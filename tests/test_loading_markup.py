"""HTML inside of records as plain text: what a reader sees, in linear time, whatever stands there."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import takes_at_most

from summarizer.loading.markup import text_of_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<P CLASS='a'>One<BR>two<br/>three</P>", "One\ntwo\nthree"),
        ("One<br><br>two", "One\n\ntwo"),
        ("  a\n\t b<b>c</b> <i> d</i>\n", "a bc d"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("a &amp; b &lt;c&gt; &quot;d&#39; &#x1F600;&nbsp;e", "a & b <c> \"d' 😀\xa0e"),
        ("&amp;lt;script&amp;gt;", "&lt;script&gt;"),
        ("AT&T &nonesuch; &#0; &#x110000; &#99999999999;", "AT&T &nonesuch; \ufffd \ufffd \ufffd"),
        ("<script>a<b</script>c<style>d</style><!-- e --><template>f</template>", "c"),
        ("<title>x</title><iframe src=y>z</iframe>a<script/>b", "ab"),
        ("a<!DOCTYPE html><?xml version='1'?>b<![CDATA[c < <d>]]>", "abc < <d>"),
        ("<img alt='>' title=\"a>b\">c", "c"),
        ("<a title=it's>b</a> don't", "b don't"),
        ("1 < 2 and 3<4 </ 5 <3", "1 < 2 and 3<4 </ 5 <3"),
        ("a <b c", "a <b c"),
        ("<xhtml:p>a</xhtml:p><xhtml:p>b</xhtml:p>", "a\n\nb"),
        ("<p>\u202eabc\u001b[31m</p>", "\u202eabc\u001b[31m"),
        ("", ""),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert text_of_markup(markup) == text


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


PIECES = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b class='x'>", "</b>", "<br/>", '<a href="u?a=1&amp;b">', "</a>", "<td>", "<div\n>"]
    )
    | st.sampled_from(["&amp;", "&eacute;", "&#233;", "<!-- a > b -->", " < ", "\n"])
    | st.text(st.characters(categories=["L", "N", "Zs"]), max_size=5),
    max_size=20,
)


@settings(max_examples=200, deadline=None)
@given(PIECES)
def test_markup_in_good_order_gives_the_words_of_the_standard_library(pieces: list[str]) -> None:
    markup = "".join(pieces)
    words = Words()
    words.feed(markup)
    words.close()
    assert "".join(text_of_markup(markup).split()) == "".join(words.words.split())


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("<>/!-?'\"=&;#xpab \n[]")) | st.text())
def test_any_text_is_converted(markup: str) -> None:
    assert isinstance(text_of_markup(markup), str)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["<!--", "<a ", "<a b='", '<a b="', "<a b=' c=\"", "<![CDATA[", "&a", "&#1", "</a", "<?", "<", "</", "<p>",
     "<div>x", "<script>", "<script", "<pre>", "<br>", " ", "a", "= ' <a", "<p/"],
)  # fmt: skip
def test_hostile_markup_takes_linear_time(unit: str) -> None:
    """Each of these keeps a converter busy that looks for the end of a tag anew at each of its beginnings."""
    markup = unit * (400_000 // len(unit))
    assert takes_at_most(5, lambda: text_of_markup(markup))
