"""How sure a sentence is, by language: words that hold back, in classes, and quantifiers by how much they take in.

A language joins by adding a row to `HOLDS` and `QUANTIFIERS`.
"""

from __future__ import annotations

from summarizer.language.name_words import word_set

__all__ = [
    "CONTRARY_EXTENTS",
    "EXTENTS",
    "HEARSAY",
    "HOLDS",
    "INFINITIVES",
    "INTENTIONS",
    "KEEPS_OPEN",
    "LINKED",
    "LINKS",
    "NOT_EXTENTS",
    "NO_CONDITIONS",
    "PASSIVE_HOLDS",
    "QUANTIFIERS",
    "UNIVERSAL",
    "WEIGHED",
    "WILL",
]

# possible: it may be so · alleged: somebody says so · planned: it is to be so · condition: so if something else is.
HOLDS = {
    "en": {
        "possible": word_set(
            "may might could possibly perhaps maybe potentially potential possible conceivably seemingly"
        ),
        "alleged": word_set(
            """alleged allegedly allege alleges alleging allegation allegations
        accusation accusations reportedly reported apparently purportedly purported suspected suspect suspects
        suspicion accused accuse accuses accusing claim claims claimed claiming unconfirmed rumored rumoured
        supposedly believed believe believes thought appears appeared appear seems seemed seem likely probably
        presumably charge charged charges charging expected expects expect predicted predicts estimated denied denies
        deny denying"""
        ),
        "planned": word_set("will would should shall"),
        "condition": word_set("if unless whether provided"),
    },
    "de": {
        "possible": word_set("könnte könnten kann können möglicherweise vielleicht womöglich eventuell dürfte dürften"),
        "alleged": word_set(
            """mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher angeblich angebliche
        angeblichen offenbar soll sollen sei seien habe hätten hätte wahrscheinlich vermutlich wohl verdächtigt
        beschuldigt behauptet behauptete scheinbar anscheinend"""
        ),
        "planned": word_set(
            "will wollen wird werden würde würden plant planen plante planten geplant soll sollen beabsichtigt möchte"
        ),
        "condition": word_set("wenn falls sofern ob"),
    },
    "fr": {
        "possible": word_set("pourrait pourraient peut peuvent peut-être éventuellement possible possiblement"),
        "alleged": word_set(
            """présumé présumée présumés présumées prétendu prétendument apparemment
        soupçonné soupçonnée soupçonnés accusé accusée accusés serait seraient aurait auraient probablement sans_doute
        vraisemblablement affirme affirment"""
        ),
        "planned": word_set("va vont devrait devraient compte comptent prévoit prévoient veut veulent entend souhaite"),
        "condition": word_set("si sauf"),
    },
    "es": {
        "possible": word_set("podría podrían puede pueden quizá quizás tal_vez posiblemente posible"),
        "alleged": word_set(
            """presunto presunta presuntos presuntas presuntamente supuesto supuesta
        supuestos supuestamente aparentemente acusado acusada acusados sospechoso sospechosos sería serían habría
        habrían probablemente"""
        ),
        "planned": word_set("va van planea planean prevé prevén quiere quieren pretende pretenden debería deberían"),
        "condition": word_set("si salvo"),
    },
    "ru": {
        "possible": word_set("может могут мог могла могли возможно вероятно пожалуй"),
        "alleged": word_set(
            """якобы предположительно предполагаемый предполагаемого подозреваемый
        подозреваемого подозревается обвиняется обвиняемый подозревают обвиняют похоже видимо кажется утверждает"""
        ),
        "planned": word_set(
            "будет будут планирует планируют намерен намерена намерены собирается собираются хочет хотят должен "
            "должны бы"
        ),
        "condition": word_set("если ли"),
    },
    "vi": {
        "possible": word_set("có_thể có_lẽ khả_năng"),
        "alleged": word_set(
            "được_cho bị_cáo_buộc cáo_buộc nghi tình_nghi nghi_ngờ dường_như hình_như được_cho_là bị_cho"
        ),
        "planned": word_set("sẽ dự_kiến định dự_định muốn lên_kế_hoạch chuẩn_bị kế_hoạch"),
        "condition": word_set("nếu"),
    },
}

