package io.lockstep.task.calendar;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of days. */
@Schema(
        description = "One page of days; next is absent on the last",
        examples =
                "{\"items\": [{\"date\": \"2026-02-14\", \"kind\": \"WORKDAY\", \"name\": \"春节\"}], \"next\": \"MjAyNi0wMi0xNA\"}")
record SpecialDayPage(List<SpecialDay> items, @Nullable String next) {

    static SpecialDayPage of(Page<SpecialDay> page) {
        return new SpecialDayPage(page.items(), page.next());
    }
}
