#!/bin/bash

# Starts and stops the demo: an nginx of its own, all of whose files are below
# build/run.
#
#     conf/demo.sh start PORT
#     conf/demo.sh stop

set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
run=$root/build/run
PATH=$PATH:/usr/sbin


# the pid of the demo's master process, or nothing
running() {
    local pid

    # the pid may be another process's by now
    if pid=$(cat "$run/nginx.pid" 2>/dev/null) && [ -n "$pid" ] \
        && tr '\0' ' ' 2>/dev/null < "/proc/$pid/cmdline" | grep -qF " $run"
    then
        echo "$pid"
    fi
}


stop() {
    local pid i

    pid=$(running)
    [ -n "$pid" ] || return 1

    kill -TERM "$pid"

    for i in {1..100}; do
        kill -0 "$pid" 2>/dev/null || return 0
        sleep 0.05
    done

    echo "the demo's nginx, process $pid, does not end" >&2
    exit 1
}


configure() {
    local user=

    # Workers of root's nginx are nobody's by default, and nobody may be
    # unable to read the checkout: its owner is.
    if [ "$(id -u)" -eq 0 ]; then
        user="user  $(stat -c '%U %G' "$root/conf/demo");"
        [[ $user != *UNKNOWN* ]] || user="user  root;"
    fi

    mkdir -p "$run/temp"

    sed -e "s|@PORT@|$port|" -e "s|@USER@|$user|" \
        -e "s|@ROOT@|$root|" -e "s|@RUN@|$run|" \
        "$root/conf/nginx.conf" > "$run/nginx.conf"
}


start() {
    local listen=127.0.0.1:$port

    # an earlier demo is replaced, unless the new one could not start
    if [ -n "$(running)" ] && grep -qF "$listen;" "$run/nginx.conf"; then
        stop

    elif (: < "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        echo "port $port is busy: another program listens there." >&2
        echo "Choose another one: make run PORT=$((port + 1))" >&2
        exit 1
    fi

    stop || true
    configure
    : > "$run/access.log"

    nginx -p "$run" -e "$run/error.log" -c "$run/nginx.conf"
}


# the sentences of a page's first list, one a line, as text
sentences() {
    tr '\n' ' ' | sed 's|</ul>|&\n|g' \
        | sed -n 's|.*<ul class="summary-list">\(.*\)</ul>|\1|p' | head -n 1 \
        | sed -e 's|</li>|\n|g' \
        | sed -e 's|<[^>]*>||g' -e 's|^ *||' -e '/^$/d' -e 's|^|  - |' \
              -e 's|&lt;|<|g' -e 's|&gt;|>|g' -e 's|&quot;|"|g' \
              -e "s|&#39;|'|g" -e 's|&amp;|\&|g'
}


show() {
    local url=http://127.0.0.1:$port page list

    page=$(curl -fsS --retry 5 --retry-connrefused "$url/article.html")
    list=$(sentences <<< "$page")

    if [ -z "$list" ]; then
        echo "$url/article.html came without a summary:" >&2
        tail -n 1 "$run/access.log" >&2
        exit 1
    fi

    echo "ready"
    echo "$url/index.html"
    echo
    echo "The summary in $url/article.html, as nginx sent it:"
    echo
    echo "$list"
    echo
    echo "$url/article-plain.html has no block: one is inserted."
    echo "make stop ends the demo."
}


case "${1-}" in

start)
    port=${2-8080}
    start
    show
    ;;

stop)
    if stop; then
        echo "stopped"
    else
        echo "no demo runs"
    fi
    ;;

*)
    echo "usage: $0 start PORT | stop" >&2
    exit 2
    ;;

esac
