# What the smoke tests of the servers share; sourced by <server>/smoke.sh, which has set $here to its own directory.

home=$(cd "$here/../.." && pwd)
work=${SMOKE_DIR:-$here/target}
ear=${SMOKE_EAR:-$home/ear/target/specstar.ear}
rar=$home/server-config/artemis-rar/target/artemis-rar.rar
MESSAGES=yes
export MESSAGES

say() { printf '%s\n' "$*"; }
fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

read_mode() {
    case ${1:-} in
        '') ;;
        --without-jms) MESSAGES=no ;;
        *) printf 'usage: %s [--without-jms]\n' "$0" >&2; exit 2 ;;
    esac
    [ -f "$ear" ] || fail "there is no $ear: run 'mvn package' first"
    [ -f "$rar" ] || fail "there is no $rar: run 'mvn package' first"
    mkdir -p "$work"
    work=$(cd "$work" && pwd)
    [ "$MESSAGES" = yes ] || leave_out_jms
}

# The version of a server, from the one place where versions are pinned.
version() { sed -n "s|.*<$1.version>\(.*\)</$1.version>.*|\1|p" "$home/pom.xml"; }

# unpack COORDINATES DIRECTORY: through Maven, once.
unpack() {
    [ ! -d "$2" ] || return 0
    say "Getting $1 ..."
    (cd "$home" && mvn -q -B -N dependency:unpack "-Dartifact=$1" "-DoutputDirectory=$work" -Dmdep.overWriteReleases=true) ||
        fail "cannot get $1"
    [ -d "$2" ] || fail "$1 does not unpack to $2"
}

# The EAR as a team builds it that needs no queue: without the jar of the message-driven bean and without the
# descriptors that name its beans.
leave_out_jms() {
    jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
    parts=$work/without-jms
    rm -rf "$parts"
    mkdir -p "$parts/ear" "$parts/war"
    (
        cd "$parts/ear" && "$jar" xf "$ear"
        cd "$parts/war" && "$jar" xf "$parts/ear/specstar.war"
        rm WEB-INF/lib/specstar-jms-*.jar WEB-INF/glassfish-ejb-jar.xml WEB-INF/jboss-ejb3.xml
        "$jar" cfM "$parts/ear/specstar.war" .
        cd "$parts/ear" && "$jar" cfM "$parts/specstar.ear" .
    ) || fail "cannot take the message-driven bean out of $ear"
    ear=$parts/specstar.ear
}

# await URL: until it answers 200, at most three minutes.
await() {
    for _ in $(seq 180); do
        ! curl -sf -m 2 -o /dev/null "$1" || return 0
        sleep 1
    done
    return 1
}
