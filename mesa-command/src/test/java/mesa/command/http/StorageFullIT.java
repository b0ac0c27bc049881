package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import mesa.command.RunningNode;
import mesa.command.TestMesas;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a caller hears while the database says that its disk is full, and after. */
class StorageFullIT {
    private static final String FILL =
            """
            create function no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file "base/1/1": No space left on device'
                    using errcode = 'disk_full';
            end
            $$;
            create trigger no_room before insert on event
                for each statement execute function no_room();
            """;
    private static final String MAKE_ROOM = "drop trigger no_room on event";
    private static final Map<String, String> MESAS = new HashMap<>();

    @Test
    void a_command_is_told_to_come_back_and_is_taken_when_there_is_room() {
        Database fresh = Servers.freshEventsDatabase();
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(fresh.ownerUrl()));
        try (RunningNode node = RunningNode.on(fresh, RunningNode.freshTopic())) {
            assertThat(constitute(node, "before").status()).isEqualTo(201);
            long head = node.head();
            owner.sql(FILL).update();
            for (int i = 0; i < 5; i++) {
                RunningNode.Reply refused = constitute(node, "while-full");
                assertThat(refused.status()).as(refused.response().body()).isEqualTo(503);
                assertThat(refused.problem()).isEqualTo("storage-full");
                assertThat(refused.header("Retry-After")).isNotEmpty();
                assertThat(refused.response().body()).doesNotContain("space left", "base/1/1");
            }
            assertThat(node.head()).isEqualTo(head);

            owner.sql(MAKE_ROOM).update();
            RunningNode.Reply taken = constitute(node, "while-full");
            assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
            assertThat(constitute(node, "after").status()).isEqualTo(201);
            assertThat(node.head()).isEqualTo(head + 2);
        }
    }

    /** Under one key the same mesa, as a client that was refused sends it again. */
    private static RunningNode.Reply constitute(RunningNode node, String key) {
        String mesa = MESAS.computeIfAbsent(key, _ -> TestMesas.another());
        return node.post("/api/v1/mesas?occurredAt=2020-02-01", mesa, "Idempotency-Key", key);
    }
}
