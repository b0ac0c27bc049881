package mesa.query.web;

/** The domain's words for people: events, commands, enumerations, refusals, features. */
@FunctionalInterface
public interface Wording {
    /**
     * @param what a wire name, a record class with one, or an enumeration's value
     */
    String label(Object what, Language language);
}
