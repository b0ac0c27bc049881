package mesa.domain.mesa;

import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.constitute;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.LeftCommitment;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.CloseMesa;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaCommand.MergeMesas;
import mesa.api.mesa.MesaCommand.NoteInactivity;
import mesa.api.mesa.MesaCommand.ProposeMesa;
import mesa.api.mesa.MesaCommand.ReopenMesa;
import mesa.api.mesa.MesaCommand.ResumeMesa;
import mesa.api.mesa.MesaCommand.SuspendMesa;
import mesa.api.mesa.MesaEvent.MesaClosed;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaEvent.MesaInactivityNoted;
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection.AcronymTaken;
import mesa.api.mesa.MesaRejection.AlreadyConstituted;
import mesa.api.mesa.MesaRejection.AnotherNationalMesa;
import mesa.api.mesa.MesaRejection.ChairOrSecretariatMissing;
import mesa.api.mesa.MesaRejection.InstrumentAfterAct;
import mesa.api.mesa.MesaRejection.InstrumentMissing;
import mesa.api.mesa.MesaRejection.MergeTargetUnfit;
import mesa.api.mesa.MesaRejection.MesaUnknown;
import mesa.api.mesa.MesaRejection.NoInstallationSession;
import mesa.api.mesa.MesaRejection.NotInactive;
import mesa.api.mesa.MesaRejection.OpenCommitments;
import mesa.api.mesa.MesaRejection.RulesActBackwards;
import mesa.api.mesa.MesaRejection.TableExists;
import mesa.api.mesa.MesaRejection.TermMissing;
import mesa.api.mesa.MesaRejection.TerritoriesMissing;
import mesa.api.mesa.MesaRejection.WrongMesaStatus;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.RosterRejection.ActorNotAccredited;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.api.mesa.Term;
import mesa.domain.Decided;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstituteMesaTest {
    private static final MesaId OTHER = new MesaId(id("other"));
    private final Story story = new Story().at("2019-01-07T10:00-05:00");

    private static ConstituteMesa other(
            MesaKind kind,
            String acronym,
            List<String> territories,
            @Nullable EnablingInstrument instrument,
            @Nullable Term term) {
        return new ConstituteMesa(OTHER, kind, "Otra", acronym, territories, instrument, term);
    }

    @Test
    void a_legal_instrument_makes_a_mesa() {
        story.when(constitute())
                .thenAccepted(
                        new MesaConstituted(
                                MESA,
                                MesaKind.NATIONAL,
                                "Mesa Nacional",
                                "MN",
                                List.of(),
                                instrument(),
                                null,
                                story.now()));
    }

    @Test
    void a_proposed_mesa_is_constituted_and_nothing_else_before() {
        story.done(new ProposeMesa(MESA, MesaKind.NATIONAL, "M", "MN", List.of(), "x"))
                .when(new SuspendMesa(MESA, "x"))
                .thenRefused(
                        new WrongMesaStatus(
                                MESA,
                                MesaStatus.PROPOSED,
                                List.of(MesaStatus.INSTALLED, MesaStatus.ACTIVE)));
        story.when(constitute()).thenAccepted(MesaConstituted.class);
        story.when(constitute()).thenRefused(new AlreadyConstituted(MESA));
    }

    @Test
    void without_an_instrument_there_is_no_mesa() {
        story.when(other(MesaKind.NATIONAL, "OT", List.of(), null, null))
                .thenRefused(new InstrumentMissing("Otra"));
        story.when(new SuspendMesa(OTHER, "x")).thenRefused(new MesaUnknown(OTHER));
    }

    @Test
    void the_instrument_is_not_of_a_later_day() {
        story.at("2018-10-03T10:00-05:00")
                .when(constitute())
                .thenRefused(
                        new InstrumentAfterAct(
                                LocalDate.of(2018, 10, 4), LocalDate.of(2018, 10, 3)));
    }

    @Test
    void a_territorial_mesa_names_its_territories() {
        story.when(other(MesaKind.ZONAL, "OT", List.of(), instrument(), null))
                .thenRefused(new TerritoriesMissing(MesaKind.ZONAL));
    }

    @Test
    void an_ad_hoc_mesa_has_a_first_and_a_last_day() {
        story.when(other(MesaKind.THEMATIC_AD_HOC, "OT", List.of(), instrument(), null))
                .thenRefused(new TermMissing(MesaKind.THEMATIC_AD_HOC));
    }

    @Test
    void there_is_one_national_mesa_at_a_time() {
        story.done(constitute())
                .when(other(MesaKind.NATIONAL, "OT", List.of(), instrument(), null))
                .thenRefused(new AnotherNationalMesa("MN"));
        story.done(new CloseMesa(MESA, "x", List.of()))
                .when(other(MesaKind.NATIONAL, "OT", List.of(), instrument(), null))
                .thenAccepted(MesaConstituted.class);
        story.when(new ReopenMesa(MESA, instrument(), null))
                .thenRefused(new AnotherNationalMesa("OT"));
    }

    @Test
    void an_acronym_belongs_to_one_mesa() {
        story.done(constitute())
                .when(other(MesaKind.ZONAL, "MN", List.of("04"), instrument(), null))
                .thenRefused(new AcronymTaken("MN", MESA.value()));
    }

    @Test
    void is_installed_on_a_documented_edition_once_it_is_led() {
        assertThat(installed().facts(MESA, MesaFacts.class).activeAt(installed().now())).isTrue();
        constituted()
                .when(new InstallMesa(MESA, SESSION))
                .thenRefused(new NoInstallationSession(SESSION));
        story.done(constitute())
                .when(new InstallMesa(MESA, FIFTH))
                .thenRefused(new ChairOrSecretariatMissing(MESA));
    }

    @Test
    void rules_hold_from_their_day_and_never_backwards() {
        Story told = constituted().at("2020-07-28T10:00-05:00");
        told.when(new AmendMesaRules(MESA, MesaRules.usual(), LocalDate.of(2020, 7, 27), "x"))
                .thenRefused(
                        new RulesActBackwards(
                                LocalDate.of(2020, 7, 27), LocalDate.of(2020, 7, 28)));
        MesaRules usual = MesaRules.usual();
        MesaRules others =
                new MesaRules(
                        usual.quorum(),
                        usual.decision(),
                        usual.notice(),
                        usual.acta(),
                        usual.followUp(),
                        usual.lights(),
                        usual.cadenceDays() + 1,
                        usual.inactivityDays());
        assertThat(
                        told.when(new AmendMesaRules(MESA, others, LocalDate.of(2020, 8, 1), "x"))
                                .thenAccepted(MesaRulesAmended.class)
                                .version())
                .isEqualTo(2);
        MesaFacts facts = told.facts(MESA, MesaFacts.class);
        assertThat(facts.rulesOn(LocalDate.of(2020, 7, 31))).contains(MesaRules.usual());
        assertThat(facts.rulesOn(LocalDate.of(2020, 8, 1))).contains(others);
    }

    @Test
    void a_chair_is_an_accredited_actor() {
        story.done(constitute())
                .when(new ChangeChair(MESA, MREMH, "x"))
                .thenRefused(new ActorNotAccredited(MREMH, LocalDate.of(2019, 1, 7)));
    }

    @Test
    void a_technical_table_has_a_name_of_its_own_and_a_member_to_coordinate_it() {
        Story told = installed().done(new CreateTechnicalTable(MESA, "Datos", "x", MIES));
        told.when(new CreateTechnicalTable(MESA, "Datos", "x", MIES))
                .thenRefused(new TableExists("Datos"));
        told.when(new CreateTechnicalTable(MESA, "Otra", "x", Setting.actor("nobody")))
                .thenRefused(new NotAMember(Setting.actor("nobody")));
    }

    @Test
    void a_suspended_mesa_rests_until_it_is_resumed() {
        Story told = installed().later(60).done(new SuspendMesa(MESA, "x"));
        assertThat(told.facts(MESA, MesaFacts.class).activeAt(told.now())).isFalse();
        told.later(60).done(new ResumeMesa(MESA, "y"));
        assertThat(told.facts(MESA, MesaFacts.class).activeAt(told.now())).isTrue();
    }

    @Test
    void a_mesa_merges_into_another_that_is_active() {
        Story told = installed();
        told.when(new MergeMesas(MESA, OTHER, instrument()))
                .thenRefused(new MergeTargetUnfit(OTHER));
        told.when(new MergeMesas(MESA, MESA, instrument())).thenRefused(new MergeTargetUnfit(MESA));
    }

    @Test
    void a_closed_mesa_can_be_reopened_by_an_instrument() {
        installed()
                .done(new CloseMesa(MESA, "x", List.of()))
                .when(new ReopenMesa(MESA, instrument(), null))
                .thenAccepted(MesaReopened.class);
    }

    @Test
    void silence_is_noted_after_the_days_the_rules_allow_unless_it_sat_since() {
        LocalDate since = LocalDate.of(2019, 1, 7);
        installed()
                .at("2019-03-01T10:00-05:00")
                .when(new NoteInactivity(MESA, since))
                .thenRefused(new NotInactive(MESA, since));
        installed()
                .at("2019-09-01T10:00-05:00")
                .when(new NoteInactivity(MESA, since))
                .thenAccepted(MesaInactivityNoted.class);
        Story told = installed();
        told.until("2019-12-01T10:00-05:00");
        assertThat(told.journal()).anyMatch(r -> r.event() instanceof MesaInactivityNoted);
    }

    @Test
    void no_open_commitment_is_left_without_a_body_that_follows_it() {
        Story told = Decided.started().as(Role.ADMIN);
        told.when(new CloseMesa(MESA, "x", List.of()))
                .thenRefused(new OpenCommitments(MESA, 1, List.of(Decided.COMMITMENT)));
        told.when(
                        new CloseMesa(
                                MESA,
                                "x",
                                List.of(new LeftCommitment(Decided.COMMITMENT, "CNIMH"))))
                .thenAccepted(MesaClosed.class);
    }
}
