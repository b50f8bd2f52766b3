package io.lockstep.tracking.source;

import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it is shown. */
@Schema(description = "A system that sends us events about leads", examples = SourceSamples.VIEW)
record SourceView(
        UUID sourceId,
        long version,
        String name,
        SourceKind kind,
        boolean active,

        @Schema(description = "Where its events go; EspoCRM adds the event, as in .../Lead.update")
        String intake,

        @Schema(description = "The mapping as it counts, with what is usual for the kind")
        Mapping mapping,

        @Nullable Profile profile,
        @Nullable Attribution attribution,
        int allocationLimitHours,
        @Nullable HmacHeader signature,
        Instant createdAt,
        List<SecretView> secrets) {

    static SourceView of(CrmSource source, List<SecretView> secrets) {
        var settings = source.settings();
        return new SourceView(
                source.sourceId(),
                source.version(),
                source.name(),
                source.kind(),
                source.active(),
                "/v1/intake/" + source.sourceId(),
                source.mapping(),
                settings.profile(),
                settings.attribution(),
                (int) settings.policy().allocationLimit().toHours(),
                settings.signature(),
                source.createdAt(),
                secrets);
    }
}
