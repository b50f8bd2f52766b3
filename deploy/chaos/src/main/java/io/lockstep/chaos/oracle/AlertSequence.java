package io.lockstep.chaos.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topic of scoring-service and says where alerts are not exactly those that the published paces imply: strictly below
 * 0.90 a warning, below 0.60 critical, and back at 0.05 above (requirements.md, section 9).
 */
public final class AlertSequence {

    private static final BigDecimal WARNING = new BigDecimal("0.90");
    private static final BigDecimal CRITICAL = new BigDecimal("0.60");
    private static final BigDecimal HYSTERESIS = new BigDecimal("0.05");

    /** Levels of a subject; none is null. */
    private static final class State {
        private @Nullable String implied;
        private @Nullable String announced;
        private @Nullable BigDecimal achievement;
        private @Nullable BigDecimal pace;
    }

    private final Map<String, State> states = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private int repeated;
    private int alerts;

    /** Takes the events of one key in their order; what was sent before is ignored. */
    public void add(Published event) {
        if (!seen.add(event.id())) {
            repeated++;
        } else if (event.type().equals("score-changed")) {
            judge(event);
        } else if (event.type().startsWith("alert-")
                && event.isOfTree()
                && event.text("trigger").equals("KPI_SHORTFALL")) {
            announce(event);
        }
    }

    private void judge(Published event) {
        var state = state(event);
        expectAgreement(state, "before " + event);
        var after = event.payload().path("after");
        state.achievement =
                after.hasNonNull("achievement") ? after.path("achievement").decimalValue() : null;
        state.pace = after.hasNonNull("pace") ? after.path("pace").decimalValue() : null;
        if (state.pace != null) {
            state.implied = next(state.implied, state.pace);
        }
    }

    private void announce(Published event) {
        alerts++;
        var state = state(event);
        var before = event.type().equals("alert-raised") ? null : event.text("previousLevel");
        if (!Objects.equals(before, state.announced)) {
            faults.add("was at " + state.announced + ": " + event);
        }
        state.announced = event.type().equals("alert-cleared") ? null : event.text("level");
        expectAgreement(state, "after " + event);
    }

    private void expectAgreement(State state, String where) {
        if (!Objects.equals(state.implied, state.announced)) {
            faults.add("implied " + state.implied + ", announced " + state.announced + " " + where);
            state.announced = state.implied;
        }
    }

    private State state(Published event) {
        return states.computeIfAbsent(event.text("subjectId"), first -> new State());
    }

    /** The level after {@code pace} was seen at {@code level}. */
    static @Nullable String next(@Nullable String level, BigDecimal pace) {
        if (pace.compareTo(CRITICAL) < 0) {
            return "CRITICAL";
        }
        if (level == null) {
            return pace.compareTo(WARNING) < 0 ? "WARNING" : null;
        }
        if (pace.compareTo(WARNING.add(HYSTERESIS)) >= 0) {
            return null;
        }
        return pace.compareTo(CRITICAL.add(HYSTERESIS)) >= 0 ? "WARNING" : level;
    }

    /** Where alerts and paces part; empty when they nowhere do. */
    public List<String> faults() {
        var all = new ArrayList<>(faults);
        states.forEach((subject, state) -> {
            if (!Objects.equals(state.implied, state.announced)) {
                all.add("implied " + state.implied + ", announced " + state.announced + " at the end of " + subject);
            }
        });
        return all;
    }

    /** The level of each subject that has an open alert. */
    public Map<String, String> open() {
        var open = new HashMap<String, String>();
        states.forEach((subject, state) -> {
            if (state.announced != null) {
                open.put(subject, state.announced);
            }
        });
        return open;
    }

    /** What was published last of a subject; null where nothing was. */
    public Recomputation.@Nullable Fractions last(String subject) {
        var state = states.get(subject);
        return state == null || state.achievement == null || state.pace == null
                ? null
                : new Recomputation.Fractions(state.achievement, state.pace);
    }

    /** How many events were on the topic more than once. */
    public int repeated() {
        return repeated;
    }

    /** How many alerts were raised, changed or cleared. */
    public int alerts() {
        return alerts;
    }
}
