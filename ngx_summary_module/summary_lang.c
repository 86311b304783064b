
/*
 * Language: what a page says of its language, and what its text says.
 *
 * A text's script tells the language where only one is written in it.  Where
 * there are several, the function words do that make up a third of running
 * text in any language (Grefenstette, "Comparing two language identification
 * schemes", JADT 1995): a word counts for the languages that have it, the
 * less the more of them there are.
 *
 * Cost: one look-up per word of a text's first few hundred.
 */


#include "summary_engine.h"
#include "summary_utf8.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>


#define SUMMARY_LANG_SLOTS     4096
#define SUMMARY_LANG_HASH      14695981039346656037ull

/* text that is looked at: bytes, words, letters; whichever ends first */
#define SUMMARY_LANG_BYTES     (16 * 1024)
#define SUMMARY_LANG_ENOUGH    300
#define SUMMARY_LANG_LETTERS   3000

/* fewer words, or letters of scripts without words, tell nothing */
#define SUMMARY_LANG_WORDS     20
#define SUMMARY_LANG_SIGNS     60

/* and fewer do not gainsay what the page says */
#define SUMMARY_LANG_SURE      40

/* so many that are what the page says are enough */
#define SUMMARY_LANG_FIRST     60
#define SUMMARY_LANG_AGREES    20     /* percent */

/* shares, in percent */
#define SUMMARY_LANG_SCRIPT    60     /* letters of the text's script */
#define SUMMARY_LANG_KANA      8      /* of Han and kana, for Japanese */
#define SUMMARY_LANG_KNOWN     12     /* words that are function words, */
#define SUMMARY_LANG_FEWER     6      /* where few languages share a script */
#define SUMMARY_LANG_AGAINST   8      /* and not in the page's language */

#define SUMMARY_LANG_MAX       64     /* a word's languages are bits */


typedef enum {
    SUMMARY_SCRIPT_NONE = 0,
    SUMMARY_SCRIPT_LATIN,
    SUMMARY_SCRIPT_GREEK,
    SUMMARY_SCRIPT_CYRILLIC,
    SUMMARY_SCRIPT_ARMENIAN,
    SUMMARY_SCRIPT_HEBREW,
    SUMMARY_SCRIPT_ARABIC,
    SUMMARY_SCRIPT_RTL,           /* Syriac, Thaana, N'Ko */
    SUMMARY_SCRIPT_DEVANAGARI,
    SUMMARY_SCRIPT_BENGALI,
    SUMMARY_SCRIPT_GURMUKHI,
    SUMMARY_SCRIPT_GUJARATI,
    SUMMARY_SCRIPT_ODIA,
    SUMMARY_SCRIPT_TAMIL,
    SUMMARY_SCRIPT_TELUGU,
    SUMMARY_SCRIPT_KANNADA,
    SUMMARY_SCRIPT_MALAYALAM,
    SUMMARY_SCRIPT_SINHALA,
    SUMMARY_SCRIPT_THAI,
    SUMMARY_SCRIPT_LAO,
    SUMMARY_SCRIPT_MYANMAR,
    SUMMARY_SCRIPT_GEORGIAN,
    SUMMARY_SCRIPT_HANGUL,
    SUMMARY_SCRIPT_ETHIOPIC,
    SUMMARY_SCRIPT_KHMER,
    SUMMARY_SCRIPT_KANA,
    SUMMARY_SCRIPT_HAN,
    SUMMARY_SCRIPT_OTHER,
    SUMMARY_SCRIPTS
} summary_script_e;


typedef struct {
    uint32_t             first;
    uint32_t             last;
    unsigned             script;
} summary_lang_range_t;


typedef struct {
    const char          *lang;
    unsigned             script;
    const char          *words;       /* lower case, separated by one space */
} summary_lang_words_t;


typedef struct {
    uint64_t             hash;
    uint64_t             langs;       /* a bit each; 0: the slot is free */
} summary_lang_slot_t;


struct summary_langs_s {
    summary_lang_slot_t  slots[SUMMARY_LANG_SLOTS];
};


/* what a text's words and letters are */

typedef struct {
    uint32_t             letters[SUMMARY_SCRIPTS];
    int                  said;        /* the page's language, or -1 */
    uint32_t             all;         /* letters */
    uint32_t             words;
    uint32_t             nfound;
    uint32_t             score[SUMMARY_LANG_MAX];
    uint32_t             hits[SUMMARY_LANG_MAX];
    uint64_t             found[SUMMARY_LANG_ENOUGH];  /* words' languages */
} summary_lang_count_t;


/* letters and the marks that stand with them, by ascending code points */

