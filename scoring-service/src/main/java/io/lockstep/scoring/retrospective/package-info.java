/** What a cycle came to, why, and what it suggests for the next one (requirements.md, step 4). */
@NullMarked
package io.lockstep.scoring.retrospective;

import org.jspecify.annotations.NullMarked;
