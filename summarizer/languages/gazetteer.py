"""Names that all languages of Latin letters write alike, since nobody translates them.

Facts, written down by hand. They are hints: a name that is in no table is still found by its form and its use.
"""

from __future__ import annotations

from summarizer.languages.tables import word_set

__all__ = ["ACRONYMS", "BODIES", "GIVEN_NAMES", "PLACES", "THINGS"]

# Given names of persons.
GIVEN_NAMES = word_set("""
    aaron abdul abdullah abigail adam adolf ahmad ahmed al alan albert alberto alec alejandro aleksandr alex
    alexander alexandra alexei alexey alfred ali alice alicia allen allison amanda amber amy ana anastasia anders
    andrea andreas andrei andrew andy angel angela angelina anita ann anna anne annette annie anthony antonio ariel
    arnold arthur ashley ashton audrey barack barbara barry bashar beatrice ben benedict benjamin bernard bernie
    beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bruce bryan
    caitlin carl carla carlos carly carmen carol caroline carolyn casey catherine cathy cecilia charles charlie
    charlotte chelsea cheryl chris christian christiane christina christine christopher chuck cindy claire clara
    clarence claude claudia clint colin connie corey cory craig cynthia daisy dan daniel daniela danny darrell
    darren dave david dean debbie deborah debra denis denise dennis derek diana diane dianne dick diego dieter
    dimitri dmitri dmitry dominic dominique don donald donna doris dorothy doug douglas drew dustin dwight dylan
    earl ed eddie edgar eduardo edward edwin eileen elaine eleanor elena eli elias elijah elizabeth ellen elliott
    emanuel emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn fatima
    felipe felix fernando fiona florian frances francesca francesco francis francisco franco francois frank franklin
    franz françois fred frederick friedrich gabriel gabriela gary gavin gene geoffrey george georgia gerald gerhard
    gilbert gina giovanni glenn gloria gordon grace graham greg gregory guillermo gustavo hamid hannah hans harold
    harriet harris harry harvey hassan heather hector heidi heinrich helen helmut henri henry herbert herman hillary
    horst howard hugh hugo hussein ian ibrahim igor irene isaac isabel isabella ivan ivanka jack jackie jacob
    jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeanne jeb
    jeff jefferson jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joachim joan joann joanna
    joe joel johan johann john johnny jon jonathan jordan jorge jose josef joseph josh joshua josé joyce juan
    juanita judith judy julia julian julie juliette julius justin karen karl kate katherine kathleen kathryn kathy
    katie keith kellyanne ken kenneth kevin kim kimberly kirk kirsten klaus konrad kurt kyle lance larry laura
    lauren laurence laurent lawrence leah lee leo leon leonard leonardo leslie lewis liam lily lincoln linda lindsay
    lindsey lisa liz lloyd lois loretta lori louis louise lucas lucy luis luke luther lydia lynn madeleine madison
    mahmoud malcolm manuel marc marcia marco marcus margaret maria marie marilyn mario marion mark marsha martha
    martin marvin mary mateo matt matthew maureen maurice max maxine megan mehdi melania melanie melissa michael
    michel michele michelle miguel mike mikhail milton miriam mitch mitt mohamed mohammad mohammed molly monica
    muammar muhammad nancy naomi natalia natalie nathan ned neil nelson newt nicholas nick nicola nicolas nicole
    nigel nikita nikki nikolai noah nora norman olaf oleg olga oliver olivia omar osama oscar otto owen pablo pamela
    pat patricia patrick paul paula pedro peggy penny pete peter phil philip philippe phillip phyllis pierre
    priscilla rachel rafael rahul ralph ramon rand randall randy raul ray raymond rebecca recep reggie reince rene
    rex rhonda ricardo richard rick ricky rita rob robert roberto robin rod rodney rodrigo roger roland roman ron
    ronald rosa rose ross roy ruben rudolf rudy russell ruth ryan saddam sally sam samantha samuel sandra santiago
    sara sarah scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun shawn sheila sheldon
    sherrod shirley sidney silvio simon sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen
    steve steven stewart stuart sue susan suzanne sven sylvia tamara tammy tanya tara tareq ted terence teresa
    terrence terry theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trent
    trevor trey tucker tyler ursula valerie vanessa vera vernon veronica victor victoria viktor vincent virginia
    vladimir volodymyr walter wanda warren wayne wendy werner wesley whitney will willem william willie wolfgang
    xavier xi yasser yulia yuri yvonne zach zachary
""")

