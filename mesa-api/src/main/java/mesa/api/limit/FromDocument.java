package mesa.api.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the platform knows of the {@link Uploaded} document of the same record. A command need not
 * say it, and is refused when it says something else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FromDocument {
    Fact value();

    /** What is known of every document. */
    enum Fact {
        SIZE,
        MEDIA_TYPE
    }
}
