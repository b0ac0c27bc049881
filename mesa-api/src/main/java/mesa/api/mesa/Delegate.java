package mesa.api.mesa;

import mesa.api.person.PersonId;

/**
 * A person an actor designated in writing.
 *
 * @param post the office the person holds, which is public
 */
public record Delegate(PersonId person, Capacity capacity, String post) {
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
