/** Sessions: when and where they sit, who is there, what is on the table and how it is decided. */
@NullMarked
package mesa.query.session;

import org.jspecify.annotations.NullMarked;
