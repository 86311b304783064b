
/*
 * Language: what pages say of it, what texts say, and function words.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"


typedef struct {
    const char     *value;
    const char     *tag;
} test_tag_t;


typedef struct {
    const char     *what;
    const char     *said;
    const char     *lang;
    summary_dir_e   dir;
    const char     *text;
} test_text_t;


static const test_tag_t  test_tags[] = {
    { "en", "en" },
    { "en_US", "en-us" },
    { " de-AT ", "de-at" },
    { "zh-Hant-TW", "zh-hant-tw" },
    { "sr-Latn", "sr-latn" },
    { "es-419", "es-419" },
    { "pt_BR.UTF-8", "pt-br" },
    { "ckb", "ckb" },

    /* of lists the first; what is no subtag ends it */
    { "sw, en", "sw" },
    { "de;q=0.5", "de" },
    { "en\" onclick=\"alert(1)", "en" },
    { "en-", "en" },
    { "en--us", "en" },
    { "de-!", "de" },
    { "de-ab!", "de" },
    { "en-abcdefghi", "en" },

    /* what is meant by old, long and wrong ones */
    { "iw-IL", "he-il" },
    { "eng", "en" },
    { "ger-DE", "de-de" },
    { "jp", "ja" },
    { "ua", "uk" },

    /* no languages */
    { "", "" },
    { "   ", "" },
    { "x", "" },
    { "xx-invalid!", "" },
    { "english", "" },
    { "Deutsch", "" },
    { "und", "" },
    { "utf-8", "" },
    { "1", "" },
    { "-en", "" },
    { "\"><script>", "" },
    { "\303\244\303\266", "" }
};


#define TEXT_EN  "The town council of Marlow voted on Tuesday to rebuild the " \
    "old stone bridge over the river. Engineers found deep cracks in two of "  \
    "its five arches last winter after the flood, and they have been watching" \
    " it since then with great care."

#define TEXT_DE  "Der Stadtrat von Marlow hat am Dienstag beschlossen, die "   \
    "alte Brücke über den Fluss wieder aufzubauen. Ingenieure fanden im "      \
    "letzten Winter tiefe Risse in zwei der fünf Bögen, und sie haben sie "    \
    "seitdem mit großer Sorgfalt beobachtet."


