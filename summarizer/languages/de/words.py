"""Which words of German carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim
        bereits bin bis bisher bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin
        darum darüber das dass davon davor dazu dein deine dem den denen denn dennoch der deren des deshalb dessen
        die dies diese diesem diesen dieser dieses doch dort du durch dürfen ebenfalls eigentlich ein eine einem
        einen einer eines einige einigen einmal er es etwa etwas euch euer für gab ganz gar gegen gegenüber geht
        gemacht gerade gibt gilt habe haben hat hatte hatten heute hier hin hinter hätte hätten ich ihm ihn ihnen
        ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja jahr jahre jahren je jede jedem jeden jeder
        jedes jedoch jene jetzt kann kein keine keinem keinen keiner kommt können könnte könnten lassen machen man
        manche mehr mein meine mit muss müsse müssen müsste nach nachdem nein nicht nichts noch nun nur nächsten
        nämlich ob oder ohne sagt sagte sehr sei seien sein seine seinem seinen seiner seines seit seitdem selbst
        sich sie sind so sogar solche soll sollen sollte sollten somit sondern sonst soweit sowie statt tag trotz um
        und uns unser unsere unter viel viele vielen vom von vor wann war waren warum was wegen weil weiter weitere
        weiteren welche welchem welchen welcher wenn wer werde werden wie wieder will wir wird wo wollen wollte
        worden wurde wurden während würde würden zu zudem zum zur zwar zwei zwischen über
    """),
    joining=word_set("aber dass ob obwohl oder sondern und weil wenn während"),
    stemmer="german",
    articles=word_set("das dem den der des die ein eine einem einen einer eines"),
    turns=word_set("und während"),
    back_references=word_set("diese dieser dieses er es ihm ihn ihr ihre ihren sein seine seinem seiner sie"),
)
