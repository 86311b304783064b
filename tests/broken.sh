#!/bin/bash

# Can the checks fail?  Breaks a copy of the tree in one place at a time, and
# sees the one check fail that is there for it.
#
#     tests/broken.sh           all
#     tests/broken.sh WORD      those whose name has the word
#     FEW=3 tests/broken.sh     the first three of each kind of check
#
# The programs must be there (make check-broken makes them): in the copy only
# what was broken is made anew.

set -uo pipefail

cd "$(dirname "$0")/.."

only=${1-}
part=${PART-}           # 0 or 1: every other break, for two at a time
few=${FEW-}
count=0
missed=0

declare -A kinds=()

if [ -z "$only$part" ]; then
    log=$(mktemp -d)
    trap 'rm -rf "$log"' EXIT

    PART=1 tests/broken.sh > "$log/one" 2>&1 &
    PART=0 tests/broken.sh || missed=1
    wait $! || missed=1

    cat "$log/one"
    exit $missed
fi

# no full stop in the name: nginx takes ".S" and ".c" in paths for suffixes
copy=$(mktemp -d "${TMPDIR:-/tmp}/broken-XXXXXX")
trap 'rm -rf "$copy"' EXIT

cp -a Makefile config conf ngx_summary_module tests "$copy"
mkdir "$copy/build"
cp -a build/obj build/asan build/unit build/libsummary.a build/summarize \
      "$copy/build"
[ ! -d build/pages ] || ln -s "$PWD/build/pages" "$copy/build/pages"

# the module knows where it was built
if ! make -s -C "$copy" module > "$copy/log" 2>&1; then
    cat "$copy/log"
    echo "not ok - the module is not built in a copy"
    exit 1
fi

cp -a "$copy/build" "$copy/whole"


# what a check runs, in the copy

cases() {
    make -s -j2 build/summarize && SUMMARIZE=$copy/build/summarize \
        /usr/bin/python3 -m pytest -q -x -p no:cacheprovider tests/cases -k "$1"
}

corpus() {
    make -s -j2 build/summarize && SUMMARIZE=$copy/build/summarize SOME=60 \
        /usr/bin/python3 -m pytest -q -x -p no:cacheprovider tests/corpus \
        -k "$1"
}

unit() {
    make -s -j2 "build/unit/test_$1" && "build/unit/test_$1"
}

nginx() {
    make -s module && SUMMARIZE=$copy/build/summarize \
        SUMMARY_MODULE=$copy/build/ngx_summary_module.so \
        /usr/bin/python3 -m pytest -q -x -p no:cacheprovider tests/nginx \
        -k "$1"
}

valgrind() {
    make -s module && /usr/bin/python3 tests/valgrind.py
}

pages() {
    make -s -j2 build/summarize && SUMMARIZE=$copy/build/summarize \
        /usr/bin/python3 -m pytest -q -x -p no:cacheprovider tests/pages \
        -k "$1"
}

oracle() {
    make -s -j2 build/gumbo_oracle && build/gumbo_oracle "$1"
}

asan() {
    make -s -j2 "build/asan/unit/test_$1" && "build/asan/unit/test_$1"
}


# One way to break the copy: its name, a check and what it is to run, a file
# of ngx_summary_module, what sed does to it, and what the check may be asked to
# say.  It must pass before, what is broken must still compile, and it must
# fail then.
broken() {
    local name=$1 check=$2 what=$3 file=ngx_summary_module/$4 script=$5
    local said=${6-} log=$copy/log

    [[ "$name" == *"$only"* ]] || return 0

    kinds[$check]=$((${kinds[$check]-0} + 1))
    [ -z "$few" ] || [ "${kinds[$check]}" -le "$few" ] || return 0

    count=$((count + 1))
    [ -z "$part" ] || [ $((count % 2)) -eq "$part" ] || return 0

    [ "$check" != corpus ] || [ -d build/pages/extraction ] || return 0

    (
        cd "$copy" || exit 1
        export PYTHONDONTWRITEBYTECODE=1

        cp -p "$file" saved

        if ! "$check" "$what" > "$log" 2>&1; then
            echo "not ok - $name: $check $what fails before"
            cat "$log"
            exit 1
        fi

        sed -E "$script" saved > "$file"        # newer than its object

        if cmp -s saved "$file"; then
            echo "not ok - $name: nothing in $file to break so"
            exit 1
        fi

        if "$check" "$what" > "$log" 2>&1; then
            echo "not ok - missed: $name ($check $what)"
            status=1

        elif grep -q "^$file:.* error: " "$log" || ! grep -q "$said" "$log"
        then
            echo "not ok - $name: $check $what fails for another reason"
            cat "$log"
            status=1

        else
            echo "ok - found: $name ($check $what)"
            status=0
        fi

        cp -p saved "$file"
        rm -rf build
        cp -a whole build
        exit "$status"

    ) || missed=1
}


