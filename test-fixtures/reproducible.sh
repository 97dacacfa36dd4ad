#!/usr/bin/env bash
# reproducible.sh [FOLDER]
#   Builds what is published of the commit checked out here twice, in folders, locales and time zones of their own, and
#   compares the bytes. FOLDER is where to work; by default a temporary one, removed at the end.
#   Exit: 0 equal; 1 a file differs or is missing; 2 cannot run.
# Needs a JDK 17 or newer, Maven and git.
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -gt 0 ]; then
  mkdir -p "$1" && work=$(cd "$1" && pwd)
else
  work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
fi

build() { # folder, time zone, locale
  git clone -q "$project" "$work/$1" || exit 2
  (cd "$work/$1" && TZ=$2 LC_ALL=$3 ${MVN:-mvn} -B -q -ntp -Prelease -DskipTests -Dspotless.check.skip \
    -Duser.timezone="$2" -Duser.language="${3%%_*}" package -pl rules,processor,maven-plugin -am) || exit 2
  (cd "$work/$1" && find rules processor maven-plugin -path '*/target/*' -maxdepth 3 \
    \( -name 'allowance-*.jar' -o -name '*-cyclonedx.json' \) | LC_ALL=C sort | xargs sha256sum) > "$work/$1.sums"
}

build one UTC en_US
build a-folder-with-a-longer-name Asia/Kolkata tr_TR
if [ "$(wc -l < "$work/one.sums")" -lt 12 ]; then
  echo "fewer files than expected:" && cat "$work/one.sums"
  exit 1
fi
if diff "$work/one.sums" "$work/a-folder-with-a-longer-name.sums"; then
  echo "$(wc -l < "$work/one.sums") files, the same bytes twice"
else
  exit 1
fi
