package mesa.domain.mesa;

import java.util.List;
import java.util.Optional;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaCommand.ProposeMesa;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaEvent.MesaInstalled;
import mesa.api.mesa.MesaEvent.MesaProposed;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection;
import mesa.api.mesa.MesaRejection.AcronymTaken;
import mesa.api.mesa.MesaRejection.AnotherNationalMesa;
import mesa.api.mesa.MesaRejection.ChairOrSecretariatMissing;
import mesa.api.mesa.MesaRejection.InstrumentAfterAct;
import mesa.api.mesa.MesaRejection.InstrumentMissing;
import mesa.api.mesa.MesaRejection.NoInstallationSession;
import mesa.api.mesa.MesaRejection.TermMissing;
import mesa.api.mesa.MesaRejection.TerritoriesMissing;
import mesa.api.mesa.MesaStatus;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.Decision;

/** How a mesa comes to be: INV-M1, M2, M3 and M6. */
final class Constitution {
    private static final Tag NATIONAL = Tag.of("mesa-kind", MesaKind.NATIONAL);

    private Constitution() {}

    static Decision<MesaEvent> propose(ProposeMesa c, Context context) {
        return c.kind().territorial() && c.territories().isEmpty()
                ? Decision.reject(new TerritoriesMissing(c.kind()))
                : Decision.accept(
                        new MesaProposed(
                                c.mesa(),
                                c.kind(),
                                c.name(),
                                c.acronym(),
                                c.territories(),
                                c.purpose(),
                                context.occurredAt()));
    }

    static Decision<MesaEvent> constitute(ConstituteMesa c, Context context) {
        EnablingInstrument instrument = c.instrument();
        if (instrument == null) {
            return Decision.reject(new InstrumentMissing(c.name()));
        }
        Optional<MesaRejection> flaw = flaw(c, instrument, context);
        if (flaw.isPresent()) {
            return Decision.reject(flaw.get());
        }
        Decision<MesaEvent> accepted =
                Decision.<MesaEvent>accept(
                                new MesaConstituted(
                                        c.mesa(),
                                        c.kind(),
                                        c.name(),
                                        c.acronym(),
                                        c.territories(),
                                        instrument,
                                        c.term(),
                                        context.occurredAt()))
                        .tagged(acronymTag(c.acronym()));
        return c.kind() == MesaKind.NATIONAL ? accepted.tagged(NATIONAL) : accepted;
    }

    private static Optional<MesaRejection> flaw(
            ConstituteMesa c, EnablingInstrument instrument, Context context) {
        if (instrument.date().isAfter(context.occurredOn())) {
            return Optional.of(new InstrumentAfterAct(instrument.date(), context.occurredOn()));
        }
        if (c.kind().territorial() && c.territories().isEmpty()) {
            return Optional.of(new TerritoriesMissing(c.kind()));
        }
        if (c.kind() == MesaKind.THEMATIC_AD_HOC && c.term() == null) {
            return Optional.of(new TermMissing(c.kind()));
        }
        List<StreamId> holders = context.tagged(acronymTag(c.acronym()));
        if (!holders.isEmpty()) {
            return Optional.of(new AcronymTaken(c.acronym(), holders.getFirst().id()));
        }
        return c.kind() == MesaKind.NATIONAL ? otherNational(context) : Optional.empty();
    }

    /** Closed ones do not count; a suspended one does, since it can be resumed. */
    static Optional<MesaRejection> otherNational(Context context) {
        return context.tagged(NATIONAL).stream()
                .map(stream -> new MesaId(stream.id()))
                .flatMap(other -> context.facts(other, MesaFacts.class).stream())
                .filter(other -> !other.closed())
                .<MesaRejection>map(other -> new AnotherNationalMesa(other.acronym()))
                .findFirst();
    }

    static Decision<MesaEvent> install(InstallMesa c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong = Course.only(mesa, MesaStatus.CONSTITUTED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        boolean led =
                mesa.chairAt(context.occurredAt()).isPresent()
                        && mesa.secretariatAt(context.occurredAt()).isPresent();
        if (!led) {
            return Decision.reject(new ChairOrSecretariatMissing(c.mesa()));
        }
        return context.facts(c.session(), SessionFacts.class)
                        .filter(s -> s.mesa().equals(c.mesa()) && installs(s, context))
                        .isPresent()
                ? Decision.accept(new MesaInstalled(c.mesa(), c.session(), context.occurredAt()))
                : Decision.reject(new NoInstallationSession(c.session()));
    }

    /** A documented edition proves that the mesa sat; of a live one the quorum is asked. */
    private static boolean installs(SessionFacts session, Context context) {
        return session.documented()
                || session.kind() == SessionKind.INSTALLATION
                        && session.openAt(context.occurredAt())
                        && session.quorumAt(context.occurredAt()).reached();
    }

    private static Tag acronymTag(String acronym) {
        return Tag.of("mesa-acronym", acronym);
    }
}
