package io.lockstep.goal.history;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values to import. */
@Schema(example = """
                {"values": [{"metric": "effective-leads", "period": "2025Q1", "value": 960},
                            {"metric": "有效线索量", "period": "2025Q2", "value": 1040}]}""")
record HistoryImport(@NotEmpty @Size(max = 5000) List<@NotNull @Valid HistoryRow> values) {}