broken "a byte of the page is lost" nginx demo_page \
       ngx_summary_filter.c \
       's/data \+ pos, data \+ end\)/data + pos, data + end - 1)/'

broken "the length is not the new one" nginx a_file_gets \
       ngx_summary_header.c 's/content_length_n = length;/content_length_n += 0;/'

broken "a declined page is without its length" nginx passes_however_it_comes \
       ngx_summary_filter.c \
       's/^(    b = .ctx->held;)$/\1 ngx_http_clear_content_length(r);/'

broken "a page is never freed" valgrind all \
       ngx_summary_filter.c 's/^(    )summary_page_destroy\(ctx->page\);/\1/' \
       'valgrind is content'

broken "no-transform is not obeyed" nginx no_transform \
       ngx_summary_header.c 's/"no-transform"/"no-transforms"/'

broken "summary_bypass is not asked" nginx bypass \
       ngx_summary_header.c 's/ngx_http_test_predicates\(.*\) != NGX_OK/0/'

broken "an ETag stays strong" nginx etag_is_weak \
       ngx_summary_header.c 's/^    ngx_http_weak_etag\(r\);//'

broken "a 304 has another ETag" nginx 304_of_a_proxied \
       ngx_summary_header.c 's/^            ngx_http_weak_etag\(r\);//'

broken "a digest of other bytes" nginx digests \
       ngx_summary_header.c 's/^                h->hash = 0;//'

broken "X-Accel-Summary is sent on" nginx accel_is_hidden \
       ngx_summary_header.c 's/^            h->hash = 0;//'

broken "a summary of one slice" nginx ranges \
       ngx_summary_header.c 's/r->subrequest_ranges && r->headers_in.range/0/'

broken "the header waits for the page" nginx time_to_first_byte \
       ngx_summary_filter.c 's/ngx_min\(conf->wait, conf->timeout\)/conf->timeout/'

broken "a page is held for ever" nginx that_is_too_late \
       ngx_summary_filter.c 's/^            ngx_add_timer\(ev, rest\);//'

broken "a page waits for its upstream to work on" nginx works_on \
       ngx_summary_filter.c 's/^    if \(ctx->length != -1\) \{$/    if (1) {/'

broken "what a timer sends stays in nginx" nginx one_line_for_a_late \
       ngx_summary_filter.c 's/^        ctx->flush = 1;//'

broken "the head is sent twice" nginx late_page_through_gzip \
       ngx_summary_filter.c 's/^        ctx->sent \+= size;//'

broken "bytes behind <body> go out at once" nginx head_is_there \
       summary.c 's/^            page->head_end = token->end;/            page->head_end = token->end + 300;/'

broken "nothing of a page whose filter failed" nginx proxy_gunzip \
       ngx_summary_filter.c 's/\? ctx->state == NGX_HTTP_SUMMARY_HOLD/\? 1/; s/^    c->error = 0;//'

broken "another page's summary" nginx bytes_matter \
       ngx_summary_cache.c 's/key\.page = XXH3_128bits_withSecret\(ctx->came\.data, ctx->came\.size,/key.page = XXH3_128bits_withSecret(ctx->came.data, 16,/'

broken "another setting's summary" nginx "settings_matter or accel_matters" \
       ngx_summary_cache.c 's/key\.sentences = ctx->settings\.sentences;//'

broken "another label's summary" nginx "settings_matter" \
       ngx_summary_cache.c 's/texts\[0\] = conf->label;//'

broken "the newest go first" nginx the_oldest_go \
       ngx_summary_cache.c 's/i = zone->sh->oldest;/i = zone->sh->newest;/'

broken "what is used grows old" nginx the_oldest_go \
       ngx_summary_cache.c 's/rc = ngx_http_summary_unlink\(zone, i\);/rc = NGX_DONE;/'

broken "a record is taken as it is" nginx broken_zone \
       ngx_summary_cache.c 's/ && XXH3_64bits\(data, len\) != sum/ \&\& 0/'

broken "an index is taken as it is" nginx broken_zone \
       ngx_summary_cache.c 's/return \(i < zone->nchunks\)/return (i != NGX_HTTP_SUMMARY_NONE)/'

