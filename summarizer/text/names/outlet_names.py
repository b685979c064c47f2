"""Names of agencies, papers, stations and platforms that mostly pass news on, or carry a share button."""

from __future__ import annotations

from summarizer.languages.tables import word_set

__all__ = ["OUTLETS"]

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
