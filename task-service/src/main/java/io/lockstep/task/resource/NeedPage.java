package io.lockstep.task.resource;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Resources of tasks. */
@Schema(name = "ResourcePage", description = "Resources; next is absent on the last page", examples = NeedSamples.PAGE)
record NeedPage(List<Need> items, @Nullable String next) {}
