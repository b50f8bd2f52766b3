package io.lockstep.goal.smart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds numbers with what they count, in digits or in Chinese numerals. */
final class NumberPhrases {

    private static final String COUNTED =
            "(?:阅读|播放|曝光|访问|有效线索|线索|(?:付费)?用户|新?客户|订单|经销商|粉丝|个?百分点|人民币|人次|小时|分钟|美元|[%‰元条次人家个篇场单件天日分倍名位户份组台套款门项起])";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>(?<before>[¥￥$€]\\s*)?[+\\-]?\\d[\\d,]*(?:\\.\\d+)?\\s*(?:[万亿千百]|(?:k|m|bn|million|thousand)\\b)?\\+?)"
                    + "(?<after>\\s*(?:" + COUNTED
                    + "|percent|(?!(?:by|in|at|to|until|before|for|and|or|from|on|of|the|with)\\b)"
                    + "[a-z][a-z-]+))?"
                    + "|(?<words>(?:一[十百千万]|[二两三四五六七八九十百千])[一二两三四五六七八九十百千万零]*" + COUNTED + ")",
            Pattern.CASE_INSENSITIVE);

    /**
     * A number of a text.
     *
     * @param counted whether it says of what
     */
    record Found(String phrase, boolean counted) {}

    private NumberPhrases() {}

    /** The numbers of a text that has no time phrases any more, in their order. */
    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var counted =
                    matcher.group("words") != null || matcher.group("before") != null || matcher.group("after") != null;
            found.add(new Found(matcher.group().strip(), counted));
        }
        return found;
    }

    static boolean anyIn(String text) {
        return NUMBER.matcher(text).find();
    }
}