static const test_text_t  test_texts[] = {

    { "English", "", "en", SUMMARY_DIR_LTR, TEXT_EN },
    { "German", "", "de", SUMMARY_DIR_LTR, TEXT_DE },

    { "French", "", "fr", SUMMARY_DIR_LTR,
      "Le conseil de la ville a voté mardi la reconstruction du vieux pont "
      "sur la rivière. Des ingénieurs ont trouvé l’hiver dernier de profondes "
      "fissures dans deux de ses cinq arches." },

    { "Spanish", "", "es", SUMMARY_DIR_LTR,
      "El ayuntamiento votó el martes reconstruir el viejo puente de piedra "
      "sobre el río. Los ingenieros hallaron el invierno pasado grietas "
      "profundas en dos de sus cinco arcos, y no es lo único que preocupa." },

    { "Portuguese", "", "pt", SUMMARY_DIR_LTR,
      "A câmara municipal votou na terça-feira a reconstrução da velha ponte "
      "de pedra sobre o rio. Os engenheiros encontraram no inverno passado "
      "fendas profundas em dois dos cinco arcos, e não é a única coisa." },

    { "Italian", "", "it", SUMMARY_DIR_LTR,
      "Il consiglio comunale ha votato martedì la ricostruzione del vecchio "
      "ponte di pietra sul fiume. Gli ingegneri hanno trovato lo scorso "
      "inverno crepe profonde in due delle sue cinque arcate." },

    { "Catalan", "", "ca", SUMMARY_DIR_LTR,
      "L’ajuntament va votar dimarts reconstruir el vell pont de pedra sobre "
      "el riu. Els enginyers van trobar l’hivern passat esquerdes profundes "
      "en dos dels seus cinc arcs, i això no és tot." },

    { "Dutch", "", "nl", SUMMARY_DIR_LTR,
      "De gemeenteraad heeft dinsdag besloten om de oude stenen brug over de "
      "rivier te herbouwen. Ingenieurs vonden vorige winter diepe scheuren in "
      "twee van de vijf bogen, en dat is niet het enige." },

    { "Polish", "", "pl", SUMMARY_DIR_LTR,
      "Rada miasta zdecydowała we wtorek o odbudowie starego kamiennego mostu "
      "na rzece. Inżynierowie znaleźli zimą głębokie pęknięcia w dwóch z "
      "pięciu przęseł i nie jest to jedyny problem, jak mówią." },

    { "Czech", "", "cs", SUMMARY_DIR_LTR,
      "Městská rada v úterý rozhodla o obnově starého kamenného mostu přes "
      "řeku. Inženýři našli loni v zimě hluboké trhliny ve dvou z pěti "
      "oblouků a není to jediný problém, který se musí vyřešit." },

    { "Hungarian", "", "hu", SUMMARY_DIR_LTR,
      "A városi tanács kedden úgy döntött, hogy újjáépíti a folyó felett a "
      "régi kőhidat. A mérnökök tavaly télen mély repedéseket találtak az öt "
      "ív közül kettőben, és ez még nem minden." },

    { "Romanian", "", "ro", SUMMARY_DIR_LTR,
      "Consiliul local a votat marți reconstruirea podului vechi de piatră "
      "peste râu. Inginerii au găsit iarna trecută fisuri adânci în două din "
      "cele cinci arcade, iar acest lucru nu este singurul." },

    { "Swedish", "", "sv", SUMMARY_DIR_LTR,
      "Kommunfullmäktige beslutade i tisdags att bygga upp den gamla bron "
      "över floden. Ingenjörer hittade förra vintern djupa sprickor i två av "
      "dess fem valv, och det är inte allt som måste lagas." },

    { "Danish", "", "da", SUMMARY_DIR_LTR,
      "Byrådet besluttede i tirsdags at genopbygge den gamle bro over floden. "
      "Ingeniører fandt sidste vinter dybe revner i to af dens fem buer, og "
      "det er ikke det eneste, der skal laves efter stormen." },

    { "Norwegian", "", "no", SUMMARY_DIR_LTR,
      "Bystyret vedtok på tirsdag å bygge opp igjen den gamle broen over "
      "elva. Ingeniører fant dype sprekker i to av de fem buene etter flommen "
      "i fjor, og noe mer må nå gjøres med den, sier de." },

    { "Finnish", "", "fi", SUMMARY_DIR_LTR,
      "Kaupunginvaltuusto päätti tiistaina, että vanha silta joen yli "
      "rakennetaan uudelleen. Insinöörit olivat löytäneet talvella syviä "
      "halkeamia, mutta se ei ole vielä kaikki, sanoo myös kaupunki." },

    { "Turkish", "", "tr", SUMMARY_DIR_LTR,
      "Belediye meclisi salı günü nehrin üzerindeki eski taş köprünün yeniden "
      "yapılması için karar aldı. Mühendisler geçen kış beş kemerden ikisinde "
      "derin çatlaklar buldu ve bu daha çok büyük bir sorun olarak görülüyor" },

    { "Indonesian", "", "id", SUMMARY_DIR_LTR,
      "Dewan kota pada hari Selasa memutuskan untuk membangun kembali "
      "jembatan batu tua yang ada di atas sungai itu. Para insinyur menemukan "
      "retakan dalam pada dua dari lima lengkungan." },

    { "Vietnamese", "", "vi", SUMMARY_DIR_LTR,
      "Hội đồng thành phố hôm thứ Ba đã bỏ phiếu xây lại cây cầu đá cũ trên "
      "sông. Các kỹ sư đã tìm thấy những vết nứt sâu ở hai trong năm vòm cầu "
      "vào mùa đông năm ngoái." },

    { "Russian", "", "ru", SUMMARY_DIR_LTR,
      "Городской совет во вторник решил восстановить старый каменный мост "
      "через реку. Прошлой зимой инженеры нашли глубокие трещины в двух из "
      "пяти его арок, и это не всё, что нужно починить." },

    { "Ukrainian", "", "uk", SUMMARY_DIR_LTR,
      "Міська рада у вівторок вирішила відбудувати старий кам’яний міст через "
      "річку. Минулої зими інженери знайшли глибокі тріщини у двох з п’яти "
      "його арок, і це ще не все, що потрібно полагодити." },

    { "Bulgarian", "", "bg", SUMMARY_DIR_LTR,
      "Градският съвет реши във вторник да възстанови стария каменен мост над "
      "реката. Миналата зима инженерите са открили дълбоки пукнатини в две от "
      "петте му арки и това не е всичко." },

    { "Greek", "", "el", SUMMARY_DIR_LTR,
      "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ξαναχτίσει την παλιά "
      "πέτρινη γέφυρα πάνω από το ποτάμι." },

    { "Arabic", "", "ar", SUMMARY_DIR_RTL,
      "صوت مجلس المدينة يوم الثلاثاء على إعادة بناء الجسر الحجري القديم فوق "
      "النهر. وجد المهندسون شقوقا عميقة في قوسين من أقواسه الخمسة في الشتاء "
      "الماضي." },

    { "Persian", "", "fa", SUMMARY_DIR_RTL,
      "شورای شهر روز سه‌شنبه تصمیم گرفت که پل سنگی قدیمی را بر روی رودخانه "
      "از نو بسازد. مهندسان در زمستان گذشته ترک‌های عمیقی در دو تا از پنج "
      "طاق آن پیدا کرده بودند." },

    { "Urdu", "", "ur", SUMMARY_DIR_RTL,
      "شہر کی کونسل نے منگل کو دریا پر پتھر کے پرانے پل کو دوبارہ بنانے کا "
      "فیصلہ کیا ہے۔ انجینئروں نے پچھلی سردیوں میں اس کی پانچ میں سے دو "
      "محرابوں میں گہری دراڑیں پائی تھیں۔" },

    { "Hebrew", "", "he", SUMMARY_DIR_RTL,
      "מועצת העיר הצביעה ביום שלישי על בנייה מחדש של הגשר הישן מעל הנהר. "
      "המהנדסים מצאו את הסדקים בחורף האחרון, והם לא היו קטנים כמו לפני כן, "
      "אלא עמוקים יותר." },

    { "Hindi", "", "hi", SUMMARY_DIR_LTR,
      "नगर परिषद ने मंगलवार को नदी पर बने पुराने पत्थर के पुल को फिर से बनाने "
      "का फैसला किया है। इंजीनियरों को पिछली सर्दियों में उसकी पाँच में से दो "
      "मेहराबों में गहरी दरारें मिली थीं।" },

    { "Marathi", "", "mr", SUMMARY_DIR_LTR,
      "नगर परिषदेने मंगळवारी नदीवरील जुना दगडी पूल पुन्हा बांधण्याचा निर्णय "
      "घेतला आहे. गेल्या हिवाळ्यात त्याच्या पाच पैकी दोन कमानींमध्ये खोल भेगा "
      "सापडल्या होत्या आणि ही एकच अडचण नाही, असे त्यांनी म्हटले आहे." },

    { "Bengali, letters and their dots in one", "", "bn", SUMMARY_DIR_LTR,
      "হ\u09dfেছে নি\u09dfে দি\u09dfে হ\u09dfে যা\u09df ন\u09df হ\u09df "
      "হ\u09dfেছে নি\u09dfে দি\u09dfে হ\u09dfে যা\u09df ন\u09df হ\u09df "
      "হ\u09dfেছে নি\u09dfে দি\u09dfে হ\u09dfে যা\u09df ন\u09df হ\u09df " },
    { "Bengali", "", "bn", SUMMARY_DIR_LTR,
      "নগর পরিষদ মঙ্গলবার নদীর উপর পুরোনো পাথরের সেতুটি আবার তৈরি করার "
      "সিদ্ধান্ত নিয়েছে। গত শীতে প্রকৌশলীরা তার পাঁচটি খিলানের মধ্যে দুটিতে "
      "গভীর ফাটল খুঁজে পেয়েছিলেন এবং এই কথা তারা বলেছেন।" },

    { "Thai", "", "th", SUMMARY_DIR_LTR,
      "สภาเมืองลงมติเมื่อวันอังคารให้สร้างสะพานหินเก่าข้ามแม่น้ำขึ้นใหม่ "
      "หลังจากวิศวกรพบรอยร้าวลึกในซุ้มสองแห่ง" },

    { "Georgian", "", "ka", SUMMARY_DIR_LTR,
      "ქალაქის საბჭომ სამშაბათს მდინარეზე ძველი ქვის ხიდის აღდგენა გადაწყვიტა "
      "და სამუშაოები აპრილში დაიწყება." },

    { "Korean", "", "ko", SUMMARY_DIR_LTR,
      "시의회는 화요일 강 위의 오래된 돌다리를 다시 짓기로 결정했다. 기술자들은 "
      "지난겨울 홍수 뒤에 다섯 개의 아치 가운데 두 곳에서 깊은 균열을 발견했다. "
      "공사는 사월에 시작해 열네 달쯤 걸릴 예정이다." },

    { "Japanese", "", "ja", SUMMARY_DIR_LTR,
      "市議会は火曜日、川にかかる古い石橋を建て直すことを決めた。技術者は昨年の"
      "冬、五つのアーチのうち二つに深い亀裂を見つけていた。工事は四月に始まり、"
      "約十四か月かかる見込みだ。" },

    { "Chinese", "", "zh", SUMMARY_DIR_LTR,
      "市议会星期二投票决定重建河上的旧石桥。去年冬天洪水过后，工程师在五个桥拱"
      "中的两个发现了很深的裂缝。工程将于四月开始，大约需要十四个月才能完成，期间"
      "司机必须使用北面的公路。" },

    /* what is too little, or of no language that we know, tells nothing */

    { "nothing", "", "", SUMMARY_DIR_UNKNOWN, "" },
    { "no letters", "", "", SUMMARY_DIR_UNKNOWN, "1234 -- 5678 ... 90" },
    { "a few words", "", "", SUMMARY_DIR_LTR, "The bridge is closed." },

    { "names only", "", "", SUMMARY_DIR_LTR,
      "Marlow Reading Oxford Bicester Banbury Leamington Coventry Nuneaton "
      "Tamworth Lichfield Stafford Crewe Warrington Wigan Preston Lancaster "
      "Penrith Carlisle Lockerbie Glasgow Motherwell Stirling Perth Dundee" },

    { "Swahili", "", "", SUMMARY_DIR_LTR,
      "Halmashauri ya mji ilipiga kura siku ya Jumanne kujenga upya daraja "
      "kuu la mawe juu ya mto huo. Wahandisi waligundua nyufa kubwa katika "
      "matao mawili kati ya matano baada ya mafuriko." },

    /* what the page says counts, if the text does not gainsay it outright */

    { "as it says", "de-at", "de-at", SUMMARY_DIR_LTR, TEXT_DE },
    { "another", "en-us", "de", SUMMARY_DIR_LTR, TEXT_DE TEXT_DE },
    { "another, too few words", "en", "en", SUMMARY_DIR_LTR,
      "Der Stadtrat von Marlow hat am Dienstag beschlossen, die alte Brücke "
      "über den Fluss wieder aufzubauen, und das ist gut so, sagen alle dort "
      "in der Stadt." },
    { "too little", "fr", "fr", SUMMARY_DIR_LTR, "The bridge is closed." },
    { "one we know nothing of", "pcm", "pcm", SUMMARY_DIR_LTR,
      TEXT_EN TEXT_EN },
    { "an old code's", "nb-no", "nb-no", SUMMARY_DIR_LTR,
      "Bystyret vedtok på tirsdag å bygge opp igjen den gamle broen over "
      "elva. Ingeniører fant dype sprekker i to av de fem buene etter flommen "
      "i fjor, og noe mer må nå gjøres med den, sier de. Det er ikke det "
      "eneste som må gjøres etter flommen, men det er det som haster mest." },
    { "a script that is said", "hi-latn", "hi-latn", SUMMARY_DIR_LTR,
      TEXT_EN TEXT_EN },
    { "one that has two", "sr", "sr", SUMMARY_DIR_LTR,
      "Gradsko veće je u utorak odlučilo da se obnovi stari kameni most na "
      "reci. Inženjeri su prošle zime našli duboke pukotine u dva od pet "
      "lukova, a to nije sve što se mora popraviti, kako kažu, pre leta." },
    { "half of another", "en", "en", SUMMARY_DIR_LTR, TEXT_EN TEXT_DE },
    { "another script", "en", "ru", SUMMARY_DIR_LTR,
      "Городской совет во вторник решил восстановить старый каменный мост "
      "через реку. Прошлой зимой инженеры нашли глубокие трещины в двух из "
      "пяти его арок, и это не всё, что нужно починить." },
    { "another of the same script", "ru", "uk", SUMMARY_DIR_LTR,
      "Міська рада у вівторок вирішила відбудувати старий кам’яний міст через "
      "річку. Минулої зими інженери знайшли глибокі тріщини у двох з п’яти "
      "його арок, і це ще не все, що потрібно полагодити. Роботи почнуться у "
      "квітні та триватимуть близько чотирнадцяти місяців, кажуть вони." },
    { "Kurdish in Arabic letters", "ku", "ku", SUMMARY_DIR_RTL,
      "ئەنجومەنی شار ڕۆژی سێشەممە بڕیاری دا پردە کۆنەکەی سەر ڕووبارەکە "
      "دووبارە دروست بکاتەوە." }
};


