"""How English denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("""
        barely cannot cant didnt doesnt dont hardly neither never no nobody none nor not nothing nowhere scarcely
        without
    """),
    endings=("n't",),
    idioms=phrases("""
        not_only not_just not_merely not_simply not_least no_doubt no_matter whether_or_not not_to_mention no_less
        no_fewer no_more_than not_more_than nothing_but no_secret if_not no_stranger no_wonder without_doubt
        not_surprisingly not_until never_before nothing_short not_unlike why_not no_longer_than as_not
    """),
    answers=word_set("no"),
    of_things=word_set("no"),
    determiners=word_set("a all an any both of the these those"),
    idle=word_set("first only or"),
    never_before=word_set("first unprecedented"),
    denials=word_set("""
        abandon abandoned absence absent against avoid avoided avoiding avoids away ban banned bans block blocked
        blocking blocks cancel canceled cancelled contradict contradicted decline declined declines declining denial
        denied denies deny denying dismiss dismissed dismisses dispute disputed disputes drop dropped end ended
        ending fail failed failing fails failure false few halt halted impossible instead lack lacked lacking lacks
        little missing neither nor oppose opposed opposes prevent prevented preventing prevents quit rather refusal
        refuse refused refuses refusing refute refuted refutes reject rejected rejecting rejection rejects ruled
        scrap scrapped short stall stalled stop stopped stopping stops unable unless unlikely untrue unwilling wrong
    """),
    weak_denials=word_set("""
        abandon abandoned absence absent against avoid avoided avoiding avoids away ban banned bans block blocked
        blocking blocks drop dropped end ended ending few halt halted instead little missing oppose opposed opposes prevent prevented
        preventing prevents quit rather reject rejected rejecting rejection rejects scrap scrapped short stop
        stopped stopping stops unless wrong
    """),
    complements=word_set("being having that to"),
    affirming=word_set("""
        's 've a already also am are be been can could did do does had has have indeed is may might must now shall
        should still was were will would
    """),
    infinitives=word_set("a to"),
    noun_endings=("ment", "ments", "tion", "tions", "sion", "sions", "ance", "ence", "ness"),
    quantifiers=word_set("all each every few half many most none some"),
)
