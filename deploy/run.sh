# Sourced by deploy/up, in the repository's root, with JAVA_HOME, MESA_HOME, MESA_JVM, MESA_JAR and empty
# set: runs the platform to its end, tells the story the first time, and ends with the platform's exit code.

# shellcheck disable=SC2086
"$JAVA_HOME/bin/java" "${MESA_JVM[@]}" -XX:AOTCache="$MESA_CACHE" -Xlog:disable -Xlog:all=error:stderr \
    ${MESA_JAVA_OPTIONS:-} -jar "$MESA_JAR" &
mesa=$!
# A child in the background does not hear Ctrl-C; it is told, and we wait until all is put away.
trap 'kill -TERM "$mesa" 2>/dev/null || true' INT TERM HUP

# The folder may be another process's, and nothing of it is touched before it is known to be ours.
answers() {
    [ -s "$MESA_HOME/address" ] && grep -qx "pid=$mesa" "$MESA_HOME/running.properties" 2>/dev/null
}
while ! answers && kill -0 "$mesa" 2>/dev/null; do sleep 0.2; done

if [ "$empty" = true ] && answers; then
    # Remembered, so that a later start without the option does not tell the story after all.
    touch "$MESA_HOME/empty"
fi
if [ "$empty" = false ] && answers && [ ! -e "$MESA_HOME/story-told" ]; then
    echo
    echo "Primera vez: se cuenta la historia de demostración. · First start: telling the demonstration story."
    told=0
    deploy/mesa import "$PWD/deploy/standalone/src/main/resources/story" || told=$?
    # 1 means that single commands were refused, which another try would not change.
    if [ "$told" -le 1 ]; then
        touch "$MESA_HOME/story-told"
    else
        echo "The story was not told to its end; the next start tries again." >&2
    fi
fi

# A signal ends the wait and not the process; one that has ended by now still has its code.
while true; do
    wait "$mesa" && status=0 || status=$?
    kill -0 "$mesa" 2>/dev/null || break
done
case "$status" in
    130 | 143) exit 0 ;;
    *) exit "$status" ;;
esac
