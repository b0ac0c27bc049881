package mesa.query.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.agreement.AgreementId;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.time.SnapshotDay;
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
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot
                .rows(AgreementRow.class, "true order by r.proposed_at desc limit 300")
                .stream()
                .map(a -> new Option(a.agreement().value().toString(), told(a, snapshot)))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.unrestricted(Unrestricted.NAME)
                .find(AgreementRow.class, id)
                .map(a -> told(a, snapshot));
    }

    /** A name may stand anywhere, so it tells the title only of what everybody reads. */
    private static String told(AgreementRow a, Snapshot snapshot) {
        if (!open(a, snapshot)) {
            return a.code() == null ? a.agreement().value().toString().substring(0, 8) : a.code();
        }
        return a.code() == null ? a.title() : a.code() + " · " + a.title();
    }

    private static boolean open(AgreementRow a, Snapshot snapshot) {
        return a.openOn(SnapshotDay.of(snapshot))
                && (snapshot.now()
                        || snapshot.newest()
                                .unrestricted(Unrestricted.NAME)
                                .find(AgreementRow.class, a.agreement())
                                .filter(today -> open(today, snapshot.newest()))
                                .isPresent());
    }
}
