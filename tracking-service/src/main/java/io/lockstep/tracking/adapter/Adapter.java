package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One kind of sender. */
public interface Adapter {

    /**
     * Tells a body into records, each of which can be read by itself.
     *
     * @throws io.lockstep.tracking.quarantine.UnusableEvent when the body is not of the form that this kind sends
     */
    List<JsonNode> records(Delivery delivery, Mapping mapping);

    /** Tells a record apart further, where the mapping has changed since it was told from its body. */
    default List<JsonNode> again(JsonNode item, Mapping mapping) {
        return List.of(item);
    }

    /**
     * Reads a record; it may tell nothing about leads, or something about several.
     *
     * @throws io.lockstep.tracking.quarantine.UnusableEvent when it cannot be read
     */
    List<Change> read(JsonNode item, Reading reading);
}
