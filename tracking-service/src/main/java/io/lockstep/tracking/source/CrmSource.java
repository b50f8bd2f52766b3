package io.lockstep.tracking.source;

import io.lockstep.tracking.adapter.Mapping;
import io.lockstep.tracking.adapter.SourceKind;
import java.time.Instant;
import java.util.UUID;

/** A system that sends us events about leads. */
public record CrmSource(
        UUID sourceId,
        long version,
        String name,
        SourceKind kind,
        boolean active,
        SourceSettings settings,
        Instant createdAt) {

    /** Which of its fields tell what. */
    public Mapping mapping() {
        return settings.mapping(kind);
    }

    /** What its leads and events are told from others' by. */
    public String scope() {
        return sourceId.toString();
    }

    CrmSource changed(String newName, boolean nowActive, SourceSettings newSettings) {
        return new CrmSource(sourceId, version + 1, newName, kind, nowActive, newSettings, createdAt);
    }
}