broken "the zone is lost with a reload" nginx test_reload \
       ngx_summary_cache.c 's/^        ngx_http_summary_zone_map\(zone\);/&\n        ngx_http_summary_zone_clear(zone);/'

broken "a file's bytes are its neighbours'" nginx test_files \
       ngx_summary_filter.c 's/b->file_pos = ctx->file_start \+ start;/b->file_pos = ctx->file_start;/'

broken "gzip is not asked before" nginx with_gzip_behind \
       ngx_summary_filter.c 's/^           && r->headers_out\.content_length_n > 0$//; s/^           && \(r->upstream == NULL$/           \&\& (1/'

broken "a file that nginx has read is sent as one" nginx cut_behind_threads \
       ngx_summary_filter.c 's/b->temp_file \|\| ngx_buf_in_memory\(b\)$/b->temp_file/; s/^        \|\| b->file->thread_handler$//'

broken "the page is not interrupted" nginx test_yield \
       ngx_summary_filter.c 's/yield == 0 \|\|/1 ||/'

broken "work that was interrupted is lost" nginx test_yield \
       ngx_summary_filter.c 's/connection->buffered \|= NGX_HTTP_SUMMARY_BUFFERED/connection->buffered |= 0/'

broken "a plain page says it is gzip" nginx compressed_page_gets \
       ngx_summary_header.c 's/content_encoding->hash = 0;/content_encoding->hash = 1;/'

broken "an inflated page has no bound" nginx just_within \
       ngx_summary_inflate.c 's/if \(text->size > ctx->limit\)/if (0)/'

broken "half a compressed page is taken for one" nginx bad_bodies \
       ngx_summary_inflate.c 's/finish && !in->ended/0/'

broken "what zlib has still to give is lost" nginx before_all_is_out \
       ngx_summary_inflate.c 's/\|\| \(!in->ended && in->zstream.avail_out == 0\)//'

broken "trailers have names for values" nginx in_trailers \
       ngx_summary_module.c 's/if \(!r->expect_trailers\)/if (1)/'

broken "the filter stands in another place" nginx the_order \
       ../config 's/^ngx_module_order=/unused_order=/'

broken "a reader's <meta> counts" cases meta-off-in-body \
       summary_outline.c 's/^    if \(o->body \|\| o->blocks\.nelts.*/    if (0) {/'

broken "a page that says off is read" cases meta-off \
       summary.c 's/return page->outline\.off/return 0/'

broken "a reference in an editor's summary stays" cases meta-editor-escaped \
       summary_prose.c "s/c = \(\*p == '&'\) \?/c = (0) ?/"

broken "a list of teasers is an article" pages en-category-river-trust \
       summary.c 's|if \(page->article.teasers$|if (0|'

broken "a value ends at a bracket" oracle conf/demo/article.html \
       summary_lexer.c 's/memchr\(p, quote,/memchr(p, quote ? 62 : 0,/' 'missed'

broken "the list has another class" cases own-details-two \
       summary_render.c 's/summary-list/summary-lists/'

broken "the block has another label" cases own-details-german \
       summary_cues.c 's/"Zusammenfassung lesen"/"Zusammenfassung"/'

broken "a list goes in one byte late" cases own-data \
       summary.c 's/^    insertion->offset = offset;/&\n    insertion->offset++;/'

broken "a block goes in one byte early, on real pages" corpus places \
       summary.c 's/^    insertion->offset = offset;/&\n    insertion->offset--;/'

broken "'<' is not escaped" cases text-escaped \
       summary_render.c "s/\*p != '<' && //"

broken "'<' is not escaped, by itself" unit render \
       summary_render.c "s/\*p != '<' && //"

broken "bytes beyond ASCII go into other pages" cases charset-none \
       summary_render.c 's/ \|\| !w->render->ascii\)/ || 1)/'

broken "an attribute's text is not escaped" unit render \
       summary_render.c "s/ && \*p != '\"'//"

broken "hidden text is read" cases hidden-attributes \
       summary_cues.c 's/"hidden", 6/"hiddem", 6/'

broken "a filled block is filled again" cases own-details-filled \
       summary.c 's/^        if \(place\[i\]\.chars\) \{/        if (0) {/'

broken "a block goes into a label" cases bottom-in-label \
       summary_outline.c 's/summary_top\(o\)->shut \|\| o->anchor/0/'

broken "textarea has tags" unit outline \
       summary_tags.h '/T\(TEXTAREA/s/SUMMARY_T_RCDATA/0/'

