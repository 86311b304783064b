#!/bin/bash

# The direction of includes and calls: glue -> summary.h <- stages; and that
# both builds, config and Makefile, name all files.
#
#     tests/includes.sh [SOURCES OBJECTS]   checks ngx_summary_module, build
#     tests/includes.sh --self-test         breaks a copy in every way that is
#                                           checked, and sees each one found

set -uo pipefail

cd "$(dirname "$0")/.."


# file (pattern): what it may include, as written, in patterns; the C library
# apart.  The first line that fits a file counts.

includes='
ngx_summary_inflate.c  "ngx_summary_module.h" <zlib.h>
ngx_summary_cache.c    "ngx_summary_module.h" <xxhash.h>
ngx_*.c             "ngx_summary_module.h"
ngx_summary_module.h   "summary.h" <ngx_*.h>
summary.h
summary_tags.h
summary_abbreviations.h
summary_references.h
summary_roles.h
summary_engine.h    "summary.h" "summary_tags.h"
summary_weights.h
summary_risk_weights.h
summary_rank_weights.h
summary_rank_words.h
summary_utf8.h
summary_phrases.h
summary_openings.h
summary_doubts.h
summary_find.h      "summary.h"
summarize.c         "summary.h"
summary_charset.c   "summary_engine.h" <iconv.h>
summary_prose.c     "summary_engine.h" "summary_references.h" "summary_utf8.h" <libxml/*.h>
summary_text.c      "summary_engine.h" "summary_abbreviations.h" "summary_roles.h" "summary_utf8.h" <pcre2.h> <libstemmer.h>
summary_classify.c  "summary_engine.h" "summary_weights.h"
summary_stand.c     "summary_engine.h" "summary_doubts.h" "summary_find.h" "summary_openings.h"
summary_risk.c      "summary_engine.h" "summary_find.h" "summary_risk_weights.h"
summary_rank.c      "summary_engine.h" "summary_find.h" "summary_rank_weights.h" "summary_rank_words.h"
summary_lang.c      "summary_engine.h" "summary_utf8.h"
summary_ld.c        "summary_engine.h" "summary_utf8.h"
summary_render.c    "summary_engine.h" "summary_utf8.h"
summary_cues.c      "summary_engine.h" "summary_phrases.h" "summary_utf8.h" <pcre2.h>
summary*.c          "summary_engine.h"
'

libc=('<std*.h>' '<string.h>' '<strings.h>' '<ctype.h>' '<errno.h>'
      '<limits.h>' '<float.h>' '<math.h>' '<time.h>' '<inttypes.h>'
      '<unistd.h>' '<getopt.h>' '<sys/*.h>')


# Object (pattern): functions and data of other files that it may use.  Only
# summary.c, the pipeline, calls stages; what these share is memory, tags,
# attributes, and tables of words; and prose reads its blocks' source with the
# lexer, as the pipeline reads the page's.  @api is what summary.h declares.

shared='summary_arena_* summary_array_* summary_tag_* summary_cue_*
        summary_attr_find summary_equal summary_lang_tag'

calls="
ngx_*.o             @api
summarize.o         @api
summary.o           summary_*
summary_outline.o   ${shared//$'\n'/ } summary_selectors_*
summary_prose.o     ${shared//$'\n'/ } summary_lexer_*
summary_*.o         ${shared//$'\n'/ }
"


# the line of a table that fits a name, without its pattern
row() {
    local pattern rest

    while read -r pattern rest; do
        if [ -n "$pattern" ] && [[ $1 == $pattern ]]; then
            echo "$rest"
            return 0
        fi
    done <<< "$2"

    return 1
}


# does a word fit one of the patterns?
fits() {
    local word=$1 pattern

    shift
    for pattern; do
        [[ $word != $pattern ]] || return 0
    done

    return 1
}


wrong() {
    echo "not ok - $*"
    failed=1
}


check_includes() {
    local file name line allowed what

    for file in "$sources"/*.[ch]; do
        name=${file##*/}

        if ! line=$(row "$name" "$includes"); then
            wrong "$name: tests/includes.sh does not know this file"
            continue
        fi

        read -ra allowed <<< "$line"

        for what in $(sed -En \
            's/^[ \t]*#[ \t]*include[ \t]*([<"][^>"]*[>"]).*/\1/p' "$file")
        do
            fits "$what" "${allowed[@]}" "${libc[@]}" \
                || wrong "$name includes $what"
        done

        echo "ok - includes of $name"
    done
}


