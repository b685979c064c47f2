"""What places are called in English."""

from __future__ import annotations

from summarizer.languages.tables import word_pairs, word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        africa albania algeria america antarctica armenia asia athens aurora austria azerbaijan bahamas balkans
        bavaria belgium belgrade bombay bosnia boulder brazil britain brussels bucharest buffalo bulgaria burma
        cairo calcutta cambodia cameroon canada capitol_hill caribbean catalonia chechnya china cologne columbus
        copenhagen crimea croatia cyprus czech_republic czechia damascus denmark dominican_republic donbas
        east_jerusalem egypt england estonia ethiopia europe ferguson finland fort_hood france gaza_strip geneva
        georgia germany golan_heights great_britain greece greenland ground_zero hague hanoi havana ho_chi_minh_city
        holland hungary iceland india ireland italy ivory_coast japan jerusalem jordan kazakhstan kiev kyiv
        kyrgyzstan latin_america latvia lebanon lisbon lithuania london_bridge luxembourg macedonia maldives mecca
        medina mexico mexico_city middle_east milan moldova mongolia morocco moscow munich naples netherlands
        new_england new_zealand nice normandy north_america north_korea northern_ireland norway odessa
        papua_new_guinea philippines phoenix poland prague providence queens romania rome russia saigon saudi_arabia
        scandinavia scotland serbia siberia sicily slovakia slovenia south_africa south_america south_korea
        south_sudan soviet_union spain st._petersburg sweden switzerland syria tahrir_square tajikistan tehran
        thailand the_hague tiananmen_square times_square tunisia turkey turkmenistan u.k. u.s. u.s.a. uae uk ukraine
        ulan_bator united_arab_emirates united_kingdom united_states us usa uzbekistan vatican vatican_city venice
        vienna vietnam wales wall_street warsaw west_bank yemen yugoslavia zurich
    """),
    aliases=word_pairs(
        """us=United_States usa=United_States united_states_of_america=United_States america=United_States
    uk=United_Kingdom britain=United_Kingdom great_britain=United_Kingdom uae=United_Arab_Emirates burma=Myanmar
    kiev=Kyiv washington_dc=Washington dc=Washington new_york_city=New_York la=Los_Angeles drc=Congo prc=China
    dprk=North_Korea eeuu=Estados_Unidos"""
    ),
    short_forms=word_set(
        """ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont.
    n.c. n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. wash. wis. wyo.
    d.c. b.c. ont. que. p.r."""
    ),
    nouns=word_set("""
        area capital city county district island neighborhood neighbourhood port province region river state suburb
        town village
    """),
    ends=word_set("""
        airport avenue bank bay beach border boulevard bridge canyon cape city coast county creek desert district
        east emirates falls forest gulf harbor harbour heights hills island islands kingdom lake mount mountain
        mountains north ocean park peninsula port province republic river road sea south springs square street strip
        territory town township valley village west yard
    """),
    prepositions=word_set("across around at from in inside into near outside throughout to toward towards via"),
    directions=word_set("north south east west central northern southern eastern western upper lower"),
)
