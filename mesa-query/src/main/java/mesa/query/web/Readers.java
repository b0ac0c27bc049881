package mesa.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.http.CallerOf;
import mesa.query.projection.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Turns a servlet request into what a page is asked for: address, parameters, reader. */
@Component
class Readers {
    PageRequest request(HttpServletRequest http) {
        String path = http.getRequestURI();
        Language language = Language.of(path.substring(1, 3)).orElse(Language.ES);
        Map<String, List<String>> query = new LinkedHashMap<>();
        http.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return new PageRequest(language, path, Map.of(), query, AsOf.NOW, current());
    }

    /** Only for those signed in: reading it opens a session, which the public does not need. */
    Page.@Nullable Token token(HttpServletRequest http) {
        return current().signedIn()
                        && http.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Token(token.getParameterName(), token.getToken())
                : null;
    }

    /** Whoever the security filter found on this thread. */
    Reader current() {
        Caller caller = CallerOf.current();
        if (caller.equals(Caller.ANYBODY)) {
            return Reader.PUBLIC;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(caller.roles());
        roles.remove(Role.PUBLIC);
        return new Reader(caller.user(), roles, caller.institution(), caller.appointments());
    }
}
