"""Words that mean the same, the opposite, or belong to the same thing: what a comparison of letters cannot know.

English only so far; another language joins with tables of its own under its code.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BASE_FORMS", "HEDGES", "NEGATIONS", "NUMBERS", "antonyms", "kin"]


def _listed(text: str) -> list[str]:
    return text.split()


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _set(
    """
    no not never none nobody nothing neither nor without cannot hardly barely scarcely unable fail failed fails
    failing refuse refused refuses refusing deny denied denies denying lack lacked lacks lacking unlikely
    rejected rejects reject nowhere few rarely seldom
    """
)
HEDGES = _set(
    """
    may might could would should alleged allegedly alleges allege reportedly apparently possibly possible
    perhaps likely unlikely suspected suspect suspects suspicion believed believes appears appeared appear seems
    seemed seem probably expected expects expect plans planned plan planning hopes hoped hope wants wanted want
    intends intended vowed threatened proposed proposes proposal considering consider accused accuses claims
    claimed claim charged potential potentially if whether unless estimated scheduled set due will
    """
)
NUMBERS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
    "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18",
    "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
    "seventy": "70", "eighty": "80", "ninety": "90", "dozen": "12", "first": "1st", "second": "2nd",
    "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
    "ninth": "9th", "tenth": "10th", "once": "1x", "twice": "2x", "both": "2",
}  # fmt: skip

BASE_FORMS = {
    form: line.split(":")[0]
    for line in _listed(
        """
        say:said tell:told go:went,gone come:came take:took,taken give:gave,given make:made get:got,gotten
        see:saw,seen know:knew,known think:thought find:found leave:left keep:kept hold:held bring:brought
        buy:bought sell:sold send:sent spend:spent lose:lost win:won lead:led meet:met pay:paid run:ran
        begin:began,begun become:became break:broke,broken choose:chose,chosen drive:drove,driven
        eat:ate,eaten fall:fell,fallen feel:felt fight:fought flee:fled fly:flew,flown grow:grew,grown
        hear:heard hide:hid,hidden lay:laid lend:lent lie:lay,lain mean:meant ride:rode,ridden
        rise:rose,risen seek:sought shoot:shot show:shown sing:sang,sung sink:sank,sunk sit:sat sleep:slept
        speak:spoke,spoken stand:stood steal:stole,stolen stick:stuck strike:struck swear:swore,sworn
        sweep:swept swim:swam,swum teach:taught tear:tore,torn throw:threw,thrown understand:understood
        wake:woke,woken wear:wore,worn withdraw:withdrew,withdrawn write:wrote,written draw:drew,drawn
        catch:caught build:built deal:dealt die:dying man:men woman:women child:children person:people
        wife:wives life:lives foot:feet policeman:policemen good:better,best bad:worse,worst
        forget:forgot,forgotten freeze:froze,frozen shake:shook,shaken bear:bore,born undergo:underwent
        overturn:overturned bite:bit,bitten blow:blew,blown forgive:forgave
        """
    )
    for form in line.split(":")[1].split(",")
}

# Each line is a set of words that can stand for one another in news; a word may be in several.
_SAME = """
say tell state declare announce report add note claim argue explain insist reveal disclose comment remark write
ask urge request demand call appeal
kill murder slay die death dead fatal fatally deadly victim
hurt injure wound injury
big large huge major massive vast great enormous significant substantial considerable
small little minor tiny slight
rise increase grow climb jump soar surge gain growth up higher boost
fall drop decline decrease plunge slump tumble sink shrink reduce cut loss down lower
start begin launch open commence kick
end finish conclude close complete stop halt cease
win beat defeat victory triumph winner
lose loss defeat
arrest detain custody hold capture apprehend
release free
police officer officers cop force
man men male gentleman
woman women female lady
child children kid boy girl youngster minor teenager teen youth
father dad parent mother mum mom
son daughter child
firm company business corporation
worker employee staff job
boss chief head leader director executive manager ceo
country nation state
city town
house home residence property
car vehicle automobile
doctor physician medic
hospital clinic
buy purchase acquire takeover acquisition
sell sale
sign join
quit resign leave depart step exit
fire sack dismiss oust remove
choose select pick elect name appoint
help aid assist support back
stop prevent block ban halt bar prohibit
allow permit let approve
show reveal indicate suggest demonstrate
find discover locate
use employ utilize
make create build produce
get receive obtain
plan propose intend aim
expect predict forecast anticipate
try attempt seek
attack assault raid strike
crash collision accident
fire blaze
storm hurricane
law legislation bill act
vote ballot poll election
trial court hearing case
judge justice
lawyer attorney counsel solicitor barrister
prison jail imprison sentence
guilty convict conviction
charge accuse allege indict
suspect accused defendant
money fund cash pay payment cost price
film movie
match game
team side club squad
player footballer
coach manager
goal score
season campaign
critic oppose criticise criticize condemn blast slam denounce attack
praise laud hail welcome applaud
agree accept
reject refuse decline deny dismiss
meet meeting talk discuss discussion conversation
agreement deal accord pact treaty
war conflict fighting battle
soldier troop military army force
lead leader head
president presidential
congress lawmaker legislator representative senator
republican gop
democrat democratic
year annual
month monthly
current present
former ex previous
new recent latest
old elderly aged
important key crucial vital
hit strike affect
visit travel trip tour
move shift
study research survey
scientist researcher
student pupil
school college university
teach teacher
test exam examination
move transfer
extend renew extension
contract deal
injury injure
damage destroy ruin wreck
flee escape
save rescue
build construct
near nearby close
fear worry concern
probe investigate investigation inquiry
crime criminal offence offense
steal theft rob robbery
gun weapon firearm pistol rifle
shoot shooting gunman gunfire
bomb explosion blast explosive
protest demonstration rally march demonstrator protester
refugee migrant immigrant asylum
sick ill illness disease
drug medicine medication
cure treat treatment
live life resident inhabitant
marry marriage wedding wife husband spouse
friend ally
enemy rival opponent
quarter fourth
percent per cent %
million m mn
billion bn
pound £ sterling
dollar $
us u.s usa america american united
uk u.k britain british united
eu european europe union
photo picture image photograph
video footage clip
website site online web internet
""".strip().splitlines()

_KIN = """
american america us u.s usa
british britain uk u.k england english
scottish scotland scot
welsh wales
irish ireland
french france
german germany
spanish spain
italian italy
russian russia moscow kremlin
chinese china beijing
japanese japan tokyo
indian india
israeli israel
palestinian palestine
iranian iran tehran
iraqi iraq
syrian syria
turkish turkey
greek greece
dutch netherlands holland
swiss switzerland
polish poland
ukrainian ukraine
swedish sweden
norwegian norway
danish denmark
finnish finland
mexican mexico
canadian canada
australian australia
brazilian brazil
african africa
european europe
asian asia
korean korea
afghan afghanistan
pakistani pakistan
egyptian egypt
saudi
cuban cuba
jewish jew jews
muslim islam islamic
catholic church
""".strip().splitlines()

_OPPOSITE = """
rise fall|rise drop|rise decline|increase decrease|increase reduce|increase cut|increase fall|increase decline|
increase drop|grow shrink|gain lose|up down|upward downward|higher lower|high low|more less|more fewer|most least|
many few|all none|win lose|victory defeat|win defeat|winner loser|beat lose|succeed fail|success failure|pass fail|
pass reject|approve reject|approve oppose|accept reject|accept refuse|agree disagree|agree refuse|allow ban|
allow block|allow prevent|permit ban|permit prohibit|support oppose|support reject|support criticise|
support criticize|back oppose|favour oppose|favor oppose|praise criticise|praise criticize|praise condemn|
welcome condemn|welcome criticise|welcome criticize|love hate|like dislike|start end|start finish|start stop|
begin end|begin stop|open close|open shut|launch end|arrive leave|arrive depart|enter leave|enter exit|join leave|
come go|return leave|buy sell|borrow lend|give take|give receive|send receive|hire fire|appoint dismiss|
appoint sack|arrest release|detain release|convict acquit|convict clear|guilty innocent|guilty acquit|jail free|
jail release|admit deny|confirm deny|accuse defend|attack defend|prosecution defence|prosecution defense|
alive dead|live die|survive die|save kill|rescue kill|birth death|born die|young old|new old|early late|
earlier later|before after|first last|former current|former future|past future|recent old|previous next|good bad|
better worse|best worst|positive negative|strong weak|strengthen weaken|improve worsen|safe dangerous|safe unsafe|
healthy sick|rich poor|big small|large small|huge tiny|major minor|long short|wide narrow|deep shallow|heavy light|
hot cold|warm cool|fast slow|quick slow|easy difficult|easy hard|simple complex|cheap expensive|public private|
public secret|legal illegal|lawful unlawful|legal unlawful|male female|man woman|men women|boy girl|father mother|
son daughter|brother sister|husband wife|uncle aunt|king queen|he she|his her|him her|democrat republican|
democratic republican|liberal conservative|left right|north south|east west|northern southern|eastern western|
inside outside|indoor outdoor|above below|over under|top bottom|front back|domestic foreign|local national|
home away|host guest|ally enemy|friend enemy|friend foe|peace war|ceasefire attack|include exclude|add remove|
build destroy|create destroy|protect harm|protect threaten|encourage discourage|possible impossible|
likely unlikely|able unable|willing unwilling|certain uncertain|clear unclear|known unknown|expected unexpected|
usual unusual|common rare|always never|often rarely|everyone nobody|everything nothing|with without|for against|
remember forget|raise lower|raise cut|lift impose|ease tighten|relax tighten|expand reduce|expand shrink|
extend shorten|hope fear|optimistic pessimistic|happy sad|happy unhappy|happy angry|calm angry|profit loss|
surplus deficit|income expense|import export|urban rural|majority minority|maximum minimum|hero villain|
teacher student|doctor patient|employer employee|landlord tenant|buyer seller|attacker victim|suspect victim|
temporary permanent|partial full|partly fully|morning evening|day night|summer winter|spring autumn|
today yesterday|yesterday tomorrow|weekday weekend|delay speed|slow accelerate|hide reveal|conceal reveal|
secret public|true false|truth lie|right wrong|correct incorrect|honest dishonest|fair unfair|present absent|
attend miss|confident doubtful|continue stop|continue end|keep abandon|keep remove|resume suspend|resume halt|
advance retreat|uphold overturn|uphold reject|block approve|veto sign|withdraw join|withdraw remain|stay leave|
remain leave|relegate promote|promote demote
"""


def _groups(lines: list[str], base: Callable[[str], str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        members = {base(word) for word in line.split()}
        for word in members:
            found.setdefault(word, set()).update(members - {word})
    return {word: frozenset(others) for word, others in found.items()}


@cache
def kin(language: str, base: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """For each word the words that can stand for it; `base` brings words into the form they are looked up in."""
    return _groups(_SAME + _KIN, base) if language == "en" else {}


@cache
def antonyms(language: str, base: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """For each word its opposites; `base` as for `kin`."""
    return _groups(_OPPOSITE.replace("\n", "").split("|"), base) if language == "en" else {}
