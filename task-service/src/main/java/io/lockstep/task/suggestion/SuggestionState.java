package io.lockstep.task.suggestion;

/** What became of a suggestion. */
enum SuggestionState {
    OPEN,
    ADOPTED,
    DECLINED,
    /** Taken back by whoever made it. */
    WITHDRAWN
}
