package mesa.query.web;

import java.time.LocalDate;

/** The page is there, and a reserve keeps it back from this reader: by which law, until when. */
public final class HiddenPage extends NoSuchPage {
    private static final long serialVersionUID = 1L;

    private final String ground;
    private final transient LocalDate until;

    public HiddenPage(String what, String ground, LocalDate until) {
        super(what);
        this.ground = ground;
        this.until = until;
    }

    String ground() {
        return ground;
    }

    LocalDate until() {
        return until;
    }
}
