package vn.taphuan.classes.lecturer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

@Entity
@Table(name = "class_lecturer")
class Lecturer {

    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "search_key")
    private String searchKey;

    private @Nullable String title;

    private @Nullable String body;

    private boolean shared;

    @Enumerated(EnumType.STRING)
    private LecturerKind kind;

    private @Nullable String email;

    private @Nullable String phone;

    @Column(name = "home_unit_id")
    private @Nullable UUID homeUnitId;

    private String week;

    @Column(name = "hours_limit")
    private @Nullable Integer hoursPerYear;

    private boolean retired;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "class_lecturer_module", joinColumns = @JoinColumn(name = "lecturer_id"))
    @Column(name = "module_code")
    private Set<String> modules = new TreeSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Lecturer() {}

    Lecturer(LecturerContent content) {
        this.id = Ids.next();
        this.unitId = content.unit().value();
        this.name = "";
        this.sortKey = "";
        this.searchKey = "";
        this.kind = content.kind();
        this.week = "";
        describe(content);
    }

    final void describe(LecturerContent content) {
        unitId = content.unit().value();
        accountId = content.account() == null ? null : content.account().value();
        name = VietnameseNames.clean(content.name());
        sortKey = VietnameseNames.sortKey(name);
        searchKey = VietnameseNames.searchKey(name);
        title = content.title();
        body = content.body();
        shared = content.shared();
        kind = content.kind();
        email = content.email();
        phone = content.phone();
        homeUnitId = content.home() == null ? null : content.home().value();
        week = content.week().code();
        hoursPerYear = content.hoursPerYear();
        modules.clear();
        content.modules().forEach(module -> modules.add(module.value()));
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    /** No longer offered; sessions that he held keep him. */
    void retire() {
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    LecturerSummary summary() {
        return new LecturerSummary(
                new LecturerId(id),
                unit(),
                accountId == null ? null : new AccountId(accountId),
                name,
                title,
                body,
                modules.stream().sorted().map(ModuleCode::new).toList(),
                shared,
                kind,
                email,
                phone,
                homeUnitId == null ? null : new UnitId(homeUnitId),
                UsualWeek.parse(week),
                hoursPerYear);
    }
}
