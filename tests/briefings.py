"""Invented briefings, built by hand, for the tests of everything that reads one."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from summarizer.briefing import (
    Agreement,
    BehindTheHeadline,
    Briefing,
    Citation,
    Conflict,
    CoverageCell,
    CoverageRow,
    Dropped,
    GoDeeper,
    HowWeGotHere,
    Issue,
    OutletView,
    Point,
    Position,
    Provenance,
    Question,
    Silence,
    Source,
    Statement,
    TimelineEntry,
    Topic,
    Verification,
    WhatsHappened,
    WhatThePapersSay,
    statement_id,
)

FIGURES = "The council said 24 ferries were cancelled."
CRACK = "A crack of 40 centimetres runs through the northern pier."
LATER_FIGURES = "By evening 31 ferries had been cancelled, the port authority said."


def citation(article: str, text: str, start: int = 0, field: str = "text") -> Citation:
    return Citation(article=article, field=field, start=start, end=start + len(text), text=text)


def statement(text: str, article: str = "a1", *, cited: str | None = None, start: int = 120, **more: Any) -> Statement:
    citations = [citation(article, cited or text, start)]
    return Statement(id=statement_id("test", text, citations, {}), text=text, citations=citations, **more)


def source(number: int, outlet: str, title: str, **more: Any) -> Source:
    filled = {
        "url": f"https://{outlet.lower().replace(' ', '-')}.example/news/{number}",
        "published": f"2031-05-{10 + number:02d}",
        "origin": f"o{number}",
        "text_sha256": sha256(title.encode()).hexdigest(),
    }
    return Source(article=f"a{number}", title=title, outlet=outlet, **{**filled, **more})


def invented_briefing(**changes: Any) -> Briefing:
    """A full briefing about a bridge in an invented port; every kind of part occurs in it."""
    parts: dict[str, Any] = {
        "id": "port-ellery",
        "language": "en",
        "headline": statement("Port Ellery bridge closed after inspectors find crack", "a1"),
        "whats_happened": WhatsHappened(
            status="written",
            writer="extractive",
            statements=[
                statement("Inspectors closed the Ellery swing bridge on Monday after a crack was found.", "a1"),
                statement("About 9,000 people cross the bridge every day.", "a2"),
            ],
        ),
        "behind_the_headline": BehindTheHeadline(
            status="written",
            writer="extractive",
            points=[
                Point(heading="Outlook", statements=[statement("Repairs may take until August.", "a3")]),
                Point(heading="Repair bill", statements=[statement("The state pays half of the repair bill.", "a2")]),
            ],
        ),
        "what_the_papers_say": papers(),
        "how_we_got_here": HowWeGotHere(
            status="written",
            writer="extractive",
            statements=[statement("The bridge was built in 1968.", "a2")],
            timeline=[
                TimelineEntry(
                    date="1968", precision="year", statement=statement("The bridge opened to traffic.", "a2")
                ),
                TimelineEntry(date="2029-11", precision="month", statement=statement("A first survey failed.", "a4")),
                TimelineEntry(date="2031-05-12", precision="day", statement=statement("The bridge was closed.", "a1")),
            ],
        ),
        "go_deeper": GoDeeper(
            status="written",
            writer="extractive",
            questions=[
                Question(
                    question="When will the bridge reopen?",
                    statements=[statement("It will not reopen before the survey is done.", "a3")],
                )
            ],
            topics=[
                Topic(
                    name="Mara Quill",
                    kind="person",
                    statements=[statement("Mara Quill, the harbour master, ordered the closure.", "a1")],
                ),
                Topic(
                    name="Port Ellery",
                    kind="place",
                    statements=[statement("Port Ellery is a town of 41,000 on the Sound.", "a2")],
                ),
            ],
        ),
        "sources": [
            source(
                1,
                "Ellery Courier",
                "Port Ellery bridge closed after inspectors find crack",
                origin="o1",
                same_text=["a3"],
            ),
            source(2, "Northern Ledger", "Bridge closure cuts a town in two", published="2031-05-12T18:40+01:00"),
            source(3, "Radio Brackwater", "Bridge closed", origin="o1", same_text=["a1"], url=None, published=None),
            source(4, "Sound Gazette", "Survey failed two years ago", headline_only=True),
            source(5, "Ellery Yearbook", "The swing bridge", reference=True, published="2019"),
        ],
        "verification": Verification(
            checked=19,
            supported=18,
            dropped=[Dropped(section="go_deeper", text="It is a ship.", issues=[Issue(code="name.absent")])],
            issues_by_code={"name.absent": 1},
            verifier="rules 1",
        ),
        "provenance": Provenance(writer="extractive", version="0.1.0", seconds=0.31),
    }
    return Briefing(**{**parts, **changes})


def everywhere(text: str) -> Briefing:
    """A briefing with `text` in every place that comes from an article or a model."""
    said = statement(text)
    return invented_briefing(
        headline=said,
        whats_happened=WhatsHappened(status="written", writer="extractive", statements=[said]),
        behind_the_headline=BehindTheHeadline(
            status="written", writer="extractive", points=[Point(heading=text, statements=[said])]
        ),
        what_the_papers_say=papers().model_copy(
            update={
                "outlets": [OutletView(outlet=text, articles=["a1"], origin="o1", statements=[said])],
                "conflicts": [
                    Conflict(
                        topic=text,
                        kind="figure",
                        status="superseded",  # the days are told, whatever the text is
                        positions=[
                            Position(value=text, outlets=[text], citations=[citation("a1", text)], as_of=text),
                            Position(value="2", outlets=["B"], citations=[citation("a2", "2")]),
                        ],
                    )
                ],
                "silences": [Silence(point=text, outlets=[text])],
                "coverage": [
                    CoverageRow(
                        point=text,
                        origins=["o1", "o2"],
                        cells=[
                            CoverageCell(
                                outlet=text, carriage="carries", quotes=[text], citations=[citation("a1", text)]
                            ),
                            CoverageCell(outlet="B", carriage="silent"),
                        ],
                    )
                ],
            }
        ),
        go_deeper=GoDeeper(
            status="written",
            writer="extractive",
            questions=[Question(question=text, statements=[said])],
            topics=[Topic(name=text, kind="other", statements=[said])],
        ),
        sources=[source(1, text, text, url=text, published=None, origin=text), source(2, "B", "B", url=None)],
    )


def papers() -> WhatThePapersSay:
    """What four outlets say, with one of each comparison."""
    return WhatThePapersSay(
        status="written",
        writer="extractive",
        overview=[statement("All four outlets lead with the closure.", "a1")],
        outlets=[
            OutletView(
                outlet="Ellery Courier",
                articles=["a1"],
                origin="o1",
                statements=[statement("“We had no choice,” said harbour master Mara Quill.", "a1")],
            ),
            OutletView(
                outlet="Northern Ledger",
                articles=["a2"],
                origin="o2",
                statements=[statement("Shopkeepers on the east bank fear for the summer trade.", "a2")],
            ),
        ],
        agreements=[
            Agreement(
                statement=statement("The crack is 40 centimetres long.", "a1"),
                counted=Statement(
                    id="counted00001",
                    text="Reported by 2 of 3 outlets, from 2 independent origins",
                    citations=[citation("a1", "The crack is 40 centimetres long.", 120), citation("a2", CRACK, 60)],
                ),
                outlets=["Ellery Courier", "Northern Ledger"],
                origins=["o1", "o2"],
            )
        ],
        conflicts=[
            Conflict(
                topic="Ferries cancelled",
                kind="figure",
                status="superseded",
                positions=[
                    Position(
                        value="24",
                        outlets=["Northern Ledger"],
                        citations=[citation("a2", FIGURES, 310)],
                        as_of="2031-05-12",
                    ),
                    Position(
                        value="31",
                        outlets=["Ellery Courier", "Radio Brackwater"],
                        citations=[citation("a1", LATER_FIGURES, 280)],
                    ),
                ],
            )
        ],
        silences=[Silence(point="The survey of 2029", outlets=["Radio Brackwater"])],
        coverage=[
            CoverageRow(
                point="The crack is 40 centimetres long.",
                origins=["o1", "o2"],
                cells=[
                    CoverageCell(
                        outlet="Ellery Courier",
                        carriage="carries",
                        leads=True,
                        quotes=["Mara Quill"],
                        citations=[citation("a1", "The crack is 40 centimetres long.", 120)],
                    ),
                    CoverageCell(outlet="Northern Ledger", carriage="carries", citations=[citation("a2", CRACK, 60)]),
                    CoverageCell(
                        outlet="Radio Brackwater",
                        carriage="differs",
                        citations=[citation("a3", "The crack may be half a metre long.", 90)],
                    ),
                ],
            ),
            CoverageRow(
                point="The survey of 2029",
                origins=["o1", "o2"],
                cells=[
                    CoverageCell(
                        outlet="Ellery Courier",
                        carriage="carries",
                        citations=[citation("a1", "The survey of 2029 found no fault.", 400)],
                    ),
                    CoverageCell(outlet="Northern Ledger", carriage="unknown"),
                    CoverageCell(outlet="Radio Brackwater", carriage="silent"),
                ],
            ),
        ],
    )


def crowded_briefing(outlets: int) -> Briefing:
    """A briefing of that many outlets with an article each, one sentence of them all, and a section left out."""
    names = [f"Gazette of the {number} Isles" for number in range(1, outlets + 1)]
    views = [
        OutletView(
            outlet=name,
            articles=[f"a{number}"],
            origin=f"o{number}",
            statements=[statement(f"Isle {number} had no ferry.", f"a{number}")],
        )
        for number, name in enumerate(names, start=1)
    ]
    everyone = [citation(f"a{number}", f"On isle {number} no ferry ran.") for number in range(1, outlets + 1)]
    agreed = Statement(id=statement_id("test", "No ferry ran.", everyone, {}), text="No ferry ran.", citations=everyone)
    counted = Statement(id="counted00002", text=f"Reported by {outlets} of {outlets} outlets", citations=everyone)
    together = papers().model_copy(
        update={
            "outlets": views,
            "coverage": [],
            "agreements": [
                Agreement(statement=agreed, counted=counted, outlets=names, origins=[view.origin for view in views])
            ],
        }
    )
    return invented_briefing(
        what_the_papers_say=together,
        how_we_got_here=HowWeGotHere(status="withheld", reason="The articles say nothing of what came before."),
        sources=[source(number, name, f"Isle {number} cut off") for number, name in enumerate(names, start=1)],
    )


def arabic_briefing() -> Briefing:
    """A small briefing in Arabic about the same kind of bridge; one outlet has a Latin name and is quoted as it is."""
    wire = "Inspectors found a 40 cm crack in the northern pier, the ministry said."
    return Briefing(
        id="jisr-marsa",
        language="ar",
        headline=statement("إغلاق جسر مرسى الريحان بعد اكتشاف شرخ في إحدى دعائمه", "a1"),
        whats_happened=WhatsHappened(
            status="written",
            writer="extractive",
            statements=[
                statement(
                    "أغلقت السلطات جسر مرسى الريحان صباح الاثنين بعد أن عثر المفتشون على شرخ في دعامته الشمالية.", "a1"
                ),
                statement("ويعبر الجسر نحو 9,000 شخص كل يوم، وهو الطريق الوحيد بين ضفتي المدينة.", "a2"),
            ],
        ),
        behind_the_headline=BehindTheHeadline(
            status="written",
            writer="extractive",
            points=[
                Point(heading="ما المتوقع", statements=[statement("قد تستمر أعمال الإصلاح حتى نهاية أغسطس.", "a2")]),
                Point(
                    heading="المخاطر",
                    statements=[
                        statement(
                            "حذّر مهندسون من أن الشرخ قد يتسع إذا مرّت فوقه الشاحنات.",
                            "a3",
                            verdict="flagged",
                            issues=[Issue(code="strength.raised")],
                        )
                    ],
                ),
            ],
        ),
        what_the_papers_say=WhatThePapersSay(
            status="written",
            writer="extractive",
            outlets=[
                OutletView(
                    outlet="صحيفة المرسى",
                    articles=["a1"],
                    origin="o1",
                    statements=[statement("قالت مديرة الميناء سلمى النجدي: «لم يكن أمامنا خيار آخر».", "a1")],
                ),
                OutletView(
                    outlet="Northern Ledger", articles=["a3"], origin="o3", statements=[statement(wire, "a3", start=0)]
                ),
            ],
            agreements=[
                Agreement(
                    statement=statement(
                        "يبلغ طول الشرخ 40 سنتيمترًا.", "a2", cited="طول الشرخ 40 سنتيمترًا بحسب الوزارة."
                    ),
                    counted=statement(
                        "أوردته وسائل الإعلام كلها: 2، والمصادر المستقلة: 2",
                        "a2",
                        cited="طول الشرخ 40 سنتيمترًا بحسب الوزارة.",
                    ),
                    outlets=["صحيفة المرسى", "إذاعة الساحل"],
                    origins=["o1", "o2"],
                )
            ],
            conflicts=[
                Conflict(
                    topic="الرحلات البحرية الملغاة",
                    kind="figure",
                    status="conflict",
                    positions=[
                        Position(
                            value="24",
                            outlets=["إذاعة الساحل"],
                            citations=[citation("a2", "أُلغيت 24 رحلة بحرية.")],
                            as_of="2031-05-12",
                        ),
                        Position(
                            value="31",
                            outlets=["صحيفة المرسى", "Northern Ledger"],
                            citations=[citation("a1", "وبلغ عدد الرحلات الملغاة 31 رحلة.", 300)],
                        ),
                    ],
                )
            ],
        ),
        how_we_got_here=HowWeGotHere(
            status="written",
            writer="extractive",
            timeline=[
                TimelineEntry(
                    date="1968", precision="year", statement=statement("افتُتح الجسر أمام حركة المرور.", "a2")
                ),
                TimelineEntry(
                    date="2029-11",
                    precision="month",
                    statement=statement("أظهر فحص أول آثار صدأ في الكابلات.", "a1"),
                ),
                TimelineEntry(date="2031-05-12", precision="day", statement=statement("أُغلق الجسر بالكامل.", "a1")),
            ],
        ),
        go_deeper=GoDeeper(
            status="written",
            writer="extractive",
            questions=[
                Question(
                    question="متى يُعاد فتح الجسر؟",
                    statements=[statement("لن يُفتح قبل انتهاء الفحص الذي يستغرق أسبوعين.", "a2")],
                )
            ],
            topics=[
                Topic(
                    name="سلمى النجدي",
                    kind="person",
                    statements=[statement("سلمى النجدي هي مديرة الميناء التي أمرت بالإغلاق.", "a1")],
                ),
                Topic(
                    name="مرسى الريحان",
                    kind="place",
                    statements=[statement("مرسى الريحان مدينة ساحلية يسكنها 41 ألف نسمة.", "a2")],
                ),
            ],
        ),
        sources=[
            source(1, "صحيفة المرسى", "إغلاق جسر مرسى الريحان", url="https://marsa.example/jisr"),
            source(
                2,
                "إذاعة الساحل",
                "الجسر مغلق والعبّارات متوقفة",
                url="https://sahel.example/12",
                published="2031-05-12T18:40+01:00",
            ),
            source(3, "Northern Ledger", "Crack shuts harbour bridge", url="https://northern-ledger.example/bridge"),
        ],
        verification=Verification(checked=14, supported=13, flagged=1, issues_by_code={"strength.raised": 1}),
        provenance=Provenance(writer="extractive", version="0.1.0"),
    )
