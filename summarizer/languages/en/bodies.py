"""What bodies are called in English: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_pairs, word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    heads=word_set("""
        academy action administration agency army association authority bank board brotherhood bureau cabinet center
        centers centre chamber church city coalition college commission committee confederation conference
        congregation congress convention council court daughters department directorate division doctors embassy
        federation forum foundation friends front fund gang group guard house institute institutes institution
        journal league library men ministry mothers movement museum national network office organisation
        organization parliament party people's police republic school secretariat senate service society sons state
        states students supreme syndicate task team tribunal union university veterans workers
    """),
    no_ends=word_set("city friends house men national people's state states students"),
    nouns=word_set("""
        agency agreement airline alliance ally app arm army association band bank base bill bloc body border branch
        camp capital carrier center centre chain charity church city club coalition college commission committee
        community company country county court deal disease district division drug facility faction firm force giant
        group hospital institute institution island law magazine maker manufacturer militia mosque mountain movement
        nation neighborhood network newspaper nonprofit operator organisation organization panel party plane
        platform port prison program provider province region regulator resort retailer river satellite school
        service ship site state station stronghold subsidiary suburb system tank team think-tank town treaty tribe
        union unit university vaccine village virus volcano watchdog website wing
    """),
    and_tails=word_set("""
        atmospheric barbuda border budget co-operation conservation cooperation crime customs development drug
        engineering exchange explosives families firearms forestry gas herzegovina human immigration industry
        infrastructure intelligence jobs labor means mechanical medicine minority natural nevis nutrition order
        oversight pensions poor poor's prevention principe reform rehabilitation research science sciences space
        space_administration sport technology tobacco tobago trade training transportation urban welfare wildlife
    """),
    links=word_set("of for"),
    aliases=word_pairs(
        """ap=Associated_Press un=United_Nations eu=European_Union gop=Republican_Party fed=Federal_Reserve
    fbi=Federal_Bureau_of_Investigation cia=Central_Intelligence_Agency nsa=National_Security_Agency
    nato=North_Atlantic_Treaty_Organization doj=Department_of_Justice justice_department=Department_of_Justice
    state_department=Department_of_State defense_department=Department_of_Defense dod=Department_of_Defense
    dhs=Department_of_Homeland_Security homeland_security_department=Department_of_Homeland_Security
    treasury_department=Department_of_the_Treasury irs=Internal_Revenue_Service epa=Environmental_Protection_Agency
    who=World_Health_Organization imf=International_Monetary_Fund isis=Islamic_State isil=Islamic_State
    aclu=American_Civil_Liberties_Union nra=National_Rifle_Association rnc=Republican_National_Committee
    dnc=Democratic_National_Committee cdc=Centers_for_Disease_Control_and_Prevention
    fda=Food_and_Drug_Administration"""
    ),
    staff=(
        r"customers|shares|spokesman|spokeswoman|spokesperson|officials|employees|executives|headquarters|stock|leaders|"
        r"militants|fighters|members|lawmakers|investors|agents|chief executive|CEO|board"
    ),
    pronouns=word_set("its"),
)
