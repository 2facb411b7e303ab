#!/bin/sh
# The checks every server must pass, over HTTP against an empty store:
#
#   smoke-checks.sh BASE [HEALTH_BASE]
#
# BASE is the root of the application, HEALTH_BASE the root of /health where a server serves it elsewhere.
# MESSAGES=no leaves out what needs the queue. Needs curl. Exit code: 0 all passed, 1 one failed.

set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=${1:?smoke-checks.sh BASE [HEALTH_BASE]}
health=${2:-$base}
archive=$here/../conformance/src/test/resources/archives/issue-100.acbak
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

# check NAME WANTED FOUND
check() {
    if [ "$2" = "$3" ]; then
        echo "ok    $1"
    else
        echo "FAIL  $1: wanted '$2', found '$3'"
        failures=$((failures + 1))
    fi
}

# The status of a request; the answer is kept in $scratch/answer, its headers in $scratch/headers.
status() { curl -s -m 60 -o "$scratch/answer" -D "$scratch/headers" -w '%{http_code}' "$@"; }

# The value of a header of the last answer.
header() { tr -d '\r' <"$scratch/headers" | grep -i "^$1:" | tail -n 1 | sed 's/^[^:]*: *//'; }

# The value of a text or number in the last answer.
value() { sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p" "$scratch/answer" | head -n 1; }

# eventually WANTED COMMAND...: what the command prints, asked again for half a minute until it is that.
eventually() {
    wanted=$1
    shift
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
        found=$("$@")
        [ "$found" != "$wanted" ] || break
        sleep 1
    done
    echo "$found"
}

# json METHOD PATH BODY [CURL OPTIONS]
json() {
    method=$1 path=$2 body=$3
    shift 3
    status -X "$method" -H 'Content-Type: application/json' -d "$body" "$@" "$base$path"
}

archives() {
    check "import answers 200" 200 "$(status -F "file=@$archive" "$base/issue/import")"
    check "import loads all" '{"loaded":100,"skipped":0,"total":100}' "$(cat "$scratch/answer")"
    check "export answers 200" 200 "$(status "$base/issue/export")"
    check "export gives the bytes back" same "$(cmp -s "$archive" "$scratch/answer" && echo same || echo other)"
    : >"$scratch/large"
    dd if=/dev/zero of="$scratch/large" bs=1048576 count=20 2>/dev/null
    large=$(status -F "file=@$scratch/large" "$base/issue/import")
    check "20 MB that are no archive reach the application" problem "$(value code | sed 's/..*/problem/')"
    check "and are refused as the caller's mistake" 4xx "$(echo "$large" | sed 's/^4..$/4xx/')"
}

resources() {
    check "create" 200 "$(json POST /issue '{"title":"Smoke","points":3}')"
    id=$(value resource_id)
    check "read" 200 "$(status "$base/issue/$id")"
    check "read shows the title" Smoke "$(value title)"
    check "put" 200 "$(json PUT "/issue/$id" '{"title":"Smoke, again"}')"
    check "list" 200 "$(status "$base/issue?limit=1&offset=99&returns=data")"
    check "list shows the newest last" "Smoke, again" "$(sed -n 's/.*"title":"\([^"]*\)".*/\1/p' "$scratch/answer")"
    check "revision list" 200 "$(status "$base/issue/$id/revision-list")"
    check "revision list shows both" 2 "$(grep -o '"revision_id":' "$scratch/answer" | wc -l | tr -d ' ')"
    check "delete" 200 "$(status -X DELETE "$base/issue/$id")"
    check "deleted is gone" 410 "$(status "$base/issue/$id")"
    check "restore" 200 "$(status -X POST "$base/issue/$id/restore")"
    check "restored is back" 200 "$(status "$base/issue/$id")"
    check "what matches nothing is not found" 404 "$(status "$base/nothing/here")"
}

# What is searched for; raw signs in a query are what servers treat differently.
searches() {
    check "expression" 200 "$(status -G --data-urlencode 'returns=only-data' \
        --data-urlencode 'qb=(QB["title"] == "Smoke, again") & ~QB["tags"].contains("<none>")' "$base/issue")"
    check "finds one" "Smoke, again" "$(sed -n 's/.*"title":"\([^"]*\)".*/\1/p' "$scratch/answer")"
    check "expression that is none" 400 "$(status -G --data-urlencode 'qb=QB["title"' "$base/issue")"
    check "page" 200 "$(status "$base/issue?limit=2&returns=only-data")"
    check "has more" true "$(header x-has-more)"
    next=$(header link | sed 's/^<\([^>]*\)>.*/\1/')
    check "next page" 200 "$(status "$(echo "$base" | sed 's|^\(https*://[^/]*\).*|\1|')$next")"
    check "body" 200 "$(json POST /issue/search \
        '{"conditions":[{"field_path":"title","operator":"starts_with","value":"Smoke"}],"total":true}')"
    check "total" 1 "$(header x-total-count)"
    check "figures" 200 "$(status "$base/issue/aggregate?aggregate=count&aggregate=sum:points")"
    check "count of all" 100 "$(value count)"
    check "explanation" 200 "$(status -G --data-urlencode 'qb=QB["points"] > 3' "$base/issue/search/explain")"
    check "unknown parameter" 422 "$(status "$base/issue?titel=x")"
}

binaries() {
    printf 'uploaded bytes' >"$scratch/file.txt"
    check "upload" 200 "$(status -F "file=@$scratch/file.txt;type=text/plain" "$base/blobs/upload")"
    file=$(value file_id)
    check "its size" 14 "$(value size)"
    check "document with it and another" 200 "$(json POST /document \
        "{\"name\":\"Smoke\",\"attachment\":{\"file_id\":\"$file\"},\"pages\":[{\"data\":\"cGFnZQ==\"}]}")"
    document=$(value resource_id)
    check "download" 200 "$(status "$base/document/$document/blobs/$file")"
    check "the bytes" "uploaded bytes" "$(cat "$scratch/answer")"
    check "not to be shown" nosniff "$(header x-content-type-options)"
    check "a range" 206 "$(status -H 'Range: bytes=9-' "$base/blobs/$file")"
    check "its bytes" bytes "$(cat "$scratch/answer")"
    check "another resource" 200 "$(json POST /page '{"title":"Without"}')"
    other=$(value resource_id)
    check "has nothing of it" 404 "$(status "$base/page/$other/blobs/$file")"
    check "and goes" 200 "$(status -X DELETE "$base/page/$other/permanently")"
    check "unknown" 404 "$(status "$base/blobs/nope")"
    check "export with binaries" 200 "$(status "$base/document/export")"
    cp "$scratch/answer" "$scratch/document.acbak"
    check "import again" 200 "$(status -F "file=@$scratch/document.acbak" "$base/document/import")"
    check "everything is sound" 200 "$(status -X POST "$base/_fsck")"
    check "no finding" true "$(tail -n 1 "$scratch/answer" | sed -n 's/.*"clean" *: *\([a-z]*\).*/\1/p')"
}

conditions() {
    check "create with a key" 200 "$(json POST /page '{"title":"Plan"}' -H 'Idempotency-Key: smoke')"
    page=$(value resource_id)
    check "the same again" 200 "$(json POST /page '{"title":"Plan"}' -H 'Idempotency-Key: smoke')"
    check "makes nothing new" "$page" "$(value resource_id)"
    check "another body under the key" 422 "$(json POST /page '{"title":"Other"}' -H 'Idempotency-Key: smoke')"
    check "read with a tag" 200 "$(status "$base/page/$page")"
    tag=$(header etag)
    check "known state is not sent again" 304 "$(status -H "If-None-Match: $tag" "$base/page/$page")"
    check "HEAD" 200 "$(status -I "$base/page/$page")"
    check "draft in place" 200 "$(json PATCH "/page/$page?mode=modify" '{"text":"First"}' -H "If-Match: $tag")"
    check "stale tag" 412 "$(json PUT "/page/$page" '{"title":"Mine"}' -H "If-Match: $tag")"
    check "next revision" 200 "$(json PUT "/page/$page" '{"title":"Plan B"}')"
    check "difference" 200 "$(status "$base/page/$page/diff?from=1")"
    check "patch of another type" 415 \
        "$(status -X PATCH -H 'Content-Type: text/plain' -d x "$base/page/$page")"
    check "time filter" 200 "$(status "$base/page/count?created_time_start=2026-01-01T00:00:00%2B02:00")"
    check "counts it" 1 "$(cat "$scratch/answer")"
    check "prune" 200 "$(status -X POST "$base/page/$page/prune?keep_last_n=1")"
    check "write to an empty id" 404 "$(status -X DELETE "$base/page/")"
    check "purge" 200 "$(status -X DELETE "$base/page/$page/permanently")"
}

execution_status() {
    status "$base/_batch/executions/$execution" >/dev/null
    value status
}

batch() {
    check "batch import is accepted" 202 "$(status -F "file=@$archive" "$base/_batch/import?model=issue")"
    execution=$(value execution_id)
    check "batch import completes" COMPLETED "$(eventually COMPLETED execution_status)"
    check "count after it, one of them being deleted" 100 "$(status "$base/issue/count" >/dev/null && cat "$scratch/answer")"
}

received() {
    status "$health/health" >/dev/null
    [ "$(value received)" -gt 0 ] 2>/dev/null && echo some || echo none
}

# A server may put the description together while the first ones ask for it, and give them less; some describe {model}.
knows_the_routes() {
    status "$base/openapi" >/dev/null
    grep -q '/{\{0,1\}[a-z]*}\{0,1\}/{[a-z_]*}/restore' "$scratch/answer" && echo yes || echo no
}

# What a declaration says: unique values, references, unions, actions.
models() {
    check "create user" 200 "$(json POST /user '{"username":"smoke"}')"
    user=$(value resource_id)
    check "unique value taken" 409 "$(json POST /user '{"username":"smoke"}')"
    check "code of that" UNIQUE_CONSTRAINT "$(value code)"
    check "validator refuses" 422 "$(json POST /user '{"username":"other","age":-1}')"
    check "create action" 200 "$(json POST /issue/quick '{"title":"smoke","shout":true}')"
    issue=$(value resource_id)
    check "what it made" SMOKE "$(status "$base/issue/$issue?returns=only-data" >/dev/null && value title)"
    check "create comment" 200 "$(json POST /comment "{\"body\":\"b\",\"issue_id\":\"$issue\",\"author_id\":\"$user\"}")"
    comment=$(value resource_id)
    check "referrers" 200 "$(status "$base/user/$user/referrers")"
    check "one of them" author_id "$(value source_field)"
    check "set null" 200 "$(status -X DELETE "$base/user/$user")"
    check "new revision" "$comment:2" "$(status "$base/comment/$comment?returns=only-revision_info" >/dev/null && value revision_id)"
    check "cascade" 200 "$(status -X DELETE "$base/issue/$issue")"
    check "comment gone" 410 "$(status "$base/comment/$comment")"
    check "union" 200 "$(json POST /shape '{"kind":"circle","radius":2}')"
    check "relationships" 200 "$(status "$base/_relationships")"
}

documents() {
    check "openapi.json" 200 "$(status "$base/openapi.json")"
    check "its version" 3.1.0 "$(value openapi)"
    check "schema of a model" 200 "$(status "$base/issue/schema")"
    check "user interface" 200 "$(status "$base/docs")"
    check "openapi" 200 "$(status "$base/openapi")"
    check "openapi knows the routes" yes "$(eventually yes knows_the_routes)"
    for kind in health health/live health/ready health/started; do
        check "$kind" 200 "$(status "$health/$kind")"
    done
}

archives
resources
searches
binaries
conditions
models
batch
[ "${MESSAGES:-yes}" = no ] || check "a message was received" some "$(eventually some received)"
documents
[ "$failures" -eq 0 ] || { echo "$failures checks failed"; exit 1; }
