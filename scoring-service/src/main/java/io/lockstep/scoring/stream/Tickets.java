package io.lockstep.scoring.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Tickets that let a reader in who can send no header. Each is good for a minute and for one use; only its hash is kept. */
@Singleton
class Tickets {

    /** A ticket that was just made. */
    record Ticket(String text, Instant expiresAt) {}

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Ticket issue(String subject) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var ticket = new Ticket(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                clock.instant().plus(LIFE));
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into stream_ticket values (:hash, :subject, cast(:expires as timestamptz))")
                .bind("hash", hash(ticket.text()))
                .bind("subject", subject)
                .bind("expires", ticket.expiresAt().toString())
                .execute());
        return ticket;
    }

    /** Uses the ticket up; whose it was, unless it is unknown, used or expired. */
    Optional<String> redeem(String ticket) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with used as (delete from stream_ticket where hash = :hash returning subject, expires_at)
                        select subject from used where expires_at > cast(:now as timestamptz)
                        """)
                .bind("hash", hash(ticket))
                .bind("now", clock.instant().toString())
                .mapTo(String.class)
                .findOne());
    }

    void dropExpired() {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from stream_ticket where expires_at < cast(:now as timestamptz)")
                        .bind("now", clock.instant().toString())
                        .execute());
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
