
/*
 * What texts say of themselves, by language: at least three that must be
 * heard, and prose that must not be taken for them.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"


typedef struct {
    unsigned     says;            /* one of them; 0: none */
    const char  *text;
} test_says_t;


#define TEST_CLASSES  2400

#define NOISE   SUMMARY_SAYS_NOISE
#define END     SUMMARY_SAYS_END
#define CREDIT  SUMMARY_SAYS_CREDIT
#define DATE    SUMMARY_SAYS_DATE
#define AUTHOR  SUMMARY_SAYS_AUTHOR


static const test_says_t  test_says[] = {

    /* en */
    { NOISE, "Read more" },
    { NOISE, "Read more about the bridge in our dossier" },
    { NOISE, "READ MORE: Bridge to be rebuilt" },
    { NOISE, "\342\226\266 Watch live" },
    { NOISE, "Advertisement" },
    { NOISE, "Subscribe to our newsletter. It is free." },
    { NOISE, "Previous article" },
    { NOISE, "Photo: Jane Doe" },
    { NOISE, "This article was originally published in the Herald." },
    { NOISE, "\302\251 2024 The Herald" },
    { END, "Related stories" },
    { END, "12 comments" },
    { END, "About the author" },
    { CREDIT, "The bridge in March. (Photo: Getty)" },
    { DATE, "Published: 12 March 2024" },
    { DATE, "March 12, 2024 | 5 min read" },
    { AUTHOR, "By Jane Doe" },
    { AUTHOR, "By J. R. Doe, Staff Writer" },
    { 0, "Read more books, he said to the pupils of the school." },
    { 0, "Photographs of the bridge hang in the town hall." },
    { 0, "Share prices fell on Monday, and bonds with them." },
    { 0, "By Monday the water had fallen." },
    { 0, "On 12 March 2024 the council voted to rebuild the bridge." },
    { 0, "Copyright law is older than the press, she writes." },
    { 0, "This story was told to me by my grandmother." },
    { 0, "\342\200\234Follow us,\342\200\235 the guide said, and they did." },

    /* de */
    { NOISE, "Lesen Sie auch: Die Brücke wird gebaut" },
    { NOISE, "Anzeige" },
    { NOISE, "Jetzt den Newsletter abonnieren" },
    { NOISE, "Dieser Artikel ist zuerst im Boten erschienen." },
    { NOISE, "Foto: Hans Meier" },
    { END, "Ähnliche Beiträge" },
    { END, "Kommentare" },
    { END, "Über den Autor" },
    { DATE, "Veröffentlicht am 12.03.2024" },
    { DATE, "Dienstag, 12. März 2024" },
    { AUTHOR, "Von Hans Meier" },
    { 0, "Mehr Bücher lesen, das riet er den Schülern." },
    { 0, "Teilen wollten die Erben das Haus nicht." },
    { 0, "Von Montag an wird die Brücke gesperrt." },
    { 0, "Anzeigen gegen die Stadt gab es bisher keine." },

    /* fr */
    { NOISE, "Lire aussi : Le pont sera reconstruit" },
    { NOISE, "Publicité" },
    { NOISE, "Abonnez-vous à notre newsletter" },
    { NOISE, "Cet article est réservé aux abonnés." },
    { END, "Sur le même sujet" },
    { END, "À lire également" },
    { END, "3 commentaires" },
    { DATE, "Publié le 12 mars 2024 à 10h" },
    { AUTHOR, "Par Jeanne Martin" },
    { 0, "Lire plus de livres, voilà ce qu'il conseille aux élèves." },
    { 0, "Par ailleurs, les travaux coûteront deux millions d'euros." },
    { 0, "Voir la rivière monter a suffi pour qu'ils partent." },

    /* es */
    { NOISE, "Leer más" },
    { NOISE, "Publicidad" },
    { NOISE, "Suscríbete a nuestro boletín" },
    { NOISE, "Lea también: El puente será reconstruido" },
    { END, "Te puede interesar" },
    { END, "Noticias relacionadas" },
    { DATE, "12 de marzo de 2024" },
    { AUTHOR, "Por Juana Pérez" },
    { 0, "Leer más libros, eso aconsejó a los alumnos." },
    { 0, "Por Navidad el puente estará abierto otra vez." },
    { 0, "Compartir el coste no le parece justo al alcalde." },

    /* pt */
    { NOISE, "Leia mais" },
    { NOISE, "Publicidade" },
    { NOISE, "Inscreva-se na nossa newsletter" },
    { NOISE, "Esta reportagem foi atualizada às 10h." },
    { END, "Notícias relacionadas" },
    { END, "Deixe um comentário" },
    { DATE, "Publicado em 12/03/2024 às 10h30" },
    { AUTHOR, "Por Joana Silva" },
    { 0, "Ler mais livros, foi o que ele pediu aos alunos." },
    { 0, "Por enquanto a ponte continua fechada ao trânsito." },
    { 0, "Fotos da ponte antiga decoram a câmara municipal." },

    /* it */
    { NOISE, "Leggi anche: Il ponte sarà ricostruito" },
    { NOISE, "Pubblicità" },
    { NOISE, "Iscriviti alla newsletter" },
    { NOISE, "Riproduzione riservata" },
    { END, "Articoli correlati" },
    { END, "Potrebbe interessarti" },
    { DATE, "Pubblicato il 12 marzo 2024" },
    { AUTHOR, "A cura di Maria Rossi" },
    { 0, "Leggi e regolamenti sono cambiati dopo la piena." },
    { 0, "Di Roma si parla poco, in questa storia." },
    { 0, "Commenti del genere non piacciono al sindaco." },

    /* nl */
    { NOISE, "Lees ook: De brug wordt herbouwd" },
    { NOISE, "Advertentie" },
    { NOISE, "Meld je aan voor de nieuwsbrief" },
    { END, "Meest gelezen" },
    { END, "Reacties" },
    { DATE, "Gepubliceerd op 12 maart 2024" },
    { AUTHOR, "Door Jan de Vries" },
    { 0, "Lees meer boeken, zei hij tegen de leerlingen." },
    { 0, "Door de overstroming is de brug nu gesloten." },

    /* pl */
    { NOISE, "Czytaj też: Most zostanie odbudowany" },
    { NOISE, "Reklama" },
    { NOISE, "Zapisz się na newsletter" },
    { CREDIT, "Fot. Jan Kowalski / PAP" },
    { END, "Komentarze" },
    { END, "Może cię zainteresować" },
    { DATE, "Opublikowano: 12.03.2024, 10:30" },
    { AUTHOR, "Autor: Jan Kowalski" },
    { 0, "Czytaj więcej książek, powiedział uczniom." },
    { 0, "Reklamacje mieszkańców trafiły do rady miasta." },

    /* ru */
    { NOISE, "Читайте также" },
    { NOISE, "Реклама" },
    { NOISE, "Подписывайтесь на наш канал в Telegram." },
    { NOISE, "Фото: Иван Петров" },
    { NOISE, "» Читать далее" },
    { NOISE, "Нашли ошибку? Выделите её и нажмите Ctrl+Enter." },
    { END, "Материалы по теме" },
    { END, "Комментарии" },
    { DATE, "12 марта 2024, 10:30" },
    { AUTHOR, "Автор: Иван Петров" },
    { 0, "Читайте больше книг, сказал он ученикам." },
    { 0, "Фотографии моста висят в здании мэрии." },
    { 0, "Автор проекта уверен, что мост простоит сто лет." },

    /* uk */
    { NOISE, "Читайте також: Міст відбудують" },
    { NOISE, "Реклама" },
    { NOISE, "Підписуйтесь на наш канал." },
    { END, "Матеріали за темою" },
    { END, "Схожі новини" },
    { DATE, "Опубліковано: 12.03.2024" },
    { AUTHOR, "Авторка: Олена Шевченко" },
    { 0, "Читайте більше книжок, сказав він учням." },
    { 0, "Реклама мосту коштувала місту мільйон гривень." },

    /* tr */
    { NOISE, "Devamını oku" },
    { NOISE, "Reklam" },
    { NOISE, "Bültenimize abone olun" },
    { NOISE, "Fotoğraf: Ahmet Yılmaz" },
    { END, "İlgili haberler" },
    { END, "En çok okunanlar" },
    { DATE, "Güncelleme: 12.03.2024 10:30" },
    { AUTHOR, "Muhabir: Ahmet Yılmaz" },
    { 0, "Daha fazla kitap okuyun, dedi öğrencilere." },
    { 0, "Reklamlar için şehir bir milyon lira ödedi." },

    /* ar */
    { NOISE, "اقرأ أيضا: الجسر يعاد بناؤه" },
    { NOISE, "إعلان" },
    { NOISE, "اشترك في نشرتنا البريدية" },
    { NOISE, "تابعونا على فيسبوك" },
    { END, "مواضيع ذات صلة" },
    { END, "الأكثر قراءة" },
    { DATE, "الثلاثاء 12 مارس 2024" },
    { AUTHOR, "بقلم: أحمد علي" },
    { 0, "اشترك في المؤتمر خمسون عالما من عشر دول." },
    { 0, "صورة الجسر معلقة في مبنى البلدية منذ سنوات." },

    /* id */
    { NOISE, "Baca juga: Jembatan dibangun kembali" },
    { NOISE, "Iklan" },
    { NOISE, "Artikel ini telah tayang di Harian." },
    { END, "Berita terkait" },
    { END, "Terpopuler" },
    { DATE, "Selasa, 12 Maret 2024 10:30 WIB" },
    { AUTHOR, "Penulis: Budi Santoso" },
    { 0, "Baca lebih banyak buku, katanya kepada para murid." },
    { 0, "Foto jembatan itu tergantung di balai kota." },

    /* vi */
    { NOISE, "Xem thêm: Cầu sẽ được xây lại" },
    { NOISE, "Quảng cáo" },
    { NOISE, "Ảnh: Nguyễn Văn A" },
    { END, "Tin liên quan" },
    { END, "Cùng chuyên mục" },
    { DATE, "Thứ ba, 12/3/2024, 10:30 (GMT+7)" },
    { AUTHOR, "Tác giả: Nguyễn Văn A" },
    { 0, "Theo thị trưởng, cây cầu sẽ mở lại vào tháng tư." },
    { 0, "Ảnh hưởng của trận lũ còn kéo dài nhiều năm nữa." },

    /* hi */
    { NOISE, "यह भी पढ़ें: पुल फिर से बनेगा" },
    { NOISE, "विज्ञापन" },
    { NOISE, "फोटो: राम कुमार" },
    { END, "संबंधित खबरें" },
    { END, "टिप्पणियां" },
    { DATE, "प्रकाशित: 12 मार्च 2024" },
    { AUTHOR, "लेखक: राम कुमार" },
    { 0, "विज्ञापन पर शहर ने दस लाख रुपये खर्च किए।" },
    { 0, "लेखक ने बताया कि पुल सौ साल पुराना है।" },

    /* bn */
    { NOISE, "আরও পড়ুন" },
    { NOISE, "বিজ্ঞাপন" },
    { NOISE, "ছবি: সংগৃহীত" },
    { END, "সম্পর্কিত খবর" },
    { END, "সর্বাধিক পঠিত" },
    { DATE, "প্রকাশ: ১২ মার্চ ২০২৪, ১০:৩০" },
    { AUTHOR, "নিজস্ব প্রতিবেদক" },
    { 0, "বিজ্ঞাপনে শহরের খরচ হয়েছে দশ লাখ টাকা।" },
    { 0, "ছবিতে দেখা যায়, সেতুর দুটি খিলান ভেঙে গেছে।" },

    /* zh */
    { NOISE, "阅读更多" },
    { NOISE, "延伸閱讀：石橋將重建" },
    { NOISE, "广告" },
    { NOISE, "本文来自微信公众号，作者张三。" },
    { NOISE, "图片来源：新华社" },
    { END, "相关新闻" },
    { END, "热门评论" },
    { DATE, "发布时间：2024年3月12日 10:30" },
    { AUTHOR, "责任编辑：张三" },
    { 0, "广告商说，他们不会离开这座城市。" },
    { 0, "相关部门表示，大桥将于四月动工。" },

    /* ja */
    { NOISE, "続きを読む" },
    { NOISE, "【写真】建て直される石橋" },
    { NOISE, "広告" },
    { NOISE, "この記事は有料会員限定です。" },
    { END, "関連記事" },
    { END, "あわせて読みたい" },
    { DATE, "2024年3月12日 10時30分" },
    { AUTHOR, "文・写真：山田太郎" },
    { 0, "写真は市役所に飾られている。" },
    { 0, "広告を出した会社は十社に上る。" },

    /* ko */
    { NOISE, "더보기" },
    { NOISE, "사진=연합뉴스" },
    { NOISE, "무단전재 및 재배포 금지" },
    { NOISE, "ⓒ 연합뉴스, 무단 전재 금지" },
    { END, "관련 기사" },
    { END, "많이 본 뉴스" },
    { DATE, "입력 2024.03.12. 오전 10:30" },
    { AUTHOR, "홍길동 기자 hong@news.kr" },
    { 0, "사진은 시청 벽에 걸려 있다." },
    { 0, "광고를 낸 회사는 열 곳이다." },

    /* what stands anywhere, in any case, at any word */
    { NOISE, "Why not sign up for it?" },
    { NOISE, "You can subscribe to it." },
    { NOISE, "It is in our NEWSLETTER." },
    { NOISE, "You may follow her on it." },
    { NOISE, "Here are our terms of service." },
    { NOISE, "That is our privacy policy." },
    { NOISE, "We have all rights reserved." },
    { NOISE, "For more click here, please." },
    { NOISE, "We have a comment policy." },
    { NOISE, "Jane Doe contributed to this." },
    { NOISE, "With reporting by Jane Doe." },
    { NOISE, "And editing by Jane Doe." },
    { NOISE, "It has an affiliate link." },
    { NOISE, "Why not \305\277ign up for it?" },
    { NOISE, "For more clic\342\204\252 here, please." },
    { CREDIT, "The bridge (esa/M. Doe)." },
    { CREDIT, "The bridge. Photo by Jane Doe" },
    { CREDIT, "The bridge, image credit Doe" },
    { CREDIT, "The bridge. Foto: Doe" },
    { CREDIT, "The bridge. Fot. Doe" },
    { CREDIT, "Мост. Фото: Иванов" },
    { CREDIT, "The bridge. \303\215t, ảnh: Nguyễn" },
    { CREDIT, "The bridge \302\251 AFP" },
    { CREDIT, "The bridge/Reuters" },
    { CREDIT, "The bridge, via Shutterstock" },
    { CREDIT, "The bridge, Getty Images" },
    { CREDIT, "The bridge, a handout image" },
    { CREDIT, "石橋 写真：山田" },
    { AUTHOR, "Jane Doe is a writer here." },
    { AUTHOR, "Jane M. O'Doe-Roe has been an editor for years." },
    { AUTHOR, "Jane covers the bridges as a reporter." },
    { AUTHOR, "Jane Doe i\305\277 a writer here." },
    { 0, "Jane and John and the others of them is a writer here." },

    /* nothing, and no letters */
    { 0, "" },
    { 0, "\302\273" },
    { 0, "\360\237\223\267" },
    { 0, "* * *" },
    { 0, "\377\376\302" }
};


