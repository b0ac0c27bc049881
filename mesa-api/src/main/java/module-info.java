/**
 * The words of Mesa. It is a module because the sealed roots span one package per feature, which
 * Java allows only inside a named module.
 */
module mesa.api {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;

    exports mesa.api;
    exports mesa.api.limit;
    exports mesa.api.mesa;
    exports mesa.api.acta;
    exports mesa.api.actor;
    exports mesa.api.agreement;
    exports mesa.api.commitment;
    exports mesa.api.contract;
    exports mesa.api.person;
    exports mesa.api.roadmap;
    exports mesa.api.session;
    exports mesa.api.user;
    exports mesa.api.webhook;
    exports mesa.api.wire;
}
