package mesa.command.http;

import mesa.api.DomainEvent;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.door.Outcome;
import mesa.http.Problem;
import mesa.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as they are told over HTTP. */
final class Answers {
    private Answers() {}

    static ObjectNode rehearsed(Outcome.Rehearsed outcome) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("dryRun", true);
        json.put("stream", outcome.stream().id().toString());
        json.put("version", outcome.version());
        ArrayNode events = json.putArray("events");
        for (DomainEvent event : outcome.events()) {
            ObjectNode one = events.addObject();
            one.put("type", Vocabulary.nameOf(event.getClass()));
            one.set("data", Json.MAPPER.readTree(EventCodec.encode(event)));
        }
        return json;
    }

    /** The problem an outcome is, for every outcome that is one. */
    static Problem problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var rejection) -> Problem.refused(rejection);
            case Outcome.Stale(var stream, long version) when version < 0 ->
                    Problem.of(ProblemType.NOTHING_RECORDED).with("stream", stream.id()).build();
            case Outcome.Stale(var stream, long version) ->
                    Problem.of(ProblemType.STALE_VERSION)
                            .with("stream", stream.id())
                            .with("version", version)
                            .build();
            case Outcome.PreconditionMissing(var stream, long version) ->
                    Problem.of(ProblemType.IF_MATCH_REQUIRED)
                            .with("stream", stream.id())
                            .with("version", version)
                            .build();
            case Outcome.KeyReused _ -> Problem.of(ProblemType.KEY_REUSED).build();
            case Outcome.Contended _ -> Problem.of(ProblemType.CONTENDED).build();
            case Outcome.Forbidden(String reason) ->
                    Problem.of(ProblemType.of(reason).orElseThrow()).build();
            case Outcome.InTheFuture(var occurredAt) ->
                    Problem.of(ProblemType.IN_THE_FUTURE).with("occurredAt", occurredAt).build();
            case Outcome.Accepted _, Outcome.Rehearsed _ ->
                    throw new IllegalArgumentException("Nothing is wrong with " + outcome);
        };
    }
}
