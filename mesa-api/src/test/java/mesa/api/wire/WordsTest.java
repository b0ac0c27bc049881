package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.Rejection;
import mesa.api.actor.ActorId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CourseRejection;
import mesa.api.commitment.ReportRejection;
import mesa.api.mesa.MesaKind;
import mesa.api.session.SessionRejection.QuorumNotReached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Locale ES = Locale.of("es");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void every_word_has_a_label(String language) {
        Locale locale = Locale.of(language);
        List<String> missing = new ArrayList<>();
        words().flatMap(name -> Stream.of(name, name.substring(0, name.indexOf('.'))))
                .distinct()
                .filter(name -> Words.find(name, locale).filter(w -> !w.isBlank()).isEmpty())
                .forEach(missing::add);
        for (Enum<?> value : values()) {
            if (Words.find(value, locale).isEmpty()) {
                missing.add(Words.featureOf(value) + "/" + Words.keyOf(value));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void a_message_names_only_components_of_its_refusal(String language) {
        Pattern placeholder = Pattern.compile("\\{(\\w+)}");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Rejection>> entry :
                Vocabulary.rejections().entrySet()) {
            Set<String> components = new HashSet<>();
            for (RecordComponent component : entry.getValue().getRecordComponents()) {
                components.add(component.getName());
            }
            placeholder
                    .matcher(Words.label(entry.getKey(), Locale.of(language)))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !components.contains(name))
                    .forEach(name -> wrong.add(entry.getKey() + " {" + name + "}"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_refusal_says_what_it_lacks() {
        assertThat(Words.sentence(new QuorumNotReached(2, 3, List.of()), ES))
                .startsWith("Hay 2 miembros con voto presentes y se requieren 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void an_id_is_a_name_or_plain_words_and_never_itself(String language) {
        Locale locale = Locale.of(language);
        ActorId actor = new ActorId(UUID.randomUUID());
        Rejection rejection =
                new ReportRejection.NotCoResponsible(new CommitmentId(UUID.randomUUID()), actor);

        assertThat(Words.sentence(rejection, locale))
                .startsWith(language.equals("en") ? "That institution " : "Esa institución ")
                .doesNotContain(actor.value().toString());
        assertThat(Words.sentence(rejection, locale, _ -> Optional.of("MREMH")))
                .startsWith("MREMH ");
    }

    @Test
    void an_id_in_brackets_is_left_out() {
        Rejection rejection =
                new CourseRejection.NotTheResponsible(
                        new CommitmentId(UUID.randomUUID()), new ActorId(UUID.randomUUID()));

        assertThat(Words.sentence(rejection, ES)).startsWith("Solo el responsable puede hacerlo;");
    }

    @Test
    void an_enum_value_has_its_label_and_another_language_falls_back_to_spanish() {
        assertThat(Words.label(MesaKind.ZONAL, Locale.FRENCH)).isEqualTo("Zonal");
        assertThat(Words.label("mesa.convened", Locale.FRENCH)).isEqualTo("Mesa convocada");
        assertThat(Words.label("mesa.convened", Locale.ENGLISH)).isEqualTo("Mesa convened");
    }

    private static Stream<String> words() {
        return Stream.of(
                        Vocabulary.events().keySet(),
                        Vocabulary.commands().keySet(),
                        Vocabulary.rejections().keySet())
                .flatMap(Set::stream);
    }

    /** Every value of every enum some event, command or refusal can carry. */
    private static Set<Enum<?>> values() {
        Set<Class<?>> seen = new HashSet<>();
        Set<Enum<?>> values = new HashSet<>();
        Stream.of(Vocabulary.events(), Vocabulary.commands(), Vocabulary.rejections())
                .flatMap(map -> map.values().stream())
                .forEach(type -> collect(type, seen, values));
        return values;
    }

    private static void collect(Type type, Set<Class<?>> seen, Set<Enum<?>> values) {
        if (type instanceof ParameterizedType many) {
            for (Type argument : many.getActualTypeArguments()) {
                collect(argument, seen, values);
            }
        }
        if (!(type instanceof Class<?> kind)
                || !kind.getName().startsWith("mesa.api")
                || !seen.add(kind)) {
            return;
        }
        if (kind.isEnum()) {
            for (Object constant : kind.getEnumConstants()) {
                values.add((Enum<?>) constant);
            }
        } else if (kind.isRecord()) {
            for (RecordComponent component : kind.getRecordComponents()) {
                collect(component.getGenericType(), seen, values);
            }
        }
    }
}
