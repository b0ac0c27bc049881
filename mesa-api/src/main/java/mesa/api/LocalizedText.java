package mesa.api;

/** A text in the two languages of the interface; English may repeat the Spanish. */
public record LocalizedText(String es, String en) {
    public LocalizedText {
        if (es.isBlank()) {
            throw new IllegalArgumentException("The Spanish text cannot be blank");
        }
    }
}