static summary_langs_t  *test_langs;


static int
test_setup(void **state)
{
    (void) state;

    test_langs = summary_langs_create();

    return test_langs == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_langs_destroy(test_langs);
    summary_langs_destroy(NULL);

    return 0;
}


static summary_str_t
test_str(const char *s)
{
    summary_str_t  str;

    str.data = (const uint8_t *) s;
    str.len = strlen(s);

    return str;
}


static summary_str_t
test_find(const char *text, const char *said, int prose, summary_dir_e *dir)
{
    summary_paragraph_t  paragraph;

    memset(&paragraph, 0, sizeof(summary_paragraph_t));

    paragraph.text = test_str(text);
    paragraph.prose = prose & 1;

    return summary_lang_find(test_langs, &paragraph, 1, test_str(said), dir);
}


static void
test_declared(void **state)
{
    size_t   i, len;
    uint8_t  tag[SUMMARY_LANG_TAG];

    (void) state;

    for (i = 0; i < sizeof(test_tags) / sizeof(test_tags[0]); i++) {
        len = summary_lang_tag((const uint8_t *) test_tags[i].value,
                               strlen(test_tags[i].value), tag);

        if (len != strlen(test_tags[i].tag)
            || memcmp(tag, test_tags[i].tag, len))
        {
            fail_msg("\"%s\" is \"%.*s\"", test_tags[i].value, (int) len,
                     tag);
        }
    }
}


