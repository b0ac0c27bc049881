package mesa.query.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Json;
import mesa.http.WantedLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the contracts are fetched. */
@RestController
class ContractController {
    private final Contracts contracts;

    ContractController(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    byte[] openApi() {
        return bytes(contracts.openApi());
    }

    @GetMapping(path = "/asyncapi.yaml", produces = "application/yaml")
    byte[] asyncApi() {
        return bytes(contracts.asyncApi());
    }

    @GetMapping(path = "/schemas", produces = "application/json")
    byte[] schemas() {
        ArrayNode all = Json.MAPPER.createArrayNode();
        Schemas.published().keySet().forEach(type -> all.add("/schemas/" + type + ".json"));
        return Json.MAPPER.writeValueAsBytes(all);
    }

    @GetMapping("/schemas/{type:[a-z0-9.-]+}.json")
    ResponseEntity<byte[]> schema(@PathVariable String type) {
        Class<? extends PublicEvent> found = Schemas.published().get(type);
        return found == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "application/schema+json")
                        .body(bytes(Schemas.document(found, contracts.origin())));
    }

    /** A problem's type is an address; its page is in the reader's language. */
    @GetMapping("/problems/{name:[a-z0-9.-]+}")
    ResponseEntity<Void> problem(@PathVariable String name, HttpServletRequest request) {
        boolean english = WantedLanguage.of(request).getLanguage().equals("en");
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create((english ? "/en/problems/" : "/es/problemas/") + name))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static byte[] bytes(ObjectNode json) {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }
}
