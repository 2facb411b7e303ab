# The bench command of ./specstar, which sources this file: measures servers from a JVM of its own. What is built, and how a
# server is started, is the start command's knowledge.

. "$home/server-config/payara-micro/start.sh"

driver=$home/benchmarks/target
class_path=$driver/classpath.txt
served_models=$home/benchmarks/served/target/specstar-benchmark-models-$(project_version).jar

bench() {
    for_micro=''
    [ "${1:-}" != --micro ] || for_micro=yes
    [ -n "$for_micro" ] || check_options "$@"
    find_java
    if [ -n "$for_micro" ]; then
        shift
        measure_in_process "$@"
    else
        build_driver
        drive "$@"
    fi
}

# What the values have to be is the driver's knowledge; the names are looked at before anything is built.
check_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --compare)
                [ $# -gt 2 ] || misused "$1 needs two files"
                shift
                ;;
            --storage | --resources | --connections | --operations | --rounds | --seconds | --warm-up | --profile | --against | --server | --out)
                [ $# -gt 1 ] || misused "$1 needs a value"
                ;;
            --micro) misused "--micro stands first, and before options of JMH" ;;
            *) misused "unknown option $1" ;;
        esac
        shift 2
    done
}

build_driver() {
    if [ -f "$war" ] && [ -f "$rar" ] && [ -f "$server_jar" ] && [ -f "$class_path" ] && [ -f "$served_models" ]; then
        return
    fi
    need_maven
    say "Building SpecStar and its benchmark; this happens once and takes some minutes ..."
    (cd "$home" && mvn -q -B -DskipTests -Pbenchmarks \
        -pl benchmarks,benchmarks/served,server-config/payara-micro,server-config/artemis-rar -am package) ||
        fail "the build failed"
}

need_maven() {
    command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install Maven 3.8 or newer"
}

# Few threads of its own: client and servers share the machine.
drive() {
    exec "$java" -Xmx1g -XX:+UseSerialGC "-Djava.util.logging.config.file=$home/benchmarks/logging.properties" \
        "-Dspecstar.home=$home" "-Dspecstar.version=$(project_version)" \
        -cp "$driver/classes:$(cat "$class_path")" org.specstar.benchmarks.Bench "$@"
}

# The engine's hot paths, in JVMs that JMH starts; what follows --micro is for JMH.
measure_in_process() {
    need_maven
    (cd "$home" && mvn -q -B -DskipTests -DskipITs -Pbenchmarks -pl benchmarks/micro -am verify \
        -Dmicro.skip=false ${1:+"-Dmicro.arguments=$*"}) || fail "the micro benchmarks failed"
}
