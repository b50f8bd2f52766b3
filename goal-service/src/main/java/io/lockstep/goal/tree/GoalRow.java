package io.lockstep.goal.tree;

import java.util.UUID;

/**
 * A goal on a page, before it is loaded.
 *
 * @param sortedBy the value that the list is sorted by, as text
 */
record GoalRow(UUID id, String sortedBy) {}
