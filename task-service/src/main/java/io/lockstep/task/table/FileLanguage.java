package io.lockstep.task.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the words in a file: Chinese, as the documents print their tables, or English. */
public enum FileLanguage {
    ZH,
    EN;

    private static final List<Locale> CHINESE = List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Chinese where Accept-Language prefers it, otherwise English. */
    public static FileLanguage preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), CHINESE);
            return best != null && best.getLanguage().equals("zh") ? ZH : EN;
        } catch (IllegalArgumentException e) {
            return EN; // a malformed preference is no reason to refuse the answer
        }
    }
}