broken "a block does not end a paragraph" unit outline \
       summary_outline.c 's/^    if \(\(summary_flags\(tag\) & SUMMARY_T_CLOSES_P\)$/    if (0/'

broken "a class matches in part" unit select \
       summary_select.c 's/i - start == test->name.len/i - start >= test->name.len/'

broken "a sentence ends behind each stop" unit text \
       summary_text.c \
       's/return summary_split_full_stop\(/return 1 || &/; s/\|\| return /|| /'

broken "sentences within quotes are taken apart" unit sentences \
       summary_text.c 's/^    if \(summary_split_inside\(s, text, stop, start\)\) \{/    if (summary_split_inside(s, text, stop, start) \&\& 0) {/'

broken "abbreviations are of no language" unit sentences \
       summary_text.c 's/^            s->lang = i;/            s->lang = (unsigned) (i \& 0);/'

broken "datelines are sentences" unit sentences \
       summary_text.c 's/^        return pcre2_get_ovector_pointer\(s->match\)\[1\];/        return 0;/'

broken "a party is a news agency" unit sentences \
       summary_text.c 's/^    "\(\?:Reuters\|REUTERS/    "(?:Labour\|Reuters/' 'Labour'

broken "names of references are looked up in part" cases text-references \
       summary_prose.c 's/order == 0 && name.*$/order == 0) {/'

broken "plain text is not what a parser reads" unit prose \
       summary_prose.c "s/^    \['\\\\'' /    ['\&' /"

broken "a pattern is not tried where it may match" unit cues \
       summary_cues.c 's/"sign up", "subscribe"/"subscribe"/' 'sign up'

broken "a byte too many is read" asan outline \
       summary_outline.c 's/^(                \} while \(p <) last$/\1= last/' \
       'AddressSanitizer: heap-buffer-overflow'

broken "a character cut by the page's end is read whole" unit page \
       summary_outline.c 's|last - p > 2\) \{|last - p > -2) {|; s|last - p > 1\) \{|last - p > -2) {|'

broken "memory is lost" asan memory \
       summary_text.c 's/^        summary_tools_free\(p->shelf->tools\);//' \
       'LeakSanitizer'

broken "nobody looks whether there is memory" unit memory \
       summary_select.c 's/^    if \(list->text == NULL \|\| list->tests == NULL$/    if (0 \&\& (list->text == NULL/; s/^(        \|\| list->compounds == NULL\))$/\1)/'

broken "there is no budget" unit memory \
       summary.c 's/^        arena->exhausted = 1;/        if (0) &/; /exhausted = 1/{n;s/.*/        if (0) return SUMMARY_ERROR;/}'

broken "quotes in JSON" cases json \
       summarize.c "s/\*p == '\"' \|\| \*p == '/*p == '/"

broken "a wrong option is no error" cases wrong_options \
       summarize.c 's/return 2;/return 0;/'

broken "a page in another encoding is read as UTF-8" cases legacy-windows-1251 \
       summary.c 's/(return page->charset && page->charset->kind).*/\1 > 90;/'

broken "a label far from the top is not seen" cases legacy-late \
       summary.c 's/rc == SUMMARY_OK && page->charset == NULL/0/'

broken "Content-Type goes before a byte order mark" unit page \
       summary.c 's/^    charset = summary_charset_bom\(data, size\);/    charset = NULL;/'

broken "a page goes before its Content-Type" cases legacy-content-type \
       summary.c 's/^    if \(page->charset\) \{/    if (0) {/'

broken "ISO-2022-JP is read" cases legacy-iso-2022-jp \
       summary.c 's/charset->kind == SUMMARY_CHARSET_OTHER/0/'

broken "places in UTF-8 are not those of the page" corpus koi8-r \
       summary.c 's/summary_recode_offset\(recode, &(insertions)\[i\].*/(void) \1;/'

broken "a place is one character off" corpus shift_jis \
       summary_charset.c 's/^    \*offset = r->from;/&\n    *offset += (*offset > 0);/'

broken "an offset in a page is one off" unit charset \
       summary_charset.c 's/^    \*offset = r->from;/&\n    *offset += (*offset > 500);/'

broken "half a character takes a tag with it" unit charset \
       summary_charset.c 's/\*\*source >= 0x80\)/**source)/'

broken "a tag in a comment is one, to the prescan" unit charset \
       summary_charset.c 's/"<!--", 4\) == 0/"<!--", 4) == 2/'

