package mesa.api.mesa;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.commitment.CommitmentId;
import mesa.api.session.SessionId;

/** Why something asked of a mesa was refused; roster and convocation have their own beside. */
public sealed interface MesaRejection extends Rejection
        permits MesaRejection.AlreadyConstituted,
                MesaRejection.MesaUnknown,
                MesaRejection.WrongMesaStatus,
                MesaRejection.TerritoriesMissing,
                MesaRejection.AnotherNationalMesa,
                MesaRejection.AcronymTaken,
                MesaRejection.InstrumentMissing,
                MesaRejection.InstrumentAfterAct,
                MesaRejection.NoInstallationSession,
                MesaRejection.ChairOrSecretariatMissing,
                MesaRejection.RulesMissing,
                MesaRejection.RulesActBackwards,
                MesaRejection.OpenCommitments,
                MesaRejection.TermMissing,
                MesaRejection.TableExists,
                MesaRejection.MergeTargetUnfit,
                MesaRejection.NotInactive,
                RosterRejection,
                ConvocationRejection,
                PublicationRejection {
    @Wire("mesa.already-constituted")
    @Rule("G5")
    record AlreadyConstituted(MesaId mesa) implements MesaRejection {}

    @Wire("mesa.unknown")
    @Rule("INV-M2")
    record MesaUnknown(MesaId mesa) implements MesaRejection {}

    /**
     * @param allowed the states in which it could be done, by name
     */
    @Wire("mesa.wrong-status")
    @Rule("INV-M3")
    record WrongMesaStatus(MesaId mesa, MesaStatus status, List<MesaStatus> allowed)
            implements MesaRejection {}

    @Wire("mesa.territories-missing")
    @Rule("INV-M1")
    record TerritoriesMissing(MesaKind kind) implements MesaRejection {}

    @Wire("mesa.another-national")
    @Rule("INV-M1")
    record AnotherNationalMesa(String acronym) implements MesaRejection {}

    @Wire("mesa.acronym-taken")
    @Rule("G4")
    record AcronymTaken(String acronym, UUID holder) implements MesaRejection {}

    @Wire("mesa.instrument-missing")
    @Rule("INV-M2")
    record InstrumentMissing(String name) implements MesaRejection {}

    @Wire("mesa.instrument-after-act")
    @Rule("INV-M2")
    record InstrumentAfterAct(LocalDate instrument, LocalDate act) implements MesaRejection {}

    @Wire("mesa.no-installation-session")
    @Rule("INV-M3")
    record NoInstallationSession(SessionId session) implements MesaRejection {}

    @Wire("mesa.chair-or-secretariat-missing")
    @Rule("INV-M3")
    record ChairOrSecretariatMissing(MesaId mesa) implements MesaRejection {}

    @Wire("mesa.rules-missing")
    @Rule("INV-M4")
    record RulesMissing(MesaId mesa, LocalDate on) implements MesaRejection {}

    /**
     * @param notBefore the earliest day from which new rules can hold
     */
    @Wire("mesa.rules-act-backwards")
    @Rule("G6")
    record RulesActBackwards(LocalDate from, LocalDate notBefore) implements MesaRejection {}

    /**
     * @param open commitments that are open and not on the list of those left
     */
    @Wire("mesa.open-commitments")
    @Rule("INV-M5")
    record OpenCommitments(MesaId mesa, int count, List<CommitmentId> open)
            implements MesaRejection {}

    @Wire("mesa.term-missing")
    @Rule("INV-M6")
    record TermMissing(MesaKind kind) implements MesaRejection {}

    @Wire("mesa.table-exists")
    @Rule("G5")
    record TableExists(String name) implements MesaRejection {}

    @Wire("mesa.merge-target-unfit")
    @Rule("INV-M5")
    record MergeTargetUnfit(MesaId into) implements MesaRejection {}

    @Wire("mesa.not-inactive")
    @Rule("G5")
    record NotInactive(MesaId mesa, LocalDate since) implements MesaRejection {}
}