# Of these, the ones that hold back what follows only behind one of `LINKS`: "accused of", "believed to".
LINKED = {
    "en": word_set(
        """suspected suspect accused accuse accuses accusing claim claims claimed claiming
    believed thought appears appeared appear seems seemed seem charge charged charges charging expected reported
    alleged"""
    )
}
LINKS = {"en": word_set("of with to")}
# Words that hold back by standing in the statement, and never hold anything in the source.
PASSIVE_HOLDS = {
    "en": word_set(
        """allegation allegations accusation accusations suspicion denied denies deny denying
    believe believes expects expect predicted predicts estimated suspects allege alleges alleging"""
    )
}

# Words that, before an infinitive, say that it has not happened yet: "plans to", "agreed to", "warrant to".
INTENTIONS = {
    "en": word_set(
        """plan plans planned planning intend intends intended intending want wants wanted wanting
    hope hopes hoped hoping aim aims aimed aiming seek seeks sought seeking try tries tried trying attempt attempts
    attempted attempting propose proposes proposed proposing consider considers considered considering expect expects
    expected scheduled set due vow vows vowed vowing pledge pledges pledged promise promises promised promising agree
    agrees agreed threaten threatens threatened threatening offer offers offered call calls called calling urge urges
    urged urging prepare prepares prepared preparing ready poised likely about going bid effort efforts push proposal
    request requested ask asked asks asking order ordered orders demand demands demanded supposed hopes refuse refused
    decide decided decides desire wish wishes authority power ability able willing eager need needs needed required"""
    )
}
INFINITIVES = {"en": "to"}

# What somebody does with a step that is not decided: "considers closing", "weighs whether to close".
WEIGHED = {
    "en": word_set(
        """consider considers considered considering contemplate contemplates contemplated contemplating mull mulls
    mulled mulling weigh weighs weighed weighing propose proposes proposed proposing discuss discusses discussed
    discussing debate debates debated debating suggest suggests suggested suggesting recommend recommends recommended
    recommending"""
    )
}
# Words that leave a thing open without being a doubt: they say that it depends, or that somebody only wants it.
KEEPS_OPEN = {
    "en": word_set(
        """would should when once until after depending depends depend conditional condition conditions case event
    proposal proposals proposed plan plans planned idea option options consideration discussion discussions talks
    recommendation suggestion debate"""
    )
}
# What announces something; "if" beside it makes that depend on something.
WILL = {"en": word_set("will would shall")}
# Words before and behind "if" with which nothing depends on it: "even if", "asked if", "if any".
NO_CONDITIONS = {
    "en": (
        word_set(
            """even as ask asks asked asking see know knows knew wonder wonders wondered wondering determine decide
    decided deciding unclear clear sure tell check question doubt find learn establish examine test"""
        ),
        word_set("any anything ever not so at"),
    )
}
# "soll ... getötet haben": words by which somebody is said to have done it, and how the clause ends then.
HEARSAY = {"de": (word_set("soll sollen"), word_set("haben sein"))}

QUANTIFIERS = {
    "en": (
        word_set("few handful"),
        word_set("some several various part partly partially certain occasionally sometimes"),
        word_set("many numerous often dozens much frequently"),
        word_set("most majority mostly largely mainly usually generally nearly_all almost_all"),
        word_set(
            "all every everyone everybody entire entirely whole each always fully completely unanimous unanimously"
        ),
    ),
    "de": (
        word_set("wenige wenigen"),
        word_set("einige einigen mehrere mehreren manche manchen teilweise manchmal"),
        word_set("viele vielen zahlreiche zahlreichen oft häufig"),
        word_set("meisten mehrheit meist größtenteils überwiegend"),
        word_set("alle allen aller jeder jede jedes jeden gesamte gesamten ganze ganzen immer vollständig sämtliche"),
    ),
    "fr": (
        word_set("peu"),
        word_set("quelques plusieurs certains certaines parfois partie"),
        word_set("beaucoup nombreux nombreuses souvent"),
        word_set("plupart majorité"),
        word_set("tous toutes tout toute chaque toujours entièrement totalité"),
    ),
    "es": (
        word_set("pocos pocas"),
        word_set("algunos algunas varios varias unos parte"),
        word_set("muchos muchas numerosos numerosas"),
        word_set("mayoría"),
        word_set("todos todas todo toda cada siempre totalmente"),
    ),
    "ru": (
        word_set("немногие мало"),
        word_set("некоторые некоторых несколько часть иногда"),
        word_set("многие многих много часто"),
        word_set("большинство большинства"),
        word_set("все всех всем каждый каждого каждая всегда полностью"),
    ),
    "vi": (
        word_set("ít"),
        word_set("một_số vài một_vài"),
        word_set("nhiều"),
        word_set("hầu_hết đa_số phần_lớn"),
        word_set("tất_cả mọi toàn_bộ"),
    ),
}
UNIVERSAL = 4

