package mesa.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import mesa.api.actor.ActorCommand.GrantAccreditation;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.SubmitAccreditation;
import mesa.api.actor.ActorId;
import mesa.api.actor.ActorIdentity;
import mesa.api.actor.Requirement;
import mesa.api.actor.Sector;
import mesa.api.agreement.AgreementId;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.ConstituteMesa;
import mesa.api.mesa.MesaCommand.InstallMesa;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.Place;
import mesa.api.mesa.RosterCommand.AcceptInvitation;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.mesa.RosterCommand.InviteMember;
import mesa.api.person.PersonId;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * A mesa to tell stories in: MREMH presides, MIES, CUENCA (a university) and ASOC (migrants) are
 * members with a vote, SECRE keeps the records, OIM is a guest. The 6th edition is convened for
 * 2021-09-07, 09:00; item 4 is decisive, item 5 informative.
 */
public final class Setting {
    public static final MesaId MESA = new MesaId(id("mesa"));
    public static final SessionId FIFTH = new SessionId(id("fifth"));
    public static final SessionId SESSION = new SessionId(id("session"));
    public static final AgreementId AGREEMENT = new AgreementId(id("agreement"));
    public static final ActorId MREMH = actor("MREMH");
    public static final ActorId SECRE = actor("SECRE");
    public static final ActorId MIES = actor("MIES");
    public static final ActorId CUENCA = actor("CUENCA");
    public static final ActorId ASOC = actor("ASOC");
    public static final ActorId OIM = actor("OIM");
    public static final List<ActorId> VOTERS = List.of(MREMH, MIES, CUENCA, ASOC);
    public static final String CONVENED_ON = "2021-08-25T10:00-05:00";
    public static final String HOUR = "2021-09-07T09:00-05:00";
    public static final Instant START = OffsetDateTime.parse(HOUR).toInstant();
    public static final Place CUENCA_CITY =
            new Place(Place.Modality.IN_PERSON, "01", "Cuenca", "Universidad de Cuenca", null);

    private Setting() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static ActorId actor(String name) {
        return new ActorId(id(name));
    }

    /** The principal delegate of an actor. */
    public static PersonId principal(ActorId actor) {
        return new PersonId(id("principal " + actor));
    }

    public static ConstituteMesa constitute() {
        return new ConstituteMesa(
                MESA, MesaKind.NATIONAL, "Mesa Nacional", "MN", List.of(), instrument(), null);
    }

    public static EnablingInstrument instrument() {
        return new EnablingInstrument(
                "Acuerdo Ministerial", "000275", LocalDate.of(2018, 10, 4), "MREMH", null);
    }

    /** Registered, shown what its sector must, accredited. */
    public static Story accredited(Story story, ActorId actor, String name, Sector sector) {
        return story.done(
                new RegisterActor(
                        actor,
                        name,
                        null,
                        sector,
                        new ActorIdentity(ActorIdentity.Kind.OFFICIAL_CODE, name),
                        null,
                        null),
                new SubmitAccreditation(
                        actor,
                        List.of(
                                new Requirement(
                                        Requirement.Kind.of(sector, true),
                                        "N-1",
                                        LocalDate.of(2010, 1, 1),
                                        null))),
                new GrantAccreditation(actor, "R-1", null));
    }

    public static Story member(Story story, ActorId actor, MemberRole role) {
        return story.done(
                new InviteMember(MESA, actor, role, null), new AcceptInvitation(MESA, actor));
    }

    public static Story delegate(Story story, ActorId actor) {
        return story.done(
                new DesignateDelegate(
                        MESA,
                        actor,
                        new Delegate(principal(actor), Delegate.Capacity.PRINCIPAL, "Director/a"),
                        "OF-1",
                        null,
                        null));
    }

    /** Constituted, with rules, led, and with its members and their delegates. */
    public static Story constituted() {
        Story story = new Story().at("2019-01-07T10:00-05:00");
        accredited(story, MREMH, "MREMH", Sector.CENTRAL_GOVERNMENT);
        accredited(story, SECRE, "SECRE", Sector.CENTRAL_GOVERNMENT);
        accredited(story, MIES, "MIES", Sector.CENTRAL_GOVERNMENT);
        accredited(story, CUENCA, "CUENCA", Sector.ACADEMIA);
        accredited(story, ASOC, "ASOC", Sector.MIGRANT_ASSOCIATION);
        accredited(story, OIM, "OIM", Sector.INTERNATIONAL_ORGANISATION);
        story.done(
                constitute(),
                new AmendMesaRules(MESA, MesaRules.usual(), LocalDate.of(2019, 1, 7), "Reglamento"),
                new ChangeChair(MESA, MREMH, "Viceministerio"),
                new AssignSecretariat(MESA, SECRE, "Dirección"));
        member(story, MIES, MemberRole.FULL_MEMBER);
        member(story, CUENCA, MemberRole.FULL_MEMBER);
        member(story, ASOC, MemberRole.FULL_MEMBER);
        member(story, OIM, MemberRole.FULL_MEMBER);
        VOTERS.forEach(actor -> delegate(story, actor));
        return story;
    }

    /** Installed on the strength of a documented fifth edition. */
    public static Story installed() {
        return constituted()
                .done(
                        new RegisterEdition(
                                FIFTH,
                                MESA,
                                5,
                                LocalDate.of(2018, 11, 30),
                                null,
                                CUENCA_CITY,
                                "Tema",
                                List.of(item("Informe", AgendaItem.Kind.INFORMATIVE, MREMH)),
                                List.of(MREMH, CUENCA),
                                "Boletín"),
                        new InstallMesa(MESA, FIFTH));
    }

    public static ProposedItem item(String title, AgendaItem.Kind kind, ActorId proponent) {
        return new ProposedItem(
                title,
                kind,
                proponent,
                30,
                kind == AgendaItem.Kind.DECISIVE ? "doc-1" : null,
                null);
    }

    public static ConveneMesa convene(SessionKind kind, @Nullable String cause) {
        return new ConveneMesa(
                MESA,
                SESSION,
                kind,
                START,
                null,
                CUENCA_CITY,
                "Migración riesgosa",
                List.of(
                        item("Líneas de acción", AgendaItem.Kind.DECISIVE, MREMH),
                        item("Campaña", AgendaItem.Kind.INFORMATIVE, CUENCA)),
                List.of("doc-1"),
                List.of(),
                cause,
                List.of());
    }

    public static Story convened() {
        return installed().at(CONVENED_ON).done(convene(SessionKind.ORDINARY, null));
    }

    public static Story arrived(Story story, ActorId... actors) {
        for (ActorId actor : actors) {
            story.done(new RegisterArrival(SESSION, actor, principal(actor), false, null));
        }
        return story;
    }

    public static OpenSession open() {
        return new OpenSession(SESSION, MREMH, false, null);
    }

    /** Open with MREMH, MIES and CUENCA present; ASOC is away. */
    public static Story opened() {
        return arrived(convened().at(HOUR), MREMH, MIES, CUENCA).done(open());
    }

    /** Open, agenda approved, pending commitments reviewed, item 4 in treatment. */
    public static Story deciding() {
        return opened().later(5)
                .done(
                        new ApproveAgenda(SESSION),
                        new OpenItem(SESSION, 3),
                        new NoteItem(SESSION, 3, "Revisado"),
                        new OpenItem(SESSION, 4));
    }
}
