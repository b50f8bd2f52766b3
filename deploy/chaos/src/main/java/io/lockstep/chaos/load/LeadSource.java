package io.lockstep.chaos.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.lockstep.chaos.plan.Part;
import io.lockstep.chaos.plan.Part.Goal;
import io.lockstep.chaos.plan.Part.KeyResult;
import io.lockstep.chaos.plan.Part.Leads;
import io.lockstep.local.e2e.Suite;
import io.lockstep.local.stack.Service;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A CRM that signs by Standard Webhooks (integrations.md, section 3).
 *
 * @param campaigns each of which counts for a key result
 */
public record LeadSource(String id, String secret, List<String> campaigns) {

    /** A lead that is pushed; its channel is its key, because the list of leads shows that. */
    public record Lead(String key, String campaign) {}

    /** Registers it, with the campaigns of the trees. */
    public static LeadSource register(Suite suite, List<Goal> trees) {
        var keyResults = trees.stream()
                .flatMap(Part::all)
                .filter(part -> part instanceof KeyResult keyResult && keyResult.value() instanceof Leads)
                .map(KeyResult.class::cast)
                .toList();
        var assignments = keyResults.stream()
                .map(keyResult -> "{\"campaign\": \"%s\", \"keyResultId\": \"%s\"}"
                        .formatted(campaign(keyResult), keyResult.id()))
                .collect(joining(", "));
        var source = suite.postWhenKnown("ADMIN", Service.TRACKING, "/v1/sources", """
                        {"name": "Chaos CRM", "kind": "STANDARD_WEBHOOKS",
                         "attribution": {"rule": "LAST_TOUCH", "assignments": [%s]}}""".formatted(assignments))
                .good();
        var campaigns = keyResults.stream().map(LeadSource::campaign).toList();
        return new LeadSource(source.text("/sourceId"), source.text("/secrets/0/secret"), campaigns);
    }

    /** Pushes a lead, for the first time or again. */
    public Suite.Answer push(Suite suite, Lead lead) {
        var now = Instant.now().getEpochSecond();
        var body = """
                {"type": "lead.created", "data": {"id": "%s", "channel": "%s", "campaign": "%s"}}""".formatted(lead.key(), lead.key(), lead.campaign());
        return suite.send(
                Service.TRACKING,
                "/v1/intake/" + id,
                body,
                "webhook-id",
                lead.key(),
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                "v1," + signature(lead.key() + "." + now + "." + body));
    }

    private String signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring(secret.indexOf('_') + 1));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String campaign(KeyResult keyResult) {
        return ((Leads) keyResult.value()).campaign();
    }
}
