# The start command of ./specstar, which sources this file: Payara Micro with the WAR, the resource adapter and one
# data directory. Nothing of the server is kept between two starts: its root is laid out anew each time.

micro=$home/server-config/payara-micro
war=$micro/target/specstar.war
rar=$home/server-config/artemis-rar/target/artemis-rar.rar
server_jar=$micro/target/payara-micro.jar
image=$micro/target/image

start() {
    read_options "$@"
    find_java
    claim_data
    build_what_is_missing
    unpack_image
    lay_out_root
    choose_archive
    launch
    await_ready
    announce
    make_archive
    stay
}

read_options() {
    port=8080 host=127.0.0.1 data=data storage=${SPECSTAR_STORAGE:-disk} models=
    while [ $# -gt 0 ]; do
        case $1 in
            --port | --host | --data | --storage | --models) [ $# -gt 1 ] || misused "$1 needs a value" ;;
            *) misused "unknown option $1" ;;
        esac
        case $1 in
            --port) port=$2 ;;
            --host) host=$2 ;;
            --data) data=$2 ;;
            --storage) storage=$2 ;;
            --models) models=$2 ;;
        esac
        shift 2
    done
    case $port in
        '' | *[!0-9]* | ??????*) misused "--port takes a number from 1 to 65535, not '$port'" ;;
    esac
    [ "$port" -ge 1 ] && [ "$port" -le 65535 ] || misused "--port takes a number from 1 to 65535, not '$port'"
    case $storage in
        '' | *[!A-Za-z0-9-]*) misused "--storage takes a word such as disk or postgres-s3, not '$storage'" ;;
    esac
    [ -n "$host" ] || misused "--host needs a value"
    [ -n "$data" ] || misused "--data needs a value"
    [ -z "$models" ] || [ -f "$models" ] || misused "--models: there is no file $models"
}

find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    command -v "$java" >/dev/null 2>&1 || fail "no Java found: install a JDK 17 or newer, or set JAVA_HOME"
    # What the compilers of the JVM have let go, it gives back to the system in this time (ms); older JDKs do not know how to.
    trim_option=-XX:TrimNativeHeapInterval=30000
    java_says=$("$java" $trim_option -version 2>&1) || {
        trim_option=
        java_says=$("$java" -version 2>&1) || true
    }
    java_version=$(printf '%s\n' "$java_says" | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    java_major=${java_version%%[!0-9]*}
    [ "${java_major:-0}" -ge 17 ] || fail "Java ${java_version:-of unknown version} is too old: a JDK 17 or newer is needed"
    # Newer JDKs ask for a permission of what libraries do, older ones do not know the options.
    new_options=
    [ "$java_major" -lt 24 ] ||
        new_options='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
}

# The data directory belongs to one server at a time. The file names the process: this shell, then the server.
claim_data() {
    mkdir -p "$data/logs" 2>/dev/null && [ -w "$data" ] && [ -w "$data/logs" ] ||
        fail "cannot write to the data directory $data"
    data=$(cd "$data" && pwd)
    owner=$data/server.pid
    if ! (set -C && echo $$ >"$owner") 2>/dev/null; then
        holder=$(cat "$owner" 2>/dev/null || true)
        ! is_ours "$holder" || fail "the data directory $data is in use by process $holder (to stop it: kill $holder)"
        echo $$ >"$owner"
    fi
    server='' archiver=''
    trap 'release' EXIT
}

# A process id may have been given to another program since a crash, so its command line must be of this project.
is_ours() {
    case $1 in
        '' | *[!0-9]*) return 1 ;;
    esac
    kill -0 "$1" 2>/dev/null || return 1
    if [ -r "/proc/$1/cmdline" ]; then
        tr '\0' ' ' <"/proc/$1/cmdline"
    else
        ps -p "$1" -o args=
    fi | grep -q specstar
}

release() {
    [ -z "$archiver" ] || kill "$archiver" 2>/dev/null || true
    rm -f "$owner"
}

