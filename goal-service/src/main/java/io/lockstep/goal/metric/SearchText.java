package io.lockstep.goal.metric;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text made searchable in both languages without a dictionary: Chinese has no spaces to split at, so what is indexed are
 * single characters and pairs of neighbours. A text can hold a query only if it has all the query's pairs.
 */
final class SearchText {

    private static final String NO_LETTERS = "[^\\p{L}\\p{N}%+]+";

    private SearchText() {}

    /** One way to write what people write in many: full width, capitals, punctuation. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll(NO_LETTERS, " ")
                .strip();
    }

    /** The words of a query, each of which has to be found. */
    static List<String> words(String query) {
        return Arrays.stream(normal(query).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is indexed of a text: its characters, and its pairs of neighbours within words. */
    static Set<String> grams(String normalText) {
        var grams = new LinkedHashSet<String>();
        for (var word : normalText.split(" ")) {
            var letters = word.codePoints().mapToObj(Character::toString).toList();
            grams.addAll(letters);
            for (int i = 1; i < letters.size(); i++) {
                grams.add(letters.get(i - 1) + letters.get(i));
            }
        }
        grams.remove("");
        return grams;
    }

    /** All that is searched of a KPI. */
    static String of(String code, MetricTerms terms) {
        return Stream.concat(
                        Stream.of(
                                code.replace('-', ' '),
                                terms.name().zh(),
                                terms.name().en(),
                                terms.definition().zh(),
                                terms.definition().en()),
                        terms.aliases() == null ? Stream.empty() : terms.aliases().stream())
                .map(SearchText::normal)
                .collect(Collectors.joining(" "));
    }
}
