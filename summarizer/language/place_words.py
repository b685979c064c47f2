"""Well-known places and how they are written: countries, capitals, states of the USA, major cities.

Facts of geography, written down by hand; a place that is not here is still found by the words around it.
"""

from __future__ import annotations

from summarizer.languages.tables import word_pairs, word_set

__all__ = ["PLACES", "PLACE_ALIASES", "PLACE_NOUNS", "PLACE_PREPOSITIONS", "STATE_SHORT_FORMS"]


PLACES = word_set(
    """afghanistan africa albania algeria america andorra angola antarctica argentina armenia asia australia austria
    azerbaijan bahamas bahrain balkans bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia
    bosnia botswana brazil britain great_britain brunei bulgaria burkina_faso burma burundi cambodia cameroon canada
    caribbean chad chechnya chile china colombia congo costa_rica crimea croatia cuba cyprus czech_republic czechia
    denmark djibouti dominican_republic ecuador egypt el_salvador england eritrea estonia ethiopia europe fiji
    finland france gabon gambia gaza gaza_strip georgia germany ghana greece greenland grenada guam guantanamo
    guantanamo_bay guatemala guinea guyana haiti holland honduras hungary iceland india indonesia iran iraq ireland
    israel italy ivory_coast jamaica japan jordan kashmir kazakhstan kenya kosovo kurdistan kuwait kyrgyzstan laos
    latin_america latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau macedonia madagascar
    malawi malaysia maldives mali malta mauritania mauritius mexico middle_east moldova monaco mongolia montenegro
    morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger nigeria north_america
    north_korea northern_ireland norway oman pakistan palestine panama papua_new_guinea paraguay peru philippines
    poland portugal puerto_rico qatar romania russia rwanda samoa saudi_arabia scandinavia scotland senegal serbia
    sierra_leone singapore slovakia slovenia somalia south_africa south_america south_korea south_sudan soviet_union
    spain sri_lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga
    trinidad tunisia turkey turkmenistan uganda ukraine united_arab_emirates uae united_kingdom united_states u.s.
    us usa u.s.a. uk u.k. uruguay uzbekistan vanuatu vatican venezuela vietnam wales west_bank yemen yugoslavia
    zaire zambia zimbabwe alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina
    north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah
    vermont virginia washington west_virginia wisconsin wyoming district_of_columbia new_england ontario quebec
    alberta british_columbia manitoba nova_scotia saskatchewan queensland abu_dhabi accra addis_ababa albany aleppo
    algiers amman amsterdam anchorage ankara annapolis ashgabat asuncion athens atlanta auckland austin baghdad
    bahia baku baltimore bangkok barcelona basra baton_rouge beijing beirut belfast belgrade benghazi berlin
    birmingham bogota boise bombay bonn boston boulder brasilia bratislava brisbane bristol brooklyn bronx brussels
    bucharest budapest buenos_aires buffalo cairo calcutta calgary cambridge canberra cape_town caracas cardiff
    casablanca charleston charlotte charlottesville chennai chicago cincinnati cleveland cologne colombo columbus
    copenhagen dakar dallas damascus darfur davos dayton delhi denver des_moines detroit dhaka doha donetsk dubai
    dublin durban edinburgh edmonton el_paso fallujah ferguson fort_worth frankfurt fukushima geneva glasgow hague
    the_hague hamburg hanoi harare harlem havana helsinki hiroshima ho_chi_minh_city hollywood hong_kong honolulu
    houston indianapolis islamabad istanbul jakarta jalalabad jeddah jerusalem johannesburg juneau kabul kandahar
    kansas_city karachi kathmandu khartoum kiev kyiv kigali kingston kinshasa kuala_lumpur lagos lahore las_vegas
    leipzig lima lisbon liverpool ljubljana london london_bridge los_angeles louisville luhansk lyon macao madison
    madrid malibu managua manchester manhattan manila marseille mecca medina melbourne memphis mexico_city miami
    milan milwaukee minneapolis minsk mogadishu montevideo montgomery montreal moscow mosul mumbai munich nagasaki
    nairobi naples nashville new_delhi new_orleans new_york_city newark newtown nice oakland odessa oklahoma_city
    omaha orlando osaka oslo ottawa oxford palermo palm_beach palo_alto panama_city paris pasadena peshawar
    philadelphia phnom_penh phoenix pittsburgh port-au-prince portland prague pretoria princeton providence
    pyongyang queens quito raleigh ramallah rangoon raqqa reykjavik richmond riga rio_de_janeiro riyadh rome
    rotterdam sacramento saigon salt_lake_city san_antonio san_bernardino san_diego san_francisco san_jose san_juan
    santa_fe santa_monica santiago sao_paulo sarajevo seattle seoul shanghai silicon_valley sofia st._louis
    st._petersburg stalingrad staten_island stockholm strasbourg stuttgart sydney taipei tallahassee tallinn tampa
    tashkent tbilisi tehran tel_aviv tijuana tokyo toronto trenton tripoli tucson tulsa tunis ulan_bator vancouver
    vatican_city venice vienna vilnius warsaw washington_d.c. washington_dc wellington wichita wuhan yangon yerevan
    zagreb zurich capitol_hill wall_street mar-a-lago camp_david ground_zero times_square tiananmen_square
    tahrir_square east_jerusalem golan_heights sinai okinawa normandy bavaria sicily catalonia siberia donbas
    fort_hood benghazi aurora deutschland österreich schweiz frankreich italien spanien russland china türkei
    ukraine polen griechenland großbritannien europa amerika vereinigte_staaten usa israel iran irak syrien berlin
    hamburg münchen köln frankfurt wien zürich brüssel moskau paris london rom madrid bayern sachsen hessen
    thüringen brandenburg niedersachsen nordrhein-westfalen afghanistan allemagne espagne angleterre royaume-uni
    états-unis russie chine japon italie suisse belgique europe afrique maroc algérie tunisie syrie turquie lyon
    toulouse bordeaux lille nantes strasbourg bruxelles londres moscou berlin pékin alemania españa francia
    inglaterra reino_unido estados_unidos rusia china japón italia suiza europa áfrica méxico brasil perú nueva_york
    londres parís moscú madrid barcelona sevilla bogotá caracas la_habana buenos_aires ee.uu. eeuu россия россии
    украина украины украине сша китай германия франция великобритания европа москва москве санкт-петербург киев крым
    сирия турция белоруссия беларусь казахстан грузия израиль иран япония лондон париж вашингтон донбасс сибирь
    việt_nam mỹ trung_quốc nga anh pháp đức nhật nhật_bản hàn_quốc triều_tiên thái_lan lào campuchia ấn_độ
    philippines hà_nội tp.hcm tp_hcm sài_gòn đà_nẵng hải_phòng cần_thơ huế hồ_chí_minh bắc_kinh washington london
    paris tokyo moscow úc canada nghệ_an thanh_hóa quảng_nam quảng_ngãi quảng_ninh bình_dương đồng_nai hoàng_sa
    trường_sa biển_đông ukraine syria iran iraq"""
)

