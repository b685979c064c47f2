"""How page text begins in English (crawls hold it everywhere); `residue_beginnings` says what a pattern may be."""

from __future__ import annotations

ENGLISH: tuple[str, ...] = (
    r">>",
    (
        r"(?:enlarge this image|toggle caption|(?:hide|show|view) caption|image (?:copyright|caption|source)|"
        r"media caption)"
    ),
    r"media playback is (?:not supported|unsupported)",
    r"file\s?(?:photo)?\s?(?:[-–—:]|\(photo)",
    r"file photo\b",
    (
        r"(?:photos?|pictures?|images?|videos?|graphics?|illustration|map|gallery|slideshow|infographic|audio|"
        r"podcast)s?(?: (?:by|credit|courtesy)(?: of)?)?\s?(?:[:/|]|by\b)"
    ),
    r"(?:photo|image|photograph|picture|video|illustration)s? (?:courtesy|credit|provided|supplied|via)\b",
    r"(?:image|photo|slide) \d+ (?:of|/) \d+",
    r"(?:next|prev|previous)(?: (?:next|prev|previous|image|photo|slide|article|story))*(?: \d+ of \d+)?$",
    r"(?:must watch|just watched|watch now|watch live|now playing|replay more)\b.{0,120}$",
    r"up next\s?(?::.{0,120})?$",
    r"(?:pictured|above|below|left|right|top|bottom)(?: (?:left|right|above|below))?:",
    r"slideshow\b.{0,60}$",
    r"credits?:",
    r"(?:ap|reuters|afp|getty|epa|upi) photos?\b",
    r"(?:reuters|ap|afp|epa|getty(?: images)?|shutterstock|istock|upi|dpa)\s?/\s?[a-z]",
    r"(?:click|tap) (?:here|to|on|for|below|through)\b.{0,120}$",
    (
        r"(?:read|see|learn|watch|show|load|view|find|hear) (?:more|also|next|the full|full|all|"
        r"our full)\b(?: (?:story|stories|at|about|on|from|in|here|coverage|article|comments|news|photos|"
        r"video)\b.{0,100}|\s*[:»>→…].*|[^,.!?]{0,30}\W*)$"
    ),
    (
        r"(?:read|see|watch|listen|continue) (?:on|also|more|next|here|reading|below|it|related|"
        r"to (?:the )?article)?\s?:"
    ),
    (
        r"(?:also (?:read|see|watch)|see also|more from|more on|more coverage|(?:related|"
        r"recommended|trending)(?: (?:coverage|stor(?:y|ies)|articles?|content|news|topics?|posts?|links?|"
        r"videos?|reading|now)\b)|most (?:read|popular)|don[’']t miss|you may (?:also )?like|"
        r"you might also|editor[’']?s[’']? (?:pick|choice))\b.{0,200}$"
    ),
    (
        r"(?:also on [\w ]{2,30}|related|recommended|trending|watch|listen|full coverage|full story|read|"
        r"more|also|follow this story|editorial|podcast|opinion|"
        r"dive deeper)\s?:"
    ),
    r"facebook\s+twitter\b",
    (
        r"(?:please )?(?:sign up|subscribe|log ?in|sign in|register|download)\b.{0,40}\b(?:newsletters?|daily|"
        r"weekly|here|now|today|free|app|account|alerts?|e-?mails?|updates?|inbox|podcast|channel|to (?:read|"
        r"continue|comment|get|receive))\b"
    ),
    r"(?:sign up|subscribe|log ?in|sign in|register)(?: (?:now|here|today))?\W*$",
    (
        r"get (?:the|our|breaking|daily|news|more|inside|unlimited|full|all|free)\b.{0,140}\b(?:newsletters?|"
        r"inbox|e-?mails?|alerts?|app|member|subscri\w+|delivered|updates|stories (?:right|straight))\b"
    ),
    r"get breaking news\b",
    r"(?:let|have) our news\b",
    r"(?:the )?(?:news and )?stories that matters?\b",
    r"story (?:continues|continued)\b",
    (
        r"(?:continue reading|article continues|advertisement|advertising|sponsored|promoted|"
        r"paid content)\b.{0,60}$"
    ),
    r"(?:hidden )?ad unit\b",
    r"(?:©|\(c\)|copyright\b|courtesy of\b.{0,40}$)",
    r"all rights reserved",
    (
        r"this (?:material|content|story|article) (?:may|must|can)(?:not| not) be (?:published|reproduced|"
        r"reprinted)"
    ),
    (
        r"follow (?:us|me|him|her|them|along|@\w+|(?:the )?[a-z.’'-]+(?: [a-z.’'-]+){0,3}) (?:on|at|"
        r"@)\s?(?:twitter|facebook|instagram|x\b|linkedin|tiktok|youtube|google|social|threads|http|www|@)"
    ),
    (
        r"(?:like|find|join|contact|reach|e-?mail|write to|tweet) (?:us|me|him|her|them|the (?:author|writer|"
        r"reporter)s?|[a-z.’'-]+ [a-z.’'-]+) (?:on|at|via)\b.{0,100}$"
    ),
    (
        r"(?:(?:last |first |originally )?(?:updated?|published|posted|modified)|upd)\W*(?:at |"
        r"on )?(?:[\d:.,/|()\s–—-]|[ap]\.?m\b|(?:et|est|edt|gmt|bst|pt|utc|at|on|ago|today)\b|(?:hours?|"
        r"minutes?|days?|mins?|hrs?)\b|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
        r"nov|dec)\w*+)++\W*$"
    ),
    r"(?-i:(?:by|By|BY) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:(?:,| and| for| of| [|]).{0,59}[^.!?])?)$",
    (
        r"(?:share|tweet|e-?mail|print|pin ?it|comments?|whatsapp|facebook|twitter|copy link|save|reddit|"
        r"flipboard|linkedin)(?:[\s,|/]+(?:share|tweet|e-?mail|print|pin ?it|this|it|on|via|to|with|facebook|"
        r"twitter|x|article|story|post|comments?|link|whatsapp|linkedin|reddit|pinterest|google\+?|messenger|"
        r"copy|save|more|close|flipboard|\d+|k))*\W*$"
    ),
    r"(?:read or )?share (?:this|on|all)\b.{0,120}$",
    r"listen to (?:this )?article\b",
    (
        r"(?:--\s?)?this (?:story|article|post|report|piece|page|column|document) (?:(?:has been|was|is being|"
        r"will be|is) (?:last |first |originally |also |since |partly )?(?:updat|correct|publish|amend|edit|"
        r"revis|produc|support|chang|compil|clarif|post|adapt|translat|writt|modif|made possible|fund|reprint|"
        r"provid|co-publish|reported by)\w*|originally|first appeared|appeared|is part of|is based|"
        r"is developing|is more than|may contain|incorporates|contains (?:material|graphic|reporting|"
        r"information|affiliate))"
    ),
    (
        r"this (?:site|website|page|form) (?:is protected by|(?:uses|requires|is using) (?:cookies|java|"
        r"recaptcha))\b"
    ),
    (
        r"(?:by (?:signing up|subscribing|clicking|continuing|submitting|registering|using)|you (?:agree|"
        r"may opt|can (?:unsubscribe|opt))|unsubscribe)\b.{0,60}\b(?:agree|terms|privacy|any time|e-?mails?|"
        r"opt|receive|cookies?)\b"
    ),
    r"(?:we use|our site uses|this site uses|accept (?:all )?)\s?cookies\b",
    (
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|"
        r"settings))\b.{0,60}$"
    ),
    (
        r"(?:please )?(?:enable|turn on|allow) (?:javascript|cookies)|your browser (?:does not|doesn[’']t)|"
        r"javascript (?:is|must|has)"
    ),
    r"(?:reporting|writing|editing|additional reporting|compiled|edited|written|produced) by\b",
    r"\(?\W?(?:additional )?(?:reporting|writing|editing|contributing)(?: by|:)",
    r"contribut(?:ing|ed|ors?)\s?(?::|to this\b|by\b)",
    r"our standards: ",
    (
        r"for (?:more (?:on|about|from|information|news|details|stories|coverage|great)|the latest|licensing|"
        r"copyright|reprints?|permission|full coverage)\b.{0,80}\b(?:visit|click|go to|contact|follow|"
        r"download|see|opportunit)"
    ),
    (
        r"to (?:read|see|view|comment|contact|submit|subscribe|report|learn|"
        r"obtain) .{0,80}[,—] (?:please )?(?:click|contact|visit|go to|e-?mail|call) "
    ),
    r"to (?:read|see|view|submit|learn|find out) more\b",
    r"have an? (?:\w+ )?(?:tip|question|story|comment)\b",
    r"visit .{0,60}\b(?:homepage|website|\w+\.com)\b",
    (
        r"(?:please )?support (?:our|this|independent|quality|\w+[’']s) .{0,40}\b(?:journalism|newsroom|"
        r"reporting)\b"
    ),
    r"become an? (?:\w+ )?(?:member|subscriber|supporter)\b",
    r"join .{0,30}\b(?:newsroom|members?|subscribers?)\b.{0,30}$",
    (
        r"(?:please )?(?:consider )?(?:making a (?:financial )?(?:contribution|donation)|donat(?:e|"
        r"ing) (?:today|now|to us))"
    ),
    r"your (?:financial )?(?:contribution|donation) (?:will|helps?|makes)\b",
    r"(?:tweet with a location|you can add location information|you always have the option to delete)",
    (
        r"(?:these|the) crawls? (?:are|is|was|were) (?:part|a)\b|crawls? of supported|content crawled via|"
        r"the internet archive"
    ),
    r"content (?:created by|from)\b.{0,80}\b(?:available|without charge)\b",
    (
        r"(?:invalid email|please re-?enter|thank you for (?:subscribing|signing|reading)|"
        r"an error has occurred|please try again later|something went wrong|view all .{0,40}newsletters?|"
        r"newsletter sign up|you must select|please verify)\b"
    ),
    (
        r"(?:loading|close|menu|home|search|skip|back to top|top stories|latest news|breaking news|"
        r"live updates?|comments?)\W*\d*\W*$"
    ),
    r"(?:skip|jump) to (?:main )?(?:content|navigation|comments)",
    r"(?:analysis|opinion|commentary)(?:/opinion)?:?$",
    r"(?:the )?(?:writer|author|columnist|reporter) (?:is on|can be|may be|tweets)\b",
    (
        r"(?-i:[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) (?:can be (?:reached|found|followed)|"
        r"is on twitter|tweets at|reported from)\b"
    ),
    (
        r"(?-i:[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) is (?:an?|"
        r"the) (?:[\w-]+ ){0,4}(?:reporter|editor|"
        r"columnist|correspondent|contributor|producer|writer|journalist|fellow)(?: and \w+)? (?:for|at|with|"
        r"covering|based) [^,]{2,50}$"
    ),
    (
        r"(?:associated press|ap|cnn|reuters|fox news|nbc news|abc news|cbs news|usa today|politico|npr|"
        r"afp)(?:[’']s?)? .{0,160}\bcontributed\b"
    ),
    r"(?:view|see|more|all) (?:photos|images|pictures|videos|gallery|comments|slideshow)\b.{0,40}$",
    r"(?:correction|clarification|(?:editor|author)[’']?s[’']? note|disclaimer|disclosure)s?\s?[:(]",
    r"\d+ (?:comments?|shares?|views?|minutes? read|min read|hours? ago|days? ago|years? ago)\W*$",
    r"note: this\b",
    r"here(?:[’']s| is| are) .{0,160}:$",
    (
        r"(?:if you (?:would|[’']d) like to|if you have|do you have) .{0,60}\b(?:correction|tip|story idea|"
        r"feedback|question)s?\b"
    ),
    r"watch the latest\b",
)
