package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mesa.api.commitment.Visibility;

/**
 * A component of an event or of a row that is not for everybody (rule G7). Whoever reads without
 * the clearance gets the rest, and is told that this part is kept back, by which law and until
 * when. Everything without this line is public.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Reserved {
    /** The clearance it takes; never {@link Visibility#PUBLIC}. */
    Visibility value();

    /** The norm that permits keeping it back; without one nothing may be. */
    String ground();

    /**
     * The component of the same record that holds the date from which everybody may read it; empty
     * when the ground has no term.
     */
    String until() default "";
}
