package io.lockstep.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that the caller of the current request reads: English, or Chinese where Accept-Language prefers it. */
@Singleton
class ReaderLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE, Locale.SIMPLIFIED_CHINESE);

    private final CurrentVertxRequest request;

    ReaderLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    Locale locale() {
        var current = request.getCurrent();
        return current == null ? Locale.ENGLISH : parse(current.request().getHeader("Accept-Language"));
    }

    static Locale parse(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a malformed preference is no reason to refuse the answer
        }
    }
}
