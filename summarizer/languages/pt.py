"""What is known of Portuguese."""

from __future__ import annotations

from summarizer.languages.tables import amounts, phrases, ranges, spellings, word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.beginnings import Beginnings
from summarizer.languages.topics.boilerplate import Boilerplate
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.naming import Naming
from summarizer.languages.topics.negation import Negation
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.reporting import Reporting
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

ABBREVIATIONS = Abbreviations(
    never=word_set("av cap cel d dr dra drs eng ex exmo gen pe prof profa r sr sra sras srs"),
    numbered=word_set("abr ago art cap dez fev jan jul jun mai mar n nov nº out pág set tel vol"),
    often=word_set("cia e.u.a eua ltda s.a"),
    closing=word_set("a.c d.c etc"),
    openers=word_set("""
        a após as com como da de do e ela ele eles em mas na no não o os ou para por quando que se sem um uma
    """),
)

BEGINNINGS = Beginnings(
    patterns=(
        r"(?:fotos?|vídeos?|imagem|crédito|fonte)s?\s?[:/©]",
        r"(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|clique aqui|continue lendo)\b.{0,160}$",
        (
            r"(?:inscreva-se|assine (?:já|agora|nossa|a)|cadastre-se|compartilhe|siga (?:o|a|também|"
            r"nos))\b.{0,80}$"
        ),
        r"publicidade\W*$",
        r"(?:publicado|atualizado)(?: em| às|\s?:).{0,60}\d\W*h?\W*$",
        r"todos os direitos reservados",
    ),
)

BOILERPLATE = Boilerplate(
    photo=("foto",),
    credits=(r"foto\s?[:/].{0,100}",),
)

CALENDAR = Calendar(
    months=(
        "janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
        "outubro|out novembro|nov dezembro|dez"
    ),
    weekdays="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
)

NEGATION = Negation(
    negators=word_set("jamais nada nem nenhum nenhuma ninguém nunca não sem"),
    idioms=phrases("não_só não_apenas sem_dúvida"),
    idle=word_set("ou"),
    complements=word_set("que"),
    infinitives=word_set("a de para"),
)

NUMBERS = Numbers(
    count=(
        "zero - dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
        "dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta "
        "noventa cem|cento"
    ),
    one="um",
    joined=("{ten} e {one}",),
    joint="e",
    magnitudes=amounts("mil=1e3 milhão=1e6 milhões=1e6 bilhão=1e9 bilhões=1e9 trilhão=1e12 trilhões=1e12"),
    lone_magnitudes=True,
    dozens=amounts("dúzia=12 dezena=10 centena=100"),
    fractions=amounts("metade=2 terço=3 terços=3 quarto=4 quartos=4 quinto=5"),
    vague=ranges("dezenas=20-100 centenas=200-1e3 milhares=2e3-1e5"),
    ones="um|uma",
    and_a_half=r" e mei[oa]",
    articles="uma?",
    between="a|e|ou",
    decimal_comma=True,
    spaced=True,
)

REPORTING = Reporting(
    verbs=word_set(
        "disse diz afirmou afirma declarou explicou acrescentou contou anunciou ressaltou destacou escreveu respondeu"
    ),
    sources=("segundo", "de acordo com"),
)


UNITS = Units(
    spellings=spellings("""
        % por_cento|USD dólar dólares|EUR euro euros|pound libras|cent centavos|s segundo segundos|
        min minuto minutos|h hora horas|d dia dias|wk semana semanas|mo mês meses|y ano anos|
        decade década décadas|m metro metros|km quilômetros|t tonelada toneladas|l litros|times vezes
    """),
    between=r"de ",
    vague_leads=word_set("algumas alguns poucas poucos um uma várias vários últimas últimos"),
    shades={
        "about": word_set("aproximadamente cerca_de"),
        "near": word_set("quase"),
        "over": word_set("mais_de pelo_menos"),
        "under": word_set("até menos_de"),
    },
)

WORDS = Words(
    function=word_set("""
        a ainda algumas alguns além ano anos antes ao aos após aquela aquele as até cada com como contra da das de
        depois desde dia dias disse do dois dos duas durante e ela elas ele eles em enquanto entre era eram essa
        esse esta estava este está estão eu foi foram há isso isto já lhe lhes mais mas me mesmo meu minha muito
        muitos na nas nem no nos nossa nosso num numa não nós o onde os ou outra outras outro outros para pela pelas
        pelo pelos pode podem pois por porque qual quando que quem se segundo seja sem ser será seu seus sido sob
        sobre sua suas só também tem ter tinha toda todas todo todos três tudo têm um uma uns vai você à às é
    """),
    stemmer="portuguese",
)

NAMING = Naming(
    links=word_set("& da de do e"),
    ands=word_set("e"),
    links_in_persons=True,
)
