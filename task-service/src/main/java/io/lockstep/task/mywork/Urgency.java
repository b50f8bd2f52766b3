package io.lockstep.task.mywork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what there is to do: what is due first comes first, so what is late before all; then answers to alerts before the rest;
 * what nothing presses comes last.
 *
 * @param zone in which days end
 */
record Urgency(Instant now, ZoneId zone) {

    List<WorkItem> sorted(Collection<WorkItem> items) {
        var order = Comparator.comparing(this::due)
                .thenComparing(WorkItem::kind)
                .thenComparing(WorkItem::title)
                .thenComparing(item -> item.subjectId().toString());
        return items.stream()
                .map(item -> item.overdue(now.isAfter(due(item))))
                .sorted(order)
                .toList();
    }

    private Instant due(WorkItem item) {
        if (item.dueAt() != null) {
            return item.dueAt();
        }
        return endOf(item.dueOn());
    }

    private Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? Instant.MAX
                : day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
    }
}