# Different spellings of one country or city, by their folded form without dots.
PLACE_ALIASES = word_pairs(
    """us=United_States usa=United_States united_states_of_america=United_States america=United_States
    uk=United_Kingdom britain=United_Kingdom great_britain=United_Kingdom uae=United_Arab_Emirates burma=Myanmar
    kiev=Kyiv washington_dc=Washington dc=Washington new_york_city=New_York la=Los_Angeles drc=Congo prc=China
    dprk=North_Korea eeuu=Estados_Unidos"""
)

# Postal and press abbreviations after a town: "Malibu, Calif."
STATE_SHORT_FORMS = word_set(
    """ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont.
    n.c. n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo.
    d.c. b.c. ont. que. p.r."""
)

PLACE_PREPOSITIONS = word_set(
    """in at near from across outside inside around throughout into toward towards to via via nach aus bei südlich
    nördlich östlich westlich à en dans vers depuis près_de desde hacia cerca_de в из под около близ во tại ở vùng"""
)

# A common noun right before the name, or before "of": "the city of Basra", "the village of X".
PLACE_NOUNS = word_set(
    """city town village capital province region island state county district neighborhood neighbourhood suburb port
    area river stadt dorf region provinz ville village région ciudad pueblo región provincia город городе города
    село селе поселке область tỉnh thành huyện quận xã đảo thị"""
)
