package io.lockstep.tracking.source;

import io.lockstep.tracking.lead.LeadPolicies;
import io.lockstep.tracking.lead.LeadPolicy;
import io.lockstep.tracking.signature.SignedRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sources as the intake needs them, remembered for a few seconds, so that a request costs no look-up. A change is seen at once
 * by the replica that made it and soon by the others. While the database is away, what is remembered goes on to count.
 */
@Singleton
public class KnownSources implements LeadPolicies {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int UUID_LENGTH = 36;

    private record Known(CrmSource source, List<SourceSecret> secrets, Map<UUID, String> plain, Instant since) {}

    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final Sources sources;
    private final SecretBox box;
    private final Clock clock;

    KnownSources(Sources sources, SecretBox box, Clock clock) {
        this.sources = sources;
        this.box = box;
        this.clock = clock;
    }

    /** The source with this id, whether it is active or not. */
    public Optional<CrmSource> find(UUID id) {
        return Optional.ofNullable(known(id)).map(Known::source);
    }

    /** The source as it is this very moment. */
    public Optional<CrmSource> current(UUID id) {
        return sources.find(id);
    }

    /** Whether a secret of the source that is valid now signed the request. Every one is tried, so that time tells nothing. */
    public boolean accepts(CrmSource source, @Nullable String endpoint, SignedRequest request) {
        var found = known(source.sourceId());
        if (found == null) {
            return false;
        }
        var now = clock.instant();
        var check = source.settings().check(source.kind());
        var accepted = false;
        for (var secret : found.secrets()) {
            if (secret.isValid(now) && secret.signs(endpoint)) {
                var plain =
                        found.plain().computeIfAbsent(secret.secretId(), id -> box.decrypt(id, secret.ciphertext()));
                accepted |= check.accepts(request, plain, now);
            }
        }
        return accepted;
    }

    @Override
    public LeadPolicy of(String source) {
        if (source.length() != UUID_LENGTH) {
            return LeadPolicy.DEFAULT;
        }
        try {
            return find(UUID.fromString(source))
                    .map(it -> it.settings().policy())
                    .orElse(LeadPolicy.DEFAULT);
        } catch (IllegalArgumentException e) {
            return LeadPolicy.DEFAULT;
        }
    }

    /** Looks the source up anew next time. */
    void forget(UUID id) {
        known.remove(id);
    }

    private @Nullable Known known(UUID id) {
        var remembered = known.get(id);
        var now = clock.instant();
        if (remembered != null
                && now.isBefore(remembered.since().plus(REMEMBERED))
                && !now.isBefore(remembered.since())) {
            return remembered;
        }
        try {
            var found = sources.find(id)
                    .map(source -> new Known(source, sources.secrets(id), new ConcurrentHashMap<>(), now));
            found.ifPresentOrElse(it -> known.put(id, it), () -> known.remove(id));
            return found.orElse(null);
        } catch (RuntimeException e) {
            if (remembered == null) {
                throw e;
            }
            return remembered;
        }
    }
}
