package io.lockstep.task.mywork;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Work as an iCalendar (RFC 5545): what is due on a day as a whole day, what is due at an instant as the half hour before it. */
final class WorkCalendar {

    private static final Duration BEFORE = Duration.ofMinutes(30);

    private WorkCalendar() {}

    static String of(List<WorkItem> items, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lockstep//My work//EN");
        calendar.setName("Lockstep");
        items.stream()
                .filter(item -> item.dueAt() != null || item.dueOn() != null)
                .map(item -> event(item, now))
                .forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(WorkItem item, Instant now) {
        var event = new VEvent();
        event.setUid(item.kind() + "-" + item.subjectId() + "-"
                + Integer.toHexString(item.title().hashCode()) + "@lockstep");
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(item.kind() + ": " + item.title());
        event.setDescription(item.link());
        if (item.dueAt() != null) {
            event.setDateStart(Date.from(item.dueAt().minus(BEFORE)));
            event.setDateEnd(Date.from(item.dueAt()));
        } else if (item.dueOn() != null) {
            event.setDateStart(new DateStart(day(item.dueOn())));
            event.setDateEnd(new DateEnd(day(item.dueOn().plusDays(1))));
        }
        return event;
    }

    /** A date without a time is written by its parts in the zone of the process. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
