package vn.taphuan.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units that somebody may see for one purpose on one date. Every list and every load of data that belongs to a unit takes
 * one and filters by it in the database: {@code (:#{#scope.everything()} = true or x.unit in :#{#scope.ids()})}.
 *
 * @param everything true for the province's own roles and for the system itself; {@code ids} then has no meaning
 * @param ids never empty: a scope of no unit holds one id that no unit has, so that it can stand in an {@code in}
 */
public record UnitScope(boolean everything, Set<UUID> ids) {

    private static final UUID NO_UNIT = new UUID(0, 0);

    public static final UnitScope EVERYTHING = new UnitScope(true, Set.of(NO_UNIT));
    public static final UnitScope NOTHING = new UnitScope(false, Set.of(NO_UNIT));

    public UnitScope {
        ids = ids.isEmpty() ? Set.of(NO_UNIT) : Set.copyOf(ids);
    }

    public static UnitScope of(Collection<UnitId> units) {
        return new UnitScope(false, units.stream().map(UnitId::value).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean includes(UnitId unit) {
        return everything || ids.contains(unit.value());
    }

    public UnitScope and(UnitScope other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        return new UnitScope(
                false, Stream.concat(ids.stream(), other.ids.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
