# What a Sigap in production has around it, for scripts to source: a PostgreSQL server and an issuer of tokens, on the
# loopback address and in a temporary folder. Both end with the script. Expects a packaged Sigap (./mvnw package).

work=$(mktemp -d)
chmod 755 "$work"
pids=()

surroundings_end() {
  local code=$? pid
  trap - EXIT
  if declare -F ending >/dev/null; then ending || true; fi # the script's own
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf --one-file-system "$work"
  exit "$code"
}
trap surroundings_end EXIT
trap 'exit 130' INT TERM

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Where a JDK or JRE of a release is: find_jdk 25 "${JAVA25:-}".
find_jdk() {
  local release=$1 folder places=("$2")
  [ -n "$2" ] || places=("${JAVA_HOME:-/none}" /usr/lib/jvm/*"$release"*)
  for folder in "${places[@]}"; do
    if [ -x "$folder/bin/java" ] && "$folder/bin/java" -version 2>&1 | grep -q "version \"$release[.\"]"; then
      realpath "$folder"
      return
    fi
  done
  die "no Java $release; set JAVA$release to its folder"
}

free_port() {
  local port
  for ((port = 20000 + RANDOM % 10000; ; port++)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# await SECONDS COMMAND...
await() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

# Sets issuer, its URL. /token?NAME,ROLE signs a token.
start_issuer() {
  local java=$1 port
  [ -f target/test-classes/id/sigap/packaged/Issuer.class ] || die 'not built; run ./mvnw package -DskipTests'
  port=$(free_port)
  "$java" -Xmx64m -cp target/test-classes id.sigap.packaged.Issuer "$port" >/dev/null &
  pids+=($!)
  issuer=http://127.0.0.1:$port
  await 60 curl -fs "$issuer/keys" || die 'the issuer does not answer'
}

# Sets database, a URL without user, and database_password, which is sigap's. PostgreSQL is no friend of root.
start_postgres() {
  local port jar bin=$work/postgres data=$work/data as=()
  jar=$(echo target/quarkus-app/lib/main/*embedded-postgres-binaries-linux-"$(dpkg --print-architecture 2>/dev/null || echo amd64)"-[0-9]*.jar)
  [ -f "$jar" ] || die 'no PostgreSQL programs in target/quarkus-app; run ./mvnw package -DskipTests'
  mkdir "$bin" "$data"
  unzip -p "$jar" '*.txz' | tar xJ -C "$bin"
  database_password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf %s "$database_password" >"$work/password")
  if ((EUID == 0)); then
    chown nobody "$data" "$work/password"
    as=(setpriv --reuid nobody --clear-groups)
  fi
  port=$(free_port)
  "${as[@]}" "$bin/bin/initdb" -D "$data" -U sigap --pwfile="$work/password" --auth=scram-sha-256 -E UTF8 --locale=C \
    >"$work/initdb.log" 2>&1 || die "initdb: $(tail -3 "$work/initdb.log")"
  "${as[@]}" "$bin/bin/postgres" -D "$data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    >"$work/postgres.log" 2>&1 &
  pids+=($!)
  database=postgresql://127.0.0.1:$port/postgres
  await 60 grep -q 'ready to accept' "$work/postgres.log" || die "PostgreSQL: $(tail -3 "$work/postgres.log")"
}

# Production's settings as env(1) takes them, into the array settings.
production_settings() {
  settings=(
    "SIGAP_DATABASE_URL=$database"
    SIGAP_DATABASE_USERNAME=sigap
    "SIGAP_DATABASE_PASSWORD=$database_password"
    "SIGAP_KEYS_V1=$(head -c 32 /dev/urandom | base64)"
    "QUARKUS_OIDC_AUTH_SERVER_URL=$issuer"
    QUARKUS_OIDC_TOKEN_AUDIENCE=sigap
    "QUARKUS_HTTP_PORT=$(free_port)"
    "QUARKUS_MANAGEMENT_PORT=$(free_port)"
  )
}

setting() { printf '%s\n' "${settings[@]}" | sed -n "s/^$1=//p"; }

# value NAME: of the first such string in the JSON on standard input.
value() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"; }

# graphql DOCUMENT [TOKEN]
graphql() {
  curl -sS -m 120 ${2:+-H "Authorization: Bearer $2"} -H 'Content-Type: application/json' \
    -d "{\"query\":\"${1//\"/\\\"}\"}" "http://127.0.0.1:$(setting QUARKUS_HTTP_PORT)/graphql"
}

# Anonymously, so under a random key.
submit_report() {
  local key
  read -r key </proc/sys/kernel/random/uuid
  graphql 'mutation { ticketSubmit(input: { clientKey: "'"$key"'", categoryCode: "trotoar", description: "Puing di trotoar." }) { number pin userErrors { code } } }'
}