/* however long, what is written stays within the array, and is of subtags */

static void
test_long(void **state)
{
    size_t   i, n, len;
    uint8_t  tag[SUMMARY_LANG_TAG + 1], value[200];

    (void) state;

    for (n = 1; n <= 9; n++) {

        memcpy(value, "en", 2);

        for (i = 2; i < sizeof(value); i++) {
            value[i] = ((i - 2) % (n + 1) == 0) ? '-' : 'a';
        }

        for (i = 2; i < sizeof(value); i++) {
            tag[SUMMARY_LANG_TAG] = 0x7e;

            len = summary_lang_tag(value, i, tag);

            assert_in_range(len, 2, SUMMARY_LANG_TAG);
            assert_int_equal(tag[SUMMARY_LANG_TAG], 0x7e);
            assert_int_not_equal(tag[len - 1], '-');
        }
    }
}


static void
test_guessed(void **state)
{
    size_t              i;
    summary_dir_e       dir;
    summary_str_t       lang;
    const test_text_t  *t;

    (void) state;

    for (i = 0; i < sizeof(test_texts) / sizeof(test_texts[0]); i++) {
        t = &test_texts[i];

        lang = test_find(t->text, t->said, 1, &dir);

        if (lang.len != strlen(t->lang) || memcmp(lang.data, t->lang, lang.len)
            || dir != t->dir)
        {
            fail_msg("%s: \"%.*s\", direction %d", t->what, (int) lang.len,
                     lang.data, (int) dir);
        }
    }
}


