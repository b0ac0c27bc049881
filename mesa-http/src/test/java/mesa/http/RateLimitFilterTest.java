package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitFilterTest {
    private final RateLimitFilter posts =
            RateLimitFilter.ofPosts(new MockEnvironment().withProperty("mesa.limits.logins", "2"));

    @Test
    void one_network_sends_so_many_forms_and_reads_as_it_likes() throws Exception {
        assertThat(status("POST", "2001:db8::1")).isEqualTo(200);
        assertThat(status("POST", "2001:db8::2")).isEqualTo(200);
        assertThat(status("POST", "2001:db8::3")).isEqualTo(429);
        assertThat(status("GET", "2001:db8::3")).isEqualTo(200);
        assertThat(status("POST", "203.0.113.7")).isEqualTo(200);
    }

    private int status(String method, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/access/login");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        posts.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
