package io.lockstep.tracking.source;

import io.lockstep.tracking.signature.HmacHeaderSignature;
import io.lockstep.tracking.signature.HmacHeaderSignature.Encoding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The header in which a system of the kind GENERIC_JSON or CSV sends the HMAC-SHA256 of the body. */
@Schema(
        description = "For GENERIC_JSON and CSV: the header with the HMAC-SHA256 of the body; without it, requests are"
                + " signed as Standard Webhooks")
public record HmacHeader(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,100}") String header,
        @NotNull Encoding encoding,
        @Nullable @Size(max = 50) String prefix) {

    HmacHeaderSignature check() {
        return new HmacHeaderSignature(header, encoding, prefix == null ? "" : prefix);
    }
}
