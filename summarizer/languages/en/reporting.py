"""How news in English reports what somebody said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.reporting import Reporting

REPORTING = Reporting(
    verbs=word_set(
        """said say says saying told tell tells telling added adds adding wrote writes writing tweeted tweets argued
        argues arguing claimed claims claiming stated asked asks announced announces insisted insists acknowledged
        acknowledges explained explains noted notes replied replies responded responds warned warns testified
        testifies declared declares recalled recalls admitted admits suggested suggests concluded concludes vowed
        vows quipped joked jokes remarked continued continues urged urges predicted predicts complained complains
        denied denies promised pledged reported confirmed confirms commented observed observes shouted yelled
        whispered cried exclaimed agreed agrees emphasized emphasizes stressed stresses alleged alleges asserted
        asserts contended contends cautioned cautions lamented laments conceded concedes countered counters fumed
        mused mocked demanded speculated posted maintained maintains reiterated reiterates revealed reveals
        disclosed called thundered answered answers opined bragged boasted advised texted proclaimed retorted
        snapped"""
    ),
    sources=("according to", "in the words of", "per"),
    ambiguous=word_set("called continued per"),
    pronouns=word_set("he she they i we it who"),
    bodies=tuple(
        map(
            word_set,
            (
                "police officer officers detectives sheriff constabulary",
                "army military troops soldiers navy",
                "government ministers cabinet administration",
                "ministry minister premier chancellor",
                "court courts judge judges tribunal",
                "prosecutors prosecutor prosecution",
                "company firm manufacturer carmaker airline operator",
                "hospital doctors medics physicians",
                "firefighters firefighter",
                "union unions workers",
                "scientists researchers experts engineers",
                "lawyer lawyers attorney attorneys",
                "council councillors mayor",
                "parliament lawmakers legislators senators",
                "rebels militants insurgents",
                "president presidency",
                "opposition",
                "governor",
            ),
        )
    ),
    nouns=(
        "statement|speech|interview|letter|tweet|post|memo|testimony|remarks?|comments?|report|column|op-ed|email|briefing|"
        "address|filing|lawsuit|announcement"
    ),
    auxiliaries="also|has|had|have|later|then|himself",
    object_before="for|of|by|to|with|from|at|in|on|and|against|than",
    phrase_openers="of|for|in|at|by|who|that",
    represents="for|of|from|at|with",
    named_source=(
        r"(?:^|(?<=[.;,] ))(?P<who>{name}) (?:reports?|reported|writes)(?= that\b| on\b|,|:)"
        r"|[Aa]ccording to (?P<whom>{name})"
    ),
    addressed=word_set("asked tell telling tells told"),
)