check_calls() {
    local object name line allowed what api

    api=$(grep -oE '\bsummary_[a-z_]+\(' "$sources/summary.h" | tr '(\n' '  ')

    for object in "$objects"/obj/*.o \
                  "$objects"/nginx/addon/ngx_summary_module/ngx_*.o
    do
        name=${object##*/}

        if [ ! -f "$object" ] || ! line=$(row "$name" "$calls"); then
            wrong "$name: no such object, or unknown to tests/includes.sh"
            continue
        fi

        read -ra allowed <<< "${line/@api/$api}"

        for what in $(nm -u "$object" | sed -n 's/.* U \(summary_\)/\1/p'); do
            fits "$what" "${allowed[@]}" || wrong "$name uses $what"
        done

        echo "ok - calls of $name"
    done
}


check_lists() {
    local file name list

    for file in "$sources"/*.c; do
        name=${file##*/}

        for list in config Makefile; do
            case $list:$name in
            config:summarize.c | Makefile:ngx_*)
                continue
                ;;
            esac

            grep -q "\b${name%.c}\.[co]\b" "$list" || wrong "$list lacks $name"
        done
    done

    echo "ok - lists of files"
}


check() {
    sources=$1
    objects=$2
    failed=0

    check_includes
    check_calls
    check_lists

    return $failed
}


# One way to break a copy of the tree, what check() must say then, and to what
# file which text is added.
broken() {
    local name=$1 expected=$2 file=$3 text=$4 tree

    tree=$(mktemp -d)
    mkdir -p "$tree/nginx/addon"
    cp -r ngx_summary_module "$tree/src"
    cp -r build/obj "$tree/obj"
    cp -r build/nginx/addon/ngx_summary_module "$tree/nginx/addon"

    case $file in
    *.o)
        gcc -x c -c -o "$tree/$file" - <<< "$text"
        ;;
    *)
        echo "$text" >> "$tree/src/$file"
        ;;
    esac

    if check "$tree/src" "$tree" > "$tree/out" \
        || ! grep -q "^not ok - .*$expected" "$tree/out"
    then
        echo "not ok - missed: $name"
        missed=1
    else
        echo "ok - found: $name"
    fi

    rm -rf "$tree"
}


call() {
    echo "extern int $1(void); int summary_f(void) { return $1(); }"
}


self_test() {
    missed=0

    broken "glue includes the engine's internals" \
           'ngx_summary_module.c includes "summary_engine.h"' \
           ngx_summary_module.c '#include "summary_engine.h"'
    broken "glue includes libxml2" \
           'ngx_summary_module.c includes <libxml/parser.h>' \
           ngx_summary_module.c '#include <libxml/parser.h>'
    broken "a stage includes nginx" \
           'summary_rank.c includes <ngx_core.h>' \
           summary_rank.c '#include <ngx_core.h>'
    broken "the public header includes nginx" \
           'summary.h includes <ngx_config.h>' \
           summary.h '# include <ngx_config.h>'
    broken "zlib outside of its file" \
           'ngx_summary_filter.c includes <zlib.h>' \
           ngx_summary_filter.c '#include <zlib.h>'
    broken "libxml2 outside of its file" \
           'summary_outline.c includes <libxml/HTMLparser.h>' \
           summary_outline.c '#include <libxml/HTMLparser.h>'
    broken "pcre2 outside of its file" \
           'summary_rank.c includes <pcre2.h>' \
           summary_rank.c '#include <pcre2.h>'
    broken "iconv outside of its file" \
           'summary_prose.c includes <iconv.h>' \
           summary_prose.c '#include <iconv.h>'
    broken "the command line includes the engine's internals" \
           'summarize.c includes "summary_engine.h"' \
           summarize.c '#include "summary_engine.h"'
    broken "a file that the tables do not know" \
           'misc.c: tests/includes.sh does not know' \
           misc.c ''
    broken "a file that is not built" \
           'config lacks summary_more.c' \
           summary_more.c '#include "summary_engine.h"'
    broken "a stage calls a stage" \
           'summary_rank.o uses summary_lexer_read' \
           obj/summary_rank.o "$(call summary_lexer_read)"
    broken "the command line calls a stage" \
           'summarize.o uses summary_lexer_read' \
           obj/summarize.o "$(call summary_lexer_read)"
    broken "glue calls a stage" \
           'ngx_summary_module.o uses summary_array_push' \
           nginx/addon/ngx_summary_module/ngx_summary_module.o \
           "$(call summary_array_push)"

    return $missed
}


if [ "${1-}" = --self-test ]; then
    check ngx_summary_module build > /dev/null \
        || { echo "not ok - the tree itself does not pass"; exit 1; }
    self_test
else
    check "${1-ngx_summary_module}" "${2-build}"
fi
