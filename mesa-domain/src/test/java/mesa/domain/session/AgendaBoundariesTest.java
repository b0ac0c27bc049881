package mesa.domain.session;

import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.CUENCA_CITY;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SECRE;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.accredited;
import static mesa.domain.Setting.actor;
import static mesa.domain.Setting.constitute;
import static mesa.domain.Setting.convened;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.member;
import static mesa.domain.Setting.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.mesa.MesaRules;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.ModifyAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ProposeAgendaItem;
import mesa.api.session.AgendaCommand.PublishAgenda;
import mesa.api.session.AgendaCommand.ReferItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaCommand.WithdrawItem;
import mesa.api.session.AgendaEvent.AgendaItemProposed;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemResolved;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaItem.State;
import mesa.api.session.AgendaRejection.AgendaAlreadyPublished;
import mesa.api.session.AgendaRejection.ProponentUnfit;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-O at their boundaries. */
class AgendaBoundariesTest {
    private static final ProposedItem CAMPAIGN =
            item("Campaña", AgendaItem.Kind.INFORMATIVE, CUENCA);
    private static final ProposedItem FIGURES = item("Cifras", AgendaItem.Kind.INFORMATIVE, MIES);

    private static Story drafting() {
        return installed()
                .at(CONVENED_ON)
                .done(new DraftConvocation(MESA, SESSION, SessionKind.ORDINARY));
    }

    private static Story approved() {
        return opened().later(5).done(new ApproveAgenda(SESSION));
    }

    private static Story voting() {
        return deciding()
                .done(
                        new OpenDeliberation(SESSION, 4),
                        new ProposeText(SESSION, 4, AGREEMENT, MREMH, "Texto"),
                        new OpenVote(SESSION, AGREEMENT, "No hubo consenso", null));
    }

    @Test
    void an_agenda_is_drafted_and_published_until_it_is_published_or_convened() {
        Story story =
                drafting()
                        .done(new ProposeAgendaItem(SESSION, CAMPAIGN), new PublishAgenda(SESSION));
        story.when(new PublishAgenda(SESSION)).thenRefused(new AgendaAlreadyPublished(SESSION));
        convened()
                .when(new ProposeAgendaItem(SESSION, CAMPAIGN))
                .thenRefused(new AgendaAlreadyPublished(SESSION));
    }

    @Test
    void what_was_withdrawn_before_is_not_published() {
        Story story =
                drafting()
                        .done(
                                new ProposeAgendaItem(SESSION, CAMPAIGN),
                                new ProposeAgendaItem(SESSION, FIGURES),
                                new WithdrawItem(SESSION, 4, "Sin objeto"));
        assertThat(
                        story.when(new PublishAgenda(SESSION))
                                .thenAccepted(AgendaPublished.class)
                                .items())
                .extracting(AgendaItem::number, AgendaItem::proponent)
                .containsExactly(tuple(1, SECRE), tuple(2, SECRE), tuple(3, SECRE), tuple(5, MIES));
    }

    @Test
    void the_chair_puts_the_fixed_items_where_there_is_no_secretariat() {
        Story story = new Story().at(CONVENED_ON);
        accredited(story, MREMH, "MREMH", Sector.CENTRAL_GOVERNMENT);
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        story.done(
                constitute(),
                new AmendMesaRules(
                        MESA, MesaRules.usual(), LocalDate.of(2021, 8, 25), "Reglamento"),
                new ChangeChair(MESA, MREMH, "Viceministerio"));
        member(story, MIES, MemberRole.FULL_MEMBER);
        story.done(
                new DraftConvocation(MESA, SESSION, SessionKind.INSTALLATION),
                new ProposeAgendaItem(SESSION, FIGURES));
        assertThat(
                        story.when(new PublishAgenda(SESSION))
                                .thenAccepted(AgendaPublished.class)
                                .items())
                .extracting(AgendaItem::proponent)
                .containsExactly(MREMH, MREMH, MREMH, MIES);
    }

    @Test
    void only_a_delegate_is_held_to_its_own_institution() {
        drafting()
                .as(new Caller("v", Set.of(Role.VERIFIER), MIES.value()))
                .when(new ProposeAgendaItem(SESSION, CAMPAIGN))
                .thenAccepted(AgendaItemProposed.class);
    }

    @Test
    void an_item_added_in_session_is_proposed_by_a_member() {
        ActorId stranger = actor("stranger");
        approved()
                .when(
                        new ModifyAgenda(
                                SESSION,
                                item("X", AgendaItem.Kind.INFORMATIVE, stranger),
                                List.of(MREMH, MIES)))
                .thenRefused(new ProponentUnfit(stranger));
    }

    @Test
    void an_item_that_informs_is_resolved_without_a_decision() {
        deciding()
                .done(new NoteItem(SESSION, 4, "x"), new OpenItem(SESSION, 5))
                .when(new ResolveItem(SESSION, 5, "Conocido"))
                .thenAccepted(ItemResolved.class);
    }

    @Test
    void a_vote_holds_its_own_item_and_no_other() {
        voting().when(new DeferItem(SESSION, 5, "Falta tiempo")).thenAccepted(ItemDeferred.class);
        voting().done(new CreateTechnicalTable(MESA, "Datos", "x", MIES))
                .when(new ReferItem(SESSION, 4, "Datos", "x"))
                .thenRefused(new VoteStillOpen(AGREEMENT));
    }

    @Test
    void only_what_is_in_treatment_is_referred() {
        deciding()
                .done(new CreateTechnicalTable(MESA, "Datos", "x", MIES))
                .when(new ReferItem(SESSION, 5, "Datos", "x"))
                .thenRefused(new WrongItemState(5, State.PENDING, State.IN_TREATMENT));
    }

    @Test
    void the_agenda_of_a_documented_edition_is_numbered_as_it_was_kept() {
        SessionId tenth = new SessionId(id("tenth"));
        RegisterEdition edition =
                new RegisterEdition(
                        tenth,
                        MESA,
                        10,
                        LocalDate.of(2018, 12, 1),
                        null,
                        CUENCA_CITY,
                        "Tema",
                        List.of(FIGURES, CAMPAIGN),
                        List.of(),
                        "Boletín");
        Story story = installed();
        assertThat(story.mesaOf(edition)).hasValue(MESA);
        assertThat(story.when(edition).thenAccepted(EditionRegistered.class).agenda())
                .extracting(AgendaItem::number, AgendaItem::title)
                .containsExactly(tuple(1, "Cifras"), tuple(2, "Campaña"));
    }
}
