package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name of an event, command or refusal outside the code: {@code feature.word}, kebab
 * case. It outlives every rename of the class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Wire {
    /** {@code agreement.adopted} for an event, {@code agreement.adopt} for a command. */
    String value();

    /** Grows by one, with an upcaster and a golden file, when a stored shape changes. */
    int version() default 1;
}
