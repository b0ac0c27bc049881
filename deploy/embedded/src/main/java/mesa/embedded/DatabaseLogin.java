package mesa.embedded;

/** Who connects to PostgreSQL. */
public record DatabaseLogin(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
