package io.lockstep.kit.problem;

import java.util.Locale;

/**
 * A kind of problem in the catalogue of RFC 9457: a stable URI, a status and texts in English and Chinese. Services
 * implement it with an enum, so that the whole catalogue can be read in one place.
 *
 * <p>A detail may name members of the problem in braces, as in {@code {limit}}.
 */
public interface ProblemType {

    /** The enum constant's name, from which the URI is made. */
    String name();

    /** What it is and says. */
    ProblemDefinition definition();

    /** The HTTP status. */
    default int status() {
        return definition().status();
    }

    /** What kind of problem this is; the same for every occurrence. */
    default ProblemText title() {
        return definition().title();
    }

    /** What is wrong and what to change, with members in braces. */
    default ProblemText detail() {
        return definition().detail();
    }

    /** The stable identifier, for example {@code urn:problem-type:lockstep:not-found}. */
    default String uri() {
        return "urn:problem-type:lockstep:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