/* what is no prose is not the story's */

static void
test_prose(void **state)
{
    summary_dir_e  dir;

    (void) state;

    assert_int_equal(test_find(TEXT_EN, "", 0, &dir).len, 0);
    assert_int_equal(dir, SUMMARY_DIR_UNKNOWN);
}


/* a text of any length, cut anywhere, is looked at no farther than its end */

static void
test_cut(void **state)
{
    size_t               i;
    uint8_t             *copy;
    summary_dir_e        dir;
    summary_paragraph_t  paragraph;
    static const char    text[] = "Городской совет во вторник решил";

    (void) state;

    memset(&paragraph, 0, sizeof(summary_paragraph_t));
    paragraph.prose = 1;

    for (i = 1; i < sizeof(text); i++) {

        /* with sanitizers what is behind it cannot be read */

        copy = malloc(i);
        assert_non_null(copy);
        memcpy(copy, text, i);

        paragraph.text.data = copy;
        paragraph.text.len = i;

        (void) summary_lang_find(test_langs, &paragraph, 1, test_str(""),
                                 &dir);
        free(copy);
    }

    assert_int_equal(dir, SUMMARY_DIR_LTR);
}


/* the first words of a text tell, also if the last of them end a paragraph */

static void
test_enough(void **state)
{
    size_t               i, k;
    char                 text[300 * 4], more[300 * 4];
    summary_dir_e        dir;
    summary_str_t        lang;
    summary_paragraph_t  paragraphs[3];

    (void) state;

    for (i = 0; i < 300; i++) {
        memcpy(&text[i * 4], (i % 2) ? "and " : "the ", 4);
        memcpy(&more[i * 4], (i % 2) ? "und " : "der ", 4);
    }

    memset(paragraphs, 0, sizeof(paragraphs));

    for (k = 0; k < 2; k++) {
        for (i = 0; i < 3; i++) {
            paragraphs[i].prose = 1;
            paragraphs[i].text.data = (uint8_t *) (i ? more : text);
            paragraphs[i].text.len = sizeof(text) - (i ? 0 : k);
        }

        lang = summary_lang_find(test_langs, paragraphs, 3, test_str(""),
                                 &dir);

        assert_int_equal(lang.len, 2);
        assert_memory_equal(lang.data, "en", 2);
    }
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_declared),
        cmocka_unit_test(test_long),
        cmocka_unit_test(test_guessed),
        cmocka_unit_test(test_prose),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_enough)
    };

    return cmocka_run_group_tests_name("lang", tests, test_setup,
                                       test_teardown);
}
