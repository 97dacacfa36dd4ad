#!/usr/bin/env bash
# prepare.sh COORDINATES FOLDER
#   COORDINATES: groupId:artifactId:version, then any of, separated by commas,
#     extra=g:a:v[:classifier]  adds a dependency that the POM leaves out (compileOnly of Gradle, flattened provided ones)
#     drop=g:a                  takes a dependency away everywhere (one that Maven Central does not have)
#     skip=path                 removes a path of the sources jar
#   Example: prepare.sh org.apache.kafka:connect-runtime:3.8.0 target/prepared
#
# Downloads through Maven only (help:effective-pom, dependency:copy, dependency:build-classpath), with every repository
# mirrored to Maven Central. Idempotent: each step leaves a file, and is skipped where that file is there; to start over,
# delete FOLDER/<artifactId>-<version>, which then holds
#   src/          the unpacked sources jar
#   sources.txt   its .java files but module-info, as javac takes them with @
#   cp.txt        the class path: compile, provided, runtime, and optional dependencies
#   lombok.txt    Lombok's jar, for the processor path; empty where the artifact has none
#   pom.xml       the small POM that the class path was resolved from
#   dropped.txt   what LENIENT left out
#   prepare.log   what Maven said
# Needs JDK 17 or newer, Maven and unzip. Environment: MVN (the mvn command), M2 (local repository), CENTRAL (address of a
#   mirror), LENIENT=1 (leave out dependencies that cannot be resolved instead of failing).
set -u
[ $# -eq 2 ] || { echo "usage: $0 groupId:artifactId:version[,extra=g:a:v]... FOLDER" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
IFS=',' read -r -a parts <<<"$1"
coordinates=${parts[0]}
IFS=':' read -r group artifact version <<<"$coordinates"
[ -n "${version:-}" ] || { echo "bad coordinates: $coordinates" >&2; exit 2; }
mkdir -p "$2/$artifact-$version"
root=$(cd "$2" && pwd)
target=$root/$artifact-$version
log=$target/prepare.log

# The address of Maven Central is read from Maven's own super POM, so that it stands nowhere here.
central_address() {
  local home jar
  home=$(${MVN:-mvn} -v 2>/dev/null | sed -n 's/^Maven home: //p' | sed 's/\x1b\[[0-9;]*m//g')
  for jar in "$home"/lib/maven-model-builder*.jar; do
    unzip -p "$jar" org/apache/maven/model/pom-4.0.0.xml
  done 2>/dev/null | sed -n 's#.*<url>\(.*\)</url>.*#\1#p' | head -1
}
settings=$root/.settings.xml
if [ ! -s "$settings" ]; then
  central=${CENTRAL:-$(central_address)}
  [ -n "$central" ] || { echo "cannot read the address of Maven Central from Maven; set CENTRAL" >&2; exit 2; }
  echo "<settings><mirrors><mirror><id>central-only</id><mirrorOf>*</mirrorOf><url>$central</url></mirror></mirrors></settings>" \
    >"$settings.$$"
  mv "$settings.$$" "$settings"
fi

help_plugin=org.apache.maven.plugins:maven-help-plugin:3.5.0
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.7.1
maven() {
  ${MVN:-mvn} -B -ntp -q -s "$settings" ${M2:+-Dmaven.repo.local="$M2"} "$@"
}
fail() {
  echo "$coordinates cannot be prepared: $1; see $log" >&2
  exit 1
}
# with_key KEY: the values of KEY=… among the further parts of the coordinates
with_key() {
  local part
  for part in "${parts[@]:1}"; do
    case $part in "$1="*) echo "${part#*=}" ;; esac
  done
}

# Sources.
if [ ! -s "$target/sources.txt" ]; then
  rm -rf "$target/src" "$target/download"
  mkdir -p "$target/download" "$target/src"
  (cd "$target/download" && maven "$dependency_plugin:copy" -Dartifact="$coordinates:jar:sources" \
    -DoutputDirectory="$target/download" -Dmdep.useBaseVersion=true) >>"$log" 2>&1 || fail "it has no sources jar"
  for jar in "$target"/download/*-sources.jar; do
    unzip -q -o "$jar" -d "$target/src" >>"$log" 2>&1 || fail "its sources jar cannot be unpacked"
  done
  with_key skip | while read -r path; do rm -rf "$target/src/${path:?}"; done
  find "$target/src" -name '*.java' ! -name module-info.java | LC_ALL=C sort >"$target/sources.tmp"
  [ -s "$target/sources.tmp" ] || fail "its sources jar holds no .java file"
  mv "$target/sources.tmp" "$target/sources.txt"
fi

# Class path.
if [ ! -s "$target/cp.txt" ]; then
  mkdir -p "$target/pom"
  (cd "$target/pom" && maven "$dependency_plugin:copy" -Dartifact="$coordinates:pom" -DoutputDirectory="$target/pom") \
    >>"$log" 2>&1 || fail "it has no POM"
  # Packaging jar: nar, bundle and the like would need a build extension.
  sed -e 's#<packaging>[^<]*</packaging>#<packaging>jar</packaging>#' \
    "$target/pom/$artifact-$version.pom" >"$target/pom/pom.xml"
  if ! (cd "$target/pom" && maven -N -f pom.xml "$help_plugin:effective-pom" -Doutput="$target/pom/effective.xml") \
    >>"$log" 2>&1; then
    # The parent asks for a build extension that is not there: depend on the artifact instead.
    echo "no effective POM; provided and optional dependencies will be missing, give them as extra=" >>"$log"
    echo "<project><dependencies><dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency></dependencies></project>" \
      >"$target/pom/effective.xml"
  fi
  mapfile -t changes < <(with_key extra; with_key drop | sed 's/^/-/')
  : >"$target/dropped.txt"
  tries=0
  while :; do
    java "$here/tools/SlimPom.java" "$target/pom/effective.xml" "$target/pom.xml" ${changes[@]+"${changes[@]}"} \
      >>"$log" 2>&1 || fail "its POM cannot be read"
    (cd "$target" && maven -f pom.xml "$dependency_plugin:build-classpath" -Dmdep.outputFile="$target/cp.tmp") \
      >"$target/try.log" 2>&1
    resolved=$?
    cat "$target/try.log" >>"$log"
    [ $resolved -eq 0 ] && break
    [ -n "${LENIENT:-}" ] && [ $tries -lt 8 ] || fail "its class path does not resolve (LENIENT=1 leaves out what is missing)"
    missing=$(grep -m1 'Could not ' "$target/try.log" | sed -e 's/ in central-only.*//' |
      grep -oE '[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:(jar|pom|test-jar|bundle|tar\.gz)(:[A-Za-z0-9_.-]+)?:[A-Za-z0-9_.-]+' |
      cut -d: -f1,2 | sort -u | grep -v '^corpus:cp$')
    [ -n "$missing" ] || fail "its class path does not resolve"
    for dependency in $missing; do
      changes+=("-$dependency")
      echo "$dependency" >>"$target/dropped.txt"
    done
    tries=$((tries + 1))
  done
  # javac wants some class path, also where there is no dependency
  [ -s "$target/cp.tmp" ] || echo "." >"$target/cp.tmp"
  tr ':' '\n' <"$target/cp.tmp" | grep -E '/lombok-[0-9][^/]*\.jar$' | head -1 >"$target/lombok.txt"
  mv "$target/cp.tmp" "$target/cp.txt"
fi
echo "prepared $coordinates: $(wc -l <"$target/sources.txt") sources, $(tr ':' '\n' <"$target/cp.txt" | wc -l) jars, $(wc -l <"$target/dropped.txt") left out"
