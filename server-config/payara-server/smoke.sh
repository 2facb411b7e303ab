#!/bin/sh
# Deploys the EAR on a Payara Server of its own and checks it over HTTP:
#
#   payara-server/smoke.sh [--without-jms]
#
# Needs a JDK 17, Maven, curl. The server comes through Maven into target, or into $SMOKE_DIR. Its domain is made anew
# each time, with ports from $PORT_BASE (28000: HTTP 28080, admin 28048) on the loopback address. Exit code: 0 passed.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../servers.sh"
read_mode "$@"

base=${PORT_BASE:-28000}
url=http://127.0.0.1:$((base + 80))
server=$work/payara6
domains=$work/domains
AS_JAVA=${JAVA_HOME:-}
export AS_JAVA

asadmin() { sh "$server/bin/asadmin" --interactive=false --port "$((base + 48))" "$@"; }
commands() { asadmin multimode --printprompt=false --file "$1"; }

end() {
    code=$?
    [ ! -d "$domains/smoke" ] || asadmin stop-domain --kill=true --domaindir "$domains" smoke >/dev/null 2>&1 || true
    [ "$code" -eq 0 ] || [ ! -f "$domains/smoke/logs/server.log" ] || say "The log: $domains/smoke/logs/server.log"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

configure() {
    asadmin create-domain --nopassword --portbase "$base" --domaindir "$domains" smoke
    asadmin start-domain --domaindir "$domains" smoke
    commands "$here/payara-server.asadmin"
    asadmin restart-domain --domaindir "$domains" smoke
}

deploy() {
    if [ "$MESSAGES" = yes ]; then
        asadmin deploy --name artemis-rar "$rar"
        commands "$here/messages.asadmin"
    fi
    asadmin deploy --name specstar "$ear"
}

unpack "fish.payara.distributions:payara:$(version payara):zip" "$server"
rm -rf "$domains"
mkdir -p "$domains"
{ configure && deploy; } >"$work/smoke.log" 2>&1 || { cat "$work/smoke.log"; fail "cannot set the server up"; }
! grep -i 'command .* failed' "$work/smoke.log" || fail "a command failed, see $work/smoke.log"
await "$url/health/ready" || fail "$url does not get ready"
sh "$here/../smoke-checks.sh" "$url"
asadmin list-batch-jobs | grep -q '^import ' || fail "the server's console does not see the batch job"
say "ok    the server's console sees the batch job"
