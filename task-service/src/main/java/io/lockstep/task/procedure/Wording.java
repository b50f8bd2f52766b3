package io.lockstep.task.procedure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The terms of a text by which similar ones are found: pairs of neighbouring characters of Chinese, words of other scripts.
 * The same text has the same terms everywhere.
 */
final class Wording {

    private static final Set<String> SAYING_NOTHING =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    private Wording() {}

    static Set<String> terms(String text) {
        var terms = new TreeSet<String>();
        var run = new StringBuilder();
        var chinese = false;
        for (var character : normal(text).codePoints().toArray()) {
            var isChinese = Character.isIdeographic(character);
            if (!isChinese && !Character.isLetterOrDigit(character) || isChinese != chinese) {
                add(run, chinese, terms);
            }
            if (isChinese || Character.isLetterOrDigit(character)) {
                run.appendCodePoint(character);
                chinese = isChinese;
            }
        }
        add(run, chinese, terms);
        return terms;
    }

    /** Full-width letters and digits as plain ones, all small. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder run, boolean chinese, Set<String> terms) {
        if (chinese) {
            addPairs(run.toString().codePoints().toArray(), terms);
        } else if (!run.isEmpty() && !SAYING_NOTHING.contains(run.toString())) {
            terms.add(run.toString());
        }
        run.setLength(0);
    }

    private static void addPairs(int[] characters, Set<String> terms) {
        if (characters.length == 1) {
            terms.add(Character.toString(characters[0]));
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            terms.add(new String(characters, i, 2));
        }
    }
}
