package org.foothold.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.foothold.kernel.Role;

/**
 * Who may open a route. Every handler method states it (or its class does); a route without it answers nobody and fails
 * the build. This is the outer fence: the door behind the handler still checks class, school and district.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {
    /** Open without sign-in. */
    boolean anyone() default false;

    /** Any one of these roles; none named means everybody who is signed in. */
    Role[] roles() default {};

    /** Also for a sign-in by class code and name, which opens today's lesson only. */
    boolean lessonOnly() default false;

    /** What the address names, so that the authorisation test can try somebody else's. */
    Scope scope() default Scope.OWN;

    /** What a route's address names. */
    enum Scope {
        /** Nothing but the actor's own things. */
        OWN,
        /** A class ({@code {schoolClass}}): only those who teach or attend it; asked of the {@link ClassFence}. */
        CLASS,
        /** Anything of the actor's district. */
        DISTRICT
    }
}
