"""How text of the page around an article begins in English."""

# One table, however long: each row is a pattern of its own, and a language has one file a topic.
from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    keyed=(
        (">>", r">>"),
        (
            "enlarge this|toggle caption|hide caption|show caption|view caption|image |media caption",
            (
                r"(?:enlarge this image|toggle caption|(?:hide|show|view) caption|image (?:copyright|caption|source)|"
                r"media caption)"
            ),
        ),
        ("media playback i", r"media playback is (?:not supported|unsupported)"),
        ("file", r"file\s?(?:photo)?\s?(?:[-–—:]|\(photo)"),
        ("file photo", r"file photo\b"),
        (
            "audio|gallery|graphic|illustration|image|infographic|map|photo|picture|podcast|slideshow|video",
            (
                r"(?:photos?|pictures?|images?|videos?|graphics?|illustration|map|gallery|slideshow|infographic|audio|"
                r"podcast)s?(?: (?:by|credit|courtesy)(?: of)?)?\s?(?:[:/|]|by\b)"
            ),
        ),
        (
            "photo|image|picture|video|illustration",
            r"(?:photo|image|photograph|picture|video|illustration)s? (?:courtesy|credit|provided|supplied|via)\b",
        ),
        ("image |photo |slide ", r"(?:image|photo|slide) \d+ (?:of|/) \d+"),
        (
            "next|prev",
            r"(?:next|prev|previous)(?: (?:next|prev|previous|image|photo|slide|article|story))*(?: \d+ of \d+)?$",
        ),
        (
            "just watched|must watch|now playing|replay more|watch live|watch now",
            r"(?:must watch|just watched|watch now|watch live|now playing|replay more)\b.{0,120}$",
        ),
        ("up next", r"up next\s?(?::.{0,120})?$"),
        (
            "pictured|above|below|left|right|top|bottom",
            r"(?:pictured|above|below|left|right|top|bottom)(?: (?:left|right|above|below))?:",
        ),
        ("slideshow", r"slideshow\b.{0,60}$"),
        ("credit", r"credits?:"),
        ("ap |reuters |afp |getty |epa |upi ", r"(?:ap|reuters|afp|getty|epa|upi) photos?\b"),
        (
            "reuters|ap|afp|epa|getty|shutterstock|istock|upi|dpa",
            r"(?:reuters|ap|afp|epa|getty(?: images)?|shutterstock|istock|upi|dpa)\s?/\s?[a-z]",
        ),
        ("click |tap ", r"(?:click|tap) (?:here|to|on|for|below|through)\b.{0,120}$"),
        (
            "read |see |learn |watch |show |load |view |find |hear ",
            (
                r"(?:read|see|learn|watch|show|load|view|find|hear) (?:more|also|next|the full|full|all|"
                r"our full)\b(?: (?:story|stories|at|about|on|from|in|here|coverage|article|comments|news|photos|"
                r"video)\b.{0,100}|\s*[:»>→…].*|[^,.!?]{0,30}\W*)$"
            ),
        ),
        (
            "continue |listen |read |see |watch ",
            (
                r"(?:read|see|watch|listen|continue) (?:on|also|more|next|here|reading|below|it|related|"
                r"to (?:the )?article)?\s?:"
            ),
        ),
        (
            "also |see also|more |related|recommended|trending|most |don't|don’t|you m|editor",
            (
                r"(?:also (?:read|see|watch)|see also|more from|more on|more coverage|(?:related|recommended|"
                r"trending)(?: (?:coverage|stor(?:y|ies)|articles?|content|news|topics?|posts?|links?|videos?|reading|"
                r"now)\b)|most (?:read|popular)|don[’']t miss|you may (?:also )?like|you might also|"
                r"editor[’']?s[’']? (?:pick|choice))\b.{0,200}$"
            ),
        ),
        (
            "also|related|recommended|trending|watch|listen|full |read|more|follow this|editorial|podcast|opinion|dive ",
            (
                r"(?:also on [\w ]{2,30}|related|recommended|trending|watch|listen|full coverage|full story|read|more|"
                r"also|follow this story|editorial|podcast|opinion|dive deeper)\s?:"
            ),
        ),
        ("facebook", r"facebook\s+twitter\b"),
        (
            "please |sign |subscribe|log|register|download",
            (
                r"(?:please )?(?:sign up|subscribe|log ?in|sign in|register|download)\b.{0,40}\b(?:newsletters?|daily|"
                r"weekly|here|now|today|free|app|account|alerts?|e-?mails?|updates?|inbox|podcast|channel|to (?:read|"
                r"continue|comment|get|receive))\b"
            ),
        ),
        ("sign |subscribe|log|register", r"(?:sign up|subscribe|log ?in|sign in|register)(?: (?:now|here|today))?\W*$"),
        (
            "get ",
            (
                r"get (?:the|our|breaking|daily|news|more|inside|unlimited|full|all|free)\b.{0,140}\b(?:newsletters?|"
                r"inbox|e-?mails?|alerts?|app|member|subscri\w+|delivered|updates|stories (?:right|straight))\b"
            ),
        ),
        ("get breaking", r"get breaking news\b"),
        ("let our|have our", r"(?:let|have) our news\b"),
        (
            "the news and stories|the stories that|news and stories|stories that",
            r"(?:the )?(?:news and )?stories that matters?\b",
        ),
        ("story continue", r"story (?:continues|continued)\b"),
        (
            "continue reading|article continues|advertis|sponsored|promoted|paid content",
            r"(?:continue reading|article continues|advertisement|advertising|sponsored|promoted|paid content)\b.{0,60}$",
        ),
        ("ad unit|hidden ad unit", r"(?:hidden )?ad unit\b"),
        ("©|(c)|copyright|courtesy", r"(?:©|\(c\)|copyright\b|courtesy of\b.{0,40}$)"),
        ("all rights reser", r"all rights reserved"),
        (
            "this material|this content|this story|this article",
            r"this (?:material|content|story|article) (?:may|must|can)(?:not| not) be (?:published|reproduced|reprinted)",
        ),
        (
            "follow ",
            (
                r"follow (?:us|me|him|her|them|along|@\w+|(?:the )?[a-z.’'-]+(?: [a-z.’'-]+){0,3}) (?:on|at|"
                r"@)\s?(?:twitter|facebook|instagram|x\b|linkedin|tiktok|youtube|google|social|threads|http|www|@)"
            ),
        ),
        (
            "like |find |join |contact |reach |email |e-mail |write to |tweet ",
            (
                r"(?:like|find|join|contact|reach|e-?mail|write to|tweet) (?:us|me|him|her|them|the (?:author|writer|"
                r"reporter)s?|[a-z.’'-]+ [a-z.’'-]+) (?:on|at|via)\b.{0,100}$"
            ),
        ),
        (
            "last |first |originally |update|publish|posted|modified|upd",
            (
                r"(?:(?:last |first |originally )?(?:updated?|published|posted|modified)|upd)\W*(?:at |"
                r"on )?(?:[\d:.,/|()\s–—-]|[ap]\.?m\b|(?:et|est|edt|gmt|bst|pt|utc|at|on|ago|today)\b|(?:hours?|"
                r"minutes?|days?|mins?|hrs?)\b|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
                r"nov|dec)\w*+)++\W*$"
            ),
        ),
        (
            (
                "share|tweet|email|e-mail|print|pin|comment|whatsapp|facebook|twitter|copy link|save|reddit|"
                "flipboard|linkedin"
            ),
            (
                r"(?:share|tweet|e-?mail|print|pin ?it|comments?|whatsapp|facebook|twitter|copy link|save|reddit|"
                r"flipboard|linkedin)(?:[\s,|/]+(?:share|tweet|e-?mail|print|pin ?it|this|it|on|via|to|with|facebook|"
                r"twitter|x|article|story|post|comments?|link|whatsapp|linkedin|reddit|pinterest|google\+?|messenger|"
                r"copy|save|more|close|flipboard|\d+|k))*\W*$"
            ),
        ),
        ("share |read or share", r"(?:read or )?share (?:this|on|all)\b.{0,120}$"),
        ("listen to", r"listen to (?:this )?article\b"),
        (
            "this story|this article|this post|this report|this piece|this page|this column|this document",
            (
                r"this (?:story|article|post|report|piece|page|column|document) (?:(?:has been|was|is being|will be|"
                r"is) (?:last |first |originally |also |since |partly )?(?:updat|correct|publish|amend|edit|revis|"
                r"produc|support|chang|compil|clarif|post|adapt|translat|writt|modif|made possible|fund|reprint|"
                r"provid|co-publish|reported by)\w*|originally|first appeared|appeared|is part of|is based|"
                r"is developing|is more than|may contain|incorporates|contains (?:material|graphic|reporting|"
                r"information|affiliate))"
            ),
        ),
        (
            "this site|this website|this page|this form",
            (
                r"this (?:site|website|page|form) (?:is protected by|(?:uses|requires|is using) (?:cookies|java|"
                r"recaptcha))\b"
            ),
        ),
        (
            "by sign|by subscrib|by click|by continu|by submit|by regist|by using|you |unsubscribe",
            (
                r"(?:by (?:signing up|subscribing|clicking|continuing|submitting|registering|using)|you (?:agree|"
                r"may opt|can (?:unsubscribe|opt))|unsubscribe)\b.{0,60}\b(?:agree|terms|privacy|any time|e-?mails?|"
                r"opt|receive|cookies?)\b"
            ),
        ),
        ("we use|our site|this site|accept ", r"(?:we use|our site uses|this site uses|accept (?:all )?)\s?cookies\b"),
        (
            "terms |privacy |cookie ",
            (
                r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|"
                r"settings))\b.{0,60}$"
            ),
        ),
        (
            "please |enable |turn on |allow |your browser|javascript",
            (
                r"(?:please )?(?:enable|turn on|allow) (?:javascript|cookies)|your browser (?:does not|doesn[’']t)|"
                r"javascript (?:is|must|has)"
            ),
        ),
        (
            "additional repor|compiled by|edited by|editing by|produced by|reporting by|writing by|written by",
            r"(?:reporting|writing|editing|additional reporting|compiled|edited|written|produced) by\b",
        ),
        (
            "additional |contributing|editing|reporting|writing",
            r"(?:additional )?(?:reporting|writing|editing|contributing)(?: by|:)",
        ),
        ("contribut", r"contribut(?:ing|ed|ors?)\s?(?::|to this\b|by\b)"),
        ("our standards: ", r"our standards: "),
        (
            "for more|for the latest|for licensing|for copyright|for reprint|for permission|for full",
            (
                r"for (?:more (?:on|about|from|information|news|details|stories|coverage|great)|the latest|licensing|"
                r"copyright|reprints?|permission|full coverage)\b.{0,80}\b(?:visit|click|go to|contact|follow|"
                r"download|see|opportunit)"
            ),
        ),
        (
            "to read|to see|to view|to comment|to contact|to submit|to subscribe|to report|to learn|to obtain",
            (
                r"to (?:read|see|view|comment|contact|submit|subscribe|report|learn|"
                r"obtain) .{0,80}[,—] (?:please )?(?:click|contact|visit|go to|e-?mail|call) "
            ),
        ),
        (
            "to read more|to see more|to view more|to submit more|to learn more|to find out",
            r"to (?:read|see|view|submit|learn|find out) more\b",
        ),
        ("have a", r"have an? (?:\w+ )?(?:tip|question|story|comment)\b"),
        ("visit ", r"visit .{0,60}\b(?:homepage|website|\w+\.com)\b"),
        (
            "support |please support",
            r"(?:please )?support (?:our|this|independent|quality|\w+[’']s) .{0,40}\b(?:journalism|newsroom|reporting)\b",
        ),
        ("become a", r"become an? (?:\w+ )?(?:member|subscriber|supporter)\b"),
        ("join ", r"join .{0,30}\b(?:newsroom|members?|subscribers?)\b.{0,30}$"),
        (
            "please |consider |making a |donat",
            (
                r"(?:please )?(?:consider )?(?:making a (?:financial )?(?:contribution|donation)|donat(?:e|"
                r"ing) (?:today|now|to us))"
            ),
        ),
        ("your ", r"your (?:financial )?(?:contribution|donation) (?:will|helps?|makes)\b"),
        (
            "tweet with|you can add|you always have",
            r"(?:tweet with a location|you can add location information|you always have the option to delete)",
        ),
        (
            "the crawl|these crawl|crawl of|crawls of|content crawled|the internet archive",
            (
                r"(?:these|the) crawls? (?:are|is|was|were) (?:part|a)\b|crawls? of supported|content crawled via|"
                r"the internet archive"
            ),
        ),
        ("content created |content from", r"content (?:created by|from)\b.{0,80}\b(?:available|without charge)\b"),
        (
            "invalid|please |thank you for|an error|something went|view all|newsletter|you must",
            (
                r"(?:invalid email|please re-?enter|thank you for (?:subscribing|signing|reading)|"
                r"an error has occurred|please try again later|something went wrong|view all .{0,40}newsletters?|"
                r"newsletter sign up|you must select|please verify)\b"
            ),
        ),
        (
            "back to top|breaking news|close|comment|home|latest news|live update|loading|menu|search|skip|top stories",
            (
                r"(?:loading|close|menu|home|search|skip|back to top|top stories|latest news|breaking news|"
                r"live updates?|comments?)\W*\d*\W*$"
            ),
        ),
        ("skip to|jump to", r"(?:skip|jump) to (?:main )?(?:content|navigation|comments)"),
        ("analysis|commentary|opinion", r"(?:analysis|opinion|commentary)(?:/opinion)?:?$"),
        (
            "writer |author |columnist |reporter |the writer|the author|the columnist|the reporter",
            r"(?:the )?(?:writer|author|columnist|reporter) (?:is on|can be|may be|tweets)\b",
        ),
        (
            "associated press|ap|cnn|reuters|fox news|nbc news|abc news|cbs news|usa today|politico|npr|afp",
            (
                r"(?:associated press|ap|cnn|reuters|fox news|nbc news|abc news|cbs news|usa today|politico|npr|"
                r"afp)(?:[’']s?)? .{0,160}\bcontributed\b"
            ),
        ),
        (
            "a combination|a handout|an undated",
            r"(?:a combination|a handout|an undated) (?:photo|photograph|image|picture) (?:shows|released|provided)\b",
        ),
        ("an aerial view", r"an aerial view of .{3,80} is (?:seen|pictured)\b"),
        (
            "view |see |more |all ",
            r"(?:view|see|more|all) (?:photos|images|pictures|videos|gallery|comments|slideshow)\b.{0,40}$",
        ),
        (
            "correction|clarification|editor|author|disclaimer|disclosure",
            r"(?:correction|clarification|(?:editor|author)[’']?s[’']? note|disclaimer|disclosure)s?\s?[:(]",
        ),
        (
            "0|1|2|3|4|5|6|7|8|9",
            r"\d+ (?:comments?|shares?|views?|minutes? read|min read|hours? ago|days? ago|years? ago)\W*$",
        ),
        ("note: this", r"note: this\b"),
        ("here's|here’s|here is|here are", r"here(?:[’']s| is| are) .{0,160}:$"),
        (
            "if you |do you have",
            (
                r"(?:if you (?:would|[’']d) like to|if you have|do you have) .{0,60}\b(?:correction|tip|story idea|"
                r"feedback|question)s?\b"
            ),
        ),
        ("watch the latest", r"watch the latest\b"),
    ),
    cased=(
        r"(?:by|By|BY) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:(?:,| and| for| of| [|]).{0,59}[^.!?])?$",
        (
            r"[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)? (?i:can be (?:reached|found|followed)|"
            r"is on twitter|tweets at|reported from)\b"
        ),
        (
            r"[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)? is (?:an?|the) (?:[\w-]+ ){0,4}(?:reporter|"
            r"editor|columnist|correspondent|contributor|producer|writer|journalist|fellow)(?: and \w+)? (?:for|"
            r"at|with|covering|based) [^,]{2,50}$"
        ),
    ),
)
