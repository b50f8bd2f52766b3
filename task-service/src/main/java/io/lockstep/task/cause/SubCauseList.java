package io.lockstep.task.cause;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All sub-causes. */
@Schema(description = "All sub-causes, by their code", examples = "{\"items\": [" + SubCause.EXAMPLE + "]}")
record SubCauseList(List<SubCause> items) {}