static const summary_lang_range_t  summary_lang_ranges[] = {
    { 0x00aa, 0x00aa, SUMMARY_SCRIPT_LATIN },
    { 0x00ba, 0x00ba, SUMMARY_SCRIPT_LATIN },
    { 0x00c0, 0x00d6, SUMMARY_SCRIPT_LATIN },
    { 0x00d8, 0x00f6, SUMMARY_SCRIPT_LATIN },
    { 0x00f8, 0x024f, SUMMARY_SCRIPT_LATIN },
    { 0x0300, 0x036f, SUMMARY_SCRIPT_LATIN },
    { 0x0370, 0x03ff, SUMMARY_SCRIPT_GREEK },
    { 0x0400, 0x052f, SUMMARY_SCRIPT_CYRILLIC },
    { 0x0531, 0x0587, SUMMARY_SCRIPT_ARMENIAN },
    { 0x0591, 0x05f2, SUMMARY_SCRIPT_HEBREW },
    { 0x0610, 0x061a, SUMMARY_SCRIPT_ARABIC },
    { 0x0620, 0x065f, SUMMARY_SCRIPT_ARABIC },
    { 0x066e, 0x06d3, SUMMARY_SCRIPT_ARABIC },
    { 0x06d5, 0x06ef, SUMMARY_SCRIPT_ARABIC },
    { 0x06fa, 0x06ff, SUMMARY_SCRIPT_ARABIC },
    { 0x0710, 0x074f, SUMMARY_SCRIPT_RTL },
    { 0x0750, 0x077f, SUMMARY_SCRIPT_ARABIC },
    { 0x0780, 0x07ff, SUMMARY_SCRIPT_RTL },
    { 0x0900, 0x0963, SUMMARY_SCRIPT_DEVANAGARI },
    { 0x0971, 0x097f, SUMMARY_SCRIPT_DEVANAGARI },
    { 0x0980, 0x09e3, SUMMARY_SCRIPT_BENGALI },
    { 0x09f0, 0x09f1, SUMMARY_SCRIPT_BENGALI },
    { 0x0a00, 0x0a7f, SUMMARY_SCRIPT_GURMUKHI },
    { 0x0a80, 0x0aff, SUMMARY_SCRIPT_GUJARATI },
    { 0x0b00, 0x0b7f, SUMMARY_SCRIPT_ODIA },
    { 0x0b80, 0x0bff, SUMMARY_SCRIPT_TAMIL },
    { 0x0c00, 0x0c7f, SUMMARY_SCRIPT_TELUGU },
    { 0x0c80, 0x0cff, SUMMARY_SCRIPT_KANNADA },
    { 0x0d00, 0x0d7f, SUMMARY_SCRIPT_MALAYALAM },
    { 0x0d80, 0x0dff, SUMMARY_SCRIPT_SINHALA },
    { 0x0e00, 0x0e4e, SUMMARY_SCRIPT_THAI },
    { 0x0e80, 0x0ecf, SUMMARY_SCRIPT_LAO },
    { 0x0f40, 0x0fbc, SUMMARY_SCRIPT_OTHER },          /* Tibetan */
    { 0x1000, 0x103f, SUMMARY_SCRIPT_MYANMAR },
    { 0x1050, 0x108f, SUMMARY_SCRIPT_MYANMAR },
    { 0x10a0, 0x10fa, SUMMARY_SCRIPT_GEORGIAN },
    { 0x10fc, 0x10ff, SUMMARY_SCRIPT_GEORGIAN },
    { 0x1100, 0x11ff, SUMMARY_SCRIPT_HANGUL },
    { 0x1200, 0x135f, SUMMARY_SCRIPT_ETHIOPIC },
    { 0x1380, 0x138f, SUMMARY_SCRIPT_ETHIOPIC },
    { 0x13a0, 0x13ff, SUMMARY_SCRIPT_OTHER },          /* Cherokee */
    { 0x1780, 0x17d3, SUMMARY_SCRIPT_KHMER },
    { 0x1820, 0x18aa, SUMMARY_SCRIPT_OTHER },          /* Mongolian */
    { 0x1c90, 0x1cbf, SUMMARY_SCRIPT_GEORGIAN },
    { 0x1e00, 0x1eff, SUMMARY_SCRIPT_LATIN },
    { 0x1f00, 0x1fff, SUMMARY_SCRIPT_GREEK },
    { 0x2d30, 0x2d7f, SUMMARY_SCRIPT_OTHER },          /* Tifinagh */
    { 0x3041, 0x3096, SUMMARY_SCRIPT_KANA },
    { 0x30a1, 0x30ff, SUMMARY_SCRIPT_KANA },
    { 0x3105, 0x312f, SUMMARY_SCRIPT_OTHER },          /* Bopomofo */
    { 0x3131, 0x318e, SUMMARY_SCRIPT_HANGUL },
    { 0x31f0, 0x31ff, SUMMARY_SCRIPT_KANA },
    { 0x3400, 0x4dbf, SUMMARY_SCRIPT_HAN },
    { 0x4e00, 0x9fff, SUMMARY_SCRIPT_HAN },
    { 0xac00, 0xd7a3, SUMMARY_SCRIPT_HANGUL },
    { 0xf900, 0xfaff, SUMMARY_SCRIPT_HAN },
    { 0xfb1d, 0xfb4f, SUMMARY_SCRIPT_HEBREW },
    { 0xfb50, 0xfdff, SUMMARY_SCRIPT_ARABIC },
    { 0xfe70, 0xfefc, SUMMARY_SCRIPT_ARABIC },
    { 0xff66, 0xff9f, SUMMARY_SCRIPT_KANA },
    { 0x20000, 0x3ffff, SUMMARY_SCRIPT_HAN }
};


/*
 * Function words: articles, pronouns, prepositions, conjunctions, auxiliary
 * verbs, the commonest adverbs.  What stands before an apostrophe is a word,
 * as what stands behind it.  In scripts without spaces between words they are
 * pairs of characters, as ranking counts them.  A language with an empty list
 * is known by its script alone.
 */

