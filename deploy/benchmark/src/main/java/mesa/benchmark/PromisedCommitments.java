package mesa.benchmark;

import static mesa.api.commitment.Accumulation.CUMULATIVE;
import static mesa.api.commitment.Direction.INCREASE;
import static mesa.api.commitment.Frequency.QUARTERLY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.Baseline;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseEvent.CommitmentStarted;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeansOfVerification;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReportEvent.ProgressReported;
import mesa.api.commitment.ReportEvent.ReportAccepted;
import mesa.api.commitment.Resources;
import mesa.api.commitment.Risk;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.command.dispatch.TimeOrderedId;

/** Commitments of one mesa as its institutions make and report them, some late, some early. */
final class PromisedCommitments {
    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final Period QUARTER = new Period(START, START.plusMonths(3).minusDays(1));
    private static final String INDICATOR = "avance";
    private static final int INSTITUTIONS = 40;
    private static final int PROVINCES = 24;
    private static final int OBJECTIVES = 23;

    /** Every institution's share of late ones differs: due dates go around in another rhythm. */
    private static final int DUE_MONTHS = 31;

    private static final int ONE_AGREEMENT = 5;

    private final MesaId mesa = new MesaId(TimeOrderedId.next());
    private final List<UUID> institutions = new ArrayList<>();
    private AgreementId agreement = new AgreementId(TimeOrderedId.next());

    PromisedCommitments() {
        for (int i = 0; i < INSTITUTIONS; i++) {
            institutions.add(TimeOrderedId.next());
        }
    }

    List<UUID> institutions() {
        return institutions;
    }

    MesaId mesa() {
        return mesa;
    }

    DomainEvent constituted() {
        return new MesaConstituted(
                mesa,
                MesaKind.NATIONAL,
                "Mesa Nacional de Movilidad Humana",
                "MNMH",
                List.of(),
                new EnablingInstrument(
                        "Acuerdo Ministerial",
                        "000275",
                        LocalDate.of(2018, 10, 4),
                        "Cancillería",
                        null),
                null,
                Instant.parse("2018-10-04T15:00:00Z"));
    }

    /** From its formulation to where it stands; every second one has reported. */
    synchronized List<DomainEvent> history(CommitmentId commitment, int number) {
        if (number % ONE_AGREEMENT == 0) {
            agreement = new AgreementId(TimeOrderedId.next());
        }
        ActorId responsible = new ActorId(institutions.get(number % INSTITUTIONS));
        LocalDate due = START.plusMonths(6L + number % DUE_MONTHS);
        String code = "CO-MNMH-XXIII-2025-%06d".formatted(number);
        List<DomainEvent> events = new ArrayList<>();
        events.add(
                new CommitmentFormulated(
                        commitment,
                        agreement,
                        mesa,
                        code,
                        formulation(number, responsible, due),
                        START));
        events.add(
                new CommitmentAccepted(
                        commitment,
                        agreement,
                        mesa,
                        code,
                        responsible,
                        START,
                        due,
                        Visibility.PUBLIC,
                        null));
        events.add(new CommitmentStarted(commitment, START));
        if (number % 2 == 0) {
            events.add(
                    new ProgressReported(
                            commitment,
                            responsible,
                            INDICATOR,
                            QUARTER,
                            new Measurement(
                                    Quantity.of(number % 100), QUARTER.to(), "Registro", List.of()),
                            "Informe del primer trimestre",
                            List.of()));
            events.add(new ReportAccepted(commitment, INDICATOR, QUARTER));
        }
        return events;
    }

    private static Formulation formulation(int number, ActorId responsible, LocalDate due) {
        return new Formulation(
                "Abrir %d puntos de orientación para personas retornadas".formatted(number),
                "Puntos de orientación",
                "Personas retornadas",
                List.of("%02d".formatted(1 + number % PROVINCES)),
                responsible,
                "Subsecretaría",
                List.of(),
                "Punto focal",
                START,
                due,
                List.of(),
                List.of(
                        new Indicator(
                                INDICATOR,
                                "Puntos abiertos",
                                "puntos",
                                new Baseline(Quantity.of(0), START),
                                null,
                                Quantity.of(100),
                                due,
                                INCREASE,
                                CUMULATIVE,
                                "Suma de registros",
                                "Registro",
                                QUARTERLY,
                                List.of())),
                List.of(new MeansOfVerification("acta", "Acta de apertura")),
                null,
                Resources.OWN,
                Risk.MEDIUM,
                List.of(1 + number % OBJECTIVES),
                10,
                Visibility.PUBLIC,
                null);
    }
}
