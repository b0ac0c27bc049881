package mesa.domain.agreement;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.agreed;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.instrument;
import static mesa.domain.Setting.opened;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementLapsed;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.AlreadyProposed;
import mesa.api.agreement.AgreementRejection.ByAnotherBody;
import mesa.api.agreement.AgreementRejection.MesaUnknown;
import mesa.api.agreement.AgreementRejection.NotAdopted;
import mesa.api.agreement.AgreementRejection.NotInForce;
import mesa.api.agreement.AgreementRejection.NotLapsing;
import mesa.api.agreement.AgreementRejection.SessionOfAnotherMesa;
import mesa.api.agreement.AgreementRejection.SessionUnknown;
import mesa.api.agreement.AgreementRejection.WaitsForSignature;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRules;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement belongs to one mesa, takes its steps in order, and ends as its kind of end asks. */
class AgreementStagesTest {
    private static final MesaId OTHER = new MesaId(Setting.id("other mesa"));
    private static final SessionId ELSEWHERE = new SessionId(Setting.id("elsewhere"));
    private static final AgreementId FOREIGN = new AgreementId(Setting.id("foreign"));
    private static final LocalDate TERM = LocalDate.of(2021, 12, 31);

    /** A sister mesa and a documented edition of its own. */
    private static Story withSister(Story story) {
        return story.done(
                new ConstituteMesa(
                        OTHER,
                        MesaKind.PERMANENT_INTERSECTORAL,
                        "Mesa intersectorial",
                        "MI",
                        List.of(),
                        instrument(),
                        null),
                new RegisterEdition(
                        ELSEWHERE,
                        OTHER,
                        1,
                        LocalDate.of(2018, 12, 10),
                        null,
                        CUENCA_CITY,
                        "Tema",
                        List.of(Setting.item("Visas", AgendaItem.Kind.DECISIVE, MREMH)),
                        List.of(MREMH),
                        "Boletín"));
    }

    private static ProposeAgreement propose(
            AgreementId agreement, MesaId mesa, SessionId session, @Nullable LocalDate until) {
        return new ProposeAgreement(
                agreement,
                mesa,
                session,
                session.equals(SESSION) ? 4 : 1,
                "Personas retornadas",
                TEXT,
                AgreementKind.DECLARATIVE,
                FollowUpBody.of(MREMH),
                TAGS,
                List.of(),
                until,
                null,
                null);
    }

    /** Adopted in a mesa whose agreements bind once the acta is signed. */
    private static Story waiting() {
        MesaRules usual = MesaRules.usual();
        MesaRules onSignature =
                new MesaRules(
                        usual.quorum(),
                        usual.decision(),
                        usual.notice(),
                        new MesaRules.ActaRule(5, 5, MesaRules.InForce.ON_SIGNATURE),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays(),
                        usual.inactivityDays());
        Story story = convened();
        story.done(new AmendMesaRules(MESA, onSignature, LocalDate.of(2021, 9, 1), "Reglamento"));
        return decided(story, proposal()).done(new AdoptAgreement(AGREEMENT, SESSION));
    }

    private static Story decided(Story convened, ProposeAgreement proposal) {
        Setting.arrived(convened.at(Setting.HOUR), Setting.MREMH, Setting.MIES, Setting.CUENCA)
                .done(Setting.open());
        return convened.later(5)
                .done(
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "Revisado"),
                        new OpenItem(SESSION, 4),
                        proposal,
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, TEXT),
                        new DeclareConsensus(SESSION, AGREEMENT));
    }

    private static Story withTerm() {
        return agreed(propose(AGREEMENT, MESA, SESSION, TERM))
                .done(new AdoptAgreement(AGREEMENT, SESSION))
                .as(Caller.SYSTEM);
    }

    @Test
    void a_proposal_is_made_once() {
        deciding().done(proposal()).when(proposal()).thenRefused(new AlreadyProposed(AGREEMENT));
    }

    @Test
    void a_proposal_is_made_to_a_mesa() {
        new Story().when(proposal()).thenRefused(new MesaUnknown(AGREEMENT, MESA));
    }

    @Test
    void a_proposal_is_put_to_a_session_convened_or_documented() {
        opened().when(propose(AGREEMENT, MESA, ELSEWHERE, null))
                .thenRefused(new SessionUnknown(AGREEMENT, ELSEWHERE));
    }

    @Test
    void an_agreement_is_proposed_and_adopted_in_a_session_of_its_own_mesa() {
        withSister(opened())
                .when(propose(AGREEMENT, MESA, ELSEWHERE, null))
                .thenRefused(new SessionOfAnotherMesa(AGREEMENT, ELSEWHERE, OTHER));
        withSister(agreed(proposal()))
                .when(new AdoptAgreement(AGREEMENT, ELSEWHERE))
                .thenRefused(new SessionOfAnotherMesa(AGREEMENT, ELSEWHERE, OTHER));
    }

    @Test
    void only_what_was_adopted_comes_into_force() {
        deciding()
                .done(proposal())
                .as(chair())
                .when(new BringIntoForce(AGREEMENT))
                .thenRefused(new NotAdopted(AGREEMENT, AgreementStatus.PROPOSED));
    }

    @Test
    void it_waits_for_the_signature_where_the_rules_say_so() {
        waiting()
                .as(chair())
                .when(new BringIntoForce(AGREEMENT))
                .thenRefused(new WaitsForSignature(AGREEMENT));
        waiting()
                .as(Caller.SYSTEM)
                .when(new BringIntoForce(AGREEMENT))
                .thenAccepted(AgreementInForce.class);
    }

    @Test
    void only_what_binds_ends() {
        agreed(proposal())
                .when(new VoidAgreement(AGREEMENT, "Duplicado"))
                .thenRefused(new NotInForce(AGREEMENT, AgreementStatus.PROPOSED));
        agreed(proposal())
                .when(new CloseAgreement(AGREEMENT))
                .thenRefused(new NotInForce(AGREEMENT, AgreementStatus.PROPOSED));
    }

    @Test
    void another_mesa_undoes_nothing() {
        withSister(adopted())
                .done(
                        propose(FOREIGN, OTHER, ELSEWHERE, null),
                        new AdoptAgreement(FOREIGN, ELSEWHERE))
                .when(new RevokeAgreement(AGREEMENT, FOREIGN, "Cambió la política"))
                .thenRefused(new ByAnotherBody(AGREEMENT, FOREIGN));
    }

    @Test
    void it_lapses_the_day_after_its_term_and_not_for_another_date() {
        withTerm()
                .at("2021-12-31T23:00-05:00")
                .when(new LapseAgreement(AGREEMENT, TERM))
                .thenRefused(new NotLapsing(AGREEMENT));
        withTerm()
                .at("2022-01-01T00:00-05:00")
                .when(new LapseAgreement(AGREEMENT, TERM.minusDays(1)))
                .thenRefused(new NotLapsing(AGREEMENT));
        withTerm()
                .at("2022-01-01T00:00-05:00")
                .when(new LapseAgreement(AGREEMENT, TERM))
                .thenAccepted(
                        new AgreementLapsed(
                                AGREEMENT,
                                TERM,
                                new Announcement(
                                        AGREEMENT,
                                        MESA,
                                        "AC-MN-VI-2021-01",
                                        Visibility.PUBLIC,
                                        new Concerned(List.of(MREMH), List.of(21)))));
    }
}
