"""The past tense of English verbs in their base form, for telling a plan as done."""

from __future__ import annotations

import re

__all__ = ["past_of", "word_list", "word_set"]


def word_list(text: str) -> list[str]:
    """The words of a table."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a table, as a set."""
    return frozenset(text.split())


_IRREGULAR = dict(
    pair.split(":")
    for pair in word_list(
        """
        become:became begin:began break:broke bring:brought build:built buy:bought catch:caught choose:chose
        come:came cut:cut deal:dealt do:did draw:drew drive:drove eat:ate fall:fell feel:felt fight:fought
        find:found fly:flew forget:forgot get:got give:gave go:went grow:grew hear:heard hit:hit hold:held
        hurt:hurt keep:kept know:knew lay:laid lead:led leave:left lend:lent let:let lose:lost make:made
        mean:meant meet:met overturn:overturned pay:paid put:put quit:quit read:read ride:rode ring:rang
        rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent set:set shoot:shot show:showed
        shut:shut sit:sat speak:spoke spend:spent split:split stand:stood steal:stole strike:struck
        swear:swore sweep:swept take:took teach:taught tell:told think:thought throw:threw undergo:underwent
        understand:understood win:won withdraw:withdrew write:wrote
        """
    )
)
_DOUBLED = word_set(
    """
    admit ban bar beg cap commit control drop equip grab jog occur permit plan plot prefer refer rob ship shop
    slam slip step stop strip submit tap top transfer trim wrap
    """
)
_NOT_VERBS = word_set(
    """
    all already always and both even ever eventually finally first further instead just likely more now off once
    only out probably really soon still then too try
    """
)


def past_of(verb: str) -> str | None:
    """The past of "take" is "took"; None for a word that is no verb in its base form."""
    if verb in _NOT_VERBS or verb.endswith(("ly", "ed", "ing")):
        return "tried" if verb == "try" else None
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + "ed"
