package mesa.query.agreement;

import java.time.LocalDate;
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
        LocalDate day = DayLookedAt.of(reading);
        return reading
                .rows(AgreementRow.class, "true order by r.proposed_at desc limit 300")
                .stream()
                .map(a -> new Option(a.agreement().value().toString(), told(a, day)))
                .toList();
    }

    @Override
    public Optional<String> name(Reading reading, Language language, UUID id) {
        return reading.find(AgreementRow.class, id).map(a -> told(a, DayLookedAt.of(reading)));
    }

    /** A name may stand anywhere, so it tells the title only of what everybody reads. */
    private static String told(AgreementRow a, LocalDate day) {
        if (!a.openOn(day)) {
            return a.code() == null ? a.agreement().value().toString().substring(0, 8) : a.code();
        }
        return a.code() == null ? a.title() : a.code() + " · " + a.title();
    }
}
