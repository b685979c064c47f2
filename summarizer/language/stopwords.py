"""Function words by language: they carry no topic, so they weigh nothing when sentences are compared.

A language joins by adding an entry. Chinese and Japanese are compared by character pairs and need only their most
frequent particles.
"""

from __future__ import annotations

from functools import cache

__all__ = ["stopwords"]

_WORDS = {
    "en": """
a about above across after again against ago all almost along already also although always am among an and another any
anybody anyone anything are aren't around as asked at away back be became because become becomes been before began
behind being below between both but by call called came can can't cannot come comes could couldn't day days did didn't
do does doesn't doing don't done down during each either else enough even ever every everyone everything few for from
further gave get gets getting give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll
he's her here hers herself him himself his how however i i'd i'll i'm i've if in including indeed instead into is isn't
it it's its itself just keep knew know known last later least less let like likely long made make makes making many may
maybe me might mine month more most mr mrs ms much must my myself near nearly neither never next no nobody none nor not
nothing now of off often on once one only onto or other others our ours ourselves out over own part per perhaps put
quite rather really recent recently said same saw say saying says see seem seemed seems seen several shall she she'd
she'll she's should shouldn't since so some someone something soon still such take taken takes taking tell than that
that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this
those though through thus to today together told too took toward towards tuesday two under until up upon us use used
using very via want wanted was wasn't way we we'd we'll we're we've week weeks well went were weren't what what's when
where whether which while who whole whom whose why will with within without won't would wouldn't year years yes yet you
you'd you'll you're you've your yours yourself monday wednesday thursday friday saturday sunday""",
    "de": """
aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits bin
bis bisher bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber darum das dass
davon davor dazu dein deine dem den denen denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser
dieses doch dort du durch dürfen ebenfalls eigentlich ein eine einem einen einer eines einige einigen einmal er es etwa
etwas euch euer für gab ganz gar gegen gegenüber geht gemacht gerade gibt gilt haben habe hat hatte hatten hätte hätten
heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja jahr jahre jahren
je jede jedem jeden jeder jedes jedoch jene jetzt kann kein keine keinem keinen keiner können könnte könnten kommt
lassen machen man manche mehr mein meine mit muss müsse müssen müsste nach nachdem nächsten nämlich nein nicht nichts
noch nun nur ob oder ohne sagt sagte sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie
sind so sogar solche soll sollen sollte sollten somit sondern sonst soweit sowie statt tag trotz über um und uns unser
unsere unter viel viele vielen vom von vor während wann war waren warum was wegen weil weiter weitere weiteren welche
welchem welchen welcher wenn wer werde werden wie wieder will wir wird wo wollen wollte worden wurde wurden würde
würden zu zudem zum zur zwar zwei zwischen""",
    "fr": """
a à afin ai ainsi alors après assez au aucun aucune aujourd'hui auprès aussi autour autre autres aux avaient avait avant
avec avoir ayant bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre
d d'un d'une dans de déjà depuis dernier dernière derniers des deux devant dit doit doivent donc dont du elle elles en
encore enfin entre est et étaient était étant état été être eu eux fait faire fois font hier hors ici il ils j je jour
jours jusqu jusqu'à l là la laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes
mes moi moins mon n ne ni non nos notre nous ont ou où par parce parfois parmi pas pendant peu peut peuvent plus
plusieurs plutôt pour pourrait pourquoi près puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
sans sauf se selon sera seraient serait ses si sien soit son sont sous souvent sur t ta tandis tant te tel telle tes
toi ton toujours tous tout toute toutes très trois trop tu un une vers voici voilà vos votre vous y an ans année années
affirmé déclaré indiqué c qu'il qu'elle qu'ils qu'un qu'une c'est n'est s'est n'a l'on""",
    "es": """
a ante antes aquel aquella aquellos así aún aunque año años bajo bien cada casi como cómo con contra cual cuales cuando
cuál cuánto de del desde después día días dice dijo donde dónde dos durante e el él ella ellas ellos en entonces entre
era eran es esa esas ese eso esos esta está estaba estado están estar estas este esto estos fue fueron ha haber había
habían hace hacer hacia han hasta hay he hoy la las le les lo los luego más me mediante mi mientras mis mismo mucha
muchas mucho muchos muy nada ni no nos nosotros nuestra nuestro nuestros nunca o ocho os otra otras otro otros para
parte pero poco por porque primer primera primero pues puede pueden que qué quien quién quienes se sea según ser sería
si sí sido siempre sin sino sobre solo sólo son su sus también tal tan tanto te tendrá tenía tiene tienen toda todas
todavía todo todos tras tres tu tú un una uno unos unas usted va van varios veces ya yo""",
    "pt": """
a à ainda além algumas alguns ano anos antes ao aos após aquela aquele as às até cada com como contra da das de depois
desde dia dias disse do dois dos duas durante e é ela elas ele eles em enquanto entre era eram essa esse esta está
estão estava este eu foi foram há isso isto já lhe lhes mais mas me mesmo meu minha muito muitos na não nas nem no nos
nós nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos por porque pode podem pois
qual quando que quem se segundo seja sem ser será seu seus sido só sob sobre sua suas também tem têm ter tinha toda
todas todo todos três tudo um uma uns vai você""",
    "it": """
a ad ai al alla alle allo anche ancora anni anno aveva avere c che chi ci ciò come con contro cosa così cui da dagli
dai dal dalla dalle dallo degli dei del della delle dello detto di dopo dove due durante e è ed era erano essere fa
fatto fino fra gli giorni giorno ha hai hanno ho i il in infatti io la le lei li lo loro lui ma mentre mi mia mio molto
ne negli nei nel nella nelle nello no noi non nostro o ogni oltre ora per perché però più poi prima proprio può quale
quali quando quanto quasi quella quelle quello quelli questa queste questi questo qui se secondo sempre senza si sì sia
solo sono stata stati stato su sua sue sugli sui sul sulla sulle sullo suo suoi tra tre tutta tutte tutti tutto un una
uno verso vi""",
    "nl": """
aan al alle alleen als altijd andere bij binnen daar dan dat de deze die dit doen door drie dus een eens eerste elk en
er ook gaan gaat geen geweest had hadden heb hebben heeft het hier hij hoe hun ik in is ja jaar kan komen kunnen maar
maken meer men met mijn moet moeten na naar niet niets nog nu of om omdat onder ons onze ook op over sinds te tegen toch
toen tot twee u uit van veel voor want waren was wat we weer wel werd werden wie wij wil worden wordt zal ze zegt zei
zelf zich zij zijn zo zoals zonder zou zouden""",
    "ru": """
а без более больше будет будут бы был была были было быть в вам вас ведь весь во вот все всё всего всех вы где год года
году да даже два две для до день дня его ее её если есть еще ещё же за здесь и из или им их к как какой когда которая
которого которое которой котором которую которые который которых кто ли либо лишь между меня мне много может можно мой
мы на над надо нам нас наш не него нее неё ней некоторые нет ни них но ну о об однако один одна одно около он она они
оно от отметил очень перед по под после потом потому почти при про раз рассказал с сам сама сами свое своего своей
свои своих свой себе себя сегодня сейчас со сообщил сообщила сообщили сказал сказала стал стала стали так также такая
такие такой там тем то того тоже той только том тот три ты у уже хотя чего человек чем через что чтобы эта эти этих
это этого этой этом этому этот является""",
    "uk": """
а але б без був була були було бути в вже ви від він вона вони воно все всі втім вчора де для до дуже з за зараз зі і
із її інші їх й його коли крім ми може на над нас наш не немає ні но о об один одна під по при про проте після рік року
році сам свої своїх себе сказав сказала сьогодні та так також там те ти тим то тоді той того тому тут у усі хоча це цей
ця цих цього цьому через чи що щоб щодо я як яка які який яких якщо""",
    "vi": """
và của là có được cho các những một này đã với không trong khi để từ người ra vào lại đến về như cũng sẽ bị tại theo đó
nhiều trên ông bà anh chị cô hơn năm ngày tháng sau trước vì do nên nếu mà thì đang còn rất chỉ hay hoặc đây đấy kia
ấy thế nào gì ai đâu bao nhiêu mình họ chúng tôi ta nó việc sự cuộc cái con chiếc bởi bằng qua lên xuống giữa cùng
nhất vẫn mới nói biết rằng cho_biết lúc vừa phải cần nhưng tuy nhiên ngoài thêm hôm nay vừa_qua đều mỗi từng hết""",
    "ar": """
في من على إلى عن مع أن إن كان كانت هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كل بعض بين بعد قبل عند حيث كما أو
ثم لكن بل حتى إذا إذ هو هي هم هن أنه أنها إنه إنها وقد وقال قال قالت يكون تكون ليس غير أي أيضا منذ خلال حول دون تحت
فوق ضد نحو لدى و ف ب ل ك به بها له لها فيه فيها منه منها عليه عليها عام يوم أمس اليوم وكان وكانت وفي ومن وأن وهو وهي
كذلك أمام وأضاف وأوضح أكثر أكد""",
    "fa": """
و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شد ها شده اما باید وی او آنها ما من شما بود دارد
های ای اند کرده کند هر یا پس پیش بین اگر چه""",
    "hi": """
के का की में है हैं को से पर और ने यह वह इस उस एक कि भी नहीं तो ही था थी थे हो गया गई गए कर करने किया किए की कहा लिए
साथ अपने अपनी अपना जो जब तक या बाद पहले कुछ सभी इसके उनके उनकी उन्होंने इन उन रहा रही रहे होने होता होती होते जा जाने
दिया दी वाले वाली वाला अब बहुत लेकिन अगर क्या कोई हुए हुई हुआ तथा द्वारा दौरान वहीं बताया मुताबिक अनुसार""",
    "id": """
yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh juga adalah sebagai telah karena ada mereka bisa
atau kata saat lebih ia dia sudah kami kita saya anda para bahwa tersebut hanya namun dapat secara masih menjadi seperti
setelah antara tahun hari lain agar""",
    "tr": """
ve bir bu da de için ile olarak çok daha en gibi kadar sonra önce olan oldu olduğunu olduğu dedi diye ne o şu ama ancak
her hem ya veya ki mi mı mu mü var yok değil ise göre tarafından üzerine yıl gün bunun onun bunu""",
    "pl": """
a aby ale bez był była było były być co czy dla do gdy gdzie go i ich ile im inne iż ja jak jako jego jej jest jeszcze
już kiedy który która które których ma mi może można na nad nie niż o od oraz po pod podczas powiedział przed przez przy
roku są się swoje swój ta tak także tam te tego tej ten to tylko tym u w we więc wszystko z za że został zostały""",
    "sv": """
alla allt att av blev bli blir de dem den denna deras dess dessa det detta dig din dock du där efter ej eller en er ett
från för ha hade han hans har henne hennes hon hur här i icke ingen inom inte jag kan kommer kunde man med mellan men
mig min mot mycket när någon något några nu och om oss på redan sade samma sedan sig sin sina ska skall skulle som så
säger till under upp ut utan var vara varit vid vilka vilken än år är över""",
    "zh": "的 了 在 是 和 有 不 这 也 就 都 而 及 与 着 或 对 于 把 被 从 他 她 它 我 你 们 为 以 到 说 将 并 等",
    "ja": """
の に は を た が で て と し れ さ ある いる も する から な こと として い や
など なっ ない この ため その よう また もの""",
}


@cache
def stopwords(language: str) -> frozenset[str]:
    """The function words of a language in lower case; empty for a language without a table."""
    return frozenset(_WORDS.get(language, "").split())
