package mesa.query.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaChairChanged;
import mesa.api.mesa.MesaEvent.MesaClosed;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaEvent.MesaInactivityNoted;
import mesa.api.mesa.MesaEvent.MesaInstalled;
import mesa.api.mesa.MesaEvent.MesaProposed;
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaResumed;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaEvent.MesasMerged;
import mesa.api.mesa.MesaEvent.SecretariatAssigned;
import mesa.api.mesa.MesaEvent.TechnicalTableCreated;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.PublicationEvent;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.Term;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.query.projection.LocalDay;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every mesa, its rules in force and the people in charge. */
@Component
final class MesaRegister implements ReadModel<MesaRow> {
    @Override
    public String name() {
        return "mesa_register";
    }

    @Override
    public Class<MesaRow> row() {
        return MesaRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(MesaEvent.class, SessionOpened.class, EditionRegistered.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("code", "status");
    }

    @Override
    public void fold(Recorded event, Rows<MesaRow> rows) {
        if (event.event() instanceof MesaEvent e) {
            fold(e, event, rows);
            if (rows.get(e.mesa()) != null) {
                rows.set(e.mesa(), "version", event.version(), "changedAt", event.recordedAt());
            }
        } else if (event.event() instanceof SessionOpened e) {
            sat(e.mesa(), e.edition(), e.at(), rows);
        } else if (event.event() instanceof EditionRegistered e) {
            sat(e.mesa(), e.edition(), e.heldOn().atStartOfDay(LocalDay.ZONE).toInstant(), rows);
            sessions(e.mesa(), rows, 1);
        }
    }

    private static void fold(MesaEvent event, Recorded at, Rows<MesaRow> rows) {
        switch (event) {
            case MesaProposed e ->
                    rows.put(
                            born(
                                    at,
                                    e.mesa(),
                                    e.kind(),
                                    e.name(),
                                    e.acronym(),
                                    e.territories(),
                                    MesaStatus.PROPOSED,
                                    e.purpose(),
                                    null,
                                    null,
                                    null));
            case MesaConstituted e -> {
                MesaRow proposed = rows.get(e.mesa());
                rows.put(
                        born(
                                at,
                                e.mesa(),
                                e.kind(),
                                e.name(),
                                e.acronym(),
                                e.territories(),
                                MesaStatus.CONSTITUTED,
                                proposed == null ? null : proposed.purpose(),
                                e.instrument(),
                                e.term(),
                                e.at()));
            }
            case MesaInstalled e -> rows.set(e.mesa(), "status", MesaStatus.INSTALLED);
            case MesaSuspended e -> rows.set(e.mesa(), "status", MesaStatus.SUSPENDED);
            case MesaResumed e -> rows.set(e.mesa(), "status", MesaStatus.ACTIVE);
            case MesaRulesAmended e ->
                    rows.set(e.mesa(), "rulesVersion", e.version(), "rules", e.rules());
            case MesaChairChanged e ->
                    rows.set(e.mesa(), "chair", e.actor(), "chairPost", e.post());
            case SecretariatAssigned e ->
                    rows.set(e.mesa(), "secretariat", e.actor(), "secretariatUnit", e.unit());
            case TechnicalTableCreated e ->
                    rows.set(
                            e.mesa(),
                            "technicalTables",
                            Stream.concat(
                                            row(e.mesa(), rows).technicalTables().stream(),
                                            Stream.of(e.name()))
                                    .toList());
            case MesasMerged e ->
                    rows.set(e.mesa(), "status", MesaStatus.CLOSED, "mergedInto", e.into());
            case MesaClosed e -> rows.set(e.mesa(), "status", MesaStatus.CLOSED);
            case MesaReopened e ->
                    rows.set(
                            e.mesa(),
                            "status",
                            MesaStatus.ACTIVE,
                            "instrument",
                            e.instrument(),
                            "term",
                            e.term());
            case MesaInactivityNoted e -> rows.set(e.mesa(), "inactiveSince", e.since());
            case MesaConvened e -> sessions(e.mesa(), rows, 1);
            case ConvocationEvent.ConvocationCancelled e -> {
                if (row(e.mesa(), rows).sessions() > 0) {
                    sessions(e.mesa(), rows, -1);
                }
            }
            case ConvocationEvent.ConvocationDrafted _,
                    ConvocationEvent.ConvocationAmended _,
                    ConvocationEvent.SessionPostponed _,
                    ConvocationEvent.ConvocationDelivered _,
                    ConvocationEvent.AttendanceConfirmed _,
                    ConvocationEvent.AbsenceExcused _,
                    ConvocationEvent.ConvocationFulfilled _,
                    ConvocationEvent.ItemCarriedOver _ -> {}
            case RosterEvent _, PublicationEvent _ -> {}
        }
    }

    private static void sat(
            MesaId mesa, @Nullable Integer edition, Instant at, Rows<MesaRow> rows) {
        MesaRow row = row(mesa, rows);
        LocalDate day = LocalDay.of(at);
        boolean later = row.lastSessionOn() == null || day.isAfter(row.lastSessionOn());
        rows.set(
                mesa,
                "status",
                row.status() == MesaStatus.INSTALLED ? MesaStatus.ACTIVE : row.status(),
                "lastSessionOn",
                later ? day : row.lastSessionOn(),
                "lastEdition",
                edition == null ? row.lastEdition() : Math.max(edition, row.lastEdition()),
                "inactiveSince",
                later ? null : row.inactiveSince());
    }

    private static void sessions(MesaId mesa, Rows<MesaRow> rows, int more) {
        rows.set(mesa, "sessions", row(mesa, rows).sessions() + more);
    }

    private static MesaRow row(MesaId mesa, Rows<MesaRow> rows) {
        return rows.existing(mesa);
    }

    private static MesaRow born(
            Recorded at,
            MesaId mesa,
            MesaKind kind,
            String name,
            String acronym,
            List<String> territories,
            MesaStatus status,
            @Nullable String purpose,
            @Nullable EnablingInstrument instrument,
            @Nullable Term term,
            @Nullable Instant constitutedAt) {
        return new MesaRow(
                mesa,
                at.version(),
                acronym,
                name,
                kind,
                status,
                territories,
                purpose,
                instrument,
                term,
                0,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                0,
                null,
                null,
                constitutedAt == null ? null : LocalDay.of(constitutedAt),
                null,
                at.recordedAt());
    }
}