static summary_cues_t   *test_cues;
static summary_arena_t  *test_arena;


static int
test_setup(void **state)
{
    (void) state;

    test_cues = summary_cues_create();
    test_arena = summary_arena_create();

    return test_cues == NULL || test_arena == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_cues_destroy(test_cues);
    summary_arena_destroy(test_arena);

    return 0;
}


/* what is behind a text can be read, and is nothing: SUMMARY_MATCH_PAD */

static unsigned
test_text(summary_cue_match_t *match, const char *text)
{
    size_t    len;
    uint8_t  *copy;
    unsigned  says;

    len = strlen(text);

    copy = calloc(1, len + SUMMARY_MATCH_PAD);
    assert_non_null(copy);

    memcpy(copy, text, len);

    says = summary_cue_text(test_cues, match, copy, len);

    free(copy);

    return says;
}


static void
test_all(void **state)
{
    size_t                i, bad;
    unsigned              says;
    summary_cue_match_t  *match;

    (void) state;

    match = summary_cue_match_create(test_arena);
    assert_non_null(match);

    bad = 0;

    for (i = 0; i < sizeof(test_says) / sizeof(test_says[0]); i++) {

        says = test_text(match, test_says[i].text);

        if (test_says[i].says ? !(says & test_says[i].says) : says != 0) {
            print_error("\"%s\" says 0x%02x\n", test_says[i].text, says);
            bad++;
        }
    }

    assert_int_equal(bad, 0);
}


