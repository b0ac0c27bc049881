package mesa.query.system;

import mesa.api.wire.Json;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.Replacement;
import mesa.query.projection.SkippedEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the read models stand, as programs read it. */
final class ReadModelStatusJson {
    private ReadModelStatusJson() {}

    static ObjectNode of(Rebuilds.Overview overview) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("position", overview.position());
        ArrayNode data = json.putArray("data");
        overview.models().forEach(standing -> data.add(of(standing)));
        ArrayNode skipped = json.putArray("skipped");
        for (SkippedEvent skip : overview.skips()) {
            skipped.addObject()
                    .put("model", skip.model())
                    .put("position", skip.position())
                    .put("error", skip.error())
                    .put("reason", skip.reason())
                    .put("by", skip.by())
                    .put("at", skip.at().toString());
        }
        ObjectNode replaced = json.putObject("replaced");
        overview.replaced().forEach(replaced::put);
        ArrayNode replacements = json.putArray("replacements");
        for (Replacement one : overview.replacements()) {
            replacements
                    .addObject()
                    .put("model", one.model())
                    .put("position", one.position())
                    .put("key", one.key())
                    .put("component", one.component())
                    .put("what", one.what().name());
        }
        return json;
    }

    private static ObjectNode of(Rebuilds.Standing standing) {
        ObjectNode json =
                Json.MAPPER
                        .createObjectNode()
                        .put("model", standing.model())
                        .put("state", standing.state().name())
                        .put("position", standing.position());
        if (standing.error() != null) {
            json.put("error", standing.error());
        }
        if (standing.rebuildError() != null) {
            json.put("rebuildError", standing.rebuildError());
        }
        Rebuilds.Progress rebuild = standing.rebuild();
        if (rebuild != null) {
            ObjectNode progress =
                    json.putObject("rebuild")
                            .put("position", rebuild.position())
                            .put("target", rebuild.target())
                            .put("percent", rebuild.percent())
                            .put("eventsPerSecond", rebuild.eventsPerSecond())
                            .put("startedAt", rebuild.startedAt().toString());
            if (rebuild.left() != null && rebuild.end() != null) {
                progress.put("secondsLeft", rebuild.left().toSeconds())
                        .put("estimatedEnd", rebuild.end().toString());
            }
        }
        return json;
    }
}
