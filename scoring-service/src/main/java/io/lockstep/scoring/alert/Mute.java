package io.lockstep.scoring.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when nobody is to be called about a subject, and why. It outlives the alert: what is raised again meanwhile is muted too.
 *
 * @param by the token subject of whoever muted it
 */
public record Mute(Instant until, @Nullable String reason, String by) {}
