package io.lockstep.kit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change: who, when, what, and the state before and after.
 *
 * @param actor the token's subject, or {@code system}
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode before,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode after) {}
