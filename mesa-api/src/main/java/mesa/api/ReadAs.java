package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that tells what an agreement says, and is read by those who may read the agreement
 * (rule G7). Others get the rest, and are told that this part is kept back and why.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadAs {
    /** The component of the same record that holds the agreement's id. */
    String value();
}
