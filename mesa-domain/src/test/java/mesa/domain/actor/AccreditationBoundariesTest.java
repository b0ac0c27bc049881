package mesa.domain.actor;

import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.OIM;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.actor.ActorCommand.DenyAccreditation;
import mesa.api.actor.ActorCommand.DissolveActor;
import mesa.api.actor.ActorCommand.ExpireAccreditation;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.ObserveAccreditation;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorCommand.RenewAccreditation;
import mesa.api.actor.ActorCommand.RevokeAccreditation;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorCommand.SuspendActor;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorCommand.WithdrawActor;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorEvent.ActorSuspended;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.ActorRejection.AccreditationOutlivesRequirement;
import mesa.api.actor.ActorRejection.ExpiryMoved;
import mesa.api.actor.ActorRejection.NamesakeExists;
import mesa.api.actor.ActorRejection.RequirementMissing;
import mesa.api.actor.ActorRejection.SuccessorUnfit;
import mesa.api.actor.ActorRejection.WrongActorStatus;
import mesa.api.actor.ActorStatus;
import mesa.api.actor.Requirement;
import mesa.api.actor.Sector;
import mesa.domain.Reaction;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules INV-A1, A2, A5 and A6 at their boundaries. */
class AccreditationBoundariesTest {
    private static final ActorId NGO = actor("NGO");
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate END = LocalDate.of(2021, 12, 31);
    private final Story story = new Story().at("2021-03-01T10:00-05:00");

    private static Requirement agreement(LocalDate from, @Nullable LocalDate until) {
        return new Requirement(
                Requirement.Kind.BASIC_OPERATING_AGREEMENT, "CBF-MREMH-2020-015", from, until);
    }

