# Sourced by what measures one thing by itself (recompute, closing, growth): settings as in run.sh, a packaged jar, the bench's
# PostgreSQL for as long as it takes, and reports to measure over.
bench=$(cd "$(dirname "$0")" && pwd)
work=$(mkdir -p "${BENCH_WORK:-$bench/../target/bench}" && cd "${BENCH_WORK:-$bench/../target/bench}" && pwd)
PGBIN=${PGBIN:-$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)}
export PGBIN BENCH_WORK=$work PGDATA_DIR=${PGDATA_DIR:-$work/pgdata} PGPORT=${PGPORT:-18300}
export RESULTS=${RESULTS:-$work/results.jsonl}
if [ "$(id -u)" = 0 ] && ! runuser -u postgres -- test -x "$work"; then
  echo "the user postgres, as whom PostgreSQL runs, cannot reach $work: set BENCH_WORK" >&2
  exit 1
fi
[ -f "${JAR:-$bench/../target/quarkus-app/quarkus-run.jar}" ] || (cd "$bench/.." && ./mvnw -ntp -B -q package -DskipTests)

generated() { # SIZE: makes the database sigapSIZE, unless it is there
  case $1 in
  20k) set -- "$1" 20000 60 ;;
  60k) set -- "$1" 60000 90 ;; # 20,000 a month
  200k) set -- "$1" 200000 365 ;;
  240k) set -- "$1" 240000 360 ;; # the same
  2m) set -- "$1" 2000000 3650 ;;
  *) echo "$(basename "$0"): no such size: $1" >&2; exit 2 ;;
  esac
  node "$bench/bench.mjs" generate "sigap$1" "$2" "$3"
}

trap '"$bench/postgres.sh" stop' EXIT
"$bench/postgres.sh" start
