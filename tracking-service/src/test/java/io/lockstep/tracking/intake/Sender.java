package io.lockstep.tracking.intake;

import static io.lockstep.tracking.Plan.admin;
import static io.lockstep.tracking.Plan.plain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.lockstep.kit.event.Ids;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A registered source of a test's own, which signs as its kind does. */
public final class Sender {

    private final String kind;
    private final String id;
    private String secret;

    private Sender(String kind, String id, String secret) {
        this.kind = kind;
        this.id = id;
        this.secret = secret;
    }

    /** Registers a source. */
    public static Sender register(String kind, Map<String, Object> settings) {
        var body = new LinkedHashMap<String, Object>(settings);
        body.put("name", kind + " " + Ids.next());
        body.put("kind", kind);
        var answer = admin().body(body).post("/v1/sources");
        answer.then().statusCode(201);
        return new Sender(kind, answer.path("sourceId"), answer.path("secrets[0].secret"));
    }

    public String id() {
        return id;
    }

    String secret() {
        return secret;
    }

    void useSecret(String other) {
        secret = other;
    }

    /** Sends a body, well signed. */
    public Response send(String body) {
        return send("", body, Map.of());
    }

    Response send(String endpoint, String body, Map<String, String> headers) {
        return signed(endpoint, body)
                .headers(headers)
                .body(body.getBytes(UTF_8))
                .post(path(endpoint));
    }

    String path(String endpoint) {
        return "/v1/intake/" + id + (endpoint.isEmpty() ? "" : "/" + endpoint);
    }

    /** The address that it calls, as HubSpot signs it. */
    String uri(String endpoint) {
        return RestAssured.baseURI + ":" + RestAssured.port + path(endpoint);
    }

    /** A request with the signature of a body. */
    RequestSpecification signed(String endpoint, String body) {
        return signed(endpoint, body, Instant.now());
    }

    /** A request with the signature of a body, made at a time where the kind's signature tells it. */
    RequestSpecification signed(String endpoint, String body, Instant at) {
        var request = plain();
        return switch (kind) {
            case "HUBSPOT" -> hubSpot(request, endpoint, body, at);
            case "ESPOCRM" ->
                request.header("Signature", base64("66a1:" + HexFormat.of().formatHex(hmac(body))));
            case "MAUTIC" ->
                request.header("Webhook-Signature", Base64.getEncoder().encodeToString(hmac(body)));
            default -> standard(request, "msg_" + Ids.next(), at, body);
        };
    }

    /** A request with a signature of Standard Webhooks. */
    RequestSpecification standard(RequestSpecification request, String message, Instant at, String body) {
        try {
            return request.header("webhook-id", message)
                    .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                    .header("webhook-signature", new Webhook(secret).sign(message, at.getEpochSecond(), body));
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification hubSpot(RequestSpecification request, String endpoint, String body, Instant at) {
        var now = Long.toString(at.toEpochMilli());
        var uri = uri(endpoint);
        return request.header("X-HubSpot-Request-Timestamp", now)
                .header("X-HubSpot-Signature-v3", Base64.getEncoder().encodeToString(hmac("POST" + uri + body + now)));
    }

    /** The HMAC of a body as Mautic writes it. */
    String hmacOf(String body) {
        return Base64.getEncoder().encodeToString(hmac(body));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** The source's leads, once there are that many. */
    public List<Map<String, Object>> leads(int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin().queryParam("source", id)
                                .queryParam("limit", 200)
                                .get("/v1/leads")
                                .path("items"),
                        leads -> ((List<?>) leads).size() >= number);
    }

    /** What of the source is in quarantine, once there is that much. */
    List<Map<String, Object>> quarantined(int number) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin().queryParam("sourceId", id)
                                .queryParam("limit", 200)
                                .get("/v1/quarantined-events")
                                .path("items"),
                        items -> ((List<?>) items).size() == number);
    }
}
