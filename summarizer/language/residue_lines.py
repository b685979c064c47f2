"""Traces of page text inside a sentence: tell-tale phrases, credits, labels in front, tails behind, news agencies.

All patterns are matched without regard to case against the first few hundred characters of one sentence, or the last.
Phrases and tails are in lower case throughout, because they are sought in the text in lower case, which is quicker.
"""

from __future__ import annotations

AGENCIES = (
    "ap|afp|cnn|upi|reuters|thomson reuters|associated press|the associated press|bloomberg|dpa|epd|kna|"
    "apa|sid|efe|ansa|tass|itar-tass|xinhua|pti|ians|ani|kyodo|jiji|yonhap|anp|belga|lusa|pap|anadolu|"
    "wam|spa|mena|ria|interfax|bernama|antara|vna|ttxvn|vov|getty|ctk|stt|tt|ntb|ritzau|marketwatch|"
    "business wire|pr newswire|prnewswire|newsmax|npr|рейтер|тасс|итар-тасс|риа новости|риа|интерфакс|"
    "афп|рбк|унн|укринформ|رويترز|أ ف ب|ا ف ب|فرانس برس|أ ب|د ب أ|قنا|وام|واس|سانا|الأناضول|भाषा|वार्ता|"
    "एजेंसी|पीटीआई|रॉयटर्स|एएनआई|आईएएनएस|एएफपी|एपी|路透社|法新社|美联社|新华社|中新社|中新网|共同社|ロイター|時事|共同|afp＝時事"
)

