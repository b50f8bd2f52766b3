package io.lockstep.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Moves the documents' dates so that the as-of date of their third table is today (requirements.md, section 9).
 *
 * @param days what is added to every date
 */
record Dates(long days) {

    /** The as-of date in the head of the documents' third table. */
    static final LocalDate PRINTED_TODAY = LocalDate.of(2024, 2, 15);

    /** The organisation's time zone, in which its days begin. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Pattern DATE = Pattern.compile("\\b2024-\\d\\d-\\d\\d\\b");

    /** The dates as printed. */
    static Dates printed() {
        return new Dates(0);
    }

    /** The printed as-of date becomes today. */
    static Dates today() {
        return new Dates(ChronoUnit.DAYS.between(PRINTED_TODAY, LocalDate.now(ZONE)));
    }

    /** The text with each ISO date in it moved; printed labels such as 2024Q3 stay. */
    String move(String text) {
        return DATE.matcher(text)
                .replaceAll(
                        found -> LocalDate.parse(found.group()).plusDays(days).toString());
    }

    /** The documents' as-of date, moved. */
    LocalDate asOf() {
        return PRINTED_TODAY.plusDays(days);
    }
}
