package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.mesa.MesaId;
import mesa.embedded.Servers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reading gives that says neither when nor to whom. */
@Timeout(120)
class ReadershipIT {
    private static final MesaId FIRST = new MesaId(new UUID(2, 1));
    private static final MesaId SECOND = new MesaId(new UUID(2, 2));
    private static final Caller AUDITOR = new Caller("a", Set.of(Role.AUDITOR), null);

    private static final JournalTopic TOPIC = new JournalTopic();
    private static Window window;

    /** Auditors read all cards, the public those of Mesa MNMH. */
    private static final class Cards extends MesaCards {
        @Override
        public Readership readership() {
            return (alias, snapshot) ->
                    snapshot.reader().is(Role.AUDITOR)
                            ? "true"
                            : alias + ".acronym = 'MNMH' or " + alias + ".acronym is null";
        }
    }

    /** Whoever may read the card. */
    private static final class Versions extends StreamVersions {
        @Override
        public Readership readership() {
            return (alias, _) ->
                    "exists (select from {mesa_card} c where c.mesa = %s.stream)".formatted(alias);
        }
    }

    @BeforeAll
    static void record() {
        window =
                new Window(
                        Servers.freshViewsDatabase(),
                        TOPIC.name(),
                        100,
                        List.of(new Cards(), new Versions()));
        TOPIC.write(FIRST, SomeMesas.constituted(FIRST, "MNMH"));
        TOPIC.write(SECOND, SomeMesas.constituted(SECOND, "MZ"));
        TOPIC.write(FIRST, SomeMesas.constituted(FIRST, "MNMH"));
        window.reaches(2);
    }

    @AfterAll
    static void stop() {
        window.close();
        TOPIC.close();
    }

    private static int cards(Function<Snapshot, RowSource> of, Caller reader, String condition) {
        return window.snapshots.<Integer>read(
                AsOf.NOW,
                reader,
                snapshot -> of.apply(snapshot).rows(MesaCard.class, condition).size());
    }

    @Test
    void whoever_names_no_reader_reads_as_the_public() {
        assertThat(
                        window.snapshots.<Integer>now(
                                snapshot -> snapshot.rows(MesaCard.class, "true").size()))
                .isEqualTo(1);
        assertThat(
                        window.snapshots.<Boolean>now(
                                snapshot -> snapshot.find(MesaCard.class, SECOND).isPresent()))
                .isFalse();
    }

    @Test
    void rows_are_the_readers_whatever_the_condition_says() {
        assertThat(cards(snapshot -> snapshot, Caller.ANYBODY, "false or true")).isEqualTo(1);
        assertThat(cards(snapshot -> snapshot, AUDITOR, "true")).isEqualTo(2);
        assertThat(cards(Snapshot::publicly, AUDITOR, "true")).isEqualTo(1);
        assertThat(cards(s -> s.unrestricted(Unrestricted.NAME), Caller.ANYBODY, "true"))
                .isEqualTo(2);
    }

    /** A part of {@link MesaCard}. */
    private record Acronym(MesaId mesa, @Nullable String acronym) {}

    /** Called as a component, and of another type. */
    private record Miscalled(MesaId mesa, int acronym) {}

    @Test
    void parts_of_rows_are_the_readers_and_are_called_as_in_the_row() {
        Function<Snapshot, List<Acronym>> read =
                snapshot -> snapshot.parts(MesaCard.class, Acronym.class, "false or true");
        assertThat(window.snapshots.<List<Acronym>>read(AsOf.NOW, Caller.ANYBODY, read::apply))
                .containsExactly(new Acronym(FIRST, "MNMH"));
        assertThat(window.snapshots.<List<Acronym>>read(AsOf.NOW, AUDITOR, read::apply))
                .containsExactlyInAnyOrder(new Acronym(FIRST, "MNMH"), new Acronym(SECOND, "MZ"));
        for (Class<? extends Record> part : List.of(Miscalled.class, StreamVersion.class)) {
            assertThatThrownBy(() ->
                            window.snapshots.<Integer>now(
                                    s -> s.parts(MesaCard.class, part, "true").size()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_statement_of_ones_own_reads_as_of_the_position_and_as_the_reader_may() {
        assertThat(count(AsOf.NOW, AUDITOR, "{mesa_card}")).isEqualTo(2);
        assertThat(count(AsOf.NOW, Caller.ANYBODY, "{mesa_card}")).isEqualTo(1);
        assertThat(count(AsOf.position(0), AUDITOR, "{mesa_card}")).isEqualTo(1);
        assertThat(count(AsOf.position(0), AUDITOR, "{newest mesa_card}")).isEqualTo(2);
        assertThat(count(AsOf.position(1), AUDITOR, "{ever mesa_card}")).isEqualTo(3);
        assertThat(count(AsOf.NOW, Caller.ANYBODY, "{ever mesa_card}")).isEqualTo(2);
        assertThat(count(AsOf.NOW, Caller.ANYBODY, "{unrestricted mesa_card}")).isEqualTo(2);
        assertThat(count(AsOf.NOW, Caller.ANYBODY, "{stream_version}")).isEqualTo(1);
        assertThat(count(AsOf.NOW, AUDITOR, "{stream_version}")).isEqualTo(2);
    }

    @Test
    void a_statement_that_names_a_read_model_itself_is_refused() {
        for (String table : List.of("mesa_card", "\"mesa_card\"", "public.x, stream_version")) {
            assertThatThrownBy(() -> count(AsOf.NOW, AUDITOR, table))
                    .as(table)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> cards(s -> s, AUDITOR, "exists (select from mesa_card)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(AsOf.NOW, AUDITOR, "{mesa_cards}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long count(AsOf asOf, Caller reader, String table) {
        return window.snapshots.<Long>read(
                asOf,
                reader,
                snapshot ->
                        snapshot.sql()
                                .sql("select count(*) from %s t".formatted(table))
                                .query(Long.class)
                                .single());
    }
}
