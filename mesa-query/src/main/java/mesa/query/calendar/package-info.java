/** What happens when: sessions, deadlines and terms that end, in one calendar. */
@NullMarked
package mesa.query.calendar;

import org.jspecify.annotations.NullMarked;
