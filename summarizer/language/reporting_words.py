"""Words with which news reports what somebody said, and the names of those who only pass news on.

Inflected forms stand in full where a language builds them irregularly; the lists are for recognising, not generating.
"""

from __future__ import annotations

from summarizer.languages.tables import word_set

__all__ = ["OUTLETS", "PRONOUNS", "REPORTING_VERBS", "SOURCE_WORDS", "SPEAKING_BODIES"]


REPORTING_VERBS = {
    "en": word_set(
        """said say says saying told tell tells telling added adds adding wrote writes writing tweeted tweets argued
        argues arguing claimed claims claiming stated asked asks announced announces insisted insists acknowledged
        acknowledges explained explains noted notes replied replies responded responds warned warns testified
        testifies declared declares recalled recalls admitted admits suggested suggests concluded concludes vowed
        vows quipped joked jokes remarked continued continues urged urges predicted predicts complained complains
        denied denies promised pledged reported confirmed confirms commented observed observes shouted yelled
        whispered cried exclaimed agreed agrees emphasized emphasizes stressed stresses alleged alleges asserted
        asserts contended contends cautioned cautions lamented laments conceded concedes countered counters fumed
        mused mocked demanded speculated posted maintained maintains reiterated reiterates revealed reveals
        disclosed called thundered answered answers opined bragged boasted advised texted proclaimed retorted
        snapped"""
    ),
    "de": word_set(
        """sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären meinte meint meinten betonte betont
        betonten teilte mitgeteilt berichtete berichtet berichteten schrieb schreibt fragte fragt antwortete
        antwortet warnte warnt forderte fordert kritisierte kritisiert kündigte behauptete behauptet fügte äußerte
        äußert bestätigte bestätigt so twitterte rief ruft versicherte versichert bezeichnete nannte lobte räumte
        verkündete zitierte unterstrich ergänzte resümierte mahnte"""
    ),
    "fr": word_set(
        """dit dis disait dira déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté
        ajoute ajoutait annoncé annonce estimé estime estimait assuré assure indiqué indique précisé précise
        souligné souligne rappelé rappelle confié confie regretté regrette répondu répond averti avertit demandé
        demande écrit lancé lance raconté raconte conclu conclut insisté insiste reconnu reconnaît dénoncé dénonce
        tweeté poursuit poursuivi commenté commente martelé prévenu admis"""
    ),
    "es": word_set(
        """dijo dice dicen dijeron decía dicho declaró declara declararon afirmó afirma afirmaron explicó explica
        añadió añade agregó agrega señaló señala aseguró asegura indicó indica apuntó apunta manifestó manifiesta
        comentó comenta anunció anuncia advirtió advierte sostuvo sostiene expresó expresa respondió responde
        escribió escribe preguntó pregunta insistió insiste recordó recuerda subrayó subraya destacó destaca
        reconoció admitió confirmó informó denunció criticó concluyó precisó"""
    ),
    "ru": word_set(
        """сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет сообщил сообщила
        сообщили сообщает сообщают отметил отметила отметили отмечает подчеркнул подчеркнула подчеркивает добавил
        добавила рассказал рассказала рассказали рассказывает пояснил пояснила объяснил объяснила считает полагает
        уверен уверена написал написала ответил ответила спросил спросила признал признала предупредил предупредила
        утверждает утверждал уточнил уточнила подтвердил подтвердила передает цитирует прокомментировал указал
        призвал напомнил напомнила"""
    ),
    "vi": word_set(
        """nói cho_biết cho_hay tuyên_bố khẳng_định nhấn_mạnh phát_biểu chia_sẻ cho_rằng nhận_định kể trả_lời
        giải_thích thông_báo bày_tỏ cảnh_báo viết hỏi đáp thừa_nhận xác_nhận bình_luận tiết_lộ nhận_xét đánh_giá nêu
        kêu_gọi"""
    ),
    "ar": word_set(
        """قال قالت وقال وقالت يقول تقول أضاف وأضاف أضافت وأضافت أكد وأكد أكدت أعلن وأعلن أعلنت صرح وصرح ذكر وذكر أوضح
        وأوضح كتب"""
    ),
    "hi": word_set("कहा कहते कहती बताया बताते बोले बोला पूछा लिखा जोड़ा कहना"),
    "zh": word_set("说 表示 指出 称 强调 认为 告诉 写道 说道 透露 宣布 說 強調 認為 稱 告訴 寫道 回应 回應 补充 問 问"),
    "ja": word_set(
        """述べた 語った 話した 話す 述べ 語る 強調した 説明した 発表した 言った 答えた 指摘した
        明らかにした コメントした"""
    ),
    "pt": word_set(
        "disse diz afirmou afirma declarou explicou acrescentou contou anunciou ressaltou destacou escreveu respondeu"
    ),
    "it": word_set(
        "ha_detto dice detto dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto annunciato"
    ),
    "nl": word_set("zei zegt zeiden zeggen verklaarde meldde vertelde aldus schreef voegde benadrukte waarschuwde"),
}

