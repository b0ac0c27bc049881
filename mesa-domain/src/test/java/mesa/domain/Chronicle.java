package mesa.domain;

import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.Recorded;
import mesa.api.Rejection;
import mesa.api.wire.Vocabulary;

/**
 * A {@link Story} in which reactions react and timers fire, told as lines: who asks what, what
 * happens, what is refused and by which rule.
 */
public final class Chronicle {
    private final Story story;
    private final List<Reaction> reactions = Deciders.reactions();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));
    private final List<String> lines = new ArrayList<>();
    private int seen;
    private int numbered;

    private record Timer(Instant due, int number, DomainCommand command) {}

    /** Goes on from where a story stands; what happened before is not told again. */
    public Chronicle(Story story) {
        this.story = story;
        seen = story.journal().size();
    }

    /** Time passes; what falls due on the way happens first. */
    public Chronicle at(String moment) {
        Instant until = OffsetDateTime.parse(moment).toInstant();
        while (!timers.isEmpty() && !timers.peek().due().isAfter(until)) {
            Timer timer = timers.remove();
            if (timer.due().isAfter(story.now())) {
                story.at(timer.due());
            }
            platform(timer.command());
        }
        story.at(until);
        return this;
    }

    /** Asked and accepted. */
    public Chronicle done(Caller caller, DomainCommand... commands) {
        for (DomainCommand command : commands) {
            if (told(caller, command) instanceof Decision.Refused<?>(var rejection)) {
                fail("%s was refused: %s", command, rejection);
            }
        }
        return this;
    }

    /** Asked and refused. */
    public Chronicle refused(Caller caller, DomainCommand command) {
        if (told(caller, command) instanceof Decision.Accepted<?>) {
            fail("%s was accepted", command);
        }
        return this;
    }

    private Decision<?> told(Caller caller, DomainCommand command) {
        lines.add(day() + " " + caller.user() + " > " + Vocabulary.nameOf(command.getClass()));
        Decision<?> decision = story.as(caller).play(command);
        if (decision instanceof Decision.Refused<?>(Rejection rejection)) {
            lines.add("    ! " + Vocabulary.nameOf(rejection.getClass()) + " " + rejection.rule());
        }
        react();
        return decision;
    }

    /** The platform's own commands are told only when they change something. */
    private void platform(DomainCommand command) {
        int before = lines.size();
        lines.add(day() + " system > " + Vocabulary.nameOf(command.getClass()));
        story.as(Caller.SYSTEM).play(command);
        if (story.journal().size() == seen) {
            lines.subList(before, lines.size()).clear();
        }
        react();
    }

    private void react() {
        while (seen < story.journal().size()) {
            Recorded event = story.journal().get(seen++);
            lines.add("    + " + Vocabulary.nameOf(event.event().getClass()));
            List<Reaction.Intent> now = new ArrayList<>();
            for (Reaction reaction : reactions) {
                for (Reaction.Intent intent : reaction.after(event, story.lookup())) {
                    Instant due = intent.due();
                    if (due == null) {
                        now.add(intent);
                    } else {
                        timers.add(new Timer(due, numbered++, intent.command()));
                    }
                }
            }
            now.forEach(intent -> timers.add(new Timer(story.now(), numbered++, intent.command())));
        }
        while (!timers.isEmpty() && !timers.peek().due().isAfter(story.now())) {
            platform(timers.remove().command());
        }
    }

    private String day() {
        return story.now().atZone(Context.ZONE).toLocalDate().toString();
    }

    public Story story() {
        return story;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
