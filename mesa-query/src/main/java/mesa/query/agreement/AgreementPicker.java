package mesa.query.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Id;
import mesa.api.agreement.AgreementId;
import mesa.query.audit.DayLookedAt;
import mesa.query.intake.Reading;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Agreements by code and title. */
@Component
final class AgreementPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return AgreementId.class;
    }

    @Override
    public List<Option> options(Reading reading, Language language) {
        return reading
                .rows(AgreementRow.class, "true order by r.proposed_at desc limit 300")
                .stream()
                .map(a -> new Option(a.agreement().value().toString(), told(a, reading)))
                .toList();
    }

    @Override
    public Optional<String> name(Reading reading, Language language, UUID id) {
        return reading.find(AgreementRow.class, id).map(a -> told(a, reading));
    }

    /** A name may stand anywhere, so it tells the title only of what everybody reads. */
    private static String told(AgreementRow a, Reading reading) {
        if (!open(a, reading)) {
            return a.code() == null ? a.agreement().value().toString().substring(0, 8) : a.code();
        }
        return a.code() == null ? a.title() : a.code() + " · " + a.title();
    }

    private static boolean open(AgreementRow a, Reading reading) {
        return a.openOn(DayLookedAt.of(reading))
                && (reading.now()
                        || reading.newest()
                                .find(AgreementRow.class, a.agreement())
                                .filter(today -> open(today, reading.newest()))
                                .isPresent());
    }
}
