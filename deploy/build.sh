# Sourced by the scripts beside it, in the repository's root and with JAVA_HOME set: builds the
# programs if they are missing or older than their sources.

MESA_JAR=deploy/standalone/target/standalone-0.1.0-SNAPSHOT.jar
MESA_CLI=deploy/cli/target/cli-0.1.0-SNAPSHOT.jar

# 512 MB of heap keep process, PostgreSQL and Kafka together below 1.2 GB.
MESA_JVM=(-Xmx512m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow)

# What the JDK learns from one start makes every later one twice as fast (JEP 483, JEP 514).
MESA_CACHE=deploy/standalone/target/mesa.aot

# The jars keep their dates when only what they point to has changed, so a mark tells.
MESA_BUILT=target/built

up_to_date() {
    [ -e "$MESA_JAR" ] && [ -e "$MESA_CLI" ] && [ -e "$MESA_BUILT" ] &&
        [ -z "$(find pom.xml mesa-* deploy/embedded deploy/standalone deploy/cli \
            -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -type f \
            -newer "$MESA_BUILT" -print -quit)" ]
}

MESA_SOURCES=target/sources

sources() {
    find mesa-* deploy/embedded deploy/standalone deploy/cli deploy/benchmark \
        \( -name target -o -name node_modules \) -prune -o -path '*/src/*' -type f -print |
        LC_ALL=C sort
}

# Maven copies and compiles what is new and leaves what came from a source that is gone, which the
# programs would still find. A build that left no list may hold anything.
forget_removed_sources() {
    if [ ! -e "$MESA_SOURCES" ] || [ -n "$(sources | LC_ALL=C comm -23 "$MESA_SOURCES" -)" ]; then
        rm -rf {mesa-*,mesa-*/*,deploy/*}/target/{classes,test-classes}
    fi
    mkdir -p target
    sources >"$MESA_SOURCES"
}

build_what_is_missing() {
    if up_to_date; then
        return 0
    fi
    echo "Se construye Mesa; la primera vez se traen las bibliotecas. · Building Mesa; the first time fetches its libraries."
    mkdir -p target
    touch "$MESA_BUILT.new"
    forget_removed_sources
    if ! ./mvnw -B -Dfast -DskipTests -pl deploy/standalone,deploy/cli -am package 2>&1 |
        tee target/build.log | progress; then
        grep -E '^\[ERROR\]|^Error' target/build.log | head -40 >&2
        echo "The build failed; all of it is in target/build.log." >&2
        return 1
    fi
    mv "$MESA_BUILT.new" "$MESA_BUILT"
}

# One line for each module, and a count while libraries come in.
progress() {
    awk '
        /^\[INFO\] Downloaded from|^Downloaded from/ { if (++fetched % 50 == 0) { printf "  %d files fetched\n", fetched; fflush() } }
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { printf "  %s %s\n", $NF, $3; fflush() }
        /^\[INFO\] BUILD SUCCESS/ { print "  done"; fflush() }'
}

# One start in a folder of its own, to its end. Without the cache everything runs as well.
learn_to_start_fast() {
    if [ "$MESA_CACHE" -nt "$MESA_BUILT" ]; then
        return 0
    fi
    echo "Se prepara un arranque rápido. · Preparing fast starts."
    local home pid waited=0
    home=$(mktemp -d)
    MESA_HOME=$home MESA_PORT=0 MESA_KAFKA_PORT=0 MESA_POSTGRES_PORT=0 \
        "$JAVA_HOME/bin/java" "${MESA_JVM[@]}" -XX:AOTCacheOutput="$MESA_CACHE.new" \
        -jar "$MESA_JAR" >target/learning.log 2>&1 &
    pid=$!
    while [ ! -s "$home/address" ] && kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 600 ]; do
        sleep 0.5
        waited=$((waited + 1))
    done
    if [ -s "$home/address" ] && command -v curl >/dev/null; then
        curl -sL -o /dev/null "$(cat "$home/address")/es/" || true
    fi
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    rm -rf "$home"
    if [ -s "$MESA_CACHE.new" ]; then
        mv "$MESA_CACHE.new" "$MESA_CACHE"
    else
        echo "That did not work (target/learning.log); starts take a little longer." >&2
    fi
}
