package mesa.api.session;

/** Votes counted; one per actor. */
public record Tally(int inFavour, int against, int abstained) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        if (inFavour < 0 || against < 0 || abstained < 0) {
            throw new IllegalArgumentException("A tally cannot be negative");
        }
    }

    public int cast() {
        return inFavour + against + abstained;
    }

    public boolean tied() {
        return inFavour == against;
    }
}
