"""Which capitals in English belong to a name, and which do not."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.naming import Naming

NAMING = Naming(
    openers=word_set("""
        a about above according across advertisement after again against ago all almost along already also although
        always americas amid among an analysis and another any anyone anything are around as asked at away back
        because been before behind being below beneath beside besides between beyond both breaking business but by
        can can't caption christianity clearly click close come comment comments copyright correction could critics
        dear despite did didn't do does doesn't don't down due during each earlier early editor editors eighth
        either else email embed enlarge even ever every everybody everyone everything except exclusive few fifth
        finally first five follow for former four fourth from further get given go good had half has have having he
        he's hello hence her here here's hers herself hey hi hide highlights him himself his home how however i i'd
        i'll i'm i've if image in indeed inside instead into is islam isn't it it's its itself judaism just last
        late lately later least left less let let's like likewise live login look made make many maybe me meanwhile
        media menu might mine more moreover most mostly much must my myself near nearly neither never nevertheless
        new news newsletter next ninth no nobody none nonetheless nor not nothing now of off officials often oh ok
        okay on once one only onto opinion opponents or other others our ours ourselves out outside over overall own
        past people perhaps photo photos play please police politics print prosecutors q&a quite rather read really
        recently related reported reporting residents right said same say says second see seven seventh several
        shall share she she's should sign similarly since six sixth so some somebody someone something sometimes
        soon sports still story subscribe such super supporters sure surely take ten tenth than thank thanks that
        that's the their theirs them themselves then there there's therefore these they they're third this those
        though three through throughout thus till to today together toggle tomorrow tonight too toward towards
        transcript two under unless unlike until up update updated upon us use usually very via video views was
        watch we we'll we're we've well were what what's whatever when whenever where whereas wherever whether which
        while who who's whoever whole whom whose why with within without won't world would yeah yes yesterday yet
        you you're your yours yourself
    """),
    inner_openers=word_set("i i'm i've i'd i'll i’m i’ve i’d i’ll"),
    headline_words=word_set("I The A An And Of To In For At On With Is Are Was By From As That"),
    demonyms=word_set("""
        afghan afghans african african-american african-americans africans alaskan albanian american americans anglo
        arab arabic arabs argentine asian asians australian australians austrian belgian bible black bosnian
        brazilian brazilians brit british briton britons brits buddhist bulgarian californian cambodian canadian
        canadians catalan catholic catholics chechen chilean chinese christian christians colombian communist
        communists conservative conservatives croatian cuban cubans czech danish democrat democratic democrats dutch
        eastern egyptian egyptians english ethiopian european europeans evangelical evangelicals filipino finnish
        floridian french frenchman german germans god gop-led greek greeks haitian hawaiian hindu hindus hispanic
        hispanics hungarian indian indians indonesian internet iranian iranians iraqi iraqis irish islamic islamist
        islamists israeli israelis italian italians japanese jew jewish jews jordanian kenyan koran korean koreans
        kurd kurdish kurds kuwaiti latin latino latinos lebanese liberal liberals libertarian libyan libyans
        malaysian marxist mexican mexicans midwestern mormon mormons moroccan muslim muslims native nazi nazis
        nigerian nigerians northern norwegian pakistani pakistanis palestinian palestinians persian peruvian polish
        portuguese protestant puerto_rican quran republican republicans romanian russian russians saudi saudis scots
        scottish serb serbian serbs shia shiite sikh sikhs socialist socialists somali somalis southern soviet
        spanish sudanese sunni sunnis swede swedish swiss syrian syrians taiwanese texan texans thai tibetan tories
        tory tunisian turk turkish turks tv twitterverse u.s.-led ukrainian ukrainians us-led uzbek venezuelan
        vietnamese web welsh western white yemeni zionist
    """),
    demonym_endings=("ians",),
    calendar=word_set("""
        a.m. am apr apr. april aug aug. august bst christmas dec dec. december easter edt est et feb feb. february
        fri friday gmt jan jan. january jul jul. july jun jun. june mar mar. march may mon monday nov nov. november
        oct oct. october p.m. pdt pm pst ramadan sat saturday sep sept sept. september sun sunday thanksgiving thu
        thurs thursday tue tues tuesday utc wed wednesday
    """),
    things=word_set("""
        accord accords act affair age agreement amendment award bible bill century clause code constitution cyclone
        day deal declaration depression directive disease doctrine earthquake era flu holocaust hurricane law
        massacre medal medicaid medicare memorandum movement obamacare operation order pact plan policy prize
        program programme project proposition protocol recession resolution revolution rule scandal security
        shutdown spring storm summit syndrome treaty tropical tsunami typhoon war wars
    """),
    articles=word_set("the a an"),
    links=word_set("& and for of on"),
    ands=word_set("and"),
    head_links=word_set("of"),
    abbreviations=r"Gov|Sens?|Reps?|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Jr|Sr|St|Ft|Mt|Pres|Atty|Det|Supt",
    leading=word_set(
        "longtime former late veteran outgoing incoming onetime then-candidate then-president then-senator"
    ),
    on_heads=word_set("committee commission council conference subcommittee panel convention foundation"),
    no_for_heads=word_set(
        "congress senate house parliament court supreme police republican party city school state network"
    ),
    for_people=word_set("americans citizens students voters"),
    no_generic=word_set("congress parliament school senate supreme"),
    no_nouns=word_set("""
        is was are were has had have will would could should may might can did does do said says and or but in on at to
        of for from by with that which who as after before when while than also not about into over under
    """),
    small=word_set("of the and for on in &"),
    credit_before=r"\btold |\bby |\b[Tt]o |\bfrom |\bvia |\bon |\bwith |according to (?:the )?|\bin (?:the )?",
    credit_after=r" reported| reports|['’]s? |,? in an? | via | that ",
)
