"""What letters cannot tell of English words: which mean the same, the opposite, or belong to the same thing."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_pairs, word_set
from summarizer.languages.topics.support import Support

SUPPORT = Support(
    negations=word_set("""
        barely cannot denied denies deny denying fail failed failing fails few hardly lack lacked lacking lacks
        neither never no nobody none nor not nothing nowhere rarely refuse refused refuses refusing reject rejected
        rejects scarcely seldom unable unlikely without
    """),
    hedges=word_set("""
        accused accuses allege alleged allegedly alleges apparently appear appeared appears believed believes
        charged claim claimed claims consider considering could due estimated expect expected expects hope hoped
        hopes if intended intends likely may might perhaps plan planned planning plans possible possibly potential
        potentially probably proposal proposed proposes reportedly scheduled seem seemed seems set should suspect
        suspected suspects suspicion threatened unless unlikely vowed want wanted wants whether will would
    """),
    numbers=word_pairs("""
        zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
        thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30
        forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12 first=1st second=2nd third=3rd
        fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th once=1x twice=2x both=2
    """),
    forms=phrases("""
        say:said tell:told go:went,gone come:came take:took,taken give:gave,given make:made get:got,gotten
        see:saw,seen know:knew,known think:thought find:found leave:left keep:kept hold:held bring:brought
        buy:bought sell:sold send:sent spend:spent lose:lost win:won lead:led meet:met pay:paid run:ran
        begin:began,begun become:became break:broke,broken choose:chose,chosen drive:drove,driven
        eat:ate,eaten fall:fell,fallen feel:felt fight:fought flee:fled fly:flew,flown grow:grew,grown
        hear:heard hide:hid,hidden lay:laid lend:lent lie:lay,lain mean:meant ride:rode,ridden
        rise:rose,risen seek:sought shoot:shot show:shown sing:sang,sung sink:sank,sunk sit:sat sleep:slept
        speak:spoke,spoken stand:stood steal:stole,stolen stick:stuck strike:struck swear:swore,sworn
        sweep:swept swim:swam,swum teach:taught tear:tore,torn throw:threw,thrown understand:understood
        wake:woke,woken wear:wore,worn withdraw:withdrew,withdrawn write:wrote,written draw:drew,drawn
        catch:caught build:built deal:dealt die:dying man:men woman:women child:children person:people
        wife:wives life:lives foot:feet policeman:policemen good:better,best bad:worse,worst
        forget:forgot,forgotten freeze:froze,frozen shake:shook,shaken bear:bore,born undergo:underwent
        overturn:overturned bite:bit,bitten blow:blew,blown forgive:forgave
    """),
    alike="""
        say tell state declare announce report add note claim argue explain insist reveal disclose comment remark write
        ask urge request demand call appeal
        kill murder slay die death dead fatal fatally deadly victim
        hurt injure wound injury
        big large huge major massive vast great enormous significant substantial considerable
        small little minor tiny slight
        rise increase grow climb jump soar surge gain growth up higher boost
        fall drop decline decrease plunge slump tumble sink shrink reduce cut loss down lower
        start begin launch open commence kick
        end finish conclude close complete stop halt cease
        win beat defeat victory triumph winner
        lose loss defeat
        arrest detain custody hold capture apprehend
        release free
        police officer officers cop force
        man men male gentleman
        woman women female lady
        child children kid boy girl youngster minor teenager teen youth
        father dad parent mother mum mom
        son daughter child
        firm company business corporation
        worker employee staff job
        boss chief head leader director executive manager ceo
        country nation state
        city town
        house home residence property
        car vehicle automobile
        doctor physician medic
        hospital clinic
        buy purchase acquire takeover acquisition
        sell sale
        sign join
        quit resign leave depart step exit
        fire sack dismiss oust remove
        choose select pick elect name appoint
        help aid assist support back
        stop prevent block ban halt bar prohibit
        allow permit let approve
        show reveal indicate suggest demonstrate
        find discover locate
        use employ utilize
        make create build produce
        get receive obtain
        plan propose intend aim
        expect predict forecast anticipate
        try attempt seek
        attack assault raid strike
        crash collision accident
        fire blaze
        storm hurricane
        law legislation bill act
        vote ballot poll election
        trial court hearing case
        judge justice
        lawyer attorney counsel solicitor barrister
        prison jail imprison sentence
        guilty convict conviction
        charge accuse allege indict
        suspect accused defendant
        money fund cash pay payment cost price
        film movie
        match game
        team side club squad
        player footballer
        coach manager
        goal score
        season campaign
        critic oppose criticise criticize condemn blast slam denounce attack
        praise laud hail welcome applaud
        agree accept
        reject refuse decline deny dismiss
        meet meeting talk discuss discussion conversation
        agreement deal accord pact treaty
        war conflict fighting battle
        soldier troop military army force
        lead leader head
        president presidential
        congress lawmaker legislator representative senator
        republican gop
        democrat democratic
        year annual
        month monthly
        current present
        former ex previous
        new recent latest
        old elderly aged
        important key crucial vital
        hit strike affect
        visit travel trip tour
        move shift
        study research survey
        scientist researcher
        student pupil
        school college university
        teach teacher
        test exam examination
        move transfer
        extend renew extension
        contract deal
        injury injure
        damage destroy ruin wreck
        flee escape
        save rescue
        build construct
        near nearby close
        fear worry concern
        probe investigate investigation inquiry
        crime criminal offence offense
        steal theft rob robbery
        gun weapon firearm pistol rifle
        shoot shooting gunman gunfire
        bomb explosion blast explosive
        protest demonstration rally march demonstrator protester
        refugee migrant immigrant asylum
        sick ill illness disease
        drug medicine medication
        cure treat treatment
        live life resident inhabitant
        marry marriage wedding wife husband spouse
        friend ally
        enemy rival opponent
        quarter fourth
        percent per cent %
        million m mn
        billion bn
        pound £ sterling
        dollar $
        us u.s usa america american united
        uk u.k britain british united
        eu european europe union
        photo picture image photograph
        video footage clip
        website site online web internet
    """.strip().splitlines(),
    kindred="""
        american america us u.s usa
        british britain uk u.k england english
        scottish scotland scot
        welsh wales
        irish ireland
        french france
        german germany
        spanish spain
        italian italy
        russian russia moscow kremlin
        chinese china beijing
        japanese japan tokyo
        indian india
        israeli israel
        palestinian palestine
        iranian iran tehran
        iraqi iraq
        syrian syria
        turkish turkey
        greek greece
        dutch netherlands holland
        swiss switzerland
        polish poland
        ukrainian ukraine
        swedish sweden
        norwegian norway
        danish denmark
        finnish finland
        mexican mexico
        canadian canada
        australian australia
        brazilian brazil
        african africa
        european europe
        asian asia
        korean korea
        afghan afghanistan
        pakistani pakistan
        egyptian egypt
        saudi
        cuban cuba
        jewish jew jews
        muslim islam islamic
        catholic church
    """.strip().splitlines(),
    contrary=phrases("""
        rise_fall rise_drop rise_decline increase_decrease increase_reduce increase_cut increase_fall
        increase_decline increase_drop grow_shrink gain_lose up_down upward_downward higher_lower high_low
        more_less more_fewer most_least many_few all_none win_lose victory_defeat win_defeat winner_loser
        beat_lose succeed_fail success_failure pass_fail pass_reject approve_reject approve_oppose accept_reject
        accept_refuse agree_disagree agree_refuse allow_ban allow_block allow_prevent permit_ban permit_prohibit
        support_oppose support_reject support_criticise support_criticize back_oppose favour_oppose favor_oppose
        praise_criticise praise_criticize praise_condemn welcome_condemn welcome_criticise welcome_criticize
        love_hate like_dislike start_end start_finish start_stop begin_end begin_stop open_close open_shut
        launch_end arrive_leave arrive_depart enter_leave enter_exit join_leave come_go return_leave buy_sell
        borrow_lend give_take give_receive send_receive hire_fire appoint_dismiss appoint_sack arrest_release
        detain_release convict_acquit convict_clear guilty_innocent guilty_acquit jail_free jail_release
        admit_deny confirm_deny accuse_defend attack_defend prosecution_defence prosecution_defense alive_dead
        live_die survive_die save_kill rescue_kill birth_death born_die young_old new_old early_late
        earlier_later before_after first_last former_current former_future past_future recent_old previous_next
        good_bad better_worse best_worst positive_negative strong_weak strengthen_weaken improve_worsen
        safe_dangerous safe_unsafe healthy_sick rich_poor big_small large_small huge_tiny major_minor long_short
        wide_narrow deep_shallow heavy_light hot_cold warm_cool fast_slow quick_slow easy_difficult easy_hard
        simple_complex cheap_expensive public_private public_secret legal_illegal lawful_unlawful legal_unlawful
        male_female man_woman men_women boy_girl father_mother son_daughter brother_sister husband_wife
        uncle_aunt king_queen he_she his_her him_her democrat_republican democratic_republican
        liberal_conservative left_right north_south east_west northern_southern eastern_western inside_outside
        indoor_outdoor above_below over_under top_bottom front_back domestic_foreign local_national home_away
        host_guest ally_enemy friend_enemy friend_foe peace_war ceasefire_attack include_exclude add_remove
        build_destroy create_destroy protect_harm protect_threaten encourage_discourage possible_impossible
        likely_unlikely able_unable willing_unwilling certain_uncertain clear_unclear known_unknown
        expected_unexpected usual_unusual common_rare always_never often_rarely everyone_nobody
        everything_nothing with_without for_against remember_forget raise_lower raise_cut lift_impose
        ease_tighten relax_tighten expand_reduce expand_shrink extend_shorten hope_fear optimistic_pessimistic
        happy_sad happy_unhappy happy_angry calm_angry profit_loss surplus_deficit income_expense import_export
        urban_rural majority_minority maximum_minimum hero_villain teacher_student doctor_patient
        employer_employee landlord_tenant buyer_seller attacker_victim suspect_victim temporary_permanent
        partial_full partly_fully morning_evening day_night summer_winter spring_autumn today_yesterday
        yesterday_tomorrow weekday_weekend delay_speed slow_accelerate hide_reveal conceal_reveal secret_public
        true_false truth_lie right_wrong correct_incorrect honest_dishonest fair_unfair present_absent
        attend_miss confident_doubtful continue_stop continue_end keep_abandon keep_remove resume_suspend
        resume_halt advance_retreat uphold_overturn uphold_reject block_approve veto_sign withdraw_join
        withdraw_remain stay_leave remain_leave relegate_promote promote_demote
    """),
)
