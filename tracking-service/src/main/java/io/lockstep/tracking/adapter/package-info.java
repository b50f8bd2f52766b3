/** What each CRM sends, told into records and read as changes of leads: plain functions, one class per kind (integrations.md). */
@NullMarked
package io.lockstep.tracking.adapter;

import org.jspecify.annotations.NullMarked;
