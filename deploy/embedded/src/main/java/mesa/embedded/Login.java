package mesa.embedded;

/** Who connects to PostgreSQL. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
