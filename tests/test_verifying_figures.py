from __future__ import annotations

from itertools import pairwise

import pytest
from claims import claim, codes, passage
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.parsed_text import ParsedText
from summarizer.text.quantities.quantity import find_quantities
from summarizer.verification.statement.check_figures import check_figures
from summarizer.verification.statement.check_value_swaps import check_value_swaps


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "about 1,234.5 people and two hundred and fifty dogs", [(1234.5, ""), (250, "")]),
        (
            "en",
            "half a million, a dozen, two dozen, $5.2 million, US$3bn, €10m",
            [(5e5, ""), (12, ""), (24, ""), (5.2e6, "USD"), (3e9, "USD"), (1e7, "EUR")],
        ),
        (
            "en",
            "10 to 15 percent, two-thirds of them, 3½ hours, 5 percentage points",
            [(10, "%"), (15, "%"), (2 / 3, "share"), (3.5, "h"), (5, "pt")],
        ),
        (
            "en",
            "36-year-old Ann Lee, 45, and a 52-48 vote on the 21st",
            [(36, "y"), (45, "y"), (52, ""), (48, ""), (21, "")],
        ),
        (
            "de",
            "1.234 Menschen, 3,5 Prozent, zweiundzwanzig Jahre, 5,3 Mrd. Euro, zwei Drittel",
            [(1234, ""), (3.5, "%"), (22, "y"), (5.3e9, "EUR"), (2 / 3, "share")],
        ),
        # Units and words for rounding are those of the text's language, and the ones written alike everywhere.
        ("de", "Es waren 30 in Norwick, 5 an der Zahl, 3 km weit", [(30, ""), (5, ""), (3, "km")]),
        ("sv", "30 in, 5 percent, 10 procent, 20 kg", [(30, ""), (5, ""), (10, "%"), (20, "kg")]),
        ("it", "ventidue ore, due milioni di euro, tre chilometri", [(22, "h"), (2e6, "EUR"), (3, "km")]),
        (
            "fr",
            "1 234 personnes, quatre-vingt-dix-sept ans, deux millions d’euros",
            [(1234, ""), (97, "y"), (2e6, "EUR")],
        ),
        (
            "es",
            "1.234 personas, treinta y cinco años, dos mil millones de euros",
            [(1234, ""), (35, "y"), (2e9, "EUR")],
        ),
        ("ru", "1 234 человека, двадцать пять лет, 5 млн рублей", [(1234, ""), (25, "y"), (5e6, "RUB")]),
        ("vi", "1.234 người, hai mươi lăm tuổi, 5 triệu đồng, năm nay", [(1234, ""), (25, "y"), (5e6, "VND")]),
        ("ar", "٢٥ في المئة و 20 مليون دولار", [(25, "%"), (2e7, "USD")]),
        ("hi", "२५ लोग, 5 लाख लोग, 20 प्रतिशत", [(25, ""), (5e5, ""), (20, "%")]),
        ("zh", "约1.2亿人，三十五名学生，5%，20万元", [(1.2e8, ""), (35, ""), (5, "%"), (2e5, "CNY")]),
        ("zh", "两千零五人", [(2005, "")]),
        ("ja", "約120万人、5％、20億円", [(1.2e6, ""), (5, "%"), (2e9, "JPY")]),
    ],
)
def test_quantities_in_ten_languages(language: str, text: str, values: list[tuple[float, str]]) -> None:
    found = [(q.values[0], q.unit) for q in find_quantities(ParsedText(text, language))]
    assert found == [(pytest.approx(value), unit) for value, unit in values]


