"""Who does it and to whom it is done, in English."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    passives=word_set("are be been being get gets got is was were"),
    participle=r"(?:ed|en|wn|ne|ht|ld|nd|un|id|ll|st|ot|ut|it|de|ck|me)$",
    agents=word_set("by"),
    links=word_set("against by over to"),
    object_leads=word_set("a all an her his its my our some that the their these this those your"),
    noun_leads=word_set("""
        a an any at for from her his in its my new no of on our some that the their these this those with your
    """),
    function_verbs=word_set("ask asked asks gave give gives tell tells told"),
    both_ways=word_set("""
        agree argue clash compete debate differ discuss equal exchange fight include join marry meet merge negotiate
        pass play resemble say share speak talk tie trade year
    """),
    listing=word_set("a and as at between by for from in nor of on or the to well with"),
    no_verbs=word_set("""
        about after and before both from joined married met near than that versus when which while who with
    """),
)
