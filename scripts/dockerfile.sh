# Builds a Dockerfile into a folder where there is no Docker, for scripts to source. It knows what Dockerfile.jvm uses and
# refuses the rest, so that nothing is left out in silence. The base image is a tree of this system's Debian packages, with
# a JDK of this machine where the image has its own. Needs root, apt, and the variables work (a folder) and jdk.

declare -A tree=() user=() folder=() environment=() # by stage
entrypoint=() labels=() ports=()
java_home=/opt/java/openjdk # where eclipse-temurin has it
packages=(base-files base-passwd bash coreutils dash debianutils findutils libacl1 libattr1 libaudit1 libbz2-1.0 libc-bin libc6
  libcap-ng0 libcrypt1 libgcc-s1 libgmp10 libpam0g libpcre2-8-0 libselinux1 libsemanage2 libsemanage-common libsepol2
  libstdc++6 libtinfo6 login passwd tzdata util-linux zlib1g)

base_image() { # TARGET
  local cache=target/image-check/packages deb root=$1 name
  mkdir -p "$cache"
  if [ ! -f "$cache/complete" ]; then
    (cd "$cache" && apt-get download -q "${packages[@]}") >"$work/apt.log" 2>&1 || die "apt-get download: $(tail -3 "$work/apt.log")"
    touch "$cache/complete"
  fi
  mkdir -p "$root"/{dev,proc,tmp,etc,usr/{bin,lib,lib64,sbin}} "$root$java_home"
  for name in bin lib lib64 sbin; do ln -s "usr/$name" "$root/$name"; done
  for deb in "$cache"/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x --keep-directory-symlink -C "$root"
  done
  cp "$root"/usr/share/base-passwd/passwd.master "$root/etc/passwd"
  cp "$root"/usr/share/base-passwd/group.master "$root/etc/group"
  chmod 1777 "$root/tmp"
}

