
/*
 * Words by which a sentence points at one before it, by language; a language
 * without a row has the English one, and where none is known, all are tried.
 * "|" stands between them; ASCII letters in any case.  Only summary_stand.c
 * includes this file.
 *
 *     always   begin a sentence that points back, wherever it stands
 *     later    so, but in an article's first sentence point at what follows,
 *              or at the headline: "It took ..."
 *     within   words that point back from inside of a sentence, but before one
 *              of `here`: "this decision", but "this week"
 *     said     pronouns that tell who said a quotation that a sentence begins
 *              with
 *     calls    begin a sentence that is about the page, or asks its reader for
 *              something; such are never chosen
 */


#ifndef _SUMMARY_OPENINGS_H_INCLUDED_
#define _SUMMARY_OPENINGS_H_INCLUDED_


typedef struct {
    const char  *lang;
    const char  *always;
    const char  *later;
    const char  *within;
    const char  *here;
    const char  *said;
    const char  *calls;
} summary_openings_t;


static const summary_openings_t  summary_openings[] = {

    { "de",
      "aber |doch |und |oder |denn |jedoch|allerdings|dennoch|trotzdem|"
      "außerdem|zudem|deshalb|daher |deswegen|er |sie |ihr |"
      "ihm |ihnen |dort |damit |dabei |dadurch|danach |dagegen|"
      "also |das sei|dies|das ist |das war |das wird |das hat |das sind |"
      "das waren |das hatte |das brachte |das macht |das bedeutet |"
      "das heißt|das zeigt |das kann |das könnte |das soll |das gilt |"
      "das liegt |das führt |das geht |das gibt |das bestätigt|das sagt|"
      "das dürfte |das muss |das würde |das wäre |das alles |"
      "all dies|all das |alle diese|davon |daran |darin |darüber |darunter |"
      "daraus |dafür |darum |dazu |dazwischen |deren |dessen |demnach |"
      "demzufolge |dementsprechend |entsprechend |stattdessen |"
      "infolgedessen |hinzu kommt|hierzu |hierfür |hierbei |hieraus |"
      "konkret |insbesondere |kein wunder|so auch |nun,|nun zu|nun vom |"
      "ebenso |ebenfalls |genauso |gleichzeitig |währenddessen |"
      "anschließend |daraufhin |letztere|erstere|"
      "im gegensatz dazu|im gegenteil|zum beispiel |beispielsweise |"
      "einerseits|andererseits|zum einen |zum anderen |mit anderen worten|"
      "jetzt kommt jedoch|so viel |solche|als wäre |als würde |als hätte |"
      "als ob |als gäbe |als sei |eine davon |einer davon |eines davon |"
      "einige davon |viele davon |ansonsten |nicht ganz|im nächsten schritt|"
      "im zweiten schritt|die rede ist |grund: |grund dafür |das kam |"
      "das ging |das lag |das lief |das ließ |das fand |das blieb |das hieß |"
      "tage später|wochen später|monate später|jahre später|stunden später|"
      "einige tage später|wenige tage später|ein jahr später|kurz darauf|"
      "kurz danach|am nächsten tag|am folgenden tag|wenig später|später |"
      "das klang |das will |das wollen |das können |das müssen |das sollen ",
      "es |ihre |seine |sein |beide |so |hier |auch |antworten |ein weiterer |"
      "eine weitere |ein weiteres |weitere |als nächstes ",
      "diese|dieser|diesen|diesem|dieses|solche|solcher|solchen|jene|jener|"
      "jenen",
      "jahr|jahres|woche|wochen|monat|monate|monaten|morgen|abend|sommer|"
      "winter|herbst|frühjahr|frühling|montag|dienstag|mittwoch|"
      "donnerstag|freitag|samstag|sonntag|wochenende|saison|tagen|artikel|"
      "beitrag|text|jahrhundert|jahrhunderts|jahrzehnt|und|oder",
      "er|sie",
      "frage: |antwort: |bitte |nachtrag|hier finden |hier findest |"
      "hier findet ihr |klicken sie|hier klicken|lesen sie|abonnieren sie|buchen sie|"
      "melden sie sich|folgen sie|besuchen sie|schreiben sie uns|"
      "bestellen sie|kontaktieren sie|viel spaß |wir freuen uns auf |"
      "wir hoffen, |hier geht es|hier geht's|mehr dazu|mehr informationen|"
      "weitere informationen|weitere infos|alle infos" },

    { "fr",
      "mais |et |ou |or |donc |car |cependant|toutefois|pourtant|néanmoins|"
      "en effet|en revanche|de plus|par ailleurs|ainsi|il |elle |ils |"
      "elles |celui-ci|celle-ci|ceux-ci|celles-ci|lui |leur |son |sa |ses |"
      "ce |cet |cette |ces |cela |ça |Ça |aussi |d'ailleurs|d’ailleurs|"
      "du coup|c'est pourquoi|c’est pourquoi|c'est ainsi|c’est ainsi|"
      "voilà |autrement dit|par exemple|bref|en outre|malgré cela|"
      "pour cela|dans ce cas|un tel |une telle |de tels |de telles |"
      "tel |telle |quelques jours plus tard|"
      "quelques mois plus tard|quelques semaines plus tard|un an plus tard|"
      "plus tard|le lendemain,|peu après,|à ce moment|sauf que |sauf qu'|sauf qu’|parmi eux|parmi elles|d'où |d’où |enfin,|puis |ensuite",
      "c'est |c’est |ces derniers|ce dernier|un autre |une autre |d'autres|"
      "d’autres",
      "cette|cet|ces|celui-ci|celle-ci|ceux-ci|cela|ce dernier|"
      "cette dernière",
      "année|semaine|fois|saison|nuit|matinée|après-midi|derniers|"
      "dernières|jours|temps|prochains|prochaines|article|été|hiver|"
      "automne|mercredi|vidéo",
      "il|elle|-t-il|-t-elle|-il|-elle|a-t-il|a-t-elle|dit-il|dit-elle|"
      "ajoute-t-il|ajoute-t-elle",
      "article mis à jour|mis à jour |publié le |cliquez |abonnez-vous|inscrivez-vous|retrouvez |découvrez |"
      "suivez-nous|n'hésitez pas|n’hésitez pas|rendez-vous |bonne lecture|"
      "pour en savoir plus" },

    { "es",
      "pero |y |e |o |sin embargo|además|no obstante|también|por eso|así |"
      "entonces|él |Él |ella |ellos |ellas |su |sus |este |esta |esto |estos |"
      "estas |ese |esa |eso |esos |esas |aquello |luego de ello|tras ello|"
      "luego,|después,|por ello|por lo tanto|por tanto|de hecho|en cambio|"
      "asimismo|igualmente|dicho |dicha |dichos |dichas |tal |tales |"
      "por otro lado|por otra parte|por su parte|de esta |de este |"
      "de esa |de ese |en este sentido|en ese sentido|en ese momento|"
      "a su vez|allí |ahí |mientras tanto|al respecto|ante esto|ante ello|"
      "con ello|con esto|con eso|por ejemplo|es decir|es por eso|"
      "añadió |agregó |dijo |señaló |explicó |indicó |aseguró |afirmó |"
      "días después|un año después|poco después|al día siguiente|"
      "horas después|más tarde|todo ello|todo esto|todo eso|a pesar de ello|a pesar de eso",
      "se trata |ambos |ambas |otro |otra |otros |otras ",
      "esos|esas|ese|esa|eso|dicho|dicha|dichos|dichas|este|esta|estos|"
      "estas",
      "lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|tarde|"
      "noche|mañana|madrugada|temporada|año|mes|fin|verano|invierno|otoño|"
      "primavera|artículo|jornada|días|meses|semanas|años|momentos|que|y|"
      "martes",
      "",
      "haz clic|haga clic|suscríbete|suscríbase|síguenos|no te pierdas|"
      "visita nuestr|esperamos que|te invitamos|le invitamos|"
      "más información|regístrate" },

    { "it",
      "ma |e |ed |o |però|tuttavia|inoltre|quindi|dunque|perciò|infatti|"
      "anche |egli |lui |lei |loro |essi |questo |questa |questi |queste |"
      "ciò |così |pertanto|quello |quella |quelli |quelle |suo |sua |suoi |"
      "sue |per questo|di conseguenza|al contrario|d'altronde|d’altronde|"
      "insomma|in questo modo|in tal |tale |tali |per esempio|ad esempio|"
      "ha detto |ha aggiunto |ecco |in particolare|nel frattempo|a tal |"
      "giorni dopo|poco dopo|il giorno dopo|un anno dopo|più tardi",
      "si tratta |entrambi |entrambe |un altro |un'altra |un’altra |altri |"
      "altre ",
      "questo|questa|questi|queste|quest'|quest’|tale|tali|ciò",
      "mattina|mattino|sera|settimana|anno|mese|stagione|notte|weekend|"
      "articolo|estate|inverno|autunno|giorni|pomeriggio|periodo|video",
      "lui|lei",
      "clicca |cliccate |iscriviti|iscrivetevi|seguici|seguiteci|"
      "abbonati|continua a leggere|scopri |vi aspettiamo|"
      "per maggiori informazioni|per saperne di più" },

    { "pt",
      "mas |e |ou |porém|contudo|no entanto|entretanto|além disso|também|"
      "por isso|ele |ela |eles |elas |seu |sua |seus |suas |este |esta |"
      "isto |isso |esse |essa |esses |essas |é por isso|assim|então|"
      "portanto|com isso|apesar disso|além dele|além dela|por outro lado|"
      "já ele|já ela|desse modo|dessa forma|desta forma|deste modo|"
      "nesse sentido|nesse caso|por exemplo|ou seja|aliás|lá |aí |"
      "dias depois|no dia seguinte|mais tarde|pouco depois|tudo isso|dito isso|tal |tais ",
      "trata-se |ambos |ambas |outro |outra |outros |outras ",
      "este|esta|estes|estas|neste|nesta|deste|desta|esse|essa|esses|"
      "essas|isso|desse|dessa|desses|dessas|disso|nesse|nessa|nesses|"
      "nessas|nisso|isto",
      "domingo|segunda|terça|quarta|quinta|sexta|sexta-feira|sábado|"
      "segunda-feira|terça-feira|quarta-feira|quinta-feira|ano|semana|mês|"
      "temporada|tarde|manhã|noite|artigo|vídeo|página|post|texto|verão|"
      "inverno",
      "ele|ela",
      "clique |inscreva-se|assine |cadastre-se|siga |não perca|atenção: comentários|"
      "atenÇÃo: comentários|"
      "nesta página|coloque nos seus favoritos|confira |acesse |"
      "saiba mais|obrigado por |obrigada por |esperamos |deixe seu|compartilhe |mande aí " },

    { "nl",
      "maar |en |of |want |echter|toch |bovendien|daarom|daarnaast|ook |"
      "hij |zij |ze |zijn |haar |hun |dit |dat |deze |die |daardoor|"
      "daarbij|daarmee|daarvoor|daarna|daarop|daar |hierdoor|hiermee|"
      "hiervoor|verder |vervolgens|dus |zo |zulke |zo'n |zo’n |"
      "bijvoorbeeld|intussen|ondertussen|desondanks",
      "het is |beide |een andere |andere ",
      "deze|dit|zulke|zo'n|zo’n",
      "week|weken|maand|maanden|jaar|zomer|winter|herfst|seizoen|ochtend|"
      "middag|avond|nacht|weekend|keer|maandag|dinsdag|woensdag|donderdag|"
      "vrijdag|zaterdag|zondag|artikel|dagen",
      "hij|ze|zij",
      "klik |lees |schrijf je in|meld je aan|volg ons|abonneer|"
      "meer informatie" },

    { "sv",
      "men |och |eller |dock |därför|dessutom|också|han |hon |de |hans |"
      "hennes |deras |den |detta |dessa |däremot|däri|därmed|därefter|där |"
      "så |sedan |dessutom|till exempel|trots det|samtidigt |denna |denne |"
      "sådan",
      "det |båda |en annan |ett annat |andra ",
      "denna|detta|dessa|sådana|sådan",
      "vecka|veckan|månad|året|sommar|vinter|höst|vår|säsong|gång|dagar",
      "han|hon",
      "klicka |läs mer|läs också|följ oss|prenumerera|anmäl dig" },

    { "nb nn no da",
      "men |og |eller |derfor|dessuten|desuden|også|imidlertid|han |hun |"
      "de |hans |hennes |hendes |deres |den |dette |disse |derimot|derimod|"
      "dermed|deretter|derefter|for eksempel|denne |"
      "slik |slike |sådan",
      "det |begge |en annen |en anden |et annet |andre ",
      "denne|dette|disse|slike|sådanne",
      "uken|uka|ugen|uge|måneden|måned|året|år|sommeren|sommer|vinteren|"
      "høsten|våren|sesongen|sæson|gangen|gang|dagene|dage|helgen",
      "han|hun",
      "klikk |klik |les mer|læs mere|les også|læs også|følg oss|følg os|"
      "abonner" },

    { "ru",
      "но |и |а |он |она |они |или |Он |Она |Они |Но |И |А |Его |Ее |Её |"
      "Их |Однако|Это |Этот |Эта |Эти |Эту |Этого |Этой |Этих |Этим |"
      "Этому |При этом|Кроме того|Также |Поэтому|Тем не менее|Таким образом|"
      "Так |Тогда |Там |Затем |Потом |К тому же|Более того|Впрочем|Зато |"
      "Ему |Ей |Им |Об этом|В этом|На этом|По его|По ее|По её|По их|"
      "В связи с этим|Например|То есть|Такой |Такая |Такое |Такие |Ведь |"
      "Оба |Обе |Всё это|Все это|Тот |Та |Те |То ",
      "Другой |Другая |Другие |Речь ",
      "этот|эта|это|эти|этого|этой|этих|этим|этими|этом|эту|этому|"
      "такой|такие|таких",
      "году|года|год|неделе|неделю|недели|раз|раза|месяце|месяца|месяц|"
      "сезоне|сезона|же|лето|летом",
      "он|она|они",
      "Подписывайтесь|Подпишитесь|Читайте|Нажмите|Смотрите|"
      "А мы предлагаем|Предлагаем вам|Следите|Узнайте|Делитесь" },

    { "uk",
      "Але |І |Й |А |Та |Він |Вона |Вони |Його |Її |Їх |Однак|Проте|Це |"
      "Цей |Ця |Ці |Цю |Цього |Цієї |Цих |При цьому|Крім того|Також |Тому |"
      "Тож |Отже|Тоді |Там |Потім |До того ж|Більше того|Втім|Зате |Йому |"
      "Їй |Їм |Про це|У цьому|За його|За її|За їх|Наприклад|Тобто|Такий |"
      "Така |Такі |Адже |Натомість|Водночас",
      "Йдеться |Інший |Інша |Інші ",
      "цей|ця|це|ці|цього|цієї|цих|цим|цими|цьому|цю",
      "року|рік|тижня|тижні|разу|раз|місяця|місяці|сезону|сезоні",
      "він|вона|вони",
      "Підписуйтесь|Підпишіться|Читайте|Натисніть|Дивіться|Стежте" },

    { "bg mk sr",
      "Но |И |А |Той |Тя |Те |Той|Неговат|Нейнат|Това |Този |Тази |Тези |"
      "Освен това|Също |Затова|Така |Тогава|Там |Според него|Според нея|"
      "Обаче|Тој |Таа |Тие |Ова |Али |Он |Она |Они |Ово ",
      "Други |Друг ",
      "този|тази|тези|това",
      "година|седмица|месец|път|сезон",
      "той|тя|те",
      "Абонирайте|Прочетете|Вижте|Последвайте" },

    { "pl",
      "ale |i |a |lub |jednak |jednakże|natomiast|zatem |więc |dlatego|"
      "ponadto|poza tym|również |także |on |ona |oni |one |jego |jej |ich |"
      "jemu |im |to |ten |ta |te |ci |tego |tej |tych |tym |tymi |temu |"
      "tam |wtedy |wówczas|potem |następnie |mimo to|co więcej|"
      "co ciekawe|co istotne|co ważne|póki co|tak |taki |taka |takie |"
      "z kolei|przy tym|do tego |"
      "dzięki temu|w związku z tym|na przykład|czyli |bo |gdyż |oba |obie |"
      "stąd |podobnie |jak widać|tymczasem|dodaje|dodał|mówi|powiedział|"
      "podkreśla|podkreślił|zaznacza|zaznaczył",
      "chodzi |inny |inna |inne |kolejny |kolejna |kolejne ",
      "tej|tych|tymi|takich|takiej|takiego",
      "roku|zimy|jesieni|wiosny|nocy|samej|samych|którzy|którą|które|"
      "których|co",
      "on|ona|oni",
      "kliknij|zapisz się|czytaj |zobacz |sprawdź |dołącz |zapraszamy |"
      "przeczytaj |podawaj |więcej informacji" },

    { "cs sk",
      "ale |a |i |nebo |alebo |však |avšak|proto |preto |navíc|navyše|také |"
      "rovněž |tiež |on |ona |oni |jeho |její |jejich |jej |ich |to |ten |"
      "ta |ti |tam |"
      "poté |potom |pak |přesto|napriek tomu|tím |tím|takto |takový |"
      "taková |takové |například|napríklad|tedy |teda |zároveň |přitom |"
      "pritom |podle něj|podle ní|podľa neho|podľa nej|oba |obě ",
      "další |jiný |ďalší |ďalšia |ďalšie ",
      "tento|tato|toto|tito|tyto|tohoto|této|těchto|tomuto|tímto|táto|"
      "títo|tieto|tohto|tejto|týchto|tomto",
      "rok|roku|roce|týden|týdnu|týždeň|týždni|měsíc|mesiac|sezoně|sezone|"
      "víkend|léto|leto|ráno|večer|článku",
      "on|ona|oni",
      "klikněte|kliknite|přihlaste|prihláste|sledujte |čtěte |čítajte |"
      "více informací|viac informácií" },

    { "tr",
      "ama |ve |ancak |fakat |oysa |çünkü |Çünkü |bu |bunlar|bunun |buna |bunu |"
      "bundan |bunda |o |onlar|onun |ona |onu |şu |Şu |ayrıca |bununla |"
      "böylece |böyle |öte yandan|Öte yandan|dolayısıyla|bu nedenle|bu yüzden|"
      "örneğin|Örneğin|yani |üstelik |Üstelik |orada |daha sonra |ardından |de |da ",
      "diğer |başka |ikisi ",
      "bunlar|bunun|buna|bunu|bundan|böyle",
      "",
      "",
      "tıklayın|abone ol|takip edin|kaydol" },

    { "id ms",
      "tetapi |tapi |namun |dan |atau |jadi |karena itu|oleh karena|"
      "oleh sebab|selain itu|sementara itu|dia |ia |mereka |beliau |itu |"
      "ini |hal ini|hal itu|hal tersebut|kemudian |lalu |lantas |selanjutnya|"
      "setelah itu|sebelum itu|sesudah itu|akan tetapi|meski demikian|"
      "meski begitu|walaupun demikian|dengan demikian|maka |sehingga |"
      "begitu |demikian |di sana |misalnya |contohnya |bahkan |padahal |"
      "sebab |sebaliknya|menurutnya|katanya|untuk itu|mudah-mudahan|"
      "mudah2an|semoga |kedua hal ",
      "keduanya |yang lain ",
      "tersebut|saat itu|waktu itu|hal itu|hal ini",
      "",
      "dia|ia|katanya|ujarnya|mereka",
      "klik |baca juga|ikuti |silakan |simak |daftar " },

    { "vi",
      "nhưng |tuy nhiên|tuy nhiên|và |và |ngoài ra|ngoài ra|do đó|do đó|"
      "vì vậy|vì vậy|vì thế|bởi vậy|họ |họ |anh ta |cô ta |ông ta |anh ta |"
      "cô ta |Ông ta |anh ấy|cô ấy|Ông ấy|bà ấy|Điều này|Điều đó|việc này|"
      "việc đó|Đây |Đó |nó |bên cạnh đó|trong khi đó|sau đó|khi đó|"
      "theo đó|từ đó|còn |mặc dù vậy|thế nhưng|hơn nữa|Đồng thời|"
      "ngược lại|chẳng hạn|như vậy|như thế|những người này|người này",
      "cả hai ",
      "",
      "",
      "",
      "xem thêm|Đọc thêm|mời bạn|nhấn vào|Đăng ký " },

    { "ko",
      "그건 |그것은|그것이|그것도|그는 |그녀는|그녀가|그가 |그의 |그녀의|그들은|그들이|"
      "이는 |이것은|이것이|이에 |이를 |이로 |이와 |이런 |이러한 |이 같은|이같은|이처럼|이때 |"
      "이후 |그래서|그러나|하지만|그런데|그리고|그러므로|따라서|또한 |또 |게다가|반면|한편|"
      "그렇지만|그럼에도|그런 |그러한|그럼 |그러자|그러면서|그래도|그렇다|즉,|즉 |결국 |"
      "특히 |예를 들어|왜냐하면|이밖에|이 밖에|여기에|거기에|이어 |그 |해당 |같은 ",
      "", "", "",
      "",
      "클릭|구독" },

    { "ja",
      "しかし|だが|でも|けれど|そして|また、|また|さらに|それ|その|そこ|そう|こう|この|これ|"
      "ここ|彼は|彼が|彼の|彼女|彼ら|だから|したがって|なので|ただ、|ただし|一方|なお|"
      "つまり|例えば|たとえば|ちなみに|すると|とはいえ|あの|同じ|同社|同氏|同日",
      "", "", "", "", "詳しくは|続きを読む|クリック" },

    { "zh yue",
      "但|但是|然而|不过|不過|可是|而且|而|并且|並且|此外|另外|因此|所以|于是|於是|同时|同時|"
      "他|她|它|这|這|那|其|该|該|此|对此|對此|由此|例如|比如|随后|隨後|之后|之後|然后|然後|"
      "与此同时|與此同時|另一方面|总之|總之|也就是说|上述|同样|同樣",
      "", "", "", "", "点击|點擊|扫描二维码|掃描" },

    { "ar fa ur",
      "لكن |ولكن |لكنه |لكنها |كما |وهو |وهي |هو |هي |هم |هذا |هذه |ذلك |"
      "تلك |وهذا |وذلك |لذلك |ولذلك |كذلك |وكذلك |ومع ذلك|إلا أن|غير أن|"
      "بالإضافة إلى ذلك|في المقابل|وأضاف|وتابع|وأشار|وأوضح|وأكد|وقال|"
      "اما |او |این |آن |ولی |همچنین |وی |لیکن |مگر |وہ |یہ |اس |ان ",
      "", "", "", "", "اضغط|اشترك|تابعونا" },

    { "hi mr ne",
      "लेकिन |परंतु |मगर |और |वह |वे |वो |यह |ये |इस |इसके |इसका |इसकी |"
      "इसमें |इससे |इसलिए |उस |उसके |उसका |उन्होंने |उनके |उनका |उनकी |उन्हें |"
      "इन |इनमें |इसी |उसी |वहीं |साथ ही|हालांकि|हालाँकि|इधर |उधर |तब ",
      "", "", "", "", "क्लिक करें|यहां क्लिक" },

    { "bn",
      "কিন্তু |এবং ",
      "", "", "", "", "বিস্তারিত|ক্লিক" },

    { "en",
      "but |and |or |so |yet |nor |and, |but, |so, |"
      "days later|weeks later|months later|years later|hours later|"
      "minutes later|moments later|a few days later|a few hours later|"
      "a day later|a week later|a month later|a year later|two days later|"
      "two weeks later|two years later|later that |the following day|"
      "the next day|the following week|the following year|however|he |she |they |him |then |then,|thus|therefore|moreover|furthermore|nevertheless|"
      "nonetheless|besides,|instead,|instead |meanwhile|he's |she's |"
      "they're |they've |they'd |he'd |she'd |yes,|no,|still,|indeed,|"
      "also |also,|he’|she’|they’|as a result|for example|for instance|"
      "in addition,|on the other hand|in contrast,|by contrast|"
      "by comparison|that said|similarly|likewise|otherwise|hence|"
      "both of them|the latter|the former|this |that |these |those |"
      "that's |that’s |such |in fact|after all,|you see,|well,|anyway|"
      "even so|on top of that|to that end|in that |in other words|for that|after that|before that|"
      "from there|since then|at that |that way|as such|"
      "all of this|all of these|all of that|all this|all these|all that |"
      "apart from that|conversely|accordingly|consequently|additionally|"
      "some of them|some of these|some of those|most of them|many of them|"
      "many of these|many of those|none of these|none of them|"
      "one of them|one of these|one of those|each of them|each of these|"
      "what's more|what’s more|what is more|more importantly|"
      "speaking of|there also|there,|in response,|at the same time|"
      "to be fair|of course|sure,|granted,|yup|yep|yeah|nope|okay,|"
      "not only that|no wonder|"
      "in it,|in them|to do so|to do that|with that |because of that|"
      "despite that|under that |"
      "we also |i also |it also |it’s also |it's also |afterwards|"
      "afterward|then again|either way|in turn|to that |by that |of them|"
      "among them|like that |as for |according to him|according to her|"
      "according to them|similar |the same |here’s |here's ",
      "it |it's |it’s |it’ll |it'll |its |his |her |their |another |both |the other |the others |"
      "others |the point |the move |the decision |the news |"
      "the announcement |the comment |the comments |the statement |"
      "the remarks |the remark |the incident |the findings |the finding |"
      "the result |the results |the difference |the reason |the idea |"
      "the answer |the question |the problem |the issue |the claim |"
      "the claims |the allegation |the allegations |the accusations |"
      "the criticism |the suggestion |the warning |the response |"
      "the change |the changes |the proposal |the scheme |the measure |"
      "the measures |the figure |the figures |the number |the numbers |"
      "the pair |the trio |the duo |the two |the three |the man |"
      "the woman |the couple |the boy |the girl |the teenager |"
      "the suspect |the victim |the victims |the rest |the tweet |"
      "the letter |the video |the clip |the interview |here ",
      "this|these|those|similar|that decision|that move|that change|"
      "that figure|that number|that message|that deal|that claim|that idea|"
      "that question|that point|that case|that role|that plan|that process|"
      "that agreement|that meeting|that moment|that period|that amount|"
      "that report|that statement|that approach|to that|of that|for that|"
      "from that|with that|on that|under that|into that",
      "week|month|year|morning|afternoon|evening|weekend|summer|winter|"
      "spring|autumn|fall|season|century|decade|article|story|post|review|"
      "who|whose|with|in|of|for|from|without|as|to|monday|tuesday|"
      "wednesday|thursday|friday|saturday|sunday|past|coming|last|latest|"
      "seeking|interested|living|working|already|holiday|on|at|under|over|"
      "that|which|days",
      "he|she|they",
      "q: |a: |click |we hope |i hope you|stay tuned|don't miss|don’t miss|"
      "let us know|let me know|tell us |leave a comment|follow us|"
      "subscribe |sign up|download |read more|find out more|email |"
      "e-mail |contact us|visit our|check out|check back|thank you for|"
      "thanks for|welcome to |in this edition|in this issue|"
      "in this roundup|in today's edition|in today’s edition|"
      "enter your|join us|share this|feel free|please |stay up to date|"
      "scroll down|watch the|see the full|see the original|see more|"
      "see also|media playback|this is a developing story|"
      "story continues|for more " },

    { NULL, NULL, NULL, NULL, NULL, NULL, NULL }
};


#endif /* _SUMMARY_OPENINGS_H_INCLUDED_ */
