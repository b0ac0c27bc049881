package mesa.api.session;

/** What a member can vote (INV-D3). */
public enum VoteValue {
    IN_FAVOUR,
    AGAINST,
    ABSTAINED
}
