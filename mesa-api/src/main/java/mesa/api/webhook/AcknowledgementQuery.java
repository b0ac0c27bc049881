package mesa.api.webhook;

import static mesa.api.limit.TextKind.CODE;

import mesa.api.limit.ExactlyOne;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/** An event by its position, or all that was published under a code. */
@ExactlyOne
public record AcknowledgementQuery(
        @Range(min = 0, max = Long.MAX_VALUE) @Nullable Long position,
        @Text(value = CODE, max = 200, pattern = "[!-~]{1,200}") @Nullable String code) {
    public AcknowledgementQuery {
        if ((position == null) == (code == null)) {
            throw new IllegalArgumentException("position | code");
        }
    }
}
