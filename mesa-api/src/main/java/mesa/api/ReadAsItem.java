package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words of an item of an agenda. Whoever may not read an agreement that was put to the item, or
 * whose title the words repeat, gets the rest and is told that this part is kept back and why (rule
 * G7). The item is that of the {@code session} of the same record, or of the nearest one around it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadAsItem {
    /** The component that holds the item's number, found as the session is. */
    String value() default "number";
}
