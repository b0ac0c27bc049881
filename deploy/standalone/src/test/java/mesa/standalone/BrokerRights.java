package mesa.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The {@code kafka-acls.sh} lines of a page, done as that tool would do them. */
record BrokerRights(List<AclBinding> bindings) {
    static BrokerRights of(Path page) {
        return new BrokerRights(
                Sources.text(page)
                        .lines()
                        .filter(line -> line.startsWith("kafka-acls.sh --add "))
                        .flatMap(line -> line(List.of(line.split(" "))).stream())
                        .toList());
    }

    private static List<AclBinding> line(List<String> words) {
        String principal = words.get(words.indexOf("--allow-principal") + 1);
        var pattern =
                words.contains("--resource-pattern-type")
                        ? PatternType.fromString(words.getLast().toUpperCase(Locale.ROOT))
                        : PatternType.LITERAL;
        var topic =
                new ResourcePattern(
                        ResourceType.TOPIC, words.get(words.indexOf("--topic") + 1), pattern);
        List<AclBinding> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--operation")) {
                var operation = AclOperation.fromString(words.get(i + 1).toUpperCase(Locale.ROOT));
                all.add(
                        new AclBinding(
                                topic,
                                new AccessControlEntry(
                                        principal, "*", operation, AclPermissionType.ALLOW)));
            }
        }
        return all;
    }

    /** Makes every principal of the page, each with the same password, and its rights. */
    void grantOn(String bootstrap, String password)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createAcls(bindings).all().get();
            admin.alterUserScramCredentials(
                            bindings.stream()
                                    .map(it -> it.entry().principal().replace("User:", ""))
                                    .distinct()
                                    .map(name -> credential(name, password))
                                    .toList())
                    .all()
                    .get();
        }
    }

    private static UserScramCredentialAlteration credential(String name, String password) {
        return new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192), password);
    }
}