static const summary_lang_words_t  summary_lang_words[] = {

    { "en", SUMMARY_SCRIPT_LATIN,
      "the of and to in a is that for it on was with as he at be by this "
      "had not are but from or have an they which you were her all she "
      "there would their we him been has when who will more no if out so "
      "what up its about into than them can only other some could these "
      "two may then do first any my now such like our over me even most "
      "after also did many before must through where much your down "
      "should because those how too just very being while both between "
      "under during against off don't doesn't didn't isn't it's that's i "
      "i'm we're they're can't won't his said says t s" },

    { "de", SUMMARY_SCRIPT_LATIN,
      "der die das und in den von zu mit sich des auf für ist im dem "
      "nicht ein eine als auch es an werden aus er hat dass sie nach "
      "wird bei einer um am sind noch wie einem über einen so zum war "
      "haben nur oder aber vor zur bis mehr durch man sein wurde sei ich "
      "wir ihr ihre ihrer seine seiner kann wenn mich mir uns unter "
      "hatte gegen vom können schon habe eines dann immer jetzt keine "
      "kein muss was wo hier da dieser diese dieses doch nun waren "
      "wurden während sehr ohne zwischen damit wieder soll sollen selbst "
      "seit" },

    { "fr", SUMMARY_SCRIPT_LATIN,
      "de la le les et des en un une du dans est que pour qui par sur au "
      "pas plus ce il ne se sont avec aux son cette à l d qu n s c j m "
      "ses ou comme mais on nous vous leur leurs elle ils elles été être "
      "fait ces sa je tout tous aussi deux entre ont avait était après "
      "sans où même si bien encore peut depuis dont lors y donc ainsi "
      "moins très avant contre sous chez alors notre votre mes lui a" },

    { "es", SUMMARY_SCRIPT_LATIN,
      "de la que el en y a los se del las un por con no una su para es "
      "al lo como más o pero sus le ha me si sin sobre este ya entre "
      "cuando todo esta ser son dos también fue había era muy años hasta "
      "desde está mi porque qué sólo han yo hay vez puede todos así nos "
      "ni parte tiene él uno donde bien tiempo mismo ese ahora otro "
      "después te otros aunque esa eso hace otra gobierno durante "
      "siempre tanto ella según estos e fueron tras contra ante" },

    { "pt", SUMMARY_SCRIPT_LATIN,
      "de a o que e do da em um para com não uma os no se na por mais as "
      "dos como mas ao ele das à seu sua ou quando muito nos já eu "
      "também só pelo pela até isso ela entre depois sem mesmo aos seus "
      "quem nas me esse eles você essa num nem suas meu às minha numa "
      "pelos elas qual nós lhe deles essas esses pelas este dele é são "
      "está foi ser tem têm ter há era foram estão ainda onde sobre "
      "segundo além após anos desde contra porque" },

    { "it", SUMMARY_SCRIPT_LATIN,
      "di e il la che in a per un è del non una i le si da con dei sono "
      "al della nel l alla come più anche ma delle ha gli dal lo d nella "
      "se o degli ci suo sua dalla ai questo stato essere quello loro "
      "hanno mi cui tra dell nell sull all dall quando chi noi lui lei "
      "dopo ad ed perché così solo fra due era sul sulla questa prima "
      "ancora senza contro stata anni già poi dove molto ora suoi tutti "
      "tutto uno c quella nei nelle sui sulle ogni proprio secondo" },

    { "ca", SUMMARY_SCRIPT_LATIN,
      "de la i el que a en els d les l un per amb una del no s'ha s és "
      "es com més al dels als aquest aquesta seu seva seus però també o "
      "són ha han va van ser hi quan on entre sobre fins perquè si què "
      "ja molt sense després anys tot tots altres només pel pels n m ens "
      "vol això aquests aquestes estat des durant encara cada fer segons "
      "mentre" },

    { "nl", SUMMARY_SCRIPT_LATIN,
      "de van het een en in is dat op te zijn die voor met niet aan er "
      "om ook als door bij maar dan nog naar over uit hij ze wordt werd "
      "heeft was worden deze zich tot of wat al hebben had meer kan zo "
      "ik je we haar hun geen veel daar hem onder moet waar toen tegen "
      "na nu tussen zij dit wel u onze ons weer waren alleen zal zou "
      "kunnen sinds omdat volgens wie twee moeten gaat alle heel mijn" },

    { "sv", SUMMARY_SCRIPT_LATIN,
      "och i att det som en på är av för med till den har de inte om ett "
      "han men var jag sig från vi så kan när år hon under också efter "
      "eller nu sin ska där vid mot skulle hade vara in ut över man upp "
      "alla bara mycket dem mellan blev blir detta än hur sina mer få "
      "andra vad oss mig dig genom sedan utan då här säger kommer varit "
      "blivit får" },

    { "da", SUMMARY_SCRIPT_LATIN,
      "og i at det er en til på af den som for de med der ikke et har om "
      "han var fra men vi jeg sig så kan vil også efter ved skal eller "
      "nu hun sin ud over op være bliver blev havde mod mellem mere hvor "
      "når meget noget kun dem kunne hvis end siger været da under alle "
      "mig os dig andre selv vores flere ind ned hvad siden får år går "
      "gennem nogle uden" },

    { "no", SUMMARY_SCRIPT_LATIN,
      "og i det er på at en til som for av de med ikke den har et om han "
      "var fra men vi jeg seg så kan vil også etter ved skal eller nå "
      "hun sin ut over opp være blir ble hadde mot mellom mer hvor når "
      "mye noe bare dem kunne hvis enn sier vært da under alle meg oss "
      "deg andre selv våre flere inn ned hva siden får år går gjennom "
      "noen uten ifølge eg ikkje dei vere ein eit frå korleis berre no" },

    { "fi", SUMMARY_SCRIPT_LATIN,
      "ja on ei että se oli myös mutta ovat kun kuin hän tämä jos sen "
      "niin mukaan olla vain ole tai joka sekä mitä noin ollut vielä nyt "
      "hänen koska kanssa voi jo he ne en olisi sitä eivät tässä tämän "
      "jonka jotka näin mikä sanoo sitten siitä minä heidän kaikki jotta "
      "hyvin muun nämä siinä sille jälkeen ennen asti tulee pitää tätä "
      "johon jossa olivat olen me" },

    { "pl", SUMMARY_SCRIPT_LATIN,
      "w i na z do się nie to jest że o jak za od po przez dla ale co "
      "tak czy już jego by tym oraz a tego był są jej tylko ich pod może "
      "go gdy tej przed który która które których którzy którego była "
      "było były lat ma też mi mu u ten ta te bardzo ze we bo nas sobie "
      "jako kiedy jeszcze więc jednak nawet którym mieć będzie również "
      "między podczas żeby teraz gdzie został została mają roku" },

    { "cs", SUMMARY_SCRIPT_LATIN,
      "a v se na je že o s z do to i za ve pro ale jako který která "
      "které kterí by ze po jsem jsou byl byla bylo byly tak od jeho "
      "její jejich podle u k již jen si nebo při má bude co mezi před "
      "jak také pokud tom ne jsme aby jehož když tento tato toto proti "
      "kde může nás však protože více přes úřad být teď pouze další "
      "ještě něco nad" },

    { "sk", SUMMARY_SCRIPT_LATIN,
      "a v sa na je že o s z do to i za vo pre ale ako ktorý ktorá ktoré "
      "ktorí by zo po som sú bol bola bolo boli tak od jeho jej ich "
      "podľa u k už len si alebo pri má bude čo medzi pred aj tiež ak "
      "tom nie sme aby keď tento táto toto proti kde môže nás však "
      "pretože viac cez byť teraz iba ďalší ešte niečo nad" },

    { "hu", SUMMARY_SCRIPT_LATIN,
      "a az és hogy nem is egy ez volt de meg csak ki még mint el ha van "
      "már azt ezt vagy szerint pedig akkor mert minden között után sem "
      "lesz úgy nagyon ő amely ami aki voltak ezek mi én kívül illetve "
      "lehet azonban ahol most számára olyan több két így kell év volna "
      "alatt amikor fel be ezen ennek annak miatt" },

    { "ro", SUMMARY_SCRIPT_LATIN,
      "de în și a la cu din pe care nu o pentru să mai este un au că al "
      "ale se fost prin sau ca după sunt dar fi fie lui ce oţi ei acest "
      "această aceste ar va dintre până când cum doar foarte între unei "
      "unui mi ne am avea are aceasta sa şi său săi către fără peste sub "
      "astfel toate cel cea cei le fiind însă acum despre" },

    { "tr", SUMMARY_SCRIPT_LATIN,
      "ve bir bu da de için ile çok daha olarak olan gibi en ne kadar "
      "sonra var ise ama o her ya olduğu olduğunu ki iki şekilde mi mı "
      "yok ben biz onun bunun önce diğer hem veya göre ancak değil büyük "
      "yeni tüm aldı oldu eden etti edildi yıl bunu kendi şu üzere "
      "tarafından arasında dedi ilgili yer böyle ayrıca üzerinde içinde "
      "nasıl hiç bin vardı" },

    { "id", SUMMARY_SCRIPT_LATIN,
      "yang dan di dengan untuk dari ini dalam pada itu tidak akan juga "
      "ke karena ada oleh saat sebagai bisa telah mereka kata atau lebih "
      "sudah tersebut adalah dia saya anda kami kita menjadi para bahwa "
      "namun secara setelah hanya ia bagi satu dua belum masih dapat tak "
      "agar seperti harus kepada tahun hingga antara ketika lagi sangat "
      "serta sejak banyak orang hari lain apa jika ujar melalui terhadap "
      "sementara" },

    { "vi", SUMMARY_SCRIPT_LATIN,
      "và của là có các được cho trong không với này một đã người những "
      "khi đến tại về cũng để ra nhiều từ năm ông sẽ bị theo phải vào "
      "nói lại sau như trên nhất ngày bằng đó anh hơn còn bà thể mà chỉ "
      "hai do đang rất nên tôi họ thì đi nếu chưa vì ở em cùng làm việc "
      "giữa định bạn" },

    { "hr", SUMMARY_SCRIPT_LATIN,
      "i u je na se da za su od s o a koji koja koje koju kojih sa iz ne "
      "to kao što će bi ali ili do po nije bio bila bilo bili ima kako "
      "sam smo nakon prema zbog jer već samo tako još te kada gdje iako "
      "biti ovo taj ta ova ovaj njegov nego pri između tijekom može bez "
      "sve svi više ih mu ga joj tek" },

    { "sl", SUMMARY_SCRIPT_LATIN,
      "in je v na za se da so ki z s pa po ne tudi od o bo ali k to bi "
      "ko kot pri le iz ni še bil bila bilo bili smo sem do bodo jih ga "
      "kar če vse med zaradi ter lahko zelo nekaj tem ta njegov kako "
      "kjer več samo tako pred ima proti svoje svojo" },

    { "lt", SUMMARY_SCRIPT_LATIN,
      "ir kad iš yra su tai buvo kaip bet jis apie po nuo jo už ne taip "
      "į tik jau kas dar prie ar ši šis kuris kuri kurie labai jie metu "
      "gali ji bus pradėjo per turėjo savo mes pagal dėl arba nes jei "
      "jos jų kai būti iki daugiau" },

    { "lv", SUMMARY_SCRIPT_LATIN,
      "un ir ka no par ar tas viņš uz arī bet kā lai tā nav bija pie vai "
      "tika kas šā šo pēc tikai līdz es to ne kad ja savu sāka kurš kura "
      "kuri gan vēl jau būt ļoti mēs jā var vairāk" },

    { "et", SUMMARY_SCRIPT_LATIN,
      "ja on ei et see oli kui ka ning aga ta mis seda kes või oma selle "
      "siis nüüd veel väga ole nad ma juba olid kõik üks kuid ainult nii "
      "üle järgi pärast olema selles tema kus meie nende saab peab mida "
      "ette välja kuni sest" },

    { "el", SUMMARY_SCRIPT_GREEK,
      "και το να του η της με που την από για είναι στο ο οι δεν στην "
      "τον των τα σε ότι τη θα τους μια στη ένα αυτό στα ως αλλά έχει "
      "πως ήταν τις κατά στον μας ή μετά αν όπως μου σας όχι στις προς "
      "μόνο μέχρι πολύ έχουν αυτή ενώ πριν όταν χωρίς ωστόσο στους "
      "επίσης ακόμη ακόμα" },

    { "ru", SUMMARY_SCRIPT_CYRILLIC,
      "и в не на что я с он а как это по но они мы она из у к за от то "
      "же для о так его бы ты был была были было все вы только ее её их "
      "когда уже или если до мне нет есть этого этом также может быть "
      "после во со при который которые которая которых которой чтобы том "
      "году более еще ещё под нас время где чем ему лишь сказал ли без "
      "об тем этот эти эта между через ним себя" },

    { "uk", SUMMARY_SCRIPT_CYRILLIC,
      "і в не на що я з він а як це по але вони ми вона із у до за від "
      "то же для про так його б та був була були було все ви тільки її "
      "їх коли вже або якщо мені ні є цього цьому також може бути після "
      "зі при який які яка яких якої щоб тому році більше ще під нас час "
      "де ніж йому лише сказав чи без об тим цей ці ця між через себе й "
      "проти" },

    { "bg", SUMMARY_SCRIPT_CYRILLIC,
      "и в на да се е от за с не са че по го като ще ни до което този "
      "това си към му или след той които която тази във със бе беше а но "
      "те има как при само още през между обаче също един една съм сме "
      "ги им й тя ли бъде бил може без около така всички повече преди" },

    { "be", SUMMARY_SCRIPT_CYRILLIC,
      "і ў у не на што з а як гэта па але яны мы яна за ад то для пра "
      "так яго б да быў была былі было усе вы толькі яе іх калі ўжо або "
      "няма ёсць таксама можа быць пасля які якія якая якіх каб больш "
      "яшчэ пад нас дзе чым яму бо гэты гэтай гэтага між праз сябе" },

    { "sr", SUMMARY_SCRIPT_CYRILLIC,
      "и у је на се да за су од с о а који која које коју којих са из не "
      "то као што ће би али или до по није био била било били има шта "
      "како сам смо након према због јер већ само тако још те када где "
      "иако бити ово тај та ова овај него при између може без све сви "
      "више их му" },

    { "mk", SUMMARY_SCRIPT_CYRILLIC,
      "и во на да се е од за со не ги дека по го како ќе ни до што овој "
      "ова тоа кон му или тој кои која оваа беше а но тие има при само "
      "уште меѓу еден една сум сме им ѝ таа ли биде може без околу така "
      "сите повеќе пред" },

    { "kk", SUMMARY_SCRIPT_CYRILLIC,
      "және мен бен бұл да де үшін деп еді болды бар осы ол оның сол "
      "қазақстан туралы болып дейді екен жоқ бір мұндай ал бойынша кейін "
      "дейін тиіс емес өз барлық арқылы немесе жаңа қарай" },

    { "ar", SUMMARY_SCRIPT_ARABIC,
      "في من على إلى أن التي عن مع هذا هذه الذي ما لا كان كانت بعد بين "
      "كما قد لم ذلك أو حيث خلال قبل وقد وفي وقال قال إن أنه كل لن أي "
      "أيضا أكثر عند منذ حتى ومن إذا وهو هو وهي هي غير بن وكان تم لكن "
      "ولا تلك الذين به له فيها فيه عليه بها لها منها منه منهم أنها بأن "
      "ثم بعض دون فقد وأن ضد" },

    { "fa", SUMMARY_SCRIPT_ARABIC,
      "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت "
      "می‌شود شد شده می وی دارد اما یا باید هر ما او بود پس اگر نمی کند "
      "کنند کرده‌است هستند نیست ها های همه آنها بین دیگر بیش چه اند بودند "
      "شده‌است ولی همچنین روی پیش می‌کند شود باشد درباره" },

    { "ur", SUMMARY_SCRIPT_ARABIC,
      "کے کی میں ہے اور سے کا کو اس نے کہ پر ہیں یہ بھی ان تھا کیا ایک "
      "تک جو نہیں تھی کر تھے ہو گیا لیے بعد ساتھ وہ اپنے جا رہے رہا ہی "
      "کہا گئی ہوئے جس تو کرنے گے گا اپنی کسی کوئی پاس یا دیا دی ہوا جب "
      "لئے رہی ہوں انہوں" },

    { "ps", SUMMARY_SCRIPT_ARABIC,
      "د په او چې کې ته له دي دې دا يې کړي نه څخه هم دی سره وي شوي ده "
      "ویلي پر کړ کوي شي وو هغه کول یو خپل لپاره باید وروسته هغوی کوم تر "
      "وایي شو ول" },

    { "ckb", SUMMARY_SCRIPT_ARABIC,
      "لە و بە بۆ کە ئەم ئەو لەگەڵ دەکات هەروەها بوو هەر دوای لەسەر پێش "
      "یان دەبێت وەک نییە ئێستا" },

    { "ug", SUMMARY_SCRIPT_ARABIC,
      "ۋە بۇ بىلەن بىر ئۇ ئۈچۈن دەپ ھەم دېگەن بولغان كېيىن ئەمەس" },

    { "he", SUMMARY_SCRIPT_HEBREW,
      "של את על לא הוא כי גם עם זה אל היה היא או אך אבל יש כל בין עד אם "
      "רק כמו מה לפני אחרי אני הם זו אין כדי לאחר יותר היו אשר אותו אותה "
      "שלא אלא אולם כך מאוד עוד ידי בו בה לו לה להם שהוא שהיא כבר מי הזה "
      "הזו אנחנו נגד בעוד תחת לפי במהלך" },

    { "yi", SUMMARY_SCRIPT_HEBREW,
      "און די אין פון איז אַ צו דער דאָס נישט מיט האָט אויף וואָס זיי ער פֿון "
      "האט דאס וואס" },

    { "hi", SUMMARY_SCRIPT_DEVANAGARI,
      "के में की है और से का को ने पर कि हैं यह भी इस एक था नहीं कर तो लिए ही या "
      "हो साथ इसके बाद वह थे जो अपने थी उन्होंने गया किया तक कहा रहे जा उनके रहा "
      "कुछ अब जब दिया हुए अपनी कोई लेकिन अगर बहुत हुआ होने गई करने इन उस उनकी "
      "क्या वे द्वारा इसे रही सकता सकते अपना वाले" },

    { "mr", SUMMARY_SCRIPT_DEVANAGARI,
      "आणि आहे या व ते तर आहेत हे नाही की त्या मध्ये होते होता होती त्यांनी असे केली "
      "केला केले म्हणून मी हा ही पण तो ती एक करण्यात आले आली आला झाला झाली झाले "
      "त्यांच्या यांनी तसेच येथे साठी याची मात्र असून काही आपल्या पासून नंतर" },

    { "ne", SUMMARY_SCRIPT_DEVANAGARI,
      "र छ को मा पनि यो हो भने गरेको छन् लागि ले गर्ने भएको एक गरी त्यो तर थियो "
      "भन्ने हुन गर्न रहेको उनले हुने साथै बताए आफ्नो तथा भए यस नै गरिएको सबै अनुसार "
      "लाई बाट छैन" },

    { "bn", SUMMARY_SCRIPT_BENGALI,
      "ও এই করে এ থেকে করা হয় এবং তার না একটি যে তিনি হয়েছে জন্য কিন্তু তা "
      "পর এর কথা সঙ্গে সে আর কি নিয়ে হবে করতে এক মধ্যে কোনো কোন বলে ছিল "
      "ছিলেন আছে তবে তাদের তাঁর বা পারে দিয়ে সেই যা আমি আমরা আমার আমাদের "
      "করেন করেছেন করেছে হয়ে যায় হিসেবে বলেন কাছে আরও সব তাই নেই এখন যদি "
      "পর্যন্ত গেছে এখানে সেখানে দুই ওই এসব করার হতে ছাড়া নয় মতো" },

    { "as", SUMMARY_SCRIPT_BENGALI,
      "আৰু পৰা কৰা বাবে এটা তেওঁ কৰিছে লগত লৈ কৰে কৰিব হৈছে হ'ব যদিও কৰি "
      "আছিল হৈ যাৰ তেওঁৰ কৰাৰ" },

    { "ko", SUMMARY_SCRIPT_HANGUL,
      "이 그 저 것 수 등 및 더 또 또한 그리고 그러나 하지만 때문에 대한 "
      "위해 위한 통해 따라 이번 지난 오는 있다 있는 했다 한다 하는 됐다 "
      "된다 되는 이라고 라고 밝혔다 말했다 전했다 같은 함께 모두 다른 "
      "모든 약 한 두 첫 중 후 전 때 대해 관련 이후 따르면 있습니다 "
      "합니다 입니다 했습니다 가장 많은 것으로 것이다 것은 것이 그는 "
      "이를 이날 없는 없다 우리 내 각" },

    { "ja", SUMMARY_SCRIPT_KANA,
      "です ます した する して いる いた いま ある あり こと もの ため "
      "よう この その これ それ あの また など から まで より ので のに "
      "とし つい って なる なっ ない なか なり れて れる られ てい てき "
      "でき では には とは とも へと しか しが しま ませ まし たち だっ "
      "さん さら させ され に対 によ にも にな にお をし がで" },

    { "zh", SUMMARY_SCRIPT_HAN,
      "我们 他们 这个 一个 没有 可以 已经 以及 因为 所以 但是 如果 这些 "
      "那些 自己 表示 认为 进行 通过 对于 关于 由于 其中 同时 目前 还是 "
      "就是 不是 也是 都是 这样 什么 这种 之后 之前 以来 并且 而且 或者 "
      "虽然 不过 然而 因此 為了 为了 我們 他們 這個 一個 沒有 已經 因為 "
      "這些 認為 進行 通過 對於 關於 由於 這樣 什麼 這種 之後 並且 雖然 "
      "不過" },

    { "ta", SUMMARY_SCRIPT_TAMIL,
      "ஒரு என்று மற்றும் இந்த இது அந்த என அவர் இருந்து உள்ள வேண்டும் தான் அவர்கள் என்ற "
      "கொண்டு ஆகிய போது பின்னர் என்பது நான் அது இல்லை பல மேலும் வரை அவரது அதன் "
      "தனது ஆனால் குறித்து" },

    { "te", SUMMARY_SCRIPT_TELUGU,
      "ఈ ఆ ఒక అని కూడా నుంచి కోసం మరియు ఉంది కానీ ఇది అది తన వారు అయితే చేసిన లో ఉన్న పాటు "
      "వల్ల తెలిపారు" },

    { "am", SUMMARY_SCRIPT_ETHIOPIC,
      "ነው እና ላይ ውስጥ ጋር ይህ እንደ ወደ ግን ናቸው ነበር እስከ ስለ በኋላ እንዲሁም ብለዋል" },

    { "th", SUMMARY_SCRIPT_THAI,
      "" },

    { "hy", SUMMARY_SCRIPT_ARMENIAN,
      "" },

    { "ka", SUMMARY_SCRIPT_GEORGIAN,
      "" },

    { "pa", SUMMARY_SCRIPT_GURMUKHI,
      "" },

    { "gu", SUMMARY_SCRIPT_GUJARATI,
      "" },

    { "or", SUMMARY_SCRIPT_ODIA,
      "" },

    { "kn", SUMMARY_SCRIPT_KANNADA,
      "" },

    { "ml", SUMMARY_SCRIPT_MALAYALAM,
      "" },

    { "si", SUMMARY_SCRIPT_SINHALA,
      "" },

    { "lo", SUMMARY_SCRIPT_LAO,
      "" },

    { "my", SUMMARY_SCRIPT_MYANMAR,
      "" },

    { "km", SUMMARY_SCRIPT_KHMER,
      "" },

    { NULL, 0, NULL }
};


