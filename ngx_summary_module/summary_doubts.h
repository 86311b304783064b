
/*
 * Words that raise doubts about a sentence, by language; a language without a
 * row raises none.  "|" stands between them; ASCII letters in any case.  Only
 * summary_stand.c includes this file.
 *
 *     clauses  begin a subordinate clause, which without a comma is all that
 *              there is
 *     steps    may stand before an order
 *     orders   imperatives, where one of `objects` follows, if there are any
 *     page     say, anywhere in a sentence, that it is about its page
 *     bare     pronouns of the third person, subjects and objects
 *     fore     words that are no noun: with a pronoun behind them they begin a
 *              sentence about someone who is not in it
 *     fronts   begin a phrase before the first comma; with a pronoun behind
 *              that the sentence leans on the one before it
 *     said     end it, behind a comma: likewise
 *     adverbs  stand before its first comma: likewise
 *     openers  begin it: likewise
 *     asks     begin a clause that asks, as the subject or object of the next
 *     nouns    begin with capitals, and nothing else does
 */


#ifndef _SUMMARY_DOUBTS_H_INCLUDED_
#define _SUMMARY_DOUBTS_H_INCLUDED_


typedef struct {
    const char  *lang;
    const char  *clauses;
    const char  *steps;
    const char  *orders;
    const char  *objects;
    const char  *page;
    const char  *bare;
    const char  *fore;
    const char  *fronts;
    const char  *said;
    const char  *adverbs;
    const char  *openers;
    const char  *asks;
    int          nouns;
} summary_doubts_t;


