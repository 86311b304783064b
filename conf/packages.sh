#!/bin/bash

# Installs those of the named Debian packages that are missing; asks nothing,
# and does nothing at all if none is.

set -euo pipefail

missing=()

for name; do
    status=$(dpkg-query -W -f '${db:Status-Status} ' "$name" 2>/dev/null) || true
    [[ $status == *installed* && $status != *not-installed* ]] \
        || missing+=("$name")
done

[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get > /dev/null; then
    echo "not a Debian system; what would be installed: ${missing[*]}" >&2
    exit 0
fi

sudo=()

if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        echo "missing packages; as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi

    sudo=(sudo)
fi

echo "installing ${missing[*]}"

apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq
     -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)

"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}" < /dev/null