SOURCE = (
    "12 people died and 30 were injured when the bridge fell; repairs cost $5.2 million, about 40 percent of the "
    "budget, and nearly 300 homes lost power for two years."
)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died and thirty were injured.",
        "A dozen people died.",
        "Repairs cost more than $5 million.",
        "It took two-fifths of the budget.",
        "Repairs cost 5.2 million dollars.",
        "About 40% of the budget was used.",
        "Nearly 300 homes lost power for 24 months.",
        "At least 30 were injured.",
        "France 24 says that 12 people died.",
    ],
)
def test_what_the_source_says_passes(text: str) -> None:
    assert check_figures(claim(text, passage(SOURCE, outlet="France 24"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "13 people died.",
        "30 people died.",
        "12 were injured.",
        "Repairs cost €5.2 million.",
        "Repairs cost $5.2 billion.",
        "Repairs cost less than $5 million.",
        "Repairs cost more than $6 million.",
        "Repairs took 40 percentage points of the budget.",
        "More than 300 homes lost power.",
        "The homes lost power for two months.",
        "24 people died.",
        "Half of the budget went.",
    ],
)
def test_another_number_unit_or_thing_does_not(text: str) -> None:
    assert codes(check_figures(claim(text, passage(SOURCE, outlet="France 24")))) == {"figure.absent"}


def test_a_number_close_by_counts_only_for_the_same_thing() -> None:
    cited = passage(
        "The bridge fell.", after="Rescuers found 12 people dead under the steel.", before="It is 98 years old."
    )
    assert check_figures(claim("12 people were found dead.", cited)) == []
    assert codes(check_figures(claim("98 people were found dead.", cited))) == {"figure.absent"}


def test_labels_are_parts_of_names() -> None:
    assert check_figures(claim("The F-35 landed.", "An F-35 came down.")) == []
    assert codes(check_figures(claim("The F-16 landed.", "An F-35 came down."))) == {"figure.absent"}


@pytest.mark.parametrize(
    ("language", "source", "good", "bad"),
    [
        ("de", "Zwölf Menschen starben, 3,5 Prozent mehr.", "12 Menschen starben.", "13 Menschen starben."),
        ("fr", "Douze personnes sont mortes.", "12 personnes sont mortes.", "14 personnes sont mortes."),
        ("es", "Murieron doce personas.", "Murieron 12 personas.", "Murieron 15 personas."),
        ("ru", "Погибли двенадцать человек.", "Погибли 12 человек.", "Погибли 13 человек."),
        ("vi", "Mười hai người thiệt mạng, 30 người bị thương.", "30 người bị thương.", "31 người bị thương."),
        ("zh", "12人死亡，30人受伤。", "30人受伤。", "31人受伤。"),
    ],
)
def test_other_languages(language: str, source: str, good: str, bad: str) -> None:
    assert check_figures(claim(good, source, language=language)) == []
    assert codes(check_figures(claim(bad, source, language=language))) == {"figure.absent"}


def test_figures_are_judged_across_languages() -> None:
    cited = passage("Погибли 12 человек, ущерб 5 млн рублей.", language="ru")
    assert check_figures(claim("12 people died; the damage is 5 million rubles.", cited)) == []
    assert codes(check_figures(claim("14 people died.", cited))) == {"figure.absent"}


@pytest.mark.parametrize(
    ("text", "shown"), [("Rooms cost 12€ 30 metres on.", ["12€", "30 metres"]), ("0£0", ["0£", "0"])]
)
def test_a_sign_between_two_numbers_is_of_the_one_before(text: str, shown: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quantities(ParsedText(text, "en"))] == shown


@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", "es", "ru", "vi", "ar", "hi", "zh", "ja", "xx"]))
def test_no_text_breaks_it(text: str, language: str) -> None:
    found = find_quantities(ParsedText(text, language))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert check_figures(claim(text, text or "x", language=language)) == []


@given(st.integers(2, 10**9), st.integers(2, 10**9))
def test_only_the_same_number_passes(stated: int, cited: int) -> None:
    found = codes(
        check_figures(claim(f"They counted {stated:,} boats.", f"They counted {cited:,} boats.", language="en"))
    )
    assert (found == set()) == (stated == cited)


@pytest.mark.parametrize(
    ("source", "same", "other"),
    [
        ("Brandt left the city a month ago.", "A month ago Brandt left the city.", "Brandt left the city an hour ago."),
        (
            "The boat was found several miles from port.",
            "The boat was several miles away.",
            "It was several yards off.",
        ),
        ("He slept for the past few days.", "He slept for a few days.", "He slept for the past few minutes."),
        ("Several thousand letters were lost.", "Several thousand were lost.", "Several million letters were lost."),
        ("They work six days a week on it.", "They work six days a week.", "They work six days a month on it."),
    ],
)
def test_measures_without_a_number(source: str, same: str, other: str) -> None:
    assert check_figures(claim(same, source)) == []
    assert codes(check_figures(claim(other, source))) == {"figure.absent"}


@pytest.mark.parametrize(
    ("language", "source", "other"),
    [
        ("de", "Vor einigen Monaten verließ Brandt die Stadt.", "Vor einigen Stunden verließ Brandt die Stadt."),
        ("fr", "Il est parti il y a quelques semaines.", "Il est parti il y a quelques minutes."),
        ("es", "Se fue hace varias semanas del puerto.", "Se fue hace varios minutos del puerto."),
        ("ru", "Он уехал из города несколько недель назад.", "Он уехал из города несколько минут назад."),
    ],
)
def test_measures_without_a_number_in_other_languages(language: str, source: str, other: str) -> None:
    assert check_figures(claim(source, source, language=language)) == []
    assert codes(check_figures(claim(other, source, language=language))) == {"figure.absent"}


def test_a_measure_with_a_number_is_not_taken_for_one_without() -> None:
    assert check_figures(claim("The fair lasts a week.", "The fair lasts seven days.")) == []


@pytest.mark.parametrize(
    ("text", "source", "sound"),
    [
        ("The repair cost $1.7m.", "The repair of the weir cost $1.72m.", True),
        ("The repair cost $1.8m.", "The repair of the weir cost $1.72m.", False),
        ("The repair cost $1.72m.", "The repair of the weir cost $1.7m.", False),
        ("The repair cost nearly $1.7m.", "The repair of the weir cost $1.72m.", False),
        ("The share rose to 36 percent.", "The share rose to 36.4 percent.", True),
        ("The storm killed 250 people.", "The storm killed 247 people.", False),
        ("Roughly 25 million people came.", "Nearly 25 million people came.", True),
        ("One and a half million people left.", "Some 1.5 million people left.", True),
        ("Two and a half million people left.", "Some 1.5 million people left.", False),
        ("They came for five weekends.", "They came for the fourth weekend in a row.", False),
        ("They came for four weekends.", "They came for the fourth weekend in a row.", True),
        (
            "Of 12.8 million people given it, 100 people fell ill.",
            "It was seen in 100 people after 12.8 million doses.",
            True,
        ),
    ],
)
def test_rounding_without_a_word_and_other_ways_to_say_a_number(text: str, source: str, sound: bool) -> None:
    assert (check_figures(claim(text, source)) == []) is sound


def test_ages_may_stand_without_their_unit_in_the_source() -> None:
    source = "The shots are for people 65 and older, and those 18 to 64 with a weak heart."
    assert check_figures(claim("People ages 18 to 64 may have them too.", source)) == []
    assert codes(check_figures(claim("People ages 16 to 64 may have them too.", source))) == {"figure.absent"}


def test_a_capital_t_behind_money_is_a_trillion() -> None:
    assert check_figures(claim("The mayor signed the $2.2 trillion plan.", "Mayor signs $2.2T plan")) == []
    assert codes(check_figures(claim("The mayor signed the $2.2 billion plan.", "Mayor signs $2.2T plan"))) == {
        "figure.absent"
    }


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ("France 24 reported that people were killed in Varn.", "France 24"),
        ("The blast killed people in Varn, France 24 reported on Monday.", "Harbour Herald"),
        ("The blast killed people in Varn, Channel 24 reported on Monday.", "Harbour Herald"),
    ],
)
def test_the_name_of_an_outlet_grounds_no_figure(source: str, outlet: str) -> None:
    cited = passage(source, outlet=outlet, title=f"People killed, says {outlet}", after=f"{outlet} had the names.")
    assert codes(check_figures(claim("24 people were killed in Varn.", cited))) == {"figure.absent"}


