/** What the calendar makes of events. */
@NullMarked
package mesa.query.calendar;

import org.jspecify.annotations.NullMarked;
