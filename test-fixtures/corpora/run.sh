#!/usr/bin/env bash
# run.sh [--findings] [NAME...]
#   Builds the processor, prepares what is missing of the artifacts in corpora.txt (all, or those whose names begin with a
#   NAME), runs javac with the processor on them, accounts for every annotated method, and reads them again without a
#   compiler. --findings prints every finding.
#   Exit: 0 all well; 1 a method unaccounted for, a fault, or a difference; 2 cannot run.
# Environment: CORPORA (folder of the prepared artifacts, by default target/prepared beside this file), and what prepare.sh
#   reads. Needs a JDK 17 or newer and Maven.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
prepared=${CORPORA:-$here/target/prepared}

options=()
names=()
for argument in "$@"; do
  case $argument in -*) options+=("$argument") ;; *) names+=("$argument") ;; esac
done

(cd "$project" && ${MVN:-mvn} -B -q -ntp -pl test-fixtures/corpora -am package \
  org.apache.maven.plugins:maven-dependency-plugin:3.7.1:build-classpath -Dmdep.outputFile=target/class-path.txt \
  -DskipTests) || exit 2

while IFS=$'\t' read -r coordinates _; do
  case $coordinates in '#'* | '') continue ;; esac
  artifact=${coordinates%%,*}
  artifact=${artifact#*:}
  folder=${artifact/:/-}
  wanted=$([ ${#names[@]} -eq 0 ] && echo yes || echo no)
  for name in ${names[@]+"${names[@]}"}; do
    case $folder in "$name"*) wanted=yes ;; esac
  done
  if [ "$wanted" = yes ] && ! { [ -s "$prepared/$folder/sources.txt" ] && [ -s "$prepared/$folder/cp.txt" ]; }; then
    "$here/prepare.sh" "$coordinates" "$prepared" </dev/null || exit 2
  fi
done <"$here/corpora.txt"

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "$here/target/classes:$(cat "$here/target/class-path.txt")" \
  dev.allowance.corpora.CorporaRun ${options[@]+"${options[@]}"} \
  "$here" "$prepared" "$here/target/run" ${names[@]+"${names[@]}"}
