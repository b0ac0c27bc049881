package mesa.api.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The hash names a document that was uploaded before; on a list, each hash does. Hashes the
 * platform itself made, and those a decider finds among what is attached already, are not marked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Uploaded {
    /** The component of the same record whose document it may be instead; empty for none. */
    String orSameAs() default "";
}
