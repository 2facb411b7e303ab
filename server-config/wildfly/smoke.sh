#!/bin/sh
# Deploys the EAR on a WildFly of its own and checks it over HTTP:
#
#   wildfly/smoke.sh [--without-jms]
#
# Needs a JDK 17, Maven, curl. The server comes through Maven into target, or into $SMOKE_DIR. Its configuration and data
# are made anew each time. Ports are WildFly's plus $PORT_OFFSET (20000: HTTP 28080, management 29990), on the loopback
# address. Exit code: 0 passed.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../servers.sh"
read_mode "$@"

offset=${PORT_OFFSET:-20000}
url=http://127.0.0.1:$((offset + 8080))
management=127.0.0.1:$((offset + 9990))
version=$(version wildfly)
server=$work/wildfly-$version
base=$work/standalone
process=''

end() {
    code=$?
    [ -z "$process" ] || { kill "$process" 2>/dev/null && wait "$process" 2>/dev/null; } || true
    [ "$code" -eq 0 ] || [ ! -f "$work/smoke.log" ] || say "The log: $work/smoke.log"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

console() { JAVA_OPTS="-Djboss.server.base.dir=$base" sh "$server/bin/jboss-cli.sh" "$@"; }

configure() {
    console "--file=$here/$1" >"$work/cli.log" 2>&1 || { cat "$work/cli.log"; fail "cannot configure the server by $1"; }
}

start() {
    LAUNCH_JBOSS_IN_BACKGROUND=yes sh "$server/bin/standalone.sh" -c standalone-full.xml \
        "-Djboss.server.base.dir=$base" "-Djboss.socket.binding.port-offset=$offset" \
        -b 127.0.0.1 -bmanagement 127.0.0.1 >"$work/smoke.log" 2>&1 &
    process=$!
}

# The scanner of the deployments directory leaves a file that tells how it went.
await_deployment() {
    for _ in $(seq 180); do
        [ ! -f "$base/deployments/specstar.ear.deployed" ] || return 0
        [ ! -f "$base/deployments/specstar.ear.failed" ] && kill -0 "$process" 2>/dev/null || return 1
        sleep 1
    done
    return 1
}

ask() { console --connect "--controller=$management" "$1" 2>/dev/null; }

sees_the_job() {
    ask "/deployment=specstar.ear/subdeployment=specstar.war/subsystem=batch-jberet/job=import:read-resource" |
        grep -q '"outcome" => "success"'
}

# Health checks of a WAR in an EAR are not registered here (WFLY-12835), so the queue itself is asked.
passed_a_message() {
    queue=/subsystem=messaging-activemq/server=default/jms-queue=specstar.created
    ask "$queue:read-attribute(name=messages-added)" | grep -q '"result" => [1-9]' &&
        ask "$queue:read-attribute(name=message-count)" | grep -q '"result" => 0L'
}

unpack "org.wildfly:wildfly-dist:$version:zip" "$server"
rm -rf "$base"
cp -R "$server/standalone" "$base"
configure wildfly.cli
if [ "$MESSAGES" = yes ]; then configure messages.cli; else configure without-messages.cli; fi
cp "$ear" "$base/deployments/specstar.ear"
start
await_deployment || fail "the application was not deployed"
await "http://$management/health/ready" || fail "$management does not report ready"
MESSAGES=no sh "$here/../smoke-checks.sh" "$url" "http://$management"
sees_the_job || fail "the server's console does not see the batch job"
say "ok    the server's console sees the batch job"
[ "$MESSAGES" = no ] || passed_a_message || fail "no message went through the queue"
[ "$MESSAGES" = no ] || say "ok    a message went through the queue"
