package io.lockstep.kit.testing;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until the test moves it. */
public final class SettableClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    private SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock that stands at {@code now} in place of the application's, until the end of the test. */
    public static SettableClock installAt(Instant now) {
        var clock = at(now);
        QuarkusMock.installMockForType(clock, Clock.class);
        return clock;
    }

    /** A clock that stands at {@code now}, for tests without Quarkus. */
    public static SettableClock at(Instant now) {
        return new SettableClock(now, ZoneOffset.UTC);
    }

    /** Moves the clock to {@code instant}, also backwards. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves the clock on by {@code step}. */
    public void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
