package io.lockstep.goal.command;

import io.lockstep.kit.validation.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The activation of a draft and of all drafts below it.
 *
 * @param reweight the weights of the parent's parts that change with it, its own among them
 */
@Schema(example = """
                {"reweight": [{"partId": "01936f5e-0000-7000-8000-000000000040", "weight": 60},
                              {"partId": "01936f5e-0000-7000-8000-000000000051", "weight": 40}]}""")
record Activation(
        @Size(max = 1000) @Nullable List<@NotNull @Valid PartWeight> reweight,
        @Text @Size(max = 1000) @Nullable String reason) {

    Activation {
        reweight = reweight == null ? List.of() : reweight;
    }
}
