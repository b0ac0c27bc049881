package mesa.api.webhook;

import mesa.api.Description;

/** What a test of a subscription sends: the form of a published event, and none. */
@Description("The word that a test of the subscription sends.")
public record TestEvent(String specversion, String id, String source, String type) {
    public static final String VERSION = "1.0";
    public static final String TYPE = "ec.mesa.test.v1";

    /**
     * @param id of this test alone
     */
    public static TestEvent of(String id) {
        return new TestEvent(VERSION, id, "/mesa", TYPE);
    }
}