# What .dockerignore lets through, copied to $work/context. Its last matching line decides, as in Docker; a line that names
# a folder means what is in it too.
build_context() {
  local path line pattern admitted found lines
  mapfile -t lines < <(grep -v -e '^#' -e '^$' .dockerignore)
  mkdir "$work/context"
  while read -r path; do
    admitted=yes
    for line in "${lines[@]}"; do
      pattern=${line#!}
      found=''
      # shellcheck disable=SC2053 # patterns are meant
      if [[ $path == $pattern || $path == $pattern/* ]]; then found=yes; fi
      if [ -n "$found" ]; then [ "$line" = "$pattern" ] && admitted='' || admitted=yes; fi
    done
    if [ -n "$admitted" ]; then cp -a --parents "$path" "$work/context"; fi
  done < <(find src/main/docker target/quarkus-app target/test-classes/id/sigap/packaged .env* .git src/main/resources -type f 2>/dev/null)
}

# inside ROOT ro|rw COMMAND...: with mounts and process ids of its own. $photos is mounted at /photos if it is set.
inside() {
  photos=${photos:-} java_home=$java_home jdk=$jdk unshare --mount --pid --fork --kill-child bash -euc '
    root=$1 mode=$2; shift 2
    mount --make-rprivate /
    mount --bind "$root" "$root"
    if [ -n "$photos" ]; then mkdir -p "$root/photos"; mount --bind "$photos" "$root/photos"; fi
    mount --bind "$jdk" "$root$java_home"
    mount -o remount,bind,ro "$root$java_home"
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=755 tmpfs "$root/dev"
    for device in null zero random urandom; do touch "$root/dev/$device"; mount --bind "/dev/$device" "$root/dev/$device"; done
    mount -o remount,ro "$root/dev"
    if [ "$mode" = ro ]; then mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"; mount -o remount,bind,ro "$root"; fi
    exec chroot "$root" "$@"' inside "$@"
}

# become UID:GID FOLDER: the words that come before a command, inside, to be that user with no rights beyond a file's modes.
become() {
  words=(setpriv --no-new-privs)
  if [ "$1" != 0:0 ]; then
    words+=(--reuid "${1%:*}" --regid "${1#*:}" --clear-groups --inh-caps=-all --bounding-set=-all)
  fi
  words+=(env -i -C "$2")
}

expand() { # TEXT: $NAME by the arguments and the environment of the stage, quotes taken off
  local text=$1 name
  while [[ $text =~ \$([A-Z_]+) ]]; do
    name=${BASH_REMATCH[1]}
    text=${text//\$$name/$(sed -n "s/^$name=//p" <<<"${environment[$stage]}$arguments" | tail -1)}
  done
  text=${text%\"}
  echo "${text/\"/}"
}

instruction_FROM() {
  local image
  image=$(expand "$1")
  stage=${3:-final}
  tree[$stage]=$work/$stage
  if [ -n "${tree[$image]:-}" ]; then
    cp -a "${tree[$image]}" "${tree[$stage]}"
    user[$stage]=${user[$image]} folder[$stage]=${folder[$image]} environment[$stage]=${environment[$image]}
  elif [ "$image" = eclipse-temurin:25-jre ]; then
    base_image "${tree[$stage]}"
    user[$stage]=0:0 folder[$stage]=/
    environment[$stage]="PATH=$java_home/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"$'\n'
  else
    die "no base image $image here"
  fi
}

instruction_COPY() {
  local from=$work/context owner=0:0 mode='' words target source
  read -ra words <<<"$*"
  while [[ ${words[0]} == --* ]]; do
    case ${words[0]} in
      --from=*) from=${tree[${words[0]#*=}]} ;;
      --chown=*) owner=${words[0]#*=} ;;
      --chmod=*) mode=${words[0]#*=} ;;
      *) die "unknown: COPY ${words[0]}" ;;
    esac
    words=("${words[@]:1}")
  done
  target=${words[-1]}
  [[ $target == /* ]] || target=${folder[$stage]}/$target
  target=${tree[$stage]}$target
  mkdir -p "$target"
  for source in "${words[@]:0:${#words[@]}-1}"; do
    # shellcheck disable=SC2086 # a pattern is meant
    for source in "$from"/${source#/}; do
      [ -e "$source" ] || die "COPY: no ${source#"$from"}; is it in .dockerignore?"
      if [ -d "$source" ]; then cp -a "$source/." "$target"; else cp -a "$source" "$target"; fi
      [ -z "$mode" ] || chmod -R "$mode" "$target/${source##*/}"
    done
  done
  chown -R "$owner" "$target"
}

instruction_RUN() {
  local variables words
  mapfile -t variables < <(printf %s "${environment[$stage]}")
  become "${user[$stage]}" "${folder[$stage]}"
  inside "${tree[$stage]}" rw "${words[@]}" "${variables[@]}" /bin/sh -c "$*" || die "failed: RUN $*"
}

instruction_WORKDIR() {
  folder[$stage]=$1
  mkdir -p "${tree[$stage]}$1"
}
instruction_USER() { user[$stage]=$1; }
instruction_ARG() { arguments+=$(whole_setting "$*")$'\n'; }
instruction_ENV() { environment[$stage]+=$(whole_setting "$*")$'\n'; }
whole_setting() { echo "${1%%=*}=$(expand "${1#*=}")"; } # in one piece: a value may have signs of its own
instruction_LABEL() { labels+=("$*"); }
instruction_EXPOSE() { ports+=("$@"); }
instruction_ENTRYPOINT() { mapfile -t entrypoint < <(grep -o '"[^"]*"' <<<"$*" | tr -d '"'); }

# Builds it: the tree of the last stage is ${tree[final]}.
build_dockerfile() { # FILE
  local line name rest words
  arguments='' stage=before environment[before]='' # what is said before the first FROM is for FROM
  build_context
  while read -r line; do
    name=${line%% *} rest=${line#* }
    declare -F "instruction_$name" >/dev/null || die "unknown instruction: $line"
    echo "$line" | cut -c 1-160
    read -ra words <<<"$rest"
    "instruction_$name" "${words[@]}" </dev/null
  done < <(sed -e '/^ *#/d' -e '/^$/d' "$1" | sed -e ':more' -e '/\\$/{N;s/ *\\\n */ /;bmore' -e '}')
}