broken "marks of Vietnamese are composed" unit charset \
       summary_charset.c 's/"CP1258", SUMMARY_CHARSET_SINGLE/"CP1258", SUMMARY_CHARSET_MULTI/'

broken "the prescan reads a byte too many" asan charset \
       summary_charset.c 's/p < scan->last; p\+\+\) \{/p <= scan->last; p++) {/' \
       'AddressSanitizer: heap-buffer-overflow'

broken "converters are not closed" asan charset \
       summary_charset.c 's/^        \(void\) iconv_close\(r->converter\);//' \
       'LeakSanitizer'

broken "no converters, for want of a descriptor" unit charset \
       summary_charset.c 's/iconv_open\("UTF-8", "ASCII"\)/(iconv_t) -1/'

broken "paid text is read" cases paid-part \
       summary.c 's/^(            page->outline\.paid = )page->paid;/\1NULL;/'

broken "paid text is read within a sentence" cases paid-inline \
       summary_prose.c 's/ && offset >= feed->cut->start;/ \&\& 0;/'

broken "parts that are free are paid for" cases paid-free-part \
       summary_ld.c 's/^                if \(!open->paid\) \{/                if (0) {/'

broken "an unclosed part ends with its paragraph" cases skip-unclosed \
       summary_outline.c 's/top->shadow && !closed/0/'

broken "an end tag reaches out of a button" cases skip-button \
       summary_outline.c 's/ \|\| open\[i\]\.tag == SUMMARY_TAG_BUTTON\)$/)/'

broken "what is beside a named body is read" cases article-several \
       summary_classify.c 's/b->inside \|\| !c->named/1/'

broken "a feature has no name" unit explain \
       summary_classify.c '/\[SUMMARY_X_SIGN\] = "/d'

broken "what explains it has another winner" cases explains_containers \
       summary_article.c 's/candidate\.rank = HUGE_VAL/candidate.rank = 1/'

broken "a child is any descendant" unit select \
       summary_select.c 's/parent->here & before/parent->open \& before/'

broken "how a page is cut makes a difference" unit page \
       summary.c 's/\? 3 : SUMMARY_CHARSET_PRESCAN/? 3 : 4/'

broken "a template's language goes before the text's" cases lang-contradicted \
       summary_lang.c 's/^    return count->words >= SUMMARY_LANG_SURE/    return 0 \&\& &/; s/return 0 && +return/return 0 \&\&/'

broken "a language that is none counts" unit lang \
       summary_lang.c 's/^    if \(len == 2\) \{/    if (len > 3) { return 1; }\n&/'

broken "a text's end is not seen" asan lang \
       summary_utf8.h 's/while \(n-- && s < last\)/while (n-- \&\& s < last + 4)/' \
       'AddressSanitizer'

broken "a phrase is met in running prose" unit cues \
       summary_cues.c 's/%\[\^\.!\?।۔。！？\]\{0,80\}\+/%.{0,80}+/' \
       'Read more books'

broken "a date takes what is behind it" unit cues \
       summary_cues.c 's/"\)\(\?=\.\{0,60\}\$\).*;/")";/' \
       'the council voted'

broken "the site's name stays in the title" unit title \
       summary_title.c 's/^    if \(summary_title_equal\(name, titles->site\)\) \{/    if (0) {/'

broken "half a sentence is a site's name" unit title \
       summary_title.c 's/\(capitals \|\| !mark->dash\)/1/'

broken "a heading is the site's name" unit title \
       summary_title.c 's/heading\.len == 0 \|\| summary_title_equal.*/heading.len == 0) {/'

broken "cards of other stories are the story" unit article \
       summary_teasers.c 's/a->titled >= SUMMARY_TEASERS_ALIKE/0/' \
       'cards of other stories'

broken "items with a link in front are the story" unit article \
       summary_teasers.c 's/b->lead >= SUMMARY_TEASER_LEAD/b->lead >= 1000/' \
       'items that begin with a link'

broken "sections of a story are teasers" unit article \
       summary_teasers.c 's/(SUMMARY_TEASERS_WORDS +)70/\1700/' \
       'sections of a story'

broken "Chinese paragraphs are words" unit article \
       summary_outline.c 's/block->unspaced \/ 4/0/' 'Chinese'

broken "a product is an article" unit article \
       summary_kind.c 's/"product", //' 'a product'

broken "a form is an article" unit article \
       summary_kind.c 's/words < fields \* SUMMARY_KIND_WORDS/0/' 'a form'

broken "hidden fields are filled in" unit article \
       summary_cues.c 's/"hidden", "submit"/"submit"/' 'hidden fields'