PHRASES: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            "contribut",
            (
                r"\bcontributed (?:to|reporting)\b.{0,20}\b(?:this|the|to this) (?:report|story|article|post|"
                r"piece|dispatch)\b"
            ),
        ),
        ("contributed reporting", r"\bcontributed reporting\b"),
        ("rights reserved", r"\ball rights reserved\b"),
        ("©", r"©"),
        ("file photo", r"\bfile photo\b.{0,160}$"),
        (
            "in this ",
            (
                r"\bin this .{3,40}(?:file )?(?:photo|image|frame grab|combination|video image|image (?:made|"
                r"taken) from)\b.{0,12}[,\s]"
            ),
        ),
        # A caption by an agency: what is seen, in the present, with the whole date of a day that news would only name.
        (
            "day, ",
            (
                r"^(?!.*\b(?:said|was|were|had)\b).*\b(?:speaks?|listens?|delivers?|cheers?|votes?|gathers?|calls?|"
                r"walks?|shows?|smiles?|announces?|participates?|reports?|looks?|stands?|holds?|leaves?|arrives?|waits?|"
                r"sits?|rides?|attends?|waves?|march(?:es)?|prays?|hugs?|talks?|poses?|watch(?:es)?|gestures?|reacts?|"
                r"answers?|meets?|address(?:es)?|carr(?:y|ies)|protests?|pauses?|departs?|enters?|places?|embraces?)\b.*"
                r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                r"[a-z]*\.? \d{1,2}, (?:19|20)\d\d\b"
            ),
        ),
        # The same without a weekday: the date with its year stands at the end, and nothing else is told.
        (
            ", 20",
            (
                r"^(?!.*\b(?:said|says|told|wrote|reveal\w+|report(?:ed|s|edly)|is|are|was|were|had|has|have|will|would|"
                r"could|can|may(?! \d)|did|does)\b)[^\"“]*?\b(?:speaks?|listens?|delivers?|cheers?|gathers?|walks?|"
                r"smiles?|participates?|looks?|stands?|holds?|leaves?|arrives?|waits?|sits?|rides?|attends?|waves?|"
                r"march(?:es)?|prays?|hugs?|talks?|poses?|watch(?:es)?|gestures?|reacts?|answers?|meets?|address(?:es)?|"
                r"carr(?:y|ies)|protests?|pauses?|departs?|enters?|places?|embraces?|exits?|greets?|gives?|leads?|takes?|"
                r"kisses|signs|welcomes?|appears?|testif(?:y|ies)|jokes?|laughs?|works?|visits?|boards?|shakes?|makes|"
                r"applauds?|celebrates?|campaigns?|camps?|kneels?|face|casts?|presides?|points|tours?)\b[^\"“]*"
                r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, 20\d\d\b[^\"“]{0,110}$"
            ),
        ),
        (
            " seen",
            (
                r"^(?!.*\b(?:said|told|says)\b)[^\"“]*\b(?:is|are) seen\b[^\"“]*\b(?:jan|feb|mar|apr|may|jun|jul|aug|"
                r"sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}, )?20\d\d\b"
            ),
        ),
        (
            " pictured",
            (
                r"\b(?:is|are) pictured (?:above|below|atop|outside|inside|yesterday|here|left|right|with|leaving|"
                r"arriving)\b"
            ),
        ),
        # Who stands where in the picture.
        ("left", r"\((?:far |second from )?left\)|^(?:[^\s,]+ ){0,4}[^\s,]+, (?:far |second from )?left, "),
        ("right", r"\((?:far |second from )?right\)|^(?:[^\s,]+ ){0,4}[^\s,]+, (?:far |second from )?right, "),
        ("center", r"\(center\)|^(?:[^\s,]+ ){0,4}[^\s,]+, center, "),
        (" caption", r"\b(?:toggle|hide) caption\b"),
        (
            "sign up",
            (
                r"\bsign up (?:here|now|today|for (?:our|the|daily|free|your)|to get)\b.{0,60}\b(?:newsletters?|"
                r"alerts?|e-?mails?|app|briefing)\b"
            ),
        ),
        ("your inbox", r"\b(?:delivered|straight|direct(?:ly)?) to your inbox\b"),
        ("warc", r"\bwarc files\b"),
        # What an archive of the web says of its own captures, in place of the page.
        ("crawl data", r"\bcrawl data to the internet archive\b"),
        ("wayback machine", r"\bwayback machine (?:after an embargo|that we saw)\b"),
        ("heritrix", r"\bcrawl was run with\b"),
        ("crawl was", r"^this .{2,30} crawl was (?:started|run)\b"),
        ("referenced are changed", r"\bpages that are referenced are changed\b"),
        ("internet archive hopes", r"\binternet archive hopes\b"),
        ("broken links on the web", r"\bgoal is to fix all broken links\b"),
        ("captcha", r"\bprotected by (?:re)?captcha\b"),
        ("privacy policy", r"\bprivacy policy\b.{0,40}\b(?:apply|agree|and)\b.{0,60}$"),
        ("terms of", r"\bterms of (?:service|use)\b.{0,40}\b(?:apply|agree)\b.{0,60}$"),
        ("terms of", r"\breview our terms of (?:service|use)\b"),
        ("opinions expressed", r"\bopinions expressed (?:herein|here|in this (?:article|column|commentary|piece))\b"),
        ("advice", r"\b(?:constitute|intended as|construed as) (?:financial|investment|legal) advice\b"),
        ("click here", r"\bclick here (?:to|for)\b"),
        ("protected]", r"\[e-?mail\s?protected\]"),
        ("@", r"\b(?:please|contact|e-?mail|reach(?:ed)?|write to)\b.{0,60}\b[\w.+-]+@[\w-]+\.\w"),
        (
            "to receive",
            (
                r"\bto receive (?:the latest|email|news|breaking)\b.{0,40}(?:newsletter|updates|emails?|"
                r"politico)\b"
            ),
        ),
        (
            "journalism",
            (
                r"\b(?:support|keep|fund) (?:our|this|its) .{0,20}journalism\b|\bexplanatory journalism\b|"
                r"\bhelp keep .{0,30}journalism\b"
            ),
        ),
        ("free articles", r"\bfree articles, videos\b"),
        ("news organi", r"\bunlike many news organi[sz]ations\b"),
        ("on wire", r"\bthis article is based (?:in part )?on wire\b"),
        ("licensing", r"\blicensing opportunities\b"),
        ("gratefully acknowledge", r"\bwe gratefully acknowledge\b"),
        ("follow", r"\bfollow (?:him|her|them|us|me) (?:on (?:twitter|facebook|instagram)|@)"),
        ("twitter", r"\(?@\w{2,20}\)?,? (?:on|via) twitter\W*$"),
        ("not responsible", r"\bis not responsible for the content\b"),
        ("javascript", r"\b(?:requires?|enable) javascript\b"),
        ("fastest-growing", r"\bone of america[’']s fastest-growing .{0,40}\bmedia\b"),
    ),
    "de": (
        ("newsletter", r"\bnewsletter (?:an|abonnieren)"),
        ("cookies", r"\bstimmen sie .{0,60}\bcookies"),
        ("externe", r"\bexterne inhalte\b"),
    ),
    "fr": (
        ("confidentialité", r"\bpolitique de confidentialité\b"),
        ("newsletter", r"\bnotre newsletter\b"),
    ),
    "es": (
        ("política de", r"\bpolítica de (?:privacidad|cookies)\b"),
        ("nuestr", r"\bnuestr[ao] (?:newsletter|boletín)\b"),
    ),
    "ru": (
        ("подпис", r"\bподписаться на\b|\bподписывайтесь на\b"),
        ("ctrl", r"\bctrl\s?\+\s?enter\b"),
    ),
    "vi": (("mời", r"\bmời (?:bạn|độc giả|quý vị)\b.{0,60}\b(?:đón đọc|theo dõi|xem|gửi)\b"),),
}
"""A keyword, looked for first because that is cheap, and the pattern that decides."""