# What may stand instead of a verb: "according to X", "so X".
SOURCE_WORDS = {
    "en": ("according to", "in the words of", "per"),
    "de": ("laut", "nach Angaben von", "so", "zufolge"),
    "fr": ("selon", "d'après", "pour"),
    "es": ("según", "de acuerdo con", "en palabras de"),
    "ru": ("по словам", "по мнению", "по данным", "согласно"),
    "vi": ("theo", "theo lời"),
    "pt": ("segundo", "de acordo com"),
    "it": ("secondo",),
    "nl": ("volgens",),
}

# Bodies and offices that speak, by kind: one is not another. "Officials" and "authorities" may be any of them.
SPEAKING_BODIES = {
    "en": tuple(
        map(
            word_set,
            (
                "police officer officers detectives sheriff constabulary",
                "army military troops soldiers navy",
                "government ministers cabinet administration",
                "ministry minister premier chancellor",
                "court courts judge judges tribunal",
                "prosecutors prosecutor prosecution",
                "company firm manufacturer carmaker airline operator",
                "hospital doctors medics physicians",
                "firefighters firefighter",
                "union unions workers",
                "scientists researchers experts engineers",
                "lawyer lawyers attorney attorneys",
                "council councillors mayor",
                "parliament lawmakers legislators senators",
                "rebels militants insurgents",
                "president presidency",
                "opposition",
                "governor",
            ),
        )
    ),
    "de": tuple(
        map(
            word_set,
            (
                "polizei",
                "armee militär bundeswehr",
                "regierung bundesregierung",
                "ministerium minister ministerin",
                "gericht richter richterin",
                "staatsanwaltschaft",
                "unternehmen firma konzern hersteller",
                "klinik krankenhaus ärzte",
                "feuerwehr",
                "gewerkschaft",
                "forscher wissenschaftler",
            ),
        )
    ),
}

PRONOUNS = {
    "en": word_set("he she they i we it who"),
    "de": word_set("er sie ich wir es"),
    "fr": word_set("il elle ils elles je nous on t-il t-elle"),
    "es": word_set("él ella ellos ellas yo nosotros"),
    "ru": word_set("он она они я мы"),
    "vi": word_set("ông bà anh chị cô họ ông_ấy bà_ấy ông_này bà_này"),
}

# Agencies, papers, stations and platforms that mostly pass news on or carry a share button.
OUTLETS = word_set(
    """ap the_associated_press associated_press reuters afp agence_france-presse upi bloomberg bloomberg_news getty
    getty_images dpa efe tass тасс риа_новости интерфакс xinhua new_york_times the_new_york_times nyt times
    washington_post the_washington_post post wall_street_journal the_wall_street_journal journal usa_today
    los_angeles_times la_times cnn cnn.com msnbc nbc nbc_news cbs cbs_news abc abc_news fox fox_news
    fox_news_channel foxnews.com fox_business bbc bbc_news npr pbs politico huffpost huffington_post
    the_huffington_post vox slate salon axios buzzfeed buzzfeed_news breitbart breitbart_news daily_caller
    the_daily_caller daily_beast the_daily_beast the_hill hill national_review washington_times the_washington_times
    washington_examiner newsmax townhall theblaze the_blaze blaze daily_mail guardian the_guardian independent
    the_independent telegraph daily_telegraph sky_news al_jazeera newsweek time time_magazine the_atlantic atlantic
    new_yorker the_new_yorker economist the_economist financial_times chicago_tribune boston_globe miami_herald
    new_york_post new_york_daily_news daily_news vanity_fair rolling_stone business_insider mother_jones
    the_intercept propublica mcclatchy usa_today_network c-span meet_the_press face_the_nation this_week
    fox_news_sunday state_of_the_union morning_joe good_morning_america morning_edition all_things_considered
    nightline today facebook twitter pinterest linkedin whatsapp google_plus google+ instagram youtube flipboard
    reddit tumblr email digg telegram snapchat shutterstock zuma zuma_press epa tmz ap_photo the_ap der_spiegel
    spiegel bild le_monde le_figaro el_país el_mundo ttxvn tuổi_trẻ thanh_niên vnexpress dân_trí vietnamnet rt
    ria_novosti interfax france_24 france24
    i24 i24news i24_news россия_24 sky_tg24 rai_news_24 rainews24 bfm_tv news24 n24"""
)
