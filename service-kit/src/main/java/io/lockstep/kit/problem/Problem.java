package io.lockstep.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem that a request runs into, to be thrown where it is found. It becomes a problem document (RFC 9457) in the
 * reader's language; its members stand in the document and in its texts.
 *
 * <pre>{@code throw new Problem(PlanProblem.TOO_LONG).with("limit", 10).at("/name");}</pre>
 */
public class Problem extends RuntimeException {

    /** What is wrong with one field: a JSON pointer into the body, and the rule that it breaks. */
    public record FieldError(String pointer, ProblemType type, Map<String, Object> members) {}

    private final ProblemType type;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    public Problem(ProblemType type) {
        super(type.uri());
        this.type = type;
    }

    /** There is no {@code what} with this id: 404. */
    public static Problem notFound(String what, Object id) {
        return new Problem(CommonProblem.NOT_FOUND).with("what", what).with("id", id);
    }

    /** The body names something that is not known here: 422. */
    public static Problem unknownSubject(String what, Object id, String pointer) {
        return new Problem(CommonProblem.UNKNOWN_SUBJECT)
                .with("what", what)
                .with("id", id)
                .at(pointer);
    }

    /** Adds a member to the document, which its texts may name in braces. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says which field of the body is concerned, as a JSON pointer such as {@code /parts/0/weight}. */
    public Problem at(String pointer) {
        errors.add(new FieldError(pointer, type, members));
        return this;
    }

    /** Adds an error of another kind about another field. */
    public Problem and(String pointer, ProblemType other, Map<String, Object> otherMembers) {
        errors.add(new FieldError(pointer, other, otherMembers));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return members;
    }

    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String getMessage() {
        return type.uri() + " " + members;
    }
}
