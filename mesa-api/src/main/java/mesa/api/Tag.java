package mesa.api;

/**
 * A mark on an event that other streams can count and find: the identity an actor claims, the
 * series a code is numbered in, the institution a commitment binds. The journal checks in the
 * append that nothing with the tag was written since the decision read it, so a tag gives
 * uniqueness and numbering without gaps across streams.
 *
 * @param value {@code kind/detail}, for example {@code actor-identity/1760001040001}
 */
public record Tag(String value) {
    public Tag {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("A tag has 1 to 200 characters");
        }
    }

    public static Tag of(String kind, Object detail) {
        return new Tag(kind + "/" + detail);
    }

    /** What stands before the detail. */
    public String kind() {
        int end = value.indexOf('/');
        return end < 0 ? value : value.substring(0, end);
    }
}
