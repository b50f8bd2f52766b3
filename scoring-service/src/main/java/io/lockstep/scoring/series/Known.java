package io.lockstep.scoring.series;

/** By which knowledge the past is told. */
public enum Known {
    /** As it was published by the end of each day. */
    THEN,
    /** By all facts that are known now, late ones and corrections too; with the tree and weights of now. */
    NOW
}
