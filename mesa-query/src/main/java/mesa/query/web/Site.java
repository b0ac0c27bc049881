package mesa.query.web;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import mesa.http.CommandAvailability;

/**
 * What all pages have in common.
 *
 * @param sections the sections with a page, in the order of the navigation
 * @param assets a file's name to its address with the hash of its content
 * @param availability whether what a form sends would be accepted, where this process knows
 */
record Site(
        List<PathWord> sections,
        boolean searchable,
        UnaryOperator<String> assets,
        Wording words,
        Clock clock,
        CommandAvailability availability) {}
