# Sourced by the scripts beside it: sets JAVA_HOME to a JDK 25 or newer. Takes the one in JAVA_HOME,
# else one found in the usual places, else installs it where the system's packages have it and we
# may, else says what to install.

is_jdk_25() {
    [ -x "$1/bin/javac" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ]
}

found_jdk_25() {
    local home
    for home in "${JAVA_HOME:-}" \
        "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" \
        /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if is_jdk_25 "$home"; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

installed_jdk_25() {
    local package
    if command -v apt-get >/dev/null; then
        as_root apt-get update -qq || return 1
        for package in openjdk-25-jdk-headless temurin-25-jdk; do
            if [ -n "$(apt-cache policy "$package" 2>/dev/null | sed -n '/Candidate: [0-9]/p')" ]; then
                as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" && return 0
            fi
        done
    elif command -v dnf >/dev/null; then
        as_root dnf install -y -q java-25-openjdk-devel && return 0
    elif command -v apk >/dev/null; then
        as_root apk add -q openjdk25 && return 0
    fi
    return 1
}

if ! JAVA_HOME=$(found_jdk_25); then
    echo "No JDK 25 found; asking the system's packages for one." >&2
    if ! { installed_jdk_25 >&2 && JAVA_HOME=$(found_jdk_25); }; then
        cat >&2 <<'WORDS'
Mesa needs a JDK 25 (a JDK, not only a JRE), and none was found in JAVA_HOME, on the PATH or in the
usual folders. Install one, for example
    Debian, Ubuntu   apt-get install openjdk-25-jdk-headless   (or temurin-25-jdk)
    Fedora           dnf install java-25-openjdk-devel
    macOS            brew install openjdk@25
or set JAVA_HOME to the one you have, and start this again.
WORDS
        exit 1
    fi
fi
export JAVA_HOME
