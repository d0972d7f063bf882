#!/usr/bin/env bash
# The bench's own PostgreSQL: postgres.sh start | stop | pid | fresh <copy> <template>
# Durable as it comes (fsync and synchronous_commit on); vacuum runs when the bench says so, never inside a round.
# PG_OPTIONS: further options to start it with.
set -euo pipefail
bin=${PGBIN:-/usr/lib/postgresql/15/bin} data=${PGDATA_DIR:?} port=${PGPORT:-18300}

server() { # PostgreSQL refuses to run as root
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

create() {
  mkdir -p "$data"
  chmod 700 "$data"
  if [ "$(id -u)" = 0 ]; then chown postgres "$data"; fi
  server "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  cat >>"$data/postgresql.conf" <<SETTINGS
port = $port
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 120
shared_buffers = 4GB
effective_cache_size = 12GB
work_mem = 16MB
random_page_cost = 1.1
max_wal_size = 16GB
checkpoint_timeout = 1h
autovacuum = off
jit = off
max_parallel_workers_per_gather = 1
timezone = 'UTC'
SETTINGS
}

case ${1:-} in
start)
  [ -f "$data/PG_VERSION" ] || create
  server "$bin/pg_ctl" -D "$data" status >/dev/null \
    || server "$bin/pg_ctl" -D "$data" -w -t 120 -l "$data/server.log" -o "${PG_OPTIONS:-}" start >/dev/null
  ;;
stop) server "$bin/pg_ctl" -D "$data" -m fast -w stop >/dev/null 2>&1 || true ;;
pid) server head -1 "$data/postmaster.pid" ;;
fresh)
  PGOPTIONS='-c client_min_messages=warning' "$bin/psql" -XqAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres -d postgres \
    -c "drop database if exists $2 with (force)" -c "create database $2 template $3 strategy file_copy" -c checkpoint
  ;;
*)
  sed -n 2p "$0" >&2
  exit 2
  ;;
esac
