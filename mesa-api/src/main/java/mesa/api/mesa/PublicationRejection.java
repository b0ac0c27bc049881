package mesa.api.mesa;

import java.time.LocalDate;
import mesa.api.Rule;
import mesa.api.Sha256;
import mesa.api.Wire;

/** Why a step of the monthly publication was refused. */
public sealed interface PublicationRejection extends MesaRejection {
    @Wire("mesa.publication-acts-backwards")
    @Rule("G6")
    record PublicationActsBackwards(MesaId mesa, LocalDate from, LocalDate notBefore)
            implements PublicationRejection {}

    @Wire("mesa.publication-not-due")
    @Rule("G7")
    record PublicationNotDue(MesaId mesa, LocalDate cutoff) implements PublicationRejection {}

    @Wire("mesa.publication-already-open")
    @Rule("G5")
    record PublicationAlreadyOpen(MesaId mesa, LocalDate cutoff) implements PublicationRejection {}

    @Wire("mesa.publication-not-overdue")
    @Rule("G5")
    record PublicationNotOverdue(MesaId mesa, LocalDate cutoff) implements PublicationRejection {}

    @Wire("mesa.matrix-already-published")
    @Rule("G5")
    record MatrixAlreadyPublished(MesaId mesa, LocalDate cutoff, Sha256 dataset)
            implements PublicationRejection {}

    @Wire("mesa.update-without-reason")
    @Rule("G1")
    record UpdateWithoutReason(MesaId mesa, LocalDate cutoff) implements PublicationRejection {}
}