/* however long a text is, it takes no longer than it is */

static void
test_long(void **state)
{
    size_t                i, k, size;
    uint8_t              *text;
    summary_cue_match_t  *match;
    const char           *begins[] = {
        "Read more ", "By A. ", "Von Dr. ", "12 March 2024 ", "Читайте также "
    };

    (void) state;

    match = summary_cue_match_create(test_arena);
    assert_non_null(match);

    size = 1000000;

    text = malloc(size + SUMMARY_MATCH_PAD);
    assert_non_null(text);
    memset(text, 0, size + SUMMARY_MATCH_PAD);

    for (i = 0; i < sizeof(begins) / sizeof(begins[0]); i++) {
        for (k = 0; k < size; k++) {
            text[k] = (uint8_t) begins[i][k % strlen(begins[i])];
        }

        assert_int_equal(summary_cue_text(test_cues, match, text, size)
                         & ~(unsigned) SUMMARY_SAYS_NOISE, 0);
    }

    free(text);
}


/* the block's own texts, in every language that has phrases */

static void
test_labels(void **state)
{
    size_t              i;
    summary_str_t       lang;
    static const char  *const  langs[] = {
        "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr",
        "ar", "id", "vi", "hi", "bn", "zh", "ja", "ko"
    };

    (void) state;

    for (i = 0; i < sizeof(langs) / sizeof(langs[0]); i++) {
        lang.data = (const uint8_t *) langs[i];
        lang.len = 2;

        if (summary_cue_label(lang) == NULL) {
            fail_msg("no label in %s", langs[i]);
        }
    }
}


