package mesa.domain.actor;

import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.ActorRejection.AlreadyRegistered;
import mesa.api.actor.ActorRejection.IdentityMissing;
import mesa.api.actor.ActorRejection.IdentityTaken;
import mesa.api.actor.ActorRejection.NamesakeExists;
import mesa.api.actor.Sector;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterActorTest {
    private static final ActorIdentity CODE =
            new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "MIES");
    private final Story story = new Story().at("2021-03-01T10:00-05:00");

    private static RegisterActor register(
            ActorId actor,
            String name,
            Sector sector,
            @Nullable ActorIdentity identity,
            @Nullable String ground) {
        return new RegisterActor(actor, name, null, sector, identity, "17", ground);
    }

    @Test
    void an_institution_enters_the_registry_on_the_date_of_the_act() {
        story.when(register(MIES, "MIES", Sector.CENTRAL_GOVERNMENT, CODE, null))
                .thenAccepted(
                        new ActorRegistered(
                                MIES,
                                "MIES",
                                null,
                                Sector.CENTRAL_GOVERNMENT,
                                CODE,
                                "17",
                                null,
                                LocalDate.of(2021, 3, 1)));
    }

    @Test
    void an_identity_belongs_to_one_actor() {
        story.done(register(MIES, "MIES", Sector.CENTRAL_GOVERNMENT, CODE, null))
                .when(register(OIM, "Otro", Sector.CENTRAL_GOVERNMENT, CODE, null))
                .thenRefused(new IdentityTaken(CODE, MIES.value()));
    }

    @Test
    void a_namesake_in_the_same_territory_needs_a_ground() {
        story.done(register(MIES, "Fundación Ámbar", Sector.ACADEMIA, CODE, null));
        ActorIdentity other = new ActorIdentity(ActorIdentity.Kind.RUC, "1790000000001");
        story.when(register(OIM, "FUNDACION  AMBAR", Sector.ACADEMIA, other, null))
                .thenRefused(new NamesakeExists("FUNDACION  AMBAR", "17", MIES.value()));
        assertThat(
                        story.when(
                                        register(
                                                OIM,
                                                "Fundacion Ambar",
                                                Sector.ACADEMIA,
                                                other,
                                                "Otra persona jurídica"))
                                .thenAccepted(ActorRegistered.class)
                                .duplicateGround())
                .isEqualTo("Otra persona jurídica");
    }

    @Test
    void only_a_collective_of_society_may_lack_an_identity() {
        story.when(register(MIES, "X", Sector.CENTRAL_GOVERNMENT, null, null))
                .thenRefused(new IdentityMissing(Sector.CENTRAL_GOVERNMENT));
        story.when(register(MIES, "Colectivo", Sector.MIGRANT_ASSOCIATION, null, null))
                .thenAccepted(ActorRegistered.class);
    }

    @Test
    void is_registered_once() {
        ActorId twice = actor("twice");
        accredited(story, twice, "DOS", Sector.ACADEMIA)
                .when(register(twice, "DOS", Sector.ACADEMIA, null, null))
                .thenRefused(new AlreadyRegistered(twice));
    }
}
