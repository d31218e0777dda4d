package vn.taphuan.rules;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes arguments for any service method of the platform: ids are those of another centre's things, everything else is
 * something plausible. Records and sealed interfaces are made of their parts.
 */
final class ForeignArguments {

    private static final LocalDate A_DAY = LocalDate.of(2026, 11, 26);

    private final Map<Class<?>, Object> foreign;

    /** @param foreign an id for each kind of id, all of another centre */
    ForeignArguments(Map<Class<?>, Object> foreign) {
        this.foreign = foreign;
    }

    Object of(Type type) throws ReflectiveOperationException {
        return switch (type) {
            case ParameterizedType generic -> ofGeneric(generic);
            case Class<?> plain -> ofClass(plain);
            default -> throw new IllegalArgumentException("no argument for " + type);
        };
    }

    private Object ofGeneric(ParameterizedType type) throws ReflectiveOperationException {
        var raw = (Class<?>) type.getRawType();
        var first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Optional.of(of(first));
        }
        if (raw == Set.class) {
            return Set.of(of(first));
        }
        if (raw == Map.class) {
            return Map.of(of(first), of(type.getActualTypeArguments()[1]));
        }
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return List.of(of(first));
        }
        throw new IllegalArgumentException("no argument for " + type);
    }

    private Object ofClass(Class<?> type) throws ReflectiveOperationException {
        if (foreign.containsKey(type)) {
            return foreign.get(type);
        }
        if (type == String.class || type == CharSequence.class) {
            return "x";
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == short.class || type == Short.class) {
            return (short) 1;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == LocalDate.class) {
            return A_DAY;
        }
        if (type == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (type == LocalDateTime.class) {
            return A_DAY.atTime(LocalTime.NOON);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == UUID.class) {
            return new UUID(7, 7);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (type.isRecord()) {
            return ofRecord(type);
        }
        throw new IllegalArgumentException("no argument for " + type);
    }

    private Object ofRecord(Class<?> type) throws ReflectiveOperationException {
        var parts = type.getRecordComponents();
        var values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = of(parts[i].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(parts).map(part -> part.getType()).toArray(Class<?>[]::new));
        if (!Modifier.isPublic(constructor.getModifiers())) {
            constructor.setAccessible(true);
        }
        return constructor.newInstance(values);
    }
}
