"""What crawls leave between the sentences of an article: credits, captions, share bars, bylines, labels.

Two questions, both about one sentence of an article's text (a title is judged by nobody here): is all of it residue,
and if not, which part of it is worth citing. The patterns are the topics `beginnings` and `boilerplate` of the
language, and those of English, which crawls hold everywhere; what is glued to either end of a sentence is found by
`sentence_trimming`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.text.boilerplate.access_walls import is_wall_line, wall_keys
from summarizer.text.boilerplate.sentence_trimming import (
    BRACKETS,
    LEAD,
    LOOKED_AT,
    TERMINAL,
    credited,
    edges_of,
    is_agency_line,
)
from summarizer.text.scripts import han_kana, may_be_unspaced

if TYPE_CHECKING:
    from summarizer.languages import Language

_CLOSERS = "\"'”’“»«›)]}」』】〉》）］*_ \u00a0"
_UNPUNCTUATED = re.compile("[฀-๿຀-໿ក-៿က-႟]")
"""Thai, Lao, Khmer, Burmese: no full stop at the end means nothing there."""
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_HEADING_WORDS = 11
"""A line without a full stop and with no more words is a heading, a caption, a name or a button."""
_CODE = re.compile(
    r"\{[^{}]{0,80}[\"':=;]|</?(?:a|div|span|p|script|img|br)\b|\bfunction\s?\(\w*\)\s?\{|\bdocument\.\w|\bwindow\.\w"
)
_CODE_MARKS = ("{", "<", "document.", "window.")
_GLUED = re.compile(r"[a-z.)][A-Z0-9'‘“\"]\w")
_LINK_TO_MORE = re.compile(r"[^\W\d_][^.!?:;,\"“]{1,40}:[A-Z][\w'’]+\s")
"""The text of a link behind what it belongs to: "Barr's letter:Read it here"."""
_SIGNATURE = re.compile(r"\W{0,3}[^()]{2,60}\(@\w{2,30}\)")
_HANDLE_OR_LINK = re.compile(r"\S+@\S+\.\w+\W*|(?:https?://|www\.|pic\.twitter)\S+\W*|@\w+\W*|#\w+(?:\s#\w+)*\W*")
_SURELY_LONG = 120
_CUT_WORDS = 6
"""An excerpt that breaks off sooner says nothing."""
_PLACE_AND_DATE = re.compile(r"[^\Wa-zа-яё]{4,}(?:[ -][^\Wa-zа-яё]+)*,\s\d")
_CLOCK = re.compile(r"(?i:[01]?\d(?:[:.][0-5]\d)? ?[ap]\.? ?m)\.?")
"""The hour of an entry of a live report that a dash parts from it: "2:05 p.m. — The road is open."."""
_STANDFIRST_WORDS, _OPENING_WORDS = 4, 6
"""The least words of a standfirst, and of the sentence behind it."""
_COMPANY = re.compile(r"(?:[^\Wa-z]\S*\s)+(?:Co|Inc|Ltd|Corp|LLC|Jr|Sr|St|Ave)\.?")


class BoilerplateFilter:
    """The text of one page: judges its sentences.

    A page holds few of the words that give residue away. Those are looked up once in all of it, so that most of its
    sentences need not be searched for any.
    """

    def __init__(self, text: str, words: Language) -> None:
        """`words` are those of the language that the page is in."""
        lowered = text.lower()
        spoken = dict.fromkeys((load_language("en"), words))
        phrases = (entry for own in spoken for entry in own.boilerplate.phrases)
        self._own = words.boilerplate
        self._beginnings = [own.beginnings for own in spoken]
        self._phrases = tuple((key, _pattern(phrase)) for key, phrase in phrases if key in lowered)
        self._edges = edges_of(words)
        self._tails = tuple(key for key in self._edges.tail_keys if key in lowered)
        self._walls = wall_keys(lowered)
        self._has_code = any(mark in text for mark in _CODE_MARKS)

    def worth_citing(self, sentence: str) -> tuple[int, int] | None:
        """The part of a sentence that one could quote, as `(start, end)` inside it; None for residue."""
        start, end = self.trim(sentence)
        if self._is_residue(sentence, start, end):
            return None
        if end - start == len(sentence) or not self.is_residue(sentence[start:end]):
            return start, end
        return None

    def is_residue(self, sentence: str) -> bool:
        """Whether a sentence is left over from the page around the article, or is no sentence that one could quote.

        Lines without a full stop and with few words count as residue (headings, names, buttons); excerpts cut off with
        an ellipsis and questions do not.
        """
        return self._is_residue(sentence, *self.trim(sentence))

    def trim(self, sentence: str) -> tuple[int, int]:
        """The part of a sentence worth citing, as `(start, end)` inside it; all of it when nothing is glued to it.

        Left out are datelines and agency tags ("ROME (Reuters) - "), labels ("Story highlights"), doubled captions in
        front, and links or "Read more" behind. If nothing but residue would be left, nothing is cut.
        """
        start = self._edges.after_prefixes(sentence)
        end = self._edges.before_suffixes(sentence, start, self._tails)
        return (start, end) if end - start > 1 else (0, len(sentence))

    def after_standfirst(self, sentence: str) -> int:
        """Where the first sentence of an article begins behind a standfirst without a full stop; 0 where it has none.

        "Second climber dies at the weekend A British man has fallen ...": glued together they are neither.
        """
        words = self._own
        for found in words.opening_pattern.finditer(sentence[:LOOKED_AT]):
            before = found["before"]
            if found.groupdict().get("inside") and (before[:1].isupper() or before in words.holds_openings):
                continue
            end = found.end()
            if len(sentence[:end].split()) >= _STANDFIRST_WORDS and len(sentence[end:].split()) >= _OPENING_WORDS:
                return end
        return 0

    def _is_residue(self, sentence: str, start: int, end: int) -> bool:
        rest = sentence[start:end]
        if start and _word_count(rest) < 3:
            return True
        if end < len(sentence) and self._edges.ends_in_link(sentence[-LOOKED_AT:]):
            return True
        return self._is_page_text(rest) or _is_no_sentence(rest)

    def _is_page_text(self, text: str) -> bool:
        head = text[:LOOKED_AT]
        lowered = head.lower()
        bare, bare_lowered = head.lstrip(LEAD), lowered.lstrip(LEAD)
        if any(beginnings.begins(bare, bare_lowered) for beginnings in self._beginnings):
            return True
        if any(key in lowered and phrase.search(lowered) for key, phrase in self._phrases):
            return True
        if (self._walls and is_wall_line(text, self._walls)) or (self._has_code and _CODE.search(head)):
            return True
        return (head[:1] in BRACKETS and self._edges.is_credit(head)) or _is_machine_text(text)


def _is_machine_text(text: str) -> bool:
    """Handles, links, signatures under a quoted post, link texts run into a sentence."""
    head = text[:LOOKED_AT]
    if ":" in head and _LINK_TO_MORE.match(head):
        return True
    if head[:1] in "–—―-" and _SIGNATURE.match(head):
        return True
    if " " not in head and _HANDLE_OR_LINK.fullmatch(head):
        return True
    return " MORE" in text and bool(_GLUED.search(text))


def _is_no_sentence(text: str) -> bool:
    """Too few words, or a line that does not end as a sentence and is as short or as capitalised as a heading."""
    bare = text.strip(_CLOSERS)
    if not bare:
        return True
    terminated = bare[-1] in TERMINAL or (bare[-1] == "|" and "\u0900" <= bare[0] <= "\u097f")
    if terminated and len(bare) > _SURELY_LONG:
        return False
    words = _word_count(bare)
    if words < (_CUT_WORDS if bare.endswith(("...", "…")) else 3) or _CLOCK.fullmatch(bare):
        return True
    if terminated:
        return words < 7 and (is_agency_line(bare) or bool(_COMPANY.fullmatch(bare) or _PLACE_AND_DATE.match(bare)))
    return not _UNPUNCTUATED.search(bare) and _is_heading(bare, words)


def _is_heading(text: str, words: int) -> bool:
    """A line without a full stop: short, in capitals, a table's row, a caption with its credit, a linked headline."""
    if text[-1] == ":":
        return words < 9 or _is_capitalised(text)
    if words <= _HEADING_WORDS or _is_capitalised(text) or _is_table_row(text):
        return True
    return bool(credited().search(text[-40:]))


def _word_count(text: str) -> int:
    """Words, where scripts without spaces count as one word for every two characters."""
    head = text[:LOOKED_AT]
    unspaced = len(han_kana().findall(head)) if may_be_unspaced(head) else 0
    if unspaced:
        head = han_kana().sub(" ", head)
    return len(_WORD.findall(head)) + (unspaced + 1) // 2


def _is_capitalised(text: str) -> bool:
    """Headlines in Title Case or capitals, menus, lists of names."""
    long_words = [word for word in text[:LOOKED_AT].split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return (
        bool(long_words)
        and any(word[0].islower() or word[0].isupper() for word in long_words)
        and capitals > 0.75 * len(long_words)
    )


def _is_table_row(text: str) -> bool:
    head = text[:LOOKED_AT]
    letters = sum(character.isalpha() for character in head)
    visible = sum(not character.isspace() for character in head)
    return letters * 2 < visible or head.count(" | ") > 1 or head.count("\t") > 1


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase)
