package vn.taphuan.reports.classpapers;

import java.util.Set;

/** What lists of people say beside the name; what is personal is left out unless it is asked for (F-12, P-09). */
public enum PersonColumn {
    BIRTH_YEAR,
    POSITION,
    UNIT,
    PHONE,
    NOTE;

    /** Those of a new list. */
    public static final Set<PersonColumn> USUAL = Set.of(POSITION, UNIT, NOTE);

    /** Left out unless somebody asks for it. */
    public boolean isSensitive() {
        return this == BIRTH_YEAR || this == PHONE;
    }
}
