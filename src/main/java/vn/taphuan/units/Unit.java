package vn.taphuan.units;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.UnitId;

@Entity
@Table(name = "unit")
class Unit {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable String code;

    private String name;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Unit parent;

    @Column(name = "source_key")
    private @Nullable String sourceKey;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(
            UnitKind kind,
            @Nullable String code,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Unit parent,
            @Nullable String sourceKey) {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("a unit cannot end before it starts");
        }
        this.id = Ids.next();
        this.kind = kind;
        this.code = code;
        this.name = VietnameseNames.clean(name);
        this.searchKey = VietnameseNames.searchKey(name);
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.parent = parent;
        this.sourceKey = sourceKey;
    }

    UnitId id() {
        return new UnitId(id);
    }

    UnitKind kind() {
        return kind;
    }

    /** Ends the unit, once; what it owned passes to its recorded successor. */
    EndUnitResult endAfter(LocalDate lastDay) {
        if (validTo != null) {
            return EndUnitResult.ENDED_ALREADY;
        }
        if (validFrom != null && lastDay.isBefore(validFrom)) {
            return EndUnitResult.BEFORE_ITS_START;
        }
        validTo = lastDay;
        return EndUnitResult.ENDED;
    }

    UnitSummary summary() {
        return new UnitSummary(id(), kind, code, name, parent == null ? null : parent.name, validFrom, validTo);
    }
}
