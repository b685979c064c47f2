"""Units in English by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % percent per_cent per-cent pct pct.|
        pt percentage_point percentage_points percentage-point point points pp|bp basis_points basis_point|
        USD dollar dollars bucks|EUR euro euros|pound pound pounds lb lbs sterling|JPY yen|CNY yuan renminbi|
        RUB ruble rubles rouble roubles|VND dong|INR rupee rupees|CHF franc francs|KRW won|cent cent cents pence|
        s second seconds|min minute minutes|h hour hours hr hrs|d day days|wk week weeks|mo month months|
        y year years yr yrs|decade decade decades|mm millimeter millimeters millimetre millimetres|
        cm centimeter centimeters centimetre centimetres|m meter meters metre metres|
        km kilometer kilometers kilometre kilometres|mi mile miles|ft foot feet|in inch inches|yd yard yards|
        kg kilo kilos kilogram kilograms|g gram grams gramme grammes|t ton tons tonne tonnes|acre acre acres|
        ha hectare hectares|km2 square_kilometers square_kilometres square_kilometer|mi2 square_miles square_mile|
        kph kilometers_per_hour kilometres_per_hour|mph miles_per_hour|deg degree degrees|C degrees_Celsius|
        F degrees_Fahrenheit|barrel barrel barrels|gal gallon gallons|l liter liters litre litres|
        mw megawatt megawatts|gw gigawatt gigawatts|times times fold -fold
    """),
    between=r"(?:US|U\.S\.|more|full|consecutive|straight|further|additional|long|whole) ",
    vague_leads=word_set("a an another couple few half last many next past per several"),
    shades={
        "about": word_set("""
            about an_estimated approx. approximately around circa close_to estimated or_so roughly some
        """),
        "near": word_set("almost close_to just_shy_of just_under nearly"),
        "over": word_set("""
            a_minimum_of above at_least exceeding in_excess_of just_over more_than no_fewer_than no_less_than over
            topping upwards_of well_over
        """),
        "under": word_set("""
            a_maximum_of as_many_as as_much_as at_most below fewer_than less_than no_more_than under up_to
            well_under
        """),
    },
    shade_links="the |a |an |another ",
    over_behind=r"or more\b|and counting\b|plus\b",
    about_behind=r"or so\b|-odd\b",
)
