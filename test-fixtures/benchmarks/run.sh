#!/usr/bin/env bash
# run.sh SUITE [ARGUMENT...]
#   Builds the module and runs a suite: the class dev.allowance.benchmarks.<suite>.Main with the arguments. docs/benchmarks.md
#   tells what each suite measures and takes.
# Needs a JDK 21 or newer (JAVA_HOME) and Maven.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
suite=${1:?usage: run.sh SUITE [ARGUMENT...]}
shift

(cd "$project" && ${MVN:-mvn} -B -q -ntp -Pbenchmarks -pl test-fixtures/benchmarks -am package \
  org.apache.maven.plugins:maven-dependency-plugin:3.7.1:build-classpath -Dmdep.outputFile=target/class-path.txt \
  -DskipTests) || exit 2

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "$here/target/classes:$(cat "$here/target/class-path.txt")" \
  "dev.allowance.benchmarks.$suite.Main" "$@"
