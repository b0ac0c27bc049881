package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that says itself who may read it, by its {@code visibility} and {@code reserve},
 * inside something that others may read. It is what a commitment says, so what is decided later of
 * the commitment counts as well.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Classified {
    /** The component of the same record that holds the commitment's id. */
    String value();
}