broken "a place is part of the first sentence" unit sentences \
       summary_text.c 's/^    return summary_split_lead\(s, text\);/    return 0;/' \
       'LONDON'

broken "a word before a dash is a place" unit sentences \
       summary_text.c 's/^        if \(\(summary_split_find\(s, p, len\) & SUMMARY_WORD_STARTER\)/        if ((summary_split_find(s, p, len) \& 0)/' \
       'Instead'

broken "any day of the week begins a sentence" unit sentences \
       summary_text.c 's/\(summary_split_weekday\(text, stop\)/(summary_split_weekday(text, stop) > 1/' \
       'Tickets'

broken "a sentence ends before brackets" unit sentences \
       summary_text.c 's/if \(summary_split_aside\(text, stop\)\)/if (0 \&\& summary_split_aside(text, stop))/' \
       'campaign'

broken "letters without vowels are a word" unit sentences \
       summary_text.c 's/upper > 1 && upper < letters/upper > letters/' 'LHStv'

broken "what the title says in one is taken apart" cases text-titled \
       summary_text.c 's/if \(summary_split_titled\(s, text, i, stop\)\)/if (0 \&\& summary_split_titled(s, text, i, stop))/'

broken "a heading in bold is in the sentence" cases text-dateline-place \
       summary_prose.c 's/if \(reader->bold_end == reader->line\)/if (0)/'

broken "a line in bold before its end is in the sentence" cases text-dateline-place \
       summary_prose.c 's/if \(reader->line == reader->bold_end\)/if (0)/'

broken "without white space there is no end" unit text \
       summary_text.c 's/&& !summary_split_unspaced\(s, text, i, stop\)/\&\& (1 || !summary_split_unspaced(s, text, i, stop))/'

broken "a site is two sentences" unit text \
       summary_text.c 's/if \(n < 4 && \(n < 2/if (n < 1 \&\& (n < 2/'

broken "a glued quotation closes nothing and opens nothing" unit text \
       summary_text.c 's/\(before == .\.. && behind >= .A.$/(before == 0x01 \&\& behind >= 0x41/'

broken "a source is the story" unit sentences \
       summary_text.c 's/\\\\\)\(\?=\\\\p\{Lu\}\)"$/\\\\)(?=9)"/'

broken "a word inside does not point back" unit stand \
       summary_stand.c "s/\\? summary_stand_says\\(st, rest, o->within\\)/? 0/"

broken "this week points back" unit stand \
       summary_stand.c 's/n && !summary_stand_says\(st, next, o->here\)/n \&\& next.data/'

broken "what is told points back" unit stand \
       summary_stand.c 's/&& !summary_stand_told\(st, text\)/\&\& (1 || !summary_stand_told(st, text))/'

broken "a quotation stands alone" unit stand \
       summary_stand.c 's/if \(n && rest\.len < 2\)/if (0 \&\& n)/'

broken "marks of two kinds are no pair" unit stand \
       summary_stand.c 's/\} else if \(before != behind\) \{/} else if (before != behind \&\& p[i] == 0xff) {/'

broken "an inch ends a quotation" unit stand \
       summary_stand.c 's/m->perhaps = 1/m->stray = 1/'

broken "what ends an open quotation is an inch" unit stand \
       summary_stand.c 's/\(open == st->n$/(open <= st->n/'

broken "who he is need not be said" unit stand \
       summary_stand.c 's/\(n && summary_stand_said/(0 \&\& n \&\& summary_stand_said/'

broken "a name alone is known" unit stand \
       summary_rank.c 's/^    if \(!named\) \{/    if (0 \&\& named) {/'

broken "what was introduced is known" unit stand \
       summary_stand.c 's/w->introduced \|= SUMMARY_INTRO_THING/w->introduced |= 0/'

broken "a German noun is a name" unit stand \
       summary_stand.c 's/w->introduced \|= SUMMARY_INTRO_NOUN/w->introduced |= 0/'

broken "what a sentence needs costs nothing" unit stand \
       summary_rank.c 's/^#define SUMMARY_NEED .*/#define SUMMARY_NEED 0.0/'

broken "a sentence in front does not introduce" unit stand \
       summary_rank.c 's/missing \+= \(\(slot->needs\[k\] & before\) == 0\)/missing += (before + 1 > 0)/'

broken "a name with a mark ends a sentence" unit sentences \
       summary_text.c 's/if \(words \+ \(i == start\) < 2/if (words < 200/'

