"""Small word tables for persons: titles, roles, given names.

Facts of the languages, written down by hand; a name that is in no table is still found by its form and its use.
"""

from __future__ import annotations

from summarizer.languages.tables import word_pairs, word_set

__all__ = [
    "FAMILY_NAMES",
    "GIVEN_NAMES",
    "HONORIFICS",
    "NAME_PARTICLES",
    "NICKNAMES",
    "OFFICES",
    "ROLES",
    "TITLES",
    "TITLE_MODIFIERS",
]

# Written before a surname and nothing else: they say "person" by themselves.
HONORIFICS = word_set(
    """mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady rev rev. reverend prof prof. hon. judge justice madam herr
    frau monsieur madame mme mlle m. señor señora sr sr. sra sra. ông bà anh chị cô em cụ господин госпожа г-н г-жа"""
)

TITLES = {
    "en": word_set(
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
    "de": word_set(
        """präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
        ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin
        finanzminister verteidigungsminister verteidigungsministerin gesundheitsminister wirtschaftsminister
        bürgermeister bürgermeisterin oberbürgermeister chef chefin vorsitzender vorsitzende parteichef parteichefin
        senator sprecher sprecherin regierungssprecher general oberst professor doktor prof. dr. könig königin prinz
        papst bischof kardinal trainer generalsekretär direktor anwalt richter us-präsident staatschef
        premierminister regierungschef gouverneur"""
    ),
    "fr": word_set(
        """président présidente ministre premier_ministre premier secrétaire sénateur sénatrice député députée maire
        gouverneur chancelier chancelière roi reine prince princesse pape cardinal évêque général colonel capitaine
        professeur docteur directeur directrice porte-parole chef juge avocat avocate procureur procureure
        ambassadeur ambassadrice patron commissaire préfet écrivain acteur actrice chanteur chanteuse économiste"""
    ),
    "es": word_set(
        """don doña presidente presidenta expresidente ministro ministra primer_ministro secretario secretaria senador
        senadora diputado diputada alcalde alcaldesa gobernador gobernadora canciller rey reina príncipe princesa
        papa cardenal obispo general coronel capitán profesor profesora doctor doctora director directora portavoz
        vocero vocera jefe jefa juez jueza abogado abogada fiscal embajador embajadora líder entrenador escritor
        cantante actor actriz"""
    ),
    "ru": word_set(
        """президент премьер премьер-министр министр глава губернатор мэр депутат сенатор генерал полковник капитан
        председатель директор гендиректор секретарь пресс-секретарь канцлер король королева принц папа патриарх
        посол профессор доктор академик адвокат судья прокурор лидер режиссер актер актриса певец певица тренер
        президента главы министра премьера губернатора представитель спикер"""
    ),
    "vi": word_set(
        """tổng_thống thủ_tướng chủ_tịch bộ_trưởng thứ_trưởng phó giám_đốc tổng_giám_đốc đại_tá thượng_tá trung_tá
        thiếu_tá đại_tướng thượng_tướng trung_tướng thiếu_tướng giáo_sư tiến_sĩ bác_sĩ luật_sư thẩm_phán đại_sứ
        ngoại_trưởng tổng_bí_thư bí_thư chủ_nhiệm phát_ngôn_viên người_phát_ngôn nghị_sĩ thượng_nghị_sĩ hlv
        huấn_luyện_viên ca_sĩ diễn_viên cầu_thủ tiền_đạo tiền_vệ trung_vệ thủ_môn đạo_diễn nhà_báo gs ts pgs đức_vua
        hoàng_tử nữ_hoàng giáo_hoàng tướng"""
    ),
}

# Words that stand before a title and belong to it.
TITLE_MODIFIERS = word_set(
    """vice prime deputy assistant acting former then-senior senior junior associate interim chief first foreign
    defense defence interior finance treasury homeland security national press attorney general state house senate
    majority minority district lead managing executive secretary under staff crown supreme police fire army navy
    opposition party federal republican democratic democrat conservative liberal labour independent communist
    socialist ex-president outgoing incoming longtime late veteran campaign presidential gubernatorial
    congressional political legal communications policy top head ranking retired british american russian israeli
    lt. lieutenant health energy justice labor education commerce transportation agriculture environment home
    budget intelligence military surgeon"""
)

# What follows "Secretary of", "House of", "Hall of".
OFFICES = word_set(
    """state defense defence homeland security treasury commerce labor education energy agriculture transportation
    interior housing urban development health human services veterans affairs war navy army fame representatives
    commons lords staff"""
)

# Lower-case nouns for what a person is or does, beside the titles.
ROLES = word_set(
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
)

GIVEN_NAMES = word_set(
    """aaron abdul abdullah abigail adam adolf ahmed ahmad al alan albert alberto alec alejandro aleksandr alex
    alexander alexandra alexei alexey alfred ali alice alicia allen allison amanda amber amy ana anastasia anders
    andrea andreas andrei andrew andy angel angela angelina anita ann anna anne annette annie anthony antonio ariel
    arnold arthur ashley ashton audrey barack barbara barry bashar beatrice ben benedict benjamin bernard bernie
    beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bruce bryan
    caitlin carl carla carlos carly carmen carol caroline carolyn casey catherine cathy cecilia charles charlie
    charlotte chelsea cheryl chris christian christiane christina christine christopher chuck cindy claire clara
    clarence claude claudia clint colin connie corey cory craig cynthia daisy dan daniel daniela danny darrell
    darren dave david dean deborah debbie debra denis denise dennis derek diana diane dianne dick diego dieter
    dimitri dmitri dmitry dominic dominique don donald donna doris dorothy doug douglas drew dustin dwight dylan
    earl ed eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elias elijah elizabeth ellen elliott
    emanuel emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn fatima
    felipe felix fernando fiona florian frances francesca francesco francis francisco franco francois françois frank
    franklin franz fred frederick friedrich gabriel gabriela gary gavin gene geoffrey george georgia gerald gerhard
    gilbert gina giovanni glenn gloria gordon grace graham greg gregory guillermo gustavo hamid hannah hans harold
    harriet harris harry harvey hassan heather hector heidi heinrich helen helmut henri henry herbert herman hillary
    horst howard hugh hugo hussein ian ibrahim igor irene isaac isabel isabella ivan ivanka jack jackie jacob
    jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeanne jeb
    jeff jefferson jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joachim joan joann joanna
    joe joel johan johann john johnny jon jonathan jordan jorge jose josé josef joseph josh joshua joyce juan
    juanita judith judy julia julian julie juliette julius justin karen karl kate katherine kathleen kathryn kathy
    katie keith kellyanne ken kenneth kevin kim kimberly kirk kirsten klaus konrad kurt kyle lance larry laura
    lauren laurence laurent lawrence leah lee leo leon leonard leonardo leslie lewis liam lily lincoln linda lindsay
    lindsey lisa liz lloyd lois loretta lori louis louise lucas lucy luis luke luther lydia lynn madeleine madison
    mahmoud malcolm manuel marc marcia marco marcus margaret maria marie marilyn mario marion mark marsha martha
    martin marvin mary mateo matt matthew maureen maurice max maxine megan mehdi melania melanie melissa michael
    michel michele michelle miguel mikhail mike milton miriam mitch mitt mohamed mohammad mohammed molly monica
    muammar muhammad nancy naomi natalia natalie nathan ned neil nelson newt nicholas nick nicola nicolas nicole
    nigel nikita nikki nikolai noah nora norman olaf oleg olga oliver olivia omar oscar osama otto owen pablo pamela
    pat patricia patrick paul paula pedro peggy penny pete peter phil philip philippe phillip phyllis pierre
    priscilla rachel rafael rahul ralph ramon rand randall randy raul ray raymond rebecca recep reggie reince rene
    rex rhonda ricardo richard rick ricky rita rob robert roberto robin rod rodney rodrigo roger roland roman ron
    ronald rosa rose ross roy ruben rudolf rudy russell ruth ryan saddam sally sam samantha samuel sandra santiago
    sara sarah scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn sheila sheldon
    sherrod shirley sidney silvio simon sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen
    steve steven stewart stuart sue susan suzanne sven sylvia tamara tammy tanya tara tareq ted terence teresa
    terrence terry theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trent
    trevor trey tucker tyler ursula valerie vanessa vera vernon veronica victor victoria vincent viktor virginia
    vladimir volodymyr walter wanda warren wayne wendy werner wesley whitney will willem william willie wolfgang
    xavier xi yasser yulia yuri yvonne zach zachary алексей александр анастасия андрей анна антон борис вадим
    валентина валерий василий виктор виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина
    елена иван игорь ирина кирилл константин ксения леонид максим мария марина михаил наталья никита николай олег
    ольга павел пётр петр роман светлана сергей станислав татьяна федор юлия юрий яна дональд джо ангела"""
)

# Short forms, each with the name it is short for.
NICKNAMES = word_pairs(
    """bill=william billy=william bob=robert bobby=robert rob=robert mike=michael ed=edward eddie=edward ted=edward
    jim=james jimmy=james joe=joseph tom=thomas tim=timothy chris=christopher dan=daniel dave=david don=donald
    steve=steven stephen=steven matt=matthew nick=nicholas tony=anthony ben=benjamin ken=kenneth greg=gregory
    jeff=jeffrey rick=richard dick=richard sam=samuel liz=elizabeth kate=katherine jon=jonathan josh=joshua
    andy=andrew alex=alexander chuck=charles charlie=charles pete=peter phil=philip ron=ronald larry=lawrence
    mitch=mitchell bernie=bernard pat=patrick jerry=gerald will=william vlad=vladimir abby=abigail jen=jennifer"""
)

# Vietnamese family names; they open a full name.
FAMILY_NAMES = word_set(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai tô cao lâm hà tạ châu đoàn
    chu kiều lương thái tăng trương từ tống quách đào phùng vương la thạch triệu"""
)

# Lower-case words inside a person's name.
NAME_PARTICLES = word_set("de da do dos das del della di du la le van von ter ten af al bin bint ibn ben abu el y e ul")
