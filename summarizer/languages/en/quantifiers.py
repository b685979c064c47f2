"""How English says how much, how many and how often."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quantifiers import Quantifiers

QUANTIFIERS = Quantifiers(
    ranks=(
        word_set("few handful"),
        word_set("certain occasionally part partially partly several some sometimes various"),
        word_set("dozens frequently many much numerous often"),
        word_set("almost_all generally largely mainly majority most mostly nearly_all usually"),
        word_set("""
            all always completely each entire entirely every everybody everyone fully unanimous unanimously whole
        """),
    ),
    extents={
        "whole": word_set("all always each entire entirely every everybody everyone"),
        "main": word_set("majority most mostly"),
        "many": word_set("frequently many much numerous often regularly usually"),
        "scant": word_set("""
            almost_never almost_no almost_none few hardly_any hardly_ever minority only_a_few only_a_handful
            only_few only_some rarely scarcely_any seldom
        """),
        "single": word_set("one_of"),
        "least": word_set("a_minimum_of at_least no_fewer_than no_less_than not_less_than"),
        "most": word_set("a_maximum_of at_most no_more_than not_more_than"),
        "beyond": word_set("greater_than in_excess_of more_than upwards_of well_over"),
        "short": word_set("almost as_many_as close_to fewer_than just_under less_than nearly up_to"),
    },
    some_before=word_set("a first last next past quite the these those very"),
    no_extents=word_set("""
        above_all after_all all_but all_things almost_all at_all at_the_most less_often more_often most_of_all
        much_less much_more nearly_all not_all once_more the_most
    """),
)
