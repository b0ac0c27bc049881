package mesa.command.leader;

import java.util.Map;
import mesa.command.store.ChainLink;
import mesa.command.store.EventsDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a task has come. Whoever leads claims the row with its epoch first; from then on no
 * leader before it can move the position.
 */
public final class TaskPositionTable {
    private static final String CLAIM =
            """
            insert into task_position (task, position, epoch) values (:task, -1, :epoch)
            on conflict (task) do update set epoch = excluded.epoch
            where task_position.epoch <= excluded.epoch
            returning position\
            """;

    // Not waited for on disk: a position lost in a crash repeats work, and repetition is harmless.
    private static final String MOVE =
            """
            update task_position set position = :position
            where task = :task and epoch = :epoch
                and set_config('synchronous_commit', 'off', true) is not null\
            """;

    /** One statement, for it follows every batch; going back is not noted. */
    private static final String MOVE_CARRIED =
            """
            with moved as (
                update task_position set position = :position
                where task = :task and epoch = :epoch
                    and set_config('synchronous_commit', 'off', true) is not null
                returning position
            ), noted as (
                update carried set position = :position, event_id = :event, hash = :hash
                where position < (select position from moved)
            )
            select position from moved\
            """;

    private static final String MOVE_ALL =
            """
            update task_position set position = moved.position
            from unnest(:tasks::text[], :positions::bigint[]) moved(task, position)
            where task_position.task = moved.task and epoch = :epoch
                and set_config('synchronous_commit', 'off', true) is not null\
            """;

    private static final String REWIND =
            """
            update task_position set position = -1, epoch = epoch + 1 where task = :task\
            """;

    private static final String READ =
            """
            select position from task_position where task = :task\
            """;

    private final JdbcClient jdbc;

    public TaskPositionTable(EventsDatabase database) {
        this.jdbc = JdbcClient.create(database.source());
    }

    /**
     * The last position done, -1 for none.
     *
     * @throws StaleLeader when a later leader was here already
     */
    public long claim(String task, long epoch) {
        return jdbc.sql(CLAIM)
                .param("task", task)
                .param("epoch", epoch)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new StaleLeader(task, epoch));
    }

    /**
     * @throws StaleLeader when a later leader has claimed the task
     */
    public void move(String task, long epoch, long position) {
        int moved =
                jdbc.sql(MOVE)
                        .param("task", task)
                        .param("epoch", epoch)
                        .param("position", position)
                        .update();
        if (moved == 0) {
            throw new StaleLeader(task, epoch);
        }
    }

    /**
     * The same for the line that carries the whole journal, whose last event is also noted as
     * carried.
     *
     * @throws StaleLeader when a later leader has claimed the task
     */
    public void move(String task, long epoch, ChainLink carried) {
        boolean moved =
                jdbc.sql(MOVE_CARRIED)
                        .param("task", task)
                        .param("epoch", epoch)
                        .param("position", carried.position())
                        .param("event", carried.event())
                        .param("hash", carried.hash())
                        .query(Long.class)
                        .optional()
                        .isPresent();
        if (!moved) {
            throw new StaleLeader(task, epoch);
        }
    }

    /**
     * Moves several tasks of one leader.
     *
     * @throws StaleLeader when a later leader has claimed one of them
     */
    public void move(Map<String, Long> tasks, long epoch) {
        int moved =
                jdbc.sql(MOVE_ALL)
                        .param("tasks", tasks.keySet().toArray(String[]::new))
                        .param("positions", tasks.values().toArray(Long[]::new))
                        .param("epoch", epoch)
                        .update();
        if (moved != tasks.size()) {
            throw new StaleLeader(String.join(", ", tasks.keySet()), epoch);
        }
    }

    /** The task begins at the first event again; whoever leads it is fenced and learns it so. */
    public void rewind(String task) {
        jdbc.sql(REWIND).param("task", task).update();
    }

    /** Where the task stands, whoever leads; -1 when it never began. */
    public long position(String task) {
        return jdbc.sql(READ).param("task", task).query(Long.class).optional().orElse(-1L);
    }
}