/* more classes than are kept, in two orders: each has its own cues and sign */

static void
test_classes(void **state)
{
    int                         n;
    char                       *p;
    size_t                      i, k;
    uint32_t                    at[TEST_CLASSES], len[TEST_CLASSES];
    static char                 page[TEST_CLASSES * 32];
    summary_cue_class_t        *classes;
    const summary_cue_class_t  *class;
    summary_cue_class_t         own[SUMMARY_CUE_CLASSES];
    static const char          *const  words[] = {
        "story", "x", "share", "comments", "article-body", "nav"
    };

    (void) state;

    classes = calloc(SUMMARY_CUE_CLASSES, sizeof(summary_cue_class_t));
    assert_non_null(classes);

    /* alike in length, in their first bytes and in their last */

    for (i = 0, p = page; i < TEST_CLASSES; i++, p += n) {
        n = sprintf(p, "box-%04zu %s box", i / 6, words[i % 6]);
        at[i] = (uint32_t) (p - page);
        len[i] = (uint32_t) n;
    }

    for (k = 0; k < TEST_CLASSES * 2; k++) {
        i = (k < TEST_CLASSES) ? k : k * 769 % TEST_CLASSES;

        class = summary_cue_class(test_cues, classes,
                                  (const uint8_t *) page, at[i], len[i]);

        memset(own, 0, sizeof(own));
        own[0] = *summary_cue_class(test_cues, own, (const uint8_t *) page,
                                    at[i], len[i]);

        assert_int_equal(class->cues, own[0].cues);
        assert_int_equal(class->hash, own[0].hash);
    }

    /* none, which is no entry's */

    class = summary_cue_class(test_cues, classes, (const uint8_t *) page, 0,
                              0);
    assert_int_equal(class->cues, 0);

    free(classes);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_all),
        cmocka_unit_test(test_long),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_classes)
    };

    return cmocka_run_group_tests_name("cues", tests, test_setup,
                                       test_teardown);
}
