package mesa.domain.agreement;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.TEXT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.agreed;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.onTheTable;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.CompleteSignatures;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaCommand.SignActa;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaId;
import mesa.api.acta.Signature;
import mesa.api.acta.SignatureMethod;
import mesa.api.acta.SigningCapacity;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementCommand;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.NotInForce;
import mesa.api.agreement.AgreementRejection.NothingProposed;
import mesa.api.agreement.AgreementRejection.SessionNotOpen;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.FollowUpBody;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaRules;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;
import mesa.api.session.VoteValue;
import mesa.domain.Reaction.Intent;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What brings an agreement into force, and what is not in force (INV-T6, G6). */
class AgreementInForceTest {
    private static final AgreementId OTHER = new AgreementId(id("other"));
    private static final SessionId EARLY = new SessionId(id("early"));
    private static final ActaId ACTA = new ActaId(id("acta"));
    private static final AdoptAgreement ADOPT = new AdoptAgreement(AGREEMENT, SESSION);

    private static AmendMesaRules inForce(MesaRules.InForce when, LocalDate from) {
        MesaRules usual = MesaRules.usual();
        return new AmendMesaRules(
                MESA,
                new MesaRules(
                        usual.quorum(),
                        usual.decision(),
                        usual.notice(),
                        new MesaRules.ActaRule(5, 5, when),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays(),
                        usual.inactivityDays()),
                from,
                "Reforma");
    }

    @Test
    void what_is_transcribed_was_signed_long_ago() {
        Story story =
                installed()
                        .done(inForce(MesaRules.InForce.ON_SIGNATURE, LocalDate.of(2019, 1, 8)))
                        .at("2019-03-01T09:00-05:00")
                        .done(
                                new RegisterEdition(
                                        EARLY,
                                        MESA,
                                        9,
                                        LocalDate.of(2019, 2, 1),
                                        null,
                                        CUENCA_CITY,
                                        "Tema",
                                        List.of(item("Visas", AgendaItem.Kind.DECISIVE, MREMH)),
                                        List.of(MREMH),
                                        "Boletín"),
                                new ProposeAgreement(
                                        AGREEMENT,
                                        MESA,
                                        EARLY,
                                        1,
                                        "Visas",
                                        TEXT,
                                        AgreementKind.DECLARATIVE,
                                        FollowUpBody.of(MREMH),
                                        TAGS,
                                        List.of(),
                                        null,
                                        null,
                                        null));
        assertThat(
                        story.when(new AdoptAgreement(AGREEMENT, EARLY))
                                .thenAccepted(AgreementInForce.class)
                                .on())
                .isEqualTo("2019-02-01");
    }

    @Test
    void the_chair_brings_into_force_what_waits_no_more() {
        LocalDate day = LocalDate.of(2021, 9, 7);
        Story story = agreed(proposal()).done(inForce(MesaRules.InForce.ON_SIGNATURE, day), ADOPT);
        assertThat(facts(story).status()).isEqualTo(AgreementStatus.ADOPTED);
        story.done(inForce(MesaRules.InForce.ON_ADOPTION, day))
                .as(chair())
                .when(new BringIntoForce(AGREEMENT))
                .thenAccepted(AgreementInForce.class);
    }

    private static AgreementFacts facts(Story story) {
        return story.facts(AGREEMENT, AgreementFacts.class);
    }

    @Test
    void a_session_that_closed_later_was_not_open_before_it_began() {
        agreed(proposal())
                .later(5)
                .done(new ResolveItem(SESSION, 4, "Adoptado"), new CloseSession(SESSION))
                .at("2021-09-07T08:00-05:00")
                .when(ADOPT)
                .thenRefused(new SessionNotOpen(AGREEMENT, SESSION));
    }

    @Test
    void what_was_adopted_keeps_what_was_proposed() {
        AgreementFacts facts = facts(adopted());
        assertThat(facts.title()).isEqualTo("Personas retornadas");
        assertThat(facts.item()).isEqualTo(4);
        assertThat(facts.drafts()).hasSize(1);
        assertThat(facts.inForceOn()).hasValue(LocalDate.of(2021, 9, 7));
    }

    @Test
    void what_was_not_adopted_does_not_end() {
        List<AgreementCommand> ends =
                List.of(
                        new SupersedeAgreement(AGREEMENT, OTHER),
                        new RevokeAgreement(AGREEMENT, OTHER, "x"),
                        new LapseAgreement(AGREEMENT, LocalDate.of(2021, 12, 31)));
        for (AgreementCommand end : ends) {
            deciding().when(end).thenRefused(new NothingProposed(AGREEMENT));
            deciding()
                    .done(proposal())
                    .when(end)
                    .thenRefused(new NotInForce(AGREEMENT, AgreementStatus.PROPOSED));
        }
    }

    @Test
    void the_casting_vote_adopts() {
        Story story = deciding().done(proposal()).done(new OpenDeliberation(SESSION, 4));
        onTheTable(story, AGREEMENT, TEXT)
                .done(
                        new OpenVote(SESSION, AGREEMENT, "Hay objeciones", null),
                        new CastVote(SESSION, AGREEMENT, MREMH, VoteValue.IN_FAVOUR),
                        new CastVote(SESSION, AGREEMENT, MIES, VoteValue.AGAINST),
                        new CastVote(SESSION, AGREEMENT, CUENCA, VoteValue.ABSTAINED),
                        new CloseVote(SESSION, AGREEMENT, null));
        WhenDecisionCarriesThenAdoptAgreement adopt = new WhenDecisionCarriesThenAdoptAgreement();
        assertThat(story.asks(adopt)).isEmpty();
        story.done(new UseCastingVote(SESSION, AGREEMENT, true, "x"));
        assertThat(story.asks(adopt)).containsExactly(Intent.now(ADOPT));
    }

    private static SignActa sign(Story story, SigningCapacity capacity, ActorId signer) {
        return new SignActa(
                ACTA,
                story.facts(ACTA, ActaFacts.class).frozen().orElseThrow(),
                new Signature(capacity, signer, "Titular", SignatureMethod.SIMPLE, null));
    }

    @Test
    void the_signed_acta_brings_the_agreements_of_its_session_into_force() {
        Story story =
                adopted()
                        .later(5)
                        .done(
                                new ResolveItem(SESSION, 4, "Adoptado"),
                                new CloseSession(SESSION),
                                new DraftActa(ACTA, SESSION),
                                new CirculateActa(ACTA))
                        .at("2021-09-16T00:00-05:00")
                        .as(Caller.SYSTEM)
                        .done(new ApproveActa(ACTA))
                        .as(chair());
        WhenActaIsSignedThenAgreementsComeIntoForce reaction =
                new WhenActaIsSignedThenAgreementsComeIntoForce();
        story.done(sign(story, SigningCapacity.CHAIR, MREMH));
        assertThat(story.asks(reaction)).isEmpty();
        story.as(new Caller("s", Set.of(Role.SECRETARIAT), SECRE.value()))
                .done(sign(story, SigningCapacity.SECRETARY, SECRE), new CompleteSignatures(ACTA));
        assertThat(story.asks(reaction)).containsExactly(Intent.now(new BringIntoForce(AGREEMENT)));
    }
}
