package mesa.query.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mesa.api.wire.Filled;
import mesa.api.wire.Json;
import mesa.query.web.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What was said against a body stands at the fields it was typed in. */
class FaultsTest {
    private static final Field TITLE = line("title", "Título");
    private static final Field ROWS =
            new Field(
                    "milestones",
                    "Hitos",
                    null,
                    false,
                    new Field.Rows(
                            List.of(
                                    row("milestones.0"), row("milestones.1"),
                                    row("milestones.2"), row("milestones.3"))));
    private static final Field PAST = line("_legalBasis", "Base legal");

    /** The second row was left empty and not sent: the third is the second of the body. */
    private static final Filled VALUES =
            new Filled(
                    Map.of(
                            "milestones.0.title", List.of("uno"),
                            "milestones.2.title", List.of("dos"),
                            "milestones.3.title", List.of("tres")));

    @Test
    void a_value_is_found_by_its_pointer() {
        assertThat(marked("/title")).containsExactly(new Faults.Line("f-title", "Título", "largo"));
    }

    @Test
    void a_row_left_empty_does_not_shift_the_rows_below_it() {
        assertThat(marked("/milestones/2/title"))
                .containsExactly(new Faults.Line("f-milestones-3-title", "Hito", "largo"));
    }

    @Test
    void what_lies_deeper_than_a_field_stands_at_the_field() {
        assertThat(marked("/title/extra/0"))
                .extracting(Faults.Line::field)
                .containsExactly("f-title");
    }

    @Test
    void what_stands_beside_the_command_has_its_field() {
        assertThat(marked("/legalBasis"))
                .extracting(Faults.Line::label)
                .containsExactly("Base legal");
    }

    @Test
    void what_no_field_holds_is_said_all_the_same() {
        assertThat(marked("/nothing")).containsExactly(new Faults.Line("", "", "largo"));
    }

    @Test
    void a_rule_that_gives_back_one_value_as_sent_stands_at_it() {
        ObjectNode problem =
                Json.MAPPER
                        .createObjectNode()
                        .put("detail", "La sigla AA pertenece a otra mesa.")
                        .put("rule", "INV-M1")
                        .put("acronym", "AA")
                        .put("limit", 7);
        ObjectNode body = Json.MAPPER.createObjectNode().put("acronym", "AA").put("limit", 8);

        assertThat(new Refusal(422, problem).faults(body, Language.ES.messages()))
                .containsExactly(
                        new Faults.Fault("/acronym", "La sigla AA pertenece a otra mesa."));
    }

    private static List<Faults.Line> marked(String pointer) {
        Faults faults = new Faults(VALUES);
        faults.mark(List.of(TITLE, ROWS, PAST), List.of(new Faults.Fault(pointer, "largo")));
        return faults.lines();
    }

    private static Field.Group row(String name) {
        return new Field.Group(List.of(line(name + ".title", "Hito")));
    }

    private static Field line(String name, String label) {
        return new Field(name, label, null, true, new Field.Line("text", ""));
    }
}