broken "a set is as large as wanted" unit rank \
       summary_rank.c 's/n == r->wanted && n >= SUMMARY_SETS_FEWER/0/'

broken "a set's length is for its own size" unit rank \
       summary_rank.c 's/\(r->wanted > SUMMARY_SETS_MAX\) \? n : r->wanted/n/'

broken "a quote that is turned does not close" unit sentences \
       summary_text.c 's/return next\[2\] == 0x9c;/return 0;/'

broken "a quote that opens closes" unit sentences \
       summary_text.c 's/return next\[2\] == 0x9c;/return 1;/'

broken "a quote of Chinese is turned" unit sentences \
       summary_text.c 's/ && before < 0x80$//'

broken "what would be sent back stays" unit risk \
       summary_rank.c 's/^#define SUMMARY_RISKY .*/#define SUMMARY_RISKY 1.0/'

broken "no sentence is left" unit risk \
       summary_rank.c 's/while \(n > 1\)/while (n > 0)/'

broken "what the next one needs is left out" unit risk \
       summary_rank.c 's/state & SUMMARY_STATE_PREV\)\)\)/state \& SUMMARY_STATE_PREV) \&\& 0))/'

broken "the name that another needs is left out" unit risk \
       summary_rank.c 's/if \(j == k\) \{/if (0 \&\& j == k) {/'

broken "a risk costs nothing" unit risk \
       summary_rank.c 's/^#define SUMMARY_RISK .*/#define SUMMARY_RISK 0.0/'

broken "who is quoted speaks to the reader" unit risk \
       summary_risk.c 's/if \(r->stands\[i\]\.quotes & SUMMARY_QUOTE_MARKS\)/if (0)/'

broken "marks of a quotation are not told" unit risk \
       summary_stand.c 's/marks\.end \? SUMMARY_QUOTE_MARKS/0 ? SUMMARY_QUOTE_MARKS/'

broken "a title is always there" unit risk \
       summary_risk.c 's/x\[32\] = .*/x[32] = 0;/'

broken "what never stands is no share" unit risk \
       summary_risk.c 's/never \+= /never = 0 * /'

broken "the words of the title are given" unit risk \
       summary_risk.c 's/ && !w->title\)/)/'

broken "a word is given twice" unit risk \
       summary_risk.c 's/w->mark = r->use;/w->mark = 0;/'

broken "what never stands is judged" unit risk \
       summary_risk.c 's/if \(stands\[i\]\.state & SUMMARY_STATE_NEVER\)/if (0 \&\& stands)/'

broken "German nouns are names" unit risk \
       summary_risk.c 's/r->nouns = summary_lang/r->nouns = 0 \&\& summary_lang/'

broken "nobody speaks" unit risk \
       summary_text.c 's/slot->role = role;/slot->role = (role == SUMMARY_ROLE_SPEAKER) ? 9 : role;/'

broken "words of one role are of none" unit risk \
       summary_text.c 's/role <= SUMMARY_ROLES;/role < SUMMARY_ROLES;/'

broken "roles are those of English" unit risk \
       summary_text.c 's/s->roles = s->patterns->roles \+ i \* SUMMARY_ROLE_SLOTS/s->roles = s->patterns->roles/'

broken "German does not say Sie" unit risk \
       summary_risk.c 's/n = r->signs\[i\]\.formal;/n = 0;/'

broken "Sie begins a sentence, too" unit risk \
       summary_risk.c 's/&& c < 0x80 && c != .,.$/\&\& c < 0x20/'

broken "any language says Sie" unit risk \
       summary_risk.c 's/what = r->nouns \?/what = 1 ?/'

broken "a colon makes a label" unit risk \
       summary_risk.c 's/return words <= SUMMARY_RISK_LABEL;/return words > 0;/'

broken "marks in a sentence are not looked at" unit risk \
       summary_risk.c 's/r->stops\[\*c\] = SUMMARY_RISK_SIGN;/r->stops[*c] = 0;/'

broken "nobody exclaims" unit risk \
       summary_risk.c 's/x\[47\] = .*/x[47] = 0;/'

broken "all sentences are long" unit risk \
       summary_risk.c 's/x\[48\] = .*/x[48] = 0;/'

broken "the only one left may be in doubt" unit risk \
       summary_rank.c 's/^#define SUMMARY_RISKY_ONE .*/#define SUMMARY_RISKY_ONE 1.0/'

broken "the only one left may be from anywhere" unit risk \
       summary_rank.c 's/^#define SUMMARY_FAR .*/#define SUMMARY_FAR 1.0/'

