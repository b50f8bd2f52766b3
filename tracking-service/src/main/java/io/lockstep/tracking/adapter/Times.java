package io.lockstep.tracking.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.lockstep.tracking.quarantine.Reason;
import io.lockstep.tracking.quarantine.UnusableEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Times as CRMs write them. */
final class Times {

    /** Of two numbers the greater are milliseconds; as seconds this one lies in the year 5138. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private static final int DATE = 10;

    private Times() {}

    /** Milliseconds since 1970. */
    static Instant milliseconds(JsonNode value, String field) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnusableEvent(Reason.MALFORMED_EVENT, field + " has to be a time in milliseconds");
        }
        return checked(() -> Instant.ofEpochMilli(value.longValue()), field);
    }

    /**
     * A time in ISO 8601, with or without an offset (then UTC), as seconds or milliseconds, or a day.
     *
     * @throws UnusableEvent when it is none of these
     */
    static Instant read(JsonNode value, String field, ZoneId zone) {
        var text = value.asText().trim();
        return checked(() -> text.matches("[0-9]{9,14}") ? number(Long.parseLong(text)) : written(text, zone), field);
    }

    private static Instant number(long number) {
        return number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant written(String text, ZoneId zone) {
        if (text.length() == DATE) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        var iso = text.charAt(DATE) == ' ' ? text.substring(0, DATE) + "T" + text.substring(DATE + 1) : text;
        var hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > DATE || iso.lastIndexOf('-') > DATE;
        return hasOffset
                ? OffsetDateTime.parse(withColon(iso)).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }

    /** Salesforce writes +0000 where ISO 8601 would have +00:00. */
    private static String withColon(String iso) {
        return iso.matches(".*[+-][0-9]{4}")
                ? iso.substring(0, iso.length() - 2) + ":" + iso.substring(iso.length() - 2)
                : iso;
    }

    private interface Reader {
        Instant read();
    }

    private static Instant checked(Reader reader, String field) {
        try {
            return reader.read();
        } catch (DateTimeException | ArithmeticException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new UnusableEvent(Reason.MALFORMED_EVENT, field + " is no time");
        }
    }
}
