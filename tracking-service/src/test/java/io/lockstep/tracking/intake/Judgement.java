package io.lockstep.tracking.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lockstep.kit.event.Ids;
import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import io.lockstep.tracking.intake.Judge.Judged;
import io.lockstep.tracking.lead.LeadEvent;
import io.lockstep.tracking.quarantine.Rejected;
import io.lockstep.tracking.source.CrmSource;
import io.lockstep.tracking.source.Profile;
import io.lockstep.tracking.source.SourceSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges bodies of a source that a test describes. */
abstract class Judgement {

    static final Instant NOW = Instant.parse("2026-02-15T09:30:00Z");
    static final Instant EARLIER = Instant.parse("2026-02-14T08:00:00Z");
    static final String CREATED = "2026-02-14T08:00:00Z";
    static final String CHANGED = "2026-02-15T09:00:00Z";

    @Nullable
    Mapping mapping;

    @Nullable
    Profile profile;

    UUID delivery = Ids.next();

    List<LeadEvent> events(SourceKind kind, @Nullable String endpoint, String body) {
        var judged = judged(kind, endpoint, Map.of("webhook-id", "msg_1"), bytes(body));
        assertThat(judged).extracting(Judged::rejected).containsOnlyNulls();
        return judged.stream().flatMap(it -> it.events().stream()).toList();
    }

    Rejected rejected(SourceKind kind, @Nullable String endpoint, String body) {
        var judged = judged(kind, endpoint, Map.of("webhook-id", "msg_1"), bytes(body));
        return Objects.requireNonNull(judged.getFirst().rejected());
    }

    List<Judged> judged(SourceKind kind, @Nullable String endpoint, Map<String, String> headers, byte[] body) {
        var settings = new SourceSettings(mapping, profile, null, null, null);
        var source = new CrmSource(new UUID(0, 1), 1, "Test", kind, true, settings, NOW);
        return new Judge(source, ZoneId.of("Asia/Shanghai"), NOW)
                .body(new RawBody(delivery, source.sourceId(), endpoint, headers, body, NOW));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