/* what pages write -> the subtag that is meant; and its kin in our tables */

typedef struct {
    const char          *from;
    const char          *to;
} summary_lang_alias_t;


static const summary_lang_alias_t  summary_lang_aliases[] = {

    /* ISO 639-2's for what has two letters, old ones, and countries' */

    { "eng", "en" }, { "deu", "de" }, { "ger", "de" }, { "fra", "fr" },
    { "fre", "fr" }, { "spa", "es" }, { "por", "pt" }, { "ita", "it" },
    { "nld", "nl" }, { "dut", "nl" }, { "pol", "pl" }, { "rus", "ru" },
    { "ukr", "uk" }, { "tur", "tr" }, { "ara", "ar" }, { "ind", "id" },
    { "vie", "vi" }, { "hin", "hi" }, { "ben", "bn" }, { "zho", "zh" },
    { "chi", "zh" }, { "jpn", "ja" }, { "kor", "ko" }, { "heb", "he" },
    { "fas", "fa" }, { "per", "fa" }, { "urd", "ur" }, { "swe", "sv" },
    { "dan", "da" }, { "nor", "no" }, { "fin", "fi" }, { "ces", "cs" },
    { "hun", "hu" }, { "ell", "el" }, { "ron", "ro" },
    { "iw", "he" }, { "in", "id" }, { "ji", "yi" },
    { "jp", "ja" }, { "cn", "zh" }, { "ua", "uk" }, { "cz", "cs" },
    { "gr", "el" }, { "dk", "da" },

    { NULL, NULL }
};


