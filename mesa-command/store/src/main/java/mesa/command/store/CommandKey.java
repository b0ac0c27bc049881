package mesa.command.store;

/**
 * Makes a command count once: the append that carries it is stored with it, and any later append
 * with the same value is answered {@link AppendResult.Repeated}.
 *
 * @param value chosen by the sender, made unique per sender by the caller; 1 to 300 characters
 * @param note what the caller wants back on a repetition, for example a digest of the command and
 *     its answer; kept as it is
 */
public record CommandKey(String value, byte[] note) {
    public CommandKey {
        if (value.isBlank() || value.length() > 300) {
            throw new IllegalArgumentException("A command key has 1 to 300 characters");
        }
    }
}
