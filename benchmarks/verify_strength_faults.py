"""Faults of polarity, strength and role: a negation, a doubt, a plan, a quantifier, or who did it, made wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from verify_inflecting import past_of, word_set
from verify_planting import DAYS, MONTHS, NAME, NUMBER_WORDS, WORD, outside_quotes, retold, swap

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from verify_truths import Truth

    from summarizer.verification.claim import Claim

__all__ = ["hedge_removed", "negated", "negation", "plan_done", "quantifier", "roles"]

_BASE_DO = re.compile(r"\b(?:did|does|do) not |\b(?:did|does|do)n[’']t ")
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has been|have been|had been|will|would|should|could|can|must|has|have|had)\b"
    r"(?! not|n[’']t)"
)


def negation(truth: Truth, rng: Random) -> Claim | None:
    return retold(truth, negated(truth.claim.text, rng))


def negated(text: str, rng: Random) -> str | None:
    """A "not" put behind an auxiliary, or a negation taken out; None where neither can be done."""
    taken = outside_quotes(
        text,
        re.finditer(r"\b(?:did|does|do|is|are|was|were|has|have|had|will|would|could|should)( not|n[’']t)\b", text),
    )
    never = outside_quotes(text, re.finditer(r"(?<=\w )never ", text))
    if (taken or never) and rng.random() < 0.7:
        match = rng.choice(taken + never)
        put = "" if match.lastindex is None else match[0][: match.start(1) - match.start()]
        if put in {"wo", "ca"}:
            return None
        return swap(text, match.start(), match.end(), put)
    added = [
        m
        for m in outside_quotes(text, _AUXILIARY.finditer(text))
        if re.match(r" (?:[a-z]+ly )?(?!a lot|to\b)[a-z]{2,}", text[m.end() : m.end() + 30])
        and not re.match(r" (?:no|never|n[oe]ither|only|also)\b", text[m.end() : m.end() + 12])
    ]
    if not added:
        return None
    match = rng.choice(added)
    place = match.start() + len(match[0].split()[0])
    return swap(text, place, place, rng.choice([" not", " not", " never"]))


_HEDGES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\b(?:allegedly|reportedly|apparently|possibly|purportedly|supposedly|presumably|probably|likely|perhaps) "
            r"(?=[a-z])"
        ),
        "",
    ),
    (r"\b(?:alleged|suspected|purported|apparent|possible|potential|likely) (?=[a-z])", ""),
    (r"\b(?:may|might|could) have been\b", "was"),
    (r"\b(?:may|might|could) (?=be\b)", "will "),
    (r"\b(?:may|might|could) (?=[a-z]{3,}\b)(?!not|have)", "will "),
    (r"\b(?:may|might|could) have (?=[a-z]+ed\b)", ""),
    (r"\b(?:appeared|seemed) to (?=be\b)", "turned out to "),
    (r"\b(?:appears|seems) to be\b", "is"),
    (r"\b(?:appear|seem) to be\b", "are"),
    (
        (
            r"\b(?:is|was) (?:accused of|alleged to have|suspected of|believed to have|said to have|thought to have) "
            r"(?=[a-z]+(?:ed|ing)\b)"
        ),
        "",
    ),
)


def hedge_removed(truth: Truth, rng: Random) -> Claim | None:
    """A doubt taken out: "allegedly" gone, "may" made "will", "was accused of" made the deed."""
    text = truth.claim.text
    options: list[str] = []
    for pattern, put in _HEDGES:
        for match in outside_quotes(text, re.finditer(pattern, text)):
            if match[0].startswith(("potential", "possible", "likely")) and text[: match.start()].endswith(
                (
                    "as ",
                    "most ",
                    "is ",
                    "if ",
                    "more ",
                    "was ",
                    "are ",
                    "less ",
                    "be ",
                    "all ",
                    "not ",
                    "very ",
                    "were ",
                )
            ):
                continue
            options.append(swap(text, match.start(), match.end(), _deed(text, match) if "accused" in pattern else put))
    return retold(truth, rng.choice(options)) if options else None


def _deed(text: str, match: re.Match[str]) -> str:
    """Nothing before a past tense; the auxiliary stays before "-ing" ("was accused of using" → "was using")."""
    following = text[match.end() :].split(" ", 1)[0]
    return match[0].split()[0] + " " if following.endswith("ing") else ""


_PLANS = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|set|scheduled|due|planning|preparing|poised|likely|slated) to|"
    r"(?:plans|planned|wants|wanted|hopes|hoped|intends|intended|vowed|promised|pledged|seeks|sought|threatened|aims|"
    r"agreed|proposed|plan|want|hope|intend|expects|expected) to|will|would) "
    r"(?!be\b|not\b|have\b|never\b|also\b)([a-z]{3,})\b"
)
_PLANS_BE = re.compile(
    r"\b(?:(?:is|are|was|were) (?:expected|set|scheduled|due|slated) to|will|would) be\b(?= [a-z]+ed\b)"
)


def plan_done(truth: Truth, rng: Random) -> Claim | None:
    """A plan, promise or expectation told as done."""
    text = truth.claim.text
    options: list[str] = []
    for match in outside_quotes(text, _PLANS.finditer(text)):
        if _is_noun(text, match):
            continue
        if done := past_of(match[1]):
            options.append(swap(text, match.start(), match.end(), done))
    options += [
        swap(text, match.start(), match.end(), "was") for match in outside_quotes(text, _PLANS_BE.finditer(text))
    ]
    return retold(truth, rng.choice(options)) if options else None


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether it is the noun ("a plan to"), which is no plan told as such."""
    head = match[0].split()[0]
    before = text[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
    return head in {"plan", "hope", "want", "promised", "proposed"} and (
        before in {"a", "an", "the", "his", "her", "its", "their", "this", "that", "no", "any", "to", "of"}
        or before.endswith(("’s", "'s"))
    )


_QUANTIFIERS: Mapping[str, tuple[str, ...]] = {
    "some": ("all", "most"),
    "some of": ("all of", "most of"),
    "many": ("all", "few", "most"),
    "many of": ("all of", "few of"),
    "most": ("all", "few"),
    "most of": ("all of", "few of"),
    "several": ("all", "most"),
    "few": ("many", "most"),
    "all": ("only some", "few"),
    "all of": ("only some of", "few of"),
    "at least": ("at most",),
    "more than": ("fewer than", "less than"),
    "less than": ("more than",),
    "fewer than": ("more than",),
    "up to": ("more than",),
    "nearly": ("more than",),
    "almost": ("more than",),
    "over half": ("a quarter",),
    "half of": ("all of",),
    "one of": ("all of",),
    "every": ("almost no",),
    "a majority of": ("all of", "a minority of"),
    "always": ("rarely",),
    "often": ("always", "rarely"),
    "sometimes": ("always",),
    "rarely": ("often",),
}
_QUANTIFIER = re.compile(rf"\b(?:{'|'.join(sorted(_QUANTIFIERS, key=len, reverse=True))})\b", re.IGNORECASE)
_IS_COUNTED = {
    "some", "many", "most", "several", "few", "all", "nearly", "almost", "up to", "every",
}  # fmt: skip


def quantifier(truth: Truth, rng: Random) -> Claim | None:
    text = truth.claim.text
    options: list[str] = []
    for match in outside_quotes(text, _QUANTIFIER.finditer(text)):
        word = match[0].lower()
        if word in _IS_COUNTED and not _counts(text, match, word):
            continue
        put = rng.choice(_QUANTIFIERS[word])
        options.append(swap(text, match.start(), match.end(), put.capitalize() if match[0][0].isupper() else put))
    return retold(truth, rng.choice(options)) if options else None


def _counts(text: str, match: re.Match[str], word: str) -> bool:
    """Whether the quantifier stands before what it counts: a plural for "some", a number for "nearly"."""
    behind = text[match.end() :]
    if word in {"nearly", "almost", "up to"}:
        return re.match(rf" (?:[$£€]?\d|{'|'.join(NUMBER_WORDS)})", behind) is not None
    if re.search(
        r"\b(?:the|a|how|so|as|very|too|at|after|of|above|first|last|past|next)$", text[: match.start()].rstrip()
    ):
        return False
    if re.match(r" [A-Z][a-z]+ [A-Z]", behind):
        return False
    if word == "every":
        return re.match(r" [a-z]+\b(?! (?:day|week|year|time))", behind) is not None
    return re.match(r" (?:[\w’-]+ )?(?!has|was|does|is|his|this|its)[a-zA-Z]+[^s\W]s\b", behind) is not None


_SMALL = r"(?!(?:of|in|for|to|on|at|and|that|who|as|has|had|was|also)\b)"
_NP = (
    rf"(?:(?:[Tt]he|[Aa]) [a-z]+(?: {_SMALL}[a-z]+)?|"
    rf"(?:President |Sen\. |Rep\. |Mr\. |Mrs\. |Ms\. )?{NAME})"
)
_DEED = (
    r"(?:[a-z]+ed|told|beat|sued|met|fought|shot|hit|led|won|gave|sent|hurt|sought|blames|accuses|supports|opposes|"
    r"attacks|criticizes|praises|backs|defeats|wants|beats|slammed)"
)
_ROLES = re.compile(
    rf"(?<![\w’'])({_NP}) "
    rf"((?:has |had |have |also |repeatedly |later |was |were |has been |publicly |then )*{_DEED}"
    r"(?: by| against| over| to)?) "
    rf"({_NP})(?=[.,;]| (?:to|in|of|for|on|after|over|as|at|with|during|that|because|when|about|into|from|for)\b)"
)


_CLAUSE_OPENERS = word_set(
    """
    after as because before but if reports said say says that when where while
    """
)


def roles(truth: Truth, rng: Random) -> Claim | None:
    """Who did it and to whom it was done, exchanged."""
    text = truth.claim.text
    found = [m for m in outside_quotes(text, _ROLES.finditer(text)) if _can_trade(m, text)]
    if not found:
        return None
    match = rng.choice(found)
    doer, deed, done_to = match[1], match[2], match[3]
    first = done_to[0].upper() + done_to[1:] if match.start() == 0 else done_to
    last = _small_article(doer)
    return retold(truth, swap(text, match.start(), match.end(), f"{first} {deed} {last}"))


def _small_article(phrase: str) -> str:
    head, _, rest = phrase.partition(" ")
    return f"{head.lower()} {rest}" if head in {"The", "A"} else phrase


def _can_trade(match: re.Match[str], text: str) -> bool:
    """No exchange that means the same ("met", "agreed with") or makes a time or place the doer."""
    words = {w.lower() for w in WORD.findall(match[2])}
    names = set(WORD.findall(match[3])) | set(WORD.findall(match[1]))
    if words & {"met", "married", "joined", "agreed", "called", "named", "based", "needed", "used"}:
        return False
    if names & (
        {
            *MONTHS,
            *DAYS,
            "May",
            "It",
            "He",
            "She",
            "They",
            "This",
            "That",
            "But",
            "And",
            "In",
            "Where",
            "When",
            "If",
            "As",
            "Now",
        }
    ):
        return False
    if " by" not in match[2] and re.match(r"(?:was|were|has been) ", match[2]):
        return False
    if re.search(r"\b(?:Jr|Sr|Mr|Mrs|Ms|Sen|Rep|Gov|Dr)$", match[3]):
        return False
    before = text[: match.start()].rstrip().rsplit(" ", 1)[-1]
    return not before[-1:].isalnum() or before in _CLAUSE_OPENERS
