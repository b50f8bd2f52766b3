package io.lockstep.scoring.formula;

/** A formula that is not accepted: what is wrong with it, and where. */
public final class FormulaRefused extends RuntimeException {

    /** What is wrong. */
    public enum Because {
        /** It is not an expression of the language. */
        SYNTAX,
        /** It uses a name, function or literal that the language does not have. */
        UNKNOWN,
        /** It is longer, deeper or has larger numbers than allowed. */
        TOO_COMPLEX,
        /** Over other metrics it refers to itself. */
        CIRCULAR
    }

    private final Because because;
    private final int position;

    FormulaRefused(Because because, int position, String message) {
        super(message);
        this.because = because;
        this.position = position;
    }

    public Because because() {
        return because;
    }

    /** The character, counted from 1, at which it was noticed. */
    public int position() {
        return position;
    }
}
