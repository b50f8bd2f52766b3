package io.lockstep.task.procedure;

import io.lockstep.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of procedures. */
@Schema(
        description = "One page of procedures; next is absent on the last",
        examples = "{\"items\": [" + Procedure.EXAMPLE + "]}")
record ProcedurePage(List<Procedure> items, @Nullable String next) {

    static ProcedurePage of(Page<Procedure> page) {
        return new ProcedurePage(page.items(), page.next());
    }
}
