package io.lockstep.kit.http;

import io.lockstep.kit.problem.CommonProblem;
import io.lockstep.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of something that can be edited, as an ETag and in If-Match. */
public final class Revision {

    private Revision() {}

    /** The ETag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks an edit against the version that its author read.
     *
     * @throws Problem 428 without If-Match, 412 when it names another version
     */
    public static void check(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED);
        }
        var quoted = "\"" + current + "\"";
        var matches =
                Arrays.stream(ifMatch.split(",")).map(String::trim).anyMatch(t -> t.equals("*") || t.equals(quoted));
        if (!matches) {
            throw new Problem(CommonProblem.STALE_VERSION).with("current", quoted);
        }
    }
}
