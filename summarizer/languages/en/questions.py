"""Questions that readers of a story in English have, and what answers them."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(
            r"\b(?:is|are) (?:now )?(?:expected|scheduled|due|set|slated|poised) to (?!be (?:a|an|the)\b)|\bwill (?:vote|decide|meet|hold (?!.{0,40} (?:responsible|accountable))|"
            r"hear|rule|consider|begin|convene|take up|return|appear|face|announce|travel|resume|reconvene)\b[^.]*\b(?:on|in|next|"
            r"this|by)\b|\bthe next step\b|\b(?:will|would|plans? to|aims? to|aimed to|hopes? to|vow(?:s|ed) to|going to|expect(?:s|ed)?|intends? to|likely to|can|could|may|might|"
            r"must|needs? to|has to|have to|is to|are to|'ll|’ll)\b[^;]*\b(?:next week|next month|in the coming (?:days|weeks|months))\b",
            "What happens next?",
            signs=(
                "is expected",
                "are expected",
                "scheduled",
                " due ",
                " set to",
                "slated",
                "poised",
                "will ",
                "next",
                "coming",
                "is now",
                "are now",
            ),
        ),
        Question(
            r"^(?:[“\"]?[A-Z][^,.;:“”\"]{0,60} (?:said|says|that) )?(?P<law>[Tt]h(?:e|is) (?:new |proposed |[A-Z][\w-]+ |final |House |"
            r"Senate )?(?:bill|law|measure|plan|order|deal|agreement|ruling|proposal|policy|rule|act|ban|legislation|program|amendment|"
            r"treaty|resolution|regulations?|budget|settlement))(?: itself)?,? (?:[^,]{0,60}, )?(?:also )?(?:would|will|requires?|allows?|"
            r"bans?|gives?|calls? for|includes?|creates?|provides?|sets?|extends?|raises?|cuts?)\b",
            "What does {law} do?",
            signs=(
                "bill",
                "law",
                "measure",
                "plan",
                "order",
                "deal",
                "agreement",
                "ruling",
                "proposal",
                "policy",
                "rule",
                "act",
                "ban",
                "legislation",
                "program",
                "amendment",
                "treaty",
                "resolution",
                "regulation",
                "budget",
                "settlement",
            ),
        ),
        Question(
            r"\b(?:killed|killing|dead|died|death toll)\b(?:(?!wounded|injured|hurt)[^.]){0,60}\b(?!(?:19|20)\d\d\b)(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            r"dozens|hundreds|thousands) (?:people|persons|civilians|soldiers|troops|officers|children|students|passengers|victims|others|men|women|"
            r"Americans|[A-Z]\w+s\b)(?! (?:were |are |was )?(?:wounded|injured|hurt|missing|displaced))|\b(?!(?:19|20)\d\d\b)(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|"
            r"thousands)(?: (?:other|more|of))?(?! (?:minutes|hours|days|weeks|months|years|times|percent|miles|shots)\b)"
            r"(?: [a-z]+){0,3} (?:were |was |had |have )?(?:been )?(?:killed|dead|died|deaths)\b",
            "How many people died?",
            signs=("killed", "killing", "dead", "died", "death"),
        ),
        Question(
            r"\b(?:\d+(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)(?: (?:other|more|of))?"
            r"(?: [a-z]+){0,3} (?:were |was |had |have )?(?:been )?(?:injured|wounded|hurt)\b",
            "How many people were hurt?",
            signs=("injured", "wounded", "hurt"),
        ),
        Question(
            r"(?P<who>(?:[A-Z][\w.’'-]+ ){1,3})(?:is|was|has been|had been) (?:also )?(?:accused of|charged with|indicted on|indicted for|"
            r"convicted of|sentenced)",
            "What is {who} accused of?",
            signs=("accused", "charged", "indicted", "convicted", "sentenced"),
        ),
        Question(
            r"(?P<who>(?:[A-Z][\w.’'-]+ ){1,3})(?:resigned|stepped down|quit|withdrew|dropped out)\b[^.]*\b(?:after|because|amid|"
            r"following|over|citing)\b",
            "Why did {who} go?",
            signs=("resigned", "stepped down", "quit", "withdrew", "dropped out"),
        ),
        Question(
            r"\b(?:polls?|survey) (?:shows?|showed|found|finds?|suggests?|suggested|conducted|released)\b.*\d|\b(?:\d+|percent|%) of (?:likely |registered "
            r"|all |the )?(?:voters|Americans|respondents|adults|Republicans|Democrats)\b",
            "What do the polls say?",
            signs=("poll", "survey", "percent", "%", " of "),
        ),
        Question(
            r"\b(?:cost|costs|costing|worth|pay|paid|raised|spend|spent|fine|fined|budget|funding|debt|revenue|price|loans?|losses?|donated|"
            r"damages?)\b[^.]{0,60}[$€£]\s?\d|[$€£]\s?\d[\d.,]*(?: ?(?:million|billion|trillion|bn|m))?\b[^.]{0,60}\b(?:cost|costs|worth|paid|raised|"
            r"spent|fine|budget|funding|debt|revenue|price|loans?|losses?|damages?)\b",
            "How much money is involved?",
            signs=("$", "€", "£"),
            of_money=True,
        ),
        Question(
            r"\b(?:law|laws|statute|[Cc]onstitution|[Aa]mendment)(?: of [A-Z]\w+| [a-z]+)? (?:requires?|allows?|prohibits?|bars?|bans?|guarantees|"
            r"forbids|permits)\b|\b[Uu]nder (?:the )?(?:[A-Z]\w+ |federal |state |current |new ){0,2}law,|"
            r"\b(?:[Cc]ourt|[Jj]udge|[Jj]ustices)\b[^.,]{0,40}\b(?:ruled|held) (?:\w+ (?:on )?\w+day )?that\b",
            "What does the law say?",
            signs=("law", "statute", "constitution", "amendment", "ruled that", "held that", "day that"),
        ),
        Question(
            r"\b(?:[Cc]ritics|[Oo]pponents)(?: (?:of|in|from) [^,.;]{3,50}?)? (?:say|said|argue|argued|contend|fear|worry)\b",
            "What do critics say?",
            signs=("critics", "opponents"),
        ),
        Question(
            r"\b(?:[Ss]upporters|[Aa]dvocates|[Pp]roponents|[Bb]ackers)(?: (?:of|in|from) [^,.;]{3,50}?)? (?:say|said|argue|argued)\b",
            "What do supporters say?",
            signs=("supporters", "advocates", "proponents", "backers"),
        ),
    ),
    reason=r"^(?P<who>(?:(?:The|A|An|Mr\.|Mrs\.|Ms\.|Sen\.|Rep\.|Gov\.|Dr\.) )?(?:[\w’'-]+ ){1,4}?)(?P<verb>is|are|was|were|has|have|had|will|would|could|can|cannot|should|must|did not|does not|do not) (?P<rest>[^,;:“”\"()]{4,80}?),? because (?!of (?:his|her|their|its|this|that)\b)",
    reason_sign=" because ",
    no_reason=word_set("say says said think believe reason that who which"),
    money=r"[$€£]\s?\d[\d.,]*\d?(?: (?:million|billion|trillion))?",
    determiners=word_set("The This A An"),
)