@pytest.mark.parametrize(
    ("source", "same", "exchanged"),
    [
        (
            "The blast killed 12 people and injured 40 others in Varn.",
            (
                "12 people died in the blast and 40 were wounded.",
                "The blast in Varn killed 12.",
                "40 were hurt in Varn.",
            ),
            ("The blast injured 12 people in Varn.", "12 people were injured in Varn.", "The blast killed 40 in Varn."),
        ),
        (
            "Twelve people died in the blast, 40 people were injured and three are missing.",
            ("The blast killed twelve people.", "12 dead and 40 injured in the blast.", "A blast hit 40 people."),
            ("Twelve people were injured in the blast.", "The blast left 40 people dead."),
        ),
    ],
)
def test_what_befell_those_who_are_counted(source: str, same: tuple[str, ...], exchanged: tuple[str, ...]) -> None:
    assert [text for text in same if check_figures(claim(text, source))] == []
    assert [text for text in exchanged if not check_figures(claim(text, source))] == []


def test_a_winner_has_not_the_less_of_a_score() -> None:
    source = "Varn beat Lunde 3-2 on Sunday."
    assert codes(check_figures(claim("Varn beat Lunde 2-3.", source))) == {"figure.absent"}
    for told in ("Varn beat Lunde 3-2.", "Lunde lost 2-3 to Varn.", "Varn defeated Lunde 3–2."):
        assert check_figures(claim(told, source)) == []
    sets = "Varn beat Lunde 6-4, 4-6, 6-2 on Sunday."
    assert check_figures(claim("Varn beat Lunde 6-4, 4-6, 6-2.", sets)) == []


