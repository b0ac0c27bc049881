package mesa.query.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.Id;
import mesa.api.Sha256;
import mesa.api.commitment.ReportCommand;
import mesa.api.wire.Filled;
import mesa.api.wire.FilledBody;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormTest {
    enum Kind {
        BIG,
        SMALL
    }

    record ThingId(UUID value) implements Id {
        @Override
        public String type() {
            return "thing";
        }
    }

    record Spot(String town, @Nullable Integer floor) {}

    record Rules(int days, boolean strict) {
        public static Rules usual() {
            return new Rules(5, true);
        }
    }

    record Ask(
            ThingId thing,
            String name,
            @Nullable String reason,
            Kind kind,
            boolean urgent,
            int count,
            BigDecimal target,
            LocalDate from,
            Instant startsAt,
            ThingId other,
            List<ThingId> all,
            List<String> papers,
            List<Spot> spots,
            @Nullable Spot spot,
            Rules rules) {}

    private static final UUID ONE = UUID.fromString("0b8a1c3e-0000-4000-8000-000000000001");

    private static final Option KNOWN = new Option("c".repeat(64), "Informe final");

    private final FormShape.Choices choices =
            new FormShape.Choices() {
                @Override
                public List<Option> streams(Class<?> type) {
                    return type == ThingId.class
                            ? List.of(new Option(ONE.toString(), "One"))
                            : List.of();
                }

                @Override
                public List<Option> documents() {
                    return List.of(KNOWN);
                }

                @Override
                public Optional<Option> rendered() {
                    return Optional.empty();
                }
            };

    private final FormShape.Wordings words =
            new FormShape.Wordings() {
                @Override
                public String field(String component) {
                    return component;
                }

                @Override
                public @Nullable String hint(String component) {
                    return null;
                }

                @Override
                public String constant(Enum<?> constant) {
                    return constant.name();
                }
            };

    @Test
    void the_id_of_the_stream_is_no_field() {
        assertThat(fields(Filled.NONE)).extracting(Field::name).doesNotContain("thing");
    }

    @Test
    void every_kind_of_component_has_its_control() {
        List<Field> fields = fields(Filled.NONE);

        assertThat(input(fields, "name")).isEqualTo(new Field.Line("text", ""));
        assertThat(input(fields, "reason")).isEqualTo(new Field.Block("", false));
        assertThat(input(fields, "kind")).isInstanceOf(Field.Choice.class);
        assertThat(input(fields, "urgent")).isEqualTo(new Field.Check(false));
        assertThat(input(fields, "count")).isEqualTo(new Field.Line("number", ""));
        assertThat(input(fields, "target")).isEqualTo(new Field.Line("decimal", ""));
        assertThat(input(fields, "from")).isEqualTo(new Field.Line("date", ""));
        assertThat(input(fields, "startsAt")).isEqualTo(new Field.Line("datetime-local", ""));
        assertThat(input(fields, "other"))
                .isEqualTo(
                        new Field.Choice(
                                List.of(new Option(ONE.toString(), "One")), List.of(), false));
        assertThat(input(fields, "papers")).isEqualTo(new Field.Block("", true));
        assertThat(input(fields, "spots")).isInstanceOf(Field.Rows.class);
        assertThat(input(fields, "spot")).isInstanceOf(Field.Group.class);
    }

    @Test
    void what_may_be_missing_is_not_required() {
        List<Field> fields = fields(Filled.NONE);
        assertThat(field(fields, "name").required()).isTrue();
        assertThat(field(fields, "reason").required()).isFalse();
        assertThat(field(fields, "all").required()).isFalse();
    }

    @Test
    void nothing_is_required_inside_what_may_be_left_out() {
        assertThat(input(fields(Filled.NONE), "spot"))
                .isInstanceOfSatisfying(
                        Field.Group.class,
                        group -> assertThat(group.fields()).noneMatch(Field::required));
    }

    @Test
    void rules_begin_with_what_is_usual() {
        assertThat(input(fields(Filled.NONE), "rules"))
                .isInstanceOfSatisfying(
                        Field.Group.class,
                        group -> {
                            assertThat(group.fields().get(0).input())
                                    .isEqualTo(new Field.Line("number", "5"));
                            assertThat(group.fields().get(1).input())
                                    .isEqualTo(new Field.Check(true));
                        });
    }

    @Test
    void one_more_row_is_one_more_row() {
        Filled values =
                new Filled(
                        Map.of(
                                "spots.0.town", List.of("Tulcán"),
                                "spots.1.town", List.of("Cuenca"),
                                "_more.spots", List.of("on")));
        assertThat(input(fields(values), "spots"))
                .isInstanceOfSatisfying(
                        Field.Rows.class, rows -> assertThat(rows.groups()).hasSize(3));
    }

    @Test
    void what_was_filled_in_becomes_the_body() {
        Filled values =
                new Filled(
                        Map.ofEntries(
                                Map.entry("name", List.of("  Minga  ")),
                                Map.entry("kind", List.of("BIG")),
                                Map.entry("urgent", List.of("on")),
                                Map.entry("count", List.of("7")),
                                Map.entry("target", List.of("12,5")),
                                Map.entry("from", List.of("2026-11-23")),
                                Map.entry("startsAt", List.of("2026-11-23T18:04")),
                                Map.entry("all", List.of(ONE.toString())),
                                Map.entry("papers", List.of("uno\r\n\r\ndos")),
                                Map.entry("spots.1.town", List.of("Tulcán")),
                                Map.entry("spots.1.floor", List.of("2")),
                                Map.entry("rules.days", List.of("3"))));

        assertThat(new FilledBody(values).of(Ask.class))
                .hasToString(
                        "{\"name\":\"Minga\",\"kind\":\"BIG\",\"urgent\":true,\"count\":7,"
                                + "\"target\":12.5,\"from\":\"2026-11-23\","
                                + "\"startsAt\":\"2026-11-23T23:04:00Z\",\"all\":[\""
                                + ONE
                                + "\"],\"papers\":[\"uno\",\"dos\"],"
                                + "\"spots\":[{\"town\":\"Tulcán\",\"floor\":2}],"
                                + "\"rules\":{\"days\":3,\"strict\":false}}");
    }

    @Test
    void what_cannot_be_read_is_passed_on_as_typed() {
        Filled values = new Filled(Map.of("count", List.of("siete")));
        assertThat(new FilledBody(values).of(Ask.class).path("count").asString())
                .isEqualTo("siete");
    }

    @Test
    void nobody_types_a_hash_a_size_or_a_type_in_any_form() {
        for (Class<? extends DomainCommand> command : Vocabulary.commands().values()) {
            assertThat(typed(new FormShape(choices, words, Filled.NONE).fields(command)))
                    .as(command.getName())
                    .noneMatch(hashes(command)::contains)
                    .noneMatch(name -> name.endsWith("bytes") || name.endsWith("mediaType"));
        }
    }

    @Test
    void a_document_is_sent_or_chosen_by_its_title() {
        List<Field> fields =
                new FormShape(choices, words, Filled.NONE)
                        .fields(ReportCommand.AttachEvidence.class);

        Field.Group evidence = (Field.Group) input(fields, "evidence");
        assertThat(field(evidence.fields(), "evidence.hash").input())
                .isEqualTo(new Field.Attachment(List.of(KNOWN), List.of(), false));
    }

    private static List<String> typed(List<Field> fields) {
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            switch (field.input()) {
                case Field.Group group -> names.addAll(typed(group.fields()));
                case Field.Rows rows -> rows.groups().forEach(g -> names.addAll(typed(g.fields())));
                case Field.Line _, Field.Block _ -> names.add(field.name());
                default -> {}
            }
        }
        return names;
    }

    /** Where hashes lie in a record, with the names its form has. */
    private static Set<String> hashes(Class<?> record) {
        Set<String> names = new HashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> part =
                    component.getGenericType() instanceof ParameterizedType generic
                            ? (Class<?>) generic.getActualTypeArguments()[0]
                            : component.getType();
            String row = component.getType() == part ? "." : ".0.";
            if (part == Sha256.class) {
                names.add(component.getName());
            } else if (part.isRecord()) {
                hashes(part).forEach(inner -> names.add(component.getName() + row + inner));
            }
        }
        return names;
    }

    private List<Field> fields(Filled values) {
        return new FormShape(choices, words, values).fields(Ask.class);
    }

    private static Field field(List<Field> fields, String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private static Field.Input input(List<Field> fields, String name) {
        return field(fields, name).input();
    }
}
