package io.lockstep.tracking.signature;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender signed it.
 *
 * @param uri scheme, host, path and query as the sender called them
 * @param headers by name in lower case
 * @param body byte for byte as it came
 */
public record SignedRequest(String method, String uri, Map<String, String> headers, byte[] body) {

    /** A header, or null. */
    @Nullable
    String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }
}