@pytest.mark.parametrize(
    ("statement", "source", "language", "written_in"),
    [
        ("The dam will cost 4.5 billion rupees.", "The dam will cost Rs 450 crore, Ila Rao said.", "en", "en"),
        ("Das kostet 1,2 Millionen Euro.", "Der Umbau kostet 1,2 Mio. Euro, sagte Petra Kolb.", "de", "de"),
        ("The pier cost 1.23 billion yen.", "桟橋の建設費は12億3000万円だった。", "en", "ja"),
        ("Marsh paid £910,000 for it.", "Marsh paid £910, 000 for the old pier in Velm.", "en", "en"),
        ("The deal was worth $2.6 million.", "It was a $2.6 - million deal for the pier.", "en", "en"),
        ("A 13-year-old girl sang.", "There sang a 13 - year - old girl.", "en", "en"),
    ],
)
def test_numbers_are_read_however_they_are_written(statement: str, source: str, language: str, written_in: str) -> None:
    made = claim(statement, passage(source, language=written_in), language=language)
    assert codes(check_figures(made)) == set()


@pytest.mark.parametrize(
    ("source", "true", "false"),
    [
        (
            "Twelve people were hurt in Velm and five in Tarn.",
            "In all 17 people were hurt.",
            "In all 19 people were hurt.",
        ),
        (
            "It approved 800,000 permits, of which 689,800 permits are in use.",
            "Some 110,000 are unused.",
            "Some 140,000 are unused.",
        ),
        (
            "Of the 120 houses, 30 burned down.",
            "A quarter of the houses burned down.",
            "A third of the houses burned down.",
        ),
        (
            "Of the 120 houses, 30 burned down.",
            "About 25 percent of the houses burned down.",
            "About 35 percent of the houses burned down.",
        ),
        ("Its rating is less than 30%.", "Fewer than three in ten like it.", "Fewer than four in ten like it."),
        ("The fare tripled in May.", "The fare is three times as high.", "The fare is five times as high."),
        (
            "The pier was shut on March 1 and opened again on March 22.",
            "The pier was shut for three weeks.",
            "The pier was shut for seven weeks.",
        ),
        ("The 1950-53 war ended in a truce.", "The war lasted three years.", "The war lasted eight years."),
        ("She came when she was four and is 24 now.", "She came 20 years ago.", "She came 25 years ago."),
        ("It fired 23 shells.", "It fired nearly two dozen shells.", "It fired nearly three dozen shells."),
        (
            "The club fired Ann Lee, whom it had hired on February 3, 2012.",
            "She was fired 13 months after she was hired.",
            "She was fired 17 months after she was hired.",
        ),
    ],
)
def test_what_can_be_worked_out_is_not_absent(source: str, true: str, false: str) -> None:
    assert check_figures(claim(true, source)) == []
    assert codes(check_figures(claim(false, source))) == {"figure.absent"}


def test_a_count_of_people_is_no_age() -> None:
    source = "The attack killed many in Velm, from 17 months to 77 years old."
    assert codes(check_figures(claim("The attack killed 77 people.", source))) == {"figure.absent"}
    assert check_figures(claim("They were 17 months to 77 years old.", source)) == []


