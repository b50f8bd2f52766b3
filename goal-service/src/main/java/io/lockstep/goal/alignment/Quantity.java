package io.lockstep.goal.alignment;

import io.lockstep.kit.validation.Decimals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a phrase aims at, such as 50,000,000 CNY in "年度新增销售额5000万元" (requirements.md section 4, Units).
 *
 * @param change what the words before the number do to it
 * @param amount the number; of a percentage the fraction, but for {@link Change#BY_PERCENT}, which keeps 15 for +15 %
 * @param unit as the phrase writes it, {@code CNY} for 元
 * @param subject the words before the number, without the verb
 */
record Quantity(Change change, BigDecimal amount, String unit, String subject) {

    /** How the number stands to the value. */
    enum Change {
        REACH,
        RISE_TO,
        BY_PERCENT,
        BY_POINTS,
        FALL_TO,
        ABOVE,
        BELOW
    }

    private static final Map<String, Integer> MYRIADS = Map.of("千", 3, "万", 4, "亿", 8);

    private static final Pattern PATTERN =
            Pattern.compile("(?<words>.*?)(?<verb>提升|提高|增长|增加|上升|降低|下降|减少|控制|不超过|不高于|低于|不低于|保持|以上)?(?<to>至|到|在)?\\s*"
                    + "(?<number>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<scale>[千万亿])?\\+?\\s*"
                    + "(?<unit>个?百分点|%|％|[\\p{IsHan}A-Za-z]{0,6})\\s*(?<tail>以内|以下|以上)?\\s*");

    /** Reads the phrase of one figure; nothing where it does not end with a number and its unit. */
    static Optional<Quantity> in(String phrase) {
        var matcher = PATTERN.matcher(phrase.strip());
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    private static Quantity read(Matcher matcher) {
        var number = new BigDecimal(matcher.group("number").replace(",", ""))
                .scaleByPowerOfTen(MYRIADS.getOrDefault(Objects.requireNonNullElse(matcher.group("scale"), ""), 0));
        var unit = matcher.group("unit").replaceAll("(以内|以下|以上)$", "");
        var change = change(matcher, unit);
        var fraction = unit.matches("[%％]|个?百分点") && change != Change.BY_PERCENT;
        return new Quantity(
                change,
                Objects.requireNonNull(Decimals.plain(fraction ? number.movePointLeft(2) : number)),
                unit(unit),
                matcher.group("words").strip());
    }

    private static Change change(Matcher matcher, String unit) {
        var verb = Objects.requireNonNullElse(matcher.group("verb"), "");
        var to = matcher.group("to") != null;
        var tail = matcher.group("unit") + Objects.requireNonNullElse(matcher.group("tail"), "");
        if (tail.endsWith("以内") || tail.endsWith("以下")) {
            return Change.BELOW;
        }
        return switch (verb) {
            case "提升", "提高", "增长", "增加", "上升" -> to ? Change.RISE_TO : by(unit);
            case "降低", "下降", "减少" -> to ? Change.FALL_TO : Change.REACH;
            case "控制", "不超过", "不高于", "低于" -> Change.BELOW;
            case "不低于", "保持" -> Change.ABOVE;
            default -> tail.endsWith("以上") ? Change.ABOVE : Change.REACH;
        };
    }

    private static Change by(String unit) {
        return switch (unit) {
            case "%", "％" -> Change.BY_PERCENT;
            case "百分点", "个百分点" -> Change.BY_POINTS;
            default -> Change.REACH;
        };
    }

    private static String unit(String written) {
        return switch (written) {
            case "元" -> "CNY";
            case "％", "百分点", "个百分点" -> "%";
            case "" -> "次";
            default -> written;
        };
    }
}