static const summary_lang_alias_t  summary_lang_kin[] = {
    { "nb", "no" }, { "nn", "no" }, { "bs", "hr" }, { "sh", "hr" },
    { "ms", "id" }, { "yue", "zh" }, { "cmn", "zh" }, { "arb", "ar" },
    { "prs", "fa" },
    { NULL, NULL }
};


/* ISO 639-1's, two letters each */

static const char  summary_lang_codes[] =
    "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzee"
    "eleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikiois"
    "itiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrms"
    "mtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgshsi"
    "skslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxh"
    "yiyozazhzu";


static uint64_t summary_lang_hash(const uint8_t *p, const uint8_t *last);
static uint64_t summary_lang_mix(uint64_t hash, uint32_t c);
static summary_lang_slot_t *summary_lang_slot(const summary_langs_t *langs,
    uint64_t hash);
static const char *summary_lang_alias(const summary_lang_alias_t *aliases,
    const uint8_t *p, size_t len);
static int summary_lang_code(const uint8_t *p, size_t len);
static int summary_lang_index(summary_str_t lang);
static void summary_lang_count(const summary_langs_t *langs,
    const summary_paragraph_t *paragraphs, size_t n,
    summary_lang_count_t *count);
static int summary_lang_enough(const summary_lang_count_t *count);
static void summary_lang_count_text(const summary_langs_t *langs,
    const uint8_t *p, const uint8_t *last, summary_lang_count_t *count);
