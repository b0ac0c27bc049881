package mesa.query.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.actor.MacroSector;
import mesa.api.actor.Sector;
import mesa.query.projection.Snapshot;
import mesa.query.web.PageRequest;
import mesa.query.web.StackedBars;

/** Who sat at the mesa in each edition, by third of society. */
final class VoicesTable {
    private static final int EDITIONS = 12;

    private final Snapshot snapshot;

    VoicesTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    StackedBars of(PageRequest request) {
        Map<String, Map<MacroSector, Long>> byEdition = new LinkedHashMap<>();
        snapshot.sql()
                .sql(
                        """
                        select s.code, p.sector, count(*) as actors
                        from {session_register} s join {session_presence} p on p.session = s.session
                        where s.edition is not null and p.times > 0
                        group by s.code, s.starts_at, p.sector
                        order by s.starts_at
                        """)
                .query(row -> {
                    byEdition
                            .computeIfAbsent(
                                    row.getString("code"), code -> new EnumMap<>(MacroSector.class))
                            .merge(
                                    Sector.valueOf(row.getString("sector")).macro(),
                                    row.getLong("actors"),
                                    Long::sum);
                });
        List<StackedBars.Bar> bars = new ArrayList<>();
        byEdition.forEach((code, counts) ->
                bars.add(
                        new StackedBars.Bar(
                                numeral(code),
                                List.of(
                                        counts.getOrDefault(MacroSector.STATE, 0L),
                                        counts.getOrDefault(MacroSector.SOCIETY, 0L),
                                        counts.getOrDefault(MacroSector.INTERNATIONAL, 0L)))));
        return new StackedBars(
                List.of(
                        request.text("voices.state"),
                        request.text("voices.society"),
                        request.text("voices.international")),
                bars.subList(Math.max(0, bars.size() - EDITIONS), bars.size()));
    }

    /** The Roman numeral of {@code MNMH-XXI-2021}. */
    private static String numeral(String code) {
        String[] parts = code.split("-", -1);
        return parts.length < 3 ? code : parts[parts.length - 2];
    }
}
