"""Small word tables behind the finding of names: what is no name, what a body or a place is called.

Facts of the languages, written down by hand. They are hints, not gazetteers: what is in no table is still found by its
form and by how often it stands in the texts. Multi-word entries are written with `_` for the space.
"""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_pairs, word_set

__all__ = [
    "AND_TAILS",
    "CALENDAR",
    "COMPOUNDS",
    "DEMONYMS",
    "GROUP_NOUNS",
    "OPENERS",
    "ORGANISATION_ALIASES",
    "ORGANISATION_HEADS",
    "ORGANISATION_WORDS",
    "PLACE_WORDS",
    "THING_WORDS",
]


# Months, weekdays and what stands beside a time.
CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
    march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun
    jun. jul jul. aug aug. sept sept. sep oct oct. nov nov. dec dec. christmas easter thanksgiving ramadan am pm
    a.m. p.m. est edt gmt pst pdt et bst utc montag dienstag mittwoch donnerstag freitag samstag sonntag januar
    februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier février
    mars avril juin juillet août septembre octobre novembre décembre lunes martes miércoles jueves viernes sábado
    domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"""
)

# Capitals that name no entity: peoples, languages, creeds, parties' followers.
DEMONYMS = word_set(
    """american americans african africans african-american african-americans afghan afghans albanian arab arabs arabic
    argentine asian asians australian australians austrian belgian bosnian brazilian brazilians british briton
    britons brit brits bulgarian cambodian canadian canadians catalan chechen chilean chinese christian christians
    colombian croatian cuban cubans czech danish dutch egyptian egyptians english ethiopian european europeans
    filipino finnish french frenchman german germans greek greeks haitian hindu hindus hispanic hispanics hungarian
    indian indians indonesian iranian iranians iraqi iraqis irish islamic islamist islamists israeli israelis
    italian italians japanese jew jews jewish jordanian kenyan korean koreans kurd kurds kurdish kuwaiti latino
    latinos latin lebanese libyan libyans malaysian mexican mexicans moroccan muslim muslims nigerian nigerians
    norwegian pakistani pakistanis palestinian palestinians persian peruvian polish portuguese puerto_rican romanian
    russian russians saudi saudis scottish scots serb serbs serbian shiite shia sikh sikhs somali somalis soviet
    spanish sudanese sunni sunnis swede swedish swiss syrian syrians taiwanese thai tibetan tunisian turk turks
    turkish ukrainian ukrainians uzbek venezuelan vietnamese welsh yemeni zionist catholic catholics protestant
    evangelical evangelicals mormon mormons buddhist republican republicans democrat democrats democratic gop-led
    conservative conservatives liberal liberals libertarian tory tories socialist socialists communist communists
    nazi nazis marxist texan texans californian floridian midwestern southern northern western eastern black white
    native hawaiian alaskan u.s.-led us-led internet tv web god bible quran koran twitterverse deutsche deutscher
    deutschen französische französischen russische russischen amerikanische amerikanischen britische français
    française américain américaine russe allemand allemande britannique español española ruso estadounidense mỹ-hàn
    anglo"""
)

# Capitals that open a sentence and are ordinary words, whatever the rest of the texts says.
OPENERS = word_set(
    """a about above according across after again against ago all almost along already also although always amid among
    an and another any anyone anything are around as asked at away back because been before behind being below
    beneath beside besides between beyond both but by can clearly come could critics dear despite did do does down
    due during each earlier early either else even ever every everybody everyone everything except few finally
    first five for former four from further get given go good had half has have having he hello hence her here hers
    herself hey hi him himself his how however i if in indeed inside instead into is it its itself just last late
    lately later least left less let like likewise look made make many maybe me meanwhile might mine more moreover
    most mostly much must my myself near nearly neither never nevertheless new next no nobody none nonetheless nor
    not nothing now of off officials often oh ok okay on once one only onto opponents or other others our ours
    ourselves out outside over overall own past people perhaps please police prosecutors quite rather read really
    recently residents right said same say says second see seven several shall she should similarly since six so
    some somebody someone something sometimes soon still subscribe such supporters sure surely take ten than thank
    thanks that the their theirs them themselves then there therefore these they third this those though three
    through throughout thus till to today together tomorrow tonight too toward towards two under unless unlike
    until up upon us use usually very via was watch we well were what whatever when whenever where whereas wherever
    whether which while who whoever whole whom whose why with within without won't would yeah yes yesterday yet you
    your yours yourself share related advertisement photo image video updated update breaking exclusive opinion
    analysis editor editors story highlights reporting reported click follow sign email newsletter comments comment
    views print photos hide caption toggle fifth sixth seventh eighth ninth tenth fourth enlarge embed transcript
    super close play menu login usd vnd eur gdp ceo tv pc dna suv gps atm дтп чп сми copyright news world politics
    business sports home live correction it's he's she's that's there's what's here's who's let's i'm i've i'd i'll
    we're we've we'll they're you're don't isn't didn't doesn't can't der die das den dem des ein eine einer eines
    einem einen und oder aber auch als am auf aus bei bis da damit dann dass denn deshalb dies diese dieser dieses
    doch dort durch er es für gegen heute hier ich ihm ihr im immer ist ja jedoch jetzt kein keine mit nach nicht
    noch nun nur ob seit sein seine sich sie trotz über um unter viele vom von vor war weil wenn wer wie wir wird
    wo zu zum zur zwar zwei drei le la les l un une du de au aux et ou mais donc ni car ce cet cette ces son sa ses
    leur leurs mon ma mes notre nos il elle ils elles nous vous je tu qui que quoi dont où dans sur sous avec sans
    pour par en selon après avant depuis pendant lors alors ainsi aussi si comme plus moins tout tous toute toutes
    même encore déjà aujourd'hui demain c'est il_y puis enfin cependant pourtant toutefois chez entre vers deux
    trois el los las una unos unas y o pero sino porque cuando como donde quien según sin con por para desde hasta
    sobre tras ante bajo su sus este esta estos estas ese esa eso aquel lo se sí ya también además así entonces
    ahora hoy ayer mañana más menos muy todo todos todas otra otro otros ella ellos ellas yo tú usted nosotros
    aunque mientras durante luego después antes dos tres fue era al del в на с к у о об от до из за по под над при
    для без через между и а но или что как когда где если то это этот эта эти он она оно они мы вы я его её их наш
    ваш свой все всё весь так там тут здесь также тоже уже еще ещё только после перед во со не ни да нет был была
    было были есть будет кто какой который сегодня вчера завтра однако этом кроме того поэтому теперь согласно
    среди ранее позже сейчас затем пока один два три và của là các những một trong ngoài trên dưới khi nếu thì mà
    nhưng cũng đã đang sẽ được bị cho với từ đến tại ở theo về vì bởi nên để không chưa này đó kia ấy đây ai gì nào
    sao hôm ngày tháng năm sau trước hiện nay người nhiều hai ba bốn tuy_nhiên tuy ngoài_ra đồng_thời cùng như vậy
    ông bà anh chị cô họ tôi chúng chúng_ta ta hơn việc sự cuộc chiếc cái vào qua còn rồi lại ra lên xuống có thể
    phải cần vụ trận media q&a tp dn dnnn sgk gv bxh sn đh christianity islam judaism americas"""
)

# "Health and Human Services": what may follow "and" inside one name.
AND_TAILS = word_set(
    """human prevention co-operation cooperation drug urban customs sciences science exchange means medicine
    technology budget border development firearms trade poor's poor infrastructure space space_administration
    atmospheric welfare rehabilitation explosives tobacco conservation training families immigration order research
    engineering industry crime natural gas wildlife mechanical labor pensions transportation reform oversight
    intelligence forestry nutrition minority herzegovina tobago nevis principe barbuda jugend sport soziales
    entwicklung forschung jobs"""
)

# Pairs that stay one word inside a name though their second part is written small.
COMPOUNDS = {
    "vi": phrases(
        """Quốc_phòng Ngoại_giao Quốc_tế Công_an Y_tế Giáo_dục Đào_tạo Tài_chính Công_thương Tư_pháp Nội_vụ Ân_xá
        Nhân_quyền Liên_hợp_quốc Liên_Hợp_quốc Tổ_chức Công_ty Tập_đoàn Ủy_ban Quốc_hội Chính_phủ Đại_học Ngân_hàng
        Trung_ương Nhà_nước Hội_đồng Bảo_an An_ninh Cơ_quan Tình_báo Giao_thông Vận_tải Xây_dựng Nông_nghiệp
        Khoa_học Công_nghệ Văn_hóa Thể_thao Du_lịch Kế_hoạch Đầu_tư Tòa_án Kiểm_sát Nhân_dân Tối_cao Nhà_trắng
        Hạ_viện Thượng_viện Liên_đoàn Bóng_đá Cộng_sản Cảnh_sát Hải_quân Không_quân Sân_bay Bệnh_viện Liên_minh
        Châu_Âu Chỉ_đạo Thanh_tra Bí_thư Sinh_viên Thanh_niên Hiệp_hội Lương_thực Phát_triển Thông_tin Truyền_thông
        Lầu_Năm_Góc Tổng_thống Thủ_tướng Chủ_tịch Bộ_trưởng Thứ_trưởng Ngoại_trưởng Tổng_bí_thư Đại_sứ Giám_đốc
        Tổng_giám_đốc Thượng_nghị_sĩ Thành_phố Thị_trưởng Phát_ngôn_viên Người_phát_ngôn Đại_tá Trung_tá Thượng_tá
        Thiếu_tá Đại_tướng Trung_tướng Thiếu_tướng Giáo_sư Tiến_sĩ Bác_sĩ Luật_sư"""
    ),
    "fr": phrases(
        """Union_européenne Nations_unies Maison_Blanche Assemblée_nationale Parti_socialiste Front_national"""
    ),
    "es": phrases("""Unión_Europea Naciones_Unidas Casa_Blanca"""),
}

# A body can be called by these and "of": "Department of ...".
ORGANISATION_HEADS = word_set(
    """academy administration agency army association authority bank board brotherhood bureau cabinet center centers
    centre chamber church city coalition college commission committee conference confederation congress
    congregation convention council court daughters department directorate division embassy federation forum
    foundation friends front fund gang group guard house institute institutes institution journal league library
    men ministry movement museum national network office organisation organization parliament party people's police
    republic school senate society sons state states students secretariat service supreme syndicate task team
    tribunal union university veterans workers doctors mothers ministerium bundesministerium amt bundesamt
    universität verband bund partei gesellschaft institut gericht rat ausschuss ministère université banque conseil
    comité parti cour assemblée fédération mouvement ministerio universidad instituto banco consejo comisión
    partido corte asamblea federación organización movimiento fiscalía policía secretaría cámara action"""
)

# Last words of the names of bodies, and bodies known by one word.
ORGANISATION_WORDS = (
    ORGANISATION_HEADS - word_set("city state states national men people's students friends house")
) | word_set(
    """inc inc. corp corp. co. ltd ltd. llc plc gmbh ag se s.a. sa nv company corporation corps industries holdings
    partners airlines airways motors pharmaceuticals laboratories labs systems technologies technology enterprises
    entertainment studios pictures records media news times post tribune herald gazette broadcasting television tv
    radio magazine press hospital clinic medical prison jail democrats republicans taliban hezbollah hamas boko
    brigade brigades militia battalion force forces fc united rangers giants patriots yankees warriors lakers club
    fbi cia nsa nasa nato opec fifa uefa ministries councils alliance initiative project campaign services bancorp
    financial capital insurance trust cosa orchestra band choir synod diocese archdiocese bundestag bundesrat
    knesset duma kremlin pentagon white_house supreme_court capitol tea_party al_qaeda al-qaeda al_qaida al-qaida
    al_shabaab al-shabaab islamic_state boko_haram chính_phủ hội_đồng trung_ương ban_chỉ electric mills công_ty
    tập_đoàn bộ đảng ủy_ban quốc_hội ngân_hàng đại_học trường tổ_chức hội viện sở cục tòa_án liên_hợp_quốc clb
    министерство мвд мид фсб гибдд мчс комитет партия банк университет суд дума правительство компания агентство
    служба минобороны росгвардия роскосмос газпром công_an klan google apple microsoft amazon verizon boeing
    walmart exxon samsung toyota gallup"""
)

# Last words of the names of places.
PLACE_WORDS = word_set(
    """river lake mount mountain mountains valley island islands county city town township village street avenue road
    boulevard square park beach bay sea ocean gulf peninsula desert forest province district airport bridge heights
    hills springs falls creek canyon coast border strip bank east west north south territory republic kingdom
    emirates harbor harbour port cape straße platz see gebirge rue mer lac río calle isla ciudad valle tỉnh
    thành_phố tp tp. quận huyện xã phường đảo sông biển vịnh область район край город село yard"""
)

# Last words of the names of laws, events, awards, products: neither person nor place nor body.
THING_WORDS = word_set(
    """act bill amendment war wars revolution cup olympics games award awards prize day agreement treaty accord accords
    deal plan pact doctrine constitution resolution code law proposition tour championship championships series bowl
    marathon festival summit hurricane storm typhoon cyclone tropical earthquake tsunami operation massacre scandal
    affair movement spring memorandum clause directive protocol virus flu disease syndrome iphone ipad android
    windows boeing airbus shutdown medal holocaust depression recession era age century bible declaration rule order
    program programme policy project security medicare medicaid obamacare"""
)

# Small nouns that say what a body or place is.
GROUP_NOUNS = word_set(
    """group company party agency organisation organization association city town village capital province state
    country nation island region neighborhood suburb district county newspaper magazine website network station
    nonprofit charity union committee commission court university college school hospital firm bank maker
    manufacturer giant chain retailer airline carrier operator provider watchdog regulator movement militia faction
    army force alliance coalition bloc tribe church mosque team club band think-tank tank institute institution
    center centre body panel program system law bill treaty agreement deal drug vaccine virus disease ship plane
    satellite app platform service site stronghold port base river mountain volcano resort facility prison camp
    border community ally subsidiary unit division arm wing branch gruppe partei stadt unternehmen firma behörde
    verein hauptstadt dorf land insel konzern groupe entreprise ville parti capitale pays île société grupo empresa
    ciudad partido organización país isla asociación compañía компания партия город организация столица страна
    группа остров агентство nhóm công đảng tổ đảo"""
)

# Bodies with two current names, by their folded form.
ORGANISATION_ALIASES = word_pairs(
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
)
