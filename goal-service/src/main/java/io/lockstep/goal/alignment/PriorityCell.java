package io.lockstep.goal.alignment;

import io.lockstep.goal.Language;
import io.lockstep.goal.priority.PriorityLevel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The priority of a goal as a cell of the table. */
final class PriorityCell {

    private PriorityCell() {}

    /** Reads either language, or both as in {@code 高 high}. */
    static Optional<PriorityLevel> read(String cell) {
        for (var level : PriorityLevel.values()) {
            var english = english(level);
            var lower = cell.toLowerCase(Locale.ROOT);
            if (lower.equals(chinese(level)) || lower.equals(english) || lower.equals(chinese(level) + " " + english)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    static String write(@Nullable PriorityLevel level, Language language) {
        if (level == null) {
            return "";
        }
        return language == Language.ZH ? chinese(level) : english(level);
    }

    private static String chinese(PriorityLevel level) {
        return switch (level) {
            case HIGH -> "高";
            case MEDIUM -> "中";
            case LOW -> "低";
        };
    }

    private static String english(PriorityLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
