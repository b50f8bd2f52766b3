package io.lockstep.tracking.source;

import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import io.lockstep.tracking.attribution.AttributionRule;
import io.lockstep.tracking.lead.LeadPolicy;
import io.lockstep.tracking.signature.BearerOrStandardSignature;
import io.lockstep.tracking.signature.EspoSignature;
import io.lockstep.tracking.signature.HmacHeaderSignature;
import io.lockstep.tracking.signature.HubSpotSignature;
import io.lockstep.tracking.signature.SignatureCheck;
import io.lockstep.tracking.signature.StandardWebhookSignature;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a source's events are read, judged and signed; absent is what is usual. */
public record SourceSettings(
        @Nullable Mapping mapping,
        @Nullable Profile profile,
        @Nullable Attribution attribution,
        @Nullable Integer allocationLimitHours,
        @Nullable HmacHeader signature) {

    private static final int USUAL_LIMIT = 24;

    /** The mapping, completed by what is usual for the kind. */
    public Mapping mapping(SourceKind kind) {
        return mapping == null ? kind.usual() : mapping.or(kind.usual());
    }

    /** What a lead of the source is judged by. */
    LeadPolicy policy() {
        return new LeadPolicy(
                attribution == null || attribution.rule() == null ? AttributionRule.LAST_TOUCH : attribution.rule(),
                Duration.ofHours(allocationLimitHours == null ? USUAL_LIMIT : allocationLimitHours),
                profile == null ? null : profile.effectiveFrom(),
                weights(),
                attribution == null || attribution.salesChannels() == null
                        ? Set.of()
                        : Set.copyOf(attribution.salesChannels()));
    }

    List<ProfileRule> rules() {
        return profile == null ? List.of() : profile.rules();
    }

    List<Assignment> assignments() {
        return attribution == null || attribution.assignments() == null ? List.of() : attribution.assignments();
    }

    /** How requests of the source are signed. */
    SignatureCheck check(SourceKind kind) {
        return switch (kind) {
            case HUBSPOT -> new HubSpotSignature();
            case ESPOCRM -> new EspoSignature();
            case MAUTIC -> HmacHeaderSignature.MAUTIC;
            case CLOUDEVENTS -> new BearerOrStandardSignature();
            case GENERIC_JSON, CSV -> signature == null ? new StandardWebhookSignature() : signature.check();
            case SALESFORCE, STANDARD_WEBHOOKS -> new StandardWebhookSignature();
        };
    }

    /** Whether the secret is one of Standard Webhooks; else any text is. */
    boolean standardSecret(SourceKind kind) {
        return switch (kind) {
            case HUBSPOT, ESPOCRM, MAUTIC -> false;
            case GENERIC_JSON, CSV -> signature == null;
            case CLOUDEVENTS, SALESFORCE, STANDARD_WEBHOOKS -> true;
        };
    }

    private Map<String, BigDecimal> weights() {
        return rules().stream().collect(Collectors.toMap(ProfileRule::name, ProfileRule::weight, BigDecimal::add));
    }
}
