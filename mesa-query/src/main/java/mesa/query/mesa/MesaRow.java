package mesa.query.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.Term;
import org.jspecify.annotations.Nullable;

/**
 * A mesa as it stands, the row of {@code mesa_register}.
 *
 * @param version of the stream, for {@code If-Match}
 * @param code the acronym, with which addresses and codes begin
 * @param rulesVersion 0 while it has no rules
 * @param sessions issued and not cancelled
 * @param lastSessionOn the day of the last sitting
 * @param inactiveSince set when silence was noted, until the next sitting
 */
public record MesaRow(
        MesaId mesa,
        long version,
        String code,
        String name,
        MesaKind kind,
        MesaStatus status,
        List<String> territories,
        @Nullable String purpose,
        @Nullable EnablingInstrument instrument,
        @Nullable Term term,
        int rulesVersion,
        @Nullable MesaRules rules,
        @Nullable ActorId chair,
        @Nullable String chairPost,
        @Nullable ActorId secretariat,
        @Nullable String secretariatUnit,
        List<String> technicalTables,
        int sessions,
        int lastEdition,
        @Nullable LocalDate lastSessionOn,
        @Nullable LocalDate inactiveSince,
        @Nullable LocalDate constitutedOn,
        @Nullable MesaId mergedInto,
        Instant changedAt) {}
