package mesa.api.agreement;

import mesa.api.Tag;
import mesa.api.session.SessionId;

/** The series agreements are numbered in. */
public final class AgreementSeries {
    private AgreementSeries() {}

    /** On the adoption of every agreement of a session; their number gives the next code. */
    public static Tag of(SessionId session) {
        return Tag.of("agreement-code", session.value());
    }
}
