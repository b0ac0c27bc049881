package mesa.command.access;

import mesa.api.Caller;
import mesa.http.CallerOf;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A command of the test's own that answers who sent it. */
@RestController
class Echo {
    @PostMapping("/api/v1/echo")
    Caller echo() {
        return CallerOf.current();
    }
}
