package io.lockstep.tracking.adapter;

import java.util.Locale;
import java.util.Map;

/**
 * A body as it came.
 *
 * @param headers those that belong to what was sent, by name in lower case
 */
public record Delivery(Map<String, String> headers, byte[] body) {

    String contentType() {
        return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    }
}
