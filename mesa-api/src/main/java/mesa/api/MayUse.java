package mesa.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may send a command; everybody else may not. {@link Role#ADMIN} is not implied. Together these
 * lines are the access table, published as {@code deploy/docs/access.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MayUse {
    Role[] value();

    /**
     * The component that must name the caller's own institution when the caller is a {@link
     * Role#DELEGATE}; empty when the decider itself compares the caller with its state.
     */
    String own() default "";
}