broken "a list is summarized" unit risk \
       summary_rank.c 's/^#define SUMMARY_NEVER_MOST .*/#define SUMMARY_NEVER_MOST 1.0/'

broken "one that is wanted may not be in doubt" unit risk \
       summary_rank.c 's/return n == 1 && r->wanted > 1$/return n == 1/'

broken "of few sentences none may be in doubt" unit risk \
       summary_rank.c 's/if \(r->n <= SUMMARY_FEW\)/if (0)/'

broken "the title's small words are its subject" unit risk \
       summary_rank.c 's/^#define SUMMARY_TITLE_CHARS .*/#define SUMMARY_TITLE_CHARS 1/'

broken "somebody without a name is known" unit stand \
       summary_stand.c 's/\|\| summary_stand_person\(st, i\)/|| (0 \&\& summary_stand_person(st, i))/'

broken "a word within does not lean" unit stand \
       summary_stand.c 's/n = summary_stand_says\(st, rest, d->adverbs\)/n = 0/'

broken "what is in doubt stands beside what is not" unit stand \
       summary_stand.c 's/if \(sure > 1\)/if (sure > 100)/'

broken "a whole name speaks for the story" unit stand \
       summary_stand.c 's/if \(words > 1 && names == words && st->capitals/if (words > 100 \&\& names == words \&\& st->capitals/'

broken "an interview is a story" unit stand \
       summary_stand.c 's/if \(questions < SUMMARY_INTERVIEW\)/if (questions < 300)/'

broken "what begins a sentence does not lean" unit stand \
       summary_stand.c 's/summary_stand_opens\(st, text, d->openers, 0\)/0/'

broken "a title introduces nobody" unit stand \
       summary_stand.c 's/if \(w->title > 0 \|\| w->first > i/if (w->first > i/'

broken "a reader is told to click" unit stand \
       summary_stand.c 's/summary_stand_opens\(st, text, o->calls, 0\)/summary_stand_opens(st, text, 0, 0)/'

broken "an address is a sentence" unit stand \
       summary_stand.c "s/if \\(i && p\\[i - 1\\] > ' '\$/if (0 \&\& p[i - 1] > ' '/"

broken "numbers are a sentence" unit stand \
       summary_stand.c 's/numbers > 2 && numbers \* 2/numbers > 200 \&\& numbers * 2/; s/numbers > 3 && numbers \* 3/numbers > 300 \&\& numbers * 3/; s/numbers > 2 && numbers \* 4/numbers > 200 \&\& numbers * 4/'

broken "quantities are a sentence" unit stand \
       summary_stand.c 's/numbers > 3 && units > 1/numbers > 3 \&\& units > 100/'

broken "two words are one" unit stand \
       summary_stand.c 's/n > 3 && k \+ n <= text\.len/n > 300 \&\& k + n <= text.len/'

broken "half a sentence is one" unit stand \
       summary_stand.c 's/lower \* 3 < st->n/st->n == 0/'

broken "who writes no capitals writes no sentences" unit stand \
       summary_stand.c 's/lower \* 3 < st->n/st->n > 0/'

broken "a heading in quotes is a sentence" unit stand \
       summary_stand.c 's/return summary_stand_ended\(p, i\);/return 1 || summary_stand_ended(p, i);/'

broken "a company is its own news" unit stand \
       summary_stand.c 's/\(i && summary_stand_boasts\(st, i\)\)/(0 \&\& i \&\& summary_stand_boasts(st, i))/'

broken "a company is never news" unit stand \
       summary_stand.c 's/if \(i \* 2 < st->n$/if (i > st->n/'

broken "what the title says is said again" unit stand \
       summary_stand.c 's/\|\| summary_stand_titled\(st, i\)\)/|| (0 \&\& summary_stand_titled(st, i)))/'

broken "the same is said in other words" unit rank \
       summary_rank.c 's/> SUMMARY_ALIKE/> 0.9/'

broken "no word is known" unit text \
       summary_text.c 's/kind->known = \(stem && s->known\)/kind->known = 0/'

broken "words of any language are known" unit text \
       summary_text.c 's/if \(s->stems == s->patterns->known_stems\)/if (s->patterns->known_stems)/'

broken "a word that is known has no weight" unit rank \
       summary_rank.c 's/if \(kind->known\)/if (0 \&\& kind->known)/'

broken "words are known in another language" cases rank-words \
       summary.c 's/\(engine->patterns, "en"/(engine->patterns, "de"/'


exit $missed
