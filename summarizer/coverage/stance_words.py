"""Words that decide whether two sentences say the contrary of each other, beside the tables of negation."""

from __future__ import annotations

from summarizer.languages.tables import word_set

__all__ = [
    "ANSWERS",
    "AUXILIARIES",
    "BE",
    "CAUSES",
    "COMPLEMENT",
    "DETERMINERS",
    "FIRM",
    "INFINITIVE",
    "NOT_ALONE",
    "NO_CAPITALS",
    "NO_DENIAL",
    "OF_NOUNS",
    "OF_THINGS",
    "PAST",
    "QUANTIFIERS",
    "QUESTION",
    "REFUSALS",
    "WEAK",
]

# Opposites of place, order and degree stand side by side in one report as often as against each other in two.
WEAK = word_set(
    """more less fewer most least before after up down higher lower above below early late old new first last left right
    inside outside with without for against north south east west northern southern eastern western man woman boy girl
    husband wife son daughter father mother brother sister hot cold strong weak rich poor public private better worse
    best worst maximum minimum majority minority male female friend enemy ally hope fear love hate positive negative
    mehr weniger vor nach plus moins premier dernier avant après más menos antes después primero último"""
)
# Of the words that deny, those that say no more than that somebody was against it, or that it came to an end.
NO_DENIAL = word_set(
    """few little short against rather instead unless away drop dropped end ended ending quit oppose opposed opposes ban
    banned bans stop stopped stopping stops missing absent absence wrong scrap scrapped reject rejects rejected
    rejecting rejection block blocks blocked blocking prevent prevents prevented preventing avoid avoids avoided
    avoiding halt halted contre contra gegen"""
)
# Past forms that stemming does not lead back.
PAST = {"uphold": "upheld"}
# "Or not" leaves it open; "not the first time" says that it happened.
NOT_ALONE = word_set("or oder ou o или first only erste ersten einzige premier seul primera primer единственный первый")
# "All no votes", "the no campaign".
DETERMINERS = word_set("all the a an any both these those of")
INFINITIVE = word_set("to zu de à a para чтобы để")
# What may stand in a sentence in the place of its denial: "did not recognise" against "recognised".
AUXILIARIES = word_set(
    """do does did is are was were be been am has have had will would can could shall should may might must 's 've also
    already indeed now still hat haben hatte ist sind war waren wird a ont est sont était ha han es son fue"""
)
QUESTION = ("?", "？", "؟")
OF_NOUNS = ("ment", "ments", "tion", "tions", "sion", "sions", "ance", "ence", "ness")
QUANTIFIERS = word_set(
    "all most some many few none half every each alle viele einige tous certains todos algunos muchos"
)
# "No deal" denies a thing, and a deal named elsewhere affirms none.
OF_THINGS = word_set("no kein keine keinen aucun aucune ningún ninguna")
# Before a comma these are an answer, and deny nothing of what follows.
ANSWERS = word_set("no nein non нет không")
NO_CAPITALS = frozenset(["de", "zh", "ja", "ar", "hi", "th"])
COMPLEMENT = word_set("that to having being dass daß que qu' что rằng")

# Of the words of intention, those that say no less than "will" does: "is set to", "agreed to", "was ordered to".
FIRM = {
    "en": word_set(
        """scheduled set due agree agrees agreed decide decided decides order ordered orders required going about
        vow vows vowed vowing pledge pledges pledged promise promises promised supposed ready poised"""
    )
}
# Before an infinitive these say that it is to come: "the line is to close".
BE = {"en": word_set("is are was were be 's 're")}
# Of the words of intention, those that deny more than they hold back, and one that gives a cause: "due to the rain".
REFUSALS = {"en": word_set("refuse refused")}
CAUSES = {"en": word_set("due")}
