package mesa.api.commitment;

/** What keeps a formulation a draft, each with the rule it fails (INV-K1 to K4, K10). */
public enum Flaw {
    NO_RESPONSIBLE("INV-K1"),
    NO_PRODUCT("INV-K1"),
    NO_BENEFICIARY("INV-K1"),
    NO_PLACE("INV-K1"),
    NO_DUE_DATE("INV-K10"),
    NO_INDICATOR("INV-K2"),
    NO_BASELINE("INV-K2"),
    TARGET_IS_BASELINE("INV-K2"),
    TARGET_AGAINST_DIRECTION("INV-K2"),
    TARGET_AFTER_DUE_DATE("INV-K2"),
    NO_MEANS("INV-K3"),
    NO_VERIFIER("INV-K3"),
    VERIFIER_IS_RESPONSIBLE("INV-K3"),
    DUE_BEFORE_ADOPTION("INV-K4"),
    DUE_BEYOND_HORIZON("INV-K4"),
    STARTS_AFTER_DUE_DATE("INV-K4");

    private final String rule;

    Flaw(String rule) {
        this.rule = rule;
    }

    /** As the domain catalogue numbers it. */
    public String rule() {
        return rule;
    }
}
