package mesa.query.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mesa.query.web.GcmWheel;
import mesa.query.web.StackedBars;
import mesa.query.web.TrafficLight;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows.
 *
 * @param attention the commitments that need somebody, worst first
 * @param hosted editions by province
 * @param matrix open commitments by institution and light
 */
record Dashboard(
        List<Counter> counters,
        List<Due> attention,
        long commitments,
        Map<String, Long> hosted,
        List<GcmWheel.Sector> wheel,
        long objectives,
        List<Row> matrix,
        List<Gauge> gauges,
        List<Decision> latest,
        List<Coming> coming,
        StackedBars voices) {

    /** A figure and where its parts are listed. */
    record Counter(long count, String label, @Nullable String note, String style, String href) {}

    /** A commitment in the list of those that need attention. */
    record Due(
            String code,
            String href,
            String statement,
            String lead,
            long others,
            TrafficLight light,
            BigDecimal share,
            @Nullable String indicator,
            LocalDate due,
            LocalDate original,
            @Nullable Long reportAge) {}

    /** An institution's open commitments by light, in the order of {@link #LIGHTS}. */
    record Row(String name, String href, List<Long> counts) {
        static final List<TrafficLight> LIGHTS =
                List.of(
                        TrafficLight.ON_TRACK,
                        TrafficLight.AT_RISK,
                        TrafficLight.LATE,
                        TrafficLight.BREACHED);
    }

    /** A share of agreements or commitments that are well formed, beside a reference. */
    record Gauge(String label, long part, long whole, @Nullable BigDecimal reference) {}

    /** Something that was decided. */
    record Decision(
            Instant at,
            String verb,
            @Nullable String code,
            @Nullable String href,
            String detail,
            long position) {}

    /** A session that is convened or in progress. */
    record Coming(
            String code,
            String href,
            String theme,
            Instant startsAt,
            String place,
            String state,
            boolean live) {}

    long hosts() {
        return hosted.values().stream().filter(n -> n > 0).count();
    }
}
