package mesa.domain.actor;

import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorCommand.DenyAccreditation;
import mesa.api.actor.ActorCommand.DissolveActor;
import mesa.api.actor.ActorCommand.ExpireAccreditation;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.ObserveAccreditation;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.ReinstateActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorCommand.RenewAccreditation;
import mesa.api.actor.ActorCommand.RevokeAccreditation;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorCommand.WithdrawActor;
import mesa.api.actor.ActorEvent.AccreditationDenied;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.ActorRejection.AccreditationEndsBeforeItStarts;
import mesa.api.actor.ActorRejection.AccreditationOutlivesRequirement;
import mesa.api.actor.ActorRejection.ActorActOutOfOrder;
import mesa.api.actor.ActorRejection.ActorNotRegistered;
import mesa.api.actor.ActorRejection.AlreadySucceeded;
import mesa.api.actor.ActorRejection.ExpiryMoved;
import mesa.api.actor.ActorRejection.RequirementMissing;
import mesa.api.actor.ActorRejection.SuccessorUnfit;
import mesa.api.actor.ActorRejection.WrongActorStatus;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Requirement;
import mesa.api.actor.Sector;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccreditActorTest {
    private static final ActorId NGO = actor("NGO");
    private final Story story = new Story().at("2021-03-01T10:00-05:00");

    private Story ngo(@Nullable LocalDate agreementUntil) {
        return story.done(
                new RegisterActor(
                        NGO,
                        "ONG",
                        null,
                        Sector.INTERNATIONAL_NGO,
                        new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "ONG"),
                        null,
                        null),
                new SubmitAccreditation(
                        NGO,
                        List.of(
                                new Requirement(
                                        Requirement.Kind.BASIC_OPERATING_AGREEMENT,
                                        "CBF-MREMH-2020-015",
                                        LocalDate.of(2020, 9, 23),
                                        agreementUntil))));
    }

    @Test
    void a_foreign_ngo_needs_its_basic_operating_agreement_in_force() {
        ngo(LocalDate.of(2021, 2, 28))
                .when(new GrantAccreditation(NGO, "R-1", null))
                .thenRefused(
                        new RequirementMissing(
                                Sector.INTERNATIONAL_NGO,
                                Requirement.Kind.BASIC_OPERATING_AGREEMENT,
                                LocalDate.of(2021, 3, 1)));
    }

    @Test
    void recognition_does_not_outlive_the_document_it_rests_on() {
        ngo(LocalDate.of(2025, 9, 22))
                .when(new GrantAccreditation(NGO, "R-1", null))
                .thenRefused(
                        new AccreditationOutlivesRequirement(
                                Requirement.Kind.BASIC_OPERATING_AGREEMENT,
                                LocalDate.of(2025, 9, 22)));
        story.when(new GrantAccreditation(NGO, "R-1", LocalDate.of(2025, 9, 22)))
                .thenAccepted(ActorAccredited.class);
    }

    @Test
    void recognition_ends_after_it_starts() {
        ngo(null)
                .when(new GrantAccreditation(NGO, "R-1", LocalDate.of(2021, 2, 1)))
                .thenRefused(
                        new AccreditationEndsBeforeItStarts(
                                LocalDate.of(2021, 3, 1), LocalDate.of(2021, 2, 1)));
    }

    @Test
    void is_granted_only_under_review() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT)
                .when(new GrantAccreditation(MIES, "R-2", null))
                .thenRefused(
                        new WrongActorStatus(
                                MIES, ActorStatus.ACCREDITED, List.of(ActorStatus.UNDER_REVIEW)));
    }

    @Test
    void an_observed_request_can_be_submitted_again_or_denied() {
        ngo(null).done(new ObserveAccreditation(NGO, "Falta la publicación"));
        story.when(new DenyAccreditation(NGO, "No se subsanó"))
                .thenAccepted(
                        new AccreditationDenied(NGO, "No se subsanó", LocalDate.of(2021, 3, 1)));
    }

    @Test
    void nothing_is_asked_of_an_actor_nobody_registered() {
        story.when(new SuspendActor(OIM, "x")).thenRefused(new ActorNotRegistered(OIM));
    }

    @Test
    void acts_are_recorded_in_their_order() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT)
                .at("2021-02-01T10:00-05:00")
                .when(new SuspendActor(MIES, "x"))
                .thenRefused(
                        new ActorActOutOfOrder(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 1)));
    }

    @Test
    void the_last_day_is_announced_and_then_passes() {
        ngo(null).done(new GrantAccreditation(NGO, "R-1", LocalDate.of(2021, 12, 31)));
        story.until("2022-01-02T10:00-05:00");
        assertThat(story.journal())
                .extracting(r -> r.event())
                .contains(
                        new AccreditationExpiring(NGO, LocalDate.of(2021, 12, 31)),
                        new AccreditationExpired(NGO, LocalDate.of(2021, 12, 31)));
        assertThat(story.facts(NGO, ActorFacts.class).accreditedOn(LocalDate.of(2021, 12, 31)))
                .isTrue();
        assertThat(story.facts(NGO, ActorFacts.class).accreditedOn(LocalDate.of(2022, 1, 1)))
                .isFalse();
    }

    @Test
    void a_renewed_accreditation_makes_its_timers_void() {
        LocalDate old = LocalDate.of(2021, 12, 31);
        ngo(null)
                .done(
                        new GrantAccreditation(NGO, "R-1", old),
                        new RenewAccreditation(NGO, "R-2", LocalDate.of(2022, 12, 31)))
                .when(new WarnOfExpiry(NGO, old))
                .thenRefused(new ExpiryMoved(NGO, old));
        story.when(new ExpireAccreditation(NGO, old)).thenRefused(new ExpiryMoved(NGO, old));
    }

    @Test
    void a_suspended_actor_is_reinstated_and_was_not_accredited_meanwhile() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT)
                .at("2021-04-01T10:00-05:00")
                .done(new SuspendActor(MIES, "x"))
                .at("2021-05-01T10:00-05:00")
                .done(new ReinstateActor(MIES, "y"));
        ActorFacts facts = story.facts(MIES, ActorFacts.class);
        assertThat(facts.accreditedOn(LocalDate.of(2021, 3, 31))).isTrue();
        assertThat(facts.accreditedOn(LocalDate.of(2021, 4, 15))).isFalse();
        assertThat(facts.accreditedOn(LocalDate.of(2021, 5, 1))).isTrue();
    }

    @Test
    void a_renamed_actor_keeps_its_old_name_in_the_past() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT)
                .at("2022-01-01T10:00-05:00")
                .when(new RenameActor(MIES, "Nuevo", null, "Decreto 1"))
                .thenAccepted(
                        new ActorRenamed(
                                MIES,
                                "MIES",
                                "Nuevo",
                                null,
                                "Decreto 1",
                                LocalDate.of(2022, 1, 1)));
        ActorFacts facts = story.facts(MIES, ActorFacts.class);
        assertThat(facts.nameOn(LocalDate.of(2021, 12, 31))).isEqualTo("MIES");
        assertThat(facts.nameOn(LocalDate.of(2022, 1, 1))).isEqualTo("Nuevo");
    }

    @Test
    void a_successor_is_another_living_actor_and_there_is_one() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        story.when(new RecordActorSuccession(MIES, MIES, "D-1", true))
                .thenRefused(new SuccessorUnfit(MIES, MIES));
        story.when(new RecordActorSuccession(MIES, OIM, "D-1", true))
                .thenAccepted(new ActorSucceeded(MIES, OIM, "D-1", true, LocalDate.of(2021, 3, 1)));
        story.when(new RecordActorSuccession(MIES, OIM, "D-1", true))
                .thenRefused(new AlreadySucceeded(MIES, OIM));
        story.when(new RecordActorSuccession(OIM, MIES, "D-1", true))
                .thenRefused(new SuccessorUnfit(OIM, MIES));
    }

    @Test
    void what_has_ended_stays_ended() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT)
                .done(new RevokeAccreditation(MIES, "x"), new WithdrawActor(MIES, "y"))
                .when(new DissolveActor(MIES, "z"))
                .thenRefused(WrongActorStatus.class);
        assertThat(story.facts(MIES, ActorFacts.class).ended()).isTrue();
    }
}
