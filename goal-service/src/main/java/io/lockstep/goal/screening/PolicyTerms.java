package io.lockstep.goal.screening;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the organisation does about goals that are not SMART. */
@Schema(name = "SmartPolicyTerms", example = """
                {"enforcement": "BLOCK"}""")
record PolicyTerms(@NotNull Enforcement enforcement) {}
