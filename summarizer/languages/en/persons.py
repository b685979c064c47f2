"""What persons are called in English: titles, offices, roles."""

from __future__ import annotations

from summarizer.languages.tables import word_pairs, word_set
from summarizer.languages.topics.persons import Persons

PERSONS = Persons(
    titles=word_set(
        """president vice-president minister premier chancellor secretary senator sen sen. sens. rep rep. reps.
        congressman congresswoman representative governor gov gov. lt. mayor speaker ambassador envoy king queen
        prince princess duke duchess emperor sheikh ayatollah imam pope cardinal archbishop bishop pastor father
        general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant sergeant sgt sgt. staff_sgt
        officer detective inspector sheriff marshal admiral adm adm. commander cmdr. private pvt. pfc chief
        director chairman chairwoman chair ceo cfo coo founder co-founder executive professor attorney prosecutor
        coach spokesman spokeswoman spokesperson leader whip adviser advisor counsel comptroller treasurer
        commissioner councilman councilwoman councillor alderman delegate lawyer analyst economist historian author
        journalist reporter correspondent columnist anchor host actor actress singer rapper comedian
        director-general deputy superintendent constable trooper sen-elect president-elect activist candidate
        nominee strategist pollster scientist researcher editor star aide agent manager owner striker midfielder
        goalkeeper defender quarterback pitcher dictator rebel warlord chef architect lawmaker contractor
        whistleblower whistle-blower gunman suspect pilot astronaut physicist biologist doctor nurse teacher
        student businessman tycoon billionaire heiress magistrate rabbi sultan emir crown_prince ag senators
        representatives governors presidents ministers editor-in-chief vice-chairman co-chair co-chairman
        attorney-general secretary-general commander-in-chief"""
    ),
    honorifics=word_set("""
        dame dr dr. hon. judge justice lady lord madam miss mr mr. mrs mrs. ms ms. prof prof. rev rev. reverend sir
    """),
    royal=word_set("duchess duke emperor king pope prince princess queen saint"),
    modifiers=word_set(
        """vice prime deputy assistant acting former then-senior senior junior associate interim chief first foreign
    defense defence interior finance treasury homeland security national press attorney general state house senate
    majority minority district lead managing executive secretary under staff crown supreme police fire army navy
    opposition party federal republican democratic democrat conservative liberal labour independent communist
    socialist ex-president outgoing incoming longtime late veteran campaign presidential gubernatorial
    congressional political legal communications policy top head ranking retired british american russian israeli
    lt. lieutenant health energy justice labor education commerce transportation agriculture environment home
    budget intelligence military surgeon"""
    ),
    offices=word_set(
        """state defense defence homeland security treasury commerce labor education energy agriculture transportation
    interior housing urban development health human services veterans affairs war navy army fame representatives
    commons lords staff"""
    ),
    office_links=word_set("of the and"),
    roles=word_set(
        """wife husband son daughter father mother brother sister widow grandson cousin uncle aunt friend neighbor
    neighbour boss member members head hero veteran expert critic supporter donor opponent rival winner loser victim
    survivor witness politician lawmaker legislator congresswoman diplomat negotiator spokesman spokeswoman
    spokesperson executive official lawyer attorney prosecutor judge investigator detective officer soldier sailor
    marine pilot driver worker farmer student teacher professor scholar researcher scientist engineer doctor
    physician surgeon nurse psychologist sociologist writer author novelist poet playwright filmmaker producer
    director photographer painter artist musician singer actor actress comedian model celebrity star host anchor
    reporter journalist columnist blogger commentator pundit editor publisher businessman businesswoman entrepreneur
    investor banker economist analyst consultant contractor adviser advisor aide assistant secretary treasurer
    organizer activist advocate campaigner preacher pastor priest rabbi imam cleric leader militant fighter
    terrorist rebel warlord gunman suspect killer shooter defendant prisoner inmate hacker fugitive hostage refugee
    immigrant owner founder co-founder inventor creator chairman chairwoman chair candidate nominee contender
    frontrunner front-runner incumbent successor predecessor native resident citizen athlete player coach
    quarterback striker champion runner swimmer boxer cyclist golfer jockey trainer manager democrat republican tory
    man woman boy girl teenager teen person mom dad heir heiress socialite mogul magnate tycoon whistleblower leaker
    informant agent spy operative strategist pollster lobbyist superintendent principal dean counsel"""
    ),
    nicknames=word_pairs(
        """bill=william billy=william bob=robert bobby=robert rob=robert mike=michael ed=edward eddie=edward ted=edward
    jim=james jimmy=james joe=joseph tom=thomas tim=timothy chris=christopher dan=daniel dave=david don=donald
    steve=steven stephen=steven matt=matthew nick=nicholas tony=anthony ben=benjamin ken=kenneth greg=gregory
    jeff=jeffrey rick=richard dick=richard sam=samuel liz=elizabeth kate=katherine jon=jonathan josh=joshua
    andy=andrew alex=alexander chuck=charles charlie=charles pete=peter phil=philip ron=ronald larry=lawrence
    mitch=mitchell bernie=bernard pat=patrick jerry=gerald will=william vlad=vladimir abby=abigail jen=jennifer"""
    ),
    pronouns=word_set("he she his her him himself herself"),
    pronoun_of_title={
        **dict.fromkeys(("mr", "sir", "lord", "king", "prince"), "he"),
        **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "madam", "queen", "princess"), "she"),
    },
    kin=r"wife|husband|son|daughter|father|mother|brother|sister|lawyer|attorney|family|parents|girlfriend|boyfriend|spokesman",
    circle=r"administration|campaign|presidency|allies|aides|probe|and his|and her",
    relative=r",? who",
    former=("former", "ex-", "then-", "then "),
)
