package mesa.command.http;

import mesa.api.DomainEvent;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.dispatch.CommandOutcome;
import mesa.http.Problem;
import mesa.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as they are told over HTTP. */
final class OutcomeMapper {
    private OutcomeMapper() {}

    static ObjectNode rehearsed(CommandOutcome.Rehearsed outcome) {
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
    static Problem problem(CommandOutcome commandOutcome) {
        return switch (commandOutcome) {
            case CommandOutcome.Refused(var rejection) -> Problem.refused(rejection);
            case CommandOutcome.Stale(var stream, long version) when version < 0 ->
                    Problem.of(ProblemType.NOTHING_RECORDED).with("stream", stream.id()).build();
            case CommandOutcome.Stale(var stream, long version) ->
                    Problem.of(ProblemType.STALE_VERSION)
                            .with("stream", stream.id())
                            .with("version", version)
                            .build();
            case CommandOutcome.PreconditionMissing(var stream, long version) ->
                    Problem.of(ProblemType.IF_MATCH_REQUIRED)
                            .with("stream", stream.id())
                            .with("version", version)
                            .build();
            case CommandOutcome.KeyReused _ -> Problem.of(ProblemType.KEY_REUSED).build();
            case CommandOutcome.Contended _ -> Problem.of(ProblemType.CONTENDED).build();
            case CommandOutcome.Forbidden(String reason) ->
                    Problem.of(ProblemType.of(reason).orElseThrow()).build();
            case CommandOutcome.InTheFuture(var occurredAt) ->
                    Problem.of(ProblemType.IN_THE_FUTURE).with("occurredAt", occurredAt).build();
            case CommandOutcome.Accepted _, CommandOutcome.Rehearsed _ ->
                    throw new IllegalArgumentException("Nothing is wrong with " + commandOutcome);
        };
    }
}