build_what_is_missing() {
    if [ -f "$war" ] && [ -f "$rar" ] && [ -f "$server_jar" ]; then
        return
    fi
    command -v mvn >/dev/null 2>&1 || fail "nothing is built yet and Maven is missing: install Maven 3.8 or newer"
    say "Building SpecStar; this happens once and takes some minutes ..."
    (cd "$home" && mvn -q -B -DskipTests -pl server-config/payara-micro,server-config/artemis-rar -am package) ||
        fail "the build failed"
}

# The server's jars, unpacked once: started from its one jar it would unpack them into the temporary directory each time.
unpack_image() {
    if [ -f "$image/launch-micro.jar" ] && [ -z "$(find "$server_jar" -newer "$image/launch-micro.jar")" ]; then
        return
    fi
    unpacked=$image.$$
    rm -rf "$unpacked" "$image"
    "$java" -jar "$server_jar" --rootdir "$unpacked" --outputlauncher >"$data/logs/console.log" 2>&1 ||
        fail "Payara Micro could not be unpacked, see $data/logs/console.log"
    mv "$unpacked" "$image"
}

lay_out_root() {
    root=$data/payara-micro
    rm -rf "$root"
    mkdir -p "$root/tmp"
    cp -R "$image/config" "$image/docroot" "$image/lib" "$root/"
    application=$war
    [ -z "$models" ] || replace_models
}

# The WAR as a directory, with another jar in the place of the tracker's.
replace_models() {
    jar_tool=${JAVA_HOME:+$JAVA_HOME/bin/}jar
    command -v "$jar_tool" >/dev/null 2>&1 || fail "--models needs a JDK: there is no jar command beside $java"
    "$jar_tool" tf "$models" >/dev/null 2>&1 || fail "--models: $models is not a jar"
    application=$root/specstar
    mkdir "$application"
    (cd "$application" && "$jar_tool" xf "$war") || fail "cannot unpack $war"
    rm -f "$application"/WEB-INF/lib/specstar-tracker-*.jar
    cp "$models" "$application/WEB-INF/lib/" || fail "cannot read $models"
}

# The classes of JDK and server in the form the JVM maps into memory: a third off the time of a start. One archive
# for each JDK and place of the jars, because it fits no other; a new image begins without. The first start writes down
# which classes it loads, then the archive is made beside the running server.
choose_archive() {
    archive=$image/classes-$(printf '%s' "$java_says $image" | cksum | tr -d ' ').jsa
    class_list=$root/classes.txt
    if [ -f "$archive" ]; then
        archive_option=-XX:SharedArchiveFile=$archive
    else
        archive_option=-XX:DumpLoadedClassList=$class_list
    fi
}

# The serial collector takes a third less memory than G1 where little lives long; its pauses grow with what does. It would begin
# with a part of the machine's memory and fill all of it before it looks for what is dead; it is told to begin with less, unless
# the user says how large the heap is, and to hold less in reserve.
choose_collector() {
    case "$storage ${SPECSTAR_JAVA_OPTIONS:-}" in
        memory\ * | *-XX:+Use*GC*) collector='' ;;
        *-Xm[sx]*) collector=-XX:+UseSerialGC ;;
        *) collector='-XX:+UseSerialGC -Xms256m -XX:MinHeapFreeRatio=40 -XX:MaxHeapFreeRatio=60' ;;
    esac
}

