package io.lockstep.task.table;

import java.util.ArrayList;
import java.util.List;

/** Cells that list several things. */
final class Phrases {

    private static final String SEPARATORS = "，,；;、\n";

    private Phrases() {}

    /** The phrases of a cell; what stands in brackets stays together. */
    static List<String> of(String cell) {
        var phrases = new ArrayList<String>();
        var phrase = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            depth = Math.max(0, depth + step(character));
            if (depth == 0 && SEPARATORS.indexOf(character) >= 0 && !isInNumber(cell, i)) {
                add(phrases, phrase);
            } else {
                phrase.append(character);
            }
        }
        add(phrases, phrase);
        return phrases;
    }

    private static int step(char character) {
        return switch (character) {
            case '（', '(' -> 1;
            case '）', ')' -> -1;
            default -> 0;
        };
    }

    /** Whether the comma stands between digits, as in 1,234. */
    private static boolean isInNumber(String cell, int at) {
        return cell.charAt(at) == ','
                && at > 0
                && at + 1 < cell.length()
                && Character.isDigit(cell.charAt(at - 1))
                && Character.isDigit(cell.charAt(at + 1));
    }

    private static void add(List<String> phrases, StringBuilder phrase) {
        var text = phrase.toString().strip();
        if (!text.isEmpty()) {
            phrases.add(text);
        }
        phrase.setLength(0);
    }
}
