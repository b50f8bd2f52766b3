package io.lockstep.tracking.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published vectors of integrations.md, and what must not pass. */
class SignatureTest {

    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private static final String URI = "https://www.example.com/webhook_uri";
    private static final Instant SIGNED = Instant.ofEpochMilli(1564113600000L);

    private static final SignedRequest HUBSPOT = new SignedRequest(
            "POST",
            URI,
            Map.of(
                    "x-hubspot-signature-v3",
                    "eT0ip2TKVpsIi1vb5C2Uu42eNdHL+oTE3NRZOF67O2U=",
                    "x-hubspot-request-timestamp",
                    "1564113600000"),
            bytes("{\"example_field\":\"example_value\"}"));

    private static final Instant SENT = Instant.ofEpochSecond(1614265330L);
    private static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String STANDARD_SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final SignedRequest STANDARD = new SignedRequest(
            "POST",
            URI,
            Map.of(
                    "webhook-id",
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    "webhook-timestamp",
                    "1614265330",
                    "webhook-signature",
                    STANDARD_SIGNATURE),
            bytes("{\"test\": 2432232314}"));

    private final HubSpotSignature hubSpot = new HubSpotSignature();
    private final StandardWebhookSignature standard = new StandardWebhookSignature();
    private final EspoSignature espo = new EspoSignature();

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "360, false", "-360, false"})
    void hubSpot_whenSignedByVersion3_holdsForFiveMinutesToEitherSide(long seconds, boolean accepted) {
        assertThat(hubSpot.accepts(HUBSPOT, SECRET, SIGNED.plusSeconds(seconds)))
                .isEqualTo(accepted);
    }

    @Test
    void hubSpot_whenSignedByVersion2_isAccepted() {
        var request = new SignedRequest(
                "GET",
                URI,
                Map.of(
                        "x-hubspot-signature",
                        "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
                        "x-hubspot-signature-version",
                        "v2"),
                bytes(""));

        assertThat(hubSpot.accepts(request, SECRET, SIGNED)).isTrue();
        assertThat(hubSpot.accepts(request, SECRET + "x", SIGNED)).isFalse();
    }

    @Test
    void hubSpot_whenSignedByVersion1_isAccepted() {
        // HubSpot's own test of a contact's creation
        var body = "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
                + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
                + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";
        var request = new SignedRequest(
                "POST",
                URI,
                Map.of(
                        "x-hubspot-signature",
                        "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de",
                        "x-hubspot-signature-version",
                        "v1"),
                bytes(body));

        assertThat(hubSpot.accepts(request, SECRET, SIGNED)).isTrue();
        assertThat(hubSpot.accepts(with(request, bytes(body + " ")), SECRET, SIGNED))
                .isFalse();
    }

    @Test
    void hubSpot_whenTheNewestSignatureIsBad_isNotSavedByAnOldOne() {
        var old = new SignedRequest("POST", URI, Map.of(), HUBSPOT.body());
        var v1 = java.util.HexFormat.of().formatHex(sha256(SECRET + new String(old.body(), UTF_8)));

        var headers = Map.of(
                "x-hubspot-signature-v3", "bad",
                "x-hubspot-request-timestamp", "1564113600000",
                "x-hubspot-signature", v1);

        assertThat(hubSpot.accepts(
                        new SignedRequest("POST", URI, Map.of("x-hubspot-signature", v1), old.body()), SECRET, SIGNED))
                .isTrue();
        assertThat(hubSpot.accepts(new SignedRequest("POST", URI, headers, old.body()), SECRET, SIGNED))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "x-hubspot-request-timestamp, 1564113600001",
        "x-hubspot-request-timestamp, 1564113600000.0",
        "x-hubspot-request-timestamp, -1",
        "x-hubspot-request-timestamp, 99999999999999999999",
        "x-hubspot-signature-v3, eT0ip2TKVpsIi1vb5C2Uu42eNdHL+oTE3NRZOF67O2V=",
        "x-hubspot-signature-v3, ''",
    })
    void hubSpot_whenAHeaderDiffers_isRefused(String header, String value) {
        assertThat(hubSpot.accepts(with(HUBSPOT, header, value), SECRET, SIGNED))
                .isFalse();
    }

    @Test
    void hubSpot_whenTheUriTravelledEncoded_isAccepted() {
        var uri = URI + "?to=a%3Ab%2Cc";
        var signed = Hmac.sha256(SECRET, bytes("POST" + URI + "?to=a:b,c"), HUBSPOT.body(), bytes("1564113600000"));
        var request = new SignedRequest(
                "POST",
                uri,
                with(HUBSPOT, "x-hubspot-signature-v3", Base64.getEncoder().encodeToString(signed))
                        .headers(),
                HUBSPOT.body());

        assertThat(hubSpot.accepts(request, SECRET, SIGNED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false"})
    void standard_whenSigned_holdsForFiveMinutesToEitherSide(long seconds, boolean accepted) {
        assertThat(standard.accepts(STANDARD, STANDARD_SECRET, SENT.plusSeconds(seconds)))
                .isEqualTo(accepted);
    }

    @Test
    void standard_whenSignedWithTwoKeysInARotation_isAcceptedByEither() throws WebhookSigningException {
        var other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        var second = new Webhook(other).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}");
        var request = with(STANDARD, "webhook-signature", "v1a,ignored " + second + " " + STANDARD_SIGNATURE);

        assertThat(standard.accepts(request, STANDARD_SECRET, SENT)).isTrue();
        assertThat(standard.accepts(request, other, SENT)).isTrue();
        assertThat(standard.accepts(STANDARD, other, SENT)).isFalse();
    }

    @Test
    void standard_whenOneByteOrTheSpacingOfTheBodyChanged_isRefused() {
        for (var body : new String[] {"{\"test\": 2432232315}", "{\"test\":2432232314}", ""}) {
            assertThat(standard.accepts(with(STANDARD, bytes(body)), STANDARD_SECRET, SENT))
                    .isFalse();
        }
        assertThat(standard.accepts(with(STANDARD, new byte[] {(byte) 0xff}), STANDARD_SECRET, SENT))
                .isFalse();
    }

    @Test
    void standard_whenTheBodyIsNoText_isAcceptedByteForByte() {
        // given: a CSV file in the encoding of Chinese spreadsheets
        var body = "线索,时间".getBytes(Charset.forName("GB18030"));
        var signature = StandardWebhookSignature.sign(STANDARD_SECRET, "msg_1", SENT.getEpochSecond(), body);
        var request = new SignedRequest(
                "POST",
                URI,
                Map.of(
                        "webhook-id",
                        "msg_1",
                        "webhook-timestamp",
                        Long.toString(SENT.getEpochSecond()),
                        "webhook-signature",
                        signature),
                body);

        // then
        assertThat(standard.accepts(request, STANDARD_SECRET, SENT)).isTrue();
        assertThat(standard.accepts(with(request, bytes(new String(body, UTF_8))), STANDARD_SECRET, SENT))
                .isFalse();
    }

    @Test
    void standard_whenThereAreMoreSignaturesThanAnyRotationNeeds_looksAtTheFirstOnes() {
        var many = "v1,a ".repeat(200_000) + STANDARD_SIGNATURE;

        assertThat(standard.accepts(with(STANDARD, "webhook-signature", many), STANDARD_SECRET, SENT))
                .isFalse();
        assertThat(standard.accepts(
                        with(STANDARD, "webhook-signature", "v1,a ".repeat(14) + STANDARD_SIGNATURE),
                        STANDARD_SECRET,
                        SENT))
                .isTrue();
    }

    @Test
    void espo_whenSignedInEitherForm_isAccepted() {
        var body = bytes("[{\"id\": \"5f0\"}]");
        var hmac = Hmac.sha256(SECRET, body);
        var newer = Base64.getEncoder().encodeToString(bytes("66a1:" + Hmac.hex(hmac)));
        var legacy = Base64.getEncoder().encodeToString(concat(bytes("66a1:"), hmac));

        assertThat(espo.accepts(new SignedRequest("POST", URI, Map.of("signature", newer), body), SECRET, SENT))
                .isTrue();
        assertThat(espo.accepts(new SignedRequest("POST", URI, Map.of("x-signature", legacy), body), SECRET, SENT))
                .isTrue();
        assertThat(espo.accepts(new SignedRequest("POST", URI, Map.of("x-signature", newer), body), SECRET, SENT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm8gY29sb24=", "Og=="})
    void espo_whenTheSignatureIsGarbage_isRefused(String signature) {
        var request = new SignedRequest("POST", URI, Map.of("signature", signature), bytes("[]"));

        assertThat(espo.accepts(request, SECRET, SENT)).isFalse();
    }

    @Test
    void hmacHeader_whenSignedAsMauticDoes_isAccepted() {
        var body = bytes("{\"mautic.lead_post_save_new\": []}");
        var signature = Base64.getEncoder().encodeToString(Hmac.sha256(SECRET, body));
        var request = new SignedRequest("POST", URI, Map.of("webhook-signature", signature), body);

        assertThat(HmacHeaderSignature.MAUTIC.accepts(request, SECRET, SENT)).isTrue();
        assertThat(HmacHeaderSignature.MAUTIC.accepts(with(request, bytes("{}")), SECRET, SENT))
                .isFalse();
        assertThat(HmacHeaderSignature.MAUTIC.accepts(new SignedRequest("POST", URI, Map.of(), body), SECRET, SENT))
                .isFalse();
    }

    @Test
    void hmacHeader_whenHexadecimalWithAPrefix_isAccepted() {
        var check = new HmacHeaderSignature("X-Hub-Signature-256", HmacHeaderSignature.Encoding.HEX, "sha256=");
        var signature = "sha256=" + Hmac.hex(Hmac.sha256(SECRET, bytes("{}")));

        assertThat(check.accepts(
                        new SignedRequest("POST", URI, Map.of("x-hub-signature-256", signature), bytes("{}")),
                        SECRET,
                        SENT))
                .isTrue();
    }

    @Test
    void bearer_whenASignatureIsThere_isNotEnough() {
        var check = new BearerOrStandardSignature();
        var token = Map.of("authorization", "Bearer " + STANDARD_SECRET);
        var both = new HashMap<>(STANDARD.headers());
        both.putAll(token);
        both.put("webhook-signature", "v1,bad");

        assertThat(check.accepts(new SignedRequest("POST", URI, token, bytes("{}")), STANDARD_SECRET, SENT))
                .isTrue();
        assertThat(check.accepts(new SignedRequest("POST", URI, both, STANDARD.body()), STANDARD_SECRET, SENT))
                .isFalse();
        assertThat(check.accepts(STANDARD, STANDARD_SECRET, SENT)).isTrue();
    }

    private static SignedRequest with(SignedRequest request, byte[] body) {
        return new SignedRequest(request.method(), request.uri(), request.headers(), body);
    }

    private static SignedRequest with(SignedRequest request, String header, String value) {
        var headers = new HashMap<>(request.headers());
        headers.put(header, value);
        return new SignedRequest(request.method(), request.uri(), headers, request.body());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] sha256(String text) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes(text));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
