#!/usr/bin/env bash
# Measures Sigap over generated reports, in turns with others (docs/benchmark.md). Needs Linux, node 20, wrk, PostgreSQL 15 or
# later, a JDK; npm and Maven for a harness.
#   BENCH_VERB=profile        where the CPU of each operation goes (make profile)
#   BENCH_VERB=overload       not what a request costs, but what becomes of too many (make overload)
#   BENCH_VERB=instances      what three need at the rated load, in the memory of a pod (make instances): root
#   BENCH_SIZE=200k or 2m     how many reports (default 200k; generated at first use, kept in BENCH_WORK)
#   BENCH_JARS="name=jar …"   what to measure of ours (default: sigap, as packaged); all others are compared with the last.
#                             jar@java: on another JVM, or a script that starts one with options of its own;
#                             listened…=jar: somebody has a subscription while it is measured
#   BENCH_PEERS=folder        a harness with other services (default: none), and PEERS="vertx-bare …", which of them
#   BENCH_WORK=folder         where all of it lives (default target/bench); run by root, the user postgres must reach it
#   NOPG=1                    without pgbench
#   PGBIN, PGPORT, JAVA, JAVA_OPTIONS, CONC, PGCONC, CYCLES, SECS, WARM, WARMMAX, OPS: see lib/settings.mjs
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${BENCH_WORK:-$bench/../target/bench}" && cd "${BENCH_WORK:-$bench/../target/bench}" && pwd)
size=${BENCH_SIZE:-200k} verb=${BENCH_VERB:-turns} peers=''
jar=$(realpath -m "$bench/../target/quarkus-app/quarkus-run.jar")
export BENCH_WORK=$work PGDATA_DIR=${PGDATA_DIR:-$work/pgdata} PGPORT=${PGPORT:-18300} RESULTS=${RESULTS:-$work/results.jsonl}
PGBIN=${PGBIN:-$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)}
export PGBIN
case $size in
20k) reports=20000 days=60 ;; # what the overload runs on: some inboxes of a hundred, generated in a minute
200k) reports=200000 days=365 ;;
2m) reports=2000000 days=3650 ;;
*) echo "BENCH_SIZE: 20k, 200k or 2m" >&2; exit 2 ;;
esac
for program in node $([[ "$verb" == @(overload|instances) ]] || echo wrk) "$PGBIN/pgbench" "${JAVA:-java}"; do
  command -v "$program" >/dev/null || { echo "$program is missing" >&2; exit 1; }
done
if [ "$(id -u)" = 0 ] && ! runuser -u postgres -- test -x "$work"; then
  echo "the user postgres, as whom PostgreSQL runs, cannot reach $work: set BENCH_WORK" >&2
  exit 1
fi
[ -f "$jar" ] || (cd "$bench/.." && ./mvnw -ntp -B -q package -DskipTests)

# The database that a jar of ours runs on: the one generated here, unless the checkout that the jar lies in makes another.
template() { # NAME JAR
  local tree
  tree=$(cd "$(dirname "$2")/../.." && pwd)
  if [ ! -d "$tree/bench" ] || [ "$tree" -ef "$bench/.." ] || { diff -rq "$tree/bench/sql" "$bench/sql" &&
    diff -rq "$tree/src/main/resources/db" "$bench/../src/main/resources/db"; } >&2; then
    echo "sigap$size"
  else
    JAR=$2 node "$tree/bench/bench.mjs" generate "sigap${size}_of_$1" "$reports" "$days" >&2
    echo "sigap${size}_of_$1"
  fi
}

# A harness works in its own folder, so in a copy of it. What its services need is got as their own build says.
prepare_peers() {
  [ -d "$work/harness" ] || { cp -R "$BENCH_PEERS" "$work/harness" && chmod -R u+w "$work/harness"; }
  local folder
  for folder in node22 $peers; do
    folder=$work/harness/peers/${folder%%/*}
    [ ! -f "$folder/package.json" ] || [ -d "$folder/node_modules" ] || (cd "$folder" && npm ci --no-fund --no-audit --loglevel=error)
    [ ! -f "$folder/pom.xml" ] || compgen -G "$folder/target/*.jar" >/dev/null || (cd "$folder" && mvn -ntp -B -q -DskipTests package)
  done
  "$work/harness/pg.sh" load "crm$size" "$reports" "$days"
}

trap '"$bench/postgres.sh" stop' EXIT
if [ "$verb" = profile ]; then
  export PG_OPTIONS='-c shared_preload_libraries=pg_stat_statements -c pg_stat_statements.track=all -c pg_stat_statements.track_planning=on'
fi
"$bench/postgres.sh" start
JAR=$jar node "$bench/bench.mjs" generate "sigap$size" "$reports" "$days"
if [ "$verb" != turns ]; then
  JAR=$jar node "$bench/bench.mjs" "$verb" "sigap$size"
  exit
fi
if [ -n "${BENCH_PEERS:-}" ]; then
  peers=${PEERS-vertx-bare postgraphile}
  prepare_peers
fi
if [[ " ${BENCH_JARS:-}" == *' listened'* ]]; then
  export NODE_OPTIONS="${NODE_OPTIONS:-} --experimental-websocket" # Node 20 has its WebSocket behind this
fi
ours=''
for pair in ${BENCH_JARS:-sigap=$jar}; do
  only=${pair#*=}
  ours+=" $pair=$(template "${pair%%=*}" "${only%@*}")"
done
node "$bench/bench.mjs" turns "$size" "$ours" "$peers" ${NOPG:+no-pgbench}
