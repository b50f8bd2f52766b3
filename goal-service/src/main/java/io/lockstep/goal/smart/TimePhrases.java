package io.lockstep.goal.smart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds when a goal shall be reached: the period forms of requirements.md T10 and what else people write. */
final class TimePhrases {

    private static final String YEAR = "(?<!\\d)(?:19|20)\\d{2}";

    private static final Pattern WHEN = Pattern.compile(
            YEAR + "\\s*Q[1-4](?:\\s*[-–~至]\\s*(?:" + YEAR + "\\s*)?Q?[1-4])?"
                    + "|" + YEAR + "[.\\-/年]\\s?\\d{1,2}(?:[.\\-/月]\\d{1,2})?(?!\\d)[月日]?"
                    + "|" + YEAR + "年(?:度|底|末|内)?"
                    + "|\\bQ[1-4]\\b(?:\\s*" + YEAR + ")?"
                    + "|第?[一二三四1-4]季度"
                    + "|(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?(?:底|末|初|份)?(?:之?前)?(?!个)"
                    + "|(?:本|下|每|上)?(?:季度|年度|月度)|(?:本|下|每|首|当|次)月|全年|今年|明年|本年|每年|[上下]半年|[月年]底|季末"
                    + "|\\b(?:by|until|before|within|in|during)\\s+(?:the\\s+)?(?:end\\s+of\\s+)?"
                    + "(?:(?:\\d{1,2}\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\\s+\\d{1,2})?(?:,?\\s+"
                    + YEAR + ")?|" + YEAR + "|the\\s+(?:week|month|quarter|year)|\\d+\\s+(?:days|weeks|months))\\b"
                    + "|\\b(?:this|next|per|each|every|a)\\s+(?:week|month|quarter|year)\\b"
                    + "|\\b(?:daily|weekly|monthly|quarterly|yearly|annual|annually)\\b",
            Pattern.CASE_INSENSITIVE);

    private TimePhrases() {}

    static boolean in(String text) {
        return WHEN.matcher(text).find();
    }

    /** The text without them, so that a year is not taken for a target; what is left stays where it was. */
    static String blanked(String text) {
        return WHEN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(" ".repeat(found.group().length())));
    }
}