static const summary_doubts_t  summary_doubts[] = {

    { "de lb",
      "dass |weil |obwohl |wobei |wenn |falls |sobald |solange |nachdem |"
      "bevor |sodass |so dass |weshalb |wodurch |wogegen |wohingegen ",
      "dann|nun|jetzt|zuerst|zunächst|danach|anschließend|zum schluss|"
      "und|bitte",
      "tauche|tauch|schneide|schneidet|rühre|rührt|mische|mischt|gib|gebt|"
      "nimm|nehmt|lass|lasst|füge|fügt|gieße|gießt|verrühre|vermische|erhitze|"
      "koche|kocht|backe|backt|brate|bratet|lege|legt|stelle|stellt|wasche|"
      "schäle|hacke|würze|serviere|achte|achtet|probiere|probiert|wähle|wählt|"
      "klicke|klickt|öffne|öffnet|vermeide|vermeidet|verwende|nutze|nutzt|"
      "informiere|entdecke|entdeckt|sichere|sichert|schau|schaut|lies|lest|"
      "melde|meldet|besuche|besucht|folge|folgt|abonniere|abonniert|denke|"
      "denkt|vergiss|vergesst|stell|mach|macht|hol|holt|geh|geht|fülle|füllt|"
      "gebe|trage|tragt|teile|teilt|sende|sendet|schick|schickt|merke|plane|"
      "schalte|drücke|setze|setzt|ziehe|zieht|starte|startet|überprüfe|prüfe",
      "",
      "in diesem artikel|in diesem beitrag|in diesem text|in diesem video|"
      "diesem artikel|dieser artikel|diesen artikel|dieses artikels|"
      "dieser beitrag|diesen beitrag|in unserem artikel|in unserem beitrag|"
      "im folgenden|nachfolgend|nachfolgende|nachfolgenden|siehe oben|"
      "siehe unten|weiter unten|weiter oben|untenstehend|untenstehende|"
      "untenstehenden|auf dem bild|im bild|bildergalerie|gastbeitrag|"
      "hier finden|hier findet ihr|hier findest|erfahren sie|erfährst du|"
      "erfahrt ihr|bereits erschienenen|laden wir sie|sie herzlich ein|"
      "euch herzlich ein|dich herzlich ein|herzlich einladen|das folgende|"
      "die folgende|die folgenden|der folgende|folgendes|eben beschriebene|"
      "eben genannte|oben genannte|oben genannten|oben erwähnte|"
      "oben erwähnten|oben beschriebene|oben beschriebenen|"
      "wir stellen vor|stellen wir ihnen|stellen wir euch|"
      "unser angebot|unsere lieferungen|zur anmeldung|gutscheincode|"
      "versandkosten|finden sie hier|findet ihr hier|findest du hier|"
      "folgebeitrag|nächsten beitrag|letzter post|meinem blog|meinen blog|"
      "meines blogs|das vorliegende|die vorliegende|der vorliegende|"
      "dieses papier|unserem newsletter|dazu gibt's hier|dazu gibt es hier|"
      "auf dieser seite|für euch habe ich|für dich zusammengestellt|"
      "folgenden artikel|folgenden beitrag|schicken wir ihnen|"
      "kontaktieren sie uns|(bild)|(foto)|(siehe bild)|auf dem foto|"
      "in diesem interview|im interview verrät|verrät er uns|verrät sie uns|"
      "der autor ist|die autorin ist|der autor kennt|die autorin kennt|"
      "der autor arbeitet|die autorin arbeitet|der autor lebt|"
      "die autorin lebt|wir bieten|unsere leistungen|unsere produkte|"
      "wir liefern|behalten uns das recht|behalten wir uns das recht|"
      "möchte ich heute|möchte ich euch heute",
      "er|ihn|ihm|sie|ihnen", "", "", "",
      "dabei|dafür|dadurch|davon|dazu|daran|darauf|daraus|darin|danach|"
      "dagegen|daneben|darunter|dorthin|daher|deshalb|deswegen|demnach|"
      "ansonsten|trotzdem|stattdessen|hierfür|hierzu|hierbei|hiermit|hieran|"
      "hierin|diesbezüglich|beschriebenen|genannten|obigen|besagten|jener|"
      "derlei|dergleichen|also|aber|dennoch|allerdings|dann|dort|dorthin|"
      "darüber|darüber hinaus|weitere|weiteren|weiterer|weiteres|ebenfalls|"
      "ebenso|zudem|außerdem|jedoch|hingegen|seither|seitdem|damit|sogar|"
      "folglich|somit|wiederum|überdies|indes|derweil|demgegenüber|de facto|"
      "anders|derselbe|dieselbe|dasselbe|dessen|deren",
      "heißt,|heißt:|bedeutet:|sprich:|nur gut |kurzum |fazit:|fazit |"
      "übrigens |apropos |zurück zu |stattdessen |letztlich |"
      "letztendlich |schließlich |leider |zum glück |glücklicherweise |"
      "inzwischen |mittlerweile |später |zuvor |vorher |nachher |"
      "natürlich |klar,|immerhin |tatsächlich |in der tat |im ergebnis |"
      "am ende |einen tag später |seither |seitdem |bis dahin |von da an |"
      "für die beiden |die beiden |der erste |die erste |der zweite |"
      "die zweite |das zweite |zweitens |drittens |erstens |in dem fall |"
      "in dem falle |die folge |die folgen |das ergebnis |die ergebnisse |"
      "der grund |die gründe |die konsequenz |die lösung |die antwort |"
      "die idee |das problem |die frage |der vorwurf |die vorwürfe |"
      "die kritik |die forderung |der unterschied |die veränderungen |"
      "die entscheidung |der vorschlag |die regelung |die maßnahme |"
      "die maßnahmen |der vorfall |der effekt |der trick |der eindruck |"
      "das tier |der mann |die frau |der junge |das mädchen |das paar |"
      "zunächst einmal ",
      "welche|welcher|welches|was|wie|wo|warum|wieso|weshalb|wann", 1 },

    { "en",
      "because |whereas |which ",
      "then|next|now|first|finally|meanwhile|and|please|simply|just|pro tip:|"
      "tip:",
      "add|stir|mix|heat|cook|bake|pour|place|preheat|serve|cut|chop|remove|"
      "let|make|learn|click|try|follow|visit|see|check|use|take|get|go|enjoy|"
      "sprinkle|combine|whisk|bring|cover|drain|season|set|turn|allow|repeat|"
      "transfer|wash|peel|slice|spread|roll|fold|blend|simmer|boil|fry|grill|"
      "melt|garnish|keep|store|submit|send|register|choose|select|enter|"
      "open|install|run|type|download|buy|order|watch|listen|discover|"
      "explore|read|tell|remember|note|ensure|avoid|consider|give|put|"
      "start|join|don't|do",
      "the|a|an|it|them|this|these|your|our|its|their|my|all|some|each|to|"
      "for|in|into|on|until|with|about|more|half|together|aside|sure|how|"
      "that|if|us|me|out|up|any|here|now|not|from|whether|when|what|where|by|"
      "off",
      "in this article|in this post|in this blog post|in this video|"
      "in this guide|in this tutorial|in this episode|in this section|"
      "this article is|this article was|this article will|this post is|"
      "this post was|this blog post|is listed below|are listed below|"
      "listed below|below is|see below|below are|below, we|below, you|"
      "the following are|as you can see|pictured above|pictured below|"
      "read on|click here|links below|link below|the above|above example|"
      "example above|above-mentioned|aforementioned|mentioned above|"
      "described above|previous post|previous article|next post|last post|"
      "media playback|originally published|originally appeared|"
      "first appeared on|original story|affiliate links|"
      "affiliate commission|for this review|in this review|this review|"
      "as i write this|the below|this paper|in this tutorial|in this piece|"
      "in this newsletter|in this issue|i'll show|we'll look at|we’ll look at|"
      "i’ll show|this guide|this tutorial|our newsletter|we asked|we've asked|"
      "we’ve asked|i asked|contact us|sign up|we'll explore|we’ll explore|"
      "in this interview|my blog|this blog|our readers|this article|"
      "this essay|this post|this column|the author is a|we provide|we offer|"
      "our services|our products",
      "he|she|him|they|them",
      "when|after|before|as|while|if|though|although|since|because|once|"
      "until|for|to|with|by|from|in|on|at|about|like|unlike|behind|under|"
      "over|beside|besides|around|despite|without|against|among|between|"
      "where|how|why|what|i|we|you|can|could|will|would|did|does|is|was|are|"
      "were|had|has|now|today|eventually|later|soon|only|even",
      "in|on|at|after|before|during|by|since|until|last|later|earlier|early|"
      "late|today|yesterday|now|eventually|finally|soon|sometimes|"
      "fortunately|unfortunately|sadly|luckily|previously|recently|"
      "initially|originally|apparently|instead|with|within|under|over|like|"
      "unlike|when|while|as|if|once",
      "he said|she said|they said|he says|she says|they say|he added|"
      "she added|they added|he told reporters|she told reporters",
      "also|another|however|therefore|thus|nevertheless|nonetheless|instead|"
      "likewise|meanwhile|consequently|otherwise|too",
      "unfortunately,|fortunately,|sadly,|luckily,|thankfully,|"
      "unsurprisingly,|not surprisingly,|no surprise |sure enough |"
      "in short |in fact |long story short |bottom line |closer to home |"
      "overall,|finally,|lastly,|secondly,|thirdly,|firstly,|second,|third,|"
      "eventually,|at first,|enter |back to |in the end,|the good news |"
      "the bad news |the upside |the downside |the catch |the twist |"
      "in response to |in return,|here are |here is |there are several |"
      "the first of |the second |the third |the last of |later,|earlier,|"
      "by then |until then |at this point |now that |given that |"
      "with that ",
      "", 0 },

    { "fr",
      "parce que |parce qu'|parce qu’|bien que |bien qu'|bien qu’|puisque |"
      "puisqu'|puisqu’|tandis que |si bien que |d'autant que |d’autant que |"
      "alors que |alors qu'|alors qu’",
      "puis|ensuite|enfin|d'abord|d’abord",
      "ajoutez|mélangez|versez|faites|mettez|laissez|coupez|prenez|servez|"
      "préchauffez|incorporez|épluchez|lavez|disposez|saupoudrez|battez|"
      "retirez|chauffez|cuisez|remuez|choisissez|consultez|regardez|lisez|"
      "partagez|participez|venez|profitez|téléchargez|pensez|évitez|essayez|"
      "imaginez|prenons|rappelons|voyons",
      "",
      "dans cet article|cet article|ci-dessous|ci-dessus|ci-contre|"
      "article mis à jour|publié initialement",
      "il|elle|ils|elles|lui|eux",
      "selon|pour|avec|chez|contre|sans|d'après|d’après|quand|lorsqu'|"
      "grâce à|depuis|alors|rapidement|même s'|même s’",
      "en|dans|après|avant|depuis|pendant|lors|à|au|hier|aujourd'hui|"
      "aujourd’hui|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundi|"
      "avec|sans|selon|ce|déjà|né|née",
      "a-t-il dit|a-t-elle dit|a-t-il ajouté|a-t-elle ajouté|a-t-il déclaré|"
      "a-t-elle déclaré|a-t-il expliqué|a-t-elle expliqué|explique-t-il|"
      "explique-t-elle|dit-il|dit-elle",
      "également|donc|ainsi|de ce fait|en effet|par ailleurs|en outre|"
      "pourtant|cependant|toutefois|néanmoins|en revanche|dès lors|"
      "par conséquent|quant à lui|quant à elle",
      "au final |finalement |bref,|enfin,|malheureusement |heureusement |"
      "en effet |quant à |le second |la seconde |le deuxième |la deuxième |"
      "en réalité |à l'époque |à l’époque |depuis lors |résultat |"
      "la décision |la mesure |"
      "le problème |la réponse |la question |la différence |la raison |"
      "l'idée |l’idée |l'annonce |l’annonce |l'incident |l’incident |"
      "la proposition |la femme ",
      "", 0 },

    { "es",
      "porque |aunque |ya que |puesto que ",
      "luego|después|finalmente|primero",
      "añade|añada|agrega|mezcla|vierte|corta|cocina|calienta|deja|sirve|"
      "coloca|retira|pon|ponga|descubre|descubra|conoce|conozca|mira|lee|lea|"
      "comparte|participa|recuerda|recuerde|revisa|visita|disfruta|elige|"
      "consulta",
      "el|la|los|las|un|una|en|con|a|al|tu|su|aquí|todo|todos|que|hasta|por|"
      "cómo|nuestra|nuestro",
      "en este artículo|este artículo|en este post|aquí te|a continuación te|"
      "a continuación les|artículo publicado|haz clic|en este vídeo|"
      "en este video",
      "él|ella|ellos|ellas",
      "según|para|con|por|sin|contra|sobre|ante",
      "", "", "también|además|sin embargo|por tanto|por lo tanto|asimismo|"
      "no obstante|en cambio|por otra parte|por su parte",
      "finalmente |al final |lamentablemente |afortunadamente |en efecto |"
      "en realidad |de ahí |en cuanto a |el segundo |la segunda |"
      "desde entonces |"
      "la decisión |la medida |el problema |la idea |la respuesta |"
      "la iniciativa |el hecho |el incidente |la propuesta |el resultado |"
      "la diferencia |el hombre |la mujer |la pareja ",
      "", 0 },

    { "it",
      "perché |benché |sebbene |poiché ",
      "poi|quindi|infine|intanto",
      "aggiungete|aggiungi|mescolate|mescola|versate|versa|tagliate|taglia|"
      "mettete|metti|lasciate|lascia|cuocete|cuoci|servite|servi|"
      "preriscaldate|unite|unisci|prendete|prendi|fate|leggi|leggete|guarda|"
      "guardate|scoprite|ricordate|provate|prova|scegliete|scegli|"
      "consultate|visitate",
      "",
      "in questo articolo|questo articolo|qui sotto|qui di seguito|"
      "di seguito trovate|articolo originale",
      "lui|lei|loro|egli|essi",
      "secondo|per|con|da|su|contro|quando|senza|anche",
      "", "", "inoltre|tuttavia|quindi|dunque|pertanto|infatti|invece|però",
      "infine |alla fine |purtroppo |fortunatamente |in effetti |in realtà |"
      "insomma |da allora |il secondo |la seconda ",
      "", 0 },

    { "pt",
      "porque |embora |já que |pois ",
      "depois|em seguida|agora|por fim",
      "adicione|misture|despeje|corte|cozinhe|aqueça|deixe|sirva|coloque|"
      "retire|ponha|descubra|conheça|veja|leia|compartilhe|participe|lembre|"
      "visite|aproveite|escolha|consulte|faça",
      "",
      "neste artigo|este artigo|neste post|nesta matéria|clique aqui|"
      "neste vídeo|nesse vídeo|neste episódio",
      "ele|ela|eles|elas",
      "segundo|para|com|por|sem|contra|sobre|quando|conforme",
      "", "", "também|além disso|no entanto|portanto|porém|entretanto|"
      "por sua vez",
      "finalmente |no final |infelizmente |felizmente |na verdade |de fato |"
      "desde então |o segundo |a segunda ",
      "", 0 },

    { "nl",
      "omdat |hoewel |terwijl |waardoor |waarbij |zodat |waarop ",
      "dan|daarna|vervolgens",
      "voeg|meng|giet|snijd|kook|verwarm|laat|serveer|bak|doe|neem|bekijk|"
      "ontdek|bezoek|kies|probeer|vergeet|denk",
      "de|het|een|je|uw|alle|er|in|aan|dan|hier|niet|met|ook|onze",
      "in dit artikel|dit artikel|hieronder|zie onder",
      "hij|ze|zij|hem|hen",
      "volgens|voor|met|van|toen|als|nadat|omdat|nu|later|ook|daarna|eerst",
      "", "zei hij|zei ze|zegt hij|zegt ze|aldus hem",
      "echter|daarom|dus|bovendien|daarnaast|daardoor|eveneens|evenwel",
      "uiteindelijk |helaas |gelukkig |inmiddels |kortom |sindsdien |"
      "het tweede |de tweede ",
      "",
      0 },

    { "sv",
      "eftersom |fastän |medan ",
      "sedan|därefter",
      "tillsätt|blanda|häll|skär|koka|värm|låt|servera|ta|lägg|upptäck|besök|"
      "välj|prova|glöm",
      "",
      "i den här artikeln|i denna artikel|se nedan",
      "han|hon|honom|henne",
      "enligt|för|med|när|då|som|nu|om|efter",
      "", "säger han|säger hon|sade han|sade hon|sa han|sa hon", "", "",
      "", 0 },

    { "nb nn no da",
      "fordi |selv om |selvom ",
      "deretter|derefter|så",
      "tilsett|tilsæt|bland|hell|hæld|skjær|skær|kok|varm|server|oppdag|"
      "besøk|besøg|velg|vælg|prøv",
      "",
      "i denne artikkelen|i denne artikel|se nedenfor",
      "han|hun|ham|henne|hende",
      "ifølge|for|med|når|da|som|nå|nu|om|etter|efter",
      "", "sier han|sier hun|sa han|sa hun|siger han|siger hun|sagde han|"
      "sagde hun", "", "",
      "", 0 },

    { "ru",
      "Потому что |Хотя |Так как |Поскольку |Чтобы |Который |Которая |"
      "Которые |Которое ",
      "Затем|Потом|Далее|Сначала",
      "Добавьте|Добавить|Смешайте|Смешать|Нарежьте|Нарезать|Залейте|Варите|"
      "Выложите|Взбейте|Разогрейте|Поставьте|Возьмите|Посыпьте|Обжарьте|"
      "Обжарить|Перемешайте|Перемешать|Подавайте|Запекайте|Выпекайте|"
      "Помните|Узнайте|Посмотрите|Оставьте|Выберите",
      "",
      "в этой статье|в данной статье|в этом материале|см. ниже|в этом видео|"
      "в этом посте",
      "он|она|они|него|неё|нее|них|ним|ней|ними|нему|его|её|ее|их",
      "Для|С|От|У|Без|Когда|К|По словам|По мнению|Благодаря|Если|Пока|"
      "Сейчас|Теперь|Сегодня|Вчера|Позже|Ранее|Раньше",
      "", "", "также|однако|поэтому|тоже|кроме того|при этом|таким образом",
      "",
      "", 0 },

    { "uk",
      "Бо |Тому що |Хоча |Оскільки |Щоб |Який |Яка |Які ",
      "Потім|Далі|Спочатку",
      "Додайте|Змішайте|Наріжте|Залийте|Варіть|Викладіть|Збийте|Поставте|"
      "Візьміть|Перемішайте|Дізнайтеся|Подивіться",
      "",
      "у цій статті|в цій статті|у цьому матеріалі",
      "він|вона|вони|нього|неї|них|ним|нею|ними|його|її|їх",
      "Для|З|Від|У|Без|Коли|До|За словами|На думку|Якщо|Поки|Зараз|Тепер|"
      "Сьогодні|Вчора|Пізніше|Раніше",
      "", "", "", "",
      "", 0 },

    { "pl",
      "ponieważ |bo |gdyż |chociaż |choć |żeby |aby |który |która |które ",
      "najpierw|następnie|potem|teraz|na koniec",
      "dodaj|dodajemy|wymieszaj|mieszamy|pokrój|kroimy|zrób|przyrządź|"
      "przygotuj|gotuj|smaż|piecz|podgrzej|wlej|wsyp|ułóż|posyp|przełóż|"
      "odstaw|odłóż|ugotuj|usmaż|upiecz|obierz|umyj|zagnieć|rozwałkuj|"
      "podawaj|weź|pamiętaj|pamiętajmy|spróbuj|wybierz|obejrzyj|dowiedz|"
      "poznaj|odkryj|zwróć",
      "",
      "w tym artykule|w artykule|w niniejszym artykule|poniżej znajd|"
      "poniżej prezent",
      "niego|niej|nich|nim|nią|nimi|jego|jej|ich",
      "według|dla|z|od|bez|przez|u|zdaniem|przy|dzięki|wobec|poza",
      "", "", "również|jednak|zatem|więc|dlatego|ponadto|także|natomiast",
      "",
      "", 0 },

    { "cs sk",
      "protože |ačkoli |ačkoliv |aby |neboť |pretože |hoci ",
      "potom|pak|nejprve|nakonec|najprv",
      "přidejte|smíchejte|nalijte|nakrájejte|vařte|pečte|podávejte|nechte|"
      "vezměte|zjistěte|vyberte|vyzkoušejte|pridajte|zmiešajte|nalejte|"
      "nakrájajte|varte|pečte|podávajte|nechajte|vezmite|zistite|vyberte",
      "",
      "v tomto článku|v této článku",
      "něj|něho|ní|nich|ním|ho|mu|neho|nej|ňou",
      "podle|pro|s|od|bez|u|podľa|pre|kvůli|díky",
      "", "", "", "",
      "", 0 },

    { "id ms",
      "", "lalu|kemudian",
      "tambahkan|masukkan|aduk|campurkan|potong|panaskan|rebus|goreng|"
      "sajikan|tuangkan|cuci|siapkan|ambil|kunjungi|temukan|pilih",
      "",
      "dalam artikel ini|artikel ini|di bawah ini|berikut ini adalah",
      "dia|ia|mereka|beliau",
      "menurut|bagi|untuk|dengan|ketika|saat|sejak",
      "", "", "", "",
      "", 0 },

    { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      NULL, 0 }
};


