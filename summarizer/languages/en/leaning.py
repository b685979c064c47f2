"""How a sentence in English leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    openers="""he|she|they|it|this|that|these|those|his|her|hers|him|their|theirs|its|such|but|and|so|yet|or|nor|however|
        thus|therefore|hence|moreover|furthermore|meanwhile|also|then|instead|otherwise|still|besides|nevertheless|
        nonetheless|indeed|likewise|similarly|consequently|accordingly|afterwards?|later|another|others?|both(?! the )|neither|
        either|some|many|none|each|all of (?:them|this|that)|one of (?:them|those)|the (?:latter|former|two|pair|other|
        three|same|duo)|in addition|for (?:example|instance|that|his|her|their)|as (?:a result|such|for|well)|in (?:another|a separate|fact|
        turn|other words|contrast|his|her|their|this|that|it|response|return|short|any case|both|addition)|on (?:the other hand|top of that|the contrary)|by (?:contrast|comparison|then|that)|at (?:the same time|that|one point)|even (?:so|
        then|that)|that said|among (?:them|those|other)|after (?:that|this|his|her)|because of (?:that|this)|despite (?:
        that|this|his|her)|like (?:that|this|him|her|many)|what's more|to that end|not (?:so|only|that|everyone|all)|
        never mind|perhaps|maybe|of course|sure|well|yes|no|ok|okay|plus|here|here's|why|too|again|rather|overall|separately|
        the (?:statement|letter|comments?|remarks?) (?:added|said|continued|also)|with (?:that|this)|from (?:there|that)|
        if (?:so|not|he|she|they|it|that|this)|when (?:asked|he|she|they|it|that|this)|while (?:he|she|they|it|that|this)|first,|second,|third,|finally,|next,|the (?:first|second|third|fourth|last|next) (?:is|was|of|one)|above all|add to|
        as (?:he|she|they|it|that|this)|though (?:he|she|they|it)|although (?:he|she|they|it|that|this)|asked (?:about|
        if|whether|how|why)|until (?:then|now)|since then|once (?:he|she|they|it)|there(?: he| she| they|,)|so far|
        to (?:do so|this|that)|under (?:that|this)|which|who|where|whose|whom|than|similar""",
    third_person=r"he|she|him|his|her|hers|he'd|she'd|he's|she's|he'll|she'll|they|their|them|they're|they've|they'd",
    first_person=r"i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|my|our|ours|us|me|myself|you|your|you're|you've|let's|ourselves",
    no_pronouns=frozenset({"US"}),
    lead_ins=(
        r"(?:(?:just|shortly|soon|immediately|right|only|long|moments|minutes|hours|days|weeks|months|years) )?"
        r"(?:in|on|at|by|for|after|before|during|with|from|as|when|while|if|since|although|though|asked|speaking|given|under|over|until|unless|once|because|despite|instead|like|unlike|according|earlier|last|next|now)"
    ),
)
