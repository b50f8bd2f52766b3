package io.lockstep.goal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that people read here. */
public enum Language {
    EN("en"),
    ZH("zh-CN");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE, Locale.SIMPLIFIED_CHINESE);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language that an Accept-Language header prefers; English where it names none of ours or cannot be read. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null || best.equals(Locale.ENGLISH) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return EN; // a malformed preference is no reason to refuse the answer
        }
    }

    /** As it stands in Content-Language. */
    public String tag() {
        return tag;
    }
}
