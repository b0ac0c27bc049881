package mesa.command.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import mesa.api.DomainCommand;
import mesa.api.Id;

/** The stream a command addresses: its first component. */
final class TargetStream {
    private static final ClassValue<MethodHandle> FIRST =
            new ClassValue<>() {
                @Override
                protected MethodHandle computeValue(Class<?> type) {
                    try {
                        return MethodHandles.publicLookup()
                                .unreflect(type.getRecordComponents()[0].getAccessor())
                                .asType(MethodType.methodType(Id.class, DomainCommand.class));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(type + " hides its id", e);
                    }
                }
            };

    private TargetStream() {}

    static Id by(DomainCommand command) {
        try {
            return (Id) FIRST.get(command.getClass()).invokeExact(command);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(command.getClass() + " does not tell its id", e);
        }
    }
}
