package mesa.query.web;

import java.util.Locale;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;

/** The words the features bring with them; what has none is shown by its own name, readably. */
final class FeatureWords implements Wording {
    @Override
    public String label(Object what, Language language) {
        return switch (what) {
            case Enum<?> constant ->
                    Words.find(constant, language.locale()).orElseGet(() -> plain(constant.name()));
            case Class<?> leaf -> label(Vocabulary.nameOf(leaf), language);
            default ->
                    Words.find(what.toString(), language.locale())
                            .orElseGet(() -> plain(what.toString()));
        };
    }

    private static String plain(String name) {
        String words = name.substring(name.indexOf('.') + 1).replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
