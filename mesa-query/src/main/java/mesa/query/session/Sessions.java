package mesa.query.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import mesa.query.web.Figures;
import mesa.query.web.PageRequest;
import mesa.query.web.Reader;

/** Finds sessions and what belongs to them. */
final class Sessions {
    /** As many as one page lists. */
    static final int PAGE = 50;

    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Reading reading;

    Sessions(Reading reading) {
        this.reading = reading;
    }

    /** By id or by code. */
    Optional<SessionRow> find(String codeOrId) {
        return codeOrId.matches(UUID_SHAPE)
                ? reading.find(SessionRow.class, UUID.fromString(codeOrId))
                : reading.rows(SessionRow.class, "r.code = ?", codeOrId).stream().findFirst();
    }

    /** Newest first, narrowed by the filters of the list. */
    List<SessionRow> list(PageRequest request, int skip) {
        StringBuilder where = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        request.query("q")
                .ifPresent(q -> {
                    where.append(" and (r.theme ilike ? or r.code ilike ? or r.venue ilike ?)");
                    String like = "%" + q.replace("%", "\\%").replace("_", "\\_") + "%";
                    values.addAll(List.of(like, like, like));
                });
        request.query("status")
                .ifPresent(s -> {
                    where.append(" and r.state = ?");
                    values.add(s);
                });
        request.query("province")
                .ifPresent(p -> {
                    where.append(" and r.province = ?");
                    values.add(p);
                });
        request.query("mesa")
                .filter(m -> m.matches(UUID_SHAPE))
                .ifPresent(m -> {
                    where.append(" and r.mesa = ?");
                    values.add(UUID.fromString(m));
                });
        where.append(" order by r.starts_at desc nulls first, r.code desc limit ")
                .append(PAGE + 1)
                .append(" offset ")
                .append(skip);
        return reading.rows(SessionRow.class, where.toString(), values.toArray());
    }

    List<SessionRow> ofMesa(UUID mesa) {
        return reading.rows(
                SessionRow.class, "r.mesa = ? order by r.starts_at desc nulls first", mesa);
    }

    /** What happens in these days, by the hour. */
    List<SessionRow> between(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(Figures.ZONE).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(Figures.ZONE).toInstant();
        return reading.rows(
                SessionRow.class,
                "r.starts_at >= ? and r.starts_at < ? order by r.starts_at",
                from,
                to);
    }

    List<AgendaRow> agenda(UUID session) {
        return reading.rows(AgendaRow.class, "r.session = ? order by r.number", session);
    }

    /** Members with a vote first, then whoever came. */
    List<PresenceRow> presence(UUID session) {
        return reading.rows(
                PresenceRow.class,
                "r.session = ? order by r.vote desc, r.role, r.arrived_at nulls last, r.id",
                session);
    }

    /** Those of agreements the reader may read. */
    List<TextRow> texts(UUID session, Reader reader) {
        return reading.rows(
                TextRow.class, told(reader) + " and r.session = ? order by r.item, r.at", session);
    }

    List<VoteRow> votes(UUID session, Reader reader) {
        return reading.rows(
                VoteRow.class, told(reader) + " and r.session = ? order by r.at", session);
    }

    private String told(Reader reader) {
        return Disclosed.ofAgreement(reader.roles(), reader.institution(), reading);
    }
}
