package mesa.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
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

/**
 * The {@code kafka-acls.sh} and {@code kafka-configs.sh} lines of a page, done as those tools would
 * do them.
 *
 * @param principals whose password the page sets
 */
record BrokerRights(List<AclBinding> bindings, List<String> principals) {
    private static final String HOW = " --command-config admin.properties ";

    static BrokerRights of(Path page) {
        return new BrokerRights(
                lines(page, "kafka-acls.sh ").flatMap(words -> line(words).stream()).toList(),
                lines(page, "kafka-configs.sh ")
                        .map(words -> words.get(words.indexOf("--entity-name") + 1))
                        .toList());
    }

    private static Stream<List<String>> lines(Path page, String tool) {
        return Sources.text(page)
                .lines()
                .filter(line -> line.startsWith(tool) && line.contains(HOW))
                .map(line -> List.of(line.split(" ")));
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
                var operation = operation(words.get(i + 1));
                all.add(
                        new AclBinding(
                                topic,
                                new AccessControlEntry(
                                        principal, "*", operation, AclPermissionType.ALLOW)));
            }
        }
        return all;
    }

    /** The tools say {@code DescribeConfigs} for {@code DESCRIBE_CONFIGS}. */
    private static AclOperation operation(String word) {
        return AclOperation.fromString(
                word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /** Makes every principal of the page, each with the same password, and its rights. */
    void grantBy(Admin admin, String password) throws ExecutionException, InterruptedException {
        admin.alterUserScramCredentials(
                        principals.stream().map(name -> credential(name, password)).toList())
                .all()
                .get();
        admin.createAcls(bindings).all().get();
    }

    private static UserScramCredentialAlteration credential(String name, String password) {
        return new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192), password);
    }
}