    private Story submitted(Requirement... documents) {
        return story.done(
                new RegisterActor(
                        NGO,
                        "ONG",
                        null,
                        Sector.INTERNATIONAL_NGO,
                        new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "ONG"),
                        null,
                        null),
                new SubmitAccreditation(NGO, List.of(documents)));
    }

    private Story granted(@Nullable LocalDate until) {
        return submitted(agreement(TODAY, null)).done(new GrantAccreditation(NGO, "R-1", until));
    }

    private Story granted() {
        return granted(END);
    }

    private ActorFacts facts() {
        return story.facts(NGO, ActorFacts.class);
    }

    @Test
    void another_document_does_not_stand_in_for_the_one_required() {
        submitted(new Requirement(Requirement.Kind.HOST_AGREEMENT, "A-1", TODAY, null))
                .when(new GrantAccreditation(NGO, "R-1", null))
                .thenRefused(
                        new RequirementMissing(
                                Sector.INTERNATIONAL_NGO,
                                Requirement.Kind.BASIC_OPERATING_AGREEMENT,
                                TODAY));
    }

    @Test
    void a_document_counts_on_its_first_and_on_its_last_day() {
        submitted(agreement(TODAY, TODAY))
                .when(new GrantAccreditation(NGO, "R-1", TODAY))
                .thenAccepted(new ActorAccredited(NGO, "R-1", TODAY, TODAY));
    }

    @Test
    void recognition_lasts_as_long_as_the_document_and_not_a_day_more() {
        submitted(agreement(TODAY, END));
        story.when(new GrantAccreditation(NGO, "R-1", END.plusDays(1)))
                .thenRefused(
                        new AccreditationOutlivesRequirement(
                                Requirement.Kind.BASIC_OPERATING_AGREEMENT, END));
        story.when(new GrantAccreditation(NGO, "R-1", END))
                .thenAccepted(new ActorAccredited(NGO, "R-1", TODAY, END));
    }

    @Test
    void a_renewal_rests_on_a_document_in_force_as_the_first_grant_did() {
        submitted(agreement(TODAY, END)).done(new GrantAccreditation(NGO, "R-1", END));
        story.at("2022-01-01T10:00-05:00")
                .when(new RenewAccreditation(NGO, "R-2", LocalDate.of(2022, 6, 30)))
                .thenRefused(
                        new RequirementMissing(
                                Sector.INTERNATIONAL_NGO,
                                Requirement.Kind.BASIC_OPERATING_AGREEMENT,
                                LocalDate.of(2022, 1, 1)));
    }

    @Test
    void is_accredited_from_the_grant_to_its_last_day_even_before_the_end_is_recorded() {
        granted();
        assertThat(facts().accreditedOn(TODAY.minusDays(1))).isFalse();
        assertThat(facts().accreditedOn(TODAY)).isTrue();
        assertThat(facts().accreditedOn(END)).isTrue();
        assertThat(facts().accreditedOn(END.plusDays(1))).isFalse();
    }

    @Test
    void an_accreditation_without_an_end_holds_until_it_is_revoked() {
        granted(null).at("2022-05-01T10:00-05:00").done(new RevokeAccreditation(NGO, "Fraude"));
        assertThat(facts().accreditedOn(LocalDate.of(2022, 4, 30))).isTrue();
        assertThat(facts().accreditedOn(LocalDate.of(2022, 5, 1))).isFalse();
    }

    @Test
    void a_suspended_accreditation_runs_out_unannounced() {
        granted().done(new SuspendActor(NGO, "Investigación"));
        story.when(new WarnOfExpiry(NGO, END)).thenRefused(new ExpiryMoved(NGO, END));
        story.when(new ExpireAccreditation(NGO, END))
                .thenAccepted(new AccreditationExpired(NGO, END));
    }

    @Test
    void what_is_not_held_does_not_run_out() {
        granted().done(new RevokeAccreditation(NGO, "Fraude"));
        story.when(new WarnOfExpiry(NGO, END)).thenRefused(new ExpiryMoved(NGO, END));
        story.when(new ExpireAccreditation(NGO, END)).thenRefused(new ExpiryMoved(NGO, END));
    }

    @Test
    void a_warning_and_an_end_are_for_the_day_that_holds() {
        granted();
        story.when(new WarnOfExpiry(NGO, END.minusDays(1)))
                .thenRefused(new ExpiryMoved(NGO, END.minusDays(1)));
        story.when(new ExpireAccreditation(NGO, END.minusDays(1)))
                .thenRefused(new ExpiryMoved(NGO, END.minusDays(1)));
        story.when(new WarnOfExpiry(NGO, END)).thenAccepted(new AccreditationExpiring(NGO, END));
    }

    @Test
    void a_grant_and_a_renewal_with_an_end_are_watched() {
        granted(null);
        assertThat(story.asks(new WhenAccreditationHasAnEndThenWatchIt())).isEmpty();
        story.done(new RenewAccreditation(NGO, "R-2", END));
        assertThat(story.asks(new WhenAccreditationHasAnEndThenWatchIt()))
                .containsExactly(
                        Reaction.Intent.at(
                                Instant.parse("2021-12-01T05:00:00Z"), new WarnOfExpiry(NGO, END)),
                        Reaction.Intent.at(
                                Instant.parse("2022-01-01T05:00:00Z"),
                                new ExpireAccreditation(NGO, END)));
        story.done(new SuspendActor(NGO, "Investigación"));
        assertThat(story.asks(new WhenAccreditationHasAnEndThenWatchIt())).isEmpty();
    }

    @Test
    void every_request_is_submitted_anew_once_it_was_turned_down_or_ran_out() {
        SubmitAccreditation again = new SubmitAccreditation(NGO, List.of(agreement(TODAY, null)));
        submitted(agreement(TODAY, null))
                .when(again)
                .thenRefused(
                        new WrongActorStatus(
                                NGO,
                                ActorStatus.UNDER_REVIEW,
                                List.of(
                                        ActorStatus.REGISTERED,
                                        ActorStatus.OBSERVED,
                                        ActorStatus.DENIED,
                                        ActorStatus.EXPIRED,
                                        ActorStatus.REVOKED)));
        story.done(new ObserveAccreditation(NGO, "Falta"), again);
        story.done(new DenyAccreditation(NGO, "No procede"), again);
        story.done(new GrantAccreditation(NGO, "R-1", TODAY))
                .at("2021-03-02T10:00-05:00")
                .done(new ExpireAccreditation(NGO, TODAY), again);
        story.done(new GrantAccreditation(NGO, "R-2", null), new RevokeAccreditation(NGO, "x"))
                .done(again);
        assertThat(facts().accreditedOn(LocalDate.of(2021, 3, 2))).isFalse();
    }

    @Test
    void the_name_before_the_first_is_the_first() {
        submitted(agreement(TODAY, null));
        assertThat(facts().nameOn(LocalDate.of(2000, 1, 1))).isEqualTo("ONG");
    }

    @Test
    void the_same_name_again_changes_nothing() {
        granted().when(new RenameActor(NGO, "ONG", null, "Decreto 1")).thenAccepted();
    }

    @Test
    void a_merger_ends_the_actor_and_a_mere_succession_does_not() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        accredited(story, SECRE, "SECRE", Sector.CENTRAL_GOVERNMENT);
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        story.done(new RecordActorSuccession(MIES, OIM, "D-1", false));
        assertThat(story.facts(MIES, ActorFacts.class).ended()).isFalse();
        assertThat(story.facts(MIES, ActorFacts.class).successor()).hasValue(OIM);
        story.done(new RecordActorSuccession(SECRE, OIM, "D-2", true));
        assertThat(story.facts(SECRE, ActorFacts.class).ended()).isTrue();
        assertThat(story.facts(SECRE, ActorFacts.class).successor()).hasValue(OIM);
    }

    @Test
    void who_has_withdrawn_or_merged_hands_over_nothing_more() {
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        story.done(new WithdrawActor(MIES, "Retiro"));
        assertThat(
                        story.when(new RecordActorSuccession(MIES, OIM, "D-1", false))
                                .thenRefused(WrongActorStatus.class)
                                .status())
                .isEqualTo(ActorStatus.WITHDRAWN);
    }

    @Test
    void who_was_dissolved_is_still_succeeded() {
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        story.done(new DissolveActor(MIES, "D-1"))
                .when(new RecordActorSuccession(MIES, OIM, "D-1", false))
                .thenAccepted(new ActorSucceeded(MIES, OIM, "D-1", false, TODAY));
    }

    @Test
    void who_has_ended_or_was_succeeded_succeeds_nobody() {
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        accredited(story, SECRE, "SECRE", Sector.CENTRAL_GOVERNMENT);
        story.done(new WithdrawActor(OIM, "Retiro"));
        story.when(new RecordActorSuccession(MIES, OIM, "D-1", true))
                .thenRefused(new SuccessorUnfit(MIES, OIM));
        accredited(story, NGO, "NGO", Sector.CENTRAL_GOVERNMENT);
        story.done(new RecordActorSuccession(NGO, SECRE, "D-2", false));
        story.when(new RecordActorSuccession(MIES, NGO, "D-1", true))
                .thenRefused(new SuccessorUnfit(MIES, NGO));
        ActorId nobody = actor("nobody");
        story.when(new RecordActorSuccession(MIES, nobody, "D-1", true))
                .thenRefused(new SuccessorUnfit(MIES, nobody));
    }

    @Test
    void an_act_of_the_same_day_is_in_order() {
        granted().when(new SuspendActor(NGO, "x")).thenAccepted(ActorSuspended.class);
    }

    @Test
    void the_ground_for_a_namesake_is_kept_only_where_there_is_one() {
        ActorIdentity code = new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "OC-1");
        assertThat(register(MIES, "Ámbar", code, "17", "Otra persona").duplicateGround()).isNull();
        ActorIdentity other = new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "OC-2");
        assertThat(register(OIM, "Ámbar", other, "01", null).territory()).isEqualTo("01");
        assertThat(story.facts(OIM, ActorFacts.class).territory()).hasValue("01");
    }

    @Test
    void a_blank_ground_is_none() {
        register(
                MIES,
                "Ámbar",
                new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "OC-1"),
                null,
                null);
        story.when(
                        new RegisterActor(
                                OIM,
                                "Ambar",
                                null,
                                Sector.ACADEMIA,
                                new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, "OC-2"),
                                null,
                                " "))
                .thenRefused(new NamesakeExists("Ambar", null, MIES.value()));
        assertThat(story.facts(MIES, ActorFacts.class).territory()).isEmpty();
    }

    private ActorRegistered register(
            ActorId actor,
            String name,
            ActorIdentity identity,
            @Nullable String territory,
            @Nullable String ground) {
        return story.when(
                        new RegisterActor(
                                actor, name, null, Sector.ACADEMIA, identity, territory, ground))
                .thenAccepted(ActorRegistered.class);
    }
}
