package mesa.api.limit;

/** The kinds of text a command may hold. Lengths count Unicode code points of the NFC form. */
public enum TextKind {
    /** What something is called: one line, every character visible. */
    NAME(1, 300),
    /** Sentences; line breaks are part of them. */
    PROSE(0, 20_000),
    /** Where something is written down: a norm, a letter, an address on the web. One line. */
    REFERENCE(1, 500),
    /** Characters of a stated pattern and no others. */
    CODE(1, 100);

    private final int min;
    private final int max;

    TextKind(int min, int max) {
        this.min = min;
        this.max = max;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }
}
