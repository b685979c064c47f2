"""Lines that stand between a reader and an article, in English."""

from __future__ import annotations

from summarizer.languages.tables import phrases
from summarizer.languages.topics.access_walls import AccessWalls

ACCESS_WALLS = AccessWalls(
    matter=tuple(
        phrases("""
        cookie personal_data personal_information tracking_technolog unique_id legitimate_interest your_consent
        browsing_data vendors advertising_partners your_privacy privacy_choices privacy_settings geolocation_data
    """)
    ),
    deeds=tuple(
        phrases("""
        accept agree store_and store_or storing storage process consent_to use_cookies uses_cookies we_use manage
        reject opt_out object_to withdraw
    """)
    ),
    addressing=(
        r"\bwe (?:and|use|may|ask|value|store|process)\b",
        r"\bour (?:\d[\d,.]* )?(?:\w+ )?(?:partners|vendors|sites?|website)\b",
        r"\byour? (?:device|browser|consent|choices?|data|privacy|personal|preferences|settings|experience)\b",
        r"\byou (?:can|agree|accept|may)\b",
        r"\bby (?:clicking|selecting|tapping|continuing|using)\b",
        r"\b(?:click|select|tap)(?:ing)? \W?(?:on )?\W?(?:i )?(?:accept|agree|reject|manage|consent|settings)",
        r"\bpartners do not ask\b|\bthis (?:site|website) uses\b",
    ),
    requests=(
        r"\bsubscribe\b.{0,40}\b(?:to|and) (?:continue|keep|read|unlock|get full)|\bto (?:continue|keep|finish) reading\b",
        (
            r"\b(?:article|content|story|page) is (?:(?:only|exclusively|available|reserved) ){0,3}(?:for|to) "
            r"(?:(?:our|paying|registered|premium) ){0,2}(?:subscribers|members)\b"
        ),
        r"\balready (?:a|an) (?:subscriber|member)\?|\bcontinue reading with a\b|\bsubscribe now to\b",
        r"\b(?:you have|you[’']ve) (?:reached|used|read) (?:your|all|\d+)\b.{0,40}\b(?:limit|articles?)\b",
        r"\b(?:log|sign) in (?:or \w+ )?to (?:continue|read|view|access)\b|\bcreate (?:a free|an) account to\b",
        r"\b(?:sign|log) in or (?:take out|subscribe|register|create)\b|\bunlock (?:this|the full) (?:article|story)\b",
        r"\bstart your (?:free )?(?:trial|subscription)\b",
        r"\bverify (?:that )?you(?:[’']re| are) (?:a )?(?:human|not a robot)\b|\bare you a robot\b",
        r"\b(?:confirm|prove) (?:that )?you(?:[’']re| are) not a robot\b",
        r"\bchecking (?:your browser|if the site connection)\b|\bddos protection by \w+\W*$|^this process is automatic\b",
        r"\benable (?:javascript|js)\b|\bjavascript is (?:disabled|required|not enabled)\b",
        r"\bturn (?:on javascript|off your ad ?blocker)\b|\b(?:disable|whitelist|pause) (?:your|the|any) ad ?blocker\b",
        r"\bwe (?:have )?detected (?:that you are using )?(?:an )?ad ?blocker|\byou don[’']t have permission to access\b",
        r"\bneeds to review the security of your connection\b|\bour systems have detected unusual (?:traffic|activity)\b",
        r"\bcontent is not available in your (?:region|country|location)\b",
        r"\b(?:unavailable|not available) (?:in [\w ]{1,40} )?due to legal reasons\b",
        (
            r"^\W*(?:access denied|403 forbidden|404 not found|page not found|just a moment|attention required|"
            r"subscribe now|before you continue(?: to \w+)?|"
            r"you have been blocked|sign in|log in|accept all|reject all|manage options)\W*"
            r"(?:\| cloudflare\W*)?$"
        ),
    ),
    request_keys=tuple(
        phrases("""
        subscri continue keep_reading finish_reading members member? article log_in sign_in create_a unlock
        start_your human robot checking javascript blocker permission security content_is_not legal_reasons
        unusual denied forbidden not_found just_a_moment attention_req been_blocked accept_all reject_all
        limit manage_opt ddos is_automatic enable_js free_article
    """)
    ),
    placeholders=(
        (
            r"(?:sorry, )?(?:the |this )?(?:article|content|page|story|item|post|video|title|text)"
            r"(?: you requested| you are looking for)? (?:(?:has been|was|is) )?"
            r"(?:removed|deleted|no longer available|unavailable|not available|not found|withdrawn)"
        ),
    ),
    bracketed=(
        r"(?:removed|deleted|withdrawn)(?: by (?:the )?(?:publisher|author|editor)s?)?",
        r"no (?:content|title)",
        r"none",
        r"(?:not |un)available",
    ),
    nothing=(
        r"loading|redirecting|please wait|tbd|removed|deleted",
        r"untitled(?: document)?",
        r"no (?:title|content)",
        r"(?:content )?not available",
    ),
)
