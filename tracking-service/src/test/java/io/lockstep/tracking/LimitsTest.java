package io.lockstep.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.lockstep.kit.event.Ids;
import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.TokenSigner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class LimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** What lockstep.recording.requests-of-one is, and half of lockstep.recording.requests. */
    private static final int MOST_OF_ONE = 500;

    private static final String MANAGER = TokenSigner.shared().token("manager", "manager");
    private static final String OTHER = TokenSigner.shared().token("other", "manager");
    private static final String ANOTHER = TokenSigner.shared().token("another", "manager");

    private static final long HUNDRED_BYTES = 100;
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

    @Test
    void post_whenSendersAreSlow_isRefusedUnreadFirstForWhoHasManyThenForAllAndReadersAreQuick() throws IOException {
        var senders = new ArrayList<Socket>();
        try {
            // given one who has as many as one may have
            addSlowSenders(OTHER, senders);

            // when that one sends one more
            var refused = Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> answerToOneMore(OTHER, senders), text -> text.startsWith("HTTP/1.1 503"));

            // then it is refused, and others are not
            assertThat(refused).containsIgnoringCase("Retry-After: 2").contains("too-busy");
            Plan.manager().body("{}").post("/v1/progress-updates").then().statusCode(400);

            // when a second one does the same, then there is no room for anybody but readers
            addSlowSenders(MANAGER, senders);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> answerToOneMore(ANOTHER, senders), text -> text.startsWith("HTTP/1.1 503"));
            assertThat(answerTo("/v1/intake/" + Ids.next(), ANOTHER)).isEmpty();
            Plan.manager().get("/v1/progress-updates").then().statusCode(200).time(lessThan(2_000L));
        } finally {
            for (var sender : senders) {
                sender.close();
            }
        }
        Awaitility.await()
                .until(() ->
                        Plan.manager().body("{}").post("/v1/progress-updates").statusCode() == 400);
    }

    private void addSlowSenders(String token, List<Socket> senders) throws IOException {
        for (var i = 0; i < MOST_OF_ONE; i++) {
            senders.add(slowSender("/v1/progress-updates", token));
        }
    }

    @Test
    void post_whenASenderNeverStopsAndNeverEnds_isCutOffWithAProblem() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            // given a byte now and then, so that the connection is never idle
            socket.getOutputStream()
                    .write(head("/v1/progress-updates", MANAGER, HUNDRED_BYTES).getBytes(US_ASCII));

            // when
            Awaitility.await()
                    .pollInterval(Duration.ofSeconds(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        socket.getOutputStream().write(' ');
                        return socket.getInputStream().available() > 0;
                    });

            // then
            assertThat(new String(socket.getInputStream().readNBytes(ENOUGH), US_ASCII))
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json", "too-slow");
        }
    }

    private Socket slowSender(String path, String token) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(2_000);
        socket.getOutputStream().write(head(path, token, 2).getBytes(US_ASCII));
        return socket;
    }

    /** One that is let in, because one of the others was not there yet, keeps its place; that other one is refused instead. */
    private String answerToOneMore(String token, List<Socket> senders) throws IOException {
        var socket = slowSender("/v1/progress-updates", token);
        senders.add(socket);
        try {
            return answer(socket);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }

    private String answerTo(String path, String token) throws IOException {
        try (var socket = slowSender(path, token)) {
            return answer(socket);
        }
    }

    private static String answer(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readNBytes(ENOUGH), US_ASCII);
        } catch (SocketException e) {
            return ""; // closed so hard that not even its end could be read
        }
    }

    private static String head(String path, String token, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }
}