# Countries, states of the USA and cities; what a language calls otherwise is in its own table.
PLACES = word_set("""
    abu_dhabi accra addis_ababa afghanistan alabama alaska albany alberta aleppo algiers amman amsterdam anchorage
    andorra angola ankara annapolis argentina arizona arkansas ashgabat asuncion atlanta auckland austin australia
    baghdad bahia bahrain baku baltimore bangkok bangladesh barbados barcelona basra baton_rouge beijing beirut
    belarus belfast belize benghazi benin berlin bermuda bhutan birmingham bogota boise bolivia bonn boston botswana
    brasilia bratislava brisbane bristol british_columbia bronx brooklyn brunei budapest buenos_aires burkina_faso
    burundi calgary california cambridge camp_david canberra cape_town caracas cardiff casablanca chad charleston
    charlotte charlottesville chennai chicago chile cincinnati cleveland colombia colombo colorado congo connecticut
    costa_rica cuba dakar dallas darfur davos dayton delaware delhi denver des_moines detroit dhaka
    district_of_columbia djibouti doha donetsk dubai dublin durban ecuador edinburgh edmonton el_paso el_salvador
    eritrea fallujah fiji florida fort_worth frankfurt fukushima gabon gambia gaza ghana glasgow grenada guam
    guantanamo guantanamo_bay guatemala guinea guyana haiti hamburg harare harlem hawaii helsinki hiroshima
    hollywood honduras hong_kong honolulu houston idaho illinois indiana indianapolis indonesia iowa iran iraq
    islamabad israel istanbul jakarta jalalabad jamaica jeddah johannesburg juneau kabul kandahar kansas kansas_city
    karachi kashmir kathmandu kentucky kenya khartoum kigali kingston kinshasa kosovo kuala_lumpur kurdistan kuwait
    lagos lahore laos las_vegas leipzig lesotho liberia libya liechtenstein lima liverpool ljubljana london
    los_angeles louisiana louisville luhansk lyon macao macau madagascar madison madrid maine malawi malaysia mali
    malibu malta managua manchester manhattan manila manitoba mar-a-lago marseille maryland massachusetts mauritania
    mauritius melbourne memphis miami michigan milwaukee minneapolis minnesota minsk mississippi missouri mogadishu
    monaco montana montenegro montevideo montgomery montreal mosul mozambique mumbai myanmar nagasaki nairobi
    namibia nashville nebraska nepal nevada new_delhi new_hampshire new_jersey new_mexico new_orleans new_york
    new_york_city newark newtown nicaragua niger nigeria north_carolina north_dakota nova_scotia oakland ohio
    okinawa oklahoma oklahoma_city omaha oman ontario oregon orlando osaka oslo ottawa oxford pakistan palermo
    palestine palm_beach palo_alto panama panama_city paraguay paris pasadena pennsylvania peru peshawar
    philadelphia phnom_penh pittsburgh port-au-prince portland portugal pretoria princeton puerto_rico pyongyang
    qatar quebec queensland quito raleigh ramallah rangoon raqqa reykjavik rhode_island richmond riga rio_de_janeiro
    riyadh rotterdam rwanda sacramento salt_lake_city samoa san_antonio san_bernardino san_diego san_francisco
    san_jose san_juan santa_fe santa_monica santiago sao_paulo sarajevo saskatchewan seattle senegal seoul shanghai
    sierra_leone silicon_valley sinai singapore sofia somalia south_carolina south_dakota sri_lanka st._louis
    stalingrad staten_island stockholm strasbourg stuttgart sudan suriname sydney taipei taiwan tallahassee tallinn
    tampa tanzania tashkent tbilisi tel_aviv tennessee texas tibet tijuana togo tokyo tonga toronto trenton trinidad
    tripoli tucson tulsa tunis uganda uruguay utah vancouver vanuatu venezuela vermont vilnius virginia washington
    washington_d.c. washington_dc wellington west_virginia wichita wisconsin wuhan wyoming yangon yerevan zagreb
    zaire zambia zimbabwe
""")

# Bodies known by one word, and the last words of the names of companies, clubs and the like.
BODIES = word_set("""
    ag airlines airways al-qaeda al-qaida al-shabaab al_qaeda al_qaida al_shabaab alliance amazon apple archdiocese
    association bancorp band bank battalion boeing boko boko_haram brigade brigades broadcasting bundesrat bundestag
    campaign capital capitol choir cia clinic club co. company corp corp. corporation corps cosa councils democrats
    diocese duma electric enterprises entertainment exxon fbi fc federation fifa financial force forces foundation
    fund gallup gazette giants gmbh google group hamas herald hezbollah holdings hospital inc inc. industries
    initiative institute insurance islamic_state jail klan knesset kremlin laboratories labs lakers league llc ltd
    ltd. magazine media medical microsoft militia mills ministries motors nasa nato news nsa nv opec orchestra
    organization partners patriots pentagon pharmaceuticals pictures plc post press prison project radio rangers
    records republicans s.a. sa samsung se services studios supreme_court synod systems taliban tea_party
    technologies technology television times toyota tribune trust tv uefa union united university verizon walmart
    warriors white_house yankees
""")

# Products, and the last words of the names of events.
THINGS = word_set(
    "airbus android awards boeing bowl championship championships cup festival games ipad iphone marathon olympics series tour virus windows"
)

# Capitals that name nobody.
ACRONYMS = word_set("atm ceo dna eur gdp gps pc suv tv usd vnd")
