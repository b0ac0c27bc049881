package mesa.query.web;

import java.util.Locale;

/** Names from the wire while a feature has no words of its own. */
final class FeatureWords implements Wording {
    @Override
    public String label(Object what, Language language) {
        return what.toString().replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
