#!/usr/bin/env bash
# Measures Sigap over generated reports and prints the table. Needs Linux, node 20, wrk, PostgreSQL 15 or later, a JDK.
#   BENCH_VERB=overload       not what a request costs, but what becomes of too many (make overload)
#   BENCH_SIZE=200k or 2m     how many reports (default 200k; generated at first use, kept in BENCH_WORK)
#   BENCH_PEERS=folder        a harness of other services to measure in the same run (docs/benchmark.md); none by default
#   BENCH_WORK=folder         where all of it lives (default target/bench); run by root, the user postgres must reach it
#   BENCH_JARS="name=jar …"   what to measure (default: sigap, as packaged)
#   PGBIN, PGPORT, JAVA, JAVA_OPTIONS, CONC, PGCONC, ROUNDS, SECS, WARM, WARMMAX, OPS: see lib/settings.mjs
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${BENCH_WORK:-$bench/../target/bench}" && cd "${BENCH_WORK:-$bench/../target/bench}" && pwd)
size=${BENCH_SIZE:-200k}
export BENCH_WORK=$work PGDATA_DIR=${PGDATA_DIR:-$work/pgdata} PGPORT=${PGPORT:-18300} RESULTS=${RESULTS:-$work/results.jsonl}
export PGBIN=${PGBIN:-/usr/lib/postgresql/15/bin}
case $size in
20k) reports=20000 days=60 ;; # what the overload runs on: some inboxes of a hundred, generated in a minute
200k) reports=200000 days=365 ;;
2m) reports=2000000 days=3650 ;;
*) echo "BENCH_SIZE: 20k, 200k or 2m" >&2; exit 2 ;;
esac
for program in node $([ "${BENCH_VERB:-}" = overload ] || echo wrk) "$PGBIN/pgbench" "${JAVA:-java}"; do
  command -v "$program" >/dev/null || { echo "$program is missing" >&2; exit 1; }
done
if [ "$(id -u)" = 0 ] && ! runuser -u postgres -- test -x "$work"; then
  echo "the user postgres, as whom PostgreSQL runs, cannot reach $work: set BENCH_WORK" >&2
  exit 1
fi
[ -f "$bench/../target/quarkus-app/quarkus-run.jar" ] || (cd "$bench/.." && ./mvnw -ntp -B -q package -DskipTests)

# A harness works in its own folder, so in a copy of it. Its results and ours go to one file, under its database's name.
if [ -n "${BENCH_PEERS:-}" ]; then
  export AS=crm$size
  [ -d "$work/peers" ] || { cp -R "$BENCH_PEERS" "$work/peers" && chmod -R u+w "$work/peers"; }
fi

trap '"$bench/postgres.sh" stop' EXIT
"$bench/postgres.sh" start
node "$bench/bench.mjs" generate "sigap$size" "$reports" "$days"
if [ "${BENCH_VERB:-}" = overload ]; then
  node "$bench/bench.mjs" overload "sigap$size"
  exit
fi
[ -n "${NOPG:-}" ] || node "$bench/bench.mjs" pgbench "sigap$size"
for pair in ${BENCH_JARS:-sigap=$bench/../target/quarkus-app/quarkus-run.jar}; do
  NAME=${pair%%=*} JAR=${pair#*=} node "$bench/bench.mjs" sigap "sigap$size"
done
if [ -n "${BENCH_PEERS:-}" ]; then
  (cd "$work/peers" && ./run-peers.sh "$AS")
else
  node "$bench/bench.mjs" table
fi
