
/*
 * What texts say of themselves, by language: phrases as sites of news write
 * them, in any case, as alternatives of pcre2 patterns.  Included by
 * summary_cues.c only, which makes one pattern of all that are of one script
 * and say the same.
 *
 * A phrase begins a text; its form says what may follow, so that none is met
 * in running prose ("Read more books, he said."):
 *
 *     ALONE   nothing more, or a colon and whatever it is of: "Photo: ..."
 *     LINK    at most 80 characters with no full stop: "Read more about ..."
 *     OPEN    anything: a sentence about the page, "This article was first"
 *     NAME    a name, and no full stop: "By ..."
 *     SHORT   at most 40 characters with no full stop
 *     WORD    a date, and little else: "Published ..."
 *
 * A full stop in a phrase stands for any character: an apostrophe, which there
 * are two of.
 */


#ifndef _SUMMARY_PHRASES_H_INCLUDED_
#define _SUMMARY_PHRASES_H_INCLUDED_


static const summary_cue_phrases_t  summary_cue_phrases[] = {

    /* of no language */

    { "", SUMMARY_ANY, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "©|ⓒ|\\(c\\) ?\\d" },

    /* en */

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "read more|read also|also read|read next|read on|read full|"
      "read the full|see also|see more|watch more|more news|more stories|"
      "more from|more on this|related stor\\p{L}*|related article\\p{L}*|"
      "related post\\p{L}*|related video\\p{L}*|related topic\\p{L}*|"
      "related content|related link\\p{L}*|recommended for|"
      "recommended stor\\p{L}*|recommended read\\p{L}*|previous article|"
      "previous post|previous story|next article|next post|next story|"
      "click here|click on|tap here|tap on|follow us|follow me|follow him|"
      "follow her|follow @|like us on|join us on|join our|support our|"
      "download our|download the|share this|share on|share via|tweet this|"
      "email this|print this|copy link|add a comment|show comments|"
      "view comments|watch live|watch now|listen now|listen to this|"
      "play video|skip to|back to top|log in|login|sign in|sign up|"
      "register now|register to|subscribe|become a member|sponsored by|"
      "paid content|paid post|advertiser content|continue reading|"
      "story continues|article continues|scroll down|see all|view all|"
      "view gallery|image \\d|photo \\d|getty image\\p{L}*|no time to read|"
      "get a summary" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "advertisement|advertising|advert|ad|sponsored|promoted|promotion|"
      "related|recommended|more|read|see|watch|photos?|photos? by|"
      "photo credit|images?|image credit|picture|pictures|video|graphic|"
      "listen|audio|share|tweet|pin it|print|email|menu|search|close|"
      "loading|comments?|subscribe|newsletter|follow|like|cookies?|privacy|"
      "exclusive|breaking|live" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "read more (?:about|here|stories|news|from|on our|in our)|"
      "read our (?:full|latest|privacy|terms|guide|review)|click here|"
      "subscribe to (?:our|the|this|my)|subscribe (?:now|today|for)|"
      "sign up (?:for|to|today|here|now)|sign in (?:to|with)|"
      "log in (?:to|with)|"
      "register (?:for free|for our|to (?:read|continue|comment))|"
      "follow (?:us|me) on|"
      "follow .{1,30} on (?:twitter|facebook|instagram|x\\b|tiktok|telegram|"
      "youtube|linkedin)|like us on|"
      "join (?:us on|our (?:mailing|whatsapp|telegram|facebook|newsletter|"
      "community))|download our|"
      "get (?:our|the) (?:free |daily |weekly )?(?:newsletter|app\\b)|"
      "get the latest (?:news|stories|headlines)|"
      "this (?:article|story|post|page|website|site) (?:was "
      "(?:(?:originally|first) (?:published|posted|written|reported|"
      "produced)|published|updated|amended|translated|last updated)|is "
      "(?:part of (?:a|our|the) (?:series|project)|only available|available "
      "(?:to|on|for)|brought to you|sponsored|protected|republished)|has "
      "been (?:updated|amended|corrected|republished|edited|translated)|"
      "originally (?:appeared|ran)|first appeared|may contain|contains "
      "(?:affiliate|spoilers|sponsored)|uses (?:cookies|akismet))|"
      "we use cookies|"
      "by (?:continuing|clicking|signing up|submitting|using (?:this|our))|"
      "your (?:email|e-mail) address|copyright (?:©|\\(c\\)|\\d)|"
      "all rights reserved|image (?:source|caption|copyright)|photo credit|"
      "if you (?:liked|enjoyed) this|did you (?:like|enjoy) this|"
      "have you got a story|got a (?:tip|story)|"
      "thank you for (?:reading|subscribing|signing)|"
      "thanks for (?:reading|subscribing|signing)|"
      "you (?:can unsubscribe|have (?:read \\d|reached your))|"
      "to (?:read (?:this|the full|the rest)|continue reading|comment on|"
      "subscribe)|"
      "please (?:enter|log in|sign in|subscribe|enable|consider "
      "(?:supporting|subscribing))|disclosure:|disclaimer:|editor.s note:|"
      "correction:" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "related|recommended|popular|trending|similar|latest|"
      "you may (?:also )?(?:like|enjoy|be interested)|"
      "you might (?:also )?(?:like|enjoy|be interested)|more from|more on|"
      "more in|more about|more stories|more news|most read|most popular|"
      "most viewed|most shared|don.t miss|what to read|what others|also on|"
      "also read|also from|about the author|about this author|"
      "about the writer|about us|about the company|about author|share|"
      "leave a comment|leave a reply|post a comment|join the conversation|"
      "join the discussion|write a comment|topics|filed under|sponsored|"
      "promoted|from around the web|from our partners|around the web|"
      "read next|read more|read also|see also|next up|next story|references|"
      "contacts?|media contact|press contact|pr contact|newsletter|"
      "subscribe|sign up|notes to editor\\p{L}*|note to editor\\p{L}*|"
      "further reading|further information|comments|responses|replies|"
      "thoughts on|editor.s picks?|top stories|in other news|up next|"
      "stay connected|keep reading|show more" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "tags?|sources?|comments?|discussion|footnotes" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:comments?|responses?|replies|thoughts on)" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "by|words by|written by|story by|reported by|text by|posted by|"
      "from our correspondent" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "author|authors|text|reporter|reporting|editing" },

    { "en", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "published|updated|posted|last updated|last modified|date|on|"
      "first published|created|modified" },

    /* de */

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "lesen sie auch|lesen sie mehr|lesen sie dazu|lesen sie hier|"
      "lies auch|mehr lesen|mehr dazu|mehr zum thema|mehr zu|mehr über|"
      "zum thema|weiterlesen|siehe auch|jetzt abonnieren|hier geht.s|"
      "hier gehts|auch interessant|das könnte sie|das könnte dich|"
      "das könnte ihnen|vorheriger artikel|voriger artikel|nächster artikel|"
      "vorheriger beitrag|nächster beitrag|artikel teilen|beitrag teilen|"
      "auf facebook teilen|auf twitter teilen|jetzt teilen|teilen auf|"
      "per e-mail|artikel drucken|jetzt anmelden|jetzt registrieren|"
      "jetzt lesen|jetzt bestellen|zur startseite|zum artikel|zur übersicht|"
      "nach oben|folgen sie uns|folge uns|folgt uns|abonnieren|"
      "kommentare anzeigen|kommentar schreiben|video ansehen|hier klicken|"
      "alle artikel|newsletter|einloggen|anmelden|keine zeit zum lesen|"
      "zusammenfassung lesen" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "anzeige|werbung|foto|fotos|bild|bilder|video|grafik|quellen?|"
      "newsletter|teilen|drucken|merken|mehr|lesetipp|tipp|passend dazu|"
      "dazu passend|bildquelle|fotoquelle|symbolbild|archivbild|audio|"
      "impressum|datenschutz|kommentare?|abo|live|eilmeldung|"
      "hinweis der redaktion|anmerkung der redaktion|transparenzhinweis" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "lesen sie (?:auch|dazu|hier|mehr)|"
      "jetzt (?:abonnieren|den newsletter|kostenlos)|"
      "abonnieren sie (?:unseren|den|jetzt)|abonniere (?:unseren|den|jetzt)|"
      "melden sie sich (?:für|zu|jetzt|hier)|"
      "hier (?:klicken|geht.s zu|können sie)|folgen sie uns|folge uns|"
      "folgt uns|"
      "dieser (?:artikel|beitrag|text) (?:ist (?:zuerst|ursprünglich|teil|"
      "erschienen|am)|wurde (?:zuerst|ursprünglich|am|aktualisiert|"
      "automatisch|erstmals)|erschien|stammt aus|enthält)|"
      "alle rechte vorbehalten|wir verwenden cookies|"
      "diese (?:website|webseite|seite) (?:verwendet|benutzt|nutzt)|"
      "mit (?:deiner|ihrer) anmeldung|"
      "um (?:kommentieren|weiterlesen) zu können|deine e-mail-adresse|"
      "ihre e-mail-adresse|sie müssen (?:angemeldet|eingeloggt|sich)|"
      "du musst (?:angemeldet|eingeloggt|dich)|mit material (?:von|der)" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "auch interessant|mehr zum thema|mehr zu|das könnte|ähnliche|"
      "weitere artikel|weitere beiträge|weitere themen|weitere infos|"
      "weitere informationen|weitere nachrichten|weitere meldungen|"
      "über den autor|über die autorin|über die autoren|über uns|"
      "schlagw\\p{L}*|schreibe einen|schreib einen|schreiben sie uns|"
      "schreibe uns|diesen artikel|diesen beitrag|artikel teilen|teilen|"
      "verwandte|passende|passend|passendes|top-themen|top themen|topthemen|"
      "meistgelesen|am meisten gelesen|kontakt|zur startseite|pressekontakt|"
      "quellen|neueste|kommentare|kommentieren|das interessiert|empfohlen|"
      "unsere empfehlung|newsletter|themen" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "quelle|tags" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:kommentare?|antworten)|kommentare? \\(" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "von|ein beitrag von|ein artikel von|text von|protokoll von|"
      "ein kommentar von|ein gastbeitrag von|aufgezeichnet von" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "autor|autorin|text|redaktion|verfasser" },

    { "de", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "stand|datum|veröffentlicht|aktualisiert|erstellt|vom|am|"
      "zuletzt aktualisiert" },

    /* fr */

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "lire aussi|lire la suite|lire également|à lire|à lire aussi|à voir|"
      "à écouter|voir aussi|voir plus|en savoir plus|sur le même sujet|"
      "abonnez-vous|inscrivez-vous|suivez-nous|suivez nous|"
      "article précédent|article suivant|cliquez ici|partager sur|"
      "partager cet\\p{L}*|partager l.article|imprimer l\\p{L}*|"
      "télécharger l\\p{L}*|la suite après|se connecter|connectez-vous|"
      "je m.abonne|déjà abonné|retour à l|laisser un commentaire|"
      "écouter l.article|pas le temps de lire|lire le résumé" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "publicité|photo|photos|crédit photo|crédit|crédits|crédits photo|"
      "image|images|vidéo|vidéos|partager|imprimer|newsletter|lire|regarder|"
      "écouter|voir|infographie|commentaires?|mentions légales|abonnement|"
      "annonce|note de la rédaction|contenu sponsorisé|exclusif|direct" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "abonnez-vous (?:à|pour|dès|maintenant|gratuitement)|"
      "inscrivez-vous (?:à|pour|gratuitement)|"
      "recevez (?:notre|nos|chaque|toute|gratuitement)|"
      "suivez(?:-nous| nous| toute l.actualité)|cliquez ici|"
      "cet article (?:est (?:réservé|paru|extrait|publié|issu)|a (?:été|"
      "d.abord)|vous est)|cet article est|tous droits réservés|"
      "nous utilisons des cookies|en poursuivant votre navigation|"
      "pour lire (?:la suite|cet article|l.intégralité)|il vous reste \\d|"
      "votre adresse (?:e-mail|email|mail)|ce site utilise|"
      "vous devez être (?:connecté|abonné)|"
      "retrouvez (?:tous|toute|notre|nos)" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "sur le même|à lire|lire aussi|lire également|partager|"
      "articles li\\p{L}*|articles similaires|articles récents|dans la même|"
      "vous aimerez|vous pourriez|les plus lus|les plus partagés|le plus lu|"
      "commentaires|réagir|laisser un|laissez un|à propos de l\\p{L}*|"
      "contact presse|contact|recommandé|plus d.articles|voir aussi|"
      "nos derniers|mots-clés|thèmes|en savoir plus" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "sources?|tags" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:commentaires?|réactions?|réponses?)" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "par|propos recueillis par|publié par|rédigé par|écrit par|texte de" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "auteur|auteure|texte|rédaction" },

    { "fr", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "publié|publié le|mis à jour|mis à jour le|mise à jour|modifié le|le|"
      "posté le" },

    /* es */

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "leer más|leer también|lea también|lea más|lee también|lee más|"
      "ver también|ver más|te puede interesar|más información|más noticias|"
      "suscríbete|suscríbase|regístrate|síguenos|síganos|artículo anterior|"
      "artículo siguiente|siguiente artículo|noticia anterior|haz clic|"
      "haga clic|pulse aquí|compartir en|compartir esta|comparte esta|"
      "imprimir noticia|iniciar sesión|inicia sesión|seguir leyendo|"
      "continuar leyendo|únete a|descarga la app|mira también|mirá también|"
      "escuchar noticia|sin tiempo para leer|leer el resumen" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "publicidad|anuncio|foto|fotos|fotografía|imagen|imágenes|video|vídeo|"
      "compartir|imprimir|relacionado|relacionadas|relacionados|newsletter|"
      "boletín|comentarios?|lea|lee|vea|aviso legal|contenido patrocinado|"
      "exclusiva|directo|en vivo|crédito|créditos|nota de la redacción|"
      "nota del editor" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "suscríb(?:ete|ase) (?:a|al|para|aquí|ahora|gratis|y)|"
      "regístrate (?:para|gratis|aquí|en)|síguenos en|síganos en|"
      "sigue (?:toda la|nuestro|nuestra|leyendo)|haz(?:le)? clic|haga clic|"
      "únete a nuestr|"
      "este (?:artículo|contenido|texto|reportaje) (?:fue|es (?:exclusivo|"
      "parte|propiedad|solo)|ha sido|se publicó|apareció|contiene)|"
      "esta (?:nota|noticia|información) (?:fue publicada|es exclusiva|ha "
      "sido)|todos los derechos reservados|utilizamos cookies|"
      "este sitio (?:web )?utiliza|"
      "si quieres (?:seguir leyendo|comentar|recibir)|"
      "recibe (?:nuestr|las|gratis|en tu)|tu dirección de correo|"
      "al suscribirte|para (?:seguir|continuar) leyendo|"
      "prohibida (?:su|la) reproducción" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "relacionad\\p{L}*|te puede interesar|te puede gustar|te recomendamos|"
      "más noticias|más sobre|más información|más leíd|más vist|lo más|"
      "noticias relacionadas|artículos relacionados|compartir|comparte|"
      "temas|etiquetas|comentarios|deja un comentario|deja una respuesta|"
      "dejar un comentario|sobre el autor|sobre la autora|acerca de|"
      "contacto|últimas noticias|lea también|lee también|ver también|"
      "archivado en|otras noticias|también te" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "fuentes?|tags" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:comentarios?|respuestas?)" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "por|escrito por|redactado por|texto de|publicado por|una crónica de" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "autor|autora|texto|redacción|redactor" },

    { "es", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "publicado|publicado el|actualizado|actualizado el|fecha|"
      "última actualización|creado" },

    /* pt */

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "leia mais|leia também|leia ainda|ler mais|veja também|veja mais|"
      "ver mais|saiba mais|confira também|assine|assine já|inscreva-se|"
      "cadastre-se|siga-nos|siga o|matéria anterior|próxima matéria|"
      "artigo anterior|próximo artigo|clique aqui|compartilhar no|"
      "compartilhe|partilhar|partilhe este|continue lendo|continuar a ler|"
      "fazer login|entrar com|baixe o app|ouça a|assista ao|"
      "sem tempo para ler|ler o resumo" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "publicidade|anúncio|foto|fotos|imagem|imagens|vídeo|compartilhar|"
      "partilhar|imprimir|relacionad[ao]s?|newsletter|comentários?|leia|"
      "veja|crédito|créditos|conteúdo patrocinado|exclusivo|ao vivo|"
      "nota da redação|nota do editor|reprodução|divulgação" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "assine (?:a|o|nossa|já|agora|gratuitamente|para)|"
      "inscreva-se (?:em|na|no|para|e)|"
      "cadastre-se (?:para|e|em|gratuitamente)|"
      "receba (?:as|nossas?|no seu|gratuitamente|notícias|a newsletter)|"
      "siga (?:o|a|as|nosso|nossa|nos|-nos) .{0,30}(?:no|nas|em|canal)|"
      "siga-nos|clique aqui|clique para|participe do (?:canal|grupo)|"
      "entre no (?:canal|grupo)|"
      "este (?:artigo|conteúdo|texto) (?:foi|é (?:exclusivo|de|parte)|"
      "contém|está|apareceu)|"
      "esta (?:reportagem|matéria|notícia) (?:foi|está|é (?:exclusiva|"
      "parte))|todos os direitos reservados|"
      "(?:este|o) site (?:utiliza|usa) cookies|utilizamos cookies|"
      "para continuar (?:lendo|a ler)|o seu endereço de e-mail|o seu e-mail|"
      "já é assinante" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "leia mais|leia também|leia ainda|veja mais|veja também|mais lid[ao]s|"
      "mais vistas|mais notícias|mais sobre|notícias relacionadas|"
      "artigos relacionados|matérias relacionadas|relacionad\\p{L}*|"
      "recomendad\\p{L}*|compartilhe|compartilhar|partilhar|comentários|"
      "deixe um comentário|deixe seu comentário|deixe uma resposta|"
      "sobre o autor|sobre a autora|tópicos|assuntos|etiquetas|contato|"
      "contacto|últimas notícias|você pode|você também|pode gostar|"
      "outras notícias|tudo sobre" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "fontes?|tags" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:comentários?|respostas?)" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "por|escrito por|texto de|publicado por|reportagem de" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "autor|autora|texto|redação|reportagem|edição" },

    { "pt", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "publicado|publicado em|publicada em|atualizado|atualizado em|"
      "atualizada em|data|criado em" },

    /* it */

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "leggi anche|leggi di più|leggi tutto|leggi l.articolo|"
      "leggi altr\\p{L}*|per saperne di più|vedi anche|guarda anche|"
      "guarda il video|iscriviti|abbonati|registrati|seguici|"
      "articolo precedente|articolo successivo|prossimo articolo|clicca qui|"
      "condividi su|condividi l\\p{L}*|stampa l\\p{L}*|continua a leggere|"
      "accedi|ascolta l|scopri di più|approfondisci|mostra altro|torna su|"
      "non hai tempo di leggere|leggi il riassunto" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "pubblicità|foto|immagine|immagini|video|condividi|stampa|correlati|"
      "newsletter|commenti|leggi|guarda|crediti|credit|annuncio|"
      "contenuto sponsorizzato|esclusiva|diretta|nota della redazione|"
      "fotogallery" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "iscriviti (?:alla|al|per|qui|gratis|ora|e)|"
      "abbonati (?:a|per|ora|subito|e)|registrati (?:per|gratis|qui|e)|"
      "seguici (?:su|anche|sui)|"
      "segui (?:tutte le|la nostra|il nostro|le notizie)|clicca qui|"
      "ricevi (?:le|la|ogni|gratis|tutte)|"
      "questo (?:articolo|contenuto|testo) (?:è (?:stato|riservato|apparso|"
      "tratto|parte)|fa parte|contiene)|tutti i diritti riservati|"
      "riproduzione riservata|(?:questo|il) sito utilizza|"
      "utilizziamo i cookie|per continuare a leggere|"
      "il tuo indirizzo e-?mail|sei già abbonato" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "leggi anche|potrebbe interessarti|potrebbero interessarti|potrebbe|"
      "ti potrebbe|articoli correlati|notizie correlate|correlati|"
      "i più letti|le più lette|più letti|condividi|commenti|"
      "lascia un commento|scrivi un commento|lascia una risposta|"
      "sull.autore|informazioni sull\\p{L}*|argomenti|contatti|"
      "ultime notizie|altre notizie|altri articoli|dello stesso autore|"
      "vedi anche|consigliati|in evidenza" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "fonti|fonte|tag" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:commenti|commento|risposte)" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "di|a cura di|scritto da|pubblicato da|testo di|dal nostro inviato" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "autore|autrice|testo|redazione" },

    { "it", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "pubblicato|pubblicato il|aggiornato|aggiornato il|data|"
      "ultimo aggiornamento|modificato il" },

    /* nl */

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "lees ook|lees meer|lees verder|lees hier|lees het hele|bekijk ook|"
      "zie ook|meer over|meer nieuws|abonneer je|abonneer u|schrijf je in|"
      "schrijf u in|meld je aan|meld u aan|volg ons|vorig artikel|"
      "volgend artikel|vorige bericht|volgende bericht|klik hier|deel dit|"
      "deel via|deel op|delen via|printen|inloggen|log in|download de|"
      "luister naar|verder lezen|terug naar|geen tijd om te lezen|"
      "lees de samenvatting" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "advertentie|reclame|foto|foto.s|beeld|afbeelding|video|delen|deel|"
      "nieuwsbrief|reacties|gerelateerd|gerelateerde artikelen|bekijk|lees|"
      "luister|bron|bronnen|gesponsord|exclusief|live|fotobijschrift|"
      "noot van de redactie" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "abonneer (?:je|u) (?:op|nu|hier)|schrijf (?:je|u) in (?:voor|op|en)|"
      "meld (?:je|u) (?:nu )?aan (?:voor|en)|"
      "ontvang (?:onze|elke|dagelijks|wekelijks|gratis|het laatste)|"
      "volg ons (?:op|via|ook)|klik hier|"
      "dit (?:artikel|bericht|verhaal) (?:is (?:eerder|oorspronkelijk|"
      "alleen|exclusief|gepubliceerd|bijgewerkt|een)|werd (?:eerder|"
      "oorspronkelijk)|verscheen|bevat|komt uit)|alle rechten voorbehouden|"
      "wij gebruiken cookies|we gebruiken cookies|"
      "deze (?:site|website) (?:maakt|gebruikt)|"
      "om (?:te kunnen reageren|verder te lezen|dit artikel te)|"
      "je e-mailadres|al abonnee" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "lees ook|lees meer|lees verder|meer over|meer nieuws|meest gelezen|"
      "meest bekeken|gerelateerd|gerelateerde|vergelijkbare|aanbevolen|"
      "delen|deel dit|reacties|reageer|geef een reactie|plaats een reactie|"
      "laat een reactie|over de auteur|over ons|onderwerpen|contact|"
      "perscontact|laatste nieuws|net binnen|ook interessant|misschien ook|"
      "andere artikelen|zie ook|bekijk ook" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "bron|bronnen|tags|trefwoorden" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:reacties?|antwoorden)" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "door|van onze redactie|van onze verslaggever|geschreven door|"
      "tekst door|een artikel van" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "auteur|tekst|redactie" },

    { "nl", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|bijgewerkt|"
      "laatst bijgewerkt|aangepast|datum|laatste update" },

    /* pl */

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "czytaj też|czytaj także|czytaj również|czytaj więcej|czytaj dalej|"
      "czytaj całość|zobacz też|zobacz także|zobacz również|zobacz więcej|"
      "przeczytaj także|przeczytaj też|przeczytaj również|więcej na|"
      "więcej o|więcej informacji|polecamy|zapisz się|subskrybuj|"
      "zaloguj się|zarejestruj się|obserwuj nas|poprzedni artykuł|"
      "następny artykuł|kliknij tutaj|udostępnij na|udostępnij|pokaż więcej|"
      "skomentuj|posłuchaj|obejrzyj|nie masz czasu na czytanie|"
      "przeczytaj streszczenie" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "reklama|fot|foto|zdjęcie|zdjęcia|źródło|źródła|wideo|video|grafika|"
      "udostępnij|drukuj|newsletter|komentarze|powiązane|"
      "materiał sponsorowany|artykuł sponsorowany|materiał promocyjny|"
      "zobacz|czytaj|na żywo|pilne|od redakcji|"
      "dalszy ciąg materiału pod wideo|dalsza część artykułu pod" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "zapisz się (?:na|do|i)|subskrybuj nasz|obserwuj nas|śledź nas|"
      "polub nas|dołącz do nas|kliknij tutaj|"
      "dalszy ciąg (?:materiału|artykułu|tekstu)|"
      "dalsza część (?:artykułu|tekstu)|"
      "ten (?:artykuł|tekst|materiał) (?:został|ukazał|pochodzi|jest "
      "(?:częścią|dostępny|chroniony))|"
      "artykuł (?:został|ukazał się|dostępny)|wszelkie prawa zastrzeżone|"
      "wszystkie prawa zastrzeżone|(?:nasza|ta) strona (?:korzysta|używa)|"
      "ta strona używa|strona korzysta z|używamy plików cookie|"
      "aby (?:czytać dalej|skomentować|dodać komentarz)|twój adres e-?mail|"
      "chcesz (?:być na bieżąco|wiedzieć więcej)|"
      "masz (?:ciekawy temat|dla nas temat)" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|"
      "zobacz również|zobacz więcej|polecamy|polecane|powiązane|podobne|"
      "przeczytaj także|najpopularniejsze|najczęściej czytane|najnowsze|"
      "udostępnij|komentarze|dodaj komentarz|zostaw komentarz|"
      "napisz komentarz|o autorze|o autorce|tematy|kontakt|więcej na temat|"
      "więcej o|inne artykuły|ostatnie wpisy|może cię|może zainteresować" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "źródło|źródła|tagi|słowa kluczowe" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ (?:komentarz[ey]?|odpowiedzi)|komentarze? \\(" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "autor|rozmawiała?|opracowała?|tekst" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "autor|autorka|tekst|opracowanie|redakcja|oprac" },

    { "pl", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "opublikowano|aktualizacja|data publikacji|data|dodano|zaktualizowano|"
      "ostatnia aktualizacja" },

    /* tr */

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "devamını oku\\p{L}*|devamı için\\p{L}*|daha fazla\\p{L}*|"
      "ayrıca bakın\\p{L}*|ayrıca okuyun\\p{L}*|bunu da okuyun\\p{L}*|"
      "bunlar da ilginizi\\p{L}*|ilginizi çekebilir\\p{L}*|"
      "ilgili haber\\p{L}*|ilgili içerik\\p{L}*|ilgili konular\\p{L}*|"
      "önceki haber\\p{L}*|sonraki haber\\p{L}*|önceki yazı\\p{L}*|"
      "sonraki yazı\\p{L}*|abone ol\\p{L}*|abone olun\\p{L}*|"
      "bizi takip\\p{L}*|üye ol\\p{L}*|giriş yap\\p{L}*|üye girişi\\p{L}*|"
      "tıklayın\\p{L}*|tıklayınız\\p{L}*|buraya tıkla\\p{L}*|paylaş\\p{L}*|"
      "facebook.ta paylaş\\p{L}*|twitter.da paylaş\\p{L}*|yorum yap\\p{L}*|"
      "yorum yaz\\p{L}*|tüm yorumlar\\p{L}*|haberin devamı\\p{L}*|"
      "videoyu izle\\p{L}*|google news\\p{L}*|"
      "okumaya vaktiniz yok mu\\p{L}*|özeti oku\\p{L}*|"
      "İlginizi çekebilir\\p{L}*|İlgili haber\\p{L}*|İlgili içerik\\p{L}*|"
      "İlgili konular\\p{L}*" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "reklam|foto|fotoğraf|fotoğraflar|görsel|resim|video|galeri|"
      "foto galeri|kaynak|paylaş|yazdır|yorumlar|yorum|bülten|e-bülten|"
      "ilgili haberler|sponsorlu|sponsorlu içerik|son dakika|canlı|"
      "özel haber|editörün notu|İlgili haberler" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "abone ol(?:mak|un|arak)|bültenimize|e-bültenimize|haber bültenimize|"
      "bizi (?:takip|sosyal|twitter|facebook|instagram|google)|"
      "haberin devamı|devamını okumak|detaylar için tıkla|"
      "(?:bu|işbu) (?:haber|yazı|makale|içerik) (?:ilk|daha önce|.{0,20} "
      "tarihinde|.{0,30} tarafından|telif)|tüm hakları saklıdır|"
      "her hakkı saklıdır|(?:bu|web) sitesi(?:nde)? çerez|"
      "çerez(?:leri)? kullan|sitemizde çerez|e-posta adresiniz|"
      "yorum yapabilmek için|yorum yapmak için" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "ilgili haber\\p{L}*|ilgili içerik\\p{L}*|ilgili konu\\p{L}*|"
      "benzer haber\\p{L}*|benzer içerik\\p{L}*|ilginizi çek\\p{L}*|"
      "bunlar da\\p{L}*|çok okunan\\p{L}*|en çok okunan\\p{L}*|"
      "en çok\\p{L}*|son haberler\\p{L}*|öne çıkan\\p{L}*|"
      "diğer haberler\\p{L}*|yorumlar\\p{L}*|yorum yap\\p{L}*|"
      "yorum yaz\\p{L}*|bir yorum\\p{L}*|bir cevap yaz\\p{L}*|"
      "yazar hakkında\\p{L}*|hakkımızda\\p{L}*|etiketler\\p{L}*|"
      "iletişim\\p{L}*|paylaş\\p{L}*|sıradaki haber\\p{L}*|"
      "tavsiye edilen\\p{L}*|önerilen\\p{L}*|sizin için\\p{L}*|"
      "İlgili haber\\p{L}*|İlgili içerik\\p{L}*|İlgili konu\\p{L}*|"
      "İlginizi çek\\p{L}*|İletişim\\p{L}*" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "kaynak|kaynaklar|kaynakça|etiket|etiketler" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ yorum" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "yazan|haberi yazan|muhabir|hazırlayan" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "yazar|yazan|haber|muhabir|editör|hazırlayan" },

    { "tr", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "yayınlanma|yayınlanma tarihi|güncelleme|güncellenme|son güncelleme|"
      "tarih|giriş|oluşturulma" },

    /* id */

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "baca juga|baca selengkapnya|baca lebih|baca artikel|baca berita|"
      "lihat juga|simak juga|simak video|tonton juga|selengkapnya|"
      "artikel terkait|berita terkait|artikel sebelumnya|"
      "artikel selanjutnya|artikel berikutnya|berita sebelumnya|"
      "berita selanjutnya|klik di sini|klik disini|ikuti kami|langganan|"
      "berlangganan|daftar sekarang|masuk untuk|bagikan|bagikan ke|"
      "tulis komentar|lihat semua|lihat komentar|gabung|lanjutkan membaca|"
      "scroll untuk|halaman selanjutnya|tak sempat membaca|baca ringkasan" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "iklan|foto|gambar|video|infografis|sumber|bagikan|komentar|"
      "newsletter|buletin|terkait|baca|simak|eksklusif|pilihan redaksi|"
      "advertorial|catatan redaksi|penulis|editor" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "baca juga|berlangganan (?:newsletter|buletin|sekarang)|"
      "daftar (?:sekarang|untuk mendapatkan)|"
      "ikuti (?:kami|berita|terus berita|perkembangan|saluran|channel)|"
      "dapatkan (?:berita|update|informasi|artikel)|"
      "gabung (?:di|ke|dengan|bersama)|klik di ?sini|"
      "scroll (?:untuk|ke bawah)|advertisement|"
      "artikel ini (?:telah|sudah|pertama|pernah|merupakan|ditulis|tayang)|"
      "berita ini (?:telah|sudah|pertama|pernah)|"
      "(?:seluruh hak cipta|hak cipta) dilindungi|hak cipta (?:©|\\d)|"
      "situs (?:web )?ini menggunakan|kami menggunakan cookie|"
      "alamat email anda|lihat artikel (?:asli|aslinya)|download aplikasi|"
      "unduh aplikasi" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "baca juga|berita terkait|artikel terkait|berita lainnya|"
      "artikel lainnya|berita populer|terpopuler|paling populer|terbaru|"
      "berita terbaru|rekomendasi|pilihan editor|pilihan redaksi|komentar|"
      "tulis komentar|tinggalkan komentar|tinggalkan balasan|"
      "tentang penulis|tentang kami|topik|kontak|hubungi kami|bagikan|"
      "lihat juga|lihat lainnya|mungkin anda|anda mungkin|video pilihan|"
      "trending" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "sumber|tag|tags|topik" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ komentar" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "oleh|ditulis oleh|laporan wartawan" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "penulis|editor|reporter|pewarta|redaktur|oleh|wartawan" },

    { "id", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "diterbitkan|diperbarui|dipublikasikan|tanggal|terakhir diperbarui|"
      "terbit|update" },

    /* vi */

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "xem thêm|đọc thêm|đọc tiếp|xem tiếp|xem chi tiết|tin liên quan|"
      "bài liên quan|bài viết liên quan|có thể bạn quan tâm|mời bạn đọc|"
      "mời độc giả|bài trước|bài tiếp|bài sau|bài viết trước|bài viết tiếp|"
      "đăng ký|đăng nhập|theo dõi chúng tôi|bấm vào đây|nhấn vào đây|"
      "nhấp vào đây|chia sẻ|gửi bình luận|viết bình luận|ý kiến bạn đọc|"
      "xem tất cả|tin mới|không có thời gian đọc|xem tóm tắt" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "quảng cáo|ảnh|ảnh minh họa|ảnh minh hoạ|hình ảnh|video|nguồn|chia sẻ|"
      "bình luận|bản tin|tài trợ|đồ họa|clip|xem|đọc|từ khóa|từ khoá|"
      "độc quyền|trực tiếp" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "đăng ký (?:nhận|ngay|để|kênh|theo dõi)|"
      "theo dõi (?:chúng tôi|kênh|fanpage|.{1,30} trên (?:google|facebook|"
      "youtube|zalo))|nhận (?:bản tin|tin tức mới)|"
      "mời (?:bạn đọc|quý độc giả|độc giả)|bấm vào đây|nhấn vào đây|"
      "bài viết (?:này )?(?:được đăng|đã được|thể hiện|được dịch)|"
      "bản quyền (?:©|\\d|thuộc)|mọi quyền được bảo lưu|"
      "vui lòng (?:đăng nhập|nhập|ghi rõ)|ghi rõ nguồn|không sao chép|"
      "(?:trang web|website) này sử dụng|email của bạn" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "tin liên quan|bài liên quan|bài viết liên quan|tin cùng|"
      "cùng chuyên mục|cùng chủ đề|có thể bạn|tin khác|tin mới|các tin khác|"
      "bài viết khác|xem thêm|đọc thêm|đọc nhiều|xem nhiều|tin nổi bật|"
      "nổi bật|bình luận|ý kiến|viết bình luận|gửi bình luận|"
      "để lại bình luận|chia sẻ|liên hệ|chủ đề|từ khóa|về tác giả|"
      "dành cho bạn" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "nguồn|từ khóa|từ khoá|tags?" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ bình luận|bình luận \\(" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "theo|tác giả|bài và ảnh|thực hiện" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "tác giả|bài|bài và ảnh|phóng viên|biên tập|thực hiện|người viết" },

    { "vi", SUMMARY_LATIN, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "cập nhật|đăng lúc|ngày|ngày đăng|thứ (?:hai|ba|tư|năm|sáu|bảy)|"
      "chủ nhật|xuất bản" },

    /* ru */

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "читайте также|читайте ещё|читайте еще|читать далее|читать дальше|"
      "читать полностью|читать статью|читать все|читать ещё|читать еще|"
      "читайте нас|смотрите также|смотреть все|смотреть видео|подробнее|"
      "узнать больше|узнать подробнее|подписаться|подписывайтесь|"
      "подпишитесь|предыдущая статья|следующая статья|предыдущая новость|"
      "следующая новость|поделиться|поделиться в|нажмите здесь|войти|"
      "зарегистрироваться|оставить комментарий|показать комментарии|"
      "комментировать|добавить комментарий|материалы по теме|"
      "материал по теме|новости по теме|по теме|ещё по теме|еще по теме|"
      "на эту тему|распечатать|нет времени читать|краткое содержание|"
      "перейти к" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "реклама|фото|фотографии?|видео|источник|источники|изображение|"
      "иллюстрация|инфографика|поделиться|комментарии|рассылка|"
      "партнёрский материал|партнерский материал|на правах рекламы|"
      "эксклюзив|срочно|онлайн|от редакции|примечание редакции|фото и видео|"
      "снимок|скриншот" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "подписывайтесь на|подпишитесь на|"
      "подписаться на (?:рассылку|канал|новости)|"
      "читайте (?:также|нас|ещё|еще|наши|подробнее)|"
      "следите за (?:новостями|нами|нашими)|присоединяйтесь к|вступайте в|"
      "нажмите (?:здесь|сюда)|"
      "чтобы (?:оставить комментарий|комментировать|читать дальше|"
      "прочитать)|"
      "(?:эта|данная) (?:статья|публикация) (?:была|впервые|является|"
      "доступна)|материал (?:подготовлен|опубликован|впервые|предоставлен)|"
      "статья (?:была )?(?:опубликована|подготовлена|обновлена)|"
      "все права защищены|перепечатка (?:материалов|без|возможна|разрешена)|"
      "при (?:использовании|цитировании|перепечатке) материалов|"
      "копирование материалов|мы используем (?:файлы )?cookie|"
      "(?:этот|наш) сайт использует|ваш (?:адрес )?(?:e-mail|email|адрес)|"
      "нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|"
      "выделите (?:её|ее|текст|фрагмент)|"
      "если вы (?:нашли|заметили) (?:ошибку|опечатку)|"
      "мнение (?:автора|редакции) может|"
      "авторские права (?:©|защищены|на (?:материалы|данный))" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "читайте также|читайте ещё|читайте еще|смотрите также|по теме|"
      "материалы по теме|новости по теме|похожие|другие новости|"
      "другие материалы|другие статьи|последние новости|главные новости|"
      "главное|популярное|самое читаемое|самое популярное|рекомендуем|"
      "вам может|комментарии|комментировать|оставить комментарий|"
      "добавить комментарий|обсуждение|поделиться|об авторе|о нас|темы|теги|"
      "метки|контакты|ещё новости|еще новости|новости партн|ранее по теме|"
      "что ещё почитать|что еще почитать|лента новостей|пресс-служба" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "источник|источники|теги|тэги|метки" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ комментари" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "автор|текст|записала?|подготовила?|беседовала?|корреспондент" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "автор|авторы|текст|редактор|журналист|корреспондент" },

    { "ru", SUMMARY_CYRILLIC, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "опубликовано|обновлено|дата|дата публикации|размещено|добавлено|"
      "создано" },

    /* uk */

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "читайте також|читайте ще|читати далі|читати більше|читати повністю|"
      "читати статтю|читайте нас|дивіться також|дивитися відео|детальніше|"
      "докладніше|дізнатися більше|підписатися|підписатись|підписуйтесь|"
      "підписуйтеся|підпишіться|попередня стаття|наступна стаття|"
      "попередня новина|наступна новина|поділитися|поділитись|натисніть тут|"
      "увійти|зареєструватися|залишити коментар|додати коментар|коментувати|"
      "показати коментарі|матеріали за темою|новини за темою|за темою|"
      "на цю тему|роздрукувати|немає часу читати|прочитати стисло" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "реклама|фото|фотографія|відео|джерело|джерела|зображення|ілюстрація|"
      "інфографіка|поширити|поділитися|коментарі|розсилка|"
      "партнерський матеріал|на правах реклами|ексклюзив|терміново|онлайн|"
      "від редакції|примітка редакції|скріншот" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "підписуйтесь на|підписуйтеся на|підпишіться на|"
      "читайте (?:також|нас|ще|наші)|стежте за (?:новинами|нами|нашими)|"
      "слідкуйте за (?:новинами|нами)|долучайтеся до|приєднуйтесь до|"
      "приєднуйтеся до|натисніть (?:тут|сюди)|"
      "щоб (?:залишити коментар|коментувати|читати далі)|"
      "(?:ця|дана) (?:стаття|публікація) (?:була|вперше|є)|"
      "матеріал (?:підготовлено|опубліковано|вперше|створено)|"
      "статтю (?:опубліковано|оновлено|підготовлено)|усі права захищен|"
      "всі права захищен|передрук (?:матеріалів|без|дозволен)|"
      "при (?:використанні|цитуванні|передруку) матеріалів|"
      "у разі (?:використання|цитування|передруку)|ми використовуємо|"
      "(?:цей|наш) сайт використовує|помітили помилку|знайшли помилку|"
      "якщо ви (?:помітили|знайшли)|ваша (?:електронна )?адреса" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "читайте також|читайте ще|дивіться також|за темою|матеріали за темою|"
      "новини за темою|схожі|інші новини|інші матеріали|інші статті|"
      "останні новини|головні новини|головне|популярне|найпопулярніше|"
      "рекомендуємо|вам може|коментарі|коментувати|залишити коментар|"
      "додати коментар|обговорення|поділитися|про автора|про нас|теми|теги|"
      "мітки|контакти|ще новини|новини партнерів|стрічка новин|прес-служба" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "джерело|джерела|теги|мітки" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ коментар" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "автор|авторка|текст|записала?|підготувала?|спілкувалася" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "автор|авторка|автори|текст|редактор|журналіст" },

    { "uk", SUMMARY_CYRILLIC, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "опубліковано|оновлено|дата|дата публікації|додано|створено" },

    /* ar */

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "اقرأ أيضا|اقرأ أيضاً|اقرأ ايضا|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|"
      "إقرأ المزيد|اقرأ أكثر|شاهد أيضا|شاهد أيضاً|شاهد المزيد|شاهد الفيديو|"
      "المزيد من|المزيد عن|لمزيد من|للمزيد|أخبار ذات صلة|مقالات ذات صلة|"
      "مواضيع ذات صلة|موضوعات ذات صلة|قد يعجبك|قد يهمك|المقال السابق|"
      "المقال التالي|الخبر السابق|الخبر التالي|اشترك الآن|تابعنا|تابعونا|"
      "انقر هنا|اضغط هنا|شارك على|شارك هذا|مشاركة عبر|تسجيل الدخول|"
      "أضف تعليق|أضف تعليقك|اترك تعليق|اترك تعليقا|عرض التعليقات|"
      "لا وقت للقراءة|اقرأ الملخص" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "طباعة|إعلان|اعلان|إعلانات|صورة|صور|الصورة|تصوير|المصدر|المصادر|فيديو|"
      "شارك|مشاركة|تعليقات|التعليقات|النشرة البريدية|ذات صلة|عاجل|حصري|"
      "مباشر|إنفوغرافيك|ملاحظة المحرر|محتوى مدفوع|محتوى ترويجي" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "اشترك (?:في (?:النشرة|نشرتنا|القناة|قناتنا|خدمة)|الآن|ليصلك)|"
      "سجل (?:الآن|في نشرتنا|بريدك)|تابعوا? (?:آخر|أحدث|قناة|حسابات)|"
      "تابعنا (?:على|عبر)|تابعونا (?:على|عبر)|"
      "انضم إلى (?:قناتنا|قناة|صفحتنا|مجتمعنا|نشرتنا)|انضم إلينا|انقر هنا|"
      "اضغط هنا|حمل تطبيق|"
      "هذا (?:المقال|الخبر|المحتوى|التقرير) (?:نشر|نُشر|يعبر|منشور|مترجم|"
      "متاح)|المقالات المنشورة|جميع الحقوق محفوظة|كل الحقوق محفوظة|"
      "حقوق (?:النشر|الطبع)|نستخدم ملفات|يستخدم (?:هذا )?الموقع|"
      "بريدك الإلكتروني|لن يتم نشر (?:عنوان )?بريدك|الآراء الواردة" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|أخبار ذات صلة|مقالات ذات صلة|"
      "مواضيع ذات صلة|موضوعات ذات صلة|أخبار متعلقة|مقالات مشابهة|قد يعجبك|"
      "قد يهمك|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|آخر الأخبار|"
      "أحدث الأخبار|أهم الأخبار|المزيد من|المزيد في|التعليقات|تعليقات|"
      "أضف تعليق|اترك تعليق|شارك (?:هذا|المقال|الخبر|على)|عن الكاتب|"
      "عن المؤلف|من نحن|اتصل بنا|كلمات مفتاحية|الكلمات المفتاحية|مواضيع|"
      "اخترنا لك|نرشح لك|موصى به" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "المصدر|المصادر|وسوم|الوسوم|كلمات دلالية|الكلمات الدلالية" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ تعليق" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "بقلم|كتب|كتبت|كتبه|إعداد|تقرير|تحرير|ترجمة" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "الكاتب|بقلم|كتب|كتبت|إعداد|تقرير|المؤلف|تحرير|المراسل" },

    { "ar", SUMMARY_ARABIC, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "نشر|نُشر|نشر في|تاريخ النشر|آخر تحديث|تم التحديث|تحديث|التاريخ|السبت|"
      "الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة" },

    /* hi */

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी देखें|ये भी देखें|और पढ़ें|पूरा पढ़ें|पूरी खबर|"
      "आगे पढ़ें|संबंधित खबर|संबंधित लेख|अगली खबर|पिछली खबर|अगला लेख|पिछला लेख|"
      "सब्सक्राइब करें|सदस्यता लें|फॉलो करें|हमें फॉलो|यहां क्लिक|यहाँ क्लिक|शेयर करें|"
      "साझा करें|लॉग इन|लॉगिन|साइन अप|टिप्पणी करें|टिप्पणी लिखें|कमेंट करें|वीडियो देखें|"
      "सभी देखें|ऐप डाउनलोड|पढ़ने का समय नहीं|सारांश पढ़ें" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "विज्ञापन|फोटो|फ़ोटो|तस्वीर|तस्वीरें|चित्र|स्रोत|सोर्स|वीडियो|शेयर|टिप्पणियां|"
      "टिप्पणियाँ|कमेंट|न्यूज़लेटर|न्यूजलेटर|संबंधित|पढ़ें|देखें|एक्सक्लूसिव|ब्रेकिंग न्यूज|लाइव|"
      "संपादक की टिप्पणी|फोटो क्रेडिट|इमेज क्रेडिट" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "(?:यह|ये|इसे) भी पढ़ें|हमारे (?:न्यूज़लेटर|न्यूजलेटर|चैनल|व्हाट्सएप|व्हाट्सऐप)|"
      "हमें (?:फेसबुक|ट्विटर|गूगल|इंस्टाग्राम|फॉलो)|(?:यहां|यहाँ) क्लिक|"
      "ताज़ा (?:खबरों|खबरें)|ताजा (?:खबरों|खबरें)|"
      "देश और दुनिया की (?:ताज़ा|ताजा|तमाम|सभी|लेटेस्ट)|"
      "(?:यह|इस) (?:लेख|खबर|आर्टिकल|स्टोरी) (?:को|मूल|पहली|में व्यक्त|सिंडिकेट)|"
      "सर्वाधिकार सुरक्षित|सभी अधिकार सुरक्षित|कॉपीराइट (?:©|\\d)|डिस्क्लेमर|"
      "अस्वीकरण|हम कुकीज़|यह वेबसाइट|आपका ईमेल|टिप्पणी करने के लिए" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|संबंधित|और खबरें|अन्य खबरें|अन्य लेख|ताज़ा खबरें|"
      "ताजा खबरें|ताज़ा खबर|ताजा खबर|लोकप्रिय|ट्रेंडिंग|सबसे ज्यादा पढ़ी|सबसे ज़्यादा पढ़ी|"
      "टिप्पणियां|टिप्पणियाँ|टिप्पणी|कमेंट|शेयर करें|साझा करें|लेखक के बारे में|हमारे बारे में|"
      "विषय|टैग|संपर्क|आपके लिए|आपको पसंद|बड़ी खबरें|टॉप स्टोरी" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "स्रोत|टैग|टैग्स|टॉपिक्स" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ टिप्पणि" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "लेखक|रिपोर्ट|द्वारा" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "लेखक|रिपोर्ट|रिपोर्टर|संवाददाता|द्वारा|संपादन|लेखिका|एडिटेड बाय|रिटेन बाय" },

    { "hi", SUMMARY_INDIC, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "प्रकाशित|अपडेटेड|अपडेट|अद्यतन|प्रकाशन तिथि|तारीख|दिनांक|पब्लिश्ड|आखिरी अपडेट" },

    /* bn */

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "আরও পড়ুন|আরো পড়ুন|এটাও পড়ুন|এটিও পড়ুন|আরও দেখুন|আরো দেখুন|আরও জানতে|"
      "বিস্তারিত পড়ুন|বিস্তারিত দেখুন|পুরো খবর|সম্পর্কিত খবর|সম্পর্কিত সংবাদ|"
      "সংশ্লিষ্ট খবর|সংশ্লিষ্ট সংবাদ|আগের খবর|পরের খবর|আগের সংবাদ|পরবর্তী সংবাদ|"
      "পূর্ববর্তী সংবাদ|সাবস্ক্রাইব করুন|অনুসরণ করুন|ফলো করুন|এখানে ক্লিক|ক্লিক করুন|"
      "শেয়ার করুন|লগইন|লগ ইন|নিবন্ধন করুন|মন্তব্য করুন|মন্তব্য লিখুন|ভিডিও দেখুন|"
      "সব দেখুন|অ্যাপ ডাউনলোড|পড়ার সময় নেই|সারাংশ পড়ুন" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "বিজ্ঞাপন|ছবি|ফাইল ছবি|সংগৃহীত ছবি|ছবি সংগৃহীত|ছবিঃ|সূত্র|উৎস|ভিডিও|শেয়ার|"
      "মন্তব্য|মতামত|নিউজলেটার|সম্পর্কিত|পড়ুন|দেখুন|এক্সক্লুসিভ|ব্রেকিং নিউজ|সরাসরি|"
      "সম্পাদকের নোট" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "আরও পড়ুন|আরো পড়ুন|আমাদের (?:নিউজলেটার|ফেসবুক|ইউটিউব|চ্যানেল|অনুসরণ)|"
      "সর্বশেষ (?:খবর|সংবাদ) (?:পেতে|জানতে)|"
      "খবর পেতে (?:চোখ|ক্লিক|সাবস্ক্রাইব|ফলো|আমাদের|গুগল)|এখানে ক্লিক|"
      "(?:এই|এ) (?:লেখা|লেখাটি|প্রতিবেদন|প্রতিবেদনটি|সংবাদ|সংবাদটি|খবর|"
      "খবরটি|নিবন্ধ|নিবন্ধটি) (?:প্রথম|মূলত|সর্বশেষ|অনুমতি)|সর্বস্বত্ব|"
      "স্বত্ব (?:©|\\d)|কপিরাইট (?:©|\\d)|আমরা কুকি|এই ওয়েবসাইট|আপনার ইমেইল|"
      "মন্তব্য করতে" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "আরও পড়ুন|আরো পড়ুন|আরও খবর|আরো খবর|আরও সংবাদ|সম্পর্কিত|সংশ্লিষ্ট|অন্যান্য খবর|"
      "অন্যান্য সংবাদ|সর্বশেষ খবর|সর্বশেষ সংবাদ|সর্বশেষ|সর্বাধিক পঠিত|জনপ্রিয়|"
      "মন্তব্য|মতামত দিন|শেয়ার করুন|লেখক সম্পর্কে|লেখক পরিচিতি|আমাদের সম্পর্কে|"
      "বিষয়|ট্যাগ|যোগাযোগ|আপনার জন্য|এই বিভাগের|এ বিভাগের|এ জাতীয় আরও" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "সূত্র|ট্যাগ|ট্যাগস|বিষয়" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ ?টি মন্তব্য" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "লেখক|প্রতিবেদক|লিখেছেন" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "লেখক|লেখকঃ|প্রতিবেদক|লিখেছেন|নিজস্ব প্রতিবেদক|নিজস্ব প্রতিনিধি|"
      "স্টাফ রিপোর্টার|সংবাদদাতা|প্রতিনিধি|নিজস্ব সংবাদদাতা" },

    { "bn", SUMMARY_INDIC, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "প্রকাশ|প্রকাশিত|প্রকাশের সময়|আপডেট|হালনাগাদ|সর্বশেষ আপডেট|তারিখ" },

    /* zh */

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "阅读更多|閱讀更多|阅读全文|閱讀全文|查看更多|了解更多|展开全文|"
      "展開全文|继续阅读|繼續閱讀|延伸阅读|延伸閱讀|相关阅读|相關閱讀|"
      "相关新闻|相關新聞|相关文章|相關文章|推荐阅读|推薦閱讀|更多新闻|"
      "更多新聞|更多内容|更多精彩|上一篇|下一篇|上一則|下一則|点击这里|"
      "點擊這裡|点击查看|點擊查看|点击进入|立即订阅|立即訂閱|订阅|訂閱|"
      "关注我们|追蹤我們|分享到|分享至|登录|登入|注册|註冊|我要评论|"
      "我要評論|发表评论|發表評論|查看评论|返回首页|扫一扫|扫码|"
      "没有时间阅读|没时间看|看摘要" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "广告|廣告|图|圖|图片|圖片|图源|图片来源|圖片來源|圖片提供|图说|圖說|"
      "视频|影片|影音|来源|來源|资料来源|資料來源|资料图|资料图片|資料圖|"
      "資料照片|分享|评论|評論|留言|电子报|電子報|相关|相關|推荐|推薦|独家|"
      "獨家|直播|快讯|快訊|编者按|編按|赞助|贊助|推广" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "关注.{0,20}(?:公众号|微信|微博)|欢迎(?:关注|订阅|转载)|"
      "歡迎(?:訂閱|加入|追蹤)|扫(?:描)?(?:下方|上方)?二维码|"
      "掃描(?:下方|上方|QR|二維)|订阅我们|訂閱我們|"
      "加入.{0,12}(?:會員|会员|粉絲團|LINE)|下载.{0,12}(?:客户端|APP)|"
      "下載.{0,12}APP|"
      "本文(?:来自|來自|转自|轉自|首发|原载|原載|原刊|系|为|"
      "為|由|仅代表|僅代表|授权|授權|已获|获|经|經)|版权所有|版權所有|"
      "版权声明|版權聲明|未经(?:授权|许可|允许)|未經(?:授權|許可|允許)|"
      "转载请|轉載請|免责声明|免責聲明|特别声明|声明：|聲明：|本网站使用|"
      "本網站使用|我们使用 ?[Cc]ookie|我們使用 ?[Cc]ookie|"
      "更多精彩(?:内容|內容)|©" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|"
      "相關文章|相关推荐|相關推薦|相关报道|相關報導|相關報道|推荐阅读|"
      "推薦閱讀|为您推荐|為您推薦|猜你喜欢|你可能也|您可能|热门|熱門|热点|"
      "最新新闻|最新消息|最新文章|今日热点|更多新闻|更多新聞|更多报道|评论|"
      "評論|留言|网友评论|網友|发表评论|發表評論|分享|关于作者|關於作者|"
      "作者简介|作者簡介|关于我们|關於我們|标签|標籤|关键词|關鍵字|联系我们|"
      "聯絡我們|编辑推荐|編輯推薦|參考資料|参考资料|參考文獻" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "来源|來源|标签|標籤|责任编辑|責任編輯" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ ?(?:条|條|则|則|个)?(?:评论|評論|留言)" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "文/|文／|撰文/|撰文／|记者/|記者/|作者/|作者／|圖/|图/" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|責編|文|撰文|撰稿|"
      "编译|編譯|翻译|校对" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_SHORT,
      "记者|記者|本报记者|本報記者|新华社记者|中新社记者" },

    { "zh", SUMMARY_CJK, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "发布时间|發佈時間|发布于|發布時間|发表于|發表於|更新时间|更新時間|"
      "更新于|时间|時間|日期|发布|發布|发表|更新" },

    /* ja */

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "続きを読む|続きはこちら|もっと見る|もっと読む|詳しくはこちら|"
      "詳しく見る|詳細はこちら|全文を読む|関連記事|関連ニュース|関連リンク|"
      "関連動画|関連キーワード|あわせて読みたい|合わせて読みたい|"
      "おすすめ記事|おすすめの記事|こちらも|前の記事|次の記事|前へ|次へ|"
      "前のページ|次のページ|ここをクリック|こちらをクリック|購読する|"
      "登録する|会員登録|無料登録|フォローする|フォローして|シェアする|"
      "ツイートする|ログイン|コメントする|コメントを書く|コメントを見る|"
      "一覧を見る|記事一覧|トップへ|トップページ|印刷する|画像を見る|"
      "写真を見る|動画を見る|写真特集|読む時間がない|要約を読む" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "広告|PR|写真|画像|図|動画|映像|出典|引用元|提供|提供元|撮影|シェア|"
      "共有|印刷|コメント|メルマガ|メールマガジン|関連|速報|独自|ライブ|"
      "スポンサー|スポンサーリンク|編集部注|イメージ|イメージ写真|写真提供|"
      "画像提供" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "この記事は(?:有料|会員|、|最初|.{0,12}(?:会員限定|有料))|"
      "この記事を(?:シェア|書いた|印刷|気に入)|この記事が気に入|"
      "当サイト(?:では|は)|本サイト(?:では|は)|"
      "クッキー(?:の使用|を使用|\\(|（)|無断(?:転載|複製|使用)|禁無断|"
      "著作権(?:は、?当|について)|Copyright|©|メールマガジン(?:に|を)登録|"
      "メルマガ(?:に|を)登録|ニュースレター(?:に|を)登録|"
      "公式(?:LINE|アカウント|ツイッター|X)|"
      "有料会員(?:限定|登録|になる|の方)|会員登録(?:すると|して|が|で)|"
      "残り\\d+文字|ログインして|フォローして(?:最新|ください)|"
      "お問い合わせ(?:は|先)|詳しくは(?:こちら|公式)|"
      "※(?:写真|画像|この記事|本記事)" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "関連記事|関連ニュース|関連リンク|関連動画|関連キーワード|"
      "関連トピック|あわせて読みたい|合わせて読みたい|こちらも|おすすめ|"
      "オススメ|人気記事|人気の記事|人気ランキング|アクセスランキング|"
      "ランキング|最新記事|最新ニュース|新着記事|その他の|他の記事|コメント|"
      "みんなのコメント|この記事を|シェア|筆者紹介|著者紹介|執筆者|"
      "ライター紹介|プロフィール|著者プロフィール|会社概要|お問い合わせ|"
      "タグ|キーワード|トピックス|注目の|特集|ピックアップ" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "出典|参考|参考文献|タグ|ハッシュタグ" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ ?件のコメント|コメント ?[（(]?\\d" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "文/|文＝|文・|取材・文|構成/|執筆/|聞き手" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "文|筆者|著者|執筆|記者|取材|取材・文|編集|聞き手|構成|文・写真|"
      "ライター" },

    { "ja", SUMMARY_CJK, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "公開|公開日|更新|更新日|最終更新|配信|掲載|投稿日|投稿|作成日|"
      "公開日時|更新日時" },

    /* ko */

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_LINK,
      "더 보기|더보기|더 읽기|자세히 보기|기사 더보기|전체 기사|전문 보기|"
      "관련 기사|관련기사|관련 뉴스|관련뉴스|함께 읽으면|함께 보면|"
      "이전 기사|이전기사|다음 기사|다음기사|이전 글|다음 글|여기를 클릭|"
      "클릭하세요|구독하기|구독하세요|구독신청|뉴스레터 구독|팔로우|"
      "공유하기|기사 공유|페이스북 공유|카카오톡 공유|카카오톡으로 공유|"
      "로그인|회원가입|댓글 쓰기|댓글쓰기|댓글 보기|댓글 달기|목록 보기|"
      "인쇄하기|기사 스크랩|글자 크기|글자크기|동영상 보기|"
      "네이버에서 (?:구독|보기)|읽을 시간이 없|요약 보기" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_ALONE,
      "광고|사진|사진 제공|사진제공|사진 출처|사진=.{1,20}|자료사진|"
      "자료 사진|이미지|영상|동영상|그래픽|출처|자료|공유|인쇄|댓글|"
      "뉴스레터|관련|속보|단독|생방송|편집자주|편집자 주|연관기사|협찬|"
      "스폰서" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_NOISE, SUMMARY_FORM_OPEN,
      "이 (?:기사는|콘텐츠는|뉴스는)|본 (?:기사는|기사의|콘텐츠)|"
      "무단 ?(?:전재|복제|배포)|"
      "저작권자 ?[©ⓒ(<:]|모든 권리|카카오톡에서|카카오톡 "
      "?:|제보(?: ?:|는 카|하기)|ⓒ|©|"
      "뉴스레터(?:를)? (?:구독|신청)|네이버(?:에서)? "
      "(?:채널|메인|구독)|유튜브 채널|댓글을 (?:작성|입력|"
      "쓰)|로그인 (?:후|하시면)|쿠키를 사용|이메일 주소" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_LINK,
      "관련 기사|관련기사|관련 뉴스|관련뉴스|관련 글|연관 기사|연관기사|"
      "추천 기사|추천기사|추천 뉴스|함께 읽으면|함께 보면|많이 본|많이본|"
      "가장 많이|인기 기사|인기기사|인기 뉴스|최신 기사|최신기사|최신 뉴스|"
      "최신뉴스|주요 뉴스|주요뉴스|오늘의 뉴스|실시간|다른 기사|댓글|"
      "기자의 다른|이 기자의|저자 소개|필자 소개|기자 소개|태그|키워드|문의|"
      "공유하기|핫이슈|이슈" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_ALONE,
      "출처|태그|키워드|해시태그" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_END, SUMMARY_FORM_OPEN,
      "\\d+ ?개의 댓글|댓글 ?[(（]?\\d" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_NAME,
      "글=|글 =|글·사진|기자=|취재=|글 |정리=" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_ALONE,
      "글|기자|취재|취재기자|작성자|저자|글·사진|정리|편집" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_AUTHOR, SUMMARY_FORM_SHORT,
      "\\p{Hangul}{2,4} (?:선임)?기자|"
      "\\[?\\p{Hangul}{2,10} = \\p{Hangul}{2,4} ?기자" },

    { "ko", SUMMARY_CJK, SUMMARY_SAYS_DATE, SUMMARY_FORM_WORD,
      "입력|수정|등록|승인|기사입력|최종수정|업데이트|게시|작성|발행일|"
      "송고시간|입력시간" },

    { NULL, 0, 0, 0, NULL }
};


#endif /* _SUMMARY_PHRASES_H_INCLUDED_ */