launch() {
    jobs="jdbc:h2:file:$data/jobs/jobs;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
    [ "$storage" != memory ] || jobs='jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1'
    show_warnings
    choose_collector
    # The options in variables are split at blanks on purpose.
    "$java" "@$micro/jvm.options" $new_options $trim_option $collector "$archive_option" ${SPECSTAR_JAVA_OPTIONS:-} \
        "-Djava.io.tmpdir=$root/tmp" "-XX:ErrorFile=$data/logs/jvm-crash-%p.log" \
        "-Dspecstar.data=$data" "-Dspecstar.storage=$storage" \
        -Dmp.health.default.startup.empty.response=DOWN -Dmp.health.default.readiness.empty.response=DOWN \
        "-Dmicro.host=$host" "-Dmicro.rar=$rar" "-Dmicro.jobs.url=$jobs" \
        "-Dfish.payara.micro.BootJar=file:$(printf '%s' "$image" | sed 's/ /%20/g')/launch-micro.jar" "-Dfish.payara.micro.UnpackDir=$image" \
        -cp "$image/launch-micro.jar" fish.payara.micro.impl.PayaraMicroImpl \
        --rootdir "$root" --logproperties "$micro/logging.properties" \
        --prebootcommandfile "$micro/preboot.asadmin" --postbootcommandfile "$micro/postboot.asadmin" \
        --nohazelcast --disablephonehome \
        --port "$port" --minhttpthreads 8 --maxhttpthreads 8 \
        --contextroot / --deploy "$application" \
        >"$root/console" 2>&1 &
    server=$!
    echo "$server" >"$owner"
    stopping=''
    trap 'stop' INT TERM HUP
}

# What the server writes itself goes to a file, and of that only warnings to the terminal. Where a start fails the
# server's core says so in its words, and this script in one line.
show_warnings() {
    mkfifo "$root/console"
    awk -v file="$data/logs/console.log" '
        { print >file; fflush(file) }
        /^(WARNING|SEVERE) / && !/ (javax\.enterprise\.(system\.core|resource)|org\.eclipse\.persistence)[^ ]*: / { print; fflush() }' <"$root/console" >&2 &
}

await_ready() {
    log=$data/logs/server.0.log
    until written 'Payara Micro .* ready in'; do
        [ -z "$stopping" ] || stay
        ! written 'Address already in use' || abandon "port $port on $host is taken"
        kill -0 "$server" 2>/dev/null || abandon "the server did not start, see $data/logs"
        sleep 0.2
    done
    # The server says so before the beans that start with the application have failed.
    written 'specstar was successfully deployed' && ! written 'Exception while loading the app' \
        || abandon "the application was not deployed, see $log"
}

# Whether the log of this start has that line; a log older than the claim is one of an earlier start.
written() {
    [ -n "$(find "$log" -newer "$owner" 2>/dev/null)" ] && grep -q "$1" "$log"
}

abandon() {
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    fail "$1"
}

announce() {
    say "SpecStar serves"
    case $host in
        *:*) say "  at    http://[$host]:$port/" ;;
        *) say "  at    http://$host:$port/" ;;
    esac
    say "  from  $data"
    say "  log   $log"
    say "  stop  Ctrl-C, or: kill $server"
}

make_archive() {
    [ ! -f "$archive" ] || return 0
    write_archive &
    archiver=$!
}

# The last line of the list may be cut, because the server is still writing. Without an archive all works, but slower.
write_archive() {
    sed '$d' "$class_list" >"$class_list.whole"
    nice -n 19 "$java" "@$micro/jvm.options" $new_options -Xshare:dump "-XX:SharedClassListFile=$class_list.whole" \
        "-XX:SharedArchiveFile=$archive.$$" -cp "$image/launch-micro.jar" >"$data/logs/archive.log" 2>&1 &
    dump=$!
    trap 'kill "$dump" 2>/dev/null; rm -f "$archive.$$"; exit' TERM
    trap - EXIT
    if wait "$dump"; then mv "$archive.$$" "$archive"; else rm -f "$archive.$$"; fi
}

stop() {
    stopping=yes
    kill "$server" 2>/dev/null || true
}

# A signal to the server itself is as good a request as one to this shell.
stay() {
    ended=0
    while kill -0 "$server" 2>/dev/null; do
        ended=0
        wait "$server" || ended=$?
    done
    case $ended in
        0 | 129 | 130 | 143) say "SpecStar has stopped" ;;
        *) fail "the server ended by itself with exit code $ended, see $log" ;;
    esac
    exit 0
}
