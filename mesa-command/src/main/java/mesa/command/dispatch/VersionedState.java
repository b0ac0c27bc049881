package mesa.command.dispatch;

/**
 * A stream folded up to a version.
 *
 * @param version of the last event folded; -1 when there is none
 */
record VersionedState(long version, Object state) {
    boolean exists() {
        return version >= 0;
    }
}
