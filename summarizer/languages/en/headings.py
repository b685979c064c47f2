"""What tells whether a phrase of English can be the matter of a heading."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.headings import Headings

HEADINGS = Headings(
    verb_like=(
        r"(?:ed|ing|ly|n't|'t)$|^(?:found|made|took|gave|put|cut|hit|won|lost|held|kept|left|met|paid|ran|saw|sent|set|sold|"
        r"told|went|got|came|began|brought|bought|built|chose|fell|felt|led|let|rose|spoke|stood|thought|wrote|says|"
        r"knew|grew|drew|broke|spent|help|fix|buy|seek|give|take|make|get|keep|end|win|lose|run)$"
    ),
    no_beginning=word_set(
        """raise raises authorize file carry uphold impeach face faces shot accuses tells introduce restore switch expel
    become becomes remain remains include includes continue continues try tries ask asks accuse oppose opposes pursue
    provide provides protect protects prevent prevents reduce reduces avoid avoids ensure ensures address consider
    considers join joins allow allows require requires condemn condemns urge urges use cover covers pay pays expand
    expands meet meets stop stops enter enters leave leaves pass passes bring brings hearing official former longtime
    two three four five six seven eight nine ten million billion trillion"""
    ),
    no_end=word_set(
        """familiar close beyond ages helpful right responsible aware rear longtime official former presidential
    federal national local political social
    reports says said indicate indicates two three four five"""
    ),
    people_endings=("ean", "ian", "ican", "ese", "ish"),
    participle_endings=("ed", "ing"),
    lone_noun=(
        r"(?:\b(?:[Tt]he|[Aa]n?|his|her|their|its|no|any)|[’']s) ([a-z][a-z-]{4,})"
        r"(?=[,.;:]| (?:of|in|on|to|for|from|and|or|that|which|is|was|are|were|has|had|would|will|could|as|at|by|with|"
        r"after|before|against|over|into|because|but|when|while|about|between|if|until|during)\b)"
    ),
    no_matter=word_set(
        """statement report reports president people official officials week month months years country state states house
    article interview world issue issues number numbers group groups story event events question questions matter
    person order other others public place point points thing things result results family course future first second
    third latest party nation department government office agency administration senate committee director company
    member members leader leaders letter effort efforts decision announcement comment comments remarks answer city
    governor mayor senator secretary hearing meeting weekend morning evening afternoon night start beginning end
    majority minority past present situation process possibility chance reason reasons idea center level levels side
    sides case cases video phone conference front newspaper media internet website press source sources decade century
    season hours minutes money amount area areas region street problem problems same right rights left truth fact
    facts spokesman spokeswoman panel effect impact kind role part parts rest move action actions change changes
    system university spotlight wake middle release claim claims document documents contacts position potential
    appearance touch background interest aftermath support response serious presidential wealthy record records
    summary mistake organization organisation spread thousands hundreds dozens sidelines details detail attempt moment
    worst best reaction creation threat threats risk risks warning services operation colleagues demand cooperative
    consequence motive outlook"""
    ),
    empty=word_set(
        """white_house capitol_hill house_floor press_conference news_conference social_media percentage_points
    joint_statement home_state important_issue young_people local_leaders full_report different_scene new_interview
    significant_changes phone_call phone_calls law_enforcement town_hall task_force same_time long_time other_hand"""
    ),
    outlet_ends=word_set("News Times Post Journal Agency Press Tribune Herald"),
    sources=word_set("officials sources aides advisers spokesmen lawyers attorneys prosecutors"),
)
