package mesa.cli;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** An agency's credential and its ACLs on the broker. */
final class AgencyRights implements AutoCloseable {
    static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
    static final int ITERATIONS = 8192;
    private static final long PATIENCE = 20;

    private final Admin admin;
    private final Broker broker;

    AgencyRights(Broker broker) {
        this.broker = broker;
        this.admin = Admin.create(broker.settings());
    }

    /** 192 random bits, in letters that need no quoting. */
    static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether there is a principal of that name, with a password. */
    boolean has(String name) {
        try {
            admin.describeUserScramCredentials(List.of(name))
                    .description(name)
                    .get(PATIENCE, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                return false;
            }
            throw unreachable(e);
        } catch (InterruptedException | TimeoutException e) {
            throw unreachable(e);
        }
    }

    /** The rights before the credential: nobody can come in before they are limited. */
    void grant(String name, String password) {
        done(admin.createAcls(acls(name, broker.topic())).all());
        done(
                admin.alterUserScramCredentials(
                                List.of(
                                        new UserScramCredentialUpsertion(
                                                name,
                                                new ScramCredentialInfo(MECHANISM, ITERATIONS),
                                                password)))
                        .all());
    }

    void revoke(String name) {
        done(
                admin.alterUserScramCredentials(
                                List.of(new UserScramCredentialDeletion(name, MECHANISM)))
                        .all());
        done(
                admin.deleteAcls(
                                List.of(
                                        new AclBindingFilter(
                                                ResourcePatternFilter.ANY,
                                                new AccessControlEntryFilter(
                                                        "User:" + name,
                                                        null,
                                                        AclOperation.ANY,
                                                        AclPermissionType.ANY))))
                        .all());
    }

    /** READ on the topic and on the groups of the agency's prefix; all else is denied. */
    static List<AclBinding> acls(String name, String topic) {
        var read =
                new AccessControlEntry(
                        "User:" + name, "*", AclOperation.READ, AclPermissionType.ALLOW);
        return List.of(
                new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), read),
                new AclBinding(
                        new ResourcePattern(ResourceType.GROUP, name + ".", PatternType.PREFIXED),
                        read));
    }

    private void done(KafkaFuture<?> future) {
        try {
            future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw unreachable(e);
        }
    }

    private Failed unreachable(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable why = e.getCause() == null ? e : e.getCause();
        return new Failed(
                CliMessages.text("unreachable", broker.bootstrap(), String.valueOf(why)), e);
    }

    @Override
    public void close() {
        admin.close();
    }
}
