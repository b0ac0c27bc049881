# Sourced by the scripts beside it, in the repository's root and with JAVA_HOME set: builds the
# programs if they are missing or older than their sources.

MESA_JAR=deploy/standalone/target/standalone-0.1.0-SNAPSHOT.jar
MESA_CLI=deploy/cli/target/cli-0.1.0-SNAPSHOT.jar

up_to_date() {
    local built
    for built in "$MESA_JAR" "$MESA_CLI"; do
        [ -e "$built" ] || return 1
        [ -z "$(find pom.xml mesa-* deploy \
            -name target -prune -o -path '*/src/test' -prune -o \
            \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$built" -print -quit)" ] ||
            return 1
    done
}

build_what_is_missing() {
    if up_to_date; then
        return 0
    fi
    echo "Se construye Mesa; la primera vez se traen las bibliotecas. · Building Mesa; the first time fetches its libraries."
    mkdir -p target
    if ! ./mvnw -B -Dfast -DskipTests -pl deploy/standalone,deploy/cli -am package 2>&1 |
        tee target/build.log | progress; then
        grep -E '^\[ERROR\]|^Error' target/build.log | head -40 >&2
        echo "The build failed; all of it is in target/build.log." >&2
        return 1
    fi
}

# One line for each module, and a count while libraries come in.
progress() {
    awk '
        /^\[INFO\] Downloaded from|^Downloaded from/ { if (++fetched % 50 == 0) { printf "  %d files fetched\n", fetched; fflush() } }
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { printf "  %s %s\n", $NF, $3; fflush() }
        /^\[INFO\] BUILD SUCCESS/ { print "  done"; fflush() }'
}
