package mesa.query.projection;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mesa.api.Caller;
import org.postgresql.PGConnection;

/**
 * One number for all rows of a read model, every version of them, as they were at a position. A
 * table folded live and one rebuilt from the journal have the same.
 */
public final class ReadModelHash {
    private final ViewsDatabase database;
    private final Map<String, RowMapping<?>> shapes = new HashMap<>();

    public ReadModelHash(ViewsDatabase database, List<? extends ReadModel<?>> models) {
        this.database = database;
        models.forEach(m -> shapes.put(m.name(), RowMapping.of(m.row())));
    }

    /**
     * SHA-256 in hex over the rows in order of key and position.
     *
     * @param model its name
     * @param position later changes are left out of account
     */
    public String of(String model, long position) {
        RowMapping<?> rowMapping = shapes.get(model);
        if (rowMapping == null) {
            throw new IllegalArgumentException("No read model is called " + model);
        }
        String rows =
                """
                copy (select %s, r.from_position,
                             case when r.to_position > %d then -1 else r.to_position end
                      from "%s" r where r.from_position <= %d
                      order by r.%s::text collate "C", r.from_position) to stdout\
                """
                        .formatted(
                                rowMapping.selectList("r."),
                                position,
                                model,
                                position,
                                rowMapping.key().quoted());
        try (Connection connection = database.reads().getConnection();
                var digest =
                        new DigestOutputStream(
                                OutputStream.nullOutputStream(),
                                MessageDigest.getInstance("SHA-256"))) {
            RepeatableReadSnapshot.begin(
                    connection,
                    AsOf.NOW,
                    Caller.ANYBODY,
                    true,
                    LocalDate.EPOCH,
                    RepeatableReadSnapshot.Models.NONE);
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, digest);
            connection.commit();
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (SQLException | IOException | NoSuchAlgorithmException e) {
            throw new ViewsUnavailable(e);
        }
    }
}