/* German small words that are no verbs */

static const char  summary_doubts_german[] =
    "ab|aber|acht|alle|allem|allen|aller|alles|als|also|am|an|andere|"
    "anderen|anderer|ans|anstatt|auch|auf|aus|außerdem|außerhalb|bald|bei|"
    "beide|beiden|beim|bereits|besonders|bis|bisher|bislang|bzw|dabei|"
    "dafür|damit|daneben|dann|das|dass|davon|dazu|dein|deine|deinem|deinen|"
    "deiner|dem|den|denen|denn|der|deren|des|dessen|dich|die|diese|diesem|"
    "diesen|dieser|dieses|direkt|doch|dort|drei|du|durch|eben|eher|"
    "eigentlich|ein|eine|einem|einen|einer|eines|elf|entgegen|entlang|er|"
    "erst|es|etc|etwa|euch|euer|eure|eurem|euren|fast|fünf|für|ganz|gegen|"
    "gegenüber|genau|gestern|her|herum|heute|hier|hin|hinaus|hinter|ich|"
    "ihm|ihn|ihnen|ihr|ihre|ihrem|ihren|ihrer|ihres|im|immer|in|inklusive|"
    "innerhalb|ins|insgesamt|ja|je|jede|jedem|jeden|jeder|jedes|jedoch|"
    "jetzt|kein|keine|keinem|keinen|keiner|knapp|laut|leider|mal|man|mehr|"
    "mein|meine|meinem|meinen|meiner|meist|meisten|meistens|mich|mit|"
    "mittlerweile|morgen|nach|nahe|neben|nein|neun|nicht|nichts|nie|noch|"
    "nun|nur|nämlich|ob|oberhalb|oder|oft|ohne|per|pro|rund|samt|schon|"
    "sechs|sehr|sein|seine|seinem|seinen|seiner|seines|seit|selbst|sich|"
    "sie|sieben|so|sondern|sowie|statt|trotz|um|und|uns|unser|unsere|"
    "unserem|unseren|unserer|unter|usw|viel|viele|vielen|vielleicht|vier|"
    "voll|vom|von|vor|was|wegen|weil|weiter|welche|welcher|welches|wenig|"
    "wenige|wenigen|weniger|wenn|wer|wie|wieder|wir|wo|während|zehn|zu|"
    "zugleich|zuletzt|zum|zur|zurück|zwar|zwei|zwischen|zwölf|über";

