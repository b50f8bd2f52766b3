package io.lockstep.tracking.source;

import io.lockstep.kit.audit.AuditLog;
import io.lockstep.kit.event.Ids;
import io.lockstep.kit.http.Page;
import io.lockstep.kit.http.Revision;
import io.lockstep.kit.problem.Problem;
import io.lockstep.tracking.adapter.SourceKind;
import io.lockstep.tracking.ledger.Day;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers sources, changes how they are read, and rotates their secrets. */
@ApplicationScoped
class SourceService {

    private static final String SUBJECT = "source";
    private static final int USUAL_OVERLAP_HOURS = 24;
    private static final int SECRET_BYTES = 32;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String PREFIX = "whsec_";

    private final SecureRandom random = new SecureRandom();
    private final Sources sources;
    private final KnownSources known;
    private final SecretBox box;
    private final AuditLog audit;
    private final Day day;

    SourceService(Sources sources, KnownSources known, SecretBox box, AuditLog audit, Day day) {
        this.sources = sources;
        this.known = known;
        this.box = box;
        this.audit = audit;
        this.day = day;
    }

    /**
     * Registers a source with its first secret.
     *
     * @throws Problem 409 when its name is taken, 422 when a rule is named twice or the secret or signature does not suit
     */
    @Transactional
    public SourceView register(NewSource body) {
        var settings = checked(body.kind(), body.settings());
        var source = new CrmSource(Ids.next(), 1, body.name(), body.kind(), true, settings, day.now());
        if (!sources.add(source)) {
            throw new Problem(SourceProblem.SOURCE_NAME_TAKEN)
                    .with("name", body.name())
                    .at("/name");
        }
        var secret = issue(source, body.secret(), null);
        audit.record("REGISTERED", SUBJECT, source.sourceId(), null, source);
        return SourceView.of(source, List.of(secret));
    }

    /**
     * Changes how a source is read and judged.
     *
     * @throws Problem 404, 409, 412, 422 and 428 as everywhere
     */
    @Transactional
    public SourceView change(UUID id, SourceChange body, @Nullable String ifMatch) {
        var before = sources.lock(id).orElseThrow(() -> Problem.notFound(SUBJECT, id));
        Revision.check(ifMatch, before.version());
        var after = before.changed(body.name(), body.active(), checked(before.kind(), body.settings()));
        if (!sources.save(after)) {
            throw new Problem(SourceProblem.SOURCE_NAME_TAKEN)
                    .with("name", body.name())
                    .at("/name");
        }
        audit.record("CHANGED", SUBJECT, id, before, after);
        known.forget(id);
        return SourceView.of(after, secrets(id));
    }

    /** Adds a secret: the newest one before stays valid for a while, so that two are, and older ones end at once. */
    @Transactional
    public SecretView rotate(UUID id, NewSecret body) {
        var source = sources.lock(id).orElseThrow(() -> Problem.notFound(SUBJECT, id));
        var now = day.now();
        var valid = sources.secrets(id).stream()
                .filter(secret -> secret.isValid(now) && Objects.equals(secret.endpoint(), body.endpoint()))
                .toList();
        var hours = body.oldValidForHours() == null ? USUAL_OVERLAP_HOURS : body.oldValidForHours();
        for (var i = 0; i < valid.size(); i++) {
            sources.expire(valid.get(i).secretId(), i == 0 ? now.plus(Duration.ofHours(hours)) : now);
        }
        var secret = issue(source, body.secret(), body.endpoint());
        audit.record("SECRET_ADDED", SUBJECT, id, null, SecretView.of(stored(id, secret.secretId()), null));
        known.forget(id);
        return secret;
    }

    /** Ends a secret at once. */
    @Transactional
    public void retire(UUID id, UUID secretId) {
        var secret = stored(id, secretId);
        sources.expire(secretId, day.now());
        audit.record("SECRET_ENDED", SUBJECT, id, SecretView.of(secret, null), null);
        known.forget(id);
    }

    SourceView get(UUID id) {
        var source = sources.find(id).orElseThrow(() -> Problem.notFound(SUBJECT, id));
        return SourceView.of(source, secrets(id));
    }

    Page<SourceView> page(@Nullable String cursor, int limit) {
        return sources.page(cursor, limit).map(source -> SourceView.of(source, secrets(source.sourceId())));
    }

    private SourceSecret stored(UUID id, UUID secretId) {
        return sources.secrets(id).stream()
                .filter(secret -> secret.secretId().equals(secretId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("secret", secretId));
    }

    private List<SecretView> secrets(UUID id) {
        Instant now = day.now();
        return sources.secrets(id).stream()
                .filter(secret -> secret.isValid(now))
                .map(secret -> SecretView.of(secret, null))
                .toList();
    }

    /** Stores a secret; one that was made here is in the answer. */
    private SecretView issue(CrmSource source, @Nullable String given, @Nullable String endpoint) {
        var standard = source.settings().standardSecret(source.kind());
        if (given != null && standard && !isStandard(given)) {
            throw new Problem(SourceProblem.SECRET_OF_WRONG_FORM).at("/secret");
        }
        var made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        var plain = given == null ? PREFIX + Base64.getEncoder().encodeToString(made) : given;
        var id = Ids.next();
        var secret = new SourceSecret(id, source.sourceId(), endpoint, box.encrypt(id, plain), day.now(), null);
        sources.add(secret);
        return SecretView.of(secret, given == null ? plain : null);
    }

    private static boolean isStandard(String secret) {
        try {
            var bytes =
                    Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
            return bytes.length >= SHORTEST && bytes.length <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static SourceSettings checked(SourceKind kind, SourceSettings settings) {
        var names = new HashSet<String>();
        for (var rule : settings.rules()) {
            if (!names.add(rule.name())) {
                throw new Problem(SourceProblem.PROFILE_RULE_TWICE)
                        .with("name", rule.name())
                        .at("/profile/rules/" + settings.rules().indexOf(rule) + "/name");
            }
        }
        if (settings.signature() != null && kind != SourceKind.GENERIC_JSON && kind != SourceKind.CSV) {
            throw new Problem(SourceProblem.SIGNATURE_NOT_CONFIGURABLE)
                    .with("kind", kind)
                    .at("/signature");
        }
        return settings;
    }
}
