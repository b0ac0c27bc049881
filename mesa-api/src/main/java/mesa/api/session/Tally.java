package mesa.api.session;

import mesa.api.limit.Range;

/** Votes counted; one per actor. */
public record Tally(
        @Range(min = 0, max = 1_000_000) int inFavour,
        @Range(min = 0, max = 1_000_000) int against,
        @Range(min = 0, max = 1_000_000) int abstained) {
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
