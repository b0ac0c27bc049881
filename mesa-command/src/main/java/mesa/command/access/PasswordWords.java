package mesa.command.access;

/**
 * The words of the page on which one changes one's own password, in one language.
 *
 * @param reason why the password was renewed, as the journal keeps it
 */
record PasswordWords(
        String lang,
        String title,
        String name,
        String current,
        String fresh,
        String rule,
        String again,
        String change,
        String ends,
        String wrong,
        String different,
        String same,
        String busy,
        String waiting,
        String expired,
        String done,
        String enter,
        String other,
        String otherName,
        String reason) {
    private static final PasswordWords ES =
            new PasswordWords(
                    "es",
                    "Cambiar la contraseña",
                    "Usuario",
                    "Contraseña actual",
                    "Contraseña nueva",
                    "De 12 a 72 caracteres; una letra con tilde cuenta por dos.",
                    "Contraseña nueva, otra vez",
                    "Cambiar",
                    "Sus demás sesiones terminan al cambiarla.",
                    "El usuario o la contraseña actual no son correctos.",
                    "Las dos contraseñas nuevas no son iguales.",
                    "La contraseña nueva es la actual; elija otra.",
                    "No se pudo cambiar la contraseña ahora. Vuelva a intentarlo en un momento.",
                    "Hubo demasiados intentos. Vuelva a intentarlo en %d min.",
                    "La página estuvo abierta demasiado tiempo. Vuelva a intentarlo.",
                    "La contraseña cambió y las sesiones abiertas con la anterior terminaron.",
                    "Iniciar sesión",
                    "en",
                    "English",
                    "Cambio por la propia persona");
    private static final PasswordWords EN =
            new PasswordWords(
                    "en",
                    "Change password",
                    "User name",
                    "Present password",
                    "New password",
                    "12 to 72 characters; an accented letter counts as two.",
                    "New password, again",
                    "Change",
                    "Your other sessions end when you change it.",
                    "User name or present password is wrong.",
                    "The two new passwords are not the same.",
                    "The new password is the present one; choose another.",
                    "The password could not be changed now. Try again in a moment.",
                    "There were too many attempts. Try again in %d min.",
                    "The page was open for too long. Try again.",
                    "The password was changed, and the sessions opened with the old one have ended.",
                    "Sign in",
                    "es",
                    "Español",
                    "Changed by the person");

    String wait(int minutes) {
        return waiting.formatted(minutes);
    }

    /** Spanish unless English is asked for. */
    static PasswordWords in(String language) {
        return language.equals("en") ? EN : ES;
    }
}
