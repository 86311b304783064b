
/*
 * Kind: does the page say that it is something else than an article?
 *
 * A page says so by og:type, by the schema.org type of an element that holds
 * the text (microdata), by a form that the text belongs to, or by a title that
 * only such pages have: that of an error, of legal terms, of questions and
 * answers.  A page that says nothing may be an article.
 */


#include "summary_engine.h"

#include <string.h>


/* fields to be filled in amid the text, and words for each, of a form */
#define SUMMARY_KIND_FIELDS  4
#define SUMMARY_KIND_WORDS   40


/* og:type's beginnings (Open Graph protocol, and Facebook's of then) */

static const char *const  summary_kind_types[] = {
    "product", "profile", "business", "restaurant.", "place", NULL
};


/* whole titles; ASCII letters in any case */

static const char *const  summary_kind_titles[] = {

    /* errors */
    "404", "Error 404", "404 Not Found", "Not found", "Page not found",
    "Seite nicht gefunden", "Page introuvable", "Page non trouvée",
    "Página no encontrada", "Página não encontrada", "Pagina non trovata",
    "Pagina niet gevonden", "Strona nie została znaleziona",
    "Nie znaleziono strony", "Страница не найдена", "Сторінку не знайдено",
    "Sayfa bulunamadı", "الصفحة غير موجودة", "Halaman tidak ditemukan",
    "Không tìm thấy trang", "पृष्ठ नहीं मिला", "পাতাটি পাওয়া যায়নি",
    "页面不存在", "页面未找到", "找不到页面", "ページが見つかりません",
    "お探しのページは見つかりません", "페이지를 찾을 수 없습니다",

    /* who, and how to reach them */
    "About us", "Contact us", "Impressum", "Imprint", "Kontakt",
    "Kontakt und Impressum", "Impressum und Kontakt", "Impressum & Kontakt",
    "Impressum und Datenschutz", "Über uns", "Mentions légales",
    "À propos", "À propos de nous", "Nous contacter", "Contactez-nous",
    "Aviso legal", "Quiénes somos", "Contáctenos", "Quem somos",
    "Fale conosco", "Chi siamo", "Note legali", "Contatti", "Over ons",
    "O nas", "О нас", "Контакты", "Про нас", "Контакти", "Hakkımızda",
    "İletişim", "من نحن", "اتصل بنا", "Tentang kami", "Hubungi kami",
    "Redaksi", "Giới thiệu", "Liên hệ", "हमारे बारे में", "आमच्याबद्दल",
    "আমাদের সম্পর্কে", "যোগাযোগ", "关于我们", "联系我们", "会社概要",
    "お問い合わせ", "회사소개",

    /* terms */
    "Privacy", "Privacy policy", "Privacy notice", "Cookie policy", "Terms",
    "Terms of use", "Terms of service", "Terms and conditions", "Datenschutz",
    "Datenschutzerklärung", "AGB", "Nutzungsbedingungen",
    "Politique de confidentialité", "Conditions générales",
    "Conditions générales d'utilisation", "Conditions générales de vente",
    "Política de privacidad", "Política de cookies", "Términos y condiciones",
    "Política de privacidade", "Termos de uso", "Informativa sulla privacy",
    "Privacybeleid", "Privacyverklaring", "Algemene voorwaarden",
    "Polityka prywatności", "Regulamin", "Политика конфиденциальности",
    "Пользовательское соглашение", "Політика конфіденційності",
    "Gizlilik politikası", "سياسة الخصوصية", "شروط الاستخدام",
    "Kebijakan privasi", "Pedoman media siber", "Chính sách bảo mật",
    "Điều khoản sử dụng", "गोपनीयता नीति", "গোপনীয়তা নীতি", "隐私政策",
    "プライバシーポリシー", "利用規約", "개인정보처리방침", "이용약관",

    /* questions and answers */
    "FAQ", "FAQs", "Frequently asked questions", "Questions and answers",
    "Help", "Häufige Fragen", "Häufig gestellte Fragen",
    "Fragen und Antworten", "Foire aux questions", "Questions fréquentes",
    "Preguntas frecuentes", "Perguntas frequentes", "Domande frequenti",
    "Veelgestelde vragen", "Najczęściej zadawane pytania",
    "Часто задаваемые вопросы", "Поширені запитання", "Sık sorulan sorular",
    "الأسئلة الشائعة", "Pertanyaan umum", "Câu hỏi thường gặp",
    "अक्सर पूछे जाने वाले प्रश्न", "সচরাচর জিজ্ঞাসা", "常见问题",
    "よくある質問", "자주 묻는 질문",

    /* doors */
    "Log in", "Login", "Sign in", "Sign up", "Register", "Anmelden",
    "Registrieren", "Connexion", "Iniciar sesión", "Iniciar sessão",
    "Entrar", "Accedi", "Inloggen", "Logowanie", "Вход", "Вхід", "Giriş yap",
    "تسجيل الدخول", "Masuk", "Đăng nhập", "लॉग इन", "লগইন", "登录",
    "ログイン", "로그인", "Search results", "Suchergebnisse",
    "Résultats de recherche", "Resultados de búsqueda",
    "Resultados da busca", "Risultati della ricerca", "Zoekresultaten",
    "Wyniki wyszukiwania", "Результаты поиска", "Arama sonuçları",
    "نتائج البحث", "Hasil pencarian", "Kết quả tìm kiếm", "खोज परिणाम",
    "搜索结果", "検索結果", "검색결과",
    NULL
};


