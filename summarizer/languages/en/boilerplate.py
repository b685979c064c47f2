"""Traces of the page around an article inside its sentences, in English."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.boilerplate import Boilerplate

BOILERPLATE = Boilerplate(
    phrases=(
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
    labels=(
        # The hour of an entry in a live report, before a sentence of its own: "14:20 The coast road has opened", and not
        # "9pm Friday is the limit".
        (
            r"(?:(?:last )?updated?[:,]?\s(?:at\s)?)?[\[(]?(?:(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:gmt|utc)\b)|(?:[01]?\d|2[0-3])"
            r"(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?=\s?(?:uhr|[ap]\.?m)\b)|h[0-5]\d|(?=\s?[ap]\.?m\b)))"
            r"(?:\s?[ap]\.?m\b\.?)?+(?:\s?(?:uhr|h|gmt|utc|bst|cet|cest|eet|msk|ist|edt|est|et|pdt|pst)\b)?+"
            r"[\])]?(?:\s?[-–—|•:]\s{0,2}|\s)(?!uhr\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:eastern|central|pacific) time)"
            r"(?-i:(?=[\"“„«]?[A-ZÀ-ÞА-ЯΑ-Ω]))"
        ),
        r"story highlights\s*:?\s+",
        r"(?:advertisement\s+)?continue reading(?: the main story)?\s+",
        r"advertisement\s+",
        # The button of a video that a crawl ran into the text; patterns here do not tell capitals apart, `(?-i:` does.
        r"(?-i:CLOSE)\s+(?=\S)",
        r"(?:enlarge this image\s+)?toggle caption\s+(?P<credit>\S.{1,80}?)\s+(?P=credit)\s+",
        r"(?:hide|show) caption\s+(?:\d+ of \d+\s+)?",
        r"(?:just|must) watch(?:ed)?\s.{3,120}?\s\d{1,2}:\d{2}\s+",
        r"\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s(?:et|est|edt|pt|gmt|bst|cet))?\s?[:–—-]\s+",
        r"(?:last )?updated\s.{0,12}\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?.{0,40}\b(?:19|20)\d{2}\s+",
        r"copyright (?:©\s?)?\d{4} [\w ]{2,20}\s(?=[A-Z])",
        (
            r"(?:why it matters|by the numbers|the big picture|driving the news|between the lines|the bottom line|"
            r"what to watch|state of play|zoom (?:in|out)|flash ?back|what they[’']re saying|what we[’']re watching|"
            r"catch up quick|how it works|the intrigue|yes, but|the other side|worth noting|of note|the latest|context|"
            r"what[’']s (?:next|new|happening)|details|the backdrop|the backstory|our thought bubble|be smart|"
            r"threat level):\s+"
        ),
    ),
    alerts=("breaking", "exclusive", "update", "updated", "developing", "just in"),
    credits=(
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
    ),
    photo=("photo",),
    source=("source",),
    more=("read more", "continue reading", "learn more", "see more"),
    advertisement=("advertisement",),
    tails=(
        ("continue", r"[»>→]?\s?\bstory continues below\s?[.…»>→]*"),
        ("photo", r"\(?(?:photos|ap photo|reuters photo)\s?:[^()]{2,60}\)"),
    ),
    openings=(
        r"(?:As|When|While) [a-z]|The [a-z]|"
        r"(?P<inside>An? [A-Za-z][a-z]|(?:In|On|At|After) (?:an?|the|his|her|its|their) )"
    ),
    holds_openings=word_set(
        "class grade group hepatitis influenza level plan schedule section serie series type vitamin"
    ),
    kickers=r"opinion|analysis|video|watch|live|live updates|exclusive|breaking|breaking news|updated?|first on \w+|fact check|editorial|column|photos|gallery",
    no_reports=r"opinion|editorial|column|fact check|live|live updates|quiz|photos|gallery|video|watch",
)
