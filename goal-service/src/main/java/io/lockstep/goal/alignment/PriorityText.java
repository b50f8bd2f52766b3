package io.lockstep.goal.alignment;

import java.util.Locale;
import java.util.Optional;

/** The priorities that the table prints. */
enum PriorityText {
    HIGH("高"),
    MEDIUM("中"),
    LOW("低");

    private final String chinese;

    PriorityText(String chinese) {
        this.chinese = chinese;
    }

    /** Reads either language, or both as in {@code 高 high}. */
    static Optional<PriorityText> read(String cell) {
        for (var priority : values()) {
            var english = priority.name().toLowerCase(Locale.ROOT);
            var lower = cell.toLowerCase(Locale.ROOT);
            if (lower.equals(priority.chinese)
                    || lower.equals(english)
                    || lower.equals(priority.chinese + " " + english)) {
                return Optional.of(priority);
            }
        }
        return Optional.empty();
    }
}
