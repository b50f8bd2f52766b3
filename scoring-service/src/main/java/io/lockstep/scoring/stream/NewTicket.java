package io.lockstep.scoring.stream;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket for the score stream. */
@Schema(description = "A ticket for the score stream, good for one minute and one use", examples = NewTicket.SAMPLE)
record NewTicket(String ticket, Instant expiresAt) {

    static final String SAMPLE = """
{"ticket":"q8mJ0cKpV0nN1o4cJc3l0m4h3c1Yw2b9Q8mJ0cKpV0n","expiresAt":"2024-02-15T04:01:00Z"}
""";
}
