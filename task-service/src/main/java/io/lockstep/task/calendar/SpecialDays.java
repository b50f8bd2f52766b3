package io.lockstep.task.calendar;

import io.lockstep.kit.sql.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The days that are kept because they differ from their weekday. */
@Singleton
class SpecialDays {

    private final Jdbi jdbi;

    SpecialDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<LocalDate, DayKind> kinds() {
        return jdbi
                .withHandle(handle -> handle.createQuery("select day, kind, name from calendar_day")
                        .map((row, context) -> day(row))
                        .list())
                .stream()
                .collect(Collectors.toMap(SpecialDay::date, SpecialDay::kind));
    }

    /** Days after {@code after}, up to and including {@code to}, in their order. */
    List<SpecialDay> list(LocalDate after, LocalDate to, int count) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select day, kind, name from calendar_day
                        where day > :after and day <= :to order by day limit :count
                        """)
                .bind("after", after)
                .bind("to", to)
                .bind("count", count)
                .map((row, context) -> day(row))
                .list());
    }

    /** Those of the days that are kept. */
    Map<LocalDate, SpecialDay> find(Collection<LocalDate> days) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select day, kind, name from calendar_day where day = any(:days::date[])")
                        .bind(
                                "days",
                                SqlArray.texts(
                                        days.stream().map(LocalDate::toString).toList()))
                        .map((row, context) -> day(row))
                        .list())
                .stream()
                .collect(Collectors.toMap(SpecialDay::date, day -> day));
    }

    void put(SpecialDay day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into calendar_day (day, kind, name) values (:day, :kind, :name)
                        on conflict (day) do update set kind = excluded.kind, name = excluded.name
                        """)
                .bind("day", day.date())
                .bind("kind", day.kind().name())
                .bind("name", day.name())
                .execute());
    }

    void remove(LocalDate day) {
        jdbi.useHandle(handle -> handle.execute("delete from calendar_day where day = ?", day));
    }

    private static SpecialDay day(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("name");
        return new SpecialDay(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")), name);
    }
}
