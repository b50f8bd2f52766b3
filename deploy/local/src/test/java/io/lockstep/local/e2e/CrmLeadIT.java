package io.lockstep.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.local.stack.Service;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A CRM pushes a lead, signed as it signs, and the key result that its campaign counts for moves. */
@ExtendWith(SharedStack.class)
class CrmLeadIT {

    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

    private final Suite suite;

    CrmLeadIT(RunningStack stack) {
        this.suite = stack.suite();
    }

    @Test
    void push_whenHubSpotSendsALeadOfACampaign_movesItsKeyResultOnce() {
        // given a source whose campaign counts for a key result of 1,000 leads
        var plan = Plan.active(suite, "LEADS");
        var source = suite.postWhenKnown("ADMIN", Service.TRACKING, "/v1/sources", """
                        {"name": "HubSpot %s", "kind": "HUBSPOT", "secret": "%s", "mapping": {"campaign": "utm_campaign"},
                         "attribution": {"rule": "LAST_TOUCH", "assignments": [{"campaign": "spring", "keyResultId": "%s"}]}}""".formatted(
                                plan.keyResult(), SECRET, plan.keyResult()))
                .good()
                .text("/sourceId");
        var now = System.currentTimeMillis();
        var body = """
                [%s, %s]""".formatted(
                        event(now, "contact.creation", "\"changeFlag\": \"NEW\""),
                        event(
                                now,
                                "contact.propertyChange",
                                "\"propertyName\": \"utm_campaign\", \"propertyValue\": \"spring\""));

        // when it is sent, and sent again
        var first = push(source, body, now);
        var again = push(source, body, now);

        // then
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(suite.get(Service.SCORING, "/v1/scores/" + plan.keyResult())
                                .body()
                                .path("achievement")
                                .decimalValue())
                        .isEqualByComparingTo("0.001"));
    }

    @Test
    void push_whenTheSignatureIsWrong_isRefused() {
        var source =
                suite.post("ADMIN", Service.TRACKING, "/v1/sources", """
                        {"name": "HubSpot forged", "kind": "HUBSPOT", "secret": "another-secret-entirely"}""").good().text("/sourceId");

        assertThat(push(source, "[]", System.currentTimeMillis()).status()).isEqualTo(401);
    }

    private Suite.Answer push(String source, String body, long now) {
        var path = "/v1/intake/" + source;
        return suite.send(
                Service.TRACKING,
                path,
                body,
                "X-HubSpot-Request-Timestamp",
                String.valueOf(now),
                "X-HubSpot-Signature-v3",
                signature("POST" + suite.address(Service.TRACKING, path) + body + now));
    }

    private static String event(long now, String type, String more) {
        return """
                {"eventId": 1, "subscriptionId": 12345, "portalId": 62515, "appId": 54321, "occurredAt": %d, "attemptNumber": 0,
                 "subscriptionType": "%s", "objectId": %d, "changeSource": "CRM", %s}""".formatted(now, type, now, more);
    }

    private static String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