static void summary_lang_count_word(const summary_langs_t *langs,
    uint64_t hash, summary_lang_count_t *count);
static unsigned summary_lang_script(const summary_lang_count_t *count);
static int summary_lang_guess(const summary_lang_count_t *count,
    unsigned script);
static int summary_lang_gainsays(const summary_lang_count_t *count,
    unsigned script, int guess, summary_str_t said);
static unsigned summary_lang_letter(uint32_t c);
static uint32_t summary_lang_fold(uint32_t c);


summary_langs_t *
summary_langs_create(void)
{
    size_t                len;
    uint64_t              hash, bit;
    const char           *p;
    summary_langs_t      *langs;
    summary_lang_slot_t  *slot;

    langs = calloc(1, sizeof(summary_langs_t));
    if (langs == NULL) {
        return NULL;
    }

    for (bit = 0; summary_lang_words[bit].lang; bit++) {

        p = summary_lang_words[bit].words;

        for ( /* void */ ; *p; p += len + (p[len] == ' ')) {

            len = strcspn(p, " ");
            hash = summary_lang_hash((const uint8_t *) p,
                                     (const uint8_t *) p + len);

            slot = summary_lang_slot(langs, hash);

            slot->hash = hash;
            slot->langs |= (uint64_t) 1 << bit;
        }
    }

    return langs;
}


void
summary_langs_destroy(summary_langs_t *langs)
{
    free(langs);
}


/* FNV-1a, 64 bits, over folded code points */

static uint64_t
summary_lang_hash(const uint8_t *p, const uint8_t *last)
{
    uint64_t  hash;

    hash = SUMMARY_LANG_HASH;

    while (p < last) {
        hash = summary_lang_mix(hash, summary_utf8_decode(&p, last));
    }

    return hash;
}


