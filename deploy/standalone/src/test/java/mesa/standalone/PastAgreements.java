package mesa.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Five hundred agreements of a mesa that sat before anybody recorded it: twenty-five editions, a
 * month apart, of twenty agreements each, as lines of a batch and as the codes they must get.
 */
final class PastAgreements {
    static final int EDITIONS = 25;
    static final int EACH = 20;
    static final String MESA = "mesa-historica";
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 17);
    private static final List<String> NUMERALS =
            List.of(
                    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                    "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII",
                    "XXIII", "XXIV", "XXV");

    private PastAgreements() {}

    static LocalDate heldOn(int edition) {
        return FIRST.plusMonths(edition - 1L);
    }

    /** {@code AC-MIH-IV-2012-07} is the seventh of the fourth edition. */
    static String code(int edition, int number) {
        return String.format(
                Locale.ROOT,
                "AC-MIH-%s-%d-%02d",
                NUMERALS.get(edition - 1),
                heldOn(edition).getYear(),
                number);
    }

    static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int edition = 1; edition <= EDITIONS; edition++) {
            for (int number = 1; number <= EACH; number++) {
                codes.add(code(edition, number));
            }
        }
        return codes;
    }

    static String lines() {
        StringBuilder lines = new StringBuilder();
        line(
                lines,
                "mesa.constitute",
                MESA,
                LocalDate.of(2012, 1, 3),
                """
                "kind":"PERMANENT_INTERSECTORAL","name":"Mesa intersectorial histórica",\
                "acronym":"MIH","territories":[],"instrument":{"kind":"Resolución",\
                "number":"001-2012","date":"2012-01-03","issuer":"MREMH"}\
                """);
        for (int edition = 1; edition <= EDITIONS; edition++) {
            edition(lines, edition);
        }
        return lines.toString();
    }

    private static void edition(StringBuilder lines, int edition) {
        String session = "mih-" + edition;
        LocalDate day = heldOn(edition);
        line(
                lines,
                "session.register-edition",
                session,
                day,
                """
                "mesa":"@%s","edition":%d,"heldOn":"%s","place":{"modality":"IN_PERSON"},\
                "theme":"Edición %d (ilustrativo)","agenda":[{"title":"Acuerdos",\
                "kind":"DELIBERATIVE","proponent":"@mremh","minutes":0}],\
                "attended":["@mremh"],"sources":"Acta en papel (ilustrativo)"\
                """
                        .formatted(MESA, edition, day, edition));
        for (int number = 1; number <= EACH; number++) {
            String agreement = session + "-acuerdo-" + number;
            line(
                    lines,
                    "agreement.propose",
                    agreement,
                    day,
                    """
                    "mesa":"@%s","session":"@%s","item":1,"title":"Acuerdo %d",\
                    "text":"Acuerdo %d de la edición %d (ilustrativo)","kind":"DECLARATIVE",\
                    "tags":{"objectives":[],"principles":[],"territories":[],"population":[]},\
                    "commitments":[]\
                    """
                            .formatted(MESA, session, number, number, edition));
            line(
                    lines,
                    "agreement.adopt",
                    agreement,
                    day,
                    """
                    "session":"@%s"\
                    """
                            .formatted(session));
        }
    }

    private static void line(
            StringBuilder lines, String command, String id, LocalDate day, String body) {
        lines.append(
                """
                {"command":"%s","id":"@%s","occurredAt":"%sT18:00:00-05:00",\
                "actingFor":{"roles":["SECRETARIAT","CHAIR"]},"body":{%s}}
                """
                        .formatted(command, id, day, body));
    }
}
