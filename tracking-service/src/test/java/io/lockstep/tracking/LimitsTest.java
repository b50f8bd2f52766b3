package io.lockstep.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LimitsTest {

    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;

    /** Of the answer; the server sends no more than its header and the document. */
    private static final int ENOUGH = 300;

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/progress-updates", "/v1/measurements", "/v1/lead-events"})
    void post_whenTheBodyIsOfAHundredMegabytes_isRefusedWithAProblem(String path) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            // given
            socket.setSoTimeout(5_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + TokenSigner.shared().token("manager", "manager") + "\r\n"
                    + "Content-Length: " + HUNDRED_MEGABYTES + "\r\n\r\n";

            // when
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(ENOUGH), US_ASCII);

            // then
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "too-large");
        }
    }
}