/* dots below letters of Indic scripts are written in two ways, and left out */

static uint64_t
summary_lang_mix(uint64_t hash, uint32_t c)
{
    return (c == 0x93c || c == 0x9bc)
           ? hash : (hash ^ summary_lang_fold(c)) * 1099511628211ull;
}


/* the word's slot, or the free one where it is to be; never full */

static summary_lang_slot_t *
summary_lang_slot(const summary_langs_t *langs, uint64_t hash)
{
    size_t                      i;
    const summary_lang_slot_t  *slot;

    for (i = hash ^ (hash >> 32); /* void */; i++) {
        slot = &langs->slots[i & (SUMMARY_LANG_SLOTS - 1)];

        if (slot->langs == 0 || slot->hash == hash) {
            return (summary_lang_slot_t *) slot;
        }
    }
}


size_t
summary_lang_tag(const uint8_t *p, size_t len, uint8_t *tag)
{
    size_t       i, n, start;
    uint8_t      c;
    const char  *alias;

    while (len && summary_space(*p)) {
        p++;
        len--;
    }

    n = 0;
    start = 0;

    /* subtags, as long as they are some: letters and digits, 8 at most */

    for (i = 0; i <= len; i++) {
        c = (i < len) ? p[i] : 0;

        if (((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
            || (start && c >= '0' && c <= '9'))
        {
            continue;
        }

        if (i == start || i - start > 8 || n + 1 + i - start
                                           > SUMMARY_LANG_TAG)
        {
            break;
        }

        if (start == 0) {

            alias = summary_lang_alias(summary_lang_aliases, p, i);

            if (alias) {
                n = strlen(alias);
                memcpy(tag, alias, n);

            } else if (summary_lang_code(p, i)) {
                for (n = 0; n < i; n++) {
                    tag[n] = p[n] | 0x20;
                }

            } else {
                return 0;
            }

        } else {

            if (c != 0 && c != '-' && c != '_' && c != ',' && c != ';'
                && c != '.' && c != '@' && !summary_space(c))
            {
                break;
            }

            tag[n++] = '-';

            for ( /* void */ ; start < i; start++) {
                tag[n++] = (p[start] >= 'A') ? p[start] | 0x20 : p[start];
            }
        }

        if (c != '-' && c != '_') {
            break;
        }

        start = i + 1;
    }

    return n;
}


static const char *
summary_lang_alias(const summary_lang_alias_t *aliases, const uint8_t *p,
    size_t len)
{
    for ( /* void */ ; aliases->from; aliases++) {
        if (strlen(aliases->from) == len
            && summary_equal(p, aliases->from, len))
        {
            return aliases->to;
        }
    }

    return NULL;
}


/* is there such a language?  Of the three-letter ones any may be. */

static int
summary_lang_code(const uint8_t *p, size_t len)
{
    const char               *code;
    static const char *const  none[] = {
        "und", "mul", "mis", "zxx", "utf", NULL
    };

    if (len == 3) {
        for (len = 0; none[len]; len++) {
            if (summary_equal(p, none[len], 3)) {
                return 0;
            }
        }

        return 1;
    }

    if (len == 2) {
        for (code = summary_lang_codes; *code; code += 2) {
            if (summary_equal(p, code, 2)) {
                return 1;
            }
        }
    }

    return 0;
}


/* by the primary subtag; -1: we know no words of it */

static int
summary_lang_index(summary_str_t lang)
{
    int          i;
    size_t       len;
    const char  *kin;

    for (len = 0; len < lang.len && lang.data[len] != '-'; len++) {
        /* void */
    }

    kin = summary_lang_alias(summary_lang_kin, lang.data, len);

    if (kin) {
        lang.data = (const uint8_t *) kin;
        len = strlen(kin);
    }

    for (i = 0; summary_lang_words[i].lang; i++) {
        if (strlen(summary_lang_words[i].lang) == len
            && summary_equal(lang.data, summary_lang_words[i].lang, len))
        {
            return i;
        }
    }

    return -1;
}


summary_str_t
summary_lang_find(const summary_langs_t *langs,
    const summary_paragraph_t *paragraphs, size_t n, summary_str_t said,
    summary_dir_e *dir)
{
    int                   guess;
    unsigned              script;
    summary_lang_count_t  count;

    memset(&count, 0, offsetof(summary_lang_count_t, found));

    count.said = summary_lang_index(said);

    summary_lang_count(langs, paragraphs, n, &count);

    script = summary_lang_script(&count);
    guess = summary_lang_guess(&count, script);

    *dir = (script == SUMMARY_SCRIPT_NONE) ? SUMMARY_DIR_UNKNOWN
           : (script == SUMMARY_SCRIPT_HEBREW
              || script == SUMMARY_SCRIPT_ARABIC
              || script == SUMMARY_SCRIPT_RTL) ? SUMMARY_DIR_RTL
                                               : SUMMARY_DIR_LTR;

    if (guess >= 0
        && (said.len == 0
            || summary_lang_gainsays(&count, script, guess, said)))
    {
        said.data = (const uint8_t *) summary_lang_words[guess].lang;
        said.len = strlen(summary_lang_words[guess].lang);
    }

    return said;
}


static void
summary_lang_count(const summary_langs_t *langs,
    const summary_paragraph_t *paragraphs, size_t n,
    summary_lang_count_t *count)
{
    size_t         i, left;
    const uint8_t *p, *end;

    left = SUMMARY_LANG_BYTES;

    for (i = 0; i < n && left && !summary_lang_enough(count); i++) {

        if (!paragraphs[i].prose) {
            continue;
        }

        p = paragraphs[i].text.data;
        end = p + paragraphs[i].text.len;

        if (paragraphs[i].text.len > left) {
            end = p + left;
        }

        left -= (size_t) (end - p);

        summary_lang_count_text(langs, p, end, count);
    }
}


/* the words found have room for no more than SUMMARY_LANG_ENOUGH */

static int
summary_lang_enough(const summary_lang_count_t *count)
{
    return count->words == SUMMARY_LANG_ENOUGH
           || count->all > SUMMARY_LANG_LETTERS
           || (count->words == SUMMARY_LANG_FIRST && count->said >= 0
               && count->hits[count->said] * 100
                  >= SUMMARY_LANG_FIRST * SUMMARY_LANG_AGREES);
}


/* to where there is enough */

static void
summary_lang_count_text(const summary_langs_t *langs, const uint8_t *p,
    const uint8_t *last, summary_lang_count_t *count)
{
    uint32_t   c;
    unsigned   script, in_word;
    uint64_t   hash;

    hash = 0;
    in_word = 0;

    while (p < last) {

        c = summary_utf8_decode(&p, last);
        script = summary_lang_letter(c);

        if (script != SUMMARY_SCRIPT_NONE) {

            count->letters[script]++;
            count->all++;

            if (!in_word) {
                in_word = 1;
                hash = SUMMARY_LANG_HASH;
            }

            hash = summary_lang_mix(hash, c);
            continue;
        }

        if (in_word && c != 0x200c) {     /* a joiner is inside of words */

            summary_lang_count_word(langs, hash, count);
            in_word = 0;

            if (summary_lang_enough(count)) {
                return;
            }
        }
    }

    if (in_word) {
        summary_lang_count_word(langs, hash, count);
    }
}


static void
summary_lang_count_word(const summary_langs_t *langs, uint64_t hash,
    summary_lang_count_t *count)
{
    int       i;
    uint32_t  worth;
    uint64_t  bits;

    count->words++;

    bits = summary_lang_slot(langs, hash)->langs;

    if (bits == 0) {
        return;
    }

    count->found[count->nfound++] = bits;

    worth = 60 / (uint32_t) __builtin_popcountll(bits);

    for ( /* void */ ; bits; bits &= bits - 1) {
        i = __builtin_ctzll(bits);

        count->score[i] += worth;
        count->hits[i]++;
    }
}


/* what most of it is written in; Han with some kana is Japanese */

static unsigned
summary_lang_script(const summary_lang_count_t *count)
{
    unsigned  i;
    uint32_t  han, kana;

    han = count->letters[SUMMARY_SCRIPT_HAN];
    kana = count->letters[SUMMARY_SCRIPT_KANA];

    if (count->all == 0) {
        return SUMMARY_SCRIPT_NONE;
    }

    if ((han + kana) * 100 >= count->all * SUMMARY_LANG_SCRIPT) {
        return (kana * 100 >= (han + kana) * SUMMARY_LANG_KANA)
               ? SUMMARY_SCRIPT_KANA : SUMMARY_SCRIPT_HAN;
    }

    for (i = SUMMARY_SCRIPT_NONE + 1; i < SUMMARY_SCRIPTS; i++) {
        if (count->letters[i] * 100 >= count->all * SUMMARY_LANG_SCRIPT) {
            return i;
        }
    }

    return SUMMARY_SCRIPT_NONE;
}


/* -1: it is not sure */

static int
summary_lang_guess(const summary_lang_count_t *count, unsigned script)
{
    int       i, best, only;
    unsigned  n;
    uint32_t  second, known;

    best = -1;
    only = -1;
    second = 0;
    n = 0;

    for (i = 0; summary_lang_words[i].lang; i++) {

        if (summary_lang_words[i].script != script) {
            continue;
        }

        only = i;
        n++;

        if (best >= 0 && count->score[i] <= count->score[best]) {
            second = (count->score[i] > second) ? count->score[i] : second;
            continue;
        }

        if (best >= 0) {
            second = count->score[best];
        }

        best = i;
    }

    if (n == 1) {
        return (count->all >= SUMMARY_LANG_SIGNS) ? only : -1;
    }

    known = (script == SUMMARY_SCRIPT_LATIN) ? SUMMARY_LANG_KNOWN
                                             : SUMMARY_LANG_FEWER;

    if (best < 0 || count->words < SUMMARY_LANG_WORDS
        || count->hits[best] * 100 < count->words * known
        || count->score[best] * 4 < second * 5)
    {
        return -1;
    }

    return best;
}


/*
 * Another script, or function words that the page's language does not have,
 * and hardly any that only it has.  Nothing gainsays a language of which we
 * know nothing, one that has two scripts, and one whose script is said.
 */

static int
summary_lang_gainsays(const summary_lang_count_t *count, unsigned script,
    int guess, summary_str_t said)
{
    int       i;
    size_t    k, len;
    uint32_t  for_guess, for_said;
    uint64_t  one, other;

    i = count->said;

    if (i < 0 || i == guess || strcmp(summary_lang_words[i].lang, "sr") == 0) {
        return 0;
    }

    len = 0;

    for (k = 0; k <= said.len; k++) {
        if (k < said.len && said.data[k] != '-') {
            len++;
            continue;
        }

        if (len == 4 && said.data[k - 1] > '9') {
            return 0;
        }

        len = 0;
    }

    if (summary_lang_words[i].script != script) {
        return 1;
    }

    one = (uint64_t) 1 << guess;
    other = (uint64_t) 1 << i;
    for_guess = 0;
    for_said = 0;

    for (k = 0; k < count->nfound; k++) {
        for_guess += (count->found[k] & one) && !(count->found[k] & other);
        for_said += (count->found[k] & other) && !(count->found[k] & one);
    }

    return count->words >= SUMMARY_LANG_SURE
           && for_guess * 100 >= count->words * SUMMARY_LANG_AGAINST
           && for_guess > for_said * 5;
}


/* the script of a letter; SUMMARY_SCRIPT_NONE: it is none */

static unsigned
summary_lang_letter(uint32_t c)
{
    size_t                       low, high, i;
    const summary_lang_range_t  *range;

    if (c < 0x80) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
               ? SUMMARY_SCRIPT_LATIN : SUMMARY_SCRIPT_NONE;
    }

    low = 0;
    high = sizeof(summary_lang_ranges) / sizeof(summary_lang_ranges[0]);

    while (low < high) {
        i = (low + high) / 2;
        range = &summary_lang_ranges[i];

        if (c < range->first) {
            high = i;

        } else if (c > range->last) {
            low = i + 1;

        } else {
            return range->script;
        }
    }

    return SUMMARY_SCRIPT_NONE;
}


/* as in the tables: small letters, Indic ones in parts, one apostrophe */

static uint32_t
summary_lang_fold(uint32_t c)
{
    switch (c) {

    case 0x958:                   /* Indic letters with a dot below */
    case 0x959:
    case 0x95a:
        return c - 0x958 + 0x915;

    case 0x95b:
        return 0x91c;

    case 0x95c:
    case 0x95d:
        return c - 0x95c + 0x921;

    case 0x95e:
    case 0x95f:
        return (c == 0x95e) ? 0x92b : 0x92f;

    case 0x9dc:
    case 0x9dd:
        return c - 0x9dc + 0x9a1;

    case 0x9df:
        return 0x9af;

    case 0x2019:
        return '\'';

    default:
        return summary_utf8_fold(c);
    }
}
