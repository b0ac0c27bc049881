package mesa.domain;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.proposal;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.Role;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CourseCommand.StartCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.mesa.MesaCommand.CloseMesa;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapId;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionId;
import org.junit.jupiter.api.Test;

/** Each decider stands for one type of stream and says which mesa a command concerns. */
class DecidersTest {
    @Test
    void each_is_named_as_its_streams_are() {
        assertThat(Deciders.all())
                .extracting(Decider::type)
                .containsExactly(
                        "acta",
                        "actor",
                        "agreement",
                        "commitment",
                        "mesa",
                        "roadmap",
                        "session",
                        "user");
    }

    @Test
    void each_takes_the_commands_and_events_of_its_feature() {
        for (Decider<?, ?, ?> decider : Deciders.all()) {
            String feature = "mesa.api." + decider.type();
            assertThat(decider.commands().getPackageName()).isEqualTo(feature);
            assertThat(decider.events().getPackageName()).isEqualTo(feature);
        }
    }

    @Test
    void a_command_to_what_exists_concerns_its_mesa() {
        Story story = inVerification();
        RoadmapId roadmap = new RoadmapId(id("roadmap"));
        story.as(Role.SECRETARIAT).done(new DraftRoadmap(roadmap, MESA, "Hoja", List.of()));
        assertThat(story.mesaOf(new StartCommitment(COMMITMENT))).hasValue(MESA);
        assertThat(story.mesaOf(new CloseAgreement(AGREEMENT))).hasValue(MESA);
        assertThat(story.mesaOf(new CloseSession(SESSION))).hasValue(MESA);
        assertThat(story.mesaOf(new CloseMesa(MESA, "x", List.of()))).hasValue(MESA);
        assertThat(story.mesaOf(new CloseRoadmap(roadmap, true, "x"))).hasValue(MESA);
    }

    @Test
    void a_first_command_concerns_the_mesa_it_names_or_comes_from() {
        Story story = adopted();
        RoadmapId roadmap = new RoadmapId(id("roadmap"));
        AgreementId other = new AgreementId(id("other"));
        assertThat(story.mesaOf(new DraftRoadmap(roadmap, MESA, "Hoja", List.of()))).hasValue(MESA);
        assertThat(story.mesaOf(new FormulateCommitment(COMMITMENT, AGREEMENT, formulation())))
                .hasValue(MESA);
        assertThat(story.mesaOf(new FormulateCommitment(COMMITMENT, other, formulation())))
                .isEmpty();
        assertThat(new Story().mesaOf(proposal())).hasValue(MESA);
        assertThat(convened().mesaOf(open())).hasValue(MESA);
    }

    @Test
    void what_is_not_there_or_of_no_mesa_concerns_none() {
        Story story = adopted();
        assertThat(story.mesaOf(new StartCommitment(COMMITMENT))).isEmpty();
        assertThat(story.mesaOf(new CloseAgreement(new AgreementId(id("other"))))).isEmpty();
        assertThat(story.mesaOf(new CloseRoadmap(new RoadmapId(id("roadmap")), true, "x")))
                .isEmpty();
        assertThat(story.mesaOf(new CloseSession(new SessionId(id("nowhere"))))).isEmpty();
        assertThat(story.mesaOf(new SuspendActor(MREMH, "x"))).isEmpty();
    }
}