# Phrases by what they say of how much, how many and how often; `_` stands for a space. The classes contradict each
# other as `CONTRARY_EXTENTS` says.
EXTENTS = {
    "en": {
        "whole": "all every everyone everybody each entire entirely always",
        "main": "most mostly majority",
        "many": "many numerous often frequently usually regularly much",
        "scant": "few rarely seldom hardly_any hardly_ever almost_no almost_none almost_never minority only_some "
        "only_a_few only_few only_a_handful scarcely_any",
        "single": "one_of",
        "least": "at_least no_fewer_than no_less_than not_less_than a_minimum_of",
        "most": "at_most no_more_than not_more_than a_maximum_of",
        "beyond": "more_than in_excess_of upwards_of well_over greater_than",
        "short": "less_than fewer_than up_to nearly almost just_under close_to as_many_as",
    },
    "de": {
        "whole": "alle allen aller jeder jede jedes sämtliche immer",
        "main": "meisten mehrheit meist",
        "many": "viele vielen zahlreiche zahlreichen oft häufig",
        "scant": "wenige wenigen selten kaum_ein kaum_eine minderheit nur_einige nur_wenige",
        "single": "einer_der eine_der eines_der",
        "least": "mindestens wenigstens",
        "most": "höchstens maximal",
        "beyond": "mehr_als",
        "short": "weniger_als bis_zu fast beinahe knapp",
    },
    "fr": {
        "whole": "tous toutes chaque toujours",
        "main": "plupart majorité",
        "many": "beaucoup nombreux nombreuses souvent",
        "scant": "peu rarement minorité",
        "single": "un_des une_des",
        "least": "au_moins",
        "most": "au_plus au_maximum",
        "beyond": "plus_de",
        "short": "moins_de presque près_de",
    },
    "es": {
        "whole": "todos todas cada siempre",
        "main": "mayoría",
        "many": "muchos muchas numerosos numerosas a_menudo",
        "scant": "pocos pocas rara_vez raramente minoría",
        "single": "uno_de una_de",
        "least": "al_menos por_lo_menos",
        "most": "como_máximo a_lo_sumo",
        "beyond": "más_de",
        "short": "menos_de casi hasta",
    },
    "ru": {
        "whole": "все всех всем каждый каждая каждого всегда",
        "main": "большинство большинства",
        "many": "многие многих много часто",
        "scant": "немногие немногих мало редко меньшинство",
        "least": "не_менее как_минимум",
        "most": "не_более максимум",
        "beyond": "более больше свыше",
        "short": "менее меньше почти до",
    },
    "vi": {
        "whole": "tất_cả mọi toàn_bộ luôn",
        "main": "hầu_hết đa_số",
        "many": "nhiều thường",
        "scant": "ít hiếm thiểu_số",
        "least": "ít_nhất",
        "most": "tối_đa nhiều_nhất",
        "beyond": "hơn trên",
        "short": "dưới chưa_đến gần",
    },
}
CONTRARY_EXTENTS = frozenset(
    {
        ("whole", "scant"), ("main", "scant"), ("many", "scant"), ("whole", "single"), ("least", "most"),
        ("least", "short"), ("beyond", "short"), ("beyond", "most"),
    }
)  # fmt: skip
# Phrases with such words in them that say nothing of the kind.
NOT_EXTENTS = {
    "en": "at_all all_but above_all after_all most_of_all at_the_most almost_all nearly_all not_all more_often "
    "less_often once_more much_more much_less the_most all_things",
    "de": "vor_allem nicht_alle fast_alle",
    "fr": "pas_tous presque_tous",
    "es": "no_todos casi_todos",
    "ru": "не_все почти_все до_сих",
    "vi": "ít_nhất_là gần_như",
}
