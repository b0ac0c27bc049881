package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionQuotaTest {
    private static SessionQuota sessions(int perMinute, int most) {
        return new SessionQuota(
                new MockEnvironment()
                        .withProperty("mesa.limits.new-sessions", "" + perMinute)
                        .withProperty("mesa.limits.sessions", "" + most));
    }

    private static MockHttpServletResponse ask(SessionQuota sessions, MockHttpServletRequest by)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        sessions.door(request -> request.getServletPath().startsWith("/login"))
                .doFilter(by, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String path, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void one_network_opens_so_many_in_a_minute() throws Exception {
        SessionQuota sessions = sessions(2, 100);
        for (int i = 0; i < 2; i++) {
            assertThat(ask(sessions, request("/login", "2001:db8::" + i)).getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse refused = ask(sessions, request("/login", "2001:db8::f"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotEmpty();
        assertThat(ask(sessions, request("/login", "203.0.113.7")).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_has_a_session_or_needs_none_is_let_through() throws Exception {
        SessionQuota sessions = sessions(1, 100);
        ask(sessions, request("/login", "203.0.113.7"));
        MockHttpServletRequest known = request("/login", "203.0.113.7");
        known.setSession(new MockHttpSession());
        assertThat(ask(sessions, known).getStatus()).isEqualTo(200);
        assertThat(ask(sessions, request("/es/tablero", "203.0.113.7")).getStatus()).isEqualTo(200);
    }

    @Test
    void beyond_so_many_there_are_no_more() throws Exception {
        SessionQuota sessions = sessions(100, 1);
        HttpSessionEvent one = new HttpSessionEvent(new MockHttpSession());
        sessions.sessionCreated(one);
        assertThat(ask(sessions, request("/login", "203.0.113.7")).getStatus()).isEqualTo(503);
        sessions.sessionDestroyed(one);
        assertThat(ask(sessions, request("/login", "203.0.113.7")).getStatus()).isEqualTo(200);
    }

    @Test
    void a_session_lasts_once_somebody_has_logged_in() {
        MockHttpSession session = new MockHttpSession();
        sessions(1, 1).sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);
        SessionQuota.loggedIn(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }
}
