package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.plain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.testing.LockstepTestResource;
import io.lockstep.kit.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published signatures of integrations.md through the door, where they do not sign an address that is not ours. */
@QuarkusTest
@WithTestResource(LockstepTestResource.class)
class SignatureVectorsTest {

    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private static final Instant EARLIER =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(10, ChronoUnit.DAYS);

    @Test
    void hubSpot_whenItSendsThePublishedVersion1_isTaken() {
        // given
        var source = hubSpot();
        var body = "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
                + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
                + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";
        var published = "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de";

        // then
        assertThat(send(source, old("v1", published), body)).isEqualTo(202);
        assertThat(send(source, old("v1", published), body.replace("123,", "124,")))
                .isEqualTo(401);
        assertThat(send(source, old("v2", published), body)).isEqualTo(401);
        assertThat(source.leads(1).getFirst()).containsEntry("status", "NEW");
    }

    @ParameterizedTest
    @CsvSource({"v1, 202", "v2, 202", "v3, 401"})
    void hubSpot_whenItSignsInAnOldVersion_isTakenUnlessItSaysAnother(String version, int status) {
        // given
        var source = hubSpot();
        var body = Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli());
        var signed = version.equals("v1") ? SECRET + body : SECRET + "POST" + source.uri("") + body;

        // then
        assertThat(send(source, old(version, sha256(signed)), body)).isEqualTo(status);
        assertThat(send(source, old(version, sha256(signed + " ")), body)).isEqualTo(401);
        assertThat(send(source, old(version, sha256("x" + signed)), body)).isEqualTo(401);
    }

    @Test
    void hubSpot_whenItsNewestSignatureIsBad_isNotSavedByAnOldOne() {
        var source = hubSpot();
        var body = Payloads.HUBSPOT.formatted(EARLIER.toEpochMilli(), EARLIER.toEpochMilli());

        var request = old("v1", sha256(SECRET + body))
                .header("X-HubSpot-Signature-v3", "bad")
                .header(
                        "X-HubSpot-Request-Timestamp",
                        Long.toString(Instant.now().toEpochMilli()));

        assertThat(send(source, request, body)).isEqualTo(401);
    }

    @Test
    void standardWebhooks_whenItSendsThePublishedMessage_isTakenAtItsTime() {
        // given
        var source = Sender.register("STANDARD_WEBHOOKS", Map.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        var body = "{\"test\": 2432232314}";
        var published = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assertThat(send(source, standard(published), body)).isEqualTo(401); // years too late

        // when
        SettableClock.installAt(Instant.ofEpochSecond(1614265330L));

        // then: also beside the signature of another key, as while keys are rotated
        assertThat(send(source, standard("v1,Zm9v"), body)).isEqualTo(401);
        assertThat(send(source, standard("v1a,Zm9v v1,Zm9v " + published), body))
                .isEqualTo(202);
        assertThat(send(source, standard(published), body)).isEqualTo(200);
        assertThat(send(source, standard(published), "{\"test\":2432232314}")).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"X-Plane-Signature, HEX, ''", "X-Hub-Signature-256, HEX, sha256=", "X-Signed, BASE64, ''"})
    void genericJson_whenItSignsInAHeaderOfItsOwn_isTaken(String header, String encoding, String prefix) {
        // given
        var source = Sender.register(
                "GENERIC_JSON", Map.of("signature", Map.of("header", header, "encoding", encoding, "prefix", prefix)));
        var body = "{\"lead\": \"l-1\"}";
        var hmac = source.hmacOf(body);
        var written = encoding.equals("HEX")
                ? HexFormat.of().formatHex(Base64.getDecoder().decode(hmac))
                : hmac;

        // then
        assertThat(send(source, plain().header(header, prefix + written), body)).isEqualTo(202);
        assertThat(send(source, plain().header(header, "x" + prefix + written), body))
                .isEqualTo(401);
        assertThat(send(source, plain().header(header, prefix + written), body + " "))
                .isEqualTo(401);
    }

    @Test
    void espoCrm_whenItIsAnOldOne_isTakenByItsOlderHeader() {
        // given
        var source = Sender.register("ESPOCRM", Map.of());
        var body = Payloads.ESPOCRM.formatted("2026-02-14 08:00:00");
        var hmac = Base64.getDecoder().decode(source.hmacOf(body));
        var id = "66a1:".getBytes(UTF_8);
        var both = Arrays.copyOf(id, id.length + hmac.length);
        System.arraycopy(hmac, 0, both, id.length, hmac.length);

        // when
        var status = plain().header("X-Signature", Base64.getEncoder().encodeToString(both))
                .body(body.getBytes(UTF_8))
                .post(source.path("Lead.update"))
                .statusCode();

        // then
        assertThat(status).isEqualTo(202);
    }

    private static Sender hubSpot() {
        return Sender.register("HUBSPOT", Map.of("secret", SECRET));
    }

    private static RequestSpecification old(String version, String signature) {
        return plain().header("X-HubSpot-Signature", signature).header("X-HubSpot-Signature-Version", version);
    }

    private static RequestSpecification standard(String signatures) {
        return plain().header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", signatures);
    }

    private static int send(Sender source, RequestSpecification request, String body) {
        return request.body(body.getBytes(UTF_8)).post(source.path("")).statusCode();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
