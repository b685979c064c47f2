"""How English says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:a|an|the|one of|his|her|its|their|(?:a )?former|then[- ]|chief|head|leader|author|director|founder|"
    r"chairman|president|known)",
    copulas=(
        r"(?:is|was|are|were|has been|remains|became|has become|had been) "
        r"(?:also |still |now |then |currently |widely )?(?=(?:an?|the|one of|known (?:as|for)|among) )"
    ),
    relatives=r"(?:who|which|whose|where)\b",
    articles=word_set("the a an"),
    openers=word_set("the a an his her its their our"),
    prepositions=word_set("of for to in at on by with from and between among against about during after"),
    finite=word_set("is was are were has have had will would could should can may might must came took made went got"),
    after_head=word_set(
        "of in for who which that at on from to with by and or based whose where under behind since when during known near as turned born"
    ),
    leans=r"he|she|it|they|this|that|these|those|but|and|so|his|her|their|also|however|still|then|yet|or|i|we|you",
    born=r"born|née|né",
    age=r"\d{1,3}|aged \d{1,3}",
    place_kinds=word_set("country nation territory enclave university hub metropolis resort base border community"),
    possessives=word_set("his her its their"),
    cut_short=word_set("who which that whose where when and or of"),
    no_names=word_set("the mr. mrs. ms. former u.s. republican democratic"),
    no_subjects=word_set("and or & near across outside than like"),
    no_verbs=word_set("known called charged state states comments reports claims"),
    no_titles=word_set("fire home house budget labor crown army navy secretary"),
    captions=r"FILE|PHOTO|File photo|Image|Photo|Video|Caption|Enlarge",
    clause=r"who|which|that|whose|where|when|based",
    rule=r"administration|campaign|presidency|era",
    doubts=word_set("deny denies denied denying whether if doubt doubts doubted dispute disputes disputed"),
    empty=("the one ", "the only one ", "the first to ", "the last to ", "one of those ", "a part of "),
    deed_relative="who",
    passed_over=word_set(
        """has had have also often once repeatedly later previously recently since then first initially rarely frequently
    already earlier Monday Tuesday Wednesday Thursday Friday Saturday Sunday himself herself did does never not"""
    ),
    deeds=word_set(
        """accused spoke speak speaks mention criticized praised blamed backed supported opposed thanked defended dismissed
    rejected welcomed met heard began tried want wants wanted seemed appeared attended declined refused visited"""
    ),
)