@pytest.mark.parametrize(
    ("source", "false", "true"),
    [
        (
            "The temperature fell to −12 degrees on Friday.",
            "The temperature fell to 12 degrees on Friday.",
            "The temperature fell to 12 degrees below zero.",
        ),
        (
            "The firm had a result of -3.4 million in May.",
            "The firm had a result of 3.4 million in May.",
            "The firm had a loss of 3.4 million in May.",
        ),
        (
            "Growth in the region was -2 percent last year.",
            "Growth in the region was 2 percent last year.",
            "The region shrank 2 percent last year.",
        ),
        ("Die Bilanz wies minus 3 Millionen Euro aus.", "Die Bilanz wies 3 Millionen Euro aus.", "Minus 3 Millionen."),
    ],
)
def test_a_number_on_the_other_side_of_zero_is_a_fault(source: str, false: str, true: str) -> None:
    language = "de" if "Bilanz" in source else "en"
    assert "figure.exchanged" in codes(check_value_swaps(claim(false, source, language=language)))
    made = claim(true, source, language=language)
    assert codes([*check_value_swaps(made), *check_figures(made)]) == set()


def test_a_range_has_no_signs() -> None:
    found = find_quantities(ParsedText("a 52 -48 vote, 10-15 ships, minus 3 and (-4)", "en"))
    assert "".join(q.sign or "." for q in found) == "....--"


def test_counting_what_the_counted_thing_is_of_is_a_fault() -> None:
    source = "He gave the court the 15 pages of memos on Friday."
    assert codes(check_value_swaps(claim("He gave the court the 15 memos.", source))) == {"figure.exchanged"}
    assert check_value_swaps(claim("He gave the court the 15 pages.", source)) == []
    assert (
        check_value_swaps(claim("Doctors saw 15 fever cases in Velm.", "Doctors saw 15 cases of fever in Velm.")) == []
    )


def test_another_magnitude_is_a_fault_and_its_short_form_is_none() -> None:
    source = "Repairs of the old pier cost $5.2 million last year."
    other = claim("Repairs of the old pier cost $5.2 billion last year.", source)
    assert codes(check_value_swaps(other)) == {"figure.exchanged"}
    short = claim(
        "Der Umbau kostet 1,2 Mio. Euro im Jahr.", "Der Umbau kostet 1,2 Millionen Euro im Jahr.", language="de"
    )
    assert check_value_swaps(short) == []


def test_what_may_be_a_date_in_another_calendar_is_not_checked() -> None:
    cited = passage("The pier opened on 4 March 2024.", language="en")
    assert check_figures(claim("ท่าเรือเปิดเมื่อวันที่ 4 มีนาคม 2567", cited, language="th")) == []
    assert check_figures(claim("ท่าเรือเปิด 300 แห่ง", cited, language="th")) != []


@pytest.mark.parametrize(
    ("source", "false"),
    [
        ("The plan has $579 million for the piers.", "The plan has £579 million for the piers."),
        ("The road to the old pier is 5 miles long.", "The road to the old pier is 5 km long."),
        ("The pier in Velm was closed for several weeks.", "The pier in Velm was closed for several months."),
    ],
)
def test_another_unit_in_the_very_place_is_a_fault(source: str, false: str) -> None:
    assert codes(check_value_swaps(claim(false, source))) == {"figure.exchanged"}
    assert codes(check_value_swaps(claim(false, source, passage(false, article="a2")))) == set()


def test_a_number_is_exchanged_where_a_statement_joins_two_sentences() -> None:
    first = "The council of Velm closed the pier on Friday."
    second = "The mayor of Tarn asked for 20 million crowns from the county."
    joined = "The council of Velm closed the pier on Friday, while the mayor of Tarn asked for {} million crowns."
    assert check_value_swaps(claim(joined.format(20), first, second)) == []
    assert codes(check_value_swaps(claim(joined.format(30), first, second))) == {"figure.exchanged"}


def test_what_the_number_in_the_place_makes_with_others_is_no_exchange() -> None:
    source = "The mill sold 40 boats in May and 30 in June."
    assert codes(check_value_swaps(claim("The mill sold 70 boats in May and June.", source))) == set()
    assert codes(check_value_swaps(claim("The mill sold 71 boats in May and 30 in June.", source))) == {
        "figure.exchanged"
    }
