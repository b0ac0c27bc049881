package mesa.api.mesa;

import static mesa.api.limit.TextKind.NAME;

import mesa.api.limit.Text;
import mesa.api.person.PersonId;

/**
 * A person an actor designated in writing.
 *
 * @param post the office the person holds, which is public
 */
public record Delegate(
        PersonId person, Capacity capacity, @Text(value = NAME, max = 200) String post) {
    /** As what a person stands for an actor; a proxy holds for one session only. */
    public enum Capacity {
        PRINCIPAL,
        ALTERNATE,
        PROXY
    }

    public Delegate {
        if (post.isBlank()) {
            throw new IllegalArgumentException("A delegate holds a post");
        }
    }
}
