package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.lead.LeadVerb;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record of a CRM.
 *
 * @param key the same whenever this change is sent again, and of no other change of its source
 * @param lead the record's id at its source
 * @param into the id of the record that it was merged into
 * @param fields the CRM's fields that are told, by their names there
 * @param said all that was sent of it, save what differs between two attempts to send it
 */
public record Change(
        String key,
        LeadVerb verb,
        String lead,
        @Nullable String into,
        Instant occurredAt,
        JsonNode fields,
        JsonNode said) {}
