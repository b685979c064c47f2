"""What befalls people who are counted, in English."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.casualties import Casualties

CASUALTIES = Casualties(
    kinds={
        "dead": word_set("""
            bodies dead death deaths die died dies fatalities fatally kill killed killing kills lives perished toll
        """),
        "injured": word_set("hospitalised hospitalized hurt injured injuries injuring wounded wounding"),
        "missing": word_set("missing unaccounted"),
        "arrested": word_set("arrested arresting arrests custody detained detentions"),
        "displaced": word_set("displaced evacuated evacuations evacuees fled homeless"),
        "infected": word_set("cases infected infections"),
        "rescued": word_set("rescued survivors"),
    },
    people=word_set("""
        arrests bodies deaths fatalities individuals injuries lives others people person persons victims
    """),
    nobody=word_set("no nobody none"),
    harm=word_set("casualties"),
    fates=(
        word_set("dead deaths die died dies dying kill killed killing kills slain"),
        word_set("hurt injure injured injures injuring wound wounded wounding"),
        word_set("missing"),
        word_set("arrest arrested arrests detain detained jailed"),
        word_set("rescue rescued saved"),
        word_set("displace displaced evacuate evacuated"),
        word_set("dismissed fired sacked"),
        word_set("hire hired hires"),
    ),
    events=word_set("""
        attack attacks blast blasts bombing bombings clash clashes collision collisions crash crashes earthquake
        earthquakes explosion explosions fire fires flood floods massacre massacres murder murders protest protests
        quake quakes raid raids riot riots shooting shootings storm storms strike strikes tornado tornadoes
    """),
)
