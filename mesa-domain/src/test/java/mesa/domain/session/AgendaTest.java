package mesa.domain.session;

import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.CONVENED_ON;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.HOUR;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static mesa.domain.Setting.arrived;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.deciding;
import static mesa.domain.Setting.installed;
import static mesa.domain.Setting.item;
import static mesa.domain.Setting.open;
import static mesa.domain.Setting.opened;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
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
import mesa.api.session.AgendaEvent.AgendaModified;
import mesa.api.session.AgendaEvent.ItemReferred;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaItem.State;
import mesa.api.session.AgendaRejection.AgendaAlreadyApproved;
import mesa.api.session.AgendaRejection.AgendaAlreadyPublished;
import mesa.api.session.AgendaRejection.AnotherItemOpen;
import mesa.api.session.AgendaRejection.ApproverNotEntitled;
import mesa.api.session.AgendaRejection.DocumentMissing;
import mesa.api.session.AgendaRejection.ExtraordinaryAgendaClosed;
import mesa.api.session.AgendaRejection.FixedItemStays;
import mesa.api.session.AgendaRejection.FixedItemsFirst;
import mesa.api.session.AgendaRejection.ItemNotApproved;
import mesa.api.session.AgendaRejection.ItemUndecided;
import mesa.api.session.AgendaRejection.ItemUnknown;
import mesa.api.session.AgendaRejection.NoAgenda;
import mesa.api.session.AgendaRejection.ProponentUnfit;
import mesa.api.session.AgendaRejection.TechnicalTableUnknown;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionKind;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final ProposedItem CAMPAIGN =
            item("Campaña", AgendaItem.Kind.INFORMATIVE, CUENCA);
    private static final ProposedItem BARE =
            new ProposedItem("Sin documento", AgendaItem.Kind.DECISIVE, CUENCA, 10, null, null);

    private static Story drafting() {
        return installed()
                .at(CONVENED_ON)
                .done(new DraftConvocation(MESA, SESSION, SessionKind.ORDINARY));
    }

    private static Story approved() {
        return opened().later(5).done(new ApproveAgenda(SESSION));
    }

    @Test
    void what_was_published_is_what_is_convened_after_the_fixed_items() {
        Story story =
                drafting()
                        .done(new ProposeAgendaItem(SESSION, CAMPAIGN), new PublishAgenda(SESSION));
        ConveneMesa bare =
                new ConveneMesa(
                        MESA,
                        SESSION,
                        SessionKind.ORDINARY,
                        Setting.START,
                        null,
                        Setting.CUENCA_CITY,
                        "Tema",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of());
        assertThat(story.when(bare).thenAccepted(MesaConvened.class).agenda())
                .extracting(AgendaItem::kind)
                .containsExactly(
                        AgendaItem.Kind.QUORUM_CHECK,
                        AgendaItem.Kind.AGENDA_APPROVAL,
                        AgendaItem.Kind.PENDING_COMMITMENTS,
                        AgendaItem.Kind.INFORMATIVE);
    }

    @Test
    void a_published_agenda_takes_no_more_proposals() {
        drafting()
                .done(new ProposeAgendaItem(SESSION, CAMPAIGN), new PublishAgenda(SESSION))
                .when(new ProposeAgendaItem(SESSION, CAMPAIGN))
                .thenRefused(new AgendaAlreadyPublished(SESSION));
    }

    @Test
    void an_empty_agenda_is_not_published_nor_a_decisive_item_without_document() {
        drafting().when(new PublishAgenda(SESSION)).thenRefused(new NoAgenda(SESSION));
        drafting()
                .done(new ProposeAgendaItem(SESSION, BARE))
                .when(new PublishAgenda(SESSION))
                .thenRefused(new DocumentMissing("Sin documento"));
    }

    @Test
    void a_delegate_proposes_for_its_own_institution() {
        drafting()
                .speakingFor(MIES)
                .when(new ProposeAgendaItem(SESSION, CAMPAIGN))
                .thenRefused(new ProponentUnfit(CUENCA));
        drafting().speakingFor(CUENCA).done(new ProposeAgendaItem(SESSION, CAMPAIGN));
        ActorId stranger = Setting.actor("stranger");
        drafting()
                .when(
                        new ProposeAgendaItem(
                                SESSION, item("X", AgendaItem.Kind.INFORMATIVE, stranger)))
                .thenRefused(new ProponentUnfit(stranger));
    }

    @Test
    void pending_commitments_are_reviewed_before_anything_new() {
        approved()
                .when(new OpenItem(SESSION, 4))
                .thenRefused(new FixedItemsFirst(3, AgendaItem.Kind.PENDING_COMMITMENTS));
    }

    @Test
    void nothing_is_treated_before_the_agenda_is_approved_and_it_is_approved_once() {
        opened().when(new OpenItem(SESSION, 4)).thenRefused(new NoAgenda(SESSION));
        approved().when(new ApproveAgenda(SESSION)).thenRefused(new AgendaAlreadyApproved(SESSION));
    }

    @Test
    void one_item_after_the_other() {
        deciding().when(new OpenItem(SESSION, 5)).thenRefused(new AnotherItemOpen(4));
        deciding().when(new OpenItem(SESSION, 9)).thenRefused(new ItemUnknown(9));
        deciding()
                .when(new OpenItem(SESSION, 3))
                .thenRefused(new WrongItemState(3, State.NOTED, State.PENDING));
    }

    @Test
    void a_fixed_item_is_neither_withdrawn_nor_deferred() {
        approved().when(new WithdrawItem(SESSION, 3, "x")).thenRefused(new FixedItemStays(3));
        approved().when(new DeferItem(SESSION, 3, "x")).thenRefused(new FixedItemStays(3));
    }

    @Test
    void an_item_is_added_in_session_by_more_than_half_of_those_present() {
        Story story = approved();
        story.when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH)))
                .thenRefused(new ItemNotApproved(1, 2));
        story.when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, ASOC)))
                .thenRefused(new ApproverNotEntitled(ASOC));
        story.when(new ModifyAgenda(SESSION, BARE, List.of(MREMH, MIES)))
                .thenRefused(new DocumentMissing("Sin documento"));
        assertThat(
                        story.when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES)))
                                .thenAccepted(AgendaModified.class)
                                .added()
                                .number())
                .isEqualTo(6);
    }

    @Test
    void an_extraordinary_session_treats_only_what_it_was_convened_for() {
        arrived(
                        installed()
                                .at(CONVENED_ON)
                                .done(convene(SessionKind.EXTRAORDINARY, "Emergencia"))
                                .at(HOUR),
                        MREMH,
                        MIES,
                        CUENCA)
                .done(open(), new ApproveAgenda(SESSION))
                .when(new ModifyAgenda(SESSION, CAMPAIGN, List.of(MREMH, MIES)))
                .thenRefused(new ExtraordinaryAgendaClosed(SESSION));
    }

    @Test
    void an_item_is_referred_to_a_technical_table_that_exists() {
        deciding()
                .when(new ReferItem(SESSION, 4, "Datos", "x"))
                .thenRefused(new TechnicalTableUnknown("Datos"));
        deciding()
                .done(new CreateTechnicalTable(MESA, "Datos", "x", MIES))
                .when(new ReferItem(SESSION, 4, "Datos", "x"))
                .thenAccepted(ItemReferred.class);
    }

    @Test
    void a_decisive_item_is_resolved_by_a_decision() {
        deciding().when(new ResolveItem(SESSION, 4, "x")).thenRefused(new ItemUndecided(4));
        deciding().done(new NoteItem(SESSION, 4, "x"), new OpenItem(SESSION, 5));
    }
}
