package io.lockstep.goal.proposal;

import io.lockstep.kit.validation.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a proposal is accepted or rejected.
 *
 * @param reason stands in the versions of the goal that changes
 */
@Schema(name = "ProposalDecision", example = """
                {"reason": "the off-season was not planned for"}""")
record Decision(@NotNull @Text @Size(max = 1000) String reason) {}
