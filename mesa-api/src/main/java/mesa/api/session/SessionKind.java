package mesa.api.session;

/** The kinds of sitting. Ordinary and extraordinary ones are numbered editions. */
public enum SessionKind {
    ORDINARY,
    EXTRAORDINARY,
    INSTALLATION,
    TECHNICAL;

    public boolean numbered() {
        return this == ORDINARY || this == EXTRAORDINARY;
    }
}
