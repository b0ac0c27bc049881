package mesa.query.commitment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.commitment.CommitmentId;
import mesa.query.http.Listing;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.TrafficLight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of indicators, their series, extensions, formulation and scorecards. */
@Configuration(proxyBeanMethods = false)
class FollowUpLists {
    @Bean
    Listing<IndicatorRow> indicatorList() {
        return Listing.of("indicators", IndicatorRow.class)
                .everybody()
                .text("name", "source")
                .any("commitment", "commitment")
                .any("direction", "direction")
                .any("accumulation", "accumulation")
                .between("target_date")
                .derived(new Measured())
                .sort("adjustments")
                .by("target_date");
    }

    @Bean
    Listing<MeasurementRow> measurementList() {
        return Listing.of("measurements", MeasurementRow.class)
                .everybody()
                .text("source", "reason")
                .any("commitment", "commitment")
                .any("indicator", "indicator")
                .any("status", "standing")
                .between("measured_on")
                .sort("position")
                .by("measured_on");
    }

    @Bean
    Listing<ExtensionRow> extensionList() {
        return Listing.of("extensions", ExtensionRow.class)
                .everybody()
                .text("cause", "reason")
                .any("commitment", "commitment")
                .any("status", "status")
                .between("requested_on")
                .sort("days")
                .by("-requested_on");
    }

    @Bean
    Listing<FormulationRow> formulationList() {
        return Listing.of("formulations", FormulationRow.class)
                .everybody()
                .code("code")
                .text("statement", "code")
                .mesa("mesa")
                .institution("responsible")
                .any("sound", "sound")
                .holding("flaw", "flaws")
                .holding("rule", "rules")
                .between("assessed_on")
                .sort("assessed_on")
                .by("code");
    }

    @Bean
    Listing<ResponsibleRow> scorecardList() {
        return Listing.of("scorecards", ResponsibleRow.class)
                .everybody()
                .institution("actor")
                .sectorOf("actor")
                .between("since")
                .derived(new Scored())
                .by("since");
    }

    /** The value reached and the share of the way, as the series stands. */
    private record Measured() implements Listing.Derivation<IndicatorRow> {
        @Override
        public List<String> names() {
            return List.of("value", "progress");
        }

        @Override
        public Function<IndicatorRow, Map<String, Object>> in(Snapshot snapshot) {
            Map<CommitmentId, List<MeasuredIndicator>> known = new HashMap<>();
            return row -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                known
                        .computeIfAbsent(
                                row.commitment(),
                                id ->
                                        snapshot.find(CommitmentRow.class, id.value())
                                                .map(CommitmentRow::indicators)
                                                .orElse(List.of()))
                        .stream()
                        .filter(m -> m.indicator().key().equals(row.indicator()))
                        .findFirst()
                        .flatMap(MeasuredIndicator::progress)
                        .ifPresent(p -> {
                            fields.put("value", p.value());
                            fields.put("progress", p.raw());
                        });
                return fields;
            };
        }
    }

    private record Scored() implements Listing.Derivation<ResponsibleRow> {
        @Override
        public List<String> names() {
            return List.of(
                    "led",
                    "open",
                    "onTrack",
                    "atRisk",
                    "late",
                    "inBreach",
                    "noData",
                    "fulfilled",
                    "partial",
                    "notFulfilled",
                    "cancelled",
                    "breaches",
                    "extensions",
                    "reopened",
                    "lateReports",
                    "onTimeOriginal",
                    "onTimeCurrent",
                    "slipDays");
        }

        @Override
        public Function<ResponsibleRow, Map<String, Object>> in(Snapshot snapshot) {
            Lights lights = Lights.at(snapshot, SnapshotDay.of(snapshot));
            Map<UUID, Scorecard> cards = Scorecard.all(snapshot, lights);
            Scorecard none = Scorecard.of(List.of(), lights);
            return row -> fields(cards.getOrDefault(row.actor().value(), none));
        }

        private static Map<String, Object> fields(Scorecard card) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("led", card.led());
            fields.put("open", card.open());
            fields.put("onTrack", card.light(TrafficLight.ON_TRACK));
            fields.put("atRisk", card.light(TrafficLight.AT_RISK));
            fields.put("late", card.light(TrafficLight.LATE));
            fields.put("inBreach", card.light(TrafficLight.BREACHED));
            fields.put("noData", card.light(TrafficLight.NO_DATA));
            fields.put("fulfilled", card.fulfilled());
            fields.put("partial", card.partial());
            fields.put("notFulfilled", card.notFulfilled());
            fields.put("cancelled", card.cancelled());
            fields.put("breaches", card.breaches());
            fields.put("extensions", card.extensions());
            fields.put("reopened", card.reopened());
            fields.put("lateReports", card.lateReports());
            fields.put("onTimeOriginal", card.onTimeOriginal());
            fields.put("onTimeCurrent", card.onTimeCurrent());
            fields.put("slipDays", card.slipDays());
            return fields;
        }
    }
}
