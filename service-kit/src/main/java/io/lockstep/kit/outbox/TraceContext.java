package io.lockstep.kit.outbox;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of the current request, as it travels in a {@code traceparent} header. */
public final class TraceContext {

    private TraceContext() {}

    /** The context of the current request, absent where it is not traced. */
    public static @Nullable String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
