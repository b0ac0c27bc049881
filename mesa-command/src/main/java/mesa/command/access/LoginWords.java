package mesa.command.access;

/** The login page's words in one language. */
record LoginWords(
        String lang,
        String title,
        String name,
        String password,
        String enter,
        String failed,
        String waiting,
        String expired,
        String change,
        String back,
        String other,
        String otherName) {
    private static final LoginWords ES =
            new LoginWords(
                    "es",
                    "Iniciar sesión",
                    "Usuario",
                    "Contraseña",
                    "Entrar",
                    "El usuario o la contraseña no son correctos. Revise ambos y vuelva a intentarlo.",
                    "Hubo demasiados intentos. Vuelva a intentarlo en %d min.",
                    "La página estuvo abierta demasiado tiempo. Vuelva a intentarlo.",
                    "Cambiar la contraseña",
                    "Volver sin entrar",
                    "en",
                    "English");
    private static final LoginWords EN =
            new LoginWords(
                    "en",
                    "Sign in",
                    "User name",
                    "Password",
                    "Sign in",
                    "User name or password is wrong. Check both and try again.",
                    "There were too many attempts. Try again in %d min.",
                    "The page was open for too long. Try again.",
                    "Change password",
                    "Back without signing in",
                    "es",
                    "Español");

    String wait(int minutes) {
        return waiting.formatted(minutes);
    }

    /** Spanish unless English is asked for. */
    static LoginWords in(String language) {
        return language.equals("en") ? EN : ES;
    }
}