/* of these, what adjectives stand behind */

static const char  summary_doubts_bound[] =
    "der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|von|"
    "vom|zu|zum|zur|in|im|ins|an|am|ans|auf|aus|bei|beim|mit|nach|seit|über|"
    "unter|vor|hinter|neben|zwischen|durch|für|gegen|ohne|um|pro|trotz|wegen|"
    "während|statt|laut|kein|keine|keinen|keinem|keiner|sehr|besonders|sein|"
    "seine|seinen|seinem|seiner|seines|ihr|ihre|ihren|ihrem|ihrer|ihres|unser|"
    "unsere|unseren|unserem|unserer|mein|meine|meinen|meinem|meiner|dein|"
    "deine|deinen|deinem|deiner|euer|eure|euren|eurem|dieser|diese|dieses|"
    "diesem|diesen|jeder|jede|jedes|jedem|jeden|als|sowie|bis";

/* verbs that a sentence begins with */

static const char  summary_doubts_first[] =
    "gibt|kommt|kommen|heißt|geht|gehen|bleibt|bleiben|liegt|liegen|steht|"
    "stehen|zeigt|führt|fehlt|gilt|hilft|macht|spricht|braucht|reicht|stimmt|"
    "passt|klingt|sieht|ist|hat|haben|war|waren|sind|wird|werden|kann|können|"
    "soll|sollen|will|wollen|muss|müssen|darf|dürfen|gab|kam|ging|lag|stand|"
    "wer|was|hatte|hätte|wäre|würde|sollte|möchte|sei";


