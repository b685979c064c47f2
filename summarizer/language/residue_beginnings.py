"""How page text begins, a table a language: captions, credits, links, share bars, bylines, notes of the editors.

Each pattern is matched without regard to case at the beginning of one sentence, behind bullets and brackets. It must
not fit a sentence of news: verbs that news uses too are only taken where they stand alone. A language joins by adding
an entry; English has a table of its own, because crawls hold its words everywhere.
"""

from __future__ import annotations

BEGINNINGS: dict[str, tuple[str, ...]] = {
    "de": (
        (
            r"(?:foto|fotos|bild|bilder|video|grafik|quelle|symbolbild|archivbild|archivfoto|illustration|"
            r"audio)\s?[:/©]"
        ),
        (
            r"(?:mehr zum thema|lesen sie (?:auch|mehr|hier|dazu)|lies auch|weiterlesen|siehe auch|"
            r"das könnte sie (?:auch )?interessieren|empfohlener (?:redaktioneller )?inhalt|meistgelesen)\b"
        ),
        r"(?:auch interessant|zum thema|mehr dazu|zur startseite|zum artikel|zum video)\s?(?::.{0,120})?$",
        (
            r"(?:mehr dazu (?:hier|lesen|im video|in unserem)|hier (?:klicken|anmelden|abonnieren)|"
            r"hier geht(?: es|[’']s) zu[rm]?)\b"
        ),
        r"(?:anzeige|werbung|advertorial|sponsored|impressum|datenschutz(?:erklärung|hinweise)?)\W*$",
        r"(?:(?:zum|unseren|der) )?newsletter\b.{0,60}\b(?:anmelden|abonnieren|bestellen|kostenlos)\b",
        (
            r"(?:jetzt (?:\w+ )?(?:anmelden|abonnieren|registrieren|bestellen|lesen|testen|herunterladen)\W*$|"
            r"abonnieren sie|melden sie sich .{0,40}\ban\b|folgen sie uns|folge uns)"
        ),
        (
            r"(?:teilen|twittern|drucken|e-?mail|kommentare?|merken|kommentieren|pocket)(?:[\s,|/]+(?:teilen|"
            r"twittern|drucken|e-?mail|kommentare?|auf|facebook|twitter|whatsapp|per|mail|merken|kopieren|link|"
            r"pocket|\d+))*\W*$"
        ),
        (
            r"(?:stand|aktualisiert|veröffentlicht|zuletzt aktualisiert|letztes update|erschienen)(?: am| um|"
            r"\s?:).{0,50}(?:\d|uhr)\W*$"
        ),
        (
            r"(?-i:(?:von|Von|VON) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,|"
            r" und).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:alle rechte vorbehalten|mit (?:material|informationen) (?:von|der) (?:dpa|afp|reuters|ap|epd|kna|"
            r"sid|nachrichtenagentur)|wir verwenden cookies|diese (?:website|seite) (?:verwendet|nutzt|"
            r"benutzt) cookies|bitte aktivieren sie|externer inhalt|an dieser stelle finden sie)\b"
        ),
        r"(?:mitarbeit|redaktion|redigatur|autor(?:in)?)\s?:",
    ),
    "fr": (
        r"(?:photos?|vidéos?|image|illustration|crédits?(?: photo)?|infographie|source|légende)s?\s?[:/©]",
        (
            r"(?:lire (?:aussi|la suite|également)|à (?:lire|voir) (?:aussi|également)|voir aussi|"
            r"sur le même sujet|pour aller plus loin|les plus lus|cliquez ici|article réservé|"
            r"lisez aussi)\b.{0,160}$"
        ),
        (
            r"(?:à (?:lire|voir)|voir plus|en savoir plus|lire plus|publicité|annonce|"
            r"contenu sponsorisé)\s?(?::.{0,120})?$"
        ),
        (
            r"(?:inscrivez-vous|abonnez-vous|s[’']abonner|connectez-vous|s[’']inscrire|suivez-nous|"
            r"recevez (?:notre|nos|toute|gratuitement)|téléchargez (?:notre|l[’']application))\b"
        ),
        (
            r"(?:partager|tweeter|imprimer|envoyer|commenter|commentaires?)(?:[\s,|/]+(?:partager|tweeter|sur|"
            r"facebook|twitter|whatsapp|linkedin|par|e-?mail|mail|imprimer|envoyer|l[’']article|commentaires?|"
            r"\d+))*\W*$"
        ),
        r"(?:publié|mis à jour|modifié|mise à jour|posté)(?: le| à|\s?:).{0,60}\d\W*(?:h\d*)?\W*$",
        (
            r"(?-i:(?:par|Par|PAR) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,| et|"
            r" avec).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:tous droits (?:de reproduction )?réservés|nous utilisons des cookies|ce site utilise des cookies|"
            r"politique de confidentialité\W*$|vous avez choisi de refuser)"
        ),
        r"\(?avec (?:afp|reuters|ap|agences?)\b.{0,40}\)?$",
    ),
    "es": (
        r"(?:fotos?|fotografía|vídeos?|imagen|crédito|fuente|infografía|ilustración)s?\s?[:/©]",
        (
            r"(?:lea (?:también|más)|leer (?:más|también)|lee (?:también|más)|te puede interesar|"
            r"le puede interesar|noticias? relacionadas?|haga clic|haz clic|seguir leyendo|mira también|"
            r"además lee)\b.{0,160}$"
        ),
        (
            r"(?:ver (?:más|también)|más (?:información|sobre)|publicidad|anuncio|contenido patrocinado|"
            r"patrocinado)\s?(?::.{0,120})?$"
        ),
        (
            r"(?:suscríb(?:ete|ase)|regístr(?:ate|ese)|inscríbete|síguenos|síganos|inicia sesión\W*$|"
            r"descarga(?:te)? (?:la|nuestra) app|recibe (?:nuestr\w+|en tu|gratis|alertas))\b"
        ),
        (
            r"(?:compartir|comparte|tuitear|imprimir|enviar|comentarios?|comentar)(?:[\s,|/]+(?:compartir|en|por|"
            r"facebook|twitter|whatsapp|linkedin|correo|email|imprimir|enviar|tuitear|comentarios?|\d+))*\W*$"
        ),
        (
            r"(?:publicado|actualizado|última actualización|actualizada)(?: el| a|\s?:).{0,60}\d\W*(?:h|hs|"
            r"hrs)?\W*$"
        ),
        (
            r"(?-i:(?:por|Por|POR) [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+(?: [A-ZÄÖÜÉÈÀÁÍÓÚÑ][\w.’'-]+){1,3}(?:(?:,|"
            r" y).{0,59}[^.!?])?)$"
        ),
        (
            r"(?:todos los derechos reservados|utilizamos cookies|este sitio (?:web )?utiliza cookies|"
            r"política de (?:privacidad|cookies)\W*$)"
        ),
        r"\(con información de\b.{0,80}$",
    ),
    "pt": (
        r"(?:fotos?|vídeos?|imagem|crédito|fonte)s?\s?[:/©]",
        r"(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|clique aqui|continue lendo)\b.{0,160}$",
        (
            r"(?:inscreva-se|assine (?:já|agora|nossa|a)|cadastre-se|compartilhe|siga (?:o|a|também|"
            r"nos))\b.{0,80}$"
        ),
        r"publicidade\W*$",
        r"(?:publicado|atualizado)(?: em| às|\s?:).{0,60}\d\W*h?\W*$",
        r"todos os direitos reservados",
    ),
    "it": (
        r"(?:foto|video|immagine|fonte|credit)\s?[:/©]",
        r"(?:leggi (?:anche|tutto|di più)|guarda anche|vedi anche|clicca qui|continua a leggere)\b.{0,160}$",
        r"(?:iscriviti|condividi|seguici|(?:abbonati|registrati) (?:qui|ora|subito|gratis))\b.{0,80}$",
        r"pubblicità\W*$",
        r"(?:pubblicato|aggiornato|ultimo aggiornamento)(?: il| alle|\s?:).{0,60}\d\W*$",
        r"(?:riproduzione riservata|tutti i diritti riservati)",
    ),
    "nl": (
        r"(?:foto|video|beeld|bron)\s?[:/©]",
        r"(?:lees (?:ook|meer|verder)|bekijk ook|klik hier|advertentie)\b.{0,160}$",
        r"(?:meld je aan|schrijf je in|abonneer|deel dit|volg ons)\b.{0,80}$",
    ),
    "ru": (
        (
            r"(?:фото|видео|иллюстрация|источник|изображение|инфографика|автор|текст|подпись к фото|источник фото|"
            r"©)\s?[:/©|]"
        ),
        (
            r"(?:фото|видео) (?:из архива|с сайта|автора|пресс-службы|иллюстративное|предоставлено|риа|тасс|"
            r"reuters)\b.{0,60}$"
        ),
        (
            r"(?:читайте (?:также|ещё|еще|далее|нас|больше)|читать (?:также|далее|полностью|дальше)|"
            r"смотрите также|узнать больше|другие новости|главные новости)\b(?:\s?[:»>].{0,200}|.{0,60})$"
        ),
        r"(?:подробнее|по теме|ранее по теме|материалы по теме|ещё по теме)\s?(?::.{0,200})?$",
        (
            r"(?:подпи(?:шитесь|сывайтесь|саться) на|жми|нажмите|присоединяйтесь к нам|пришли(?:те)? (?:фото|"
            r"новость)|следите за (?:нами|нашими|новостями)|оставьте комментарий|поделиться|поделитесь|скачайте|"
            r"зарегистрируйтесь)\b.{0,140}$"
        ),
        r"(?:реклама|на правах рекламы|комментарии|комментировать|распечатать|партнёрский материал)\W*\d*\W*$",
        r"(?:опубликовано|обновлено|дата публикации)\b.{0,50}\d\W*$",
        (
            r"(?:все права защищены|мы используем (?:файлы )?cookie|если вы (?:нашли|заметили) (?:ошибку|"
            r"опечатку)|выделите (?:ее|её|текст)|при (?:полном|использовании|перепечатке|"
            r"цитировании)\b.{0,60}(?:ссылка|обязательна))"
        ),
    ),
    "uk": (
        r"(?:фото|відео|джерело|автор|ілюстрація)\s?[:/©|]",
        r"(?:читайте (?:також|ще|далі)|дивіться також|підпи(?:шіться|суйтесь) на)\b.{0,160}$",
        r"(?:детальніше|за темою|реклама|поділитися)\s?(?::.{0,160})?$",
    ),
    "vi": (
        (
            r"\(?(?:ảnh|hình ảnh|hình|video|clip|nguồn|ảnh minh h[oọ]ạ?|nguồn ảnh|đồ họa|biên dịch|"
            r"tổng hợp)\s?[:/.]"
        ),
        r"\(?ảnh minh h[oọ]a?.{0,30}$",
        (
            r"(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|đọc tiếp|xem video|"
            r"bấm vào đây|nhấn vào đây|click vào)\b.{0,160}$"
        ),
        r"mời (?:các )?(?:bạn|độc giả|quý vị|bạn đọc)\b",
        r"(?:đăng ký (?:nhận|theo dõi)|theo dõi (?:chúng tôi|kênh)|tải ứng dụng)\b.{0,60}$",
        r"(?:chia sẻ|bình luận|quảng cáo|gửi bình luận|in bài|thích|tags?|phản hồi)\s?:?\W*\d*\W*$",
        r"(?:theo|nguồn|lược dịch|dịch)\s?:?\s(?:[A-ZĐ][\w.’/+-]*[\s,–-]*){1,5}\)?$",
        r"(?:bản quyền (?:thuộc|©|bởi)|ghi rõ nguồn|vui lòng (?:liên hệ|ghi rõ|nhập|đăng))\b.{0,80}$",
        r"(?:cập nhật|đăng lúc|ngày đăng)\s?[:\d].{0,50}$",
    ),
    "ar": (
        r"(?:صورة|الصورة|صور|فيديو|مصدر الصورة|المصدر|تصوير|إعداد|ترجمة|تحرير|شارك في التغطية)\s?[:/©]",
        (
            r"(?:اقرأ (?:أيضا|أيضًا|أيضاً|المزيد|ايضا)|شاهد (?:أيضا|أيضًا|أيضاً)|للمزيد|مواضيع (?:ذات صلة|متعلقة)|"
            r"أخبار ذات صلة|اضغط هنا|انقر هنا|تابع القراءة|طالع أيضا)"
        ),
        r"(?:(?:اشترك|سجل) الآن|تابعنا|تابعونا|شارك (?:هذا|المقال|الخبر|على)|شاركها|حمل التطبيق)\b.{0,80}$",
        r"(?:إعلان|إعلانات|تعليقات?|طباعة|أرسل إلى صديق|المزيد|سياسة الخصوصية)\s?:?\W*\d*\W*$",
        (
            r"(?:جميع الحقوق محفوظة|حقوق (?:النشر|الطبع) محفوظة|نستخدم ملفات|آخر تحديث\s?:|تاريخ النشر|"
            r"نشر في\s?:?\s?\d)"
        ),
        r"\((?:إعداد|تحرير|تغطية|شارك)\b",
    ),
    "hi": (
        r"(?:फोटो|फ़ोटो|तस्वीर|वीडियो|स्रोत|सोर्स|इमेज स्रोत|फाइल फोटो|फ़ाइल फ़ोटो|प्रतीकात्मक)\s?[:/©|]",
        (
            r"(?:यह भी (?:पढ़ें|पढ़े|देखें)|ये भी (?:पढ़ें|पढ़े|देखें)|और पढ़ें|इसे भी पढ़ें|आगे पढ़ें|"
            r"संबंधित खबरें|यहां क्लिक|पूरी खबर)"
        ),
        r"(?:सब्सक्राइब|साइन अप|फॉलो करें|शेयर करें|हमें फॉलो|डाउनलोड करें|टिप्पणी करें)",
        r"विज्ञापन\W*$",
        r"(?:सर्वाधिकार सुरक्षित|कॉपीराइट\s?[©:]|(?:अपडेटेड|प्रकाशित|पब्लिश|लास्ट अपडेट)\s?[:|])",
        r"(?:\(?इस खबर को .{0,60}संपादित|\(?हेडलाइन के अलावा)",
    ),
    "zh": (
        (
            r"(?:图片?|图片?来源|图源|圖|圖片|圖片來源|资料图|資料圖|视频|視頻|影片|来源|來源|摄影|攝影|记者|記者|责任编辑|責任編輯|责编|編輯|编辑|作者|编译|校对|原标题|"
            r"版权)(?:\s?[:：/／|]|提供|声明)"
        ),
        r"图为",
        r"(?:点击(?:这里|此处|查看|进入|阅读|下载|图片)|點擊|阅读(?:更多|全文|原文)|閱讀(?:更多|全文)|查看(?:更多|全文)|扫码|长按)",
        r"(?:延伸阅读|延伸閱讀|相关(?:阅读|新闻|报道|链接)|相關(?:閱讀|新聞|報導)|更多(?:新闻|新聞|内容|精彩)|推荐阅读)(?:\s?[:：>》].{0,120})?$",
        r"(?:分享到?|分享至|关注我们|訂閱|订阅|下载|下載|登录|注册|广告|廣告|评论|留言|收藏|打印|返回)(?:微信|微博|朋友圈|客户端|APP|首页|\W|\d)*$",
        r"(?:版权所有|版權所有|未经.{0,10}(?:授权|许可|允许)|转载请|(?:更新时间|发布时间|發佈時間)\s?[:：])",
        r"[（(](?:完|记者|編輯|编辑|责任编辑|责编|实习编辑|中央社|综合).{0,40}[)）]?$",
    ),
    "ja": (
        r"(?:写真|画像|動画|映像|資料写真|撮影|出典|提供|文|取材|編集|翻訳)\s?[:：/／＝|は]?\s?(?:提供|[:：/／＝©]).{0,60}$",
        r"(?:続きを読む|もっと(?:見る|読む)|関連(?:記事|ニュース|リンク|動画)|あわせて読みたい|全文を読む|【関連|【写真|【動画|【画像|【図解|PR[:：]|記事(?:全文|一覧))",
        r"(?:詳しくは)?こちら(?:から|をクリック)?\W*$",
        r"(?:シェア|ツイート|共有|フォロー|登録|会員登録|ログイン|購読|印刷|コメント|広告|スポンサー|ブックマーク|保存)(?:する|数)?\W*\d*\W*$",
        r"(?:無断(?:転載|複製)|著作権|(?:最終更新|更新日時?|配信|公開日)\s?[:：\d]|©|この記事は(?:会員|有料|.{0,30}掲載))",
    ),
}
