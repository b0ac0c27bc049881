package mesa.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Acts that one user records for others. The user of such an act is who recorded it, a slash, and
 * for whom: {@code u/5e3f…} for an institution, {@code u/CHAIR+SECRETARIAT} for roles alone. So who
 * asked never looks like who granted, and who wrote both down is told by each.
 */
public final class OnBehalf {
    private OnBehalf() {}

    /** The caller of an act that took place in these roles, for that institution if any. */
    public static Caller of(Caller recorder, Set<Role> roles, @Nullable UUID institution) {
        Set<Role> all = EnumSet.of(Role.PUBLIC);
        all.addAll(roles);
        String whom = institution == null ? names(all) : institution.toString();
        return new Caller(recorder.user() + "/" + whom, all, institution);
    }

    /** For whom the act was recorded, as it stands in the user; null for one's own act. */
    public static @Nullable String whom(String user) {
        int slash = user.lastIndexOf('/');
        String whom = user.substring(slash + 1);
        return slash > 0 && (isId(whom) || areRoles(whom)) ? whom : null;
    }

    /** Who wrote the act down, whoever's it was. */
    public static String recorder(String user) {
        return whom(user) == null ? user : user.substring(0, user.lastIndexOf('/'));
    }

    private static String names(Set<Role> roles) {
        String names =
                roles.stream()
                        .filter(role -> role != Role.PUBLIC)
                        .map(Role::name)
                        .sorted()
                        .collect(Collectors.joining("+"));
        return names.isEmpty() ? Role.PUBLIC.name() : names;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean areRoles(String text) {
        Set<String> known =
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return known.containsAll(Arrays.asList(text.split("\\+", -1)));
    }
}
