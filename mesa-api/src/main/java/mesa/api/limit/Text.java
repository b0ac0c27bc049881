package mesa.api.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text may be when it enters; on a list, each of its texts. Only commands are held to it:
 * events that share the record were stored under the limits of their day.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {
    TextKind value();

    /** The most code points; 0 for what the kind has. */
    int max() default 0;

    /** The regular expression of a {@link TextKind#CODE}, over the whole text. */
    String pattern() default "";

    /** Keys chosen by whoever writes, within one stream. */
    String KEY = "[a-z0-9][a-z0-9-]{0,39}";

    /** A country, or an INEC code of a province, canton or parish. */
    String TERRITORY = "EC|[0-9]{2}([0-9]{2}){0,2}";
}
