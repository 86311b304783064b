#!/bin/bash

# Runs `make check-NAME` for each name given, and adds up what they counted:
# TAP's lines, pytest's last line.  A check that counts nothing is one test.

set -uo pipefail

cd "$(dirname "$0")/.."

passed=0
failed=0
broken=()

mkdir -p build/log


# N of pytest's "N word" in its last line, else 0
pytest_count() {
    sed -En '/^[0-9]+ [a-z]+.* in [0-9.]+s/{
        s/^(.*, )?([0-9]+) '"$1"'.*/\2/p
    }' "$2" | tail -n 1 | grep . || echo 0
}


for check; do
    log=build/log/$check.log
    start=$SECONDS

    echo "== $check"
    "${MAKE:-make}" --no-print-directory "check-$check" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}

    good=$(grep -c '^ok ' "$log")
    bad=$(grep -c '^not ok ' "$log")
    good=$((good + $(pytest_count passed "$log")))
    bad=$((bad + $(pytest_count failed "$log") + $(pytest_count errors? "$log")))

    if [ "$status" -ne 0 ]; then
        broken+=("$check")
        [ "$bad" -gt 0 ] || bad=1

    elif [ "$bad" -gt 0 ]; then
        broken+=("$check")

    elif [ "$good" -eq 0 ] && ! grep -q '^skipped' "$log"; then
        good=1
    fi

    echo "== $check: $good passed, $bad failed, $((SECONDS - start)) s"
    echo

    passed=$((passed + good))
    failed=$((failed + bad))
done

[ ${#broken[@]} -eq 0 ] || echo "failed: ${broken[*]} (see build/log)"

echo "$passed passed, $failed failed"

[ "$failed" -eq 0 ]
