package io.lockstep.scoring.formula;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.parser.Token;

/** Ends an evaluation that has no value. */
final class NoValue extends EvaluationException {

    private final Outcome.Reason reason;

    NoValue(Token token, Outcome.Reason reason) {
        super(token, reason.name());
        this.reason = reason;
    }

    Outcome.Reason reason() {
        return reason;
    }
}
