package mesa.domain.mesa;

import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.FIFTH;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.START;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.constituted;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.instrument;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Sha256;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.ConvocationRejection.MesaNotActive;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
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
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection.AlreadyConstituted;
import mesa.api.mesa.MesaRejection.MesaUnknown;
import mesa.api.mesa.MesaRejection.NoInstallationSession;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.PublicationCommand.OpenPublication;
import mesa.api.mesa.PublicationCommand.PublishMatrix;
import mesa.api.mesa.PublicationCommand.SchedulePublication;
import mesa.api.mesa.PublicationRejection.PublicationActsBackwards;
import mesa.api.mesa.PublicationRejection.PublicationNotDue;
import mesa.api.mesa.PublicationRejection.UpdateWithoutReason;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Due;
import mesa.domain.Reaction.Intent;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** A mesa takes its steps in order, and nothing is done to what is not there. */
class MesaStagesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 7);
    private static final SessionId NEXT = new SessionId(id("next"));
    private static final MesaId ZONAL = new MesaId(id("zonal"));

    private static Mesa.Standing standing(Story story) {
        return story.facts(MESA, Mesa.Standing.class);
    }

    private static ConstituteMesa zonal() {
        return new ConstituteMesa(
                ZONAL, MesaKind.ZONAL, "Zonal", "MZ", List.of("04"), instrument(), null);
    }

    @Test
    void nothing_is_done_to_a_mesa_nobody_constituted() {
        List<MesaCommand> commands =
                List.of(
                        new AmendMesaRules(MESA, MesaRules.usual(), DAY, "x"),
                        new AssignSecretariat(MESA, SECRE, "x"),
                        new ChangeChair(MESA, MREMH, "x"),
                        new CloseMesa(MESA, "x", List.of()),
                        new CreateTechnicalTable(MESA, "Datos", "x", MIES),
                        new InstallMesa(MESA, FIFTH),
                        new MergeMesas(MESA, ZONAL, instrument()),
                        new NoteInactivity(MESA, DAY),
                        new ReopenMesa(MESA, instrument(), null),
                        new ResumeMesa(MESA, "x"),
                        new SuspendMesa(MESA, "x"),
                        new EndMembership(MESA, MIES, "x"),
                        new CancelConvocation(MESA, SESSION, "x"),
                        new OpenPublication(MESA, DAY));
        assertThat(commands)
                .allSatisfy(
                        command -> new Story().when(command).thenRefused(new MesaUnknown(MESA)));
        assertThat(MesaFold.after(new Mesa.Unknown(), new MesaSuspended(MESA, "x", START)))
                .isEqualTo(new Mesa.Unknown());
    }

    @Test
    void a_mesa_is_proposed_and_constituted_once() {
        constituted()
                .when(new ProposeMesa(MESA, MesaKind.NATIONAL, "M", "MN", List.of(), "x"))
                .thenRefused(new AlreadyConstituted(MESA));
    }

    @Test
    void a_zonal_mesa_is_reopened_beside_the_national_one() {
        constituted()
                .done(zonal(), new CloseMesa(ZONAL, "x", List.of()))
                .when(new ReopenMesa(ZONAL, instrument(), null))
                .thenAccepted(MesaReopened.class);
    }

    @Test
    void an_installed_mesa_is_active_with_its_first_session_that_is_not_its_installation() {
        Story story = installed().at(CONVENED_ON);
        story.done(convene(SessionKind.INSTALLATION, null));
        assertThat(standing(story).body().status()).isEqualTo(MesaStatus.INSTALLED);
        Story first = convened();
        assertThat(standing(first).body().status()).isEqualTo(MesaStatus.ACTIVE);
        var statuses = standing(first).body().statuses();
        first.later(1).done(next(SessionKind.ORDINARY));
        assertThat(standing(first).body().statuses()).isEqualTo(statuses);
        Story early = constituted().at(CONVENED_ON);
        early.done(convene(SessionKind.INSTALLATION, null));
        assertThat(standing(early).body().status()).isEqualTo(MesaStatus.CONSTITUTED);
    }

    private static ConveneMesa next(SessionKind kind) {
        return new ConveneMesa(
                MESA,
                NEXT,
                kind,
                START.plusSeconds(86_400),
                null,
                CUENCA_CITY,
                "Tema",
                List.of(item("Campaña", AgendaItem.Kind.INFORMATIVE, CUENCA)),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    @Test
    void a_mesa_that_rests_or_was_only_proposed_is_not_convened_even_to_its_installation() {
        installed()
                .done(new SuspendMesa(MESA, "x"))
                .at(CONVENED_ON)
                .when(convene(SessionKind.INSTALLATION, null))
                .thenRefused(new MesaNotActive(MESA, MesaStatus.SUSPENDED));
        new Story()
                .done(new ProposeMesa(MESA, MesaKind.NATIONAL, "M", "MN", List.of(), "x"))
                .at(CONVENED_ON)
                .when(new DraftConvocation(MESA, SESSION, SessionKind.INSTALLATION))
                .thenRefused(new MesaNotActive(MESA, MesaStatus.PROPOSED));
    }

    @Test
    void a_session_of_installation_that_is_over_installs_nothing() {
        Story story = constituted().at(CONVENED_ON).done(convene(SessionKind.INSTALLATION, null));
        arrived(story.at(HOUR), MREMH, MIES, CUENCA).done(open());
        story.later(30)
                .done(new CloseSession(SESSION))
                .when(new InstallMesa(MESA, SESSION))
                .thenRefused(new NoInstallationSession(SESSION));
    }

    @Test
    void whoever_presides_keeps_its_seat_when_it_lends_the_secretariat() {
        Story story = constituted().later(1).done(new AssignSecretariat(MESA, MREMH, "Dirección"));
        assertThat(seat(story)).isEqualTo(MemberRole.CHAIR);
        story.later(1).done(new AssignSecretariat(MESA, MREMH, "Otra dirección"));
        assertThat(seat(story)).isEqualTo(MemberRole.CHAIR);
        story.later(1).done(new ChangeChair(MESA, MREMH, "Ministerio"));
        assertThat(seat(story)).isEqualTo(MemberRole.CHAIR);
        Story other = constituted().later(1).done(new AssignSecretariat(MESA, MIES, "Dirección"));
        assertThat(standing(other).rosterAt(other.now()))
                .filteredOn(m -> m.actor().equals(MIES))
                .extracting(m -> m.role())
                .containsExactly(MemberRole.SECRETARIAT);
        assertThat(standing(other).roster().has(SECRE, other.now())).isFalse();
    }

    private static MemberRole seat(Story story) {
        return standing(story).rosterAt(story.now()).stream()
                .filter(m -> m.actor().equals(MREMH))
                .map(m -> m.role())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void silence_is_watched_from_every_sitting() {
        Story story = arrived(convened().at(HOUR), MREMH, MIES, CUENCA).done(open());
        LocalDate day = LocalDate.of(2021, 9, 7);
        assertThat(story.asks(new WhenMesaSitsThenWatchForSilence()))
                .containsExactly(
                        Intent.at(
                                Due.on(day.plusDays(181), story.journal().getLast()),
                                new NoteInactivity(MESA, day)));
        assertThat(convened().asks(new WhenMesaSitsThenWatchForSilence())).isEmpty();
    }

    @Test
    void the_last_day_the_mesa_sat_does_not_go_back() {
        Convocations sat = Convocations.NONE.satOn(DAY);
        assertThat(sat.lastSat()).isEqualTo(DAY);
        assertThat(sat.satOn(DAY.minusDays(1)).lastSat()).isEqualTo(DAY);
        assertThat(sat.satOn(DAY.plusDays(1)).lastSat()).isEqualTo(DAY.plusDays(1));
        assertThat(Convocations.NONE.adjust(SESSION, e -> e)).isEqualTo(Convocations.NONE);
        assertThat(Roster.EMPTY.adjust(MIES, row -> row)).isEqualTo(Roster.EMPTY);
    }

    @Test
    void a_matrix_is_of_a_whole_month_and_scheduled_after_those_that_fell_due() {
        Story due =
                installed()
                        .at("2022-01-17T09:00-05:00")
                        .done(new SchedulePublication(MESA, LocalDate.of(2022, 1, 17), 10))
                        .until("2022-02-01T08:00-05:00");
        LocalDate broken = LocalDate.of(2022, 1, 30);
        due.when(new OpenPublication(MESA, broken))
                .thenRefused(new PublicationNotDue(MESA, broken));
        LocalDate january = LocalDate.of(2022, 1, 31);
        due.done(new PublishMatrix(MESA, january, Sha256.of("matriz"), null))
                .when(new PublishMatrix(MESA, january, Sha256.of("otra"), " "))
                .thenRefused(new UpdateWithoutReason(MESA, january));
        due.at("2022-01-20T09:00-05:00")
                .when(new SchedulePublication(MESA, LocalDate.of(2022, 1, 25), 12))
                .thenRefused(
                        new PublicationActsBackwards(
                                MESA, LocalDate.of(2022, 1, 25), LocalDate.of(2022, 2, 1)));
    }
}