static int summary_kind_begins(const uint8_t *p, size_t len,
    const char *what, size_t n);
static int summary_kind_separates(const uint8_t *p, size_t len);


int
summary_kind_other(const uint8_t *data, const summary_outline_t *outline,
    const summary_article_t *article)
{
    size_t                    len;
    uint32_t                  n, fields, words;
    const char *const        *type;
    const summary_block_t    *b;
    const summary_element_t  *e;

    for (type = summary_kind_types; *type; type++) {
        len = strlen(*type);

        if (summary_kind_begins(data + outline->og_type.start,
                                outline->og_type.end - outline->og_type.start,
                                *type, len))
        {
            return 1;
        }
    }

    if (article->first == SUMMARY_NONE) {
        return 0;
    }

    b = outline->blocks.elts;
    e = outline->elements.elts;

    for (n = b[article->first].element; n; n = e[n].parent) {
        if (e[n].cues & SUMMARY_CUE_OTHER) {
            return 1;
        }
    }

    fields = b[article->last].fields - b[article->first].fields;
    words = 0;

    for (n = article->first; n <= article->last; n++) {
        words += b[n].keep ? b[n].words : 0;
    }

    return fields >= SUMMARY_KIND_FIELDS
           && words < fields * SUMMARY_KIND_WORDS;
}


int
summary_kind_titled(const summary_titles_t *titles)
{
    size_t              n;
    const char *const  *title;

    for (title = summary_kind_titles; *title; title++) {
        n = strlen(*title);

        if ((titles->heading.len == n
             && summary_kind_begins(titles->heading.data, n, *title, n))
            || (summary_kind_begins(titles->page.data, titles->page.len,
                                    *title, n)
                && summary_kind_separates(titles->page.data + n,
                                          titles->page.len - n)))
        {
            return 1;
        }
    }

    return 0;
}


/* ASCII letters in any case */

static int
summary_kind_begins(const uint8_t *p, size_t len, const char *what, size_t n)
{
    uint8_t  a, b;
    size_t   i;

    if (len < n) {
        return 0;
    }

    for (i = 0; i < n; i++) {
        a = p[i];
        b = (uint8_t) what[i];

        if (a != b
            && !((a ^ b) == 0x20 && (a | 0x20) >= 'a' && (a | 0x20) <= 'z'))
        {
            return 0;
        }
    }

    return 1;
}


/* a title ends here, or what follows is the site's name */

static int
summary_kind_separates(const uint8_t *p, size_t len)
{
    while (len && summary_space(*p)) {
        p++;
        len--;
    }

    if (len == 0) {
        return 1;
    }

    switch (*p) {

    case '|':
    case '-':
    case ':':
    case '_':
        return 1;

    case 0xc2:                    /* middle dot, guillemets */
        return len > 1 && (p[1] == 0xb7 || p[1] == 0xab || p[1] == 0xbb);

    case 0xe2:                    /* dashes, bullet, single guillemets */
        return len > 2 && p[1] == 0x80
               && ((p[2] >= 0x90 && p[2] <= 0x95) || p[2] == 0xa2
                   || p[2] == 0xb9 || p[2] == 0xba);

    case 0xef:                    /* fullwidth | */
        return len > 2 && p[1] == 0xbd && p[2] == 0x9c;

    default:
        return 0;
    }
}