/* what a clause begins with that ends with its verb */

static const char  summary_doubts_clauses[] =
    "der|die|das|den|dem|denen|deren|dessen|welche|welcher|welches|wo|was|wer|"
    "wenn|weil|dass|ob|nachdem|bevor|sobald|damit|obwohl|wie|als|wobei|"
    "während|falls|solange";

/* of these, what begins no other sentence */

static const char  summary_doubts_rare[] =
    "wenn|weil|dass|ob|nachdem|bevor|sobald|obwohl|wobei|falls|solange|als|da";


/* "the 34-year-old" */

static const char  summary_doubts_articles[] =
    "the|der|die|das";


/* before a German "das" that is a pronoun */

static const char  summary_doubts_das[] =
    "sobald|wenn|nachdem|ist|wird|war|weil|bevor";


/* small German words that end with "t" and are no verbs */

static const char  summary_doubts_no_verbs[] =
    "mit|seit|jetzt|nicht|erst|zuletzt|"
    "fast|weit|laut|selbst|weltweit|"
    "derzeit|europaweit|bundesweit|"
    "landesweit|insgesamt|oft|meist|"
    "bekannt|statt|sonst|dort|weithin|"
    "h\303\266chst|einst|recht|echt|"
    "l\303\244ngst|gut|demn\303\244chst|"
    "zun\303\244chst";


static const char  summary_doubts_ands[] =
    "und|oder";


#endif /* _SUMMARY_DOUBTS_H_INCLUDED_ */