CREDITS: tuple[str, ...] = (
    (
        r"(?:photos?|ap photo|photograph|images?|picture|video|credit|courtesy|file|handout|screenshot|source|"
        r"graphic)\b[^()]{0,120}"
    ),
    (
        r"(?:ap|afp|reuters|getty|epa|upi|dpa|shutterstock|istock|associated press)\s?(?:photo|images|via|file|"
        r"[/,|]|$)[^()]{0,100}"
    ),
    (
        r"[^()]{2,60}/(?:ap|afp|reuters|getty|epa|invision|upi|dpa|pool|cnn|the new york times|"
        r"the washington post|tns)\b[^()]{0,60}"
    ),
    r"[^()]{2,60}(?:via (?:ap|getty|reuters)|getty images|for the washington post|associated press)[^()]{0,30}",
    (
        r"(?:foto|fotos|bild|archivfoto|symbolbild|quelle|crédit|photo d’archives|фото|источник|иллюстрация|ảnh|"
        r"nguồn|video)\s?[:/].{0,100}"
    ),
    r"(?:图|圖|资料图|图片来源|摄影|写真|資料写真|فيديو|صورة|फोटो|फाइल फोटो)\s?[:：/＝].{0,60}",
)
"""What stands between the brackets of a photo credit."""

LINKED = r"[^.!?…”\"'’)]\s+(?:read more|continue reading|learn more|see more|weiterlesen|lire la suite|leer más)\W*$"
"""How the text of a link to another article ends: no sentence, and the button."""

CREDITED = (
    r"[/|,\s(\[](?:getty(?: images)?(?:/\w+)?|istockphoto|ap|ap photos?|epa(?:-efe)?|afp|reuters|pool|"
    r"shutterstock|rex|pa|staff photographer|file|tns|via ap|npr|imago|dpa|ansa|efe|тасс|риа новости|"
    r"ttxvn)[\])\s]*$"
)
"""How a caption without a full stop ends."""

LABELS: tuple[str, ...] = (
    r"[•●▪■◦►▶➤*·]+\s*",
    r"[-–—]{1,3}\s+",
    r"story highlights\s*:?\s+",
    r"(?:advertisement\s+)?continue reading(?: the main story)?\s+",
    r"advertisement\s+",
    # The button of a video that a crawl ran into the text; patterns here do not tell capitals apart, `(?-i:` does.
    r"(?-i:CLOSE)\s+(?=\S)",
    r"(?:enlarge this image\s+)?toggle caption\s+(?P<credit>\S.{1,80}?)\s+(?P=credit)\s+",
    r"(?:hide|show) caption\s+(?:\d+ of \d+\s+)?",
    r"(?:just|must) watch(?:ed)?\s.{3,120}?\s\d{1,2}:\d{2}\s+",
    (
        r"(?:breaking|exclusive|update|updated|developing|just in|eilmeldung|exklusiv|exclusif|exclusiva|"
        r"última hora|срочно|молния|عاجل|独家|独家新闻|快讯|速報)(?: news)?\s?[:：|]\s*"
    ),
    r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s(?:et|est|edt|pt|gmt|bst|cet))?\s?[:–—-]\s+",
    r"(?:last )?updated\s.{0,12}\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?.{0,40}\b(?:19|20)\d{2}\s+",
    r"copyright (?:©\s?)?\d{4} [\w ]{2,20}\s(?=[A-Z])",
    r"[\[(【（](?:photo|foto|ảnh|фото)[^()\[\]]{0,100}[\])】）]\s*",
    (
        r"(?:why it matters|by the numbers|the big picture|driving the news|between the lines|the bottom line|"
        r"what to watch|state of play|zoom (?:in|out)|flash ?back|what they[’']re saying|what we[’']re watching|"
        r"catch up quick|how it works|the intrigue|yes, but|the other side|worth noting|of note|the latest|context|"
        r"what[’']s (?:next|new|happening)|details|the backdrop|the backstory|our thought bubble|be smart|"
        r"threat level):\s+"
    ),
)
"""Labels that crawls glue to the front of a real sentence."""

TAILS: tuple[str, ...] = (
    r"(?:https?://|www\.|pic\.twitter\.com/)\S+",
    (
        r"[»>→]?\s?\b(?:read more|continue reading|learn more|story continues below|see more|weiterlesen|"
        r"lire la suite|leer más)\s?[.…»>→]*"
    ),
    r"(?:</?\w{1,10}\s?/?>)+",
    r"\|?\s?(?:advertisement|anzeige|publicité|publicidad)",
    r"\(?(?:photos?|ap photo|reuters photo|ảnh|foto|фото)\s?:[^()]{2,60}\)",
    r"(?:[–—-]{1,2}|―)\s?[^()]{2,50}\(@\w{2,30}\)\s.{0,30}",
)
"""What hangs on the end of a real sentence."""

TAIL_KEYS: tuple[str, ...] = (
    "http",
    "www.",
    "pic.twitter",
    "read more",
    "learn more",
    "see more",
    "continue",
    "weiterlesen",
    "la suite",
    "leer más",
    "</",
    "<br",
    "<p",
    "advertisement",
    "anzeige",
    "publicité",
    "publicidad",
    "(@",
    "photo",
    "ảnh",
    "foto",
    "фото",
)
"""Without one of these in it a sentence has no tail: a cheap look before the patterns."""
