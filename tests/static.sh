#!/bin/bash

# The module built into nginx itself (--add-module), on a newer nginx than the
# one that is installed: is it built, does it stand where it should, does it
# work?
#
#     tests/static.sh           fetches the source, as a Debian source package
#     NGINX_SOURCE=DIR tests/static.sh
#     SUITE=forky tests/static.sh
#
# The packages are asked for where this machine's others come from, with a
# configuration of its own below build/.  Where there is none, or it does not
# answer, the check is skipped.

set -uo pipefail

cd "$(dirname "$0")/.."

root=$PWD
dir=$root/build/static
suite=${SUITE-trixie}
flags=${STATIC_FLAGS--O0 -g}
source=${NGINX_SOURCE-}

# filters around ours, and what the tests need
modules=(--with-http_sub_module --with-http_addition_module
         --with-http_gunzip_module --with-http_gzip_static_module
         --with-http_auth_request_module --with-http_slice_module
         --with-http_v2_module --with-threads --with-debug)


skip() {
    echo "skipped: $*"
    exit 0
}


# this machine's sources of packages, for another suite's sources
sources() {
    local file

    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$file" ] || awk -v RS= -v ORS='\n\n' \
            '!/-security/ && /debian-archive/' "$file"
    done | sed -E "/^#/d; s/^Types:.*/Types: deb-src/; s/^Suites:.*/Suites: $suite/"

    return 0
}


sources_list() {
    local file

    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$file" ] || sed -nE \
            "/-security|-updates/d; s/^deb( \[[^]]*\])? +([^ ]*debian[^ ]*) +[a-z]+ +/deb-src\1 \2 $suite /p" \
            "$file"
    done
}


fetch() {
    local apt=$dir/apt options

    command -v apt-get > /dev/null || return 1

    mkdir -p "$apt/parts" "$apt/lists/partial" "$apt/cache" "$dir/package"
    sources > "$apt/parts/suite.sources"
    sources_list > "$apt/parts/suite.list"

    options=(-qq -o Dir::Etc::SourceList=/dev/null
             -o Dir::Etc::SourceParts="$apt/parts"
             -o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache"
             -o APT::Sandbox::User=root -o Acquire::Retries=1
             -o Acquire::http::Timeout=20)

    apt-get "${options[@]}" update &&
    (cd "$dir/package" &&
     apt-get "${options[@]}" source --download-only nginx)
}


# the names of ngx_modules.c from gzip to copy: the run goes backwards
check_order() {
    local names place expected name last=0

    names=$(sed -n 's/^ *"\(ngx_[a-z0-9_]*\)",$/\1/p' "$1")

    for expected in ngx_http_write_filter_module \
                    ngx_http_chunked_filter_module \
                    ngx_http_range_header_filter_module \
                    ngx_http_gzip_filter_module \
                    ngx_summary_module \
                    ngx_http_postpone_filter_module \
                    ngx_http_ssi_filter_module \
                    ngx_http_charset_filter_module \
                    ngx_http_sub_filter_module \
                    ngx_http_addition_filter_module \
                    ngx_http_gunzip_filter_module \
                    ngx_http_headers_filter_module \
                    ngx_http_copy_filter_module
    do
        place=$(grep -nx "$expected" <<< "$names" | cut -d: -f1)

        if [ -z "$place" ] || [ "$place" -le "$last" ]; then
            echo "not ok - $expected is not where it should be"
            echo "$names" | sed 's/^/# /'
            return 1
        fi

        last=$place
    done

    name=$(grep -x -A1 ngx_summary_module <<< "$names" | tail -1)

    [ "$name" = ngx_http_postpone_filter_module ] \
        || { echo "not ok - $name stands between"; return 1; }

    echo "ok - the order of filters, $(basename "$source")"
}


mkdir -p "$dir"

if [ -z "$source" ]; then
    source=$(ls -d "$dir"/nginx-*/ 2> /dev/null | head -1)

    if [ -z "$source" ]; then
        # of the package's files only the original source is needed
        fetch > "$dir/fetch.log" 2>&1
        tar -xf "$(ls "$dir"/package/nginx_*.orig.tar.gz | tail -1)" \
            -C "$dir" >> "$dir/fetch.log" 2>&1 \
            || skip "no source of nginx to be had"
        source=$(ls -d "$dir"/nginx-*/ | head -1)
    fi
fi

source=${source%/}

(
    cd "$source" || exit 1
    [ -f objs/Makefile ] && [ objs/Makefile -nt "$root/config" ] ||
    ./configure "${modules[@]}" --with-cc-opt="$flags" \
        --with-ld-opt="${STATIC_LD_FLAGS-}" --add-module="$root" \
    && make -s -j2
) > "$dir/build.log" 2>&1

if [ $? -ne 0 ] || [ ! -x "$source/objs/nginx" ]; then
    echo "not ok - --add-module does not build"
    tail -20 "$dir/build.log"
    exit 1
fi

echo "ok - --add-module builds"

check_order "$source/objs/ngx_modules.c" || exit 1

NGINX=$source/objs/nginx SUMMARY_MODULE='' SUMMARIZE=$root/build/summarize \
PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 -m pytest -q -p no:cacheprovider \
    tests/nginx -k "${ONLY:-order or headers or variables}"
