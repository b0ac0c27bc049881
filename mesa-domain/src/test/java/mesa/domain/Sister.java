package mesa.domain;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.instrument;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;

/**
 * Another mesa beside that of the {@link Setting}, with a documented edition of its own, an
 * agreement adopted there and a commitment that comes of it. Whatever it decides binds nobody here.
 */
public final class Sister {
    public static final MesaId SISTER = new MesaId(Setting.id("sister"));
    public static final SessionId ELSEWHERE = new SessionId(Setting.id("elsewhere"));
    public static final AgreementId FOREIGN = new AgreementId(Setting.id("foreign"));
    public static final CommitmentId OWED_ELSEWHERE =
            new CommitmentId(Setting.id("owed elsewhere"));

    private Sister() {}

    /** Goes on as secretariat and chair. */
    public static Story beside(Story story) {
        return story.as(Role.SECRETARIAT, Role.CHAIR)
                .done(
                        new ConstituteMesa(
                                SISTER,
                                MesaKind.PERMANENT_INTERSECTORAL,
                                "Mesa intersectorial",
                                "MI",
                                List.of(),
                                instrument(),
                                null),
                        new RegisterEdition(
                                ELSEWHERE,
                                SISTER,
                                1,
                                LocalDate.of(2018, 12, 10),
                                null,
                                CUENCA_CITY,
                                "Tema",
                                List.of(Setting.item("Plazos", AgendaItem.Kind.DECISIVE, MREMH)),
                                List.of(MREMH),
                                "Boletín"),
                        new ProposeAgreement(
                                FOREIGN,
                                SISTER,
                                ELSEWHERE,
                                1,
                                "Plazos",
                                TEXT,
                                AgreementKind.DECLARATIVE,
                                FollowUpBody.of(MREMH),
                                TAGS,
                                List.of(),
                                null,
                                null,
                                null),
                        new AdoptAgreement(FOREIGN, ELSEWHERE),
                        new FormulateCommitment(OWED_ELSEWHERE, FOREIGN, formulation()));
    }
}
